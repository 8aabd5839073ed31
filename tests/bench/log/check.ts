// npm run bench:check [entries]: how long a browser takes to check a whole log that is served, the tree and the records.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { freePort } from '../../../demo/listening.ts';
import { issueToken } from '../../../demo/log-process.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import { ensureBrowser, launchOptions } from '../../../tools/browser.ts';
import { configuration } from '../../unit/server/site.ts';
import { appendUntil, beginLog } from './fill.ts';
import { CLI } from './under-load.ts';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const PATIENCE_MS = 600_000;

ensureBrowser();
const folder = await mkdtemp(join(tmpdir(), 'temoin-check-'));
let server: ChildProcess | undefined;
try {
  const data = join(folder, 'data');
  await mkdir(data);
  const { store, sequencer } = await beginLog(data, STORE_FILE, KEY_FILE);
  await appendUntil(ENTRIES, sequencer);
  await sequencer.follow();
  await sequencer.stop();
  await store.close();
  const port = await freePort(8090);
  server = await serve(data, port);
  await measure(`http://127.0.0.1:${port}/temoin/audit/#token=${await issueToken(data)}`);
} finally {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true });
}

async function serve(data: string, port: number): Promise<ChildProcess> {
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  const args = [CLI, 'serve', '--config', config, '--data', data, '--port', String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (/verifier key/.test(String(chunk))) return child;
  throw new Error('temoin serve ended before it was ready');
}

/** Times are what somebody at the page waits, the page's own drawing included. */
async function measure(address: string): Promise<void> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const begin = page.getByRole('button', { name: 'Check the whole log in this browser' });
    await begin.waitFor({ timeout: PATIENCE_MS });
    const outcome = page.getByRole('region', { name: 'Check of the register' });
    const beginMs = performance.now();
    await begin.click();
    await outcome.getByText('give the root that was signed').waitFor({ timeout: PATIENCE_MS });
    const treeMs = performance.now() - beginMs;
    await outcome.getByText('The whole log was checked').waitFor({ timeout: PATIENCE_MS });
    const recordsMs = performance.now() - beginMs - treeMs;
    const words = (await outcome.innerText()).split('\n').filter((line) => /root/.test(line));
    console.log(words.join('\n'));
    const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
    const [processor] = cpus();
    console.log(
      `the tree ${seconds(treeMs)}, the records ${seconds(recordsMs)}; Chromium ${browser.version()} and server on ${cpus().length} × ${processor?.model}`,
    );
  } finally {
    await browser.close();
  }
}
