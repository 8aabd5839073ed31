// What stored records cost: the same load on servers that have none yet and on such as have many, all in one run.
import type { PostgresCluster } from '../../store/postgres-cluster.ts';
import { CONNECTIONS, NAMES, storedName } from './contender-names.ts';
import { bytesOfLog, startC15t, startLogInFiles } from './contender-servers.ts';
import { type Contender, type LoadRound, measureInRounds, type Pace } from './load-rounds.ts';
import { Bench } from './under-load.ts';
import { withPostgres } from './with-postgres.ts';

const LOG_RECORDS = 1_000_000;
const PEER_RECORDS = 100_000;

/** Who stores how many bytes for each of so many records. */
export interface StoredBytes {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
}

/** What a run has measured. */
export interface StoredResults {
  readonly pace: Pace;
  readonly connections: number;
  /** Names are of a server, and behind a colon what it has stored. */
  readonly rounds: readonly LoadRound[];
  readonly bytes: readonly StoredBytes[];
}

/** A server with the size of what it has stored. */
interface Stored extends Contender {
  readonly bytes?: StoredBytes;
}

/** Takes a while before anything is measured: many records are stored. */
export async function measureStored(pace: Pace): Promise<StoredResults> {
  return withPostgres((cluster) =>
    Bench.run(async (bench) => {
      const contenders = [
        ...(await logs(bench)),
        ...(await peers(bench, NAMES.c15t, 'c15t')),
        ...(cluster ? await peers(bench, NAMES.c15tInPostgres, 'c15t_in_postgres', cluster) : []),
      ];
      const rounds = await measureInRounds(contenders, CONNECTIONS.few, pace);
      const bytes = contenders.flatMap((contender) => contender.bytes ?? []);
      return { pace, connections: CONNECTIONS.few, rounds, bytes };
    }),
  );
}

async function logs(bench: Bench): Promise<Stored[]> {
  const empty = await startLogInFiles(bench, 'empty');
  const full = await startLogInFiles(bench, 'full', LOG_RECORDS);
  const bytes = { name: NAMES.log, records: LOG_RECORDS, bytes: await bytesOfLog(full.data) };
  return [
    { name: storedName(NAMES.log, 'new'), server: empty.server },
    { name: storedName(NAMES.log, '1,000,000 records'), server: full.server, bytes },
  ];
}

/** One that is emptied before each round, one that is full, and one that is full and has an index more. */
async function peers(bench: Bench, name: string, file: string, cluster?: PostgresCluster): Promise<Stored[]> {
  const empty = await startC15t(bench, `${file}_empty`, cluster);
  const full = await startFull(bench, `${file}_full`, cluster);
  const records = await full.database.stored();
  const bytes = { name, records, bytes: await full.database.bytes() };
  const indexed = await startFull(bench, `${file}_indexed`, cluster);
  await indexed.database.addIndex();
  return [
    { name: storedName(name, 'emptied'), server: empty.server, empty: empty.database.empty },
    { name: storedName(name, '100,000 consents'), server: full.server, bytes },
    {
      name: storedName(name, '100,000, and an index on `consent("subjectId")` made by hand'),
      server: indexed.server,
    },
  ];
}

async function startFull(bench: Bench, name: string, cluster?: PostgresCluster) {
  const { server, database } = await startC15t(bench, name, cluster);
  // One as the server itself stores it, of which the others are copies.
  await server.load(1, 1);
  await database.fill(PEER_RECORDS);
  return { server, database };
}
