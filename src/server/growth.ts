// The growth of a tree by a batch of entries: each new node hashed once, and from them tiles, root and proofs. Pure.
import { emptyRoot } from '../tlog/merkle.ts';
import { fullTiles, partialWidth, TILE_WIDTH, type Tile } from '../tlog/tiles.ts';
import { ProofPath } from './proof-path.ts';
import { edgePositions, positionKey, TILE_HEIGHT, type Tree } from './tree.ts';
import { HASH_BYTES, nodeHashOf, writeLeafHash, writeNodeHash } from './tree-hash.ts';

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** What comes of further entries. */
export interface GrownTree {
  readonly tree: Tree;
  /** Every tile that changed, whole. */
  readonly tiles: readonly Tile[];
  /** The inclusion proof of each new entry in the new tree, in log order; `undefined` for the only leaf of a tree. */
  readonly proofs: readonly (ProofPath | undefined)[];
}

/**
 * The new complete nodes of one level, from left to right, and before them the peak of the old tree, where it is the
 * left sibling of the first.
 */
interface Row {
  /** Index of the first node in the row, which is even. */
  readonly first: number;
  /** How many of them were there before: 0 or 1. */
  readonly old: 0 | 1;
  readonly hashes: Buffer;
}

/**
 * Integrates further entries. The tree given stays as it is, so that a growth that could not be committed is
 * forgotten by dropping it.
 */
export function integrate(tree: Tree, entries: readonly Uint8Array[]): GrownTree {
  const size = tree.size + entries.length;
  const rows = rowsOf(tree, entries);
  const peaks = peaksOf(tree, rows, size);
  const { root, above } = fold(peaks);
  const tiles = tilesOf(tree, rows);
  const known = new Map([...tree.edge, ...tiles.map((tile) => [positionKey(tile), tile] as const)]);
  const edge = new Map(
    edgePositions(size).flatMap((position) => {
      const tile = known.get(positionKey(position));
      return tile ? [[positionKey(position), tile] as const] : [];
    }),
  );
  return { tree: { size, root, edge, peaks }, tiles, proofs: pathsOf(rows, size, above) };
}

/** Level by level, until one has no new node. */
function rowsOf({ size, peaks }: Tree, entries: readonly Uint8Array[]): Row[] {
  const rows: Row[] = [];
  let below: Row | undefined;
  for (let level = 0, before = size, after = size + entries.length; after > before; level += 1) {
    const peak = before % 2 ? peaks[level] : undefined;
    const old = peak ? 1 : 0;
    const hashes = Buffer.allocUnsafeSlow((old + after - before) * HASH_BYTES);
    if (peak) hashes.set(peak);
    for (let at = 0; at < after - before; at += 1) {
      const place = (old + at) * HASH_BYTES;
      if (below) writeNodeHash(below.hashes, 2 * at * HASH_BYTES, hashes, place);
      else writeLeafHash(entries[at] ?? new Uint8Array(), hashes, place);
    }
    below = { first: before - old, old, hashes };
    rows.push(below);
    before = Math.floor(before / 2);
    after = Math.floor(after / 2);
  }
  return rows;
}

/** The peak of a level is the last complete node there, where it is no left half of a complete one above. */
function peaksOf({ peaks }: Tree, rows: readonly Row[], size: number): (Uint8Array | undefined)[] {
  const grown: (Uint8Array | undefined)[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / 2)) {
    const hashes = rows[level]?.hashes;
    // In memory of its own, so that a small hash keeps no large row alive.
    const last = hashes ? new Uint8Array(hashes.subarray(-HASH_BYTES)) : peaks[level];
    grown.push(count % 2 ? last : undefined);
  }
  return grown;
}

/**
 * Folds the peaks into the root.
 * @returns beside it, for each level with a peak, the path from that peak to the root: the hash of all that is to the
 *   right of it, if there is any, and then the larger peaks to its left (RFC 6962 §2.1.1)
 */
function fold(peaks: readonly (Uint8Array | undefined)[]) {
  const right: (Buffer | undefined)[] = [];
  let folded: Buffer | undefined;
  peaks.forEach((peak, level) => {
    right[level] = folded;
    if (peak) folded = folded ? nodeHashOf(peak, folded) : Buffer.from(peak);
  });
  const above: (ProofPath | undefined)[] = [];
  let larger: ProofPath | undefined;
  for (let level = peaks.length - 1; level >= 0; level -= 1) {
    const [peak, ragged] = [peaks[level], right[level]];
    if (!peak) continue;
    above[level] = ragged ? new ProofPath(ragged, 0, larger) : larger;
    larger = new ProofPath(Buffer.from(peak), 0, larger);
  }
  return { root: folded ? new Uint8Array(folded) : emptyRoot(), above };
}

/** The paths of the new leaves, made from the top down, so that what they share is made once. */
function pathsOf(
  rows: readonly Row[],
  size: number,
  above: readonly (ProofPath | undefined)[],
): (ProofPath | undefined)[] {
  // Of the new nodes of one level, from left to right.
  let paths: (ProofPath | undefined)[] = [];
  rows.toReversed().forEach(({ first, old, hashes }, down) => {
    const level = rows.length - 1 - down;
    const count = Math.floor(size / 2 ** level);
    const parents = paths;
    paths = [];
    for (let at = old; first + at < count; at += 1) {
      const isPeak = count % 2 === 1 && first + at === count - 1;
      const sibling = at % 2 ? at - 1 : at + 1;
      // The row begins at an even index, and its first pair has the first new node above it.
      const parent = parents[Math.floor(at / 2)];
      paths.push(isPeak ? above[level] : new ProofPath(hashes, sibling * HASH_BYTES, parent));
    }
  });
  return paths;
}

/** The tiles of a level hold the nodes of every eighth level of the tree. */
function tilesOf({ size, edge }: Tree, rows: readonly Row[]): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; level * TILE_HEIGHT < rows.length; level += 1) {
    const { old = 0, hashes = Buffer.of() } = rows[level * TILE_HEIGHT] ?? {};
    const width = partialWidth(level, size);
    const kept = edge.get(positionKey({ level, index: fullTiles(level, size) }))?.hashes ?? new Uint8Array();
    const all = Buffer.concat([kept.subarray(0, width * HASH_BYTES), hashes.subarray(old * HASH_BYTES)]);
    for (let at = 0; at * TILE_BYTES < all.length; at += 1) {
      const own = new Uint8Array(all.subarray(at * TILE_BYTES, (at + 1) * TILE_BYTES));
      tiles.push({ level, index: fullTiles(level, size) + at, hashes: own });
    }
  }
  return tiles;
}
