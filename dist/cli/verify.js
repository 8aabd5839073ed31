import { t as TemoinError } from "./error2.js";
import { t as findJsonFault } from "./json-text.js";
import { c as leafHash, d as TlogError, f as quote, i as TreeHasher, n as commitmentEntry, s as hashesEqual } from "./commitment.js";
import { a as parseVerifierKey, c as encodeBase64, i as formatVerifierKey, n as openCheckpoint, o as decodeBase64, s as decodeHash } from "./checkpoint.js";
import { t as PUBLICATION_KINDS } from "./publication.js";
import { t as canonicalJson } from "./canonical-json.js";
import { n as rootFromInclusion } from "./inclusion.js";
import { n as readStoredRecord } from "./record-schema.js";
import { t as printable } from "./printable.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { open } from "node:fs/promises";
import { base64urlnopad } from "@scure/base";
import { createReadStream } from "node:fs";
import { Command, Option } from "commander";
import { z } from "zod";
// src/verify/export-text.ts
/** Longest line that is read, in bytes of UTF-8 where bytes are split into lines, else in UTF-16 code units. */
var LINE_MAX = 1048576;
/** Parses a line as one JSON object; {@link ambiguity} is still to be asked. Never throws. */
function parseLine(line) {
	if (line.length > 1048576) return fault$1("line-too-long", `the line is longer than ${LINE_MAX} bytes; no entry of a log is`);
	if (!line.isWellFormed()) return fault$1("line-not-utf8", "the line is not UTF-8");
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return jsonFault(line) ?? fault$1("line-not-json", "the line is not JSON");
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) return fault$1("line-not-json", "the line is JSON, but not an object");
	return { members: value };
}
/**
* Whether somebody else may read something else in a line: a name that is given twice, or nesting too deep for some.
* @param spelling what {@link spell} makes of the parsed line; the question costs nothing where that is the line
*/
function ambiguity(line, spelling) {
	return line === spelling ? void 0 : jsonFault(line)?.fault;
}
/** JSON.stringify of a parsed value, or `undefined` where it nests too deep for that; never throws. */
function spell(value) {
	try {
		return JSON.stringify(value);
	} catch {
		return;
	}
}
function jsonFault(line) {
	const found = findJsonFault(line);
	if (!found) return void 0;
	return { fault: {
		code: "line-not-json",
		message: `not JSON that can be read in one way only: at column ${found.offset + 1}, ${found.message}`,
		isCut: found.kind === "truncated"
	} };
}
function fault$1(code, message) {
	return { fault: {
		code,
		message,
		isCut: false
	} };
}
// src/verify/line-splitter.ts
var NEWLINE = 10;
var HALF_PAIR = "\ud800";
var strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
var lossy = new TextDecoder("utf-8", { ignoreBOM: true });
/**
* Splits at newlines (U+000A) and at nothing else: a JSON text may hold U+2028 and a bare carriage return between
* its members, at which other readers of lines split too. A last line needs no newline.
*
* A line that is not UTF-8 comes out with U+FFFD in place of what cannot be decoded and half a surrogate pair at its
* end, which no UTF-8 can hold; of a line that is too long, just more than {@link LINE_MAX} code units come out and
* the rest is passed over without being kept. The export's reader names both.
*/
async function* splitLines(chunks) {
	let pending = [];
	let pendingBytes = 0;
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
			yield decodeLine([...pending, chunk.subarray(start, end)]);
			pending = [];
			pendingBytes = 0;
			start = end + 1;
		}
		if (start < chunk.length && pendingBytes <= 1048576) {
			pending.push(chunk.slice(start));
			pendingBytes += chunk.length - start;
		}
	}
	if (pending.length) yield decodeLine(pending);
}
/** The text of a line that came in one or more parts. */
function decodeLine(parts) {
	const [only] = parts;
	const bytes = parts.length === 1 && only ? only : concatBytes(...parts);
	if (bytes.length > 1048576) return lossy.decode(bytes.subarray(0, LINE_MAX)).padEnd(LINE_MAX + 1);
	try {
		return strict.decode(bytes);
	} catch {
		return lossy.decode(bytes) + HALF_PAIR;
	}
}
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
// src/verify/proof-in-words.ts
/** What a log's origin, which is also its key's name, has behind the site (docs/FORMAT.md §6). */
var ORIGIN_END = "/temoin/log";
/**
* What a note states as the checkpoint of this key's log; else in words why it must not be believed.
* @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
*/
function openOrProblem(note, key) {
	try {
		return { checkpoint: openCheckpoint(note, key) };
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		return { problem: `the checkpoint does not verify with the key ${formatVerifierKey(key.name, key.publicKey)}: ${error.message}` };
	}
}
/** Why a leaf is not shown to be in the tree, in words; `undefined` where it is. Never throws. */
function inclusionProblem(index, leaf, proof, { size, root }) {
	const computed = rootFromInclusion(index, size, leaf, proof);
	if (!computed) return `a proof of ${proof.length} hashes fits no entry ${index} of a log of ${size}`;
	if (hashesEqual(computed, root)) return void 0;
	return `leaf ${encodeBase64(leaf)} and its proof give the root ${encodeBase64(computed)}, but the signed one is ${encodeBase64(root)}: this leaf is not entry ${index} of the log`;
}
/** Says that a record is not the one that was logged. */
function leafDiffers(computed, leaf) {
	return `record and salt give the leaf ${encodeBase64(computed)}, but the log's is ${encodeBase64(leaf)}: one of them was changed after the record was logged`;
}
// src/verify/stored-record.ts
/** Longest record that is looked at, in bytes; the log takes up to 8,192. */
var RECORD_BYTES_MAX = 65536;
var PROBLEMS_SHOWN = 3;
var encoder = new TextEncoder();
/**
* Reads stored bytes as a record. They must be its one spelling, byte for byte, because that is what the log commits
* to, and have the schema's members and no other.
* @returns the problem, in words, for any other bytes; never throws
*/
function readRecordBytes(bytes) {
	const read = readCanonicalJson(bytes, RECORD_BYTES_MAX);
	return "problem" in read ? read : readRecordValue(read.value);
}
/**
* Checks a parsed value, whose spelling is not known any more.
* @returns the first problems of the schema, in words, for anything that is not a record; never throws
*/
function readRecordValue(value) {
	const read = readStoredRecord(value);
	if ("record" in read) return read;
	const shown = read.problems.slice(0, PROBLEMS_SHOWN).map((problem) => quote(problem));
	const more = read.problems.length - shown.length;
	return { problem: `it has not the form of a record: ${shown.join(", ")}${more ? ` and ${more} more` : ""}` };
}
/**
* The bytes that the log commits to for a parsed record: as {@link canonicalBytes}, but four times as fast where
* its members stand in order, as in an export.
* @param value what was parsed, not what the schema made of it
* @param text `JSON.stringify` of the value
*/
function bytesOfRecord(value, text) {
	return hasSortedMembers(value) ? encoder.encode(text) : canonicalBytes(value);
}
function hasSortedMembers(record) {
	const { widget, parity } = record;
	if (!isSorted(record) || !isSorted(widget)) return false;
	return !parity || isSorted(parity) && isSorted(parity.accept) && isSorted(parity.refuse);
}
function isSorted(members) {
	let last = "";
	for (const key of Object.keys(members)) {
		if (key < last) return false;
		last = key;
	}
	return true;
}
// src/verify/entry-evidence.ts
var UNPROVED = { isProved: false };
var publicationSchema = z.strictObject({
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	kind: z.enum(PUBLICATION_KINDS),
	time: z.iso.datetime({ precision: 3 })
});
/**
* Checks one entry against its own leaf and tells `findings` what is wrong. Whether the leaf is the log's is for the
* tree to show.
*/
function verifyEntry(entry, place, findings) {
	const { content, leaf } = entry;
	if (!leaf) return UNPROVED;
	switch (content.kind) {
		case "record": return verifyRecord(content, leaf, place, findings);
		case "bytes":
			verifyDamagedRecord(content, leaf, place, findings);
			return UNPROVED;
		case "publication": return verifyPublication(content, leaf, place, findings);
		case "erased": return { isProved: true };
		case "unknown": return UNPROVED;
	}
}
function verifyRecord({ value, text, salt }, leaf, place, findings) {
	const read = readRecordValue(value);
	const bytes = "record" in read ? bytesOfRecord(value, text) : canonicalBytes(value);
	if (!salt) return {
		isProved: false,
		..."record" in read && read
	};
	const computed = bytes && leafHash(commitmentEntry(bytes, salt));
	if (!computed || !hashesEqual(computed, leaf)) {
		const reason = computed ? leafDiffers(computed, leaf) : "what has no canonical form was never logged";
		findings.error("leaf-differs", place, "problem" in read ? `${reason}; moreover, ${read.problem}` : reason);
		return {
			isProved: false,
			..."record" in read && read
		};
	}
	if ("record" in read) return {
		isProved: true,
		record: read.record
	};
	findings.error("record-invalid", place, `this is what was logged, but ${read.problem}`);
	return UNPROVED;
}
function verifyDamagedRecord({ bytes, salt }, leaf, place, findings) {
	if (!bytes || !salt) return;
	const read = readRecordBytes(bytes);
	const computed = leafHash(commitmentEntry(bytes, salt));
	const agrees = hashesEqual(computed, leaf);
	if ("record" in read && agrees) findings.error("line-malformed", place, "the bytes are a sound record, which must stand in the line as one");
	else if ("record" in read) findings.error("leaf-differs", place, leafDiffers(computed, leaf));
	else if (agrees) findings.error("record-invalid", place, `these bytes are what was logged, but not a record: ${read.problem}`);
	else {
		const reason = `what is stored is not the record that was logged: ${read.problem}`;
		findings.error("record-damaged", place, `${reason}; ${leafDiffers(computed, leaf)}`);
	}
}
function verifyPublication({ value, content }, leaf, place, findings) {
	const bytes = canonicalBytes(value);
	const computed = bytes && leafHash(concatBytes(Uint8Array.of(2), bytes));
	if (!computed || !hashesEqual(computed, leaf)) {
		const reason = `the publication ${computed ? `gives the leaf ${encodeBase64(computed)}` : "has no canonical form"}, but the log's leaf is ${encodeBase64(leaf)}: one of them was changed`;
		findings.error("leaf-differs", place, reason);
		return UNPROVED;
	}
	const publication = publicationSchema.safeParse(value);
	if (!publication.success) {
		findings.error("publication-invalid", place, "the log published something that this version does not know");
		return UNPROVED;
	}
	const { hash, kind } = publication.data;
	const contentHash = content === void 0 ? void 0 : bytesToHex(sha256(utf8ToBytes(content)));
	if (contentHash !== void 0 && contentHash !== hash) {
		const reason = `the log published a ${kind} with the hash ${hash}, but the text in the line has ${contentHash}`;
		findings.error("content-differs", place, reason);
	}
	return {
		isProved: true,
		publication: publication.data
	};
}
// src/verify/export-header.ts
var EXPORT_FORMAT = "temoin/export/v1";
var MEMBER_TYPES = {
	checkpoint: "string",
	complete: "boolean",
	format: "string",
	site: "string",
	vkey: "string"
};
var OTHER_FILES = [
	[/^(PK|BZh|.?\ufffd)/, "a compressed or other binary file; unpack it, or save it as UTF-8"],
	[/^SQLite format 3/, "an SQLite database; export the log as JSON Lines from the auditor’s page"],
	[/^c2sp\.org\/tlog-proof@/, "a receipt, which proves one record; an export proves many"],
	[/^\s*<(!|html|\?xml)/i, "a web page; perhaps the sign-in page was saved in place of the export"],
	[/^\[/, "a JSON list; an export has one JSON object a line"],
	[/^"?[\w ]+"?([,;\t]"?[\w ]+"?)+\r?$/, "a CSV file, which is for reading and proves nothing; export as JSON Lines"],
	[/^[\w.-]+\/temoin\/log\r?$/, "a checkpoint; an export has it in its first line"]
];
/**
* Reads the first line. A byte order mark before it is passed over, as RFC 8259 §8.1 allows.
* @returns a fault for anything that is not a header of this version with its five members and no other, and for
*   other files, which it tries to recognise; never throws
*/
function readExportHeader(line) {
	const text = line.startsWith("﻿") ? line.slice(1) : line;
	if (!text.startsWith("{")) return { fault: fault("file-not-export", foreignFile(text)) };
	const read = parseLine(text);
	if ("fault" in read) return headerUnreadable(read.fault);
	const ambiguous = ambiguity(text, spell(read.members));
	if (ambiguous) return headerUnreadable(ambiguous);
	const problem = memberFault(read.members);
	if (problem) return { fault: problem };
	const { checkpoint, complete, site, vkey } = read.members;
	return { header: {
		checkpoint,
		complete,
		site,
		vkey
	} };
}
function foreignFile(text) {
	const known = OTHER_FILES.find(([beginning]) => beginning.test(text.slice(0, 4096)));
	return `the file is not an export in JSON Lines: it ${known ? `seems to be ${known[1]}` : `begins ${quote(text)}`}`;
}
function headerUnreadable({ message, isCut }) {
	return { fault: {
		code: "header-malformed",
		message: `the header in line 1 is unreadable, so that nothing after it can be checked: ${message}`,
		isCut
	} };
}
function memberFault(members) {
	const has = (name) => Object.hasOwn(members, name);
	if (!has("format") && has("index") && has("leaf")) return fault("header-malformed", "line 1 is an entry: the header, which must stand there, is missing");
	if (!has("format") && !has("checkpoint")) return fault("file-not-export", "the file is not an export: line 1 is JSON, but not the header of an export");
	if (has("format") && members.format !== EXPORT_FORMAT) return fault("format-unknown", `the header names the format ${quote(String(spell(members.format)))}; this version reads "${EXPORT_FORMAT}"`);
	const problems = [...Object.entries(MEMBER_TYPES).filter(([name, type]) => !has(name) || typeof members[name] !== type).map(([name, type]) => `${name} must be a ${type}`), ...Object.keys(members).filter((name) => !Object.hasOwn(MEMBER_TYPES, name)).map((name) => `${quote(name)} is unknown`)];
	if (!problems.length) return void 0;
	return fault("header-malformed", `the header in line 1 is malformed: ${problems.slice(0, 5).join(", ")}`);
}
function fault(code, message) {
	return {
		code,
		message,
		isCut: false
	};
}
// src/verify/salt.ts
/** 32 bytes of base64url without padding, in its one spelling; undefined for anything else. Never throws. */
function decodeSalt(text) {
	try {
		const salt = base64urlnopad.decode(text);
		return salt.length === 32 ? salt : void 0;
	} catch {
		return;
	}
}
// src/verify/export-reader.ts
var PROOF_HASHES_MAX = 63;
var RECORD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/**
* Reads one line after the header.
* @returns a fault where not even the index can be read; never throws
*/
function readExportLine(line) {
	const read = parseLine(line);
	if ("fault" in read) return read;
	const { members } = read;
	const recordText = Object.hasOwn(members, "record") ? spell(members.record) : void 0;
	const ambiguous = ambiguity(line, (recordText && spellRecordLine(members, recordText)) ?? spell(members));
	if (ambiguous) return { fault: ambiguous };
	const index = members.index;
	if (typeof index !== "number" || !Number.isSafeInteger(index + 1) || index < 0) return { fault: {
		code: "line-malformed",
		message: `the line has ${quote(String(spell(index)))} as its index, which must be a whole number from 0`,
		isCut: false
	} };
	return { entry: readEntry(index, members, recordText) };
}
/** What JSON.stringify makes of an intact record's line, without spelling the record a second time. */
function spellRecordLine({ index, leaf, proof, salt }, record) {
	if (typeof index !== "number" || typeof leaf !== "string" || typeof salt !== "string") return void 0;
	return `{"index":${index},"leaf":"${leaf}",${proof === void 0 ? "" : `"proof":${spell(proof)},`}"record":${record},"salt":"${salt}"}`;
}
function readEntry(index, members, recordText) {
	const problems = [];
	const part = (name, decoded, form) => {
		if (decoded === void 0) {
			const found = Object.hasOwn(members, name) ? `is ${quote(String(spell(members[name])))}` : "is missing";
			problems.push(`${name} must be ${form}, but ${found}`);
		}
		return decoded;
	};
	const leaf = part("leaf", fromText(members.leaf, decodeHash), "base64 of 32 bytes");
	const proof = Object.hasOwn(members, "proof") ? part("proof", decodeProof(members.proof), `a list of at most ${PROOF_HASHES_MAX} hashes in base64`) : void 0;
	const saltOf = () => part("salt", fromText(members.salt, decodeSalt), "base64url of 32 bytes");
	const recordId = recordIdOf(members);
	const line = {
		index,
		leaf,
		proof,
		problems,
		...recordId !== void 0 && { recordId }
	};
	switch (contentMembers(members)) {
		case "": return {
			...line,
			content: { kind: "erased" }
		};
		case "record salt": return {
			...line,
			content: {
				kind: "record",
				value: members.record,
				text: recordText ?? "",
				salt: saltOf()
			}
		};
		case "bytes id salt": {
			const bytes = part("bytes", fromText(members.bytes, decodeBase64), "base64");
			if (recordId === void 0) part("id", void 0, "the id of a record");
			return {
				...line,
				content: {
					kind: "bytes",
					bytes,
					salt: saltOf()
				}
			};
		}
		case "content publication": {
			const content = part("content", fromText(members.content, wellFormed), "a text of well-formed Unicode");
			return {
				...line,
				content: {
					kind: "publication",
					value: members.publication,
					content
				}
			};
		}
		default:
			problems.push(`no entry has just the members ${quote(Object.keys(members).join(", "))}`);
			return {
				...line,
				content: { kind: "unknown" }
			};
	}
}
/** Names of the members that tell what an entry is, sorted. */
function contentMembers(members) {
	let names = "";
	for (const name of Object.keys(members).sort()) if (name !== "index" && name !== "leaf" && name !== "proof") names += names === "" ? name : ` ${name}`;
	return names;
}
function recordIdOf(members) {
	const record = members.record;
	const holder = typeof record === "object" && record !== null ? record : members;
	const id = Object.hasOwn(holder, "id") ? Reflect.get(holder, "id") : void 0;
	return typeof id === "string" && RECORD_ID.test(id) ? id : void 0;
}
function fromText(value, decode) {
	return typeof value === "string" ? decode(value) : void 0;
}
function decodeProof(value) {
	if (!Array.isArray(value) || value.length > PROOF_HASHES_MAX) return void 0;
	const hashes = value.map((hash) => fromText(hash, decodeHash)).filter((hash) => hash !== void 0);
	return hashes.length === value.length ? hashes : void 0;
}
/** RFC 8259 lets JSON escape half a surrogate pair, which has no UTF-8 and so no hash. */
function wellFormed(text) {
	return text.isWellFormed() ? text : void 0;
}
// src/verify/index-order.ts
/** Follows the indexes of a complete export, which must be 0, 1, 2 and so on. Keeps nothing while they are. */
var IndexOrder = class {
	/** Ranges that were jumped over, in order and not touching each other. */
	#missing = [];
	#next = 0;
	/** `next`: in its place, or after a jump. `late`: jumped over before. `repeated`: met before. */
	see(index) {
		if (index < this.#next) return this.#fill(index) ? "late" : "repeated";
		if (index > this.#next) this.#missing.push({
			first: this.#next,
			last: index - 1
		});
		this.#next = index + 1;
		return "next";
	}
	/** The indexes below `size` that have not been seen, as ranges in order. */
	missingBelow(size) {
		const tail = this.#next < size ? [{
			first: this.#next,
			last: size - 1
		}] : [];
		return [...this.#missing, ...tail].flatMap(({ first, last }) => first < size ? [{
			first,
			last: Math.min(last, size - 1)
		}] : []);
	}
	/** Takes an index out of the missing ones; says whether it was among them. */
	#fill(index) {
		const at = this.#missing.findLastIndex(({ first }) => first <= index);
		const range = this.#missing[at];
		if (!range || range.last < index) return false;
		const left = index > range.first ? [{
			first: range.first,
			last: index - 1
		}] : [];
		const right = index < range.last ? [{
			first: index + 1,
			last: range.last
		}] : [];
		this.#missing.splice(at, 1, ...left, ...right);
		return true;
	}
};
// src/verify/export-tree.ts
var MISSING_RANGES_REPORTED = 100;
/** Follows the entries of one export by index and leaf alone, and tells `findings` what is wrong. */
var ExportTree = class {
	#findings;
	#isComplete;
	#checkpoint;
	#order = new IndexOrder();
	/** Of the leaves as the file gives them; given up where one is missing or out of its place. */
	#tree = new TreeHasher();
	#highest = -1;
	#erased = 0;
	/** @param checkpoint what the key signed; without one, nothing can be shown but the order of the entries */
	constructor(findings, isComplete, checkpoint) {
		this.#findings = findings;
		this.#isComplete = isComplete;
		this.#checkpoint = checkpoint;
	}
	/** Takes the next entry of the file. A proof is verified wherever there is one. */
	see({ index, leaf, proof, content }, line, place) {
		if (this.#checkpoint && index >= this.#checkpoint.size) {
			const message = `line ${line} is beyond the log, which has ${this.#checkpoint.size} entries by its checkpoint`;
			this.#findings.error("entry-beyond-checkpoint", place, message);
			return "unproved";
		}
		const placing = this.#isComplete ? this.#order.see(index) : this.#compare(index);
		if (placing === "repeated") this.#findings.error("index-repeated", place, `line ${line} has an index that stood in an earlier line`);
		else if (placing === "late") {
			const message = `line ${line} stands behind the entry with index ${this.#highest}; indexes must increase`;
			this.#findings.error("index-out-of-order", place, message);
		}
		this.#highest = Math.max(this.#highest, index);
		if (content.kind === "erased") this.#erased += 1;
		if (placing !== "repeated") this.#append(index, leaf);
		const problem = this.#checkpoint && leaf && proof && inclusionProblem(index, leaf, proof, this.#checkpoint);
		if (problem === void 0) return placing;
		this.#findings.error("inclusion-unproved", place, problem);
		return "unproved";
	}
	/**
	* Says what can be known only at the end: which entries are missing, and whether the leaves give the signed root.
	* @param haveLeavesDiffered whether some entry did not give its leaf, in which case the root tells which is wrong
	*/
	finish(haveLeavesDiffered) {
		if (!this.#isComplete) return;
		const size = this.#checkpoint?.size ?? this.#highest + 1;
		const missing = this.#order.missingBelow(size);
		this.#reportMissing(missing, size);
		if (!this.#checkpoint || missing.length) return;
		if (this.#tree?.size === size) this.#compareRoot(this.#tree.root(), this.#checkpoint, haveLeavesDiffered);
	}
	#compare(index) {
		if (index === this.#highest) return "repeated";
		return index > this.#highest ? "next" : "late";
	}
	#append(index, leaf) {
		if (leaf && this.#tree?.size === index) this.#tree.append(leaf);
		else this.#tree = void 0;
	}
	#reportMissing(missing, size) {
		for (const { first, last } of missing.slice(0, MISSING_RANGES_REPORTED)) {
			const reason = `${first === last ? `the entry with index ${first} is` : `the entries with index ${first} to ${last} are`} missing${last > this.#highest ? " at the end: the file was cut short, or lines were taken out of it" : ""}; a complete export of this log has 0 to ${size - 1}`;
			this.#findings.error("entries-missing", first === last ? { index: first } : {}, reason);
		}
		const more = missing.length - MISSING_RANGES_REPORTED;
		if (more > 0) this.#findings.error("entries-missing", {}, `${more} more ranges of entries are missing`);
	}
	#compareRoot(root, checkpoint, haveLeavesDiffered) {
		if (hashesEqual(root, checkpoint.root)) return;
		const roots = `the leaves in this file give the root ${encodeBase64(root)}, but the signed one is ${encodeBase64(checkpoint.root)}`;
		const erased = this.#erased ? ` (or the leaf of an erased entry was changed, of which there are ${this.#erased})` : "";
		const meaning = haveLeavesDiffered ? "so that a leaf was changed, most likely one of those named above" : `though every entry agrees with its own leaf: an entry was replaced together with its leaf${erased}`;
		this.#findings.error("root-differs", {}, `${roots}, ${meaning}`);
	}
};
// src/verify/finding.ts
var FINDINGS_KEPT = 1e3;
/** A finding about a place; its message begins with that place in words. */
function findingAt(severity, code, place, message) {
	const { index, recordId } = place;
	const where = placeName(place);
	return {
		code,
		severity,
		message: where ? `${where}: ${message}` : message,
		...index !== void 0 && { index },
		...recordId !== void 0 && { recordId }
	};
}
/** Collects the findings of one verification. Past 1,000 of a severity they are counted only. */
var FindingList = class {
	#kept = [];
	#count = {
		error: 0,
		warning: 0
	};
	/** Findings that were kept, in the order in which they were found. */
	get kept() {
		return this.#kept;
	}
	/** Number of errors, kept or not. */
	get errors() {
		return this.#count.error;
	}
	/** Number of warnings, kept or not. */
	get warnings() {
		return this.#count.warning;
	}
	error(code, place, message) {
		this.add(findingAt("error", code, place, message));
	}
	warning(code, place, message) {
		this.add(findingAt("warning", code, place, message));
	}
	add(finding) {
		this.#count[finding.severity] += 1;
		if (this.#count[finding.severity] <= FINDINGS_KEPT) this.#kept.push(finding);
	}
};
function placeName({ line, index, recordId }) {
	if (recordId !== void 0) return index === void 0 ? `record ${recordId}` : `record ${recordId} (index ${index})`;
	if (index !== void 0) return `entry with index ${index}`;
	return line === void 0 ? "" : `line ${line}`;
}
// src/verify/large-map.ts
var PARTS = 64;
/** A string-keyed map in parts. Ids and subjects, which end at random, spread evenly over them. */
var LargeMap = class {
	#parts = Array.from({ length: PARTS }, () => /* @__PURE__ */ new Map());
	get(key) {
		return this.#part(key).get(key);
	}
	set(key, value) {
		this.#part(key).set(key, value);
	}
	delete(key) {
		this.#part(key).delete(key);
	}
	*entries() {
		for (const part of this.#parts) yield* part;
	}
	#part(key) {
		const code = key.charCodeAt(key.length - 1) * 5 + key.charCodeAt(key.length - 2);
		const part = this.#parts[code % PARTS];
		if (!part) throw new RangeError(`part ${code % PARTS} of ${PARTS}`);
		return part;
	}
};
// src/verify/notice-evidence.ts
/** Stands for the hash in a record of a choice that was made where no notice was shown. */
var NO_NOTICE_SHOWN = "0".repeat(64);
// src/verify/subject-sequences.ts
/** Follows the sequence numbers, which count a subject's records from 1, in whatever order they arrive. */
var SubjectSequences = class {
	/** Highest n of which all of 1 to n were met, by subject: a number is all that most subjects take. */
	#complete = new LargeMap();
	/** Numbers met beyond that. */
	#ahead = new LargeMap();
	#claimed = new LargeMap();
	/** Takes note of one record; says whether its number was new. */
	see(subject, sequence) {
		if (sequence === 0) return true;
		const complete = this.#complete.get(subject) ?? 0;
		const ahead = this.#ahead.get(subject);
		if (sequence <= complete || ahead?.has(sequence)) return false;
		if (sequence > complete + 1) {
			if (ahead) ahead.add(sequence);
			else this.#ahead.set(subject, /* @__PURE__ */ new Set([sequence]));
			return true;
		}
		let next = sequence + 1;
		while (ahead?.delete(next)) next += 1;
		if (ahead?.size === 0) this.#ahead.delete(subject);
		this.#complete.set(subject, next - 1);
		return true;
	}
	/** Takes note of a record that cannot be relied on: no gap is made of the number that it says it has. */
	claim(subject, sequence) {
		const claimed = this.#claimed.get(subject);
		if (claimed) claimed.add(sequence);
		else this.#claimed.set(subject, /* @__PURE__ */ new Set([sequence]));
	}
	/** Subjects of whom numbers are missing below the highest that was met, with the missing ones. */
	*gaps() {
		for (const [subject, ahead] of this.#ahead.entries()) {
			const missing = [];
			let next = (this.#complete.get(subject) ?? 0) + 1;
			const met = [...ahead, ...this.#claimed.get(subject) ?? []];
			for (const sequence of met.sort((a, b) => a - b)) {
				if (sequence > next) missing.push({
					first: next,
					last: sequence - 1
				});
				next = Math.max(next, sequence + 1);
			}
			if (missing.length) yield {
				subject,
				missing
			};
		}
	}
};
// src/verify/record-series.ts
var RANGES_SHOWN = 5;
/** Follows the proved records and publications of one log in the order of their indexes. */
var RecordSeries = class {
	#findings;
	#site;
	#places = new LargeMap();
	#sequences = new SubjectSequences();
	#published = new LargeMap();
	#waiting = new LargeMap();
	#latest = "";
	/** @param site of the log, by its key; `undefined` where that is in doubt, so that no record is blamed for it */
	constructor(findings, site) {
		this.#findings = findings;
		this.#site = site;
	}
	/** @param isLate whether the line stands behind one with a higher index, so that times cannot be compared */
	seeRecord(record, index, isLate) {
		const place = {
			index,
			recordId: record.id
		};
		if (this.#site !== void 0 && record.site !== this.#site) {
			const message = `the record is of the site ${record.site}, but the log is of ${this.#site}`;
			this.#findings.error("site-differs", place, message);
		}
		if (!isLate) this.#checkTime(record.receivedTime, place);
		const other = this.#places.get(record.id);
		if (other === void 0) this.#places.set(record.id, index);
		else this.#findings.error("record-id-repeated", place, `the entry with index ${other} has a record of the same id`);
		if (!this.#sequences.see(record.subject, record.sequence)) {
			const message = `sequence number ${record.sequence} of subject ${record.subject} was met before`;
			this.#findings.warning("sequence-repeated", place, message);
		}
		this.#checkNotice(record.notice, place);
	}
	/** A record that is not what was logged: of what it says, only that it may be the one missing from a sequence. */
	seeDamaged({ subject, sequence }) {
		this.#sequences.claim(subject, sequence);
	}
	seePublication({ kind, hash }) {
		if (kind !== "notice") return;
		this.#published.set(hash, true);
		this.#waiting.delete(hash);
	}
	/**
	* Says what can be known only at the end. A notice that was never published is flagged and no error: a page may
	* have been newer than the log’s configuration, and whoever sends a record may name any.
	* @param isComplete whether the export means to have every entry: a filtered one leaves out records of a sequence,
	*   and publications, which says nothing about the log
	*/
	finish(isComplete) {
		if (!isComplete) return;
		for (const [hash, { place, count }] of this.#waiting.entries()) {
			const message = `the record names the notice ${hash}${count > 1 ? ` (so ${count > 2 ? "do" : "does"} ${count - 1} more)` : ""}, which no publication in this file has`;
			this.#findings.warning("notice-unpublished", place, message);
		}
		for (const { subject, missing } of this.#sequences.gaps()) {
			const message = `of subject ${subject} there is no record with sequence number ${rangesInWords(missing)}: never received, erased, or not to be relied on`;
			this.#findings.warning("sequence-gap", {}, message);
		}
	}
	#checkTime(receivedTime, place) {
		if (receivedTime < this.#latest) {
			const message = `received at ${receivedTime}, before the entry in front of it (${this.#latest})`;
			this.#findings.error("received-time-decreases", place, message);
		} else this.#latest = receivedTime;
	}
	#checkNotice(hash, place) {
		if (hash === NO_NOTICE_SHOWN || this.#published.get(hash)) return;
		const waiting = this.#waiting.get(hash);
		if (waiting) waiting.count += 1;
		else this.#waiting.set(hash, {
			place,
			count: 1
		});
	}
};
/** `3, 5 to 9 and 2 more ranges`. */
function rangesInWords(ranges) {
	const shown = ranges.slice(0, RANGES_SHOWN).map(({ first, last }) => first === last ? `${first}` : `${first} to ${last}`);
	const more = ranges.length - shown.length;
	return `${shown.join(", ")}${more ? ` and ${more} more ranges` : ""}`;
}
// src/verify/export-verification.ts
var VKEY_CHARS_SHOWN = 400;
/** Verifies one export by one key. Its lines are not kept. */
var ExportVerification = class {
	#key;
	#findings = new FindingList();
	#counts = {
		entries: 0,
		records: 0,
		publications: 0,
		erased: 0
	};
	#body;
	/** A line that ends too early: the end of a file that was cut short, unless another line follows. */
	#cut;
	#isReadable = true;
	#firstWithoutContent;
	#haveLeavesDiffered = false;
	constructor(key) {
		this.#key = key;
	}
	get entries() {
		return this.#counts.entries;
	}
	/** Takes the next line that is not empty; `false` where the rest need not be read. */
	read(line, number) {
		if (this.#cut) this.#refuse(this.#cut.place, {
			...this.#cut.fault,
			isCut: false
		});
		this.#cut = void 0;
		if (!this.#body) return this.#isReadable && this.#readHeader(line);
		const read = readExportLine(line);
		if ("fault" in read) this.#refuse({ line: number }, read.fault);
		else this.#readEntry(read.entry, number, this.#body);
		return true;
	}
	finish() {
		const findings = this.#findings;
		if (this.#cut) {
			const { place, fault } = this.#cut;
			findings.error("file-truncated", place, `the file was cut short here: ${fault.message}`);
		} else if (!this.#body && this.#isReadable) findings.error("file-empty", {}, "the file is empty");
		this.#body?.tree.finish(this.#haveLeavesDiffered);
		this.#body?.series.finish(this.#body.isComplete);
		this.#sayWithoutContent();
		return {
			ok: findings.errors === 0,
			findings: findings.kept,
			errors: findings.errors,
			warnings: findings.warnings,
			counts: this.#counts,
			...this.#body?.checkpoint && { checkpoint: this.#body.checkpoint },
			...this.#body && { complete: this.#body.isComplete }
		};
	}
	#readHeader(line) {
		const read = readExportHeader(line);
		if ("fault" in read) {
			this.#refuse({}, read.fault);
			return read.fault.isCut;
		}
		const checkpoint = checkHeader(read.header, this.#key, this.#findings);
		const isComplete = read.header.complete;
		this.#body = {
			isComplete,
			checkpoint,
			tree: new ExportTree(this.#findings, isComplete, checkpoint),
			series: new RecordSeries(this.#findings, checkpoint && siteOf(this.#key))
		};
		return true;
	}
	#readEntry(entry, line, { isComplete, tree, series }) {
		const { index, recordId, content } = entry;
		this.#count(content.kind, index);
		const place = {
			index,
			...recordId !== void 0 && { recordId }
		};
		const problems = [...entry.problems];
		if (!isComplete && !entry.proof && !problems.length) problems.push("proof is missing in an export that is filtered");
		if (problems.length) this.#findings.error("line-malformed", place, `line ${line}: ${problems.join("; ")}`);
		const { isProved, record, publication } = verifyEntry(entry, place, this.#findings);
		if (!isProved && entry.leaf) this.#haveLeavesDiffered = true;
		const placing = tree.see(entry, line, place);
		if (placing === "repeated") return;
		if (!isProved || placing === "unproved") {
			if (record) series.seeDamaged(record);
			return;
		}
		if (record) series.seeRecord(record, index, placing === "late");
		if (publication) series.seePublication(publication);
	}
	#count(kind, index) {
		this.#counts.entries += 1;
		if (kind === "record" || kind === "bytes") this.#counts.records += 1;
		else if (kind === "publication") this.#counts.publications += 1;
		else if (kind === "erased") {
			this.#counts.erased += 1;
			this.#firstWithoutContent ??= index;
		}
	}
	/** A leaf alone keeps the tree whole and shows nothing: whoever handed the file on may have taken the rest out. */
	#sayWithoutContent() {
		const { erased, entries } = this.#counts;
		if (!erased) return;
		const [isAre, isFirst] = erased === 1 ? ["has", "it has index"] : ["have", "the first has index"];
		this.#findings.warning("content-missing", {}, `${erased} of ${entries} entries ${isAre} a leaf alone (${isFirst} ${this.#firstWithoutContent}): erased, or taken out of this file. Of what they hold this file shows nothing`);
	}
	#refuse(place, fault) {
		this.#isReadable = false;
		if (fault.isCut) this.#cut = {
			place,
			fault
		};
		else this.#findings.error(fault.code, place, fault.message);
	}
};
/** Checks the header by the key. @returns what the key signed, if it did */
function checkHeader(header, key, findings) {
	const opened = openOrProblem(header.checkpoint, key);
	if ("problem" in opened) findings.error("checkpoint-unverified", {}, `${opened.problem}; nothing ties this file to the log, and only its agreement with itself is checked below`);
	const trusted = formatVerifierKey(key.name, key.publicKey);
	if (header.vkey !== trusted) {
		const message = `the header names the key ${JSON.stringify(header.vkey.slice(0, VKEY_CHARS_SHOWN))}, but the given one is "${trusted}"; unless the given one is mistaken, the header was changed, or the log has another key now`;
		findings.error("key-differs", {}, message);
	}
	if (`${header.site}/temoin/log` !== key.name) {
		const message = `the header names the site ${quote(header.site)}, but the key is of the log ${quote(key.name)}`;
		findings.error("site-differs", {}, message);
	}
	return "checkpoint" in opened ? opened.checkpoint : void 0;
}
/** The site whose log has this key, where its name is that of a log of this format. */
function siteOf(key) {
	return key.name.endsWith("/temoin/log") ? key.name.slice(0, -ORIGIN_END.length) : void 0;
}
// src/verify/verify-export.ts
var LINES_PER_PROGRESS = 1e3;
/**
* Verifies an export (docs/FORMAT.md §8) with a key that came from elsewhere. Believes nothing in it: every leaf is
* computed from what the line holds, and ends in the root that the key signed, by all leaves where the export is
* complete and by each line's proof where it is not. Needs no network and keeps no lines: memory grows with the
* subjects and record ids alone.
*
* A file that was filtered shows that what is in it stands in the log, not that nothing was left out of it.
* @param lines without their newlines, as `splitLines` gives them; empty ones are passed over
* @throws TlogError where the key is unsound, which none from `parseVerifierKey` is, and what `lines` and
*   `onProgress` throw; nothing for any text in the lines
*/
async function verifyExport(lines, key, options = {}) {
	const verification = new ExportVerification(key);
	let number = 0;
	for await (const line of lines) {
		number += 1;
		if (line !== "" && line !== "\r" && !verification.read(line, number)) break;
		if (number % LINES_PER_PROGRESS === 0) await options.onProgress?.(verification.entries);
	}
	return verification.finish();
}
// src/cli/verification-report.ts
var FINDINGS_PRINTED = 100;
/** The report in lines, without a last newline: what the file is, each finding (errors first), and the verdict. */
function reportInWords(verdict) {
	const { findings, errors, warnings } = verdict;
	const printed = [...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warning")].slice(0, FINDINGS_PRINTED);
	const more = errors + warnings - printed.length;
	return [
		...summary(verdict),
		...printed.map(({ severity, message }) => printable(`${severity}: ${message}`)),
		...more > 0 ? [`and ${count(more, "more finding")}; --json prints up to 1,000 of each kind`] : [],
		conclusion(verdict)
	].join("\n");
}
/** The whole verdict as one JSON text, hashes in base64. */
function reportAsJson({ checkpoint, ...verdict }) {
	const stated = checkpoint && {
		...checkpoint,
		root: encodeBase64(checkpoint.root)
	};
	return JSON.stringify({
		...verdict,
		...stated && { checkpoint: stated }
	}, null, 2);
}
function summary({ checkpoint, counts, complete }) {
	const { entries, records, publications, erased } = counts;
	if (complete === void 0) return [];
	const lines = checkpoint ? [`log         ${printable(checkpoint.origin)}`, `checkpoint  ${count(checkpoint.size, "entry", "entries")}, root ${encodeBase64(checkpoint.root)}`] : [];
	const parts = `${count(records, "record")}, ${count(publications, "publication")}, ${erased.toLocaleString("en")} without content`;
	return [
		...lines,
		`file        ${count(entries, "entry", "entries")}: ${parts}`,
		...complete ? [] : ["            filtered: shows that these stand in the log, not that nothing was left out"]
	];
}
function conclusion({ ok, errors, warnings }) {
	const warned = warnings ? ` (${count(warnings, "warning")})` : "";
	if (ok && warnings) return `verified: no error, but ${count(warnings, "warning")} to look at`;
	return ok ? "verified: nothing is wrong" : `not verified: ${count(errors, "error")}${warned}`;
}
function count(number, one, many = `${one}s`) {
	return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
// src/cli/verifier-key-option.ts
var VKEY = /^[^+]+\+[0-9a-f]{8}\+/;
var KEY_FILE_BYTES_MAX = 8192;
var ADVICE = "the verifier key is what `temoin serve` prints and GET /temoin/log/vkey answers";
/**
* The key that was meant.
* @throws TemoinError `key-unreadable` where it is neither a verifier key nor the path of a file that holds one
*/
async function readVerifierKey(option) {
	if (VKEY.test(option)) return parse(option, "--key");
	const text = await readText(option);
	if (text.includes("-----BEGIN")) {
		const message = `--key: ${option} holds a private key, which nobody but the log may have; ${ADVICE}`;
		throw new TemoinError("key-unreadable", message);
	}
	if (!VKEY.test(text.trim())) throw new TemoinError("key-unreadable", `--key: ${option} holds no verifier key; ${ADVICE}`);
	return parse(text, option);
}
function parse(text, where) {
	try {
		return parseVerifierKey(text.trim());
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		throw new TemoinError("key-unreadable", `${where}: not a verifier key: ${error.message}; ${ADVICE}`, { cause: error });
	}
}
async function readText(path) {
	try {
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(new Uint8Array(KEY_FILE_BYTES_MAX));
			return new TextDecoder().decode(buffer.subarray(0, bytesRead));
		} finally {
			await file.close();
		}
	} catch (error) {
		const message = `--key: neither a verifier key (<name>+<key ID>+<base64>) nor a file that can be read: ${error instanceof Error ? error.message : String(error)}`;
		throw new TemoinError("key-unreadable", message, { cause: error });
	}
}
// src/cli/verify.ts
/** Exit codes beside 0, by which scripts tell a bad export from a bad call. */
var SOMETHING_IS_WRONG = 1;
var NOTHING_WAS_VERIFIED = 2;
var CHUNK_BYTES = 262144;
/**
* The command `verify`. Prints its report on standard output; exits with 0 where nothing is wrong, with 1 where
* anything is, and with 2 where the call, the key or the file's reading failed. Opens no network.
*/
function verifyCommand() {
	return new Command("verify").description("verify an export by the log’s public key alone, offline; exits with 1 when anything is wrong").argument("<export>", "export of the log in JSON Lines").addOption(new Option("--key <vkey>", "verifier key of the log, or a file that holds it; not taken from the export").env("TEMOIN_KEY").makeOptionMandatory()).option("--json", "print the report as JSON").exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOTHING_WAS_VERIFIED)).action(async (path, { key, json }) => {
		try {
			const verdict = await verifyFile(path, key);
			console.log(json ? reportAsJson(verdict) : reportInWords(verdict));
			if (!verdict.ok) process.exitCode = SOMETHING_IS_WRONG;
		} catch (error) {
			if (!(error instanceof TemoinError)) throw error;
			console.error(printable(error.message));
			process.exitCode = NOTHING_WAS_VERIFIED;
		}
	});
}
async function verifyFile(path, keyOption) {
	const key = await readVerifierKey(keyOption);
	return verifyExport(splitLines(chunksOf(path)), key);
}
async function* chunksOf(path) {
	try {
		yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("export-unreadable", `${path}: the export cannot be read: ${reason}`, { cause: error });
	}
}
export { verifyCommand };
