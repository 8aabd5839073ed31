// Policies (c2sp.org/tlog-policy): which logs and witnesses one trusts, and whose cosignatures a checkpoint needs.
import { TlogError } from './error.ts';
import { PolicyReader } from './policy-reader.ts';
import type { VerifierKey } from './verifier-key.ts';

const POLICY_CHARS_MAX = 1_048_576;

/** A log whose checkpoints are accepted. The name of its key is its origin. */
export type PolicyLog = { readonly key: VerifierKey; readonly url?: string };

/** A witness under the name that it has within the policy. */
export type PolicyWitness = { readonly name: string; readonly key: VerifierKey; readonly url?: string };

/** A rule that cosignatures satisfy: that of one witness, or those of at least `threshold` members. */
export type QuorumRule =
  | { readonly name: string; readonly witness: PolicyWitness }
  | { readonly name: string; readonly threshold: number; readonly members: readonly QuorumRule[] };

/** A policy file, read. */
export type Policy = {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  /** Absent where the policy says `quorum none`: no cosignature is needed. */
  readonly quorum?: QuorumRule;
};

/**
 * Reads the text of a policy file. A last line may lack its newline.
 * @throws TlogError, each with the number of the line, and nothing else for any string: `policy-too-long` (over
 *   1,048,576 characters, or 256 logs, witnesses or groups), `policy-character` (a control character other than tab and
 *   newline, a carriage return included), `policy-line` (not a line of the format), `policy-key` (a vkey that cannot
 *   be read, or a public key given twice), `policy-name` (defined twice, not defined above, or `none`),
 *   `policy-threshold` (not from 1 to the number of members), `policy-member-repeated` (in a group already, so that it
 *   would count twice), `policy-quorum` (not exactly one quorum)
 */
export function parsePolicy(text: string): Policy {
  if (text.length > POLICY_CHARS_MAX) {
    throw new TlogError(
      'policy-too-long',
      `policy is ${text.length} characters long; at most ${POLICY_CHARS_MAX}`,
    );
  }
  const reader = new PolicyReader();
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? undefined : end);
    reader.read(line, number);
    start = end === -1 ? text.length + 1 : end + 1;
  }
  return reader.finish();
}
