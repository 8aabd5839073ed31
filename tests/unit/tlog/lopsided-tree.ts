// A tree of any size up to 2^53 - 1 in which every leaf is the same but one: all its nodes are known without it.
import { leafHash, nodeHash } from '../../../src/tlog/merkle.ts';

const LEVELS = 53;

/** Leaf hash of the one leaf that differs. */
export const ODD_LEAF = leafHash(Uint8Array.of(1));

/** Hash of any leaf but that one. */
export const PLAIN_LEAF = leafHash(Uint8Array.of(0));

/** Reads a complete subtree; positions are bigints, so that nothing can be rounded. */
export function lopsidedNode(oddIndex: bigint): (level: number, index: bigint) => Uint8Array {
  const plain = [PLAIN_LEAF];
  const odd = [ODD_LEAF];
  for (let level = 1; level <= LEVELS; level += 1) {
    const [below = PLAIN_LEAF, oddBelow = ODD_LEAF] = [plain[level - 1], odd[level - 1]];
    plain.push(nodeHash(below, below));
    const isRight = (oddIndex >> BigInt(level - 1)) % 2n === 1n;
    odd.push(isRight ? nodeHash(below, oddBelow) : nodeHash(oddBelow, below));
  }
  return (level, index) => {
    const hash = (index === oddIndex >> BigInt(level) ? odd : plain)[level];
    if (hash === undefined) throw new Error(`no level ${level}`);
    return hash;
  };
}

/** Root of leaves `start` to `end` by the recursion of RFC 6962, which stops at complete subtrees. */
export function lopsidedRoot(
  node: (level: number, index: bigint) => Uint8Array,
  start: bigint,
  end: bigint,
): Uint8Array {
  const width = end - start;
  const level = width.toString(2).length - 1;
  if (width === 1n << BigInt(level)) return node(level, start >> BigInt(level));
  const middle = start + (1n << BigInt(level));
  return nodeHash(lopsidedRoot(node, start, middle), lopsidedRoot(node, middle, end));
}
