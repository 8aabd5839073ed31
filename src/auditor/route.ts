// The page's state in the address: which record is open, and the filter, page and columns of the register behind it.
// It stands in the fragment, which no browser sends: search terms are personal data and belong in no access log.
import { FACET_NAMES, type FacetFilter } from '../consent/facets.ts';
import { type Column, readColumns, writeColumns } from './columns.ts';

/**
 * Which records the register lists. Values are those of the address, whatever they are: the server says of a wrong one what
 * is wrong with it, and to pass over it would show more than was asked for.
 */
export interface Filter extends FacetFilter {
  /** A subject, a record id, or a beginning of one; empty for all. */
  readonly search: string;
  /** The first day on which a record was received, `2026-11-23`, or a time of day, in UTC; absent from the beginning. */
  readonly from?: string;
  /** The day behind the last one, or such a time; absent up to now. */
  readonly to?: string;
  /** What the address asks for beside that, or twice: names and values. */
  readonly others?: readonly (readonly [name: string, value: string])[];
}

/** Everything that the address holds. */
export interface Route extends Filter {
  /** The `before` of each page that was paged through to get here, the present one last; empty on the newest page. */
  readonly pages: readonly number[];
  /** Id of the open record. */
  readonly record: string | undefined;
  /** Columns of the table; absent where this address leaves them to the reader. */
  readonly columns?: readonly Column[];
}

/** A member of the filter that one value stands for. */
export type FilterName = 'search' | keyof FacetFilter | 'from' | 'to';

/** Those members, in the order in which they are written. */
export const FILTER_NAMES: readonly FilterName[] = ['search', ...FACET_NAMES, 'from', 'to'];

/** Longest search that the server takes, in characters: a whole record id. */
export const SEARCH_CHARS_MAX = 36;

// Enough to page back by hand; from further on, Newer leads to the newest page.
const PAGES_MAX = 20;

/** Parameters of the address that choose no records. A token is for address.ts, and is written into no other address. */
const NOT_OF_FILTER: readonly string[] = ['before', 'record', 'columns', 'token'];

/** The newest page of the whole register. */
export const START: Route = { search: '', pages: [], record: undefined };

/** Reads a fragment with or without its `#`; never throws. */
export function readRoute(fragment: string): Route {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const columns = readColumns(parameters.get('columns'));
  return {
    ...readFilter(parameters),
    pages: (parameters.get('before') ?? '')
      .split('.')
      .filter((text) => /^(0|[1-9]\d{0,14})$/.test(text))
      .map(Number)
      .slice(-PAGES_MAX),
    record: parameters.get('record') || undefined,
    ...(columns && { columns }),
  };
}

function readFilter(parameters: URLSearchParams): Filter {
  const given = new Map<FilterName, string>();
  const others: (readonly [string, string])[] = [];
  for (const [parameter, text] of parameters) {
    const value = text.trim();
    if (!value || NOT_OF_FILTER.includes(parameter)) continue;
    const name = FILTER_NAMES.find((known) => known === parameter);
    if (name && !given.has(name)) given.set(name, value);
    else others.push([parameter, value]);
  }
  return { search: '', ...Object.fromEntries(given), ...(others.length && { others }) };
}

/** The fragment of a route, with its `#`; `readRoute` reads it back. */
export function writeRoute({ pages, record, columns, ...filter }: Route): string {
  const parameters = new URLSearchParams(record ? { record } : {});
  for (const [name, value] of new URLSearchParams(filterQuery(filter))) parameters.append(name, value);
  if (pages.length) parameters.set('before', pages.slice(-PAGES_MAX).join('.'));
  if (columns) parameters.set('columns', writeColumns(columns));
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

/** The newest page of the register without any filter, with the same columns. */
export function unfiltered({ columns }: Route): Route {
  return { ...START, ...(columns && { columns }) };
}

/** The newest page of what is listed where one member of the filter is another value; without it where that is empty. */
export function refiltered(route: Route, name: FilterName, value: string): Route {
  const { [name]: _before, ...rest } = route;
  return {
    ...rest,
    search: name === 'search' ? value : route.search,
    ...(value && { [name]: value }),
    pages: [],
  };
}

/** The filter as a query for the audit routes, without `?`; empty where nothing is filtered. */
export function filterQuery(filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value) parameters.set(name, value);
  }
  for (const [name, value] of filter.others ?? []) parameters.append(name, value);
  return `${parameters}`;
}

/** The members of the filter that are given, in their order. */
export function filteredBy(filter: Filter): readonly (readonly [name: FilterName, value: string])[] {
  return FILTER_NAMES.flatMap((name) => {
    const value = filter[name];
    return value ? [[name, value] as const] : [];
  });
}

/** Whether the filter asks for a period; what else it asks for stands beside. */
export function hasPeriod({ from, to }: Filter): boolean {
  return Boolean(from || to);
}

/** The period alone, whatever else the filter asks for. */
export function periodOf({ from, to }: Filter): Filter {
  return { search: '', ...(from && { from }), ...(to && { to }) };
}

/** Whether the filter asks for some records of a time, or of all times. */
export function hasSelection(filter: Filter): boolean {
  return (
    Boolean(filter.others?.length) || filteredBy(filter).some(([name]) => name !== 'from' && name !== 'to')
  );
}
