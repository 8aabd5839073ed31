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

/** What may stand for any other such value without changing what the text around it says: no quote, escape or control. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Texts remembered; then all are forgotten. 6 MB of records as long as the usual ones. */
const REMEMBERED_MAX = 8_192;

/** A reader that remembers what it has parsed. */
export function recordReader(): (text: string) => SearchedRecord {
  const remembered = new Map<string, FacetsText>();
  return (text) => {
    const cut = cutOf(text);
    const facets = cut && remembered.get(cut.rest);
    if (cut && facets) return { subject: cut.subject, receivedTime: cut.receivedTime, facets };
    const read = parsed(text);
    if (cut && tellsThem(cut)) {
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      remembered.set(cut.rest, read.facets);
    }
    return read;
  };
}

function parsed(text: string): SearchedRecord {
  const record = recordObjectOf(text);
  return {
    subject: plainText(record?.subject),
    receivedTime: plainText(record?.receivedTime),
    facets: facetsTextOf(record),
  };
}

/** Whether the values that are cut out are those that parsing tells, in every text with this rest: a damaged one may have two. */
function tellsThem({ pieces }: Cut): boolean {
  const probe = pieces.map((piece, at) => (at ? `${at}${piece}` : piece)).join('');
  const { subject, receivedTime } = parsed(probe);
  return receivedTime === '3' && subject === '4';
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

/** A text without the values of those members. */
interface Cut {
  /** What is left: the pieces in one. Each value is cut at the first place of its name, so that it has no other pieces. */
  readonly rest: string;
  readonly pieces: readonly string[];
  readonly subject: string;
  readonly receivedTime: string;
}

/** Undefined where the members are not there, not in this order, or not plain. */
function cutOf(text: string): Cut | undefined {
  const values: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const opening of OPENINGS) {
    const at = text.indexOf(opening, from);
    const start = at + opening.length;
    const end = text.indexOf('"', start);
    const value = text.slice(start, end);
    if (at < 0 || end < 0 || !PLAIN.test(value)) return undefined;
    pieces.push(text.slice(from, start));
    values.push(value);
    from = end;
  }
  pieces.push(text.slice(from));
  const [, , receivedTime = '', subject = ''] = values;
  return { rest: pieces.join(''), pieces, subject, receivedTime };
}

/** A text that every database takes: PostgreSQL refuses one with this character. */
const plainText = (value: unknown): string =>
  typeof value === 'string' && !value.includes('\0') ? value : '';
