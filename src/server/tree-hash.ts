// The tree's hashes by Node's own SHA-256 (RFC 6962 §2.1), written where they are to stand.
//
// Every record under load waits for three of them. A digest that Node gives as a text of Latin-1 and that is written to
// its place takes a third of the time of one that comes as a buffer of its own, and the pure library of src/tlog four
// times as long.
import { hash } from 'node:crypto';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** What is hashed at a time, but for longer entries: it is used for nothing that outlives a call. */
const scratch = Buffer.alloc(1_024);

/** Writes SHA-256(0x00 ‖ entry) to `into`. */
export function writeLeafHash(entry: Uint8Array, into: Buffer, at: number): void {
  const input = entry.length < scratch.length ? scratch : Buffer.alloc(1 + entry.length);
  input[0] = 0x00;
  input.set(entry, 1);
  writeHash(input.subarray(0, 1 + entry.length), into, at);
}

/** Writes SHA-256(0x01 ‖ left ‖ right) to `into`, for two hashes that stand side by side at `childrenAt`. */
export function writeNodeHash(children: Buffer, childrenAt: number, into: Buffer, at: number): void {
  children.copy(scratch, 1, childrenAt, childrenAt + 2 * HASH_BYTES);
  writeNodeOfScratch(into, at);
}

/** The same for two hashes that stand apart. @returns the hash, in memory of its own */
export function nodeHashOf(left: Uint8Array, right: Uint8Array): Buffer {
  scratch.set(left, 1);
  scratch.set(right, 1 + HASH_BYTES);
  const own = Buffer.alloc(HASH_BYTES);
  writeNodeOfScratch(own, 0);
  return own;
}

/** Writes SHA-256 of these bytes to `into`. */
export function writeHash(input: Uint8Array, into: Buffer, at: number): void {
  into.write(hash('sha256', input, 'binary'), at, HASH_BYTES, 'binary');
}

const node = scratch.subarray(0, 1 + 2 * HASH_BYTES);

function writeNodeOfScratch(into: Buffer, at: number): void {
  scratch[0] = 0x01;
  writeHash(node, into, at);
}
