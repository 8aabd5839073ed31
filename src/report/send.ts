// Sending: one record to the log, and what its answer means; and that a notice was shown, whose answer means nothing.
import type { ConsentRecord } from '../consent/record.ts';
import type { Shown } from '../consent/shown.ts';
import { retryAfterMs } from './retry-delay.ts';

/** What came of it: `stored` with the receipt, `refused` for good, or `later`, at the earliest when the log says. */
export type Answer =
  | { readonly outcome: 'stored'; readonly receipt: string }
  | { readonly outcome: 'refused'; readonly status: number; readonly id: string }
  | { readonly outcome: 'later'; readonly askedMs: number };

/** Answers that no repetition would change: malformed, conflicting, too large, invalid. */
const FINAL_REFUSALS = [400, 409, 413, 422];

/** How long an answer is waited for. The log itself gives up after five seconds (503). */
export const ANSWER_LIMIT_MS = 20_000;

/**
 * Posts a record; `keepalive` lets it arrive although the page is being left.
 * @param carriesCookie whether the visitor's choice goes along, for the answer to repeat (DESIGN §3, second cookie);
 *   never to another origin
 * @param sending aborted where the answer must set nothing any more; also by this, after {@link ANSWER_LIMIT_MS}
 * @returns `later` where the log cannot be reached or is unwell; never throws
 */
export async function send(
  address: string,
  record: ConsentRecord,
  carriesCookie: boolean,
  sending: AbortController,
): Promise<Answer> {
  const limit = setTimeout(() => sending.abort(), ANSWER_LIMIT_MS);
  let askedMs = 0;
  try {
    const response = await fetch(address, {
      method: 'POST',
      keepalive: true,
      credentials: carriesCookie ? 'same-origin' : 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(record),
      signal: sending.signal,
    });
    const { status, headers } = response;
    if (status === 201) return { outcome: 'stored', receipt: await response.text() };
    if (FINAL_REFUSALS.includes(status)) return { outcome: 'refused', status, id: record.id };
    askedMs = retryAfterMs(headers.get('retry-after'), Date.parse(headers.get('date') ?? '') || Date.now());
  } catch {
    // What the caller sees instead: later.
  } finally {
    clearTimeout(limit);
  }
  return { outcome: 'later', askedMs };
}

/** Posts that a notice was shown, once: without cookies, and whatever comes of it. */
export function sendShown(address: string, shown: Shown): void {
  fetch(address, {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    // Which page it was is not told either.
    referrerPolicy: 'origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(shown),
  }).catch(() => {});
}
