// What is counted of the register over time: by day and facets, and by hour, as the roll-ups have it.
import type { FastifyInstance } from 'fastify';
import { askedDays } from '../audit/asked-days.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import { dayText, readRollUpQuery } from '../roll-up-query.ts';
import type { LineFacets } from '../store/known-facets.ts';
import type { DayRange, DayRollUp } from '../store/log-store.ts';

/** Counts in one answer, in whole days; one day has at most as many as there can be facets. */
const COUNTS_MAX = 50_000;

/** More than there are in the days of one question. */
const HOURS_MAX = 10_000;
const HOURS_A_DAY = 24;

const HOUR_MS = 3_600_000;

/** The route. */
export async function auditRollUpRoutes(app: FastifyInstance, context: SignedInContext): Promise<void> {
  const { now } = context;
  app.get<{ Querystring: Record<string, unknown> }>('/temoin/audit/roll-ups', async (request, reply) => {
    const asked = await askedDays(request, request.query, context);
    if ('problem' in asked) return sendError(reply, asked.status, asked.code, asked.problem);
    const { store, days } = asked;
    const wished = readRollUpQuery(days, now());
    if ('problem' in wished) return sendError(reply, 400, 'query-invalid', wished.problem);
    const read = store.shownDays(wished);
    await auditOf(request).note({
      kind: 'counts',
      filter: { from: dayText(read.start), to: dayText(read.end) },
    });
    const { rows, end } = await readDays(store, read);
    const numbers = [...new Set(rows.map(({ facets }) => facets))].sort((a, b) => a - b);
    const facets = await store.readFacets(numbers);
    const positions = new Map(facets.map(({ number }, position) => [number, position]));
    const hours = await store.readHourRollUps(read.start * HOURS_A_DAY, end * HOURS_A_DAY, HOURS_MAX);
    return {
      from: dayText(read.start),
      to: dayText(end),
      // The day from which to ask on; null where this answer has all days that were asked for.
      next: end < read.end ? dayText(end) : null,
      facets: facets.map((each) => toldOf(each.facets)),
      days: byDay(rows).map(([day, ofDay]) => ({
        day: dayText(day),
        // Position in the list of facets, received, erased.
        counts: ofDay.map((each) => [positions.get(each.facets) ?? null, each.received, each.erased]),
      })),
      hours: hours.map(({ hour, ...counts }) => ({
        hour: new Date(hour * HOUR_MS).toISOString(),
        ...counts,
      })),
      lag: await store.readRegisterLag(),
    };
  });
}

/** What days are counted by, without what the register notes for itself. */
function toldOf({ other: _other, day: _day, ...facets }: LineFacets): Omit<LineFacets, 'other' | 'day'> {
  return facets;
}

/** As many whole days as fit into one answer, and where they end. */
async function readDays(
  store: ScopedStore,
  { start, end }: DayRange,
): Promise<{ rows: DayRollUp[]; end: number }> {
  const rows = await store.readRollUps({ start, end }, COUNTS_MAX + 1);
  const last = rows.at(-1)?.day;
  if (rows.length <= COUNTS_MAX || last === undefined) return { rows, end };
  return { rows: rows.filter(({ day }) => day < last), end: last };
}

function byDay(rows: readonly DayRollUp[]): [number, DayRollUp[]][] {
  const days = new Map<number, DayRollUp[]>();
  for (const row of rows) {
    const ofDay = days.get(row.day);
    if (ofDay) ofDay.push(row);
    else days.set(row.day, [row]);
  }
  return [...days];
}
