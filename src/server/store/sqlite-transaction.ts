// One transaction on a SQLite connection.
import type { DatabaseSync } from 'node:sqlite';

/** When a transaction is durable. */
export type Durability =
  /** On return. */
  | 'at-once'
  /** With the next transaction that is at once: what it wrote can be made again. */
  | 'with-the-next';

// sqlite.org/pragma.html#pragma_synchronous: under NORMAL the write-ahead log is not synced at the end of a transaction.
const SYNCHRONOUS: Readonly<Record<Durability, string>> = { 'at-once': 'FULL', 'with-the-next': 'NORMAL' };

/**
 * Runs `write` in one transaction: all of it is there on return, or none of it when it throws. Each says anew how durable
 * it is, so that none depends on what another has left behind; statements outside of one are durable at once.
 */
export function inTransaction<T>(
  database: DatabaseSync,
  write: () => T,
  durability: Durability = 'at-once',
): T {
  database.exec(`PRAGMA synchronous = ${SYNCHRONOUS[durability]}; BEGIN IMMEDIATE`);
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
  } finally {
    if (durability !== 'at-once') database.exec(`PRAGMA synchronous = ${SYNCHRONOUS['at-once']}`);
  }
}
