// SHA-256 (FIPS 180-4) in a few lines: the notice hash must exist on plain http too, where crypto.subtle is missing.

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate++) {
  if (primes.every((prime) => candidate % prime)) primes.push(candidate);
}
/** The first 32 bits of the fractional part. */
const fraction = (value: number) => ((value % 1) * 2 ** 32) | 0;
const K = primes.map((prime) => fraction(prime ** (1 / 3)));
const INITIAL = primes.slice(0, 8).map((prime) => fraction(prime ** 0.5));

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
 * For texts of up to some hundred kilobytes, as notices are; the log's own hashing is elsewhere (src/tlog).
 */
export function sha256Hex(text: string): string {
  const message = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer((((message.length + 8) >> 6) + 1) << 6));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(padded.byteLength - 4, message.length * 8);

  let state = INITIAL;
  for (let offset = 0; offset < padded.byteLength; offset += 64) state = compress(state, padded, offset);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * Written for a code that runs once: engines have not compiled it by then, and take destructuring one value at a time, which
 * made half of all that a choice costs.
 */
function compress(state: number[], block: DataView, offset: number): number[] {
  const w = new Int32Array(64);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    let word: number;
    if (i < 16) word = block.getInt32(offset + i * 4);
    else {
      const x = w[i - 15] ?? 0;
      const y = w[i - 2] ?? 0;
      const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
      const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
      word = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
    }
    w[i] = word;
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + word) | 0;
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
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0);
}
