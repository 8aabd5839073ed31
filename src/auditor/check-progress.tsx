// How far one part of a check has come: a bar, and the same in words.

import { counted } from '../consent/record-words.ts';
import { type Part, timeLeftMs } from './check-state.ts';
import { PassSign } from './sign.tsx';
import { durationWords } from './words.ts';

/**
 * @param name what is checked: `The tree`
 * @param what what is counted: `entry`
 * @param isRunning whether it is this part's turn
 */
export function PartProgress(props: {
  name: string;
  part: Part<{ readonly ok: boolean }>;
  what: string;
  isRunning: boolean;
}) {
  const { name, part, what, isRunning } = props;
  const { entries, size, verdict } = part;
  return (
    <div class="part">
      <p class="part-name">
        {verdict && <PassSign passed={verdict.ok} />}
        {name}
      </p>
      <progress
        aria-label={name}
        max={size || 1}
        value={verdict ? size || 1 : Math.min(entries, size || 1)}
      />
      <p class="part-words">{isRunning || entries ? wordsOf(part, what) : 'Not begun'}</p>
    </div>
  );
}

function wordsOf(part: Part<unknown>, what: string): string {
  const { entries, size, verdict } = part;
  if (verdict) return 'Done';
  if (size === undefined) return `${counted(entries, what)} so far`;
  const leftMs = timeLeftMs(part, performance.now());
  const left = leftMs === undefined ? '' : `, ${durationWords(leftMs)} left`;
  return `${entries.toLocaleString('en')} of ${counted(size, what)}${left}`;
}
