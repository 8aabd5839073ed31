// The request by which a log asks a witness for a cosignature (c2sp.org/tlog-witness, add-checkpoint).
import { parseDecimal } from './encoding.ts';
import { quote, TlogError } from './error.ts';
import { formatHashLines, HASHES_MAX, parseHashLines } from './hash-lines.ts';
import { checkTreeSize } from './subtree.ts';

const OLD_START = 'old ';

/** Media type of the body, a decimal and a newline, by which a witness answers 409: the size it has cosigned last. */
export const TREE_SIZE_TYPE = 'text/x.tlog.size';

/** What a log hands in. Reading it verifies nothing. */
export type AddCheckpoint = {
  /** Size of the checkpoint that the witness has cosigned last, as far as the log knows; 0 for none. */
  readonly oldSize: number;
  /** Consistency proof from that size to the checkpoint's; empty where one of them is 0, or both are equal. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint's signed note, verbatim. */
  readonly checkpoint: string;
};

/**
 * The body of the request.
 * @throws TlogError `tree-size`, `hash-length`, `proof-too-many-hashes` above 63
 */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  checkTreeSize(oldSize);
  const head = [OLD_START + oldSize, ...formatHashLines(proof)];
  return `${head.join('\n')}\n\n${checkpoint}`;
}

/**
 * Reads the body of the request. The checkpoint is not looked into.
 * @throws TlogError, and nothing else for any string: `witness-old-size` (no first line of `old` and a strict decimal),
 *   `proof-separator-missing` (no empty line), `proof-too-many-hashes` (over 63), `proof-hash` (a line that is not
 *   base64 of 32 bytes)
 */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const headEnd = body.indexOf('\n\n');
  if (headEnd === -1) {
    throw new TlogError('proof-separator-missing', 'no empty line separates the proof from a checkpoint');
  }
  // The first line, the hashes, and one more to tell that there are too many.
  const [first = '', ...lines] = body.slice(0, headEnd).split('\n', 1 + HASHES_MAX + 1);
  const oldSize = first.startsWith(OLD_START) ? parseDecimal(first.slice(OLD_START.length)) : undefined;
  if (oldSize === undefined) {
    throw new TlogError(
      'witness-old-size',
      `first line ${quote(first)} is not "old" and a decimal from 0 to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  return { oldSize, proof: parseHashLines(lines), checkpoint: body.slice(headEnd + 2) };
}

/** The size that a witness answers 409 with; undefined for any other text. Never throws. */
export function parseTreeSize(body: string): number | undefined {
  return body.endsWith('\n') ? parseDecimal(body.slice(0, -1)) : undefined;
}
