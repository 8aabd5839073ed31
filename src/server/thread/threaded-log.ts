// One log of the writing thread as the server sees it: what waits for a place, and what the thread says of it.
import type { AppendFailure } from '../append-failure.ts';
import type { MeasuredWriter, Outcome, SignedCheckpoint, Submitted } from '../log-writer.ts';
import type { ShownCount } from '../store/shown-store.ts';
import { startTending, type Tending } from '../tending.ts';
import type { Known } from '../witness-memory.ts';
import type { Caller } from './calls.ts';
import { splitTexts } from './joined-texts.ts';
import type { Commit, LogPlace, Newest, Outcomes, Submissions } from './messages.ts';
import { SubmissionSender } from './submission-sender.ts';

/** Submissions of one log that may wait; those beyond are turned away, so that memory stays bounded. */
const QUEUE_LIMIT = 4_096;

/** How long a submission may wait for its place. Then it is answered, and stored once all the same if it comes to it. */
const PATIENCE_MS = 5_000;

/** How often the server looks for submissions that have waited too long. */
const LOOK_MS = 250;

/** Limits of the way into a log, where the usual ones do not fit. */
export interface WriterLimits {
  readonly queueLimit?: number;
  readonly patienceMs?: number;
}

/** How a log is opened: where it lies, and its limits. */
export interface OpenOptions extends Omit<LogPlace, 'log'>, WriterLimits {
  readonly now: () => Date;
  readonly warn: (message: string) => void;
  /** What others know that the log of this verifier key has signed; asked before anything is signed. */
  readonly known: (vkey: string) => Promise<readonly Known[]>;
}

interface Waiting {
  readonly sinceMs: number;
  answer(outcome: Outcome): void;
}

/** One log of the thread. */
export class ThreadedLog implements MeasuredWriter {
  readonly number: number;
  readonly #options: OpenOptions;
  readonly #sender: SubmissionSender;
  /** In the order in which they came. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #look: NodeJS.Timeout;
  #tending: Tending | undefined;
  #caller: Caller | undefined;
  #vkey = '';
  #checkpoint: Newest | undefined;
  #failure: AppendFailure | undefined = 'thread-ended';
  #observeCommits: ((commits: readonly Commit[]) => void) | undefined;
  #isStopped = false;
  #whenEmpty: (() => void) | undefined;
  #lastNumber = 0;
  /** What the thread has not answered, also where the submission has been turned away meanwhile. */
  #unsettled = 0;

  constructor(number: number, options: OpenOptions, post: (message: Submissions) => void) {
    this.number = number;
    this.#options = options;
    this.#sender = new SubmissionSender(number, options.now, post);
    this.#look = setInterval(() => this.#turnAwayOverdue(), LOOK_MS);
    this.#look.unref();
  }

  /** The log's origin, for messages. */
  get origin(): string {
    return this.#options.origin;
  }

