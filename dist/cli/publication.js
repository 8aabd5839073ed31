import { t as canonicalJson } from "./canonical-json.js";
import "./commitment.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
// src/consent/publication.ts
/**
* What may be published, each as canonical JSON: the `configuration`; a `notice`; the `heartbeat` of an hour, which
* shows that the log was there; an `erasure` of records; the `succession` of another log, with its last checkpoint.
*/
var PUBLICATION_KINDS = [
	"configuration",
	"notice",
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
export { isPublicationKind as n, publicationEntry as r, PUBLICATION_KINDS as t };
