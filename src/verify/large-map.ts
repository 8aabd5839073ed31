// A map for as many keys as an export can have lines: one Map ends at 2^24 entries in V8, by throwing.

// A power of two, so that 2^24 × 64 keys fit.
const PARTS = 64;

/** A string-keyed map in parts. Ids and subjects, which end at random, spread evenly over them. */
export class LargeMap<V> {
  readonly #parts = Array.from({ length: PARTS }, () => new Map<string, V>());

  get(key: string): V | undefined {
    return this.#part(key).get(key);
  }

  set(key: string, value: V): void {
    this.#part(key).set(key, value);
  }

  delete(key: string): void {
    this.#part(key).delete(key);
  }

  *entries(): Generator<[string, V]> {
    for (const part of this.#parts) yield* part;
  }

  #part(key: string): Map<string, V> {
    const code = key.charCodeAt(key.length - 1) * 5 + key.charCodeAt(key.length - 2);
    const part = this.#parts[code % PARTS];
    // The reason for the throw, which cannot happen: the remainder is always one of the parts' indexes.
    if (!part) throw new RangeError(`part ${code % PARTS} of ${PARTS}`);
    return part;
  }
}
