// The log's witnesses: each new public checkpoint is handed to all of them.
import type { SignedCheckpoint } from './log-writer.ts';
import { createProofReader, type ProofReader } from './proof-reader.ts';
import type { TreeStore } from './store/log-store.ts';
import { reasonOf, requestCosignature, type WitnessAddress } from './witness-requests.ts';

/** For one witness and checkpoint, all requests together: a checkpoint is due every ten seconds. */
const PATIENCE_MS = 5_000;

/** A first one, one with the size that the witness told, and one more where another server was faster. */
const REQUESTS_MAX = 3;

/** What the client works with. */
export interface WitnessClientOptions {
  readonly witnesses: readonly WitnessAddress[];
  readonly store: Pick<TreeStore, 'readTiles'>;
  /** Told once why a witness does not cosign, and once when it does again. */
  readonly warn: (message: string) => void;
  /** Longest time for one witness. Default: 5 s. */
  readonly patienceMs?: number;
}

/** Asks witnesses to cosign. Whatever they do, it takes a bounded time, and never throws. */
export class WitnessClient {
  readonly #options: WitnessClientOptions;
  /** Sizes cosigned last, by witness. */
  readonly #sizes = new Map<WitnessAddress, number>();
  readonly #problems = new Map<WitnessAddress, string>();

  constructor(options: WitnessClientOptions) {
    this.#options = options;
  }

  /**
   * The checkpoint with the cosignatures of all witnesses that gave one in time; as it was where none did. The store must
   * have its tree. Never rejects.
   */
  async cosign(checkpoint: SignedCheckpoint): Promise<SignedCheckpoint> {
    const proofs = createProofReader(this.#options.store, checkpoint.size);
    const lines = await Promise.all(
      this.#options.witnesses.map((witness) => this.#cosignBy(witness, checkpoint, proofs)),
    );
    return { ...checkpoint, note: checkpoint.note + lines.join('') };
  }

  /** The line, or nothing. */
  async #cosignBy(
    witness: WitnessAddress,
    checkpoint: SignedCheckpoint,
    proofs: ProofReader,
  ): Promise<string> {
    try {
      const line = await this.#negotiate(witness, checkpoint, proofs, this.#deadline());
      this.#sizes.set(witness, checkpoint.size);
      this.#say(witness, undefined);
      return line;
    } catch (error) {
      this.#say(witness, reasonOf(error));
      return '';
    }
  }

  async #negotiate(
    witness: WitnessAddress,
    { size, note }: SignedCheckpoint,
    proofs: ProofReader,
    signal: AbortSignal,
  ): Promise<string> {
    let oldSize = this.#sizes.get(witness) ?? 0;
    for (let request = 0; request < REQUESTS_MAX; request += 1) {
      const proof = await proofs.consistency(oldSize);
      const cosigning = await requestCosignature(witness, { oldSize, proof, checkpoint: note }, signal);
      if ('line' in cosigning) return cosigning.line;
      if (cosigning.size > size) {
        throw new Error(
          `it has cosigned ${cosigning.size} entries, but the log has ${size}: the log was put back to an earlier state, or another server runs it`,
        );
      }
      oldSize = cosigning.size;
    }
    throw new Error(`it named another size in each of ${REQUESTS_MAX} answers`);
  }

  #deadline(): AbortSignal {
    return AbortSignal.timeout(this.#options.patienceMs ?? PATIENCE_MS);
  }

  /** Every ten seconds the same sentence would bury all others. */
  #say(witness: WitnessAddress, problem: string | undefined): void {
    const earlier = this.#problems.get(witness);
    if (problem === earlier) return;
    if (problem === undefined) this.#problems.delete(witness);
    else this.#problems.set(witness, problem);
    const { name } = witness.key;
    this.#options.warn(
      problem === undefined
        ? `The witness ${name} cosigns again`
        : `The witness ${name} at ${witness.url} does not cosign: ${problem}`,
    );
  }
}
