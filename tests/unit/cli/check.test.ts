// temoin check: every problem of every file at once, with the place of each.
import { describe, expect, it } from 'vitest';
import { readConfigurationFile } from '../../../src/cli/configuration-file.ts';
import type { TemoinError } from '../../../src/consent/error.ts';
import { runCommand, withFiles } from './run-command.ts';

const good = {
  site: 'lettre-cyber.example',
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }],
};

/** An unknown purpose on a service, a missing text, an id given twice, a wrong type, a misspelt setting. */
const bad = {
  ...good,
  revision: '1',
  purposes: [...good.purposes, { id: 'analytics' }, { id: 'fun' }],
  services: [{ id: 'matomo', purpose: 'statistics', name: 'Matomo', provider: 'InnoCraft Ltd' }],
  polcy: '/x',
};

const check = (files: Record<string, string | Uint8Array>) =>
  withFiles(files, (pathOf) => runCommand('check', Object.keys(files).map(pathOf)));

describe('temoin check', () => {
  it('of a good configuration says so and exits with 0', async () => {
    const { code, stdout, stderr } = await check({ 'temoin.json': JSON.stringify(good) });
    expect(stdout).toMatch(/temoin\.json: nothing is wrong\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('of a bad one prints every problem with its path and exits with 1', async () => {
    const { code, stdout, stderr } = await check({ 'temoin.json': JSON.stringify(bad) });
    expect(stderr).toMatch('temoin.json: 5 problems\n');
    for (const path of ['revision', 'polcy', 'purposes[2].id', 'services[0].purpose', 'purposes[3].texts']) {
      expect(stderr).toContain(`\n  ${path}: `);
    }
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('compares a site’s own texts with the shipped ones of their language (CNIL-2, CNIL-23)', async () => {
    const texts = { fr: { refuseAll: 'Plus tard' }, de: { acceptAll: 'Ja, allen Cookies zustimmen' } };
    const { code, stderr } = await check({ 'temoin.json': JSON.stringify({ ...good, texts }) });
    expect(stderr).toMatch(/ {2}texts\.fr\.refuseAll: .*CNIL-23.*"Plus tard".*"Tout refuser"\n/);
    expect(stderr).toMatch(/ {2}texts\.de\.acceptAll: .*CNIL-2.*"Alle ablehnen" has 13 letters/);
    expect(code).toBe(1);
  });

  it('of several files tells about each, the good ones too', async () => {
    const { code, stdout, stderr } = await check({
      'a.json': '{}',
      'b.json': JSON.stringify(good),
      'c.json': '[',
    });
    expect(stderr).toMatch(/a\.json: 5 problems\n(?: .*\n)+\S*c\.json, line 1, column 2: the text ends/);
    expect(stdout).toMatch('b.json: nothing is wrong');
    expect(code).toBe(1);
  });

  it('without a file is a wrong call', async () => {
    const { code, stderr } = await runCommand('check', []);
    expect(stderr).toMatch("missing required argument 'config'");
    expect(code).toBe(1);
  });
});

describe('a configuration file', () => {
  const read = (content: string | Uint8Array, languages?: readonly string[]) =>
    withFiles({ 'temoin.json': content }, (pathOf) =>
      readConfigurationFile(pathOf('temoin.json'), languages),
    );
  const refusal = (content: string | Uint8Array) =>
    read(content).then(
      () => ({ code: 'accepted', message: '' }),
      ({ code, message }: TemoinError) => ({ code, message }),
    );

  it('is given as text and as what it says, without a byte order mark', async () => {
    const text = JSON.stringify(good, null, 2);
    const { configuration, text: given } = await read(`\ufeff${text}`);
    expect(given).toBe(text);
    expect(JSON.parse(JSON.stringify(configuration))).toEqual(good);
  });

  it.each([
    ['that ends too early', '{\n  "site": "x"', 'line 2, column 14: the text ends'],
    ['with a comma too many', '{\n  "site": "x",\n}', 'line 3, column 1: "}" stands where a name'],
    ['with a comment', '{\n  // no\n}', 'line 2, column 3: "// no\\n}" stands where a name'],
    [
      'with a setting given twice',
      '{\n  "site": "x",\n  "site": "y"\n}',
      'line 3, column 3: the name "site" is given twice',
    ],
    ['that is empty', '', 'line 1, column 1: the text ends'],
    ['that is no object', '[]', 'the whole file: must be an object'],
    [
      'with a name that objects have anyway',
      JSON.stringify(good).replace('{', '{"__proto__":{"required":true},'),
      '__proto__',
    ],
  ])('%s is invalid, with the place', async (_what, content, message) => {
    const { code, message: given } = await refusal(content);
    expect(code).toBe('configuration-invalid');
    expect(given).toContain(message);
  });

  it.each([
    ['that is not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'is not UTF-8'],
    ['that is too large', ' '.repeat(1_048_577), '1048577 bytes are too many'],
  ])('%s is unreadable', async (_what, content, message) => {
    const { code, message: given } = await refusal(content);
    expect(code).toBe('configuration-unreadable');
    expect(given).toContain(message);
  });

  it('that is not there is unreadable', async () => {
    await expect(readConfigurationFile('/nowhere/temoin.json')).rejects.toMatchObject({
      code: 'configuration-unreadable',
      message: expect.stringContaining('ENOENT'),
    });
  });

  it('is checked for the languages that are said to ship', async () => {
    const own = {
      ...good,
      purposes: [{ id: 'fun', texts: { la: { title: 'Ludus', description: 'Ludus' } } }],
    };
    await expect(read(JSON.stringify(own))).rejects.toMatchObject({ code: 'configuration-invalid' });
    await expect(read(JSON.stringify(own), ['la'])).resolves.toBeDefined();
  });
});
