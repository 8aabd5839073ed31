// The collector: takes submissions for a log that another process sequences, and answers with receipts once it has.
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { AppendFailure } from './append-failure.ts';
import type { LogWriter, Outcome, SignedCheckpoint, Submitted } from './log-writer.ts';
import { proofLines } from './proof-path.ts';
import { createProofReader, type ProofReader } from './proof-reader.ts';
import { receiptOf } from './receipt.ts';
import { isTextOf, pendingTextOf, type RecordText } from './record-text.ts';
import type { KeptRecord, TreeStore } from './store/log-store.ts';
import type { PendingStore } from './store/shared-log-store.ts';

/** What a collector works with. */
export interface CollectorOptions {
  readonly store: PendingStore & Pick<TreeStore, 'readTiles'>;
  /** The registered key of the log. What it has not signed is never answered. */
  readonly key: VerifierKey;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
  /** Submissions that may wait; those beyond are turned away, so that memory stays bounded. */
  readonly queueLimit?: number;
  /** How long a submission waits for its place, from its arrival on. */
  readonly patienceMs?: number;
}

const QUEUE_LIMIT = 4_096;
const PATIENCE_MS = 5_000;

/** Records in one insertion at most. */
const GROUP_LIMIT = 512;

/** Between two looks for places: the shortest while they come, growing to the longest while none does. */
const POLL_MIN_MS = 15;
const POLL_MAX_MS = 60;
const POLL_GROWTH = 1.5;

/** Between two looks at the checkpoint while nothing waits. */
const IDLE_MS = 1_000;

/** One record, and everybody who waits for it. */
interface Waiting {
  readonly record: RecordText;
  /** As it is kept while it is pending. */
  readonly bytes: Uint8Array;
  readonly answers: ((outcome: Outcome) => void)[];
  readonly impatience: NodeJS.Timeout;
  /** Whether the store has it. */
  isKept: boolean;
}

/**
 * Reads the newest checkpoint and begins to take submissions.
 * @throws TlogError where the kept checkpoint is not the log's, or whatever the store throws
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { checkpoint } = await options.store.readAnswers([]);
  return new Collector(options, checkpointOf(checkpoint.note, options.key));
}

/** Takes submissions as a sequencer does. There may be any number of them for one log. */
export class Collector implements LogWriter {
  readonly #options: CollectorOptions;
  readonly #waiting = new Map<string, Waiting>();
  readonly #unkept: Waiting[] = [];
  readonly #polling: Promise<void>;
  #keeping: Promise<void> | undefined;
  #checkpoint: SignedCheckpoint;
  #isStopped = false;
  #isWell = true;
  #wake: () => void = () => undefined;

  constructor(options: CollectorOptions, checkpoint: SignedCheckpoint) {
    this.#options = options;
    this.#checkpoint = checkpoint;
    this.#polling = this.#poll();
  }

