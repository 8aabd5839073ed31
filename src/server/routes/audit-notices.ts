// The history of the notice: every version that the log has published, and how many records refer to each.
import { base64 } from '@scure/base';
import type { FastifyInstance } from 'fastify';
import { NO_NOTICE } from '../../consent/choice.ts';
import { widgetPublication } from '../audit/evidence.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { sendError } from '../http-error.ts';
import { type NoticeRecords, recordsByNotice } from '../notices/notice-records.ts';
import { configurationOf, previousNotices } from '../notices/previous-notice.ts';
import type { PublishedNotice } from '../notices/published-notices.ts';
import { createProofReader, type ProofReader } from '../proof-reader.ts';
import type { PublishedWidgets } from '../published-widgets.ts';
import { readRegisterQuery } from '../register-query.ts';

type Query = { Querystring: Record<string, unknown> };

/** Notices that no log of ours has published, in one answer: visitors name them freely. */
const UNPUBLISHED_MAX = 50;

const DAY_MS = 86_400_000;

/** The route. It tells numbers and what is public, and nothing of anybody. */
export async function auditNoticeRoutes(
  app: FastifyInstance,
  { writer, widgets, published }: SignedInContext,
): Promise<void> {
  app.get<Query>('/temoin/audit/notices', async (request, reply) => {
    const read = readRegisterQuery(request.query, ['locale', 'before', 'limit']);
    if ('problem' in read) return sendError(reply, 400, 'query-invalid', read.problem);
    const audit = auditOf(request);
    const { size, note } = writer.checkpoint;
    const store = audit.storeAt(size);
    const { locale } = read.filter;
    await audit.note({ kind: 'counts', filter: { notices: true, ...(locale && { locale }) } });
    const notices = (await published.notices()).filter(({ index }) => index < size);
    const configurations = await published.configurations();
    const previous = previousNotices(notices, configurations);
    const counted = await recordsByNotice(store);
    const { before = size, limit } = read;
    const meant = notices
      .filter((notice) => (!locale || notice.locale === locale) && notice.index < before)
      .reverse();
    const shown = meant.slice(0, limit);
    const proofs = createProofReader(store, size);
    return {
      checkpoint: note,
      locales: localesOf(notices, counted.of),
      notices: await Promise.all(
        shown.map(async (notice) => ({
          ...(await versionOf(notice, widgets, proofs, size)),
          previous: previous.get(notice.hash)?.hash ?? null,
          configuration: configurationOf(notice, configurations)?.hash ?? null,
          ...recordsIn(counted.of.get(notice.hash)),
        })),
      ),
      next: meant.length > limit ? (shown.at(-1)?.index ?? null) : null,
      ...unpublishedOf(notices, counted.of),
      without: counted.without,
      untold: counted.untold,
      more: counted.isMore,
      lag: await store.readRegisterLag(),
    };
  });
}

/** One version, with what shows its place in the log. */
async function versionOf(
  notice: PublishedNotice,
  widgets: PublishedWidgets,
  proofs: ProofReader,
  size: number,
) {
  const { entry, validityDays: _, ...told } = notice;
  return {
    ...told,
    revision: told.revision ?? null,
    layout: told.layout ?? null,
    widget: told.widget ?? null,
    asks: told.asks ?? null,
    /** The entry that published the release of the widget that draws it. */
    release: (await widgetPublication(widgets, notice.widget, proofs, size)) ?? null,
    entry: base64.encode(entry),
    proof: (await proofs.proof(notice.index)).map((hash) => base64.encode(hash)),
  };
}

const recordsIn = (counted: NoticeRecords | undefined) => ({
  records: counted?.records ?? 0,
  erased: counted?.erased ?? 0,
  firstDay: dayText(counted?.firstDay),
  lastDay: dayText(counted?.lastDay),
});

const dayText = (day: number | undefined) =>
  day === undefined ? null : new Date(day * DAY_MS).toISOString().slice(0, 10);

/** In each language how many versions there are and how many records refer to them, the most used first. */
function localesOf(published: readonly PublishedNotice[], counted: ReadonlyMap<string, NoticeRecords>) {
  const locales = new Map<string, { versions: number; records: number }>();
  for (const { locale, hash } of published) {
    const known = locales.get(locale) ?? { versions: 0, records: 0 };
    locales.set(locale, {
      versions: known.versions + 1,
      records: known.records + (counted.get(hash)?.records ?? 0),
    });
  }
  return [...locales]
    .map(([locale, counts]) => ({ locale, ...counts }))
    .sort((a, b) => b.records - a.records || (a.locale < b.locale ? -1 : 1));
}

/** Notices that records name and the log has not published, those of most records first. */
function unpublishedOf(published: readonly PublishedNotice[], counted: ReadonlyMap<string, NoticeRecords>) {
  const known = new Set([NO_NOTICE, ...published.map(({ hash }) => hash)]);
  const unknown = [...counted]
    .filter(([hash]) => !known.has(hash))
    .sort(([a, { records }], [b, { records: others }]) => others - records || (a < b ? -1 : 1));
  return {
    unpublished: unknown.slice(0, UNPUBLISHED_MAX).map(([hash, each]) => ({
      hash,
      locale: each.locale ?? null,
      revision: each.revision ?? null,
      ...recordsIn(each),
    })),
    unpublishedMore: Math.max(unknown.length - UNPUBLISHED_MAX, 0),
  };
}
