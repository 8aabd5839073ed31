// The sequencer: gives every submission its place in the log, many in one durable commit, and signs what is committed.
import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import { entryOf, type SortedBatch, type Submitted, sortBatch } from './batch.ts';
import { createProofReader } from './proof-reader.ts';
import { formatReceipt } from './receipt.ts';
import { type Recovered, recover } from './recovery.ts';
import type { SigningKey } from './signing-key.ts';
import type { ContentStore, Head, KeptRecord, NewEntry, TreeStore } from './store/log-store.ts';
import { type GrownTree, integrate } from './tree.ts';

/** How it went with a submission. */
export type Outcome =
  /** The record is durable in the log under the signed checkpoint in its receipt, now or since an earlier time. */
  | { readonly status: 'sequenced'; readonly receipt: string }
  /** The publication is in the log, now or since an earlier time. */
  | { readonly status: 'published' }
  /** The log has another record of this id. */
  | { readonly status: 'conflict' }
  /** Too many wait, or the store failed: nothing is known of its fate, and to submit it again is safe. */
  | { readonly status: 'unavailable' };

/** A checkpoint with the note that states it. */
export type SignedCheckpoint = Pick<Checkpoint, 'size' | 'root'> & { readonly note: string };

/** What a sequencer works with. */
export interface SequencerOptions {
  readonly store: TreeStore & ContentStore;
  readonly key: SigningKey;
  readonly now: () => Date;
  /** Salts come from it. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
  /** Submissions in one commit at most. */
  readonly batchLimit?: number;
  /** Submissions that may wait; those beyond are turned away, so that memory stays bounded. */
  readonly queueLimit?: number;
}

const BATCH_LIMIT = 512;
const QUEUE_LIMIT = 4_096;

const HEAD_MOVED =
  'another process has appended to it. Going on from there; run one server for each data directory';

const HEAD_WENT_BACK =
  'it no longer has what this server has signed. Stop the server, and put the newest data directory back';

interface Submission {
  readonly content: Submitted;
  answer(outcome: Outcome): void;
}

/**
 * Recovers a log and becomes its writer.
 * @throws TemoinError `data-unusable` where the log is damaged (see `recover`), or whatever the store throws
 */
export async function startSequencer(options: SequencerOptions): Promise<Sequencer> {
  return new Sequencer(options, await recover(options.store));
}

/** The one writer of a log. Where a second one is started by mistake, the store refuses one of two commits. */
export class Sequencer {
  readonly #options: SequencerOptions;
  readonly #queue: Submission[] = [];
  #work: Promise<void> | undefined;
  #isStopped = false;
  /** `undefined` from a failed commit, which may have happened or not, until it is read what is committed. */
  #state: Recovered | undefined;
  #checkpoint: SignedCheckpoint;

  constructor(options: SequencerOptions, state: Recovered) {
    this.#options = options;
    this.#state = state;
    this.#checkpoint = this.#sign(state.head);
  }

