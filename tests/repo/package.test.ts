// The package as npm installs it: the command is one, and everything that it needs is inside.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOf } from '../../src/consent/locale.ts';
import { read } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const { bin, files, version } = JSON.parse(read('package.json')) as {
  bin: { temoin: string };
  files: string[];
  version: string;
};
const folder = mkdtempSync(join(tmpdir(), 'temoin-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('has a command that runs by its name alone, as npx runs it', () => {
    const command = join(folder, 'temoin');
    symlinkSync(join(root, bin.temoin), command);
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' }).trim()).toBe(version);
    expect(
      execFileSync(command, ['check', join(root, 'demo/site/temoin.json')], { encoding: 'utf8' }),
    ).toContain('nothing is wrong');
  });

  it('holds the published files, the format that they follow, how to run them, and the rule for autoconsent', () => {
    expect(files).toEqual(['dist', 'docs/FORMAT.md', 'docs/OPERATION.md', 'packaging']);
    expect(JSON.parse(read('dist/autoconsent.json'))).toMatchObject({ name: 'temoin' });
    const { release, locales } = JSON.parse(read('dist/release.json')) as {
      release: string;
      locales: string[];
    };
    for (const locale of locales.map(folderOf)) {
      for (const file of [
        'notice',
        'preferences',
        'service-facts',
        'your-choice',
        'report',
        'embeds',
        'button',
      ]) {
        expect(read(`dist/${release}/${locale}/${file}.js`).length).toBeGreaterThan(0);
      }
    }
  });
});
