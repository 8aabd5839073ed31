// npm run bench:register [records] [postgres]: how long the auditor's questions take at the server, in a log of ten
// million realistic records, and what memory they need. With `postgres`, PostgreSQL's programs must be there.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegisteredKey } from '../../../src/server/key-registration.ts';
import { recordTextOf } from '../../../src/server/record-text.ts';
import { type SequencerOptions, startSequencer } from '../../../src/server/sequencer.ts';
import { createToken } from '../../../src/server/sign-in.ts';
import { openSigningKey, readSigningKey } from '../../../src/server/signing-key.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import type { LogStore } from '../../../src/server/store/log-store.ts';
import { openPostgresStore } from '../../../src/server/store/postgres.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { PostgresCluster } from '../../store/postgres-cluster.ts';
import { configuration, SITE } from '../../unit/server/site.ts';
import { environmentNow } from '../environment.ts';
import { median } from '../statistics.ts';
import { type Asked, Auditor } from './auditor.ts';
import { keepResults } from './keep-results.ts';
import { memoryOf } from './process-figures.ts';
import { type QuestionTimes, questionTable, type RegisterResults } from './question-table.ts';
import { RealisticRecords } from './realistic-records.ts';
import { startServer } from './under-load.ts';

const RECORDS = Number(process.argv[2] ?? 10_000_000);
const ORIGIN = `${SITE}/temoin/log`;
const BATCH = 4_096;
const PORT = 18_085;
/** Of the last measurement: what is opened during one is compiled and read by then. */
const ROUNDS = 7;

/** A log that can be filled and then served. */
interface Place {
  readonly store: LogStore;
  readonly sequencing: Pick<SequencerOptions, 'store' | 'key' | 'erasures'>;
  readonly serveArguments: readonly string[];
}

const folder = await mkdtemp(join(tmpdir(), 'temoin-register-'));
const cluster = process.argv[3] === 'postgres' ? await PostgresCluster.start() : undefined;
try {
  const place = await (cluster ? inPostgres(cluster) : inSqlite());
  await fill(place);
  const token = await createToken(
    place.store,
    { label: 'bench', days: 1 },
    { now: () => new Date(), randomBytes },
  );
  await place.store.close();
  const environment = environmentNow('npm run bench:register', process.argv.slice(2));
  const results = { environment, ...(await measure(place, token)) };
  console.log(questionTable(results));
  // What is measured on SQLite is what our documents quote.
  if (!cluster) await keepResults('register', results);
} finally {
  await cluster?.remove();
  await rm(folder, { recursive: true });
}

async function inSqlite(): Promise<Place> {
  const data = join(folder, 'data');
  await mkdir(data);
  const store = await openSqliteStore(join(data, STORE_FILE));
  const key = await openSigningKey(join(data, KEY_FILE), ORIGIN, 0);
  await store.bind(key.vkey);
  return { store, sequencing: { store, key }, serveArguments: ['--data', data] };
}

async function inPostgres(started: PostgresCluster): Promise<Place> {
  const database = await started.createDatabase('register');
  const keyFile = join(folder, 'key');
  await createRegisteredKey(database, SITE, keyFile);
  const store = await openPostgresStore(database, SITE);
  const key = await readSigningKey(keyFile, ORIGIN);
  return {
    store,
    sequencing: { store, key, erasures: store },
    serveArguments: ['--database', database, '--key', keyFile, '--data', join(folder, 'widget')],
  };
}

/** By the log's own sequencer, whose clock runs through half a year meanwhile. */
async function fill({ sequencing }: Place): Promise<void> {
  const records = new RealisticRecords(RECORDS, Date.now() - 3_600_000);
  let number = 0;
  const sequencer = await startSequencer({
    ...sequencing,
    now: () => new Date(records.timeMs(number)),
    randomBytes,
    warn: console.error,
    batchLimit: BATCH,
  });
  const beginMs = performance.now();
  while (number < RECORDS) {
    const batch = [];
    for (const end = Math.min(number + BATCH, RECORDS); number < end; number += 1)
      batch.push(sequencer.submit({ record: recordTextOf(records.record(number)) }));
    await Promise.all(batch);
    if (number % (BATCH * 200) === 0) console.error(`${number} records, ${seconds(beginMs)} s`);
  }
  await sequencer.follow();
  await sequencer.stop();
  console.error(`${RECORDS} records in ${seconds(beginMs)} s, register and counts included`);
}

async function measure({ serveArguments }: Place, token: string): Promise<RegisterResults> {
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  const options = ['--config', config, '--port', String(PORT), '--checkpoint-seconds', '0'];
  const server = await startServer([...options, ...serveArguments]);
  const { pid = 0 } = server;
  try {
    const auditor = await Auditor.signIn(`http://127.0.0.1:${PORT}`, token);
    const { nowMb: before } = await memoryOf(pid);
    const asked: Asked[] = [];
    for (const [name, address] of await auditor.questions(RECORDS))
      asked.push(await auditor.ask(name, address));
    for (let round = 1; round < ROUNDS; round += 1)
      for (const each of asked) each.timesMs.push((await auditor.ask(each.name, each.address)).firstMs);
    const { nowMb: after } = await memoryOf(pid);
    return {
      records: RECORDS,
      database: cluster ? 'PostgreSQL' : 'SQLite',
      rounds: ROUNDS,
      questions: asked.map(timesOf),
      memoryMb: { before, after },
    };
  } finally {
    server.kill('SIGKILL');
  }
}

function timesOf({ name, firstMs, timesMs, answer }: Asked): QuestionTimes {
  return { name, firstMs, middleMs: median(timesMs), longestMs: Math.max(...timesMs), answer };
}

function seconds(sinceMs: number): string {
  return ((performance.now() - sinceMs) / 1e3).toFixed(0);
}
