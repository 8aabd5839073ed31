// The auditor's register: pages of rows, and the evidence of one record.
import { base64, base64urlnopad } from '@scure/base';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { readKeptRecord } from '../kept-record.ts';
import { findPeriod } from '../period.ts';
import { createProofReader } from '../proof-reader.ts';
import { readRegisterQuery } from '../register-query.ts';
import { columnsOf, rowOf } from '../register-row.ts';
import type { KeptRecord } from '../store/log-store.ts';
import { sessionRequired } from './audit-session.ts';

/** The routes. */
export async function auditRegisterRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, writer, publicCheckpoint } = context;
  app.addHook('preHandler', sessionRequired(context));

  app.get<{ Querystring: Record<string, unknown> }>('/temoin/audit/records', async ({ query }, reply) => {
    const read = readRegisterQuery(query, ['search', 'event', 'from', 'to', 'before', 'limit']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { before, limit, period } = read;
    const within = period && (await findPeriod(store, period, writer.checkpoint.size)).inside;
    const filter = { ...read.filter, ...(within && { within }) };
    // One more than fits tells whether there is a next page.
    const page = { order: 'descending', limit: limit + 1, ...(before !== undefined && { before }) } as const;
    const found = await store.readRegister(filter, page);
    const shown = found.slice(0, limit);
    const next = found.length > limit ? (shown.at(-1)?.index ?? null) : null;
    return { records: shown.map(rowOf), next, total: await store.countRegister(filter) };
  });

  app.get<{ Params: { id: string } }>('/temoin/audit/records/:id', async ({ params }, reply) => {
    const [record] = await store.findRecords([params.id]);
    if (!record) return sendError(reply, 404, 'not-found', 'the log has no record with this id');
    return evidenceOf(record);
  });

  /** Everything as it is stored, to be verified by whoever asks. */
  async function evidenceOf({ index, id, salt, bytes }: KeptRecord) {
    // Cosigned by any witnesses, unless they have not seen a tree with this record yet.
    const endorsed = await publicCheckpoint.readNewest();
    const { size, note } = index < endorsed.size ? endorsed : writer.checkpoint;
    const reader = createProofReader(store, size);
    const [entry] = await store.readEntries(index, index + 1);
    return {
      index,
      id,
      leaf: base64.encode((await reader.leaf(index)) ?? new Uint8Array()),
      entry: base64.encode(entry?.bytes ?? new Uint8Array()),
      bytes: base64.encode(bytes),
      salt: base64urlnopad.encode(salt),
      proof: (await reader.proof(index)).map((hash) => base64.encode(hash)),
      checkpoint: note,
      noticeKnown: await isNoticePublished(bytes),
      register: await registerColumns(index),
    };
  }

  async function registerColumns(index: number) {
    const within = { start: index, end: index + 1 };
    const [line] = await store.readRegister({ within }, { order: 'ascending', limit: 1 });
    return line ? columnsOf(line) : null;
  }

  async function isNoticePublished(bytes: Uint8Array): Promise<boolean> {
    const record = readKeptRecord(bytes);
    return record !== undefined && (await store.readPublished(record.notice))?.kind === 'notice';
  }
}
