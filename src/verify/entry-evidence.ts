// The evidence of one entry of an export: that what the line holds is what its leaf commits to.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { commitmentEntry, PUBLICATION_ENTRY } from '../consent/commitment.ts';
import type { Publication } from '../consent/publication.ts';
import type { StoredRecord } from '../consent/record.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { hashesEqual, leafHash } from '../tlog/merkle.ts';
import { canonicalBytes } from './canonical-text.ts';
import type { EntryContent, ExportLine } from './export-reader.ts';
import type { FindingList, Place } from './finding.ts';
import { leafDiffers } from './proof-in-words.ts';
import { readPublication } from './publication-entry.ts';
import { bytesOfRecord, readRecordBytes, readRecordValue } from './stored-record.ts';

/** What an entry says. */
export interface EntryVerdict {
  /** Whether the leaf shows that this is what was logged; for an erased record, that nothing is said. */
  readonly isProved: boolean;
  /** As the line has it, where that has the form of a record. */
  readonly record?: StoredRecord;
  readonly publication?: Publication;
}

const UNPROVED: EntryVerdict = { isProved: false };

type Content<Kind extends EntryContent['kind']> = Extract<EntryContent, { kind: Kind }>;

/**
 * Checks one entry against its own leaf and tells `findings` what is wrong. Whether the leaf is the log's is for the
 * tree to show.
 */
export function verifyEntry(entry: ExportLine, place: Place, findings: FindingList): EntryVerdict {
  const { content, leaf } = entry;
  if (!leaf) return UNPROVED;
  switch (content.kind) {
    case 'record':
      return verifyRecord(content, leaf, place, findings);
    case 'bytes':
      verifyDamagedRecord(content, leaf, place, findings);
      return UNPROVED;
    case 'publication':
      return verifyPublication(content, leaf, place, findings);
    case 'erased':
      return { isProved: true };
    case 'unknown':
      return UNPROVED;
  }
}

function verifyRecord(
  { value, text, salt }: Content<'record'>,
  leaf: Uint8Array,
  place: Place,
  findings: FindingList,
): EntryVerdict {
  const read = readRecordValue(value);
  // The reason for the cast: the schema has just found that this very value is one.
  const bytes = 'record' in read ? bytesOfRecord(value as StoredRecord, text) : canonicalBytes(value);
  if (!salt) return { isProved: false, ...('record' in read && read) };
  const computed = bytes && leafHash(commitmentEntry(bytes, salt));
  if (!computed || !hashesEqual(computed, leaf)) {
    const reason = computed ? leafDiffers(computed, leaf) : 'what has no canonical form was never logged';
    findings.error(
      'leaf-differs',
      place,
      'problem' in read ? `${reason}; moreover, ${read.problem}` : reason,
    );
    return { isProved: false, ...('record' in read && read) };
  }
  if ('record' in read) return { isProved: true, record: read.record };
  findings.error('record-invalid', place, `this is what was logged, but ${read.problem}`);
  return UNPROVED;
}

function verifyDamagedRecord(
  { bytes, salt }: Content<'bytes'>,
  leaf: Uint8Array,
  place: Place,
  findings: FindingList,
): void {
  if (!bytes || !salt) return;
  const read = readRecordBytes(bytes);
  const computed = leafHash(commitmentEntry(bytes, salt));
  const agrees = hashesEqual(computed, leaf);
  if ('record' in read && agrees) {
    findings.error(
      'line-malformed',
      place,
      'the bytes are a sound record, which must stand in the line as one',
    );
  } else if ('record' in read) {
    findings.error('leaf-differs', place, leafDiffers(computed, leaf));
  } else if (agrees) {
    findings.error(
      'record-invalid',
      place,
      `these bytes are what was logged, but not a record: ${read.problem}`,
    );
  } else {
    const reason = `what is stored is not the record that was logged: ${read.problem}`;
    findings.error('record-damaged', place, `${reason}; ${leafDiffers(computed, leaf)}`);
  }
}

function verifyPublication(
  { value, content }: Content<'publication'>,
  leaf: Uint8Array,
  place: Place,
  findings: FindingList,
): EntryVerdict {
  const bytes = canonicalBytes(value);
  const computed = bytes && leafHash(concatBytes(Uint8Array.of(PUBLICATION_ENTRY), bytes));
  if (!computed || !hashesEqual(computed, leaf)) {
    const found = computed ? `gives the leaf ${encodeBase64(computed)}` : 'has no canonical form';
    const reason = `the publication ${found}, but the log's leaf is ${encodeBase64(leaf)}: one of them was changed`;
    findings.error('leaf-differs', place, reason);
    return UNPROVED;
  }
  const publication = readPublication(value);
  if (!publication) {
    findings.error(
      'publication-invalid',
      place,
      'the log published something that this version does not know',
    );
    return UNPROVED;
  }
  const { hash, kind } = publication;
  const contentHash = content === undefined ? undefined : bytesToHex(sha256(utf8ToBytes(content)));
  if (contentHash !== undefined && contentHash !== hash) {
    const reason = `the log published a ${kind} with the hash ${hash}, but the text in the line has ${contentHash}`;
    findings.error('content-differs', place, reason);
  }
  return { isProved: true, publication };
}
