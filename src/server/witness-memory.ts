// What witnesses remember of a log, to be asked before it signs anything: behind any of them, it was put back.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { reasonOf, requestNewest, type WitnessAddress } from './witness-requests.ts';

/** For one witness: the start of a server waits for it. */
const PATIENCE_MS = 5_000;

/** What one witness remembers of the log. */
export interface Remembered {
  /** Name of the witness's key. */
  readonly witness: string;
  /** The newest checkpoint of the log that it has cosigned, verified by both keys; absent where it has none. */
  readonly checkpoint?: Checkpoint;
  /** Why nothing is known, in words. */
  readonly problem?: string;
}

/**
 * What each witness remembers of a log, to be compared with the log's own head: a log that is shorter, or has another
 * root at that size, was put back to an earlier state, or rewritten. A witness without an answer says nothing for or
 * against. Never rejects.
 * @param log the log's key: a witness alone could keep any log from starting
 * @param patienceMs longest time for one witness; all are asked at once
 */
export function newestKnown(
  witnesses: readonly WitnessAddress[],
  log: VerifierKey,
  patienceMs = PATIENCE_MS,
): Promise<Remembered[]> {
  return Promise.all(
    witnesses.map(async (address) => {
      const witness = address.key.name;
      try {
        const checkpoint = await requestNewest(address, log, AbortSignal.timeout(patienceMs));
        return { witness, ...(checkpoint && { checkpoint }) };
      } catch (error) {
        return { witness, problem: reasonOf(error) };
      }
    }),
  );
}

/** What a log is known to have signed, and who knows it. */
export interface Known {
  readonly by: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * What the witnesses that can be asked know of a log. One that cannot does not keep the log from going on, for then it
 * could stop it for good.
 * @param warn told which could not be asked, and why
 */
export async function knownByWitnesses(
  witnesses: readonly WitnessAddress[],
  log: VerifierKey,
  warn: (message: string) => void,
): Promise<Known[]> {
  const all = await newestKnown(witnesses, log);
  return all.flatMap(({ witness, checkpoint, problem }) => {
    if (problem !== undefined)
      warn(`The witness ${witness} cannot be asked what it knows of this log: ${problem}`);
    return checkpoint ? [{ by: `the witness ${witness}`, size: checkpoint.size, root: checkpoint.root }] : [];
  });
}
