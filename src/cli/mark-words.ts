// What temoin mark prints: a line for each tag that it changed or could not, and the sum.
import type { MarkReport } from '../site/mark-report.ts';

/** What marking one file came to. */
export interface MarkedFile {
  readonly path: string;
  readonly isChanged: boolean;
  readonly report: MarkReport;
}

/** A line for each finding, `file:line` first, in the order of the page. */
export function linesOf({ path, report }: MarkedFile): string[] {
  const { changes, undeclared, unheld } = report;
  return [
    ...changes.map((change) => ({
      ...change,
      words:
        change.action === 'held'
          ? `held until "${change.consent}" is granted`
          : 'removed from <noscript>, where nobody can be asked',
    })),
    ...undeclared.map((finding) => ({ ...finding, words: 'no service declares this host' })),
    ...unheld.map((finding) => ({
      ...finding,
      words: 'left, since the gate cannot hold such a tag; only a Content-Security-Policy stops it',
    })),
  ]
    .sort((a, b) => a.line - b.line)
    .map(({ line, tag, address, words }) => `${path}:${line}: <${tag}> ${address}: ${words}`);
}

/** The last lines of the output. */
export function sumOf(files: readonly MarkedFile[], isCheck: boolean): string {
  const reports = files.map(({ report }) => report);
  const changes = reports.flatMap((report) => report.changes);
  const count = (action: string) => changes.filter((change) => change.action === action).length;
  const changed = files.filter(({ isChanged }) => isChanged).length;
  const hashes = new Set(reports.flatMap(({ gate }) => gate?.hash ?? []));
  const sum = [
    `${changed} of ${numbered(files.length, 'file')} ${isCheck ? 'would be changed' : 'changed'}`,
    `${numbered(count('held'), 'tag')} held`,
    `${count('removed')} removed from <noscript>`,
    `${reports.flatMap((report) => report.undeclared).length} to hosts that no service declares`,
    `${reports.flatMap((report) => report.unheld).length} that cannot be held`,
  ].join(', ');
  return [
    sum,
    ...[...hashes].map((hash) => `the inlined gate is '${hash}' in a Content-Security-Policy`),
  ].join('\n');
}

const numbered = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
