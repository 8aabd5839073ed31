// The spans of days that rates are told by: each day, week (from Monday) or month of a range, in UTC. Pure.
import type { DayRange } from '../store/log-store.ts';

/** How long one is. */
export const SPAN_UNITS = ['day', 'week', 'month'] as const;

/** One of {@link SPAN_UNITS}. */
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** Days of one span, as far as they were asked for. */
export interface Span extends DayRange {
  /** Whether that is the whole day, week or month, and over. */
  readonly isWhole: boolean;
}

const DAY_MS = 86_400_000;

/** 1970 began with a Thursday. */
const MONDAY_BEFORE = 3;

/** Where the span that has a day begins, and where the next one does. */
const WHOLE: Readonly<Record<SpanUnit, (day: number) => DayRange>> = {
  day: (day) => ({ start: day, end: day + 1 }),
  week: (day) => {
    const start = Math.floor((day + MONDAY_BEFORE) / 7) * 7 - MONDAY_BEFORE;
    return { start, end: start + 7 };
  },
  month: (day) => {
    const date = new Date(day * DAY_MS);
    const month = (ahead: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead) / DAY_MS;
    return { start: month(0), end: month(1) };
  },
};

/**
 * The spans of a range, in order; each day of it is in one of them.
 * @param today days since 1970; a span that has it, or a later one, is not over
 */
export function spansOf(unit: SpanUnit, { start, end }: DayRange, today: number): Span[] {
  const spans: Span[] = [];
  for (let day = start; day < end; ) {
    const whole = WHOLE[unit](day);
    const span = { start: day, end: Math.min(whole.end, end) };
    spans.push({
      ...span,
      isWhole: span.start === whole.start && span.end === whole.end && whole.end <= today,
    });
    day = span.end;
  }
  return spans;
}
