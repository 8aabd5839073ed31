// The schema of the record: closed patterns, safe integers, well-formed Unicode, unknown keys refused (DESIGN §6).
import { z } from 'zod';
import { ID } from './id.ts';
import { LAYOUTS } from './layout.ts';
import { JURISDICTION } from './presumption.ts';
import type { ConsentRecord, StoredRecord } from './record.ts';

/** SHA-256 in lower-case hexadecimal digits. */
export const HASH = /^[0-9a-f]{64}$/;

/** The language of a notice (BCP 47), as far as a record may have it. */
export const LOCALE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** The version of a widget. */
export const WIDGET_VERSION = /^\d+\.\d+\.\d+(-[\w.]{1,32})?$/;

const ids = z.array(z.string().regex(ID)).max(232);
const hash = z.string().regex(HASH);
const count = z.int().min(0).max(999_999_999);
/** UTC to the millisecond, so that one instant has one spelling. */
const instant = z.iso.datetime({ precision: 3 });

/** Whether a text is a time as records spell it. */
export const isInstant = (text: string): boolean => instant.safeParse(text).success;

const control = z.strictObject({
  widthPx: z.int().min(0).max(100_000),
  heightPx: z.int().min(0).max(100_000),
  contrastHundredths: z.int().min(100).max(2_100).optional(),
});

const members = {
  v: z.literal(1),
  id: z
    .string()
    .regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      'must be a UUIDv7 in lower case',
    ),
  site: z
    .string()
    .min(1)
    .max(253)
    .regex(/^[a-z0-9.-]+$/),
  subject: z.string().regex(/^[\w-]{22}$/),
  sequence: count,
  event: z.enum(['grant-all', 'refuse-all', 'custom', 'withdraw', 'once']),
  surface: z.enum(['first-layer', 'preferences', 'placeholder', 'api', 'signal']),
  gesture: z.enum(['trusted', 'synthetic', 'none']),
  granted: ids,
  refused: ids,
  notice: hash,
  locale: z.string().regex(LOCALE_TAG),
  revision: count,
  gpc: z.boolean().nullable(),
  jurisdiction: z.string().regex(JURISDICTION).exactOptional(),
  parity: z
    .strictObject({ refuse: control, accept: control, actionsToRefuse: count, actionsToAccept: count })
    .exactOptional(),
  layout: z.enum(LAYOUTS).exactOptional(),
  viewport: z.enum(['phone', 'desktop']),
  clientTime: instant,
  widget: z.strictObject({ version: z.string().regex(WIDGET_VERSION), integrity: hash }),
};

/** A record that names an id in both lists, or twice, would prove either. */
export function namesOnce({ granted, refused }: Pick<ConsentRecord, 'granted' | 'refused'>): boolean {
  return new Set([...granted, ...refused]).size === granted.length + refused.length;
}
const ONCE = 'granted and refused must not name an id more than once';

const consentRecordSchema = z.strictObject(members).refine(namesOnce, ONCE);

/** What a browser sends, as a JSON Schema (draft 2020-12), which cannot say {@link namesOnce}. */
export const consentRecordJsonSchema = () => z.toJSONSchema(consentRecordSchema);

const storedRecordSchema = z.strictObject({ ...members, receivedTime: instant }).refine(namesOnce, ONCE);

/** What {@link readConsentRecord} and {@link readStoredRecord} give: the record, or all that is wrong with it. */
export type ReadRecord<T> = { readonly record: T } | { readonly problems: readonly string[] };

/**
 * Checks what a browser sent.
 * @returns the problems, each with its path, for anything that is not exactly a {@link ConsentRecord}; never throws
 */
export function readConsentRecord(value: unknown): ReadRecord<ConsentRecord> {
  return read<ConsentRecord>(consentRecordSchema.safeParse(value));
}

/** The same for a record as the log keeps and exports it, with its `receivedTime`. */
export function readStoredRecord(value: unknown): ReadRecord<StoredRecord> {
  return read<StoredRecord>(storedRecordSchema.safeParse(value));
}

function read<T>(result: z.ZodSafeParseResult<unknown>): ReadRecord<T> {
  if (!result.success) {
    return {
      problems: result.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`),
    };
  }
  // The reason for the cast: the schema above has the members of T, one by one; the closed patterns it adds are
  // narrower than the types.
  return { record: result.data as T };
}
