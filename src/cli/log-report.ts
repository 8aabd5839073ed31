// The report on a log as it is served, for people and for programs.
import { encodeBase64 } from '../tlog/encoding.ts';
import type { CheckedLog } from '../verify/check-log.ts';
import { printable } from './printable.ts';
import { checkpointInWords, count, findingsInWords } from './verification-report.ts';

/** The report in lines, without a last newline. */
export function logInWords(verdict: CheckedLog): string {
  const { checkpoint, cosigned, commitments, publications, kept } = verdict;
  const published = Object.values(publications).reduce((sum, number) => sum + number, 0);
  const summary = checkpoint && [
    ...checkpointInWords(checkpoint, cosigned),
    `served      ${count(checkpoint.size, 'entry', 'entries')}: ${count(commitments, 'record')}, ${count(published, 'publication')}`,
    ...kept
      .filter(({ agrees }) => agrees)
      .map(({ name, size }) => printable(`goes on     from ${name}, of ${count(size, 'entry', 'entries')}`)),
    '            the tree alone: what the records say, an export shows',
  ];
  return [...(summary ?? []), ...findingsInWords(verdict)].join('\n');
}

/** The whole verdict as one JSON text, hashes in base64. */
export function logAsJson({ checkpoint, kept, ...verdict }: CheckedLog): string {
  const stated = checkpoint && { ...checkpoint, root: encodeBase64(checkpoint.root) };
  const compared = kept.map((one) => ({ ...one, root: encodeBase64(one.root) }));
  return JSON.stringify({ ...verdict, kept: compared, ...(stated && { checkpoint: stated }) }, null, 2);
}
