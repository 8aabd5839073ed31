// How far the check of a pack has come: a bar, and the same in words.
import { durationWords } from '../words.ts';
import type { PackCheck } from './use-pack-check.ts';

// Before that no pace can be told.
const PACE_FROM_MS = 1_500;

/** @param check one that is running */
export function PackProgress({ check }: { check: Extract<PackCheck, { state: 'running' }> }) {
  const { bytes, of, sinceMs } = check;
  const elapsedMs = performance.now() - sinceMs;
  const left =
    elapsedMs > PACE_FROM_MS && bytes > 0
      ? `, ${durationWords((elapsedMs * (of - bytes)) / bytes)} left`
      : '';
  return (
    <div class="parts">
      <div class="part">
        <p class="part-name">The pack</p>
        <progress aria-label="The pack" max={of || 1} value={bytes} />
        <p class="part-words">
          {Math.floor((100 * bytes) / (of || 1))} %{left}
        </p>
      </div>
    </div>
  );
}
