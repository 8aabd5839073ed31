// Erasure of a log in PostgreSQL by the real servers and commands: whoever holds the lease erases, and every collector
// refuses what was erased.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tombstoneOf } from '../../src/consent/erasure.ts';
import type { ConsentRecord } from '../../src/consent/record.ts';
import { exportJsonl } from '../../src/server/export-jsonl.ts';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import { pendingTextOf, recordTextOf } from '../../src/server/record-text.ts';
import type { ServeOptions, Serving } from '../../src/server/serve.ts';
import { originOf } from '../../src/server/shared-log.ts';
import { startSequencing } from '../../src/server/shared-sequencing.ts';
import { createToken } from '../../src/server/sign-in.ts';
import { readSigningKey } from '../../src/server/signing-key.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import { schemaOf } from '../../src/server/store/postgres-schema.ts';
import type { SharedLogStore } from '../../src/server/store/shared-log-store.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { findInFiles } from '../store/find-in-files.ts';
import { PostgresCluster, until } from '../store/postgres-cluster.ts';
import { findInPages } from '../store/postgres-pages.ts';
import { configuration, post, recordFor, SITE, Site, signedIn } from '../unit/server/site.ts';
import { finalState } from './evidence.ts';
import { Load, LogProcess } from './log-processes.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const DAY_MS = 86_400_000;

/** A subject as browsers make them: nothing of it stands anywhere by chance. */
const subjectOf = (n: number) =>
  Buffer.from(`visitor ${String(n * 7919).padStart(8, '0')}`)
    .toString('base64url')
    .padEnd(22, 'x');

const recordOf = (n: number, changes: Partial<ConsentRecord> = {}) =>
  recordFor(n, { subject: subjectOf(n), ...changes });

const bytesAtRandom = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const pendingOf = (record: ConsentRecord) => ({
  id: record.id,
  bytes: new TextEncoder().encode(pendingTextOf(recordTextOf(record))),
});

