// Missing hours: those without a heartbeat of the log, and times without any record where there always were some. Pure.
import { median } from './chance.ts';
import {
  askedHours,
  type Found,
  HOURS_A_DAY,
  HOURS_A_WEEK,
  type HourCounts,
  type Series,
  within,
} from './series.ts';
import { BASELINE_WEEKS, SILENCE_EXPECTED, VOLUME_WEEKS_MIN } from './thresholds.ts';

/** Hours in a row in which the log has published no heartbeat (docs/FORMAT.md §11). */
export interface HeartbeatMissing extends Found {
  readonly kind: 'heartbeat-missing';
  readonly hours: number;
}

/** Hours in a row without a record. */
export interface RecordsMissing extends Found {
  readonly kind: 'records-missing';
  readonly hours: number;
  /** Records of the same time in a week, by the median of each hour. */
  readonly usual: number;
  /** Weeks before in which all of this time is known; each of them had some. */
  readonly weeks: number;
}

export function missingHeartbeats({
  asked,
  heartbeats,
}: Pick<Series, 'asked' | 'heartbeats'>): HeartbeatMissing[] {
  if (!heartbeats) return [];
  const { start, end } = within(heartbeats.due, {
    start: asked.start * HOURS_A_DAY,
    end: asked.end * HOURS_A_DAY,
  });
  return runs(start, end, (hour) => !heartbeats.beaten.has(hour)).map((run) => ({
    kind: 'heartbeat-missing',
    unit: 'hour',
    hours: run.end - run.start,
    ...run,
  }));
}

export function missingRecords(
  range: Pick<Series, 'asked' | 'counted'>,
  received: HourCounts,
): RecordsMissing[] {
  const { start, end } = askedHours(range);
  return runs(start, end, (hour) => received.sum(hour) === 0).flatMap((run): RecordsMissing[] => {
    const before = Array.from({ length: BASELINE_WEEKS }, (_, at) => (at + 1) * HOURS_A_WEEK).filter(
      (hours) => run.start - hours >= range.counted.start && run.end - hours <= run.start,
    );
    const hadSome = before.every((hours) => received.sum(run.start - hours, run.end - hours) > 0);
    if (before.length < VOLUME_WEEKS_MIN || !hadSome) return [];
    let usual = 0;
    for (let hour = run.start; hour < run.end; hour += 1)
      usual += median(before.map((hours) => received.sum(hour - hours)));
    if (usual < SILENCE_EXPECTED) return [];
    const weeks = before.length;
    return [{ kind: 'records-missing', unit: 'hour', hours: run.end - run.start, usual, weeks, ...run }];
  });
}

function runs(start: number, end: number, isOf: (hour: number) => boolean) {
  const found: { start: number; end: number }[] = [];
  for (let hour = start; hour < end; hour += 1) {
    if (!isOf(hour)) continue;
    const last = found.at(-1);
    if (last?.end === hour) last.end = hour + 1;
    else found.push({ start: hour, end: hour + 1 });
  }
  return found;
}
