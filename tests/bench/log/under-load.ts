// What the measurements of the log share: servers as processes, and the load that wrk puts on them.
//
// `wrk` (apt-get install wrk), because a load generator in JavaScript would take more of the machine than the log.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { configuration, recordFor } from '../../unit/server/site.ts';

/** The published command. */
export const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

const SCRIPT = fileURLToPath(new URL('post-records.lua', import.meta.url));

/** What wrk's script prints. */
export interface Measured {
  readonly requests: number;
  readonly durationUs: number;
  readonly p50Us: number;
  readonly p99Us: number;
  readonly refused: number;
  readonly socketErrors: number;
}

/** A folder with a site's configuration and the record that wrk posts, and the processes that were started there. */
export class Bench {
  readonly folder: string;
  readonly config: string;
  readonly #children: ChildProcess[] = [];
  #runs = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.config = join(folder, 'temoin.json');
  }

  /** Runs a measurement, and takes away whatever it leaves. */
  static async run(measure: (bench: Bench) => Promise<void>): Promise<void> {
    if (spawnSync('wrk', ['-v']).error) throw new Error('wrk is missing; install it: apt-get install wrk');
    const bench = new Bench(await mkdtemp(join(tmpdir(), 'temoin-bench-')));
    try {
      await writeFile(bench.config, JSON.stringify(configuration));
      // The script puts what is each record's own in the place of %ID%.
      const [id, subject] = ['019ab1c2-6f10-7c3e-9d41-%ID%', 's%ID%'.padEnd(14, '_')];
      await writeFile(join(bench.folder, 'record'), JSON.stringify(recordFor(0, { id, subject })));
      await measure(bench);
    } finally {
      for (const child of bench.#children) child.kill('SIGKILL');
      await rm(bench.folder, { recursive: true });
    }
  }

  /** Starts a program in Node. @returns its process, once it has printed that it is ready */
  async start(args: readonly string[], ready: RegExp): Promise<ChildProcess> {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#children.push(child);
    return whenReady(child, ready);
  }

  /** Starts the log with a ledger beside it. */
  async startLog(port: number, ...more: readonly string[]): Promise<ChildProcess> {
    const kept = ['--data', join(this.folder, 'data'), '--ledger', join(this.folder, 'ledger')];
    const serve = [
      CLI,
      'serve',
      '--config',
      this.config,
      ...kept,
      '--port',
      String(port),
      '--rate-limit',
      '0',
    ];
    return this.start([...serve, ...more], /verifier key/);
  }

  /** Posts records, each with an id of its own, for as long as it is told to. */
  async load(port: number, connections: number, seconds: number): Promise<Measured> {
    this.#runs += 1;
    const address = `http://127.0.0.1:${port}`;
    const rates = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', SCRIPT, `${address}/temoin/records`];
    const wrk = spawn('wrk', [...rates, '--', String(this.#runs), address, join(this.folder, 'record')]);
    let printed = '';
    for (const stream of [wrk.stdout, wrk.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk;
      });
    }
    await once(wrk, 'close');
    // The reason for the cast: the script beside this file prints it.
    const measured = JSON.parse(/^JSON (.*)$/m.exec(printed)?.[1] ?? 'null') as Measured | null;
    if (!measured) throw new Error(`wrk measured nothing: ${printed}`);
    return measured;
  }
}

/** Starts the published server, from its arguments. @returns its process, once it answers */
export async function startServer(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CLI, 'serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return whenReady(child, /verifier key/);
}

async function whenReady<Child extends ChildProcess & { readonly stdout: Readable }>(
  child: Child,
  ready: RegExp,
): Promise<Child> {
  for await (const chunk of child.stdout) if (ready.test(String(chunk))) return child;
  throw new Error(`${child.spawnargs.join(' ')} ended before it was ready`);
}

/** Memory of a process in MB: what it holds now, and the most that it ever held (proc(5)). */
export async function memoryOf(pid: number): Promise<{ readonly nowMb: number; readonly peakMb: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { nowMb: kilobytes('VmRSS') / 1_024, peakMb: kilobytes('VmHWM') / 1_024 };
}

/** Of an odd number of values the one in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
