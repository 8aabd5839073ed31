// The times at which entries were taken: they never go back from one entry to the next.

/** Follows the times of one log's entries in their order. */
export class ReceivedTimes {
  #latest: string;

  /** @param latest of the entries in front, where there are any; ISO 8601 in UTC with milliseconds, as all of them */
  constructor(latest = '') {
    this.#latest = latest;
  }

  /** The latest so far; empty before the first. */
  get latest(): string {
    return this.#latest;
  }

  /** @returns in words what is wrong where the entry was taken before one in front of it */
  see(time: string): string | undefined {
    // The schema gives every time the same length and zone, so that texts compare as times do.
    if (time < this.#latest) return `taken at ${time}, before the entry in front of it (${this.#latest})`;
    this.#latest = time;
    return undefined;
  }
}
