// Links to the newer and the older page of the register, and to go on where looking ended before a page was full.
import type { Page } from './answers.ts';
import { newerPage, olderPage, type Route, writeRoute } from './route.ts';
import { lookedWords } from './words.ts';

/** @param size number of entries in the log */
export function RegisterPaging({ route, page, size }: { route: Route; page: Page; size: number }) {
  const { next, lookedTo, records } = page;
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
      {lookedTo !== null && <p class="looked">{lookedWords(records.length, lookedTo, size)}</p>}
      {next !== null && (
        <a href={writeRoute(olderPage(route, next))} rel="next">
          {lookedTo === null ? 'Older →' : 'Look further →'}
        </a>
      )}
    </nav>
  );
}
