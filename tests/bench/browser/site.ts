// The site of one contender: every answer compressed as far as brotli goes, and every request noted.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Contender, ServedFile } from './contender.ts';
import { hostPage } from './host-page.ts';

/** A request that reached the site. */
export interface Noted {
  readonly path: string;
  readonly kind: 'page' | 'file' | 'own-server' | 'missing';
  /** Bytes of the body as sent; headers are not counted. */
  readonly bytes: number;
  /** When it came, in milliseconds since the epoch. */
  readonly atMs: number;
}

/** A contender's site, running. */
export interface BenchSite {
  readonly contender: Contender;
  readonly origin: string;
  /** What was asked for since it was emptied last; whoever measures empties it. */
  readonly noted: Noted[];
  close(): Promise<void>;
}

/** A page of nothing, on the site's own origin: what a browser is warm from before anything is measured. */
export const WARM_UP_PATH = '/warm-up';

const compressed = (body: string | Uint8Array) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** Bytes of a contender's page as sent. */
export function pageBytes(contender: Contender, heldScripts: number): number {
  return compressed(hostPage(contender, heldScripts)).length;
}

/** Starts a contender's site on a free port of this machine. Each has an origin of its own, and so its own storage. */
export async function startBenchSite(contender: Contender): Promise<BenchSite> {
  const files = new Map<string, ServedFile>(
    [...(await contender.files())].map(([path, { body, type }]) => [path, { body: compressed(body), type }]),
  );
  const pages = new Map<number, Uint8Array>();
  const noted: Noted[] = [];

  const note = (path: string, kind: Noted['kind'], bytes = 0) =>
    noted.push({ path, kind, bytes, atMs: performance.timeOrigin + performance.now() });
  const send = (response: ServerResponse, type: string, body: Uint8Array, caching: string) =>
    response
      .writeHead(200, {
        'content-type': type,
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': caching,
      })
      .end(body);

  const server = createServer((incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://site.invalid');
    const file = files.get(pathname);
    if (pathname === WARM_UP_PATH)
      response.writeHead(200, { 'content-type': 'text/html' }).end('<link rel="icon" href="data:,">');
    else if (pathname === '/') {
      const count = Number(searchParams.get('held'));
      const body = pages.get(count) ?? compressed(hostPage(contender, count));
      pages.set(count, body);
      note(pathname, 'page', body.length);
      send(response, 'text/html', body, 'no-store');
    } else if (file) {
      note(pathname, 'file', file.body.length);
      send(response, file.type, file.body, 'public, max-age=31536000, immutable');
    } else if (contender.ownServer && pathname.startsWith(contender.ownServer.prefix)) {
      note(pathname, 'own-server');
      passOn(incoming, response, contender.ownServer.origin());
    } else {
      note(pathname, 'missing');
      response.writeHead(404).end();
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The reason for the cast: it listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    contender,
    origin: `http://127.0.0.1:${port}`,
    noted,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await contender.close?.();
    },
  };
}

/** Has another server answer, as a proxy in front of it would. */
function passOn(incoming: IncomingMessage, response: ServerResponse, origin: string): void {
  const onward = request(
    new URL(incoming.url ?? '/', origin),
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.writeHead(502).end());
  incoming.pipe(onward);
}
