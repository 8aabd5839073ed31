// npm run bench:check [entries]: how long a browser takes to check a whole log that is served, the tree and the records.
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../demo/listening.ts';
import { issueToken } from '../../../demo/log-process.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import { ensureBrowser } from '../../../tools/browser.ts';
import { configuration } from '../../unit/server/site.ts';
import { environmentNow } from '../environment.ts';
import { BareBrowser } from './bare-browser.ts';
import { type CheckedPart, checkTable } from './check-table.ts';
import { appendUntil, beginLog } from './fill.ts';
import { keepResults } from './keep-results.ts';
import { processorSeconds } from './process-figures.ts';
import { startServer } from './under-load.ts';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const BUTTON = 'Check the whole log in this browser';

/** A moment, and the processor time used until then. */
interface Mark {
  readonly ms: number;
  readonly processorSeconds: number;
}

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
  const parts = await measure(`http://127.0.0.1:${port}/temoin/audit/#token=${await issueToken(data)}`);
  const environment = environmentNow('npm run bench:check', process.argv.slice(2));
  const results = { environment, entries: ENTRIES, parts, loadAverage: loadavg()[0] ?? Number.NaN };
  console.log(checkTable(results));
  await keepResults('check', results);
} finally {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true });
}

async function serve(data: string, port: number): Promise<ChildProcess> {
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  return startServer(['--config', config, '--data', data, '--port', String(port)]);
}

async function measure(address: string): Promise<CheckedPart[]> {
  const browser = await BareBrowser.start();
  try {
    await browser.open(address);
    await browser.waitFor(BUTTON);
    const click = `[...document.querySelectorAll('button')].find((button) => button.textContent === '${BUTTON}').click()`;
    const begin = await mark();
    await browser.evaluate(click);
    await browser.waitFor('give the root that was signed');
    const middle = await mark();
    await browser.waitFor('The whole log was checked');
    const end = await mark();
    return [between('the tree', begin, middle), between('the records', middle, end)];
  } finally {
    await browser.close();
  }
}

function between(name: string, from: Mark, to: Mark): CheckedPart {
  const processorSeconds = to.processorSeconds - from.processorSeconds;
  return { name, seconds: (to.ms - from.ms) / 1_000, processorSeconds };
}

async function mark(): Promise<Mark> {
  return { ms: performance.now(), processorSeconds: await processorSeconds(process.pid) };
}
