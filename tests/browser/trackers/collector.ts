// The vendors' server: one host for each (`posthog.localhost`), their scripts, plausible answers, and all that arrived.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { vendorAnswer } from './vendor-answers.ts';

/** One request as the vendor's server saw it. */
export interface Arrival {
  readonly vendor: string;
  readonly method: string;
  readonly path: string;
  /** The body as readable text, unpacked from whatever the tracker packs it into. */
  readonly text: string;
}

/** The vendors' server while it runs. */
export interface Collector {
  readonly port: number;
  /** Everything that arrived, in order. */
  readonly arrivals: readonly Arrival[];
  /** Address of one vendor's host, without a slash at its end. */
  address(vendor: string): string;
  close(): Promise<void>;
}

/** Starts the vendors' server. Browsers take every host below `localhost` for this machine. */
export async function startCollector(): Promise<Collector> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => void answer(request, response, arrivals));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error("the vendors' server has no port");
  const { port } = address;
  return {
    port,
    arrivals,
    address: (vendor) => `http://${vendor}.localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, arrivals: Arrival[]) {
  const vendor = (request.headers.host ?? '').split('.')[0] ?? '';
  const path = request.url ?? '/';
  const method = request.method ?? '';
  // Counted when it begins to arrive: a page that goes away may cut its body short.
  const arrival = { vendor, method, path, text: '' };
  arrivals.push(arrival);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    // What the caller sees instead: an arrival whose text ends early.
  }
  arrival.text = readable(Buffer.concat(chunks));
  const { type, body } = await vendorAnswer(vendor, path.split('?')[0] ?? '');
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': type,
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
  });
  response.end(body);
}

/** PostHog packs with gzip, Mixpanel into a form field of base64. */
function readable(body: Buffer): string {
  const text = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body).toString() : body.toString();
  const field = text.startsWith('data=') && new URLSearchParams(text).get('data');
  if (!field) return text;
  return field.startsWith('[') || field.startsWith('{') ? field : Buffer.from(field, 'base64').toString();
}