  /** Waits for a place in the log. Never rejects. */
  submit(content: Submitted): Promise<Outcome> {
    const { queueLimit = QUEUE_LIMIT } = this.#options;
    if (this.#isStopped || this.#queue.length >= queueLimit)
      return Promise.resolve({ status: 'unavailable' });
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#queue.push({ content, answer: resolve });
    this.#work ??= this.#workThroughQueue();
    return promise;
  }

  /** The newest signed checkpoint. Everything under it is durable. */
  get checkpoint(): SignedCheckpoint {
    return this.#checkpoint;
  }

  /** Whether the last commit went well, so that the next may too. */
  get isReady(): boolean {
    return this.#state !== undefined && !this.#isStopped;
  }

  /** Takes nothing more, and resolves once everything that waits is answered. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#work;
  }

  async #workThroughQueue(): Promise<void> {
    for (;;) {
      // Whatever arrives in the same turn of the event loop joins the batch.
      await endOfTurn();
      const batch = this.#queue.splice(0, this.#options.batchLimit ?? BATCH_LIMIT);
      if (!batch.length) break;
      await this.#sequenceOrTurnAway(batch);
    }
    this.#work = undefined;
  }

  async #sequenceOrTurnAway(batch: readonly Submission[]): Promise<void> {
    try {
      // The same recovery as at start: after a failure, what is committed is read, never assumed.
      this.#state ??= await this.#recoverAndSign();
      await this.#sequence(batch, this.#state);
    } catch (error) {
      this.#state = undefined;
      this.#options.warn(`The log could not append: ${messageOf(error)}`);
      for (const { answer } of batch) answer({ status: 'unavailable' });
    }
  }

  async #sequence(batch: readonly Submission[], { head, tree }: Recovered): Promise<void> {
    const { store, now, randomBytes } = this.#options;
    // 1. Drop duplicates: what the log has, or what came twice, gets no second place.
    const sorted = await sortBatch(batch, store);
    // A record beyond our own head can only be another sequencer's.
    if (sorted.known.some(({ kept }) => kept.index >= head.size)) throw new Error(HEAD_MOVED);

    if (sorted.fresh.length) {
      // 2. Stamp the time at which the log received it. It never decreases, even where the clock was set back.
      const time = later(now().toISOString(), head.time);

      // 3. Salts, entries, leaf hashes, tiles, root and proofs: all in memory.
      const entries = sorted.fresh.map(({ content }) => entryOf(content, time, randomBytes));
      const grown = integrate(
        tree,
        entries.map(({ bytes }) => bytes),
      );
      const to: Head = { size: grown.tree.size, root: grown.tree.root, time };

      // 4. Commit, comparing and setting the head. A crash before its end leaves nothing behind; a crash after it, a
      //    record without an answer, which the browser sends again and step 1 then finds.
      const committed = await store.commit({ from: head, to, entries, tiles: grown.tiles });
      if (committed === 'head-moved') throw new Error(HEAD_MOVED);
      this.#state = { head: to, tree: grown.tree };

      // 5. Only now sign. The checkpoint follows from the head alone, so it needs no storing: after a crash here,
      //    recovery signs the same one.
      this.#checkpoint = this.#sign(to);

      // 6. Answer, with proofs in the tree just signed.
      answerFresh(sorted, entries, grown, this.#checkpoint.note);
    }
    for (const { answer } of sorted.conflicts) answer({ status: 'conflict' });
    for (const { answer } of sorted.published) answer({ status: 'published' });
    for (const { submission, kept } of sorted.known) submission.answer(await this.#proveKept(kept));
  }

  /** The answer for a record that the log has since an earlier time: the same leaf, under the newest checkpoint. */
  async #proveKept({ index, salt, bytes }: KeptRecord): Promise<Outcome> {
    const { size, note } = this.#checkpoint;
    try {
      const proof = await createProofReader(this.#options.store, size).proof(index);
      const receipt = formatReceipt({ index, salt, recordBytes: bytes, proof, checkpoint: note });
      return { status: 'sequenced', receipt };
    } catch (error) {
      this.#options.warn(`Entry ${index} of the log cannot be proved: ${messageOf(error)}`);
      return { status: 'unavailable' };
    }
  }

  async #recoverAndSign(): Promise<Recovered> {
    const state = await recover(this.#options.store);
    const { size, root } = this.#checkpoint;
    const isForked = state.head.size === size && !hashesEqual(state.head.root, root);
    // What this process has signed stays signed: a shorter or another history under it must never be.
    if (state.head.size < size || isForked) throw new Error(HEAD_WENT_BACK);
    this.#checkpoint = this.#sign(state.head);
    return state;
  }

  #sign({ size, root }: Head): SignedCheckpoint {
    return { size, root, note: this.#options.key.signCheckpoint({ size, root }) };
  }
}

function answerFresh(
  { fresh }: SortedBatch<Submission>,
  entries: readonly NewEntry[],
  { tree, proofs }: GrownTree,
  checkpoint: string,
): void {
  const firstIndex = tree.size - entries.length;
  entries.forEach(({ content }, offset) => {
    const proof = proofs[offset] ?? [];
    const index = firstIndex + offset;
    const outcome: Outcome =
      'publication' in content
        ? { status: 'published' }
        : {
            status: 'sequenced',
            receipt: formatReceipt({
              index,
              salt: content.record.salt,
              recordBytes: content.record.bytes,
              proof,
              checkpoint,
            }),
          };
    for (const { answer } of fresh[offset]?.submissions ?? []) answer(outcome);
  });
}

/** Of two times in ISO 8601 with milliseconds, which sort as texts. */
const later = (a: string, b: string) => (a > b ? a : b);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
