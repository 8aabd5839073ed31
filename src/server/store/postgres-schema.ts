// The schema of a log in PostgreSQL: what it is called, and how it is made and brought to the newest version.
//
// Every log has a schema of its own, named after its site: nothing can join across sites, one log can be dumped,
// moved to another cluster or dropped by itself, and its indexes grow with its own records alone.
import { TemoinError } from '../../consent/error.ts';
import { sha256Hex } from '../../consent/sha256.ts';
import { MAINTENANCE_TIMEOUT_MS, type PostgresConnection, type Query } from './postgres-connection.ts';
import { MIGRATIONS } from './postgres-migrations.ts';
import { integerOf } from './row.ts';

/** PostgreSQL's own limit for a name is 63 bytes. */
const READABLE_CHARACTERS = 40;
const HASH_DIGITS = 12;

/** How often the schema is tried to be made, where other processes make it at the same time. */
const ATTEMPTS = 10;

/** Name of the schema of a site's log. Made of [a-z0-9_] alone, so it needs no quotes; the hash keeps sites apart. */
export function schemaOf(site: string): string {
  const readable = site
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')
    .slice(0, READABLE_CHARACTERS);
  return `temoin_${readable}_${sha256Hex(site).slice(0, HASH_DIGITS)}`;
}

/**
 * Makes the schema where there is none, and brings its tables to the newest version. Where that is reached already,
 * nothing but reading is asked of the database's rights.
 * @throws TemoinError `data-unusable` where a newer release has written the tables
 */
export async function migrate(connection: PostgresConnection, schema: string): Promise<void> {
  if ((await versionOf(connection.query, schema)) === MIGRATIONS.length) return;
  await makeSchema(connection, schema);
  await connection.transaction(async (query) => {
    // The row's lock lets one process migrate; those that wait see its version afterwards.
    const [row = {}] = await query(`SELECT version FROM ${schema}.migration WHERE only_row = 1 FOR UPDATE`);
    const version = integerOf(row, 'version');
    checkVersion(version, schema);
    for (const migration of MIGRATIONS.slice(version)) await query(migration(schema));
    await query(`UPDATE ${schema}.migration SET version = $1`, [MIGRATIONS.length]);
  }, MAINTENANCE_TIMEOUT_MS);
}

async function versionOf(query: Query, schema: string): Promise<number> {
  const [found] = await query(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = $1 AND table_name = 'migration'",
    [schema],
  );
  if (!found) return 0;
  const [row] = await query(`SELECT version FROM ${schema}.migration`);
  const version = row ? integerOf(row, 'version') : 0;
  checkVersion(version, schema);
  return version;
}

/** IF NOT EXISTS does not hold against another process that makes the same at this moment: one of them fails. */
async function makeSchema({ transaction }: PostgresConnection, schema: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await transaction(async (query) => {
        await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
        await query(
          `CREATE TABLE IF NOT EXISTS ${schema}.migration (only_row int PRIMARY KEY CHECK (only_row = 1), version int NOT NULL)`,
        );
        await query(`INSERT INTO ${schema}.migration VALUES (1, 0) ON CONFLICT DO NOTHING`);
      });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isOfAnotherMaker(error)) throw error;
    }
  }
}

/** unique_violation, duplicate_schema, duplicate_table (PostgreSQL manual, appendix A). */
const isOfAnotherMaker = (error: unknown) =>
  error instanceof Error && 'code' in error && ['23505', '42P06', '42P07'].includes(String(error.code));

function checkVersion(version: number, schema: string): void {
  if (version > MIGRATIONS.length) {
    throw new TemoinError(
      'data-unusable',
      `the schema ${schema} has tables of version ${version}, but this release reads version ${MIGRATIONS.length}; run the newer release that wrote it`,
    );
  }
}
