// Hostile input against every route: whatever comes in, the server refuses it in words, tells nothing, and goes on.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { expectSound, request, sendRaw, statusesOf } from './raw-request.ts';
import { configuration, post, RELEASE, recordFor, Site } from './site.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Every route, with something in place of what it leaves open. */
const ROUTES = [
  '/temoin/records',
  '/temoin/shown',
  '/temoin/health',
  '/temoin/log/checkpoint',
  '/temoin/log/vkey',
  '/temoin/log/tile/0/000.p/1',
  '/temoin/log/tile/entries/000.p/1',
  `/temoin/notices/${'0'.repeat(64)}`,
  '/temoin/temoin.js',
  '/temoin.json',
  '/temoin/temoin.schema.json',
  `/temoin/${RELEASE}/report.js`,
  `/temoin/audit/widget/${RELEASE}/report.js`,
  '/temoin/audit',
  '/temoin/audit/',
  '/temoin/audit/view.html',
  '/temoin/audit/session',
  '/temoin/audit/records',
  `/temoin/audit/records/${recordFor(1).id}`,
  '/temoin/audit/export.jsonl',
  '/temoin/audit/export.csv',
  '/temoin/audit/facets',
  '/temoin/audit/roll-ups',
  '/temoin/audit/rates',
  '/temoin/audit/rates',
  '/temoin/audit/lines',
  '/temoin/audit/accesses',
];

let site: Site;
let serving: Serving;
const warnings: string[] = [];
let sound = 500_000;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({
    configuration: { ...configuration, countShown: true },
    limits: { requestTimeoutMs: 1_000 },
    warn: (message) => warnings.push(message),
  });
});

afterEach(async () => {
  sound += 1;
  expect((await post(serving.url, recordFor(sound))).status).toBe(201);
  expect(warnings).toEqual([]);
});

afterAll(() => site.end());

const valid = () => JSON.stringify(recordFor(9));

