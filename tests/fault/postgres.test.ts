// The fault matrix on the PostgreSQL store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { postgresPrograms } from '../../tools/postgres.ts';
import { PostgresCluster } from '../store/postgres-cluster.ts';
import { describeFaultMatrix } from './fault-matrix.suite.ts';
import { openStore } from './postgres-opener.ts';

describe.skipIf(!postgresPrograms())('on PostgreSQL', () => {
  let cluster: PostgresCluster;
  let directory: string;
  let databases = 0;

  beforeAll(async () => {
    cluster = await PostgresCluster.start();
  });
  afterAll(() => cluster.remove());

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'temoin-fault-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  async function place() {
    databases += 1;
    return {
      opener: new URL('postgres-opener.ts', import.meta.url),
      address: await cluster.createDatabase(`log_${databases}`),
      directory,
      openStore,
    };
  }

  describe('the sequencer', () => describeFaultMatrix(place));
});
