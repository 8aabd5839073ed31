// Unit, store and repository tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,store,repo,fault}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Most tests wait for processes, so that one worker a core (Vitest leaves one core out) would leave it idle.
    maxWorkers: '100%',
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
