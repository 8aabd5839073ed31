// One process that works on a shared log, for tests that end it without warning: takes records and answers by messages.
//
// As a second sequencer started by mistake it does not heed the lease, as if it had its own clock or its own database.
import { randomBytes } from 'node:crypto';
import { Candidate } from '../../src/server/candidate.ts';
import { recordTextOf } from '../../src/server/record-text.ts';
import { startSequencer } from '../../src/server/sequencer.ts';
import { openSharedLog, originOf } from '../../src/server/shared-log.ts';
import { readSigningKey } from '../../src/server/signing-key.ts';
import { openPostgresStore } from '../../src/server/store/postgres.ts';
import type { ProcessOptions, Question, Reply } from './log-processes.ts';

// The reason for the casts: both ends are in this folder.
const { database, site, keyFile, isHeedless } = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions;

const sources = {
  now: () => new Date(),
  randomBytes,
  warn: (message: string) => process.stderr.write(`${message}\n`),
};
const log = await openSharedLog({
  ...sources,
  database,
  site,
  publications: [],
  witnesses: [],
  hasHeartbeat: false,
  ...(keyFile && !isHeedless && { keyFile }),
});

if (isHeedless && keyFile) {
  const store = { ...(await openPostgresStore(database, site)), holdLease: async () => true };
  const key = await readSigningKey(keyFile, originOf(site));
  new Candidate({
    store,
    site,
    publications: [],
    hasHeartbeat: false,
    now: sources.now,
    warn: sources.warn,
    startSequencer: () => startSequencer({ ...sources, store, key }),
  });
}

process.on('message', async (message) => {
  const { question, record } = message as Question;
  const outcome = await log.writer.submit({ record: recordTextOf(record) });
  const reply: Reply = { question, outcome, checkpoint: log.writer.checkpoint.note };
  process.send?.(reply);
});
// What the test's end leaves behind must end too.
process.on('disconnect', () => process.exit());
process.send?.('ready');
