// Merkle tiles: named, sized, read and grown as c2sp.org/tlog-tiles says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionProof, rootFromNodes, verifyInclusion } from '../../../src/tlog/inclusion.ts';
import { HASH_BYTES, rootOf } from '../../../src/tlog/merkle.ts';
import { parseTilePath } from '../../../src/tlog/tile-path.ts';
import {
  appendLeaves,
  fullTiles,
  nodeReaderFromTiles,
  partialWidth,
  TILE_WIDTH,
  tilePath,
} from '../../../src/tlog/tiles.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';
import { leafHashes, recursiveRoot } from './rfc6962-recursion.ts';

const LEAVES = leafHashes(65_540);

/** Tiles by path, as a server would store them: each write replaces the tile. */
class TileStore {
  readonly tiles = new Map<string, Uint8Array>();
  size = 0;

  readonly read = (level: number, index: number) => this.tiles.get(`${level}/${index}`);

  append(leaves: readonly Uint8Array[]): void {
    const grown = appendLeaves({ size: this.size, leafHashes: leaves, readTile: this.read });
    for (const tile of grown.tiles) this.tiles.set(`${tile.level}/${tile.index}`, tile.hashes);
    this.size = grown.size;
  }
}

function storeOf(size: number): TileStore {
  const store = new TileStore();
  store.append(LEAVES.slice(0, size));
  return store;
}

describe('a tile path', () => {
  it.each(vectors.tiles.paths)('writes index $index as $path', ({ index, path }) => {
    expect(tilePath(0, index)).toBe(`tile/0/${path}`);
    expect(tilePath(63, index, 256)).toBe(`tile/63/${path}`);
    expect(tilePath('entries', index)).toBe(`tile/entries/${path}`);
    expect(tilePath(2, index, 112)).toBe(`tile/2/${path}.p/112`);
    expect(tilePath('entries', index, 1)).toBe(`tile/entries/${path}.p/1`);
  });

  it('reaches the largest index', () => {
    expect(tilePath(0, Number.MAX_SAFE_INTEGER)).toBe('tile/0/x009/x007/x199/x254/x740/991');
  });

  it('is read again as what it was written from', () => {
    const level = fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 }));
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        expect(parseTilePath(tilePath(level, index, width))).toEqual({ level, index, width });
      }),
    );
  });

  it('in any other spelling names nothing', () => {
    const others = [
      ...['tile/0/1', 'tile/00/001', 'tile/64/001', 'tile/-1/001', 'tile/0/0001', 'tile/0/x000/001'],
      ...['tile/0/001.p/0', 'tile/0/001.p/256', 'tile/0/001.p/01', 'tile/0/001.p/', 'tile/0/x001', 'tile/0/'],
      ...['tile/entries/x999/x999/x999/x999/x999/999', 'tile/data/001', '/tile/0/001', 'tile/0/001/', ''],
    ];
    expect(others.filter((path) => parseTilePath(path))).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'tile/0019x.p') }), (path) => {
        const tile = parseTilePath(path);
        if (tile) expect(tilePath(tile.level, tile.index, tile.width)).toBe(path);
      }),
    );
  });

  it('refuses a level, an index or a width that no tile has', () => {
    for (const level of [-1, 64, 0.5, Number.NaN])
      expect(refusalOf(() => tilePath(level, 0))).toBe('tile-level');
    for (const index of [-1, 0.5, 2 ** 53]) expect(refusalOf(() => tilePath(0, index))).toBe('tile-index');
    for (const width of [0, 257, 1.5]) expect(refusalOf(() => tilePath(0, 0, width))).toBe('tile-width');
  });
});

