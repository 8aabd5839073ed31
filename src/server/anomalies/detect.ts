// All that is unusual in a series, the newest first. Pure.
import {
  type HeartbeatMissing,
  missingHeartbeats,
  missingRecords,
  type RecordsMissing,
} from './missing-hours.ts';
import { type RateShift, rateShifts } from './rate-shifts.ts';
import { type Change, HourCounts, type Series } from './series.ts';
import { type SyntheticBurst, syntheticBursts } from './synthetic-bursts.ts';
import { ANOMALIES_MAX, CHANGE_BEFORE_HOURS } from './thresholds.ts';
import { type UnequalParity, unequalParities } from './unequal-parity.ts';
import { type VolumeShift, volumeShifts } from './volume-shifts.ts';

/** Something unusual, with the counts that tell. */
export type Anomaly =
  | RateShift
  | VolumeShift
  | HeartbeatMissing
  | RecordsMissing
  | SyntheticBurst
  | UnequalParity;

/** One with what was published when it began. */
export interface DatedAnomaly {
  readonly anomaly: Anomaly;
  /** From a day before it began up to a day behind, oldest first. */
  readonly changes: readonly Change[];
}

const HOUR_MS = 3_600_000;

/**
 * @param purposes of which rates are looked at
 * @returns at most 200, and how many there are beside these
 */
export function detect(
  series: Series,
  purposes: readonly string[],
): { readonly anomalies: readonly DatedAnomaly[]; readonly more: number } {
  const { counted, hours } = series;
  const received = new HourCounts(counted, hours, (hour) => hour.received);
  const synthetic = new HourCounts(counted, hours, (hour) => hour.synthetic);
  const silences = missingRecords(series, received);
  const all: Anomaly[] = [
    ...rateShifts(series, purposes),
    ...volumeShifts(series, received, silences),
    ...missingHeartbeats(series),
    ...silences,
    ...syntheticBursts(series, received, synthetic),
    ...unequalParities(series),
  ];
  const anomalies = all
    .sort((a, b) => b.end - a.end || b.start - a.start)
    .slice(0, ANOMALIES_MAX)
    .map((anomaly) => ({ anomaly, changes: changesAt(anomaly, series.changes) }));
  return { anomalies, more: all.length - anomalies.length };
}

function changesAt({ start }: Anomaly, changes: readonly Change[]): Change[] {
  return changes.filter(({ time }) => {
    const hour = Date.parse(time) / HOUR_MS;
    return hour >= start - CHANGE_BEFORE_HOURS && hour < start + CHANGE_BEFORE_HOURS;
  });
}
