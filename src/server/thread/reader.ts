// The reading thread as the server sees it: stores whose every question is answered by another thread.
import { Caller } from './calls.ts';
import { READS, type ServedStore } from './reads.ts';
import { startThread, type ThreadSettings } from './start-thread.ts';

/** One thread for all logs of the server. It is started by the first question. */
export class ReaderThread {
  readonly #settings: ThreadSettings;
  #caller: Caller | undefined;
  #isEnded = false;

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  /** The store in this SQLite file; it is opened by the first question, which rejects where that fails. */
  store(path: string): ServedStore {
    const asked = READS.map((name) => [
      name,
      (...values: readonly unknown[]) => this.#started().call(name, path, ...values),
    ]);
    // The reason for the cast: the thread calls the method of the same name with the same values.
    return Object.fromEntries(asked) as ServedStore;
  }

  /** Closes the store in this file, if it is open. A later question opens it again. */
  async close(path: string): Promise<void> {
    // A thread that has died meanwhile has closed it.
    await this.#caller?.call('close', path).catch(() => undefined);
  }

  /** Lets what is being asked end, closes the stores and ends the thread. To end it again does nothing. */
  async end(): Promise<void> {
    const caller = this.#isEnded ? undefined : this.#caller;
    this.#isEnded = true;
    await caller?.endThread();
  }

  #started(): Caller {
    if (this.#caller) return this.#caller;
    const worker = startThread('reader-thread', this.#settings);
    const caller = new Caller(worker);
    this.#caller = caller;
    // A thread that died is replaced with the next question.
    const forget = () => {
      caller.end(new Error('the thread that reads the log has ended'));
      if (!this.#isEnded && this.#caller === caller) this.#caller = undefined;
    };
    worker.once('error', forget);
    worker.once('exit', forget);
    return caller;
  }
}
