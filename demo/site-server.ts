// The news site's own server on localhost: pages, the widget's files, and a way through to the log.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readConfigurationFile } from '../src/cli/configuration-file.ts';
import { type Configuration, consentPolicy, mark } from '../src/site/index.ts';
import { closeServer, listen } from './listening.ts';
import { isLogPath, proxyToLog } from './log-proxy.ts';
import { fillPage, freshNonce, pagePolicy } from './pages.ts';
import { targetOf } from './request-target.ts';
import { askSeen, tellSeen } from './seen-answer.ts';
import { findFile, type StaticFile } from './static-files.ts';

const PAGES = fileURLToPath(new URL('./site', import.meta.url));
const CONFIGURATION = fileURLToPath(new URL('./site/temoin.json', import.meta.url));
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
 * @throws the listen error (`EADDRINUSE`…) when the port cannot be had, and whatever is wrong with `temoin.json`.
 */
export async function startSite(wanted: SiteOptions): Promise<Site> {
  const options = { ...wanted, ...(await readConfigurationFile(CONFIGURATION)) };
  const server = createServer((request, response) => {
    route(request, response, options).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  });
  const port = await listen(server, options.port, 'localhost');
  return { url: `http://localhost:${port}`, close: () => closeServer(server) };
}

type RunningOptions = SiteOptions & { readonly configuration: Configuration };

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: RunningOptions,
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
  if (pathname === '/demo/seen')
    return tellSeen(response, options.thirdPartyUrl, searchParams.get('since') ?? '0');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = path.startsWith('/temoin/')
    ? await findFile(WIDGET, path.slice('/temoin/'.length))
    : await findFile(PAGES, path.slice(1));
  if (file === undefined || path.startsWith('/parts/')) return sendNotFound(request, response, options);
  if (path.endsWith('.html') && !path.startsWith('/temoin/')) {
    return sendPage(request, response, 200, file, path, options);
  }
  response.writeHead(200, { 'Content-Type': file.contentType, 'Cache-Control': 'no-cache' });
  response.end(file.body);
}

/** Two policies, in header fields of their own: the site's for code, and the one for the hosts that this visitor granted. */
async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: StaticFile,
  path: string,
  { thirdPartyUrl, configuration, strict = true }: RunningOptions,
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
  const visitors = consentPolicy(request.headers.cookie, configuration);
  response.writeHead(status, {
    'Content-Type': file.contentType,
    'Content-Security-Policy': [
      pagePolicy(nonce, thirdPartyUrl, strict),
      visitors['content-security-policy'],
    ],
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': visitors['cache-control'],
    Vary: visitors.vary,
  });
  response.end(mark(page, configuration).html);
}

/** A reader gets a page; a script or an image that is missing gets one line. */
async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  options: RunningOptions,
): Promise<void> {
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const file = wantsPage ? await findFile(PAGES, '404.html') : undefined;
  if (file === undefined) return sendText(response, 404, `${request.url} is not here\n`);
  return sendPage(request, response, 404, file, '/404.html', options);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
