// The shape of a signed note (c2sp.org/signed-note): its characters, its two parts, its signature lines.
import { hex } from '@scure/base';
import { decodeBase64, encodeBase64 } from './encoding.ts';
import { quote, TlogError } from './error.ts';
import { isKeyName, KEY_ID_BYTES } from './verifier-key.ts';

// In UTF-16 code units: room for 100 post-quantum signatures and a long text.
const NOTE_CHARS_MAX = 1_048_576;
// The specification asks for at least 16 and a limit; Go's golang.org/x/mod/sumdb/note has 100 too.
const SIGNATURE_LINES_MAX = 100;
const SIGNATURE_START = '— ';
// Everything but the newline and U+0020 upwards.
const CONTROL_EXCEPT_NEWLINE = /[^\n\u{20}-\u{10ffff}]/u;

/** One signature line. `keyId` is 8 lowercase hex digits; `signature` is what follows it, at least one byte. */
export type SignatureLine = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array };

/**
 * Refuses what no note may contain.
 * @throws TlogError `note-too-long` above 1,048,576 UTF-16 units, `note-encoding` for a lone surrogate,
 * `note-control-character` for U+0000 to U+001F other than the newline.
 */
export function checkNoteCharacters(text: string): void {
  checkNoteLength(text);
  const surrogate = text.search(/\p{Surrogate}/u);
  if (surrogate !== -1) {
    throw new TlogError('note-encoding', `character ${surrogate} is a lone surrogate; a note is UTF-8`);
  }
  const control = text.search(CONTROL_EXCEPT_NEWLINE);
  if (control !== -1) {
    throw new TlogError(
      'note-control-character',
      `character ${control} is ${quote(text.charAt(control))}; the newline is the only control character allowed`,
    );
  }
}

/**
 * Text and signature lines on the two sides of the last empty line. Nothing is verified.
 * @throws TlogError `note-separator-missing` (no empty line), `note-signature-missing`, `note-signature-unterminated`
 * (no final newline), `note-too-many-signatures` (over 100 lines), `note-signature-malformed` (a line of another
 * shape).
 */
export function splitNote(note: string): { text: string; signatures: SignatureLine[] } {
  const separator = note.lastIndexOf('\n\n');
  if (separator === -1) {
    throw new TlogError(
      'note-separator-missing',
      'no empty line separates the text of the note from signatures',
    );
  }
  const block = note.slice(separator + 2);
  if (block === '') {
    throw new TlogError(
      'note-signature-missing',
      'no signature line follows the last empty line of the note',
    );
  }
  if (!block.endsWith('\n')) {
    throw new TlogError('note-signature-unterminated', 'the last signature line does not end in a newline');
  }
  const lines = block.slice(0, -1).split('\n', SIGNATURE_LINES_MAX + 1);
  if (lines.length > SIGNATURE_LINES_MAX) {
    throw new TlogError(
      'note-too-many-signatures',
      `the note has more than ${SIGNATURE_LINES_MAX} signature lines`,
    );
  }
  return { text: note.slice(0, separator + 1), signatures: lines.map(parseSignatureLine) };
}

/** The line `— <name> <base64(key ID ‖ signature)>` with its newline, from parts known to be sound. */
export function formatSignatureLine({ name, keyId, signature }: SignatureLine): string {
  return `${SIGNATURE_START}${name} ${encodeBase64(Uint8Array.of(...hex.decode(keyId), ...signature))}\n`;
}

function checkNoteLength(text: string): void {
  if (text.length > NOTE_CHARS_MAX) {
    throw new TlogError('note-too-long', `note is ${text.length} characters long; at most ${NOTE_CHARS_MAX}`);
  }
}

function parseSignatureLine(line: string): SignatureLine {
  const [name = '', payloadText = '', ...more] = line.slice(SIGNATURE_START.length).split(' ', 3);
  const payload = decodeBase64(payloadText);
  const shaped = line.startsWith(SIGNATURE_START) && isKeyName(name) && more.length === 0;
  if (!shaped || payload === undefined || payload.length <= KEY_ID_BYTES) {
    throw new TlogError(
      'note-signature-malformed',
      `signature line ${quote(line)} is not "— <name> <base64 of a 4-byte key ID and a signature>"`,
    );
  }
  const keyId = hex.encode(payload.subarray(0, KEY_ID_BYTES));
  return { name, keyId, signature: payload.subarray(KEY_ID_BYTES) };
}
