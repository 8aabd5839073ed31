// Unit, store and repository tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose suites are long: begun last, they would keep one worker busy after all others are done. */
const LONG = '/tests/fault/';

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes(LONG);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{unit,store,repo,fault}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    sequence: { sequencer: LongFirst },
    // Most tests wait for processes, so that one worker a core would leave it idle for half of the time.
    maxWorkers: '150%',
    reporters: process.env.CI ? ['dot'] : ['default'],
  },
});
