// The rates of consent over time, made from roll-ups alone, with what changed meanwhile.
import type { FastifyInstance } from 'fastify';
import { askedDays } from '../audit/asked-days.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import { changesOf } from '../rates/changes.ts';
import { readRateQuery } from '../rates/rate-query.ts';
import { ratesOf } from '../rates/rates.ts';
import { SMALLEST_GROUP } from '../rates/small-groups.ts';
import { dayText } from '../roll-up-query.ts';

const DAY_MS = 86_400_000;

/** The route. */
export async function auditRateRoutes(app: FastifyInstance, context: SignedInContext): Promise<void> {
  const { now, notices, published, configuration } = context;
  app.get<{ Querystring: Record<string, unknown> }>('/temoin/audit/rates', async (request, reply) => {
    const { per, by, ...days } = request.query;
    const asked = await askedDays(request, days, context);
    if ('problem' in asked) return sendError(reply, asked.status, asked.code, asked.problem);
    const { store } = asked;
    const wished = readRateQuery({ per, by, ...asked.days }, now());
    if ('problem' in wished) return sendError(reply, 400, 'query-invalid', wished.problem);
    const query = { ...wished, days: store.shownDays(wished.days) };
    const [from, to] = [dayText(query.days.start), dayText(query.days.end)];
    await auditOf(request).note({
      kind: 'counts',
      filter: { from, to, per: query.per, ...(query.by && { by: query.by }) },
    });
    const today = Math.floor(now().getTime() / DAY_MS);
    const rates = await ratesOf(store, notices, configuration, query, today);
    if (!rates)
      return sendError(
        reply,
        422,
        'too-much-to-count',
        'more was counted in this time than one answer can take; ask for fewer days, or for longer spans',
      );
    return {
      from,
      to,
      per: query.per,
      by: query.by ?? null,
      smallest: SMALLEST_GROUP,
      ...rates,
      // Whether the site counts them now; what was counted before stays.
      countsShown: configuration.countShown === true,
      changes: await changesOf(published, {
        from: `${from}T00:00:00.000Z`,
        to: `${to}T00:00:00.000Z`,
      }),
      lag: await store.readRegisterLag(),
    };
  });
}
