// Who has looked, as an operator sees it: who, when, what for; never whom it was about.
import type { FastifyInstance } from 'fastify';
import { parseJson } from '../../consent/configuration.ts';
import { HASH_DAYS } from '../audit/access-log.ts';
import { readAccessQuery } from '../audit/access-query.ts';
import { auditOf, operatorsOnly, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import type { KeptAccess } from '../store/access-store.ts';

/** The route. */
export async function auditAccessRoutes(app: FastifyInstance, { accessLog }: SignedInContext): Promise<void> {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/temoin/audit/accesses',
    { preHandler: operatorsOnly },
    async (request, reply) => {
      const read = readAccessQuery(request.query);
      if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
      const { limit, before, same } = read;
      await auditOf(request).note({
        kind: 'accesses',
        filter: { before, ...(same !== undefined && { same: true }) },
      });
      // One more than fits tells whether there is a next page.
      const found = await accessLog.read({ ...read, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const next = found.length > limit ? (shown.at(-1)?.number ?? null) : null;
      const { days } = accessLog;
      return { accesses: shown.map(rowOf), next, days, hashDays: Math.min(days, HASH_DAYS) };
    },
  );
}

function rowOf({ number, time, token, kind, filter, termHash, personHash, amount }: KeptAccess) {
  return {
    number,
    time,
    token: token ?? null,
    kind,
    filter: parseJson(filter) ?? {},
    term: termHash ?? null,
    person: personHash ?? null,
    amount: amount ?? null,
  };
}
