// npm run bench:check [entries]: how long a browser takes to check a whole log that is served, the tree and the records.
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../demo/listening.ts';
import { issueToken } from '../../../demo/log-process.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import { ensureBrowser } from '../../../tools/browser.ts';
import { configuration } from '../../unit/server/site.ts';
import { BareBrowser } from './bare-browser.ts';
import { appendUntil, beginLog } from './fill.ts';
import { processorSeconds } from './process-figures.ts';
import { startServer } from './under-load.ts';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const BUTTON = 'Check the whole log in this browser';

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
  return startServer(['--config', config, '--data', data, '--port', String(port)]);
}

/** Times are what somebody at the page waits, the page's own drawing included. */
async function measure(address: string): Promise<void> {
  const browser = await BareBrowser.start();
  try {
    await browser.open(address);
    await browser.waitFor(BUTTON);
    const click = `[...document.querySelectorAll('button')].find((button) => button.textContent === '${BUTTON}').click()`;
    const marks = [await mark()];
    await browser.evaluate(click);
    await browser.waitFor('give the root that was signed');
    marks.push(await mark());
    await browser.waitFor('The whole log was checked');
    marks.push(await mark());
    console.log(
      await browser.evaluate(
        "[...document.querySelectorAll('.check .verdict')].map((verdict) => verdict.innerText).join('\\n')",
      ),
    );
    ['the tree', 'the records'].forEach((part, at) => {
      const [from, to] = [marks[at], marks[at + 1]];
      if (!from || !to) return;
      const [seconds, used] = [(to.ms - from.ms) / 1_000, to.processorSeconds - from.processorSeconds];
      console.log(
        `${part}: ${seconds.toFixed(1)} s, of processor time ${used.toFixed(1)} s, browser and server`,
      );
    });
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(`on ${cpus().length} × ${cpus()[0]?.model}, load ${load.join(' ')}`);
  } finally {
    await browser.close();
  }
}

async function mark() {
  return { ms: performance.now(), processorSeconds: await processorSeconds(process.pid) };
}
