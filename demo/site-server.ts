// The news site's own server on localhost: pages, the widget's files, and a way through to the log.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { closeServer, listen } from './listening.ts';
import { isLogPath, proxyToLog } from './log-proxy.ts';
import { fillPage, freshNonce, pagePolicy } from './pages.ts';
import { targetOf } from './request-target.ts';
import type { SeenAnswer } from './seen.ts';
import { findFile, type StaticFile } from './static-files.ts';

const PAGES = fileURLToPath(new URL('./site', import.meta.url));
const PARTS = fileURLToPath(new URL('./site/parts', import.meta.url));
const WIDGET = fileURLToPath(new URL('../dist', import.meta.url));

/** Where the site finds its neighbours. */
export interface SiteOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Port of the log's server on this machine; it may be down, then its addresses answer 502. */
  readonly logPort: number;
  /** The second origin, without a slash at the end. */
  readonly thirdPartyUrl: string;
  /**
   * Sends `require-trusted-types-for 'script'` as well. Default: yes, since posthog-js and Plausible's tracker
   * as configured here insert neither scripts nor HTML; `false` is for trackers that do.
   */
  readonly strict?: boolean;
}

/** The running site. */
export interface Site {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Ends open connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts the news site on `localhost`.
 *
 * @throws the listen error (`EADDRINUSE`…) when the port cannot be had.
 */
export async function startSite(options: SiteOptions): Promise<Site> {
  const server = createServer((request, response) => {
    route(request, response, options).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
  const port = await listen(server, options.port, 'localhost');
  return { url: `http://localhost:${port}`, close: () => closeServer(server) };
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteOptions,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  const target = targetOf(request);
  if (target === undefined) return sendText(response, 400, 'The address cannot be read\n');
  const { pathname, searchParams } = target;
  if (isLogPath(pathname)) return proxyToLog(request, response, options.logPort);
  request.resume();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, `${request.method} is not answered here; use GET or HEAD\n`);
  }
  if (pathname === '/demo/seen') return tellSeen(response, options, searchParams.get('since') ?? '0');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = path.startsWith('/temoin/')
    ? await findFile(WIDGET, path.slice('/temoin/'.length))
    : await findFile(PAGES, path.slice(1));
  if (file === undefined || path.startsWith('/parts/')) return sendNotFound(request, response, options);
  if (path.endsWith('.html') && !path.startsWith('/temoin/')) {
    return sendPage(response, 200, file, path, options);
  }
  response.writeHead(200, { 'Content-Type': file.contentType, 'Cache-Control': 'no-cache' });
  response.end(file.body);
}

async function sendPage(
  response: ServerResponse,
  status: number,
  file: StaticFile,
  path: string,
  { thirdPartyUrl, strict = true }: SiteOptions,
): Promise<void> {
  const nonce = freshNonce();
  const seen = await askSeen(thirdPartyUrl, Number.MAX_SAFE_INTEGER);
  const facts = {
    thirdPartyUrl,
    nonce,
    path: path.replace(/\/index\.html$/, '/'),
    seenBefore: seen?.last ?? 0,
  };
  const page = await fillPage(file.body.toString('utf8'), PARTS, facts);
  response.writeHead(status, {
    'Content-Type': file.contentType,
    'Content-Security-Policy': pagePolicy(nonce, thirdPartyUrl, strict),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': 'no-cache',
  });
  response.end(page);
}

/** A reader gets a page; a script or an image that is missing gets one line. */
async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteOptions,
): Promise<void> {
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const file = wantsPage ? await findFile(PAGES, '404.html') : undefined;
  if (file === undefined) return sendText(response, 404, `${request.url} is not here\n`);
  return sendPage(response, 404, file, '/404.html', options);
}

/** The page reads the list here, on its own host: watching must not itself be a request to the second origin. */
async function tellSeen(
  response: ServerResponse,
  { thirdPartyUrl }: SiteOptions,
  since: string,
): Promise<void> {
  const n = Number(since);
  const answer = await askSeen(thirdPartyUrl, Number.isSafeInteger(n) && n > 0 ? n : 0);
  response.writeHead(answer === undefined ? 502 : 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(answer ?? { error: `${thirdPartyUrl} does not answer` }));
}

/** `undefined` when the second origin does not answer: that is not the same as having seen nothing. */
async function askSeen(thirdPartyUrl: string, since: number): Promise<SeenAnswer | undefined> {
  try {
    const response = await fetch(`${thirdPartyUrl}/__seen?since=${since}`);
    // The other end is this demo's own server, whose answer has this type.
    return (await response.json()) as SeenAnswer;
  } catch {
    return undefined;
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
