// The address of the rates: `#rates`, with what days, told by which spans and split by what.

/** How spans are spelt, each with its words. */
export const SPAN_WORDS = { day: 'day', week: 'week', month: 'month' } as const;

/** The same of what rates can be split by. */
export const SPLIT_WORDS = {
  notice: 'Notice version',
  locale: 'Language',
  viewport: 'Device class',
  surface: 'Surface',
} as const;

/** Which rates. Values are those of the address, whatever they are: the server says of a wrong one what is wrong with it. */
export interface RatesRoute {
  /** The first day, `2026-11-23`; absent where the server's default is meant. */
  readonly from?: string;
  /** The day behind the last one; absent up to today. */
  readonly to?: string;
  /** Length of a span; absent for weeks. */
  readonly per?: string;
  /** What they are split by; absent where all choices are told together. */
  readonly by?: string;
}

const NAMES = ['from', 'to', 'per', 'by'] as const satisfies readonly (keyof RatesRoute)[];

/** Reads a fragment with or without its `#`; undefined where it means another page. Never throws. */
export function readRatesRoute(fragment: string): RatesRoute | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!parameters.has('rates')) return undefined;
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = parameters.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** The fragment of a route, with its `#`; `readRatesRoute` reads it back. */
export function writeRatesRoute(route: RatesRoute): string {
  const query = ratesQuery(route);
  return `#rates${query && '&'}${query}`;
}

/** The query for the server, without `?`; empty where nothing is asked for in particular. */
export function ratesQuery(route: RatesRoute): string {
  const given = NAMES.flatMap((name) => {
    const value = route[name];
    return value ? [[name, value]] : [];
  });
  return `${new URLSearchParams(given)}`;
}
