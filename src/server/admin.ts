// The operator's own listener: metrics and health, on an address that visitors do not reach.
import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { sendError } from './http-error.ts';

/** Whoever asks for metrics is a program nearby. */
const REQUEST_TIMEOUT_MS = 5_000;

/** How the server is, for its operator: nothing else answers with it. */
export interface Health {
  /** Whether anything is served that should be; otherwise a probe is told so by 503. */
  readonly isServing: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What it shows. */
export interface AdminContext {
  readonly metrics: Registry;
  readonly health: () => Health;
  /** Told what the operator should know. */
  readonly warn: (message: string) => void;
}

/** A server with `GET /metrics` and `GET /health`, which does not listen yet. */
export function createAdminServer({ metrics, health, warn }: AdminContext): FastifyInstance {
  const app = fastify({ logger: false, requestTimeout: REQUEST_TIMEOUT_MS, forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );

  app.get('/health', async (_request, reply) => {
    const { isServing, body } = health();
    return reply.code(isServing ? 200 : 503).send(body);
  });

  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, 404, 'not-found', 'there are /metrics and /health'),
  );
  app.setErrorHandler((error, _request, reply) => {
    warn(`The metrics could not be told: ${error instanceof Error ? error.message : error}`);
    return sendError(reply, 500, 'internal', 'the server failed; its output has the reason');
  });
  return app;
}
