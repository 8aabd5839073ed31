// What is unusual in the register: looked for in what was counted, each with its reason.
import type { FastifyInstance } from 'fastify';
import { detect } from '../anomalies/detect.ts';
import { readSeries } from '../anomalies/read-series.ts';
import { askedHours, type DayFacets } from '../anomalies/series.ts';
import { isSmall, toldAnomaly } from '../anomalies/words.ts';
import { askedDays } from '../audit/asked-days.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import type { PublishedConfiguration } from '../notices/published-notices.ts';
import { dayText, readRollUpQuery } from '../roll-up-query.ts';

/** Purposes whose rates are looked at: those of most records. */
const PURPOSES_MAX = 40;

const HOUR_MS = 3_600_000;

const hourText = (hour: number) => new Date(hour * HOUR_MS).toISOString();

/** The route. It tells numbers of no small group, and nothing of anybody. */
export async function auditAnomalyRoutes(app: FastifyInstance, context: SignedInContext): Promise<void> {
  const { published, now } = context;
  app.get<{ Querystring: Record<string, unknown> }>('/temoin/audit/anomalies', async (request, reply) => {
    const asked = await askedDays(request, request.query, context);
    if ('problem' in asked) return sendError(reply, asked.status, asked.code, asked.problem);
    const { store, days } = asked;
    const wished = readRollUpQuery(days, now());
    if ('problem' in wished) return sendError(reply, 400, 'query-invalid', wished.problem);
    const shown = store.shownDays(wished);
    await auditOf(request).note({
      kind: 'counts',
      filter: { anomalies: true, from: dayText(shown.start), to: dayText(shown.end) },
    });
    const series = await readSeries(store, published, wished, now());
    const purposes = purposesOf(series.days, await published.configurations());
    const { anomalies, more } = detect(series, purposes);
    const { start, end } = askedHours(series);
    const records = series.hours
      .filter(({ hour }) => hour >= start && hour < end)
      .reduce((sum, { received }) => sum + received, 0);
    return {
      from: dayText(series.asked.start),
      to: dayText(series.asked.end),
      anomalies: anomalies.map(toldAnomaly),
      more,
      /** Whether days before these were asked for too, and had too many counts to be looked at in one question. */
      cut: series.asked.start > shown.start,
      lookedAt: {
        purposes,
        /** Null where there are so few that it is not told. */
        records: isSmall(records) ? null : records,
        /** The hours whose records are all counted; the same twice where there are none. */
        fromHour: hourText(start),
        toHour: hourText(end),
        heartbeats: series.heartbeats !== undefined,
      },
      lag: await store.readRegisterLag(),
    };
  });
}

/** What records decided on that is a service in no configuration; earlier ones had other purposes. */
function purposesOf(days: readonly DayFacets[], configurations: readonly PublishedConfiguration[]): string[] {
  const isService = new Set(configurations.flatMap(({ services }) => services));
  const counts = new Map<string, number>();
  for (const { facets, received } of days)
    for (const id of [...(facets.granted ?? []), ...(facets.refused ?? [])])
      if (!isService.has(id)) counts.set(id, (counts.get(id) ?? 0) + received);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PURPOSES_MAX)
    .map(([id]) => id)
    .sort();
}
