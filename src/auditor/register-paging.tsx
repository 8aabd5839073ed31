// Links to the newer and the older page of the register.
import { newerPage, olderPage, type Route, writeRoute } from './route.ts';

/** @param next as the register's answer gives it: null on the last page */
export function RegisterPaging({ route, next }: { route: Route; next: number | null }) {
  if (next === null && !route.pages.length) return null;
  return (
    <nav class="paging" aria-label="Pages of the register">
      {route.pages.length > 0 && (
        <>
          {route.pages.length > 1 && <a href={writeRoute({ ...route, pages: [] })}>Newest</a>}
          <a href={writeRoute(newerPage(route))} rel="prev">
            ← Newer
          </a>
        </>
      )}
      {next !== null && (
        <a href={writeRoute(olderPage(route, next))} rel="next">
          Older →
        </a>
      )}
    </nav>
  );
}
