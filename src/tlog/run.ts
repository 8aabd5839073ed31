// A run of neighbouring leaves, shown to be whole by the inclusion proofs of its first and its last leaf alone.
import { hashesEqual, TreeHasher } from './merkle.ts';

/** Equals no hash. */
const NO_HASH = new Uint8Array();

/**
 * The hashes of an inclusion proof (leaf sibling first) that lie left of the leaf: the complete subtrees that make up
 * everything before it, widest first. Of a proof that does not fit index and size, as many as there are.
 */
export function leftSiblings(index: number, size: number, proof: readonly Uint8Array[]): Uint8Array[] {
  const left: Uint8Array[] = [];
  let node = index;
  let last = size - 1;
  for (const sibling of proof) {
    // A last node without right sibling is carried up until it is a right child (RFC 9162 §2.1.3.2).
    while (node === last && node % 2 === 0 && node > 0) {
      node /= 2;
      last = Math.floor(last / 2);
    }
    if (node % 2 === 1) left.push(sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return left.reverse();
}

/**
 * Follows the leaves of a run in O(log size) memory. The proofs must have been verified: then the leaves that were
 * appended are those of the tree if and only if {@link leadsTo} holds for the last of them.
 */
export class RunHasher {
  readonly #size: number;
  readonly #tree: TreeHasher;

  /**
   * @param start index of the run's first leaf
   * @param size of the tree
   * @param proof the inclusion proof of that leaf, verified
   * @returns undefined where the proof does not fit the index
   */
  static of(start: number, size: number, proof: readonly Uint8Array[]): RunHasher | undefined {
    const tree = TreeHasher.after(start, leftSiblings(start, size, proof));
    return tree && new RunHasher(size, tree);
  }

  private constructor(size: number, tree: TreeHasher) {
    this.#size = size;
    this.#tree = tree;
  }

  /** Index of the leaf that comes next. */
  get next(): number {
    return this.#tree.size;
  }

  /** Adds the next leaf. @throws TlogError `hash-length` when it is not 32 bytes long */
  append(leafHash: Uint8Array): void {
    this.#tree.append(leafHash);
  }

  /**
   * Whether everything before the leaf that comes next is what that leaf's proof says.
   * @param proof the inclusion proof of that leaf, verified
   */
  leadsTo(proof: readonly Uint8Array[]): boolean {
    const before = leftSiblings(this.next, this.#size, proof);
    const { peaks } = this.#tree;
    return (
      before.length === peaks.length && peaks.every((peak, at) => hashesEqual(peak, before[at] ?? NO_HASH))
    );
  }
}
