// Unit, store and repository tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,store,repo,fault}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
