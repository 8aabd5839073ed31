// Verifier keys: one spelling each, and a reason for each refusal.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVerifierKey, keyIdOf, parseVerifierKey } from '../../../src/tlog/note.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const { vkey } = vectors.note;
const key = parseVerifierKey(vkey);
const [name = '', keyId = '', base64Key = ''] = vkey.split('+');

describe('a vkey', () => {
  it.each([vectors.note.vkey, vectors.checkpoint.vkey])('%s is read and written back', (published) => {
    const parsed = parseVerifierKey(published);
    expect(formatVerifierKey(parsed.name, parsed.publicKey)).toBe(published);
    expect(keyIdOf(parsed.name, parsed.publicKey)).toBe(parsed.keyId);
    expect(published).toContain(`+${parsed.keyId}+`);
  });

  it('survives base64 that has a plus sign itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (publicKey) => {
        const parsed = parseVerifierKey(formatVerifierKey('log.example/a', publicKey));
        expect(parsed).toEqual({
          name: 'log.example/a',
          keyId: keyIdOf('log.example/a', publicKey),
          publicKey,
        });
      }),
      { examples: [[new Uint8Array(32).fill(0xfb)]] },
    );
  });

  it.each([
    ['nothing', '', 'vkey-fields'],
    ['a name alone', name, 'vkey-fields'],
    ['two fields', `${name}+${keyId}`, 'vkey-fields'],
    ['no name', `+${keyId}+${base64Key}`, 'key-name'],
    ['a space in the name', `a b+${keyId}+${base64Key}`, 'key-name'],
    ['an ID in capitals', `${name}+${keyId.toUpperCase()}+${base64Key}`, 'vkey-id'],
    ['an ID of 7 digits', `${name}+${keyId.slice(1)}+${base64Key}`, 'vkey-id'],
    ['the ID of another key', `${name}+00000000+${base64Key}`, 'vkey-id-mismatch'],
    ['the ID under another name', `other.example+${keyId}+${base64Key}`, 'vkey-id-mismatch'],
    ['no key', `${name}+${keyId}+`, 'vkey-type'],
    ['a key without padding', `${name}+${keyId}+${'A'.repeat(43)}`, 'vkey-base64'],
    ['a line break at the end', `${vkey}\n`, 'vkey-base64'],
    ['a key that is one byte short', `${name}+${keyId}+${'AQID'.repeat(10)}AQI=`, 'key-length'],
    ['a witness key', vectors.checkpoint.cosignature.vkey, 'vkey-type'],
    ['more than 4,096 characters', `${'a'.repeat(4_096)}+${keyId}+${base64Key}`, 'vkey-too-long'],
  ])('with %s is refused', (_, text, code) => {
    expect(refusalOf(() => parseVerifierKey(text))).toBe(code);
  });

  it('is not written for an unsound name or key', () => {
    for (const bad of [
      '',
      'a b',
      'a+b',
      'a\u0085',
      'a\u00a0',
      'a\u2003',
      'a\u3000',
      'a\n',
      'a\0',
      'a\ud800',
    ]) {
      expect(refusalOf(() => formatVerifierKey(bad, key.publicKey))).toBe('key-name');
      expect(refusalOf(() => keyIdOf(bad, key.publicKey))).toBe('key-name');
    }
    expect(refusalOf(() => formatVerifierKey(name, key.publicKey.subarray(1)))).toBe('key-length');
    expect(refusalOf(() => keyIdOf(name, hex.decode('00')))).toBe('key-length');
  });

  it('may be named in any script', () => {
    const foreign = formatVerifierKey('journal.example/témoin😀', key.publicKey);
    expect(parseVerifierKey(foreign).name).toBe('journal.example/témoin😀');
  });
});
