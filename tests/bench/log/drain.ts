// How fast one sequencer drains what collectors have left in PostgreSQL, beside what one collector accepts.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegisteredKey } from '../../../src/server/key-registration.ts';
import { DRAIN_LIMIT, drainPending } from '../../../src/server/pending-drain.ts';
import { startSequencer } from '../../../src/server/sequencer.ts';
import { readSigningKey } from '../../../src/server/signing-key.ts';
import { openPostgresStore } from '../../../src/server/store/postgres.ts';
import type { PostgresCluster } from '../../store/postgres-cluster.ts';
import { SITE } from '../../unit/server/site.ts';
import type { Pace } from './load-rounds.ts';
import { untilIdle } from './process-figures.ts';
import { Bench } from './under-load.ts';
import { runWrk } from './wrk.ts';

/** So many that a collector that answers after a tenth of a second never waits for them. */
const CONNECTIONS = 2_048;
const COLLECTOR = fileURLToPath(new URL('collector-process.ts', import.meta.url));

/** What a run has measured. */
export interface DrainResults {
  readonly connections: number;
  readonly rounds: readonly DrainRound[];
}

/** How many records were accepted, how many then drained, and how long either took. */
export interface DrainRound {
  /** Without those of the collector's warm-up. */
  readonly accepted: number;
  readonly acceptedSeconds: number;
  readonly drained: number;
  readonly drainedSeconds: number;
}

/** Each round in a database of its own. */
export async function measureDrain(cluster: PostgresCluster, pace: Pace): Promise<DrainResults> {
  return Bench.run(async (bench) => {
    const measured: DrainRound[] = [];
    for (let round = 0; round < pace.rounds; round += 1) {
      measured.push(await measure(bench, cluster, `drain${round}`, pace));
      console.log(`drain, round ${round + 1}: ${measured.at(-1)?.drained} records`);
    }
    return { connections: CONNECTIONS, rounds: measured };
  });
}

async function measure(
  bench: Bench,
  cluster: PostgresCluster,
  name: string,
  pace: Pace,
): Promise<DrainRound> {
  const database = await cluster.createDatabase(name);
  const keyFile = join(bench.folder, `${name}.key`);
  await createRegisteredKey(database, SITE, keyFile);
  const pending = () => countPending(cluster, name);
  const collected = await collect(bench, database, pace, pending);
  const drained = await pending();
  return { ...collected, drained, drainedSeconds: await drain(database, keyFile, drained) };
}

async function collect(bench: Bench, database: string, pace: Pace, pending: () => Promise<number>) {
  const port = await bench.port();
  const origin = `http://127.0.0.1:${port}`;
  const collector = await bench.start([COLLECTOR, database, String(port)], /listening/);
  const load = { url: `${origin}/temoin/records`, origin, bodyFile: bench.recordFile };
  await runWrk({ ...load, run: 1, connections: CONNECTIONS, seconds: pace.warmUpSeconds });
  await untilIdle([collector.pid ?? 0]);
  const before = await pending();
  const { durationUs } = await runWrk({ ...load, run: 2, connections: CONNECTIONS, seconds: pace.seconds });
  await untilIdle([collector.pid ?? 0]);
  collector.kill();
  return { accepted: (await pending()) - before, acceptedSeconds: durationUs / 1e6 };
}

/** @returns how long it took */
async function drain(database: string, keyFile: string, records: number): Promise<number> {
  const store = await openPostgresStore(database, SITE);
  const warn = console.error;
  const sequencer = await startSequencer({
    store,
    erasures: store,
    key: await readSigningKey(keyFile, `${SITE}/temoin/log`),
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
    mayGoOn: () => sequencer.checkpoint.size < records,
  });
  const seconds = (performance.now() - beginMs) / 1e3;
  await sequencer.stop();
  await store.close();
  return seconds;
}

async function countPending(cluster: PostgresCluster, database: string): Promise<number> {
  const [schema] = await cluster.query(
    "SELECT table_schema AS name FROM information_schema.tables WHERE table_name = 'pending'",
    database,
  );
  const [row] = await cluster.query(`SELECT count(*) AS count FROM "${schema?.name}".pending`, database);
  return Number(row?.count);
}
