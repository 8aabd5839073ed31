// The head of an answer: what it says of the body, and what of that is no longer true once the body is marked.
import type { ServerResponse } from 'node:http';
import { TemoinError } from '../consent/error.ts';

/** Lengths, names and checksums of the page before. */
const OF_THE_BODY = [
  'content-length',
  'etag',
  'accept-ranges',
  'content-md5',
  'digest',
  'content-digest',
  'repr-digest',
];

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Whether an answer is a page that can be marked. One without a type is taken for one where browsers may do so too.
 * @param warn told of pages that pass as they are
 * @throws TemoinError `page-unreadable` where its encoding is not one that contains ASCII
 */
export function kindOfAnswer(response: ServerResponse, warn: (message: string) => void): 'page' | 'other' {
  const type = response.getHeader('content-type');
  const mayBeSniffed = type === undefined && response.getHeader('x-content-type-options') === undefined;
  if (!mayBeSniffed && !/^\s*text\/html\s*(;|$)/i.test(String(type))) return 'other';
  if (WITHOUT_BODY.has(response.statusCode)) return 'other';
  if (/charset\s*=\s*["']?utf-?(16|32)/i.test(String(type))) {
    throw new TemoinError(
      'page-unreadable',
      `its type is "${String(type)}", which cannot be marked; send UTF-8`,
    );
  }
  const encoding = response.getHeader('content-encoding');
  const problem =
    encoding !== undefined && !/^\s*identity\s*$/i.test(String(encoding))
      ? `is compressed (${String(encoding)}) before it comes to markMiddleware; put the middleware that compresses before it`
      : response.statusCode === 206
        ? 'is sent in parts (status 206); answer with the whole'
        : undefined;
  if (problem && type !== undefined) warn(`a page passes unmarked, because it ${problem}`);
  return problem ? 'other' : 'page';
}

/** Takes away what marking makes untrue. */
export function removeHeadersOfTheBody(response: ServerResponse): void {
  if (response.headersSent) return;
  for (const name of OF_THE_BODY) response.removeHeader(name);
}

/** Sets headers in any form that `writeHead` takes: an object, a flat list of names and values, a list of pairs. */
export function giveHeaders(response: ServerResponse, headers: unknown): void {
  const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});
  const isList = Array.isArray(headers);
  if (isList) for (const [name] of pairs) response.removeHeader(name);
  for (const [name, value] of pairs) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.map(String) : String(value);
    if (isList) response.appendHeader(name, text);
    else response.setHeader(name, text);
  }
}

function pairsOf(list: readonly unknown[]): [string, unknown][] {
  if (Array.isArray(list[0]))
    return list.map((pair) => (Array.isArray(pair) ? [String(pair[0]), pair[1]] : ['', '']));
  return list.flatMap((name, index): [string, unknown][] =>
    index % 2 ? [] : [[String(name), list[index + 1]]],
  );
}
