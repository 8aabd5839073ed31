// What a witness has cosigned last, for each log, in one SQLite file. A database and no plain files, because to test
// and set must hold also between two processes that were started on one directory by mistake.
import { closeSync, existsSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { TemoinError } from '../consent/error.ts';

/** How long a request waits for another process's. */
const BUSY_TIMEOUT_MS = 2_000;

// Marks the file as ours (sqlite.org/pragma.html#pragma_application_id): "Tmwi".
const APPLICATION_ID = 0x54_6d_77_69;
const SCHEMA_VERSION = 1;

/** The checkpoint of one log that was cosigned last. */
export interface Cosigned {
  readonly size: number;
  /** RFC 6962 root at that size, 32 bytes. */
  readonly root: Uint8Array;
  /** The note: the log's signature and the witness's. */
  readonly note: string;
}

/** One step: what was decided, and what is to be remembered with it, if anything. */
export interface Step<Decision> {
  readonly decision: Decision;
  readonly next?: Cosigned;
}

/** The memory of a witness. Never two steps at once for it, in this process or in another. */
export interface CosignedCheckpoints {
  /** What was cosigned last for a log; `undefined` where nothing was. */
  latest(origin: string): Cosigned | undefined;
  /** Whether anything was ever cosigned. */
  readonly isEmpty: boolean;
  /**
   * Ties the file to a witness's key and name. To repeat it does nothing.
   * @throws TemoinError `data-unusable` where it is tied to another
   */
  bind(vkey: string): void;
  /**
   * Looks at what was cosigned last and remembers what follows, in one exclusive transaction. What it returns is
   * synced to disk before. Where `decide` or the disk fails, it throws and nothing is remembered.
   */
  step<Decision>(origin: string, decide: (latest: Cosigned | undefined) => Step<Decision>): Decision;
  close(): void;
}

/**
 * Opens the file at `path`, and makes it where there is none, readable by its owner alone.
 * @throws TemoinError `data-unusable` where it cannot be opened, or is another file
 */
export async function openCosignedCheckpoints(path: string): Promise<CosignedCheckpoints> {
  // Not imported above: where Node is too old to have it, the command's own message about that must come first.
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync | undefined;
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    database = new DatabaseSync(path);
    prepare(database);
    return checkpointsIn(database);
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError(
      'data-unusable',
      `${path} cannot be opened as a witness's memory: ${reason}; put the right file back`,
      { cause: error },
    );
  }
}

function prepare(database: DatabaseSync): void {
  // A rollback journal and EXTRA: a commit is over only once the end of the journal, too, is synced in its directory.
  // With less, a power failure could undo the last cosignature, and the witness would give another in its place.
  database.exec(
    `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA`,
  );
  database.exec('BEGIN IMMEDIATE');
  const id = database.prepare('PRAGMA application_id').get()?.application_id;
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  const tables = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count;
  if (tables === 0) {
    database.exec(`
      CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), vkey TEXT NOT NULL) STRICT;
      CREATE TABLE cosigned (
        origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      PRAGMA application_id = ${APPLICATION_ID};
      PRAGMA user_version = ${SCHEMA_VERSION};
    `);
  } else if (id !== APPLICATION_ID || version !== SCHEMA_VERSION) {
    throw new TypeError(`it is another file, or of another version (${id}, ${version})`);
  }
  database.exec('COMMIT');
}

function checkpointsIn(database: DatabaseSync): CosignedCheckpoints {
  const select = database.prepare('SELECT size, root, note FROM cosigned WHERE origin = ?');
  const any = database.prepare('SELECT 1 FROM cosigned LIMIT 1');
  const upsert = database.prepare(
    `INSERT INTO cosigned (origin, size, root, note) VALUES (?, ?, ?, ?)
     ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root, note = excluded.note`,
  );
  const introduce = database.prepare('INSERT INTO identity VALUES (1, ?) ON CONFLICT DO NOTHING');
  const identity = database.prepare('SELECT vkey FROM identity');

  const latest = (origin: string): Cosigned | undefined => {
    const { size, root, note } = select.get(origin) ?? {};
    return typeof size === 'number' && root instanceof Uint8Array && typeof note === 'string'
      ? { size, root, note }
      : undefined;
  };
  return {
    latest,
    get isEmpty() {
      return any.get() === undefined;
    },
    bind(vkey) {
      introduce.run(vkey);
      const bound = identity.get()?.vkey;
      if (bound !== vkey) {
        throw new TemoinError(
          'data-unusable',
          `the directory belongs to the witness ${bound}, not to ${vkey}; keep its name and key, or choose an empty --data directory for another witness`,
        );
      }
    },
    step(origin, decide) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const { decision, next } = decide(latest(origin));
        if (next) upsert.run(origin, next.size, next.root, next.note);
        database.exec('COMMIT');
        return decision;
      } catch (error) {
        rollBack(database);
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // Then SQLite has rolled back by itself, as after a full disk, or nothing had begun; the caller has the first error.
  }
}
