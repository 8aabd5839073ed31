import { t as canonicalJson } from "./canonical-json.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
// src/consent/widget-manifest.ts
/** Name of the published file that the gate of every site is built from: bundled, but neither minified nor decided. */
var GATE_SOURCE = "gate.source.js";
/** Stands for the integrity in the files that state it, which it is made of. */
var NO_INTEGRITY = "0".repeat(64);
/** The bytes that are published: canonical JSON (RFC 8785), in which files stand by increasing path. */
var manifestText = (manifest) => canonicalJson(manifest);
/**
* The integrity of the files: what every record and notice that they make names. Whoever has a manifest can so check
* that it is of the release that a record names, without any of the files.
* @param files by path, in any order
*/
function integrityOf(files) {
	const lines = [...files].sort(([a], [b]) => a < b ? -1 : 1).map(([path, file]) => `${file.zeroedSha256 ?? file.sha256}  ${path}\n`);
	return bytesToHex(sha256(utf8ToBytes(lines.join(""))));
}
/**
* What a manifest says of a file.
* @param content as it is served
* @param integrity of the release, 64 lower-case hex digits
*/
function widgetFileOf(content, integrity) {
	const zeroed = withoutIntegrity(content, integrity);
	return {
		...hashedFileOf(content),
		...zeroed && { zeroedSha256: bytesToHex(sha256(zeroed)) }
	};
}
/** Size and hash. */
var hashedFileOf = (content) => ({
	bytes: content.length,
	sha256: bytesToHex(sha256(content))
});
/** @returns undefined where the file does not state the integrity */
function withoutIntegrity(content, integrity) {
	const stated = utf8ToBytes(integrity);
	const zeros = utf8ToBytes(NO_INTEGRITY);
	const [first = 0] = stated;
	let copy;
	let at = content.indexOf(first);
	while (at >= 0) {
		const start = at;
		const isStated = stated.every((byte, offset) => content[start + offset] === byte);
		if (isStated) {
			copy ??= new Uint8Array(content);
			copy.set(zeros, start);
		}
		at = content.indexOf(first, start + (isStated ? stated.length : 1));
	}
	return copy;
}
export { widgetFileOf as a, manifestText as i, hashedFileOf as n, integrityOf as r, GATE_SOURCE as t };
