// Proofs and leaf hashes of entries that are in the store already, from its tiles.
import { consistencyProof } from '../tlog/consistency.ts';
import { inclusionProof } from '../tlog/inclusion.ts';
import { HASH_BYTES } from '../tlog/merkle.ts';
import { TILE_WIDTH, type Tile } from '../tlog/tiles.ts';
import type { TilePosition, TreeStore } from './store/log-store.ts';
import { positionKey, proofPositions, rememberingReader } from './tree.ts';

/** Reads from the tree of one size, which the store has reached. */
export interface ProofReader {
  /**
   * Inclusion proof of an index, the leaf's sibling first.
   * @throws TlogError `tree-index` outside the tree; `tile-missing`, `tile-short` where the store has lost hashes
   */
  proof(index: number): Promise<Uint8Array[]>;

  /**
   * Consistency proof from an earlier size of the tree; none from size 0.
   * @throws TlogError `tree-size`, `consistency-range` where that size is larger; `tile-missing`, `tile-short` as `proof`
   */
  consistency(oldSize: number): Promise<Uint8Array[]>;

  /** The leaf hash as the tree holds it, 32 bytes; `undefined` where the store has lost it. */
  leaf(index: number): Promise<Uint8Array | undefined>;
}

/** Tiles kept between reads, at most 8 kB each: neighbours in the log share nearly all of theirs. */
const REMEMBERED_TILES_MAX = 128;

/** A reader for one answer or one export; it remembers tiles and nodes, so that long runs stay cheap. */
export function createProofReader(store: Pick<TreeStore, 'readTiles'>, size: number): ProofReader {
  const tiles = new Map<string, Pick<Tile, 'hashes'>>();
  const nodes = new Map<string, Uint8Array>();

  async function load(positions: readonly TilePosition[]): Promise<void> {
    if (tiles.size + positions.length > REMEMBERED_TILES_MAX) {
      tiles.clear();
      nodes.clear();
    }
    const missing = positions.filter((position) => !tiles.has(positionKey(position)));
    if (!missing.length) return;
    const found = await store.readTiles(missing);
    missing.forEach((position, at) => {
      const hashes = found[at];
      if (hashes) tiles.set(positionKey(position), { hashes });
    });
  }

  return {
    async proof(index) {
      await load(proofPositions(index, size));
      return inclusionProof(index, size, rememberingReader(tiles, nodes));
    },

    async consistency(oldSize) {
      // Its hashes are neighbours of the path from the old tree's last leaf, and the subtree that ends there.
      if (oldSize > 0 && oldSize < size) await load(proofPositions(oldSize - 1, size));
      return consistencyProof(oldSize, size, rememberingReader(tiles, nodes));
    },

    async leaf(index) {
      const position = { level: 0, index: Math.floor(index / TILE_WIDTH) };
      await load([position]);
      const at = (index % TILE_WIDTH) * HASH_BYTES;
      const hash = tiles.get(positionKey(position))?.hashes.subarray(at, at + HASH_BYTES);
      return hash?.length === HASH_BYTES ? hash : undefined;
    },
  };
}
