// Cosignatures: the published vector, whatever a witness may sign, and what does not count as its word.
import { createPrivateKey, sign as nodeSign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { base64, hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCheckpoint } from '../../../src/tlog/checkpoint.ts';
import {
  cosign,
  formatCosignerKey,
  parseCosignerKey,
  readCosignatures,
} from '../../../src/tlog/cosignature.ts';
import { openNote, parseVerifierKey } from '../../../src/tlog/note.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf, withBitFlipped } from './refusal.ts';

const { text, note, vkey: logVkey, cosignature } = vectors.checkpoint;
const { vkey, name, timeSeconds } = cosignature;
const line = `${cosignature.line}\n`;
const SEED = hex.decode(cosignature.seed);
const publicKey = ed25519.getPublicKey(SEED);
const witness = parseCosignerKey(vkey);
const sign = (message: Uint8Array) => ed25519.sign(message, SEED);
const request = { text, name, publicKey, timeSeconds, sign };
const payload = base64.decode(cosignature.line.split(' ').at(-1) ?? '');
const lineOf = (bytes: Uint8Array) => `— ${name} ${base64.encode(bytes)}\n`;

/** A line whose time is what its eight bytes say, signed over the decimal given. */
function lineAt(timeBytes: string, decimal: string): string {
  const signature = sign(new TextEncoder().encode(`cosignature/v1\ntime ${decimal}\n${text}`));
  return lineOf(Uint8Array.of(...payload.subarray(0, 4), ...hex.decode(timeBytes), ...signature));
}

describe('a cosignature', () => {
  it('is made and read as in the vector of the specification', () => {
    expect(cosign(request)).toBe(line);
    expect(formatCosignerKey(name, publicKey)).toBe(vkey);
    expect(readCosignatures(note + line, [witness])).toEqual({
      verified: [{ key: witness, timeSeconds, line }],
      unverified: [],
    });
  });

  it('is over the two lines and the text of the vector', () => {
    let message = '';
    cosign({
      ...request,
      sign: (bytes) => {
        message = new TextDecoder().decode(bytes);
        return sign(bytes);
      },
    });
    expect(message).toBe(cosignature.message);
  });

  it('is the same when Node signs it', () => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), SEED]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    expect(cosign({ ...request, sign: (message) => nodeSign(null, message, privateKey) })).toBe(line);
  });

  it('of any checkpoint at any time is read back', () => {
    const checkpoint = fc.record({
      origin: fc.stringMatching(/^[a-z./]{1,30}$/),
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(
      fc.property(checkpoint, fc.maxSafeNat(), (stated, at) => {
        const signed = formatCheckpoint(stated);
        const made = cosign({ ...request, text: signed, timeSeconds: at });
        expect(readCosignatures(`${signed}\n${made}`, [witness]).verified).toEqual([
          { key: witness, timeSeconds: at, line: made },
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it('does not verify with any bit of its time or signature flipped', () => {
    fc.assert(
      fc.property(fc.nat(71), fc.nat(7), (at, bit) => {
        const changed = Uint8Array.of(
          ...payload.subarray(0, 4),
          ...withBitFlipped(payload.subarray(4), at, bit),
        );
        expect(readCosignatures(note + lineOf(changed), [witness])).toEqual({
          verified: [],
          unverified: [witness],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not verify on another checkpoint', () => {
    const other = note.replace('\n8\n', '\n9\n');
    expect(readCosignatures(other + line, [witness])).toEqual({ verified: [], unverified: [witness] });
  });

  it.each([
    ['is a byte short', lineOf(payload.subarray(0, -1))],
    ['has a byte more', lineOf(Uint8Array.of(...payload, 0))],
    [
      'is a signature of the note without a time',
      lineOf(Uint8Array.of(...payload.subarray(0, 4), ...sign(new TextEncoder().encode(text)))),
    ],
    ['has a time above 2^53 - 1', lineAt('0020000000000000', '9007199254740992')],
    ['has the highest time there is', lineAt('7fffffffffffffff', '9223372036854775807')],
    ['was signed over another time than it says', lineAt('0000000000000001', '2')],
    ['was signed over a time with a leading zero', lineAt('0000000000000001', '01')],
  ])('that %s is unverified', (_, changed) => {
    expect(readCosignatures(note + changed, [witness])).toEqual({ verified: [], unverified: [witness] });
  });

  it('at the very first second verifies', () => {
    expect(readCosignatures(note + lineAt('00'.repeat(8), '0'), [witness]).verified).toMatchObject([
      { timeSeconds: 0 },
    ]);
  });

  it('by somebody unknown is passed over, also under a known name', () => {
    const other = ed25519.getPublicKey(new Uint8Array(32));
    const stranger = parseCosignerKey(formatCosignerKey(name, other));
    expect(readCosignatures(note + line, [stranger])).toEqual({ verified: [], unverified: [] });
    expect(readCosignatures(note + line, [])).toEqual({ verified: [], unverified: [] });
  });

  it('may stand on a note more than once', () => {
    const later = cosign({ ...request, timeSeconds: timeSeconds + 60 });
    const { verified } = readCosignatures(note + line + later, [witness]);
    expect(verified.map((each) => each.timeSeconds)).toEqual([timeSeconds, timeSeconds + 60]);
  });

  it('leaves the signature of the log as it was', () => {
    expect(openNote(note + line, [parseVerifierKey(logVkey)])).toMatchObject({ text, unknown: 1 });
  });

  it.each([
    ['a text that is no checkpoint', { text: 'Bonjour\n' }, 'checkpoint-too-few-lines'],
    ['a time before 1970', { timeSeconds: -1 }, 'cosignature-time'],
    ['half a second', { timeSeconds: 0.5 }, 'cosignature-time'],
    ['a name with a space', { name: 'a b' }, 'key-name'],
    ['a signer that gives 63 bytes', { sign: () => new Uint8Array(63) }, 'note-signature-length'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusalOf(() => cosign({ ...request, ...change }))).toBe(code);
  });
});

describe('the key of a witness', () => {
  it('is not taken for that of a log, nor the other way round', () => {
    expect(refusalOf(() => parseVerifierKey(vkey))).toBe('vkey-type');
    expect(refusalOf(() => parseCosignerKey(logVkey))).toBe('vkey-type');
    expect(() => parseCosignerKey(logVkey)).toThrow(
      'key type 1 of the vkey is not 4, Ed25519, which the key of a witness has',
    );
    expect(refusalOf(() => openNote(note, [witness]))).toBe('vkey-id-mismatch');
    expect(refusalOf(() => readCosignatures(note + line, [parseVerifierKey(logVkey)]))).toBe(
      'vkey-id-mismatch',
    );
  });

  it('is written as it was read, for any key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
        expect(parseCosignerKey(formatCosignerKey(name, key)).publicKey).toEqual(key);
      }),
    );
  });
});
