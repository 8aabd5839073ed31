// The writing thread as the server sees it: logs that take submissions and are answered by another thread.
import type { Worker } from 'node:worker_threads';
import { Caller } from './calls.ts';
import type { Outcomes, Submissions, Warning } from './messages.ts';
import { type OpenOptions, ThreadedLog } from './threaded-log.ts';

/** When a thread that died is started again, and a log that could not be opened then is tried again. */
const RESTART_MS = 1_000;

/** One thread for all logs of the server, started again when it dies. */
export class WriterThread {
  readonly #warn: (message: string) => void;
  readonly #start: () => Worker;
  /** By the number that the thread knows each by. */
  readonly #logs = new Map<number, ThreadedLog>();
  /** Who is told what the thread says of a log, from the beginning of its opening on. */
  readonly #warnings = new Map<number, (message: string) => void>();
  #opened = 0;
  readonly #problems = new Map<ThreadedLog, string>();
  #worker: Worker | undefined;
  #caller: Caller | undefined;
  #reopening: Promise<void> | undefined;
  #isEnded = false;

  /**
   * @param warn told what the operator should know
   * @param start starts the thread, now and again
   */
  constructor(warn: (message: string) => void, start: () => Worker) {
    this.#warn = warn;
    this.#start = start;
  }

  /**
   * Opens a log, or begins it. Several may be opened at once.
   * @throws TemoinError as the sequencer, the key, the ledger and the store do
   */
  async open(options: OpenOptions): Promise<ThreadedLog> {
    const log = new ThreadedLog(this.#opened++, options, (message) => this.#post(message));
    this.#warnings.set(log.number, options.warn);
    try {
      await log.open(this.#started());
    } catch (error) {
      await this.close(log);
      throw error;
    }
    this.#logs.set(log.number, log);
    return log;
  }

  /** Has what waits for a place in the log answered, and closes it; the others go on. */
  async close(log: ThreadedLog): Promise<void> {
    await log.stop();
    this.#logs.delete(log.number);
    this.#warnings.delete(log.number);
    this.#problems.delete(log);
  }

  /** Ends the thread, and closes whatever it has open. To end it again does nothing. */
  async end(): Promise<void> {
    const caller = this.#isEnded ? undefined : this.#caller;
    this.#isEnded = true;
    await caller?.endThread();
  }

  #post(message: Submissions): void {
    this.#worker?.postMessage(message);
  }

  #started(): Caller {
    if (this.#caller) return this.#caller;
    const worker = this.#start();
    const caller = new Caller(worker);
    this.#worker = worker;
    this.#caller = caller;
    worker.on('message', (message: Outcomes | Warning | { readonly kind: string }) => {
      if ('message' in message && message.kind === 'warning')
        this.#warnings.get(message.log)?.(message.message);
      else if ('sequenced' in message) this.#logs.get(message.log)?.settle(message);
    });
    worker.once('error', (error) => this.#warn(`The thread that writes the log failed: ${error}`));
    worker.once('exit', () => this.#replace(caller));
    return caller;
  }

  /** Nothing that was acknowledged is lost with a thread; what waits is answered, and every log opened again. */
  #replace(caller: Caller): void {
    caller.end(new Error('the thread that writes the log has ended'));
    for (const log of this.#logs.values()) log.detach();
    this.#caller = undefined;
    if (this.#isEnded || !this.#logs.size) return;
    this.#warn('The thread that writes the log has ended; it is started again');
    setTimeout(() => void this.#reopen(), RESTART_MS).unref();
  }

  /** One at a time, whoever asks: a log that is opened twice would have two sequencers. */
  #reopen(): Promise<void> {
    this.#reopening ??= this.#reopenAll().finally(() => {
      this.#reopening = undefined;
      const isLeft = [...this.#logs.values()].some(({ needsOpening }) => needsOpening);
      if (isLeft && !this.#isEnded) setTimeout(() => void this.#reopen(), RESTART_MS).unref();
    });
    return this.#reopening;
  }

  async #reopenAll(): Promise<void> {
    if (this.#isEnded) return;
    const caller = this.#started();
    for (const log of [...this.#logs.values()]) {
      if (!log.needsOpening) continue;
      try {
        await log.open(caller);
        this.#warn(`The log ${log.origin} is open again`);
      } catch (error) {
        // With the same words for as long as the reason is the same, they are said once.
        if (this.#problems.get(log) !== `${error}`)
          this.#warn(`The log ${log.origin} cannot be opened: ${error}`);
        this.#problems.set(log, `${error}`);
      }
    }
  }
}
