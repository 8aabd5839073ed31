// Browser tests: the published files in a real browser, with real keys and clicks.
import { defineConfig } from '@playwright/test';
import { browserExecutable } from './tools/browser.ts';

const executablePath = browserExecutable();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  timeout: 20_000,
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    launchOptions: {
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
    },
  },
});
