// The order of entries in an export: which indexes came in their place, which out of it, and which never.

/** From `first` to `last`, both included. */
export interface IndexRange {
  readonly first: number;
  readonly last: number;
}

/** Follows the indexes of a complete export, which must be 0, 1, 2 and so on. Keeps nothing while they are. */
export class IndexOrder {
  /** Ranges that were jumped over, in order and not touching each other. */
  readonly #missing: IndexRange[] = [];
  #next = 0;

  /** `next`: in its place, or after a jump. `late`: jumped over before. `repeated`: met before. */
  see(index: number): 'next' | 'late' | 'repeated' {
    if (index < this.#next) return this.#fill(index) ? 'late' : 'repeated';
    if (index > this.#next) this.#missing.push({ first: this.#next, last: index - 1 });
    this.#next = index + 1;
    return 'next';
  }

  /** The indexes below `size` that have not been seen, as ranges in order. */
  missingBelow(size: number): readonly IndexRange[] {
    const tail = this.#next < size ? [{ first: this.#next, last: size - 1 }] : [];
    return [...this.#missing, ...tail].flatMap(({ first, last }) =>
      first < size ? [{ first, last: Math.min(last, size - 1) }] : [],
    );
  }

  /** Takes an index out of the missing ones; says whether it was among them. */
  #fill(index: number): boolean {
    const at = this.#missing.findLastIndex(({ first }) => first <= index);
    const range = this.#missing[at];
    if (!range || range.last < index) return false;
    const left = index > range.first ? [{ first: range.first, last: index - 1 }] : [];
    const right = index < range.last ? [{ first: index + 1, last: range.last }] : [];
    this.#missing.splice(at, 1, ...left, ...right);
    return true;
  }
}
