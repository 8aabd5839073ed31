// The front: the one listener of a server, which hands each request to the site that it is for and answers the others.
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { errorAnswerOf, retryLater, sendError } from './http-error.ts';
import { PROTECTION } from './protection.ts';

/** All headers of a request together. */
const HEADERS_LIMIT_BYTES = 16_384;

/** From the first byte to the end of the headers, and of the body: whoever is slower is cut off with 408. */
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;

/** How often Node looks for requests that have run out of time. */
const TIMEOUT_CHECK_MS = 1_000;

/** A connection on which nothing moves, such as a download that nobody reads. */
const SILENCE_LIMIT_MS = 60_000;

/** How long a connection stays open between two requests: longer than a proxy's own, or it would use one that just ended. */
const KEEP_ALIVE_MS = 72_000;

/** Limits that an operator may need to set otherwise. */
export interface HttpLimits {
  /** From the first byte of a request to its last. */
  readonly requestTimeoutMs?: number;
}

/** Answers one request, now or later. */
export type Handle = RequestListener;

/** The site that a request is for. */
export interface Addressed {
  /** Absent where the site is not served at the moment. */
  readonly handle?: Handle | undefined;
  /** Settles when it is known whether it will be served, where that is about to be known. Never rejects. */
  readonly opening?: Promise<void> | undefined;
  /** Why it is not, as a word that anybody may be told. */
  readonly reason?: string | undefined;
}

/** How all sites are, without a name or a number: whoever asks needs to know none. */
export type Wellness = 'ok' | 'degraded' | 'unavailable';

/** Where requests go. */
export interface FrontOptions {
  /** The site that a request is for; `undefined` where it is for none. */
  find(request: IncomingMessage): Addressed | undefined;
  readonly wellness: () => Wellness;
  readonly limits?: HttpLimits | undefined;
}

/** A server that does not listen yet. What it answers itself names no site. */
export function createFront({ find, wellness, limits = {} }: FrontOptions): FastifyInstance {
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
  const http = {
    requestTimeout: requestTimeoutMs,
    headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    maxHeaderSize: HEADERS_LIMIT_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const app = fastify({
    logger: false,
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the server ends is answered as ever, and the connection closed.
    return503OnClosing: false,
    serverFactory: (answer) => createServer(http, handOn(find, answer)).setTimeout(SILENCE_LIMIT_MS),
    frameworkErrors: (error, _request, reply) => {
      const { status, code, message } = errorAnswerOf(error);
      sendError(reply.headers(PROTECTION), status, code, message);
    },
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(PROTECTION);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.get('/temoin/health', async ({ raw }, reply) => {
    reply.header('cache-control', 'no-store');
    const addressed = find(raw);
    if (addressed) {
      return retryLater(reply).code(503).send({ status: 'unavailable', reason: addressed.reason });
    }
    const status = wellness();
    return status === 'unavailable' ? retryLater(reply).code(503).send({ status }) : { status };
  });
  app.setNotFoundHandler(({ raw }, reply) => (find(raw) ? sendUnavailable(reply) : sendMisdirected(reply)));
  return app;
}

/** To the site, once it is open; or to `answer`, where there is none or it is not served. */
function handOn(find: FrontOptions['find'], answer: Handle): Handle {
  return function hand(request, response) {
    const addressed = find(request);
    if (addressed?.opening) void addressed.opening.then(() => hand(request, response));
    else (addressed?.handle ?? answer)(request, response);
  };
}

const sendUnavailable = (reply: FastifyReply) =>
  sendError(
    retryLater(reply),
    503,
    'site-unavailable',
    'this site is not served at the moment; its operator finds the reason in the output of the server',
  );

/** RFC 9110 §15.5.20. */
const sendMisdirected = (reply: FastifyReply) =>
  sendError(
    reply,
    421,
    'host-unknown',
    'no site is served here under the host that was asked for; an operator gives a site its hosts in its site.json',
  );
