// Command lines that an auditor can copy into a POSIX shell.
import { type Filter, hasPeriod, hasSelection, START } from './route.ts';

/**
 * The command that repeats the check offline.
 * @param file name of the downloaded export
 * @param vkey as the auditor pasted it, so anything: it is quoted
 */
export function verifyCommand(file: string, vkey: string): string {
  return `temoin verify ${shellWord(file)} --key ${quoted(vkey)}`;
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
