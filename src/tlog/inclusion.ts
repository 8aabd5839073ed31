// Inclusion proofs: that one leaf is in a tree of a given size and root (RFC 6962 §2.1.1, RFC 9162 §2.1.3).
import { TlogError } from './error.ts';
import { emptyRoot, HASH_BYTES, hashesEqual, nodeHash } from './merkle.ts';
import { checkTreeSize, type NodeReader, splitWidth, subtreeHash } from './subtree.ts';

export type { NodeReader } from './subtree.ts';

/** What `verifyInclusion` is asked: is this leaf hash at `index` (from 0) of the tree of `size` leaves and `root`? */
export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  /** Sibling hashes, the leaf's own sibling first. */
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/**
 * Root of the tree of `size` leaves, from at most 53 of its nodes; the empty root for size 0, without reading.
 * @throws TlogError `tree-size`; `hash-length` for a node that is not 32 bytes; whatever the reader throws.
 */
export function rootFromNodes(size: number, read: NodeReader): Uint8Array {
  checkTreeSize(size);
  return size === 0 ? emptyRoot() : subtreeHash(0, size, read);
}

/**
 * The inclusion proof PATH(index, D[size]) of RFC 6962 §2.1.1: at most 53 hashes, the leaf's sibling first, none
 * for the only leaf of a tree. Every node read is within the tree of that size.
 * @param ragged remembers the hashes of subtrees that end the tree and are not complete, by their first leaf: for many
 * proofs in a tree of one size, give the same map
 * @throws TlogError `tree-size`; `tree-index` unless 0 ≤ index < size; `hash-length` and whatever the reader
 * throws as in `rootFromNodes`.
 */
export function inclusionProof(
  index: number,
  size: number,
  read: NodeReader,
  ragged = new Map<number, Uint8Array>(),
): Uint8Array[] {
  checkTreeSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new TlogError(
      'tree-index',
      `index ${index} is not in a tree of ${size} leaves; ask for 0 to size - 1`,
    );
  }
  const siblings: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitWidth(end - start);
    if (index < middle) {
      siblings.push(end === size ? raggedHash(middle, end, read, ragged) : subtreeHash(middle, end, read));
      end = middle;
    } else {
      siblings.push(subtreeHash(start, middle, read));
      start = middle;
    }
  }
  return siblings.reverse();
}

function raggedHash(
  start: number,
  size: number,
  read: NodeReader,
  ragged: Map<number, Uint8Array>,
): Uint8Array {
  const hash = ragged.get(start) ?? subtreeHash(start, size, read);
  ragged.set(start, hash);
  return hash;
}

/**
 * The root that this leaf hash and proof add up to (RFC 9162 §2.1.3.2). It proves nothing until it is compared
 * with a root from a signed checkpoint. The proof does not bind `size` by itself: only the checkpoint does.
 * `undefined` when the proof has too few or too many hashes for that index and size, when the index is not in
 * the tree, or when a hash is not 32 bytes. Never throws.
 */
export function rootFromInclusion(
  index: number,
  size: number,
  leafHash: Uint8Array,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    return undefined;
  if (leafHash.length !== HASH_BYTES || proof.some((hash) => hash.length !== HASH_BYTES)) return undefined;
  // At each level: the position of the node being climbed from, and of the last node of that level.
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1) {
      hash = nodeHash(sibling, hash);
    } else if (node === last) {
      // A last node without right sibling is carried up until it is a right child.
      while (node % 2 === 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
      hash = nodeHash(sibling, hash);
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}

/** True when the proof leads from the leaf hash to that very root; false for anything else. Never throws. */
export function verifyInclusion({ index, size, leafHash, proof, root }: InclusionClaim): boolean {
  const computed = rootFromInclusion(index, size, leafHash, proof);
  return computed !== undefined && hashesEqual(computed, root);
}
