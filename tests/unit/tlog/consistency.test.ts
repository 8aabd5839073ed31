// Consistency proofs: a tree that only grew verifies, a rewritten one does not.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsistencyClaim, consistencyProof, verifyConsistency } from '../../../src/tlog/consistency.ts';
import type { NodeReader } from '../../../src/tlog/inclusion.ts';
import { emptyRoot, leafHash, nodeHash } from '../../../src/tlog/merkle.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { lopsidedNode, lopsidedRoot } from './lopsided-tree.ts';
import { refusalOf, withBitFlipped } from './refusal.ts';
import { leafHashes, recursiveReader, recursiveRoot } from './rfc6962-recursion.ts';

const LEAVES = leafHashes(300);
const vectorLeaves = vectors.merkle.leaves.map((leaf) => leafHash(hex.decode(leaf)));
const rootBytes = (size: number) => hex.decode(vectors.merkle.roots[size] ?? '');

function trueClaim(oldSize: number, newSize: number): ConsistencyClaim {
  const proof = consistencyProof(oldSize, newSize, recursiveReader(LEAVES));
  const oldRoot = recursiveRoot(LEAVES.slice(0, oldSize));
  return { oldSize, newSize, oldRoot, newRoot: recursiveRoot(LEAVES.slice(0, newSize)), proof };
}

/** 0 < old < new: where the proof has something to say. */
const growingSizes = fc
  .integer({ min: 2, max: LEAVES.length })
  .chain((newSize) => fc.tuple(fc.integer({ min: 1, max: newSize - 1 }), fc.constant(newSize)));

