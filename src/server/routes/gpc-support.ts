// The GPC support resource: that this site abides by Global Privacy Control, and since when (W3C GPC §4, GPC-3).
import type { FastifyInstance } from 'fastify';
import { GPC_SUPPORT_PATH, gpcSupport } from '../../consent/gpc.ts';
import type { ServerContext } from '../context.ts';
import { GpcStatement } from '../gpc-statement.ts';
import { retryLater, sendError } from '../http-error.ts';
import { findPage } from '../site-pages.ts';

/** The statement changes by the day at most. */
const AN_HOUR = 'public, max-age=3600';

/** The route. A file of the site's own at this address, among its pages, is what the site says, and is sent as it lies. */
export async function gpcSupportRoutes(
  app: FastifyInstance,
  { store, configuration, widgetHash, pages }: ServerContext,
): Promise<void> {
  const statement = new GpcStatement(store, configuration, widgetHash);
  app.get(GPC_SUPPORT_PATH, async (_request, reply) => {
    // Whoever checks sites does so from another.
    reply.type('application/json').header('access-control-allow-origin', '*');
    const own = pages && (await findPage(pages.directory, GPC_SUPPORT_PATH.slice(1)));
    if (own?.kind === 'file')
      return reply.sendFile(own.path, pages?.directory, { maxAge: '1h', dotfiles: 'allow' });
    const day = await statement.day();
    // As bytes: a text would get the parameter that this type has not (RFC 8259 §11).
    if (day) return reply.header('cache-control', AN_HOUR).send(Buffer.from(gpcSupport(day)));
    return sendError(
      retryLater(reply),
      503,
      'log-unavailable',
      'the log has not published the configuration in force yet, and so cannot say since when it is; ask again',
    );
  });
}
