// What was erased, taken out of the tables and indexes of a log in PostgreSQL, which keep it until they are vacuumed.
import { setTimeout as pause } from 'node:timers/promises';
import type { ErasureStore } from './erasure-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { integerOf, textOf } from './row.ts';

/** The tables in which something of a visitor stands. */
const TABLES = ['record', 'sequenced', 'pending', 'register', 'erasure_request', 'hold'];

/** How long short transactions that are under way are waited for. */
const PATIENCE_MS = 1_000;
const LOOK_MS = 20;

/**
 * Whether anybody can still see what has been deleted: an open transaction older than `$1`, one that reads the database
 * as it was before, a prepared one, or a standby that says what it reads. VACUUM leaves for them what they can see.
 */
const IS_OLDER_READ = `
  SELECT EXISTS (
    SELECT 1 FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND pid NOT IN (SELECT pid FROM pg_stat_progress_vacuum)
      AND (age(backend_xid) > age($1::text::xid)
           OR (coalesce(datname, current_database()) = current_database() AND age(backend_xmin) > age($1::text::xid)))
    UNION ALL SELECT 1 FROM pg_prepared_xacts WHERE age(transaction) > age($1::text::xid)
    UNION ALL SELECT 1 FROM pg_replication_slots WHERE age(xmin) > age($1::text::xid)
  ) AS is_read`;

/** The scrubbing part of the contract. */
export function postgresScrub(
  { query, transaction, maintain }: PostgresConnection,
  schema: string,
): Pick<ErasureStore, 'scrub'> {
  return {
    async scrub() {
      const [row = {}] = await query(`SELECT wanted, done FROM ${schema}.scrubbing`);
      const wanted = integerOf(row, 'wanted');
      if (integerOf(row, 'done') === wanted) return true;
      if (await isOlderRead(query)) return false;
      // FREEZE waits for a page that somebody uses, INDEX_CLEANUP cleans indexes also of few rows: else both are left out.
      const tables = TABLES.map((table) => `${schema}.${table}`);
      await maintain(`VACUUM (FREEZE, INDEX_CLEANUP ON) ${tables.join(', ')}`);
      await transaction(async (inside) => {
        await inside(`UPDATE ${schema}.scrubbing SET done = greatest(done, $1) WHERE only_row = 1`, [wanted]);
      });
      return true;
    },
  };
}

async function isOlderRead(query: Query): Promise<boolean> {
  // Everything that is erased was erased before this number was given out.
  const [row = {}] = await query('SELECT pg_current_xact_id()::xid::text AS number');
  const number = textOf(row, 'number');
  for (const untilMs = performance.now() + PATIENCE_MS; ; await pause(LOOK_MS)) {
    const [answer] = await query(IS_OLDER_READ, [number]);
    if (answer?.is_read !== true || performance.now() > untilMs) return answer?.is_read === true;
  }
}
