// The PostgreSQL store: the contract of every store on a real server, and what is particular to this one.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { integrate } from '../../src/server/growth.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { schemaOf } from '../../src/server/store/postgres-schema.ts';
import type { SharedLogStore } from '../../src/server/store/shared-log-store.ts';
import { treeFromEdge } from '../../src/server/tree.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { describeAccessStore } from './access-store.suite.ts';
import { BreakingProxy } from './breaking-proxy.ts';
import { describeErasureStore } from './erasure-store.suite.ts';
import { describeLogStore } from './log-store.suite.ts';
import { describePack } from './pack.suite.ts';
import { describePeriodExport } from './period-export.suite.ts';
import { PostgresCluster } from './postgres-cluster.ts';
import { describeOlderPostgres } from './postgres-older.suite.ts';
import { findInPages } from './postgres-pages.ts';
import { describeRegister } from './register.suite.ts';
import { describeShownStore } from './shown-store.suite.ts';

const SITE = 'lettre-cyber.example';
const TIME = '2026-11-23T15:14:07.000Z';

const bytes = (text: string) => new TextEncoder().encode(text);
const pending = (id: string, content = `content of ${id}`) => ({ id, bytes: bytes(content) });

/** The first growth of a log: records with these ids. */
function firstGrowth(ids: readonly string[]) {
  const entries = ids.map((id) => ({
    bytes: bytes(`entry of ${id}`),
    content: {
      record: {
        id,
        text: JSON.stringify({ subject: `subject of ${id}`, event: 'grant-all', receivedTime: TIME }),
        salt: new Uint8Array(32),
        bytes: bytes(`sequenced ${id}`),
      },
    },
  }));
  const empty = treeFromEdge(0, []);
  const { tree, tiles } = integrate(
    empty,
    entries.map((entry) => entry.bytes),
  );
  return { from: empty, to: { size: tree.size, root: tree.root, time: TIME }, entries, tiles };
}

