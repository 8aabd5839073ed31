// The shapes of what the audit routes answer, checked on arrival: this page believes the server as little as it can.
import { z } from 'zod';
import { EVENTS, GESTURES, PARITIES, SURFACES, VIEWPORTS } from '../consent/facets.ts';

const event = z.enum(EVENTS);
const index = z.int().min(0);

/** `GET /temoin/audit/session`: the head of the page. */
export const sessionAnswer = z.object({
  site: z.string(),
  origin: z.string(),
  vkey: z.string(),
  size: index,
  checkpoint: z.string(),
  /** What the session was opened with. */
  token: z.object({
    label: z.string(),
    role: z.enum(['auditor', 'operator']),
    /** The records that it shows, by the time at which they were received. */
    scope: z.object({ from: z.string().optional(), to: z.string().optional() }),
    expires: z.string(),
  }),
});

/** What the register's own columns say of a record. */
const registerColumns = z.looseObject({
  subject: z.string(),
  receivedTime: z.string(),
  /** Only the event is told of the facets. */
  other: z.boolean().optional(),
});

const columns = { index, id: z.string(), subject: z.string(), event, receivedTime: z.string() };
const undamagedRow = z.object({
  ...columns,
  damaged: z.literal(false),
  sequence: z.int(),
  surface: z.enum(SURFACES),
  gesture: z.enum(GESTURES),
  locale: z.string(),
  viewport: z.enum(VIEWPORTS),
  granted: z.array(z.string()),
  refused: z.array(z.string()),
  notice: z.string(),
  revision: z.int(),
  clientTime: z.string(),
  gpc: z.boolean().nullable(),
  jurisdiction: z.string().optional(),
  parity: z.enum(PARITIES),
  widget: z.string(),
  /** Only where they say otherwise. */
  register: registerColumns.optional(),
});
/** Stored bytes that are no longer a record: only what the register's own columns say. */
const damagedRow = z.object({ ...columns, event: z.string(), damaged: z.literal(true) });

const row = z.discriminatedUnion('damaged', [undamagedRow, damagedRow]);

/** `GET /temoin/audit/records`: one page of the register, by decreasing index. */
export const pageAnswer = z.object({
  records: z.array(row),
  /** The `before` of the next older page; null on the last one. */
  next: index.nullable(),
  /** Number of records that match the filter, on all pages. */
  total: index,
  /** Whether there may be more than that, which were not counted. */
  more: z.boolean(),
  /** Where looking ended before the page was full; `next` goes on from there. Null where nothing was left out. */
  lookedTo: index.nullable(),
  /** Entries of the log that the register has not followed yet. */
  lag: index,
});

const texts = z.array(z.string());

/** `GET /temoin/audit/facets`: what filters can choose among. */
export const facetValuesAnswer = z.object({
  values: z.object({
    event: texts,
    surface: texts,
    gesture: texts,
    granted: texts,
    refused: texts,
    locale: texts,
    notice: texts,
    jurisdiction: texts,
    gpc: texts,
    viewport: texts,
    parity: texts,
    widget: texts,
  }),
  notices: z.array(z.object({ hash: z.string(), locale: z.string(), revision: z.int() })),
  more: z.boolean(),
});

const numberOrNull = z.number().nullable();
const textOrNull = z.string().nullable();

/** How many records refer to a notice, and the first and the last day that has any. */
const noticeRecords = { records: index, erased: index, firstDay: textOrNull, lastDay: textOrNull };

/** An entry of the log with what shows its place in it. */
const provedEntry = { index, entry: z.base64(), proof: z.array(z.base64()) };

/** `GET /temoin/audit/notices`: versions of the notice, by decreasing index. */
export const noticesAnswer = z.object({
  checkpoint: z.string(),
  /** The languages of all versions, that of most records first. */
  locales: z.array(z.object({ locale: z.string(), versions: index, records: index })),
  notices: z.array(
    z.object({
      ...provedEntry,
      ...noticeRecords,
      hash: z.string(),
      time: z.string(),
      locale: z.string(),
      revision: numberOrNull,
      layout: textOrNull,
      widget: z.object({ version: z.string(), integrity: z.string() }).nullable(),
      /** What it asks about alone; null where it asks about all. */
      asks: texts.nullable(),
      release: z.object(provedEntry).nullable(),
      previous: textOrNull,
      configuration: textOrNull,
    }),
  ),
  /** The `before` of the next older part; null on the last one. */
  next: index.nullable(),
  unpublished: z.array(
    z.object({ ...noticeRecords, hash: z.string(), locale: textOrNull, revision: numberOrNull }),
  ),
  unpublishedMore: index,
  /** Records of no notice, and those of which the counts do not tell which. */
  without: index,
  untold: index,
  /** Whether there may be more records than were counted. */
  more: z.boolean(),
  lag: index,
});

