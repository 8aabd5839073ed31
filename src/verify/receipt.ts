// The receipt: one file by which a visitor can prove a record without the operator's help (docs/FORMAT.md §7).
import { commitmentEntry } from '../consent/commitment.ts';
import type { StoredRecord } from '../consent/record.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { TlogError } from '../tlog/error.ts';
import { leafHash } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { parseTlogProof, type TlogProof } from '../tlog/tlog-proof.ts';
import { canonicalBytes, readCanonicalJson } from './canonical-text.ts';
import { CheckList } from './check.ts';
import { checkCheckpoint, checkInclusion, checkRecord, checkSite } from './evidence-steps.ts';
import type { Finding } from './finding.ts';
import type { EvidenceVerdict } from './record-evidence.ts';
import { decodeSalt } from './salt.ts';
import { RECORD_BYTES_MAX } from './stored-record.ts';

// The record, its salt and the names around them.
const EXTRA_BYTES_MAX = RECORD_BYTES_MAX + 1_024;

/**
 * Verifies the text of a `.tlog-proof` file. Its `extra` must be canonical JSON with the record and its salt; the
 * leaf is computed from them, so that nothing but the key's signature has to be believed.
 * @returns checks in the order receipt, record, checkpoint, inclusion, site; receipt alone where the file cannot be
 *   read
 * @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
 */
export function verifyReceipt(text: string, key: VerifierKey): EvidenceVerdict {
  const receipt = readReceipt(text);
  if ('problem' in receipt) {
    const list = new CheckList({});
    list.failed('receipt', 'receipt-unreadable', receipt.problem);
    return { checks: list.checks, findings: list.findings };
  }
  const { bytes, salt, index, proof } = receipt;
  const list = new CheckList({ index });
  list.passed('receipt', `the file holds a record, its salt, and ${proof.length} hashes for entry ${index}`);
  const record = checkRecord(list, bytes);
  const checkpoint = checkCheckpoint(list, receipt.checkpoint, key);
  checkInclusion(list, { index, leaf: leafHash(commitmentEntry(bytes, salt)), proof }, checkpoint);
  checkSite(list, record, key);
  return {
    checks: list.checks,
    findings: list.findings,
    ...(record && { record }),
    ...(checkpoint && { checkpoint }),
  };
}

/** A receipt that verifies. */
export interface ProvedReceipt {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly record: StoredRecord;
  readonly checkpoint: Checkpoint;
}

/**
 * What a receipt proves, or the errors that keep it from proving anything.
 * @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
 */
export function proveReceipt(
  text: string,
  key: VerifierKey,
): { readonly receipt: ProvedReceipt } | { readonly findings: readonly Finding[] } {
  const { findings, record, checkpoint } = verifyReceipt(text, key);
  const read = readReceipt(text);
  if (findings.length || !record || !checkpoint || 'problem' in read) return { findings };
  const { index, bytes, salt } = read;
  return { receipt: { index, leaf: leafHash(commitmentEntry(bytes, salt)), record, checkpoint } };
}

/** The checkpoint's note in the text of a receipt; `undefined` where it cannot be read. Verifies nothing. */
export function checkpointOfReceipt(text: string): string | undefined {
  const read = readReceipt(text);
  return 'problem' in read ? undefined : read.checkpoint;
}

interface Receipt extends Pick<TlogProof, 'index' | 'proof' | 'checkpoint'> {
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
}

function readReceipt(text: string): Receipt | { readonly problem: string } {
  try {
    const { extra, index, proof, checkpoint } = parseTlogProof(text);
    if (!extra)
      return { problem: 'the proof has no "extra" line, so that it does not say which record it proves' };
    const read = readExtra(extra);
    return 'problem' in read ? read : { ...read, index, proof, checkpoint };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return { problem: `the file is not a receipt: ${error.message}` };
  }
}

function readExtra(extra: Uint8Array): Pick<Receipt, 'bytes' | 'salt'> | { readonly problem: string } {
  const read = readCanonicalJson(extra, EXTRA_BYTES_MAX);
  if ('problem' in read) return { problem: `the "extra" line is not what a receipt has: ${read.problem}` };
  const members: object = Object(read.value);
  const [first, second, ...others] = Object.entries(members);
  const salt = typeof second?.[1] === 'string' ? decodeSalt(second[1]) : undefined;
  const bytes = first && canonicalBytes(first[1]);
  if (first?.[0] !== 'record' || second?.[0] !== 'salt' || others.length || !salt || !bytes) {
    return {
      problem: 'the "extra" line must have a record, a salt of 32 bytes in base64url, and nothing else',
    };
  }
  return { bytes, salt };
}
