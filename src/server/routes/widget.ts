// The widget's files: the gate with the configuration in it, the lazily loaded releases, and the configuration itself.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerContext } from '../context.ts';

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/**
 * Where a release is served: for pages, and for auditors once more, since a site may serve the widget itself and keep
 * only the newest release, whereas an auditor needs the one that drew the notice.
 */
const RELEASE_ROUTES = [
  '/temoin/:release(^[0-9a-f]{16}$)/*',
  '/temoin/audit/widget/:release(^[0-9a-f]{16}$)/*',
] as const;

/** The routes. Only the last ones lead into the file system: to one file, and below one release's folder. */
export async function widgetRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { gate, configurationText, publishedDirectory, releasesDirectory } = context;
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
  });

  const gateTag = etagOf(gate);
  app.get('/temoin/temoin.js', async ({ headers }, reply) =>
    sendRevalidated(reply.type(JAVASCRIPT), headers['if-none-match'], gateTag, gate),
  );

  const configurationTag = etagOf(configurationText);
  app.get('/temoin.json', async ({ headers }, reply) =>
    sendRevalidated(
      reply.type('application/json; charset=utf-8'),
      headers['if-none-match'],
      configurationTag,
      configurationText,
    ),
  );

  app.get('/temoin/temoin.schema.json', async (_request, reply) =>
    reply.sendFile('temoin.schema.json', publishedDirectory, { maxAge: 0 }),
  );

  for (const route of RELEASE_ROUTES) {
    app.get<{ Params: { release: string; '*': string } }>(route, async ({ params }, reply) =>
      reply.sendFile(params['*'], join(releasesDirectory, params.release), {
        immutable: true,
        maxAge: '365d',
        index: false,
        dotfiles: 'deny',
      }),
    );
  }
}

/** 304 where the browser has it already (RFC 9110 §13.1.2). */
function sendRevalidated(
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
  etag: string,
  text: string,
): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag });
  // Proxies that compress make a tag weak: W/"…".
  const isKnown = ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return isKnown ? reply.code(304).send() : reply.send(text);
}

const etagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
