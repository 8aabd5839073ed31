// A log as it is served: bundles, tiles and checkpoint in memory, as a server or a directory of files has them.
import { commitmentEntry } from '../../../src/consent/commitment.ts';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { appendLeaves, entryBundle, TILE_WIDTH, tilePath } from '../../../src/tlog/tiles.ts';
import { type BuiltLog, signedCheckpoint } from './log-builder.ts';

export interface ServedLog {
  readonly note: string;
  /** By path below the log's prefix; tests change it. */
  readonly files: Map<string, Uint8Array>;
  readonly leaves: readonly Uint8Array[];
}

/** What the log of these entries serves under a checkpoint of all of them. */
export function servedLog(entries: readonly Uint8Array[]): ServedLog {
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < entries.length; start += TILE_WIDTH) {
    const part = entries.slice(start, start + TILE_WIDTH);
    files.set(tilePath('entries', start / TILE_WIDTH, part.length), entryBundle(part));
  }
  const leaves = entries.map((entry) => leafHash(entry));
  const { tiles } = appendLeaves({ size: 0, leafHashes: leaves, readTile: () => undefined });
  for (const { level, index, hashes } of tiles) files.set(tilePath(level, index, hashes.length / 32), hashes);
  return { note: signedCheckpoint(entries.length, rootOf(leaves)), files, leaves };
}

/** The entries of a built log, as its tree has them. */
export function entriesOf(log: BuiltLog): Uint8Array[] {
  return log.entries.map(({ bytes, salt, publication }) => {
    if (publication) return publicationEntry(publication);
    return commitmentEntry(bytes ?? new Uint8Array(), salt ?? new Uint8Array());
  });
}
