// The ledger: what was held, let go, swept and blocked on this page, and why; bounded, in memory, for whoever looks.

/** What can happen to a tag, to something stored, or to a request. */
export type LedgerEvent = 'held' | 'released' | 'swept' | 'blocked';

/** One line of the ledger. */
export interface LedgerEntry {
  /** Milliseconds since 1970 by the visitor's clock. */
  readonly timeMs: number;
  readonly event: LedgerEvent;
  /** What it happened to: a tag's name and address (`script https://…`), a stored item (`cookie _ga`), a call (`fetch https://…`). */
  readonly what: string;
  /** The purposes and services that decided it, as a `data-consent` expression. */
  readonly consent: string;
  /** Why, where the event alone does not say it. */
  readonly reason: string | undefined;
}

/** The oldest entries make room for the newest, so that a page open for days keeps its memory. */
const ENTRY_LIMIT = 500;

let entries: LedgerEntry[] = [];

/** Writes a line. */
export const enter = (event: LedgerEvent, what: string, consent: string, reason?: string): void => {
  const count = entries.push({ timeMs: Date.now(), event, what, consent, reason });
  // Half at once, so that a line costs the same however many there are.
  if (count > 2 * ENTRY_LIMIT) entries = ledger();
};

/** The newest lines, oldest first: a copy, that the page may do with as it likes. */
export const ledger = (): LedgerEntry[] => entries.slice(-ENTRY_LIMIT);
