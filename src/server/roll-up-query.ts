// The query of the roll-ups: which days. Pure.

import { wholeDaysOf } from './period.ts';
import { readRegisterQuery } from './register-query.ts';
import type { DayRange } from './store/log-store.ts';

/** Days in one question at most, and where no first one is given. */
const DAYS_MAX = 400;

const DAY_MS = 86_400_000;

/** As an answer spells a day. @param day since 1970 in UTC */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/**
 * Reads a parsed query string: `from`, the first day, and `to`, the one behind the last.
 * @param now the day of which is the last one where `to` is not given
 * @returns at least one day and at most 400; in words what is wrong, as {@link readRegisterQuery} does, which also knows how days are written
 */
export function readRollUpQuery(
  query: Readonly<Record<string, unknown>>,
  now: Date,
): DayRange | { readonly problem: string } {
  const read = readRegisterQuery(query, ['from', 'to']);
  if ('problem' in read) return read;
  const { from, to } = read.period ?? {};
  const given = wholeDaysOf({ ...read.period });
  if (!given)
    return { problem: `from and to must be days here, such as 2026-11-23, but are ${from} and ${to}` };
  const end = to === undefined ? Math.floor(now.getTime() / DAY_MS) + 1 : given.end;
  const start = from === undefined ? Math.max(0, end - DAYS_MAX) : given.start;
  if (start >= end)
    return { problem: `from must be earlier than to, but ${from} is not before ${to ?? 'tomorrow'}` };
  if (end - start > DAYS_MAX)
    return { problem: `from and to must be at most ${DAYS_MAX} days apart, but are ${end - start}` };
  return { start, end };
}
