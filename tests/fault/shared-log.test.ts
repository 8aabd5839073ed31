// A log on PostgreSQL that several processes share: what they may lose, and what they must not.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportJsonl } from '../../src/server/export-jsonl.ts';
import { integrate } from '../../src/server/growth.ts';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import { LEASE_MS } from '../../src/server/lease.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { type Tree, treeFromEdge } from '../../src/server/tree.ts';
import { openCheckpoint } from '../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { BreakingProxy } from '../store/breaking-proxy.ts';
import { PostgresCluster, until } from '../store/postgres-cluster.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { recordFor, SITE } from '../unit/server/site.ts';
import { Load, LogProcess, type ProcessOptions } from './log-processes.ts';

/** The bound for a standby that takes over. */
const TAKEOVER_MS = 5_000;

const VISITORS = 24;

describe.skipIf(!postgresPrograms())('a shared log', { timeout: 60_000 }, () => {
  let cluster: PostgresCluster;
  let database: string;
  let folder: string;
  let keyFile: string;
  let vkey: string;
  let processes: LogProcess[];
  let databases = 0;

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    databases += 1;
    database = await cluster.createDatabase(`log_${databases}`);
    folder = await mkdtemp(join(tmpdir(), 'temoin-shared-'));
    keyFile = join(folder, 'log.key');
    vkey = await createRegisteredKey(database, SITE, keyFile);
    processes = [];
  });

  afterEach(async () => {
    await Promise.all(processes.map((process) => process.kill()));
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<ProcessOptions> = {}): Promise<LogProcess> {
    const started = await LogProcess.start({ database, site: SITE, ...options });
    processes.push(started);
    return started;
  }

  /** Verifies the whole log as an auditor does, and everything that was answered against it. */
  async function expectWhole(load: Load, address = database): Promise<void> {
    expect(load.conflicts).toEqual([]);
    const store = await openPostgresStore(address, SITE);
    try {
      const { checkpoint } = await store.readAnswers([]);
      let text = '';
      for await (const piece of exportJsonl({ store, site: SITE, vkey, checkpoint }, {})) text += piece;
      const key = parseVerifierKey(vkey);
      const { ok, counts, findings } = await verifyExport(text.split('\n'), key);
      expect({ ok, findings }).toMatchObject({ ok: true });

      const entries = await store.readEntries(0, checkpoint.size);
      const ids = entries.flatMap(({ record }) => (record ? [record.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set(load.acknowledged.keys()));
      expect(counts.records).toBe(load.acknowledged.size);
      for (const [id, receipt] of load.acknowledged) {
        const { index, record } = verifiedReceipt(receipt, vkey);
        expect(record.id).toBe(id);
        expect(entries[index]?.record?.id).toBe(id);
      }

      const answered = [...load.checkpoints].map((note) => openCheckpoint(note, key));
      let tree: Tree = treeFromEdge(0, []);
      for (const { size, root } of answered.sort((a, b) => a.size - b.size)) {
        const more = entries.slice(tree.size, size).map(({ bytes }) => bytes);
        if (more.length) tree = integrate(tree, more).tree;
        expect({ size: tree.size, root: tree.root }).toEqual({ size, root });
      }
    } finally {
      await store.close();
    }
  }

  const acknowledgedUntil = (load: Load, count: number) =>
    until(() => load.acknowledged.size >= count, `${count} acknowledgements`);

  it('is collected by two processes and sequenced by a third', async () => {
    const collectors = await Promise.all([start(), start()]);
    await start({ keyFile });
    const load = new Load(collectors, recordFor, VISITORS);
    await acknowledgedUntil(load, 1_000);
    await load.end();
    await expectWhole(load);
  });

  it('keeps what is collected while nobody sequences, and gives it a place afterwards', async () => {
    const collector = await start();
    const first = await collector.submit(recordFor(1));
    expect(first.outcome).toEqual({ status: 'unavailable' });
    await start({ keyFile });
    const again = await collector.submit(recordFor(1));
    expect(again.outcome.status).toBe('sequenced');
    const other = await collector.submit(recordFor(1, { locale: 'de' }));
    expect(other.outcome).toEqual({ status: 'conflict' });
  });

  it('goes on within five seconds after its sequencer was killed, and has lost and doubled nothing', async () => {
    const collectors = await Promise.all([start(), start()]);
    const first = await start({ keyFile });
    const load = new Load(collectors, recordFor, VISITORS);
    await acknowledgedUntil(load, 300);
    await start({ keyFile });
    const killedMs = performance.now();
    await first.kill();
    // What its last commit left to the collectors may still come; the standby's come after the lease has expired.
    await until(() => load.acknowledgedMs.some((ms) => ms > killedMs + LEASE_MS / 2), 'the standby');
    const takenOverMs = load.acknowledgedMs.find((ms) => ms > killedMs + LEASE_MS / 2) ?? Number.NaN;
    console.log(`the standby acknowledged ${Math.round(takenOverMs - killedMs)} ms after the kill`);
    expect(takenOverMs - killedMs).toBeLessThan(TAKEOVER_MS);
    await load.end();
    await expectWhole(load);
  });

  it('loses nothing either when its sequencers are killed again and again', async () => {
    const collectors = await Promise.all([start(), start()]);
    const load = new Load(collectors, recordFor, VISITORS);
    for (let round = 1; round <= 4; round += 1) {
      const sequencer = await start({ keyFile, isHeedless: true });
      const before = load.acknowledged.size;
      await acknowledgedUntil(load, before + 50 + 37 * round);
      await sequencer.kill();
    }
    await start({ keyFile, isHeedless: true });
    await load.end();
    await expectWhole(load);
  });

  it('is not forked by two sequencers that were started by mistake', async () => {
    const collectors = await Promise.all([start(), start()]);
    await start({ keyFile, isHeedless: true });
    await start({ keyFile, isHeedless: true });
    const load = new Load(collectors, recordFor, VISITORS);
    await acknowledgedUntil(load, 500);
    await load.end();
    await expectWhole(load);
  });

  it('sequences what stands behind a record that no log can take', async () => {
    const collector = await start();
    const store = await openPostgresStore(database, SITE);
    const bytes = (text: string) => new TextEncoder().encode(text);
    const text = JSON.stringify(recordFor(7));
    await store.addPending([
      { id: recordFor(5).id, bytes: bytes('not JSON') },
      { id: recordFor(6).id, bytes: bytes(text) },
      { id: recordFor(7).id, bytes: bytes(`${text} `) },
    ]);
    await start({ keyFile });
    const load = new Load([collector], recordFor, 4, 100);
    await acknowledgedUntil(load, 100);
    await load.end();
    await expectWhole(load);
    const attempts = await cluster.query(
      `SELECT max(attempts) AS attempts, count(*)::int AS rows FROM ${await schemaName()}.pending`,
      database.slice(database.lastIndexOf('/') + 1),
    );
    expect(attempts).toMatchObject([{ rows: 3 }]);
    expect(Number(attempts[0]?.attempts)).toBeLessThan(8);
    // The first content of an id holds, even if it is none.
    expect((await collector.submit(recordFor(5))).outcome).toEqual({ status: 'conflict' });
    await store.close();
  });

  it('sequences what stands behind a record that makes every commit fail', async () => {
    const collector = await start();
    const name = database.slice(database.lastIndexOf('/') + 1);
    const { id } = recordFor(50);
    await cluster.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON ${await schemaName()}.sequenced
       FOR EACH ROW WHEN (NEW.id = '${id}') EXECUTE FUNCTION refuse()`,
      name,
    );
    // Before anybody sequences, so that it is in one group with others.
    const early = [48, 49, 50, 51].map((n) => collector.submit(recordFor(n)));
    await start({ keyFile });
    const statuses = (await Promise.all(early)).map(({ outcome }) => outcome.status);
    expect(statuses).toEqual(['sequenced', 'sequenced', 'unavailable', 'sequenced']);
    const [row] = await cluster.query(
      `SELECT attempts FROM ${await schemaName()}.pending WHERE id = '${id}'`,
      name,
    );
    // Half a second, one, two, four: not again and again.
    expect(row?.attempts).toBeGreaterThan(0);
    expect(row?.attempts).toBeLessThan(6);
    await cluster.query(`DROP TRIGGER refuse ON ${await schemaName()}.sequenced`, name);
    await until(async () => (await collector.submit(recordFor(50))).outcome.status === 'sequenced');
  });

  async function schemaName(): Promise<string> {
    const [row] = await cluster.query(
      "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'lease'",
      database.slice(database.lastIndexOf('/') + 1),
    );
    return String(row?.name);
  }
});

describe.skipIf(!postgresPrograms())('a shared log on a cluster with a synchronous standby', () => {
  it('has every acknowledged record after the primary crashed and the standby was promoted', async () => {
    const primary = await PostgresCluster.start();
    const folder = await mkdtemp(join(tmpdir(), 'temoin-shared-'));
    const keyFile = join(folder, 'log.key');
    const standby = await primary.addSynchronousStandby();
    const proxy = await BreakingProxy.start(primary.port);
    const database = proxy.url('postgres');
    const vkey = await createRegisteredKey(database, SITE, keyFile);
    const started = await Promise.all([
      LogProcess.start({ database, site: SITE }),
      LogProcess.start({ database, site: SITE }),
      LogProcess.start({ database, site: SITE, keyFile }),
    ]);
    try {
      const load = new Load(started.slice(0, 2), recordFor, VISITORS);
      await until(() => load.acknowledged.size >= 300, '300 acknowledgements');
      await primary.stopImmediately();
      await standby.promote();
      const before = load.acknowledged.size;
      proxy.leadTo(standby.port);
      await until(() => load.acknowledged.size >= before + 300, 'acknowledgements of the standby');
      await load.end();

      const store = await openPostgresStore(standby.url(), SITE);
      const { checkpoint } = await store.readAnswers([]);
      let text = '';
      for await (const piece of exportJsonl({ store, site: SITE, vkey, checkpoint }, {})) text += piece;
      await store.close();
      const verdict = await verifyExport(text.split('\n'), parseVerifierKey(vkey));
      expect(verdict).toMatchObject({ ok: true, counts: { records: load.acknowledged.size } });
      for (const [id, receipt] of load.acknowledged) {
        expect(verifiedReceipt(receipt, vkey).record.id).toBe(id);
        expect(text).toContain(id);
      }
    } finally {
      await Promise.all(started.map((process) => process.kill()));
      await proxy.stop();
      await standby.stop();
      await primary.remove();
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
