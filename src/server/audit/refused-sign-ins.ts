// Sign-ins that were refused, as one access for each ten minutes: a flood of them must neither fill the store nor keep it busy.
import type { AccessLog } from './access-log.ts';

/** Time that one access stands for. */
const WINDOW_MS = 600_000;

/** How long the store may be behind the count. */
const DELAY_MS = 1_000;

/** Of one site. */
export class RefusedSignIns {
  readonly #log: Pick<AccessLog, 'note' | 'setAmount'>;
  readonly #now: () => Date;
  readonly #warn: (message: string) => void;
  #number: Promise<number> | undefined;
  #sinceMs = 0;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    log: Pick<AccessLog, 'note' | 'setAmount'>,
    { now, warn }: { readonly now: () => Date; readonly warn: (message: string) => void },
  ) {
    this.#log = log;
    this.#now = now;
    this.#warn = warn;
  }

  /** Counts one. The first of a window is written down on return. */
  async add(): Promise<void> {
    const nowMs = this.#now().getTime();
    if (this.#number && nowMs - this.#sinceMs < WINDOW_MS) {
      this.#count += 1;
      this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS).unref();
      await this.#number;
      return;
    }
    // Begun before anything is waited for, so that all that come meanwhile are counted in it.
    const isFlushed = this.flush();
    this.#sinceMs = nowMs;
    this.#count = 1;
    this.#number = this.#log.note(undefined, { kind: 'sign-in-refused', amount: 1 });
    // One that could not be written down is tried again with the next.
    this.#number.catch(() => {
      this.#number = undefined;
    });
    await isFlushed;
    await this.#number;
  }

  /** Writes the count down, where it is not. */
  async flush(): Promise<void> {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const count = this.#count;
    try {
      const number = await this.#number;
      if (number !== undefined) await this.#log.setAmount(number, count);
    } catch (error) {
      this.#warn(`Refused sign-ins could not be counted: ${error instanceof Error ? error.message : error}`);
    }
  }
}
