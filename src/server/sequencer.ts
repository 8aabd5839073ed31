// The sequencer: gives every submission its place in the log, many in one durable commit, and signs what is committed.
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { hashesEqual } from '../tlog/merkle.ts';
import { answerFresh } from './answers.ts';
import { type AppendFailure, appendFailureOf } from './append-failure.ts';
import { entriesOf, sortBatch } from './batch.ts';
import { integrate } from './growth.ts';
import type { LogWriter, Outcome, SignedCheckpoint, Submitted } from './log-writer.ts';
import { proofLines } from './proof-path.ts';
import { createProofReader } from './proof-reader.ts';
import { receiptOf } from './receipt.ts';
import { type Recovered, recover } from './recovery.ts';
import { RegisterFollower } from './register-follower.ts';
import type { SigningKey } from './signing-key.ts';
import type { SigningLedger } from './signing-ledger.ts';
import type { ErasureStore } from './store/erasure-store.ts';
import type { ContentStore, Head, KeptRecord, RegisterStore, TreeStore } from './store/log-store.ts';

/** What a sequencer works with. */
export interface SequencerOptions {
  readonly store: TreeStore & ContentStore & Pick<RegisterStore, 'followTree'>;
  readonly key: SigningKey;
  /** Where every signed head is noted before its signature leaves. Default: nowhere, so that a rollback is not seen. */
  readonly ledger?: SigningLedger;
  /** The same store, where records can be erased: those are refused when they are sent again. */
  readonly erasures?: Pick<ErasureStore, 'findErased'>;
  readonly now: () => Date;
  /** Salts come from it. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
  /** Told of each commit how many entries it brought, and how many seconds the store took for it. */
  readonly observeCommit?: (entries: number, seconds: number) => void;
  /** Submissions in one commit at most. */
  readonly batchLimit?: number;
  /** Submissions that may wait; those beyond are turned away, so that memory stays bounded. */
  readonly queueLimit?: number;
}

const BATCH_LIMIT = 512;
const QUEUE_LIMIT = 4_096;

/** From this many records on, a batch says that many come in, and that nothing else should take the time. */
const BUSY_BATCH = 32;

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
 * @throws TemoinError `data-unusable` where the log is damaged or behind what the ledger says was signed (see
 *   `recover`), or whatever the store or the ledger throws
 */
export async function startSequencer(options: SequencerOptions): Promise<Sequencer> {
  const sequencer = new Sequencer(options);
  await sequencer.recover();
  return sequencer;
}

/** The one writer of a log. Where a second one is started by mistake, the store refuses one of two commits. */
export class Sequencer implements LogWriter {
  readonly #options: SequencerOptions;
  readonly #queue: Submission[] = [];
  #work: Promise<void> | undefined;
  #isStopped = false;
  /** `undefined` from a failed commit, which may have happened or not, until it is read what is committed. */
  #state: Recovered | undefined;
  #failure: AppendFailure | undefined;
  #checkpoint: SignedCheckpoint | undefined;
  readonly #register: RegisterFollower;

  /** It takes nothing before {@link recover} has resolved. */
  constructor(options: SequencerOptions) {
    this.#options = options;
    const { store, warn } = options;
    this.#register = new RegisterFollower({ store, warn, afterBatch: async () => this.#work });
  }

