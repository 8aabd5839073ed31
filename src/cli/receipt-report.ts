// The report on one receipt, for people and for programs.
import { encodeBase64 } from '../tlog/encoding.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import type { Check } from '../verify/check.ts';
import type { Finding } from '../verify/finding.ts';
import { checkpointOfReceipt, verifyReceipt } from '../verify/receipt.ts';
import type { EvidenceVerdict } from '../verify/record-evidence.ts';
import { type Cosigned, verifyWitnesses } from '../verify/witness-evidence.ts';
import { printable } from './printable.ts';
import { cosignedInWords } from './verification-report.ts';

/** What the verification of a receipt found. */
export interface ReceiptVerdict extends EvidenceVerdict {
  /** Whether nothing is wrong. */
  readonly ok: boolean;
  /** Witnesses of the policy that have cosigned its checkpoint; absent without a policy. */
  readonly cosigned?: readonly Cosigned[];
}

/** Verifies a receipt by the log's key and, where there is one, a policy. */
export function receiptVerdict(text: string, key: VerifierKey, policy: Policy | undefined): ReceiptVerdict {
  const verdict = verifyReceipt(text, key);
  const note = verdict.checkpoint && checkpointOfReceipt(text);
  const witnesses = policy && note !== undefined ? verifyWitnesses(note, policy) : undefined;
  const problems = (witnesses?.problems ?? []).map((problem): Finding => ({ ...problem, severity: 'error' }));
  const findings = [...verdict.findings, ...problems];
  return {
    ...verdict,
    findings,
    ok: !findings.length,
    ...(witnesses && { cosigned: witnesses.cosigned }),
  };
}

/** Each question with its answer, who cosigned, and the verdict; without a last newline. */
export function receiptInWords({ checks, findings, ok, cosigned }: ReceiptVerdict): string {
  const failed = new Set(checks.filter(({ passed }) => !passed).map(({ detail }) => detail));
  const others = findings.filter(({ message }) => ![...failed].some((detail) => message.endsWith(detail)));
  return [
    ...checks.map(checkInWords),
    ...cosignedInWords(cosigned),
    ...others.map(({ message }) => printable(`error: ${message}`)),
    ok
      ? 'verified: nothing is wrong'
      : `not verified: ${findings.length} error${findings.length > 1 ? 's' : ''}`,
  ].join('\n');
}

/** The whole verdict as one JSON text, hashes in base64. */
export function receiptAsJson({ checkpoint, ...verdict }: ReceiptVerdict): string {
  const stated = checkpoint && { ...checkpoint, root: encodeBase64(checkpoint.root) };
  return JSON.stringify({ ...verdict, ...(stated && { checkpoint: stated }) }, null, 2);
}

const checkInWords = ({ name, passed, detail }: Check) =>
  printable(`${passed ? 'ok   ' : 'error'} ${name.padEnd(11)} ${detail}`);
