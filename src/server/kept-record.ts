// A kept record read back: whether the stored bytes still are a record, in the one spelling that was committed to.
import { recordBytes } from '../consent/commitment.ts';
import { parseJson } from '../consent/configuration.ts';
import type { StoredRecord } from '../consent/record.ts';
import { isInstant, readStoredRecord } from '../consent/record-schema.ts';
import { readRecordText } from './record-check.ts';
import { recordTextOf, textAt } from './record-text.ts';

const RECEIVED_TIME = /"receivedTime":"([^"\\]*)",/;

/**
 * Reads stored bytes.
 * @returns `undefined` where they are no canonical record any more (docs/FORMAT.md §4); never throws. That a record
 *   comes back does not say that it is the one that was committed to: for that its commitment must be recomputed.
 */
export function readKeptRecord(bytes: Uint8Array): StoredRecord | undefined {
  // Where the bytes are not UTF-8, the replacement characters make the comparisons below fail.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return readAsSpelt(text) ?? readWithCare(text, bytes);
}

/** Nearly every record is spelt as this release spells it, and is told by the compiled schema in a fifth of the time. */
function readAsSpelt(text: string): StoredRecord | undefined {
  const cut = RECEIVED_TIME.exec(text);
  const receivedTime = cut?.[1];
  if (!cut || receivedTime === undefined || !isInstant(receivedTime)) return undefined;
  const result = readRecordText(text.slice(0, cut.index) + text.slice(cut.index + cut[0].length));
  if (!result || 'problems' in result) return undefined;
  const { record } = result;
  return textAt(recordTextOf(record), receivedTime) === text ? { ...record, receivedTime } : undefined;
}

function readWithCare(text: string, bytes: Uint8Array): StoredRecord | undefined {
  const result = readStoredRecord(parseJson(text));
  if ('problems' in result) return undefined;
  return Buffer.compare(recordBytes(result.record), bytes) === 0 ? result.record : undefined;
}
