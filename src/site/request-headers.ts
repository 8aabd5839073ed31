// Headers of a request that ask for what cannot be marked: taken away for those behind the middleware.
import type { IncomingMessage } from 'node:http';

/** Compressed pages, and parts of pages. */
const UNMARKABLE = ['accept-encoding', 'range', 'if-range'];

/** A copy that the browser has may be from before the page was marked, or marked by an older configuration. */
const CONDITIONS = ['if-none-match', 'if-modified-since'];

/** What a browser says it will do with a script, a picture or a font (Fetch Metadata): none of these is a page. */
const PAGE_DESTINATIONS = new Set(['document', 'iframe', 'frame', 'fencedframe', 'embed', 'object', 'empty']);

/**
 * Takes the headers away, from requests that may be answered by a page.
 * @returns puts them back, for those before the middleware, who look at them when the answer begins
 */
export function withoutUnmarkable({ headers }: IncomingMessage): () => void {
  const destination = headers['sec-fetch-dest'];
  const isForPage = typeof destination !== 'string' || PAGE_DESTINATIONS.has(destination);
  const asksForPage = isForPage && /text\/html/i.test(headers.accept ?? '');
  const taken: [name: string, value: string | string[]][] = [];
  for (const name of [...(isForPage ? UNMARKABLE : []), ...(asksForPage ? CONDITIONS : [])]) {
    const value = headers[name];
    if (value !== undefined) taken.push([name, value]);
    delete headers[name];
  }
  return () => {
    for (const [name, value] of taken) headers[name] ??= value;
  };
}
