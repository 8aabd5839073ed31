// The auditor's register: pages of rows, and the evidence of one record.
import { base64, base64urlnopad } from '@scure/base';
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';
import { sendError } from '../http-error.ts';
import { readKeptRecord } from '../kept-record.ts';
import { findPeriod, type Period, wholeDaysOf } from '../period.ts';
import { createProofReader, type ProofReader } from '../proof-reader.ts';
import { PublishedWidgets } from '../published-widgets.ts';
import { FILTER_PARAMETERS, readRegisterQuery } from '../register-query.ts';
import { columnsOf, rowOf } from '../register-row.ts';
import type { KeptRecord, RegisterFilter } from '../store/log-store.ts';
import { sessionRequired } from './audit-session.ts';

type Query = { Querystring: Record<string, unknown> };

/** Lines counted for one question. */
const LINES_AT_ONCE = 500_000;

/** The routes. */
export async function auditRegisterRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  const { store, writer, publicCheckpoint } = context;
  const widgets = new PublishedWidgets(store);
  app.addHook('preHandler', sessionRequired(context));

  app.get<Query>('/temoin/audit/records', async ({ query }, reply) => {
    const read = readRegisterQuery(query, [...FILTER_PARAMETERS, 'before', 'limit']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { before, limit, period } = read;
    const filter = { ...read.filter, ...(await rangeOf(period)) };
    // One more than fits tells whether there is a next page.
    const page = { order: 'descending', limit: limit + 1, ...(before !== undefined && { before }) } as const;
    const { lines, lookedTo } = await store.readRegister(filter, page);
    const shown = lines.slice(0, limit);
    const isFull = lines.length > limit;
    const isWhole = !isFull && lookedTo === undefined && before === undefined;
    const count = isWhole ? { lines: lines.length, isMore: false } : await store.countRegister(filter);
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
  app.get<Query>('/temoin/audit/lines', async ({ query }, reply) => {
    const read = readRegisterQuery(query, ['from', 'to', 'before']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const { within = { start: 0, end: writer.checkpoint.size } } = await rangeOf(read.period);
    const end = Math.min(within.end, read.before ?? within.end);
    const start = Math.max(within.start, end - LINES_AT_ONCE);
    const lines = await store.countLines(start, end);
    return { lines, next: start > within.start ? start : null };
  });

  app.get<{ Params: { id: string } }>('/temoin/audit/records/:id', async ({ params }, reply) => {
    const [record] = await store.findRecords([params.id]);
    if (!record) return sendError(reply, 404, 'not-found', 'the log has no record with this id');
    return evidenceOf(record);
  });

  /** Everything as it is stored, to be verified by whoever asks. */
  async function evidenceOf({ index, id, salt, bytes }: KeptRecord) {
    const { size, note } = await checkpointWith(index);
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
      widget: await widgetPublication(bytes, reader, size),
    };
  }

  /** Cosigned by any witnesses, unless they have not seen a tree with this entry yet; they are waited for only then. */
  async function checkpointWith(index: number) {
    const shown = await publicCheckpoint.read();
    const endorsed = index < shown.size ? shown : await publicCheckpoint.readNewest();
    return index < endorsed.size ? endorsed : writer.checkpoint;
  }

  async function registerColumns(index: number) {
    const within = { start: index, end: index + 1 };
    const { lines } = await store.readRegister({ within }, { order: 'ascending', limit: 1 });
    return lines[0] ? columnsOf(lines[0]) : null;
  }

  /** Where the entries of a period are; nothing of it where there is none. */
  async function rangeOf(period: Period | undefined): Promise<Pick<RegisterFilter, 'within' | 'days'>> {
    if (!period) return {};
    const { inside } = await findPeriod(store, period, writer.checkpoint.size);
    const days = wholeDaysOf(period);
    return { within: inside, ...(days && { days }) };
  }

  /** The entry that published the release of the widget that a record names, to be verified as the record is. */
  async function widgetPublication(bytes: Uint8Array, reader: ProofReader, size: number) {
    const record = readKeptRecord(bytes);
    const entry = record && (await widgets.find(record.widget));
    // One that the checkpoint has not reached is published in a moment.
    if (!entry || entry.index >= size) return null;
    const proof = await reader.proof(entry.index);
    return {
      index: entry.index,
      entry: base64.encode(entry.bytes),
      proof: proof.map((hash) => base64.encode(hash)),
    };
  }

  async function isNoticePublished(bytes: Uint8Array): Promise<boolean> {
    const record = readKeptRecord(bytes);
    return record !== undefined && (await store.readPublished(record.notice))?.kind === 'notice';
  }
}
