// The commands of many sites, as processes of their own: `temoin site add`, `temoin site list` and `temoin serve --sites`.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { ask, postTo } from '../server/many-sites.ts';
import { configuration, recordFor } from '../server/site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const A = 'a.example';
const B = 'b.example';
const C = 'c.example';
const GREEDY = '0.example';

/** Longer than two looks at the directory, and a log to begin. */
const SOON = { timeout: 20_000, interval: 200 };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-sites-'));
  for (const name of [A, B, C]) await writeFile(fileOf(name), textOf(name));
});
afterAll(() => rm(directory, { recursive: true }));

const fileOf = (name: string) => join(directory, `${name}.json`);
const textOf = (name: string, changes: Partial<Configuration> = {}) =>
  JSON.stringify({ ...configuration, site: name, ...changes });

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

describe('temoin site', () => {
  let sites: string;
  beforeEach(async () => {
    sites = join(await mkdtemp(join(directory, 'add-')), 'sites');
  });
  const add = (name: string, ...args: string[]) =>
    run('site', 'add', '--sites', sites, '--config', fileOf(name), ...args);

  it('adds a site in a folder of its name, whole, with its hosts as browsers write them, and says what comes next', async () => {
    const hosts = ['--host', 'WWW.a.example Bücher.example', '--host', 'a.example'];
    const { code, stdout } = await add(
      A,
      ...hosts,
      '--origin',
      'https://shop.example/',
      '--retention-days',
      '30',
    );
    expect(code).toBe(0);
    expect(stdout).toContain(join(sites, A));
    expect(stdout).toContain('a.example, www.a.example, xn--bcher-kva.example');
    expect(stdout).toMatch(/within seconds[\s\S]*temoin token --data/);
    expect(await readdir(sites)).toEqual([A]);
    expect(await readFile(join(sites, A, 'temoin.json'), 'utf8')).toBe(textOf(A));
    expect(JSON.parse(await readFile(join(sites, A, 'site.json'), 'utf8'))).toEqual({
      hosts: ['www.a.example', 'xn--bcher-kva.example', 'a.example'],
      origins: ['https://shop.example'],
      retentionDays: 30,
    });
    const listed = await run('site', 'list', '--sites', sites);
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(
      /^a\.example, www\.a\.example, .*revision 2.*https:\/\/shop\.example.*30 days\n$/,
    );
  });

  it('refuses a site that is there, and a host that another site has', async () => {
    await add(A, '--host', 'www.a.example');
    for (const [name, args, words] of [
      [A, [], /a\.example is there already/],
      [B, ['--host', 'www.A.example.'], /www\.a\.example is already one of the site a\.example/],
      [B, ['--host', A], /a\.example is already one of the site a\.example/],
    ] as const) {
      const { code, stdout, stderr } = await add(name, ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(words);
    }
    expect(await readdir(sites)).toEqual([A]);
    await writeFile(fileOf('www'), textOf('www.a.example'));
    expect((await add('www')).stderr).toMatch(/www\.a\.example is already one of the site a\.example/);
  });

  it('of two that add the same site at once lets one, and leaves nothing of the other', async () => {
    const ended = await Promise.all([add(A, '--host', 'x.example'), add(A, '--host', 'y.example')]);
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(await readdir(sites)).toEqual([A]);
  });

  it.each([
    ['a configuration with problems', 'bad', [], /revision/],
    ['a host with a port', A, ['--host', 'a.example:8080'], /every port of its hosts/],
    ['a host with a scheme', A, ['--host', 'https://a.example'], /must be like www\.example\.org/],
    ['an origin that is none', A, ['--origin', 'shop.example'], /must be like https/],
  ] as const)('refuses %s, and makes nothing', async (_what, name, args, words) => {
    await writeFile(fileOf('bad'), textOf('bad.example', { revision: 0 }));
    const { code, stderr } = await add(name, ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(words);
    await expect(readdir(sites)).rejects.toThrow();
  });

  it('lists what is wrong, and exits with 1', async () => {
    await add(A);
    await add(B);
    await writeFile(join(sites, A, 'temoin.json'), '{');
    await rename(join(sites, B), join(sites, C));
    const { code, stdout, stderr } = await run('site', 'list', '--sites', sites);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/a\.example cannot be served: .*line 1, column 2/);
    expect(stderr).toMatch(/c\.example cannot be served: .*is the configuration of "b\.example"/);
  });

  it('lists a site that claims the name of another as the one that is wrong', async () => {
    await add(A);
    await add(B);
    await writeFile(join(sites, A, 'site.json'), '{"hosts": ["b.example"]}');
    const { code, stdout, stderr } = await run('site', 'list', '--sites', sites);
    expect([code, stdout]).toEqual([1, 'b.example · revision 2\n']);
    expect(stderr).toMatch(
      /^a\.example cannot be served: the host b\.example is already one of the site b\.example/,
    );
  });

  it.each([
    ['{"host": ["x.example"]}', /host/],
    ['{"hosts": ["x.example:80"]}', /hosts\.0: .*every port/],
    ['{"hosts": "x.example"}', /hosts: /],
    ['{"origins": ["x.example"]}', /origins\.0: .*must be like https/],
    ['{"retentionDays": 0}', /retentionDays: /],
    ['{"hosts": [], "hosts": []}', /column/],
    ['[]', /the whole file: /],
  ])('finds the settings %s wrong', async (settings, words) => {
    await add(A);
    await writeFile(join(sites, A, 'site.json'), settings);
    const { code, stderr } = await run('site', 'list', '--sites', sites);
    expect(code).toBe(1);
    expect(stderr).toMatch(words);
  });
});

describe('temoin serve --sites', () => {
  let sites: string;
  let data: string;
  let child: ChildProcess;
  let url: string;
  let adminUrl: string;
  let told: { readonly event: string; readonly site?: string; readonly message: string }[];

  beforeAll(async () => {
    sites = join(directory, 'sites');
    data = join(directory, 'data');
    await run('site', 'add', '--sites', sites, '--config', fileOf(A), '--host', 'www.a.example');
    await mkdir(join(sites, B));
    await writeFile(join(sites, B, 'temoin.json'), textOf(B, { revision: 0 }));
    await mkdir(join(sites, 'no-site'));
    // By name it comes first, and claims a host that is the name of another.
    await mkdir(join(sites, GREEDY));
    await writeFile(join(sites, GREEDY, 'temoin.json'), textOf(GREEDY));
    await writeFile(join(sites, GREEDY, 'site.json'), '{"hosts": ["a.example"]}');
    child = spawn(process.execPath, [
      ...[MAIN, 'serve', '--sites', sites, '--data', data, '--ledger', join(directory, 'ledger')],
      ...['--port', '0', '--admin', '0', '--log-format', 'json'],
    ]);
    told = [];
    let printed = '';
    const started = Promise.withResolvers<{ url: string; adminUrl: string }>();
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
      const lines = printed.split('\n');
      printed = lines.pop() ?? '';
      for (const line of lines.map((each) => JSON.parse(each))) {
        told.push(line);
        if (line.event === 'started') started.resolve(line);
      }
    });
    ({ url, adminUrl } = await started.promise);
  }, 60_000);
  afterAll(() => void child.kill('SIGKILL'));

  const vkeyOf = async (host: string) => (await ask(url, host, '/temoin/log/vkey')).text;
  const toldOf = (event: string, site: string) =>
    told.filter((line) => line.event === event && line.site === site);
  const served = (host: string, site = host) =>
    expect.poll(() => vkeyOf(host), SOON).toMatch(new RegExp(`^${site}/temoin/log\\+`));

  it('serves the sites that can be, and tells which one cannot and why', async () => {
    expect(await vkeyOf('www.a.example')).toMatch(/^a\.example\//);
    expect((await ask(url, B, '/temoin/temoin.js')).status).toBe(503);
    expect(toldOf('site-refused', B).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^b\.example is not served: [\s\S]*revision/),
    ]);
    expect(toldOf('site-refused', GREEDY).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^0\.example is not served: the host a\.example is already one of the site a\.example/,
      ),
    ]);
    expect(await vkeyOf(A)).toMatch(/^a\.example\//);
    expect((await readdir(data)).sort()).toEqual(['.widget', A]);
    expect(await readdir(join(directory, 'ledger'))).toEqual(['a.example.ledger']);
    const gate = await ask(url, A, '/temoin/temoin.js');
    expect(gate.text).toContain('a.example');
  });

  it('serves one that is put right, and one that is added, without a restart', async () => {
    await writeFile(join(sites, B, 'temoin.json'), textOf(B));
    await run('site', 'add', '--sites', sites, '--config', fileOf(C));
    await served(B);
    await served(C);
    expect((await postTo(url, C, recordFor(1, { site: C }))).status).toBe(201);
    await expect.poll(() => toldOf('site-served', C), SOON).toHaveLength(1);
    const health = await (await fetch(`${adminUrl}/health`)).json();
    expect(health.sites.map(({ site }: { site: string }) => site).sort()).toEqual([GREEDY, A, B, C]);
  }, 60_000);

  it('goes on as before with a change that is broken, tells it once, and takes the next that is not', async () => {
    const path = join(sites, A, 'temoin.json');
    await writeFile(path, '{"site":');
    await expect.poll(() => toldOf('site-refused', A), SOON).toHaveLength(1);
    expect(toldOf('site-refused', A)[0]?.message).toMatch(/served as it was before: .*line 1/);
    expect((await postTo(url, A, recordFor(1, { site: A }))).status).toBe(201);
    expect(JSON.parse((await ask(url, A, '/temoin.json')).text).revision).toBe(2);
    await writeFile(path, textOf(A, { revision: 3 }));
    await mkdir(join(sites, A, 'public'));
    await writeFile(join(sites, A, 'public', 'index.html'), '<!doctype html><p>The front page of A');
    await writeFile(join(sites, A, 'site.json'), '{"hosts": ["other.a.example"], "pages": "public"}');
    await served('other.a.example', A);
    expect(JSON.parse((await ask(url, A, '/temoin.json')).text).revision).toBe(3);
    expect((await ask(url, 'www.a.example', '/')).status).toBe(421);
    // Its hosts are one site: a page on one may send to another, and no other site's may.
    for (const [origin, status] of [
      [`https://${A}`, 201],
      ['https://other.a.example', 201],
      [`https://${B}`, 403],
    ] as const) {
      const record = recordFor(3, { site: A, revision: 3 });
      expect((await postTo(url, 'other.a.example', record, { origin })).status).toBe(status);
    }
    expect((await ask(url, A, '/')).text).toContain('The front page of A');
    expect((await ask(url, B, '/')).text).not.toContain('front page');
    expect((await postTo(url, A, recordFor(2, { site: A, revision: 3 }))).status).toBe(201);
    expect(toldOf('site-refused', A)).toHaveLength(1);
  }, 60_000);

  it('serves a site no more whose folder is moved away, and again with the same log when it is back', async () => {
    const before = await vkeyOf(C);
    await rename(join(sites, C), join(directory, 'away'));
    await expect.poll(async () => (await ask(url, C, '/')).status, SOON).toBe(421);
    // Its lines come another way than its answers, and may be behind them.
    await expect.poll(() => toldOf('site-removed', C), SOON).toHaveLength(1);
    await rename(join(directory, 'away'), join(sites, C));
    await served(C);
    expect(await vkeyOf(C)).toBe(before);
    expect((await postTo(url, C, recordFor(1, { site: C }))).status).toBe(201);
  }, 60_000);

  it('serves all on where the directory is empty, as one that is not mounted is', async () => {
    await rename(sites, `${sites}-away`);
    await expect.poll(() => told.map(({ message }) => message).join(), SOON).toMatch(/served as they are/);
    await mkdir(sites);
    await expect.poll(() => told.map(({ message }) => message).join(), SOON).toMatch(/no site left/);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    for (const site of [A, B, C]) expect(await vkeyOf(site)).toMatch(new RegExp(`^${site}/`));
    await rm(sites, { recursive: true });
    await rename(`${sites}-away`, sites);
  }, 60_000);

  it('lets the token of one site into no other', async () => {
    const { stdout } = await run('token', '--data', join(data, A));
    const signIn = (host: string) =>
      ask(url, host, '/temoin/audit/session', {
        headers: { origin: `https://${host}` },
        body: JSON.stringify({ token: stdout.trim() }),
      });
    expect((await signIn(A)).status).toBe(204);
    expect((await signIn(B)).status).toBe(401);
  });

  it('makes one token for several sites, lists it with each, and revokes it everywhere', async () => {
    const all = ['--sites', sites, '--data', data];
    const [unsaid, unknown, { stdout }] = await Promise.all([
      run('token', ...all),
      run('token', ...all, '--site', 'z.example'),
      run('token', ...all, '--site', A, '--site', B, '--label', 'both'),
    ]);
    expect([unsaid.code, unsaid.stdout]).toEqual([1, '']);
    expect(unsaid.stderr).toMatch(/add --site <name>.*a\.example/);
    expect(unknown.stderr).toMatch(/"z.example" is no site of/);
    const signIn = async (host: string) => {
      const body = JSON.stringify({ token: stdout.trim() });
      const headers = { origin: `https://${host}` };
      return (await ask(url, host, '/temoin/audit/session', { headers, body })).status;
    };
    expect([await signIn(A), await signIn(B), await signIn(C)]).toEqual([204, 204, 401]);
    const listed = (await run('token', 'list', ...all)).stdout
      .split('\n')
      .filter((line) => line.includes('both'));
    expect(listed.map((line) => line.split(' · ')[0])).toEqual([A, B]);
    const handle = listed[0]?.split(' · ')[1] ?? '';
    const [revoked, missed] = await Promise.all([
      run('token', 'revoke', handle, ...all),
      run('token', 'revoke', 'ffffffff', ...all),
    ]);
    expect(revoked.stdout.split('\n')).toHaveLength(3);
    expect(missed.stderr).toMatch(/there is no token ffffffff/);
    expect([await signIn(A), await signIn(B)]).toEqual([401, 401]);
  }, 60_000);

  it('ends well on SIGTERM', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(told.at(-1)?.event).toBe('stopping');
    expect((await readdir(join(data, A))).sort()).toEqual(['log.key', 'log.sqlite']);
  });
});

