// The query of the rates: which days, told by which spans, split by what. Pure.
import type { FacetFilter } from '../../consent/facets.ts';
import { readRollUpQuery } from '../roll-up-query.ts';
import type { DayRange } from '../store/log-store.ts';
import { SPAN_UNITS, type SpanUnit } from './spans.ts';

/** What rates can be split by. */
export const SPLITS = [
  'notice',
  'locale',
  'viewport',
  'surface',
] as const satisfies readonly (keyof FacetFilter)[];

/** One of {@link SPLITS}. */
export type Split = (typeof SPLITS)[number];

/** More would be more points than a picture has room for, and more sums than one answer may take. */
const SINGLE_DAYS_MAX = 100;

/** A query that was understood. */
export interface RateQuery {
  readonly days: DayRange;
  readonly per: SpanUnit;
  /** Absent where all choices are told together. */
  readonly by?: Split;
}

/**
 * Reads a parsed query string: `from` and `to` as {@link readRollUpQuery} does, `per` (default `week`) and `by`. Where no
 * first day is given, the last 100 are told by day.
 * @param now as there
 * @returns in words what is wrong
 */
export function readRateQuery(
  { per = '', by = '', ...days }: Readonly<Record<string, unknown>>,
  now: Date,
): RateQuery | { readonly problem: string } {
  const unit = SPAN_UNITS.find((known) => known === (per || 'week'));
  if (!unit)
    return { problem: `per must be one of ${SPAN_UNITS.join(', ')}, given once, but is ${quoted(per)}` };
  const split = SPLITS.find((known) => known === by);
  if (by && !split)
    return { problem: `by must be one of ${SPLITS.join(', ')}, given once, but is ${quoted(by)}` };
  const all = readRollUpQuery(days, now);
  if ('problem' in all) return all;
  const isOpen = !days.from && unit === 'day';
  const read = isOpen ? { ...all, start: Math.max(all.start, all.end - SINGLE_DAYS_MAX) } : all;
  if (unit === 'day' && read.end - read.start > SINGLE_DAYS_MAX)
    return {
      problem: `from and to must be at most ${SINGLE_DAYS_MAX} days apart where rates are told by day, but are ${read.end - read.start}; ask by week or month`,
    };
  return { days: read, per: unit, ...(split && { by: split }) };
}

const quoted = (value: unknown) => JSON.stringify(value)?.slice(0, 80);
