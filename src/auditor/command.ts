// Command lines that an auditor can copy into a POSIX shell.
import { type Filter, hasPeriod, hasSelection, START } from './route.ts';

const IS_ADDRESS = /^https?:\/\//;

/** Names under which the page hands out what a command needs beside the export. */
export const POLICY_FILE = 'policy.txt';
export const CHECKPOINT_FILE = 'kept-checkpoint.txt';

/**
 * The command that repeats a check.
 * @param what name of a downloaded export, which is checked offline, or the address of a log, whose entries are read
 * @param against the key as the auditor pasted it, so anything: it is quoted; and whether there is a policy, and a
 *   checkpoint that was kept
 */
export function verifyCommand(
  what: string,
  against: { readonly vkey: string; readonly policy?: unknown; readonly kept?: unknown },
): string {
  const options = [
    `--key ${quoted(against.vkey)}`,
    ...(against.policy ? [`--policy ${POLICY_FILE}`] : []),
    ...(against.kept && IS_ADDRESS.test(what) ? [`--checkpoint ${CHECKPOINT_FILE}`] : []),
  ];
  return `temoin verify ${shellWord(what)} ${options.join(' ')}`;
}

/**
 * The command that repeats the check of a pack.
 * @param name of the ZIP or the folder; the rest is as of {@link verifyCommand}
 */
export function packCommand(name: string, against: Parameters<typeof verifyCommand>[1]): string {
  const kept = against.kept ? ` --checkpoint ${CHECKPOINT_FILE}` : '';
  return verifyCommand(name, against) + kept;
}

/**
 * The name that the server gives to a JSON Lines export of that day, by what it is filtered by.
 * @param isPart whether the session shows but a part of the records
 */
export function exportFileName(site: string, now: Date, filter: Filter = START, isPart = false): string {
  const days = [filter.from, filter.to].map((day) => (day ? `-${day}` : '')).join('');
  const selection = hasSelection(filter) || isPart ? '-part' : '';
  const part = hasPeriod(filter) ? `-period${days}` : selection;
  return `temoin-${site}-${now.toISOString().slice(0, 10)}${part}.jsonl`;
}

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : quoted(text);
}

/** Within single quotes nothing is special but the single quote itself (POSIX Shell Command Language §2.2.2). */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
