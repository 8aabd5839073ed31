// Series as a site could have them, made from a seed: visitors come at random, as often as hour and weekday say, and decide by lot.
import type { SomeFacets } from '../../../../src/consent/facets.ts';
import type { DayFacets, HourRange, Series } from '../../../../src/server/anomalies/series.ts';
import { randomFrom } from '../../../random-from.ts';

/** How many come where so many do on average; by the sum of many small ones, each drawn by Knuth's product. */
function poisson(mean: number, lot: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = lot(); product > limit; product *= lot()) count += 1;
  }
  return count;
}

/** What is made, and what is done to it. */
export interface Making {
  readonly seed: number;
  /** Days in all, of which the last `askedDays` are asked for. */
  readonly days: number;
  readonly askedDays: number;
  /** Records in an hour of usual traffic. */
  readonly mean: number;
  /** Part of them that grants. */
  readonly rate?: number;
  /** Part that a script makes. */
  readonly synthetic?: number;
  /** What is different in an hour, counted from the first one on. */
  readonly planted?: (hour: number) => {
    readonly times?: number;
    readonly rate?: number;
    readonly synthetic?: number;
  };
}

/** First hour of what is made: a Monday. */
export const FIRST_HOUR = 20_054 * 24 - 24 * ((20_054 + 3) % 7);

const NOTICE = 'a'.repeat(64);

/** Nights are quiet, and weekends quieter. */
const profile = (hour: number) => (hour % 24 < 6 ? 0.2 : 1) * (Math.floor(hour / 24) % 7 >= 5 ? 0.6 : 1);

export function madeSeries({
  seed,
  days,
  askedDays,
  mean,
  rate = 0.6,
  synthetic = 0.02,
  planted,
}: Making): Series {
  const lot = randomFrom(seed);
  const hours: { hour: number; received: number; synthetic: number; unequal: number }[] = [];
  const byDay: DayFacets[] = [];
  let granted = 0;
  let refused = 0;
  for (let at = 0; at < days * 24; at += 1) {
    const here = planted?.(at) ?? {};
    const received = poisson(mean * profile(at) * (here.times ?? 1), lot);
    let scripted = 0;
    for (let n = 0; n < received; n += 1) {
      if (lot() < (here.rate ?? rate)) granted += 1;
      else refused += 1;
      if (lot() < (here.synthetic ?? synthetic)) scripted += 1;
    }
    if (received) hours.push({ hour: FIRST_HOUR + at, received, synthetic: scripted, unequal: 0 });
    if (at % 24 < 23) continue;
    const day = (FIRST_HOUR + at - 23) / 24;
    byDay.push({ day, facets: facets({}), received: granted });
    byDay.push({
      day,
      facets: facets({ event: 'refuse-all', granted: [], refused: ['analytics'] }),
      received: refused,
    });
    granted = 0;
    refused = 0;
  }
  const end = FIRST_HOUR / 24 + days;
  return {
    asked: { start: end - askedDays, end },
    counted: { start: FIRST_HOUR, end: end * 24 },
    days: byDay,
    hours,
    changes: [],
  };
}

/** Of a record that grants, unless said otherwise. */
export const facets = (changes: SomeFacets): SomeFacets => ({
  event: 'grant-all',
  granted: ['analytics'],
  refused: [],
  parity: 'equal',
  notice: NOTICE,
  widget: '0.1.0',
  ...changes,
});

/** Hours of a day of what is made. */
export const hoursOfDay = (day: number): HourRange => ({
  start: FIRST_HOUR + day * 24,
  end: FIRST_HOUR + (day + 1) * 24,
});
