// The sequence numbers of each subject's records: which are missing between others.
import type { IndexRange } from './index-order.ts';
import { LargeMap } from './large-map.ts';

/** Follows the sequence numbers, which count a subject's records from 1, in whatever order they arrive. */
export class SubjectSequences {
  /** Highest n of which all of 1 to n were met, by subject: a number is all that most subjects take. */
  readonly #complete = new LargeMap<number>();
  /** Numbers met beyond that. */
  readonly #ahead = new LargeMap<Set<number>>();
  readonly #claimed = new LargeMap<Set<number>>();

  /** Takes note of one record. A number met before changes nothing. */
  see(subject: string, sequence: number): void {
    // The schema allows 0, which no browser gives: it neither fills a gap nor makes one.
    if (sequence === 0) return;
    const complete = this.#complete.get(subject) ?? 0;
    const ahead = this.#ahead.get(subject);
    if (sequence <= complete || ahead?.has(sequence)) return;
    if (sequence > complete + 1) {
      if (ahead) ahead.add(sequence);
      else this.#ahead.set(subject, new Set([sequence]));
      return;
    }
    let next = sequence + 1;
    while (ahead?.delete(next)) next += 1;
    if (ahead?.size === 0) this.#ahead.delete(subject);
    this.#complete.set(subject, next - 1);
  }

  /** Takes note of a record that cannot be relied on: no gap is made of the number that it says it has. */
  claim(subject: string, sequence: number): void {
    const claimed = this.#claimed.get(subject);
    if (claimed) claimed.add(sequence);
    else this.#claimed.set(subject, new Set([sequence]));
  }

  /**
   * Subjects of whom numbers are missing below the highest that was met, with the missing ones.
   * @param betweenAlone whether those below the lowest that was met do not count
   */
  *gaps(
    betweenAlone: boolean,
  ): Generator<{ readonly subject: string; readonly missing: readonly IndexRange[] }> {
    for (const [subject, ahead] of this.#ahead.entries()) {
      const missing: IndexRange[] = [];
      let next = (this.#complete.get(subject) ?? 0) + 1;
      const met = [...ahead, ...(this.#claimed.get(subject) ?? [])];
      met.sort((a, b) => a - b);
      // Nothing was met before it, not even number 1.
      if (betweenAlone && next === 1) next = met[0] ?? next;
      for (const sequence of met) {
        if (sequence > next) missing.push({ first: next, last: sequence - 1 });
        next = Math.max(next, sequence + 1);
      }
      if (missing.length) yield { subject, missing };
    }
  }
}
