// Runs of leaves: two inclusion proofs show every leaf between them, and no other leaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionProof } from '../../../src/tlog/inclusion.ts';
import { emptyRoot } from '../../../src/tlog/merkle.ts';
import { leftSiblings, RunHasher } from '../../../src/tlog/run.ts';
import { withBitFlipped } from './refusal.ts';
import { leafHashes, recursiveReader, recursiveRoot } from './rfc6962-recursion.ts';

const LEAVES = leafHashes(300);

/** Whether these leaves are shown to be those from `start` on, by the proofs of a tree of `size`. */
function isShown(start: number, size: number, run: readonly Uint8Array[]): boolean {
  const reader = recursiveReader(LEAVES.slice(0, size));
  const hasher = RunHasher.of(start, size, inclusionProof(start, size, reader));
  for (const leaf of run.slice(0, -1)) hasher?.append(leaf);
  return hasher?.leadsTo(inclusionProof(start + run.length - 1, size, reader)) ?? false;
}

const runs = fc
  .integer({ min: 1, max: LEAVES.length })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)))
  .map(([size, a, b]) => ({ size, start: Math.min(a, b), end: Math.max(a, b) + 1 }));

describe('a run of leaves', () => {
  it('is shown wherever it lies in every tree of up to 33 leaves', () => {
    for (let size = 1; size <= 33; size += 1) {
      for (let start = 0; start < size; start += 1) {
        for (let end = start + 1; end <= size; end += 1)
          expect([start, end, isShown(start, size, LEAVES.slice(start, end))]).toEqual([start, end, true]);
      }
    }
  });

  it('is not shown with a bit of any leaf but the last changed, which its own proof shows', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(), fc.nat(), ({ size, start, end }, which, at, bit) => {
        fc.pre(end - start > 1);
        const leaves = LEAVES.slice(start, end);
        const changed = which % (leaves.length - 1);
        leaves[changed] = withBitFlipped(leaves[changed] ?? emptyRoot(), at, bit);
        expect(isShown(start, size, leaves)).toBe(false);
      }),
    );
  });

  it('is not shown with two leaves in each other’s place', () => {
    fc.assert(
      fc.property(runs, fc.nat(), ({ size, start, end }, which) => {
        fc.pre(end - start > 2);
        const leaves = LEAVES.slice(start, end);
        const at = which % (leaves.length - 2);
        const [a, b] = leaves.slice(at, at + 2);
        leaves.splice(at, 2, b ?? emptyRoot(), a ?? emptyRoot());
        expect(isShown(start, size, leaves)).toBe(false);
      }),
    );
  });

  it('is not begun with a proof of too few hashes', () => {
    const reader = recursiveReader(LEAVES.slice(0, 8));
    expect(RunHasher.of(7, 8, inclusionProof(7, 8, reader).slice(1))).toBeUndefined();
  });

  it('has before it the subtrees that the tree of that size is made of', () => {
    const reader = recursiveReader(LEAVES.slice(0, 13));
    const before = leftSiblings(11, 13, inclusionProof(11, 13, reader));
    expect(before).toEqual(
      [
        [0, 8],
        [8, 10],
        [10, 11],
      ].map(([a, b]) => recursiveRoot(LEAVES.slice(a, b))),
    );
  });
});
