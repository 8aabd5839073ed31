// Bursts from synthetic gestures: hours in which far more decisions than before were made by a script. Pure.
import { added, chanceOfMore, median, partOf, type Share } from './chance.ts';
import { askedHours, type Found, HOURS_A_DAY, type HourCounts, joined, type Series } from './series.ts';
import {
  FALSE_ALARMS,
  RATE_BASELINE_DAYS,
  RATE_BASELINE_MIN,
  SMALL_GROUP,
  SYNTHETIC_DAYS,
  SYNTHETIC_EFFECT,
  SYNTHETIC_FACTOR,
} from './thresholds.ts';

/** An hour, or some in a row. */
export interface SyntheticBurst extends Found {
  readonly kind: 'synthetic-burst';
  /** Of all records of the time, those whose gesture a script made. */
  readonly share: Share;
  /** The same of the four weeks before. */
  readonly before: Share;
}

/** @param synthetic of the hours, those records whose gesture a script made */
export function syntheticBursts(
  range: Pick<Series, 'asked' | 'counted'>,
  received: HourCounts,
  synthetic: HourCounts,
): SyntheticBurst[] {
  const shareOf = (start: number, end: number): Share => ({
    some: synthetic.sum(start, end),
    all: received.sum(start, end),
  });
  const sameHour = (hour: number) =>
    Array.from({ length: SYNTHETIC_DAYS }, (_, at) => hour - (at + 1) * HOURS_A_DAY)
      .map((each) => shareOf(each, each + 1))
      .filter(({ all }) => all >= SMALL_GROUP);
  const { start, end } = askedHours(range);
  const tested: SyntheticBurst[] = [];
  for (let hour = start; hour < end; hour += 1) {
    const share = shareOf(hour, hour + 1);
    const before = shareOf(hour - RATE_BASELINE_DAYS * HOURS_A_DAY, hour);
    if (share.all < SMALL_GROUP || before.all < RATE_BASELINE_MIN) continue;
    tested.push({ kind: 'synthetic-burst', unit: 'hour', start: hour, end: hour + 1, share, before });
  }
  const found = tested.filter(
    ({ share, before, start }) =>
      share.some >= SMALL_GROUP &&
      partOf(share) >= SYNTHETIC_FACTOR * partOf(before) &&
      partOf(share) - partOf(before) >= SYNTHETIC_EFFECT &&
      partOf(share) - median(sameHour(start).map(partOf)) >= SYNTHETIC_EFFECT &&
      [before, ...together(sameHour(start))].every(
        (other) => chanceOfMore(share, other) <= FALSE_ALARMS / tested.length,
      ),
  );
  return joined(
    found,
    () => true,
    (a, b) => ({ ...a, share: added(a.share, b.share) }),
  );
}

/** As one; none of none. */
const together = (shares: readonly Share[]) => (shares.length ? [shares.reduce(added)] : []);
