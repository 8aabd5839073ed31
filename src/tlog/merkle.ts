// Hashing of an RFC 6962 Merkle tree (§2.1) over SHA-256: leaves, nodes, and the root of a stream of leaves.
import { sha256 } from '@noble/hashes/sha2.js';
import { TlogError } from './error.ts';

/** Length of every hash of the tree, in bytes (SHA-256). */
export const HASH_BYTES = 32;

// RFC 6962 §2.1: distinct first bytes, so that a node can never be passed off as an entry.
const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Root of the tree without leaves: SHA-256 of nothing. A fresh copy each time (RFC 6962 §2.1). */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** Hash of one entry as a leaf: SHA-256(0x00 ‖ entry), for an entry of any length (RFC 6962 §2.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + entry.length);
  input[0] = LEAF_PREFIX;
  input.set(entry, 1);
  return sha256(input);
}

/**
 * Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1).
 * @throws TlogError `hash-length` when a child is not 32 bytes long.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = NODE_PREFIX;
  input.set(checkedHash(left, 'left child'), 1);
  input.set(checkedHash(right, 'right child'), 1 + HASH_BYTES);
  return sha256(input);
}

/**
 * Root of the tree with these leaf hashes, in log order; the empty root for none.
 * Streams: holds at most one hash per bit of the size, whatever the number of leaves.
 * @throws TlogError `hash-length` when a leaf hash is not 32 bytes long.
 */
export function rootOf(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const tree = new TreeHasher();
  for (const hash of leafHashes) tree.append(hash);
  return tree.root();
}

/** A tree that grows leaf by leaf and knows its root at every size, in O(log size) memory. */
export class TreeHasher {
  // Roots of the complete subtrees, widest first: one for each set bit of #size.
  #peaks: Uint8Array[] = [];
  #size = 0;

  /**
   * A tree of leaves that are not known, by the roots of the complete subtrees that it is made of.
   * @param peaks widest first
   * @returns undefined where a tree of that size has another number of them
   */
  static after(size: number, peaks: readonly Uint8Array[]): TreeHasher | undefined {
    let count = 0;
    for (let bits = size; bits > 0; bits = Math.floor(bits / 2)) count += bits % 2;
    if (count !== peaks.length) return undefined;
    const tree = new TreeHasher();
    tree.#peaks = peaks.map((peak) => checkedHash(peak, 'subtree').slice());
    tree.#size = size;
    return tree;
  }

  /** Number of leaves appended so far. */
  get size(): number {
    return this.#size;
  }

  /** Roots of the complete subtrees that the leaves make up, widest first. */
  get peaks(): readonly Uint8Array[] {
    return this.#peaks;
  }

  /**
   * Adds the next leaf. The hash is copied: the caller may reuse its buffer.
   * @throws TlogError `hash-length` when it is not 32 bytes long; the tree is then unchanged.
   */
  append(leafHash: Uint8Array): void {
    // Not slice(): a Node Buffer's is a view on the same memory.
    let subtree: Uint8Array = new Uint8Array(checkedHash(leafHash, 'leaf hash'));
    // Each trailing set bit of the old size is a complete subtree as wide as the one at hand: merge them.
    for (let bits = this.#size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
      const left = this.#peaks.pop();
      if (left !== undefined) subtree = nodeHash(left, subtree);
    }
    this.#peaks.push(subtree);
    this.#size += 1;
  }

  /** Root at the present size, the empty root before the first leaf. Appending may go on afterwards. */
  root(): Uint8Array {
    if (this.#peaks.length === 0) return emptyRoot();
    return this.#peaks.reduceRight((right, left) => nodeHash(left, right)).slice();
  }
}

/** True when both are 32 bytes and equal. Hashes of the tree are public: time is allowed to vary. */
export function hashesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === HASH_BYTES && b.length === HASH_BYTES && a.every((byte, at) => byte === b[at]);
}

/**
 * The hash itself, once its length is known to be right.
 * @param what names the hash in the error message.
 * @throws TlogError `hash-length` when it is not 32 bytes long.
 */
export function checkedHash(hash: Uint8Array, what: string): Uint8Array {
  if (hash.length !== HASH_BYTES) {
    throw new TlogError(
      'hash-length',
      `${what} is ${hash.length} bytes long; a SHA-256 hash is ${HASH_BYTES}`,
    );
  }
  return hash;
}
