// The auditor's downloads: the register as JSON Lines, which can be verified, and as CSV, which can be read.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { personOf } from '../audit/access-log.ts';
import { endsOutside, isNarrow } from '../audit/scope.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import { askedPeriod, auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { exportCsv } from '../export-csv.ts';
import { exportJsonl } from '../export-jsonl.ts';
import { exportPeriod } from '../export-period.ts';
import { sendError } from '../http-error.ts';
import type { Period } from '../period.ts';
import { FILTER_PARAMETERS, type RegisterQuery, readRegisterQuery } from '../register-query.ts';

type Query = { Querystring: Record<string, unknown> };

/** What is exported. */
type Asked = Pick<RegisterQuery, 'filter' | 'period'>;

/** Records of a search that are looked at to tell whether it is for one person. */
const LOOKED_AT = 50;

const JSONL = '/temoin/audit/export.jsonl';
const JSONL_TYPE = 'application/jsonl; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

const PERIOD_ALONE =
  'a period is exported with everything that the log has of it, which alone can be verified to be whole: ask for from and to without any other filter, or as CSV';

/** The routes. Both stand under the checkpoint that is newest when the download begins, cosigned by any witnesses. */
export async function auditExportRoutes(app: FastifyInstance, context: SignedInContext): Promise<void> {
  const { publicCheckpoint, accessLog, configuration, vkey, now, warn } = context;
  const { site } = configuration;

  app.get<Query>(JSONL, async (request, reply) => {
    const read = readRegisterQuery(request.query, FILTER_PARAMETERS);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    if (read.period && hasFilter(read)) return sendError(reply, 400, 'query-invalid', PERIOD_ALONE);
    const asked = await askedPeriod(request, read.period);
    if ('problem' in asked) return sendError(reply, 403, 'out-of-scope', asked.problem);
    const { token, storeAt, note } = auditOf(request);
    const checkpoint = await publicCheckpoint.readNewest();
    const store = storeAt(checkpoint.size);
    const source = { store, site, vkey, checkpoint, isPart: isNarrow(token.scope) };
    const { filter } = read;
    const { period } = asked;
    const run = period && (await store.findPeriod(period)).run;
    if (run && !(await store.isShown(run))) {
      await note({ kind: 'out-of-scope', filter: { ...period } });
      return sendError(reply, 403, 'out-of-scope', endsOutside(token.scope));
    }
    // Who only asks whether it would go well is shown nothing.
    if (request.method === 'HEAD') return reply.type(JSONL_TYPE).send();
    const number = await noted(request, 'export-jsonl', { filter, ...(period && { period }) }, store);
    const lines = period ? exportPeriod(source, period, run) : exportJsonl(source, filter);
    const name = nameOf({ filter, ...(period && { period }) }, 'jsonl', source.isPart);
    return download(reply, counted(lines, number), name, JSONL_TYPE);
  });

  app.get<Query>('/temoin/audit/export.csv', async (request, reply) => {
    const read = readRegisterQuery(request.query, FILTER_PARAMETERS);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const asked = await askedPeriod(request, read.period);
    if ('problem' in asked) return sendError(reply, 403, 'out-of-scope', asked.problem);
    const { token, storeAt } = auditOf(request);
    const { filter } = read;
    const { period } = asked;
    const checkpoint = await publicCheckpoint.readNewest();
    const store = storeAt(checkpoint.size);
    const within = period && (await store.findPeriod(period)).inside;
    if (request.method === 'HEAD') return reply.type(CSV_TYPE).send();
    const number = await noted(request, 'export-csv', { filter, ...(period && { period }) }, store);
    const lines = exportCsv({ store, checkpoint }, { ...filter, ...(within && { within }) });
    reply.header('link', `<${provableAddress(period)}>; rel="alternate"; type="application/jsonl"`);
    const name = nameOf({ filter, ...(period && { period }) }, 'csv', isNarrow(token.scope));
    return download(reply, counted(lines, number), name, CSV_TYPE);
  });

  /** Written down before the first line leaves; how many there were, behind the last. */
  async function noted(
    request: FastifyRequest,
    kind: 'export-jsonl' | 'export-csv',
    { filter, period }: Asked,
    store: ScopedStore,
  ): Promise<number> {
    const { search, ...others } = filter;
    const person = search && (await personSearchedFor(store, filter));
    return auditOf(request).note({ kind, filter: { ...others, ...period }, term: search, person });
  }

  async function* counted(pieces: AsyncGenerator<string>, number: number): AsyncGenerator<string> {
    // The header is no line of what was asked for.
    let lines = -1;
    for await (const piece of pieces) {
      for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1)) lines += 1;
      yield piece;
    }
    await accessLog.setAmount(number, lines);
  }

  function nameOf(query: Asked, ending: string, isPart: boolean): string {
    const days = query.period ? dayOf(query.period.from) + dayOf(query.period.to) : '';
    const part = hasFilter(query) || (isPart && !query.period) ? '-part' : '';
    return `temoin-${site}-${now().toISOString().slice(0, 10)}${query.period ? `-period${days}` : ''}${part}.${ending}`;
  }

  function download(
    reply: FastifyReply,
    lines: AsyncGenerator<string>,
    name: string,
    type: string,
  ): FastifyReply {
    const stream = Readable.from(lines);
    // The connection is broken off, so that nobody takes half a file for a whole one.
    stream.on('error', (error) => warn(`An export broke off: ${error.message}`));
    return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(stream);
  }
}

/** What holds a CSV export of a period, or of the log, as proof: all of it, as JSON Lines (RFC 8288 `alternate`). */
function provableAddress({ from, to }: Period = {}): string {
  const query = new URLSearchParams({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  return query.size ? `${JSONL}?${query}` : JSONL;
}

const hasFilter = ({ filter }: Asked) => Object.keys(filter).length > 0;
const dayOf = (time: string | undefined) => (time === undefined ? '' : `-${time.slice(0, 10)}`);

async function personSearchedFor(
  store: ScopedStore,
  filter: RegisterQuery['filter'],
): Promise<string | undefined> {
  const { lines, lookedTo } = await store.readRegister(filter, { order: 'descending', limit: LOOKED_AT });
  return personOf(lines, lines.length < LOOKED_AT && lookedTo === undefined);
}
