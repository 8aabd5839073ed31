// Roll-ups from the rows that a database has of them: the same in every one, by the names of the columns.
import { ALL_DAYS, type ErasedLine } from './followed-slice.ts';
import type { DayRange, DayRollUp, FacetsCount, FacetsRollUp, HourRollUp, SpanRollUp } from './log-store.ts';
import { integerOf, type Row, textOf } from './row.ts';

/** The counts of one day and of the same facets. */
export const dayRollUpOf = (row: Row): DayRollUp => ({
  day: integerOf(row, 'day'),
  facets: integerOf(row, 'facets'),
  received: integerOf(row, 'received'),
  erased: integerOf(row, 'erased'),
});

/** The counts of some days and of the same facets. */
export const facetsRollUpOf = (row: Row): FacetsRollUp => ({
  facets: integerOf(row, 'facets'),
  received: integerOf(row, 'received'),
  erased: integerOf(row, 'erased'),
  firstDay: integerOf(row, 'first_day'),
  lastDay: integerOf(row, 'last_day'),
});

/** The lines of the same facets. */
export const facetsCountOf = (row: Row): FacetsCount => ({
  facets: integerOf(row, 'facets'),
  lines: integerOf(row, 'lines'),
});

/** The counts of one span of days and of the same facets. */
export const spanRollUpOf = (row: Row): SpanRollUp => ({
  span: integerOf(row, 'span'),
  facets: integerOf(row, 'facets'),
  received: integerOf(row, 'received'),
  besideShown: integerOf(row, 'beside_shown'),
});

/** Spans without the days before 1970, of which the first stands for all days together. */
export const spansFrom1970 = (spans: readonly DayRange[]): readonly DayRange[] =>
  spans.map(({ start, end }) => ({ start: Math.max(start, 0), end }));

/** The counts of one hour. */
export const hourRollUpOf = (row: Row): HourRollUp => ({
  hour: integerOf(row, 'hour'),
  received: integerOf(row, 'received'),
  synthetic: integerOf(row, 'synthetic'),
  unequal: integerOf(row, 'unequal'),
});

/** What of a line the counts go by. */
export const registeredLineOf = (row: Row): ErasedLine => ({
  receivedTime: textOf(row, 'received_time'),
  facets: integerOf(row, 'facets'),
  placeless: integerOf(row, 'placeless'),
});

/** The days by which lines are counted: those of a range, or the row that has all of them together. */
export const countedDays = (range: DayRange | undefined): DayRange =>
  range ? { start: Math.max(range.start, 0), end: range.end } : { start: ALL_DAYS, end: ALL_DAYS + 1 };
