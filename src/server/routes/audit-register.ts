// The auditor's register: pages of rows, and the evidence of one record.
import type { FastifyInstance } from 'fastify';
import { personOf } from '../audit/access-log.ts';
import { aroundOf } from '../audit/around.ts';
import { evidenceOf } from '../audit/evidence.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import { askedPeriod, auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import { type Period, wholeDaysOf } from '../period.ts';
import { FILTER_PARAMETERS, readRegisterQuery } from '../register-query.ts';
import { rowOf } from '../register-row.ts';
import type { RegisterFilter, RegisterLine } from '../store/log-store.ts';

type Query = { Querystring: Record<string, unknown> };

/** Lines counted for one question. */
const LINES_AT_ONCE = 500_000;

/** The routes. */
export async function auditRegisterRoutes(
  app: FastifyInstance,
  { writer, widgets, publicCheckpoint }: SignedInContext,
): Promise<void> {
  app.get<Query>('/temoin/audit/records', async (request, reply) => {
    const read = readRegisterQuery(request.query, [...FILTER_PARAMETERS, 'before', 'limit']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const asked = await askedPeriod(request, read.period);
    if ('problem' in asked) return sendError(reply, 403, 'out-of-scope', asked.problem);
    const audit = auditOf(request);
    const store = audit.storeAt(writer.checkpoint.size);
    const { before, limit } = read;
    const filter = { ...read.filter, ...(await rangeOf(store, asked.period)) };
    // One more than fits tells whether there is a next page.
    const page = { order: 'descending', limit: limit + 1, ...(before !== undefined && { before }) } as const;
    const { lines, lookedTo } = await store.readRegister(filter, page);
    const shown = lines.slice(0, limit);
    const isFull = lines.length > limit;
    const isWhole = !isFull && lookedTo === undefined && before === undefined;
    const count = isWhole ? { lines: lines.length, isMore: false } : await store.countRegister(filter);
    const { search, ...others } = read.filter;
    await audit.note({
      kind: 'register',
      filter: { ...others, ...read.period, before },
      term: search,
      person: search && personOf(shown, isWhole),
      amount: shown.length,
    });
    return {
      records: shown.map(rowOf),
      next: (isFull ? shown.at(-1)?.index : lookedTo) ?? null,
      // A rare filter may have more lines further on, and this page is not full only because nobody has looked there yet.
      complete: isFull || lookedTo === undefined,
      lookedTo: isFull ? null : (lookedTo ?? null),
      total: count.lines,
      more: count.isMore,
      lag: await store.readRegisterLag(),
    };
  });

  // Line by line, whatever the roll-ups say: where somebody has taken lines out, there are fewer than the log has records.
  app.get<Query>('/temoin/audit/lines', async (request, reply) => {
    const read = readRegisterQuery(request.query, ['from', 'to', 'before']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const asked = await askedPeriod(request, read.period);
    if ('problem' in asked) return sendError(reply, 403, 'out-of-scope', asked.problem);
    const audit = auditOf(request);
    const store = audit.storeAt(writer.checkpoint.size);
    const within = await store.shownRange((await rangeOf(store, asked.period)).within);
    const end = Math.min(within.end, read.before ?? within.end);
    const start = Math.max(within.start, end - LINES_AT_ONCE);
    const lines = await store.countLines(start, end);
    await audit.note({ kind: 'counts', filter: { ...read.period, before: read.before } });
    return { lines, next: start > within.start ? start : null };
  });

  // With `?around=true` in one answer, and one line of the access log, all that a look at the record shows.
  app.get<Query & { Params: { id: string } }>('/temoin/audit/records/:id', async (request, reply) => {
    const { id } = request.params;
    const isAround = request.query.around === 'true';
    const audit = auditOf(request);
    const store = audit.storeAt(writer.checkpoint.size);
    const [record] = await store.findRecords([id]);
    const line = record && (await lineAt(store, record.index));
    const person = line?.subject || undefined;
    const around = isAround && line ? await aroundOf(store, line) : undefined;
    await audit.note({
      kind: 'record',
      ...(isAround && { filter: { around: true } }),
      term: id,
      person,
      amount: record ? shownWith(record.index, around) : 0,
    });
    if (!record) return sendError(reply, 404, 'not-found', 'the log has no record with this id');
    const evidence = await evidenceOf(
      { store, widgets, ...(await checkpointWith(record.index)) },
      record,
      line,
    );
    return { ...evidence, ...(isAround && { around: around ?? { subject: [], neighbours: [] } }) };
  });

  /** Cosigned by any witnesses, unless they have not seen a tree with this entry yet; they are waited for only then. */
  async function checkpointWith(index: number): Promise<{ readonly size: number; readonly note: string }> {
    const shown = await publicCheckpoint.read();
    const endorsed = index < shown.size ? shown : await publicCheckpoint.readNewest();
    return index < endorsed.size ? endorsed : writer.checkpoint;
  }
}

/** How many records an answer tells something of. */
function shownWith(index: number, around: Awaited<ReturnType<typeof aroundOf>> | undefined): number {
  const others = around ? [...around.subject, ...around.neighbours] : [];
  return new Set([index, ...others.map((other) => other.index)]).size;
}

/** Where the entries of a period are; nothing of it where there is none. */
async function rangeOf(
  store: ScopedStore,
  period: Period | undefined,
): Promise<Pick<RegisterFilter, 'within' | 'days'>> {
  if (!period) return {};
  const { inside } = await store.findPeriod(period);
  const days = wholeDaysOf(period);
  return { within: inside, ...(days && { days }) };
}

async function lineAt(store: ScopedStore, index: number): Promise<RegisterLine | undefined> {
  const within = { start: index, end: index + 1 };
  const { lines } = await store.readRegister({ within }, { order: 'ascending', limit: 1 });
  return lines[0];
}
