// SQLite for kysely through Node's own `node:sqlite`, which Témoin's log uses too, and as durable: a write-ahead log that
// is synced at every commit. The usual addon would have to be compiled wherever this is measured.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** @returns what kysely's `SqliteDialect` asks of a database */
export function sqliteDatabase(file: string) {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values: readonly SQLInputValue[]) => statement.all(...values),
        run: (values: readonly SQLInputValue[]) => statement.run(...values),
        iterate: (values: readonly SQLInputValue[]) => statement.iterate(...values),
      };
    },
  };
}
