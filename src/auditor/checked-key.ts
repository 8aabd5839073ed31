// What everything on this page is checked against: the auditor's own key, policy and checkpoint; for want of a key the log's.
import { useMemo, useState } from 'preact/hooks';
import { formatVerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import { parseVerifierKey, type VerifierKey } from '../tlog/verifier-key.ts';
import type { KeptNote } from '../verify/kept-checkpoint.ts';
import { keyOfPolicy, type ReadOrProblem, readCheckpoint, readPolicy } from './demands.ts';
import { type Brought, keepBrought, readBrought } from './kept-key.ts';

/** A key with where it comes from, which decides how much it proves, and what else is demanded. */
export interface CheckedKey {
  /** As it was pasted or served. */
  readonly vkey: string;
  /** True where the auditor brought it along; false where this very server says that it is the log's. */
  readonly own: boolean;
  /** Undefined where `vkey` is none, and then nothing can be verified. */
  readonly key: VerifierKey | undefined;
  /** Whose cosignatures are demanded; undefined without a policy. */
  readonly policy: { readonly text: string; readonly value: Policy } | undefined;
  /** Through which the log must have passed; undefined without one. */
  readonly kept: KeptNote | undefined;
  /** What was brought as such, whether it is one or not. */
  readonly keptText: string | undefined;
  /** Why the checkpoint that was brought is none under this key; undefined where it is one, or none was brought. */
  readonly keptProblem: string | undefined;
}

/** Takes what changed; an absent member stays, an undefined one is forgotten. @returns what is wrong with it, if anything */
export type Bring = (change: Brought) => string | undefined;

/**
 * The key in use, and what is demanded beside it.
 * @param served the key that the log shows now
 */
export function useCheckedKey(served: string): [CheckedKey, Bring] {
  const [brought, setBrought] = useState(readBrought);
  const checked = useMemo(() => readAll(brought, served), [brought, served]);
  function bring(change: Brought): string | undefined {
    const next = { ...brought, ...change };
    const { problems } = readAll(next, served);
    const [problem] = Object.keys(change).flatMap((what) => problems.filter(([name]) => name === what));
    // A new key must not silently put a policy out of use.
    const other = problems.find(([name]) => name !== 'checkpoint');
    const refused = problem ?? other;
    if (refused) return refused[1];
    keepBrought(next);
    setBrought(next);
    return undefined;
  }
  return [checked, bring];
}

/** Reads a verifier key; `problem` says what is wrong with one that is none. Never throws. */
export function readKey(vkey: string): { readonly key?: VerifierKey; readonly problem?: string } {
  try {
    return { key: parseVerifierKey(vkey) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function readAll(brought: Brought, served: string) {
  const ofPolicy =
    brought.policy === undefined ? undefined : keyOfPolicy(brought.policy, readKey(served).key?.name);
  const vkey =
    brought.vkey ?? (ofPolicy ? formatVerifierKey(ofPolicy.name, ofPolicy.publicKey) : undefined) ?? served;
  const { key, problem } = readKey(vkey);
  const policy = brought.policy === undefined ? undefined : readPolicy(brought.policy, key);
  const kept = brought.checkpoint === undefined ? undefined : readCheckpoint(brought.checkpoint, key);
  const problems: (readonly [what: string, problem: string])[] = [];
  const note = (what: string, read: ReadOrProblem<unknown> | undefined) => {
    if (read && 'problem' in read) problems.push([what, read.problem]);
  };
  if (brought.vkey !== undefined && problem !== undefined) problems.push(['vkey', problem]);
  note('policy', policy);
  note('checkpoint', kept);
  return {
    vkey,
    own: brought.vkey !== undefined || ofPolicy !== undefined,
    key,
    policy:
      policy && 'value' in policy && brought.policy !== undefined
        ? { text: brought.policy, value: policy.value }
        : undefined,
    kept: kept && 'value' in kept ? kept.value : undefined,
    keptText: brought.checkpoint,
    keptProblem: kept && 'problem' in kept ? kept.problem : undefined,
    problems,
  };
}
