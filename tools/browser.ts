// The browser for tests: finds one, or installs one, and says what it did.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's and others' usual places, fastest for tests first. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Path of the browser to run, in this order: `TEMOIN_BROWSER`, Playwright's own, the system's.
 * @returns `undefined` for Playwright's own and where there is none at all
 */
export function browserExecutable(): string | undefined {
  const named = process.env.TEMOIN_BROWSER;
  if (named) return named;
  return existsSync(chromium.executablePath()) ? undefined : SYSTEM_BROWSERS.find((path) => existsSync(path));
}

/** Makes sure that there is a browser; throws with what to do where none can be had. */
export function ensureBrowser(): void {
  const found = browserExecutable() ?? [chromium.executablePath()].find((path) => existsSync(path));
  if (found) {
    console.log(`browser: ${found}`);
    return;
  }
  console.log('browser: none found; asking Playwright for its own');
  const own = spawnSync('npx', ['playwright', 'install', '--only-shell', 'chromium'], { stdio: 'inherit' });
  if (own.status === 0) return;
  console.log("browser: Playwright's own cannot be had here; trying the system's packages");
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const install = [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium-headless-shell',
      'fonts-liberation',
    ];
    execFileSync('apt-get', install, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (cause) {
    throw new Error('no browser for the tests: install Chromium and name it in TEMOIN_BROWSER', { cause });
  }
}
