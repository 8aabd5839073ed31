// Where an RFC 6962 tree splits into complete subtrees, in arithmetic that is exact up to 2^53 - 1 leaves.
// Bit operators are avoided on sizes and indices: they work on 32 bits only.
import { TlogError } from './error.ts';
import { checkedHash, nodeHash } from './merkle.ts';

/**
 * Gives the hash of one complete subtree: `level` is its height, and it covers the leaves from
 * `index * 2^level` up to, not including, `(index + 1) * 2^level`. Level 0 is the leaf hashes.
 * Throws when it has no such node; the functions that call it let that error through.
 */
export type NodeReader = (level: number, index: number) => Uint8Array;

/**
 * The width at which RFC 6962 splits a tree: the largest power of two strictly below `width`.
 * `width` is a safe integer of at least 2.
 */
export function splitWidth(width: number): number {
  let left = 1;
  while (left * 2 < width) left *= 2;
  return left;
}

/**
 * Hash of the leaves `start` (included) to `end` (excluded), which must be a subtree that RFC 6962's recursion
 * meets (its start is a multiple of its width rounded up to a power of two) and hold at least one leaf.
 * @throws TlogError `hash-length` when the reader gives a hash that is not 32 bytes; whatever the reader throws.
 */
export function subtreeHash(start: number, end: number, read: NodeReader): Uint8Array {
  const peaks: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const { level, width } = widestWithin(end - at);
    const index = at / width;
    peaks.push(checkedHash(read(level, index), `node ${index} of level ${level}`));
    at += width;
  }
  return peaks.reduceRight((right, left) => nodeHash(left, right));
}

/** @throws TlogError `tree-size` unless it is an integer from 0 to 2^53 - 1. */
export function checkTreeSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new TlogError(
      'tree-size',
      `tree size ${size} is not an integer from 0 to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
}

/** The widest complete subtree of at most `leaves` leaves, for `leaves` of at least 1. */
function widestWithin(leaves: number): { level: number; width: number } {
  let level = 0;
  let width = 1;
  while (width * 2 <= leaves) {
    width *= 2;
    level += 1;
  }
  return { level, width };
}
