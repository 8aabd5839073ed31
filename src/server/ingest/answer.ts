// Answers to posted records: their heads, and how they are written to the connection.
import type { ServerResponse } from 'node:http';
import { retryAfterSeconds } from '../http-error.ts';
import { PROTECTION } from '../protection.ts';
import type { Receipt } from '../receipt.ts';

/** An answer, before it is known whether the page may read it. */
export interface Answer {
  readonly status: number;
  /** Names and values by turns, as `writeHead` takes them without looking at each. */
  readonly headers: readonly string[];
  /** Each character is one byte of it. */
  readonly body: string;
}

/** The answer is not the same for every origin, and is nobody's but the asker's. */
const COMMON: readonly string[] = [
  ...Object.entries(PROTECTION).flat(),
  'vary',
  'origin',
  'cache-control',
  'no-store',
];
const JSON_HEADERS = [...COMMON, 'content-type', 'application/json; charset=utf-8'];
const RECEIPT_HEADERS = [...COMMON, 'content-type', 'text/plain; charset=utf-8'];

/** How long a browser may remember that this origin is allowed to post, in seconds. */
const PREFLIGHT_MAX_AGE_SECONDS = 86_400;

/** The answer that browsers ask for before they post from another origin (Fetch, CORS-preflight request). */
export const PREFLIGHT: Answer = {
  status: 204,
  headers: [
    ...COMMON,
    'access-control-allow-methods',
    'POST',
    'access-control-allow-headers',
    'content-type',
    'access-control-max-age',
    String(PREFLIGHT_MAX_AGE_SECONDS),
  ],
  body: '',
};

/** A notice shown was counted, which is nothing to tell. */
export const COUNTED: Answer = { status: 204, headers: COMMON, body: '' };

/** `{"error": {"code", "message"}}` with this status, as every route answers. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, headers: JSON_HEADERS, body: utf8AsLatin1(JSON.stringify({ error: { code, message } })) };
}

/** The same, to be tried again: not by everybody at the same moment. Pages of other origins may read when. */
export function tryLater(refused: Answer, earliestSeconds?: number): Answer {
  const retry = ['retry-after', String(retryAfterSeconds(earliestSeconds))];
  return {
    ...refused,
    headers: [...refused.headers, ...retry, 'access-control-expose-headers', 'retry-after'],
  };
}

/**
 * 201 with the receipt.
 * @param setCookie value of a `Set-Cookie` header, where one is to be set
 */
export function accepted({ own, checkpoint }: Receipt, setCookie: string | undefined): Answer {
  // The receipts of a batch come one after the other, and have the same checkpoint.
  if (checkpoint !== lastCheckpoint.text)
    lastCheckpoint = { text: checkpoint, bytes: utf8AsLatin1(checkpoint) };
  const headers = setCookie ? [...RECEIPT_HEADERS, 'set-cookie', setCookie] : RECEIPT_HEADERS;
  return { status: 201, headers, body: own + lastCheckpoint.bytes };
}

let lastCheckpoint = { text: '', bytes: '' };

/**
 * Writes an answer: head and body in one piece, since most of the time that a log under load spends on a record is spent
 * on sending.
 * @param readableBy the origin whose pages may read it; absent where none may
 */
export function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  readableBy: string | undefined,
): void {
  const head = [...headers];
  if (readableBy !== undefined) head.push('access-control-allow-origin', readableBy);
  if (body) head.push('content-length', String(body.length));
  response.writeHead(status, head);
  response.end(body, 'latin1');
}

/** Each byte of the text in UTF-8 as one character of Latin-1, in which head and body are sent. */
const utf8AsLatin1 = (text: string) => Buffer.from(text).toString('latin1');
