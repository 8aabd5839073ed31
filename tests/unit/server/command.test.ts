// The commands that run the server, as processes of their own: `temoin serve` and `temoin token`.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { configuration, SITE } from './site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

let directory: string;
let config: string;
let data: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-command-'));
  config = join(directory, 'temoin.json');
  data = join(directory, 'data');
  await writeFile(config, JSON.stringify(configuration));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rm(directory, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: string[], nodeOptions: string[] = []): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...nodeOptions, MAIN, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

/** Starts `temoin serve` and waits for everything that it prints at start. */
async function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], { env: { ...process.env, ...env } });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (/\+[0-9a-f]{8}\+\S+\n$/.test(printed)) resolve();
    });
  });
  return { child, ended, printed, url: /http:\/\/[^/\s]+/.exec(printed)?.[0] ?? '' };
}

const health = (url: string) => fetch(`${url}/temoin/health`).then((response) => response.json());

describe('temoin serve', () => {
  it('prints what it serves where and the log’s key, and ends well on SIGTERM', async () => {
    const { child, ended, printed, url } = await start(['--config', config, '--data', data, '--port', '0']);
    for (const path of ['temoin.js', 'records', 'log/checkpoint', 'audit/', 'health']) {
      expect(printed).toContain(`${url}/temoin/${path}`);
    }
    expect(printed).toContain(`${SITE}/temoin/log+`);
    expect(await health(url)).toMatchObject({ status: 'ok' });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(health(url)).rejects.toThrow();
  });

  it('takes its options from the environment, several origins too', async () => {
    const { printed, url } = await start([], {
      TEMOIN_CONFIG: config,
      TEMOIN_DATA: data,
      TEMOIN_PORT: '0',
      TEMOIN_ORIGIN: 'https://a.example https://b.example',
      TEMOIN_TRUST_PROXY: '1',
    });
    expect(printed).toContain('also from https://a.example, https://b.example');
    const forwarded = { origin: 'https://site.example', 'x-forwarded-host': 'site.example' };
    const records = `${url}/temoin/records`;
    expect((await fetch(records, { method: 'POST', headers: forwarded, body: '{}' })).status).toBe(422);
  });

  it('serves the site’s own pages too, with tags to the hosts of services held back', async () => {
    const pages = join(directory, 'pages');
    await mkdir(pages, { recursive: true });
    await writeFile(join(pages, 'index.html'), '<img src="https://stats.example/x.gif">');
    const guarded = join(directory, 'guarded.json');
    const services = [{ ...configuration.services?.[0], hosts: ['stats.example'] }];
    await writeFile(guarded, JSON.stringify({ ...configuration, guard: 'server', services }));
    const { printed, url } = await start(['--config', guarded, '--data', data, '--port', '0'], {
      TEMOIN_PAGES: pages,
      TEMOIN_ALLOW: 'a.example b.example',
    });
    expect(printed).toContain(`the pages in ${pages}`);
    const page = await fetch(url);
    expect(await page.text()).toContain('data-src="https://stats.example/x.gif"');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'self' .* http:\/\/a\.example:\* .* ws:\/\/b\.example:\*$/);
  });

  it('tells programs its course in one JSON object a line, and on an address of its own its metrics', async () => {
    const args = ['--config', config, '--data', data, '--port', '0', '--admin', '0', '--log-format', 'json'];
    const child = spawn(process.execPath, [MAIN, 'serve', ...args]);
    children.push(child);
    let printed = '';
    const started = Promise.withResolvers<void>();
    child.stderr.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('"event":"started"')) started.resolve();
    });
    await started.promise;
    const lines = () =>
      printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    const { url, adminUrl, vkey } = lines().at(-1);
    expect(lines().map(({ level, event }) => [level, event])).toEqual([
      ['warn', 'rollback-undetectable'],
      ['info', 'started'],
    ]);
    expect(await (await fetch(`${url}/temoin/log/vkey`)).text()).toBe(`${vkey}\n`);
    expect(adminUrl).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(await (await fetch(`${adminUrl}/metrics`)).text()).toContain('temoin_up 1');
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    expect(lines().at(-1)).toMatchObject({ level: 'info', event: 'stopping' });
    for (const line of lines()) expect(Math.abs(Date.parse(line.time) - Date.now())).toBeLessThan(60_000);
  });

  it('tells programs in the same way why it could not start', async () => {
    const { code, stdout, stderr } = await run([
      'serve',
      ...['--config', `${config}x`, '--data', data, '--log-format', 'json'],
    ]);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 'error',
      event: 'failed',
      code: 'configuration-unreadable',
    });
  });

  it('has a help that names every option, its variable, and an example', async () => {
    const { stdout } = await run(['serve', '--help']);
    expect(stdout).toContain('temoin serve --config temoin.json --data /var/lib/temoin');
    const options = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(12);
    const words = stdout.replace(/\s+/g, ' ');
    for (const name of options)
      expect(words).toContain(`env: TEMOIN_${name.toUpperCase().replaceAll('-', '_')}`);
  });

  it('does not trust a proxy where the environment says 0', async () => {
    const { url } = await start(['--config', config, '--data', data, '--port', '0'], {
      TEMOIN_TRUST_PROXY: '0',
    });
    const headers = { origin: 'https://site.example', 'x-forwarded-host': 'site.example' };
    expect((await fetch(`${url}/temoin/records`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  it.each([
    ['no configuration', () => ['--data', data], /--config <file>/],
    [
      'a port that is none',
      () => ['--config', config, '--data', data, '--port', '80x'],
      /whole number from 0 to 65535/,
    ],
    [
      'a time between checkpoints that is none',
      () => ['--config', config, '--data', data, '--checkpoint-seconds', '9.5'],
      /whole number from 0 to 3600/,
    ],
    [
      'a rate that is none',
      () => ['--config', config, '--data', data, '--rate-limit', '-1'],
      /number from 0 to 100000/,
    ],
    [
      'an address for metrics that is none',
      () => ['--config', config, '--data', data, '--admin', 'localhost'],
      /a port, or a host and a port/,
    ],
    [
      'an origin that is none',
      () => ['--config', config, '--data', data, '--origin', 'x'],
      /must be like https/,
    ],
    [
      'hosts to allow without pages',
      () => ['--config', config, '--data', data, '--allow', 'a.example'],
      /--allow is for pages; add --pages/,
    ],
    [
      'a folder of pages that is missing',
      () => ['--config', config, '--data', data, '--pages', '/nowhere'],
      /--pages must be a folder .* \/nowhere does not exist/,
    ],
    ['a missing file', () => ['--config', `${config}x`, '--data', data], /temoin\.jsonx/],
  ])('is told what is wrong with %s, in words and by its exit code', async (_what, args, message) => {
    const { code, stderr } = await run(['serve', ...args()]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('temoin token', () => {
  it('prints a token alone, which opens the running server’s register', async () => {
    const { url } = await start(['--config', config, '--data', data, '--port', '0']);
    const { code, stdout } = await run(['token', '--data', data, '--label', 'Ada', '--days', '2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\w-]{43}\n$/);
    const response = await fetch(`${url}/temoin/audit/session`, {
      method: 'POST',
      headers: { origin: url },
      body: JSON.stringify({ token: stdout.trim() }),
    });
    expect(response.status).toBe(204);
  });

  it('makes a sign-in link, lists every token by its handle, and revokes one with its sessions', async () => {
    const { url } = await start(['--config', config, '--data', data, '--port', '0']);
    const time = '2026-01-31T08:00:00.000Z';
    const wish = [
      '--role',
      'operator',
      '--from',
      '2026-01-01',
      '--to',
      time,
      '--label',
      'Olga\u202e',
      '--url',
      url,
    ];
    const { stdout } = await run(['token', '--data', data, ...wish]);
    const [token = '', link] = stdout.split('\n');
    expect(link).toBe(`${url}/temoin/audit/#token=${token}`);
    const signIn = () =>
      fetch(`${url}/temoin/audit/session`, {
        method: 'POST',
        headers: { origin: url },
        body: JSON.stringify({ token }),
      });
    const cookie = (await signIn()).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = () => fetch(`${url}/temoin/audit/session`, { headers: { cookie } });
    const { token: own } = await (await session()).json();
    expect(own.scope).toEqual({ from: '2026-01-01T00:00:00.000Z', to: time });

    const list = async () => (await run(['token', 'list', '--data', data])).stdout.split('\n');
    const before = (await list()).find((line) => line.includes('Olga')) ?? '';
    const day = new Date().toISOString().slice(0, 10);
    expect(before).toMatch(
      new RegExp(
        `^[0-9a-f]{8} · operator · from 2026-01-01 to before ${time} · used ${day} · expires \\S+ · Olga\\\\u\\{202e\\}$`,
      ),
    );
    const handle = before.slice(0, 8);
    expect(handle).toBe(createHash('sha256').update(token).digest('hex').slice(0, 8));
    const revoked = await run(['token', 'revoke', handle, '--data', data]);
    expect([revoked.code, revoked.stdout]).toEqual([0, `Revoked ${handle}, and its sessions.\n`]);
    expect((await session()).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    const after = await list();
    expect(after.find((line) => line.includes('Olga'))).toContain(`revoked ${day}`);
    expect(after.join()).not.toContain(token);
  }, 60_000);

  it.each([
    ['where there is no log', ['--data', '/nowhere'], /there is no log in \/nowhere/],
    ['for no days', ['--data', '/nowhere', '--days', '0'], /from 1 to 3650/],
    ['from a day that there is not', ['--data', '/nowhere', '--from', '2026-02-31'], /a day such as/],
    ['for no time', ['--data', '/nowhere', '--from', '2026-02-01', '--to', '2026-02-01'], /must be earlier/],
    ['for a site of no directory', ['--data', '/nowhere', '--site', 'a.example'], /--sites <directory>/],
    ['for a link elsewhere', ['--data', '/nowhere', '--url', 'https://a.example/x'], /without a path/],
    ['to revoke what is no handle', ['revoke', 'xyz', '--data', '/nowhere'], /8 to 64 hexadecimal digits/],
  ])('is refused %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await run(['token', ...args]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });
});

describe('temoin', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('says on an older Node which one it needs, and does nothing', async () => {
    const older = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})";
    const { code, stdout, stderr } = await run(['--help'], ['--import', `data:text/javascript,${older}`]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/needs Node 22\.13 or newer, but this is Node 20\.20\.2/);
  });
});
