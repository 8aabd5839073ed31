// One slice of the tree as the register takes it up: its lines, and what they add to the counts. Pure.
import { type FacetsText, facetsTextOf } from './known-facets.ts';

/** A record as it is stored. */
export interface StoredText {
  readonly index: number;
  readonly text: string;
}

/** A line to be written. */
export interface NewLine {
  readonly index: number;
  readonly subject: string;
  readonly receivedTime: string;
  /** Number of its facets. */
  readonly facets: number;
}

/** So many records of one day and of the same facets. */
export interface DayCount {
  /** Days since 1970; {@link ALL_DAYS} for all together. */
  readonly day: number;
  readonly facets: number;
  readonly count: number;
}

/** The records of one hour. */
export interface HourCount {
  /** Hours since 1970. */
  readonly hour: number;
  readonly received: number;
  /** Of these, those whose gesture a script made. */
  readonly synthetic: number;
  /** Of these, those where refusing was harder than accepting. */
  readonly unequal: number;
}

/** Everything that a slice brings. */
export interface FollowedSlice {
  readonly lines: readonly NewLine[];
  readonly days: readonly DayCount[];
  readonly hours: readonly HourCount[];
}

/** Stands for a day in the counts of all days. */
export const ALL_DAYS = -1;

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/** More than there can be numbers of facets. */
const FACETS_SPAN = 65_536;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** @param numberOf gives the number of facets, see {@link KnownFacets.numberOf} */
export function followedSlice(
  records: readonly StoredText[],
  numberOf: (facets: FacetsText) => number,
): FollowedSlice {
  const days = new Tally();
  const hours = new Map<number, { -readonly [name in keyof HourCount]: number }>();
  const hourOf = hourReader();
  const lines = records.map(({ index, text }): NewLine => {
    const record = recordObjectOf(text);
    const known = facetsTextOf(record);
    const facets = numberOf(known);
    const receivedTime = plainText(record?.receivedTime);
    const hour = hourOf(receivedTime);
    days.add(Math.floor(hour / HOURS_A_DAY), facets);
    days.add(ALL_DAYS, facets);
    const counts = hours.get(hour) ?? { hour, received: 0, synthetic: 0, unequal: 0 };
    counts.received += 1;
    if (record?.gesture === 'synthetic') counts.synthetic += 1;
    if (known.facets.parity === 'unequal') counts.unequal += 1;
    hours.set(hour, counts);
    return { index, subject: plainText(record?.subject), receivedTime, facets };
  });
  return { lines, days: days.counts(), hours: [...hours.values()] };
}

/** What lines that are taken out add to the counts of days. @param lines by time and number of facets */
export function erasedCounts(lines: readonly Pick<NewLine, 'receivedTime' | 'facets'>[]): DayCount[] {
  const days = new Tally();
  const hourOf = hourReader();
  for (const { receivedTime, facets } of lines) {
    days.add(Math.floor(hourOf(receivedTime) / HOURS_A_DAY), facets);
    days.add(ALL_DAYS, facets);
  }
  return days.counts();
}

/** Counts by day and facets. */
class Tally {
  readonly #counts = new Map<number, number>();

  add(day: number, facets: number): void {
    const key = day * FACETS_SPAN + facets;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** By day and facets, so that no two writers take them in different orders. */
  counts(): DayCount[] {
    return [...this.#counts]
      .sort(([a], [b]) => a - b)
      .map(([key, count]) => {
        const day = Math.floor(key / FACETS_SPAN);
        return { day, facets: key - day * FACETS_SPAN, count };
      });
  }
}

/** The hour of a time; hour 0, which no record is of, of one that is damaged. Most records are of the hour of the last. */
function hourReader(): (time: string) => number {
  let known = '';
  let hour = 0;
  return (time) => {
    if (!TIME.test(time)) return 0;
    const prefix = time.slice(0, 13);
    if (prefix !== known) {
      known = prefix;
      hour = Math.max(0, Math.floor(Date.parse(`${prefix}:00:00.000Z`) / HOUR_MS) || 0);
    }
    return hour;
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

/** A text that every database takes: PostgreSQL refuses one with this character. */
const plainText = (value: unknown): string =>
  typeof value === 'string' && !value.includes('\0') ? value : '';
