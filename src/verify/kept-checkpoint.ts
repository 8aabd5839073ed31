// A checkpoint that somebody kept, as text: the signed note by itself, or the one in a receipt.
import type { VerifierKey } from '../tlog/note.ts';
import type { KeptCheckpoint } from './kept-roots.ts';
import { openOrProblem } from './proof-in-words.ts';
import { checkpointOfReceipt } from './receipt.ts';

const RECEIPT_START = 'c2sp.org/tlog-proof@';

/** A kept checkpoint with the note that it was read from. */
export interface KeptNote extends KeptCheckpoint {
  readonly note: string;
}

/**
 * Reads it, with the line ends that a form or an editor may have given it.
 * @returns in words why it is none that the key has signed; never throws for a sound key
 */
export function readKeptCheckpoint(
  text: string,
  key: VerifierKey,
): { readonly value: KeptNote } | { readonly problem: string } {
  const lines = text.replaceAll('\r\n', '\n').trimStart();
  const isReceipt = lines.startsWith(RECEIPT_START);
  const note = isReceipt ? checkpointOfReceipt(lines) : `${lines.trimEnd()}\n`;
  if (note === undefined) return { problem: 'this is a receipt, but one that cannot be read' };
  const opened = openOrProblem(note, key);
  if ('problem' in opened) return opened;
  const { size, root } = opened.checkpoint;
  const name = isReceipt ? 'the checkpoint of your receipt' : 'the checkpoint that you kept';
  return { value: { name, size, root, note } };
}
