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
export { tombstoneOf as i, erasureText as n, hashOfIndexes as r, ERASURE_REASONS as t };
