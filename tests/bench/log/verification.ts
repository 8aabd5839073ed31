// How long `temoin verify` takes for the export of a whole log, and the memory that it needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJsonl } from '../../../src/server/export-jsonl.ts';
import { SITE } from '../../unit/server/site.ts';
import { appendUntil, beginLog } from './fill.ts';
import { memoryOf } from './process-figures.ts';
import { CLI } from './under-load.ts';

const LOOK_EVERY_MS = 100;

/** What a run has measured. */
export interface VerificationResults {
  readonly entries: number;
  readonly exportMb: number;
  readonly rounds: readonly { readonly seconds: number; readonly peakMb: number }[];
}

/** @throws where the command does not find the log sound */
export async function measureVerification(entries: number, rounds: number): Promise<VerificationResults> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-verification-'));
  try {
    const files = { jsonl: join(folder, 'export.jsonl'), key: join(folder, 'vkey') };
    await exportLog(folder, entries, files);
    const measured = [];
    for (let round = 0; round < rounds; round += 1) {
      const result = await verify(files);
      console.log(`verification of ${entries} entries, round ${round + 1}: ${result.seconds.toFixed(1)} s`);
      measured.push(result);
    }
    return { entries, exportMb: (await stat(files.jsonl)).size / 1e6, rounds: measured };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function exportLog(folder: string, entries: number, files: { jsonl: string; key: string }) {
  const { store, key, sequencer } = await beginLog(folder, 'log.sqlite', 'log.key');
  await appendUntil(entries, sequencer);
  await sequencer.follow();
  const { checkpoint } = sequencer;
  await writeFile(files.key, key.vkey);
  const out = createWriteStream(files.jsonl);
  for await (const lines of exportJsonl({ store, site: SITE, vkey: key.vkey, checkpoint }, {}))
    if (!out.write(lines)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  await sequencer.stop();
  await store.close();
}

async function verify({ jsonl, key }: { jsonl: string; key: string }) {
  const beginMs = performance.now();
  const command = spawn(process.execPath, [CLI, 'verify', jsonl, '--key', key], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peakMb = 0;
  const look = setInterval(async () => {
    peakMb = (await memoryOf(command.pid ?? 0).catch(() => ({ peakMb }))).peakMb;
  }, LOOK_EVERY_MS);
  const [status] = await once(command, 'exit');
  clearInterval(look);
  if (status !== 0) throw new Error(`temoin verify ended with ${status}`);
  return { seconds: (performance.now() - beginMs) / 1e3, peakMb };
}
