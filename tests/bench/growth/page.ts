// npm run bench:services: what a page costs with 1, 10 and 100 times the services, texts and held tags.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../../tools/browser.ts';
import { configuration, startSite } from '../../browser/site.ts';
import { writeBlock } from '../readme-block.ts';
import { median } from '../statistics.ts';
import { AXES } from './grown-site.ts';
import { measureAxis, type Point } from './measure.ts';
import { type GrowthPoint, type GrowthResults, growthTable } from './page-table.ts';

const ROUNDS = Number(process.argv[2] ?? 9);

const RESULTS = new URL('../results/growth.json', import.meta.url);

const browser = await chromium.launch(launchOptions());
const site = await startSite(configuration, '');
const points: GrowthPoint[] = [];
try {
  for (const axis of AXES) {
    const measured = await measureAxis(axis, {
      browser,
      site,
      rounds: ROUNDS,
      of: (values) => median([...values]),
    });
    points.push(...measured.map(kept));
  }
} finally {
  await site.close();
  await browser.close();
}
const results: GrowthResults = {
  day: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  rounds: ROUNDS,
  points,
};
await mkdir(new URL('.', RESULTS), { recursive: true });
await writeFile(fileURLToPath(RESULTS), `${JSON.stringify(results, rounded, 2)}\n`);
await writeBlock('docs/PERFORMANCE.md', 'growth', growthTable(JSON.parse(JSON.stringify(results, rounded))));
console.log(growthTable(results));

function kept({ askedBeforePaint: _, ranWhileParsed: __, ...point }: Point): GrowthPoint {
  return point;
}

/** Hundredths of a millisecond say nothing. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(10 * value) / 10 : value;
}
