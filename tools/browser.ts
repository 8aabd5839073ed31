// The browser for tests: finds one, or installs one, and says what it did.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

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

/** Path of the Chromium that the tests run, Playwright's own included; `undefined` where there is none. */
export function chromiumExecutable(): string | undefined {
  return browserExecutable() ?? [chromium.executablePath()].find((path) => existsSync(path));
}

/** How every test starts it: nothing of the browser's own on the network, so that servers count pages alone. */
export function launchOptions(): LaunchOptions {
  const executablePath = browserExecutable();
  return {
    ...(executablePath && { executablePath }),
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** Makes sure that there is a browser; throws with what to do where none can be had. */
export function ensureBrowser(): void {
  const found = chromiumExecutable();
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
