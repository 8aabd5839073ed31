// The tables of a log in PostgreSQL, and the migrations that bring them to the newest version.
//
// Every log has a schema of its own, named after its site: nothing can join across sites, one log can be dumped,
// moved to another cluster or dropped by itself, and its indexes grow with its own records alone.
import { TemoinError } from '../../consent/error.ts';
import { sha256Hex } from '../../consent/sha256.ts';
import { emptyRoot } from '../../tlog/merkle.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { integerOf } from './row.ts';

/**
 * Forward only: each brings the tables from the version of its position to the next one. One that was released is
 * never changed again. Texts that are searched by their beginning compare byte by byte, as COLLATE "C" says.
 */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.head (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      vkey text NOT NULL,
      size bigint NOT NULL,
      root bytea NOT NULL CHECK (octet_length(root) = 32),
      time text NOT NULL
    );
    INSERT INTO ${schema}.head VALUES (1, '', 0, '\\x${Buffer.from(emptyRoot()).toString('hex')}', '${new Date(0).toISOString()}');

    CREATE TABLE ${schema}.checkpoint (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      size bigint NOT NULL,
      note text NOT NULL
    );

    CREATE TABLE ${schema}.lease (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      holder text NOT NULL,
      expires timestamptz NOT NULL
    );
    INSERT INTO ${schema}.lease VALUES (1, '', to_timestamp(0));

    CREATE TABLE ${schema}.entry (
      entry_index bigint PRIMARY KEY,
      bytes bytea NOT NULL CHECK (octet_length(bytes) <= 65535)
    );

    CREATE TABLE ${schema}.tile (
      level int NOT NULL,
      tile_index bigint NOT NULL,
      hashes bytea NOT NULL,
      PRIMARY KEY (level, tile_index)
    );
    ALTER TABLE ${schema}.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

    CREATE TABLE ${schema}.record (
      id text COLLATE "C" PRIMARY KEY,
      entry_index bigint UNIQUE REFERENCES ${schema}.entry (entry_index),
      salt bytea,
      bytes bytea NOT NULL,
      attempts int NOT NULL DEFAULT 0,
      due timestamptz NOT NULL,
      CHECK ((entry_index IS NULL) = (salt IS NULL))
    );
    CREATE INDEX record_pending ON ${schema}.record (due) WHERE entry_index IS NULL;

    CREATE TABLE ${schema}.register (
      entry_index bigint PRIMARY KEY REFERENCES ${schema}.record (entry_index) ON DELETE CASCADE,
      subject text COLLATE "C" NOT NULL,
      event text COLLATE "C" NOT NULL,
      received_time text NOT NULL
    );
    CREATE INDEX register_by_subject ON ${schema}.register (subject, entry_index);
    CREATE INDEX register_by_event ON ${schema}.register (event, entry_index);

    CREATE TABLE ${schema}.published (
      hash text PRIMARY KEY,
      entry_index bigint NOT NULL UNIQUE REFERENCES ${schema}.entry (entry_index),
      kind text NOT NULL,
      bytes bytea NOT NULL
    );

    CREATE TABLE ${schema}.token (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      label text NOT NULL,
      expires_seconds bigint NOT NULL
    );

    CREATE TABLE ${schema}.session (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      expires_seconds bigint NOT NULL
    );
  `,
];

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
  });
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
