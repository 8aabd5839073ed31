// npm run bench:growth: what a record costs to append, and a proof to make, in logs of a thousand to ten million records.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJsonl } from '../../../src/server/export-jsonl.ts';
import { createProofReader } from '../../../src/server/proof-reader.ts';
import type { Sequencer } from '../../../src/server/sequencer.ts';
import type { SigningKey } from '../../../src/server/signing-key.ts';
import type { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { SITE } from '../../unit/server/site.ts';
import { bars } from './bars.ts';
import { append, appendUntil, BATCH, beginLog } from './fill.ts';
import { CLI, median, memoryOf } from './under-load.ts';

const LARGEST = 10 ** Number(process.argv[2] ?? 6);
/** Batches that the cost is the middle of, and proofs. Few, or a log of a thousand would not stay one. */
const BATCHES_MEASURED = 9;
const PROOFS_MEASURED = 501;

type Store = Awaited<ReturnType<typeof openSqliteStore>>;

const folder = await mkdtemp(join(tmpdir(), 'temoin-growth-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true });
}

/** Everything is compiled by it before anything is measured. */
async function warmUp(): Promise<void> {
  const { store, sequencer } = await beginLog(folder, 'first.sqlite', 'first.key');
  await appendUntil(100_000, sequencer);
  await sequencer.follow();
  await proofCost(store, sequencer.checkpoint.size);
  await sequencer.stop();
  await store.close();
}

async function measure(): Promise<void> {
  await warmUp();
  const { file, store, key, sequencer } = await beginLog(folder, 'log.sqlite', 'log.key');
  const points: { size: number; appendUs: number; proofUs: number; hashes: number; bytes: number }[] = [];
  for (let size = 1_000; size <= LARGEST; size *= 10) {
    await appendUntil(size, sequencer);
    await sequencer.follow();
    const costs: number[] = [];
    for (let batch = 0; batch < BATCHES_MEASURED; batch += 1) costs.push((await append(sequencer)) / BATCH);
    await sequencer.follow();
    const reached = sequencer.checkpoint.size;
    points.push({
      size,
      appendUs: median(costs) * 1e3,
      ...(await proofCost(store, reached)),
      bytes: (await stat(file)).size / reached,
    });
    if (size === 1_000_000) await verifyAll(store, key, sequencer);
  }
  await sequencer.stop();
  await store.close();
  console.log(
    '| records | append, µs a record | proof, µs | hashes in it | bytes a record |\n|---|---|---|---|---|',
  );
  for (const { size, appendUs, proofUs, hashes, bytes } of points)
    console.log(
      `| ${size} | ${appendUs.toFixed(1)} | ${proofUs.toFixed(0)} | ${hashes} | ${bytes.toFixed(0)} |`,
    );
  const appends = points.map(({ appendUs }) => appendUs);
  console.log(`\nappend, dearest to cheapest: ${(Math.max(...appends) / Math.min(...appends)).toFixed(2)}\n`);
  console.log(
    bars(
      'append, µs a record',
      points.map(({ size, appendUs }) => [String(size), appendUs]),
    ),
  );
  console.log(
    bars(
      'proof, µs',
      points.map(({ size, proofUs }) => [String(size), proofUs]),
    ),
  );
}

/** Each by a reader of its own, as for a receipt that is asked for again. */
async function proofCost(store: Store, size: number) {
  const costs: number[] = [];
  let hashes = 0;
  for (let count = 0; count < PROOFS_MEASURED; count += 1) {
    const beginMs = performance.now();
    hashes = (await createProofReader(store, size).proof(randomInt(size))).length;
    costs.push(performance.now() - beginMs);
  }
  return { proofUs: median(costs) * 1e3, hashes };
}

/** Exports the whole log, and has the command verify it. */
async function verifyAll(store: Store, key: SigningKey, { checkpoint }: Sequencer): Promise<void> {
  const [file, keyFile] = [join(folder, 'export.jsonl'), join(folder, 'key')];
  await writeFile(keyFile, key.vkey);
  const out = createWriteStream(file);
  for await (const lines of exportJsonl({ store, site: SITE, vkey: key.vkey, checkpoint }, {}))
    if (!out.write(lines)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  const beginMs = performance.now();
  const verify = spawn(process.execPath, [CLI, 'verify', file, '--key', keyFile], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let peakMb = 0;
  const look = setInterval(async () => {
    peakMb = (await memoryOf(verify.pid ?? 0).catch(() => ({ peakMb }))).peakMb;
  }, 100);
  await once(verify, 'exit');
  clearInterval(look);
  const seconds = (performance.now() - beginMs) / 1e3;
  console.log(
    `temoin verify: ${checkpoint.size} entries in ${seconds.toFixed(1)} s, with at most ${peakMb.toFixed(0)} MB\n`,
  );
  await rm(file);
}
