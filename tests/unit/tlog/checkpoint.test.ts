// Checkpoints: the deterministic vector to the byte, and strict reading.
import { ed25519 } from '@noble/curves/ed25519.js';
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { formatVerifierKey, openNote, parseVerifierKey, signNote } from '../../../src/tlog/note.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const vector = vectors.checkpoint;
const seed = hex.decode(vector.seed);
const publicKey = ed25519.getPublicKey(seed);
const key = parseVerifierKey(vector.vkey);
const checkpoint = { origin: vector.origin, size: vector.size, root: hex.decode(vector.root) };
const rootLine = vector.text.split('\n')[2] ?? '';

function signed(text: string, name = vector.origin): string {
  return signNote({ text, name, publicKey, sign: (message) => ed25519.sign(message, seed) });
}

describe('a checkpoint', () => {
  it('of the vector is signed to the very same note', () => {
    expect(formatVerifierKey(vector.origin, publicKey)).toBe(vector.vkey);
    expect(formatCheckpoint(checkpoint)).toBe(vector.text);
    expect(signed(formatCheckpoint(checkpoint))).toBe(vector.note);
  });

  it('of the vector opens with the key of its log', () => {
    expect(openCheckpoint(vector.note, key)).toEqual(checkpoint);
  });

  it('opens as well with the cosignature of a witness below, which it does not look at', () => {
    const cosigned = `${vector.note}${vector.cosignature.line}\n`;
    expect(openCheckpoint(cosigned, key)).toEqual(checkpoint);
    expect(openNote(cosigned, [key]).unknown).toBe(1);
  });

  it('gives back any origin, size and root', () => {
    const origin = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[^ -\u{10ffff}]/u.test(text));
    const root = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.record({ origin, size: fc.maxSafeNat(), root }, { noNullPrototype: true }), (given) => {
        expect(parseCheckpoint(formatCheckpoint(given))).toEqual(given);
      }),
    );
  });

  it('may have extension lines, which are left out', () => {
    expect(parseCheckpoint(`${vector.text}anything\nmore\n`)).toEqual(checkpoint);
  });

  it.each([
    ['no final newline', vector.text.slice(0, -1), 'checkpoint-unterminated'],
    ['nothing', '', 'checkpoint-unterminated'],
    ['two lines', 'log.example\n8\n', 'checkpoint-too-few-lines'],
    ['no origin', `\n8\n${rootLine}\n`, 'checkpoint-empty-line'],
    ['an empty line before the root', `log.example\n8\n\n${rootLine}\n`, 'checkpoint-empty-line'],
    ['an empty extension line', `${vector.text}\n`, 'checkpoint-empty-line'],
    ['a size with a leading zero', `log.example\n08\n${rootLine}\n`, 'checkpoint-size'],
    ['two zeros for a size', `log.example\n00\n${rootLine}\n`, 'checkpoint-size'],
    ['a sign before the size', `log.example\n+8\n${rootLine}\n`, 'checkpoint-size'],
    ['a negative size', `log.example\n-8\n${rootLine}\n`, 'checkpoint-size'],
    ['a space around the size', `log.example\n8 \n${rootLine}\n`, 'checkpoint-size'],
    ['a hexadecimal size', `log.example\n0x8\n${rootLine}\n`, 'checkpoint-size'],
    ['a size in other digits', `log.example\n٨\n${rootLine}\n`, 'checkpoint-size'],
    ['a size of 2^53', `log.example\n9007199254740992\n${rootLine}\n`, 'checkpoint-size'],
    ['a size of 100 digits', `log.example\n${'9'.repeat(100)}\n${rootLine}\n`, 'checkpoint-size'],
    ['a root that is no base64', 'log.example\n8\n????\n', 'checkpoint-root'],
    ['a root of 31 bytes', `log.example\n8\n${'A'.repeat(40)}AA==\n`, 'checkpoint-root'],
    ['a root of 33 bytes', `log.example\n8\n${'A'.repeat(44)}\n`, 'checkpoint-root'],
    ['a root without padding', `log.example\n8\n${rootLine.slice(0, -1)}\n`, 'checkpoint-root'],
    ['a carriage return', vector.text.replaceAll('\n', '\r\n'), 'note-control-character'],
  ])('is refused with %s', (_, text, code) => {
    expect(refusalOf(() => parseCheckpoint(text))).toBe(code);
  });

  it('reads the largest size', () => {
    expect(parseCheckpoint(`log.example\n9007199254740991\n${rootLine}\n`).size).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it.each([
    ['an empty origin', { origin: '' }, 'checkpoint-origin'],
    ['an origin of two lines', { origin: 'a\nb' }, 'checkpoint-origin'],
    ['a tab in the origin', { origin: 'a\tb' }, 'note-control-character'],
    ['a negative size', { size: -1 }, 'tree-size'],
    ['a fractional size', { size: 0.5 }, 'tree-size'],
    ['a size past the safe integers', { size: 2 ** 53 }, 'tree-size'],
    ['a root of 31 bytes', { root: new Uint8Array(31) }, 'hash-length'],
  ])('is not written with %s', (_, change, code) => {
    expect(refusalOf(() => formatCheckpoint({ ...checkpoint, ...change }))).toBe(code);
  });

  it('of another log is refused, although the key signed it', () => {
    const foreign = signed(formatCheckpoint({ ...checkpoint, origin: `${vector.origin}/b` }));
    expect(refusalOf(() => openCheckpoint(foreign, key))).toBe('checkpoint-origin-mismatch');
  });

  it('is refused when its size, its root or its origin was changed after signing', () => {
    for (const [from, to] of [
      ['\n8\n', '\n9\n'],
      ['\nX', '\nY'],
      ['consent.example/log1\n', 'consent.example/log2\n'],
    ] as const) {
      expect(refusalOf(() => openCheckpoint(vector.note.replace(from, to), key))).toBe(
        'note-signature-invalid',
      );
    }
  });

  it('is refused when the signed text is no checkpoint', () => {
    expect(refusalOf(() => openCheckpoint(signed('hello\n'), key))).toBe('checkpoint-too-few-lines');
  });
});
