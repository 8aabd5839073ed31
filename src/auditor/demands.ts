// What an auditor brings beside the key: a policy of witnesses, and a checkpoint of an earlier time. Read and explained.
import { type Policy, parsePolicy, type QuorumRule } from '../tlog/policy.ts';
import type { VerifierKey } from '../tlog/verifier-key.ts';
import { type KeptNote, readKeptCheckpoint } from '../verify/kept-checkpoint.ts';

/** A value, or what is wrong with the text and what to do. */
export type ReadOrProblem<T> = { readonly value: T } | { readonly problem: string };

/**
 * Reads a policy (c2sp.org/tlog-policy). Never throws.
 * @param key the log's; a policy that names logs must name it
 */
export function readPolicy(text: string, key: VerifierKey | undefined): ReadOrProblem<Policy> {
  try {
    const policy = parsePolicy(policyLines(text));
    if (!policy.logs.length || (key && policy.logs.some((log) => isSame(log.key, key))))
      return { value: policy };
    const named = policy.logs.map((log) => log.key.name).join(', ');
    return {
      problem: `the policy is for ${named} under another key than the one in use. Take its log line out, or check with its key`,
    };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

/** A pasted policy with the line ends that the format has. */
export function policyLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The key that a policy names for this log, or for want of that name its only one. */
export function keyOfPolicy(text: string, logName: string | undefined): VerifierKey | undefined {
  try {
    const { logs } = parsePolicy(policyLines(text));
    return (logs.find((log) => log.key.name === logName) ?? (logs.length === 1 ? logs[0] : undefined))?.key;
  } catch {
    // `readPolicy` says what is wrong.
    return undefined;
  }
}

/** Whose cosignatures a policy asks for, in words: `any 2 of ada, bob and eve`. */
export function quorumWords({ quorum }: Policy): string {
  return quorum ? ruleWords(quorum) : 'no cosignature';
}

/** Reads a checkpoint that was kept, or the one in a receipt. Without a usable key, none can be read. Never throws. */
export function readCheckpoint(text: string, key: VerifierKey | undefined): ReadOrProblem<KeptNote> {
  return key ? readKeptCheckpoint(text, key) : { problem: 'there is no usable key to verify it with' };
}

function ruleWords(rule: QuorumRule): string {
  if ('witness' in rule) return rule.name;
  const { threshold, members } = rule;
  const names = members.map((member) => ('witness' in member ? member.name : `(${ruleWords(member)})`));
  if (members.length === 1) return names.join();
  const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
  if (threshold === members.length) return threshold === 2 ? `both ${listed}` : `all of ${listed}`;
  return `any ${threshold} of ${listed}`;
}

function isSame(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && one.publicKey.every((byte, at) => byte === other.publicKey[at]);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
