// The keys that one trusts: which signature line is by one of them, and whether it verifies (c2sp.org/signed-note).
import { ed25519 } from '@noble/curves/ed25519.js';
import { quote, TlogError } from './error.ts';
import type { SignatureLine } from './note-format.ts';
import { keyIdOf, type SignatureType, type VerifierKey } from './verifier-key.ts';

/** Length of an Ed25519 signature (RFC 8032), in bytes. */
export const SIGNATURE_BYTES = 64;

/** Keys of one signature type, found by the name and key ID of a signature line. */
export class KnownKeys {
  readonly #byPair = new Map<string, VerifierKey>();

  /**
   * The ID of each key is checked: a key under a wrong one would never be asked, or in another's place.
   * @throws TlogError `vkey-id-mismatch`, `key-name`, `key-length` where a key is not sound, one of another signature
   * type included; `keys-ambiguous` where two different keys share name and ID
   */
  constructor(keys: readonly VerifierKey[], type: SignatureType) {
    for (const key of keys) this.#add(key, type);
  }

  /** The key of a line; undefined where its (name, key ID) pair is unknown, even where one half is known. */
  of({ name, keyId }: Pick<SignatureLine, 'name' | 'keyId'>): VerifierKey | undefined {
    return this.#byPair.get(pairOf(name, keyId));
  }

  #add(key: VerifierKey, type: SignatureType): void {
    const expected = keyIdOf(key.name, key.publicKey, type);
    if (key.keyId !== expected) {
      throw new TlogError(
        'vkey-id-mismatch',
        `key ID ${quote(key.keyId)} of ${quote(key.name)} should be ${expected}`,
      );
    }
    const pair = pairOf(key.name, key.keyId);
    const other = this.#byPair.get(pair);
    if (other?.publicKey.some((byte, at) => byte !== key.publicKey[at])) {
      throw new TlogError(
        'keys-ambiguous',
        `two different keys are named ${quote(key.name)} with ID ${key.keyId}`,
      );
    }
    this.#byPair.set(pair, key);
  }
}

/** Whether an Ed25519 signature over the message is by the key; false for one of another length. Never throws. */
export function verifies(signature: Uint8Array, message: Uint8Array, { publicKey }: VerifierKey): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  // Strict RFC 8032: the library's default, ZIP 215, accepts encodings that other verifiers refuse.
  return ed25519.verify(signature, message, publicKey, { zip215: false });
}

/**
 * What a signer gave, once its length is known to be right.
 * @throws TlogError `note-signature-length`
 */
export function checkedSignature(signature: Uint8Array, name: string): Uint8Array {
  if (signature.length !== SIGNATURE_BYTES) {
    throw new TlogError(
      'note-signature-length',
      `the signer for ${quote(name)} gave ${signature.length} bytes; an Ed25519 signature is ${SIGNATURE_BYTES}`,
    );
  }
  return signature;
}

/** Neither half can contain the space between them. */
function pairOf(name: string, keyId: string): string {
  return `${name} ${keyId}`;
}
