// The query of the register: what may stand behind the question mark, and what it means. Pure.
import type { RecordEvent } from '../consent/record.ts';
import type { Period } from './period.ts';
import type { RegisterFilter } from './store/log-store.ts';

/** Rows on a page where none are asked for, and at most. */
const PAGE_LIMIT_DEFAULT = 50;
const PAGE_LIMIT_MAX = 200;

/** A query that was understood. */
export interface RegisterQuery {
  readonly filter: Pick<RegisterFilter, 'search' | 'event'>;
  /** Absent where no time was given. */
  readonly period?: Period;
  /** Only rows of a smaller index: where the page before this one ended. */
  readonly before?: number;
  readonly limit: number;
}

const EVENTS: readonly RecordEvent[] = ['grant-all', 'refuse-all', 'custom', 'withdraw', 'once'];

/** A beginning of at least four characters of a record id (36) or a subject (22). */
const SEARCH = /^[\w-]{4,36}$/;

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Anything longer is no safe integer. */
const NUMBER = /^\d{1,15}$/;

const TIME_FORM = 'a day such as 2026-11-23, or a time such as 2026-11-23T15:14:07.000Z, in UTC';

/** What each parameter must be, in words. */
const FORMS = {
  search: 'a record id, a subject, or the first four or more characters of one',
  event: `one of ${EVENTS.join(', ')}`,
  from: TIME_FORM,
  to: TIME_FORM,
  before: 'an index, which is a whole number',
  limit: `a whole number from 1 to ${PAGE_LIMIT_MAX}`,
} as const;

type Parameter = keyof typeof FORMS;

/**
 * Reads a parsed query string. An empty value is as good as none, as forms send it.
 * @param allowed the parameters that this route has
 * @returns in words what is wrong where a parameter is unknown, given twice or of another form: to pass over it
 *   would show more than was asked for
 */
export function readRegisterQuery(
  query: Readonly<Record<string, unknown>>,
  allowed: readonly Parameter[],
): RegisterQuery | { readonly problem: string } {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  for (const [name, value] of given) {
    const parameter = allowed.find((candidate) => candidate === name);
    if (!parameter) {
      return { problem: `${quoted(name)} is not a parameter of this address; it has ${allowed.join(', ')}` };
    }
    if (typeof value !== 'string' || !isOfForm(parameter, value)) {
      return { problem: `${parameter} must be ${FORMS[parameter]}, given once, but is ${quoted(value)}` };
    }
  }
  const { search, event, before, limit, ...times } = Object.fromEntries(given);
  const [from, to] = [times.from, times.to].map((time) =>
    typeof time === 'string' ? timeOf(time) : undefined,
  );
  if (from !== undefined && to !== undefined && from >= to)
    return { problem: `from must be earlier than to, but ${from} is not before ${to}` };
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return {
    filter: {
      ...(typeof search === 'string' && { search }),
      // The reason for the cast: isOfForm has found it among the events.
      ...(typeof event === 'string' && { event: event as RecordEvent }),
    },
    ...(Object.keys(period).length > 0 && { period }),
    ...(typeof before === 'string' && { before: Number(before) }),
    limit: typeof limit === 'string' ? Number(limit) : PAGE_LIMIT_DEFAULT,
  };
}

function isOfForm(parameter: Parameter, value: string): boolean {
  switch (parameter) {
    case 'search':
      return SEARCH.test(value);
    case 'event':
      return EVENTS.some((event) => event === value);
    case 'from':
    case 'to':
      return timeOf(value) !== undefined;
    case 'before':
      return NUMBER.test(value);
    case 'limit':
      return NUMBER.test(value) && Number(value) >= 1 && Number(value) <= PAGE_LIMIT_MAX;
  }
}

/** As records spell times; a day is its beginning. Undefined for anything else. */
function timeOf(value: string): string | undefined {
  const time = DAY.test(value) ? `${value}T00:00:00.000Z` : value;
  const instant = new Date(time);
  return TIME.test(time) && !Number.isNaN(instant.getTime()) && instant.toISOString() === time
    ? time
    : undefined;
}

const quoted = (value: unknown) => JSON.stringify(value)?.slice(0, 80);
