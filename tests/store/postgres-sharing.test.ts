// A collector and a candidate on a real database, where nobody else sequences unless the test does.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Candidate } from '../../src/server/candidate.ts';
import { type Collector, type CollectorOptions, startCollector } from '../../src/server/collector.ts';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import { receiptText } from '../../src/server/receipt.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import { startSequencer } from '../../src/server/sequencer.ts';
import { originOf } from '../../src/server/shared-log.ts';
import { openSigningKey, readSigningKey, type SigningKey } from '../../src/server/signing-key.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import type { SharedLogStore } from '../../src/server/store/shared-log-store.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { verifiedReceipt } from '../unit/server/receipt-of.ts';
import { recordFor, SITE } from '../unit/server/site.ts';
import { PostgresCluster } from './postgres-cluster.ts';

const PATIENCE_MS = 400;

const sources = { now: () => new Date(), randomBytes, warn: () => undefined };

describe.skipIf(!postgresPrograms())('on a shared log', () => {
  let cluster: PostgresCluster;
  let folder: string;
  let store: SharedLogStore;
  let key: SigningKey;
  let collectors: Collector[];
  let warnings: string[];
  let databases = 0;

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    databases += 1;
    const url = await cluster.createDatabase(`log_${databases}`);
    folder = await mkdtemp(join(tmpdir(), 'temoin-collector-'));
    await createRegisteredKey(url, SITE, join(folder, 'log.key'));
    key = await readSigningKey(join(folder, 'log.key'), originOf(SITE));
    store = await openPostgresStore(url, SITE);
    collectors = [];
    warnings = [];
  });

  afterEach(async () => {
    await Promise.all(collectors.map((collector) => collector.stop()));
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<CollectorOptions> = {}): Promise<Collector> {
    const collector = await startCollector({
      store,
      key: parseVerifierKey(key.vkey),
      warn: (message) => warnings.push(message),
      patienceMs: PATIENCE_MS,
      ...options,
    });
    collectors.push(collector);
    return collector;
  }

  const submit = (collector: Collector, n: number, changes = {}) =>
    collector.submit({ record: recordTextOf(recordFor(n, changes)) });

  /** Sequences what is pending, and says so in the store as the sequencer's process does. */
  async function sequenceAll(): Promise<void> {
    const sequencer = await startSequencer({
      store,
      key,
      now: () => new Date(),
      randomBytes,
      warn: () => {},
    });
    for (const { bytes } of await store.readPending(9, [])) {
      await sequencer.submit({ record: recordTextOf(JSON.parse(new TextDecoder().decode(bytes))) });
    }
    await store.keepCheckpoint(sequencer.checkpoint);
    await sequencer.stop();
  }

  it('a collector turns away what is beyond its limit at once, and the rest when its patience ends; those stay pending', async () => {
    const collector = await start({ queueLimit: 2 });
    const first = [submit(collector, 1), submit(collector, 2)];
    const begunMs = performance.now();
    expect(await submit(collector, 3)).toEqual({ status: 'unavailable' });
    expect(performance.now() - begunMs).toBeLessThan(PATIENCE_MS / 2);
    expect(await Promise.all(first)).toEqual([{ status: 'unavailable' }, { status: 'unavailable' }]);
    expect(collector.failure).toBe('store-failed');
    expect((await store.readPending(9, [])).map(({ id }) => id)).toEqual([recordFor(1).id, recordFor(2).id]);
    await sequenceAll();
    expect(await submit(collector, 2)).toMatchObject({ status: 'sequenced' });
    expect(collector.failure).toBeUndefined();
  });

  it('a collector keeps what comes in one turn by one insertion', async () => {
    const groups: number[] = [];
    const counting = {
      ...store,
      addPending: (records: Parameters<SharedLogStore['addPending']>[0]) => {
        groups.push(records.length);
        return store.addPending(records);
      },
    };
    const collector = await start({ store: counting });
    await Promise.all(Array.from({ length: 300 }, (_, n) => submit(collector, n)));
    expect(groups).toEqual([300]);
    expect(await store.readPending(999, [])).toHaveLength(300);
  });

  it('a collector answers the same twice, and another content of the id as a conflict', async () => {
    const collector = await start({ patienceMs: 5_000 });
    const [one, two] = [submit(collector, 1), submit(collector, 1)];
    expect(await submit(collector, 1, { locale: 'de' })).toEqual({ status: 'conflict' });
    await expect.poll(() => store.readPending(9, [])).toHaveLength(1);
    // Another collector knows of it from the store alone.
    expect(await submit(await start(), 1, { locale: 'de' })).toEqual({ status: 'conflict' });
    await sequenceAll();
    const outcome = await one;
    expect(await two).toEqual(outcome);
    if (outcome.status !== 'sequenced') throw new Error(outcome.status);
    expect(verifiedReceipt(receiptText(outcome.receipt), key.vkey).record.id).toBe(recordFor(1).id);
    expect(await submit(await start(), 1, { locale: 'de' })).toEqual({ status: 'conflict' });
  });

  it('a sequencer places what is pending as it is kept, and no second time though it looks nothing up', async () => {
    const collector = await start({ patienceMs: 5_000 });
    const outcome = submit(collector, 1, { locale: 'fr' });
    await expect.poll(() => store.readPending(9, [])).toHaveLength(1);
    const sequencer = await startSequencer({ ...sources, store, key, erasures: store });
    const record = recordTextOf(recordFor(1, { locale: 'fr' }));
    const [first, twin] = [1, 2].map(() => sequencer.submit({ record, isPending: true }));
    expect([await first, await twin]).toEqual([{ status: 'placed' }, { status: 'placed' }]);
    await store.keepCheckpoint(sequencer.checkpoint);
    const answered = await outcome;
    if (answered.status !== 'sequenced') throw new Error(answered.status);
    const verified = verifiedReceipt(receiptText(answered.receipt), key.vkey);
    expect(verified.record).toEqual({
      ...recordFor(1, { locale: 'fr' }),
      receivedTime: (await store.readHead()).time,
    });
    expect(await sequencer.submit({ record, isPending: true })).toEqual({ status: 'unavailable' });
    expect(await sequencer.submit({ record })).toMatchObject({ status: 'sequenced' });
    expect((await store.readHead()).size).toBe(1);
    await sequencer.stop();
  });

  it('a collector answers nothing under a checkpoint that the registered key has not signed', async () => {
    const collector = await start();
    const outcome = submit(collector, 1);
    await expect.poll(() => store.readPending(9, [])).toHaveLength(1);
    const stranger = await openSigningKey(join(folder, 'stranger.key'), originOf(SITE), 0);
    const sequencer = await startSequencer({ ...sources, store, key: stranger });
    await sequencer.submit({ record: recordTextOf(recordFor(1)) });
    await store.keepCheckpoint(sequencer.checkpoint);
    expect(await outcome).toEqual({ status: 'unavailable' });
    expect(collector.checkpoint.size).toBe(0);
    expect(warnings.join()).toMatch(/could not look for places/);
  });

  it.each([
    ['smaller than', 9],
    ['of the size of, but unlike,', 0],
  ])('a candidate does not go on from a tree that is %s one that was signed before', async (_what, size) => {
    const root = new Uint8Array(32);
    await cluster.query(`UPDATE ${await schemaName()}.checkpoint SET size = -1`, `log_${databases}`);
    await store.keepCheckpoint({ size, note: key.signCheckpoint({ size, root }) });
    const candidate = new Candidate({
      store,
      site: SITE,
      publications: [],
      hasHeartbeat: false,
      now: () => new Date(),
      warn: (message) => warnings.push(message),
      startSequencer: () => startSequencer({ ...sources, store, key }),
    });
    await expect.poll(() => warnings.join()).toMatch(/is signed already; put the newest state/);
    expect(candidate.active).toBeUndefined();
    await candidate.stop();
  });

  async function schemaName(): Promise<string> {
    const [row] = await cluster.query(
      "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'lease'",
      `log_${databases}`,
    );
    return String(row?.name);
  }

  it('a collector takes nothing after it was stopped', async () => {
    const collector = await start();
    await collector.stop();
    expect(await submit(collector, 1)).toEqual({ status: 'unavailable' });
    expect(await store.readPending(9, [])).toEqual([]);
  });
});
