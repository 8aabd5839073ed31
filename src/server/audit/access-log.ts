// Who has looked: every look-up and every export as the operator can see it, without whom it was about.
import { createHmac } from 'node:crypto';
import { handleOf, type SignInSources } from '../sign-in.ts';
import type {
  AccessKey,
  AccessKind,
  AccessLogStore,
  AccessPage,
  KeptAccess,
  KeptToken,
} from '../store/access-store.ts';

const DAY_MS = 86_400_000;

/** Days for which it is kept who has looked, unless said otherwise: what a yearly audit looks back on. */
export const ACCESS_DAYS = 365;

/** Days for which the same search can be seen to be the same, at most; and for which the hashes of searches are kept. */
export const HASH_DAYS = 30;

/** How often what has been kept long enough is removed. */
const EXPIRY_INTERVAL_MS = 3_600_000;

/** One thing that somebody does. */
export interface Look {
  readonly kind: AccessKind;
  /** What is asked for, beside a search; nothing of a visitor. */
  readonly filter?: Readonly<Record<string, unknown>>;
  /** What is searched for: kept as a keyed hash alone. */
  readonly term?: string | undefined;
  /** The one subject whose records are shown: kept likewise. */
  readonly person?: string | undefined;
  readonly amount?: number;
}

/** What it works with. */
export interface AccessLogOptions extends SignInSources {
  readonly store: AccessLogStore;
  /** Whole days for which an access is kept. */
  readonly days: number;
  /** Told where what has been kept long enough could not be removed. */
  readonly warn: (message: string) => void;
}

/** The log of those who look, of one site. */
export class AccessLog {
  readonly #options: AccessLogOptions;
  #key: AccessKey | undefined;
  #timer: NodeJS.Timeout | undefined;
  #expiring: Promise<void> = Promise.resolve();

  constructor(options: AccessLogOptions) {
    this.#options = options;
  }

  /** Removes at once, and every hour, what has been kept long enough. Its timer keeps no process alive. */
  start(): void {
    const expire = () => {
      this.#expiring = this.#expire();
    };
    expire();
    this.#timer = setInterval(expire, EXPIRY_INTERVAL_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#expiring;
  }

  /**
   * Writes it down. Whoever answers waits for it: nothing is shown that is not written down.
   * @param token absent where nobody was let in
   * @returns its number, for {@link setAmount}
   */
  async note(
    token: KeptToken | undefined,
    { kind, filter = {}, term, person, amount }: Look,
  ): Promise<number> {
    const { store, now } = this.#options;
    return store.addAccess({
      time: now().toISOString(),
      ...(token && { token: { handle: handleOf(token), label: token.label, role: token.role } }),
      kind,
      filter: JSON.stringify(filter),
      ...(term !== undefined && { termHash: await this.#hash(term) }),
      ...(person !== undefined && { personHash: await this.#hash(person) }),
      ...(amount !== undefined && { amount }),
    });
  }

  /** Says how much it came to, once that is known. */
  setAmount(number: number, amount: number): Promise<void> {
    return this.#options.store.setAccessAmount(number, amount);
  }

  /** The newest first. */
  read(page: AccessPage): Promise<KeptAccess[]> {
    return this.#options.store.readAccesses(page);
  }

  /** Days for which an access is kept. */
  get days(): number {
    return this.#options.days;
  }

  /** A whole subject as a term has the hash of the subject as a person. */
  async #hash(text: string): Promise<string> {
    const { store, now, randomBytes } = this.#options;
    const nowMs = now().getTime();
    const fromSeconds = secondsBefore(nowMs, HASH_DAYS);
    if (!this.#key || this.#key.madeSeconds < fromSeconds) {
      const fresh = { key: randomBytes(32), madeSeconds: Math.floor(nowMs / 1000) };
      this.#key = await store.holdAccessKey(fresh, fromSeconds);
    }
    return createHmac('sha256', this.#key.key).update(text).digest('hex');
  }

  async #expire(): Promise<void> {
    const { store, now, days, warn } = this.#options;
    const nowMs = now().getTime();
    const hashDays = Math.min(days, HASH_DAYS);
    try {
      await store.expireAccesses({
        accessesFrom: new Date(nowMs - days * DAY_MS).toISOString(),
        hashesFrom: new Date(nowMs - hashDays * DAY_MS).toISOString(),
        keysFromSeconds: secondsBefore(nowMs, HASH_DAYS),
      });
    } catch (error) {
      warn(
        `Who looked long ago could not be forgotten yet: ${error instanceof Error ? error.message : error}; it is tried again in an hour`,
      );
    }
  }
}

const secondsBefore = (nowMs: number, days: number) => Math.floor((nowMs - days * DAY_MS) / 1000);

/** The one subject of these lines; `undefined` where there are several, none, or more than were read. */
export function personOf(lines: readonly { readonly subject: string }[], isAll: boolean): string | undefined {
  const [first] = lines;
  const isOne = isAll && first?.subject && lines.every(({ subject }) => subject === first.subject);
  return isOne ? first.subject : undefined;
}
