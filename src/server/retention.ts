// Retention: finds, once an hour and a slice at a time, the records that have been kept long enough, and erases them.
import type { Erasures } from './erasure.ts';
import type { AgedRecord, ErasureStore } from './store/erasure-store.ts';

/** For how long records are kept. */
export interface RetentionRule {
  /** Whole days, counted from the moment at which a record no longer says what holds. */
  readonly days: number;
  /** Days for which a choice is remembered, at whatever place they are most. */
  readonly validityDays: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Records looked at in one slice, between which the log takes others. */
const SLICE = 512;

/**
 * Whether a record has been kept long enough. What holds is never due: a subject's last choice, for as long as the
 * visitor's device may remember it.
 */
export function isDue(record: AgedRecord, { days, validityDays }: RetentionRule, nowMs: number): boolean {
  const receivedMs = Date.parse(record.receivedTime);
  const expiryMs = receivedMs + validityDays * DAY_MS;
  const supersededMs = Date.parse(record.supersededTime ?? '');
  const isOver = record.event === 'once' || supersededMs <= nowMs;
  if (!isOver && nowMs < expiryMs) return false;
  const endsAtOnce = ['withdraw', 'refuse-all', 'once'].includes(record.event);
  const endMs = endsAtOnce ? receivedMs : Math.min(supersededMs || expiryMs, expiryMs);
  return endMs + days * DAY_MS <= nowMs;
}

/** One pass an hour over the records that may be due. */
export class Retention {
  readonly #rule: RetentionRule;
  readonly #store: Pick<ErasureStore, 'readAged'>;
  readonly #erasures: Pick<Erasures, 'eraseAged' | 'scrub'>;
  #after = -1;
  #nextPassMs = 0;
  #mustScrub = false;

  constructor(
    rule: RetentionRule,
    store: Pick<ErasureStore, 'readAged'>,
    erasures: Pick<Erasures, 'eraseAged' | 'scrub'>,
  ) {
    this.#rule = rule;
    this.#store = store;
    this.#erasures = erasures;
  }

  /**
   * Looks at the next slice, if it is time.
   * @returns whether the pass goes on, so that it should be called again soon
   */
  async step(now: Date): Promise<boolean> {
    const nowMs = now.getTime();
    if (nowMs < this.#nextPassMs) return false;
    const receivedBy = new Date(nowMs - this.#rule.days * DAY_MS).toISOString();
    const aged = await this.#store.readAged(receivedBy, this.#after, now.toISOString(), SLICE);
    const due = aged.filter((record) => isDue(record, this.#rule, nowMs));
    if (due.length) {
      await this.#erasures.eraseAged(due);
      this.#mustScrub = true;
    }
    this.#after = aged.at(-1)?.index ?? this.#after;
    if (aged.length === SLICE) return true;
    if (this.#mustScrub && !(await this.#erasures.scrub())) return false;
    this.#mustScrub = false;
    this.#after = -1;
    this.#nextPassMs = nowMs + HOUR_MS;
    return false;
  }
}