const BODIES: readonly [string, string | Uint8Array, ...string[]][] = [
  ['nothing', ''],
  ['a list in a list, 4,000 deep', '['.repeat(4_000) + ']'.repeat(4_000)],
  ['objects that never close', '{"a":'.repeat(1_600)],
  ['a number beyond all', `{"v":1e${'9'.repeat(400)}}`],
  ['a number of 8,000 digits', '9'.repeat(8_000)],
  ['minus nothing', '-0'],
  ['lone surrogates', '{"\\ud800":"\\udfff"}'],
  ['a lone surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ['overlong UTF-8', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22)],
  ['__proto__', '{"__proto__":{"token":"x","v":1}}'],
  ['constructor and prototype', '{"constructor":{"prototype":{"token":1}}}'],
  ['members named twice', `{"id":"x",${valid().slice(1)}`],
  ['a byte order mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(valid())])],
  ['UTF-16', Buffer.from(valid(), 'utf16le')],
  [
    'UTF-16 as it says',
    Buffer.from(`\ufeff${valid()}`, 'utf16le'),
    'Content-Type: application/json; charset=utf-16',
  ],
  ['gzip', gzipSync(valid()), 'Content-Encoding: gzip'],
  ['a bomb of gzip', gzipSync('0'.repeat(1_000_000)), 'Content-Encoding: gzip'],
  ['half a record', valid().slice(0, 200)],
  ['null bytes', Buffer.alloc(8_000)],
  ['as much as fits', valid().padEnd(8_192)],
  ['a byte more than fits', valid().padEnd(8_193)],
  ['a form', 'id=1&id=2', 'Content-Type: application/x-www-form-urlencoded'],
  ['a form with files', '--x\r\n\r\n--x--', 'Content-Type: multipart/form-data; boundary=x'],
  ['a content type that is none', valid(), `Content-Type: ${'/;='.repeat(500)}`],
  ['a content type for prototypes', valid(), 'Content-Type: __proto__'],
  ['SQL', `{"token":"' OR 1=1 --"}`],
];

describe('a body', () => {
  it.each(BODIES)(
    'that is %s is answered by every route, and fails none',
    async (_what, body, ...headers) => {
      const { url } = serving;
      const length = `Content-Length: ${Buffer.byteLength(body)}`;
      const answers = await Promise.all(
        ROUTES.flatMap((route) =>
          ['POST', 'DELETE', 'GET'].map((method) =>
            sendRaw(url, request(url, `${method} ${route}`, [`Origin: ${url}`, length, ...headers], body)),
          ),
        ),
      );
      for (const answer of answers) {
        expectSound(answer);
        // Where the rest of a body that is too long is not waited for, the connection may be reset before the answer.
        expect(statusesOf(answer).length).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('a method', () => {
  it.each(METHODS)('%s is answered by every route, and fails none', async (method) => {
    const { url } = serving;
    const origins = [`Origin: ${url}`, 'Origin: https://evil.example', 'Origin: null', 'X-None: 1'];
    const answers = await Promise.all(
      ROUTES.flatMap((route) =>
        origins.map((origin) => sendRaw(url, request(url, `${method} ${route}`, [origin]))),
      ),
    );
    for (const answer of answers) {
      expectSound(answer);
      expect(statusesOf(answer)).toHaveLength(1);
    }
  });
});

const HEADERS: readonly [string, ...string[]][] = [
  ['two origins', 'Origin: https://a.example', 'Origin: https://b.example'],
  ['an origin that is none', 'Origin: http://[::1'],
  ['an origin of 8 kB', `Origin: https://${'a'.repeat(8_000)}`],
  ['an origin in Latin-1', 'Origin: https://\xe9\xff'],
  ['headers of 17 kB', ...Array.from({ length: 17 }, (_, at) => `X-${at}: ${'a'.repeat(1_000)}`)],
  ['a thousand headers', ...Array.from({ length: 1_000 }, (_, at) => `X-${at}: 1`)],
  ['cookies that are none', 'Cookie: =; ;;; a=%; temoin-audit=%ff%00; __proto__=1; temoin-audit'],
  ['a cookie of 8 kB', `Cookie: temoin-audit=${'a'.repeat(8_000)}`],
  ['a session with the prefix that is none', `Cookie: __Host-temoin-audit=${'%00'.repeat(2_000)}`],
  ['metadata that is none', 'Sec-Fetch-Site: ,', 'X-Forwarded-Proto: https,,\x80'],
  ['a session that is SQL', "Cookie: temoin-audit=' OR 1=1 --"],
  ['a hundred cookies of one name', `Cookie: ${'temoin-audit=a; '.repeat(100)}`],
  ['a range that is none', 'Range: bytes=9-1,-,99999999999999999999-'],
  ['a thousand ranges', `Range: bytes=${'0-1,'.repeat(1_000)}0-1`],
  ['conditions that are none', 'If-None-Match: ,,"', 'If-Modified-Since: never', 'If-Range: \x80'],
  ['an expectation', 'Expect: everything'],
  ['an upgrade', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x'],
  ['an upgrade to h2c', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'],
  ['a forwarded host', 'X-Forwarded-Host: evil.example', 'X-Forwarded-For: <script>, ,'],
  ['names of prototypes', '__proto__: 1', 'constructor: 2', 'hasOwnProperty: 3'],
  ['another method over this one', 'X-HTTP-Method-Override: DELETE'],
];

describe('headers', () => {
  it.each(HEADERS)('with %s are answered by every route, and fail none', async (_what, ...headers) => {
    const { url } = serving;
    const answers = await Promise.all(
      ROUTES.flatMap((route) =>
        ['GET', 'POST'].map((method) => sendRaw(url, request(url, `${method} ${route}`, headers))),
      ),
    );
    for (const answer of answers) {
      expectSound(answer);
      expect(statusesOf(answer).length).toBeGreaterThan(0);
    }
  });

  it.each([
    '',
    'a b',
    '[',
    'evil.example@127.0.0.1',
    'x'.repeat(4_000),
    '\xff',
    '127.0.0.1:99999',
    '/',
    '%00',
  ])('that name the host %j let nobody write', async (host) => {
    const head = (origin: string) =>
      `POST /temoin/records HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`;
    for (const origin of ['https://evil.example', 'http://', `null`, 'http://undefined']) {
      const answer = await sendRaw(serving.url, Buffer.from(head(origin), 'latin1'));
      expectSound(answer);
      for (const status of statusesOf(answer)) expect([400, 403]).toContain(status);
    }
  });
});

const PATHS = [
  '//',
  '/..',
  '/temoin/../../etc/passwd',
  '/temoin/audit/../../data/log.key',
  '/temoin/audit/%2e%2e/%2e%2e/data/log.key',
  '/temoin/audit/..%2f..%2fdata%2flog.key',
  '/temoin/audit/..%5c..%5cdata',
  '/temoin/audit/%252e%252e/x',
  `/temoin/${RELEASE}/../../data/log.key`,
  `/temoin/${RELEASE}/%2e%2e%2f%2e%2e%2fdata%2flog.key`,
  `/temoin/${RELEASE}/\u0000`,
  `/temoin/${RELEASE}/%00report.js`,
  '/temoin/audit/%00',
  '/temoin/audit/%',
  '/temoin/audit/%zz',
  '/temoin/audit/%ff%fe',
  '/temoin/audit/%c0%ae%c0%ae/',
  '/temoin/audit/records/%00',
  '/temoin/audit/records/__proto__',
  `/temoin/audit/records/${'a'.repeat(2_000)}`,
  `/temoin/audit/records/${'a'.repeat(4_000)}`,
  '/temoin/log/tile/99999999999999999999/000',
  '/temoin/log/tile/0/x999/x999/x999/x999/x999/x999/999',
  '/temoin/log/tile/-1/000',
  '/temoin/notices/__proto__',
  `/temoin/notices/${'0'.repeat(64)}%0a`,
  '/temoin/audit/records?limit=-1&limit=2&before=9e99&search[]=a&__proto__=1',
  `/temoin/audit/records?${'a=1&'.repeat(400)}`,
  '/temoin/audit/export.csv?search=%00%ff',
  '/temoin/log/checkpoint?__proto__[x]=1&%=%',
  'http://evil.example/temoin/health',
  '*',
  'temoin/health',
];

describe('an address', () => {
  it.each(PATHS)('as %j is answered, and leads nowhere', async (path) => {
    const key = (await import('node:fs')).readFileSync(site.keyFile, 'utf8').trim();
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']) {
      const answer = await sendRaw(serving.url, request(serving.url, `${method} ${path}`));
      expectSound(answer);
      expect(answer).not.toContain(key);
      expect(answer).not.toContain('root:');
    }
  });

  it('of whatever bytes is answered', async () => {
    const piece = fc.constantFrom(
      '..',
      '%2e',
      '%00',
      '%',
      '/',
      '?',
      '&',
      '=',
      'temoin',
      'audit',
      'records',
      '\xff',
    );
    const path = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.constantFrom(...METHODS),
        fc.constantFrom(...ROUTES),
        async (end, method, route) => {
          expectSound(await sendRaw(serving.url, request(serving.url, `${method} ${route}${end.join('')}`)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** A second request in the first one's body: whoever takes it for a request has been led astray. */
const HIDDEN = 'GET /temoin/log/vkey HTTP/1.1\r\nHost: x\r\n\r\n';

const ASTRAY: readonly [string, string, string][] = [
  ['a length and chunks', `Content-Length: 4\r\nTransfer-Encoding: chunked`, `0\r\n\r\n${HIDDEN}`],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${HIDDEN.length}`, HIDDEN],
  ['two lengths in one', `Content-Length: 0, ${HIDDEN.length}`, HIDDEN],
  ['a length with a sign', 'Content-Length: +0', HIDDEN],
  ['a negative length', 'Content-Length: -1', HIDDEN],
  ['a length in hexadecimal', 'Content-Length: 0x0', HIDDEN],
  ['a length beyond all', `Content-Length: ${'9'.repeat(30)}`, HIDDEN],
  ['a space before the colon', `Transfer-Encoding : chunked`, `0\r\n\r\n${HIDDEN}`],
  ['chunks that are not last', 'Transfer-Encoding: chunked, identity', `0\r\n\r\n${HIDDEN}`],
  ['an unknown encoding', 'Transfer-Encoding: xchunked', `0\r\n\r\n${HIDDEN}`],
  ['a folded header', `Transfer-Encoding:\r\n chunked`, `5\r\n${HIDDEN}`],
  ['a chunk beyond all', 'Transfer-Encoding: chunked', `${'F'.repeat(20)}\r\n${HIDDEN}`],
  ['a chunk with a sign', 'Transfer-Encoding: chunked', `-1\r\n${HIDDEN}`],
  ['a chunk without its end', 'Transfer-Encoding: chunked', `1\r\nab\r\n0\r\n\r\n${HIDDEN}`],
  ['chunks that end by line feeds', 'Transfer-Encoding: chunked', `0\n\n${HIDDEN}`],
  ['a null in a name', 'X\0: 1', HIDDEN],
  ['a carriage return alone', 'X: 1\rContent-Length: 0', HIDDEN],
];

describe('a request that two servers would read in two ways', () => {
  it.each(ASTRAY)('by %s is never taken for two', async (_what, headers, body) => {
    const { host } = new URL(serving.url);
    const head = `POST /temoin/records HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${serving.url}\r\n${headers}\r\n\r\n`;
    const answer = await sendRaw(serving.url, Buffer.from(head + body, 'latin1'));
    expectSound(answer);
    expect(answer).not.toContain(serving.vkey);
    expect(statusesOf(answer).every((status) => status >= 400)).toBe(true);
  });
});

describe('a connection', () => {
  it.each([
    ['silent', ''],
    ['of nonsense', '\0\x01\x02\xff'.repeat(1_000)],
    ['of TLS', Buffer.from('16030100c8010000c40303', 'hex')],
    ['of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['of HTTP/0.9', 'GET /temoin/health\r\n\r\n'],
    ['of HTTP/9.9', 'GET /temoin/health HTTP/9.9\r\n\r\n'],
    ['without a host', 'GET /temoin/health HTTP/1.1\r\n\r\n'],
    ['that wants a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    ['with a method that is none', 'STEAL / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['with a line that never ends', `GET /${'a'.repeat(60_000)}`],
  ])('%s is closed in time', async (_what, bytes) => {
    const begin = performance.now();
    expectSound(await sendRaw(serving.url, bytes));
    expect(performance.now() - begin).toBeLessThan(3_500);
  });

  it('that is slow with its headers, or its body, is cut off', async () => {
    const { url } = serving;
    const drops = Array.from({ length: 100 }, (_, at) => `X-${at}: 1\r\n`);
    const head = request(url, 'POST /temoin/records', [`Origin: ${url}`, 'Content-Length: 8000']);
    const answers = await Promise.all([
      sendRaw(url, 'POST /temoin/records HTTP/1.1\r\n', ...drops),
      sendRaw(url, head, ...Array.from({ length: 100 }, () => '[')),
      sendRaw(url, head),
    ]);
    for (const answer of answers) {
      expectSound(answer);
      expect(statusesOf(answer)).toEqual([408]);
    }
  });

  it('that brings many requests at once gets their answers in order, whatever is between them', async () => {
    const { url } = serving;
    const { host } = new URL(url);
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const many = Array.from({ length: 50 }, (_, at) => get(at % 2 ? '/temoin/health' : '/nowhere')).join('');
    const answer = await sendRaw(url, many + Buffer.from(request(url, 'GET /temoin/health')).toString());
    expectSound(answer);
    expect(statusesOf(answer)).toEqual([...Array.from({ length: 50 }, (_, at) => (at % 2 ? 200 : 404)), 200]);
  });

  it('of whatever bytes never fails the server', async () => {
    const token = fc.constantFrom(
      '\r\n',
      '\r\n\r\n',
      ':',
      ' ',
      'HTTP/1.1',
      'Host: x',
      'Content-Length: 3',
      'GET /',
    );
    const bytes = fc.array(fc.oneof(token, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 20 });
    const many = fc.array(bytes, { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, async (requests) => {
        const answers = requests.map((parts) =>
          sendRaw(serving.url, `GET /temoin/health${parts.join('')}\r\n\r\n`),
        );
        for (const answer of await Promise.all(answers)) expectSound(answer);
      }),
      { numRuns: 3 },
    );
  });
});

describe('a tracker on the page that knows the subject', () => {
  it('reads the same with it as without, and nothing of it, on every route', async () => {
    const { id, subject } = recordFor(42);
    expect((await post(serving.url, recordFor(42))).status).toBe(201);
    const headers = { origin: 'https://evil.example' };
    const ask = async (path: string) => {
      const response = await fetch(serving.url + path, { headers, redirect: 'manual' });
      return { response, text: await response.text() };
    };
    for (const route of ROUTES) {
      const without = await ask(route);
      const withIt = await ask(`${route}?subject=${subject}&search=${subject}&id=${id}`);
      expect([route, withIt.response.status, withIt.text]).toEqual([
        route,
        without.response.status,
        without.text,
      ]);
      expect(withIt.text).not.toContain(subject);
      expect(withIt.text).not.toContain(id);
    }
  });

  it('learns without a session of no record whether the log has it, and pages elsewhere read no answer', async () => {
    const { id } = recordFor(43);
    expect((await post(serving.url, recordFor(43))).status).toBe(201);
    const paths = [
      'session',
      'records',
      `records/${id}`,
      `records/${recordFor(44).id}`,
      'export.jsonl',
      'export.csv',
    ];
    const answers = await Promise.all(
      paths.map(async (path) => {
        const headers = { origin: 'https://evil.example' };
        const response = await fetch(`${serving.url}/temoin/audit/${path}`, { headers });
        expect([path, response.headers.get('access-control-allow-origin')]).toEqual([path, null]);
        expect(response.headers.get('access-control-allow-credentials')).toBeNull();
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(401);
    expect(new Set(answers.map(String)).size).toBe(1);
  });

  it('is answered to a known id with other content in the same words, whatever the record', async () => {
    const answers = await Promise.all(
      [45, 46].map(async (n) => {
        await post(serving.url, recordFor(n));
        const other = { subject: 'x'.repeat(22), sequence: n };
        const response = await post(serving.url, recordFor(n, other));
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(409);
    expect(answers[0]).toEqual(answers[1]);
  });
});
