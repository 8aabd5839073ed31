// The whole browser: a Chromium with everything that a visitor's has, which the quicker one for tests lacks.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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
