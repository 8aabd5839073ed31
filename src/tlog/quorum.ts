// Whether the cosignatures on a checkpoint satisfy a policy (c2sp.org/tlog-policy).
import { readCosignatures } from './cosignature.ts';
import type { Policy, PolicyWitness, QuorumRule } from './policy.ts';

/** What the cosignatures on a note come to under a policy. */
export type QuorumVerdict = {
  /** Whether the rule is satisfied; true where there is none. */
  readonly holds: boolean;
  /** Witnesses that have cosigned, in the order of the policy, with the latest time at which each did. */
  readonly cosigned: readonly { readonly witness: PolicyWitness; readonly timeSeconds: number }[];
  /** Witnesses of which a line does not verify. It never counts towards the quorum. */
  readonly unverified: readonly PolicyWitness[];
};

/**
 * Counts the cosignatures on a note. Whether a log of the policy has signed it is for `openCheckpoint`.
 * @throws TlogError as `readCosignatures`, for a note of another shape
 */
export function checkQuorum(note: string, { witnesses, quorum }: Policy): QuorumVerdict {
  const { verified, unverified } = readCosignatures(
    note,
    witnesses.map(({ key }) => key),
  );
  const cosigned = witnesses.flatMap((witness) => {
    const times = verified.filter(({ key }) => key === witness.key).map(({ timeSeconds }) => timeSeconds);
    return times.length ? [{ witness, timeSeconds: Math.max(...times) }] : [];
  });
  const names = new Set(cosigned.map(({ witness }) => witness.name));
  return {
    holds: !quorum || isSatisfied(quorum, names),
    cosigned,
    unverified: witnesses.filter(({ key }) => unverified.includes(key)),
  };
}

/** @param cosigned names of the witnesses that have cosigned */
function isSatisfied(rule: QuorumRule, cosigned: ReadonlySet<string>): boolean {
  if ('witness' in rule) return cosigned.has(rule.witness.name);
  return rule.members.filter((member) => isSatisfied(member, cosigned)).length >= rule.threshold;
}
