// The SQLite file of a log: its tables, its version, and the settings that make a commit durable.
import type { DatabaseSync } from 'node:sqlite';
import { TemoinError } from '../../consent/error.ts';
import { emptyRoot } from '../../tlog/merkle.ts';
import { ACCESS_MIGRATION, ACCESS_TABLES } from './sqlite-access-schema.ts';

/** Says that a SQLite file is ours (`PRAGMA application_id`): the letters `Temo`. */
const APPLICATION_ID = 0x54_65_6d_6f;

/** Version of the tables (`PRAGMA user_version`); every change of them raises it and brings a migration. */
const SCHEMA_VERSION = 7;

const EPOCH = new Date(0).toISOString();

const ERASURE_TABLES = `
  CREATE TABLE tombstone (
    id_hash TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE erasure (
    -- Of what is published
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    -- JSON
    indexes TEXT NOT NULL
  ) STRICT;

  CREATE TABLE hold (
    subject TEXT PRIMARY KEY,
    until_time TEXT
  ) STRICT;

  CREATE TABLE erasure_request (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Empty once it is carried out
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0,
    is_held INTEGER NOT NULL DEFAULT 0,
    is_done INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX erasure_request_open ON erasure_request (number) WHERE is_done = 0;
`;

const REGISTER_TABLES = `
  CREATE TABLE facets (
    number INTEGER PRIMARY KEY,
    -- Number of the row that says the same without the place; its own, of a row that is such
    placeless INTEGER NOT NULL,
    event TEXT NOT NULL,
    -- Canonical JSON
    text TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE register (
    entry_index INTEGER PRIMARY KEY REFERENCES record (entry_index) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    received_time TEXT NOT NULL,
    -- Their number
    facets INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX register_by_subject ON register (subject, entry_index);
  CREATE INDEX register_by_facets ON register (facets, entry_index);

  -- Less what is erased, the lines of the register
  CREATE TABLE roll_up (
    -- Since 1970; -1 for all days together
    day INTEGER NOT NULL,
    -- Of a day without the place
    facets INTEGER NOT NULL,
    received INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, facets)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE roll_up_hour (
    -- Since 1970
    hour INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    synthetic INTEGER NOT NULL,
    unequal INTEGER NOT NULL
  ) STRICT;
`;

const SHOWN_TABLE = `
  CREATE TABLE shown (
    -- Since 1970
    day INTEGER NOT NULL,
    notice TEXT NOT NULL,
    locale TEXT NOT NULL,
    viewport TEXT NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (day, notice, locale, viewport)
  ) STRICT, WITHOUT ROWID;
`;

const TABLES = `
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    vkey TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    time TEXT NOT NULL,
    -- How many entries of the log the register has seen
    registered INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE entry (
    entry_index INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 65535)
  ) STRICT;

  CREATE TABLE tile (
    level INTEGER NOT NULL,
    tile_index INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, tile_index)
  ) STRICT;

  CREATE TABLE record (
    entry_index INTEGER PRIMARY KEY REFERENCES entry (entry_index),
    id TEXT NOT NULL UNIQUE,
    salt BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE published (
    hash TEXT PRIMARY KEY,
    entry_index INTEGER NOT NULL UNIQUE REFERENCES entry (entry_index),
    kind TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
`;

/**
 * What brings the tables of an older version up, by that version. A version is never left out and never changed once
 * it has been released.
 */
const MIGRATIONS: Readonly<Record<number, string>> = {
  // Before, every commit wrote the register too.
  1: 'ALTER TABLE head ADD COLUMN registered INTEGER NOT NULL DEFAULT 0; UPDATE head SET registered = size',
  // Before, no record could be erased.
  2: ERASURE_TABLES,
  // Before, the register had a column and an index for the event alone, and no roll-ups. It is made anew from the records.
  3: `DROP TABLE register; ${REGISTER_TABLES} UPDATE head SET registered = 0`,
  // Before, a token was for everything, and nobody could say who had looked.
  4: ACCESS_MIGRATION,
  // Before, no notices shown were counted.
  5: SHOWN_TABLE,
  // Before, days were counted by facets with the place, several times as many. The register is made anew from the records.
  6: `DROP TABLE register; DROP TABLE facets; DROP TABLE roll_up; DROP TABLE roll_up_hour; ${REGISTER_TABLES}
    UPDATE head SET registered = 0`,
};

/**
 * Makes an open database ready: settings of the connection, and the tables where the file is new.
 * @param path for messages
 * @param cacheMb memory for pages of the file, in MiB
 * @throws TemoinError `data-unusable` where the file is no log of ours, or one of a newer version
 */
export function prepareSchema(database: DatabaseSync, path: string, cacheMb: number): void {
  // FULL: a commit returns only once the write-ahead log is synced (sqlite.org/pragma.html#pragma_synchronous).
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // Whatever is deleted is overwritten with zeros, in indexes too (sqlite.org/pragma.html#pragma_secure_delete).
  database.exec('PRAGMA secure_delete = ON');
  // Tiles and the ends of indexes are written again with every commit: the longer they are only in the write-ahead log,
  // the fewer times they go to the file. 64 MB of log, instead of 4.
  database.exec(`PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = ${-1024 * cacheMb}`);
  database.exec('BEGIN IMMEDIATE');
  try {
    if (isNew(database)) createTables(database);
    checkOwner(database, path);
    migrate(database, path);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function isNew(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function createTables(database: DatabaseSync): void {
  database.exec(TABLES + REGISTER_TABLES + ERASURE_TABLES + ACCESS_TABLES + SHOWN_TABLE);
  database
    .prepare("INSERT INTO head (only, vkey, size, root, time) VALUES (1, '', 0, ?, ?)")
    .run(emptyRoot(), EPOCH);
  // Pragmas take no bound values; both are constants of this file.
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}

function checkOwner(database: DatabaseSync, path: string): void {
  const applicationId = database.prepare('PRAGMA application_id').get()?.application_id;
  if (applicationId === APPLICATION_ID) return;
  throw new TemoinError(
    'data-unusable',
    `${path} is a SQLite file, but not of a Témoin log (application id ${applicationId}); choose another --data directory`,
  );
}

function migrate(database: DatabaseSync, path: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  for (let from = version; from !== SCHEMA_VERSION; from += 1) {
    const migration = MIGRATIONS[from];
    if (migration === undefined) {
      throw new TemoinError(
        'data-unusable',
        `${path} has tables of version ${version}, but this release reads versions 1 to ${SCHEMA_VERSION}; run the newer release that wrote it`,
      );
    }
    database.exec(`${migration}; PRAGMA user_version = ${from + 1}`);
  }
}
