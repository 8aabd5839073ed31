// The log's public checkpoint on this visit, held against what it said on earlier ones, and against what was brought.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { Finding } from '../verify/finding.ts';
import { findingAt } from '../verify/finding.ts';
import { growthFinding } from '../verify/log-growth.ts';
import { openOrProblem } from '../verify/proof-in-words.ts';
import { type Cosigned, verifyWitnesses } from '../verify/witness-evidence.ts';
import type { CheckedKey } from './checked-key.ts';
import { keepSeen, readSeen, type SeenCheckpoint } from './kept-in-browser.ts';
import { fetchCheckpoint, logFileReader } from './public-log.ts';
import { type Answer, useAnswer } from './use-answer.ts';

/** What was found out about the public checkpoint. */
export interface LogHistory {
  /** As it was served. */
  readonly note: string;
  /** What the key signed; undefined where it did not. */
  readonly checkpoint: Checkpoint | undefined;
  readonly cosigned: readonly Cosigned[];
  /** What this browser had seen before; undefined on a first visit. */
  readonly seen: (SeenCheckpoint & { readonly size: number; readonly goesOn: boolean }) | undefined;
  /** Whether it goes on from the checkpoint that was brought; undefined where none was. */
  readonly keptGoesOn: boolean | undefined;
  readonly findings: readonly Finding[];
}

/** Asks on each visit, and whenever something else is demanded. */
export function useLogHistory(checkedKey: CheckedKey): { answer: Answer<LogHistory>; retry: () => void } {
  const { vkey, policy, kept } = checkedKey;
  return useAnswer(JSON.stringify([vkey, policy?.text, kept?.note]), (signal) => lookAt(checkedKey, signal));
}

async function lookAt({ key, policy, kept }: CheckedKey, signal: AbortSignal): Promise<LogHistory> {
  const note = await fetchCheckpoint(signal);
  const opened = key ? openOrProblem(note, key) : { problem: 'there is no usable key' };
  if ('problem' in opened || !key) {
    const problem = 'problem' in opened ? opened.problem : '';
    const findings = [findingAt('error', 'checkpoint-unverified', {}, problem)];
    return { note, checkpoint: undefined, cosigned: [], seen: undefined, keptGoesOn: undefined, findings };
  }
  const { checkpoint } = opened;
  const read = logFileReader('default', signal);
  const witnesses = policy && verifyWitnesses(note, policy.value);
  const findings = (witnesses?.problems ?? []).map(({ code, message }) =>
    findingAt('error', code, {}, message),
  );
  const log = `${key.name}+${key.keyId}`;
  const last = readSeen(log);
  const before = last && openOrProblem(last.note, key);
  const seen = last && before && 'checkpoint' in before ? { ...last, ...before.checkpoint } : undefined;
  const ofLastVisit = seen && (await growthFinding(seenName(seen), seen, checkpoint, read));
  if (ofLastVisit) findings.push(ofLastVisit);
  // What contradicts is evidence: the older one stays.
  else keepSeen(log, { note, seenAt: new Date().toISOString() });
  const ofKept = kept && (await growthFinding(kept.name, kept, checkpoint, read));
  if (ofKept) findings.push(ofKept);
  return {
    note,
    checkpoint,
    cosigned: witnesses?.cosigned ?? [],
    seen: seen && { ...seen, goesOn: !ofLastVisit },
    keptGoesOn: kept && !ofKept,
    findings,
  };
}

const seenName = ({ seenAt }: SeenCheckpoint) =>
  `the checkpoint that this browser saw on ${seenAt.slice(0, 10)}`;
