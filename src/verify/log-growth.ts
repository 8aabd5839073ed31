// Whether a log has grown from a checkpoint that it signed before to one that it shows now.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { consistencyProof, verifyConsistency } from '../tlog/consistency.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { TlogError } from '../tlog/error.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import { hashesAt, TILE_WIDTH } from '../tlog/tile-path.ts';
import { nodeReaderFromTiles } from '../tlog/tiles.ts';
import { type Finding, findingAt } from './finding.ts';
import { type ReadLogFile, readTile } from './log-files.ts';

/** Thrown by the reader below where a tile has not been read yet. */
class TileWanted extends Error {
  readonly level: number;
  readonly index: number;

  constructor(level: number, index: number) {
    super(`tile ${index} of level ${level}`);
    this.level = level;
    this.index = index;
  }
}

/**
 * Compares two checkpoints of one log, both of which its key signed. Where the newer one is larger, a proof is made from
 * a few of the log's tiles: they need not be believed, since the proof ends in both roots.
 * @param name which the older one is, in words, such as `the checkpoint that you kept`
 * @returns `undefined` where the older one is a beginning of the newer one
 * @throws what `read` throws
 */
export async function growthFinding(
  name: string,
  older: Pick<Checkpoint, 'size' | 'root'>,
  newer: Checkpoint,
  read: ReadLogFile,
): Promise<Finding | undefined> {
  if (older.size === newer.size) {
    if (hashesEqual(older.root, newer.root)) return undefined;
    const message = `${name} says that the log of ${older.size} entries has the root ${encodeBase64(older.root)}, but today it says ${encodeBase64(newer.root)}: it has signed two histories`;
    return findingAt('error', 'checkpoint-forked', {}, message);
  }
  if (older.size > newer.size) {
    const message = `${name} says that the log had ${older.size} entries, but it shows ${newer.size} today: the end of it was cut off, or an older copy of it is shown`;
    return findingAt('error', 'log-shrunk', {}, message);
  }
  const proof = await proofFromTiles(older.size, newer.size, read);
  const claim = { oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root };
  if (proof && verifyConsistency({ ...claim, proof })) return undefined;
  const message = `the log’s tiles do not show that its ${newer.size} entries of today begin with the ${older.size} of ${name}: it has another history now, or its tiles are damaged`;
  return findingAt('error', 'growth-unproved', {}, message);
}

/** @returns `undefined` where the log does not have the tiles that a proof needs */
async function proofFromTiles(
  oldSize: number,
  newSize: number,
  read: ReadLogFile,
): Promise<readonly Uint8Array[] | undefined> {
  const tiles = new Map<string, Uint8Array>();
  const reader = nodeReaderFromTiles((level, index) => {
    const tile = tiles.get(`${level}/${index}`);
    if (!tile) throw new TileWanted(level, index);
    return tile;
  });
  // Each turn but the last reads one tile more; a proof has at most 54 hashes.
  for (;;) {
    try {
      return consistencyProof(oldSize, newSize, reader);
    } catch (error) {
      if (error instanceof TlogError) return undefined;
      if (!(error instanceof TileWanted)) throw error;
      const { level, index } = error;
      const width = Math.min(TILE_WIDTH, hashesAt(level, newSize) - index * TILE_WIDTH);
      const tile = await readTile(read, level, index, width);
      if (!tile) return undefined;
      tiles.set(`${level}/${index}`, tile);
    }
  }
}
