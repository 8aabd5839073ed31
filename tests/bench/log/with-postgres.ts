// PostgreSQL for a measurement, where its programs are there.
import { postgresPrograms } from '../../../tools/postgres.ts';
import { PostgresCluster } from '../../store/postgres-cluster.ts';

/** Runs it with a cluster, where there can be one, and takes the cluster away. */
export async function withPostgres<Result>(
  run: (cluster: PostgresCluster | undefined) => Promise<Result>,
): Promise<Result> {
  const cluster = postgresPrograms() === undefined ? undefined : await PostgresCluster.start();
  if (!cluster) console.log('postgresql: none found; what needs it is not measured');
  try {
    return await run(cluster);
  } finally {
    await cluster?.remove();
  }
}
