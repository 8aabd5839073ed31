// A request of somebody who is signed in: who it is, what may be shown to them, and that it is written down.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { PublishedNotices } from '../notices/published-notices.ts';
import type { Period } from '../period.ts';
import { PublishedWidgets } from '../published-widgets.ts';
import { tokenOfSession } from '../sign-in.ts';
import type { KeptToken } from '../store/access-store.ts';
import type { Look } from './access-log.ts';
import { sessionSecretOf } from './cookie.ts';
import { isNarrow, periodWithin } from './scope.ts';
import { type ScopedStore, scopedStore } from './scoped-store.ts';
import { TimeIndexes } from './time-indexes.ts';

/** What routes for the signed-in work with: they read records by {@link Audit} alone, so that none can show too many. */
export interface SignedInContext extends Omit<ServerContext, 'store'> {
  /** What the log has published, which is for everybody. */
  readonly widgets: PublishedWidgets;
  /** Every notice, configuration and release that the log has published. */
  readonly published: PublishedNotices;
}

/** The context of such routes. */
export function signedInContext({ store, ...others }: ServerContext): SignedInContext {
  return { ...others, widgets: new PublishedWidgets(store), published: new PublishedNotices(store) };
}

/** One request of somebody who is signed in. */
export interface Audit {
  readonly token: KeptToken;
  /** What the token shows of the tree of this size. */
  storeAt(size: number): ScopedStore;
  /** Writes it down for the operator; see `AccessLog`. */
  note(look: Look): Promise<number>;
}

const audits = new WeakMap<FastifyRequest, Audit>();

/** @throws where the request has not passed {@link signedInOnly} */
export function auditOf(request: FastifyRequest): Audit {
  const audit = audits.get(request);
  if (!audit) throw new Error('this route does not stand behind the sign-in');
  return audit;
}

/**
 * A hook that lets only holders of an open session pass, and no request that another site has brought about. It also
 * forbids to keep what the routes behind it answer.
 */
export function signedInOnly({ store, accessLog, trustsProxy, now }: ServerContext) {
  const times = new TimeIndexes(store);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.header('cache-control', 'no-store');
    if (isFromElsewhere(request)) {
      return sendError(
        reply,
        403,
        'origin-foreign',
        'only the auditor’s page on this very host may ask this',
      );
    }
    const token = await tokenOfSession(store, sessionSecretOf(request, trustsProxy), now);
    if (!token) return sendError(reply, 401, 'signed-out', 'there is no open session; sign in with a token');
    audits.set(request, {
      token,
      storeAt: (size) => scopedStore(store, times, token.scope, size),
      note: (look) => accessLog.note(token, look),
    });
    return undefined;
  };
}

/**
 * The period that is meant where one is asked for; without one, what the token shows is meant.
 * @returns in words what is wrong where the token does not show it, which is written down
 */
export async function askedPeriod(
  request: FastifyRequest,
  asked: Period | undefined,
): Promise<{ readonly period?: Period } | { readonly problem: string }> {
  const { token, note } = auditOf(request);
  if (!asked || !isNarrow(token.scope)) return asked ? { period: asked } : {};
  const within = periodWithin(token.scope, asked);
  if ('problem' in within) await note({ kind: 'out-of-scope', filter: { ...asked } });
  return within;
}

/** A hook behind {@link signedInOnly} that lets only operators pass. */
export async function operatorsOnly(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (auditOf(request).token.role === 'operator') return undefined;
  return sendError(reply, 403, 'role-insufficient', 'this is for operators; this token is an auditor’s');
}

/** SameSite keeps the cookie from other sites; this also from other hosts of the same site (Fetch Metadata, §2.3). */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
