// npm run bench:log: measures the log beside a bare server and beside c15t, and writes the results and the tables of them.
import { environmentNow } from '../environment.ts';
import { installPeers } from '../install-peers.ts';
import { LOG_BLOCKS } from './documents.ts';
import { measureDrain } from './drain.ts';
import { measureGrowth } from './growth.ts';
import { keepResults, writeLogBlocks } from './keep-results.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memory.ts';
import { type BenchOptions, type Part, readOptions } from './options.ts';
import { measureStored } from './stored.ts';
import { measureVerification } from './verification.ts';
import { withPostgres } from './with-postgres.ts';

/** Enough to see whether one of them was disturbed. */
const VERIFICATION_ROUNDS = 3;

const args = process.argv.slice(2);
const options = readOptions(args);
if (options) await run(options);

async function run({ parts, ...options }: BenchOptions): Promise<void> {
  const environment = environmentNow('npm run bench:log', args);
  if (parts.includes('load') || parts.includes('stored')) installPeers();
  for (const part of parts) {
    const results = await measure(part, options);
    if (results) await keepResults(part, { environment, ...results });
  }
  await writeLogBlocks();
  for (const { markdown } of LOG_BLOCKS) console.log(`\n${markdown()}`);
}

function measure(
  part: Part,
  { pace, largest, records }: Omit<BenchOptions, 'parts'>,
): Promise<object | undefined> {
  switch (part) {
    case 'load':
      return measureLoad(pace);
    case 'stored':
      return measureStored(pace);
    case 'growth':
      return measureGrowth(largest);
    case 'verification':
      return measureVerification(records, VERIFICATION_ROUNDS);
    case 'memory':
      return measureMemory(records);
    case 'drain':
      return withPostgres(async (cluster) => cluster && measureDrain(cluster, pace));
  }
}
