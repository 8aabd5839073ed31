// The checkpoint that the public gets: a signed one that advances every so often, so that nobody can count visitors by the second.
import type { SignedCheckpoint } from './log-writer.ts';

/** How often the public checkpoint advances, where nothing else is said. */
export const CHECKPOINT_INTERVAL_MS = 10_000;

/** Longest time for which a cache may answer with a public checkpoint (c2sp.org/tlog-tiles: a few seconds). */
const CACHE_SECONDS_MAX = 5;

/** What a public checkpoint is made from. */
export interface PublicCheckpointOptions {
  /** The newest signed checkpoint. One that was public must be a beginning of every later one. */
  readonly newest: () => SignedCheckpoint;
  /** Time from one to the next; 0 to follow the newest at once. */
  readonly intervalMs: number;
  /**
   * What a checkpoint has to get before it is public, such as the signatures of witnesses: resolves to the same size and
   * root with the note to publish. Default: nothing.
   */
  readonly endorse?: (checkpoint: SignedCheckpoint) => Promise<SignedCheckpoint>;
  /** Told why the public checkpoint did not advance. */
  readonly warn: (message: string) => void;
}

/** Advances by a timer that keeps no process alive, until it is stopped. */
export class PublicCheckpoint {
  readonly #options: PublicCheckpointOptions;
  readonly #timer: NodeJS.Timeout | undefined;
  #current: SignedCheckpoint;
  #advancing: Promise<void> | undefined;
  #newestAtMs = performance.now();
  /** Whether the current one has what it gets from `endorse`: that at start has not. */
  #isEndorsed: boolean;

  constructor(options: PublicCheckpointOptions) {
    this.#options = options;
    this.#current = options.newest();
    this.#isEndorsed = !options.endorse;
    const { intervalMs } = options;
    if (intervalMs > 0) this.#timer = setInterval(() => void this.advance(), intervalMs).unref();
  }

  /** The public checkpoint: all that is told of the log to whoever has not signed in. */
  async read(): Promise<SignedCheckpoint> {
    if (!this.#timer) await this.advance();
    return this.#current;
  }

  /** The newest checkpoint for whoever has signed in: endorsed, where anybody endorses, and so public from then on. */
  async readNewest(): Promise<SignedCheckpoint> {
    const { newest, endorse } = this.#options;
    if (!endorse) return newest();
    await this.advance();
    return this.#current;
  }

  /** Seconds since it was last the newest, endorsed: grows where the log goes on and this does not. */
  get ageSeconds(): number {
    return (performance.now() - this.#newestAtMs) / 1_000;
  }

  /** Seconds for which caches may keep {@link read}'s answer; with 0 they ask each time. */
  get maxAgeSeconds(): number {
    return Math.min(CACHE_SECONDS_MAX, Math.floor(this.#options.intervalMs / 1_000));
  }

  /**
   * Makes the newest checkpoint public. While one is on its way, a further call waits for that one. Never rejects: where
   * `endorse` fails the earlier one stays, and the next call tries again.
   */
  advance(): Promise<void> {
    this.#advancing ??= this.#endorseNewest().finally(() => {
      this.#advancing = undefined;
    });
    return this.#advancing;
  }

  /** Advances no more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#advancing;
  }

  async #endorseNewest(): Promise<void> {
    const { newest, endorse, warn } = this.#options;
    const checkpoint = newest();
    const newestAtMs = performance.now();
    const isPublic = checkpoint.size === this.#current.size && this.#isEndorsed;
    try {
      if (!isPublic) this.#current = endorse ? await endorse(checkpoint) : checkpoint;
      this.#isEndorsed = true;
      this.#newestAtMs = newestAtMs;
    } catch (error) {
      warn(`The public checkpoint stays at ${this.#current.size} entries: ${messageOf(error)}`);
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
