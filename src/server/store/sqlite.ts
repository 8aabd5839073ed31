// The store of one log in one SQLite file, by node:sqlite.
import { closeSync, existsSync, openSync } from 'node:fs';
import { TemoinError } from '../../consent/error.ts';
import type { ErasableStore } from './erasure-store.ts';
import { sqliteAccess } from './sqlite-access.ts';
import { sqliteErasure } from './sqlite-erasure.ts';
import { sqliteErasureRequests } from './sqlite-erasure-requests.ts';
import { sqliteReads } from './sqlite-reads.ts';
import { sqliteRegister } from './sqlite-register.ts';
import { prepareSchema } from './sqlite-schema.ts';
import { sqliteShown } from './sqlite-shown.ts';
import { sqliteWrites } from './sqlite-writes.ts';

/** How long a write waits for another process's, such as `temoin token` beside a running server. */
const BUSY_TIMEOUT_MS = 2_000;

/** Of one log that is all its server has. */
const CACHE_MB = 64;

/**
 * Opens the log in the file at `path`, and makes it where there is none, readable by its owner alone.
 * Several handles and processes may have it open: `commit` compares and sets the head.
 * @param cacheMb memory that this handle may take for pages of the file, in MiB
 * @throws TemoinError `data-unusable` where the file cannot be opened, is no log, or is one of a newer version
 */
export async function openSqliteStore(path: string, cacheMb = CACHE_MB): Promise<ErasableStore> {
  // Not imported above: where Node is too old to have it, the command's own message about that must come first.
  const { DatabaseSync } = await import('node:sqlite');
  try {
    // SQLite gives its other files the rights of this one. Only a new file is touched: to close a second descriptor
    // of one that is in use would end SQLite's locks on it (sqlite.org/howtocorrupt.html, §2.2).
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const database = new DatabaseSync(path);
    try {
      // Not by the constructor's option, which Node 22.13 does not have yet.
      database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      prepareSchema(database, path, cacheMb);
      return {
        ...sqliteReads(database),
        ...sqliteRegister(database),
        ...sqliteWrites(database),
        ...sqliteAccess(database),
        ...sqliteShown(database),
        ...sqliteErasure(database),
        ...sqliteErasureRequests(database),
        async close() {
          database.close();
        },
      };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof TemoinError) throw error;
    throw new TemoinError(
      'data-unusable',
      `${path} cannot be opened as a log: ${error instanceof Error ? error.message : error}; check its rights, or restore a backup`,
      { cause: error },
    );
  }
}
