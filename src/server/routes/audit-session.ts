// The auditor's session: opened by a token, kept in a cookie, and what its holder is told of the log.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseJson } from '../../consent/configuration.ts';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { hostOf, isSameHost } from '../origin.ts';
import { closeSession, isSessionOpen, openSession } from '../sign-in.ts';

const ADDRESS = '/temoin/audit/session';
const COOKIE = 'temoin-audit';
const COOKIE_PATH = '/temoin/audit';

/**
 * A hook that lets only holders of an open session pass; everybody else is answered 401. It also forbids to keep
 * what the routes behind it answer.
 */
export function sessionRequired({ store, now }: ServerContext) {
  return async ({ cookies }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.header('cache-control', 'no-store');
    if (await isSessionOpen(store, cookies[COOKIE], now)) return undefined;
    return sendError(reply, 401, 'signed-out', 'there is no open session; sign in with a token');
  };
}

/** The routes. */
export async function auditSessionRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, writer, configuration, vkey, trustsProxy } = context;

  /** SameSite keeps the cookie from foreign pages; this keeps them from signing anybody in or out as well. */
  const ownPageRequired = async ({ headers }: FastifyRequest, reply: FastifyReply) =>
    isSameHost(headers.origin, hostOf(headers, trustsProxy))
      ? undefined
      : sendError(reply, 403, 'origin-foreign', 'only the auditor’s page on this very host may do this');

  app.post(ADDRESS, { onRequest: ownPageRequired }, async ({ body, headers }, reply) => {
    const session = await openSession(store, tokenOf(body), context);
    if (!session) {
      return sendError(
        reply,
        401,
        'token-refused',
        'this token is unknown or has expired; `temoin token` makes one',
      );
    }
    return reply
      .setCookie(COOKIE, session.secret, {
        httpOnly: true,
        sameSite: 'strict',
        path: COOKIE_PATH,
        maxAge: session.maxAgeSeconds,
        // What the browser itself says of the page, whichever proxies are between.
        secure: headers.origin?.startsWith('https:') === true,
      })
      .code(204)
      .header('cache-control', 'no-store')
      .send();
  });

  app.delete(ADDRESS, { onRequest: ownPageRequired }, async ({ cookies }, reply) => {
    await closeSession(store, cookies[COOKIE]);
    return reply
      .clearCookie(COOKIE, { path: COOKIE_PATH })
      .code(204)
      .header('cache-control', 'no-store')
      .send();
  });

  app.get(ADDRESS, { preHandler: sessionRequired(context) }, async () => {
    const { size, note } = writer.checkpoint;
    return {
      site: configuration.site,
      origin: vkey.slice(0, vkey.indexOf('+')),
      vkey,
      size,
      checkpoint: note,
    };
  });
}

function tokenOf(body: unknown): unknown {
  const value = body instanceof Uint8Array ? parseJson(new TextDecoder().decode(body)) : undefined;
  return value && typeof value === 'object' && 'token' in value ? value.token : undefined;
}
