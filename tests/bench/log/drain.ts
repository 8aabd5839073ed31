// npm run bench:drain: how fast one sequencer drains what collectors have left in PostgreSQL, beside what one collector
// accepts. Needs PostgreSQL's programs (apt-get install postgresql) and wrk.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegisteredKey } from '../../../src/server/key-registration.ts';
import { DRAIN_LIMIT, drainPending } from '../../../src/server/pending-drain.ts';
import { startSequencer } from '../../../src/server/sequencer.ts';
import { readSigningKey } from '../../../src/server/signing-key.ts';
import { openPostgresStore } from '../../../src/server/store/postgres.ts';
import { PostgresCluster } from '../../store/postgres-cluster.ts';
import { SITE } from '../../unit/server/site.ts';
import { median } from '../statistics.ts';
import { Bench } from './under-load.ts';
import { runWrk } from './wrk.ts';

const SECONDS = Number(process.argv[2] ?? 5);
const ROUNDS = Number(process.argv[3] ?? 3);
const PORT = 18_083;
/** So many that a collector that answers after a tenth of a second never waits for them. */
const CONNECTIONS = 2_048;
const COLLECTOR = fileURLToPath(new URL('collector-process.ts', import.meta.url));

const cluster = await PostgresCluster.start();
try {
  await Bench.run(async (bench) => {
    const rounds: { accepted: number; drained: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(bench, round));
    console.log('| a collector accepts, records/s | a sequencer drains, records/s | ratio |\n|---|---|---|');
    for (const { accepted, drained } of rounds)
      console.log(`| ${accepted.toFixed(0)} | ${drained.toFixed(0)} | ${(drained / accepted).toFixed(2)} |`);
    console.log(
      `\nratio, in the middle: ${median(rounds.map((each) => each.drained / each.accepted)).toFixed(2)}`,
    );
  });
} finally {
  await cluster.remove();
}

async function measure(bench: Bench, round: number) {
  const database = await cluster.createDatabase(`bench${round}`);
  const keyFile = join(bench.folder, `${round}.key`);
  await createRegisteredKey(database, SITE, keyFile);
  const collector = await bench.start([COLLECTOR, database, String(PORT)], /listening/);
  const origin = `http://127.0.0.1:${PORT}`;
  const { durationUs } = await runWrk({
    url: `${origin}/temoin/records`,
    origin,
    bodyFile: bench.recordFile,
    run: round + 1,
    connections: CONNECTIONS,
    seconds: SECONDS,
  });
  collector.kill();
  const store = await openPostgresStore(database, SITE);
  const pending = await countPending(`bench${round}`);
  const key = await readSigningKey(keyFile, `${SITE}/temoin/log`);
  const warn = console.error;
  const sequencer = await startSequencer({
    store,
    erasures: store,
    key,
    now: () => new Date(),
    randomBytes,
    warn,
    batchLimit: DRAIN_LIMIT,
  });
  const beginMs = performance.now();
  await drainPending({
    store,
    sequencer,
    site: SITE,
    warn,
    mayGoOn: () => sequencer.checkpoint.size < pending,
  });
  const seconds = (performance.now() - beginMs) / 1e3;
  await sequencer.stop();
  await store.close();
  return { accepted: pending / (durationUs / 1e6), drained: pending / seconds };
}

async function countPending(database: string): Promise<number> {
  const [schema] = await cluster.query(
    "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'pending'",
    database,
  );
  const [row] = await cluster.query(`SELECT count(*) AS count FROM "${schema?.name}".pending`, database);
  return Number(row?.count);
}
