// The widget's files: the gate with the configuration in it, the lazily loaded releases, and the configuration itself.
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { asksForOptOut, signalledGate } from '../../consent/gpc.ts';
import { isOptOut } from '../../consent/presumption.ts';
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
  const { configuration, gate, places, configurationText, publishedDirectory, releasesDirectory } = context;
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
  });

  const gateTag = etagOf(gate);
  const isHeeded = (place: string | undefined) =>
    isOptOut(place ? { ...configuration, jurisdiction: place } : configuration);
  app.get('/temoin/temoin.js', async (request, reply) => {
    const { headers } = request;
    const place = placeOf(places, request, reply);
    const ofPlace = places && place ? places.gateAt(place) : gate;
    const theirs =
      isHeeded(place) && asksForOptOut(`${headers['sec-gpc'] ?? ''}`) ? signalledGate(ofPlace) : ofPlace;
    const tag = theirs === gate ? gateTag : etagOf(theirs);
    if (isHeeded(place))
      reply.header('vary', [reply.getHeader('vary'), 'Sec-GPC'].filter(Boolean).join(', '));
    return sendRevalidated(reply.type(JAVASCRIPT), headers['if-none-match'], tag, theirs);
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
