// What the register reads of a record's text. Most texts differ from one that was read before in the values of four
// members alone, and are not parsed again.
import { type FacetsText, facetsTextOf } from './known-facets.ts';

/** What a line and the counts are made of. */
export interface SearchedRecord {
  readonly subject: string;
  readonly receivedTime: string;
  readonly facets: FacetsText;
}

/** What stands before the values of those members, in the order of RFC 8785. None of them is a facet. */
const OPENINGS = ['{"clientTime":"', '"id":"', '"receivedTime":"', '"subject":"'] as const;

/** Texts remembered; then all are forgotten. 6 MB of records as long as the usual ones. */
const REMEMBERED_MAX = 8_192;

/** A reader that remembers what it has parsed. */
export function recordReader(): (text: string) => SearchedRecord {
  const remembered = new Map<string, FacetsText>();
  return (text) => {
    const cut = cutOf(text);
    const facets = cut && remembered.get(cut.rest);
    if (cut && facets) return { subject: cut.subject, receivedTime: cut.receivedTime, facets };
    const record = recordObjectOf(text);
    const read = {
      subject: plainText(record?.subject),
      receivedTime: plainText(record?.receivedTime),
      facets: facetsTextOf(record),
    };
    if (cut && record && cut.subject === read.subject && cut.receivedTime === read.receivedTime) {
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      remembered.set(cut.rest, read.facets);
    }
    return read;
  };
}

/** What the text of a record says, read without further care; undefined where it is no object of JSON. */
export function recordObjectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // The reason for the cast: own members of a parsed object are all that is read of it.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // What the caller sees instead: a damaged record, which is found by its id.
    return undefined;
  }
}

/**
 * The text without those values, which are strings without escapes: two texts with the same rest are parsed to the same
 * but for them. Undefined where the members are not there, or not in this order.
 */
function cutOf(text: string): { rest: string; subject: string; receivedTime: string } | undefined {
  const values: string[] = [];
  let rest = '';
  let from = 0;
  for (const opening of OPENINGS) {
    const at = text.indexOf(opening, from);
    const start = at + opening.length;
    const end = text.indexOf('"', start);
    const value = text.slice(start, end);
    if (at < 0 || end < 0 || value.includes('\\')) return undefined;
    rest += text.slice(from, start);
    values.push(value);
    from = end;
  }
  const [, , receivedTime = '', subject = ''] = values;
  return { rest: rest + text.slice(from), subject, receivedTime };
}

/** A text that every database takes: PostgreSQL refuses one with this character. */
const plainText = (value: unknown): string =>
  typeof value === 'string' && !value.includes('\0') ? value : '';
