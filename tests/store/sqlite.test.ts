// The SQLite store: the contract of every store on real files, and what is particular to the file.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErasableStore } from '../../src/server/store/erasure-store.ts';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { describeAccessStore } from './access-store.suite.ts';
import { append, caughtUp, recordEntry, subjectOf } from './appending.ts';
import { describeErasureStore } from './erasure-store.suite.ts';
import { findInFiles } from './find-in-files.ts';
import { describeLogStore } from './log-store.suite.ts';
import { describePack } from './pack.suite.ts';
import { describePeriodExport } from './period-export.suite.ts';
import { describeRegister } from './register.suite.ts';
import { describeShownStore } from './shown-store.suite.ts';

let directory: string;
let path: string;
let stores: ErasableStore[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-store-'));
  path = join(directory, 'log.sqlite');
  stores = [];
});

afterEach(async () => {
  // One that a test has closed already says so.
  await Promise.allSettled(stores.map((store) => store.close()));
  await rm(directory, { recursive: true });
});

async function open(): Promise<ErasableStore> {
  const store = await openSqliteStore(path);
  stores.push(store);
  return store;
}

/** Runs SQL on the file beside the store, as somebody with access to the disk would. */
function alter(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

describe('the contract of a store', () => describeLogStore(async () => ({ open })));

describe('the contract of a store that knows who may look, and who has', () =>
  describeAccessStore(async () => ({ open })));

describe('the contract of a store that counts notices shown', () =>
  describeShownStore(async () => ({ open })));

describe('the contract of a store whose records can be erased', () =>
  describeErasureStore(async () => ({
    open,
    async readOn() {
      const database = new DatabaseSync(path);
      database.exec('BEGIN; SELECT count(*) FROM record');
      return async () => database.close();
    },
    findOnDisk: (texts) => findInFiles(texts, directory),
  })));

describe('the export of a period', () =>
  describePeriodExport(async () => ({
    open,
    async remove(indexes) {
      for (const index of indexes) alter(`DELETE FROM record WHERE entry_index = ${index}`);
    },
  })));

describe('an evidence pack', () => describePack(open));

describe('the register', () =>
  describeRegister(async () => {
    const here = await mkdtemp(join(directory, 'register-'));
    return {
      async open() {
        const store = await openSqliteStore(join(here, 'log.sqlite'));
        stores.push(store);
        return store;
      },
    };
  }, 25));

describe('the file', () => {
  it('is readable by its owner alone, its write-ahead log too', async () => {
    await open();
    for (const file of [path, `${path}-wal`]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is in write-ahead mode', async () => {
    await open();
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it('is refused where a newer release has written it', async () => {
    await (await open()).close();
    alter('PRAGMA user_version = 8');
    await expect(open()).rejects.toThrow(/version 8, but this release reads versions 1 to 7/);
  });

  it('of an older release gets the tables of this one, and keeps what is in it', async () => {
    await (await open()).close();
    alter('DROP TABLE tombstone; DROP TABLE erasure; DROP TABLE hold; DROP TABLE erasure_request');
    alter('DROP TABLE access; DROP TABLE access_key; DROP TABLE session; DROP TABLE token');
    alter(
      'CREATE TABLE token (hash BLOB PRIMARY KEY, label TEXT NOT NULL, expires_seconds INTEGER NOT NULL) STRICT',
    );
    alter('CREATE TABLE session (hash BLOB PRIMARY KEY, expires_seconds INTEGER NOT NULL) STRICT');
    alter("INSERT INTO token VALUES (zeroblob(32), 'Ada', 9); INSERT INTO session VALUES (zeroblob(32), 9)");
    alter('DROP TABLE facets; DROP TABLE roll_up; DROP TABLE roll_up_hour; DROP TABLE shown');
    alter(`ALTER TABLE head DROP COLUMN registered; UPDATE head SET size = 7; PRAGMA user_version = 1`);
    const store = await open();
    expect((await store.readHead()).size).toBe(7);
    expect(await store.followTree(10)).toBe(0);
    const hash = new Uint8Array(32);
    expect(await store.listTokens()).toEqual([
      { hash, label: 'Ada', role: 'auditor', scope: {}, expiresSeconds: 9 },
    ]);
    expect(await store.findSession(hash)).toBeUndefined();
    expect(await store.sumShown([{ start: 0, end: 9 }], 9)).toEqual([]);
  });

  it('of a release without roll-ups gets its register made anew from the records', async () => {
    const store = await open();
    await append(
      store,
      [1, 2, 3].map((n) => recordEntry(n)),
    );
    await caughtUp(store);
    await store.close();
    alter(`
      DROP TABLE register; DROP TABLE facets; DROP TABLE roll_up; DROP TABLE roll_up_hour; DROP TABLE shown;
      CREATE TABLE register (
        entry_index INTEGER PRIMARY KEY REFERENCES record (entry_index) ON DELETE CASCADE,
        subject TEXT NOT NULL, event TEXT NOT NULL, received_time TEXT NOT NULL
      ) STRICT;
      CREATE INDEX register_by_subject ON register (subject, entry_index);
      CREATE INDEX register_by_event ON register (event, entry_index);
      INSERT INTO register SELECT entry_index, 'subject', 'custom', '' FROM record;
      DROP TABLE access; DROP TABLE access_key; DROP TABLE session; DROP TABLE token;
      CREATE TABLE token (hash BLOB PRIMARY KEY, label TEXT NOT NULL, expires_seconds INTEGER NOT NULL) STRICT;
      CREATE TABLE session (hash BLOB PRIMARY KEY, expires_seconds INTEGER NOT NULL) STRICT;
      PRAGMA user_version = 3`);
    const again = await open();
    expect(await again.readRegisterLag()).toBe(3);
    expect(await again.countRegister({})).toEqual({ lines: 0, isMore: false });
    await caughtUp(again);
    expect(await again.readRegisterLag()).toBe(0);
    expect(await again.countRegister({ event: 'refuse-all' })).toEqual({ lines: 2, isMore: false });
    const { lines } = await again.readRegister({ event: 'refuse-all' }, { order: 'ascending', limit: 9 });
    expect(lines.map(({ subject }) => subject)).toEqual([1, 3].map(subjectOf));
  });

  it('is refused where it is another program’s database', async () => {
    alter('CREATE TABLE recipes (name TEXT)');
    await expect(open()).rejects.toThrow(/not of a Témoin log/);
  });

  it('is refused where it is no database at all', async () => {
    await writeFile(path, 'not a database, though long enough to look at'.repeat(40));
    await expect(open()).rejects.toThrow(/cannot be opened as a log/);
  });

  it('is refused where its directory is missing, and names it', async () => {
    path = join(directory, 'missing', 'log.sqlite');
    await expect(open()).rejects.toThrow(path);
  });

  it('says so where a column was given another type behind its back', async () => {
    const store = await open();
    alter('PRAGMA ignore_check_constraints = ON; DELETE FROM head');
    await expect(store.readHead()).rejects.toThrow(/the database is damaged, restore a backup/);
  });
});
