// Connections to PostgreSQL: a pool, and transactions that are durable once they have returned.
//
// It must work through a pooler that gives every transaction another connection: so there is no state of a session,
// no named prepared statement, no advisory lock and no LISTEN. The driver's unnamed statements are sent and executed
// in one piece.
import pg from 'pg';
import { TemoinError } from '../../consent/error.ts';
import type { Row } from './row.ts';

/** Runs one statement. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A database, in whose transactions nothing of a session is used. */
export interface PostgresConnection {
  /** One statement by itself; for reading, and for what need not outlive a crash. */
  readonly query: Query;
  /**
   * All of `write` or nothing, durable on return: synced to the disk, and to the synchronous standbys where there are.
   * @param timeoutMs how long one statement may take; by default ten seconds
   * @throws whatever fails. Where the connection broke at the end it may have happened all the same.
   */
  transaction<T>(write: (query: Query) => Promise<T>, timeoutMs?: number): Promise<T>;
  /**
   * One statement that no transaction may be around and that may take an hour, such as VACUUM.
   * @throws also where the database only warns, as it does of a table that the role does not own and leaves out
   */
  maintain(sql: string): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS_MAX = 8;
const CONNECT_TIMEOUT_MS = 3_000;

/** By the driver, so that it holds for a server that has stopped answering, too. */
const QUERY_TIMEOUT_MS = 10_000;

/** VACUUM reads every index of a table, and a migration may write a table anew. */
export const MAINTENANCE_TIMEOUT_MS = 3_600_000;

/** Object id of the type `bigint`, as which counts and indexes come (catalog `pg_type`). */
const BIGINT = 20;

/**
 * `on` is the least that waits for the disk of this server and of its synchronous standbys. It is set for each
 * transaction, because the default of a role or a database can change while this runs.
 */
const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on';

/**
 * Opens connections as they are needed, so the database need not be there yet.
 * @param url `postgres://user:password@host:port/database`
 * @throws TemoinError `option-invalid` where the address is none
 */
export function connectPostgres(url: string): PostgresConnection {
  const server = {
    connectionString: checkedUrl(url),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  };
  const pool = new pg.Pool({
    ...server,
    max: CONNECTIONS_MAX,
    query_timeout: QUERY_TIMEOUT_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that breaks is replaced by the next one; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    query: async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows,
    transaction: (write, timeoutMs = QUERY_TIMEOUT_MS) => inTransaction(pool, write, timeoutMs),
    maintain: (sql) => maintain(new pg.Client({ ...server, query_timeout: MAINTENANCE_TIMEOUT_MS }), sql),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  write: (query: Query) => Promise<T>,
  timeoutMs: number,
): Promise<T> {
  const client = await pool.connect();
  let failure: unknown;
  // A broken connection also rejects what is asked of it next; unheard, it would end the process.
  const onError = (error: unknown) => {
    failure ??= error;
  };
  client.on('error', onError);
  try {
    await client.query(BEGIN);
    const result = await write(async (text, values = []) => {
      // The reason for the type: the driver reads this member, and its types do not know it.
      const statement: pg.QueryConfig & { query_timeout: number } = {
        text,
        values: [...values],
        query_timeout: timeoutMs,
      };
      return (await client.query<Row>(statement)).rows;
    });
    await commit(client);
    return result;
  } catch (error) {
    failure ??= error;
    throw error;
  } finally {
    client.off('error', onError);
    // After a failure the connection is closed, which ends its transaction: nobody else may get it.
    client.release(failure !== undefined);
  }
}

/**
 * A commit that was cut short while it waited for a synchronous standby is reported as done, with a warning beside
 * it (PostgreSQL manual, 27.2.8). It is not durable in the way that was promised, so it counts as unknown.
 */
async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await withoutWarning(client, 'COMMIT');
  // After a statement that failed, COMMIT is answered by ROLLBACK.
  if (command !== 'COMMIT') throw new Error(`the database answered COMMIT with ${command}`);
}

async function maintain(client: pg.Client, sql: string): Promise<void> {
  // A connection that breaks also rejects what was asked of it; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await withoutWarning(client, sql);
  } finally {
    await client.end();
  }
}

async function withoutWarning(client: pg.ClientBase, sql: string): Promise<pg.QueryResult> {
  const warnings: string[] = [];
  const onNotice = ({ message }: { message?: string | undefined }) => warnings.push(String(message));
  client.on('notice', onNotice);
  try {
    const result = await client.query(sql);
    if (warnings.length)
      throw new Error(`the database warned at ${sql.split(' ', 1)}: ${warnings.join('; ')}`);
    return result;
  } finally {
    client.off('notice', onNotice);
  }
}

function checkedUrl(url: string): string {
  // Not said: the address itself, which may hold a password.
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new TemoinError(
      'option-invalid',
      '--database must be the address of a PostgreSQL database, such as postgres://temoin@db.example.org:5432/consent',
    );
  }
  return url;
}
