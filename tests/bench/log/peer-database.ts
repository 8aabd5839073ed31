// The database of c15t as one looks into it from outside: counts, empties and fills its tables, on either database.
import { stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { PostgresCluster } from '../../store/postgres-cluster.ts';

type Row = Readonly<Record<string, unknown>>;

/** What stands in its tables, and how to change that. */
export interface PeerDatabase {
  /** Consents that are stored. */
  stored(): Promise<number>;
  /** Takes every subject and every consent away. */
  empty(): Promise<void>;
  /** Adds so many copies of the consent that is there, each with an id and a subject of its own. */
  fill(count: number): Promise<void>;
  /** Adds the index that its own migration does not make: consents by subject. */
  addIndex(): Promise<void>;
  /** What subjects and consents take on disk, indexes included. */
  bytes(): Promise<number>;
}

const ADD_INDEX = 'CREATE INDEX consent_by_subject ON consent ("subjectId")';

/** The one in a file. */
export function peerDatabaseInFile(file: string): PeerDatabase {
  const query = async (sql: string): Promise<Row[]> => {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  };
  return {
    ...common(query),
    async empty() {
      await query('DELETE FROM consent');
      await query('DELETE FROM subject');
    },
    async bytes() {
      await query('PRAGMA wal_checkpoint(TRUNCATE)');
      return (await stat(file)).size;
    },
  };
}

/** The one in a database of a cluster. */
export function peerDatabaseInCluster(cluster: PostgresCluster, name: string): PeerDatabase {
  const query = (sql: string) => cluster.query(sql, name);
  return {
    ...common(query),
    async empty() {
      await query('TRUNCATE consent, subject CASCADE');
    },
    async bytes() {
      const [row] = await query(
        "SELECT pg_total_relation_size('consent') + pg_total_relation_size('subject') AS bytes",
      );
      return Number(row?.bytes);
    },
  };
}

function common(query: (sql: string) => Promise<readonly Row[]>) {
  return {
    async stored() {
      const [row] = await query('SELECT count(*) AS count FROM consent');
      return Number(row?.count);
    },
    async fill(count: number) {
      for (const [table, own] of [
        ['subject', { id: 'sub' }],
        ['consent', { id: 'cns', subjectId: 'sub' }],
      ] as const)
        await query(await copies(query, table, own, count));
      await query('ANALYZE');
    },
    async addIndex() {
      await query(ADD_INDEX);
      await query('ANALYZE');
    },
  };
}

/** SQL of both databases. @param own columns that a copy has its own value in, and how that begins */
async function copies(
  query: (sql: string) => Promise<readonly Row[]>,
  table: string,
  own: Readonly<Record<string, string>>,
  count: number,
): Promise<string> {
  const [row] = await query(`SELECT * FROM ${table} LIMIT 1`);
  if (!row) throw new Error(`there is nothing in ${table} to copy`);
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const values = Object.keys(row).map((column) =>
    own[column] === undefined ? `one."${column}"` : `'${own[column]}_filled' || numbers.n`,
  );
  return `INSERT INTO ${table} (${columns})
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    SELECT ${values} FROM (SELECT * FROM ${table} LIMIT 1) AS one CROSS JOIN numbers`;
}
