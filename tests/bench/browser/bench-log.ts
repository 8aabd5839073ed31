// The log behind Témoin's site: the published server, so that its records are taken as they would be.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** A log that runs until it is closed, which takes its records away. */
export interface RunningLog {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts `temoin serve` on any free port. Rejects where it ends before it says which. */
export async function startLog(configuration: object): Promise<RunningLog> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-bench-log-'));
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  const place = ['--config', config, '--data', join(folder, 'data'), '--port', '0'];
  const server = spawn(process.execPath, [CLI, 'serve', ...place], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += chunk;
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (!origin) continue;
    server.stdout.resume();
    return {
      origin,
      async close() {
        server.kill('SIGKILL');
        await rm(folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error(`temoin serve ended before it was ready: ${printed}`);
}
