// The tree as the sequencer holds it: its newest root, and the little that growing it needs. Pure.
import { type NodeReader, rootFromNodes } from '../tlog/inclusion.ts';
import { hashesAt, TILE_WIDTH } from '../tlog/tile-path.ts';
import { fullTiles, nodeReaderFromTiles, partialWidth, type Tile } from '../tlog/tiles.ts';
import type { TilePosition } from './store/log-store.ts';
import { nodeHashOf } from './tree-hash.ts';

/** A tree of `size` leaves that can be grown without reading anything. */
export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
  /** The partial tile that ends each level: at most one for each of seven levels. By {@link positionKey}. */
  readonly edge: ReadonlyMap<string, Tile>;
  /**
   * The roots of the widest complete subtrees, by level: one for each set bit of the size. Of the old tree, neither the
   * next root nor the proof of a new leaf needs any other node.
   */
  readonly peaks: readonly (Uint8Array | undefined)[];
}

/** A tile spans 8 levels of the tree: 2^8 = 256 (c2sp.org/tlog-tiles). */
export const TILE_HEIGHT = 8;

/** Name of a tile or node in a map. */
export const positionKey = ({ level, index }: TilePosition): string => `${level}/${index}`;

/** Where the partial tiles are that end a tree of `size` leaves: all that {@link treeFromEdge} needs. */
export function edgePositions(size: number): TilePosition[] {
  return levelsOf(size).flatMap((level) =>
    partialWidth(level, size) > 0 ? [{ level, index: fullTiles(level, size) }] : [],
  );
}

/**
 * Where the tiles are that prove the inclusion of `index` in a tree of `size` leaves: on every level the one above
 * the leaf, as far as there is one, and the partial one at the edge. At most fourteen.
 */
export function proofPositions(index: number, size: number): TilePosition[] {
  const above = levelsOf(size)
    .map((level) => ({ level, index: Math.floor(index / TILE_WIDTH ** (level + 1)) }))
    .filter((tile) => tile.index * TILE_WIDTH < hashesAt(tile.level, size));
  const positions = new Map([...above, ...edgePositions(size)].map((tile) => [positionKey(tile), tile]));
  return [...positions.values()];
}

/**
 * The tree of `size` leaves, its root recomputed from its edge.
 * @throws TlogError `tile-missing`, `tile-short` where the tiles do not hold what the size implies
 */
export function treeFromEdge(size: number, edge: readonly Tile[]): Tree {
  const tiles = byPosition(edge);
  const read = rememberingReader(tiles, new Map());
  const peaks: (Uint8Array | undefined)[] = [];
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2))
    peaks.push(rest % 2 ? read(level, rest - 1) : undefined);
  return { size, root: rootFromNodes(size, read), edge: tiles, peaks };
}

/**
 * Reads complete subtrees from tiles, hashing none twice: what is met on the way is added to `nodes`, by
 * {@link positionKey}. `nodes` may be used again with later tiles of the same log, as a complete subtree never changes.
 * The reader throws as `nodeReaderFromTiles` says.
 */
export function rememberingReader(
  tiles: ReadonlyMap<string, Pick<Tile, 'hashes'>>,
  nodes: Map<string, Uint8Array>,
): NodeReader {
  const stored = nodeReaderFromTiles((level, index) => tiles.get(positionKey({ level, index }))?.hashes);
  const read: NodeReader = (level, index) => {
    const key = positionKey({ level, index });
    const remembered = nodes.get(key);
    if (remembered) return remembered;
    const node =
      level % TILE_HEIGHT === 0
        ? stored(level, index)
        : nodeHashOf(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
    nodes.set(key, node);
    return node;
  };
  return read;
}

/** The levels on which a tree of `size` leaves has a tile, from 0. */
function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) levels.push(level);
  return levels;
}

const byPosition = (tiles: readonly Tile[]) => new Map(tiles.map((tile) => [positionKey(tile), tile]));
