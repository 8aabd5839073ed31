// The lease of a sequencer: held for a short time by the database's clock, and renewed while the holder is alive.
import { randomUUID } from 'node:crypto';
import type { LeaseStore } from './store/shared-log-store.ts';

/** How long a lease lasts after its last renewal, and how often it is renewed or asked for. */
export const LEASE_MS = 2_500;
export const RENEWAL_MS = 500;

/** One candidate's claim. It spares needless conflicts; safety rests on the store's `commit` alone. */
export class Lease {
  readonly #store: LeaseStore;
  readonly #holder = randomUUID();
  #heldUntilMs = 0;

  constructor(store: LeaseStore) {
    this.#store = store;
  }

  /** Takes or renews it. @returns whether it is held. @throws whatever the store throws; what was held stays so */
  async hold(): Promise<boolean> {
    // From before the question: the answer may have been long on its way, and the database counts from its own now.
    const askedMs = performance.now();
    const isHeld = await this.#store.holdLease(this.#holder, LEASE_MS);
    this.#heldUntilMs = isHeld ? askedMs + LEASE_MS : 0;
    return isHeld;
  }

  /** Whether it is held at this moment; `false` as soon as it can have expired. */
  get isHeld(): boolean {
    return performance.now() < this.#heldUntilMs;
  }

  /** Gives it back, so that the next candidate need not wait. */
  async giveBack(): Promise<void> {
    this.#heldUntilMs = 0;
    await this.#store.releaseLease(this.#holder);
  }
}