  /** Waits for a place in the log. Never rejects. Publications are the sequencer's business, so `unavailable` here. */
  submit(content: Submitted): Promise<Outcome> {
    const { queueLimit = QUEUE_LIMIT } = this.#options;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    if (this.#isStopped || this.#waiting.size >= queueLimit || !('record' in content)) {
      resolve({ status: 'unavailable' });
      return promise;
    }
    const { record } = content;
    const bytes = Buffer.from(pendingTextOf(record));
    const earlier = this.#waiting.get(record.id);
    if (!earlier) this.#begin({ record, bytes, answers: [resolve] });
    else if (Buffer.compare(earlier.bytes, bytes) === 0) earlier.answers.push(resolve);
    else resolve({ status: 'conflict' });
    return promise;
  }

  /** The newest signed checkpoint that is known here. Everything under it is durable. */
  get checkpoint(): SignedCheckpoint {
    return this.#checkpoint;
  }

  /** Nothing while the store answers, and the last record that waited got its place in time. */
  get failure(): AppendFailure | undefined {
    if (this.#isStopped) return 'stopping';
    return this.#isWell ? undefined : 'store-failed';
  }

  /** Submissions that wait for their place. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Takes nothing more, and resolves once everything that waits is answered. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    await this.#keeping;
    await this.#polling;
  }

  #begin(submission: Pick<Waiting, 'record' | 'bytes' | 'answers'>): void {
    const { id } = submission.record;
    const impatience = setTimeout(() => {
      this.#isWell = false;
      this.#answer(id, { status: 'unavailable' });
    }, this.#options.patienceMs ?? PATIENCE_MS);
    const waiting = { ...submission, impatience, isKept: false };
    this.#waiting.set(id, waiting);
    this.#unkept.push(waiting);
    this.#keeping ??= this.#keepAll();
  }

  /** Group commit: whatever arrives while one insertion is on its way is in the next one. */
  async #keepAll(): Promise<void> {
    for (;;) {
      await endOfTurn();
      const group = this.#unkept
        .splice(0, GROUP_LIMIT)
        .filter((waiting) => this.#waiting.get(waiting.record.id) === waiting);
      if (group.length) await this.#keep(group);
      if (!this.#unkept.length) break;
    }
    this.#keeping = undefined;
  }

  async #keep(group: readonly Waiting[]): Promise<void> {
    try {
      const { pending, erased } = await this.#options.store.addPending(
        group.map(({ record, bytes }) => ({ id: record.id, bytes })),
      );
      for (const waiting of group) waiting.isKept = true;
      for (const id of erased) this.#answer(id, { status: 'conflict' });
      for (const { id, bytes } of pending) {
        const ours = this.#waiting.get(id);
        if (ours && Buffer.compare(ours.bytes, bytes) !== 0) this.#answer(id, { status: 'conflict' });
      }
      this.#wake();
    } catch (error) {
      this.#isWell = false;
      this.#options.warn(`The log could not take records: ${messageOf(error)}`);
      for (const { record } of group) this.#answer(record.id, { status: 'unavailable' });
    }
  }

  async #poll(): Promise<void> {
    let pauseMs = POLL_MIN_MS;
    while (!this.#isStopped || this.#waiting.size) {
      const ids = [...this.#waiting.values()].filter(({ isKept }) => isKept).map(({ record }) => record.id);
      const before = this.#waiting.size;
      try {
        await this.#look(ids);
        if (!ids.length) this.#isWell = true;
      } catch (error) {
        if (this.#isWell) this.#options.warn(`The log could not look for places: ${messageOf(error)}`);
        this.#isWell = false;
      }
      const hasAnswered = this.#waiting.size < before;
      pauseMs = hasAnswered ? POLL_MIN_MS : Math.min(pauseMs * POLL_GROWTH, POLL_MAX_MS);
      if (this.#waiting.size) await this.#pause(pauseMs);
      else if (!this.#isStopped) await this.#pause(IDLE_MS);
    }
  }

  /** One question for all that wait. */
  async #look(ids: readonly string[]): Promise<void> {
    const { store, key } = this.#options;
    const { checkpoint, records } = await store.readAnswers(ids);
    if (checkpoint.size < this.#checkpoint.size) {
      throw new Error(
        `its checkpoint of ${checkpoint.size} entries is older than one that was answered already, of ${this.#checkpoint.size}; put the newest state of the database back`,
      );
    }
    if (checkpoint.size > this.#checkpoint.size) this.#checkpoint = checkpointOf(checkpoint.note, key);
    const proofs = createProofReader(store, this.#checkpoint.size);
    const { note } = this.#checkpoint;
    for (const kept of records) await this.#answerKept(kept, proofs, note);
  }

  async #answerKept(kept: KeptRecord, proofs: ProofReader, checkpoint: string): Promise<void> {
    const waiting = this.#waiting.get(kept.id);
    if (!waiting) return;
    const recordText = new TextDecoder().decode(kept.bytes);
    if (!isTextOf(waiting.record, recordText)) {
      this.#answer(kept.id, { status: 'conflict' });
      return;
    }
    try {
      const { index, salt } = kept;
      const proof = await proofs.proof(index);
      const receipt = receiptOf({ index, salt, recordText, proofLines: proofLines(proof), checkpoint });
      this.#isWell = true;
      this.#answer(kept.id, { status: 'sequenced', receipt });
    } catch (error) {
      this.#options.warn(`Entry ${kept.index} of the log cannot be proved: ${messageOf(error)}`);
      this.#answer(kept.id, { status: 'unavailable' });
    }
  }

  #answer(id: string, outcome: Outcome): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.impatience);
    this.#waiting.delete(id);
    for (const answer of waiting.answers) answer(outcome);
  }

  /** Until the time is over, or something happens that is worth a look. */
  #pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, durationMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function checkpointOf(note: string, key: VerifierKey): SignedCheckpoint {
  const { size, root } = openCheckpoint(note, key);
  return { size, root, note };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
