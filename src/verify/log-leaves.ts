// The leaves of one stretch of the log, twice: as its entry bundle gives them, and as its tile has them.
import { encodeBase64 } from '../tlog/encoding.ts';
import { parseEntryBundle } from '../tlog/entry-bundle.ts';
import { TlogError } from '../tlog/error.ts';
import { HASH_BYTES, hashesEqual, leafHash } from '../tlog/merkle.ts';
import { tilePath } from '../tlog/tile-path.ts';
import type { FindingList } from './finding.ts';

/** What the log served for one stretch: bytes, or nothing where it says that it has none. */
export interface ServedBundle {
  readonly entries: Uint8Array | undefined;
  /** The tile of level 0. */
  readonly tile: Uint8Array | undefined;
}

/** Which entries those are. */
export interface Stretch {
  /** Of the bundle, from 0. */
  readonly bundle: number;
  /** Number of entries, 1 to 256. */
  readonly width: number;
  /** Index of the first. */
  readonly start: number;
}

/** What could be read; absent parts have a finding. */
export interface StretchLeaves {
  readonly entries?: readonly Uint8Array[];
  /** Of the entries. */
  readonly leaves?: readonly Uint8Array[];
  /** As the tile has them; the very `leaves` where both are the same. */
  readonly served?: readonly Uint8Array[];
}

/** Reads both, compares them, and tells `findings` what is missing, malformed, or different. */
export function readStretch(
  stretch: Stretch,
  { entries: bundle, tile }: ServedBundle,
  findings: FindingList,
): StretchLeaves {
  const entries = readEntries(stretch, bundle, findings);
  const leaves = entries?.map(leafHash);
  const served = readTile(stretch, tile, findings);
  if (!leaves || !served) return { ...(entries && leaves && { entries, leaves }), ...(served && { served }) };
  const differing = leaves.flatMap((leaf, at) => (hashesEqual(leaf, served[at] ?? leaf) ? [] : [at]));
  const [first] = differing;
  if (first === undefined || !entries) return { ...(entries && { entries }), leaves, served: leaves };
  const index = stretch.start + first;
  const others = differing.length > 1 ? ` (and so it is for ${differing.length - 1} more of this tile)` : '';
  const message = `the entry that the log serves gives the leaf ${base64Of(leaves[first])}, but its ${nameOf(stretch, 0)} has ${base64Of(served[first])}${others}`;
  findings.error('tile-differs', { index }, message);
  return { entries, leaves, served };
}

function readEntries(
  stretch: Stretch,
  bundle: Uint8Array | undefined,
  findings: FindingList,
): readonly Uint8Array[] | undefined {
  const say = (reason: string) => {
    const range = `entries ${stretch.start} to ${stretch.start + stretch.width - 1}`;
    findings.error('entries-unreadable', {}, `${range} (${nameOf(stretch, 'entries')}): ${reason}`);
  };
  if (!bundle) return void say('the log does not have them');
  try {
    const entries = parseEntryBundle(bundle);
    if (entries.length >= stretch.width) return entries.slice(0, stretch.width);
    say(`the log serves ${entries.length} of ${stretch.width}`);
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    say(error.message);
  }
  return undefined;
}

function readTile(
  stretch: Stretch,
  tile: Uint8Array | undefined,
  findings: FindingList,
): readonly Uint8Array[] | undefined {
  const bytes = stretch.width * HASH_BYTES;
  if (tile && tile.length >= bytes && tile.length % HASH_BYTES === 0)
    return Array.from({ length: stretch.width }, (_, at) =>
      tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
  const found = tile ? `has ${tile.length} bytes instead of ${bytes}` : 'is missing';
  findings.error('tile-differs', {}, `the ${nameOf(stretch, 0)} ${found}`);
  return undefined;
}

const nameOf = ({ bundle, width }: Stretch, level: 0 | 'entries') => tilePath(level, bundle, width);
const base64Of = (hash: Uint8Array | undefined) => (hash ? encodeBase64(hash) : '');