describe.skipIf(!postgresPrograms())('a shared log', { timeout: 60_000 }, () => {
  let cluster: PostgresCluster;
  let folder: string;
  let name: string;
  let database: string;
  let keyFile: string;
  let store: SharedLogStore;
  let sites: Site[];
  let databases = 0;

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    databases += 1;
    name = `log_${databases}`;
    database = await cluster.createDatabase(name);
    folder = await mkdtemp(join(tmpdir(), 'temoin-erasure-'));
    await writeFile(join(folder, 'temoin.json'), JSON.stringify(configuration));
    keyFile = join(folder, 'log.key');
    await createRegisteredKey(database, SITE, keyFile);
    store = await openPostgresStore(database, SITE);
    sites = [];
  });

  afterEach(async () => {
    await Promise.all(sites.map((site) => site.end()));
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<ServeOptions>): Promise<Serving> {
    const site = await Site.make();
    sites.push(site);
    return site.start(options);
  }

  const startCollector = () => start({ shared: { database } });

  const startSequencer = (options: Partial<ServeOptions> = {}) =>
    start({ shared: { database, keyFile }, ledgerFile: join(folder, 'ledger'), ...options });

  const command = (name: string, n: number, ...more: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const place = ['--database', database, '--config', join(folder, 'temoin.json')];
      execFile(
        process.execPath,
        [MAIN, name, ...place, '--subject', subjectOf(n), ...more],
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });

  const textsIn = (texts: readonly string[]) => findInPages(cluster, name, texts);

  const textsOf = (n: number) => [recordOf(n).id, subjectOf(n)];

  async function postAll(url: string, records: readonly ConsentRecord[]): Promise<number[]> {
    return Promise.all(records.map(async (record) => (await post(url, record)).status));
  }

  const auditor = (url: string) =>
    signedIn(
      {
        token: () => {
          const sources = { now: () => new Date(), randomBytes: bytesAtRandom };
          return createToken(store, { label: 'test', days: 1 }, sources);
        },
      },
      url,
    );

  async function verdictOn({ url, vkey }: Serving) {
    const text = await (await (await auditor(url))('/temoin/audit/export.jsonl')).text();
    const verdict = await verifyExport(text.split('\n'), parseVerifierKey(vkey));
    const erased = { records: verdict.counts.records, erased: verdict.counts.erased };
    return { ok: verdict.ok, findings: verdict.findings, ...erased, reasons: reasonsIn(text) };
  }

  it('loses a subject from tables, indexes and export, says so, and refuses its records on every collector', async () => {
    const [sequencer, collector] = await Promise.all([startSequencer(), startCollector()]);
    const again = recordOf(1_000, { subject: subjectOf(7), sequence: 2 });
    const records = [...Array.from({ length: 40 }, (_, n) => recordOf(n)), again];
    expect(new Set(await postAll(collector.url, records))).toEqual(new Set([201]));
    expect(await textsIn(textsOf(7))).toEqual(textsOf(7));

    expect(await command('erase', 7)).toEqual({
      code: 0,
      stdout: 'Erased 2 records, and said so in the log.\n',
      stderr: '',
    });

    expect(await textsIn([...textsOf(7), again.id])).toEqual([]);
    expect(await textsIn(textsOf(8))).toEqual(textsOf(8));
    for (const { url } of [sequencer, collector]) {
      const refused = await post(url, recordOf(7));
      const conflict = await post(url, recordOf(8, { sequence: 9 }));
      expect([refused.status, await refused.text()]).toEqual([409, await conflict.text()]);
      expect((await post(url, recordOf(8))).status).toBe(201);
      expect((await (await auditor(url))(`/temoin/audit/records/${again.id}`)).status).toBe(404);
      await expect
        .poll(() => verdictOn({ ...collector, url }), { timeout: 10_000 })
        .toEqual({ ok: true, findings: [], records: 39, erased: 2, reasons: ['subject-request'] });
    }
    expect(await textsIn(textsOf(7))).toEqual([]);
  });

  it('leaves nothing in the files of the database, once its tables are written anew', async () => {
    const { url } = await startSequencer();
    expect(
      new Set(
        await postAll(
          url,
          Array.from({ length: 40 }, (_, n) => recordOf(n)),
        ),
      ),
    ).toEqual(new Set([201]));
    await command('erase', 7);
    const tables = ['record', 'sequenced', 'pending', 'register', 'erasure_request', 'hold'].map(
      (table) => `${schemaOf(SITE)}.${table}`,
    );
    await cluster.query(`VACUUM FULL ${tables}`, name);
    await cluster.query('CHECKPOINT');
    const [row] = await cluster.query(
      `SELECT current_setting('data_directory') || '/base/' || oid AS folder FROM pg_database WHERE datname = '${name}'`,
    );
    const files = String(row?.folder);
    expect(await findInFiles([...textsOf(7), ...textsOf(8)], files)).toEqual(textsOf(8));
  });

  it('is asked for where a database has none', async () => {
    database = await cluster.createDatabase(`empty_${databases}`);
    expect(await command('hold', 7)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`there is no log of ${SITE} in the database`),
    });
  });

  it('keeps what is under a legal hold, until that is released', async () => {
    const sequencer = await startSequencer();
    await postAll(sequencer.url, [recordOf(7)]);
    expect((await command('hold', 7)).code).toBe(0);
    const held = await command('erase', 7);
    expect([held.code, held.stderr]).toEqual([1, expect.stringMatching(/legal hold.*--database <url>/s)]);
    expect((await command('hold', 7, '--release')).code).toBe(0);
    expect((await command('erase', 7, '--reason', 'order')).stdout).toContain('Erased 1 record,');
    expect(await textsIn(textsOf(7))).toEqual([]);
    // Under the public checkpoint it stands in a moment.
    await expect
      .poll(() => verdictOn(sequencer), { timeout: 10_000 })
      .toMatchObject({ ok: true, reasons: ['order'] });
  });

  it('loses what of a subject still waits for its place, whether or not it could get one', async () => {
    const waiting = [recordOf(7), recordOf(8)].map(pendingOf);
    await store.addPending([...waiting, { id: recordOf(9).id, bytes: poisonOf(7) }]);
    const request = await store.requestErasure({ subject: subjectOf(7), reason: 'subject-request' });
    // Without a place, it is nobody's who does not sequence: the request waits.
    const collector = await startCollector();
    expect(await store.readOutcome(request)).toBeUndefined();
    await store.postponePending([recordOf(7).id]);
    await startSequencer();
    await expect.poll(() => store.readOutcome(request), { timeout: 10_000 }).toBeDefined();
    expect(await textsIn([...textsOf(7), recordOf(9).id])).toEqual([]);
    expect(await postAll(collector.url, [recordOf(7), recordOf(8), recordOf(9)])).toEqual([409, 201, 409]);
  });

  it('is told to have lost each record once by two that erase at the same time by mistake', async () => {
    const key = await readSigningKey(keyFile, originOf(SITE));
    const sources = { now: () => new Date(), randomBytes: bytesAtRandom, witnesses: [] };
    // What one finds done by the other, or under way, it says, and comes back to.
    const begin = () => startSequencing({ ...sources, store, key, warn: () => undefined });
    const [one, two] = await Promise.all([begin(), begin()]);
    for (let n = 0; n < 20; n += 1)
      await one.submit({ record: recordTextOf(recordOf(n, { subject: subjectOf(n % 2) })) });
    const requests = await Promise.all(
      [0, 1].map((n) => store.requestErasure({ subject: subjectOf(n), reason: 'subject-request' })),
    );
    const outcomes = () => Promise.all(requests.map((number) => store.readOutcome(number)));
    await expect
      .poll(
        async () => {
          await Promise.allSettled([one.tend?.(), two.tend?.()]);
          return outcomes();
        },
        { timeout: 20_000 },
      )
      .toEqual([
        { erased: 10, isHeld: false },
        { erased: 10, isHeld: false },
      ]);
    await Promise.all([one.stop(), two.stop()]);
    const serving = await startSequencer();
    await expect
      .poll(() => verdictOn(serving), { timeout: 10_000 })
      .toEqual({
        ok: true,
        findings: [],
        records: 0,
        erased: 20,
        reasons: ['subject-request', 'subject-request'],
      });
  });

  it('loses what got its place just when it was to be dropped', async () => {
    const key = await readSigningKey(keyFile, originOf(SITE));
    const record = recordOf(7);
    await store.addPending([pendingOf(record)]);
    const request = await store.requestErasure({ subject: record.subject, reason: 'subject-request' });
    const sources = {
      now: () => new Date(),
      randomBytes: bytesAtRandom,
      witnesses: [],
      warn: () => undefined,
    };
    const sequencing = await startSequencing({
      ...sources,
      key,
      store: {
        ...store,
        async findPending(subject) {
          const ids = await store.findPending(subject);
          if (ids.length) await sequencing.submit({ record: recordTextOf(record) });
          return ids;
        },
      },
    });
    await sequencing.tend?.();
    expect(await store.readOutcome(request)).toEqual({ erased: 1, isHeld: false });
    expect(await textsIn(textsOf(7))).toEqual([]);
    await sequencing.stop();
  });

  it('has erased all that was asked for, and nothing else, though its sequencers were killed meanwhile', async () => {
    const begin = (more = {}) => LogProcess.start({ database, site: SITE, ...more });
    const processes = [await begin(), await begin()];
    const load = new Load(processes.slice(), recordFor, 12);
    const asked = new Set<string>();
    const requests: number[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const sequencer = await begin({ keyFile });
      processes.push(sequencer);
      const before = load.acknowledged.size;
      await until(() => load.acknowledged.size >= before + 60, 'acknowledgements');
      for (const id of [...load.acknowledged.keys()].slice(before, before + 6)) {
        asked.add(id);
        const { subject } = recordFor(Number.parseInt(id.slice(-12), 16));
        requests.push(await store.requestErasure({ subject, reason: 'subject-request' }));
      }
      // It looks every half second.
      await pause(140 * round);
      await sequencer.kill();
    }
    processes.push(await begin({ keyFile }));
    await load.end();
    const outcomes = () => Promise.all(requests.map((number) => store.readOutcome(number)));
    await until(async () => !(await outcomes()).includes(undefined), 'the erasures');
    expect(new Set((await outcomes()).map((outcome) => outcome?.erased))).toEqual(new Set([1]));

    const vkey = (await store.readKey()) ?? '';
    const left = { receipts: [...load.acknowledged.values()], checkpoints: [...load.checkpoints] };
    const state = async () => {
      const { checkpoint } = await store.readAnswers([]);
      let text = '';
      for await (const piece of exportJsonl({ store, site: SITE, vkey, checkpoint }, {})) text += piece;
      return finalState(text, vkey, left);
    };
    // The newest checkpoint is kept a moment after it is signed.
    await expect.poll(async () => (await state()).problems).toEqual([]);
    const kept = [...load.acknowledged.keys()].filter((id) => !asked.has(id));
    expect(new Set((await state()).ids)).toEqual(new Set(kept));
    expect(await textsIn([...asked])).toEqual([]);
    await Promise.all(processes.map((process) => process.kill()));
  });

  it('keeps no record that was erased when a collector kept it once more at that moment', async () => {
    await store.addPending([recordOf(7), recordOf(8)].map(pendingOf));
    await store.addTombstones([tombstoneOf(recordOf(7).id)]);
    const sequencer = await startSequencer();
    expect(await postAll(sequencer.url, [recordOf(8)])).toEqual([201]);
    await expect.poll(() => textsIn(textsOf(7)), { timeout: 10_000 }).toEqual([]);
    expect(await store.findPending('')).toEqual([]);
  });

  it('erases by age what was superseded that long ago, and not what holds or is under a hold', async () => {
    let nowMs = Date.now() - 40 * DAY_MS;
    const sequencer = await startSequencer({ retentionDays: 30, now: () => new Date(nowMs) });
    for (const n of [7, 8]) {
      const newer = recordOf(100 + n, { subject: subjectOf(n), sequence: 2, event: 'custom' });
      expect(await postAll(sequencer.url, [recordOf(n)])).toEqual([201]);
      expect(await postAll(sequencer.url, [newer])).toEqual([201]);
    }
    await store.hold(subjectOf(8));
    // Before, the pass would find nothing.
    await expect.poll(() => store.readRegisterLag(), { timeout: 10_000 }).toBe(0);
    nowMs += 31 * DAY_MS;
    // The pass of this hour is over, and the next begins by the server's clock.
    await expect
      .poll(() => verdictOn(sequencer), { timeout: 15_000 })
      .toEqual({ ok: true, findings: [], records: 3, erased: 1, reasons: ['retention'] });
    await expect.poll(() => textsIn([recordOf(7).id])).toEqual([]);
    expect(await postAll(sequencer.url, [recordOf(7), recordOf(107)])).toEqual([409, 409]);
  });

  it('loses again what a restored database had brought back, though that log must not go on', async () => {
    const first = await startSequencer();
    await postAll(first.url, [recordOf(7), recordOf(8)]);
    await first.close();
    await store.close();
    const backup = `CREATE DATABASE backup_${name} TEMPLATE ${name}`;
    await cluster.query(backup);

    const second = await startSequencer();
    await command('erase', 7);
    await second.close();
    await cluster.query(`DROP DATABASE ${name}`);
    await cluster.query(`CREATE DATABASE ${name} TEMPLATE backup_${name}`);
    store = await openPostgresStore(database, SITE);
    expect(await textsIn(textsOf(7))).toEqual(textsOf(7));

    const warnings: string[] = [];
    const third = await startSequencer({ warn: (message) => warnings.push(message) });
    // Before it was asked anything.
    expect(await textsIn(textsOf(7))).toEqual([]);
    expect(await textsIn(textsOf(8))).toEqual(textsOf(8));
    expect(await postAll(third.url, [recordOf(7)])).toEqual([409]);
    await expect.poll(() => warnings.join()).toContain('An older state was put back');
  });

  it('exports all records of one subject with their proofs, under the checkpoint that was signed', async () => {
    const { url, vkey } = await startSequencer();
    await postAll(
      url,
      [7, 8].map((n) => recordOf(n)),
    );
    await postAll(url, [recordOf(1_000, { subject: subjectOf(7), sequence: 2 })]);
    const { code, stdout, stderr } = await command('subject', 7);
    expect(code).toBe(0);
    const verdict = await verifyExport(stdout.split('\n'), parseVerifierKey(vkey));
    expect(verdict).toMatchObject({ ok: true, findings: [], counts: { records: 2 } });
    expect(stdout).not.toContain(subjectOf(8));
    expect(stderr).toContain(`2 records of the subject ${subjectOf(7)}.`);
  });
});

/** What no log can take, though a subject stands in it. */
const poisonOf = (n: number) => new TextEncoder().encode(`{"subject":"${subjectOf(n)}"`);

/** Of each erasure that the export has, why. */
const reasonsIn = (text: string): string[] =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line))
    .flatMap(({ publication, content }) =>
      publication?.kind === 'erasure' ? [JSON.parse(content).reason] : [],
    );
