// One publication of a release of the widget beside the record that names it: whether it stands in the log, and is that.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PUBLICATION_ENTRY } from '../consent/commitment.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import type { Publication } from '../consent/publication.ts';
import { leafHash } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { readCanonicalJson } from './canonical-text.ts';
import { inclusionProblem, openOrProblem } from './proof-in-words.ts';
import { readPublication } from './publication-entry.ts';
import { readWidgetManifest } from './widget-evidence.ts';
import type { WidgetPublication } from './widget-releases.ts';

/** An entry has at most so many bytes (docs/FORMAT.md §5). */
const ENTRY_BYTES_MAX = 65_535;

/** An entry of the log, with what is to show that it is one. */
export interface EntryClaim {
  readonly index: number;
  /** The bytes that the leaf is the hash of. */
  readonly entry: Uint8Array;
  /** Inclusion path, leaf sibling first. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** What an entry says where it is a publication; undefined where it is none. Never throws. */
export function readPublicationEntry(entry: Uint8Array): Publication | undefined {
  if (entry[0] !== PUBLICATION_ENTRY) return undefined;
  const read = readCanonicalJson(entry.subarray(1), ENTRY_BYTES_MAX);
  return 'value' in read ? readPublication(read.value) : undefined;
}

/**
 * Verifies that the log has published a release, and since when.
 * @param widget as a record names it
 * @param manifest the bytes served by the hash that the entry states
 * @returns in words why that is not shown; never throws
 */
export function verifyWidgetPublication(
  widget: WidgetVersion,
  { index, entry, proof, checkpoint }: EntryClaim,
  manifest: Uint8Array,
  key: VerifierKey,
): { readonly published: WidgetPublication } | { readonly problem: string } {
  const publication = readPublicationEntry(entry);
  if (publication?.kind !== 'widget')
    return { problem: 'the entry is no publication of a release of the widget' };
  const opened = openOrProblem(checkpoint, key);
  if ('problem' in opened) return opened;
  const misplaced = inclusionProblem(index, leafHash(entry), proof, opened.checkpoint);
  if (misplaced !== undefined) return { problem: misplaced };
  const { hash, time } = publication;
  const found = bytesToHex(sha256(manifest));
  if (found !== hash)
    return { problem: `the entry has the hash ${hash}, but the manifest that is served has ${found}` };
  const read = readWidgetManifest(manifest);
  if ('problem' in read) return { problem: `the manifest is none (docs/FORMAT.md §3): ${read.problem}` };
  const { version, integrity } = read.manifest;
  if (version !== widget.version || integrity !== widget.integrity)
    return { problem: `the manifest is of the release ${version} with the integrity ${integrity}` };
  return { published: { index, time, hash } };
}
