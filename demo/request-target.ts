// Reads what a request asks for, whatever was sent.

import type { IncomingMessage } from 'node:http';

/**
 * The path and query of a request. The host is never taken from it.
 *
 * @returns `undefined` when the request line cannot be read as a path; never throws.
 */
export function targetOf(request: IncomingMessage): URL | undefined {
  return URL.parse(`http://localhost${request.url ?? '/'}`) ?? undefined;
}
