// The evidence of witnesses: whether a checkpoint carries the cosignatures that a policy asks for.
import { TlogError } from '../tlog/error.ts';
import type { Policy } from '../tlog/policy.ts';
import { checkQuorum } from '../tlog/quorum.ts';
import type { FindingCode } from './finding.ts';

/** A witness that has cosigned. */
export interface Cosigned {
  /** Its name in the policy. */
  readonly witness: string;
  /** When, by its clock: ISO 8601 in UTC. The checkpoint existed then. */
  readonly time: string;
}

/** What was found. Each problem is an error. */
export interface WitnessEvidence {
  readonly cosigned: readonly Cosigned[];
  /** Whether the quorum of the policy holds, and every cosignature by a witness of it verifies. */
  readonly holds: boolean;
  readonly problems: readonly { readonly code: FindingCode; readonly message: string }[];
}

// The last second that a Date can hold (ECMA-262, "Time Values").
const SECONDS_MAX = 8_640_000_000_000;

/** Counts the cosignatures on a checkpoint that the log has signed. Never throws. */
export function verifyWitnesses(note: string, policy: Policy): WitnessEvidence {
  try {
    const verdict = checkQuorum(note, policy);
    const cosigned = verdict.cosigned.map(({ witness, timeSeconds }) => ({
      witness: witness.name,
      time: new Date(Math.min(timeSeconds, SECONDS_MAX) * 1_000).toISOString(),
    }));
    const unverified = verdict.unverified.map(({ name }) => ({
      code: 'cosignature-unverified' as const,
      message: `the cosignature by the witness ${name} does not verify: it is of another checkpoint, or was changed`,
    }));
    const names = cosigned.map(({ witness }) => witness).join(', ');
    const missing = {
      code: 'witness-quorum-missing' as const,
      message: `the policy asks for the quorum ${policy.quorum?.name}, but the checkpoint is cosigned by ${names || 'no witness of it'}: another history may have been shown to others`,
    };
    const problems = [...unverified, ...(verdict.holds ? [] : [missing])];
    return { cosigned, holds: !problems.length, problems };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    const message = `the cosignatures cannot be read: ${error.message}`;
    return { cosigned: [], holds: false, problems: [{ code: 'cosignature-unverified', message }] };
  }
}
