// Counting by value, in bounded memory: anybody may send a record with a value that nobody has seen before.

/** Values that are counted apart. */
const VALUES_MAX = 300;

/** What is counted of a set of records. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #others = 0;

  add(value: string): void {
    const count = this.#counts.get(value);
    if (count === undefined && this.#counts.size >= VALUES_MAX) this.#others += 1;
    else this.#counts.set(value, (count ?? 0) + 1);
  }

  get(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  /** The most frequent first; those that are counted together under an empty value, last. */
  get rows(): readonly (readonly [value: string, count: number])[] {
    const rows = [...this.#counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return this.#others ? [...rows, ['', this.#others]] : rows;
  }
}
