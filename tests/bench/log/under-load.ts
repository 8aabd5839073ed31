// What the measurements of the log share: a folder with a site in it, and servers as processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../demo/listening.ts';
import { configuration, recordFor } from '../../unit/server/site.ts';
import { requireWrk } from './wrk.ts';

/** The published command. */
export const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

const FIRST_PORT = 18_081;

/** A folder with a site's configuration and the record that wrk posts, and the processes that were started there. */
export class Bench {
  readonly folder: string;
  readonly config: string;
  /** The body that wrk posts to Témoin. */
  readonly recordFile: string;
  readonly #children: ChildProcess[] = [];
  readonly #ports: number[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.config = join(folder, 'temoin.json');
    this.recordFile = join(folder, 'record');
  }

  /** Runs a measurement, and takes away whatever it leaves. */
  static async run<Result>(measure: (bench: Bench) => Promise<Result>): Promise<Result> {
    requireWrk();
    const bench = new Bench(await mkdtemp(join(tmpdir(), 'temoin-bench-')));
    try {
      await writeFile(bench.config, JSON.stringify(configuration));
      // wrk's script puts what is each record's own in the place of %ID%.
      const [id, subject] = ['019ab1c2-6f10-7c3e-9d41-%ID%', 's%ID%'.padEnd(14, '_')];
      await writeFile(bench.recordFile, JSON.stringify(recordFor(0, { id, subject })));
      return await measure(bench);
    } finally {
      for (const child of bench.#children) child.kill('SIGKILL');
      await rm(bench.folder, { recursive: true });
    }
  }

  /** A port that nobody listens on, and that was given to nobody else. */
  async port(): Promise<number> {
    const port = await freePort(FIRST_PORT, this.#ports);
    this.#ports.push(port);
    return port;
  }

  /** Starts a program in Node. @returns its process, once it has printed that it is ready */
  async start(args: readonly string[], ready: RegExp): Promise<ChildProcess> {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#children.push(child);
    return whenReady(child, ready);
  }

  /** Starts a log on a port, without a limit for one network; `more` says where it is kept. */
  async startLog(port: number, ...more: readonly string[]): Promise<ChildProcess> {
    const open = ['--config', this.config, '--port', String(port), '--rate-limit', '0'];
    return this.start([CLI, 'serve', ...open, ...more], /verifier key/);
  }
}

/** Starts the published server, from its arguments. @returns its process, once it answers */
export async function startServer(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CLI, 'serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return whenReady(child, /verifier key/);
}

function whenReady<Child extends ChildProcess & { readonly stdout: Readable }>(
  child: Child,
  ready: RegExp,
): Promise<Child> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (ready.test(printed)) resolve(child);
    });
    child.once('exit', () => reject(new Error(`${child.spawnargs.join(' ')} ended before it was ready`)));
  });
}
