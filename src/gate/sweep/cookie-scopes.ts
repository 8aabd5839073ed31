// The cookie scopes: every domain and path under which a page may have been given a cookie that it sees.

/** Where a cookie is kept, as the attributes that a page writes to reach it. */
export interface CookieScope {
  /** Absent for a cookie of the very host (RFC 6265 §5.3, host-only-flag). */
  readonly domain: string | undefined;
  readonly path: string;
}

/** Of a very deep page as many paths are tried, from the root down; each costs a call into the browser per domain. */
const PATH_LIMIT = 40;

/**
 * Every scope whose cookies a page at this address sees, the usual ones first. Nothing is known of registrable
 * domains: each parent is named, down to `com` and `co.uk`, and browsers refuse what is not the page's to write.
 * @param hostname as in `location.hostname`
 * @param pathname as in `location.pathname`, percent-encoded
 */
export function cookieScopes(hostname: string, pathname: string): CookieScope[] {
  const labels = hostname.split('.');
  const domains = [
    undefined,
    ...labels.map((_label, index) => labels.slice(index).join('.')).filter(Boolean),
  ];
  return pathsOf(pathname).flatMap((path) => domains.map((domain) => ({ domain, path })));
}

/** A cookie of `/a` is another than one of `/a/`, and a page below sees both (RFC 6265 §5.1.4). */
function pathsOf(pathname: string): string[] {
  const cuts = [...pathname.matchAll(/\//g)].flatMap(({ index }) => [index, index + 1]);
  const prefixes = cuts.map((cut) => pathname.slice(0, cut));
  return [...new Set(['/', ...prefixes, pathname])].filter(Boolean).slice(0, PATH_LIMIT);
}
