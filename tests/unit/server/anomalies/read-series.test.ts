// Reading what anomalies are looked for in, from a real store: which heartbeats count, and how much is read at most.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publicationEntry } from '../../../../src/consent/publication.ts';
import { readSeries } from '../../../../src/server/anomalies/read-series.ts';
import { scopedStore } from '../../../../src/server/audit/scoped-store.ts';
import { TimeIndexes } from '../../../../src/server/audit/time-indexes.ts';
import { heartbeatAt } from '../../../../src/server/heartbeat.ts';
import { PublishedNotices } from '../../../../src/server/notices/published-notices.ts';
import type { LogStore, NewEntry } from '../../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../../src/server/store/sqlite.ts';
import { append } from '../../../store/appending.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY = 20_780;

let folder: string;
let file: string;
let store: LogStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-series-'));
  file = join(folder, 'log.sqlite');
  store = await openSqliteStore(file);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const timeOf = (hour: number, minutes = 0) => new Date(DAY * DAY_MS + hour * HOUR_MS + minutes * 60_000);

/** The heartbeat of an hour, published at a time. */
function beat(hour: number, published: Date): NewEntry {
  const publication = heartbeatAt(timeOf(hour));
  return {
    bytes: publicationEntry({ kind: 'heartbeat', hash: publication.hash, time: published.toISOString() }),
    content: { publication },
  };
}

async function read(days: { start: number; end: number }, now: Date) {
  const { size } = await store.readHead();
  const shown = scopedStore(store, new TimeIndexes(store), {}, size);
  return readSeries(shown, new PublishedNotices(store), days, now);
}

it('counts a heartbeat for the hour in which it was published, and one that was made up later for none', async () => {
  await append(store, [
    beat(2, timeOf(2, 5)),
    beat(3, timeOf(3)),
    beat(4, timeOf(5, 1)),
    beat(5, timeOf(5, 2)),
    beat(6, timeOf(6, 59)),
  ]);
  const { heartbeats } = await read({ start: DAY, end: DAY + 1 }, timeOf(8, 30));
  const first = DAY * 24;
  expect([...(heartbeats?.beaten ?? [])].map((hour) => hour - first)).toEqual([2, 3, 5, 6]);
  expect(heartbeats?.due).toEqual({ start: first + 2, end: first + 8 });
  expect((await read({ start: DAY + 1, end: DAY + 2 }, timeOf(8, 30))).heartbeats?.beaten.size).toBe(0);
});

it('expects none of a log that has never published one', async () => {
  expect((await read({ start: DAY, end: DAY + 1 }, timeOf(8))).heartbeats).toBeUndefined();
});

it('reads a bounded number of counts, the newest, and says from which day on it has', async () => {
  const database = new DatabaseSync(file);
  // More than ten million records of a log bring: a thousand kinds of them on each of 400 days.
  database.exec(`
    WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 399999)
    INSERT INTO roll_up (day, facets, received) SELECT ${DAY} - 400 + n / 1000, n % 1000 + 1, 3 FROM number`);
  database.close();
  const wished = { start: DAY - 350, end: DAY };
  const { asked, days } = await read(wished, timeOf(0));
  expect(asked.end).toBe(wished.end);
  expect(asked.start).toBeGreaterThan(wished.start);
  expect(days.length).toBeLessThan(320_000);
  expect(new Set(days.map(({ day }) => day)).size).toBe(wished.end - asked.start);
  expect(days.length).toBe((wished.end - asked.start) * 1_000);
  const few = await read({ start: DAY - 100, end: DAY }, timeOf(0));
  expect(few.asked).toEqual({ start: DAY - 100, end: DAY });
  expect(few.days.some(({ day }) => day === DAY - 156)).toBe(true);
  expect(few.days.every(({ day }) => day >= DAY - 156)).toBe(true);
});
