// An inclusion proof as a path: hashes from the leaf's sibling upwards, of which neighbours share all but the lowest.
import { HASH_BYTES } from './tree-hash.ts';

/** One step of a path, and through it all that follow. */
export class ProofPath {
  readonly #hashes: Buffer;
  readonly #at: number;
  readonly #up: ProofPath | undefined;
  #lines: string | undefined;

  /** @param hashes has the hash of this step at byte `at`, and must not change */
  constructor(hashes: Buffer, at: number, up: ProofPath | undefined) {
    this.#hashes = hashes;
    this.#at = at;
    this.#up = up;
  }

  /** The hashes as a tlog-proof has them: base64, each with a line break (c2sp.org/tlog-proof). Spelt once. */
  get lines(): string {
    this.#lines ??= `${this.#hashes.toString('base64', this.#at, this.#at + HASH_BYTES)}\n${this.#up?.lines ?? ''}`;
    return this.#lines;
  }

  /** The hashes, the leaf's sibling first. */
  hashes(): Uint8Array[] {
    const hashes: Uint8Array[] = [];
    for (let step: ProofPath | undefined = this; step; step = step.#up)
      hashes.push(new Uint8Array(step.#hashes.subarray(step.#at, step.#at + HASH_BYTES)));
    return hashes;
  }
}

/** The same lines of hashes that come from anywhere. */
export const proofLines = (hashes: readonly Uint8Array[]): string =>
  hashes.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
