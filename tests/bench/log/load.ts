// How many records a second each server takes, and how long who sends one waits: all of them in one run, by turns.
import type { PostgresCluster } from '../../store/postgres-cluster.ts';
import { CONNECTIONS, NAMES } from './contender-names.ts';
import { startBare, startC15t, startLogInDatabase, startLogInFiles } from './contender-servers.ts';
import { type Contender, type LoadRound, measureInRounds, type Pace } from './load-rounds.ts';
import { readAsAuditor } from './reading-auditor.ts';
import { Bench } from './under-load.ts';
import { withPostgres } from './with-postgres.ts';

/** What a run has measured. */
export interface LoadResults {
  readonly pace: Pace;
  readonly rounds: readonly LoadRound[];
}

/** Without PostgreSQL's programs it is left out, and the results have nothing of it. */
export async function measureLoad(pace: Pace): Promise<LoadResults> {
  return withPostgres((cluster) =>
    Bench.run(async (bench) => {
      const contenders = await start(bench, cluster);
      const rounds: LoadRound[] = [];
      for (const connections of Object.values(CONNECTIONS))
        rounds.push(...(await measureInRounds(contenders, connections, pace)));
      return { pace, rounds };
    }),
  );
}

async function start(bench: Bench, cluster: PostgresCluster | undefined): Promise<Contender[]> {
  const log = await startLogInFiles(bench, 'log');
  const inPostgres = cluster && (await startLogInDatabase(bench, cluster, 'log_in_postgres'));
  return [
    { name: NAMES.bare, server: await startBare(bench) },
    { name: NAMES.log, server: log.server },
    { name: NAMES.logAudited, server: log.server, beside: () => readAsAuditor(log) },
    ...(inPostgres ? [{ name: NAMES.logInPostgres, server: inPostgres.server }] : []),
    await peer(bench, NAMES.c15t, 'c15t'),
    ...(cluster ? [await peer(bench, NAMES.c15tInPostgres, 'c15t_in_postgres', cluster)] : []),
  ];
}

/** Emptied before each measurement, since it is the slower the more it has stored (`stored.ts`). */
async function peer(
  bench: Bench,
  name: string,
  place: string,
  cluster?: PostgresCluster,
): Promise<Contender> {
  const { server, database } = await startC15t(bench, place, cluster);
  return { name, server, empty: database.empty };
}
