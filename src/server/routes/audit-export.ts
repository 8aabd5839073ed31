// The auditor's downloads: the register as JSON Lines, which can be verified, and as CSV, which can be read.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerContext } from '../context.ts';
import { exportCsv } from '../export-csv.ts';
import { exportJsonl } from '../export-jsonl.ts';
import { exportPeriod } from '../export-period.ts';
import { sendError } from '../http-error.ts';
import { findPeriod, type Period } from '../period.ts';
import { FILTER_PARAMETERS, type RegisterQuery, readRegisterQuery } from '../register-query.ts';
import { sessionRequired } from './audit-session.ts';

type Query = { Querystring: Record<string, unknown> };

const JSONL = '/temoin/audit/export.jsonl';

const PERIOD_ALONE =
  'a period is exported with everything that the log has of it, which alone can be verified to be whole: ask for from and to without any other filter, or as CSV';

/** The routes. Both stand under the checkpoint that is newest when the download begins, cosigned by any witnesses. */
export async function auditExportRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, publicCheckpoint, configuration, vkey, now, warn } = context;
  const { site } = configuration;
  app.addHook('preHandler', sessionRequired(context));

  app.get<Query>(JSONL, async ({ query }, reply) => {
    const read = readRegisterQuery(query, FILTER_PARAMETERS);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { filter, period } = read;
    if (period && hasFilter(read)) return sendError(reply, 400, 'query-invalid', PERIOD_ALONE);
    const source = { store, site, vkey, checkpoint: await publicCheckpoint.readNewest() };
    const lines = period ? exportPeriod(source, period) : exportJsonl(source, filter);
    return download(reply, lines, nameOf(read, 'jsonl'), 'application/jsonl; charset=utf-8');
  });

  app.get<Query>('/temoin/audit/export.csv', async ({ query }, reply) => {
    const read = readRegisterQuery(query, FILTER_PARAMETERS);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { filter, period } = read;
    const checkpoint = await publicCheckpoint.readNewest();
    const within = period && (await findPeriod(store, period, checkpoint.size)).inside;
    const lines = exportCsv({ store, checkpoint }, { ...filter, ...(within && { within }) });
    reply.header('link', `<${provableAddress(period)}>; rel="alternate"; type="application/jsonl"`);
    return download(reply, lines, nameOf(read, 'csv'), 'text/csv; charset=utf-8; header=present');
  });

  function nameOf(query: RegisterQuery, ending: string): string {
    const days = query.period ? dayOf(query.period.from) + dayOf(query.period.to) : '';
    const part = hasFilter(query) ? '-part' : '';
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

const hasFilter = ({ filter }: RegisterQuery) => Object.keys(filter).length > 0;
const dayOf = (time: string | undefined) => (time === undefined ? '' : `-${time.slice(0, 10)}`);
