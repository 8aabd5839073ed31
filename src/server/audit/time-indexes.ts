// Where a time begins in the log: found once, and known from then on, since what is appended later is later.
import { findPeriod } from '../period.ts';
import type { ServedStore } from '../thread/reads.ts';

/** Times that are remembered; more tokens with periods of their own are only slower. */
const REMEMBERED_MAX = 256;

/** Of one log. */
export class TimeIndexes {
  readonly #store: ServedStore;
  readonly #known = new Map<string, number>();

  constructor(store: ServedStore) {
    this.#store = store;
  }

  /**
   * The first entry of this time or a later one, in the tree of this size; the size where there is none.
   * @param time ISO 8601 in UTC with milliseconds
   */
  async indexOf(time: string, size: number): Promise<number> {
    const known = this.#known.get(time);
    if (known !== undefined) return Math.min(known, size);
    const { inside } = await findPeriod(this.#store, { from: time }, size);
    if (inside.start === size) return size;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= REMEMBERED_MAX && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(time, inside.start);
    return inside.start;
  }
}
