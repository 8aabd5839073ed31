// The auditor's page in pictures: the register of a few real visitors and one of their records; and of a log with a history
// its notices and anomalies. Wide and narrow, light and dark.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { type HistoryLog, startHistoryLog } from '../browser/history-log.ts';
import { kept } from '../browser/visitor.ts';

/** What is drawn. */
export const AUDITOR_PAGES = ['register', 'filters', 'record', 'notices', 'anomalies'] as const;

/** Those that the demo's log has something to show on. */
const OF_DEMO = ['register', 'filters', 'record'] as const;

const WIDTHS = { 'wide-window': 1600, 'narrow-window': 360 } as const;
const ANSWERS = ['Tout refuser', 'Tout accepter', 'Tout refuser'] as const;
const HEIGHT = 1_000;

/** @returns the names of the files, each of which begins with the name of its page */
export async function drawAuditor(browser: Browser, output: string): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'temoin-gallery-'));
  const demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  try {
    for (const answer of ANSWERS) await visit(browser, demo, answer);
    const files = await drawHistory(browser, output);
    for (const [size, width] of Object.entries(WIDTHS))
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ colorScheme, viewport: { width, height: HEIGHT } });
        for (const page of OF_DEMO) {
          await open(tab, demo, page);
          const file = `${page}_${size}_${colorScheme}.png`;
          await tab.screenshot({ path: join(output, file), fullPage: true });
          files.push(file);
        }
        await tab.close();
      }
    return files;
  } finally {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function drawHistory(browser: Browser, output: string): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'temoin-gallery-'));
  const log = await startHistoryLog(dataDir);
  try {
    const files: string[] = [];
    for (const [size, width] of Object.entries(WIDTHS))
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ colorScheme, viewport: { width, height: HEIGHT } });
        await tab.goto(`${log.url}/temoin/audit/#token=${log.token}`);
        for (const page of ['notices', 'anomalies'] as const) {
          await openHistory(tab, log, page);
          const file = `${page}_${size}_${colorScheme}.png`;
          await tab.screenshot({ path: join(output, file), fullPage: true });
          files.push(file);
        }
        await tab.close();
      }
    return files;
  } finally {
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
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
  } else {
    await tab.getByRole('row').nth(1).getByRole('link').first().click();
    const notice = tab.locator('iframe');
    await notice.waitFor();
    // What was never in the window is not drawn.
    await notice.scrollIntoViewIfNeeded();
    await tab.frameLocator('iframe').getByRole('button', { name: 'Tout refuser' }).waitFor();
  }
}
