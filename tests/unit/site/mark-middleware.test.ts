// markMiddleware: what arrives at a browser from a real Node server.
import { createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type MarkMiddlewareOptions, markMiddleware } from '../../../src/site/mark-middleware.ts';
import { configuration } from './pages.ts';

const PLAIN = '<!doctype html><p>é</p><img src="https://stats.example/é.png">';
const HELD = '<!doctype html><p>é</p><img data-consent="matomo" data-src="https://stats.example/é.png">';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type App = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves one request through the middleware; what a browser sends and gets. */
async function answerOf(
  app: App,
  {
    options,
    headers = {},
    method = 'GET',
  }: { options?: MarkMiddlewareOptions; headers?: object; method?: string } = {},
): Promise<Answer> {
  const middleware = markMiddleware(configuration, options);
  const server = createServer((incoming, response) =>
    middleware(incoming, response, () => app(incoming, response)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The reason for the cast: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const asked = request({ port, method, headers: { accept: 'text/html', ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      asked.on('error', reject).end();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };

describe('a page behind markMiddleware', () => {
  it.each<[string, App]>([
    ['set and ended', (_, response) => response.setHeader('content-type', 'text/html').end(PLAIN)],
    [
      'with its length',
      (_, response) =>
        response.writeHead(200, { ...html, 'Content-Length': Buffer.byteLength(PLAIN) }).end(PLAIN),
    ],
    ['with a reason', (_, response) => response.writeHead(200, 'Fine', html).end(PLAIN)],
    [
      'with its head as a list',
      (_, response) => response.writeHead(200, ['content-type', 'text/html', 'etag', '"1"']).end(PLAIN),
    ],
    ['without a type', (_, response) => response.end(PLAIN)],
    [
      'in another encoding of text',
      (_, response) => response.writeHead(200, html).end(Buffer.from(PLAIN).toString('base64'), 'base64'),
    ],
    [
      'byte by byte',
      (_, response) => {
        response.writeHead(200, html);
        for (const byte of Buffer.from(PLAIN)) response.write(Uint8Array.of(byte));
        response.end();
      },
    ],
    [
      'after its head was flushed',
      (_, response) => {
        response.setHeader('content-type', 'text/html').setHeader('content-length', 3).flushHeaders();
        response.write(PLAIN, () => response.end(() => {}));
      },
    ],
  ])('%s arrives marked', async (_what, app) => {
    const { body, headers } = await answerOf(app);
    expect(body).toBe(HELD);
    expect(headers.etag).toBeUndefined();
    expect([undefined, `${Buffer.byteLength(HELD)}`]).toContain(headers['content-length']);
  });

  it('keeps its status, its reason and several headers of a name', async () => {
    const { status, headers, body } = await answerOf((_, response) =>
      response
        .writeHead(
          404,
          [
            ['content-type', 'text/html'],
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
          ].flat(),
        )
        .end(PLAIN),
    );
    expect({ status, cookies: headers['set-cookie'], body }).toEqual({
      status: 404,
      cookies: ['a=1', 'b=2'],
      body: HELD,
    });
  });

  it('arrives piece by piece as it is written', async () => {
    const app: App = (_, response) => {
      response.writeHead(200, html);
      response.write('<p>first</p>');
    };
    const middleware = markMiddleware(configuration);
    const server = createServer((incoming, response) =>
      middleware(incoming, response, () => app(incoming, response)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const first = await new Promise<string>((resolve, reject) => {
      get({ port }, (response) => response.once('data', (chunk: Buffer) => resolve(String(chunk)))).on(
        'error',
        reject,
      );
    });
    server.closeAllConnections();
    server.close();
    expect(first).toBe('<p>first</p>');
  });

  it('gets the nonce of its own response, and is reported', async () => {
    const seen: unknown[] = [];
    const { body } = await answerOf(
      (_, response) => response.writeHead(200, html).end('<html><head></head>'),
      {
        options: {
          options: (asked) => ({ gate: { script: 'x', nonce: String(asked.headers['x-nonce']) } }),
          onReport: (report, asked) => seen.push([report.gate?.line, asked.url]),
        },
        headers: { 'x-nonce': 'bm9uY2U=' },
      },
    );
    expect(body).toBe('<html><head><script data-temoin="gate" nonce="bm9uY2U=">x</script></head>');
    expect(seen).toEqual([[1, '/']]);
  });

  it('is asked for whole, uncompressed and unconditionally behind it, and compressed before it', async () => {
    const asked: unknown[] = [];
    const app: App = (incoming, response) => {
      const { range, 'accept-encoding': encoding, 'if-none-match': match } = incoming.headers;
      asked.push(range, encoding, match);
      response.writeHead(200, html).end(PLAIN);
      asked.push(incoming.headers['accept-encoding']);
    };
    const headers = { range: 'bytes=0-1', 'accept-encoding': 'gzip', 'if-none-match': '"1"' };
    expect((await answerOf(app, { headers })).body).toBe(HELD);
    expect(asked).toEqual([undefined, undefined, undefined, 'gzip']);
  });

  it('says in answer to HEAD what it would say to GET, without a length', async () => {
    const app: App = (_, response) =>
      response.writeHead(200, { ...html, etag: '"1"', 'content-length': '9' }).end();
    const { headers, body } = await answerOf(app, { method: 'HEAD' });
    expect([headers.etag, headers['content-length'], headers['content-type'], body]).toEqual([
      undefined,
      undefined,
      html['Content-Type'],
      '',
    ]);
  });

  it('that is compressed nevertheless passes with a warning, once', async () => {
    const warnings: string[] = [];
    const zipped = gzipSync(PLAIN);
    const middleware = { warn: (message: string) => warnings.push(message) };
    const app: App = (_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(zipped);
    await answerOf(app, { options: middleware });
    expect(warnings).toEqual([
      expect.stringMatching(/is compressed \(gzip\).*put the middleware that compresses before it/),
    ]);
  });

  it.each<[string, App, RegExp]>([
    [
      'begins as UTF-16',
      (_, response) => response.writeHead(200, html).end(Buffer.from(`\ufeff${PLAIN}`, 'utf16le')),
      /UTF-16/,
    ],
    [
      'says that it is UTF-16',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html;charset=UTF-16BE' }).end('x'),
      /UTF-16BE/,
    ],
    [
      'goes on after that',
      (_, response) => {
        response.writeHead(200, html);
        response.write(Buffer.from([0xff, 0xfe, 0x3c, 0]));
        response.write('more');
        response.end('end');
      },
      /UTF-16/,
    ],
  ])('that %s is broken off', async (_what, app, message) => {
    const warnings: string[] = [];
    await expect(answerOf(app, { options: { warn: (text) => warnings.push(text) } })).rejects.toThrow(
      /hang up|aborted|closed/,
    );
    expect(warnings).toEqual([expect.stringMatching(message)]);
  });
});

describe('what is no page', () => {
  it.each<[string, App]>([
    [
      'a script',
      (_, response) => response.writeHead(200, { 'content-type': 'text/javascript', etag: '"1"' }).end(PLAIN),
    ],
    [
      'text that must not be sniffed',
      (_, response) =>
        response.setHeader('x-content-type-options', 'nosniff').setHeader('etag', '"1"').end(PLAIN),
    ],
  ])('%s passes byte for byte', async (_what, app) => {
    const { body, headers } = await answerOf(app);
    expect(body).toBe(PLAIN);
    expect(headers.etag).toBe('"1"');
  });

  it('an answer without a body passes', async () => {
    const { status, headers } = await answerOf((_, response) =>
      response.writeHead(304, { ...html, etag: '"1"' }).end(),
    );
    expect([status, headers.etag]).toEqual([304, '"1"']);
  });

  it('may be compressed behind it', async () => {
    const seen: unknown[] = [];
    const app: App = (incoming, response) => {
      seen.push(incoming.headers['accept-encoding']);
      response.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'gzip' }).end('zipped');
    };
    const headers = { accept: 'text/css', 'sec-fetch-dest': 'style', 'accept-encoding': 'gzip' };
    expect((await answerOf(app, { headers })).body).toBe('zipped');
    expect(seen).toEqual(['gzip']);
  });
});

it('tells at once what is wrong with its options', () => {
  expect(() => markMiddleware(configuration, { options: { baseUrl: '/x' } })).toThrow(
    /absolute http or https/,
  );
});
