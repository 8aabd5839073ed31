// The whole browser: a Chromium with everything that a visitor's has, which the quicker one for tests lacks.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages } from './engines.ts';

/**
 * Path of a Chromium that keeps pages in its back/forward cache and makes pages ready in advance, in this order:
 * `TEMOIN_WHOLE_BROWSER`, Playwright's own, the system's.
 * @returns `undefined` where there is none; only few tests need one, and are skipped then
 */
export function wholeBrowser(): string | undefined {
  const places = [
    process.env.TEMOIN_WHOLE_BROWSER ?? '',
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ];
  return places.find((path) => existsSync(path));
}

/** Installs one where it can, and says where the tests will do without. */
export function ensureWholeBrowser(): void {
  if (!wholeBrowser()) installPackages(['chromium']);
  console.log(`whole browser: ${wholeBrowser() ?? 'none; the tests of kept pages are SKIPPED'}`);
}
