// Taking turns: acts of which only so many may be under way at once.

/** First come, first served. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnce how many */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Does it in its turn. @returns, or rejects with, what it does */
  async take<T>(act: () => Promise<T>): Promise<T> {
    if (this.#free) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