/** `GET /temoin/audit/anomalies`: what is unusual, newest first. */
export const anomaliesAnswer = z.object({
  from: z.string(),
  to: z.string(),
  anomalies: z.array(
    z.object({
      kind: z.string(),
      unit: z.enum(['hour', 'day', 'week']),
      from: z.string(),
      to: z.string(),
      title: z.string(),
      reason: z.string(),
      /** A value is null where so few records are meant that it is not told. */
      numbers: z.array(
        z.object({
          name: z.string(),
          value: numberOrNull,
          unit: z.enum(['records', 'percent', 'hours', 'weeks']),
        }),
      ),
      explanations: texts,
      changes: z.array(z.object({ kind: z.enum(['notice', 'widget']), time: z.string() })),
      filter: z.record(z.string(), z.string()),
    }),
  ),
  more: index,
  /** Whether days before `from` were asked for too, and not looked at. */
  cut: z.boolean(),
  lookedAt: z.object({
    purposes: texts,
    records: index.nullable(),
    fromHour: z.string(),
    toHour: z.string(),
    heartbeats: z.boolean(),
  }),
  lag: index,
});

/** `GET /temoin/audit/lines`: a count of lines, and where to count on. */
export const linesAnswer = z.object({ lines: index, next: index.nullable() });

/** `GET /temoin/audit/records/<id>`: the evidence of one record, to be verified here. */
export const evidenceAnswer = z.object({
  index,
  id: z.string(),
  leaf: z.base64(),
  entry: z.base64(),
  bytes: z.base64(),
  salt: z.base64url(),
  proof: z.array(z.base64()),
  checkpoint: z.string(),
  noticeKnown: z.boolean(),
  /** Null where the register does not list the record. */
  register: registerColumns.nullable(),
  /** The entry that published the release of the widget that the record names; null where there is none. */
  widget: z.object(provedEntry).nullable(),
  /** Where it was asked for: records of the same subject, and those before and after it in the log. */
  around: z
    .object({
      subject: z.array(row),
      neighbours: z.array(z.object({ index, id: z.string(), receivedTime: z.string() })),
    })
    .optional(),
});

/** The keyed hash of something that was searched for, or of a person. */
const keyedHash = z.string().regex(/^[0-9a-f]{64}$/);

/** `GET /temoin/audit/accesses`: one page of those who have looked, by decreasing number. */
export const accessesAnswer = z.object({
  accesses: z.array(
    z.object({
      number: index,
      time: z.string(),
      /** Null where nobody was let in. */
      token: z.object({ handle: z.string(), label: z.string(), role: z.string() }).nullable(),
      kind: z.string(),
      filter: z.record(z.string(), z.unknown()),
      term: keyedHash.nullable(),
      person: keyedHash.nullable(),
      amount: index.nullable(),
    }),
  ),
  /** The `before` of the next older page; null on the last one. */
  next: index.nullable(),
  /** For how long accesses are kept, and their hashes. */
  days: index,
  hashDays: index,
});

/** One page of those who have looked. */
export type AccessesAnswer = z.infer<typeof accessesAnswer>;
/** One thing that somebody did. */
export type Access = AccessesAnswer['accesses'][number];
/** A part of the history of notices. */
export type NoticesAnswer = z.infer<typeof noticesAnswer>;
/** One version. */
export type NoticeVersion = NoticesAnswer['notices'][number];
/** What is unusual in some days. */
export type AnomaliesAnswer = z.infer<typeof anomaliesAnswer>;
/** One thing that is. */
export type AnomalyAnswer = AnomaliesAnswer['anomalies'][number];
/** What the head shows. */
export type Session = z.infer<typeof sessionAnswer>;
/** Whether the session shows but the records of some time. */
export const showsPart = ({ token: { scope } }: Session): boolean =>
  scope.from !== undefined || scope.to !== undefined;

/** One row of the register. */
export type Row = z.infer<typeof row>;
/** One page of the register. */
export type Page = z.infer<typeof pageAnswer>;
/** What filters can choose among. */
export type FacetValues = z.infer<typeof facetValuesAnswer>;
/** A count of lines. */
export type Lines = z.infer<typeof linesAnswer>;
/** One record's evidence, bytes still in base64. */
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;