  /** The same at start and after a failure: what is committed is read, never assumed, and only then signed. */
  async recover(): Promise<Recovered> {
    const state = await recover(this.#options.store, this.#options.ledger);
    this.#refuseToGoBack(state.head);
    this.#checkpoint = await this.#sign(state.head);
    this.#state = state;
    this.#wake();
    return state;
  }

  submit(content: Submitted): Promise<Outcome> {
    return new Promise((resolve) => this.take(content, resolve));
  }

  /** As {@link submit}, but tells the outcome by a call. */
  take(content: Submitted, answer: (outcome: Outcome) => void): void {
    const { queueLimit = QUEUE_LIMIT } = this.#options;
    if (this.#isStopped || this.#queue.length >= queueLimit) {
      answer({ status: 'unavailable' });
      return;
    }
    this.#queue.push({ content, answer });
    this.#wake();
  }

  get checkpoint(): SignedCheckpoint {
    if (!this.#checkpoint) throw new Error('the sequencer has not been recovered yet');
    return this.#checkpoint;
  }

  get failure(): AppendFailure | undefined {
    if (this.#isStopped) return 'stopping';
    return this.#state ? undefined : (this.#failure ?? 'store-failed');
  }

  /** How many entries the register is behind the tree. */
  get registerLag(): number {
    return this.#register.lag;
  }

  /** Brings the register up, between batches; see {@link RegisterFollower.follow}. */
  follow(patienceMs?: number): Promise<number> {
    return this.#register.follow(patienceMs);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#work;
    await this.#register.stop();
  }

  #wake(): void {
    this.#work ??= this.#workThroughQueue();
  }

  async #workThroughQueue(): Promise<void> {
    this.#register.putOff();
    for (;;) {
      // Whatever arrives in the same turn of the event loop joins the batch.
      await endOfTurn();
      const batch = this.#queue.splice(0, this.#options.batchLimit ?? BATCH_LIMIT);
      if (!batch.length) break;
      await this.#sequenceOrTurnAway(batch);
      // 8. Bring the register up: later, unless it is late.
      await this.#register.followIfLate(batch.length >= BUSY_BATCH);
    }
    this.#work = undefined;
    if (!this.#isStopped) this.#register.followSoon();
  }

  async #sequenceOrTurnAway(batch: readonly Submission[]): Promise<void> {
    try {
      await this.#sequence(batch, this.#state ?? (await this.recover()));
    } catch (error) {
      this.#state = undefined;
      this.#failure = appendFailureOf(error);
      this.#options.warn(`The log could not append: ${messageOf(error)}`);
      for (const { answer } of batch) answer({ status: 'unavailable' });
    }
  }

  async #sequence(batch: readonly Submission[], { head, tree }: Recovered): Promise<void> {
    const { store, erasures, now, randomBytes, observeCommit } = this.#options;
    // 1. Drop duplicates: what the log has, had, or what came twice, gets no second place.
    const sorted = await sortBatch(batch, store, erasures);
    // A record beyond our own head can only be another sequencer's.
    if (sorted.known.some(({ kept }) => kept.index >= head.size)) throw new Error(HEAD_MOVED);

    if (sorted.fresh.length) {
      // 2. Stamp the time at which the log received it. It never decreases, even where the clock was set back.
      const time = later(now().toISOString(), head.time);

      // 3. Salts, entries, leaf hashes, tiles, root and proofs: all in memory.
      const contents = sorted.fresh.map(({ content }) => content);
      const entries = entriesOf(contents, time, randomBytes);
      const grown = integrate(
        tree,
        entries.map(({ bytes }) => bytes),
      );
      const to: Head = { size: grown.tree.size, root: grown.tree.root, time };

      // 4. Commit, comparing and setting the head. A crash before its end leaves nothing behind; a crash after it, a
      //    record without an answer, which the browser sends again and step 1 then finds.
      const beginMs = performance.now();
      const committed = await store.commit({ from: head, to, entries, tiles: grown.tiles });
      if (committed === 'head-moved') throw new Error(HEAD_MOVED);
      observeCommit?.(entries.length, (performance.now() - beginMs) / 1_000);
      this.#state = { head: to, tree: grown.tree };
      this.#register.grew(entries.length);

      // 5. Note in the ledger what will be signed, and 6. only now sign. The checkpoint follows from the head alone, so
      //    it needs no storing: after a crash here, recovery signs the same one.
      this.#checkpoint = await this.#sign(to);

      // 7. Answer, with proofs in the tree just signed.
      answerFresh(sorted, entries, grown, this.#checkpoint.note);
    }
    for (const { answer } of sorted.conflicts) answer({ status: 'conflict' });
    for (const { answer } of sorted.published) answer({ status: 'published' });
    for (const { submission, kept } of sorted.known) submission.answer(await this.#proveKept(kept));
  }

  /** The answer for a record that the log has since an earlier time: the same leaf, under the newest checkpoint. */
  async #proveKept({ index, salt, bytes }: KeptRecord): Promise<Outcome> {
    const { size, note: checkpoint } = this.checkpoint;
    try {
      const proof = await createProofReader(this.#options.store, size).proof(index);
      const recordText = new TextDecoder().decode(bytes);
      const receipt = receiptOf({ index, salt, recordText, proofLines: proofLines(proof), checkpoint });
      return { status: 'sequenced', receipt };
    } catch (error) {
      this.#options.warn(`Entry ${index} of the log cannot be proved: ${messageOf(error)}`);
      return { status: 'unavailable' };
    }
  }

  /** What this process has signed stays signed: a shorter or another history under it must never be. */
  #refuseToGoBack(head: Head): void {
    if (!this.#checkpoint) return;
    const { size, root } = this.#checkpoint;
    if (head.size < size || (head.size === size && !hashesEqual(head.root, root))) {
      throw new Error(HEAD_WENT_BACK);
    }
  }

  async #sign({ size, root }: Head): Promise<SignedCheckpoint> {
    await this.#options.ledger?.note({ size, root });
    return { size, root, note: this.#options.key.signCheckpoint({ size, root }) };
  }
}

/** Of two times in ISO 8601 with milliseconds, which sort as texts. */
const later = (a: string, b: string) => (a > b ? a : b);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
