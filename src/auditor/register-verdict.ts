// What a check of the register came to, in words.

import { counted, listed } from '../consent/record-words.ts';
import type { CheckedLog } from '../verify/check-log.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';

/** The verdict in one to three sentences. */
export function verdictWords(verdict: ExportVerdict): string {
  const { ok, errors, findings, complete, counts, checkpoint, period } = verdict;
  const records = counted(counts.records, 'record');
  const toLookAt = findings.filter(({ severity }) => severity === 'warning').length;
  const more = toLookAt
    ? ` There ${toLookAt === 1 ? 'is' : 'are'} ${counted(toLookAt, 'thing')} to look at.`
    : '';
  if (!ok) return `${counted(errors, 'problem')} found among ${records}.${more}`;
  if (period) {
    const inIt = counted(period.records, 'record');
    return `The whole period was checked: it has ${inIt}, each in the log and unaltered, and none was left out.${more}`;
  }
  return complete
    ? `The whole log was checked: ${records} unaltered, and its ${counted(checkpoint?.size ?? 0, 'entry')} give the root that was signed.${more}`
    : `${records} checked: in the log, and unaltered. Whether any was left out, only a check of the whole log shows, or of a period without any other filter.${more}`;
}

/** What the tree of the whole log came to, in one to four sentences. */
export function treeWords({
  ok,
  errors,
  warnings,
  checkpoint,
  cosigned,
  kept,
  publications,
}: CheckedLog): string {
  if (!checkpoint) return 'The tree was not checked, since its checkpoint is not signed by the key in use.';
  const more = warnings
    ? ` There ${warnings === 1 ? 'is' : 'are'} ${counted(warnings, 'thing')} to look at.`
    : '';
  const { size } = checkpoint;
  if (!ok) return `${counted(errors, 'problem')} found in the tree of ${counted(size, 'entry')}.${more}`;
  const witnesses = cosigned?.length
    ? `, and ${listed(cosigned.map(({ witness }) => witness))} cosigned`
    : '';
  const earlier = kept.map(
    (checkpointKept) =>
      ` It still begins as ${checkpointKept.name} says, with ${counted(checkpointKept.size, 'entry')}.`,
  );
  const erased = publications.erasure ? ` It tells of ${counted(publications.erasure, 'erasure')}.` : '';
  return `The tree: the ${counted(size, 'entry')} that the log shows give the root that was signed${witnesses}.${earlier.join('')}${erased}${more}`;
}
