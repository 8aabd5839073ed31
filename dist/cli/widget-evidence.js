import { a as widgetFileOf, n as hashedFileOf, r as integrityOf } from "./widget-manifest.js";
import { l as quote } from "./merkle.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as findJsonFault } from "./json-text.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
// src/verify/canonical-text.ts
/**
* Reads bytes as canonical JSON.
* @returns in words why they are not: too many, not UTF-8, not JSON, or another spelling of it; never throws
*/
function readCanonicalJson(bytes, bytesMax) {
	if (bytes.length > bytesMax) return { problem: `there are ${bytes.length} bytes, but at most ${bytesMax} are read` };
	const text = decodeUtf8(bytes);
	if (text === void 0) return { problem: "the bytes are not UTF-8" };
	const value = parseJson(text);
	if (value === void 0) return { problem: `the bytes are not JSON: ${faultInWords(text)}` };
	if (canonicalText(value) !== text) return { problem: `the bytes are not canonical JSON (RFC 8785): they begin ${quote(text)}` };
	return { value };
}
/** The canonical spelling of a parsed value, in UTF-8; `undefined` where it has none. Never throws. */
function canonicalBytes(value) {
	const text = canonicalText(value);
	return text === void 0 ? void 0 : utf8ToBytes(text);
}
function canonicalText(value) {
	try {
		return canonicalJson(value);
	} catch {
		return;
	}
}
function decodeUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
function faultInWords(text) {
	const fault = findJsonFault(text);
	return fault ? `at character ${fault.offset + 1}, ${fault.message}` : `they begin ${quote(text)}`;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/verify/widget-evidence.ts
/** Longest manifest that is looked at: one of forty languages has 50 kB. */
var MANIFEST_BYTES_MAX = 1048576;
/** Names that neither leave the folder nor hide in it. */
var PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;
var hash = z.string().regex(/^[0-9a-f]{64}$/);
var hashedFile = z.strictObject({
	bytes: z.int().min(0),
	sha256: hash
});
var manifestSchema = z.strictObject({
	v: z.literal(1),
	version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]{1,32})?$/),
	integrity: hash,
	files: z.record(z.string().regex(PATH), hashedFile.extend({ zeroedSha256: hash.exactOptional() })),
	gateSource: hashedFile
});
/**
* Reads the bytes of a publication of kind `widget`, and computes from its list of files the integrity that it states.
* @returns in words why they are no such manifest; never throws
*/
function readWidgetManifest(bytes) {
	const read = readCanonicalJson(bytes, MANIFEST_BYTES_MAX);
	if ("problem" in read) return read;
	const parsed = manifestSchema.safeParse(read.value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return { problem: `at ${quote(issue?.path.join(".") || "its beginning")}, ${issue?.message ?? "unknown"}` };
	}
	const { version, integrity } = parsed.data;
	const files = new Map(Object.entries(parsed.data.files));
	const computed = integrityOf(files);
	return computed === integrity ? { manifest: {
		version,
		integrity,
		files
	} } : { problem: `its files give the integrity ${computed}, but it states ${integrity}` };
}
/** Files of a release, hashed once however many manifests they are compared with. */
var WidgetFolder = class {
	#contents;
	#hashed;
	/** @param contents by path inside the folder, with `/` between names */
	constructor(contents) {
		this.#contents = contents;
		this.#hashed = new Map([...contents].map(([path, content]) => [path, hashedFileOf(content)]));
	}
	/** What is another file here than in the manifest, in words, one for each path; none where all are the same. */
	differencesFrom({ files, integrity }) {
		return [.../* @__PURE__ */ new Set([...files.keys(), ...this.#contents.keys()])].sort().flatMap((path) => {
			const listed = files.get(path);
			const here = this.#hashed.get(path);
			if (!here) return [`${path} is missing`];
			if (!listed) return [`${quote(path)} is not of the release`];
			if (here.sha256 !== listed.sha256) return [`${path} has the hash ${here.sha256} instead of ${listed.sha256}`];
			if (here.bytes !== listed.bytes) return [`${path} has ${here.bytes} bytes, but the manifest says ${listed.bytes}`];
			const { zeroedSha256 } = widgetFileOf(this.#contents.get(path) ?? /* @__PURE__ */ new Uint8Array(), integrity);
			return zeroedSha256 === listed.zeroedSha256 ? [] : [`${path} has another hash without the integrity than the manifest says: the integrity is of another file`];
		});
	}
};
export { readCanonicalJson as i, readWidgetManifest as n, canonicalBytes as r, WidgetFolder as t };
