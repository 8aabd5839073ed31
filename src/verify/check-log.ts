// The check of a log as it is served (c2sp.org/tlog-tiles): every entry, up to the root that the log's key signed.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import { FindingList } from './finding.ts';
import type { KeptCheckpoint } from './kept-roots.ts';
import { type ReadLogFile, readTile } from './log-files.ts';
import { LogFollower, type LogState, type LogVerdict } from './log-follower.ts';
import type { ServedBundle, Stretch } from './log-leaves.ts';
import { noPublications } from './log-publications.ts';
import { openOrProblem } from './proof-in-words.ts';
import { type Cosigned, verifyWitnesses } from './witness-evidence.ts';

/** Bundles that are asked for before the one that is due; few, so that a stop is one at once. */
const BUNDLES_AHEAD = 6;

/** What is to be checked, against what. Nothing but the key and the policy is believed. */
export interface LogCheck {
  /** The public checkpoint's signed note. */
  readonly note: string;
  readonly key: VerifierKey;
  /** Whose cosignatures the checkpoint needs. Default: nobody's. */
  readonly policy?: Policy | undefined;
  /** Checkpoints that this log must have passed through. */
  readonly kept: readonly KeptCheckpoint[];
  /** Where an earlier check against the same note, with the same demands, was interrupted. */
  readonly state?: LogState | undefined;
}

/** What a check of a log found. */
export interface CheckedLog extends LogVerdict {
  /** What the key signed; absent where the note is not to be believed, and then nothing else was looked at. */
  readonly checkpoint?: Checkpoint;
  /** Witnesses of the policy that have cosigned it; absent without a policy. */
  readonly cosigned?: readonly Cosigned[];
}

/**
 * Recomputes the whole tree from the entries that the log serves, beside the tiles of level 0, and reads what it has
 * published among them. What it comes to is the same wherever it was interrupted, since the root that was signed is
 * reached from no other leaves.
 * @param onProgress called after each bundle, and awaited, with the number of entries so far; what it throws ends the
 *   check. `state` gives where to go on from
 * @throws what `read` and `onProgress` throw
 */
export async function checkLog(
  check: LogCheck,
  read: ReadLogFile,
  onProgress: (entries: number, size: number, state: () => LogState) => void | Promise<void>,
): Promise<CheckedLog> {
  const { note, key, policy, kept, state } = check;
  const opened = openOrProblem(note, key);
  if ('problem' in opened) return notSigned(opened.problem);
  const { checkpoint } = opened;
  const log = new LogFollower(checkpoint, kept, state);
  const witnesses = policy && verifyWitnesses(note, policy);
  if (!state)
    for (const { code, message } of witnesses?.problems ?? []) log.findings.error(code, {}, message);
  for await (const served of bundlesOf(log, read)) {
    log.take(served);
    await onProgress(log.next?.start ?? checkpoint.size, checkpoint.size, () => log.state);
  }
  const vouching = witnesses?.holds
    ? 'that the witnesses of the policy have cosigned'
    : 'that the log alone vouches for';
  const verdict = log.finish(key.name, vouching);
  return { ...verdict, checkpoint, ...(witnesses && { cosigned: witnesses.cosigned }) };
}

/** The bundles from the next one on, in order, a few at once on their way. */
async function* bundlesOf(log: LogFollower, read: ReadLogFile): AsyncGenerator<ServedBundle> {
  const ahead: Promise<ServedBundle>[] = [];
  let asked = log.next?.bundle ?? 0;
  const ask = () => {
    for (
      let stretch = log.stretch(asked);
      stretch && ahead.length < BUNDLES_AHEAD;
      stretch = log.stretch(asked)
    ) {
      const served = readBundle(stretch, read);
      // Whoever awaits it is told; until then a failure must not count as one that nobody looks at.
      served.catch(() => undefined);
      ahead.push(served);
      asked += 1;
    }
  };
  ask();
  for (let first = ahead.shift(); first; first = ahead.shift()) {
    ask();
    yield await first;
  }
}

async function readBundle({ bundle, width }: Stretch, read: ReadLogFile): Promise<ServedBundle> {
  const [entries, tile] = await Promise.all([
    readTile(read, 'entries', bundle, width),
    readTile(read, 0, bundle, width),
  ]);
  return { entries, tile };
}

function notSigned(problem: string): CheckedLog {
  const findings = new FindingList();
  findings.error('checkpoint-unverified', {}, problem);
  return {
    ok: false,
    findings: findings.kept,
    errors: 1,
    warnings: 0,
    commitments: 0,
    publications: noPublications(),
    kept: [],
  };
}