describe('a consistency proof', () => {
  it.each(vectors.consistency)('from size $oldSize to $newSize is the published one', (vector) => {
    const { oldSize, newSize } = vector;
    const proof = consistencyProof(oldSize, newSize, recursiveReader(vectorLeaves));
    expect(proof.map(hex.encode)).toEqual(vector.proof);
    const claim = { oldSize, newSize, oldRoot: rootBytes(oldSize), newRoot: rootBytes(newSize), proof };
    expect(verifyConsistency(claim)).toBe(true);
  });

  it('verifies between every two sizes up to 40', () => {
    for (let newSize = 0; newSize <= 40; newSize += 1) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1) {
        expect(verifyConsistency(trueClaim(oldSize, newSize))).toBe(true);
      }
    }
  });

  it('fails when any bit of a root or of the proof changes', () => {
    fc.assert(
      fc.property(growingSizes, fc.nat(), fc.nat(), fc.nat(), ([oldSize, newSize], which, at, bit) => {
        const claim = trueClaim(oldSize, newSize);
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: withBitFlipped(claim.oldRoot, at, bit) })).toBe(false);
        expect(verifyConsistency({ ...claim, newRoot: withBitFlipped(claim.newRoot, at, bit) })).toBe(false);
        const proof = claim.proof.map((hash, position) =>
          position === which % claim.proof.length ? withBitFlipped(hash, at, bit) : hash,
        );
        expect(verifyConsistency({ ...claim, proof })).toBe(false);
      }),
    );
  });

  it('fails with a hash more, a hash less, or none', () => {
    fc.assert(
      fc.property(growingSizes, ([oldSize, newSize]) => {
        const claim = trueClaim(oldSize, newSize);
        expect(verifyConsistency({ ...claim, proof: [...claim.proof, emptyRoot()] })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: claim.proof.slice(0, -1) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [] })).toBe(false);
      }),
    );
  });

  it('fails under a size that asks for a longer or a shorter path, even where all hashes add up', () => {
    expect(verifyConsistency({ ...trueClaim(1, 2), newSize: 4 })).toBe(false);
    expect(verifyConsistency({ ...trueClaim(3, 4), newSize: 8 })).toBe(false);
    const { oldRoot, newRoot, proof, ...sizes } = trueClaim(3, 4);
    const above = emptyRoot();
    const oneLevelUp = { oldRoot: nodeHash(above, oldRoot), newRoot: nodeHash(above, newRoot) };
    expect(verifyConsistency({ ...sizes, ...oneLevelUp, proof: [...proof, above] })).toBe(false);
  });

  it('cannot be made for a tree whose past was rewritten', () => {
    fc.assert(
      fc.property(growingSizes, fc.nat(), ([oldSize, newSize], at) => {
        const rewritten = LEAVES.with(at % oldSize, leafHash(Uint8Array.of(9)));
        const newRoot = recursiveRoot(rewritten.slice(0, newSize));
        const proof = consistencyProof(oldSize, newSize, recursiveReader(rewritten));
        expect(verifyConsistency({ ...trueClaim(oldSize, newSize), newRoot, proof })).toBe(false);
      }),
    );
  });

  it('of a tree with itself is empty, and holds for equal roots only', () => {
    const claim = trueClaim(7, 7);
    expect(claim.proof).toEqual([]);
    expect(verifyConsistency({ ...claim, newRoot: emptyRoot() })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [emptyRoot()] })).toBe(false);
  });

  it('from the empty tree is empty, and holds only for the empty root', () => {
    const claim = trueClaim(0, 7);
    expect(claim.proof).toEqual([]);
    expect(verifyConsistency({ ...claim, oldRoot: claim.newRoot })).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [emptyRoot()] })).toBe(false);
    const wrong = recursiveRoot(LEAVES.slice(0, 1));
    expect(verifyConsistency({ oldSize: 0, newSize: 0, oldRoot: wrong, newRoot: wrong, proof: [] })).toBe(
      false,
    );
  });

  it.each([
    ['an old size above the new', { oldSize: 7, newSize: 3 }],
    ['a negative old size', { oldSize: -1 }],
    ['a fractional old size', { oldSize: 2.5 }],
    ['a size that is not a number', { newSize: Number.NaN }],
    ['a size past the safe integers', { newSize: 2 ** 53 }],
    ['an old root of 31 bytes', { oldRoot: new Uint8Array(31) }],
    ['a new root of no bytes', { newRoot: new Uint8Array() }],
    ['a proof hash of 33 bytes', { proof: [new Uint8Array(33)] }],
  ])('is false, not an error, for %s', (_, change) => {
    expect(verifyConsistency({ ...trueClaim(3, 7), ...change })).toBe(false);
  });

  it('is refused for impossible sizes', () => {
    const read = recursiveReader(LEAVES);
    expect(refusalOf(() => consistencyProof(8, 7, read))).toBe('consistency-range');
    expect(refusalOf(() => consistencyProof(-1, 7, read))).toBe('tree-size');
    expect(refusalOf(() => consistencyProof(1, 2 ** 53, read))).toBe('tree-size');
  });

  it('is exact near 2^53 leaves, checked with bigints', () => {
    const sizes = fc.oneof(
      fc.maxSafeNat().map((size) => Math.max(1, size)),
      fc.constantFrom(1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER),
    );
    fc.assert(
      fc.property(sizes, sizes, fc.maxSafeNat(), (a, b, seed) => {
        const [oldSize, newSize] = a < b ? [a, b] : [b, a];
        const node = lopsidedNode(BigInt(seed % oldSize));
        const read: NodeReader = (level, index) => node(level, BigInt(index));
        const oldRoot = lopsidedRoot(node, 0n, BigInt(oldSize));
        const newRoot = lopsidedRoot(node, 0n, BigInt(newSize));
        const proof = consistencyProof(oldSize, newSize, read);
        expect(proof.length).toBeLessThanOrEqual(54);
        expect(verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof })).toBe(true);
        expect(verifyConsistency({ oldSize, newSize, oldRoot: newRoot, newRoot, proof })).toBe(
          oldSize === newSize,
        );
      }),
    );
  });
});
