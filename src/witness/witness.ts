// The witness's one decision (c2sp.org/tlog-witness): whether a checkpoint extends what it has cosigned before.
import { type AddCheckpoint, parseAddCheckpoint } from '../tlog/add-checkpoint.ts';
import { type Checkpoint, parseCheckpoint } from '../tlog/checkpoint.ts';
import { verifyConsistency } from '../tlog/consistency.ts';
import { quote, TlogError } from '../tlog/error.ts';
import { emptyRoot, hashesEqual } from '../tlog/merkle.ts';
import { openNote, type VerifierKey } from '../tlog/note.ts';
import { formatSignatureLine, splitNote } from '../tlog/note-format.ts';
import type { Cosigned, CosignedCheckpoints, Step } from './cosigned-checkpoints.ts';
import type { WitnessKey } from './witness-key.ts';

/** How a request is answered, by the status that the protocol has for it. */
export type Answer =
  /** The cosignature, one line. What it says is durable. */
  | { readonly status: 200; readonly cosignature: string }
  /** The old size is not that of the checkpoint cosigned last, which is this one. */
  | { readonly status: 409; readonly size: number }
  /** Malformed, or an old size above the new one (400); not signed by the log (403); of an unknown log (404); not
   * shown to extend what was cosigned (422). */
  | { readonly status: 400 | 403 | 404 | 422; readonly reason: string };

/** What a witness works with. */
export interface WitnessOptions {
  readonly key: WitnessKey;
  /** Keys of the logs that it cosigns for; their names are the origins. A log may have several. */
  readonly logs: readonly VerifierKey[];
  readonly cosigned: CosignedCheckpoints;
  readonly now: () => Date;
  /** Told what the auditor should know: above all, two checkpoints that contradict each other. */
  readonly warn: (message: string) => void;
}

/** Answers the text of one `add-checkpoint` request. */
export type Witness = (body: string) => Answer;

/** A witness over its memory. It throws what the memory throws; nothing is cosigned then. */
export function createWitness({ key, logs, cosigned, now, warn }: WitnessOptions): Witness {
  return (body) => {
    const read = readRequest(body, logs);
    if ('status' in read) return read;
    return cosigned.step(read.checkpoint.origin, (latest): Step<Answer> => {
      const refusal = refusalOf(read, latest);
      if (refusal) {
        if (refusal.status === 422) warn(accusation(read, latest, refusal.reason));
        return { decision: refusal };
      }
      const { text, logLines, checkpoint } = read;
      const cosignature = key.cosign(text, Math.floor(now().getTime() / 1_000));
      const note = `${text}\n${logLines}${cosignature}`;
      return {
        decision: { status: 200, cosignature },
        next: { size: checkpoint.size, root: checkpoint.root, note },
      };
    });
  };
}

/** A request whose checkpoint is signed by a log that the witness knows. */
interface SignedRequest extends Pick<AddCheckpoint, 'oldSize' | 'proof'> {
  readonly text: string;
  readonly checkpoint: Checkpoint;
  /** The signature lines by the log's keys; others are dropped, since nobody vouches for them. */
  readonly logLines: string;
}

function readRequest(body: string, logs: readonly VerifierKey[]): SignedRequest | Answer {
  try {
    const { oldSize, proof, checkpoint: note } = parseAddCheckpoint(body);
    const { text, signatures } = splitNote(note);
    const checkpoint = parseCheckpoint(text);
    const keys = logs.filter(({ name }) => name === checkpoint.origin);
    if (!keys.length) {
      return { status: 404, reason: `this witness does not know the log ${quote(checkpoint.origin)}` };
    }
    const problem = signatureProblem(note, keys);
    if (problem !== undefined) return { status: 403, reason: problem };
    if (oldSize > checkpoint.size) {
      return {
        status: 400,
        reason: `old size ${oldSize} is greater than ${checkpoint.size}, the checkpoint's`,
      };
    }
    const isLogs = ({ name, keyId }: Pick<VerifierKey, 'name' | 'keyId'>) =>
      keys.some((key) => key.name === name && key.keyId === keyId);
    const logLines = signatures.filter(isLogs).map(formatSignatureLine).join('');
    return { oldSize, proof, text, checkpoint, logLines };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return { status: 400, reason: error.message };
  }
}

/** Why a note is not signed by any of the log's keys; `undefined` where it is. */
function signatureProblem(note: string, keys: readonly VerifierKey[]): string | undefined {
  try {
    openNote(note, keys);
    return undefined;
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return error.message;
  }
}

/** Why a checkpoint must not be cosigned after the latest one; `undefined` where it may be. */
function refusalOf(
  { oldSize, proof, checkpoint }: SignedRequest,
  latest: Cosigned | undefined,
): Answer | undefined {
  const { size, root } = checkpoint;
  const before = { size: latest?.size ?? 0, root: latest?.root ?? emptyRoot() };
  if (oldSize !== before.size) return { status: 409, size: before.size };
  if (size === 0 && !hashesEqual(root, emptyRoot())) {
    return { status: 422, reason: 'a tree of no entries has the SHA-256 of nothing for its root' };
  }
  const isConsistent = verifyConsistency({
    oldSize,
    newSize: size,
    oldRoot: before.root,
    newRoot: root,
    proof,
  });
  if (isConsistent) return undefined;
  return size === oldSize && !hashesEqual(root, before.root)
    ? { status: 422, reason: `another checkpoint of size ${size} was cosigned, with another root` }
    : {
        status: 422,
        reason: `the proof of ${proof.length} hashes does not show that size ${oldSize} grew to ${size}`,
      };
}

/** Two notes of one size that a log has signed prove its guilt to everybody: both are said in full. */
function accusation({ text, logLines }: SignedRequest, latest: Cosigned | undefined, reason: string): string {
  return `A log has signed a checkpoint that is not shown to extend its last one: ${reason}.
Keep both: where no consistency proof exists between them, they prove that the log has rewritten its past.
${text}\n${logLines}
${latest?.note ?? ''}`;
}
