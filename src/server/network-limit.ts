// A limit of records for each network, which stores no address: token buckets under keyed hashes that nobody can undo.
import { hash } from 'node:crypto';

/** Networks that are remembered at most; the one that was quiet for longest is forgotten first. */
const NETWORKS_MAX = 65_536;

/** After this the key is thrown away, and with it who came before. */
const KEY_LIFE_MS = 86_400_000;

const KEY_BYTES = 32;

/** Characters of a hash in base64 that tell networks apart: 96 bits. */
const HASH_CHARS = 16;

/** What a limit is made from. */
export interface NetworkLimitOptions {
  /** Records a second that a network may send in the long run; above 0. */
  readonly perSecond: number;
  /** Records that it may send at once. */
  readonly burst: number;
  /** Networks that are remembered. Default: 65,536, which takes some 15 MB. */
  readonly networksMax?: number;
  readonly randomBytes: (length: number) => Uint8Array;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Buckets that refill by the clock. */
export class NetworkLimit {
  readonly #options: NetworkLimitOptions;
  /** By hash, the one that was used last at the end. */
  readonly #buckets = new Map<string, Bucket>();
  #key = '';
  #keyUntilMs = Number.NEGATIVE_INFINITY;

  constructor(options: NetworkLimitOptions) {
    this.#options = options;
  }

  /** Networks that are remembered now. */
  get networks(): number {
    return this.#buckets.size;
  }

  /**
   * Takes one record's token from a network's bucket.
   * @param nowMs of a clock that never goes back
   * @returns 0 where there was one; otherwise whole seconds until there is, 1 at least
   */
  take(network: string, nowMs: number): number {
    const { perSecond, burst } = this.#options;
    const name = this.#hashOf(network, nowMs);
    const { tokens, atMs } = this.#buckets.get(name) ?? { tokens: burst, atMs: nowMs };
    const filled = Math.min(burst, tokens + ((nowMs - atMs) / 1_000) * perSecond);
    const isFree = filled >= 1;
    // Put at the end; whoever is refused loses nothing by having asked.
    this.#buckets.delete(name);
    this.#buckets.set(name, { tokens: isFree ? filled - 1 : filled, atMs: nowMs });
    this.#forgetOldest();
    return isFree ? 0 : Math.ceil((1 - filled) / perSecond);
  }

  #forgetOldest(): void {
    const { networksMax = NETWORKS_MAX } = this.#options;
    if (this.#buckets.size <= networksMax) return;
    const { value } = this.#buckets.keys().next();
    if (value !== undefined) this.#buckets.delete(value);
  }

  /** With the key in front, which is as long as the hash and never shown, nobody can try out all addresses. */
  #hashOf(network: string, nowMs: number): string {
    if (nowMs >= this.#keyUntilMs) {
      this.#key = Buffer.from(this.#options.randomBytes(KEY_BYTES)).toString('base64');
      this.#keyUntilMs = nowMs + KEY_LIFE_MS;
      this.#buckets.clear();
    }
    return hash('sha256', this.#key + network, 'base64').slice(0, HASH_CHARS);
  }
}
