// SHA-256 (FIPS 180-4) in a few lines: the notice hash must exist on plain http too, where crypto.subtle is missing.
import { hexOf } from './hex.ts';

/** The constants of the rounds, and the state before the first block. */
interface Constants {
  readonly rounds: readonly number[];
  readonly initial: readonly number[];
}

let known: Constants | undefined;

/** Made when they are needed: where a browser hashes by itself nothing ever asks for them. */
function constants(): Constants {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime)) primes.push(candidate);
  }
  /** The first 32 bits of the fractional part. */
  const fraction = (value: number) => ((value % 1) * 2 ** 32) | 0;
  return {
    rounds: primes.map((prime) => fraction(prime ** (1 / 3))),
    initial: primes.slice(0, 8).map((prime) => fraction(prime ** 0.5)),
  };
}

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
 * For texts of up to some hundred kilobytes, as notices are; the log's own hashing is elsewhere (src/tlog).
 */
export function sha256Hex(text: string): string {
  const message = new TextEncoder().encode(text);
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const blocks = new DataView(padded.buffer);
  blocks.setUint32(padded.length - 4, message.length * 8);

  known ??= constants();
  const { rounds, initial } = known;
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let i = 0; i < 16; i++) schedule[i] = blocks.getInt32(offset + i * 4);
    compress(state, schedule, rounds);
  }
  return hexOf(state, 8);
}

/**
 * Takes one block in. Without a list made anew for each round: a notice has thousands of rounds, and most pages have only
 * the interpreter for them.
 * @param w the block's words, and room for what is made of them
 */
function compress(state: Int32Array, w: Int32Array, rounds: readonly number[]): void {
  for (let i = 16; i < 64; i++) {
    const early = w[i - 15] ?? 0;
    const late = w[i - 2] ?? 0;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (w[i] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + word;
}