  /**
   * Has the thread open the log, also a second one after the first has died: then it must lead to the checkpoint that
   * this server has answered under.
   * @throws TemoinError as the key, the ledger, the store and the recovery do
   */
  async open(caller: Caller): Promise<void> {
    const { storeFile, keyFile, ledgerFile, origin, batchLimit, retention, known, now } = this.#options;
    const log = this.number;
    const place: LogPlace = { log, storeFile, keyFile, ledgerFile, origin, batchLimit, retention };
    // The reason for the casts: these are what the thread's functions of these names return.
    const vkey = (await caller.call('open', place)) as string;
    const own = this.#checkpoint ? [{ by: 'this server', ...this.#checkpoint }] : [];
    const everKnown = [...(await known(vkey)), ...own];
    this.#checkpoint = (await caller.call('begin', log, everKnown, now().getTime())) as Newest;
    // Stopped while it was opened again: nobody else would close it.
    if (this.#isStopped) return void (await caller.call('close', log));
    this.#vkey = vkey;
    this.#caller = caller;
    this.#failure = undefined;
    this.#tending ??= startTending(() => this.#tend(), this.#options.warn);
  }

  /** Whether the thread that had it open is gone, and the server is not. */
  get needsOpening(): boolean {
    return this.#caller === undefined && !this.#isStopped;
  }

  /** The thread is gone: what waits may have been stored or not. */
  detach(): void {
    this.#caller = undefined;
    this.#failure = 'thread-ended';
    this.#unsettled = 0;
    this.#sender.clear();
    for (const number of [...this.#waiting.keys()]) this.#answer(number, { status: 'unavailable' });
  }

  get vkey(): string {
    return this.#vkey;
  }

  get checkpoint(): SignedCheckpoint {
    if (!this.#checkpoint) throw new Error('the log has not been opened');
    return this.#checkpoint;
  }

  get failure(): AppendFailure | undefined {
    return this.#isStopped ? 'stopping' : this.#failure;
  }

  /** Submissions that wait for their place. */
  get waiting(): number {
    return this.#waiting.size;
  }

  submit(content: Submitted): Promise<Outcome> {
    const { queueLimit = QUEUE_LIMIT } = this.#options;
    if (this.#isStopped || !this.#caller || this.#unsettled >= queueLimit)
      return Promise.resolve({ status: 'unavailable' });
    this.#lastNumber += 1;
    this.#unsettled += 1;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#waiting.set(this.#lastNumber, { sinceMs: performance.now(), answer: resolve });
    this.#sender.send(this.#lastNumber, content);
    return promise;
  }

  /**
   * Waits until the register has caught up with the tree, for a twentieth of a second at most.
   * @returns how many entries it is still behind; rejects where the thread is gone
   */
  async follow(): Promise<number> {
    return Number(await this.#caller?.call('follow', this.number));
  }

  /** How many entries the register is behind the tree; rejects where the thread is gone. */
  async registerLag(): Promise<number> {
    return Number(await this.#caller?.call('registerLag', this.number));
  }

  /** As `ShownStore` has it; rejects where the thread is gone. */
  async addShown(counts: readonly ShownCount[]): Promise<void> {
    if (!this.#caller) throw new Error('the thread that writes the log has ended');
    await this.#caller.call('addShown', this.number, counts);
  }

  /** Has somebody told of every commit from now on. */
  observeCommits(observe: (commits: readonly Commit[]) => void): void {
    this.#observeCommits = observe;
  }

  /** Takes what the thread answers. */
  settle({ checkpoint, failure, commits, sequenced, receiptsNote, receipts, others }: Outcomes): void {
    this.#checkpoint = checkpoint;
    this.#failure = failure;
    this.#observeCommits?.(commits);
    this.#unsettled -= sequenced.length + others.length;
    const texts = splitTexts(receipts);
    sequenced.forEach((number, at) => {
      const receipt = { own: texts[at] ?? '', checkpoint: receiptsNote };
      this.#answer(number, { status: 'sequenced', receipt });
    });
    for (const [number, status] of others) this.#answer(number, { status });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#waiting.size) await new Promise<void>((resolve) => (this.#whenEmpty = resolve));
    clearInterval(this.#look);
    await this.#tending?.stop();
    await this.#caller?.call('close', this.number);
    this.#caller = undefined;
  }

  /** Has the thread see to erasures. @throws where they are to be tried again */
  async #tend(): Promise<void> {
    if (!this.#caller || this.#isStopped) return;
    const newest = await this.#caller.call('tend', this.number, this.#options.now().getTime());
    // The reason for the casts: this is what the thread's function of this name returns.
    const { size = 0 } = (newest as Newest | undefined) ?? {};
    if (size > this.checkpoint.size) this.#checkpoint = newest as Newest;
  }

  #answer(number: number, outcome: Outcome): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    waiting?.answer(outcome);
    if (!this.#waiting.size) this.#whenEmpty?.();
  }

  #turnAwayOverdue(): void {
    const latestMs = performance.now() - (this.#options.patienceMs ?? PATIENCE_MS);
    for (const [number, { sinceMs }] of this.#waiting) {
      if (sinceMs > latestMs) return;
      this.#answer(number, { status: 'unavailable' });
    }
  }
}
