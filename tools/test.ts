// npm test: builds what is published, runs every test against it, and closes with one line that counts them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensureEngines } from './engines.ts';
import { ensureGo } from './go.ts';
import { ensurePostgres } from './postgres.ts';
import { makeTestsFolder } from './tests-folder.ts';
import { ensureWholeBrowser } from './whole-browser.ts';

const folder = makeTestsFolder();
const vitestReport = join(folder, 'vitest.json');
const playwrightReports = ['waiting', 'others', 'alone'].map((name) => join(folder, `${name}.json`));

run('node', ['tools/build.ts']);
ensureBrowser();
ensureEngines();
ensurePostgres();
ensureWholeBrowser();
ensureGo();
const unit = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
]);
// What measures time comes last, with nothing beside it.
const others = ['page', 'chromium', 'firefox', 'webkit'].map((name) => `--project=${name}`);
const browser = [
  ['--grep-invert=@alone', '--project=waiting', '--workers=4'],
  ['--grep-invert=@alone', ...others, '--workers=3'],
  ['--grep=@alone', '--workers=1'],
].map((which, index) =>
  run('playwright', ['test', '--reporter=line,json', ...which], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReports[index] ?? '',
  }),
);

const counts = [countVitest(), ...playwrightReports.map(countPlaywright)];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
// A runner that dies without counting a failure has failed all the same.
process.exitCode = failed || unit || browser.some(Boolean) || !passed ? 1 : 0;

function run(command: string, args: readonly string[], environment: Record<string, string> = {}): number {
  // Hundreds of tests start a process of the sources, whose types need to be stripped but once.
  const folders = { TMPDIR: folder, NODE_COMPILE_CACHE: join(folder, 'compile-cache') };
  const env = { ...process.env, ...folders, ...environment };
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (command === 'node' && status) process.exit(status);
  return status ?? 1;
}

function countVitest(): { passed: number; failed: number } {
  // The reason for the cast: Vitest writes the file, in Jest's documented shape.
  const report = JSON.parse(readFileSync(vitestReport, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright(report: string): { passed: number; failed: number } {
  // The reason for the cast: Playwright writes the file, with these statistics.
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
