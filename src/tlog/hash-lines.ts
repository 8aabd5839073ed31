// The hashes of a proof as C2SP's text formats have them: base64, one a line, at most 63.
import { decodeHash, encodeBase64 } from './encoding.ts';
import { quote, TlogError } from './error.ts';
import { checkedHash } from './merkle.ts';

/** Most hashes that a proof may have (c2sp.org/tlog-proof, c2sp.org/tlog-witness). */
export const HASHES_MAX = 63;

/**
 * One line for each hash, without newlines.
 * @throws TlogError `proof-too-many-hashes` above 63, `hash-length`
 */
export function formatHashLines(proof: readonly Uint8Array[]): string[] {
  checkHashCount(proof.length);
  return proof.map((hash, at) => encodeBase64(checkedHash(hash, `hash ${at} of the proof`)));
}

/**
 * The hashes of these lines.
 * @throws TlogError `proof-too-many-hashes` above 63, `proof-hash` for a line that is not base64 of 32 bytes
 */
export function parseHashLines(lines: readonly string[]): Uint8Array[] {
  checkHashCount(lines.length);
  return lines.map((line, at) => {
    const hash = decodeHash(line);
    if (hash) return hash;
    throw new TlogError('proof-hash', `hash ${at} of the proof, ${quote(line)}, is not base64 of 32 bytes`);
  });
}

function checkHashCount(count: number): void {
  if (count > HASHES_MAX) {
    throw new TlogError('proof-too-many-hashes', `the proof has more than ${HASHES_MAX} hashes`);
  }
}
