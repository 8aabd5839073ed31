// The query of the register: what may stand behind the question mark, and what it means. Pure.
import {
  EVENTS,
  FACET_NAMES,
  type FacetFilter,
  GESTURES,
  GPC_STATES,
  PARITIES,
  SURFACES,
  VIEWPORTS,
} from '../consent/facets.ts';
import { ID } from '../consent/id.ts';
import { JURISDICTION } from '../consent/presumption.ts';
import { HASH, LOCALE_TAG, WIDGET_VERSION } from '../consent/record-schema.ts';
import type { Period } from './period.ts';
import type { RegisterFilter } from './store/log-store.ts';

/** Rows on a page where none are asked for, and at most. */
const PAGE_LIMIT_DEFAULT = 50;
const PAGE_LIMIT_MAX = 200;

/** A query that was understood. */
export interface RegisterQuery {
  readonly filter: Omit<RegisterFilter, 'within' | 'days'>;
  /** Absent where no time was given. */
  readonly period?: Period;
  /** Only rows of a smaller index: where the page before this one ended. */
  readonly before?: number;
  readonly limit: number;
}

/** A beginning of at least four characters of a record id (36) or a subject (22). */
const SEARCH = /^[\w-]{4,36}$/;

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Anything longer is no safe integer. */
const NUMBER = /^\d{1,15}$/;

/** What a parameter must be, in words, and whether a value is that. */
interface Form {
  readonly words: string;
  isMet(value: string): boolean;
}

const matching = (words: string, pattern: RegExp): Form => ({ words, isMet: (value) => pattern.test(value) });
const oneOf = (values: readonly string[]): Form => ({
  words: `one of ${values.join(', ')}`,
  isMet: (value) => values.includes(value),
});

const ID_FORM = matching('the id of a purpose or a service, such as analytics', ID);
const TIME_FORM: Form = {
  words: 'a day such as 2026-11-23, or a time such as 2026-11-23T15:14:07.000Z, in UTC',
  isMet: (value) => timeOf(value) !== undefined,
};

const FACET_FORMS: Readonly<Record<keyof FacetFilter, Form>> = {
  event: oneOf(EVENTS),
  surface: oneOf(SURFACES),
  gesture: oneOf(GESTURES),
  granted: ID_FORM,
  refused: ID_FORM,
  locale: matching('the language of a notice, such as fr or pt-BR', LOCALE_TAG),
  notice: matching('the hash of a notice, which is 64 hexadecimal digits in lower case', HASH),
  jurisdiction: matching('a country such as FR, or a part of one such as US-CA', JURISDICTION),
  gpc: oneOf(GPC_STATES),
  viewport: oneOf(VIEWPORTS),
  parity: oneOf(PARITIES),
  widget: matching('a version of the widget, such as 1.2.3', WIDGET_VERSION),
};

const FORMS = {
  search: matching('a record id, a subject, or the first four or more characters of one', SEARCH),
  ...FACET_FORMS,
  from: TIME_FORM,
  to: TIME_FORM,
  before: matching('an index, which is a whole number', NUMBER),
  limit: {
    words: `a whole number from 1 to ${PAGE_LIMIT_MAX}`,
    isMet: (value) => NUMBER.test(value) && Number(value) >= 1 && Number(value) <= PAGE_LIMIT_MAX,
  },
} as const satisfies Readonly<Record<string, Form>>;

type Parameter = keyof typeof FORMS;

/** The parameters that filter the register, and every export of it. */
export const FILTER_PARAMETERS: readonly Parameter[] = ['search', ...FACET_NAMES, 'from', 'to'];

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
  const given = new Map<Parameter, string>();
  for (const [name, value] of Object.entries(query)) {
    if (value === '') continue;
    const parameter = allowed.find((candidate) => candidate === name);
    if (!parameter) {
      return { problem: `${quoted(name)} is not a parameter of this address; it has ${allowed.join(', ')}` };
    }
    if (typeof value !== 'string' || !FORMS[parameter].isMet(value)) {
      return {
        problem: `${parameter} must be ${FORMS[parameter].words}, given once, but is ${quoted(value)}`,
      };
    }
    given.set(parameter, value);
  }
  const [from, to] = [given.get('from'), given.get('to')].map((time) => time && timeOf(time));
  if (from !== undefined && to !== undefined && from >= to)
    return { problem: `from must be earlier than to, but ${from} is not before ${to}` };
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const before = given.get('before');
  return {
    filter: Object.fromEntries(
      (['search', ...FACET_NAMES] as const).flatMap((name) => {
        const value = given.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...(Object.keys(period).length > 0 && { period }),
    ...(before !== undefined && { before: Number(before) }),
    limit: Number(given.get('limit') ?? PAGE_LIMIT_DEFAULT),
  };
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
