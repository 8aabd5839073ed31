// The fault matrices on the PostgreSQL store.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { createRegisteredKey } from '../../src/server/key-registration.ts';
import { openSharedLog } from '../../src/server/shared-log.ts';
import { postgresPrograms } from '../../tools/postgres.ts';
import { PostgresCluster } from '../store/postgres-cluster.ts';
import { findInPages } from '../store/postgres-pages.ts';
import { SITE } from '../unit/server/site.ts';
import { describeErasureMatrix, type ErasingPlace } from './erasure-matrix.suite.ts';
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

  async function place(): Promise<ErasingPlace> {
    databases += 1;
    const name = `log_${databases}`;
    const database = await cluster.createDatabase(name);
    const keyFile = join(directory, 'log.key');
    await createRegisteredKey(database, SITE, keyFile);
    return {
      opener: new URL('postgres-opener.ts', import.meta.url),
      address: database,
      directory,
      openStore,
      openLog: (options) =>
        openSharedLog({
          ...options,
          database,
          site: SITE,
          keyFile,
          ledgerFile: join(directory, 'ledger'),
          publications: [],
          hasHeartbeat: false,
          witnesses: [],
          randomBytes,
        }),
      findOnDisk: (texts) => findInPages(cluster, name, texts),
    };
  }

  describe('the sequencer', () => describeFaultMatrix(place));

  describe('an erasure', () => describeErasureMatrix(place));
});
