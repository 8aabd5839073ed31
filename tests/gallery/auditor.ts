// The auditor's page in pictures: the register of a few real visitors, one of their records, the summary of a pack and its
// verifier; and of a log with a history its notices and anomalies. Wide and narrow, light and dark.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { type HistoryLog, startHistoryLog } from '../browser/history-log.ts';
import { dist } from '../browser/site.ts';
import { kept } from '../browser/visitor.ts';
import { unpack } from '../unit/server/unpacked.ts';
import { vkey } from '../unit/verify/log-builder.ts';
import { packOf, zipOf } from '../unit/verify/pack-builder.ts';

/** What is drawn. */
export const AUDITOR_PAGES = [
  'register',
  'filters',
  'record',
  'notices',
  'anomalies',
  'summary',
  'verifier',
  'altered',
] as const;

/** Those that the demo's log has something to show on. */
const OF_DEMO = ['register', 'filters', 'record', 'summary', 'verifier', 'altered'] as const;

const WIDTHS = { 'wide-window': 1600, 'narrow-window': 360 } as const;
const ANSWERS = ['Tout refuser', 'Tout accepter', 'Tout refuser'] as const;
const HEIGHT = 1_000;

/** @returns the names of the files, each of which begins with the name of its page */
export async function drawAuditor(browser: Browser, output: string): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'temoin-gallery-'));
  const demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  try {
    for (const answer of ANSWERS) await visit(browser, demo, answer);
    return [
      ...(await drawHistory(browser, output)),
      ...(await drawEach(browser, output, OF_DEMO, (tab, page) => open(tab, demo, page))),
    ];
  } finally {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function drawHistory(browser: Browser, output: string): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'temoin-gallery-'));
  const log = await startHistoryLog(dataDir);
  try {
    return await drawEach(browser, output, ['notices', 'anomalies'], async (tab, page) => {
      await tab.goto(`${log.url}/temoin/audit/#token=${log.token}`);
      await openHistory(tab, log, page);
    });
  } finally {
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param open brings a tab to a page, the one before it being open */
async function drawEach<Name extends string>(
  browser: Browser,
  output: string,
  pages: readonly Name[],
  open: (tab: Page, page: Name) => Promise<void>,
): Promise<string[]> {
  const files: string[] = [];
  for (const [size, width] of Object.entries(WIDTHS))
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ colorScheme, viewport: { width, height: HEIGHT } });
      for (const page of pages) {
        await open(tab, page);
        const file = `${page}_${size}_${colorScheme}.png`;
        await tab.screenshot({ path: join(output, file), fullPage: true });
        files.push(file);
      }
      await tab.close();
    }
  return files;
}

/** Drawn once all of it has arrived. */
async function openHistory(tab: Page, { url }: HistoryLog, page: 'notices' | 'anomalies'): Promise<void> {
  await tab
    .getByRole('table')
    .or(tab.getByRole('heading', { level: 2 }))
    .first()
    .waitFor();
  await tab.goto(`${url}/temoin/audit/#${page}=`);
  const last = page === 'notices' ? 'Purposes' : 'What was looked at';
  await tab.getByRole('region', { name: last }).waitFor();
}

async function visit(browser: Browser, demo: Demo, answer: string): Promise<void> {
  const tab = await browser.newPage({ locale: 'fr-FR' });
  await tab.goto(demo.siteUrl);
  await tab.getByRole('button', { name: answer }).click();
  while (!(await kept(tab, 'temoin:receipt:'))) await tab.waitForTimeout(100);
  await tab.close();
}

/** Each page is reached from the one before it. */
async function open(tab: Page, demo: Demo, page: (typeof AUDITOR_PAGES)[number]): Promise<void> {
  if (page === 'register') {
    await tab.goto(demo.auditUrl);
    await tab.getByRole('table').waitFor();
  } else if (page === 'filters') {
    await tab.getByRole('button', { name: 'More filters' }).click();
    await tab.getByRole('option', { name: 'analytics' }).first().waitFor({ state: 'attached' });
    await tab.getByLabel('Granted', { exact: true }).selectOption('analytics');
    await tab.getByRole('link', { name: /^Remove the filter/ }).waitFor();
  } else if (page === 'summary') {
    const downloading = tab.waitForEvent('download');
    await tab.getByRole('link', { name: 'of this notice version' }).click();
    const zip = readFileSync(await (await downloading).path());
    // Away from the auditor's page, whose policy lets nobody write HTML.
    await tab.goto('about:blank');
    await tab.setContent((await unpack(zip)).text('summary.html'));
  } else if (page === 'verifier' || page === 'altered') {
    await verify(tab, page === 'altered');
  } else {
    await tab.getByRole('row').nth(1).getByRole('link').first().click();
    const notice = tab.locator('iframe');
    await notice.waitFor();
    // What was never in the window is not drawn.
    await notice.scrollIntoViewIfNeeded();
    await tab.frameLocator('iframe').getByRole('button', { name: 'Tout refuser' }).waitFor();
  }
}

/** The verifier page from the disk, with what it says of a sound pack, or of one that was altered. */
async function verify(tab: Page, isAltered: boolean): Promise<void> {
  const files = packOf();
  if (isAltered) {
    files.set('records.csv', new TextEncoder().encode('index\r\n'));
    files.set('notices/Thumbs.db', Uint8Array.of(0));
  }
  await tab.goto(pathToFileURL(join(dist, 'audit/verify.html')).href);
  const buffer = Buffer.from(await zipOf(files));
  await tab
    .getByLabel('The ZIP')
    .setInputFiles({ name: 'november.zip', mimeType: 'application/zip', buffer });
  await tab.getByLabel('Key to check against').fill(vkey);
  await tab.getByRole('button', { name: 'Check with this key' }).click();
  await tab.getByRole('button', { name: 'Check this pack' }).click();
  await tab.locator('.verdict').waitFor();
}
