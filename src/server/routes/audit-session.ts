// The auditor's session: opened by a token, kept in a cookie, and what its holder is told of the log.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseJson } from '../../consent/configuration.ts';
import { clearSessionCookies, sessionSecretOf, setSessionCookie } from '../audit/cookie.ts';
import { RefusedSignIns } from '../audit/refused-sign-ins.ts';
import { auditOf, signedInOnly } from '../audit/signed-in.ts';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { hostOf, isSameHost } from '../origin.ts';
import { closeSession, openSession } from '../sign-in.ts';

const ADDRESS = '/temoin/audit/session';

const REFUSED = 'this token is unknown, has expired or was revoked; `temoin token` makes one';

/** The routes. */
export async function auditSessionRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, accessLog, writer, configuration, vkey, trustsProxy } = context;
  const refused = new RefusedSignIns(accessLog, context);
  app.addHook('onClose', () => refused.flush());

  /** SameSite keeps the cookie from foreign pages; this keeps them from signing anybody in or out as well. */
  const ownPageRequired = async ({ headers }: FastifyRequest, reply: FastifyReply) =>
    isSameHost(headers.origin, hostOf(headers, trustsProxy))
      ? undefined
      : sendError(reply, 403, 'origin-foreign', 'only the auditor’s page on this very host may do this');

  app.post(ADDRESS, { onRequest: ownPageRequired }, async ({ body, headers }, reply) => {
    const session = await openSession(store, tokenOf(body), context);
    if (!session) {
      await refused.add();
      return sendError(reply, 401, 'token-refused', REFUSED);
    }
    await accessLog.note(session.token, { kind: 'sign-in' });
    return setSessionCookie(reply, headers, session).code(204).header('cache-control', 'no-store').send();
  });

  app.delete(ADDRESS, { onRequest: ownPageRequired }, async (request, reply) => {
    await closeSession(store, sessionSecretOf(request, trustsProxy));
    return clearSessionCookies(reply, request.headers).code(204).header('cache-control', 'no-store').send();
  });

  app.get(ADDRESS, { preHandler: signedInOnly(context) }, async (request) => {
    const { size, note } = writer.checkpoint;
    const { label, role, scope, expiresSeconds } = auditOf(request).token;
    return {
      site: configuration.site,
      origin: vkey.slice(0, vkey.indexOf('+')),
      vkey,
      size,
      checkpoint: note,
      token: { label, role, scope, expires: new Date(expiresSeconds * 1000).toISOString() },
    };
  });
}

function tokenOf(body: unknown): unknown {
  const value = body instanceof Uint8Array ? parseJson(new TextDecoder().decode(body)) : undefined;
  return value && typeof value === 'object' && 'token' in value ? value.token : undefined;
}
