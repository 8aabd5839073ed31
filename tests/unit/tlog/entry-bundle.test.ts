// Entry bundles: what goes in comes out, and a damaged one is refused.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryBundle, parseEntryBundle } from '../../../src/tlog/tiles.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const { entries, bytes } = vectors.tiles.bundle;

describe('an entry bundle', () => {
  it('of the first four vector leaves is the published one', () => {
    expect(hex.encode(entryBundle(entries.map((entry) => hex.decode(entry))))).toBe(bytes);
    expect(parseEntryBundle(hex.decode(bytes)).map(hex.encode)).toEqual(entries);
  });

  it('gives back any 1 to 256 entries', () => {
    const anyEntries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 });
    fc.assert(
      fc.property(anyEntries, (given) => {
        expect(parseEntryBundle(entryBundle(given))).toEqual(given);
      }),
    );
  });

  it('holds an entry of 65,535 bytes and refuses one more byte', () => {
    const longest = new Uint8Array(65_535).fill(7);
    expect(parseEntryBundle(entryBundle([longest]))).toEqual([longest]);
    expect(refusalOf(() => entryBundle([new Uint8Array(65_536)]))).toBe('bundle-entry-too-long');
    expect(() => entryBundle([new Uint8Array(1), new Uint8Array(65_536)])).toThrow(/entry 1 .* 65536 bytes/);
  });

  it('holds 1 to 256 entries', () => {
    const some = (count: number) => Array.from({ length: count }, () => new Uint8Array());
    expect(parseEntryBundle(entryBundle(some(256)))).toHaveLength(256);
    for (const count of [0, 257]) {
      expect(refusalOf(() => entryBundle(some(count)))).toBe('bundle-count');
      expect(refusalOf(() => parseEntryBundle(new Uint8Array(2 * count)))).toBe('bundle-count');
    }
  });

  it('is refused when it ends within an entry or within a length', () => {
    const whole = hex.decode(bytes);
    const entryEnds = [0, 2, 5, 8, 12];
    for (let length = 1; length < whole.length; length += 1) {
      const outcome = refusalOf(() => parseEntryBundle(whole.subarray(0, length)));
      expect(outcome).toBe(entryEnds.includes(length) ? 'accepted' : 'bundle-truncated');
    }
  });

  it('is read from within a larger buffer, and its entries are copies', () => {
    const larger = Buffer.from(`ffff${bytes}ffff`, 'hex');
    const parsed = parseEntryBundle(larger.subarray(2, -2));
    larger.fill(0);
    expect(parsed.map((entry) => hex.encode(entry))).toEqual(entries);
  });
});
