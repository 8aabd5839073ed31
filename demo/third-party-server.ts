// The second origin of the demo: real trackers, a video player and a social post, all on 127.0.0.1.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { closeServer, listen } from './listening.ts';
import { targetOf } from './request-target.ts';
import { type SeenRequest, seenList } from './seen.ts';
import { findFile, type StaticFile } from './static-files.ts';
import { answerTracker } from './third-party-answers.ts';

export type { SeenRequest } from './seen.ts';

/** Another host than the site's `localhost`: cookies ignore ports, so a port alone would not separate them. */
const HOST = '127.0.0.1';

/** Code that nobody here wrote, served byte for byte as npm delivered it. */
const VENDOR_FILES: Readonly<Record<string, { folder: string; file: string }>> = {
  '/static/array.js': { folder: packageFolder('../node_modules/posthog-js/dist'), file: 'array.js' },
  '/plausible/plausible.js': {
    folder: packageFolder('../node_modules/@plausible-analytics/tracker'),
    file: 'plausible.js',
  },
};

const OWN_PAGES = packageFolder('./third-party');

/** Half a year, the life of the embeds' visitor cookie (declared in the site's temoin.json as 180 days). */
const EMBED_COOKIE_SECONDS = 180 * 86_400;

/** Own pages of this origin run their own files and nothing else; anyone may frame them, as real embeds. */
const EMBED_POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'";

/** The running second origin. */
export interface ThirdParty {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Every remembered request since the start, oldest first; those to `/__seen` are not among them. */
  requests(): readonly SeenRequest[];
  /** Ends open connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts the second origin on 127.0.0.1.
 *
 * @param port - 0 takes a free one.
 * @throws the listen error (`EADDRINUSE`…) when the port cannot be had.
 */
export async function startThirdParty({ port }: { port: number }): Promise<ThirdParty> {
  const seen = seenList();
  const server = createServer((request, response) => {
    const target = targetOf(request);
    if (target === undefined) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, searchParams } = target;
    if (pathname === '/__seen') {
      tellSeen(request, response, JSON.stringify(seen.since(numberOf(searchParams.get('since')))));
      return;
    }
    seen.add({
      method: request.method ?? 'GET',
      path: pathname,
      time: new Date().toISOString(),
      cookie: request.headers.cookie !== undefined,
    });
    void answer(request, response, pathname);
  });
  const actualPort = await listen(server, port, HOST);
  return {
    url: `http://${HOST}:${actualPort}`,
    requests: () => seen.since(0).requests,
    close: () => closeServer(server),
  };
}

function packageFolder(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function numberOf(text: string | null): number {
  const n = Number(text ?? 0);
  return Number.isSafeInteger(n) && n > 0 ? n : 0;
}

/** Only the site may read the list, and it is recognised by its host: its port differs from run to run. */
function tellSeen(request: IncomingMessage, response: ServerResponse, body: string): void {
  const origin = request.headers.origin;
  if (origin !== undefined && /^http:\/\/localhost(:\d+)?$/.test(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
  }
  response.setHeader('Vary', 'Origin');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(body);
}

async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  request.resume();
  response.setHeader('X-Content-Type-Options', 'nosniff');
  allowAnyOrigin(request, response);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const tracker = answerTracker(path);
  if (tracker !== undefined) {
    response.writeHead(tracker.status, { 'Content-Type': tracker.contentType }).end(tracker.body);
    return;
  }
  const file = await findThirdPartyFile(path);
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  if (file.contentType.startsWith('text/html')) addEmbedHeaders(request, response, path);
  response.writeHead(200, { 'Content-Type': file.contentType, 'Cache-Control': 'no-cache' }).end(file.body);
}

function findThirdPartyFile(path: string): Promise<StaticFile | undefined> {
  const vendor = VENDOR_FILES[path];
  if (vendor !== undefined) return findFile(vendor.folder, vendor.file);
  return findFile(OWN_PAGES, path.endsWith('/') ? `${path}index.html` : path);
}

/** As real trackers do: whoever embeds them may call them, without credentials. */
function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  response.setHeader('Access-Control-Max-Age', '600');
}

/**
 * An embed recognises its visitor from one site to the next: that is the cookie a site must ask for.
 * `Secure` is honoured here because browsers treat 127.0.0.1 as trustworthy.
 */
function addEmbedHeaders(request: IncomingMessage, response: ServerResponse, path: string): void {
  response.setHeader('Content-Security-Policy', EMBED_POLICY);
  const name = path.startsWith('/lecteur/') ? 'bobine_visiteur' : 'parvis_visiteur';
  if (request.headers.cookie?.includes(`${name}=`)) return;
  const value = crypto.randomUUID();
  response.setHeader(
    'Set-Cookie',
    `${name}=${value}; Max-Age=${EMBED_COOKIE_SECONDS}; Path=/; Secure; SameSite=None`,
  );
}
