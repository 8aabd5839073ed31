// What a check of the register came to, in words.
import type { ExportVerdict } from '../verify/verify-export.ts';
import { counted } from './words.ts';

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
