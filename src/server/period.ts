// A period of the log as a run of its entries: times never decrease with the index, so that it is found by halving.
import { parseJson } from '../consent/configuration.ts';
import { readKeptRecord } from './kept-record.ts';
import type { ContentStore, DayRange, KeptEntry, RegisterReads } from './store/log-store.ts';

/** Which records are meant, by `receivedTime`. At least one of the two is given, and `from` is the earlier. */
export interface Period {
  /** ISO 8601 in UTC with milliseconds. */
  readonly from?: string;
  /** As `from`; records of this very time are not meant any more. */
  readonly to?: string;
}

/** The entries of a period, in the tree of one size. */
export interface PeriodEntries {
  /** Every entry that can be of the period: those whose time is known are. */
  readonly inside: { readonly start: number; readonly end: number };
  /** The same with what shows both its ends: the nearest entries with a time that is not of the period, if any. */
  readonly run: { readonly start: number; readonly end: number };
}

/** What is asked of a store. */
type Source = Pick<ContentStore, 'readEntries'> & Pick<RegisterReads, 'findOpened'>;

/**
 * Finds them by reading about 2 log2(size) entries. Where times do decrease, which only damage or tampering can make them, some run
 * comes out, of which a verifier tells that it is none.
 */
export async function findPeriod(store: Source, { from, to }: Period, size: number): Promise<PeriodEntries> {
  const start = from === undefined ? 0 : await findTime(store, from, size);
  const before = from === undefined ? undefined : await findTimed(store, start - 1, 'down', size);
  const end = to === undefined ? size : await findTime(store, to, size);
  return {
    inside: { start, end },
    run: { start: before?.index ?? 0, end: Math.min(end + 1, size) },
  };
}

const DAY_MS = 86_400_000;

/** Behind all days that four digits of a year can name. */
const DAYS_END = 3_000_000;

/** A period that begins and ends with days, in days since 1970; undefined of any other. */
export function wholeDaysOf({ from, to }: Period): DayRange | undefined {
  const start = from === undefined ? 0 : Date.parse(from) / DAY_MS;
  const end = to === undefined ? DAYS_END : Date.parse(to) / DAY_MS;
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : undefined;
}

/** The first entry of this time or a later one; the size where there is none. */
async function findTime(store: Source, time: string, size: number): Promise<number> {
  // No entry below `low` whose time is known is so late, and every one from `high` on is.
  let low = 0;
  let high = size;
  let found = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const timed = await findTimed(store, middle, 'up', high);
    if (timed && timed.time < time) low = timed.index + 1;
    else {
      high = middle;
      found = timed?.index ?? found;
    }
  }
  return found;
}

/** The nearest entry below `size` whose time is known: neither erased nor damaged. */
async function findTimed(
  store: Source,
  index: number,
  direction: 'up' | 'down',
  size: number,
): Promise<{ readonly index: number; readonly time: string } | undefined> {
  const step = direction === 'up' ? 1 : -1;
  for (let at = index; at >= 0 && at < size; at += step) {
    const opened = await store.findOpened(at, direction);
    if (opened === undefined || opened >= size) return undefined;
    const [entry] = await store.readEntries(opened, opened + 1);
    const time = entry && timeOf(entry);
    if (time !== undefined) return { index: opened, time };
    at = opened;
  }
  return undefined;
}

/** The time of a record or a publication; undefined where what is kept is neither any more. */
function timeOf({ bytes, record }: KeptEntry): string | undefined {
  if (record) return readKeptRecord(record.bytes)?.receivedTime;
  const publication = parseJson(new TextDecoder().decode(bytes.subarray(1)));
  const hasTime = typeof publication === 'object' && publication !== null && 'time' in publication;
  return hasTime && typeof publication.time === 'string' ? publication.time : undefined;
}
