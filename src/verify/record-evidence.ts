// The evidence of one record: from the stored bytes to a checkpoint that the log's key signed.
import type { StoredRecord } from '../consent/record.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import { type Check, CheckList } from './check.ts';
import {
  checkCheckpoint,
  checkCommitment,
  checkInclusion,
  checkRecord,
  checkSite,
  checkWitnesses,
} from './evidence-steps.ts';
import type { Finding } from './finding.ts';

/** All that is needed to prove one record. Nothing in it is believed. */
export interface RecordEvidence {
  /** The record as it is stored. */
  readonly bytes: Uint8Array;
  /** 32 bytes. */
  readonly salt: Uint8Array;
  /** Place in the log, from 0. */
  readonly index: number;
  /** The leaf hash as the tree holds it, 32 bytes. */
  readonly leaf: Uint8Array;
  /** Inclusion path, leaf sibling first. */
  readonly proof: readonly Uint8Array[];
  /** A checkpoint's signed note. */
  readonly checkpoint: string;
  /** The log's key, from elsewhere than the evidence. */
  readonly key: VerifierKey;
  /** Whose cosignatures the checkpoint needs. Default: nobody's. */
  readonly policy?: Policy | undefined;
  /** Id under which the record was asked for, if so: names it in findings, and must be the record's own. */
  readonly id?: string;
}

/** What the evidence showed. The record is proved if and only if there are no findings. */
export interface EvidenceVerdict {
  /** Every question that was asked, in order; for a record: record, commitment, checkpoint, with a policy witnesses, inclusion, site. */
  readonly checks: readonly Check[];
  /** One error per question that failed by itself. */
  readonly findings: readonly Finding[];
  /** As the bytes have it, whether proved or not; absent where the bytes are not a record. */
  readonly record?: StoredRecord;
  /** What the key signed; absent where it did not. */
  readonly checkpoint?: Checkpoint;
}

/**
 * Asks, each by itself, whether the stored bytes are a record, whether record and salt give the leaf, whether the
 * key signed the checkpoint, whether the leaf stands at that index under it, and whether the site is the log's.
 * Every question is asked whatever the others' answers, so that a changed record is told from a wrong key.
 * @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
 */
export function verifyRecordEvidence(evidence: RecordEvidence): EvidenceVerdict {
  const { bytes, salt, index, leaf, proof, key, policy, id } = evidence;
  const list = new CheckList({ index, ...(id !== undefined && { recordId: id }) });
  const record = checkRecord(list, bytes, id);
  checkCommitment(list, bytes, salt, leaf);
  const checkpoint = checkCheckpoint(list, evidence.checkpoint, key);
  if (policy) checkWitnesses(list, evidence.checkpoint, policy, checkpoint);
  checkInclusion(list, { index, leaf, proof }, checkpoint);
  checkSite(list, record, key);
  return {
    checks: list.checks,
    findings: list.findings,
    ...(record && { record }),
    ...(checkpoint && { checkpoint }),
  };
}
