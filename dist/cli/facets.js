import { t as canonicalJson } from "./canonical-json.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
// src/consent/erasure.ts
/**
* Why records were erased: the visitor asked, they had been kept long enough, a court or an authority ordered it, or
* they had come back with a backup after they were erased.
*/
var ERASURE_REASONS = [
	"subject-request",
	"retention",
	"order",
	"restored"
];
var INDEXES_DOMAIN = utf8ToBytes("temoin/erasure/v1\n");
/** What stands before an id in what {@link tombstoneOf} hashes. */
var TOMBSTONE_DOMAIN = "temoin/erased/v1\n";
/** Ties an erasure to its indexes. @param salt 32 random bytes @param indexes increasing */
function hashOfIndexes(salt, indexes) {
	return bytesToHex(sha256(concatBytes(INDEXES_DOMAIN, salt, utf8ToBytes(canonicalJson(indexes)))));
}
/** The published text, canonical JSON. */
var erasureText = ({ count, indexes, reason }) => canonicalJson({
	count,
	indexes,
	reason
});
/** What is kept of an erased record's id, so that the record is refused when it is sent again: 64 hex digits. */
var tombstoneOf = (id) => bytesToHex(sha256(utf8ToBytes(TOMBSTONE_DOMAIN + id)));
/** What the hash of a commitment begins with, so that it is no hash of anything else. */
var COMMITMENT_DOMAIN = utf8ToBytes("temoin/record/v1\n");
/** The bytes of a record that are hashed and stored: RFC 8785 in UTF-8. */
function recordBytes(record) {
	return utf8ToBytes(canonicalJson(record));
}
/**
* The log's entry for a record: `0x01 ‖ SHA-256("temoin/record/v1\n" ‖ salt ‖ canonical record)`.
* @param canonicalRecord as {@link recordBytes} gives it; other bytes give another entry
* @throws RangeError where the salt is not 32 bytes long
*/
function commitmentEntry(canonicalRecord, salt) {
	if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, but this one has ${salt.length}`);
	return concatBytes(Uint8Array.of(1), sha256(concatBytes(COMMITMENT_DOMAIN, salt, canonicalRecord)));
}
// src/consent/publication.ts
/**
* What may be published, each as canonical JSON: the `configuration`; a `notice`; the manifest of a release of the
* `widget` (widget-manifest.ts); the `heartbeat` of an hour, which shows that the log was there; an `erasure` of records;
* the `succession` of another log, with its last checkpoint.
*/
var PUBLICATION_KINDS = [
	"configuration",
	"notice",
	"widget",
	"heartbeat",
	"erasure",
	"succession"
];
/** The log's entry for a publication: `0x02 ‖` its canonical JSON (RFC 8785). */
function publicationEntry({ kind, hash, time }) {
	return concatBytes(Uint8Array.of(2), utf8ToBytes(canonicalJson({
		kind,
		hash,
		time
	})));
}
/** Whether a text read from outside names a kind of publication that this version knows. */
var isPublicationKind = (text) => PUBLICATION_KINDS.some((kind) => kind === text);
// src/consent/facets.ts
/** What happened, as {@link RecordEvent} has it, in the order in which it is listed. */
var EVENTS = [
	"grant-all",
	"refuse-all",
	"custom",
	"withdraw",
	"once"
];
/** The same for where. */
var SURFACES = [
	"first-layer",
	"preferences",
	"placeholder",
	"api",
	"signal"
];
/** The same for how. */
var GESTURES = [
	"trusted",
	"synthetic",
	"none"
];
/** Whether refusing was as easy as accepting: `unequal` where it was harder, `absent` where nothing was measured. */
var PARITIES = [
	"equal",
	"unequal",
	"absent"
];
/** The widest screens of a phone, and all others. */
var VIEWPORTS = ["phone", "desktop"];
/** How a filter spells each of the three states of Global Privacy Control. */
var GPC_STATES = [
	"true",
	"false",
	"unknown"
];
/** Whether facets have a value that a filter names. */
var HAVE = {
	event: ({ event }, value) => event === value,
	surface: ({ surface }, value) => surface === value,
	gesture: ({ gesture }, value) => gesture === value,
	granted: ({ granted }, value) => granted?.includes(value) === true,
	refused: ({ refused }, value) => refused?.includes(value) === true,
	locale: ({ locale }, value) => locale === value,
	notice: ({ notice }, value) => notice === value,
	jurisdiction: ({ jurisdiction }, value) => jurisdiction === value,
	gpc: ({ gpc }, value) => gpc === null ? value === "unknown" : `${gpc}` === value,
	viewport: ({ viewport }, value) => viewport === value,
	parity: ({ parity }, value) => parity === value,
	widget: ({ widget }, value) => widget === value
};
/** What a filter of facets may have. */
var FACET_NAMES = Object.keys(HAVE);
/** Whether a record of these facets is one that the filter means; one without members means all. */
function hasFacets(facets, filter) {
	return FACET_NAMES.every((name) => {
		const value = filter[name];
		return value === void 0 || HAVE[name](facets, value);
	});
}
/** The same where facets are known in part: what is absent may have any value. */
function mayHaveFacets(facets, filter) {
	return FACET_NAMES.every((name) => {
		const value = filter[name];
		return value === void 0 || facets[name] === void 0 || HAVE[name](facets, value);
	});
}
/**
* The facets of what should be a record: those whose values are of their type. Of a checked record these are all that it
* has. Its members stand in the order of RFC 8785, so that `JSON.stringify` gives the one text of equal facets.
*/
function facetsOf(record) {
	const { event, gesture, gpc, jurisdiction, locale, notice, revision, surface, viewport } = record;
	return {
		event: EVENTS.find((known) => known === event),
		gesture: GESTURES.find((known) => known === gesture),
		gpc: gpc === null || typeof gpc === "boolean" ? gpc : void 0,
		granted: idsOf(record.granted),
		jurisdiction: typeof jurisdiction === "string" ? jurisdiction : void 0,
		locale: typeof locale === "string" ? locale : void 0,
		notice: typeof notice === "string" ? notice : void 0,
		parity: parityVerdict(record.parity),
		refused: idsOf(record.refused),
		revision: Number.isSafeInteger(revision) ? Number(revision) : void 0,
		surface: SURFACES.find((known) => known === surface),
		viewport: VIEWPORTS.find((known) => known === viewport),
		widget: versionOf(record.widget)
	};
}
function idsOf(value) {
	return Array.isArray(value) && value.every((id) => typeof id === "string") ? value : void 0;
}
function versionOf(widget) {
	const { version } = Object(widget);
	return typeof version === "string" ? version : void 0;
}
/** Refusing must be as big, as legible and as few actions as accepting (CNIL-1); what cannot be compared is not equal. */
function parityVerdict(parity) {
	if (parity === void 0) return "absent";
	const { refuse, accept, actionsToRefuse, actionsToAccept } = Object(parity);
	return Number(refuse?.widthPx) >= Number(accept?.widthPx) && Number(refuse?.heightPx) >= Number(accept?.heightPx) && (refuse?.contrastHundredths === accept?.contrastHundredths || Number(refuse?.contrastHundredths) >= Number(accept?.contrastHundredths)) && Number(actionsToRefuse) <= Number(actionsToAccept) ? "equal" : "unequal";
}
export { tombstoneOf as S, recordBytes as _, PARITIES as a, erasureText as b, facetsOf as c, parityVerdict as d, PUBLICATION_KINDS as f, commitmentEntry as g, COMMITMENT_DOMAIN as h, GPC_STATES as i, hasFacets as l, publicationEntry as m, FACET_NAMES as n, SURFACES as o, isPublicationKind as p, GESTURES as r, VIEWPORTS as s, EVENTS as t, mayHaveFacets as u, ERASURE_REASONS as v, hashOfIndexes as x, TOMBSTONE_DOMAIN as y };
