// Which table of which document is made from which results of the log's measurements.
import type { Recorded } from '../environment.ts';
import type { BlockName } from '../readme-block.ts';
import { readResults } from '../results.ts';
import { type CheckResults, checkTable } from './check-table.ts';
import type { DrainResults } from './drain.ts';
import type { GrowthResults } from './growth.ts';
import type { LoadResults } from './load.ts';
import { loadTables, peersTable, storedTable } from './load-tables.ts';
import type { MemoryResults } from './memory.ts';
import { questionTable, type RegisterResults } from './question-table.ts';
import { drainTable, growthTable, memoryTable, sizeWords, verificationTable } from './size-tables.ts';
import type { StoredResults } from './stored.ts';
import type { VerificationResults } from './verification.ts';

/** A table's place, and the table, made anew from the results. */
export interface DocumentBlock {
  readonly document: string;
  readonly block: BlockName;
  readonly markdown: () => string;
}

/** Where the results of each part are kept. */
export const RESULTS = {
  load: 'log',
  stored: 'log-stored',
  growth: 'log-growth',
  verification: 'log-verification',
  memory: 'log-memory',
  drain: 'log-drain',
  register: 'log-register',
  check: 'log-check',
} as const;

const load = () => readResults<Recorded<LoadResults>>(RESULTS.load);
const stored = () => readResults<Recorded<StoredResults>>(RESULTS.stored);
const growth = () => readResults<Recorded<GrowthResults>>(RESULTS.growth);
const verification = () => readResults<Recorded<VerificationResults>>(RESULTS.verification);

const DETAILS = 'docs/PERFORMANCE.md';

/** All of them. */
export const LOG_BLOCKS: readonly DocumentBlock[] = [
  { document: DETAILS, block: 'log', markdown: () => loadTables(load()) },
  { document: DETAILS, block: 'log-stored', markdown: () => storedTable(stored()) },
  { document: DETAILS, block: 'log-growth', markdown: () => growthTable(growth()) },
  { document: DETAILS, block: 'log-verification', markdown: () => verificationTable(verification()) },
  {
    document: DETAILS,
    block: 'log-memory',
    markdown: () => memoryTable(readResults<Recorded<MemoryResults>>(RESULTS.memory)),
  },
  {
    document: DETAILS,
    block: 'log-drain',
    markdown: () => drainTable(readResults<Recorded<DrainResults>>(RESULTS.drain)),
  },
  {
    document: DETAILS,
    block: 'log-check',
    markdown: () => checkTable(readResults<Recorded<CheckResults>>(RESULTS.check)),
  },
  {
    document: DETAILS,
    block: 'log-register',
    markdown: () => questionTable(readResults<Recorded<RegisterResults>>(RESULTS.register)),
  },
  {
    document: 'README.md',
    block: 'log-peers',
    markdown: () => `${peersTable(load(), stored())}\n\n${sizeWords(growth(), verification())}`,
  },
];
