// Reading what anomalies are looked for in: the roll-ups of the days asked for and some before, and what was published.
import type { ScopedStore } from '../audit/scoped-store.ts';
import { heartbeatAt } from '../heartbeat.ts';
import { type PublishedNotices, placeOf } from '../notices/published-notices.ts';
import type { DayRange, HourRollUp } from '../store/log-store.ts';
import {
  type Change,
  DAYS_A_WEEK,
  type DayFacets,
  HOURS_A_DAY,
  type HourRange,
  type Series,
} from './series.ts';
import { BASELINE_WEEKS } from './thresholds.ts';

/** Counts by day and facets that are read for one question; with a few hundred facets a day that is more than a year. */
const COUNTS_MAX = 300_000;
const COUNTS_AT_ONCE = 50_000;
const DAYS_AT_ONCE = 7;

/** More than there are in the days of one question and those before it. */
const HOURS_MAX = 20_000;
const HEARTBEATS_AT_ONCE = 2_000;

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** @param asked the days that are meant, which a token may show but a part of */
export async function readSeries(
  store: ScopedStore,
  published: PublishedNotices,
  wished: DayRange,
  now: Date,
): Promise<Series> {
  const asked = store.shownDays(wished);
  const wanted = store.shownDays({ start: asked.start - BASELINE_WEEKS * DAYS_A_WEEK, end: asked.end });
  const { days, start } = await readDays(store, wanted);
  const hours = await store.readHourRollUps(start * HOURS_A_DAY, asked.end * HOURS_A_DAY, HOURS_MAX);
  const heartbeats = await readHeartbeats(store, asked, now);
  return {
    asked: { start: Math.max(asked.start, start), end: asked.end },
    counted: countedHours(hours, asked.end, now, await store.readRegisterLag()),
    days,
    hours,
    ...(heartbeats && { heartbeats }),
    changes: await readChanges(published),
  };
}

/** The newest of these days, in whole windows, as many as may be read; and the first of them. */
async function readDays(store: ScopedStore, { start, end }: DayRange) {
  const rows: { day: number; facets: number; received: number }[] = [];
  let first = end;
  while (first > start && rows.length < COUNTS_MAX) {
    const until = first;
    first = Math.max(start, until - DAYS_AT_ONCE);
    for (let from = first; from < until; ) {
      const read = await store.readRollUps({ start: from, end: until }, COUNTS_AT_ONCE);
      const last = read.length === COUNTS_AT_ONCE ? read.at(-1)?.day : undefined;
      // A day of which not all was read is read again, as the first one; no day has so many facets as are read at once.
      for (const row of read) if (row.day !== last) rows.push(row);
      from = last ?? until;
    }
  }
  const numbers = [...new Set(rows.map(({ facets }) => facets))];
  const met = new Map((await store.readFacets(numbers)).map((each) => [each.number, each.facets]));
  const days = rows.map(
    ({ day, facets, received }): DayFacets => ({ day, facets: met.get(facets) ?? {}, received }),
  );
  return { days, start: first };
}

/** From the first record on: before it there was no log. While the register is behind, up to its last hour. None without any. */
function countedHours(hours: readonly HourRollUp[], endDay: number, now: Date, lag: number): HourRange {
  const over = Math.floor(now.getTime() / HOUR_MS);
  const start = hours[0]?.hour ?? over;
  const last = hours.at(-1)?.hour ?? over;
  return { start, end: Math.max(start, Math.min(endDay * HOURS_A_DAY, over, lag ? last : over)) };
}

/** Due is one in every hour after the first, which the log has published first of all, until the present one. */
async function readHeartbeats(
  store: ScopedStore,
  { start, end }: DayRange,
  now: Date,
): Promise<Series['heartbeats']> {
  const [first] = await store.readPublications('heartbeat', 0, 1);
  const firstHour = first && hourOf(placeOf(first)?.time);
  if (firstHour === undefined || start >= end) return undefined;
  const { inside } = await store.findPeriod({ from: new Date(start * DAY_MS).toISOString() });
  const beaten = new Set<number>();
  let last = 0;
  for (let from = inside.start, isMore = true; isMore; ) {
    const found = await store.readPublications('heartbeat', from, HEARTBEATS_AT_ONCE);
    for (const each of found) {
      from = each.index + 1;
      const place = placeOf(each);
      const hour = hourOf(place?.time) ?? 0;
      last = Math.max(last, hour);
      // One counts for the hour in which it was published, and for no other (docs/FORMAT.md §11).
      if (place && heartbeatAt(new Date(place.time)).hash === place.hash) beaten.add(hour);
    }
    isMore = found.length === HEARTBEATS_AT_ONCE && last < end * HOURS_A_DAY;
  }
  return { beaten, due: { start: firstHour, end: Math.floor(now.getTime() / HOUR_MS) } };
}

function hourOf(time: string | undefined): number | undefined {
  const hour = Math.floor(Date.parse(time ?? '') / HOUR_MS);
  return Number.isNaN(hour) ? undefined : hour;
}

/** A configuration publishes many notices at once; they are one change. */
async function readChanges(published: PublishedNotices): Promise<Change[]> {
  const of = (kind: Change['kind'], all: readonly { readonly time: string }[]) =>
    [...new Set(all.map(({ time }) => time))].map((time): Change => ({ kind, time }));
  const changes = [...of('notice', await published.notices()), ...of('widget', await published.widgets())];
  return changes.sort((a, b) => (a.time < b.time ? -1 : 1));
}
