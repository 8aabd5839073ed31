// Offline proofs: a file that is enough to verify one entry, read strictly.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { verifyInclusion } from '../../../src/tlog/inclusion.ts';
import { leafHash } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { formatTlogProof, parseTlogProof } from '../../../src/tlog/tlog-proof.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const vector = vectors.tlogProof;
const proof = (vectors.inclusion[0]?.proof ?? []).map((hash) => hex.decode(hash));
const plain = { index: vector.index, proof, checkpoint: vectors.checkpoint.note };
const withExtra = { extra: hex.decode(vector.extra), ...plain };

describe('a tlog-proof', () => {
  it('of the vector is written and read, with and without extra', () => {
    expect(formatTlogProof(plain)).toBe(vector.text);
    expect(formatTlogProof(withExtra)).toBe(vector.textWithExtra);
    expect(parseTlogProof(vector.text)).toEqual(plain);
    expect(parseTlogProof(vector.textWithExtra)).toEqual(withExtra);
    expect('extra' in parseTlogProof(vector.text)).toBe(false);
  });

  it('is enough to verify its entry, with nothing but the key of the log', () => {
    const read = parseTlogProof(vector.text);
    const { size, root } = openCheckpoint(read.checkpoint, parseVerifierKey(vectors.checkpoint.vkey));
    const claim = {
      index: read.index,
      size,
      leafHash: leafHash(hex.decode(vector.entry)),
      proof: read.proof,
      root,
    };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, leafHash: leafHash(hex.decode('40414244')) })).toBe(false);
  });

  it('gives back any parts', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const parts = fc.record(
      {
        extra: fc.uint8Array({ minLength: 1 }),
        index: fc.maxSafeNat(),
        proof: fc.array(hash, { maxLength: 63 }),
        checkpoint: fc.string().map((text) => `${text}\n`),
      },
      { requiredKeys: ['index', 'proof', 'checkpoint'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(parts, (given) => {
        expect(parseTlogProof(formatTlogProof(given))).toEqual(given);
      }),
      { examples: [[{ index: 0, proof: [], checkpoint: '\n' }]] },
    );
  });

  it('leaves an empty extra out', () => {
    expect(formatTlogProof({ ...plain, extra: new Uint8Array() })).toBe(vector.text);
  });

  it('has at most 63 hashes', () => {
    const many = (count: number) => Array.from({ length: count }, () => new Uint8Array(32));
    const most = { ...withExtra, proof: many(63) };
    expect(parseTlogProof(formatTlogProof(most))).toEqual(most);
    expect(refusalOf(() => formatTlogProof({ ...plain, proof: many(64) }))).toBe('proof-too-many-hashes');
    for (const text of [vector.text, vector.textWithExtra]) {
      const longer = text.replace('\n\n', `\n${`${'A'.repeat(43)}=\n`.repeat(61)}\n`);
      expect(refusalOf(() => parseTlogProof(longer))).toBe('proof-too-many-hashes');
    }
  });

  const { text } = vector;
  it.each([
    ['nothing', '', 'proof-separator-missing'],
    ['no empty line', text.replaceAll('\n\n', '\n'), 'proof-separator-missing'],
    ['another version', text.replace('@v1', '@v2'), 'proof-header'],
    ['a byte order mark', `\ufeff${text}`, 'proof-header'],
    ['an empty first line', `\n${text}`, 'proof-header'],
    ['carriage returns', text.replaceAll('\n', '\r\n'), 'proof-separator-missing'],
    ['a carriage return on one line', text.replace('\nindex', '\r\nindex'), 'proof-header'],
    ['an empty extra', text.replace('index', 'extra \nindex'), 'proof-extra'],
    ['an extra that is no base64', text.replace('index', 'extra ?\nindex'), 'proof-extra'],
    ['an extra after the index', text.replace('index 5', 'index 5\nextra AAAA'), 'proof-hash'],
    ['two extras', text.replace('index', 'extra AAAA\nextra AAAA\nindex'), 'proof-index'],
    ['no index', text.replace('index 5\n', ''), 'proof-index'],
    ['nothing but a header', 'c2sp.org/tlog-proof@v1\n\nx\n', 'proof-index'],
    ['an index with a leading zero', text.replace('index 5', 'index 05'), 'proof-index'],
    ['a negative index', text.replace('index 5', 'index -5'), 'proof-index'],
    ['an index of 2^53', text.replace('index 5', 'index 9007199254740992'), 'proof-index'],
    ['a second space before the index', text.replace('index 5', 'index  5'), 'proof-index'],
    ['a hash of 33 bytes', text.replace('index 5', `index 5\n${'A'.repeat(44)}`), 'proof-hash'],
    ['a hash with a space after it', text.replace('nms=', 'nms= '), 'proof-hash'],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n') + 2), 'proof-checkpoint-missing'],
    ['a checkpoint without final newline', text.slice(0, -1), 'proof-checkpoint-missing'],
    ['more than 2,097,152 characters', text + 'a'.repeat(2_097_152), 'proof-too-long'],
  ])('is refused with %s', (_, damaged, code) => {
    expect(refusalOf(() => parseTlogProof(damaged))).toBe(code);
  });

  it.each([
    ['a negative index', { index: -1 }, 'proof-index'],
    ['a fractional index', { index: 0.5 }, 'proof-index'],
    ['an index past the safe integers', { index: 2 ** 53 }, 'proof-index'],
    ['a hash of 31 bytes', { proof: [new Uint8Array(31)] }, 'hash-length'],
    ['no checkpoint', { checkpoint: '' }, 'proof-checkpoint-missing'],
    ['a checkpoint without final newline', { checkpoint: 'a' }, 'proof-checkpoint-missing'],
    ['an extra that makes it too long', { extra: new Uint8Array(1_600_000) }, 'proof-too-long'],
  ])('is not written with %s', (_, change, code) => {
    expect(refusalOf(() => formatTlogProof({ ...plain, ...change }))).toBe(code);
  });
});
