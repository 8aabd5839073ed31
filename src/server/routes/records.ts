// POST /temoin/records: where the browser's outbox sends its records, and what it is answered.
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { consentCookieFor } from '../consent-cookie.ts';
import type { ServerContext } from '../context.ts';
import { retryLater, sendError } from '../http-error.ts';
import { networkOf } from '../network.ts';
import type { NetworkLimit } from '../network-limit.ts';
import { clientAddressOf, hostOf, mayWrite } from '../origin.ts';
import type { Receipt } from '../receipt.ts';
import { recordTextOf } from '../record-text.ts';
import { checkSubmission } from '../submit.ts';

/** How long a browser may remember that this origin is allowed to post, in seconds. */
const PREFLIGHT_MAX_AGE_SECONDS = 86_400;

const ADDRESS = '/temoin/records';

/** The route, with the preflight that browsers send before posting from another origin (Fetch, CORS). */
export async function recordRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { configuration, writer, origins, trustsProxy, networkLimit } = context;

  // Before the body is read: a stranger's is not even taken.
  app.addHook('onRequest', async ({ headers }, reply) => {
    const { origin } = headers;
    reply.header('vary', 'origin');
    if (origin === undefined || !mayWrite(origin, hostOf(headers, trustsProxy), origins)) {
      return sendError(
        reply,
        403,
        'origin-foreign',
        `pages of ${origin ? JSON.stringify(origin.slice(0, 200)) : 'an unnamed origin'} may not write to the log of ${configuration.site}; its operator allows an origin by --origin`,
      );
    }
    reply.header('access-control-allow-origin', origin);
    return undefined;
  });

  if (networkLimit) app.addHook('onRequest', limitedBy(networkLimit, trustsProxy));

  app.options(ADDRESS, async (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': PREFLIGHT_MAX_AGE_SECONDS,
      })
      .send(),
  );

  app.post(ADDRESS, async ({ body, headers }, reply) => {
    const checked = checkSubmission(body instanceof Uint8Array ? body : new Uint8Array(), configuration);
    if ('unreadable' in checked) return sendError(reply, 400, 'body-unreadable', checked.unreadable);
    if ('problems' in checked) return sendError(reply, 422, 'record-invalid', checked.problems.join('; '));
    const outcome = await writer.submit({ record: recordTextOf(checked.record) });
    switch (outcome.status) {
      case 'sequenced':
        return sendReceipt(reply, outcome.receipt, consentCookieFor(context, headers, checked.record));
      case 'conflict':
        return sendError(reply, 409, 'record-conflict', 'the log has a record of this id with other content');
      default:
        return sendError(
          retryLater(reply),
          503,
          'log-unavailable',
          'the record is not acknowledged; send the same one again later, it is stored once',
        );
    }
  });
}

/** A hook that answers 429 where a network sends too many records. What comes from a private address has no limit. */
function limitedBy(limit: NetworkLimit, trustsProxy: boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.method !== 'POST') return undefined;
    const network = networkOf(clientAddressOf(request, trustsProxy));
    const waitSeconds = network === undefined ? 0 : limit.take(network, performance.now());
    if (!waitSeconds) return undefined;
    return sendError(
      retryLater(reply, waitSeconds),
      429,
      'too-many-records',
      'too many records come from this network; send the same one again later, it is stored once',
    );
  };
}

/**
 * Answers with a receipt: as the framework would, but with the head and the body in one piece, since most of the time
 * that a log under load spends on a record is spent on sending.
 */
function sendReceipt(reply: FastifyReply, receipt: Receipt, setCookie: string | undefined): FastifyReply {
  // Each byte of the text in UTF-8 is one character of Latin-1: what is sent are those bytes.
  const body = receipt.own + utf8AsLatin1(receipt.checkpoint);
  const head = {
    // The reason for the cast: of the headers that are set here none is a number.
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    ...(setCookie && { 'set-cookie': setCookie }),
  };
  reply.hijack();
  reply.raw.writeHead(201, head);
  reply.raw.end(body, 'latin1');
  return reply;
}

const utf8AsLatin1 = (text: string) => Buffer.from(text).toString('latin1');
