// A record as the log committed to it: the canonical bytes, and the check that they are exactly that.
import type { StoredRecord } from '../consent/record.ts';
import { readStoredRecord } from '../consent/record-schema.ts';
import { quote } from '../tlog/error.ts';
import { canonicalBytes, readCanonicalJson } from './canonical-text.ts';

/** Longest record that is looked at, in bytes; the log takes up to 8,192. */
export const RECORD_BYTES_MAX = 65_536;

const PROBLEMS_SHOWN = 3;

const encoder = new TextEncoder();

/** A record, or in words why there is none. */
export type RecordOrProblem = { readonly record: StoredRecord } | { readonly problem: string };

/**
 * Reads stored bytes as a record. They must be its one spelling, byte for byte, because that is what the log commits
 * to, and have the schema's members and no other.
 * @returns the problem, in words, for any other bytes; never throws
 */
export function readRecordBytes(bytes: Uint8Array): RecordOrProblem {
  const read = readCanonicalJson(bytes, RECORD_BYTES_MAX);
  return 'problem' in read ? read : readRecordValue(read.value);
}

/**
 * Checks a parsed value, whose spelling is not known any more.
 * @returns the first problems of the schema, in words, for anything that is not a record; never throws
 */
export function readRecordValue(value: unknown): RecordOrProblem {
  const read = readStoredRecord(value);
  if ('record' in read) return read;
  const shown = read.problems.slice(0, PROBLEMS_SHOWN).map((problem) => quote(problem));
  const more = read.problems.length - shown.length;
  return {
    problem: `it has not the form of a record: ${shown.join(', ')}${more ? ` and ${more} more` : ''}`,
  };
}

/**
 * The bytes that the log commits to for a parsed record: as {@link canonicalBytes}, but four times as fast where
 * its members stand in order, as in an export.
 * @param value what was parsed, not what the schema made of it
 * @param text `JSON.stringify` of the value
 */
export function bytesOfRecord(value: StoredRecord, text: string): Uint8Array | undefined {
  // The schema's strings are ASCII without escapes and its numbers whole, so that JSON.stringify can differ from
  // RFC 8785 in the order of members alone.
  return hasSortedMembers(value) ? encoder.encode(text) : canonicalBytes(value);
}

function hasSortedMembers(record: StoredRecord): boolean {
  const { widget, parity } = record;
  if (!isSorted(record) || !isSorted(widget)) return false;
  return !parity || (isSorted(parity) && isSorted(parity.accept) && isSorted(parity.refuse));
}

function isSorted(members: object): boolean {
  let last = '';
  for (const key of Object.keys(members)) {
    if (key < last) return false;
    last = key;
  }
  return true;
}
