// Calls between threads: one side asks by name, the other answers with a value or an error that keeps its code.
import type { MessagePort, Worker } from 'node:worker_threads';
import { type ErrorCode, TemoinError } from '../../consent/error.ts';

/** One question. */
interface Call {
  readonly kind: 'call';
  readonly number: number;
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Its answer; an error crosses as its words, since a thread cannot pass on an object with a class. */
type Answer =
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | {
      readonly kind: 'failure';
      readonly number: number;
      readonly message: string;
      readonly code: ErrorCode | undefined;
    };

const isOfKind = (message: unknown, ...kinds: string[]) => kinds.includes(String(Object(message).kind));

/** How long a thread may take to end by itself. */
const END_PATIENCE_MS = 5_000;

/** The asking side. */
export class Caller {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #number = 0;
  #ended: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: unknown) => {
      // The reason for the cast: only the answering side below sends these kinds.
      if (isOfKind(message, 'answer', 'failure')) this.#settle(message as Answer);
    });
  }

  /**
   * Asks. Values must be such as threads can exchange (structured clone).
   * @returns what the other side answers; rejects with its error, a TemoinError with its code, or where {@link end}
   *   is called first
   */
  call(name: string, ...values: readonly unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#number += 1;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#number, waiting);
    const call: Call = { kind: 'call', number: this.#number, name, values };
    this.#worker.postMessage(call);
    return waiting.promise;
  }

  /**
   * Asks the thread to end, by its function `end`, and resolves once it has. One that is stopped from outside may be in
   * the middle of a statement of its database; that is done only where it does not end by itself.
   */
  async endThread(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    const impatience = setTimeout(() => void this.#worker.terminate(), END_PATIENCE_MS);
    this.#worker.postMessage({ kind: 'call', number: 0, name: 'end', values: [] } satisfies Call);
    await ended;
    clearTimeout(impatience);
  }

  /** Rejects everything that waits: the other side is gone. */
  end(reason: Error): void {
    this.#ended = reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (answer.kind === 'answer') waiting?.resolve(answer.value);
    else
      waiting?.reject(answer.code ? new TemoinError(answer.code, answer.message) : new Error(answer.message));
  }
}

/** What the answering side knows to do. */
export type Callable = Readonly<Record<string, (...values: never[]) => unknown>>;

/**
 * Answers every call that comes in over the port by the function of its name. After the function `end` the port is
 * closed, and with it the thread ends.
 */
export function answerCalls(port: MessagePort, functions: Callable & { end(): Promise<void> }): void {
  port.on('message', async (message: unknown) => {
    if (!isOfKind(message, 'call')) return;
    // The reason for the cast: only the asking side above sends this kind.
    const { number, name, values } = message as Call;
    try {
      const asked = functions[name];
      // The reason for the cast: who calls has the types of these functions, by which it gave the values.
      const value = await asked?.(...(values as never[]));
      if (name === 'end') return port.close();
      port.postMessage({ kind: 'answer', number, value } satisfies Answer);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const code = error instanceof TemoinError ? error.code : undefined;
      port.postMessage({ kind: 'failure', number, message: text, code } satisfies Answer);
    }
  });
}
