// The verification of a log by its address: every entry and tile that it serves, up to the root that its key signed.
import { setTimeout as sleep } from 'node:timers/promises';
import { TemoinError } from '../consent/error.ts';
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import { type CheckedLog, checkLog } from '../verify/check-log.ts';
import { type KeptNote, readKeptCheckpoint } from '../verify/kept-checkpoint.ts';
import { isWithout, type ReadLogFile, tryingAgain } from '../verify/log-files.ts';

const ANSWER_TIMEOUT_MS = 30_000;

/** Whether an argument is the address of a log, and no path of a file. */
export function isLogAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

/**
 * Checks the log at an address, as `https://www.example.org/temoin/log`.
 * @param keptTexts checkpoints or receipts that this log must have passed through
 * @throws TemoinError `option-invalid` for a kept checkpoint that the key has not signed; `checkpoint-unusable` where the
 *   log cannot be read
 */
export async function verifyLog(
  address: string,
  key: VerifierKey,
  policy: Policy | undefined,
  keptTexts: readonly { readonly name: string; readonly text: string }[],
): Promise<CheckedLog> {
  const kept = keptTexts.map((text) => keptCheckpoint(text, key));
  const read = tryingAgain((path) => fetchFile(`${address.replace(/\/$/, '')}/${path}`), sleep);
  const note = await read('checkpoint');
  if (!note) throw new TemoinError('checkpoint-unusable', `${address} shows no checkpoint; is it a log?`);
  return checkLog({ note: new TextDecoder().decode(note), key, policy, kept }, read, () => undefined);
}

/**
 * A checkpoint or receipt that was kept, as text in a file of that name.
 * @throws TemoinError `option-invalid` for one that the key has not signed
 */
export function keptCheckpoint(
  { name, text }: { readonly name: string; readonly text: string },
  key: VerifierKey,
): KeptNote {
  const read = readKeptCheckpoint(text, key);
  if ('problem' in read) throw new TemoinError('option-invalid', `--checkpoint: ${name}: ${read.problem}`);
  return { ...read.value, name: `the checkpoint in ${name}` };
}

const fetchFile: ReadLogFile = async (url) => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    if (isWithout(response.status, await response.json().catch(() => undefined))) return undefined;
    throw new TemoinError('checkpoint-unusable', `${url} was answered with status ${response.status}`);
  } catch (error) {
    if (error instanceof TemoinError) throw error;
    // What fetch throws says nothing by itself; the system's error is its cause.
    const cause = error instanceof Error && error.cause ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TemoinError('checkpoint-unusable', `${url} cannot be read: ${reason}`, { cause: error });
  }
};
