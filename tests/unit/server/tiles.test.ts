// The log's tiles over HTTP: whoever has them needs nothing else to recompute the root and every entry.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseEntryBundle } from '../../../src/tlog/entry-bundle.ts';
import { rootFromNodes } from '../../../src/tlog/inclusion.ts';
import { HASH_BYTES, hashesEqual, leafHash } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { fullTiles, partialWidth, TILE_WIDTH, tilePath } from '../../../src/tlog/tile-path.ts';
import { nodeReaderFromTiles } from '../../../src/tlog/tiles.ts';
import { pathsAt } from './published-log.ts';
import { PUBLICATIONS, post, recordFor, Site } from './site.ts';

/** Enough for a full tile, a partial one behind it and one above both. */
const RECORDS = 2 * TILE_WIDTH;

let site: Site;
let serving: Serving;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start();
  const answers = await Promise.all(
    Array.from({ length: RECORDS }, (_, index) => post(serving.url, recordFor(index))),
  );
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
}, 60_000);

afterAll(() => site.end());

const get = (path: string) => fetch(`${serving.url}/temoin/log/${path}`);

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

const checkpoint = async () =>
  openCheckpoint(await (await get('checkpoint')).text(), parseVerifierKey(serving.vkey));

describe('the tiles', () => {
  it('give the root of the signed checkpoint, and the bundles every entry in it (TL-3, TL-4)', async () => {
    const { size, root } = await checkpoint();
    expect(size).toBe(PUBLICATIONS + RECORDS);
    const tiles = new Map<string, Uint8Array>();
    for (const level of [0, 1])
      for (const [index, path] of pathsAt(level, size).entries())
        tiles.set(`${level}/${index}`, await bytesOf(path));
    const read = nodeReaderFromTiles((level, index) => tiles.get(`${level}/${index}`));
    expect(hashesEqual(rootFromNodes(size, read), root)).toBe(true);

    const bundles = await Promise.all(pathsAt('entries', size).map(bytesOf));
    const entries = bundles.flatMap(parseEntryBundle);
    expect(entries).toHaveLength(size);
    entries.forEach((entry, index) => {
      const tile = tiles.get(`0/${Math.floor(index / TILE_WIDTH)}`);
      const at = (index % TILE_WIDTH) * HASH_BYTES;
      expect(hashesEqual(leafHash(entry), tile?.subarray(at, at + HASH_BYTES) ?? new Uint8Array())).toBe(
        true,
      );
    });
  });

  it('of every earlier size are there still, as wide as they were then', async () => {
    const full = await bytesOf(tilePath(0, 0));
    expect(full).toHaveLength(TILE_WIDTH * HASH_BYTES);
    for (const width of [1, 77, 255])
      expect(await bytesOf(tilePath(0, 0, width))).toEqual(full.subarray(0, width * HASH_BYTES));
    const first = parseEntryBundle(await bytesOf(tilePath('entries', 0)));
    expect(parseEntryBundle(await bytesOf(tilePath('entries', 0, 3)))).toEqual(first.slice(0, 3));
  });

  it('never change, and may be kept by every cache and read by every page (TL-10)', async () => {
    for (const path of [tilePath(0, 0), tilePath(0, 2, 1), tilePath('entries', 1)]) {
      const { headers } = await get(path);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('cache-control')).toContain('immutable');
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await get('checkpoint')).headers.get('cache-control')).toBe('no-cache');
  });

  it('that no signed size implies, or that are spelt otherwise, are not found', async () => {
    const { size } = await checkpoint();
    const last = fullTiles(0, size);
    const paths = [
      tilePath(0, last),
      tilePath(0, last, partialWidth(0, size) + 1),
      tilePath('entries', last + 1, 1),
      tilePath(1, 0),
      tilePath(2, 0, 1),
      ...['tile/0/0', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/x/000', 'tile/0/../checkpoint', 'tile/'],
      ...['tile/entries/000%00', 'tile/entries/%2e%2e/%2e%2e/log.key', "tile/0/000' OR 1=1"],
    ];
    for (const path of paths) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect((await response.json()).error.code).toBe('not-found');
    }
  });

  it('that the store has lost are said to be damaged, and not to be absent', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start();
      other.alter('DELETE FROM tile WHERE level = 0');
      const response = await fetch(`${url}/temoin/log/${tilePath(0, 0, 1)}`);
      expect(response.status).toBe(500);
      expect((await response.json()).error.code).toBe('log-damaged');
      expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
    } finally {
      await other.end();
    }
  });
});
