// A published directory, recomputed from its files alone by the pure functions, as an auditor would.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseEntryBundle } from '../../../src/tlog/entry-bundle.ts';
import { rootFromNodes } from '../../../src/tlog/inclusion.ts';
import { HASH_BYTES, hashesEqual, leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { fullTiles, hashesAt, partialWidth, tilePath } from '../../../src/tlog/tile-path.ts';
import { nodeReaderFromTiles } from '../../../src/tlog/tiles.ts';

/** What a directory turned out to hold. */
export interface PublishedLog {
  readonly size: number;
  readonly entries: readonly Uint8Array[];
}

/** Every tile of a level, or bundle, that a size implies: the full ones and the partial one at the end. */
export function pathsAt(level: number | 'entries', size: number): string[] {
  const height = level === 'entries' ? 0 : level;
  const full = fullTiles(height, size);
  const width = partialWidth(height, size);
  const paths = Array.from({ length: full }, (_, index) => tilePath(level, index));
  return width ? [...paths, tilePath(level, full, width)] : paths;
}

/** @throws Error naming what is missing or does not fit */
export async function verifyPublished(directory: string, vkey: string): Promise<PublishedLog> {
  const log = join(directory, 'temoin/log');
  const note = await readFile(join(log, 'checkpoint'), 'utf8');
  const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
  if ((await readFile(join(log, 'vkey'), 'utf8')) !== `${vkey}\n`)
    throw new Error('another vkey is published');

  const bundles = await Promise.all(pathsAt('entries', size).map((path) => readFile(join(log, path))));
  const entries = bundles.flatMap((bundle) => parseEntryBundle(bundle));
  if (entries.length !== size) throw new Error(`${entries.length} entries, but a checkpoint of ${size}`);
  if (!hashesEqual(rootOf(entries.map(leafHash)), root)) throw new Error('the entries do not give the root');

  const tiles = await readTiles(log, size);
  const read = nodeReaderFromTiles((level, index) => tiles.get(`${level}/${index}`));
  if (!hashesEqual(rootFromNodes(size, read), root)) throw new Error('the tiles do not give the root');
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const levelEntries = 256 ** level;
    for (let at = 0; at < hashesAt(level, size); at += 1) {
      const below = entries.slice(at * levelEntries, (at + 1) * levelEntries);
      const tile = tiles.get(`${level}/${Math.floor(at / 256)}`) ?? new Uint8Array();
      const slot = (at % 256) * HASH_BYTES;
      const isSame = hashesEqual(rootOf(below.map(leafHash)), tile.subarray(slot, slot + HASH_BYTES));
      if (!isSame) throw new Error(`hash ${at} of level ${level} is wrong`);
    }
  }
  await checkDocuments(directory, entries);
  return { size, entries };
}

async function readTiles(log: string, size: number): Promise<Map<string, Uint8Array>> {
  const tiles = new Map<string, Uint8Array>();
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    for (const [index, path] of pathsAt(level, size).entries()) {
      const bytes = await readFile(join(log, path));
      const width = hashesAt(level, size) - index * 256;
      if (bytes.length !== Math.min(width, 256) * HASH_BYTES) throw new Error(`${path} has another width`);
      tiles.set(`${level}/${index}`, bytes);
    }
  }
  return tiles;
}

/** Every publication's document is there under its hash, and nothing beside them. */
async function checkDocuments(directory: string, entries: readonly Uint8Array[]): Promise<void> {
  const wanted = entries.flatMap((entry) => {
    if (entry[0] !== 2) return [];
    return [String(JSON.parse(new TextDecoder().decode(entry.subarray(1))).hash)];
  });
  const names = await readdir(join(directory, 'temoin/notices'));
  if (names.sort().join() !== wanted.sort().join()) throw new Error('other documents than those published');
  for (const name of names) {
    const bytes = await readFile(join(directory, 'temoin/notices', name));
    if (createHash('sha256').update(bytes).digest('hex') !== name) throw new Error(`${name} was altered`);
  }
}
