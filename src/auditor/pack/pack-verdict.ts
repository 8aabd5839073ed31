// What a check of a pack came to, in words.

import { counted } from '../../consent/record-words.ts';
import { selectionInWords } from '../../verify/pack/pack-selection.ts';
import type { PackVerdict } from '../../verify/pack/verify-pack.ts';

/** The verdict in one to four sentences. @param own whether the key came from elsewhere than the pack */
export function packVerdictWords(verdict: PackVerdict, own: boolean): string {
  const { ok, errors, warnings, manifest, records } = verdict;
  const more = warnings
    ? ` There ${warnings === 1 ? 'is' : 'are'} ${counted(warnings, 'thing')} to look at.`
    : '';
  if (!manifest) return 'This is no evidence pack that can be checked: see why below.';
  if (!ok) return `${counted(errors, 'problem')} found in this pack.${more}`;
  const found = counted(records?.period?.records ?? records?.counts.records ?? 0, 'record');
  const isWhole = records?.complete || records?.period;
  const whole = isWhole
    ? 'none was left out'
    : 'whether any was left out, a pack of a notice or a subject cannot show';
  const what = `The pack has ${selectionInWords(manifest.selection)}: ${found}`;
  return own
    ? `${what}, each in the log and unaltered; ${whole}.${more}`
    : `${what}, and agrees with itself. Whether it is of the log that you mean, only the key that you kept can tell.${more}`;
}
