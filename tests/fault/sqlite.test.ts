// The fault matrices on the SQLite store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { openLog, STORE_FILE } from '../../src/server/site-log.ts';
import { LogThreads } from '../../src/server/thread/log-threads.ts';
import { findInFiles } from '../store/find-in-files.ts';
import { SITE } from '../unit/server/site.ts';
import { describeErasureMatrix, type ErasingPlace } from './erasure-matrix.suite.ts';
import { describeFaultMatrix } from './fault-matrix.suite.ts';
import { openStore } from './sqlite-opener.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-fault-'));
});

afterEach(() => rm(directory, { recursive: true }));

const place = async (): Promise<ErasingPlace> => ({
  opener: new URL('sqlite-opener.ts', import.meta.url),
  address: join(directory, STORE_FILE),
  directory,
  openStore,
  async openLog(options) {
    const threads = new LogThreads(options.warn);
    const log = await openLog({
      ...options,
      threads,
      configuration: { site: SITE },
      dataDirectory: directory,
      ledgerFile: join(directory, 'ledger'),
    });
    return {
      ...log,
      async close() {
        await log.close();
        await threads.end();
      },
    };
  },
  findOnDisk: (texts) => findInFiles(texts, directory),
});

describe('the sequencer on SQLite', () => describeFaultMatrix(place));

describe('an erasure on SQLite', () => describeErasureMatrix(place));
