// Merkle tiles (c2sp.org/tlog-tiles): reading nodes of the tree from them, and growing them.
import { TlogError } from './error.ts';
import { checkedHash, HASH_BYTES, TreeHasher } from './merkle.ts';
import { checkTreeSize, type NodeReader } from './subtree.ts';
import { hashesAt, TILE_WIDTH } from './tile-path.ts';

export { entryBundle, parseEntryBundle } from './entry-bundle.ts';
export { fullTiles, partialWidth, TILE_WIDTH, tilePath } from './tile-path.ts';

// A tile spans 8 levels of the tree: 2^8 = 256.
const TILE_HEIGHT = 8;

/**
 * Gives the stored bytes (32 for each hash) of the Merkle tile `index` of `level`, or undefined when there is none.
 * A wider tile than asked for is fine: tiles only grow, so a narrower one is its beginning.
 */
export type TileReader = (level: number, index: number) => Uint8Array | undefined;

/** One Merkle tile; `hashes` is its whole content, 32 bytes for each of its 1 to 256 hashes. */
export type Tile = { readonly level: number; readonly index: number; readonly hashes: Uint8Array };

/**
 * A node reader over stored tiles. It asks for the same tile again at each node it needs from it, and keeps
 * nothing: put a cache into `readTile` where a read is dear.
 * The reader throws TlogError `tile-missing` or `tile-short` (too few hashes for the node), both naming the tile,
 * and `node-position` when no tree of up to 2^53 - 1 leaves has that node.
 */
export function nodeReaderFromTiles(readTile: TileReader): NodeReader {
  return (level, index) => {
    checkNodePosition(level, index);
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const slots = 2 ** (level % TILE_HEIGHT);
    const firstSlot = (index * slots) % TILE_WIDTH;
    const tileIndex = Math.floor((index * slots) / TILE_WIDTH);
    const hashes = readSlots(readTile, tileLevel, tileIndex, firstSlot + slots);
    return subtreeRoot(hashes.subarray(firstSlot * HASH_BYTES));
  };
}

/**
 * Grows the tiles of a tree of `size` leaves by further leaves, in log order.
 * The answer holds the new size and every tile that changed, each once and whole, by level and index: to store it
 * is to write those tiles, and to write them again is harmless. A full tile's root is put into the level above, a
 * partial tile's never is. No leaves, no tiles. `readTile` is asked only for the partial tiles at the edge of the
 * old tree; hashes past the old size in them (left by a write that was cut short) are overwritten.
 * @throws TlogError `tree-size` for a bad size or a sum above 2^53 - 1; `hash-length` for a leaf hash that is not
 * 32 bytes; `tile-missing` or `tile-short` for a tile that the old size implies.
 */
export function appendLeaves(growth: {
  readonly size: number;
  readonly leafHashes: readonly Uint8Array[];
  readonly readTile: TileReader;
}): { size: number; tiles: Tile[] } {
  const { size, leafHashes, readTile } = growth;
  checkTreeSize(size);
  checkTreeSize(size + leafHashes.length);
  const tiles: Tile[] = [];
  let added: readonly Uint8Array[] = leafHashes;
  for (let level = 0; added.length > 0; level += 1) {
    const changed = growLevel(level, hashesAt(level, size), added, readTile);
    for (const tile of changed) tiles.push(tile);
    added = changed.filter(isFull).map((tile) => subtreeRoot(tile.hashes));
  }
  return { size: size + leafHashes.length, tiles };
}

/** The tiles of one level that change when `added` hashes follow the `before` hashes it has. */
function growLevel(
  level: number,
  before: number,
  added: readonly Uint8Array[],
  readTile: TileReader,
): readonly Tile[] {
  const changed: Tile[] = [];
  let index = Math.floor(before / TILE_WIDTH);
  let kept =
    before % TILE_WIDTH === 0 ? new Uint8Array() : readSlots(readTile, level, index, before % TILE_WIDTH);
  for (let taken = 0; taken < added.length; ) {
    const room = TILE_WIDTH - kept.length / HASH_BYTES;
    changed.push({ level, index, hashes: joinHashes(kept, added.slice(taken, taken + room)) });
    taken += room;
    index += 1;
    kept = new Uint8Array();
  }
  return changed;
}

/** The first `width` hashes of a stored tile. */
function readSlots(readTile: TileReader, level: number, index: number, width: number): Uint8Array {
  const hashes = readTile(level, index);
  if (hashes === undefined) {
    throw new TlogError(
      'tile-missing',
      `tile ${index} of level ${level} is missing; ${width} of its hashes are needed`,
    );
  }
  if (hashes.length < width * HASH_BYTES) {
    throw new TlogError(
      'tile-short',
      `tile ${index} of level ${level} is ${hashes.length} bytes; ${width} hashes of ${HASH_BYTES} bytes are needed`,
    );
  }
  return hashes.subarray(0, width * HASH_BYTES);
}

/** Root of the subtree whose lowest hashes these are, 32 bytes each. */
function subtreeRoot(hashes: Uint8Array): Uint8Array {
  const tree = new TreeHasher();
  for (let at = 0; at < hashes.length; at += HASH_BYTES) tree.append(hashes.subarray(at, at + HASH_BYTES));
  return tree.root();
}

function joinHashes(kept: Uint8Array, added: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(kept.length + added.length * HASH_BYTES);
  joined.set(kept);
  added.forEach((hash, slot) => {
    joined.set(checkedHash(hash, `hash ${slot} to append`), kept.length + slot * HASH_BYTES);
  });
  return joined;
}

function isFull(tile: Tile): boolean {
  return tile.hashes.length === TILE_WIDTH * HASH_BYTES;
}

function checkNodePosition(level: number, index: number): void {
  const isPosition = Number.isInteger(level) && level >= 0 && Number.isSafeInteger(index) && index >= 0;
  // The leaf after the last one below the node: the smallest tree that has the node is of that size.
  const end = (index + 1) * 2 ** level;
  if (!isPosition || !Number.isSafeInteger(end)) {
    throw new TlogError('node-position', `no tree has a node ${index} of level ${level}`);
  }
}
