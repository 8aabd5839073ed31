// Cosignatures (c2sp.org/tlog-cosignature, Ed25519): a witness's word, with a time, that a checkpoint extends what it saw.
import { concatBytes } from '@noble/hashes/utils.js';
import { parseCheckpoint } from './checkpoint.ts';
import { TlogError } from './error.ts';
import { checkedSignature, KnownKeys, SIGNATURE_BYTES, verifies } from './known-keys.ts';
import { checkNoteCharacters, formatSignatureLine, splitNote } from './note-format.ts';
import {
  COSIGNATURE,
  formatVerifierKey,
  keyIdOf,
  parseVerifierKey,
  type VerifierKey,
} from './verifier-key.ts';

// The timestamp in front of the signature: uint64, big-endian.
const TIMESTAMP_BYTES = 8;

/** A signature line by a known witness that verifies. */
export type Cosignature = {
  /** The witness's key, as it was given. */
  readonly key: VerifierKey;
  /** When the witness signed, in Unix seconds by its clock: the checkpoint existed at that time. */
  readonly timeSeconds: number;
  /** The whole line with its newline, as it stands in a note. */
  readonly line: string;
};

/** What `readCosignatures` found; lines by unknown keys are in neither list. */
export type Cosignatures = {
  /** In the order of their lines, several by one witness included. */
  readonly verified: readonly Cosignature[];
  /** Keys of which a line does not verify, each once: the note, or that line, was tampered with. */
  readonly unverified: readonly VerifierKey[];
};

/**
 * Reads the vkey of a witness: `<name>+<key ID>+<base64(0x04 ‖ public key)>`.
 * @throws TlogError as `parseVerifierKey`; `vkey-type` also for the key of a log
 */
export function parseCosignerKey(vkey: string): VerifierKey {
  return parseVerifierKey(vkey, COSIGNATURE);
}

/**
 * The vkey of a witness.
 * @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
 */
export function formatCosignerKey(name: string, publicKey: Uint8Array): string {
  return formatVerifierKey(name, publicKey, COSIGNATURE);
}

/**
 * The signature line, with its newline, by which a witness cosigns the text of a checkpoint. That the checkpoint is
 * signed by its log, and extends what the witness has seen, is for the caller to have verified.
 * @param request `timeSeconds` is the witness's time in Unix seconds; `sign` makes the 64-byte Ed25519 signature, which
 *   is not verified here, and its errors pass through
 * @throws TlogError those of `parseCheckpoint`; `cosignature-time` unless the time is an integer from 0 to 2^53 - 1;
 *   `key-name`, `key-length`, `note-signature-length`
 */
export function cosign(request: {
  readonly text: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly timeSeconds: number;
  readonly sign: (message: Uint8Array) => Uint8Array;
}): string {
  const { text, name, publicKey, timeSeconds, sign } = request;
  parseCheckpoint(text);
  if (!Number.isSafeInteger(timeSeconds) || timeSeconds < 0) {
    throw new TlogError(
      'cosignature-time',
      `time ${timeSeconds} of a cosignature is not an integer of Unix seconds from 0`,
    );
  }
  const keyId = keyIdOf(name, publicKey, COSIGNATURE);
  const signature = checkedSignature(sign(messageOf(text, timeSeconds)), name);
  return formatSignatureLine({ name, keyId, signature: concatBytes(timestamp(timeSeconds), signature) });
}

/**
 * Verifies the cosignatures on a note by the witnesses that one knows. The log's own signature is not looked at:
 * `openCheckpoint` does that.
 * A line is unverified where its signature is wrong, has another length, or a time above 2^53 - 1.
 * @throws TlogError as `openNote` for a note of another shape, and for keys that are not sound; nothing for a
 *   cosignature that does not verify, since a checkpoint may stand without it
 */
export function readCosignatures(note: string, keys: readonly VerifierKey[]): Cosignatures {
  const knownKeys = new KnownKeys(keys, COSIGNATURE);
  checkNoteCharacters(note);
  const { text, signatures } = splitNote(note);
  const verified: Cosignature[] = [];
  const unverified = new Set<VerifierKey>();
  for (const line of signatures) {
    const key = knownKeys.of(line);
    if (!key) continue;
    const timeSeconds = verifiedTime(line.signature, text, key);
    if (timeSeconds === undefined) unverified.add(key);
    else verified.push({ key, timeSeconds, line: formatSignatureLine(line) });
  }
  return { verified, unverified: [...unverified] };
}

/** The time that a timestamped signature has, where it verifies. */
function verifiedTime(payload: Uint8Array, text: string, key: VerifierKey): number | undefined {
  if (payload.length !== TIMESTAMP_BYTES + SIGNATURE_BYTES) return undefined;
  const time = new DataView(payload.buffer, payload.byteOffset).getBigUint64(0);
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const timeSeconds = Number(time);
  const signature = payload.subarray(TIMESTAMP_BYTES);
  return verifies(signature, messageOf(text, timeSeconds), key) ? timeSeconds : undefined;
}

/** What is signed: two lines of its own, so that no other signature fits, and the text of the checkpoint. */
function messageOf(text: string, timeSeconds: number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${timeSeconds}\n${text}`);
}

function timestamp(timeSeconds: number): Uint8Array {
  const bytes = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(timeSeconds));
  return bytes;
}
