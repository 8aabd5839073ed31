// From the server's answer about one record to numbered steps in words; the proving itself is done by verify/.
import type { StoredRecord } from '../consent/record.ts';
import { decodeBase64 } from '../tlog/encoding.ts';
import type { Policy } from '../tlog/policy.ts';
import type { VerifierKey } from '../tlog/verifier-key.ts';
import { type EvidenceVerdict, verifyRecordEvidence } from '../verify/record-evidence.ts';
import { verifyRegisterColumns } from '../verify/register-evidence.ts';
import { decodeSalt } from '../verify/salt.ts';
import type { EvidenceAnswer } from './answers.ts';
import { type Step, stepOf } from './step.ts';

/** What the evidence of one record came to. */
export interface CheckedEvidence {
  readonly steps: readonly Step[];
  /** True where every one of them passed. */
  readonly proved: boolean;
  /** Whether the register lists the record as what it is; undefined where there is no record to compare with. */
  readonly registerStep: Step | undefined;
  /** One sentence that names the record. */
  readonly verdict: string;
  /** As the stored bytes have it, whether proved or not; undefined where they are not a record. */
  readonly record: StoredRecord | undefined;
  /** The stored bytes as text, for what can no longer be read as a record. Outside text. */
  readonly storedText: string;
}

/**
 * Verifies the evidence of the record that was asked for. Never throws: what cannot be decoded fails its step.
 * @param id the record that was asked for, whatever the answer says
 * @param policy whose cosignatures the checkpoint needs
 */
export function checkEvidence(
  id: string,
  answer: EvidenceAnswer,
  key: VerifierKey,
  policy?: Policy,
): CheckedEvidence {
  const bytes = bytesOf(answer.bytes);
  const result = verifyRecordEvidence({
    bytes,
    // No salt at all is one of the wrong length, which its step says.
    salt: decodeSalt(answer.salt) ?? new Uint8Array(),
    index: answer.index,
    leaf: bytesOf(answer.leaf),
    proof: answer.proof.map(bytesOf),
    checkpoint: answer.checkpoint,
    key,
    policy,
    id,
  });
  const { record } = result;
  const columns = answer.register ?? undefined;
  return {
    steps: result.checks.map((check) => stepOf(check, answer)),
    proved: result.findings.length === 0,
    registerStep: record && stepOf(verifyRegisterColumns(record, answer.index, columns).check),
    verdict: verdictOn(id, result),
    record,
    storedText: new TextDecoder().decode(bytes),
  };
}

function verdictOn(id: string, { checks, record }: EvidenceVerdict): string {
  const failed = (name: string) => checks.some((check) => check.name === name && !check.passed);
  if (failed('record')) {
    return record
      ? `Record ${id} is not what the server answered with: that one calls itself ${record.id}.`
      : `Record ${id} is damaged: what is stored is not what was logged.`;
  }
  if (failed('commitment')) return `Record ${id} was altered after it was logged.`;
  if (failed('checkpoint'))
    return `Record ${id} cannot be proved: the key in use did not sign the checkpoint.`;
  if (failed('witnesses'))
    return `Record ${id} is not proved as your policy asks: its checkpoint lacks cosignatures.`;
  if (failed('inclusion')) return `Record ${id} is not shown to stand in the log.`;
  if (failed('site')) return `Record ${id} belongs to another site than the log.`;
  return `Verified: record ${id} stands in the log, unaltered.`;
}

/** Malformed text becomes no bytes, which no step accepts. */
function bytesOf(text: string): Uint8Array {
  return decodeBase64(text) ?? new Uint8Array();
}