describe('tile widths', () => {
  it.each(vectors.tiles.sizes)('are the published ones for $size leaves', ({ size, levels }) => {
    levels.forEach(({ full, partial }, level) => {
      expect(fullTiles(level, size)).toBe(full);
      expect(partialWidth(level, size)).toBe(partial);
    });
  });

  it('are exact for any size and level', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(63), (size, level) => {
        const hashes = BigInt(size) / 256n ** BigInt(level);
        expect(BigInt(partialWidth(level, size))).toBe(hashes % 256n);
        expect(BigInt(fullTiles(level, size))).toBe(hashes / 256n);
      }),
    );
  });

  it('are refused for impossible levels and sizes', () => {
    expect(refusalOf(() => partialWidth(64, 1))).toBe('tile-level');
    expect(refusalOf(() => fullTiles(-1, 1))).toBe('tile-level');
    expect(refusalOf(() => partialWidth(0, -1))).toBe('tree-size');
    expect(refusalOf(() => fullTiles(0, 2 ** 53))).toBe('tree-size');
  });
});

describe('nodes read from tiles', () => {
  it('add up to the same roots as the recursion, leaf by leaf from 1 to 600', () => {
    const store = new TileStore();
    const read = nodeReaderFromTiles(store.read);
    for (let size = 1; size <= 600; size += 1) {
      store.append(LEAVES.slice(size - 1, size));
      expect(rootFromNodes(size, read)).toEqual(recursiveRoot(LEAVES.slice(0, size)));
    }
  });

  it.each([65_535, 65_536, 65_537, 65_538, 65_539, 65_540])(
    'add up to the same root as the recursion for %i leaves, and prove leaves against it',
    (size) => {
      const read = nodeReaderFromTiles(storeOf(size).read);
      const root = recursiveRoot(LEAVES.slice(0, size));
      expect(rootFromNodes(size, read)).toEqual(root);
      for (const index of [0, 255, 256, 65_279, 65_280, size - 1]) {
        const leafHash = LEAVES[index] ?? new Uint8Array();
        const proof = inclusionProof(index, size, read);
        expect(verifyInclusion({ index, size, leafHash, proof, root })).toBe(true);
      }
    },
  );

  it('are each the root of the leaves below them', () => {
    const read = nodeReaderFromTiles(storeOf(600).read);
    for (let level = 0; level <= 9; level += 1) {
      for (let index = 0; (index + 1) * 2 ** level <= 600; index += 1) {
        expect(read(level, index)).toEqual(
          rootOf(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        );
      }
    }
  });

  it('prove against an earlier size from the wider tiles of a later one', () => {
    const read = nodeReaderFromTiles(storeOf(700).read);
    for (const size of [1, 255, 256, 257, 511, 699]) {
      expect(rootFromNodes(size, read)).toEqual(recursiveRoot(LEAVES.slice(0, size)));
    }
  });

  it('are copies: changing one does not change the tile', () => {
    const store = storeOf(3);
    const read = nodeReaderFromTiles((level, index) => Buffer.from(store.read(level, index) ?? []));
    read(0, 0).fill(0);
    nodeReaderFromTiles(store.read)(0, 1).fill(0);
    expect(rootFromNodes(3, nodeReaderFromTiles(store.read))).toEqual(recursiveRoot(LEAVES.slice(0, 3)));
  });

  it('are refused with the name of the tile when it is missing or short', () => {
    const missing = nodeReaderFromTiles(() => undefined);
    expect(refusalOf(() => missing(8, 700))).toBe('tile-missing');
    expect(() => missing(8, 700)).toThrow(/tile 2 of level 1 is missing/);
    const short = nodeReaderFromTiles(() => new Uint8Array(7 * HASH_BYTES + 31));
    expect(refusalOf(() => short(3, 0))).toBe('tile-short');
    expect(() => short(3, 0)).toThrow(/tile 0 of level 0 is 255 bytes; 8 hashes/);
    expect(short(2, 0)).toHaveLength(HASH_BYTES);
  });

  it.each([
    [-1, 0],
    [0.5, 0],
    [0, -1],
    [0, 0.5],
    [0, 2 ** 53],
    [0, 2 ** 53 - 1],
    [53, 0],
    [1, 2 ** 52 - 1],
    [54, 0],
    [2_000, 0],
    [Number.NaN, 0],
  ])('are refused at level %d, index %d, which no tree has', (level, index) => {
    const read = nodeReaderFromTiles(() => new Uint8Array(TILE_WIDTH * HASH_BYTES));
    expect(refusalOf(() => read(level, index))).toBe('node-position');
  });
});

describe('growing tiles', () => {
  it('gives exactly the tiles that the specification defines, at every level', () => {
    for (const size of [1, 255, 256, 257, 512, 600, 65_535, 65_536, 65_537]) {
      const { tiles } = storeOf(size);
      const expected = new Map<string, Uint8Array>();
      for (let level = 0; level < 4; level += 1) {
        const span = 256 ** level;
        for (let index = 0; index * 256 * span < size; index += 1) {
          const width = index < fullTiles(level, size) ? 256 : partialWidth(level, size);
          const hashes = Array.from({ length: width }, (_, slot) => {
            const first = (index * 256 + slot) * span;
            return rootOf(LEAVES.slice(first, first + span));
          });
          if (width > 0) expected.set(`${level}/${index}`, new Uint8Array(Buffer.concat(hashes)));
        }
      }
      expect(tiles).toEqual(expected);
    }
  });

  it('gives the same tiles in one batch as in any other batches', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(5), fc.nat(700)), { maxLength: 8 }), (batches) => {
        const split = new TileStore();
        for (const batch of batches) split.append(LEAVES.slice(split.size, split.size + batch));
        expect(split.size).toBe(batches.reduce((sum, batch) => sum + batch, 0));
        expect(split.tiles).toEqual(storeOf(split.size).tiles);
      }),
      { numRuns: 40 },
    );
  });

  it('crosses a full level 1 in small steps as in one', () => {
    const split = storeOf(65_530);
    for (const size of [65_535, 65_536, 65_540]) split.append(LEAVES.slice(split.size, size));
    expect(split.tiles).toEqual(storeOf(65_540).tiles);
  });

  it('returns only what changed, each tile once, and nothing for no leaves', () => {
    const store = storeOf(300);
    const grow = (count: number) =>
      appendLeaves({ size: 300, leafHashes: LEAVES.slice(300, 300 + count), readTile: store.read });
    const names = (count: number) => grow(count).tiles.map((tile) => `${tile.level}/${tile.index}`);
    expect(grow(0)).toEqual({ size: 300, tiles: [] });
    expect(names(1)).toEqual(['0/1']);
    expect(names(212)).toEqual(['0/1', '1/0']);
    expect(names(500)).toEqual(['0/1', '0/2', '0/3', '1/0']);
  });

  it('starts from the signed size, not from what a write that was cut short left behind', () => {
    const ahead = storeOf(600);
    const grown = appendLeaves({ size: 300, leafHashes: LEAVES.slice(300, 310), readTile: ahead.read });
    for (const tile of grown.tiles) expect(tile.hashes).toEqual(storeOf(310).read(tile.level, tile.index));
    expect(grown.tiles).toHaveLength(1);
  });

  it('refuses to go on from tiles that the old size implies but that are missing or short', () => {
    const leaves = LEAVES.slice(0, 1);
    const grow = (size: number, readTile: TileStore['read']) => () =>
      appendLeaves({ size, leafHashes: leaves, readTile });
    expect(refusalOf(grow(3, () => undefined))).toBe('tile-missing');
    expect(refusalOf(grow(3, storeOf(2).read))).toBe('tile-short');
    // 511 leaves: the level 1 tile is needed as soon as the second level 0 tile fills up.
    const level0 = storeOf(511);
    level0.tiles.delete('1/0');
    expect(refusalOf(grow(511, level0.read))).toBe('tile-missing');
    expect(refusalOf(grow(510, level0.read))).toBe('accepted');
  });

  it('refuses impossible sizes and leaf hashes', () => {
    const grow = (size: number, leaf: Uint8Array) => () =>
      appendLeaves({ size, leafHashes: [leaf], readTile: () => new Uint8Array(8_192) });
    expect(refusalOf(grow(-1, new Uint8Array(32)))).toBe('tree-size');
    expect(refusalOf(grow(Number.MAX_SAFE_INTEGER, new Uint8Array(32)))).toBe('tree-size');
    expect(refusalOf(grow(0, new Uint8Array(31)))).toBe('hash-length');
  });
});
