// A small site for one test: its pages, the published widget, and the other server whose requests are counted.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { otherFile } from './other-files.ts';

/** The published files; another build may be tested by naming its folder. */
export const dist = process.env.TEMOIN_DIST ?? join(import.meta.dirname, '../../dist');

/** A page's policy as strict as they come (SEC-1, SEC-2, SEC-3). */
const STRICT_POLICY =
  "default-src 'self'; script-src 'nonce-n0nce' 'strict-dynamic'; require-trusted-types-for 'script'";

/** What the page's policy lets come from the other server, so that only the gate can hold it back. */
const REACHABLE = ['frame', 'connect', 'img', 'media', 'style', 'object'];

/** What a route answers with. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** What comes before the body, without its delay. */
  readonly start?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hangs?: true;
  readonly delayMs?: number;
}

/** The site under test. */
export interface Site {
  readonly url: string;
  /** Address of the other server, on another host. */
  readonly other: string;
  /** What reached the other server, as paths, in order. */
  readonly seen: string[];
  /** What was asked of the site itself, as paths, in order: its pages and the widget's files. */
  readonly asked: string[];
  /** Bodies posted to `/temoin/records`, in order. */
  readonly records: unknown[];
  /** Routes beside the published files; may be changed while the site runs. */
  readonly routes: Map<string, Answer | ((request: IncomingMessage) => Answer)>;
  close(): Promise<void>;
}

/** The configuration that most tests use. */
export const configuration = {
  site: 'lettre-cyber.example',
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft Ltd',
      policy: 'https://matomo.org/privacy-policy/',
      storage: [{ kind: 'cookie', name: '_pk_*', days: 395 }],
    },
    { id: 'player', purpose: 'social', name: 'Vidéoscope', provider: 'Vidéoscope SA' },
  ],
  log: '/temoin/records',
};

/** A held external script of the other server, as a site owner would write it. */
export const heldScript = (site: Site, path: string, consent: string, attributes = '') =>
  `<script type="text/plain" nonce="n0nce" data-consent="${consent}" src="${site.other}${path}" ${attributes}></script>`;

/** A held inline script. */
export const heldInline = (code: string, consent: string) =>
  `<script type="text/plain" nonce="n0nce" data-consent="${consent}">${code}</script>`;

/** A whole page with the gate's tag first and the configuration fetched from `/temoin.json`. */
export function page(parts: { head?: string; body?: string; lang?: string; gate?: string }): string {
  const gate =
    parts.gate ?? '<script async nonce="n0nce" src="/temoin/temoin.js" data-config="/temoin.json"></script>';
  return `<!doctype html><html lang="${parts.lang ?? 'fr'}"><head><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${gate}${parts.head ?? ''}</head><body><main><h1>Essai</h1><p>Une page.</p>${parts.body ?? ''}
<button type="button" data-temoin="preferences">Gérer mes cookies</button></main></body></html>`;
}

/** Starts a site on `localhost` and the other server on `127.0.0.1`: cookies ignore ports, hosts they do not. */
export async function startSite(config: object = configuration, policy = STRICT_POLICY): Promise<Site> {
  const seen: string[] = [];
  const asked: string[] = [];
  const records: unknown[] = [];
  const other = await listen('127.0.0.1', (request, response) => {
    seen.push(request.url ?? '');
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = otherFile(request.url ?? '');
    response.setHeader('content-type', file.type);
    response.setHeader('set-cookie', 'other=1');
    // A cache would hide a request, and module scripts are fetched across origins with CORS alone.
    response.setHeader('cache-control', 'no-store');
    response.setHeader('access-control-allow-origin', '*');
    const slow = path.includes('slow') ? 200 : 0;
    setTimeout(() => {
      if (path.includes('missing')) response.statusCode = 404;
      response.end(file.body);
    }, slow);
  });
  const routes: Site['routes'] = new Map();
  routes.set('/temoin.json', { type: 'application/json', body: JSON.stringify(config) });
  routes.set('/temoin/records', { status: 201, type: 'text/plain', body: 'c2sp.org/tlog-proof@v1\n' });
  const server = await listen('localhost', async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    if (request.method === 'POST' && path === '/temoin/records')
      records.push(JSON.parse(await bodyOf(request)));
    const route = routes.get(path);
    const answer = typeof route === 'function' ? route(request) : (route ?? (await published(path)));
    if (answer.hangs) return;
    const fullPolicy = [policy, ...REACHABLE.map((kind) => `${kind}-src 'self' ${other.url}`)].join('; ');
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': fullPolicy }),
      ...answer.headers,
    });
    if (answer.start) response.write(answer.start);
    setTimeout(() => response.end(answer.body ?? ''), answer.delayMs ?? 0);
  });
  return {
    url: server.url,
    other: other.url,
    seen,
    asked,
    records,
    routes,
    close: async () => {
      await Promise.all([server.close(), other.close()]);
    },
  };
}

async function published(path: string): Promise<Answer> {
  if (!path.startsWith('/temoin/')) return { status: 404 };
  try {
    const body = await readFile(join(dist, normalize(path.slice('/temoin'.length))), 'utf8');
    return { type: path.endsWith('.js') ? 'text/javascript' : 'application/json', body };
  } catch {
    // What the caller sees instead: not found.
    return { status: 404 };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function listen(
  host: string,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the test server has no port');
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
