// The fixture: a running engine for each worker, and for each test a tab and a site of its own.
import { test as base } from '@playwright/test';
import { type EngineName, programsOf } from '../../tools/engines.ts';
import { type Site, startSite } from '../browser/site.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { type Tab, tabOf } from './tab.ts';
import { startWebKit } from './webkit.ts';

/** What a project of the Playwright configuration sets. */
export interface EngineOptions {
  readonly engineName: EngineName;
}

/** Tests that run in the engine of their project. */
export const test = base.extend<{ tab: Tab; site: Site }, EngineOptions & { engine: Engine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await start(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ engine }, use) => {
    const tab = tabOf(await engine.open());
    await use(tab);
    await tab.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this very pattern.
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

/** Skips a file's tests, and says why, where the engine cannot be had. To be called at the top of each file. */
export function skipWithoutEngine(): void {
  for (const name of ['chromium', 'firefox', 'webkit'] as const) {
    const programs = programsOf(name);
    if (typeof programs === 'string') test.skip(({ engineName }) => engineName === name, programs);
  }
}

function start(name: EngineName): Promise<Engine> {
  const programs = programsOf(name);
  if (typeof programs === 'string') throw new Error(programs);
  if (name === 'chromium') return startChromium();
  return name === 'firefox' ? startFirefox(programs) : startWebKit(programs);
}
