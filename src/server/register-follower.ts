// The register follows the tree: in slices, between batches, so that no record waits for what only auditors read.
import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { RegisterStore } from './store/log-store.ts';

/** When the register is brought up after the last batch. */
const FOLLOW_AFTER_MS = 250;

/** How long it may be behind where batches keep coming that leave time for it. */
const BEHIND_MS = 1_000;

/**
 * How far the register may be behind before it is brought up although somebody waits: what comes in within some ten
 * seconds of all that one machine takes. To bring it up costs as much as half of taking records.
 */
const LAG_LIMIT = 262_144;

/** How far behind it can be brought up within the patience of somebody who reads. */
const CATCHABLE = 4_096;

/** Entries that it is brought up by in one transaction: while nobody waits, and otherwise. */
const FOLLOW_SLICE = 128;
const FOLLOW_SLICE_LATE = 8_192;

/** What a follower works with. */
export interface FollowerOptions {
  readonly store: Pick<RegisterStore, 'followTree'>;
  /** Resolves when no batch is being worked on. */
  readonly afterBatch: () => Promise<void>;
  /** Told why the register could not be brought up. */
  readonly warn: (message: string) => void;
}

/** Follows the tree of one log. It stands still until it is told that the tree grew. */
export class RegisterFollower {
  readonly #options: FollowerOptions;
  /** Not known at start: a crash may have come before the register. */
  #lag = 1;
  /** Entries that the tree got since the beginning. */
  #grown = 0;
  /** Since when it may be behind. */
  #behindSinceMs = performance.now();
  #following: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** How many entries the register is behind the tree. */
  get lag(): number {
    return this.#lag;
  }

  /** Says that the tree has got further entries. */
  grew(entries: number): void {
    if (this.#lag === 0) this.#behindSinceMs = performance.now();
    this.#lag += entries;
    this.#grown += entries;
  }

  /** For as long as batches come, {@link followSoon} is for later. */
  putOff(): void {
    clearTimeout(this.#timer);
  }

  /** Brings the register up in a moment. Keeps no process alive. */
  followSoon(): void {
    if (this.#lag > 0) this.#timer = setTimeout(() => void this.follow(), FOLLOW_AFTER_MS).unref();
  }

  /**
   * Brings it up by a slice where it is late, although somebody waits.
   * @param isBusy whether batches leave no time for it: then it is late only when it is far behind
   */
  async followIfLate(isBusy: boolean): Promise<void> {
    if (this.#lag > LAG_LIMIT) await this.#followBy(FOLLOW_SLICE_LATE);
    else if (this.#lag > 0 && !isBusy && performance.now() - this.#behindSinceMs > BEHIND_MS)
      await this.#followBy(FOLLOW_SLICE);
  }

  /**
   * Brings the register up, between batches. Where it is further behind than patience could make up, that is left for when
   * nobody waits: a reader would gain nothing by it, and records would wait for as long.
   * @param patienceMs how long at most; default: until it is up
   * @returns how many entries it is still behind; never rejects
   */
  async follow(patienceMs = Number.POSITIVE_INFINITY): Promise<number> {
    if (this.#lag > CATCHABLE && patienceMs < Number.POSITIVE_INFINITY) return this.#lag;
    this.#following ??= this.#followUntil(performance.now() + patienceMs).finally(() => {
      this.#following = undefined;
    });
    await this.#following;
    return this.#lag;
  }

  /** Follows no more, and resolves when a slice that was begun is over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.putOff();
    await this.#following;
  }

  async #followUntil(untilMs: number): Promise<void> {
    while (this.#lag > 0 && performance.now() < untilMs && !this.#isStopped) {
      await this.#options.afterBatch();
      await this.#followBy(FOLLOW_SLICE);
      await endOfTurn();
    }
  }

  async #followBy(limit: number): Promise<void> {
    const before = this.#grown;
    try {
      const lag = await this.#options.store.followTree(limit);
      // What was appended meanwhile it may not have seen; if it has, the next slice says so.
      this.#lag = lag + this.#grown - before;
    } catch (error) {
      // Not tried again before the next batch: the register is made from the records, and nothing is lost.
      this.#lag = 0;
      this.#options.warn(
        `The register could not be brought up: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}
