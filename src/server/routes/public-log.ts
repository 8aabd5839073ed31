// What anybody may read of the log: its checkpoint, its key, what it has published, and whether it is well.
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';
import { retryLater, sendError } from '../http-error.ts';

const TEXT = 'text/plain; charset=utf-8';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The routes. Whatever is public may be read by pages of every origin. */
export async function publicLogRoutes(
  app: FastifyInstance,
  { writer, publicCheckpoint, store, vkey }: ServerContext,
): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
  });

  const { maxAgeSeconds } = publicCheckpoint;
  const briefly = maxAgeSeconds ? `public, max-age=${maxAgeSeconds}` : 'no-cache';
  app.get('/temoin/log/checkpoint', async (_request, reply) =>
    reply
      .type(TEXT)
      .header('cache-control', briefly)
      .send((await publicCheckpoint.read()).note),
  );

  app.get('/temoin/log/vkey', async (_request, reply) =>
    reply.type(TEXT).header('cache-control', 'no-cache').send(`${vkey}\n`),
  );

  app.get<{ Params: { hash: string } }>('/temoin/notices/:hash', async ({ params }, reply) => {
    // A configuration is served too: docs/FORMAT.md §5 promises the bytes of every publication.
    const published = /^[0-9a-f]{64}$/.test(params.hash) ? await store.readPublished(params.hash) : undefined;
    if (!published) {
      return sendError(
        reply,
        404,
        'not-found',
        'the log has published nothing with this hash (64 lower-case hex digits)',
      );
    }
    return reply.type('application/json').header('cache-control', IMMUTABLE).send(published.bytes);
  });

  app.get('/temoin/health', async (_request, reply) => {
    const { failure } = writer;
    const { size } = await publicCheckpoint.read();
    reply.header('cache-control', 'no-store');
    if (!failure) return reply.send({ status: 'ok', size });
    return retryLater(reply).code(503).send({ status: 'unavailable', reason: failure, size });
  });
}