describe.skipIf(!postgresPrograms())('PostgreSQL', () => {
  let cluster: PostgresCluster;
  let stores: SharedLogStore[];
  let databases = 0;
  let database: string;
  let url: string;

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    stores = [];
    databases += 1;
    database = `log_${databases}`;
    url = await cluster.createDatabase(database);
  });

  afterEach(async () => {
    // One that a test has closed already says so.
    await Promise.allSettled(stores.map((store) => store.close()));
  });

  async function open(address = url, site = SITE): Promise<SharedLogStore> {
    const store = await openPostgresStore(address, site);
    stores.push(store);
    return store;
  }

  const withSetting = (setting: string) => `${url}?options=${encodeURIComponent(`-c ${setting}`)}`;

  describe('the contract of a store', () => describeLogStore(async () => ({ open: () => open() })));

  describe('the contract of a store that knows who may look, and who has', () =>
    describeAccessStore(async () => ({ open: () => open() })));

  describe('the contract of a store that counts notices shown', () =>
    describeShownStore(async () => ({ open: () => open() })));

  describe('the contract of a store whose records can be erased', () =>
    describeErasureStore(async () => ({
      open: () => open(),
      async readOn() {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
        // From the first statement on it reads the database as it is now.
        await client.query('SELECT 1');
        return () => client.end();
      },
      findOnDisk: (texts) => findInPages(cluster, database, texts),
    })));

  describe('the export of a period', () =>
    describePeriodExport(async () => ({
      open: () => open(),
      async remove(indexes) {
        const schema = schemaOf(SITE);
        const sql = `DELETE FROM ${schema}.record USING ${schema}.sequenced
                     WHERE record.id = sequenced.id AND entry_index IN (${[-1, ...indexes]})`;
        await cluster.query(sql, database);
      },
    })));

  describe('an evidence pack', () => describePack(() => open()));

  describe('the register', () => {
    let logs = 0;
    describeRegister(async () => {
      logs += 1;
      return { open: () => open(url, `log-${logs}.example`) };
    }, 5);
  });

  describe('the database', () => {
    it('is made ready once, by however many begin at the same time', async () => {
      const opened = await Promise.all(Array.from({ length: 8 }, () => open()));
      const heads = await Promise.all(opened.map((store) => store.readHead()));
      expect(heads.map(({ size }) => size)).toEqual(Array(8).fill(0));
    });

    it('keeps the logs of two sites apart, those with names that are spelled alike too', async () => {
      const first = await open(url, 'a-b.example');
      const second = await open(url, 'a.b.example');
      await first.addPending([pending('one')]);
      expect(await second.readPending(9, [])).toEqual([]);
      expect(await first.readPending(9, [])).toEqual([pending('one')]);
    });

    it('is refused where a newer release has written it', async () => {
      await open();
      const [row] = await cluster.query(
        "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'migration'",
        database,
      );
      await cluster.query(`UPDATE ${row?.name}.migration SET version = 99`, database);
      await expect(open()).rejects.toThrow(/version 99, but this release reads version 8/);
    });

    describe('of an older release', () =>
      describeOlderPostgres(SITE, () => ({
        url,
        open: () => open(),
        findOnDisk: (texts) => findInPages(cluster, database, texts),
      })));

    it('is refused where it commits before it syncs, and the setting is named', async () => {
      await expect(open(withSetting('synchronous_commit=off'))).rejects.toThrow(
        /synchronous_commit is off: set synchronous_commit = on/,
      );
      const store = await open(withSetting('synchronous_commit=local'));
      expect((await store.readHead()).size).toBe(0);
    });

    it.each(['fsync', 'full_page_writes'])('is refused where %s is off', async (setting) => {
      await cluster.query(`ALTER SYSTEM SET ${setting} = off`);
      await cluster.query('SELECT pg_reload_conf()');
      await expect.poll(() => cluster.query(`SHOW ${setting}`)).toEqual([{ [setting]: 'off' }]);
      try {
        await expect(open()).rejects.toThrow(`${setting} is off: set ${setting} = on`);
      } finally {
        await cluster.query(`ALTER SYSTEM RESET ${setting}`);
        await cluster.query('SELECT pg_reload_conf()');
        await expect.poll(() => cluster.query(`SHOW ${setting}`)).toEqual([{ [setting]: 'on' }]);
      }
    });

    it('is refused with a message where nobody listens, or the address is none', async () => {
      await expect(open('postgres://postgres@127.0.0.1:1/none')).rejects.toThrow(/check --database/);
      await expect(open('mysql://secret@host/db')).rejects.toThrow(/must be the address of a PostgreSQL/);
    });
  });

  it('rejects a commit whose answer is lost, though it may have happened, and reads on afterwards', async () => {
    const proxy = await BreakingProxy.start(cluster.port);
    const store = await open(proxy.url(database));
    // As a statement of its own: its text ends with a zero byte.
    proxy.cutAfter = 'COMMIT\0';
    const growth = firstGrowth(['one']);
    await expect(store.commit(growth)).rejects.toThrow();
    await expect.poll(async () => (await store.readHead()).size).toBe(1);
    expect(await store.commit(growth)).toBe('head-moved');
    await store.close();
    await proxy.stop();
  });

  describe('with a standby that every commit waits for', () => {
    async function waitForStandbys(names: string) {
      await cluster.query(`ALTER SYSTEM SET synchronous_standby_names = '${names}'`);
      await cluster.query('SELECT pg_reload_conf()');
      await expect
        .poll(() => cluster.query('SHOW synchronous_standby_names'))
        .toEqual([{ synchronous_standby_names: names }]);
    }

    afterEach(() => waitForStandbys(''));

    it('is refused where it would not wait', async () => {
      await waitForStandbys('absent');
      for (const setting of ['local', 'remote_write']) {
        await expect(open(withSetting(`synchronous_commit=${setting}`))).rejects.toThrow(
          `synchronous_commit is ${setting}: set synchronous_commit = on`,
        );
      }
    });

    it('does not take for durable what was told to stop waiting', async () => {
      const store = await open();
      await waitForStandbys('absent');
      const added = store.addPending([pending('one')]).then(
        () => 'durable',
        (error: unknown) => String(error),
      );
      await expect
        .poll(() =>
          cluster.query(
            `SELECT pg_cancel_backend(pid) AS told FROM pg_stat_activity
             WHERE wait_event = 'SyncRep' AND datname = '${database}'`,
          ),
        )
        .toEqual([{ told: true }]);
      expect(await added).toMatch(
        /the database warned at COMMIT: canceling wait for synchronous replication/,
      );
    });
  });

  it('waits for the disk even where the database’s default is changed while it runs', async () => {
    const proxy = await BreakingProxy.start(cluster.port);
    const store = await open(proxy.url(database));
    await cluster.query(`ALTER DATABASE ${database} SET synchronous_commit = off`);
    // Its next connection has the new default.
    proxy.leadTo(cluster.port);
    await expect.poll(() => store.readHead().catch(() => undefined)).toBeDefined();
    let onDisk = 0;
    for (const id of ['one', 'two', 'three', 'four', 'five']) {
      await store.addPending([pending(id)]);
      const [row] = await cluster.query(
        'SELECT pg_current_wal_insert_lsn() = pg_current_wal_flush_lsn() AS synced',
      );
      onDisk += Number(row?.synced);
    }
    // The database now and then writes something of its own, for which nobody waits.
    expect(onDisk).toBeGreaterThanOrEqual(4);
    await store.close();
    await proxy.stop();
  });

  describe('what is pending', () => {
    it('is no part of the log, and waits in the order in which it came', async () => {
      const store = await open();
      await store.addPending([pending('b')]);
      await store.addPending([pending('a'), pending('c')]);
      expect((await store.readPending(2, [])).map(({ id }) => id)).toEqual(['b', 'a']);
      expect(await store.findRecords(['a', 'b'])).toEqual([]);
      expect(await store.countLines(0, 9)).toBe(0);
    });

    it('keeps what came first, and says so to who brings the same id again', async () => {
      const store = await open();
      expect(await store.addPending([pending('a')])).toEqual({ pending: [], erased: [] });
      expect(await store.addPending([pending('a', 'other'), pending('b')])).toEqual({
        pending: [pending('a')],
        erased: [],
      });
    });

    it('is neither kept nor given a place once its id was erased', async () => {
      const store = await open();
      await store.addPending([pending('a'), pending('b')]);
      await store.dropPending(['a', 'never']);
      expect(await store.addPending(['a', 'b', 'c', 'never'].map((id) => pending(id)))).toEqual({
        pending: [pending('b')],
        erased: ['a', 'never'],
      });
      expect((await store.readPending(9, [])).map(({ id }) => id)).toEqual(['b', 'c']);
      // One that had been looked up before it was dropped.
      await expect(store.commit(firstGrowth(['b', 'a']))).rejects.toThrow(/1 of 2 records.*has erased/);
      expect(await store.findRecords(['a', 'b'])).toEqual([]);
      // Nor does the transaction that was undone leave it in the table.
      await store.dropPending(['late']);
      await store.scrub();
      await expect(store.commit(firstGrowth(['b', 'late']))).rejects.toThrow(/has erased/);
      expect(await findInPages(cluster, database, ['sequenced late'])).toEqual([]);
      expect(await store.commit(firstGrowth(['b']))).toBe('committed');
      await store.dropPending(['b']);
      expect(await store.findRecords(['b'])).toHaveLength(1);
    });

    it('is found by what stands in it', async () => {
      const store = await open();
      await store.addPending([pending('a', 'of Alice'), pending('b', 'of Bob'), pending('c', '\0 Alice')]);
      expect((await store.findPending('Alice')).sort()).toEqual(['a', 'c']);
      expect(await store.findPending('alice')).toEqual([]);
      expect(await store.findPending('')).toHaveLength(3);
    });

    it('gets its place by the commit, and is pending no more', async () => {
      const store = await open();
      await store.registerKey('key', 'empty');
      await store.addPending([pending('a'), pending('b')]);
      expect(await store.commit(firstGrowth(['b', 'new']))).toBe('committed');
      expect(await store.readPending(9, [])).toEqual([pending('a')]);
      expect((await store.findRecords(['a', 'b', 'new'])).map(({ index }) => index).sort()).toEqual([0, 1]);
      expect(await store.addPending([pending('b')])).toEqual({ pending: [], erased: [] });
    });

    it('keeps its bytes when it gets its place, and the receive time is read where it belongs', async () => {
      const store = await open();
      const member = `"receivedTime":"${TIME}",`;
      const [before, after] = ['{"é":"\\\\",', '"z":1}'];
      const ids = ['a', 'b', 'c', 'd'];
      await store.addPending(ids.slice(0, 3).map((id) => pending(id, before + after)));
      const growth = firstGrowth(ids);
      const whole = bytes(before + member + after);
      const timeAt = bytes(before).length;
      // Of the second it is not where it is said to be, of the third nothing is said, and the last was never pending.
      const said = [{ timeAt }, { timeAt: timeAt + 1 }, {}, { timeAt }];
      const entries = growth.entries.map((entry, at) => ({
        ...entry,
        content: { record: { ...entry.content.record, bytes: whole, ...said[at] } },
      }));
      expect(await store.commit({ ...growth, entries })).toBe('committed');
      const kept = (await store.readEntries(0, 9)).map(({ record }) => record?.bytes);
      expect(kept).toEqual(Array(4).fill(whole));
      const rows = await cluster.query(
        `SELECT id, octet_length(bytes) AS length FROM ${schemaOf(SITE)}.record ORDER BY id`,
        database,
      );
      const lengths = [whole.length - member.length, whole.length, whole.length, whole.length];
      expect(rows).toEqual(ids.map((id, at) => ({ id, length: lengths[at] })));
    });

    it('is read as it was kept, whatever its bytes are', async () => {
      const store = await open();
      const all = Uint8Array.from({ length: 256 }, (_, n) => n);
      const records = [
        { id: 'a', bytes: all },
        { id: 'b', bytes: bytes('\\\\ \\134 \\x5c \\') },
        { id: 'c', bytes: new Uint8Array() },
      ];
      await store.addPending(records);
      expect(await store.readPending(9, [])).toEqual(records);
      expect(await store.readPending(9, ['a', 'b', 'c'])).toEqual([]);
    });

    it('is what has no place, even if it is listed as pending', async () => {
      const store = await open();
      await store.commit(firstGrowth(['a']));
      await store.addPending([pending('b')]);
      await cluster.query(`INSERT INTO ${schemaOf(SITE)}.pending (id, due) VALUES ('a', now())`, database);
      expect(await store.readPending(1, [])).toEqual([pending('b')]);
    });

    it('is behind the others after it was postponed, and comes back', async () => {
      const store = await open();
      await store.addPending([pending('poison')]);
      await store.addPending([pending('good')]);
      await store.postponePending(['poison', 'unknown']);
      expect(await store.readPending(9, [])).toEqual([pending('good')]);
      await expect
        .poll(async () => (await store.readPending(9, [])).map(({ id }) => id), { timeout: 3_000 })
        .toEqual(['good', 'poison']);
    });

    it('is answered only under a checkpoint that covers it, which never goes back', async () => {
      const store = await open();
      await store.registerKey('key', 'empty');
      await store.commit(firstGrowth(['a', 'b']));
      expect(await store.readAnswers(['a'])).toEqual({ checkpoint: { size: 0, note: 'empty' }, records: [] });
      await store.keepCheckpoint({ size: 2, note: 'two' });
      await store.keepCheckpoint({ size: 1, note: 'one' });
      const { checkpoint, records } = await store.readAnswers(['a', 'missing']);
      expect(checkpoint).toEqual({ size: 2, note: 'two' });
      expect(records.map(({ id }) => id)).toEqual(['a']);
    });
  });

  it('gives the lease to one holder at a time, until it expires or is given back', async () => {
    const [one, two] = [await open(), await open()];
    expect(await one.holdLease('one', 60_000)).toBe(true);
    expect(await two.holdLease('two', 60_000)).toBe(false);
    expect(await one.holdLease('one', 100)).toBe(true);
    await expect.poll(() => two.holdLease('two', 60_000)).toBe(true);
    expect(await one.holdLease('one', 60_000)).toBe(false);
    await one.releaseLease('one');
    expect(await one.holdLease('one', 60_000)).toBe(false);
    await two.releaseLease('two');
    expect(await one.holdLease('one', 60_000)).toBe(true);
  });

  it('registers one key for good', async () => {
    const store = await open();
    expect(await store.readKey()).toBeUndefined();
    expect(await store.registerKey('first', 'note')).toBe('first');
    expect(await store.registerKey('second', 'note')).toBe('first');
    expect(await store.readKey()).toBe('first');
  });
});
