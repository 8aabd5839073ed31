// The retry delay: when a record that the log did not take is sent again. Pure: time and chance are handed in.

/** The longest wait before the second try; the next is twice as long, and so on. */
export const FIRST_DELAY_MS = 2_000;

/** No wait is longer, but for the spread, whatever a server asks for: evidence must not wait for days. */
export const DELAY_LIMIT_MS = 600_000;

/**
 * How long to wait before the next try. Half of it is left to chance, so that the browsers that a log turned away do not
 * come back together; what a server asks for is never undercut, and spread likewise.
 * @param tries how often the log has not taken it, 1 after the first time
 * @param random from 0 to 1; anything else counts as 0
 * @param askedMs what the server asked for, from {@link retryAfterMs}
 * @returns whole milliseconds, {@link DELAY_LIMIT_MS} + {@link FIRST_DELAY_MS} at most
 */
export function retryDelayMs(tries: number, random: number, askedMs = 0): number {
  const chance = random > 0 && random <= 1 ? random : 0;
  const longestMs = Math.min(FIRST_DELAY_MS * 2 ** Math.max(tries - 1, 0), DELAY_LIMIT_MS);
  const asked = askedMs && Math.min(askedMs, DELAY_LIMIT_MS) + chance * FIRST_DELAY_MS;
  return Math.round(Math.max((longestMs * (1 + chance)) / 2, asked));
}

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3).
 * @param value whole seconds, or a date in GMT
 * @param nowMs Unix milliseconds by the clock of the server that wrote the date, where it says so
 * @returns milliseconds from now; 0 where it says nothing that can be understood, or a moment that is over
 */
export function retryAfterMs(value: string | null, nowMs: number): number {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const waitMs = /^[A-Z].* GMT$/.test(text) ? Date.parse(text) - nowMs : 0;
  return waitMs > 0 ? waitMs : 0;
}
