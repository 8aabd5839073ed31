// The integrity: that the documented command finds what the published release says of itself.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { read } from './sources.ts';

const { release, integrity } = JSON.parse(read('dist/release.json')) as {
  release: string;
  integrity: string;
};
const [, command = ''] = /```sh\n([^`]*)```/.exec(read('docs/FORMAT.md').split('## 3.')[1] ?? '') ?? [];

it('is what the command of docs/FORMAT.md prints', () => {
  const printed = execFileSync('sh', ['-c', command], {
    cwd: join(import.meta.dirname, '../../dist', release),
    env: { ...process.env, I: integrity },
    encoding: 'utf8',
  });
  expect(printed).toBe(`${integrity}  -\n`);
  expect(integrity.startsWith(release)).toBe(true);
});

it('is stated by the file that makes records and notices, and by nothing else', () => {
  for (const [file, count] of [
    ['report.js', 1],
    ['notice.js', 0],
    ['preferences.js', 0],
    ['service-facts.js', 0],
    ['your-choice.js', 0],
    ['decide.js', 0],
    ['button.js', 0],
  ] as const)
    expect([file, read(`dist/${release}/fr/${file}`).split(integrity).length - 1]).toEqual([file, count]);
});
