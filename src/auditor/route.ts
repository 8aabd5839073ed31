// The page's state in the address: which record is open, and the filter and page of the register behind it.
// It stands in the fragment, which no browser sends: search terms are personal data and belong in no access log.

import { EVENTS } from '../consent/facets.ts';
import type { RecordEvent } from '../consent/record.ts';

/** Which records the register lists. */
export interface Filter {
  /** A subject, a record id, or a beginning of one; empty for all. */
  readonly search: string;
  readonly event: RecordEvent | undefined;
  /** The first day on which a record was received, `2026-11-23`, in UTC; absent from the beginning. */
  readonly from?: string;
  /** The day behind the last one; absent up to now. */
  readonly to?: string;
}

/** Everything that the address holds. */
export interface Route extends Filter {
  /** The `before` of each page that was paged through to get here, the present one last; empty on the newest page. */
  readonly pages: readonly number[];
  /** Id of the open record. */
  readonly record: string | undefined;
}

/** Longest search that the server takes, in characters: a whole record id. */
export const SEARCH_CHARS_MAX = 36;

// Enough to page back by hand; from further on, Newer leads to the newest page.
const PAGES_MAX = 20;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The newest page of the whole register. */
export const START: Route = { search: '', event: undefined, pages: [], record: undefined };

/** Reads a fragment with or without its `#`. Whatever it cannot use it leaves out; never throws. */
export function readRoute(fragment: string): Route {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const event = parameters.get('event');
  const [from, to] = ['from', 'to'].map((name) => dayOf(parameters.get(name)));
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_CHARS_MAX),
    event: EVENTS.find((known) => known === event),
    ...(from && { from }),
    ...(to && { to }),
    pages: (parameters.get('before') ?? '')
      .split('.')
      .filter((text) => /^(0|[1-9]\d{0,14})$/.test(text))
      .map(Number)
      .slice(-PAGES_MAX),
    record: parameters.get('record') || undefined,
  };
}

/** The fragment of a route, with its `#`; `readRoute` reads it back. */
export function writeRoute({ pages, record, ...filter }: Route): string {
  const parameters = new URLSearchParams(record ? { record } : {});
  for (const [name, value] of new URLSearchParams(filterQuery(filter))) parameters.set(name, value);
  if (pages.length) parameters.set('before', pages.slice(-PAGES_MAX).join('.'));
  return `#${parameters}`;
}

/** The next older page. @param next as the register's answer gives it */
export function olderPage(route: Route, next: number): Route {
  return { ...route, pages: [...route.pages, next] };
}

/** The page before this one on the way here; the newest one where the way is not known. */
export function newerPage(route: Route): Route {
  return { ...route, pages: route.pages.slice(0, -1) };
}

/** The filter as a query for the audit routes, without `?`; empty where nothing is filtered. */
export function filterQuery({ search, event, from, to }: Filter): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('search', search);
  if (event) parameters.set('event', event);
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  return `${parameters}`;
}

/** Whether the filter asks for a period; what else it asks for stands beside. */
export function hasPeriod({ from, to }: Filter): boolean {
  return Boolean(from || to);
}

/** Whether the filter asks for some records of a time, or of all times. */
export function hasSelection({ search, event }: Filter): boolean {
  return search !== '' || event !== undefined;
}

/** A day that there is, or nothing. */
function dayOf(text: string | null): string | undefined {
  const isDay = text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && new Date(text).toISOString().startsWith(text) ? text : undefined;
}
