// Signed notes (c2sp.org/signed-note): text, an empty line, then Ed25519 signatures over the text.
import { quote, TlogError } from './error.ts';
import { checkedSignature, KnownKeys, verifies } from './known-keys.ts';
import { checkNoteCharacters, formatSignatureLine, splitNote } from './note-format.ts';
import { keyIdOf, NOTE_SIGNATURE, type VerifierKey } from './verifier-key.ts';

export { formatVerifierKey, keyIdOf, parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/** What `openNote` found in a note that it accepts. */
export type OpenedNote = {
  /** The signed text, with its final newline. */
  readonly text: string;
  /** Names of the keys that signed it, each key once, in the order of their first signature line. */
  readonly verifiedBy: readonly string[];
  /** Number of signature lines by keys that are not among the given ones: ignored, nothing is known of them. */
  readonly unknown: number;
};

/**
 * Signs a text with one key; the note ends in one signature line. The bytes signed are the text in UTF-8.
 * `sign` makes the 64-byte Ed25519 signature; it is not verified here, and its errors pass through.
 * @throws TlogError `key-name`, `key-length`; `note-too-long`, `note-encoding`, `note-control-character` as
 * `openNote`; `note-text-unterminated` when the text does not end in a newline; `note-signature-length`.
 */
export function signNote(request: {
  readonly text: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}): string {
  const { text, name, publicKey, sign } = request;
  const keyId = keyIdOf(name, publicKey);
  checkNoteCharacters(text);
  if (!text.endsWith('\n')) {
    throw new TlogError('note-text-unterminated', 'the text of a note must end in a newline; add one');
  }
  const signature = checkedSignature(sign(new TextEncoder().encode(text)), name);
  const note = `${text}\n${formatSignatureLine({ name, keyId, signature })}`;
  checkNoteCharacters(note);
  return note;
}

/**
 * Verifies a note with the keys one trusts. Signatures by other (name, key ID) pairs are ignored, even where one
 * half is known; every signature by a known pair must verify (Ed25519, strict RFC 8032), and there must be one.
 * @throws TlogError, and nothing else for any string:
 * `note-too-long`, `note-encoding` (a lone surrogate has no UTF-8), `note-control-character`;
 * `note-separator-missing` (no empty line), `note-signature-missing`, `note-signature-unterminated` (no final
 * newline), `note-too-many-signatures` (over 100 lines), `note-signature-malformed` (a line of another shape);
 * `note-signature-invalid` (a known key's signature is wrong), `note-no-known-signature`;
 * `keys-ambiguous` (two different keys share name and ID), `key-length`, `key-name`, `vkey-id-mismatch` (a given
 * key is not sound).
 */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote {
  const knownKeys = new KnownKeys(keys, NOTE_SIGNATURE);
  checkNoteCharacters(note);
  const { text, signatures } = splitNote(note);
  const message = new TextEncoder().encode(text);
  const verifiedBy = new Map<VerifierKey, string>();
  let unknown = 0;
  for (const line of signatures) {
    const { name, keyId, signature } = line;
    const key = knownKeys.of(line);
    if (key === undefined) {
      unknown += 1;
    } else if (verifies(signature, message, key)) {
      verifiedBy.set(key, name);
    } else {
      throw new TlogError(
        'note-signature-invalid',
        `the signature by ${quote(name)} (${keyId}) does not verify`,
      );
    }
  }
  if (verifiedBy.size === 0) {
    const known = keys.map((key) => `${key.name} (${key.keyId})`).join(', ') || 'nobody: no key was given';
    throw new TlogError('note-no-known-signature', `none of ${signatures.length} signatures is by ${known}`);
  }
  return { text, verifiedBy: [...verifiedBy.values()], unknown };
}
