// The counts of notices shown in SQLite.
import type { DatabaseSync } from 'node:sqlite';
import { type ShownStore, shownCountOf } from './shown-store.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Over an open and prepared database. */
export function sqliteShown(database: DatabaseSync): ShownStore {
  const add = database.prepare(
    `INSERT INTO shown (day, notice, locale, viewport, shown) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET shown = shown + excluded.shown`,
  );
  const read = database.prepare(
    `SELECT day, notice, locale, viewport, shown FROM shown
     WHERE day >= ? AND day < ? ORDER BY day, notice, locale, viewport LIMIT ?`,
  );
  return {
    async addShown(counts) {
      inTransaction(database, () => {
        for (const { day, notice, locale, viewport, shown } of counts)
          add.run(day, notice, locale, viewport, shown);
      });
    },

    async readShown({ start, end }, limit) {
      return read.all(start, end, limit).map(shownCountOf);
    },
  };
}
