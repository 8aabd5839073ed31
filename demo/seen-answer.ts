// What the second origin has seen, asked by the site's own server and passed on to its pages.

import type { ServerResponse } from 'node:http';
import type { SeenAnswer } from './seen.ts';

/** The page reads the list here, on its own host: watching must not itself be a request to the second origin. */
export async function tellSeen(
  response: ServerResponse,
  thirdPartyUrl: string,
  since: string,
): Promise<void> {
  const n = Number(since);
  const answer = await askSeen(thirdPartyUrl, Number.isSafeInteger(n) && n > 0 ? n : 0);
  response.writeHead(answer === undefined ? 502 : 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(answer ?? { error: `${thirdPartyUrl} does not answer` }));
}

/** `undefined` when the second origin does not answer: that is not the same as having seen nothing. */
export async function askSeen(thirdPartyUrl: string, since: number): Promise<SeenAnswer | undefined> {
  try {
    const response = await fetch(`${thirdPartyUrl}/__seen?since=${since}`);
    // The other end is this demo's own server, whose answer has this type.
    return (await response.json()) as SeenAnswer;
  } catch {
    return undefined;
  }
}
