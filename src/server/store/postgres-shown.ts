// The counts of notices shown in PostgreSQL, to which many collectors add at a time.
import type { Query } from './postgres-connection.ts';
import { type ShownStore, spanShownOf } from './shown-store.ts';

/** Each call is one statement, and so a transaction of its own. */
export function postgresShown(query: Query, schema: string): ShownStore {
  return {
    async addShown(counts) {
      if (!counts.length) return;
      // In one order, so that no two collectors wait for each other's rows.
      await query(
        `INSERT INTO ${schema}.shown (day, notice, locale, viewport, shown)
         SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[])
           AS new (day, notice, locale, viewport, shown)
         ORDER BY day, notice COLLATE "C", locale COLLATE "C", viewport COLLATE "C"
         ON CONFLICT (day, notice, locale, viewport) DO UPDATE SET shown = ${schema}.shown.shown + excluded.shown`,
        [
          counts.map(({ day }) => day),
          counts.map(({ notice }) => notice),
          counts.map(({ locale }) => locale),
          counts.map(({ viewport }) => viewport),
          counts.map(({ shown }) => shown),
        ],
      );
    },

    async sumShown(spans, limit) {
      const rows = await query(
        `SELECT place - 1 AS span, notice, locale, viewport, sum(shown)::bigint AS shown
         FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS span (start_day, end_day, place)
         JOIN ${schema}.shown ON day >= start_day AND day < end_day
         GROUP BY place, notice, locale, viewport ORDER BY place, notice, locale, viewport LIMIT $3`,
        [spans.map(({ start }) => start), spans.map(({ end }) => end), limit],
      );
      return rows.map(spanShownOf);
    },
  };
}
