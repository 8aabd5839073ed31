// What a record costs to append, and a proof to make, in logs of a thousand to ten million records.
import { randomInt } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProofReader } from '../../../src/server/proof-reader.ts';
import type { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { append, appendUntil, BATCH, beginLog } from './fill.ts';

const SMALLEST = 1_000;
/** Batches that are measured at each size, and proofs. Few, or a log of a thousand would not stay one. */
const BATCHES_MEASURED = 9;
const PROOFS_MEASURED = 501;
/** So many records compile everything before anything is measured. */
const WARM_UP_RECORDS = 100_000;

type Store = Awaited<ReturnType<typeof openSqliteStore>>;

/** What was measured at one size. */
export interface GrowthPoint {
  readonly records: number;
  /** Of each batch, the time divided by its records. */
  readonly appendUs: readonly number[];
  /** Of each proof, rounded. */
  readonly proofUs: readonly number[];
  readonly hashes: number;
  readonly bytes: number;
}

/** What a run has measured. */
export interface GrowthResults {
  readonly batch: number;
  readonly points: readonly GrowthPoint[];
}

/** By the sequencer alone, on SQLite, at each power of ten up to the largest. */
export async function measureGrowth(largest: number): Promise<GrowthResults> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-growth-'));
  try {
    await warmUp(folder);
    return { batch: BATCH, points: await measure(folder, largest) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function warmUp(folder: string): Promise<void> {
  const { store, sequencer } = await beginLog(folder, 'first.sqlite', 'first.key');
  await appendUntil(WARM_UP_RECORDS, sequencer);
  await sequencer.follow();
  await proofCosts(store, sequencer.checkpoint.size);
  await sequencer.stop();
  await store.close();
}

async function measure(folder: string, largest: number): Promise<GrowthPoint[]> {
  const { file, store, sequencer } = await beginLog(folder, 'log.sqlite', 'log.key');
  const points: GrowthPoint[] = [];
  for (let records = SMALLEST; records <= largest; records *= 10) {
    await appendUntil(records, sequencer);
    await sequencer.follow();
    const appendUs: number[] = [];
    for (let batch = 0; batch < BATCHES_MEASURED; batch += 1)
      appendUs.push(((await append(sequencer)) / BATCH) * 1e3);
    await sequencer.follow();
    const reached = sequencer.checkpoint.size;
    const bytes = (await stat(file)).size / reached;
    points.push({ records, appendUs, ...(await proofCosts(store, reached)), bytes });
    console.log(`growth: ${records} records`);
  }
  await sequencer.stop();
  await store.close();
  return points;
}

/** Each by a reader of its own, as for a receipt that is asked for again. */
async function proofCosts(store: Store, size: number) {
  const proofUs: number[] = [];
  let hashes = 0;
  for (let count = 0; count < PROOFS_MEASURED; count += 1) {
    const beginMs = performance.now();
    hashes = (await createProofReader(store, size).proof(randomInt(size))).length;
    proofUs.push(Math.round((performance.now() - beginMs) * 1e3));
  }
  return { proofUs, hashes };
}
