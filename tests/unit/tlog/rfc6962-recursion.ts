// RFC 6962 §2.1 word for word, on Node's own SHA-256: the slow reference that the tests compare with.
import { createHash } from 'node:crypto';
import type { NodeReader } from '../../../src/tlog/inclusion.ts';

/** MTH over leaf hashes that are already made, by the recursion of the RFC. */
export function recursiveRoot(leafHashes: readonly Uint8Array[]): Uint8Array {
  const [only] = leafHashes;
  if (only === undefined) return digest();
  if (leafHashes.length === 1) return only;
  let split = 1;
  while (split * 2 < leafHashes.length) split *= 2;
  return digest(
    Uint8Array.of(1),
    recursiveRoot(leafHashes.slice(0, split)),
    recursiveRoot(leafHashes.slice(split)),
  );
}

/** Leaf hashes of `count` different entries. */
export function leafHashes(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => digest(Uint8Array.of(0), Buffer.from(`entry ${index}`)));
}

/** A reader that recomputes each node from the leaves below it. */
export function recursiveReader(leaves: readonly Uint8Array[]): NodeReader {
  return (level, index) => {
    const width = 2 ** level;
    const below = leaves.slice(index * width, (index + 1) * width);
    if (below.length !== width) throw new Error(`node ${index} of level ${level} is not complete`);
    return recursiveRoot(below);
  };
}

function digest(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
