// One transaction on a SQLite connection.
import type { DatabaseSync } from 'node:sqlite';

/** Runs `write` in one transaction: all of it is durable on return, or none of it is there when it throws. */
export function inTransaction<T>(database: DatabaseSync, write: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // Then SQLite has rolled back by itself, as after a full disk; the caller sees the first error.
    }
    throw error;
  }
}
