// POST /temoin/records: where the browser's outbox sends its records, and what it is answered.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { hostOf, mayWrite } from '../origin.ts';
import { receiptText } from '../receipt.ts';
import { recordTextOf } from '../record-text.ts';
import { checkSubmission } from '../submit.ts';

/** When to try again after a 503, in seconds. */
const RETRY_AFTER_SECONDS = 5;

/** How long a browser may remember that this origin is allowed to post, in seconds. */
const PREFLIGHT_MAX_AGE_SECONDS = 86_400;

const ADDRESS = '/temoin/records';

/** The route, with the preflight that browsers send before posting from another origin (Fetch, CORS). */
export async function recordRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { configuration, writer, origins, trustsProxy } = context;

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

  app.post(ADDRESS, async ({ body }, reply) => {
    const checked = checkSubmission(body instanceof Uint8Array ? body : new Uint8Array(), configuration);
    if ('unreadable' in checked) return sendError(reply, 400, 'body-unreadable', checked.unreadable);
    if ('problems' in checked) return sendError(reply, 422, 'record-invalid', checked.problems.join('; '));
    const outcome = await writer.submit({ record: recordTextOf(checked.record) });
    switch (outcome.status) {
      case 'sequenced':
        return sendReceipt(reply, receiptText(outcome.receipt));
      case 'conflict':
        return sendError(reply, 409, 'record-conflict', 'the log has a record of this id with other content');
      default:
        reply.header('retry-after', RETRY_AFTER_SECONDS);
        return sendError(
          reply,
          503,
          'log-unavailable',
          'the record is not acknowledged; send the same one again later, it is stored once',
        );
    }
  });
}

function sendReceipt(reply: FastifyReply, receipt: string): FastifyReply {
  return reply.code(201).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(receipt);
}
