// A backup of the SQLite file of a log: all of it at one moment, while the server goes on writing.
import { closeSync, existsSync, openSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { TemoinError } from '../../consent/error.ts';
import { syncDirectory } from '../sync-directory.ts';
import { openSqliteStore } from './sqlite.ts';

/** Pages that are copied in one step: 16 MB of 4 kB each. */
const PAGES_AT_ONCE = 4_096;

/** How much of the log a backup holds. */
export interface BackedUp {
  /** Number of entries. */
  readonly size: number;
  /** RFC 6962 root of them, as 64 hexadecimal digits. */
  readonly rootHex: string;
}

/**
 * Copies the log in `from` to the new file `to`, readable by its owner alone; durable on return, and not there at all
 * where it fails. Writers go on meanwhile: what they append after the beginning is not in it.
 * @throws TemoinError `data-unusable` where there is no log or the copy is none; `option-invalid` where `to` exists or
 *   this Node cannot back up; otherwise what the system throws
 */
export async function backUpStore(from: string, to: string): Promise<BackedUp> {
  if (!existsSync(from)) {
    throw new TemoinError('data-unusable', `there is no log: ${from} is missing; check --data`);
  }
  if (existsSync(to)) {
    throw new TemoinError('option-invalid', `${to} exists already; name a file that does not`);
  }
  const partial = `${to}.part`;
  await rm(partial, { force: true });
  try {
    closeSync(openSync(partial, 'wx', 0o600));
    await copy(from, partial);
    const backedUp = await read(partial);
    const file = await open(partial, 'r+');
    await file.sync().finally(() => file.close());
    await rename(partial, to);
    await syncDirectory(dirname(resolve(to)));
    return backedUp;
  } catch (error) {
    await Promise.all(
      ['', '-wal', '-shm', '-journal'].map((ending) => rm(partial + ending, { force: true })),
    );
    throw error;
  }
}

async function copy(from: string, to: string): Promise<void> {
  const { DatabaseSync, backup } = await import('node:sqlite');
  if (typeof backup !== 'function') {
    throw new TemoinError(
      'option-invalid',
      `a backup needs Node 22.16 or newer, but this is Node ${process.versions.node}; install a newer one`,
    );
  }
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    // What is read in one transaction stays as it was: otherwise SQLite begins again with each commit of the server, and
    // under load never ends.
    database.exec('BEGIN');
    database.prepare('SELECT size FROM head').get();
    await backup(database, to, { rate: PAGES_AT_ONCE });
  } finally {
    database.close();
  }
}

/** Opens the copy as the log that it must be. */
async function read(path: string): Promise<BackedUp> {
  const store = await openSqliteStore(path);
  try {
    const { size, root } = await store.readHead();
    return { size, rootHex: Buffer.from(root).toString('hex') };
  } finally {
    await store.close();
  }
}
