// Ed25519 verifier keys of signed notes and their text form, the vkey (c2sp.org/signed-note).
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';
import { decodeBase64, encodeBase64 } from './encoding.ts';
import { quote, TlogError } from './error.ts';

/** Length of a key ID, in bytes. */
export const KEY_ID_BYTES = 4;

/** Signature type of a log: Ed25519 over the text of a note. */
export const NOTE_SIGNATURE = 0x01;

/** Signature type of a witness: Ed25519 over time and text of a checkpoint (c2sp.org/tlog-cosignature). */
export const COSIGNATURE = 0x04;

/** What a key signs (signed-note, "Signature types"). It is part of the key ID, so that no key serves two purposes. */
export type SignatureType = typeof NOTE_SIGNATURE | typeof COSIGNATURE;

const TYPE_NAMES: Record<SignatureType, string> = {
  [NOTE_SIGNATURE]: 'the key of a log',
  [COSIGNATURE]: 'the key of a witness',
};

const PUBLIC_KEY_BYTES = 32;
const KEY_ID = /^[0-9a-f]{8}$/;
// "No Unicode spaces or plus": White_Space is what Unicode itself calls a space (`\s` misses U+0085).
// Control characters and lone surrogates could not stand in a note.
const NOT_IN_NAME = /[+\p{White_Space}\p{Surrogate}]|[^\u{20}-\u{10ffff}]/u;
const VKEY_CHARS_MAX = 4_096;

/** A key that a note, or the cosignatures of one, may be verified with. */
export type VerifierKey = {
  /** Key name, usually the log's origin: not empty, no space, no `+`. */
  readonly name: string;
  /** The 4-byte key ID as 8 lowercase hex digits, most significant byte first, as a vkey spells it. */
  readonly keyId: string;
  /** Ed25519 public key, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
};

/**
 * Reads `<name>+<key ID>+<base64(type ‖ public key)>`. Says nothing about trust.
 * That the 32 bytes are a point of the curve is not checked here: with another, no signature verifies.
 * @throws TlogError `vkey-too-long` (over 4,096 characters), `vkey-fields` (not three fields), `key-name`, `vkey-id`
 * (not 8 lowercase hex digits), `vkey-base64`, `vkey-type` (of another type), `key-length`, `vkey-id-mismatch` (the ID
 * belongs to another name or key).
 */
export function parseVerifierKey(vkey: string, type: SignatureType = NOTE_SIGNATURE): VerifierKey {
  if (vkey.length > VKEY_CHARS_MAX) {
    throw new TlogError('vkey-too-long', `vkey is ${vkey.length} characters long; at most ${VKEY_CHARS_MAX}`);
  }
  // Only the first two `+` separate: base64 has that character too.
  const nameEnd = vkey.indexOf('+');
  const idEnd = vkey.indexOf('+', nameEnd + 1);
  if (nameEnd === -1 || idEnd === -1) {
    throw new TlogError('vkey-fields', `vkey ${quote(vkey)} is not <name>+<key ID>+<base64 key>`);
  }
  const name = vkey.slice(0, nameEnd);
  const keyId = vkey.slice(nameEnd + 1, idEnd);
  checkKeyName(name);
  if (!KEY_ID.test(keyId)) {
    throw new TlogError('vkey-id', `key ID ${quote(keyId)} of the vkey is not 8 lowercase hex digits`);
  }
  const publicKey = readTypedKey(vkey.slice(idEnd + 1), type);
  const expected = keyIdOf(name, publicKey, type);
  if (keyId !== expected) {
    throw new TlogError(
      'vkey-id-mismatch',
      `key ID ${keyId} of the vkey should be ${expected} for ${quote(name)}`,
    );
  }
  return { name, keyId, publicKey };
}

/**
 * The vkey of an Ed25519 public key under a name; `parseVerifierKey` reads it back.
 * @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
 */
export function formatVerifierKey(
  name: string,
  publicKey: Uint8Array,
  type: SignatureType = NOTE_SIGNATURE,
): string {
  return `${name}+${keyIdOf(name, publicKey, type)}+${encodeBase64(typedKey(publicKey, type))}`;
}

/**
 * Key ID of an Ed25519 public key under a name, as 8 lowercase hex digits: the first 4 bytes of
 * SHA-256(name ‖ 0x0A ‖ type ‖ public key). An identifier, no fingerprint: 4 bytes are easily collided.
 * @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
 */
export function keyIdOf(name: string, publicKey: Uint8Array, type: SignatureType = NOTE_SIGNATURE): string {
  checkKeyName(name);
  const key = typedKey(publicKey, type);
  const hash = sha256
    .create()
    .update(new TextEncoder().encode(`${name}\n`))
    .update(key)
    .digest();
  return hex.encode(hash.subarray(0, KEY_ID_BYTES));
}

/** True for a name that a key may bear: not empty, no Unicode space, control character, lone surrogate or `+`. */
export function isKeyName(name: string): boolean {
  return name !== '' && !NOT_IN_NAME.test(name);
}

function checkKeyName(name: string): void {
  if (!isKeyName(name)) {
    throw new TlogError(
      'key-name',
      `key name ${quote(name)} is empty, or has a space, a control character or "+"`,
    );
  }
}

function typedKey(publicKey: Uint8Array, type: SignatureType): Uint8Array {
  checkKeyLength(publicKey);
  const key = new Uint8Array(1 + PUBLIC_KEY_BYTES);
  key[0] = type;
  key.set(publicKey, 1);
  return key;
}

function readTypedKey(text: string, type: SignatureType): Uint8Array {
  const key = decodeBase64(text);
  if (key === undefined) {
    throw new TlogError('vkey-base64', `key ${quote(text)} of the vkey is not base64 with padding`);
  }
  if (key[0] !== type) {
    throw new TlogError(
      'vkey-type',
      `key type ${key[0]} of the vkey is not ${type}, Ed25519, which ${TYPE_NAMES[type]} has`,
    );
  }
  checkKeyLength(key.subarray(1));
  return key.slice(1);
}

function checkKeyLength(publicKey: Uint8Array): void {
  if (publicKey.length !== PUBLIC_KEY_BYTES) {
    throw new TlogError(
      'key-length',
      `public key is ${publicKey.length} bytes long; an Ed25519 key is ${PUBLIC_KEY_BYTES}`,
    );
  }
}
