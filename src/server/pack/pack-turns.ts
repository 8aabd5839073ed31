// How many packs are made at once: each reads its records several times, and nobody needs two at a time.

/** Of one site, whoever asks. */
const AT_ONCE_MAX = 3;

/** Of one site. */
export class PackTurns {
  readonly #busy = new Set<string>();

  /** Whether somebody must wait: for their own pack, or for those of others. */
  isBusy(who: string): boolean {
    return this.#busy.has(who) || this.#busy.size >= AT_ONCE_MAX;
  }

  /** Takes the turn. @returns what gives it back */
  take(who: string): () => void {
    this.#busy.add(who);
    return () => this.#busy.delete(who);
  }
}
