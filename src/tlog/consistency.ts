// Consistency proofs: that a tree only grew, its old leaves unchanged (RFC 6962 §2.1.2, RFC 9162 §2.1.4).
import { TlogError } from './error.ts';
import { emptyRoot, HASH_BYTES, hashesEqual, nodeHash } from './merkle.ts';
import { checkTreeSize, type NodeReader, splitWidth, subtreeHash } from './subtree.ts';

/** What `verifyConsistency` is asked: is the tree of `oldSize` and `oldRoot` a beginning of the new one? */
export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  /** Hashes in the order of RFC 6962 §2.1.2. */
  readonly proof: readonly Uint8Array[];
};

/**
 * The consistency proof PROOF(oldSize, D[newSize]) of RFC 6962 §2.1.2: at most 54 hashes, none when the sizes are
 * equal or the old tree is empty. Every node read is within the new tree.
 * @throws TlogError `tree-size`; `consistency-range` when the old tree is the larger one; `hash-length` for a node
 * that is not 32 bytes; whatever the reader throws.
 */
export function consistencyProof(oldSize: number, newSize: number, read: NodeReader): Uint8Array[] {
  checkTreeSize(oldSize);
  checkTreeSize(newSize);
  if (oldSize > newSize) {
    throw new TlogError('consistency-range', `old size ${oldSize} exceeds new size ${newSize}; swap them`);
  }
  if (oldSize === 0 || oldSize === newSize) return [];
  const hashes: Uint8Array[] = [];
  let start = 0;
  let end = newSize;
  while (end !== oldSize) {
    const middle = start + splitWidth(end - start);
    if (oldSize <= middle) {
      hashes.push(subtreeHash(middle, end, read));
      end = middle;
    } else {
      hashes.push(subtreeHash(start, middle, read));
      start = middle;
    }
  }
  // A subtree that begins at leaf 0 is the whole old tree: the verifier has its hash already, as the old root.
  if (start !== 0) hashes.push(subtreeHash(start, end, read));
  return hashes.reverse();
}

/**
 * True when the proof shows that the old tree is a beginning of the new one (RFC 9162 §2.1.4.2); false for
 * anything else, a proof with a hash too many or too few included. Never throws.
 * From an empty old tree (whose root must be the empty root) every new tree follows, and nothing is said about it.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!Number.isSafeInteger(newSize) || !Number.isSafeInteger(oldSize)) return false;
  if (oldSize < 0 || oldSize > newSize) return false;
  if ([oldRoot, newRoot, ...proof].some((hash) => hash.length !== HASH_BYTES)) return false;
  if (oldSize === 0 && !hashesEqual(oldRoot, emptyRoot())) return false;
  if (oldSize === newSize) return proof.length === 0 && hashesEqual(oldRoot, newRoot);
  if (oldSize === 0) return proof.length === 0;
  const roots = rootsFromProof(oldSize, newSize, oldRoot, proof);
  return roots !== undefined && hashesEqual(roots.old, oldRoot) && hashesEqual(roots.new, newRoot);
}

/** Both roots that the proof adds up to, for 0 < oldSize < newSize; undefined when its length does not fit. */
function rootsFromProof(
  oldSize: number,
  newSize: number,
  oldRoot: Uint8Array,
  proof: readonly Uint8Array[],
): { old: Uint8Array; new: Uint8Array } | undefined {
  // Start at the widest complete subtree that ends the old tree.
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // node 0 means that this subtree is the whole old tree, which the proof leaves out.
  const [first, ...rest] = node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return undefined;
  let oldHash = first;
  let newHash = first;
  for (const hash of rest) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(hash, oldHash);
      newHash = nodeHash(hash, newHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = nodeHash(newHash, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? { old: oldHash, new: newHash } : undefined;
}
