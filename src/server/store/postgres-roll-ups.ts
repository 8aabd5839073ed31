// The roll-ups in PostgreSQL: written in the transaction of the lines that they count, and read by day and by hour.
import { erasedCounts } from './followed-slice.ts';
import type { LogStore } from './log-store.ts';
import type { Query } from './postgres-connection.ts';
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

/** The reading half. */
export function postgresRollUps(
  query: Query,
  schema: string,
): Pick<LogStore, 'readRollUps' | 'sumRollUps' | 'readSpanRollUps' | 'readHourRollUps'> &
  Pick<RegisterRows, 'countRolledUp'> {
  return {
    async readRollUps({ start, end }, limit) {
      const rows = await query(
        `SELECT day, facets, received, erased FROM ${schema}.roll_up
         WHERE day >= $1 AND day < $2 ORDER BY day, facets LIMIT $3`,
        [Math.max(start, 0), end, limit],
      );
      return rows.map(dayRollUpOf);
    },

    async sumRollUps({ start, end }) {
      const rows = await query(
        `SELECT facets, sum(received)::bigint AS received, sum(erased)::bigint AS erased,
                min(day) AS first_day, max(day) AS last_day
         FROM ${schema}.roll_up WHERE day >= $1 AND day < $2 GROUP BY facets ORDER BY facets`,
        [Math.max(start, 0), end],
      );
      return rows.map(facetsRollUpOf);
    },

    async readSpanRollUps(asked, limit) {
      const spans = spansFrom1970(asked);
      const rows = await query(
        `SELECT place - 1 AS span, facets, sum(received)::bigint AS received,
           coalesce(sum(received) FILTER (WHERE day IN (SELECT day FROM ${schema}.shown)), 0)::bigint AS beside_shown
         FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS span (start_day, end_day, place)
         JOIN ${schema}.roll_up ON day >= start_day AND day < end_day
         GROUP BY place, facets ORDER BY place, facets LIMIT $3`,
        [spans.map(({ start }) => start), spans.map(({ end }) => end), limit],
      );
      return rows.map(spanRollUpOf);
    },

    async readHourRollUps(start, end, limit) {
      const rows = await query(
        `SELECT hour, received, synthetic, unequal FROM ${schema}.roll_up_hour
         WHERE hour >= $1 AND hour < $2 ORDER BY hour LIMIT $3`,
        [start, end, limit],
      );
      return rows.map(hourRollUpOf);
    },

    async countRolledUp(numbers, range) {
      const { start, end } = countedDays(range);
      const [row = {}] = await query(
        `SELECT coalesce(sum(received - erased), 0)::bigint AS lines FROM ${schema}.roll_up
         WHERE day >= $1 AND day < $2 AND ($3::int[] IS NULL OR facets = ANY ($3::int[]))`,
        [start, end, numbers ?? null],
      );
      return integerOf(row, 'lines');
    },
  };
}

/**
 * Counts the lines of these indexes as erased, before they go. Whoever follows the tree waits for this transaction at the
 * row of the progress, or this one for that: so no line comes between the count and its end.
 */
export async function addErased(query: Query, schema: string, indexes: readonly number[]): Promise<void> {
  await query(`SELECT registered FROM ${schema}.register_progress WHERE only_row = 1 FOR UPDATE`);
  const lines = await query(
    `SELECT received_time, register.facets, coalesce(placeless, register.facets) AS placeless
     FROM ${schema}.register LEFT JOIN ${schema}.facets ON number = register.facets
     WHERE entry_index = ANY ($1::bigint[])`,
    [indexes],
  );
  const counts = erasedCounts(lines.map(registeredLineOf));
  await query(
    `UPDATE ${schema}.roll_up SET erased = erased + gone.count
     FROM unnest($1::int[], $2::int[], $3::bigint[]) AS gone (day, facets, count)
     WHERE roll_up.day = gone.day AND roll_up.facets = gone.facets`,
    [counts.map(({ day }) => day), counts.map(({ facets }) => facets), counts.map(({ count }) => count)],
  );
}
