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

/** `GET /temoin/audit/records`: one page of the register, by decreasing index. */
export const pageAnswer = z.object({
  records: z.array(z.discriminatedUnion('damaged', [undamagedRow, damagedRow])),
  /** The `before` of the next older page; null on the last one. */
  next: index.nullable(),
  /** Number of records that match the filter, on all pages. */
  total: index,
  /** Whether there may be more than that, which were not counted. */
  more: z.boolean(),
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
  widget: z.object({ index, entry: z.base64(), proof: z.array(z.base64()) }).nullable(),
});

/** What the head shows. */
export type Session = z.infer<typeof sessionAnswer>;
/** One row of the register. */
export type Row = z.infer<typeof pageAnswer>['records'][number];
/** One page of the register. */
export type Page = z.infer<typeof pageAnswer>;
/** A count of lines. */
export type Lines = z.infer<typeof linesAnswer>;
/** One record's evidence, bytes still in base64. */
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;
