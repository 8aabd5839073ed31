// Checkpoints (c2sp.org/tlog-checkpoint): the signed statement of a log's size and root.
import { decodeHash, encodeBase64, parseDecimal } from './encoding.ts';
import { quote, TlogError } from './error.ts';
import { checkedHash } from './merkle.ts';
import { openNote } from './note.ts';
import { checkNoteCharacters } from './note-format.ts';
import { checkTreeSize } from './subtree.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A tree at one size, as its log states it. */
export type Checkpoint = {
  /** Unique identity of the log, a URL without scheme by custom. Not empty, one line. */
  readonly origin: string;
  /** Number of leaves, 0 to 2^53 - 1. */
  readonly size: number;
  /** RFC 6962 root at that size, 32 bytes. */
  readonly root: Uint8Array;
};

/**
 * The text of the note to sign: origin, size and root on a line each, no extension lines.
 * @throws TlogError `checkpoint-origin` (empty, or more than one line), `note-control-character`, `note-encoding`,
 * `note-too-long`, `tree-size`, `hash-length`.
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) {
    throw new TlogError(
      'checkpoint-origin',
      `origin ${quote(origin)} of a checkpoint must be one line, not empty`,
    );
  }
  checkTreeSize(size);
  const text = `${origin}\n${size}\n${encodeBase64(checkedHash(root, 'root of the checkpoint'))}\n`;
  checkNoteCharacters(text);
  return text;
}

/**
 * Reads the text of a checkpoint's note, whose signatures must have been verified before. Extension lines are
 * tolerated and dropped. That the root of an empty tree is the empty root is not checked.
 * @throws TlogError, and nothing else for any string: `checkpoint-unterminated` (no final newline),
 * `checkpoint-too-few-lines`, `checkpoint-empty-line`, `checkpoint-size` (a decimal with a sign or leading zero, or
 * above 2^53 - 1), `checkpoint-root` (not base64 of 32 bytes), and those of `checkNoteCharacters`.
 */
export function parseCheckpoint(text: string): Checkpoint {
  checkNoteCharacters(text);
  if (!text.endsWith('\n')) {
    throw new TlogError('checkpoint-unterminated', 'the text of a checkpoint must end in a newline');
  }
  const lines = text.slice(0, -1).split('\n');
  const [origin, sizeText, rootText] = lines;
  if (origin === undefined || sizeText === undefined || rootText === undefined) {
    throw new TlogError('checkpoint-too-few-lines', `checkpoint ${quote(text)} has fewer than three lines`);
  }
  const empty = lines.indexOf('');
  if (empty !== -1) {
    throw new TlogError('checkpoint-empty-line', `line ${empty + 1} of the checkpoint is empty`);
  }
  const size = parseDecimal(sizeText);
  if (size === undefined) {
    throw new TlogError(
      'checkpoint-size',
      `size ${quote(sizeText)} of the checkpoint is not a decimal from 0 to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  const root = decodeHash(rootText);
  if (root === undefined) {
    throw new TlogError(
      'checkpoint-root',
      `root ${quote(rootText)} of the checkpoint is not base64 of 32 bytes`,
    );
  }
  return { origin, size, root };
}

/**
 * Verifies and reads the checkpoint of the log that has this key. Cosignatures by others are ignored.
 * @throws TlogError `checkpoint-origin-mismatch` when the origin is not exactly the name of the key, and those of
 * `openNote` and `parseCheckpoint`; nothing else for any string.
 */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, [key]).text);
  if (checkpoint.origin !== key.name) {
    throw new TlogError(
      'checkpoint-origin-mismatch',
      `the checkpoint is of ${quote(checkpoint.origin)}, but the key belongs to ${quote(key.name)}`,
    );
  }
  return checkpoint;
}
