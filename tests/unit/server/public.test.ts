// What anybody is served: the log's public side, the widget's files, the auditor's page, and nothing beside them.
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeHash, noticeText } from '../../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { locales } from '../../../src/locales/index.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { configuration, INTEGRITY, PUBLICATIONS, RELEASE, Site, signedIn } from './site.ts';

let site: Site;
let serving: Serving;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ limits: { requestTimeoutMs: 1_000 } });
});

afterAll(() => site.end());

const get = (path: string, headers: Record<string, string> = {}) => fetch(serving.url + path, { headers });

/** What a manifest says of a file, by Node. */
const hashed = (content: Uint8Array) => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** Sends bytes as they are, which no HTTP client would, and gives what comes back. */
function sendRaw(request: string): Promise<string> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const rawGet = (path: string) =>
  sendRaw(`GET ${path} HTTP/1.1\r\nHost: ${new URL(serving.url).host}\r\nConnection: close\r\n\r\n`);

describe('the public log', () => {
  it('shows its newest checkpoint, signed by the key that it shows', async () => {
    const response = await get('/temoin/log/checkpoint');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const vkey = await (await get('/temoin/log/vkey')).text();
    expect(vkey).toBe(`${serving.vkey}\n`);
    const key = parseVerifierKey(vkey.trimEnd());
    expect(openCheckpoint(await response.text(), key)).toMatchObject({
      origin: 'lettre-cyber.example/temoin/log',
      size: PUBLICATIONS,
    });
  });

  it('serves every notice of the configuration by its hash, byte for byte', async () => {
    const widget = { version: '0.1.0', integrity: INTEGRITY };
    const notices = publishedNotices(configuration, Object.values(locales), widget);
    expect(notices).toHaveLength(PUBLICATIONS - 2);
    for (const notice of notices) {
      const response = await get(`/temoin/notices/${noticeHash(notice)}`);
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(text).toBe(noticeText(notice));
      expect(createHash('sha256').update(text).digest('hex')).toBe(noticeHash(notice));
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('has published the manifest of the widget’s release once, of which every served file is a part', async () => {
    const again = await Site.make();
    try {
      await (await again.start()).close();
      const { url } = await again.start();
      const asAuditor = await signedIn(again, url);
      const lines: string[] = (await (await asAuditor('/temoin/audit/export.jsonl')).text()).split('\n');
      const published = lines
        .filter((line) => line.includes('"kind":"widget"'))
        .map((line) => JSON.parse(line));
      expect(published).toHaveLength(1);
      const [{ publication, content }] = published;
      expect(await (await fetch(`${url}/temoin/notices/${publication.hash}`)).text()).toBe(content);
      const { files, ...rest } = JSON.parse(content);
      expect(rest).toEqual({
        v: 1,
        version: '0.1.0',
        integrity: INTEGRITY,
        gateSource: hashed(await readFile(join(again.published, 'gate.source.js'))),
      });
      expect(Object.keys(files)).toEqual(['fr/notice.js', 'report.js']);
      for (const folder of [`/temoin/${RELEASE}`, `/temoin/audit/widget/${RELEASE}`])
        for (const [path, { zeroedSha256: _, ...file }] of Object.entries<Record<string, unknown>>(files))
          expect(hashed(await (await fetch(`${url}${folder}/${path}`)).bytes())).toEqual(file);
    } finally {
      await again.end();
    }
  });

  it('does not start where a kept file of the widget was altered, since it would publish what no record names', async () => {
    const other = await Site.make();
    try {
      await (await other.start()).close();
      const kept = join(other.dataDirectory, 'widget', RELEASE);
      await writeFile(join(kept, 'report.js'), 'export const report = 2;');
      await expect(other.start()).rejects.toThrow(`${kept} have the integrity`);
      await rm(kept, { recursive: true });
      expect((await fetch(`${(await other.start()).url}/temoin/health`)).status).toBe(200);
    } finally {
      await other.end();
    }
  });

  it.each(['0'.repeat(64), 'A'.repeat(64), 'abc', '..%2flog.key', "' OR 1=1 --"])(
    'has no notice with the hash %s',
    async (hash) => {
      const response = await get(`/temoin/notices/${hash}`);
      expect(response.status).toBe(404);
      expect((await response.json()).error.code).toBe('not-found');
    },
  );

  it('says that it is well and how large', async () => {
    expect(await (await get('/temoin/health')).json()).toEqual({ status: 'ok', size: PUBLICATIONS });
  });
});

describe('the widget', () => {
  it('has its gate as it was built for the site', async () => {
    const response = await get('/temoin/temoin.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe(site.options.gate);
  });

  it('is not sent again to who has it', async () => {
    const etag = (await get('/temoin/temoin.js')).headers.get('etag') ?? '';
    expect((await get('/temoin/temoin.js', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/temoin/temoin.js', { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    expect((await get('/temoin/temoin.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has its lazy files for a year, to pages of every origin', async () => {
    const response = await get(`/temoin/${RELEASE}/fr/notice.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toContain('javascript');
  });

  it('has the files of older releases too', async () => {
    const older = await Site.make();
    try {
      await (await older.start()).close();
      const release = 'ffffffffffffffff';
      const { cp } = await import('node:fs/promises');
      await cp(join(older.published, RELEASE), join(older.published, release), { recursive: true });
      await rm(join(older.published, RELEASE), { recursive: true });
      const { options } = older;
      const { url } = await older.start({ release: { ...options.release, release } });
      for (const each of [RELEASE, release]) {
        expect((await fetch(`${url}/temoin/${each}/report.js`)).status).toBe(200);
      }
    } finally {
      await older.end();
    }
  });

  it('has its configuration as the owner wrote it, and its schema', async () => {
    expect(await (await get('/temoin.json')).text()).toBe(site.options.configurationText);
    expect((await get('/temoin/temoin.schema.json')).status).toBe(200);
  });
});

describe('the auditor’s page', () => {
  it.each([
    ['', "frame-ancestors 'none'"],
    ['index.html', "frame-ancestors 'none'"],
    ['audit.js', "frame-ancestors 'none'"],
    ['view.html', "frame-ancestors 'self'"],
  ])('stands under a strict policy: %s', async (file, framing) => {
    const response = await get(`/temoin/audit/${file}`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    for (const part of [
      framing,
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy?.split('; ')).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
  });

  it('has one script that a sandboxed frame may load', async () => {
    expect((await get('/temoin/audit/view.js')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/temoin/audit/audit.js')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is found without its slash', async () => {
    const response = await fetch(`${serving.url}/temoin/audit`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/temoin/audit/']);
  });
});

describe('every answer', () => {
  it.each([
    '/temoin/log/checkpoint',
    '/temoin/temoin.js',
    `/temoin/${RELEASE}/report.js`,
    '/temoin/audit/',
    '/temoin/audit/session',
    '/temoin.json',
    '/nothing',
    '/temoin/audit/nothing',
    '/%ff',
  ])('of %s is protected by headers', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('nothing else', () => {
  it.each([
    '/temoin/audit/../release.json',
    '/temoin/audit/..%2frelease.json',
    '/temoin/audit/%2e%2e/release.json',
    '/temoin/audit/%2e%2e%2f%2e%2e%2fdata%2flog.key',
    '/temoin/audit/..\\..\\data\\log.key',
    '/temoin/audit//etc/passwd',
    '/temoin/audit/.hidden',
    '/temoin/audit/audit.js%00.html',
    `/temoin/${RELEASE}/../../log.key`,
    `/temoin/${RELEASE}/..%2f..%2flog.key`,
    `/temoin/${RELEASE}/%2e%2e/%2e%2e/log.sqlite`,
    `/temoin/.${RELEASE}/report.js`,
    '/temoin/..%2flog.key',
    '/temoin/release.json',
    '/temoin/log.key',
    '/release.json',
    '/%ff',
    '/temoin/notices/%',
  ])('is served for %s', async (path) => {
    await writeFile(join(site.published, 'audit', '.hidden'), 'hidden');
    const answer = await rawGet(path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/PRIVATE KEY|SQLite|not served|root:|hidden|node_modules|\.ts/);
    expect(answer).toMatch(/\{"error":\{"code":"[a-z-]+","message":"[^"]+"\}\}/);
  });

  it.each([
    ['an address beyond all length', `/${'a'.repeat(3_000)}`, 414],
    ['a query beyond all length', `/temoin/health?${'a'.repeat(3_000)}`, 414],
    ['headers beyond all length', `/ HTTP/1.1\r\nX: ${'a'.repeat(20_000)}`, 431],
  ])('than a refusal is sent for %s', async (_what, path, status) => {
    expect(await rawGet(path)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('is waited for from a client that sends its body a byte at a time', async () => {
    const { host } = new URL(serving.url);
    const start = Date.now();
    const head = `POST /temoin/records HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${serving.url}\r\nContent-Length: 100\r\n\r\n{`;
    expect(await sendRaw(head)).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - start).toBeLessThan(8_000);
  });

  it('is told of a visitor by what the server prints or stores', async () => {
    const quiet = await Site.make();
    const printed: string[] = [];
    try {
      const { url } = await quiet.start({ warn: (message) => printed.push(message) });
      await fetch(`${url}/temoin/records`, {
        method: 'POST',
        headers: { origin: url, 'user-agent': 'Agent/7' },
        body: '{',
      });
      await fetch(`${url}/temoin/health`, { headers: { 'x-forwarded-for': '192.0.2.77' } });
      expect(printed).toEqual([]);
      for (const file of [quiet.storeFile, `${quiet.storeFile}-wal`]) {
        const content = await readFile(file);
        for (const trace of ['127.0.0.1', '192.0.2.77', 'Agent/7'])
          expect(content.includes(trace)).toBe(false);
      }
    } finally {
      await quiet.end();
    }
  });
});

describe('options that cannot be served', () => {
  it.each([
    'www.example.org',
    'https://example.org/path',
    'ftp://example.org',
    'https://a@example.org',
    'null',
    '',
  ])('are refused: an origin %j', async (origin) => {
    await expect(site.start({ origins: [origin] })).rejects.toThrow(/the origin must be like/);
  });

  it('are refused: a port that is taken', async () => {
    const other = await Site.make();
    const port = Number(new URL(serving.url).port);
    await expect(other.start({ port })).rejects.toThrow(/cannot listen on 127\.0\.0\.1:\d+: .*EADDRINUSE/);
    await other.end();
  });
});
