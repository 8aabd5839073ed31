// Inclusion proofs: what is in the tree verifies, and nothing else does.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type InclusionClaim,
  inclusionProof,
  type NodeReader,
  rootFromInclusion,
  rootFromNodes,
  verifyInclusion,
} from '../../../src/tlog/inclusion.ts';
import { emptyRoot, leafHash } from '../../../src/tlog/merkle.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { lopsidedNode, lopsidedRoot, ODD_LEAF, PLAIN_LEAF } from './lopsided-tree.ts';
import { refusalOf, withBitFlipped } from './refusal.ts';
import { leafHashes, recursiveReader, recursiveRoot } from './rfc6962-recursion.ts';

const LEAVES = leafHashes(300);
const vectorLeaves = vectors.merkle.leaves.map((leaf) => leafHash(hex.decode(leaf)));

/** A true claim about one leaf of the tree of the first `size` leaves. */
function trueClaim(index: number, size: number): InclusionClaim {
  const leaves = LEAVES.slice(0, size);
  const proof = inclusionProof(index, size, recursiveReader(leaves));
  return { index, size, leafHash: leaves[index] ?? emptyRoot(), proof, root: recursiveRoot(leaves) };
}

const sizeAndIndex = fc
  .integer({ min: 1, max: LEAVES.length })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));

describe('an inclusion proof', () => {
  it.each(vectors.inclusion)('for index $index in size $size is the published one', (vector) => {
    const { index, size } = vector;
    const proof = inclusionProof(index, size, recursiveReader(vectorLeaves));
    expect(proof.map(hex.encode)).toEqual(vector.proof);
    const root = hex.decode(vectors.merkle.roots[size] ?? '');
    expect(verifyInclusion({ index, size, leafHash: vectorLeaves[index] ?? root, proof, root })).toBe(true);
  });

  it('verifies for every leaf of every tree of up to 70 leaves', () => {
    for (let size = 1; size <= 70; size += 1) {
      for (let index = 0; index < size; index += 1)
        expect(verifyInclusion(trueClaim(index, size))).toBe(true);
    }
  });

  it('is empty for the only leaf of a tree, which is the root', () => {
    expect(trueClaim(0, 1).proof).toEqual([]);
    expect(verifyInclusion(trueClaim(0, 1))).toBe(true);
  });

  it('fails when any bit of the leaf, of the root or of the proof changes', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), fc.nat(), fc.nat(), ([size, index], which, at, bit) => {
        const claim = trueClaim(index, size);
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leafHash: withBitFlipped(claim.leafHash, at, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: withBitFlipped(claim.root, at, bit) })).toBe(false);
        const { proof } = claim;
        const changed = proof.map((hash, position) =>
          position === which % proof.length ? withBitFlipped(hash, at, bit) : hash,
        );
        if (proof.length > 0) expect(verifyInclusion({ ...claim, proof: changed })).toBe(false);
      }),
    );
  });

  it('fails at any other index of the same tree', () => {
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), ([size, index], step) => {
        fc.pre(size > 1);
        const other = (index + 1 + (step % (size - 1))) % size;
        expect(verifyInclusion({ ...trueClaim(index, size), index: other })).toBe(false);
      }),
    );
  });

  it('does not fit with a hash more or a hash less', () => {
    fc.assert(
      fc.property(sizeAndIndex, ([size, index]) => {
        const { leafHash: leaf, proof } = trueClaim(index, size);
        expect(rootFromInclusion(index, size, leaf, [...proof, emptyRoot()])).toBeUndefined();
        if (proof.length > 0) expect(rootFromInclusion(index, size, leaf, proof.slice(1))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['a negative index', { index: -1 }],
    ['an index equal to the size', { index: 6 }],
    ['a fractional index', { index: 0.5 }],
    ['an index that is not a number', { index: Number.NaN }],
    ['an empty tree', { index: 0, size: 0 }],
    ['a negative size', { size: -6 }],
    ['a fractional size', { size: 6.5 }],
    ['a size past the safe integers', { size: 2 ** 53 }],
    ['an infinite size', { size: Number.POSITIVE_INFINITY }],
    ['a leaf hash of 31 bytes', { leafHash: new Uint8Array(31) }],
    ['an empty root', { root: new Uint8Array() }],
    ['a proof hash of 33 bytes', { proof: [new Uint8Array(33), emptyRoot(), emptyRoot()] }],
  ])('is false, not an error, for %s', (_, change) => {
    expect(verifyInclusion({ ...trueClaim(3, 6), ...change })).toBe(false);
  });

  it('is refused for a leaf that the tree does not have', () => {
    const read = recursiveReader(LEAVES);
    for (const index of [-1, 6, 1.5, Number.NaN]) {
      expect(refusalOf(() => inclusionProof(index, 6, read))).toBe('tree-index');
    }
    expect(refusalOf(() => inclusionProof(0, 0, read))).toBe('tree-index');
    for (const size of [-1, 1.5, 2 ** 53]) {
      expect(refusalOf(() => inclusionProof(0, size, read))).toBe('tree-size');
      expect(refusalOf(() => rootFromNodes(size, read))).toBe('tree-size');
    }
  });

  it('is refused when the reader gives a node of the wrong length', () => {
    expect(refusalOf(() => rootFromNodes(1, () => new Uint8Array(31)))).toBe('hash-length');
    expect(refusalOf(() => inclusionProof(0, 2, () => new Uint8Array(31)))).toBe('hash-length');
  });
});

describe('trees near 2^53 leaves', () => {
  const sizes = fc.oneof(
    fc.maxSafeInteger().map((size) => Math.max(1, Math.abs(size))),
    fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER),
  );

  it('have exact roots and proofs, checked with bigints', () => {
    fc.assert(
      fc.property(sizes, fc.maxSafeNat(), (size, seed) => {
        const index = seed % size;
        const node = lopsidedNode(BigInt(index));
        const read: NodeReader = (level, position) => node(level, BigInt(position));
        const root = lopsidedRoot(node, 0n, BigInt(size));
        const proof = inclusionProof(index, size, read);
        expect(rootFromNodes(size, read)).toEqual(root);
        expect(proof.length).toBeLessThanOrEqual(53);
        expect(verifyInclusion({ index, size, leafHash: ODD_LEAF, proof, root })).toBe(true);
        expect(verifyInclusion({ index, size, leafHash: PLAIN_LEAF, proof, root })).toBe(false);
        if (index > 0)
          expect(verifyInclusion({ index: index - 1, size, leafHash: ODD_LEAF, proof, root })).toBe(false);
      }),
    );
  });
});

describe('a root read from nodes', () => {
  it('equals the recursion at every size, the empty tree included', () => {
    const read = recursiveReader(LEAVES);
    for (let size = 0; size <= LEAVES.length; size += 1) {
      expect(rootFromNodes(size, read)).toEqual(recursiveRoot(LEAVES.slice(0, size)));
    }
  });

  it('lets the error of the reader through', () => {
    const failure = new Error('disk gone');
    const read: NodeReader = () => {
      throw failure;
    };
    expect(() => rootFromNodes(5, read)).toThrow(failure);
  });
});
