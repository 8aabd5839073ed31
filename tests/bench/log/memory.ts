// npm run bench:memory: what a server holds while it takes a million records, and what they take on disk.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Bench, memoryOf } from './under-load.ts';

const RECORDS = Number(process.argv[2] ?? 1_000_000);
const STEPS = 10;
const PORT = 18_082;
const ADMIN_PORT = 18_084;
const CONNECTIONS = 256;

await Bench.run(async (bench) => {
  const { pid = 0 } = await bench.startLog(PORT, '--checkpoint-seconds', '0', '--admin', String(ADMIN_PORT));
  console.log('| records | memory, MB | most so far, MB |\n|---|---|---|');
  for (let step = 1; step <= STEPS; step += 1) {
    while ((await sizeOf()) < (RECORDS * step) / STEPS) await bench.load(PORT, CONNECTIONS, 1);
    const { nowMb, peakMb } = await memoryOf(pid);
    console.log(`| ${await sizeOf()} | ${nowMb.toFixed(0)} | ${peakMb.toFixed(0)} |`);
  }
  while (await registerLag()) await setTimeout(100);
  const data = join(bench.folder, 'data');
  const files = (await readdir(data)).filter((name) => name.startsWith('log.sqlite'));
  const bytes = await Promise.all(files.map(async (name) => (await stat(join(data, name))).size));
  const sum = bytes.reduce((total, each) => total + each, 0);
  console.log(`\n${(sum / (await sizeOf())).toFixed(0)} bytes a record, in ${files.join(', ')}`);
});

async function sizeOf(): Promise<number> {
  const { size } = await (await fetch(`http://127.0.0.1:${PORT}/temoin/health`)).json();
  return size;
}

/** The register's lines count as well. */
async function registerLag(): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${ADMIN_PORT}/metrics`)).text();
  return Number(/^temoin_register_lag_entries(?:\{.*\})? (\d+)/m.exec(metrics)?.[1]);
}
