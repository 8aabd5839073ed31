// The counter of notices shown: adds up in memory, and has a store add that to its own about once a second.
import type { Shown } from '../../consent/shown.ts';
import type { ShownCount } from '../store/shown-store.ts';

/** A crash loses what came in during the last of these. */
const FLUSH_MS = 1_000;

const DAY_MS = 86_400_000;

/** What it works with. */
export interface ShownCounterOptions {
  /** As `ShownStore` has it. */
  readonly addShown: (counts: readonly ShownCount[]) => Promise<void>;
  readonly now: () => Date;
  /** Told when counts cannot be stored, once for the same reason. */
  readonly warn: (message: string) => void;
}

type Pending = Map<string, ShownCount>;

/** Its memory is bounded by what it is told: published notices alone, each at two widths. */
export class ShownCounter {
  readonly #options: ShownCounterOptions;
  #pending: Pending = new Map();
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> | undefined;
  #problem = '';

  constructor(options: ShownCounterOptions) {
    this.#options = options;
  }

  /** Counts one notice, as shown today. */
  count({ notice, locale, viewport }: Omit<Shown, 'site'>): void {
    const day = Math.floor(this.#options.now().getTime() / DAY_MS);
    add(this.#pending, { day, notice, locale, viewport, shown: 1 });
    this.#flushLater();
  }

  /** Has everything stored that was counted. What cannot be is said and lost. */
  async stop(): Promise<void> {
    await this.#flushing;
    await this.#flush();
    clearTimeout(this.#timer);
  }

  #flushLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flushing = this.#flush();
    }, FLUSH_MS);
    this.#timer.unref();
  }

  /** Never rejects: what cannot be stored now is tried again. */
  async #flush(): Promise<void> {
    const counts = this.#pending;
    if (!counts.size) return;
    this.#pending = new Map();
    try {
      await this.#options.addShown([...counts.values()]);
      this.#problem = '';
    } catch (error) {
      for (const count of counts.values()) add(this.#pending, count);
      const problem = `Notices shown cannot be counted now: ${error instanceof Error ? error.message : error}`;
      if (problem !== this.#problem) this.#options.warn(problem);
      this.#problem = problem;
      this.#flushLater();
    }
  }
}

function add(pending: Pending, count: ShownCount): void {
  const { day, notice, locale, viewport, shown } = count;
  const key = `${day} ${notice} ${locale} ${viewport}`;
  pending.set(key, { ...count, shown: shown + (pending.get(key)?.shown ?? 0) });
}
