// The address of the list of those who have looked: `#accesses`, or `#accesses=<keyed hash>` for what was about the same.

// Enough to page back by hand; from further on, Newer leads to the newest page.
const PAGES_MAX = 20;

/** Which part of the list. */
export interface AccessesRoute {
  /** The keyed hash of a search or a person; absent for all. */
  readonly same?: string;
  /** The `before` of each page that was paged through to get here, the present one last; empty on the newest page. */
  readonly pages: readonly number[];
}

/** Reads a fragment with or without its `#`; undefined where it means another page. Never throws. */
export function readAccessesRoute(fragment: string): AccessesRoute | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const same = parameters.get('accesses');
  if (same === null) return undefined;
  return {
    ...(/^[0-9a-f]{64}$/.test(same) && { same }),
    pages: (parameters.get('before') ?? '')
      .split('.')
      .filter((text) => /^(0|[1-9]\d{0,14})$/.test(text))
      .map(Number)
      .slice(-PAGES_MAX),
  };
}

/** The fragment of a route, with its `#`; `readAccessesRoute` reads it back. */
export function writeAccessesRoute({ same = '', pages }: AccessesRoute): string {
  const parameters = new URLSearchParams({ accesses: same });
  if (pages.length) parameters.set('before', pages.slice(-PAGES_MAX).join('.'));
  return `#${parameters}`;
}

/** The query for the server, without `?`; empty for the newest page of all. */
export function accessesQuery({ same, pages }: AccessesRoute): string {
  const before = pages.at(-1);
  const parameters = new URLSearchParams(same === undefined ? {} : { same });
  if (before !== undefined) parameters.set('before', `${before}`);
  return `${parameters}`;
}
