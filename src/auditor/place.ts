// Where an entry stands in the log: its tile, its bundle, and what stands beside it. Pure.
import { TILE_WIDTH, tilePath } from '../tlog/tiles.ts';
import type { EvidenceAnswer } from './answers.ts';

/** The files of the log that have an entry. */
export interface PlaceInFiles {
  /** Position in both, from 0 on. */
  readonly position: number;
  /** Path of the tile of level 0 that has its leaf hash, below the log's prefix. */
  readonly tile: string;
  /** The same for the bundle that has the entry itself. */
  readonly bundle: string;
}

/** @param size of the tree, larger than the index: its last tile is as wide as that tree makes it */
export function placeInFiles(index: number, size: number): PlaceInFiles {
  const tile = Math.floor(index / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, size - tile * TILE_WIDTH);
  return {
    position: index % TILE_WIDTH,
    tile: tilePath(0, tile, width),
    bundle: tilePath('entries', tile, width),
  };
}

/** A record of the log, as much as is told of it beside another. */
export type Neighbour = NonNullable<EvidenceAnswer['around']>['neighbours'][number];

/** The nearest records before and behind an entry, and whether their times allow that it stands between them. */
export interface Neighbours {
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly inOrder: boolean;
}

/** @param receivedTime of the entry, in the one spelling that records have, so that texts compare as times do */
export function neighboursOf(rows: readonly Neighbour[], index: number, receivedTime: string): Neighbours {
  const ordered = [...rows].sort((a, b) => a.index - b.index);
  const before = ordered.findLast((row) => row.index < index);
  const after = ordered.find((row) => row.index > index);
  const isAfter = before === undefined || before.receivedTime <= receivedTime;
  const isBefore = after === undefined || receivedTime <= after.receivedTime;
  return { before, after, inOrder: isAfter && isBefore };
}