it.each([
  ['both --config and --sites', ['--config', 'x', '--sites', 'y'], /is one site, and --sites y are many/],
  ['neither', [], /--config <file> for one site, or --sites <directory> for many/],
  [
    '--origin',
    ['--sites', 'y', '--origin', 'https://a.example'],
    /--origin is for one site.*"origins" for each/,
  ],
  ['--pages', ['--sites', 'y', '--pages', 'public'], /--pages is for one site.*"pages" for each/],
  ['--allow', ['--sites', 'y', '--allow', 'a.example'], /--allow is for one site.*"allow" for each/],
  [
    'a directory that is missing',
    ['--sites', 'nowhere'],
    /directory of sites cannot be read.*temoin site add/,
  ],
])('temoin serve refuses %s, and says what to do', async (_what, args, words) => {
  const { code, stderr } = await run('serve', '--data', join(directory, 'unused'), ...args);
  expect(code).toBe(1);
  expect(stderr.replace(/\s+/g, ' ')).toMatch(words);
});

it('temoin serve --sites refuses a ledger that is one file', async () => {
  const ledger = join(directory, 'one-ledger');
  await writeFile(ledger, '');
  const args = ['--sites', directory, '--data', join(directory, 'unused'), '--ledger', ledger];
  expect((await run('serve', ...args)).stderr).toMatch(/--ledger is a directory with a file for each site/);
});
