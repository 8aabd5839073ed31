// The auditor's downloads: the register as JSON Lines, which can be verified, and as CSV, which can be read.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ServerContext } from '../context.ts';
import { exportCsv } from '../export-csv.ts';
import { exportJsonl } from '../export-jsonl.ts';
import { sendError } from '../http-error.ts';
import type { SignedCheckpoint } from '../log-writer.ts';
import { readRegisterQuery } from '../register-query.ts';
import type { RegisterFilter } from '../store/log-store.ts';
import { sessionRequired } from './audit-session.ts';

type Query = { Querystring: Record<string, unknown> };

/** The routes. Both stand under the checkpoint that is newest when the download begins, cosigned by any witnesses. */
export async function auditExportRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, publicCheckpoint, configuration, vkey, now, warn } = context;
  const { site } = configuration;
  app.addHook('preHandler', sessionRequired(context));

  app.get<Query>('/temoin/audit/export.jsonl', async ({ query }, reply) =>
    download(reply, query, 'jsonl', 'application/jsonl; charset=utf-8', (checkpoint, filter) =>
      exportJsonl({ store, site, vkey, checkpoint }, filter),
    ),
  );

  app.get<Query>('/temoin/audit/export.csv', async ({ query }, reply) =>
    download(reply, query, 'csv', 'text/csv; charset=utf-8; header=present', (checkpoint, filter) =>
      exportCsv({ store, checkpoint }, filter),
    ),
  );

  async function download(
    reply: FastifyReply,
    query: Record<string, unknown>,
    ending: string,
    type: string,
    write: (checkpoint: SignedCheckpoint, filter: RegisterFilter) => AsyncGenerator<string>,
  ): Promise<FastifyReply> {
    const read = readRegisterQuery(query, ['search', 'event']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const date = now().toISOString().slice(0, 10);
    const part = Object.keys(read.filter).length ? '-part' : '';
    const stream = Readable.from(write(await publicCheckpoint.readNewest(), read.filter));
    // The connection is broken off, so that nobody takes half a file for a whole one.
    stream.on('error', (error) => warn(`An export broke off: ${error.message}`));
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="temoin-${site}-${date}${part}.${ending}"`)
      .send(stream);
  }
}
