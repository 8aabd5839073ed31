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
/** Writes a line. */
export declare const enter: (event: LedgerEvent, what: string, consent: string, reason?: string) => void;
/** The newest lines, oldest first: a copy, that the page may do with as it likes. */
export declare const ledger: () => LedgerEntry[];
