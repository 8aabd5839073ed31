// Offline proofs (c2sp.org/tlog-proof@v1): that a log has an entry, in one file that needs no network.
import { decodeBase64, encodeBase64, parseDecimal } from './encoding.ts';
import { quote, TlogError } from './error.ts';
import { formatHashLines, HASHES_MAX, parseHashLines } from './hash-lines.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
const EXTRA_START = 'extra ';
const INDEX_START = 'index ';
// Header, extra, index, hashes.
const HEAD_LINES_MAX = 3 + HASHES_MAX;
// The longest note (1,048,576) and about as much before it.
const PROOF_CHARS_MAX = 2_097_152;

/** The parts of a `.tlog-proof` file. Reading one verifies nothing. */
export type TlogProof = {
  /** What the application put beside the proof. Not authenticated: check it against the entry. */
  readonly extra?: Uint8Array;
  /** Position of the entry in the log, from 0. */
  readonly index: number;
  /** Inclusion proof in the checkpoint's tree, the leaf's sibling first; at most 63 hashes. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint's signed note, verbatim, ending in a newline; for `openCheckpoint`. */
  readonly checkpoint: string;
};

/**
 * The text of the file. An empty `extra` is left out, as the format has no way to say it.
 * @throws TlogError `proof-index` unless a safe integer of at least 0, `proof-too-many-hashes` above 63,
 * `hash-length`, `proof-checkpoint-missing` when the checkpoint does not end in a newline, `proof-too-long` above
 * 2,097,152 characters.
 */
export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): string {
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new TlogError('proof-index', `index ${index} of the proof is not an integer of at least 0`);
  }
  checkCheckpointShape(checkpoint);
  const head = [HEADER];
  if (extra !== undefined && extra.length > 0) head.push(EXTRA_START + encodeBase64(extra));
  head.push(INDEX_START + index);
  head.push(...formatHashLines(proof));
  const text = `${head.join('\n')}\n\n${checkpoint}`;
  checkProofLength(text);
  return text;
}

/**
 * Reads the text of the file. The checkpoint is not looked into.
 * @throws TlogError, and nothing else for any string: `proof-too-long`, `proof-separator-missing` (no empty line),
 * `proof-header` (another first line: no proof, or one of a newer version), `proof-extra` (not base64, or empty),
 * `proof-index` (no index line where it belongs, or not a strict decimal), `proof-too-many-hashes` (over 63),
 * `proof-hash` (a line that is not base64 of 32 bytes), `proof-checkpoint-missing` (nothing, or no final newline).
 */
export function parseTlogProof(text: string): TlogProof {
  checkProofLength(text);
  const headEnd = text.indexOf('\n\n');
  if (headEnd === -1) {
    throw new TlogError(
      'proof-separator-missing',
      'no empty line separates the hashes of the proof from a checkpoint',
    );
  }
  const checkpoint = text.slice(headEnd + 2);
  const [header = '', ...lines] = text.slice(0, headEnd).split('\n', HEAD_LINES_MAX + 1);
  if (header !== HEADER) {
    throw new TlogError('proof-header', `first line ${quote(header)} of the proof is not ${quote(HEADER)}`);
  }
  const extra = lines[0]?.startsWith(EXTRA_START) ? parseExtra(lines.shift() ?? '') : undefined;
  const index = parseIndex(lines.shift() ?? '');
  const proof = parseHashLines(lines);
  checkCheckpointShape(checkpoint);
  return { ...(extra && { extra }), index, proof, checkpoint };
}

function checkProofLength(text: string): void {
  if (text.length > PROOF_CHARS_MAX) {
    throw new TlogError(
      'proof-too-long',
      `proof is ${text.length} characters long; at most ${PROOF_CHARS_MAX}`,
    );
  }
}

function parseExtra(line: string): Uint8Array {
  const extra = decodeBase64(line.slice(EXTRA_START.length));
  if (extra === undefined || extra.length === 0) {
    throw new TlogError('proof-extra', `${quote(line)} is not "extra" and base64 of at least one byte`);
  }
  return extra;
}

function parseIndex(line: string): number {
  const index = line.startsWith(INDEX_START) ? parseDecimal(line.slice(INDEX_START.length)) : undefined;
  if (index === undefined) {
    throw new TlogError(
      'proof-index',
      `${quote(line)} is not "index" and a decimal up to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  return index;
}

function checkCheckpointShape(checkpoint: string): void {
  if (!checkpoint.endsWith('\n')) {
    throw new TlogError('proof-checkpoint-missing', 'no checkpoint that ends in a newline follows the proof');
  }
}
