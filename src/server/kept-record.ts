// A kept record read back: whether the stored bytes still are a record, in the one spelling that was committed to.
import { recordBytes } from '../consent/commitment.ts';
import { parseJson } from '../consent/configuration.ts';
import type { StoredRecord } from '../consent/record.ts';
import { readStoredRecord } from '../consent/record-schema.ts';

/**
 * Reads stored bytes.
 * @returns `undefined` where they are no canonical record any more (docs/FORMAT.md §4); never throws. That a record
 *   comes back does not say that it is the one that was committed to: for that its commitment must be recomputed.
 */
export function readKeptRecord(bytes: Uint8Array): StoredRecord | undefined {
  // Where the bytes are not UTF-8, the replacement characters make the comparison below fail.
  const value = parseJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const result = readStoredRecord(value);
  if ('problems' in result) return undefined;
  return Buffer.compare(recordBytes(result.record), bytes) === 0 ? result.record : undefined;
}
