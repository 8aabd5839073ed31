// What anomalies are looked for in: the counts of days and hours, what the log has published, and what is known of both. Pure.
import type { SomeFacets } from '../../consent/facets.ts';
import type { DayRange, HourRollUp } from '../store/log-store.ts';

export const HOURS_A_DAY = 24;
export const HOURS_A_WEEK = 168;
export const DAYS_A_WEEK = 7;

/** So many records of one day that have the same facets, whether or not they were erased since. */
export interface DayFacets {
  /** Days since 1970 in UTC. */
  readonly day: number;
  readonly facets: SomeFacets;
  readonly received: number;
}

/** Something that the log published, by which records may have changed. */
export interface Change {
  readonly kind: 'notice' | 'widget';
  /** ISO 8601 in UTC with milliseconds. */
  readonly time: string;
}

/** Hours since 1970, from `start` to before `end`. */
export interface HourRange {
  readonly start: number;
  readonly end: number;
}

/** All of it. */
export interface Series {
  /** The days that are asked for. */
  readonly asked: DayRange;
  /** The hours of which all records are counted: none that is not over, and none of a day that a token shows in part. */
  readonly counted: HourRange;
  readonly days: readonly DayFacets[];
  readonly hours: readonly HourRollUp[];
  /** The hours that have a heartbeat, and those that should. Absent where the log publishes none. */
  readonly heartbeats?: { readonly beaten: ReadonlySet<number>; readonly due: HourRange };
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** What every kind of anomaly has. */
export interface Found {
  readonly unit: 'hour' | 'day' | 'week';
  /** Hours since 1970. */
  readonly start: number;
  readonly end: number;
}

/** Hours of the asked days of which all is known. */
export function askedHours({ asked, counted }: Pick<Series, 'asked' | 'counted'>): HourRange {
  return within(counted, { start: asked.start * HOURS_A_DAY, end: asked.end * HOURS_A_DAY });
}

/** Days of these of which every hour is counted. */
export function wholeDays({ start, end }: HourRange): DayRange {
  return { start: Math.ceil(start / HOURS_A_DAY), end: Math.floor(end / HOURS_A_DAY) };
}

/** What both ranges have. */
export function within(range: HourRange, other: HourRange): HourRange {
  const start = Math.max(range.start, other.start);
  return { start, end: Math.max(start, Math.min(range.end, other.end)) };
}

/** Counts by hour, with those before them summed up, so that the sum of any time is a subtraction. */
export class HourCounts {
  readonly #start: number;
  readonly #sums: number[] = [0];

  constructor(range: HourRange, hours: readonly HourRollUp[], count: (hour: HourRollUp) => number) {
    this.#start = range.start;
    const known = new Map(hours.map((each) => [each.hour, count(each)]));
    for (let hour = range.start; hour < range.end; hour += 1)
      this.#sums.push((this.#sums.at(-1) ?? 0) + (known.get(hour) ?? 0));
  }

  /** Of the hours from `start` to before `end`; those outside of the range count nothing. */
  sum(start: number, end = start + 1): number {
    const at = (hour: number) => Math.min(Math.max(hour - this.#start, 0), this.#sums.length - 1);
    return (this.#sums[at(end)] ?? 0) - (this.#sums[at(start)] ?? 0);
  }
}

/** Joins what follows each other without a gap. @param join of two that `isSame` says are of one kind */
export function joined<T extends Found>(
  found: readonly T[],
  isSame: (a: T, b: T) => boolean,
  join: (first: T, next: T) => T,
): T[] {
  const all: T[] = [];
  for (const next of [...found].sort((a, b) => a.start - b.start)) {
    const at = all.findIndex((each) => each.end === next.start && isSame(each, next));
    const before = all[at];
    if (before) all[at] = { ...join(before, next), start: before.start, end: next.end };
    else all.push(next);
  }
  return all;
}
