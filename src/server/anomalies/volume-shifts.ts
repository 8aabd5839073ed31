// Sudden shifts in volume: hours and days with far more records, or far fewer, than the same hour or weekday before. Pure.
import { chanceOfCount, median, scatter } from './chance.ts';
import {
  askedHours,
  type Found,
  HOURS_A_DAY,
  HOURS_A_WEEK,
  type HourCounts,
  type HourRange,
  joined,
  type Series,
  wholeDays,
} from './series.ts';
import {
  BASELINE_WEEKS,
  FALSE_ALARMS,
  HOURS_OF_A_BURST,
  SMALL_GROUP,
  VOLUME_FACTOR,
  VOLUME_SCATTER,
  VOLUME_WEEKS_MIN,
} from './thresholds.ts';

/** An hour, a day, or some of them in a row. */
export interface VolumeShift extends Found {
  readonly kind: 'volume-shift';
  readonly direction: 'more' | 'fewer';
  readonly records: number;
  /** The median of the same times in the weeks before. */
  readonly usual: number;
  /** How many weeks these are, at most. */
  readonly weeks: number;
}

type Range = Pick<Series, 'asked' | 'counted'>;

/** @param silences times without any record, which are told by themselves */
export function volumeShifts(
  range: Range,
  received: HourCounts,
  silences: readonly HourRange[],
): VolumeShift[] {
  const hours = startsOf(askedHours(range), 1);
  const whole = wholeDays(askedHours(range));
  const days = startsOf({ start: whole.start * HOURS_A_DAY, end: whole.end * HOURS_A_DAY }, HOURS_A_DAY);
  const chance = FALSE_ALARMS / Math.max(hours.length + days.length, 1);
  const shift = (hoursLong: number) => (start: number) => shiftAt(range, received, start, hoursLong, chance);
  const isTold = ({ direction, start, end }: VolumeShift) =>
    direction === 'fewer' && silences.some((silence) => silence.start < end && start < silence.end);
  const ofHours = hours.flatMap(shift(1)).filter((each) => !isTold(each));
  const ofDays = days.flatMap(shift(HOURS_A_DAY)).filter((each) => !isTold(each));
  return joined(
    told(ofDays, ofHours),
    (a, b) => a.unit === b.unit && a.direction === b.direction,
    (a, b) => ({ ...a, records: a.records + b.records, usual: a.usual + b.usual }),
  );
}

function startsOf({ start, end }: HourRange, step: number): number[] {
  return Array.from({ length: Math.max(Math.floor((end - start) / step), 0) }, (_, at) => start + at * step);
}

function shiftAt(
  { counted }: Range,
  received: HourCounts,
  start: number,
  hoursLong: number,
  chance: number,
): VolumeShift[] {
  const before = Array.from({ length: BASELINE_WEEKS }, (_, at) => start - (at + 1) * HOURS_A_WEEK)
    .filter((each) => each >= counted.start)
    .map((each) => received.sum(each, each + hoursLong));
  if (before.length < VOLUME_WEEKS_MIN) return [];
  const records = received.sum(start, start + hoursLong);
  const usual = median(before);
  if (Math.max(records, usual) < SMALL_GROUP) return [];
  const direction = records > usual ? 'more' : 'fewer';
  const isFar = direction === 'more' ? records >= usual * VOLUME_FACTOR : records <= usual / VOLUME_FACTOR;
  // Where records come at random, a count scatters by its root; where weeks have scattered more, by that.
  const deviation = Math.max(scatter(before), Math.sqrt(usual), 1);
  if (!isFar || Math.abs(records - usual) < VOLUME_SCATTER * deviation) return [];
  const sum = before.reduce((all, each) => all + each, 0);
  if (chanceOfCount(records, sum, before.length) > chance) return [];
  const unit = hoursLong === 1 ? 'hour' : 'day';
  const weeks = before.length;
  return [{ kind: 'volume-shift', unit, direction, records, usual, weeks, start, end: start + hoursLong }];
}

/** A day, or those few hours of it that account for most: never both. */
function told(days: readonly VolumeShift[], hours: readonly VolumeShift[]): VolumeShift[] {
  const hoursOf = (day: VolumeShift) =>
    hours.filter(
      ({ direction, start }) => direction === day.direction && start >= day.start && start < day.end,
    );
  const away = ({ records, usual }: VolumeShift) => Math.abs(records - usual);
  const isByHours = (day: VolumeShift) => {
    const ofDay = hoursOf(day);
    return (
      ofDay.length > 0 &&
      ofDay.length <= HOURS_OF_A_BURST &&
      ofDay.reduce((sum, hour) => sum + away(hour), 0) >= away(day) / 2
    );
  };
  const kept = days.filter((day) => !isByHours(day));
  const left = new Set(kept.flatMap(hoursOf));
  return [...kept, ...hours.filter((hour) => !left.has(hour))];
}
