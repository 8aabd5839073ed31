// temoin serve --pages: the site's own pages over real HTTP, marked, and under this visitor's policy.
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sitePages } from '../../../src/cli/site-pages.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { configuration as plain, Site } from '../server/site.ts';

const configuration: Configuration = {
  ...plain,
  guard: 'server',
  services: [
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft', hosts: ['stats.example'] },
  ],
};

/** A choice of now, by hand; analytics granted or refused. */
const cookie = (granted: 0 | 1) => {
  const time = Math.floor(Date.now() / 1000).toString(36);
  return `eu-consent=1!Tz3kQ9mW0fH2bXc7LrYd4A!${time}!${'0'.repeat(16)}!2!1!analytics:${granted}!social:0`;
};

const PAGE =
  '<!doctype html><title>É</title><script src="https://stats.example/t.js"></script><img src="https://cdn.example/x.png">';

let folder: string;
let site: Site;
let warnings: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-pages-'));
  for (const name of ['pages/articles', 'pages/.well-known', 'pages/.git', 'pages/temoin', 'pages/a b']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  for (const [name, content] of [
    ['secret.txt', 'secret'],
    ['pages/index.html', PAGE],
    ['pages/articles/index.html', '<!doctype html><p>Articles'],
    ['pages/articles/un.html', '<!doctype html><p>Un'],
    ['pages/a b/é?.html', '<!doctype html><p>Odd'],
    ['pages/404.html', '<!doctype html><p>Perdu'],
    ['pages/style.css', 'p{}'],
    ['pages/main.js', 'worker'],
    ['pages/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['pages/picture.png', 'png'],
    ['pages/.env', 'secret'],
    ['pages/.git/config', 'secret'],
    ['pages/.well-known/security.txt', 'Contact: mailto:a@example.org'],
    ['pages/temoin/mine.txt', 'hidden'],
  ] as const) {
    await writeFile(join(folder, name), content);
  }
  await writeFile(join(folder, 'pages/latin.html'), Buffer.from(PAGE, 'latin1'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  site = await Site.make();
  warnings = [];
});
afterEach(() => site.end());

async function start(config: Configuration = configuration, allow: readonly string[] = []): Promise<string> {
  const pages = await sitePages(join(folder, 'pages'), config, allow, (line) => warnings.push(line));
  return (await site.start({ configuration: config, pages })).url;
}

/** A request whose path no client has tidied up. */
function ask(url: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

const policyOf = ({ headers }: { headers: NodeJS.Dict<string | string[]> }) =>
  String(headers['content-security-policy'] ?? '');

describe('a page', () => {
  it('is marked, and comes with the policy for this visitor alone', async () => {
    const url = await start();
    const page = await ask(url, '/');
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      vary: 'Cookie',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(page.headers['referrer-policy']).toBeUndefined();
    expect(page.body.toString()).toMatch(/<script [^>]*data-consent="matomo"/);
    expect(policyOf(page)).not.toContain('stats.example');
    expect(policyOf(await ask(url, '/', { cookie: cookie(1) }))).toContain('http://stats.example:*');
    expect(policyOf(await ask(url, '/', { cookie: cookie(0) }))).toBe(policyOf(page));
    expect(policyOf(await ask(url, '/', { cookie: `${cookie(1)}x` }))).toBe(policyOf(page));
  });

  it('is not modified for the same visitor, and another answer once the choice is another', async () => {
    const url = await start();
    const first = await ask(url, '/', { cookie: cookie(0) });
    const tag = String(first.headers.etag);
    const again = await ask(url, '/', { cookie: cookie(0), 'if-none-match': tag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(policyOf(again)).toBe(policyOf(first));
    expect(again.headers).toMatchObject({ vary: 'Cookie', 'cache-control': 'private, no-cache' });

    const granted = await ask(url, '/', { cookie: cookie(1), 'if-none-match': tag });
    expect(granted.status).toBe(200);
    const back = await ask(url, '/', { cookie: cookie(0), 'if-none-match': String(granted.headers.etag) });
    expect(back.status).toBe(200);
  });

  it('is another answer once its file has changed', async () => {
    const url = await start();
    const file = join(folder, 'pages/articles/deux.html');
    await writeFile(file, '<p>eins');
    const first = await ask(url, '/articles/deux.html');
    await writeFile(file, '<p>zwei');
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    const second = await ask(url, '/articles/deux.html', { 'if-none-match': String(first.headers.etag) });
    expect([first.body.toString(), second.status, second.body.toString()]).toEqual([
      '<p>eins',
      200,
      '<p>zwei',
    ]);
  });

  it('keeps its bytes in whatever encoding, and claims none that it has not', async () => {
    const page = await ask(await start(), '/latin.html');
    expect(page.headers['content-type']).toBe('text/html');
    expect(page.body.includes(Buffer.from('<title>É</title>', 'latin1'))).toBe(true);
    expect(page.body.toString('latin1')).toContain('data-consent="matomo"');
  });

  it('is marked without a policy where the guard is another', async () => {
    const page = await ask(await start({ ...configuration, guard: 'browser' }), '/');
    expect(page.headers['content-security-policy']).toBeUndefined();
    expect(page.headers.vary).toBeUndefined();
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.body.toString()).toContain('data-consent="matomo"');
  });

  it('says once what browsers will refuse in it', async () => {
    const url = await start();
    await ask(url, '/');
    await ask(url, '/');
    expect(warnings).toEqual([
      'index.html:1: <img> https://cdn.example/x.png: no service declares this host, so that browsers refuse it; declare it, or --allow it',
    ]);
  });

  it('says nothing of hosts that the site allows, and sends them', async () => {
    const page = await ask(await start(configuration, ['cdn.example']), '/');
    expect(warnings).toEqual([]);
    expect(policyOf(page)).toContain('http://cdn.example:* ws://cdn.example:*');
  });

  it('answers HEAD with the same headers and no body', async () => {
    const url = await start();
    const [get, head] = [await ask(url, '/'), await ask(url, '/', {}, 'HEAD')];
    const { date: _date, ...headers } = head.headers;
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(get.headers).toMatchObject(headers);
  });
});

describe('an address', () => {
  it.each([
    ['/articles/', 200, 'Articles'],
    ['/articles/index.html', 200, 'Articles'],
    ['/articles/un.html', 200, 'Un'],
    ['/articles/un.html?utm=1', 200, 'Un'],
    ['/a%20b/%C3%A9%3F.html', 200, 'Odd'],
    ['/.well-known/security.txt', 200, 'Contact'],
    ['/style.css', 200, 'p{}'],
    ['/../secret.txt', 404, ''],
    ['/..%2fsecret.txt', 404, ''],
    ['/%2e%2e/secret.txt', 404, ''],
    ['/%2e%2e%2fsecret.txt', 404, ''],
    ['/articles/../../secret.txt', 404, ''],
    ['/articles/..%5c..%5csecret.txt', 404, ''],
    ['//secret.txt', 404, ''],
    ['/articles//un.html', 404, ''],
    ['/.env', 404, ''],
    ['/.git/config', 404, ''],
    ['/articles/.well-known/x', 404, ''],
    ['/style.css%00.html', 404, ''],
    ['/style.css/', 404, ''],
    ['/temoin/mine.txt', 404, ''],
    ['/nothing', 404, ''],
  ])('%s: %i %s', async (path, status, text) => {
    const answer = await ask(await start(), path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toContain(text);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('of a folder is completed, on this host whatever was asked for', async () => {
    const url = await start();
    const answer = await ask(url, '/articles?x=1');
    expect([answer.status, answer.headers.location]).toEqual([308, '/articles/']);
    expect((await ask(url, '/a%20b')).headers.location).toBe('/a%20b/');
    for (const path of ['//articles', '/%2Farticles', '/\\articles']) {
      expect((await ask(url, path)).headers.location).toBeUndefined();
    }
  });

  it('where nothing is gets the site’s own page for that, under the policy, if a page was wanted', async () => {
    const url = await start();
    const page = await ask(url, '/nothing', { accept: 'text/html,*/*' });
    expect([page.status, page.body.toString()]).toEqual([404, expect.stringContaining('Perdu')]);
    expect(policyOf(page)).toContain("default-src 'self'");
    const again = { accept: 'text/html', 'if-none-match': String(page.headers.etag) };
    expect((await ask(url, '/nothing', again)).status).toBe(404);
    const image = await ask(url, '/nothing.png', { accept: 'image/*' });
    expect([image.status, image.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('of the log and the widget is still theirs, with their own protection', async () => {
    const url = await start();
    for (const path of ['/temoin/temoin.js', '/temoin.json', '/temoin/health', '/temoin/log/vkey']) {
      const answer = await ask(url, path);
      expect(answer.status).toBe(200);
      expect(policyOf(answer)).toContain("default-src 'none'");
    }
  });
});

describe('a file that is no page', () => {
  it.each([
    ['/style.css', 'text/css; charset=utf-8'],
    ['/picture.png', 'image/png'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/drawing.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s has the type %s', async (path, type) => {
    expect((await ask(await start(), path)).headers['content-type']).toBe(type);
  });

  it('may be kept by everybody where it can load nothing', async () => {
    const url = await start();
    for (const path of ['/style.css', '/picture.png']) {
      const { headers } = await ask(url, path);
      expect(headers['content-security-policy']).toBeUndefined();
      expect(headers.vary).toBeUndefined();
      expect(headers['cache-control']).toBe('public, max-age=0');
      expect((await ask(url, path, { 'if-none-match': String(headers.etag) })).status).toBe(304);
    }
  });

  it('has the policy where it is a document or a worker, which would not have the page’s', async () => {
    const url = await start();
    expect(policyOf(await ask(url, '/drawing.svg'))).toContain("default-src 'self'");
    for (const dest of ['worker', 'sharedworker', 'serviceworker']) {
      const worker = await ask(url, '/main.js', { 'sec-fetch-dest': dest, cookie: cookie(1) });
      expect(policyOf(worker)).toContain('http://stats.example:*');
      expect(worker.headers.vary).toBe('Sec-Fetch-Dest, Cookie');
    }
    const script = await ask(url, '/main.js', { 'sec-fetch-dest': 'script' });
    expect([policyOf(script), script.headers.vary]).toEqual(['', 'Sec-Fetch-Dest']);
  });
});

describe('before anything is served', () => {
  it.each<[string, string, Configuration, string[], RegExp]>([
    ['a folder that is missing', 'nowhere', configuration, [], /--pages must be a folder .* does not exist$/],
    ['a file for a folder', 'secret.txt', configuration, [], /--pages must be a folder .* is none$/],
    ['a host that is none', 'pages', configuration, ['https://x'], /^allow\[0\] must be a host name/],
    ['a host that needs consent', 'pages', configuration, ['stats.example'], /"matomo" needs consent/],
    [
      'hosts without a policy',
      'pages',
      { ...configuration, guard: 'none' },
      ['a.b'],
      /^--allow is for the policy/,
    ],
  ])('%s is told', async (_what, name, config, allow, message) => {
    await expect(sitePages(join(folder, name), config, allow, () => {})).rejects.toThrow(message);
  });
});

describe('what the site says of Global Privacy Control', () => {
  it('is what the log shows, until the site says it itself', async () => {
    const url = await start();
    const ours = await ask(url, '/.well-known/gpc.json');
    expect([ours.status, ours.headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(`${ours.body}`)).toMatchObject({ gpc: true });
    const own = join(folder, 'pages/.well-known/gpc.json');
    await writeFile(own, '{"gpc": false}');
    try {
      const theirs = await ask(url, '/.well-known/gpc.json');
      expect([theirs.status, `${theirs.body}`]).toEqual([200, '{"gpc": false}']);
      expect(theirs.headers['content-type']).toMatch(/^application\/json\b/);
    } finally {
      await rm(own);
    }
  });
});
