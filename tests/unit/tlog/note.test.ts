// Signed notes: made with Node's Ed25519 as well as with noble's, opened under the rules of c2sp.org/signed-note.
import { createHash, createPrivateKey, sign as nodeSign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { base64, hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIdOf, openNote, parseVerifierKey, signNote, type VerifierKey } from '../../../src/tlog/note.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const SEED = hex.decode(vectors.checkpoint.seed);
const OTHER_SEED = new Uint8Array(32).fill(9);
const TEXT = 'first line\n\nlast line\n';

function keyOf(name: string, seed: Uint8Array): VerifierKey {
  const publicKey = ed25519.getPublicKey(seed);
  return { name, keyId: keyIdOf(name, publicKey), publicKey };
}

function signatureLine(text: string, name: string, seed: Uint8Array): string {
  const signed = signNote({
    text,
    name,
    publicKey: ed25519.getPublicKey(seed),
    sign: (message) => ed25519.sign(message, seed),
  });
  return signed.slice(text.length + 1);
}

const key = keyOf('log.example/a', SEED);
const other = keyOf('log.example/b', OTHER_SEED);
const line = signatureLine(TEXT, key.name, SEED);
const otherLine = signatureLine(TEXT, other.name, OTHER_SEED);
const note = `${TEXT}\n${line}`;

describe('a signed note', () => {
  it('of the specification opens with its key', () => {
    const { vkey, text, signatureLine: published } = vectors.note;
    expect(openNote(`${text}\n${published}\n`, [parseVerifierKey(vkey)])).toEqual({
      text,
      verifiedBy: ['example.com/foo'],
      unknown: 0,
    });
  });

  it('gives back any text that it may hold', () => {
    const unit = fc.oneof(fc.constantFrom('\n', '— ', ' '), fc.string({ unit: 'grapheme', maxLength: 3 }));
    const text = fc.string({ unit, maxLength: 40 }).map((start) => `${start}\n`);
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(!/[^\n -\u{10ffff}]/u.test(given));
        const signed = `${given}\n${signatureLine(given, key.name, SEED)}`;
        expect(openNote(signed, [key])).toEqual({ text: given, verifiedBy: [key.name], unknown: 0 });
      }),
      { numRuns: 50 },
    );
  });

  it('is the same when Node signs it', () => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const sign = (message: Uint8Array) => nodeSign(null, message, privateKey);
    expect(signNote({ text: TEXT, name: key.name, publicKey: key.publicKey, sign })).toBe(note);
  });

  it('splits at its last empty line, not at one in the text', () => {
    expect(openNote(note, [key]).text).toBe(TEXT);
    expect(openNote(`\n\n${signatureLine('\n', key.name, SEED)}`, [key]).text).toBe('\n');
  });

  it('tells who signed it, and counts the signatures it knows nothing of', () => {
    const both = `${note}${otherLine}`;
    expect(openNote(both, [key])).toMatchObject({ verifiedBy: [key.name], unknown: 1 });
    expect(openNote(both, [other])).toMatchObject({ verifiedBy: [other.name], unknown: 1 });
    expect(openNote(both, [other, key])).toMatchObject({ verifiedBy: [key.name, other.name], unknown: 0 });
  });

  it('counts a key once, however many times it signed', () => {
    expect(openNote(`${note}${line}${line}`, [key, key])).toMatchObject({
      verifiedBy: [key.name],
      unknown: 0,
    });
  });

  it('ignores a signature when only the name or only the ID is known', () => {
    const sameName = keyOf(key.name, OTHER_SEED);
    const sameIdOtherName = line.replace(key.name, 'log.example/z');
    expect(openNote(`${note}${sameIdOtherName}`, [key])).toMatchObject({
      verifiedBy: [key.name],
      unknown: 1,
    });
    expect(refusalOf(() => openNote(note, [sameName]))).toBe('note-no-known-signature');
    expect(refusalOf(() => openNote(`${TEXT}\n${sameIdOtherName}`, [key]))).toBe('note-no-known-signature');
  });

  it('is refused whole when a known key signed something else, whatever else verifies', () => {
    const wrong = signatureLine('another text\n', other.name, OTHER_SEED);
    expect(refusalOf(() => openNote(`${note}${wrong}`, [key, other]))).toBe('note-signature-invalid');
    expect(refusalOf(() => openNote(`${TEXT}\n${wrong}${line}`, [key, other]))).toBe(
      'note-signature-invalid',
    );
    expect(refusalOf(() => openNote(`${note}${wrong}`, [key]))).toBe('accepted');
  });

  it('is refused when a known key gives a signature of another length', () => {
    const short = `— ${key.name} ${base64.encode(hex.decode(`${key.keyId}00`))}\n`;
    expect(refusalOf(() => openNote(`${note}${short}`, [key]))).toBe('note-signature-invalid');
  });

  it('is refused for signatures that only lax Ed25519 accepts', () => {
    // Identity point as key and as R, S = 0: verifies for every message unless small orders are refused.
    const identity = hex.decode(`01${'00'.repeat(31)}`);
    const weak = { name: 'w.example', keyId: keyIdOf('w.example', identity), publicKey: identity };
    const sign = () => hex.decode(`01${'00'.repeat(63)}`);
    const forged = signNote({ text: TEXT, name: weak.name, publicKey: identity, sign });
    expect(refusalOf(() => openNote(forged, [weak]))).toBe('note-signature-invalid');
    expect(ed25519.verify(sign(), new TextEncoder().encode(TEXT), identity)).toBe(true);
  });

  it('may carry 100 signatures, and no more', () => {
    expect(openNote(`${note}${otherLine.repeat(99)}`, [key])).toMatchObject({ unknown: 99 });
    expect(refusalOf(() => openNote(`${note}${otherLine.repeat(100)}`, [key]))).toBe(
      'note-too-many-signatures',
    );
  });

  const payload = line.trim().split(' ').at(-1) ?? '';
  it.each([
    ['is empty', '', 'note-separator-missing'],
    ['is a text alone', TEXT.replace('\n\n', '\n'), 'note-separator-missing'],
    ['has no text', `\n${line}`, 'note-separator-missing'],
    ['ends at the empty line', `${TEXT}\n`, 'note-signature-missing'],
    ['has an empty line after its signature', `${note}\n`, 'note-signature-missing'],
    ['lacks the final newline', note.slice(0, -1), 'note-signature-unterminated'],
    ['has a hyphen for the dash', note.replace('—', '-'), 'note-signature-malformed'],
    ['has two spaces after the dash', note.replace('— ', '—  '), 'note-signature-malformed'],
    ['has a no-break space after the dash', note.replace('— ', '—\u00a0'), 'note-signature-malformed'],
    ['has a plus sign in a name', note.replace(key.name, 'a+b'), 'note-signature-malformed'],
    ['has a Unicode space in a name', note.replace(key.name, 'a\u2003b'), 'note-signature-malformed'],
    ['has a next-line character in a name', note.replace(key.name, 'a\u0085b'), 'note-signature-malformed'],
    ['has no name', `${TEXT}\n— ${payload}\n`, 'note-signature-malformed'],
    ['has no signature bytes', `${TEXT}\n— a AAAAAA==\n`, 'note-signature-malformed'],
    ['has a third word on the line', `${TEXT}\n— a ${payload} x\n`, 'note-signature-malformed'],
    ['has a space at the end of the line', `${TEXT}\n— a ${payload} \n`, 'note-signature-malformed'],
    [
      'has base64 without padding',
      `${TEXT}\n— a ${payload.replaceAll('=', '')}\n`,
      'note-signature-malformed',
    ],
    ['has base64 with spare bits', `${TEXT}\n— a AAAAAAB=\n`, 'note-signature-malformed'],
    ['has URL-safe base64', `${TEXT}\n— a AAAAAAA_\n`, 'note-signature-malformed'],
    ['has a carriage return', note.replace('\n', '\r\n'), 'note-control-character'],
    ['has a tab', `\t${note}`, 'note-control-character'],
    ['has a NUL', `${note}\0`, 'note-control-character'],
    ['has a lone surrogate', `\ud800${note}`, 'note-encoding'],
    ['is longer than 1,048,576 characters', 'a'.repeat(1_048_576) + note, 'note-too-long'],
  ])('is refused when it %s', (_, text, code) => {
    expect(refusalOf(() => openNote(text, [key]))).toBe(code);
  });

  it('is refused without keys, and says so', () => {
    expect(refusalOf(() => openNote(note, []))).toBe('note-no-known-signature');
    expect(() => openNote(note, [])).toThrow(/no key was given/);
  });

  it('is not opened with two keys that share name and ID', () => {
    // Two of the first 204,135 keys made like this collide in the 4 bytes of the ID.
    const twins = [136_196, 204_134].map((number) => {
      const publicKey = new Uint8Array(createHash('sha256').update(`key ${number}`).digest());
      return { name: 'log.example/a', keyId: 'eac0f2da', publicKey };
    });
    expect(refusalOf(() => openNote(note, [...twins, key]))).toBe('keys-ambiguous');
    expect(refusalOf(() => openNote(note, [...twins.slice(1), key]))).toBe('accepted');
  });

  it('is not opened with keys that are not sound', () => {
    expect(refusalOf(() => openNote(note, [key, { ...other, keyId: key.keyId }]))).toBe('vkey-id-mismatch');
    expect(refusalOf(() => openNote(note, [{ ...key, publicKey: new Uint8Array(31) }]))).toBe('key-length');
    expect(refusalOf(() => openNote(note, [{ ...key, name: '' }]))).toBe('key-name');
  });
});

