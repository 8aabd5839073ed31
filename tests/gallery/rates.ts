// The rates in pictures: months of choices, told together and split, wide and narrow, light and dark.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serveSeededRates } from './seeded-rates.ts';

/** What is drawn, by its name, with the address of each. */
const ADDRESSES = {
  rates: '#rates',
  'rates-by-language': '#rates&by=locale',
  'rates-by-day': '#rates&per=day&by=surface',
} as const;

/** The names. */
export const RATES_PAGES = Object.keys(ADDRESSES);

const WIDTHS = { 'wide-window': 1600, 'narrow-window': 360 } as const;
const HEIGHT = 1_000;

/** @returns the names of the files, each of which begins with the name of its page */
export async function drawRates(browser: Browser, output: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-gallery-rates-'));
  const { auditUrl, serving } = await serveSeededRates(folder);
  try {
    const files: string[] = [];
    for (const [size, width] of Object.entries(WIDTHS))
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ colorScheme, viewport: { width, height: HEIGHT } });
        await tab.goto(auditUrl);
        await tab.getByRole('heading', { name: 'Register' }).waitFor();
        for (const [page, address] of Object.entries(ADDRESSES)) {
          await tab.goto(`${serving.url}/temoin/audit/${address}`);
          // Anew, so that nothing of the page before it is taken for this one.
          await tab.reload();
          await tab.locator('.picture svg').first().waitFor();
          await tab.waitForFunction(() => !document.querySelector('.picture:empty'));
          const file = `${page}_${size}_${colorScheme}.png`;
          await tab.screenshot({ path: join(output, file), fullPage: true });
          files.push(file);
        }
        await tab.close();
      }
    return files;
  } finally {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
