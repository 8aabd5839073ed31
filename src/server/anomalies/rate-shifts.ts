// Sudden shifts in the consent rate of a purpose: days and weeks against the four weeks before. Pure.
import { added, chanceOfDifference, median, partOf, type Share, scatter } from './chance.ts';
import { DAYS_A_WEEK, type DayFacets, type Found, HOURS_A_DAY, joined, type Series } from './series.ts';
import {
  FALSE_ALARMS,
  RATE_BASELINE_DAYS,
  RATE_BASELINE_MIN,
  RATE_DAY_EFFECT,
  RATE_SCATTER,
  RATE_SCATTER_DAYS,
  RATE_WEEK_EFFECT,
  SMALL_GROUP,
} from './thresholds.ts';

/** A day or a week, or some of them in a row. */
export interface RateShift extends Found {
  readonly kind: 'rate-shift';
  readonly purpose: string;
  readonly direction: 'more' | 'fewer';
  /** Of all decisions on the purpose, those that granted it. */
  readonly share: Share;
  /** The same of the four weeks before its first day. */
  readonly before: Share;
}

interface Tested extends RateShift {
  /** Whether the share is so far from those before that it is of interest, be it by chance or not. */
  readonly isFar: boolean;
}

/** Monday of the week in which 1970 began, as days since: a Thursday. */
const MONDAY = -3;

/** @param purposes of which rates are looked at */
export function rateShifts(
  { asked, days, counted }: Pick<Series, 'asked' | 'days' | 'counted'>,
  purposes: readonly string[],
): RateShift[] {
  const tested = purposes.flatMap((purpose) => {
    const shares = sharesOf(days, purpose);
    const known = {
      start: Math.ceil(counted.start / HOURS_A_DAY),
      end: Math.ceil(counted.end / HOURS_A_DAY),
    };
    return testsOf(purpose, shares, known, asked);
  });
  const found = tested.filter(
    ({ share, before, isFar }) => isFar && chanceOfDifference(share, before) <= FALSE_ALARMS / tested.length,
  );
  const isOfDay = ({ unit }: RateShift) => unit === 'day';
  // A week is told where none of its days is.
  const told = found.filter(
    (each) =>
      isOfDay(each) ||
      !found.some(
        (day) => isOfDay(day) && day.purpose === each.purpose && day.start < each.end && each.start < day.end,
      ),
  );
  return joined(
    told.map(({ isFar: _, ...shift }): RateShift => shift),
    (a, b) => a.unit === b.unit && a.purpose === b.purpose && a.direction === b.direction,
    (a, b) => ({ ...a, share: added(a.share, b.share) }),
  );
}

/** Decisions by day. An embed that was let go once is none. */
function sharesOf(days: readonly DayFacets[], purpose: string): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>();
  for (const { day, facets, received } of days) {
    if (facets.event === 'once') continue;
    const isGranted = facets.granted?.includes(purpose) === true;
    if (!isGranted && !facets.refused?.includes(purpose)) continue;
    const before = shares.get(day) ?? { some: 0, all: 0 };
    shares.set(day, added(before, { some: isGranted ? received : 0, all: received }));
  }
  return shares;
}

const NOTHING: Share = { some: 0, all: 0 };

function testsOf(
  purpose: string,
  shares: ReadonlyMap<number, Share>,
  known: { readonly start: number; readonly end: number },
  asked: { readonly start: number; readonly end: number },
): Tested[] {
  const sum = (start: number, end: number) => {
    let all = NOTHING;
    for (let day = start; day < end; day += 1) all = added(all, shares.get(day) ?? NOTHING);
    return all;
  };
  const partsBefore = (day: number, step: number, length = step) =>
    Array.from({ length: RATE_BASELINE_DAYS / step }, (_, at) => day - (at + 1) * step)
      .map((start) => sum(start, start + length))
      .filter(({ all }) => all >= SMALL_GROUP)
      .map(partOf);
  const test = (unit: 'day' | 'week', day: number, least: number, others: readonly number[]): Tested[] => {
    const length = unit === 'day' ? 1 : DAYS_A_WEEK;
    const share = sum(day, day + length);
    const before = sum(Math.max(day - RATE_BASELINE_DAYS, known.start), day);
    if (share.all < SMALL_GROUP || before.all < RATE_BASELINE_MIN) return [];
    const isFar = [partOf(before), ...others].every((part) => Math.abs(partOf(share) - part) >= least);
    const direction = partOf(share) > partOf(before) ? 'more' : 'fewer';
    const [start, end] = [day * HOURS_A_DAY, (day + length) * HOURS_A_DAY];
    return [{ kind: 'rate-shift', unit, purpose, direction, share, before, isFar, start, end }];
  };
  const tests: Tested[] = [];
  for (let day = Math.max(asked.start, known.start); day < Math.min(asked.end, known.end); day += 1) {
    const parts = partsBefore(day, 1);
    const usual = parts.length >= RATE_SCATTER_DAYS ? RATE_SCATTER * scatter(parts) : 0;
    // Weekends may decide otherwise than other days, in every week.
    const sameWeekday = partsBefore(day, DAYS_A_WEEK, 1);
    const others = sameWeekday.length > 1 ? [median(sameWeekday)] : [];
    tests.push(...test('day', day, Math.max(RATE_DAY_EFFECT, usual), others));
    const isMonday = (day - MONDAY) % DAYS_A_WEEK === 0;
    if (!isMonday || day + DAYS_A_WEEK > Math.min(asked.end, known.end)) continue;
    const weeks = partsBefore(day, DAYS_A_WEEK);
    const middle = median(weeks);
    const widest = Math.max(0, ...weeks.map((part) => Math.abs(part - middle)));
    tests.push(...test('week', day, Math.max(RATE_WEEK_EFFECT, widest), []));
  }
  return tests;
}
