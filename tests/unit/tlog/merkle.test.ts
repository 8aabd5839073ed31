// RFC 6962 hashing: the published roots, and a stream that equals the recursion.
import { hex } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot, leafHash, nodeHash, rootOf, TreeHasher } from '../../../src/tlog/merkle.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';
import { leafHashes, recursiveRoot } from './rfc6962-recursion.ts';

const entries = vectors.merkle.leaves.map((leaf) => hex.decode(leaf));

describe('a Merkle tree', () => {
  it.each(vectors.merkle.roots.map((root, size) => ({ root, size })))(
    'of the first $size vector leaves has the published root',
    ({ root, size }) => {
      expect(hex.encode(rootOf(entries.slice(0, size).map(leafHash)))).toBe(root);
    },
  );

  it('without leaves has the hash of nothing as its root, a fresh copy each time', () => {
    emptyRoot().fill(0);
    expect(hex.encode(emptyRoot())).toBe(vectors.merkle.roots[0]);
  });

  it('keeps leaves and nodes apart: an entry made of two hashes is not their parent', () => {
    const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
    expect(leafHash(Uint8Array.of(...left, ...right))).not.toEqual(nodeHash(left, right));
  });

  it('has the same root streamed as by the recursion of the RFC, at every size on the way', () => {
    const leaves = leafHashes(300);
    const tree = new TreeHasher();
    leaves.forEach((leaf, index) => {
      tree.append(leaf);
      expect(tree.size).toBe(index + 1);
      expect(tree.root()).toEqual(recursiveRoot(leaves.slice(0, index + 1)));
    });
  });

  it('has another root as soon as one leaf differs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (size, at) => {
        const leaves = leafHashes(size);
        const changed = leaves.with(at % size, leafHash(Uint8Array.of(7)));
        expect(rootOf(changed)).not.toEqual(rootOf(leaves));
      }),
    );
  });

  it.each([
    ['Uint8Array', (bytes: Uint8Array) => bytes],
    ['Node Buffer', (bytes: Uint8Array) => Buffer.from(bytes)],
  ])('keeps its own copy of a leaf hash that comes in a reused %s', (_, wrap) => {
    const [first = emptyRoot(), second = emptyRoot()] = leafHashes(2);
    const buffer = wrap(first.slice());
    const tree = new TreeHasher();
    tree.append(buffer);
    buffer.set(second);
    expect(tree.root()).toEqual(first);
    tree.root().fill(0);
    tree.append(buffer);
    expect(tree.root()).toEqual(nodeHash(first, second));
  });

  it.each([0, 31, 33])('refuses a hash of %i bytes', (length) => {
    const short = new Uint8Array(length);
    expect(refusalOf(() => rootOf([short]))).toBe('hash-length');
    expect(refusalOf(() => nodeHash(short, emptyRoot()))).toBe('hash-length');
    expect(refusalOf(() => nodeHash(emptyRoot(), short))).toBe('hash-length');
  });
});
