// Sending: one record to the log, and what its answer means.
import type { ConsentRecord } from '../consent/record.ts';

/** What came of it: `stored` with the receipt, `refused` for good, or `later`. */
export type Answer =
  | { readonly outcome: 'stored'; readonly receipt: string }
  | { readonly outcome: 'refused'; readonly status: number; readonly id: string }
  | { readonly outcome: 'later' };

/** Answers that no repetition would change: malformed, conflicting, too large, invalid. */
const FINAL_REFUSALS = [400, 409, 413, 422];

/**
 * Posts a record; `keepalive` lets it arrive although the page is being left.
 * @returns `later` where the log cannot be reached or is unwell; never throws
 */
export async function send(address: string, record: ConsentRecord): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(record),
    });
    if (response.status === 201) return { outcome: 'stored', receipt: await response.text() };
    if (FINAL_REFUSALS.includes(response.status)) {
      return { outcome: 'refused', status: response.status, id: record.id };
    }
  } catch {
    // What the caller sees instead: later.
  }
  return { outcome: 'later' };
}
