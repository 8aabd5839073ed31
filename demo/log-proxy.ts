// Passes requests for the log on to its server, so that the browser only ever talks to the site's own host.

import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';

/** Headers that concern one connection only (RFC 9110 §7.6.1) and are never passed on. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Where `temoin serve` listens unless told otherwise. */
const LOG_HOST = '127.0.0.1';

/** How long the log may stay silent. */
const SILENCE_LIMIT_MS = 10_000;

/** Whether `path` is the log's to answer; everything else under `/temoin/` is a file of the widget. */
export function isLogPath(path: string): boolean {
  return /^\/(\.well-known\/gpc\.json|temoin\/(records|shown|health|(notices|log|audit)(\/.*)?))$/.test(path);
}

/**
 * Streams one request to the log on `logPort` and its answer back. What the log is told about the visitor's
 * connection replaces whatever the visitor claimed: this server is the first of the chain.
 *
 * When the log cannot be reached or stays silent, answers 502 with `{"error": …}`; when it breaks off in the
 * middle of an answer, ends the visitor's connection, so that half an answer is never taken for a whole one.
 */
export function proxyToLog(request: IncomingMessage, response: ServerResponse, logPort: number): void {
  const upstream = send({
    host: LOG_HOST,
    port: logPort,
    method: request.method,
    path: request.url,
    headers: forwardedHeaders(request),
    timeout: SILENCE_LIMIT_MS,
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  upstream.on('timeout', () => upstream.destroy(new Error(`silent for ${SILENCE_LIMIT_MS} ms`)));
  upstream.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent) response.destroy();
    else refuse(response, logPort, error);
  });
  response.on('close', () => upstream.destroy());
  request.on('error', () => upstream.destroy());
  request.pipe(upstream);
}

function forwardedHeaders(request: IncomingMessage): NodeJS.Dict<string | string[]> {
  return {
    ...withoutHopByHop(request.headers),
    'x-forwarded-host': request.headers.host ?? 'localhost',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': request.socket.remoteAddress ?? 'unknown',
  };
}

function withoutHopByHop(headers: NodeJS.Dict<string | string[]>): NodeJS.Dict<string | string[]> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

function refuse(response: ServerResponse, logPort: number, error: NodeJS.ErrnoException): void {
  const body = {
    error: 'log-unreachable',
    message: `the log on ${LOG_HOST}:${logPort} does not answer (${error.code ?? error.message}); start it again, records wait in the browser meanwhile`,
  };
  response.writeHead(502, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
