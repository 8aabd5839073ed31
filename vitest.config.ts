// Unit, store and repository tests: everything that needs no browser.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files whose suites are long: begun last, they would keep one worker busy after all others are done. */
const LONG = '/tests/fault/';

const ALL = 'tests/{unit,store,repo,fault}/**/*.test.{ts,tsx}';
/** Files that only calculate: they change nothing that another could see. */
const CALCULATED = 'tests/unit/{auditor,consent,gate,locales,report,site,tlog,verify}/**/*.test.{ts,tsx}';

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
    testTimeout: 30_000,
    sequence: { sequencer: LongFirst },
    // Most tests wait for processes, so that one worker a core would leave it idle for half of the time.
    maxWorkers: '150%',
    reporters: process.env.CI ? ['dot'] : ['default'],
    projects: [
      // A worker loads the sources once for all of these: to load them for each took a quarter of their time.
      { extends: true, test: { name: 'calculated', include: [CALCULATED], isolate: false } },
      { extends: true, test: { name: 'run', include: [ALL], exclude: [CALCULATED] } },
    ],
  },
});
