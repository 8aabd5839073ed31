// Browser tests: the published files in real browsers, with real keys and clicks.
import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './tests/engines/fixture.ts';
import { launchOptions } from './tools/browser.ts';

const engines = ['chromium', 'firefox', 'webkit'] as const;

/** What of pages is seen by waiting: that nothing comes, or comes again. Two at a time use a third of two cores. */
const WAITING =
  '**/browser/{embeds-place,failures,frameworks,guard-elements,resending,trackers,trackers-guard}.test.ts';

export default defineConfig<object, EngineOptions>({
  outputDir: 'test-results',
  fullyParallel: true,
  // With three on two cores one test in seven hundred waits too long for its page.
  workers: 2,
  forbidOnly: !!process.env.CI,
  // A busy machine may keep a page waiting; then it is tried once more, and the closing lines name it as flaky. What
  // shows that nothing optional runs is never tried again: those files say `retries: 0`.
  retries: process.env.CI ? 1 : 0,
  timeout: 20_000,
  reporter: [['line']],
  // The same wherever they are looked at: pictures.test.ts brings its font, and draws no glyph by the machine's hints.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  use: { browserName: 'chromium', locale: 'fr-FR', launchOptions: launchOptions() },
  projects: [
    { name: 'page', testDir: 'tests/browser', testIgnore: WAITING },
    { name: 'waiting', testDir: 'tests/browser', testMatch: WAITING },
    // Playwright's own page drives Chromium alone here; these bring their own drivers.
    ...engines.map((engineName) => ({ name: engineName, testDir: 'tests/engines', use: { engineName } })),
  ],
});
