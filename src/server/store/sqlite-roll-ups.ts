// The roll-ups in SQLite: written in the transaction of the lines that they count, and read by day and by hour.
import type { DatabaseSync } from 'node:sqlite';
import { type DayCount, erasedCounts, type FollowedSlice } from './followed-slice.ts';
import type { LogStore } from './log-store.ts';
import type { RegisterRows } from './register-rows.ts';
import {
  countedDays,
  dayRollUpOf,
  facetsRollUpOf,
  hourRollUpOf,
  registeredLineOf,
  spanRollUpOf,
  spansFrom1970,
} from './roll-up-rows.ts';
import { integerOf } from './row.ts';

/** Both halves, over an open and prepared database. What is written must stand in the caller's transaction. */
export function sqliteRollUps(database: DatabaseSync): Pick<
  LogStore,
  'readRollUps' | 'sumRollUps' | 'readSpanRollUps' | 'readHourRollUps'
> &
  Pick<RegisterRows, 'countRolledUp'> & {
    /** Counts what a slice brings. */
    addReceived(slice: FollowedSlice): void;
    /** Counts the lines of these indexes as erased, before they go. */
    addErased(indexes: readonly number[]): void;
  } {
  const addDay = database.prepare(
    `INSERT INTO roll_up (day, facets, received) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET received = received + excluded.received`,
  );
  const addHour = database.prepare(
    `INSERT INTO roll_up_hour (hour, received, synthetic, unequal) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET received = received + excluded.received,
       synthetic = synthetic + excluded.synthetic, unequal = unequal + excluded.unequal`,
  );
  const erase = database.prepare('UPDATE roll_up SET erased = erased + ? WHERE day = ? AND facets = ?');
  const lines = database.prepare(
    `SELECT received_time, facets, coalesce(placeless, facets) AS placeless
     FROM register LEFT JOIN facets ON facets.number = register.facets
     WHERE entry_index IN (SELECT value FROM json_each(?))`,
  );
  const days = database.prepare(
    'SELECT day, facets, received, erased FROM roll_up WHERE day >= ? AND day < ? ORDER BY day, facets LIMIT ?',
  );
  const summed = database.prepare(`
    SELECT facets, sum(received) AS received, sum(erased) AS erased, min(day) AS first_day, max(day) AS last_day
    FROM roll_up WHERE day >= ? AND day < ? GROUP BY facets ORDER BY facets`);
  const spans = database.prepare(
    `SELECT span.key AS span, facets, sum(received) AS received,
       sum(CASE WHEN day IN (SELECT day FROM shown) THEN received ELSE 0 END) AS beside_shown
     FROM json_each(?) AS span JOIN roll_up ON day >= span.value ->> 'start' AND day < span.value ->> 'end'
     GROUP BY span.key, facets ORDER BY span.key, facets LIMIT ?`,
  );
  const hours = database.prepare(
    'SELECT hour, received, synthetic, unequal FROM roll_up_hour WHERE hour >= ? AND hour < ? ORDER BY hour LIMIT ?',
  );
  const sum = 'SELECT coalesce(sum(received - erased), 0) AS lines FROM roll_up WHERE day >= ? AND day < ?';
  const sumOfAll = database.prepare(sum);
  const sumOfSome = database.prepare(`${sum} AND facets IN (SELECT value FROM json_each(?))`);

  return {
    addReceived(slice) {
      for (const { day, facets, count } of slice.days) addDay.run(day, facets, count);
      for (const { hour, received, synthetic, unequal } of slice.hours)
        addHour.run(hour, received, synthetic, unequal);
    },

    addErased(indexes) {
      const counts: DayCount[] = erasedCounts(lines.all(JSON.stringify(indexes)).map(registeredLineOf));
      for (const { day, facets, count } of counts) erase.run(count, day, facets);
    },

    async readRollUps({ start, end }, limit) {
      return days.all(Math.max(start, 0), end, limit).map(dayRollUpOf);
    },

    async sumRollUps({ start, end }) {
      return summed.all(Math.max(start, 0), end).map(facetsRollUpOf);
    },

    async readSpanRollUps(asked, limit) {
      return spans.all(JSON.stringify(spansFrom1970(asked)), limit).map(spanRollUpOf);
    },

    async readHourRollUps(start, end, limit) {
      return hours.all(start, end, limit).map(hourRollUpOf);
    },

    async countRolledUp(numbers, range) {
      const { start, end } = countedDays(range);
      const row = numbers ? sumOfSome.get(start, end, JSON.stringify(numbers)) : sumOfAll.get(start, end);
      return integerOf(row ?? {}, 'lines');
    },
  };
}
