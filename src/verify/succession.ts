// The succession of logs: whether one that is not its site's first says which one it goes on from.
import type { FindingList } from './finding.ts';
import { readLogName } from './log-name.ts';

/**
 * Tells `findings` where the first entry of a second or later log is no succession: it would hide the log before it.
 * @param keyName the log's name
 * @param isSuccessor whether the first entry is a succession
 */
export function checkSuccession(findings: FindingList, keyName: string, isSuccessor: boolean): void {
  const { number = 1 } = readLogName(keyName) ?? {};
  if (number === 1 || isSuccessor) return;
  const message = `this is log number ${number} of its site, but its first entry does not name the last checkpoint of the one before`;
  findings.error('succession-missing', { index: 0 }, message);
}
