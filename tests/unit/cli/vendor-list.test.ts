// --vendor-list: check, build and mark read the IAB's list from a file, and only where the configuration asks for it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER, site, textOf } from '../consent/tcf/fixture.ts';
import { runCommand, withFiles } from './run-command.ts';

const configurationWith = (vendors: readonly number[]) =>
  JSON.stringify({
    ...site,
    signals: { tcf: { cmpId: 31, publisherCC: 'FR', vendors, languages: ['fr', 'en'] } },
  });
const LIST = join(FOLDER, 'vendor-list.json');

describe('temoin check --vendor-list', () => {
  const check = (vendors: readonly number[], list: string) =>
    withFiles({ 'temoin.json': configurationWith(vendors) }, (pathOf) =>
      runCommand('check', [pathOf('temoin.json'), '--vendor-list', list]),
    );

  it('finds nothing wrong with vendors of the list', async () => {
    const { code, stderr } = await check([2, 755], LIST);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('names vendors that are not in it, or were deleted, with its version', async () => {
    const unknown = await check([2, 9999], LIST);
    expect(unknown).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/vendors\[1\]: 9999 is no vendor.*181/),
    });
    const deleted = await check([2, 400], LIST);
    expect(deleted).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/vendors\[1\]: 400, Retired.*2024-03-21/),
    });
  });

  it('says of a file that is no vendor list what is wrong with it', async () => {
    const missing = await check([2], join(FOLDER, 'no-list.json'));
    expect(missing).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no-list\.json cannot be used.*no such file/),
    });
    const older = textOf('vendor-list.json').replace(
      '"gvlSpecificationVersion": 3',
      '"gvlSpecificationVersion": 2',
    );
    const outcome = await withFiles({ 'temoin.json': configurationWith([2]), 'list.json': older }, (pathOf) =>
      runCommand('check', [pathOf('temoin.json'), '--vendor-list', pathOf('list.json')]),
    );
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringMatching(/gvlSpecificationVersion/) });
  });

  it('reads nothing for a configuration without the framework', async () => {
    const outcome = await withFiles({ 'temoin.json': JSON.stringify(site) }, (pathOf) =>
      runCommand('check', [pathOf('temoin.json'), '--vendor-list', '/nowhere/list.json']),
    );
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
  });
});

it('temoin build --vendor-list writes a gate and notices in the languages of the configuration', async () => {
  await withFiles({ 'temoin.json': configurationWith([2, 284, 755]) }, async (pathOf) => {
    const args = ['--config', pathOf('temoin.json'), '--out', pathOf('out'), '--vendor-list', LIST];
    const { code, stderr } = await runCommand('build', args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const gate = await readFile(pathOf('out/temoin.js'), 'utf8');
    expect(gate).toContain('Grand Advertising Products');
    expect(gate).toContain('vendorListVersion:181');
    expect(gate).not.toContain('legIntPurposes');
    // What the Vite plugin, and whoever else makes a gate, can take in the place of what the owner wrote.
    const text = await readFile(pathOf('out/temoin.json'), 'utf8');
    expect(JSON.parse(text).signals.tcf).toMatchObject({
      cmpId: 31,
      vendorListVersion: 181,
      tcfPolicyVersion: 5,
    });
    const files = await readdir(pathOf('out/notices'));
    const notices = await Promise.all(
      files.map((file) => readFile(join(pathOf('out/notices'), file), 'utf8')),
    );
    expect(notices.map((text) => JSON.parse(text).locale).sort()).toEqual(['en', 'en', 'fr', 'fr']);
  });
});

it('no gate is made of a configuration that the list was not read into', async () => {
  const { gateFor } = await import('../../../src/site/build-gate.ts');
  const text = configurationWith([2]);
  await expect(gateFor('', JSON.parse(text), text)).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringContaining('--vendor-list'),
  });
});
