// The tree and its entries as the files that stand for them, each checked on its way out against the root of a checkpoint.
import { createHash } from 'node:crypto';
import { TemoinError } from '../consent/error.ts';
import { publicationEntry } from '../consent/publication.ts';
import { HASH_BYTES, hashesEqual, leafHash, rootOf } from '../tlog/merkle.ts';
import { fullTiles, hashesAt, partialWidth, TILE_WIDTH, tilePath } from '../tlog/tile-path.ts';
import { entryBundle } from '../tlog/tiles.ts';
import type { ContentStore, KeptEntry, KeptPublication, TilePosition, TreeStore } from './store/log-store.ts';

/** Of the store, what the public may see. */
export type PublicStore = Pick<TreeStore & ContentStore, 'readTiles' | 'readEntries'>;

/** One file, by its path on the web server, without the slash in front. */
export interface PublishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A tile of a tree of one size. */
type SizedTile = TilePosition & { readonly width: number };

/**
 * The files of the tree of `size` entries that are not there yet: documents before the entries that name them, and so
 * whoever has a bundle has its documents. The root at that size must have been compared with `rootAt` before: from
 * there on every tile is checked against the one above it, and every entry against its tile.
 * @param isThere whether a file is published already; a tile or bundle that is, is not read again
 * @throws TemoinError `data-unusable` where the store has lost something, or holds anything but what its root says
 */
export async function* filesOfTree(
  store: PublicStore,
  size: number,
  isThere: (path: string) => Promise<boolean>,
): AsyncGenerator<PublishedFile> {
  for (const tile of tilesOf(size)) {
    const { level, index, width } = tile;
    const path = logPath(tilePath(level, index, width));
    const bundlePath = logPath(tilePath('entries', index, width));
    const needsTile = !(await isThere(path));
    const needsBundle = level === 0 && !(await isThere(bundlePath));
    if (!needsTile && !needsBundle) continue;
    const hashes = await checkedTile(store, tile);
    if (needsTile) yield { path, bytes: hashes };
    if (needsBundle) {
      const entries = await checkedEntries(store, tile, hashes);
      for (const document of entries.flatMap(documentsOf))
        if (!(await isThere(document.path))) yield document;
      yield { path: bundlePath, bytes: entryBundle(entries.map(({ bytes }) => bytes)) };
    }
  }
}

/** Every tile that a size implies. */
function* tilesOf(size: number): Generator<SizedTile> {
  for (let level = 0; hashesAt(level, size) > 0; level += 1) {
    const full = fullTiles(level, size);
    for (let index = 0; index < full; index += 1) yield { level, index, width: TILE_WIDTH };
    const width = partialWidth(level, size);
    if (width) yield { level, index: full, width };
  }
}

/** A partial tile is part of what gives the root; the root of a full one stands in the tile above. */
async function checkedTile(store: PublicStore, { level, index, width }: SizedTile): Promise<Uint8Array> {
  const above = { level: level + 1, index: Math.floor(index / TILE_WIDTH) };
  const [found, parent] = await store.readTiles([{ level, index }, above]);
  const hashes = found?.subarray(0, width * HASH_BYTES);
  if (hashes?.length !== width * HASH_BYTES) throw damaged(`tile ${index} of level ${level} is lost`);
  const root = () => rootOf(Array.from({ length: width }, (_, slot) => hashAt(hashes, slot)));
  if (width === TILE_WIDTH && !hashesEqual(root(), hashAt(parent, index % TILE_WIDTH))) {
    throw damaged(`tile ${index} of level ${level} is not what the level above says`);
  }
  return hashes;
}

async function checkedEntries(
  store: PublicStore,
  { index, width }: SizedTile,
  hashes: Uint8Array,
): Promise<KeptEntry[]> {
  const from = index * TILE_WIDTH;
  const entries = await store.readEntries(from, from + width);
  for (let slot = 0; slot < width; slot += 1) {
    const entry = entries[slot];
    if (entry?.index !== from + slot) throw damaged(`entry ${from + slot} is lost`);
    if (!hashesEqual(leafHash(entry.bytes), hashAt(hashes, slot))) {
      throw damaged(`entry ${entry.index} is not what its tile says`);
    }
    if (entry.publication) checkDocument(entry, entry.publication);
  }
  return entries;
}

/** The entry names the document by its hash; the time in it is the entry's own. */
function checkDocument({ index, bytes: entry }: KeptEntry, { kind, hash, bytes }: KeptPublication): void {
  const [time] = /(?<="time":")[\dTZ:.-]+/.exec(new TextDecoder().decode(entry)) ?? [''];
  const isNamed = Buffer.compare(publicationEntry({ kind, hash, time }), entry) === 0;
  if (!isNamed || createHash('sha256').update(bytes).digest('hex') !== hash) {
    throw damaged(`the document of entry ${index} is not the one that it names`);
  }
}

const documentsOf = ({ publication }: KeptEntry): PublishedFile[] =>
  publication ? [{ path: `temoin/notices/${publication.hash}`, bytes: publication.bytes }] : [];

const logPath = (path: string) => `temoin/log/${path}`;

const hashAt = (hashes: Uint8Array | undefined, slot: number) =>
  hashes?.subarray(slot * HASH_BYTES, (slot + 1) * HASH_BYTES) ?? new Uint8Array();

function damaged(reason: string, cause?: unknown): TemoinError {
  return new TemoinError(
    'data-unusable',
    `the log is damaged: ${reason}. The checkpoint that is published was left as it is; restore the newest backup of the data directory, and keep the damaged files as evidence`,
    { cause },
  );
}
