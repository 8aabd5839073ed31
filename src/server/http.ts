// The HTTP side of the log: limits, headers and errors of every answer, and the list of all routes.
import { createServer, type RequestListener, type Server } from 'node:http';
import cookie from '@fastify/cookie';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { ServerContext } from './context.ts';
import { errorAnswerOf, sendError } from './http-error.ts';
import type { Ingest } from './ingest/ingest.ts';
import { PROTECTION, URL_LIMIT_CHARS } from './protection.ts';
import { auditExportRoutes } from './routes/audit-export.ts';
import { auditPageRoutes } from './routes/audit-page.ts';
import { auditRegisterRoutes } from './routes/audit-register.ts';
import { auditSessionRoutes } from './routes/audit-session.ts';
import { pageRoutes } from './routes/pages.ts';
import { publicLogRoutes } from './routes/public-log.ts';
import { tileRoutes } from './routes/tiles.ts';
import { widgetRoutes } from './routes/widget.ts';

/** Whatever else is posted here is shorter still. */
const BODY_LIMIT_BYTES = 8_192;

/** All headers of a request together. */
const HEADERS_LIMIT_BYTES = 16_384;

/** From the first byte to the end of the headers, and of the body: whoever is slower is cut off with 408. */
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 10_000;

/** How often Node looks for requests that have run out of time. */
const TIMEOUT_CHECK_MS = 1_000;

/** How long a connection may stay open between two requests: longer than proxies in front of it keep theirs. */
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

/** A connection on which nothing moves, such as a download that nobody reads. */
const SILENCE_LIMIT_MS = 60_000;

/** Limits that an operator may need to set otherwise. */
export interface HttpLimits {
  /** From the first byte of a request to its last. */
  readonly requestTimeoutMs?: number;
}

/**
 * An HTTP server with every route of the log, which does not listen yet. It keeps no address of any visitor.
 * @param ingest takes posted records before the framework sees them
 */
export function createHttpServer(
  context: ServerContext,
  ingest: Ingest,
  limits: HttpLimits = {},
): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    serverFactory: (handler) => limitedServer(ingest.before(handler), limits),
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the server ends is answered as ever, and the connection closed.
    return503OnClosing: false,
    frameworkErrors: (error, _request, reply) => {
      const { status, code, message } = errorAnswerOf(error);
      sendError(reply.headers(PROTECTION), status, code, message);
    },
  });
  refuseAndProtect(app, context);
  // Bodies are read by the routes themselves, whatever type they claim to have.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.register(files, { serve: false });

  app.register(publicLogRoutes, context);
  app.register(tileRoutes, context);
  app.register(widgetRoutes, context);
  app.register(auditPageRoutes, context);
  // Cookies are read where sessions are, and cost nothing anywhere else.
  app.register(async (audit) => {
    await audit.register(cookie);
    audit.register(auditSessionRoutes, context);
    audit.register(auditRegisterRoutes, context);
    audit.register(auditExportRoutes, context);
  });
  if (context.pages) app.register(pageRoutes, { pages: context.pages, places: context.places });
  return app;
}

/** Node's own server, with limits against those who are slow. */
function limitedServer(listener: RequestListener, limits: HttpLimits): Server {
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      maxHeaderSize: HEADERS_LIMIT_BYTES,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    },
    listener,
  );
  return server.setTimeout(SILENCE_LIMIT_MS);
}

/** What holds for every request, found or not. */
function refuseAndProtect(app: FastifyInstance, { warn }: ServerContext): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(PROTECTION);
    if (request.url.length > URL_LIMIT_CHARS) {
      return sendError(
        reply,
        414,
        'address-too-long',
        `an address here has at most ${URL_LIMIT_CHARS} characters`,
      );
    }
    return undefined;
  });
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, 404, 'not-found', 'there is nothing at this address'),
  );
  app.setErrorHandler((error, request, reply) => {
    const { status, code, message } = errorAnswerOf(error);
    // The route's pattern, not the address: that may hold a subject.
    if (status >= 500)
      warn(
        `${request.method} ${request.routeOptions.url}: ${error instanceof Error ? error.message : error}`,
      );
    return sendError(reply, status, code, message);
  });
}
