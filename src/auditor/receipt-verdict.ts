// What a visitor's receipt comes to beside what the register shows: pure, so that it can be believed and tested.
import { commitmentEntry } from '../consent/commitment.ts';
import { momentWords } from '../consent/instant-words.ts';
import { decodeBase64 } from '../tlog/encoding.ts';
import { hashesEqual, leafHash } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/verifier-key.ts';
import { checkpointOfReceipt, type ProvedReceipt, proveReceipt } from '../verify/receipt.ts';
import { verifyRegisterColumns } from '../verify/register-evidence.ts';
import { decodeSalt } from '../verify/salt.ts';
import type { EvidenceAnswer, Session } from './answers.ts';

/** How the receipt and the register stand to each other. */
export type ReceiptOutcome =
  | 'equal'
  | 'different'
  /** The log's tree still has the entry, but nothing stands behind it. */
  | 'gone'
  /** The same, where the token that was signed in with shows no record of that time. */
  | 'beyond'
  /** The log has acknowledged the record, and now shows another entry in its place, or none. */
  | 'dropped'
  | 'other-log'
  /** A receipt by its form, which proves nothing. */
  | 'unproved'
  | 'no-receipt';

/** The outcome, in words. */
export interface ReceiptVerdict {
  readonly outcome: ReceiptOutcome;
  /** In a few words, without a full stop. */
  readonly words: string;
  /** What that rests on and what it means, in sentences. Some of it is outside text. */
  readonly detail: string;
  /** Id of the record where the register has it. */
  readonly record?: string;
}

/**
 * What can be said of the file alone.
 * @returns the receipt where it is one of the log whose key this is; otherwise why not
 */
export function readReceipt(text: string, key: VerifierKey): ProvedReceipt | ReceiptVerdict {
  const note = checkpointOfReceipt(text);
  const proved = proveReceipt(text, key);
  if ('receipt' in proved) return proved.receipt;
  const reasons = proved.findings.map(({ message }) => message).join('; ');
  if (note === undefined)
    return { outcome: 'no-receipt', words: 'This is no receipt', detail: `${reasons}.` };
  // The first line of a checkpoint is the log's name.
  const [origin = ''] = note.split('\n');
  if (origin !== key.name) {
    return {
      outcome: 'other-log',
      words: 'A receipt of another log',
      detail: `It is of ${origin}, and the key in use is of ${key.name}. Look it up with whoever runs that log.`,
    };
  }
  return {
    outcome: 'unproved',
    words: 'A receipt that proves nothing',
    detail: `By the key in use it is not what the log has signed: ${reasons}. Either the file was changed, or the key is not the log’s.`,
  };
}

/** Beside the evidence that the server has of the record with the receipt's id. */
export function besideEvidence(receipt: ProvedReceipt, answer: EvidenceAnswer): ReceiptVerdict {
  const { index, record, leaf } = receipt;
  const problems: string[] = [];
  if (answer.index !== index)
    problems.push(`the log shows it as entry ${answer.index}, the receipt as ${index}`);
  const bytes = decodeBase64(answer.bytes);
  const salt = decodeSalt(answer.salt);
  if (!bytes || !salt || !hashesEqual(leafHash(commitmentEntry(bytes, salt)), leaf))
    problems.push(
      'what is stored is not the record of the receipt: it was changed after the log had acknowledged it',
    );
  const { check } = verifyRegisterColumns(record, index, answer.register ?? undefined);
  if (!check.passed) problems.push(check.detail);
  if (!problems.length) {
    return {
      outcome: 'equal',
      words: 'In the register, and equal',
      detail: `Entry ${index}, byte for byte the record that the log acknowledged to this visitor, received on ${momentWords(record.receivedTime)}.`,
      record: record.id,
    };
  }
  return {
    outcome: 'different',
    words: 'In the register, but different',
    detail: `The receipt is sound, but ${problems.join('; ')}. Keep the receipt: it has the log’s signature.`,
    record: record.id,
  };
}

/**
 * Where the server has no record with the receipt's id.
 * @param size entries that the log has now
 * @param entry what the log shows now in the receipt's place, which is public; undefined where it shows nothing
 * @param scope the time whose records the server shows to whoever asks; without members, all
 */
export function besideNothing(
  receipt: ProvedReceipt,
  size: number,
  entry: Uint8Array | undefined,
  scope: Session['token']['scope'],
): ReceiptVerdict {
  const { index, record, leaf, checkpoint } = receipt;
  if (entry && hashesEqual(leafHash(entry), leaf)) {
    const { receivedTime } = record;
    if (receivedTime < (scope.from ?? receivedTime) || receivedTime >= (scope.to ?? `${receivedTime}~`)) {
      return {
        outcome: 'beyond',
        words: 'Outside of what your token shows',
        detail: `The receipt is sound, and entry ${index} of the log holds the hash of this very record. It was received on ${momentWords(receivedTime)}, and your token shows no record of that time: ask the operator for one that does.`,
      };
    }
    return {
      outcome: 'gone',
      words: 'Not in the register, but its place in the log is kept',
      detail: `Entry ${index} still holds the hash of this very record, and the record behind it is gone. Where it was erased, by request or by age, the log has published that: “temoin verify” with an export of the log and this receipt tells. Where no erasure names it, it was dropped.`,
    };
  }
  const now =
    index >= size
      ? `the log has only ${size} entries now`
      : entry
        ? 'another entry stands there now'
        : 'the log does not show that entry';
  return {
    outcome: 'dropped',
    words: 'Not in the register: a proved drop',
    detail: `The log signed that record ${record.id}, received on ${momentWords(record.receivedTime)}, is its entry ${index} of ${checkpoint.size}, and ${now}. Whoever runs the log has taken out what it had acknowledged, or put it back to an older state. Keep the receipt: with the log’s key it proves this to anybody.`,
  };
}
