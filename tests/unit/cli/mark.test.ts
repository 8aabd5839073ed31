// temoin mark: files on a disk, what is printed of them, and how the command ends.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuration } from '../site/pages.ts';
import type { Outcome } from './run-command.ts';

const PLAIN =
  '<!doctype html>\n<title>x</title>\n<img src="//stats.example/1">\n<img src="//other.example/2">\n';
const HELD = PLAIN.replace('<img src="//stats', '<img data-consent="matomo" data-src="//stats');
const FREE = '<p>\u00e9</p>\r\n';

/** Runs the whole command line, so that errors are told as a user reads them. */
function temoin(cwd: string, ...args: string[]): Promise<Outcome> {
  const main = join(import.meta.dirname, '../../../dist/cli.js');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, 'mark', ...args],
      { cwd, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

/** A folder with a configuration and some files, for as long as `use` runs. */
async function withSite<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string, read: (name: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-mark-'));
  try {
    for (const [name, content] of Object.entries({ 'temoin.json': JSON.stringify(checked), ...files })) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder, (name) => readFile(join(folder, name), 'latin1'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Without the one host that a configuration file may not hold. */
const checked = {
  ...configuration,
  services: configuration.services?.map((service) => ({
    ...service,
    hosts: service.hosts?.filter((host) => /^[*a-z0-9.-]+$/.test(host)),
  })),
};

describe('temoin mark', () => {
  it('marks the pages of a folder, and says what it did and what it found', async () => {
    const files = {
      'www/index.html': PLAIN,
      'www/sub/B.HTM': PLAIN,
      'www/free.html': FREE,
      'www/page.txt': PLAIN,
      'www/node_modules/x.html': PLAIN,
      'www/.git/x.html': PLAIN,
    };
    await withSite(files, async (folder, read) => {
      const { code, stdout, stderr } = await temoin(folder, '--config', 'temoin.json', 'www');
      expect(stdout.split('\n')).toEqual([
        'www/index.html:3: <img> https://stats.example/1: held until "matomo" is granted',
        'www/index.html:4: <img> https://other.example/2: no service declares this host',
        'www/sub/B.HTM:3: <img> https://stats.example/1: held until "matomo" is granted',
        'www/sub/B.HTM:4: <img> https://other.example/2: no service declares this host',
        '2 of 3 files changed, 2 tags held, 0 removed from <noscript>, 2 to hosts that no service declares, 0 that cannot be held',
        '',
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const name of ['www/index.html', 'www/sub/B.HTM']) expect(await read(name)).toBe(HELD);
      for (const name of ['www/page.txt', 'www/node_modules/x.html', 'www/.git/x.html'])
        expect(await read(name)).toBe(PLAIN);
      expect(await readdir(join(folder, 'www'))).toHaveLength(6);
    });
  });

  it('with --check changes nothing, and exits with 1 as long as anything would be changed', async () => {
    await withSite({ 'a.html': PLAIN }, async (folder, read) => {
      const check = () => temoin(folder, '--config', 'temoin.json', '--check', 'a.html');
      const before = await check();
      expect(before.stdout).toMatch('1 of 1 file would be changed, 1 tag held');
      expect([before.code, await read('a.html')]).toEqual([1, PLAIN]);
      await temoin(folder, '--config', 'temoin.json', 'a.html');
      const after = await check();
      expect(after.stdout).toMatch('0 of 1 file would be changed');
      expect(after.code).toBe(0);
    });
  });

  it('with --inline-gate puts the gate in, once, and names its hash', async () => {
    await withSite({ 'a.html': PLAIN }, async (folder, read) => {
      const inline = () =>
        temoin(folder, '--config', 'temoin.json', '--inline-gate', '--nonce', 'YWJj', 'a.html');
      const { stdout, stderr } = await inline();
      const page = await read('a.html');
      expect(stderr).toBe('');
      expect(page).toMatch(
        /^<!doctype html>\n<title>x<\/title>\n<script data-temoin="gate" nonce="YWJj">[^<]/,
      );
      expect(page).toContain('dpo@site.example');
      expect(stdout).toMatch(/the inlined gate is 'sha256-[\w+/]{43}=' in a Content-Security-Policy\n$/);
      expect((await inline()).stdout).toMatch('0 of 1 file changed');
      expect(await read('a.html')).toBe(page);
    });
  });

  it('resolves relative addresses against --base', async () => {
    await withSite({ 'a.html': '<img src=x.png>' }, async (folder, read) => {
      await temoin(folder, '--config', 'temoin.json', '--base', 'https://stats.example/', 'a.html');
      expect(await read('a.html')).toBe('<img data-consent="matomo" data-src=x.png>');
    });
  });

  it('keeps the bytes of any encoding, a link, and the permissions of what it leads to', async () => {
    const bytes = Buffer.from('\xef\xbb\xbf<p>caf\xe9 \xff\x80\x00<img src=//stats.example>', 'latin1');
    await withSite({ 'real.html': bytes }, async (folder, read) => {
      await chmod(join(folder, 'real.html'), 0o640);
      await symlink('real.html', join(folder, 'link.html'));
      await temoin(folder, '--config', 'temoin.json', 'link.html');
      expect(await read('real.html')).toBe(
        '\xef\xbb\xbf<p>caf\xe9 \xff\x80\x00<img data-consent="matomo" data-src=//stats.example>',
      );
      expect((await stat(join(folder, 'real.html'))).mode & 0o777).toBe(0o640);
      expect((await readdir(folder)).sort()).toEqual(['link.html', 'real.html', 'temoin.json']);
    });
  });

  it('tells of a page that it cannot mark, marks the others, and exits with 1', async () => {
    await withSite(
      { 'a.html': Buffer.from(`\ufeff${PLAIN}`, 'utf16le'), 'b.html': PLAIN },
      async (folder, read) => {
        const { code, stderr } = await temoin(folder, '--config', 'temoin.json', '.');
        expect(stderr).toBe('a.html: the page is in UTF-16, which cannot be marked; save it as UTF-8\n');
        expect([code, await read('b.html')]).toEqual([1, HELD]);
      },
    );
  });

  it.each<[what: string, args: string[], message: RegExp]>([
    ['a file that is not there', ['--config', 'temoin.json', 'no.html'], /ENOENT.*no\.html/],
    [
      'a configuration that is not there',
      ['--config', 'no.json', 'a.html'],
      /no\.json: the configuration cannot be read/,
    ],
    [
      'a nonce without a gate',
      ['--config', 'temoin.json', '--nonce', 'x', 'a.html'],
      /--nonce is for the inlined gate; add --inline-gate/,
    ],
    [
      'a base that is no address',
      ['--config', 'temoin.json', '--base', '/x', 'a.html'],
      /must be the absolute http or https address.*"\/x"/,
    ],
    ['no file', ['--config', 'temoin.json'], /missing required argument/],
  ])('refuses %s', async (_what, args, message) => {
    await withSite({ 'a.html': PLAIN }, async (folder, read) => {
      const { code, stderr } = await temoin(folder, ...args);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect([code, await read('a.html')]).toEqual([1, PLAIN]);
    });
  });
});