describe('signing a note', () => {
  const sign = (message: Uint8Array) => ed25519.sign(message, SEED);
  const request = { text: TEXT, name: key.name, publicKey: key.publicKey, sign };

  it.each([
    ['a text without final newline', { text: 'open end' }, 'note-text-unterminated'],
    ['an empty text', { text: '' }, 'note-text-unterminated'],
    ['a tab in the text', { text: 'a\tb\n' }, 'note-control-character'],
    ['a lone surrogate in the text', { text: 'a\udc00\n' }, 'note-encoding'],
    ['a text that is too long', { text: `${'a'.repeat(1_048_576)}\n` }, 'note-too-long'],
    ['a text that is too long with its signature', { text: `${'a'.repeat(1_048_570)}\n` }, 'note-too-long'],
    ['a name with a space', { name: 'a b' }, 'key-name'],
    ['a key of 31 bytes', { publicKey: new Uint8Array(31) }, 'key-length'],
    ['a signer that gives 63 bytes', { sign: () => new Uint8Array(63) }, 'note-signature-length'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => signNote({ ...request, ...change }))).toBe(code);
  });

  it('lets the error of the signer through', () => {
    const failure = new Error('key is locked');
    const locked = () => {
      throw failure;
    };
    expect(() => signNote({ ...request, sign: locked })).toThrow(failure);
  });
});
