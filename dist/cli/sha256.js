// src/consent/sha256.ts
var primes = [];
for (let candidate = 2; primes.length < 64; candidate++) if (primes.every((prime) => candidate % prime)) primes.push(candidate);
/** The first 32 bits of the fractional part. */
var fraction = (value) => value % 1 * 2 ** 32 | 0;
var K = primes.map((prime) => fraction(prime ** (1 / 3)));
var INITIAL = primes.slice(0, 8).map((prime) => fraction(prime ** .5));
var rotate = (word, bits) => word >>> bits | word << 32 - bits;
/**
* SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
* For texts of up to some hundred kilobytes, as notices are; the log's own hashing is elsewhere (src/tlog).
*/
function sha256Hex(text) {
	const message = new TextEncoder().encode(text);
	const padded = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer((message.length + 8 >> 6) + 1 << 6));
	for (let i = 0; i < message.length; i++) padded.setUint8(i, message[i] ?? 0);
	padded.setUint8(message.length, 128);
	padded.setUint32(padded.byteLength - 4, message.length * 8);
	let state = INITIAL;
	for (let offset = 0; offset < padded.byteLength; offset += 64) state = compress(state, padded, offset);
	return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
function compress(state, block, offset) {
	const w = [];
	const at = (i) => w[i] ?? 0;
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i++) {
		const s0 = rotate(at(i - 15), 7) ^ rotate(at(i - 15), 18) ^ at(i - 15) >>> 3;
		const s1 = rotate(at(i - 2), 17) ^ rotate(at(i - 2), 19) ^ at(i - 2) >>> 10;
		w[i] = i < 16 ? block.getInt32(offset + i * 4) : at(i - 16) + s0 + at(i - 7) + s1 | 0;
		const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const t1 = h + sum1 + (e & f ^ ~e & g) + (K[i] ?? 0) + at(i) | 0;
		const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
		[h, g, f, e, d, c, b, a] = [
			g,
			f,
			e,
			d + t1 | 0,
			c,
			b,
			a,
			t1 + t2 | 0
		];
	}
	return [
		a,
		b,
		c,
		d,
		e,
		f,
		g,
		h
	].map((word, i) => word + (state[i] ?? 0) | 0);
}
export { sha256Hex as t };
