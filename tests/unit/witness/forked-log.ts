// A log that signs whatever it is asked to, also what contradicts itself: what a witness is there for.
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { formatAddCheckpoint } from '../../../src/tlog/add-checkpoint.ts';
import { formatCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { consistencyProof } from '../../../src/tlog/consistency.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { formatVerifierKey, parseVerifierKey, signNote, type VerifierKey } from '../../../src/tlog/note.ts';

export const ORIGIN = 'lettre-cyber.example/temoin/log';
const SEED = new Uint8Array(32).fill(7);

/** One history of the log; those with another label fork off at a size. */
export class ForkedLog {
  readonly origin: string;
  readonly #seed: Uint8Array;
  readonly #leafAt: (index: number) => Uint8Array;

  /** @param forkedAt index of the first entry that depends on the label; those before are the same in all */
  constructor(label = '', forkedAt = 0, origin = ORIGIN, seed = SEED) {
    this.origin = origin;
    this.#seed = seed;
    this.#leafAt = (index) => leafHash(utf8ToBytes(`${index < forkedAt ? '' : label}${index}`));
  }

  get vkey(): string {
    return formatVerifierKey(this.origin, ed25519.getPublicKey(this.#seed));
  }

  get key(): VerifierKey {
    return parseVerifierKey(this.vkey);
  }

  root(size: number): Uint8Array {
    return rootOf(this.#leaves(0, size));
  }

  /** The signed checkpoint at a size; of another root, where one is given. */
  note(size: number, root = this.root(size)): string {
    return signNote({
      text: formatCheckpoint({ origin: this.origin, size, root }),
      name: this.origin,
      publicKey: ed25519.getPublicKey(this.#seed),
      sign: (message) => ed25519.sign(message, this.#seed),
    });
  }

  proof(oldSize: number, size: number): Uint8Array[] {
    return consistencyProof(oldSize, size, (level, index) =>
      rootOf(this.#leaves(index * 2 ** level, (index + 1) * 2 ** level)),
    );
  }

  /** The body by which a log hands in its checkpoint. */
  request(oldSize: number, size: number): string {
    const proof = oldSize <= size ? this.proof(oldSize, size) : [];
    return formatAddCheckpoint({ oldSize, proof, checkpoint: this.note(size) });
  }

  #leaves(from: number, to: number): Uint8Array[] {
    return Array.from({ length: to - from }, (_, at) => this.#leafAt(from + at));
  }
}

/** Hands a body to a witness. */
export function submit(url: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(`${url}/add-checkpoint`, { method: 'POST', body });
}
