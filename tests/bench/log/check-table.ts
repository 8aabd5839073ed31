// Table of how long a browser takes to check a whole log, from a run's results. Pure.
import { environmentWords, type Recorded } from '../environment.ts';
import { markdownTable, number, threeDigits } from '../markdown-table.ts';

/** One part of the check, in the order in which they follow each other. */
export interface CheckedPart {
  readonly name: string;
  /** What somebody at the page waits, the page's own drawing included. */
  readonly seconds: number;
  /** Of the browser and of the server. */
  readonly processorSeconds: number;
}

/** What a run has measured. */
export interface CheckResults {
  readonly entries: number;
  readonly parts: readonly CheckedPart[];
  /** Of the machine, in the last minute, which tells what went on beside it. */
  readonly loadAverage: number;
}

/** A line for each part. */
export function checkTable({ environment, entries, parts, loadAverage }: Recorded<CheckResults>): string {
  const head = ['', 'seconds', 'processor time of browser and server, s'];
  const rows = parts.map(({ name, seconds, processorSeconds }) => [
    name,
    ...[seconds, processorSeconds].map(threeDigits),
  ]);
  return [
    environmentWords(environment),
    `${number(entries)} entries; load of the machine ${number(loadAverage, 1)}.`,
    markdownTable(head, rows),
  ].join('\n\n');
}
