// One slice of the tree as the register takes it up: its lines, and what they add to the counts. Pure.
import type { FacetsNumbers, FacetsText } from './known-facets.ts';
import type { SearchedRecord } from './searched-record.ts';

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
  /** Those of a day without the place, which would make several times as many rows of it; those of all days in full. */
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
const FACETS_SPAN = 1_048_576;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * @param read of a record's text, see {@link recordReader}
 * @param numbersOf gives the numbers of facets, see {@link FacetsNumbering.begin}
 */
export function followedSlice(
  records: readonly StoredText[],
  read: (text: string) => SearchedRecord,
  numbersOf: (facets: FacetsText) => FacetsNumbers,
): FollowedSlice {
  const days = new Tally();
  const hours = new Map<number, { -readonly [name in keyof HourCount]: number }>();
  const hourOf = hourReader();
  const lines = records.map(({ index, text }): NewLine => {
    const { subject, receivedTime, facets: known } = read(text);
    const { facets, placeless } = numbersOf(known);
    const hour = hourOf(receivedTime);
    days.add(Math.floor(hour / HOURS_A_DAY), placeless);
    days.add(ALL_DAYS, facets);
    const counts = hours.get(hour) ?? { hour, received: 0, synthetic: 0, unequal: 0 };
    counts.received += 1;
    if (known.facets.gesture === 'synthetic') counts.synthetic += 1;
    if (known.facets.parity === 'unequal') counts.unequal += 1;
    hours.set(hour, counts);
    return { index, subject, receivedTime, facets };
  });
  return { lines, days: days.counts(), hours: [...hours.values()] };
}

/** What of a line that is taken out the counts go by. */
export type ErasedLine = Pick<NewLine, 'receivedTime'> & FacetsNumbers;

/** What lines that are taken out add to the counts of days. */
export function erasedCounts(lines: readonly ErasedLine[]): DayCount[] {
  const days = new Tally();
  const hourOf = hourReader();
  for (const { receivedTime, facets, placeless } of lines) {
    days.add(Math.floor(hourOf(receivedTime) / HOURS_A_DAY), placeless);
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

  /** Always in one order, so that no two writers wait for each other. */
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
