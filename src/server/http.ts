// The HTTP side of one site: limits, headers and errors of every answer, and the list of all routes.
import cookie from '@fastify/cookie';
import files from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { signedInContext, signedInOnly } from './audit/signed-in.ts';
import type { ServerContext } from './context.ts';
import { errorAnswerOf, sendError } from './http-error.ts';
import { PROTECTION, URL_LIMIT_CHARS } from './protection.ts';
import { auditAccessRoutes } from './routes/audit-accesses.ts';
import { auditAnomalyRoutes } from './routes/audit-anomalies.ts';
import { auditExportRoutes } from './routes/audit-export.ts';
import { auditFacetRoutes } from './routes/audit-facets.ts';
import { auditNoticeRoutes } from './routes/audit-notices.ts';
import { auditPackRoutes } from './routes/audit-pack.ts';
import { auditPageRoutes } from './routes/audit-page.ts';
import { auditRateRoutes } from './routes/audit-rates.ts';
import { auditRegisterRoutes } from './routes/audit-register.ts';
import { auditRollUpRoutes } from './routes/audit-roll-ups.ts';
import { auditSessionRoutes } from './routes/audit-session.ts';
import { gpcSupportRoutes } from './routes/gpc-support.ts';
import { pageRoutes } from './routes/pages.ts';
import { publicLogRoutes } from './routes/public-log.ts';
import { tileRoutes } from './routes/tiles.ts';
import { widgetRoutes } from './routes/widget.ts';

/** Whatever is posted here is shorter still; records do not come here (ingest/). */
const BODY_LIMIT_BYTES = 8_192;

/** An application with every route of a site but that of records, which does not listen. It keeps no address of any visitor. */
export function createHttpServer(context: ServerContext): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
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
  app.register(gpcSupportRoutes, context);
  app.register(auditPageRoutes, context);
  // Cookies are read where sessions are, and cost nothing anywhere else.
  app.register(async (audit) => {
    await audit.register(cookie);
    audit.register(auditSessionRoutes, context);
    audit.register(async (signedIn) => {
      signedIn.addHook('preHandler', signedInOnly(context));
      // Whatever is shown in here comes from the request's own store, which has what its token shows.
      const inside = signedInContext(context);
      signedIn.register(auditRegisterRoutes, inside);
      signedIn.register(auditFacetRoutes, inside);
      signedIn.register(auditRollUpRoutes, inside);
      signedIn.register(auditNoticeRoutes, inside);
      signedIn.register(auditAnomalyRoutes, inside);
      signedIn.register(auditRateRoutes, inside);
      signedIn.register(auditExportRoutes, inside);
      signedIn.register(auditPackRoutes, inside);
      signedIn.register(auditAccessRoutes, inside);
    });
  });
  if (context.pages) app.register(pageRoutes, { pages: context.pages, places: context.places });
  return app;
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
