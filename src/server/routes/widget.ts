// The widget's files: the gate with the configuration in it, the lazily loaded releases, and the configuration itself.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';
import { placeOf } from '../places.ts';
import { etagOf, sendRevalidated } from '../revalidation.ts';

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
  const { gate, places, configurationText, publishedDirectory, releasesDirectory } = context;
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
  });

  const gateTag = etagOf(gate);
  app.get('/temoin/temoin.js', async (request, reply) => {
    const place = placeOf(places, request, reply);
    const theirs = places && place ? places.gateAt(place) : gate;
    const tag = theirs === gate ? gateTag : etagOf(theirs);
    return sendRevalidated(reply.type(JAVASCRIPT), request.headers['if-none-match'], tag, theirs);
  });

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
