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
var TOMBSTONE_DOMAIN = utf8ToBytes("temoin/erased/v1\n");
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
var tombstoneOf = (id) => bytesToHex(sha256(concatBytes(TOMBSTONE_DOMAIN, utf8ToBytes(id))));
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
export { commitmentEntry as a, erasureText as c, COMMITMENT_DOMAIN as i, hashOfIndexes as l, isPublicationKind as n, recordBytes as o, publicationEntry as r, ERASURE_REASONS as s, PUBLICATION_KINDS as t, tombstoneOf as u };
