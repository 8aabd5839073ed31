// The counts of notices shown, as a store keeps them: the operator's own, beside the log and proved by nothing.
import type { ConsentRecord } from '../../consent/record.ts';
import type { DayRange } from './log-store.ts';
import { integerOf, type Row, textOf } from './row.ts';

/** How often one notice was shown on one day, at one width. */
export interface ShownCount extends Pick<ConsentRecord, 'notice' | 'locale' | 'viewport'> {
  /** Days since 1970 in UTC, by the server's clock. */
  readonly day: number;
  /** A positive whole number. */
  readonly shown: number;
}

/** What is kept of them. */
export interface ShownStore {
  /**
   * Adds to what was counted before, all or nothing and durable on return. Many processes may do so at a time.
   * @param counts no two of the same day, notice, locale and viewport
   * @throws whatever the database throws: nothing is added then, unless the connection broke at the very end
   */
  addShown(counts: readonly ShownCount[]): Promise<void>;

  /** The counts of these spans of days, by span, at most `limit` of them. */
  sumShown(spans: readonly DayRange[], limit: number): Promise<SpanShown[]>;
}

/** How often one notice was shown in one span of days, at one width. */
export interface SpanShown extends Omit<ShownCount, 'day'> {
  /** Position in the list of spans that was asked for. */
  readonly span: number;
}

/** A count from the row that a database has of it. */
export function spanShownOf(row: Row): SpanShown {
  return {
    span: integerOf(row, 'span'),
    notice: textOf(row, 'notice'),
    locale: textOf(row, 'locale'),
    // Nothing else is ever written there.
    viewport: textOf(row, 'viewport') === 'phone' ? 'phone' : 'desktop',
    shown: integerOf(row, 'shown'),
  };
}
