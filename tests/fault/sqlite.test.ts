// The fault matrix on the SQLite store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { describeFaultMatrix } from './fault-matrix.suite.ts';
import { openStore } from './sqlite-opener.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-fault-'));
});

afterEach(() => rm(directory, { recursive: true }));

describe('the sequencer on SQLite', () =>
  describeFaultMatrix(async () => ({
    opener: new URL('sqlite-opener.ts', import.meta.url),
    address: join(directory, 'log.sqlite'),
    directory,
    openStore,
  })));
