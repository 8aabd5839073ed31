// The counts of notices shown in SQLite.
import type { DatabaseSync } from 'node:sqlite';
import { type ShownStore, spanShownOf } from './shown-store.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Over an open and prepared database. */
export function sqliteShown(database: DatabaseSync): ShownStore {
  const add = database.prepare(
    `INSERT INTO shown (day, notice, locale, viewport, shown) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET shown = shown + excluded.shown`,
  );
  const sum = database.prepare(
    `SELECT span.key AS span, notice, locale, viewport, sum(shown) AS shown
     FROM json_each(?) AS span JOIN shown ON day >= span.value ->> 'start' AND day < span.value ->> 'end'
     GROUP BY span.key, notice, locale, viewport ORDER BY span.key, notice, locale, viewport LIMIT ?`,
  );
  return {
    async addShown(counts) {
      inTransaction(database, () => {
        for (const { day, notice, locale, viewport, shown } of counts)
          add.run(day, notice, locale, viewport, shown);
      });
    },

    async sumShown(spans, limit) {
      return sum.all(JSON.stringify(spans), limit).map(spanShownOf);
    },
  };
}
