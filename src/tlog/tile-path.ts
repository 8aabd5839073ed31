// Names and widths of Merkle tiles and entry bundles (c2sp.org/tlog-tiles): arithmetic on the tree's size alone.
import { TlogError } from './error.ts';
import { checkTreeSize } from './subtree.ts';

/** Hashes in a full tile. */
export const TILE_WIDTH = 256;

const TILE_LEVEL_MAX = 63;

/**
 * Path of a tile below the log's prefix, without leading slash: `tile/<L>/<N>[.p/<W>]`, or `tile/entries/<N>…` for
 * the level `'entries'`. `width` is the number of hashes or entries, 1 to 256; 256 (the default) is a full tile.
 * @throws TlogError `tile-level` outside 0 to 63, `tile-index` unless a safe integer of at least 0, `tile-width`.
 */
export function tilePath(level: number | 'entries', index: number, width: number = TILE_WIDTH): string {
  if (level !== 'entries') checkTileLevel(level);
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new TlogError('tile-index', `tile index ${index} is not an integer of at least 0`);
  }
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw new TlogError(
      'tile-width',
      `tile width ${width} is not 1 to ${TILE_WIDTH}; empty tiles do not exist`,
    );
  }
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.replace(/\d{3}(?=\d)/g, 'x$&/');
  return `tile/${level}/${groups}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Which tile, or with the level `'entries'` which bundle, a path names; `width` as for {@link tilePath}. */
export interface TilePath {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/**
 * Reads a path below the log's prefix.
 * @returns `undefined` for whatever {@link tilePath} does not write, such as another spelling of the same number; never
 * throws
 */
export function parseTilePath(path: string): TilePath | undefined {
  const parts = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!parts) return undefined;
  const [, level = '', groups = '', width = TILE_WIDTH] = parts;
  const tile: TilePath = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: Number(width),
  };
  try {
    return tilePath(tile.level, tile.index, tile.width) === path ? tile : undefined;
  } catch {
    // What the caller sees instead: undefined, as for every other path that names no tile.
    return undefined;
  }
}

/**
 * Width of the partial tile that ends `level` in a tree of `size` leaves: 0 (no such tile) to 255.
 * For entry bundles, ask for level 0.
 * @throws TlogError `tile-level`, `tree-size`.
 */
export function partialWidth(level: number, size: number): number {
  return hashesAt(level, size) % TILE_WIDTH;
}

/**
 * Number of full tiles at `level` in a tree of `size` leaves. For entry bundles, ask for level 0.
 * @throws TlogError `tile-level`, `tree-size`.
 */
export function fullTiles(level: number, size: number): number {
  return Math.floor(hashesAt(level, size) / TILE_WIDTH);
}

/**
 * Number of hashes that all tiles of `level` hold in a tree of `size` leaves: floor(size / 256^level).
 * @throws TlogError `tile-level`, `tree-size`.
 */
export function hashesAt(level: number, size: number): number {
  checkTileLevel(level);
  checkTreeSize(size);
  // Exact: dividing by a power of two only moves the exponent.
  return Math.floor(size / TILE_WIDTH ** level);
}

function checkTileLevel(level: number): void {
  if (!Number.isInteger(level) || level < 0 || level > TILE_LEVEL_MAX) {
    throw new TlogError('tile-level', `tile level ${level} is not an integer from 0 to ${TILE_LEVEL_MAX}`);
  }
}
