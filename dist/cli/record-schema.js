import { i as ID, l as JURISDICTION } from "./configuration.js";
import { i as LAYOUTS } from "./json-text.js";
import { z } from "zod";
// src/consent/record-schema.ts
/** SHA-256 in lower-case hexadecimal digits. */
var HASH = /^[0-9a-f]{64}$/;
/** The language of a notice (BCP 47), as far as a record may have it. */
var LOCALE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
/** The version of a widget. */
var WIDGET_VERSION = /^\d+\.\d+\.\d+(-[\w.]{1,32})?$/;
var ids = z.array(z.string().regex(ID)).max(232);
var hash = z.string().regex(HASH);
var count = z.int().min(0).max(999999999);
/** UTC to the millisecond, so that one instant has one spelling. */
var instant = z.iso.datetime({ precision: 3 });
/** Whether a text is a time as records spell it. */
var isInstant = (text) => instant.safeParse(text).success;
var control = z.strictObject({
	widthPx: z.int().min(0).max(1e5),
	heightPx: z.int().min(0).max(1e5),
	contrastHundredths: z.int().min(100).max(2100).optional()
});
var members = {
	v: z.literal(1),
	id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "must be a UUIDv7 in lower case"),
	site: z.string().min(1).max(253).regex(/^[a-z0-9.-]+$/),
	subject: z.string().regex(/^[\w-]{22}$/),
	sequence: count,
	event: z.enum([
		"grant-all",
		"refuse-all",
		"custom",
		"withdraw",
		"once"
	]),
	surface: z.enum([
		"first-layer",
		"preferences",
		"placeholder",
		"api",
		"signal"
	]),
	gesture: z.enum([
		"trusted",
		"synthetic",
		"none"
	]),
	granted: ids,
	refused: ids,
	notice: hash,
	locale: z.string().regex(LOCALE_TAG),
	revision: count,
	gpc: z.boolean().nullable(),
	jurisdiction: z.string().regex(JURISDICTION).exactOptional(),
	parity: z.strictObject({
		refuse: control,
		accept: control,
		actionsToRefuse: count,
		actionsToAccept: count
	}).exactOptional(),
	layout: z.enum(LAYOUTS).exactOptional(),
	viewport: z.enum(["phone", "desktop"]),
	clientTime: instant,
	widget: z.strictObject({
		version: z.string().regex(WIDGET_VERSION),
		integrity: hash
	})
};
/** A record that names an id in both lists, or twice, would prove either. */
function namesOnce({ granted, refused }) {
	return (/* @__PURE__ */ new Set([...granted, ...refused])).size === granted.length + refused.length;
}
var ONCE = "granted and refused must not name an id more than once";
var consentRecordSchema = z.strictObject(members).refine(namesOnce, ONCE);
/** What a browser sends, as a JSON Schema (draft 2020-12), which cannot say {@link namesOnce}. */
var consentRecordJsonSchema = () => z.toJSONSchema(consentRecordSchema);
var storedRecordSchema = z.strictObject({
	...members,
	receivedTime: instant
}).refine(namesOnce, ONCE);
/**
* Checks what a browser sent.
* @returns the problems, each with its path, for anything that is not exactly a {@link ConsentRecord}; never throws
*/
function readConsentRecord(value) {
	return read(consentRecordSchema.safeParse(value));
}
/** The same for a record as the log keeps and exports it, with its `receivedTime`. */
function readStoredRecord(value) {
	return read(storedRecordSchema.safeParse(value));
}
function read(result) {
	if (!result.success) return { problems: result.error.issues.map(({ path, message }) => `${path.join(".") || "record"}: ${message}`) };
	return { record: result.data };
}
export { isInstant as a, readStoredRecord as c, consentRecordJsonSchema as i, LOCALE_TAG as n, namesOnce as o, WIDGET_VERSION as r, readConsentRecord as s, HASH as t };
