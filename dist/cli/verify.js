import { t as TemoinError } from "./error2.js";
import { t as findJsonFault } from "./json-text.js";
import { a as leafHash, c as TlogError, i as hashesEqual, l as quote, t as TreeHasher } from "./merkle.js";
import { c as facetsOf, f as PUBLICATION_KINDS, g as commitmentEntry, l as hasFacets, n as FACET_NAMES, v as ERASURE_REASONS, x as hashOfIndexes } from "./facets.js";
import { _ as decodeBase64, b as parseDecimal, c as openCheckpoint$1, g as parseVerifierKey, i as readCosignatures, m as formatVerifierKey, o as parseHashLines, r as parseCosignerKey, v as decodeHash, y as encodeBase64 } from "./cosignature.js";
import { i as readCanonicalJson, n as readWidgetManifest, r as canonicalBytes, t as WidgetFolder } from "./widget-evidence.js";
import { a as tilePath, s as rootFromInclusion } from "./tile-path.js";
import { c as readStoredRecord } from "./record-schema.js";
import { t as sha256Hex } from "./sha256.js";
import { t as readLogName } from "./log-name.js";
import { _ as PACK_MANIFEST, a as JSONLD_CONTEXT, b as readPackManifest, i as recordCsvLine, n as csvHeader, o as jsonLdOf, s as record27560 } from "./record-csv.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as readNoticeDocument } from "./notice-document.js";
import { t as printable } from "./printable.js";
import { n as parseEntryBundle } from "./entry-bundle.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { setTimeout } from "node:timers/promises";
import { open, readFile, readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { base64urlnopad } from "@scure/base";
import { createReadStream } from "node:fs";
import { Command, Option } from "commander";
import { z } from "zod";
import { Reader, WARNING_DUPLICATE_FILENAME, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
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
function ambiguity$1(line, spelling) {
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
var NEWLINE$1 = 10;
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
		for (let end = chunk.indexOf(NEWLINE$1); end !== -1; end = chunk.indexOf(NEWLINE$1, start)) {
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
// src/verify/finding.ts
var FINDINGS_KEPT = 1e3;
/** A finding about a place; its message begins with that place in words. */
function findingAt(severity, code, place, message) {
	const { index, recordId, path } = place;
	const where = placeName(place);
	return {
		code,
		severity,
		message: where ? `${where}: ${message}` : message,
		...index !== void 0 && { index },
		...recordId !== void 0 && { recordId },
		...path !== void 0 && { path }
	};
}
var NOTHING_FOUND = {
	kept: [],
	errors: 0,
	warnings: 0
};
/** Collects the findings of one verification. Past 1,000 of a severity they are counted only. */
var FindingList = class {
	#kept;
	#count;
	/** @param begun findings of the same verification before it was interrupted */
	constructor({ kept, errors, warnings } = NOTHING_FOUND) {
		this.#kept = [...kept];
		this.#count = {
			error: errors,
			warning: warnings
		};
	}
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
function placeName({ path, ...place }) {
	const inFile = placeInFile(place);
	return [path !== void 0 && (/^[\w./-]{1,240}$/.test(path) ? path : quote(path)), inFile].filter(Boolean).join(", ");
}
function placeInFile({ line, index, recordId }) {
	if (recordId !== void 0) return index === void 0 ? `record ${recordId}` : `record ${recordId} (index ${index})`;
	if (index !== void 0) return `entry with index ${index}`;
	return line === void 0 ? "" : `line ${line}`;
}
// src/verify/claimed-filter.ts
var NAMES = ["search", ...FACET_NAMES];
/** @returns `undefined` for anything that is not such a filter, unknown members included; never throws */
function readClaimedFilter(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	const members = Object.entries(value);
	return members.every(([name, text]) => NAMES.includes(name) && typeof text === "string") ? Object.fromEntries(members) : void 0;
}
/** Whether the record is one that the filter asks for. */
function isAskedFor({ search, ...facets }, record) {
	if (!hasFacets(facetsOf({ ...record }), facets)) return false;
	return search === void 0 || record.id.startsWith(search) || record.subject.startsWith(search);
}
// src/verify/proof-in-words.ts
/**
* What a note states as the checkpoint of this key's log; else in words why it must not be believed.
* @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
*/
function openOrProblem(note, key) {
	try {
		return { checkpoint: openCheckpoint$1(note, key) };
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
// src/verify/publication-entry.ts
/** One byte, and a hash. */
var COMMITMENT_BYTES = 1 + sha256.outputLen;
/** A publication has less than 200. */
var PUBLICATION_BYTES_MAX = 4096;
var publicationSchema = z.strictObject({
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	kind: z.enum(PUBLICATION_KINDS),
	time: z.iso.datetime({ precision: 3 })
});
/** A parsed value as a publication; `undefined` where it is none that this version knows. Never throws. */
function readPublication(value) {
	return publicationSchema.safeParse(value).data;
}
/** Reads an entry as the log serves it. Never throws. */
function readPublicEntry(entry) {
	const [kind] = entry;
	if (kind === 1) {
		if (entry.length === COMMITMENT_BYTES) return { kind: "commitment" };
		return unknown(`a commitment has ${COMMITMENT_BYTES} bytes, but this one has ${entry.length}`);
	}
	if (kind !== 2) return unknown(`an entry begins with the byte 1 or 2, but this one with ${kind ?? "nothing"}`);
	const read = readCanonicalJson(entry.subarray(1), PUBLICATION_BYTES_MAX);
	const publication = "value" in read ? readPublication(read.value) : void 0;
	if (publication) return {
		kind: "publication",
		publication
	};
	return unknown("problem" in read ? read.problem : "the log published something that this version does not know");
}
var unknown = (problem) => ({
	kind: "unknown",
	problem
});
// src/verify/stored-record.ts
/** Longest record that is looked at, in bytes; the log takes up to 8,192. */
var RECORD_BYTES_MAX = 65536;
var PROBLEMS_SHOWN = 3;
var encoder$1 = new TextEncoder();
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
	return hasSortedMembers(value) ? encoder$1.encode(text) : canonicalBytes(value);
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
	const publication = readPublication(value);
	if (!publication) {
		findings.error("publication-invalid", place, "the log published something that this version does not know");
		return UNPROVED;
	}
	const { hash, kind } = publication;
	const contentHash = content === void 0 ? void 0 : bytesToHex(sha256(utf8ToBytes(content)));
	if (contentHash !== void 0 && contentHash !== hash) {
		const reason = `the log published a ${kind} with the hash ${hash}, but the text in the line has ${contentHash}`;
		findings.error("content-differs", place, reason);
	}
	return {
		isProved: true,
		publication
	};
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
// src/verify/erased-entries.ts
/** A statement has less than 150. */
var STATEMENT_BYTES_MAX = 1e3;
var statementSchema = z.strictObject({
	count: z.int().min(1),
	indexes: z.string().regex(/^[0-9a-f]{64}$/),
	reason: z.enum(ERASURE_REASONS)
});
/** Follows the lines of one complete export, or of one that has a run of entries whole. */
var ErasedEntries = class {
	#findings;
	#run;
	/** Entries with a leaf alone. */
	#bare = new LargeMap();
	/** The publication that names an entry, by the entry. */
	#erasures = new LargeMap();
	/** @param run outside which nothing is asked of what an erasure lists; absent where the export is complete */
	constructor(findings, run = {
		start: 0,
		end: Number.POSITIVE_INFINITY
	}) {
		this.#findings = findings;
		this.#run = run;
	}
	/** Takes note of an entry that has nothing but its leaf. */
	seeBare(index) {
		this.#bare.set(keyOf(index), true);
	}
	/** Takes an erasure whose entry is proved. Only a list with the hash that was published is believed. */
	seeErasure(index, content, list) {
		if (content === void 0 || list && !(list.indexes && list.salt)) return;
		const problem = problemOf(index, content, list);
		if (problem !== void 0) {
			this.#findings.error("erasure-unsound", { index }, problem);
			return;
		}
		const { start, end } = this.#run;
		for (const erased of list?.indexes ?? []) if (erased >= start && erased < end) this.#erasures.set(keyOf(erased), index);
	}
	/** The publication that says that an entry was erased. */
	erasureOf(index) {
		return this.#erasures.get(keyOf(index));
	}
	/** Tells erased from missing. @returns how many entries stand alone because they were erased */
	finish() {
		for (const [index, erasure] of this.#erasures.entries()) {
			if (this.#bare.get(index)) continue;
			const message = `the publication with index ${erasure} says that this record was erased, but the export still has it, or another entry`;
			this.#findings.error("erased-present", { index: Number(index) }, message);
		}
		let missing = 0;
		let first = Number.POSITIVE_INFINITY;
		let bare = 0;
		for (const [index] of this.#bare.entries()) {
			bare += 1;
			if (this.#erasures.get(index) !== void 0) continue;
			first = Math.min(first, Number(index));
			missing += 1;
		}
		if (missing) {
			const [isAre, isFirst] = missing === 1 ? ["entry has", "it has"] : ["entries have", "the first has"];
			const message = `${missing} ${isAre} a leaf alone (${isFirst} index ${first}) and no erasure names ${missing === 1 ? "it" : "them"}: taken out of this file or of the log, or erased so shortly before the export that a later one will say so`;
			this.#findings.error("record-missing", {}, message);
		}
		return bare - missing;
	}
};
/** Of one length, which the map's parts need. */
var keyOf = (index) => String(index).padStart(16, "0");
function problemOf(index, content, list) {
	const read = readCanonicalJson(new TextEncoder().encode(content), STATEMENT_BYTES_MAX);
	const statement = statementSchema.safeParse("value" in read ? read.value : void 0);
	if (!statement.success) return "the log published an erasure whose text is none (docs/FORMAT.md §12)";
	const { indexes, salt } = list ?? {};
	if (!indexes || !salt) return "the line of this erasure does not list the entries that were erased";
	if (hashOfIndexes(salt, indexes) !== statement.data.indexes) return "the entries that the line lists as erased are not those of the published hash";
	if (indexes.length !== statement.data.count) return `the log published the erasure of ${statement.data.count} records, but lists ${indexes.length}`;
	const later = indexes.find((erased) => erased >= index);
	return later === void 0 ? void 0 : `the erasure names entry ${later}, which came after it`;
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
var MISSING_RANGES_REPORTED$1 = 100;
/** The entries of a complete export, or of one by a filter; tells `findings` what is wrong. */
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
		for (const { first, last } of missing.slice(0, MISSING_RANGES_REPORTED$1)) {
			const reason = `${first === last ? `the entry with index ${first} is` : `the entries with index ${first} to ${last} are`} missing${last > this.#highest ? " at the end: the file was cut short, or lines were taken out of it" : ""}; a complete export of this log has 0 to ${size - 1}`;
			this.#findings.error("entries-missing", first === last ? { index: first } : {}, reason);
		}
		const more = missing.length - MISSING_RANGES_REPORTED$1;
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
// src/verify/heartbeats.ts
var HOUR_MS = 36e5;
var RANGES_REPORTED = 100;
/** Follows heartbeats and times of the entries of one complete export, or of a log as it is served. */
var Heartbeats = class {
	#hours = /* @__PURE__ */ new Set();
	#lastHour;
	/** @param state of the same entries before the verification was interrupted */
	constructor({ runs, lastHour = Number.NEGATIVE_INFINITY } = { runs: [] }) {
		for (const [first, last] of runs) for (let hour = first; hour <= last; hour += 1) this.#hours.add(hour);
		this.#lastHour = lastHour;
	}
	get state() {
		const runs = [];
		for (const hour of this.#sorted()) {
			const run = runs.at(-1);
			if (run && run[1] === hour - 1) run[1] = hour;
			else runs.push([hour, hour]);
		}
		return {
			runs,
			...Number.isFinite(this.#lastHour) && { lastHour: this.#lastHour }
		};
	}
	/** Takes note that the log was there at a time, ISO 8601. */
	seeTime(time) {
		this.#lastHour = Math.max(this.#lastHour, hourOf(time));
	}
	/** A heartbeat counts for the hour that it names, if the log took it in that hour: none can be made up for later. */
	seePublication({ kind, hash, time }) {
		this.seeTime(time);
		if (kind !== "heartbeat") return;
		const hour = hourOf(time);
		if (sha256Hex(heartbeatText(hour)) === hash) this.#hours.add(hour);
	}
	/**
	* Reports hours without a heartbeat after the first one. The hour of the last entry is not over, and is left out.
	* @param under what vouches for the checkpoint, in words
	*/
	finish(findings, under) {
		const hours = this.#sorted();
		if (!hours.length) return;
		const ends = [...hours.slice(1), Math.max(this.#lastHour, hours.at(-1) ?? 0)];
		const gaps = hours.flatMap((hour, at) => {
			const end = ends[at] ?? hour;
			return end - hour > 1 ? [{
				first: hour + 1,
				last: end - 1
			}] : [];
		});
		for (const { first, last } of gaps.slice(0, RANGES_REPORTED)) {
			const message = `the log has no heartbeat of ${first === last ? `the hour from ${timeOf(first)}` : `the ${last - first + 1} hours from ${timeOf(first)} to ${timeOf(last + 1)}`}, under a checkpoint ${under}: it was not there, or what it had then was left out`;
			findings.warning("heartbeat-missing", {}, message);
		}
		const more = gaps.length - RANGES_REPORTED;
		if (more > 0) findings.warning("heartbeat-missing", {}, `${more} more ranges of hours have no heartbeat`);
	}
	#sorted() {
		return [...this.#hours].sort((a, b) => a - b);
	}
};
/** Hours since 1970. */
var hourOf = (time) => Math.floor(Date.parse(time) / HOUR_MS);
var timeOf = (hour) => (/* @__PURE__ */ new Date(hour * HOUR_MS)).toISOString();
/** What a heartbeat publishes: canonical JSON (docs/FORMAT.md §11). */
var heartbeatText = (hour) => JSON.stringify({ hour: timeOf(hour) });
// src/verify/claimed-period.ts
var time = z.iso.datetime({ precision: 3 });
var index = z.int().min(0);
var periodSchema = z.strictObject({
	from: time.optional(),
	to: time.optional()
}).refine(({ from = "", to = "~" }) => from < to && (from !== "" || to !== "~"));
var runSchema = z.strictObject({
	start: index,
	end: index
}).refine(({ start, end }) => start <= end);
/** @returns `undefined` for anything that is no period with a run, unknown members included; never throws */
function readClaimedPeriod(period, run) {
	const claimed = periodSchema.safeParse(period);
	const entries = runSchema.safeParse(run);
	if (!claimed.success || !entries.success) return void 0;
	const { from, to } = claimed.data;
	return {
		...from !== void 0 && { from },
		...to !== void 0 && { to },
		...entries.data
	};
}
/** Whether a time, spelt as the schema of records has it, lies within the period. */
function isWithin({ from = "", to = "~" }, receivedTime) {
	return receivedTime >= from && receivedTime < to;
}
/** `from 2026-11-01T00:00:00.000Z to before 2026-12-01T00:00:00.000Z`. */
function periodInWords({ from, to }) {
	const beginning = from === void 0 ? "from the beginning of the log" : `from ${from}`;
	return to === void 0 ? `${beginning} on` : `${beginning} to before ${to}`;
}
// src/verify/period-edges.ts
/** Follows the times of the proved entries of one period export, in their order; whether they decrease is another's. */
var PeriodEdges = class {
	period;
	#first;
	#last;
	#isStartThere;
	#isEndThere;
	#records = 0;
	constructor(period) {
		this.period = period;
		this.#isStartThere = this.#isEndThere = period.start === period.end;
	}
	/** The period, and how many proved records were received within it. */
	get verdict() {
		return {
			...this.period,
			records: this.#records
		};
	}
	/** Takes note that the file has an entry of the run. Where the first or the last is cut off, that is what is said. */
	seeEntry(index) {
		if (index === this.period.start) this.#isStartThere = true;
		if (index === this.period.end - 1) this.#isEndThere = true;
	}
	seeTime(index, time) {
		this.#first ??= {
			index,
			time
		};
		this.#last = {
			index,
			time
		};
	}
	seeRecord(receivedTime) {
		if (isWithin(this.period, receivedTime)) this.#records += 1;
	}
	/** @param size of the log, by a checkpoint that is believed */
	finish(findings, size) {
		const { from = "", to, start, end } = this.period;
		const isBegun = start === 0 || this.#first !== void 0 && this.#first.time < from;
		if (this.#isStartThere && !isBegun) findings.error("period-start-open", placeOf(this.#first), this.#startProblem());
		if (!this.#isEndThere || to !== void 0 && this.#last && this.#last.time >= to) return;
		if (end < size) findings.error("period-end-open", placeOf(this.#last), this.#endProblem());
		else if (to !== void 0) findings.warning("period-not-over", {}, this.#notOver(to, size));
	}
	#startProblem() {
		const { start } = this.period;
		return `the run begins at entry ${start}, but ${this.#first ? `the first one with a time, ${inWords(this.#first)}, lies inside the period` : "none has a time"}: entries of the period may stand before it`;
	}
	#endProblem() {
		const { end } = this.period;
		const last = this.#last ? `the last one with a time, ${inWords(this.#last)}, does not lie behind the period` : "none has a time";
		return `the run ends with entry ${end - 1}, but ${last}: entries of the period may stand behind it`;
	}
	#notOver(to, size) {
		return `the log has ${size} entries by this checkpoint${this.#last ? `, of which the last is ${inWords(this.#last)}` : ""}: the period to ${to} was not over. What was received since only a later export shows`;
	}
};
var inWords = ({ index, time }) => `entry ${index} of ${time}`;
var placeOf = (timed) => timed ? { index: timed.index } : {};
// src/tlog/run.ts
/** Equals no hash. */
var NO_HASH = /* @__PURE__ */ new Uint8Array();
/**
* The hashes of an inclusion proof (leaf sibling first) that lie left of the leaf: the complete subtrees that make up
* everything before it, widest first. Of a proof that does not fit index and size, as many as there are.
*/
function leftSiblings(index, size, proof) {
	const left = [];
	let node = index;
	let last = size - 1;
	for (const sibling of proof) {
		while (node === last && node % 2 === 0 && node > 0) {
			node /= 2;
			last = Math.floor(last / 2);
		}
		if (node % 2 === 1) left.push(sibling);
		node = Math.floor(node / 2);
		last = Math.floor(last / 2);
	}
	return left.reverse();
}
/**
* Follows the leaves of a run in O(log size) memory. The proofs must have been verified: then the leaves that were
* appended are those of the tree if and only if {@link leadsTo} holds for the last of them.
*/
var RunHasher = class RunHasher {
	#size;
	#tree;
	/**
	* @param start index of the run's first leaf
	* @param size of the tree
	* @param proof the inclusion proof of that leaf, verified
	* @returns undefined where the proof does not fit the index
	*/
	static of(start, size, proof) {
		const tree = TreeHasher.after(start, leftSiblings(start, size, proof));
		return tree && new RunHasher(size, tree);
	}
	constructor(size, tree) {
		this.#size = size;
		this.#tree = tree;
	}
	/** Index of the leaf that comes next. */
	get next() {
		return this.#tree.size;
	}
	/** Adds the next leaf. @throws TlogError `hash-length` when it is not 32 bytes long */
	append(leafHash) {
		this.#tree.append(leafHash);
	}
	/**
	* Whether everything before the leaf that comes next is what that leaf's proof says.
	* @param proof the inclusion proof of that leaf, verified
	*/
	leadsTo(proof) {
		const before = leftSiblings(this.next, this.#size, proof);
		const { peaks } = this.#tree;
		return before.length === peaks.length && peaks.every((peak, at) => hashesEqual(peak, before[at] ?? NO_HASH));
	}
};
// src/verify/period-run.ts
var MISSING_RANGES_REPORTED = 100;
/** Follows the entries of one period export by index and leaf alone, and tells `findings` what is wrong. */
var PeriodRun = class {
	#findings;
	#run;
	#checkpoint;
	/** Counted from the run's first entry. */
	#order = new IndexOrder();
	/** Of the leaves as the file gives them; given up where one is missing, out of its place or without its proof. */
	#hasher;
	#highest = -1;
	#differs = false;
	/** @param checkpoint what the key signed; without one, nothing can be shown but the order of the entries */
	constructor(findings, run, checkpoint) {
		this.#findings = findings;
		this.#run = run;
		this.#checkpoint = checkpoint;
		if (!checkpoint || run.end <= checkpoint.size) return;
		const message = `the header states a run of entries up to index ${run.end - 1}, but the log has ${checkpoint.size} entries by its checkpoint`;
		findings.error("entry-beyond-checkpoint", {}, message);
	}
	see(entry, line, place) {
		const { index, leaf, proof } = entry;
		const { start, end } = this.#run;
		if (this.#checkpoint && index >= this.#checkpoint.size) {
			const message = `line ${line} is beyond the log, which has ${this.#checkpoint.size} entries by its checkpoint`;
			this.#findings.error("entry-beyond-checkpoint", place, message);
			return "unproved";
		}
		const isInRun = index >= start && index < end;
		if (!isInRun && !isErasureBehind(entry, end)) {
			const message = `line ${line} is outside the run of entries ${start} to ${end - 1} that the header states, and no erasure behind it`;
			this.#findings.error("entry-outside-run", place, message);
			return "unproved";
		}
		const placing = isInRun ? this.#order.see(index - start) : this.#compare(index);
		this.#sayPlacing(placing, line, place);
		this.#highest = Math.max(this.#highest, index);
		const needsProof = !isInRun || index === start || index === end - 1;
		if (needsProof && !proof) {
			const message = `line ${line}: proof is missing, which the first and the last entry of a period's run have, and the erasures behind it`;
			this.#findings.error("line-malformed", place, message);
		}
		const problem = this.#checkpoint && leaf && proof && inclusionProblem(index, leaf, proof, this.#checkpoint);
		if (problem !== void 0) this.#findings.error("inclusion-unproved", place, problem);
		const isShown = problem === void 0 && (proof !== void 0 || !needsProof);
		if (isInRun && placing !== "repeated") this.#append(entry, isShown);
		return isShown ? placing : "unproved";
	}
	finish() {
		const { start, end } = this.#run;
		const missing = this.#order.missingBelow(end - start);
		for (const range of missing.slice(0, MISSING_RANGES_REPORTED)) this.#reportMissing(range);
		const more = missing.length - MISSING_RANGES_REPORTED;
		if (more > 0) this.#findings.error("period-entries-missing", {}, `${more} more ranges of entries are missing`);
		if (!this.#differs) return;
		const message = `the leaves of entries ${start} to ${end - 1} do not lead from the proof of the first to that of the last: an entry between was replaced together with its leaf`;
		this.#findings.error("root-differs", {}, message);
	}
	#compare(index) {
		if (index === this.#highest) return "repeated";
		return index > this.#highest ? "next" : "late";
	}
	#sayPlacing(placing, line, place) {
		if (placing === "repeated") {
			const message = `line ${line} has an index that stood in an earlier line`;
			this.#findings.error("index-repeated", place, message);
		} else if (placing === "late") {
			const message = `line ${line} stands behind the entry with index ${this.#highest}; indexes must increase`;
			this.#findings.error("index-out-of-order", place, message);
		}
	}
	/** @param isShown whether the leaf is that of the tree, where the line needs a proof of that */
	#append({ index, leaf, proof = [] }, isShown) {
		const { start, end } = this.#run;
		if (index === start && this.#checkpoint && isShown) this.#hasher = RunHasher.of(start, this.#checkpoint.size, proof);
		if (!isShown || !leaf || this.#hasher?.next !== index) this.#hasher = void 0;
		if (index === end - 1 && this.#hasher && !this.#hasher.leadsTo(proof)) this.#differs = true;
		if (leaf) this.#hasher?.append(leaf);
	}
	#reportMissing({ first, last }) {
		const { start, end } = this.#run;
		const [from, to] = [start + first, start + last];
		const entries = from === to ? `the entry with index ${from} is` : `the entries with index ${from} to ${to} are`;
		const place = from === to ? { index: from } : {};
		const isAll = from === start && to === end - 1;
		if (from === start && !isAll) {
			const message = `${entries} missing at the beginning of the run, which the header says begins at ${start}`;
			this.#findings.error("period-start-cut", place, message);
		} else if (to === end - 1 && !isAll) {
			const message = `${entries} missing at the end of the run, which the header says ends at ${to}: the file was cut short, or lines were taken out of it`;
			this.#findings.error("period-end-cut", place, message);
		} else {
			const message = `${entries} missing from the run of entries ${start} to ${end - 1}: left out of the period, or lost`;
			this.#findings.error("period-entries-missing", place, message);
		}
	}
};
/** Erasures are published later than what they took: those of the run's entries may stand behind it. */
function isErasureBehind({ index, content }, end) {
	return index >= end && content.kind === "publication" && content.erasure !== void 0;
}
// src/tlog/tlog-proof.ts
var HEADER = "c2sp.org/tlog-proof@v1";
var EXTRA_START = "extra ";
var INDEX_START = "index ";
var HEAD_LINES_MAX = 66;
var PROOF_CHARS_MAX = 2097152;
/**
* Reads the text of the file. The checkpoint is not looked into.
* @throws TlogError, and nothing else for any string: `proof-too-long`, `proof-separator-missing` (no empty line),
* `proof-header` (another first line: no proof, or one of a newer version), `proof-extra` (not base64, or empty),
* `proof-index` (no index line where it belongs, or not a strict decimal), `proof-too-many-hashes` (over 63),
* `proof-hash` (a line that is not base64 of 32 bytes), `proof-checkpoint-missing` (nothing, or no final newline).
*/
function parseTlogProof(text) {
	checkProofLength(text);
	const headEnd = text.indexOf("\n\n");
	if (headEnd === -1) throw new TlogError("proof-separator-missing", "no empty line separates the hashes of the proof from a checkpoint");
	const checkpoint = text.slice(headEnd + 2);
	const [header = "", ...lines] = text.slice(0, headEnd).split("\n", HEAD_LINES_MAX + 1);
	if (header !== HEADER) throw new TlogError("proof-header", `first line ${quote(header)} of the proof is not ${quote(HEADER)}`);
	const extra = lines[0]?.startsWith(EXTRA_START) ? parseExtra(lines.shift() ?? "") : void 0;
	const index = parseIndex(lines.shift() ?? "");
	const proof = parseHashLines(lines);
	checkCheckpointShape(checkpoint);
	return {
		...extra && { extra },
		index,
		proof,
		checkpoint
	};
}
function checkProofLength(text) {
	if (text.length > PROOF_CHARS_MAX) throw new TlogError("proof-too-long", `proof is ${text.length} characters long; at most ${PROOF_CHARS_MAX}`);
}
function parseExtra(line) {
	const extra = decodeBase64(line.slice(6));
	if (extra === void 0 || extra.length === 0) throw new TlogError("proof-extra", `${quote(line)} is not "extra" and base64 of at least one byte`);
	return extra;
}
function parseIndex(line) {
	const index = line.startsWith(INDEX_START) ? parseDecimal(line.slice(6)) : void 0;
	if (index === void 0) throw new TlogError("proof-index", `${quote(line)} is not "index" and a decimal up to ${Number.MAX_SAFE_INTEGER}`);
	return index;
}
function checkCheckpointShape(checkpoint) {
	if (!checkpoint.endsWith("\n")) throw new TlogError("proof-checkpoint-missing", "no checkpoint that ends in a newline follows the proof");
}
// src/verify/check.ts
/** Collects checks, and a finding for each that failed. */
var CheckList = class {
	checks = [];
	findings = [];
	#place;
	constructor(place) {
		this.#place = place;
	}
	passed(name, detail) {
		this.checks.push({
			name,
			passed: true,
			detail
		});
	}
	failed(name, code, detail) {
		this.checks.push({
			name,
			passed: false,
			detail,
			code
		});
		this.findings.push(findingAt("error", code, this.#place, detail));
	}
	/** For a question that needs the answer of one that failed: no finding, since that one has its own. */
	notAsked(name, detail) {
		this.checks.push({
			name,
			passed: false,
			detail
		});
	}
};
// src/tlog/quorum.ts
/**
* Counts the cosignatures on a note. Whether a log of the policy has signed it is for `openCheckpoint`.
* @throws TlogError as `readCosignatures`, for a note of another shape
*/
function checkQuorum(note, { witnesses, quorum }) {
	const { verified, unverified } = readCosignatures(note, witnesses.map(({ key }) => key));
	const cosigned = witnesses.flatMap((witness) => {
		const times = verified.filter(({ key }) => key === witness.key).map(({ timeSeconds }) => timeSeconds);
		return times.length ? [{
			witness,
			timeSeconds: Math.max(...times)
		}] : [];
	});
	const names = new Set(cosigned.map(({ witness }) => witness.name));
	return {
		holds: !quorum || isSatisfied(quorum, names),
		cosigned,
		unverified: witnesses.filter(({ key }) => unverified.includes(key))
	};
}
/** @param cosigned names of the witnesses that have cosigned */
function isSatisfied(rule, cosigned) {
	if ("witness" in rule) return cosigned.has(rule.witness.name);
	return rule.members.filter((member) => isSatisfied(member, cosigned)).length >= rule.threshold;
}
// src/verify/witness-evidence.ts
var SECONDS_MAX = 864e10;
/** Counts the cosignatures on a checkpoint that the log has signed. Never throws. */
function verifyWitnesses(note, policy) {
	try {
		const verdict = checkQuorum(note, policy);
		const cosigned = verdict.cosigned.map(({ witness, timeSeconds }) => ({
			witness: witness.name,
			time: (/* @__PURE__ */ new Date(Math.min(timeSeconds, SECONDS_MAX) * 1e3)).toISOString()
		}));
		const unverified = verdict.unverified.map(({ name }) => ({
			code: "cosignature-unverified",
			message: `the cosignature by the witness ${name} does not verify: it is of another checkpoint, or was changed`
		}));
		const names = cosigned.map(({ witness }) => witness).join(", ");
		const missing = {
			code: "witness-quorum-missing",
			message: `the policy asks for the quorum ${policy.quorum?.name}, but the checkpoint is cosigned by ${names || "no witness of it"}: another history may have been shown to others`
		};
		const problems = [...unverified, ...verdict.holds ? [] : [missing]];
		return {
			cosigned,
			holds: !problems.length,
			problems
		};
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		return {
			cosigned: [],
			holds: false,
			problems: [{
				code: "cosignature-unverified",
				message: `the cosignatures cannot be read: ${error.message}`
			}]
		};
	}
}
// src/verify/evidence-steps.ts
/**
* Asks `record`.
* @param id under which the record was asked for, if so: another record, however well proved, answers nothing
* @returns the record, or `undefined` where the bytes are not one
*/
function checkRecord(list, bytes, id) {
	const read = readRecordBytes(bytes);
	if ("problem" in read) {
		list.failed("record", "record-damaged", `what is stored is not a record: ${read.problem}`);
		return;
	}
	if (id !== void 0 && read.record.id !== id) {
		list.failed("record", "record-other", `the stored record calls itself ${read.record.id}: another one, or changed`);
		return read.record;
	}
	list.passed("record", `the ${bytes.length} stored bytes are a record, spelt canonically (RFC 8785)`);
	return read.record;
}
/** Asks `checkpoint`. @returns what it states, or `undefined` where it must not be believed */
function checkCheckpoint(list, note, key) {
	const opened = openOrProblem(note, key);
	if ("problem" in opened) {
		list.failed("checkpoint", "checkpoint-unverified", opened.problem);
		return;
	}
	const { origin, size, root } = opened.checkpoint;
	list.passed("checkpoint", `the key signed that ${origin} has ${size} entries and the root ${encodeBase64(root)}`);
	return opened.checkpoint;
}
/** Asks `inclusion`, which needs a checkpoint that is believed. */
function checkInclusion(list, claim, checkpoint) {
	if (!checkpoint) {
		list.notAsked("inclusion", "there is no checkpoint to be believed, so that no place in the log can be shown");
		return;
	}
	const problem = inclusionProblem(claim.index, claim.leaf, claim.proof, checkpoint);
	if (problem) list.failed("inclusion", "inclusion-unproved", problem);
	else list.passed("inclusion", `the leaf and ${claim.proof.length} hashes give that root, so it is entry ${claim.index} of the log`);
}
/** Asks `site`, which needs a record. */
function checkSite(list, record, key) {
	if (!record) list.notAsked("site", "there is no record to read the site from");
	else if (record.site === readLogName(key.name)?.site) list.passed("site", `record and key are of ${record.site}`);
	else list.failed("site", "site-differs", `the record is of ${record.site}, but the key is of ${quote(key.name)}`);
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
// src/verify/receipt.ts
var EXTRA_BYTES_MAX = RECORD_BYTES_MAX + 1024;
/**
* Verifies the text of a `.tlog-proof` file. Its `extra` must be canonical JSON with the record and its salt; the
* leaf is computed from them, so that nothing but the key's signature has to be believed.
* @returns checks in the order receipt, record, checkpoint, inclusion, site; receipt alone where the file cannot be
*   read
* @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
*/
function verifyReceipt(text, key) {
	const receipt = readReceipt$1(text);
	if ("problem" in receipt) {
		const list = new CheckList({});
		list.failed("receipt", "receipt-unreadable", receipt.problem);
		return {
			checks: list.checks,
			findings: list.findings
		};
	}
	const { bytes, salt, index, proof } = receipt;
	const list = new CheckList({ index });
	list.passed("receipt", `the file holds a record, its salt, and ${proof.length} hashes for entry ${index}`);
	const record = checkRecord(list, bytes);
	const checkpoint = checkCheckpoint(list, receipt.checkpoint, key);
	checkInclusion(list, {
		index,
		leaf: leafHash(commitmentEntry(bytes, salt)),
		proof
	}, checkpoint);
	checkSite(list, record, key);
	return {
		checks: list.checks,
		findings: list.findings,
		...record && { record },
		...checkpoint && { checkpoint }
	};
}
/**
* What a receipt proves, or the errors that keep it from proving anything.
* @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
*/
function proveReceipt(text, key) {
	const { findings, record, checkpoint } = verifyReceipt(text, key);
	const read = readReceipt$1(text);
	if (findings.length || !record || !checkpoint || "problem" in read) return { findings };
	const { index, bytes, salt } = read;
	return { receipt: {
		index,
		leaf: leafHash(commitmentEntry(bytes, salt)),
		record,
		checkpoint
	} };
}
/** The checkpoint's note in the text of a receipt; `undefined` where it cannot be read. Verifies nothing. */
function checkpointOfReceipt(text) {
	const read = readReceipt$1(text);
	return "problem" in read ? void 0 : read.checkpoint;
}
function readReceipt$1(text) {
	try {
		const { extra, index, proof, checkpoint } = parseTlogProof(text);
		if (!extra) return { problem: "the proof has no \"extra\" line, so that it does not say which record it proves" };
		const read = readExtra(extra);
		return "problem" in read ? read : {
			...read,
			index,
			proof,
			checkpoint
		};
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		return { problem: `the file is not a receipt: ${error.message}` };
	}
}
function readExtra(extra) {
	const read = readCanonicalJson(extra, EXTRA_BYTES_MAX);
	if ("problem" in read) return { problem: `the "extra" line is not what a receipt has: ${read.problem}` };
	const members = Object(read.value);
	const [first, second, ...others] = Object.entries(members);
	const salt = typeof second?.[1] === "string" ? decodeSalt(second[1]) : void 0;
	const bytes = first && canonicalBytes(first[1]);
	if (first?.[0] !== "record" || second?.[0] !== "salt" || others.length || !salt || !bytes) return { problem: "the \"extra\" line must have a record, a salt of 32 bytes in base64url, and nothing else" };
	return {
		bytes,
		salt
	};
}
// src/verify/receipts-beside.ts
/** Follows the entries of one export at the places of the receipts. */
var ReceiptsBeside = class {
	#findings;
	#receipts = [];
	#met = /* @__PURE__ */ new Map();
	/** Roots of the export's leaves at the sizes of the receipts' checkpoints. */
	#roots = /* @__PURE__ */ new Map();
	/** Given up where a leaf is missing or out of its place. */
	#tree = new TreeHasher();
	constructor(findings, receipts, key) {
		this.#findings = findings;
		for (const { name, text } of receipts) {
			const proved = proveReceipt(text, key);
			if ("receipt" in proved) {
				this.#receipts.push({
					name,
					receipt: proved.receipt
				});
				this.#met.set(proved.receipt.index, void 0);
				this.#roots.set(proved.receipt.checkpoint.size, void 0);
			} else for (const { code, message } of proved.findings) findings.error(code, {}, `receipt ${name}: ${message}`);
		}
	}
	/** Takes the next entry. @param hasRecord whether the record stands there, and is what the leaf commits to */
	see(index, leaf, hasRecord) {
		if (!this.#receipts.length) return;
		if (leaf && this.#met.has(index)) this.#met.set(index, {
			leaf,
			hasRecord
		});
		if (leaf && this.#tree?.size === index) this.#tree.append(leaf);
		else this.#tree = void 0;
		if (this.#tree && this.#roots.has(this.#tree.size)) this.#roots.set(this.#tree.size, this.#tree.root());
	}
	/**
	* @param checkpoint of the export, which must be complete, or have a period whole
	* @param erasureOf the index of the publication by which the log has said that it erased an entry
	* @param period that the export has; absent where it is complete
	*/
	finish(checkpoint, erasureOf, period) {
		for (const { name, receipt } of this.#receipts) {
			const place = {
				index: receipt.index,
				recordId: receipt.record.id
			};
			const contradiction = this.#contradictionOf(receipt, checkpoint);
			if (contradiction !== void 0) this.#findings.error("receipt-contradicts", place, `receipt ${name}: ${contradiction}`);
			else if (period && (receipt.index < period.start || receipt.index >= period.end)) this.#sayOutside(name, receipt, period);
			else if (!this.#met.get(receipt.index)?.hasRecord) this.#sayGone(name, place, erasureOf(place.index));
		}
	}
	#contradictionOf({ index, leaf, checkpoint: signed }, { size, root }) {
		const both = "the log has signed two histories; keep both files, they prove it";
		if (signed.size === size && !hashesEqual(signed.root, root)) return `its checkpoint has the size of the export’s, ${size}, and another root: ${both}`;
		if (index >= size) return `it proves entry ${index} under a checkpoint of ${signed.size} entries, but the export ends at ${size}: ask for a later one; where the log has no more, it was put back`;
		const rootThen = this.#roots.get(signed.size);
		if (rootThen && !hashesEqual(rootThen, signed.root)) return `the export’s first ${signed.size} entries give another root than its checkpoint: ${both}`;
		const met = this.#met.get(index);
		if (met && !hashesEqual(met.leaf, leaf)) return `the export has another leaf at index ${index}: ${both}`;
	}
	#sayOutside(name, { index, record }, period) {
		const place = {
			index,
			recordId: record.id
		};
		const received = `receipt ${name}: the log has acknowledged this record as received at ${record.receivedTime}`;
		if (isWithin(period, record.receivedTime)) {
			const message = `${received}, inside the period, but at an index outside the run that the export calls whole: its times decrease`;
			this.#findings.error("receipt-contradicts", place, message);
		} else {
			const message = `${received}, outside the period: this export tells nothing of it`;
			this.#findings.warning("receipt-outside-period", place, message);
		}
	}
	#sayGone(name, place, erasure) {
		const said = `receipt ${name}: the log has acknowledged this record, but the export does not have it`;
		if (erasure === void 0) this.#findings.error("receipt-dropped", place, `${said}, and no erasure names it: it was dropped`);
		else {
			const message = `${said}: it was erased, as the publication with index ${erasure} says`;
			this.#findings.warning("receipt-erased", place, message);
		}
	}
};
// src/verify/notice-evidence.ts
/** Stands for the hash in a record of a choice that was made where no notice was shown. */
var NO_NOTICE_SHOWN = "0".repeat(64);
// src/verify/received-times.ts
/** Follows the times of one log's entries in their order. */
var ReceivedTimes = class {
	#latest;
	/** @param latest of the entries in front, where there are any; ISO 8601 in UTC with milliseconds, as all of them */
	constructor(latest = "") {
		this.#latest = latest;
	}
	/** The latest so far; empty before the first. */
	get latest() {
		return this.#latest;
	}
	/** @returns in words what is wrong where the entry was taken before one in front of it */
	see(time) {
		if (time < this.#latest) return `taken at ${time}, before the entry in front of it (${this.#latest})`;
		this.#latest = time;
	}
};
// src/verify/subject-sequences.ts
/** Follows the sequence numbers, which count a subject's records from 1, in whatever order they arrive. */
var SubjectSequences = class {
	/** Highest n of which all of 1 to n were met, by subject: a number is all that most subjects take. */
	#complete = new LargeMap();
	/** Numbers met beyond that. */
	#ahead = new LargeMap();
	#claimed = new LargeMap();
	/** Takes note of one record. A number met before changes nothing. */
	see(subject, sequence) {
		if (sequence === 0) return;
		const complete = this.#complete.get(subject) ?? 0;
		const ahead = this.#ahead.get(subject);
		if (sequence <= complete || ahead?.has(sequence)) return;
		if (sequence > complete + 1) {
			if (ahead) ahead.add(sequence);
			else this.#ahead.set(subject, /* @__PURE__ */ new Set([sequence]));
			return;
		}
		let next = sequence + 1;
		while (ahead?.delete(next)) next += 1;
		if (ahead?.size === 0) this.#ahead.delete(subject);
		this.#complete.set(subject, next - 1);
	}
	/** Takes note of a record that cannot be relied on: no gap is made of the number that it says it has. */
	claim(subject, sequence) {
		const claimed = this.#claimed.get(subject);
		if (claimed) claimed.add(sequence);
		else this.#claimed.set(subject, /* @__PURE__ */ new Set([sequence]));
	}
	/**
	* Subjects of whom numbers are missing below the highest that was met, with the missing ones.
	* @param betweenAlone whether those below the lowest that was met do not count
	*/
	*gaps(betweenAlone) {
		for (const [subject, ahead] of this.#ahead.entries()) {
			const missing = [];
			let next = (this.#complete.get(subject) ?? 0) + 1;
			const met = [...ahead, ...this.#claimed.get(subject) ?? []];
			met.sort((a, b) => a - b);
			if (betweenAlone && next === 1) next = met[0] ?? next;
			for (const sequence of met) {
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
	#times = new ReceivedTimes();
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
		this.#sequences.see(record.subject, record.sequence);
		this.#checkNotice(record.notice, place);
	}
	/** A record that is not what was logged: of what it says, only that it may be the one missing from a sequence. */
	seeDamaged({ subject, sequence }) {
		this.#sequences.claim(subject, sequence);
	}
	/** @param isLate as of {@link seeRecord} */
	seePublication({ kind, hash, time }, index, isLate) {
		if (!isLate) this.#checkTime(time, { index });
		if (kind !== "notice") return;
		this.#published.set(hash, true);
		this.#waiting.delete(hash);
	}
	/**
	* Says what can be known only at the end. A notice that was never published is flagged and no error: a page may
	* have been newer than the log’s configuration, and whoever sends a record may name any.
	* @param isComplete whether the export means to have every entry: a filtered one leaves out records of a sequence,
	*   and publications, which says nothing about the log
	* @param withoutContent number of entries with a leaf alone: erased ones may be those missing from a sequence, at its
	*   beginning most of all, where retention takes the oldest first
	*/
	finish(isComplete, withoutContent) {
		if (!isComplete) return;
		for (const [hash, { place, count }] of this.#waiting.entries()) {
			const message = `the record names the notice ${hash}${count > 1 ? ` (so ${count > 2 ? "do" : "does"} ${count - 1} more)` : ""}, which no publication in this file has`;
			this.#findings.warning("notice-unpublished", place, message);
		}
		const reason = withoutContent ? `dropped, never received, or one of the ${withoutContent} entries without content` : "dropped, or never received";
		for (const { subject, missing } of this.#sequences.gaps(withoutContent > 0)) {
			const message = `of subject ${subject} there is no record with sequence number ${rangesInWords(missing)}: ${reason}`;
			this.#findings.warning("sequence-gap", {}, message);
		}
	}
	#checkTime(receivedTime, place) {
		const problem = this.#times.see(receivedTime);
		if (problem !== void 0) this.#findings.error("received-time-decreases", place, problem);
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
// src/verify/widget-releases.ts
var RELEASES_TOLD = 100;
var DIFFERENCES_SHOWN = 3;
/** Follows the proved records and publications of one log. */
var WidgetReleases = class {
	#findings;
	#folder;
	#told = new LargeMap();
	/** Of the entry before: nearly all records of a log name the release of their neighbour. */
	#last;
	/** The published release that the folder is most like. */
	#nearest;
	/** @param contents of a folder that is to be one of the published releases, by path */
	constructor(findings, contents) {
		this.#findings = findings;
		this.#folder = contents && new WidgetFolder(contents);
	}
	seeRecord({ id, widget }, index) {
		const told = this.#of(widget);
		told.records += 1;
		told.place ??= {
			index,
			recordId: id
		};
	}
	/** @param content text of the publication; where it is not what was published, that has its own finding */
	seePublication({ hash, time }, content, index) {
		if (content === void 0 || sha256Hex(content) !== hash) return;
		const read = readWidgetManifest(utf8ToBytes(content));
		if ("problem" in read) {
			const message = `the log published a release of the widget whose text is no manifest of one (docs/FORMAT.md §3): ${read.problem}`;
			this.#findings.error("widget-unsound", { index }, message);
			return;
		}
		const { manifest } = read;
		const published = {
			index,
			time,
			hash
		};
		this.#of(manifest).published ??= published;
		this.#compare(manifest, published);
	}
	/**
	* Says what can be known only at the end. A release that was never published is flagged and no error: a log may be older
	* than such publications, and a site may serve a newer widget than its log's.
	* @param isComplete whether the export means to have every entry; others leave out publications
	*/
	finish(isComplete) {
		for (const { version, integrity, records, place, published } of this.#all()) {
			if (!isComplete || !place || published) continue;
			const message = `the record names the widget ${version} with the integrity ${integrity}${records > 1 ? ` (so ${records > 2 ? "do" : "does"} ${records - 1} more)` : ""}, which no publication in this file has`;
			this.#findings.warning("widget-unpublished", place, message);
		}
		if (!this.#folder || this.knownFolder) return;
		this.#findings.error("widget-differs", {}, this.#differenceInWords());
	}
	/** The release that the folder is, to the byte; undefined where it is none, or there is no folder. */
	get knownFolder() {
		return this.#nearest?.differences.length === 0 ? this.#nearest.release : void 0;
	}
	/** At most 100 releases, the published ones first, by their place in the log. */
	get releases() {
		const placeOf = ({ published }) => published?.index ?? Number.POSITIVE_INFINITY;
		return [...this.#all()].sort((a, b) => placeOf(a) < placeOf(b) ? -1 : 1).slice(0, RELEASES_TOLD).map(({ version, integrity, records, published }) => ({
			version,
			integrity,
			records,
			...published && { published }
		}));
	}
	*#all() {
		for (const [, told] of this.#told.entries()) yield told;
	}
	#of({ version, integrity }) {
		if (this.#last?.integrity === integrity && this.#last.version === version) return this.#last;
		const key = `${version} ${integrity}`;
		const known = this.#told.get(key);
		this.#last = known ?? {
			version,
			integrity,
			records: 0,
			place: void 0,
			published: void 0
		};
		if (!known) this.#told.set(key, this.#last);
		return this.#last;
	}
	#compare(manifest, published) {
		if (!this.#folder) return;
		const differences = this.#folder.differencesFrom(manifest);
		if (this.#nearest && this.#nearest.differences.length <= differences.length) return;
		const { version, integrity } = manifest;
		this.#nearest = {
			release: {
				version,
				integrity,
				published
			},
			differences
		};
	}
	#differenceInWords() {
		if (!this.#nearest) return "the given files are of no release: this file has no publication of one";
		const { differences, release } = this.#nearest;
		const more = differences.length - DIFFERENCES_SHOWN;
		const shown = `${differences.slice(0, DIFFERENCES_SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
		return `the given files are of no published release; they are most like ${release.version} (entry ${release.published.index}), but ${shown}`;
	}
};
// src/verify/export-body.ts
var VKEY_CHARS_SHOWN = 400;
/** Checks the header by the key, and makes ready for the entries. */
function beginBody(header, key, { policy, receipts = [], widgetFiles }, findings) {
	const checkpoint = checkHeader(header, key, findings);
	const { complete: isComplete, filter, period } = header;
	const witnesses = checkpoint && policy && verifyWitnesses(header.checkpoint, policy);
	for (const { code, message } of witnesses?.problems ?? []) findings.error(code, {}, message);
	return {
		isComplete,
		filter,
		edges: period && new PeriodEdges(period),
		checkpoint,
		witnesses,
		heartbeats: new Heartbeats(),
		erased: new ErasedEntries(findings, period),
		receipts: new ReceiptsBeside(findings, receipts, key),
		tree: period ? new PeriodRun(findings, period, checkpoint) : new ExportTree(findings, isComplete, checkpoint),
		widgets: new WidgetReleases(findings, widgetFiles),
		series: new RecordSeries(findings, checkpoint && readLogName(key.name)?.site)
	};
}
/** Checks the header by the key. @returns what the key signed, if it did */
function checkHeader(header, key, findings) {
	const opened = openOrProblem(header.checkpoint, key);
	if ("problem" in opened) findings.error("checkpoint-unverified", {}, `${opened.problem}; nothing ties this file to the log, and only its agreement with itself is checked below`);
	const trusted = formatVerifierKey(key.name, key.publicKey);
	if (header.vkey !== trusted) {
		const message = `the header names the key ${JSON.stringify(header.vkey.slice(0, VKEY_CHARS_SHOWN))}, but the given one is "${trusted}"; unless the given one is mistaken, the header was changed, or the log has another key now`;
		findings.error("key-differs", {}, message);
	}
	if (header.site !== readLogName(key.name)?.site) {
		const message = `the header names the site ${quote(header.site)}, but the key is of the log ${quote(key.name)}`;
		findings.error("site-differs", {}, message);
	}
	return "checkpoint" in opened ? opened.checkpoint : void 0;
}
// src/verify/export-header.ts
var MEMBER_TYPES = {
	"temoin/export/v1": { complete: "boolean" },
	"temoin/period/v1": {
		period: "object",
		run: "object"
	}
};
var COMMON_MEMBER_TYPES = {
	checkpoint: "string",
	format: "string",
	site: "string",
	vkey: "string"
};
var FORMATS = Object.keys(MEMBER_TYPES);
var PERIOD_FORM = "period must be an object of from and to, times of which one is there and from is the earlier, and run one of start and end, indexes";
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
* @returns a fault for anything that is not a header of this version with its members and no other, and for
*   other files, which it tries to recognise; never throws
*/
function readExportHeader(line) {
	const text = line.startsWith("﻿") ? line.slice(1) : line;
	if (!text.startsWith("{")) return { fault: fault("file-not-export", foreignFile(text)) };
	const read = parseLine(text);
	if ("fault" in read) return headerUnreadable(read.fault);
	const ambiguous = ambiguity$1(text, spell(read.members));
	if (ambiguous) return headerUnreadable(ambiguous);
	const problem = memberFault(read.members);
	if (problem) return { fault: problem };
	const { checkpoint, complete = false, site, vkey } = read.members;
	const filter = readClaimedFilter(read.members.filter);
	const period = readClaimedPeriod(read.members.period, read.members.run);
	return { header: {
		checkpoint,
		complete,
		site,
		vkey,
		...filter && { filter },
		...period && { period }
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
	const format = has("format") ? FORMATS.find((known) => known === members.format) : "temoin/export/v1";
	if (format === void 0) return fault("format-unknown", `the header names the format ${quote(String(spell(members.format)))}; this version reads ${FORMATS.map((name) => `"${name}"`).join(" and ")}`);
	const types = {
		...COMMON_MEMBER_TYPES,
		...MEMBER_TYPES[format]
	};
	const mayFilter = format === "temoin/export/v1";
	const problems = [
		...Object.entries(types).filter(([name, type]) => !has(name) || typeof members[name] !== type).map(([name, type]) => `${name} must be a ${type}`),
		...Object.keys(members).filter((name) => !(name === "filter" && mayFilter) && !Object.hasOwn(types, name)).map((name) => `${quote(name)} is unknown`),
		...mayFilter && has("filter") && (members.complete !== false || !readClaimedFilter(members.filter)) ? ["filter must be an object of search and event, in an export that is not complete"] : [],
		...mayFilter || readClaimedPeriod(members.period, members.run) ? [] : [PERIOD_FORM]
	];
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
	const ambiguous = ambiguity$1(line, (recordText && spellRecordLine(members, recordText)) ?? spell(members));
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
		case "content publication":
		case "content erased publication salt": {
			const content = part("content", fromText(members.content, wellFormed), "a text of well-formed Unicode");
			const erasure = Object.hasOwn(members, "erased") ? {
				indexes: part("erased", decodeIndexes(members.erased), "a list of increasing indexes"),
				salt: saltOf()
			} : void 0;
			const publication = {
				kind: "publication",
				value: members.publication,
				content
			};
			return {
				...line,
				content: {
					...publication,
					...erasure && { erasure }
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
function decodeIndexes(value) {
	if (!Array.isArray(value)) return void 0;
	const indexes = value.filter((index) => typeof index === "number" && Number.isSafeInteger(index));
	return indexes.every((index, at) => index > (indexes[at - 1] ?? -1)) && indexes.length === value.length ? indexes : void 0;
}
/** RFC 8259 lets JSON escape half a surrogate pair, which has no UTF-8 and so no hash. */
function wellFormed(text) {
	return text.isWellFormed() ? text : void 0;
}
// src/verify/succession.ts
/**
* Tells `findings` where the first entry of a second or later log is no succession: it would hide the log before it.
* @param keyName the log's name
* @param isSuccessor whether the first entry is a succession
*/
function checkSuccession(findings, keyName, isSuccessor) {
	const { number = 1 } = readLogName(keyName) ?? {};
	if (number === 1 || isSuccessor) return;
	const message = `this is log number ${number} of its site, but its first entry does not name the last checkpoint of the one before`;
	findings.error("succession-missing", { index: 0 }, message);
}
// src/verify/export-verification.ts
var FILTER_CHARS_SHOWN = 200;
/** Verifies one export by one key. Its lines are not kept. */
var ExportVerification = class {
	#key;
	#demands;
	#findings = new FindingList();
	#counts = {
		entries: 0,
		records: 0,
		publications: 0,
		erased: 0,
		erasuresShown: 0
	};
	#body;
	/** A line that ends too early: the end of a file that was cut short, unless another line follows. */
	#cut;
	#isReadable = true;
	#haveLeavesDiffered = false;
	/** Whether the first entry says which log this one goes on from. */
	#isSuccessor = false;
	constructor(key, demands = {}) {
		this.#key = key;
		this.#demands = demands;
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
		this.#body?.series.finish(this.#body.isComplete, this.#counts.erased);
		this.#body?.widgets.finish(this.#body.isComplete);
		if (this.#body) this.#finishCompleteness(this.#body);
		this.#sayWithoutContent();
		return {
			ok: findings.errors === 0,
			findings: findings.kept,
			errors: findings.errors,
			warnings: findings.warnings,
			counts: this.#counts,
			...this.#body?.checkpoint && { checkpoint: this.#body.checkpoint },
			...this.#body && { complete: this.#body.isComplete },
			...this.#body && { widgets: this.#body.widgets.releases },
			...this.#body?.widgets.knownFolder && { widgetFolder: this.#body.widgets.knownFolder },
			...this.#body?.edges && { period: this.#body.edges.verdict },
			...this.#body?.witnesses && { cosigned: this.#body.witnesses.cosigned }
		};
	}
	#readHeader(line) {
		const read = readExportHeader(line);
		if ("fault" in read) {
			this.#refuse({}, read.fault);
			return read.fault.isCut;
		}
		this.#body = beginBody(read.header, this.#key, this.#demands, this.#findings);
		this.#demands.observer?.seeHeader(read.header);
		return true;
	}
	/** What a filtered export, which leaves out what it likes, cannot be asked. */
	#finishCompleteness(body) {
		const { isComplete, checkpoint, edges, witnesses, heartbeats, receipts, erased } = body;
		if (!isComplete && !edges) return;
		this.#counts.erasuresShown = erased.finish();
		if (!checkpoint) return;
		edges?.finish(this.#findings, checkpoint.size);
		const vouching = witnesses?.holds ? "that the witnesses of the policy have cosigned" : "that the log alone vouches for";
		heartbeats.finish(this.#findings, vouching);
		if (!edges?.period.start) checkSuccession(this.#findings, this.#key.name, this.#isSuccessor);
		receipts.finish(checkpoint, (index) => erased.erasureOf(index), edges?.period);
	}
	#readEntry(entry, line, body) {
		const { isComplete, edges, tree, series, widgets, receipts, erased } = body;
		const { index, recordId, content } = entry;
		this.#count(content.kind);
		const place = {
			index,
			...recordId !== void 0 && { recordId }
		};
		const problems = [...entry.problems];
		if (!isComplete && !edges && !entry.proof && !problems.length) problems.push("proof is missing in an export that is filtered");
		if (problems.length) this.#findings.error("line-malformed", place, `line ${line}: ${problems.join("; ")}`);
		const verdict = verifyEntry(entry, place, this.#findings);
		const { isProved, record, publication } = verdict;
		if (!isProved && entry.leaf) this.#haveLeavesDiffered = true;
		const placing = tree.see(entry, line, place);
		if (placing === "repeated") return;
		this.#demands.observer?.seeEntry(entry, verdict, isProved && placing !== "unproved");
		if (entry.leaf) edges?.seeEntry(index);
		if (content.kind === "erased") erased.seeBare(index);
		receipts.see(index, entry.leaf, isProved && record !== void 0);
		if (!isProved || placing === "unproved") {
			if (record) series.seeDamaged(record);
			return;
		}
		if (record) {
			if (body.filter && !isAskedFor(body.filter, record)) {
				const message = `the file is filtered by ${JSON.stringify(body.filter).slice(0, FILTER_CHARS_SHOWN)}, which this record is not: the register that chose it does not say what the log says`;
				this.#findings.error("filter-differs", place, message);
			}
			series.seeRecord(record, index, placing === "late");
			widgets.seeRecord(record, index);
			edges?.seeRecord(record.receivedTime);
		}
		if (publication) {
			if (index === 0) this.#isSuccessor = publication.kind === "succession";
			series.seePublication(publication, index, placing === "late");
			if (publication.kind === "erasure" && content.kind === "publication") erased.seeErasure(index, content.content, content.erasure);
			if (publication.kind === "widget" && content.kind === "publication") widgets.seePublication(publication, content.content, index);
		}
		this.#seeTime(body, index, placing, record, publication);
	}
	/** Only where the file has one entry behind the other do times tell anything. */
	#seeTime({ edges, heartbeats }, index, placing, record, publication) {
		const time = record?.receivedTime ?? publication?.time;
		if (time === void 0 || edges && index >= edges.period.end) return;
		if (placing === "next") edges?.seeTime(index, time);
		if (publication) heartbeats.seePublication(publication);
		else heartbeats.seeTime(time);
	}
	#count(kind) {
		this.#counts.entries += 1;
		if (kind === "record" || kind === "bytes") this.#counts.records += 1;
		else if (kind === "publication") this.#counts.publications += 1;
		else if (kind === "erased") this.#counts.erased += 1;
	}
	/** A filtered export has no publications that could tell an erased record from one that was taken out. */
	#sayWithoutContent() {
		const { erased, entries } = this.#counts;
		if (!erased || this.#body?.isComplete || this.#body?.edges) return;
		this.#findings.warning("content-missing", {}, `${erased} of ${entries} entries ${erased === 1 ? "has" : "have"} a leaf alone: erased, or taken out of this file. Of what they hold this file shows nothing`);
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
	const verification = new ExportVerification(key, options);
	let number = 0;
	for await (const line of lines) {
		number += 1;
		if (line !== "" && line !== "\r" && !verification.read(line, number)) break;
		if (number % LINES_PER_PROGRESS === 0) await options.onProgress?.(verification.entries);
	}
	return verification.finish();
}
// src/verify/pack/pack-checkpoint.ts
/** A checkpoint or a key has some hundred bytes. */
var SHORT_BYTES_MAX = 65536;
/** The key in the pack is a convenience: another one than the trusted is told of, and never used. */
async function compareKey(reader, key, findings) {
	const bytes = await reader.readWhole("vkey", SHORT_BYTES_MAX);
	if (!bytes) return;
	const found = new TextDecoder().decode(bytes).trimEnd();
	const trusted = formatVerifierKey(key.name, key.publicKey);
	if (found === trusted) return;
	const message = `the pack names the key ${JSON.stringify(found.slice(0, 400))}, but the given one is "${trusted}"; unless the given one is mistaken, the pack was changed, or is of another log`;
	findings.error("key-differs", { path: "vkey" }, message);
}
/** What the trusted key signed; undefined where the checkpoint is not to be believed, of which it has told then. */
async function openCheckpoint(manifest, reader, key, findings) {
	const path = "checkpoint";
	const bytes = await reader.readWhole(path, SHORT_BYTES_MAX);
	if (!bytes) return void 0;
	const opened = openOrProblem(new TextDecoder().decode(bytes), key);
	if ("problem" in opened) {
		findings.error("checkpoint-unverified", { path }, opened.problem);
		return;
	}
	const { origin, size } = opened.checkpoint;
	if (manifest.origin !== origin || manifest.size !== size) {
		const message = `it is of ${size} entries of ${origin}, but the manifest says ${manifest.size} of ${manifest.origin}`;
		findings.error("pack-checkpoint-differs", { path }, message);
	}
	return opened.checkpoint;
}
/** All proofs of a pack must lead to the one state of the log that it says it is of. */
function compareCheckpoints(checkpoint, parts, findings) {
	for (const [path, verdict] of parts) {
		const found = verdict.checkpoint;
		if (!checkpoint || !found) continue;
		if (found.size === checkpoint.size && hashesEqual(found.root, checkpoint.root)) continue;
		const message = `it stands under the checkpoint of ${found.size} entries, but the pack’s is of ${checkpoint.size}${found.size === checkpoint.size ? " with another root" : ""}`;
		findings.error("pack-checkpoint-differs", { path }, message);
	}
}
// src/verify/pack/forms.ts
/** In the order of the pack. */
var RECORD_FORMS = [
	{
		path: "records.csv",
		head: csvHeader(),
		of: ({ record, index }) => recordCsvLine(index, record.id, record),
		tail: "",
		damaged: (index, id) => `${index},${id},true,`
	},
	{
		path: "records.27560.jsonl",
		head: "",
		of: ({ record, index, notice }) => `${canonicalJson(record27560(record, index, notice))}\n`,
		tail: ""
	},
	{
		path: "records.jsonld",
		head: `{"@context":${JSON.stringify(JSONLD_CONTEXT)},"@graph":[`,
		of: ({ record, index, notice }, at) => `${at ? ",\n" : "\n"}${JSON.stringify(jsonLdOf(record27560(record, index, notice)))}`,
		tail: "\n]}\n"
	}
];
// src/verify/pack/pack-contents.ts
/** In UTF-8; docs/FORMAT.md §13 limits the characters. */
var MANIFEST_BYTES_MAX$1 = 8388608;
/** Without these nothing is shown. */
var NEEDED = [
	"checkpoint",
	"vkey",
	"export.jsonl"
];
/** What each pack has beside them, or says why not. */
var EXPECTED = [
	"README.txt",
	"summary.html",
	...RECORD_FORMS.map(({ path }) => path)
];
/** Files for people, which no log vouches for: whoever made the pack may have written anything into them. */
var FOR_READING = /^(README\.txt|summary\.html|verify\.html|pictures\/[0-9a-f]{64}\/.+)$/;
/** Every path that the format knows (docs/FORMAT.md §13). */
var KNOWN = [
	FOR_READING,
	/^(checkpoint|vkey|export\.jsonl|publications\.jsonl)$/,
	/^records\.(csv|27560\.jsonl|jsonld)$/,
	/^notices\/[0-9a-f]{64}\.json$/,
	/^widget\/[0-9a-f]{16}\/.+$/
];
/** A picture: of which notice, and what it shows. */
var PICTURE = /^pictures\/([0-9a-f]{64})\/[A-Za-z0-9-]+-(phone|desktop)-(light|dark)\.png$/;
/** Whether a file of a pack is for reading, and proves nothing. */
function isForReading(path) {
	return FOR_READING.test(path);
}
/** Whether the manifest says of a path, or of a folder above it, that it is not there. */
function isAbsent({ absent }, path) {
	return absent.some((missing) => missing.path.endsWith("/") ? path.startsWith(missing.path) : missing.path === path);
}
/** Reads the manifest, and tells what is wrong with it. Without one nothing else can be checked. */
async function readManifest({ files, problems }, findings) {
	for (const { code, message } of problems) findings.error(code, {}, message);
	for (const { path, refused } of files) if (refused) findings.error(refused.code, { path }, refused.message);
	const file = files.find(({ path, refused }) => path === "manifest.json" && !refused);
	if (!file) {
		if (problems.some(({ code }) => code === "pack-unreadable")) return void 0;
		const message = `there is no ${PACK_MANIFEST}, which lists the files: this is no evidence pack, or a part of one. Nothing in it was checked`;
		findings.error("pack-manifest-missing", {}, message);
		return;
	}
	try {
		return readPackManifest(await textOf(file));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const what = error instanceof TemoinError ? reason : `it cannot be read: ${reason}`;
		findings.error("pack-manifest-malformed", { path: PACK_MANIFEST }, `${what}. Nothing else was checked`);
		return;
	}
}
/** Tells which files are missing, which nobody listed, and which no pack has. */
function compareContents(manifest, files, findings) {
	const here = new Set(files.map(({ path }) => path));
	const listed = new Set(manifest.files.map(({ path }) => path));
	for (const path of listed) {
		if (!here.has(path)) findings.error("pack-file-missing", { path }, "the manifest lists it, but it is not here");
		if (!KNOWN.some((known) => known.test(path)) || path.startsWith("pictures/") && !PICTURE.test(path)) findings.error("pack-file-beyond", { path }, "no pack has such a file, and nothing but the manifest vouches for it");
	}
	for (const path of here) if (path !== "manifest.json" && !listed.has(path)) findings.error("pack-file-unlisted", { path }, "it is here, but the manifest does not list it");
	for (const path of [...NEEDED, ...EXPECTED]) {
		const isExcused = !NEEDED.includes(path) && isAbsent(manifest, path);
		if (!listed.has(path) && !isExcused) findings.error("pack-file-missing", { path }, "every pack has it, but the manifest does not list it");
	}
	for (const { path, why } of manifest.absent) if (!isForReading(path) && !path.startsWith("pictures/")) findings.warning("pack-absent", { path }, `the manifest says that it is not here: ${why}`);
}
async function textOf(file) {
	const parts = [];
	let bytes = 0;
	for await (const part of file.read()) {
		bytes += part.length;
		if (bytes > MANIFEST_BYTES_MAX$1) throw new Error(`it is longer than ${MANIFEST_BYTES_MAX$1} bytes`);
		parts.push(part.slice());
	}
	return new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	}).decode(concatBytes(...parts));
}
// src/verify/kept-roots.ts
/** Compares while the entries come, each kept checkpoint once. */
var KeptRoots = class {
	#findings;
	/** By size. */
	#kept;
	#at = 0;
	/** @param kept compared ones are passed over: so a check goes on where it was interrupted */
	constructor(findings, kept) {
		this.#findings = findings;
		this.#kept = [...kept].sort((a, b) => a.size - b.size);
		while (this.#kept[this.#at]?.agrees !== void 0) this.#at += 1;
	}
	get state() {
		return this.#kept;
	}
	/** Takes note of a tree that has one leaf more than the last time; of the one without leaves, before the first. */
	see(tree) {
		for (let kept = this.#kept[this.#at]; kept && kept.size <= tree.size; kept = this.#kept[this.#at]) {
			const root = tree.root();
			const agrees = hashesEqual(root, kept.root);
			if (!agrees) {
				const message = `${kept.name} says that the first ${kept.size} entries of the log have the root ${encodeBase64(kept.root)}, but the entries that it shows today give ${encodeBase64(root)}: it has signed two histories`;
				this.#findings.error("checkpoint-forked", {}, message);
			}
			this.#kept[this.#at] = {
				...kept,
				agrees
			};
			this.#at += 1;
		}
	}
	/** Tells of those that are larger than the whole log. */
	finish(size) {
		for (const { name, size: keptSize } of this.#kept.filter((kept) => kept.size > size)) {
			const message = `${name} says that the log had ${keptSize} entries, but it shows ${size} today: the end of it was cut off, or an older copy of it is shown`;
			this.#findings.error("log-shrunk", {}, message);
		}
		return this.#kept;
	}
};
// src/verify/pack/pack-selection.ts
/** Whether a record is one that the pack was made of. */
function isSelected(selection, record) {
	if ("notice" in selection) return record.notice === selection.notice;
	if ("subject" in selection) return record.subject === selection.subject;
	return isWithin({
		...selection,
		start: 0,
		end: 0
	}, record.receivedTime);
}
/** Whether the selection is a period: its export has entries at either end that are not of it. */
function isPeriod(selection) {
	return "from" in selection || "to" in selection;
}
/** In words: `of the notice 0c98…`. */
function selectionInWords(selection) {
	if ("notice" in selection) return `the records of the notice ${selection.notice}`;
	if ("subject" in selection) return `the records of the subject ${selection.subject}`;
	return isPeriod(selection) ? periodInWords(selection) : "the whole log";
}
/** Why the export is of something else than the manifest says; undefined where it is of that. */
function selectionProblem(selection, header) {
	const asked = `the manifest says that the pack has ${selectionInWords(selection)}`;
	const { filter = {}, period, complete } = header;
	const filteredBy = JSON.stringify(filter).slice(0, 200);
	if (isPeriod(selection)) {
		const { from, to } = {
			from: void 0,
			to: void 0,
			...selection
		};
		if (period && period.from === from && period.to === to) return void 0;
		return `${asked}, but the export is ${period ? `of the records ${periodInWords(period)}` : "of no period"}`;
	}
	if (period) return `${asked}, but the export is of the records ${periodInWords(period)}`;
	const wanted = "notice" in selection ? { notice: selection.notice } : "subject" in selection ? { search: selection.subject } : {};
	if (JSON.stringify(wanted) === JSON.stringify(filter) && !(complete && Object.keys(wanted).length)) return void 0;
	return `${asked}, but the export is ${complete ? "of the whole log" : `filtered by ${filteredBy}`}`;
}
// src/verify/pack/pack-log.ts
/** Follows the export of a pack, and then the publications beside it. */
var PackLog = class {
	#findings;
	#selection;
	#roots;
	#tree = new TreeHasher();
	#isComplete = false;
	/** By hash. */
	notices = new LargeMap();
	/** By integrity. */
	widgets = new LargeMap();
	/** Hashes of the notices and manifests of the widget that are published, as the exports prove. */
	published = new LargeMap();
	constructor(findings, selection, kept) {
		this.#findings = findings;
		this.#selection = selection;
		this.#roots = new KeptRoots(findings, kept);
	}
	/** Looks on while `export.jsonl` is verified. */
	get ofExport() {
		return {
			seeHeader: (header) => this.#seeHeader(header),
			seeEntry: (entry, verdict, isProved) => {
				this.#follow(entry);
				if (!isProved) return;
				this.#seePublication(verdict);
				if (verdict.record) this.#seeRecord(verdict.record, entry.index);
			}
		};
	}
	/** Looks on while `publications.jsonl` is verified. */
	get ofPublications() {
		const path = "publications.jsonl";
		return {
			seeHeader: ({ complete, period, filter }) => {
				if (!complete && !period && !filter) return;
				this.#findings.error("pack-selection-differs", { path }, "it claims to be an export of records, but a pack has nothing but publications in it");
			},
			seeEntry: ({ index, content }, verdict, isProved) => {
				if (content.kind !== "publication") this.#findings.error("pack-selection-differs", {
					path,
					index
				}, "the entry is no publication, and this file is for nothing else");
				if (isProved) this.#seePublication(verdict);
			}
		};
	}
	/**
	* The checkpoints that were kept. Only a complete export can be held against one of another size; an older pack says nothing
	* of one that came later.
	*/
	finish(checkpoint) {
		return this.#roots.state.map((kept) => {
			if (kept.agrees !== void 0 || kept.size !== checkpoint?.size) return kept;
			const agrees = hashesEqual(kept.root, checkpoint.root);
			if (!agrees) {
				const message = `${kept.name} is of ${kept.size} entries too, but of another root: the log has signed two histories`;
				this.#findings.error("checkpoint-forked", {}, message);
			}
			return {
				...kept,
				agrees
			};
		});
	}
	#seeHeader(header) {
		const problem = selectionProblem(this.#selection, header);
		if (problem !== void 0) this.#findings.error("pack-selection-differs", { path: "export.jsonl" }, problem);
		this.#isComplete = header.complete;
		if (header.complete) this.#roots.see(this.#tree);
	}
	#follow({ index, leaf }) {
		if (!this.#isComplete || !leaf || this.#tree.size !== index) return;
		this.#tree.append(leaf);
		this.#roots.see(this.#tree);
	}
	#seePublication({ publication }) {
		if (publication?.kind !== "notice" && publication?.kind !== "widget") return;
		this.published.set(publication.hash, publication.kind);
	}
	#seeRecord(record, index) {
		const place = {
			index,
			recordId: record.id
		};
		if (!isSelected(this.#selection, record)) {
			if (isPeriod(this.#selection)) return;
			const message = `the pack is of ${selectionInWords(this.#selection)}, which this one is not`;
			this.#findings.error("pack-selection-differs", place, message);
			return;
		}
		const { notice, widget } = record;
		if (notice !== NO_NOTICE_SHOWN && !this.notices.get(notice)) this.notices.set(notice, { place });
		if (!this.widgets.get(widget.integrity)) this.widgets.set(widget.integrity, { place });
	}
};
// src/verify/pack/notice-documents.ts
/** As the evidence of one notice has it. */
var NOTICE_BYTES_MAX = 1048576;
/** Those of one revision in every language, and some more. */
var KEPT_MAX = 128;
/** Where a pack has the notice of a hash. */
var noticePath = (hash) => `notices/${hash}.json`;
/** Reads them from one pack. */
var NoticeDocuments = class {
	#reader;
	#kept = /* @__PURE__ */ new Map();
	constructor(reader) {
		this.#reader = reader;
	}
	/** What it says; undefined where the pack has it not, or has something else under its name. */
	async read(hash) {
		if (this.#kept.has(hash)) return this.#kept.get(hash);
		const document = await this.#parse(hash);
		if (this.#kept.size >= KEPT_MAX) this.#kept.clear();
		this.#kept.set(hash, document);
		return document;
	}
	async #parse(hash) {
		const bytes = await this.#reader.readWhole(noticePath(hash), NOTICE_BYTES_MAX);
		if (!bytes || bytesToHex(sha256(bytes)) !== hash) return void 0;
		const read = readCanonicalJson(bytes, NOTICE_BYTES_MAX);
		return "value" in read ? readNoticeDocument(read.value) : void 0;
	}
};
// src/verify/pack/pack-notices.ts
var NOTICE = /^notices\/([0-9a-f]{64})\.json$/;
/** @returns how many notices there are */
async function verifyNotices(manifest, reader, log, findings) {
	const { selection } = manifest;
	const here = /* @__PURE__ */ new Set();
	for (const path of reader.paths) {
		const [, hash] = NOTICE.exec(path) ?? [];
		if (hash === void 0) continue;
		here.add(hash);
		const bytes = await reader.readWhole(path, NOTICE_BYTES_MAX);
		const found = bytes && bytesToHex(sha256(bytes));
		if (found !== hash) {
			const message = `a notice is named by its hash, but ${found ? `it has the hash ${found}` : `it is longer than ${NOTICE_BYTES_MAX} bytes`}: this is not what was published`;
			findings.error("notice-differs", { path }, message);
		}
		if (!("notice" in selection && selection.notice === hash) && !log.notices.get(hash) && !log.published.get(hash)) findings.error("pack-file-beyond", { path }, "no record of this pack names it, and no publication in it");
	}
	for (const [hash, { place }] of log.notices.entries()) {
		if (!here.has(hash) && isAbsent(manifest, noticePath(hash))) continue;
		if (!here.has(hash)) {
			const message = `the record names the notice ${hash}, which is not in the pack`;
			findings.error("pack-notice-missing", place, message);
		}
		if (log.published.get(hash) !== "notice") {
			const message = `the record names the notice ${hash}, of which this pack has no publication`;
			findings.error("pack-publication-missing", place, message);
		}
	}
	for (const path of reader.paths) {
		const [, hash] = PICTURE.exec(path) ?? [];
		if (hash !== void 0 && !here.has(hash)) findings.error("pack-file-beyond", { path }, "it is a picture of a notice that is not in the pack");
	}
	return here.size;
}
// src/verify/pack/pack-reader.ts
/** The files that the manifest lists and the pack has. */
var PackReader = class {
	#files;
	#listed;
	#findings;
	#onBytes;
	/** Those of which it was told whether they are what the manifest says, and those that are. */
	#told = /* @__PURE__ */ new Set();
	#sound = /* @__PURE__ */ new Set();
	constructor(files, listed, findings, onBytes) {
		this.#files = new Map(files.filter(({ refused }) => !refused).map((file) => [file.path, file]));
		this.#listed = new Map(listed.map((file) => [file.path, file]));
		this.#findings = findings;
		this.#onBytes = onBytes;
	}
	/** Paths that can be read, in the order of the manifest. */
	get paths() {
		return [...this.#listed.keys()].filter((path) => this.#files.has(path));
	}
	/** What the manifest says of a file that can be read; undefined of others. */
	listed(path) {
		return this.#files.has(path) ? this.#listed.get(path) : void 0;
	}
	/**
	* The bytes of a file; none where it cannot be read. At the end, or where it breaks off, it has been told what is wrong
	* with them.
	*/
	async *read(path) {
		const [file, listed] = [this.#files.get(path), this.#listed.get(path)];
		if (!file || !listed) return;
		const hash = sha256.create();
		let bytes = 0;
		const parts = file.read()[Symbol.asyncIterator]();
		try {
			for (;;) {
				const part = await this.#nextOf(parts, path);
				if (part === "broken") return;
				if (part.done) break;
				bytes += part.value.length;
				if (bytes > listed.bytes) break;
				hash.update(part.value);
				await this.#onBytes(part.value.length);
				yield part.value;
			}
		} finally {
			await parts.return?.();
		}
		this.#compare(listed, bytes, bytesToHex(hash.digest()));
	}
	/** The bytes of a file that is to be small; undefined where it is not there, cannot be read, or is longer. */
	async readWhole(path, bytesMax) {
		const listed = this.listed(path);
		if (!listed || listed.bytes > bytesMax) return void 0;
		const parts = [];
		for await (const part of this.read(path)) parts.push(part.slice());
		return concatBytes(...parts);
	}
	/** Whether a file was read to its end, and is what the manifest says. */
	isSound(path) {
		return this.#sound.has(path);
	}
	/** Reads whatever was not read to its end so far. */
	async finish() {
		for (const path of this.paths) {
			if (this.#told.has(path)) continue;
			for await (const _part of this.read(path));
		}
	}
	async #nextOf(parts, path) {
		try {
			return await parts.next();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			if (!this.#told.has(path)) this.#findings.error("pack-file-unreadable", { path }, `it cannot be read: ${reason}`);
			this.#told.add(path);
			return "broken";
		}
	}
	#compare(listed, bytes, hash) {
		const { path } = listed;
		if (this.#told.has(path) && !this.#sound.delete(path)) return;
		this.#told.add(path);
		if (bytes !== listed.bytes) {
			const found = bytes > listed.bytes ? "more" : `${bytes}`;
			const message = `the manifest says that it has ${listed.bytes} bytes, but it has ${found}`;
			this.#findings.error("pack-file-differs", { path }, message);
		} else if (hash === listed.hash) this.#sound.add(path);
		else {
			const message = `the manifest says that it has the hash ${listed.hash}, but it has ${hash}`;
			this.#findings.error("pack-file-differs", { path }, message);
		}
	}
};
// src/verify/pack/pack-widgets.ts
var RELEASE_FILE = /^widget\/([0-9a-f]{16})\/(.+)$/;
var MANIFEST_PATH = "manifest.json";
var MANIFEST_BYTES_MAX = 1048576;
/** A release has about 4 MB in 320 files. */
var RELEASE_BYTES_MAX = 67108864;
/** Characters of the integrity that name a release. */
var RELEASE_CHARS = 16;
/** @returns how many releases there are */
async function verifyWidgets(manifest, reader, log, findings) {
	const releases = releasesIn(reader.paths);
	for (const [release, paths] of releases) await verifyRelease(release, paths, manifest, reader, log, findings);
	for (const [integrity, { place }] of log.widgets.entries()) {
		const release = integrity.slice(0, RELEASE_CHARS);
		if (releases.has(release) || isAbsent(manifest, `widget/${release}/${MANIFEST_PATH}`)) continue;
		const message = `the record names the release ${release} of the widget, whose files are not in the pack`;
		findings.error("widget-differs", place, message);
	}
	return releases.size;
}
/** Paths inside each release. */
function releasesIn(paths) {
	const releases = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const [, release, inside] = RELEASE_FILE.exec(path) ?? [];
		if (release === void 0 || inside === void 0) continue;
		releases.set(release, [...releases.get(release) ?? [], inside]);
	}
	return releases;
}
async function verifyRelease(release, paths, pack, reader, log, findings) {
	const folder = `widget/${release}/`;
	const path = `${folder}${MANIFEST_PATH}`;
	const bytes = await reader.readWhole(path, MANIFEST_BYTES_MAX);
	if (!bytes) {
		findings.error("pack-file-missing", { path }, "without it nobody can say of which release these files are");
		return;
	}
	const read = readWidgetManifest(bytes);
	if ("problem" in read) {
		findings.error("widget-unsound", { path }, `it is no manifest of a release of the widget: ${read.problem}`);
		return;
	}
	if (log.published.get(bytesToHex(sha256(bytes))) !== "widget") findings.error("pack-publication-missing", { path }, "of this very manifest the pack has no publication: nothing shows that the log stood by it");
	const { integrity } = read.manifest;
	if (!integrity.startsWith(release)) {
		const message = `it is the manifest of the release ${integrity.slice(0, RELEASE_CHARS)}, and not of this folder’s`;
		findings.error("widget-differs", { path }, message);
	} else if (!log.widgets.get(integrity) && log.published.get(bytesToHex(sha256(bytes))) !== "widget") findings.error("pack-file-beyond", { path }, "no record of this pack names this release of the widget");
	await compareFiles(folder, paths, read.manifest, pack, reader, findings);
}
async function compareFiles(folder, paths, manifest, pack, reader, findings) {
	const contents = /* @__PURE__ */ new Map();
	let bytes = 0;
	for (const inside of paths) {
		if (inside === MANIFEST_PATH) continue;
		bytes += reader.listed(folder + inside)?.bytes ?? 0;
		if (bytes > RELEASE_BYTES_MAX) {
			const message = `the files of the release have more than ${RELEASE_BYTES_MAX} bytes, which none has`;
			findings.error("widget-differs", { path: folder + inside }, message);
			return;
		}
		const content = await reader.readWhole(folder + inside, RELEASE_BYTES_MAX);
		if (content) contents.set(inside, content);
	}
	const excused = new Map([...manifest.files].filter(([inside]) => isAbsent(pack, folder + inside)));
	const files = new Map([...manifest.files].filter(([inside]) => contents.has(inside) || !excused.has(inside)));
	for (const difference of new WidgetFolder(contents).differencesFrom({
		...manifest,
		files
	})) findings.error("widget-differs", { path: folder }, difference);
}
// src/verify/pack/text-beside.ts
var NEWLINE = 10;
var LINE_BYTES_MAX = 1048576;
var encoder = new TextEncoder();
/** One file of a pack. After its first difference, of which it tells, nothing more is read of it. */
var TextBeside = class {
	#parts;
	#path;
	#findings;
	#buffer = /* @__PURE__ */ new Uint8Array();
	#isSame = true;
	constructor(parts, path, findings) {
		this.#parts = parts[Symbol.asyncIterator]();
		this.#path = path;
		this.#findings = findings;
	}
	/** Whether nothing else than what was expected was there so far. */
	get isSame() {
		return this.#isSame;
	}
	/** @param what what it means where the text goes on differently */
	async expect(text, place, what) {
		let expected = encoder.encode(text);
		while (this.#isSame && expected.length) {
			if (!this.#buffer.length && !await this.#more()) {
				await this.#differ(place, `${what}: it ends before`);
				return;
			}
			const length = Math.min(expected.length, this.#buffer.length);
			for (let at = 0; at < length; at += 1) {
				if (this.#buffer[at] === expected[at]) continue;
				await this.#differ(place, what);
				return;
			}
			expected = expected.subarray(length);
			this.#buffer = this.#buffer.subarray(length);
		}
	}
	/** Passes over the next line where it begins so. */
	async skipLine(start) {
		if (!this.#isSame) return;
		const expected = encoder.encode(start);
		while (this.#buffer.length < expected.length && await this.#more());
		if (!expected.every((byte, at) => this.#buffer[at] === byte)) return;
		for (;;) {
			const end = this.#buffer.indexOf(NEWLINE);
			if (end !== -1) {
				this.#buffer = this.#buffer.subarray(end + 1);
				return;
			}
			if (this.#buffer.length > LINE_BYTES_MAX || !await this.#more()) return;
		}
	}
	async expectEnd() {
		if (this.#isSame && (this.#buffer.length || await this.#more())) await this.#differ({}, "it goes on behind the last record of the export");
	}
	async #more() {
		const part = await this.#parts.next();
		if (part.done) return false;
		this.#buffer = this.#buffer.length ? concatBytes(this.#buffer, part.value) : part.value.slice();
		return true;
	}
	async #differ(place, message) {
		this.#isSame = false;
		this.#findings.error("pack-form-differs", {
			path: this.#path,
			...place
		}, message);
		await this.#parts.return?.(void 0);
	}
};
// src/verify/pack/record-forms.ts
/**
* Reads the export once more, and beside it each file that is there. The first place where one says something else is a
* finding.
* @returns the paths of those that say the same
*/
async function compareForms(selection, reader, findings) {
	const notices = new NoticeDocuments(reader);
	const beside = RECORD_FORMS.filter(({ path }) => reader.listed(path)).map((form) => ({
		form,
		text: new TextBeside(reader.read(form.path), form.path, findings)
	}));
	if (!beside.length) return [];
	for (const { form, text } of beside) await text.expect(form.head, {}, "it does not begin as it must");
	let isHeader = true;
	let at = 0;
	for await (const line of splitLines(reader.read("export.jsonl"))) {
		const read = isHeader ? void 0 : recordIn(line);
		isHeader = false;
		if (!read) continue;
		const { index, id } = read;
		const place = {
			index,
			...id !== void 0 && { recordId: id }
		};
		if (!read.record) {
			for (const { form, text } of beside) {
				const start = id === void 0 ? void 0 : form.damaged?.(index, id);
				if (start !== void 0) await text.skipLine(start);
			}
			continue;
		}
		if (!isSelected(selection, read.record)) continue;
		const known = {
			record: read.record,
			index,
			notice: await notices.read(read.record.notice)
		};
		for (const { form, text } of beside) await text.expect(form.of(known, at), place, "it says something else than the export");
		at += 1;
	}
	for (const { form, text } of beside) {
		await text.expect(form.tail, {}, "it does not end as it must");
		await text.expectEnd();
	}
	return beside.filter(({ text }) => text.isSame).map(({ form }) => form.path);
}
/** What a line has of a record; undefined where it has none. */
function recordIn(line) {
	const read = readExportLine(line);
	if ("fault" in read) return void 0;
	const { index, recordId, content } = read.entry;
	if (content.kind !== "record" && content.kind !== "bytes") return void 0;
	const value = content.kind === "record" ? readRecordValue(content.value) : void 0;
	return {
		index,
		...recordId !== void 0 && { id: recordId },
		...value && "record" in value && { record: value.record }
	};
}
// src/verify/pack/verify-pack.ts
var EXPORT = "export.jsonl";
var PUBLICATIONS = "publications.jsonl";
var VERIFIER = "verify.html";
/**
* Verifies a pack with a key that came from elsewhere. Believes nothing in it, unpacks nothing to a disk, and keeps no
* file: memory grows with the subjects and record ids alone.
* @throws what `onProgress` throws; nothing for any bytes in the pack
*/
async function verifyPack(packed, key, options = {}) {
	const findings = new FindingList();
	const manifest = await readManifest(packed, findings);
	if (!manifest) return verdictOf(findings, []);
	compareContents(manifest, packed.files, findings);
	const reader = readerOf$1(packed, manifest, findings, options.onProgress);
	await compareKey(reader, key, findings);
	const checkpoint = await openCheckpoint(manifest, reader, key, findings);
	const log = new PackLog(findings, manifest.selection, options.kept ?? []);
	const records = await verifyExport(splitLines(reader.read(EXPORT)), key, {
		observer: log.ofExport,
		...options.policy && { policy: options.policy },
		...options.receipts && { receipts: options.receipts }
	});
	const parts = [[EXPORT, records]];
	if (reader.listed(PUBLICATIONS)) {
		const lines = splitLines(reader.read(PUBLICATIONS));
		parts.push([PUBLICATIONS, await verifyExport(lines, key, { observer: log.ofPublications })]);
	}
	compareCheckpoints(checkpoint, parts, findings);
	const kept = log.finish(records.checkpoint);
	const sameAsRecords = await compareForms(manifest.selection, reader, findings);
	const notices = await verifyNotices(manifest, reader, log, findings);
	const releases = await verifyWidgets(manifest, reader, log, findings);
	await reader.finish();
	await options.onProgress?.(1, 1);
	const verifier = reader.isSound(VERIFIER) ? reader.listed(VERIFIER)?.hash : void 0;
	return {
		...verdictOf(findings, parts),
		manifest,
		records,
		counts: {
			files: reader.paths.length,
			bytes: reader.paths.reduce((sum, path) => sum + (reader.listed(path)?.bytes ?? 0), 0),
			notices,
			releases,
			pictures: reader.paths.filter((path) => PICTURE.test(path)).length
		},
		sameAsRecords,
		forReading: reader.paths.filter(isForReading),
		...verifier !== void 0 && { verifier },
		kept
	};
}
/** The pack's own findings, and those of its exports with the file that they are about. */
function verdictOf(own, parts) {
	const findings = parts.flatMap(([path, verdict]) => verdict.findings.map((finding) => ({
		...finding,
		path,
		message: `${path}, ${finding.message}`
	})));
	const errors = parts.reduce((sum, [, verdict]) => sum + verdict.errors, own.errors);
	return {
		ok: errors === 0,
		findings: [...own.kept, ...findings],
		errors,
		warnings: parts.reduce((sum, [, verdict]) => sum + verdict.warnings, own.warnings),
		counts: {
			files: 0,
			bytes: 0,
			notices: 0,
			releases: 0,
			pictures: 0
		},
		sameAsRecords: [],
		forReading: [],
		kept: []
	};
}
function readerOf$1({ files }, manifest, findings, onProgress) {
	const of = manifest.files.reduce((sum, { path, bytes }) => sum + (path === EXPORT ? 2 : 1) * bytes, 0);
	let bytes = 0;
	return new PackReader(files, manifest.files, findings, (more) => {
		bytes += more;
		return onProgress?.(Math.min(bytes, of), of);
	});
}
// src/cli/verification-report.ts
var RELEASES_PRINTED = 20;
var FINDINGS_PRINTED = 100;
/** The report in lines, without a last newline: what the file is, each finding (errors first), and the verdict. */
function reportInWords(verdict) {
	return [...summary$1(verdict), ...findingsInWords(verdict)].join("\n");
}
/** Each finding in a line, errors first, and the verdict. */
function findingsInWords(verdict) {
	const { findings, errors, warnings } = verdict;
	const printed = [...findings.filter(({ severity }) => severity === "error"), ...findings.filter(({ severity }) => severity === "warning")].slice(0, FINDINGS_PRINTED);
	const more = errors + warnings - printed.length;
	return [
		...printed.map(({ severity, message }) => printable(`${severity}: ${message}`)),
		...more > 0 ? [`and ${count(more, "more finding")}; --json prints up to 1,000 of each kind`] : [],
		conclusion(verdict)
	];
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
/** Who has cosigned the checkpoint and when, a line each. */
function cosignedInWords(cosigned = []) {
	return cosigned.map(({ witness, time }) => printable(`cosigned    by ${witness} at ${time}`));
}
/** Which log it is, what its key signed, and who has cosigned that, a line each. */
function checkpointInWords({ origin, size, root }, cosigned) {
	return [
		`log         ${printable(origin)}`,
		`checkpoint  ${count(size, "entry", "entries")}, root ${encodeBase64(root)}`,
		...cosignedInWords(cosigned)
	];
}
function summary$1(verdict) {
	const { checkpoint, counts, complete, cosigned } = verdict;
	const { entries, records, publications, erased, erasuresShown } = counts;
	if (complete === void 0) return [];
	const lines = checkpoint ? checkpointInWords(checkpoint, cosigned) : [];
	const without = `${(erased - erasuresShown).toLocaleString("en")} without content`;
	const parts = `${count(records, "record")}, ${count(publications, "publication")}, ${erasuresShown.toLocaleString("en")} erased, ${without}`;
	return [
		...lines,
		`file        ${count(entries, "entry", "entries")}: ${parts}`,
		...complete ? [] : partInWords(verdict),
		...widgetsInWords(verdict)
	];
}
/**
* Which releases of the widget made the records, and where the log has published each. An export that leaves out
* publications tells nothing by those that it lacks.
*/
function widgetsInWords({ complete, widgets = [], widgetFolder }) {
	const told = complete ? widgets : widgets.filter(({ published }) => published);
	const releases = told.slice(0, RELEASES_PRINTED).map(({ records, published, ...widget }) => {
		const where = published ? publishedInWords(published) : "never published";
		return printable(`widget      ${releaseName(widget)}: ${count(records, "record")}; ${where}`);
	});
	const more = told.length - RELEASES_PRINTED;
	return [
		...releases,
		...more > 0 ? [`            and ${count(more, "more release")}; --json prints up to 100`] : [],
		...widgetFolder ? [printable(`folder      the files of the widget ${releaseName(widgetFolder)}, every one`), `            ${publishedInWords(widgetFolder.published)}`] : []
	];
}
var releaseName = ({ version, integrity }) => `${version}, release ${integrity.slice(0, 16)}`;
var publishedInWords = ({ index, time }) => `published in entry ${index}, at ${time}`;
/** Of an export that is not complete: what it shows of the rest. */
function partInWords({ ok, period }) {
	if (!period) return ["            filtered: shows that these stand in the log, not that nothing was left out;", "            to show that too, export the whole log, or a period by its times alone"];
	const { start, end, records } = period;
	const found = `period      ${periodInWords(period)}: ${count(records, "record")}`;
	if (!ok) return [`${found}; whether that is all of them is not shown`];
	if (start === end) return [`${found}, since the log has no entries`];
	return [`${found}, and nothing was left out`, `            entries ${start} to ${end - 1} without a gap, with what stands before and behind the period`];
}
function conclusion({ ok, errors, warnings }) {
	const warned = warnings ? ` (${count(warnings, "warning")})` : "";
	if (ok && warnings) return `verified: no error, but ${count(warnings, "warning")} to look at`;
	return ok ? "verified: nothing is wrong" : `not verified: ${count(errors, "error")}${warned}`;
}
/** `1 entry`, `1,204 entries`. */
function count(number, one, many = `${one}s`) {
	return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
// src/cli/log-report.ts
/** The report in lines, without a last newline. */
function logInWords(verdict) {
	const { checkpoint, cosigned, commitments, publications, kept } = verdict;
	const published = Object.values(publications).reduce((sum, number) => sum + number, 0);
	return [...(checkpoint && [
		...checkpointInWords(checkpoint, cosigned),
		`served      ${count(checkpoint.size, "entry", "entries")}: ${count(commitments, "record")}, ${count(published, "publication")}`,
		...kept.filter(({ agrees }) => agrees).map(({ name, size }) => printable(`goes on     from ${name}, of ${count(size, "entry", "entries")}`)),
		"            the tree alone: what the records say, an export shows"
	]) ?? [], ...findingsInWords(verdict)].join("\n");
}
/** The whole verdict as one JSON text, hashes in base64. */
function logAsJson({ checkpoint, kept, ...verdict }) {
	const stated = checkpoint && {
		...checkpoint,
		root: encodeBase64(checkpoint.root)
	};
	const compared = kept.map((one) => ({
		...one,
		root: encodeBase64(one.root)
	}));
	return JSON.stringify({
		...verdict,
		kept: compared,
		...stated && { checkpoint: stated }
	}, null, 2);
}
// src/cli/pack-report.ts
var ABSENT_PRINTED = 20;
var FOR_READING_PRINTED = 4;
/** The report in lines, without a last newline. */
function packInWords(verdict) {
	return [...summary(verdict), ...findingsInWords(verdict)].join("\n");
}
/** The whole verdict as one JSON text, hashes in base64 or as they stand in the pack. */
function packAsJson({ records, kept, ...verdict }) {
	const { findings: _findings, checkpoint, ...ofRecords } = records ?? {};
	const stated = checkpoint && {
		...checkpoint,
		root: encodeBase64(checkpoint.root)
	};
	return JSON.stringify({
		...verdict,
		...records && { records: {
			...ofRecords,
			...stated && { checkpoint: stated }
		} },
		kept: kept.map(({ root, ...checked }) => ({
			...checked,
			root: encodeBase64(root)
		}))
	}, null, 2);
}
function summary(verdict) {
	const { manifest, records, counts, sameAsRecords } = verdict;
	if (!manifest) return [];
	const { files, notices, releases, pictures } = counts;
	const parts = [count(notices, "notice"), count(releases, "release of the widget", "releases of the widget")];
	return [
		`pack        ${printable(selectionInWords(manifest.selection))}, made at ${manifest.made}`,
		...records?.checkpoint ? checkpointInWords(records.checkpoint, records.cosigned) : [],
		`files       ${count(files, "file")}: ${[...parts, count(pictures, "picture")].join(", ")}`,
		...recordsInWords(verdict),
		...sameAsRecords.length ? [`the same    ${sameAsRecords.join(", ")}: what the ${records?.ok ? "proved records say" : "export says"}, to the byte`] : [],
		...keptInWords(verdict),
		...forReadingInWords(verdict),
		...absentInWords(verdict),
		...verifierInWords(verdict)
	];
}
function recordsInWords({ ok, records }) {
	if (!records) return [];
	const { period, complete } = records;
	const found = count(period?.records ?? records.counts.records, "record");
	if (!ok) return [`records     ${found}; whether that is all of them is not shown`];
	if (complete || period) return [`records     ${found}, each in the log, and nothing was left out`];
	return [`records     ${found}, each in the log; that none was left out, a pack of a notice or a subject cannot show:`, "            a pack of a period or of the whole log does"];
}
function keptInWords({ kept }) {
	return kept.map(({ name, size, agrees }) => {
		const entries = count(size, "entry", "entries");
		if (agrees === void 0) return printable(`kept        ${name}, of ${entries}: this pack cannot be held against it`);
		return printable(`kept        ${name}, of ${entries}: ${agrees ? "agrees" : "contradicts this log"}`);
	});
}
function forReadingInWords({ forReading }) {
	if (!forReading.length) return [];
	const shown = forReading.slice(0, FOR_READING_PRINTED).join(", ");
	const more = forReading.length - FOR_READING_PRINTED;
	return [printable(`not proved  ${shown}${more > 0 ? ` and ${more} more` : ""}: for reading; nobody vouches for them`), "            but whoever made the pack"];
}
function absentInWords({ manifest }) {
	const absent = manifest?.absent ?? [];
	const more = absent.length - ABSENT_PRINTED;
	return [...absent.slice(0, ABSENT_PRINTED).map(({ path, why }) => printable(`not here    ${path}: ${why}`)), ...more > 0 ? [`            and ${count(more, "more path")}; --json prints all`] : []];
}
function verifierInWords({ verifier }) {
	if (verifier === void 0) return [];
	return [`page        verify.html has the SHA-256 ${verifier};`, "            trust it where a copy of dist/audit/verify.html that you got elsewhere has the same"];
}
// src/verify/pack/packed-files.ts
/** As the manifest has them: no such path leads out of a folder, on any system. */
var SAFE_PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;
var PATH_CHARS_MAX = 240;
/** More than the releases, notices and pictures of any site. */
var FILES_MAX$1 = 6e4;
/** Of ten million records there are some 60 GB. */
var BYTES_MAX$1 = 2 ** 40;
/** Below this size no file can harm, however well it was compressed. */
var SMALL_BYTES = 1048576;
/** Records have hashes and random ids, which no method makes so much smaller; a bomb is made of nothing else. */
var RATIO_MAX = 400;
/**
* Refuses paths that lead somewhere else, paths that are there twice, and sizes that are a trap. A file that was refused
* already stays so.
* @param packedBytes size of a file as it lies there, where it was compressed
*/
function refuseTricks(files) {
	const problems = [];
	const shown = files.slice(0, FILES_MAX$1);
	if (files.length > FILES_MAX$1) {
		const message = `it has ${files.length} files, but at most ${FILES_MAX$1} are looked at`;
		problems.push({
			code: "pack-too-large",
			message
		});
	}
	const bytes = shown.reduce((sum, file) => sum + file.bytes, 0);
	const isTooLarge = bytes > BYTES_MAX$1;
	if (isTooLarge) {
		const message = `its files are said to have ${bytes} bytes, but at most ${BYTES_MAX$1} are read`;
		problems.push({
			code: "pack-too-large",
			message
		});
	}
	const seen = /* @__PURE__ */ new Set();
	return {
		files: shown.map((file) => {
			const name = file.path.toLowerCase();
			const refused = file.refused ?? refusalOf(file, seen.has(name), isTooLarge);
			seen.add(name);
			return {
				path: file.path,
				bytes: file.bytes,
				read: () => file.read(),
				...refused && { refused }
			};
		}),
		problems
	};
}
function refusalOf({ path, bytes, packedBytes }, isRepeated, isTooLarge) {
	const trick = trickOf(path);
	if (trick !== void 0) return {
		code: "pack-path-unsafe",
		message: trick
	};
	if (isRepeated) return {
		code: "pack-path-repeated",
		message: "there is more than one file of this name: which one a program shows you depends on the program"
	};
	if (isTooLarge) return {
		code: "pack-too-large",
		message: "nothing of a pack of that size is read"
	};
	if (packedBytes === void 0 || bytes <= SMALL_BYTES || bytes <= packedBytes * RATIO_MAX) return void 0;
	return {
		code: "pack-too-large",
		message: `${packedBytes} bytes are said to unpack to ${bytes}, as a ZIP bomb’s would; it was not read`
	};
}
/** What a path does that none of a pack may; undefined where it is sound. */
function trickOf(path) {
	if (path.length > PATH_CHARS_MAX) return `the path is longer than ${PATH_CHARS_MAX} characters`;
	if (SAFE_PATH.test(path)) return void 0;
	if (path.split(/[\\/]/).includes("..")) return "the path leads out of the folder that it is unpacked into";
	if (/^([\\/]|[A-Za-z]:)/.test(path)) return "the path is absolute: it leads to a place of its own choosing";
	if (path.includes("\\")) return "the path has a backslash, which some systems take for a folder";
	return `the path has what no path of a pack has: ${quote(path)}`;
}
// src/verify/pack/zip-files.ts
/** Longest part that is read at once: the directory of a ZIP of 60,000 files has some 10 MB. */
var PART_BYTES_MAX = 67108864;
/** One thread is enough, and a page that was opened from a disk may not start another. */
var ON_THIS_THREAD = {
	useWebWorkers: false,
	useCompressionStream: true
};
/** Whether bytes begin as a ZIP does. */
function isZip(start) {
	return start[0] === 80 && start[1] === 75 && (start[2] === 3 || start[2] === 5);
}
/** The files of a ZIP by its directory. What cannot be read as one has no files, and a problem. Never throws. */
async function readZip(source) {
	const zip = new ZipReader(new SourceReader(source), ON_THIS_THREAD);
	try {
		const { files, problems } = refuseTricks((await zip.getEntries({ filenameValidation: "tolerant" })).flatMap(fileOf));
		return {
			files,
			problems: [...(zip.warnings ?? []).filter(({ reason }) => reason !== WARNING_DUPLICATE_FILENAME).map(({ reason }) => ambiguity(`the ZIP has ${quote(reason)}`)), ...problems]
		};
	} catch (error) {
		return {
			files: [],
			problems: [refusalBy(error instanceof Error ? error.message : String(error))]
		};
	}
}
function refusalBy(reason) {
	if (/ambiguous/i.test(reason)) return ambiguity(reason);
	return {
		code: "pack-unreadable",
		message: `it cannot be read as a ZIP: ${reason}`
	};
}
function ambiguity(what) {
	return {
		code: "pack-ambiguous",
		message: `${what}: another program may read something else in it than this one`
	};
}
/** A folder by itself holds nothing, and stands in the path of its files. */
function fileOf(entry) {
	const { filename: path, uncompressedSize: bytes, compressedSize: packedBytes } = entry;
	if (entry.directory && bytes === 0 && !entry.symlink) return [];
	return [{
		path,
		bytes,
		packedBytes,
		read: () => contentOf(entry, bytes),
		...entry.symlink && { refused: {
			code: "pack-path-unsafe",
			message: "it is a link, which shows whatever lies where it leads"
		} }
	}];
}
async function* contentOf(entry, bytes) {
	if (entry.directory) throw new Error("it is a folder");
	const stopping = new AbortController();
	const { readable, writable } = new TransformStream();
	const written = entry.getData(writable, {
		...ON_THIS_THREAD,
		strictness: "strict",
		checkOverlappingEntry: true,
		signal: stopping.signal
	});
	const reader = readable.getReader();
	written.catch(() => reader.cancel().catch(() => void 0));
	let read = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			read += part.value.length;
			if (read > bytes) throw new Error(`it unpacks to more than the ${bytes} bytes that it is said to have`);
			yield part.value;
		}
		await written;
	} finally {
		stopping.abort();
		await reader.cancel().catch(() => void 0);
	}
}
var SourceReader = class extends Reader {
	#source;
	constructor(source) {
		super(source);
		this.#source = source;
		this.size = source.bytes;
	}
	async readUint8Array(offset, length) {
		if (length > PART_BYTES_MAX) throw new Error(`its directory of ${length} bytes is longer than any pack’s`);
		return this.#source.read(offset, Math.max(0, Math.min(length, this.#source.bytes - offset)));
	}
};
// src/cli/packed-files.ts
var CHUNK_BYTES$1 = 262144;
/**
* Gives the files of a pack for as long as `use` runs; `undefined` where the path is of another file than a pack.
* @throws TemoinError `export-unreadable` where it cannot be read at all, or is a folder without a manifest
*/
async function withPack(path, use) {
	try {
		const found = await stat(path).catch(() => void 0);
		if (!found) return void 0;
		if (found.isDirectory()) return await use(await readFolder(path));
		const file = await open(path);
		try {
			if (!isZip((await file.read(/* @__PURE__ */ new Uint8Array(4), 0, 4, 0)).buffer)) return void 0;
			return await use(await readZip({
				bytes: (await file.stat()).size,
				read: readerOf(file)
			}));
		} finally {
			await file.close();
		}
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		throw new TemoinError("export-unreadable", `${path}: the pack cannot be read: ${error.message}`, { cause: error });
	}
}
function readerOf(file) {
	return async (offset, length) => {
		const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
		return buffer.subarray(0, bytesRead);
	};
}
/** A link is named and not followed: a pack has none. */
async function readFolder(folder) {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true
	});
	if (!entries.some(({ name, parentPath }) => name === "manifest.json" && parentPath === folder)) throw new TemoinError("export-unreadable", `${folder} is a folder, but none that an evidence pack was unpacked into: it has no ${PACK_MANIFEST}`);
	return refuseTricks((await Promise.all(entries.filter((entry) => !entry.isDirectory()).map(async (entry) => {
		const name = join(entry.parentPath, entry.name);
		const path = relative(folder, name).split(sep).join("/");
		if (!entry.isFile()) return {
			path,
			bytes: 0,
			refused: {
				code: "pack-path-unsafe",
				message: "it is a link or a device, and no file"
			},
			read: nothing
		};
		const { size: bytes } = await stat(name);
		return {
			path,
			bytes,
			read: () => createReadStream(name, { highWaterMark: CHUNK_BYTES$1 })
		};
	}))).sort((a, b) => a.path < b.path ? -1 : 1));
}
async function* nothing() {}
// src/tlog/policy-reader.ts
var DEFINITIONS_MAX = 256;
var NO_QUORUM = "none";
var NOT_IN_POLICY = /[^\t\n\u{20}-\u{7e}\u{80}-\u{10ffff}]/u;
/** Takes the lines of a policy one by one. */
var PolicyReader = class {
	#logs = [];
	#witnesses = [];
	#rules = /* @__PURE__ */ new Map();
	#members = /* @__PURE__ */ new Set();
	#quorum;
	#line = 0;
	/** @throws TlogError as `parsePolicy` says */
	read(line, number) {
		this.#line = number;
		const wrong = NOT_IN_POLICY.exec(line);
		if (wrong) throw this.#error("policy-character", `${quote(wrong[0])} may not stand in a policy`);
		const [keyword = "", ...items] = line.split(/[ \t]+/).filter(Boolean);
		if (keyword === "" || keyword.startsWith("#")) return;
		switch (keyword) {
			case "log":
				this.#readLog(items);
				break;
			case "witness":
				this.#readWitness(items);
				break;
			case "group":
				this.#readGroup(items);
				break;
			case "quorum":
				this.#readQuorum(items);
				break;
			default: {
				const message = `${quote(keyword)} begins no line of a policy; log, witness, group, quorum and # do`;
				throw this.#error("policy-line", message);
			}
		}
	}
	/** @throws TlogError `policy-quorum` where there was no such line */
	finish() {
		if (!this.#quorum) throw new TlogError("policy-quorum", "the policy has no quorum line; \"quorum none\" asks for no cosignature");
		const { rule } = this.#quorum;
		return {
			logs: this.#logs,
			witnesses: this.#witnesses,
			...rule && { quorum: rule }
		};
	}
	#readLog([vkey, url, ...more]) {
		if (vkey === void 0 || more.length) throw this.#shape("log <vkey> [<url>]");
		const key = this.#key(vkey, parseVerifierKey, this.#logs);
		this.#limit(this.#logs.push({
			key,
			...url !== void 0 && { url }
		}), "logs");
	}
	#readWitness([name, vkey, url, ...more]) {
		if (name === void 0 || vkey === void 0 || more.length) throw this.#shape("witness <name> <vkey> [<url>]");
		const witness = {
			name,
			key: this.#key(vkey, parseCosignerKey, this.#witnesses),
			...url !== void 0 && { url }
		};
		this.#define(name, {
			name,
			witness
		});
		this.#limit(this.#witnesses.push(witness), "witnesses");
	}
	#readGroup([name, count, ...names]) {
		if (name === void 0 || count === void 0 || !names.length) throw this.#shape("group <name> all|any|<k> <member>…");
		const members = names.map((member) => this.#member(member));
		const threshold = count === "all" ? members.length : count === "any" ? 1 : parseDecimal(count);
		if (threshold === void 0 || threshold < 1 || threshold > members.length) {
			const message = `${quote(count)} of group ${quote(name)} is not all, any or a number from 1 to ${members.length}, its members`;
			throw this.#error("policy-threshold", message);
		}
		this.#define(name, {
			name,
			threshold,
			members
		});
		this.#limit(this.#rules.size - this.#witnesses.length, "groups");
	}
	#readQuorum([name, ...more]) {
		if (name === void 0 || more.length) throw this.#shape("quorum <name>|none");
		if (this.#quorum) {
			const message = `a quorum stands in line ${this.#quorum.line} already; a policy has exactly one`;
			throw this.#error("policy-quorum", message);
		}
		this.#quorum = {
			rule: name === NO_QUORUM ? void 0 : this.#rule(name),
			line: this.#line
		};
	}
	#key(vkey, parse, others) {
		let key;
		try {
			key = parse(vkey);
		} catch (cause) {
			if (!(cause instanceof TlogError)) throw cause;
			throw this.#error("policy-key", cause.message, { cause });
		}
		const { publicKey } = key;
		if (others.some((other) => other.key.publicKey.every((byte, at) => byte === publicKey[at]))) throw this.#error("policy-key", `the public key of ${quote(vkey)} stands in a line above`);
		return key;
	}
	#define(name, rule) {
		if (name === NO_QUORUM) throw this.#error("policy-name", `"${NO_QUORUM}" means no quorum; choose another name`);
		if (this.#rules.has(name)) throw this.#error("policy-name", `the name ${quote(name)} is defined in a line above`);
		this.#rules.set(name, rule);
	}
	/** A group's member. Each name may be one only once, so that no witness counts twice. */
	#member(name) {
		const rule = this.#rule(name);
		if (this.#members.has(name)) throw this.#error("policy-member-repeated", `${quote(name)} is a member of a group already`);
		this.#members.add(name);
		return rule;
	}
	#rule(name) {
		const rule = this.#rules.get(name);
		if (!rule) throw this.#error("policy-name", `no witness or group named ${quote(name)} is defined above this line`);
		return rule;
	}
	#limit(count, what) {
		if (count > DEFINITIONS_MAX) throw this.#error("policy-too-long", `a policy has at most ${DEFINITIONS_MAX} ${what}`);
	}
	#shape(form) {
		return this.#error("policy-line", `this is not a line of the form ${quote(form)}`);
	}
	#error(code, message, options) {
		return new TlogError(code, `line ${this.#line} of the policy: ${message}`, options);
	}
};
// src/tlog/policy.ts
var POLICY_CHARS_MAX = 1048576;
/**
* Reads the text of a policy file. A last line may lack its newline.
* @throws TlogError, each with the number of the line, and nothing else for any string: `policy-too-long` (over
*   1,048,576 characters, or 256 logs, witnesses or groups), `policy-character` (a control character other than tab and
*   newline, a carriage return included), `policy-line` (not a line of the format), `policy-key` (a vkey that cannot
*   be read, or a public key given twice), `policy-name` (defined twice, not defined above, or `none`),
*   `policy-threshold` (not from 1 to the number of members), `policy-member-repeated` (in a group already, so that it
*   would count twice), `policy-quorum` (not exactly one quorum)
*/
function parsePolicy(text) {
	if (text.length > POLICY_CHARS_MAX) throw new TlogError("policy-too-long", `policy is ${text.length} characters long; at most ${POLICY_CHARS_MAX}`);
	const reader = new PolicyReader();
	let start = 0;
	for (let number = 1; start <= text.length; number += 1) {
		const end = text.indexOf("\n", start);
		const line = text.slice(start, end === -1 ? void 0 : end);
		reader.read(line, number);
		start = end === -1 ? text.length + 1 : end + 1;
	}
	return reader.finish();
}
// src/cli/policy-option.ts
/**
* The policy in a file.
* @throws TemoinError `option-invalid` where it cannot be read, with the line that is wrong
*/
async function readPolicy(path) {
	try {
		const file = await open(path);
		try {
			const { buffer, bytesRead } = await file.read(/* @__PURE__ */ new Uint8Array(1048577));
			return parsePolicy(new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(buffer.subarray(0, bytesRead)));
		} finally {
			await file.close();
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const what = error instanceof TlogError ? "not a policy" : "cannot be read as a policy in UTF-8";
		throw new TemoinError("option-invalid", `--policy: ${path} is ${what}: ${reason}`, { cause: error });
	}
}
/**
* The log's key: the one given, which must be the policy's where that has any; else the one log of the policy.
* @throws TemoinError `option-invalid` where it is not clear which log is meant
*/
function trustedKey(key, policy) {
	const logs = policy?.logs ?? [];
	const named = logs.map((log) => log.key.name).join(", ");
	if (key) {
		const isMeant = ({ name, keyId }) => name === key.name && keyId === key.keyId;
		if (logs.length && !logs.some((log) => isMeant(log.key))) throw new TemoinError("option-invalid", `--key is not one of the policy's logs, ${named}`);
		return key;
	}
	const [only, ...others] = logs;
	if (only && !others.length) return only.key;
	throw new TemoinError("option-invalid", policy ? `the policy names ${logs.length} logs${named && `, ${named}`}; say by --key which one is meant` : "the log’s key is needed: give --key <vkey>, or --policy <file> with a log in it");
}
// src/cli/receipt-report.ts
/** Verifies a receipt by the log's key and, where there is one, a policy. */
function receiptVerdict(text, key, policy) {
	const verdict = verifyReceipt(text, key);
	const note = verdict.checkpoint && checkpointOfReceipt(text);
	const witnesses = policy && note !== void 0 ? verifyWitnesses(note, policy) : void 0;
	const problems = (witnesses?.problems ?? []).map((problem) => ({
		...problem,
		severity: "error"
	}));
	const findings = [...verdict.findings, ...problems];
	return {
		...verdict,
		findings,
		ok: !findings.length,
		...witnesses && { cosigned: witnesses.cosigned }
	};
}
/** Each question with its answer, who cosigned, and the verdict; without a last newline. */
function receiptInWords({ checks, findings, ok, cosigned }) {
	const failed = new Set(checks.filter(({ passed }) => !passed).map(({ detail }) => detail));
	const others = findings.filter(({ message }) => ![...failed].some((detail) => message.endsWith(detail)));
	return [
		...checks.map(checkInWords),
		...cosignedInWords(cosigned),
		...others.map(({ message }) => printable(`error: ${message}`)),
		ok ? "verified: nothing is wrong" : `not verified: ${findings.length} error${findings.length > 1 ? "s" : ""}`
	].join("\n");
}
/** The whole verdict as one JSON text, hashes in base64. */
function receiptAsJson({ checkpoint, ...verdict }) {
	const stated = checkpoint && {
		...checkpoint,
		root: encodeBase64(checkpoint.root)
	};
	return JSON.stringify({
		...verdict,
		...stated && { checkpoint: stated }
	}, null, 2);
}
var checkInWords = ({ name, passed, detail }) => printable(`${passed ? "ok   " : "error"} ${name.padEnd(11)} ${detail}`);
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
// src/verify/log-files.ts
/**
* A tile or bundle of at least that width. A partial one may be gone once there is a full one, which begins with it
* (tlog-tiles, "Partial Tiles").
*/
async function readTile$1(read, level, index, width) {
	const tile = await read(tilePath(level, index, width));
	return tile || width === 256 ? tile : read(tilePath(level, index));
}
/** How long to wait before each further try. A server that restarts is back within seconds. */
var RETRY_DELAYS_MS = [
	250,
	1e3,
	4e3
];
/**
* Tries again where the network or the server fails.
* @param sleep resolves after so many milliseconds
* @param isOver whether to give up at once, as after a stop
* @returns a reader that throws what the last try threw
*/
function tryingAgain(read, sleep, isOver = () => false) {
	return async (path) => {
		for (let tried = 0;; tried += 1) try {
			return await read(path);
		} catch (error) {
			const delayMs = RETRY_DELAYS_MS[tried];
			if (isOver() || delayMs === void 0) throw error;
			await sleep(delayMs);
		}
	};
}
/** Whether an answer other than 200 says that there is no such file, and no further try brings it. */
function isWithout(status, body) {
	if (status === 404 || status === 410) return true;
	const error = body && typeof body === "object" && "error" in body ? body.error : void 0;
	return Boolean(error && typeof error === "object" && "code" in error && error.code === "log-damaged");
}
// src/verify/log-leaves.ts
/** Reads both, compares them, and tells `findings` what is missing, malformed, or different. */
function readStretch(stretch, { entries: bundle, tile }, findings) {
	const entries = readEntries(stretch, bundle, findings);
	const leaves = entries?.map(leafHash);
	const served = readTile(stretch, tile, findings);
	if (!leaves || !served) return {
		...entries && leaves && {
			entries,
			leaves
		},
		...served && { served }
	};
	const differing = leaves.flatMap((leaf, at) => hashesEqual(leaf, served[at] ?? leaf) ? [] : [at]);
	const [first] = differing;
	if (first === void 0 || !entries) return {
		...entries && { entries },
		leaves,
		served: leaves
	};
	const index = stretch.start + first;
	const others = differing.length > 1 ? ` (and so it is for ${differing.length - 1} more of this tile)` : "";
	const message = `the entry that the log serves gives the leaf ${base64Of(leaves[first])}, but its ${nameOf(stretch, 0)} has ${base64Of(served[first])}${others}`;
	findings.error("tile-differs", { index }, message);
	return {
		entries,
		leaves,
		served
	};
}
function readEntries(stretch, bundle, findings) {
	const say = (reason) => {
		const range = `entries ${stretch.start} to ${stretch.start + stretch.width - 1}`;
		findings.error("entries-unreadable", {}, `${range} (${nameOf(stretch, "entries")}): ${reason}`);
	};
	if (!bundle) return void say("the log does not have them");
	try {
		const entries = parseEntryBundle(bundle);
		if (entries.length >= stretch.width) return entries.slice(0, stretch.width);
		say(`the log serves ${entries.length} of ${stretch.width}`);
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		say(error.message);
	}
}
function readTile(stretch, tile, findings) {
	const bytes = stretch.width * 32;
	if (tile && tile.length >= bytes && tile.length % 32 === 0) return Array.from({ length: stretch.width }, (_, at) => tile.subarray(at * 32, (at + 1) * 32));
	const found = tile ? `has ${tile.length} bytes instead of ${bytes}` : "is missing";
	findings.error("tile-differs", {}, `the ${nameOf(stretch, 0)} ${found}`);
}
var nameOf = ({ bundle, width }, level) => tilePath(level, bundle, width);
var base64Of = (hash) => hash ? encodeBase64(hash) : "";
// src/verify/log-publications.ts
/** Follows the publications among the entries of one log, by the rules of an export. */
var LogPublications = class {
	#findings;
	#counts;
	#heartbeats;
	#times;
	#isSuccessor;
	/** @param state of the same log before the check was interrupted */
	constructor(findings, state) {
		this.#findings = findings;
		this.#counts = state ? { ...state.counts } : noPublications();
		this.#heartbeats = new Heartbeats(state?.heartbeats);
		this.#times = new ReceivedTimes(state?.latest);
		this.#isSuccessor = state?.isSuccessor ?? false;
	}
	get state() {
		return {
			counts: { ...this.#counts },
			heartbeats: this.#heartbeats.state,
			latest: this.#times.latest,
			isSuccessor: this.#isSuccessor
		};
	}
	see(publication, index) {
		this.#counts[publication.kind] += 1;
		const problem = this.#times.see(publication.time);
		if (problem !== void 0) this.#findings.error("received-time-decreases", { index }, problem);
		if (index === 0) this.#isSuccessor = publication.kind === "succession";
		this.#heartbeats.seePublication(publication);
	}
	/**
	* @param keyName the log's name
	* @param under what vouches for the checkpoint, in words
	*/
	finish(keyName, under) {
		this.#heartbeats.finish(this.#findings, under);
		checkSuccession(this.#findings, keyName, this.#isSuccessor);
		return { ...this.#counts };
	}
};
/** None of any kind. */
function noPublications() {
	return Object.fromEntries(PUBLICATION_KINDS.map((kind) => [kind, 0]));
}
// src/verify/log-follower.ts
/** Follows the bundles of one log up to one checkpoint, in memory that grows with the logarithm of its size. */
var LogFollower = class {
	#findings;
	#checkpoint;
	#publications;
	#kept;
	/** Of the entries, and of what the tiles have: the same tree while they agree; given up where one cannot be read. */
	#entries;
	#tiles;
	#next;
	#commitments;
	/**
	* @param checkpoint whose signature was verified
	* @param kept each not compared yet; with a state, those of the state go on
	*/
	constructor(checkpoint, kept, state) {
		this.#checkpoint = checkpoint;
		this.#findings = new FindingList(state?.findings);
		this.#publications = new LogPublications(this.#findings, state?.publications);
		this.#next = state?.next ?? 0;
		this.#commitments = state?.commitments ?? 0;
		const size = Math.min(this.#next * 256, checkpoint.size);
		this.#entries = state ? treeOf(size, state.entries) : new TreeHasher();
		this.#tiles = !state || state.agrees ? this.#entries : treeOf(size, state.tiles);
		this.#kept = new KeptRoots(this.#findings, state ? state.kept.map(readKept) : kept);
		if (this.#entries) this.#kept.see(this.#entries);
	}
	/** Findings may be added before the first bundle. */
	get findings() {
		return this.#findings;
	}
	/** The stretch that comes next; `undefined` at the end. */
	get next() {
		return this.stretch(this.#next);
	}
	/** The stretch of a bundle; `undefined` beyond the end. */
	stretch(bundle) {
		const start = bundle * 256;
		const width = Math.min(256, this.#checkpoint.size - start);
		return width > 0 ? {
			bundle,
			width,
			start
		} : void 0;
	}
	/** Takes what was served for {@link next}. */
	take(served) {
		const stretch = this.next;
		if (!stretch) return;
		const read = readStretch(stretch, served, this.#findings);
		this.#grow(read);
		read.entries?.forEach((entry, at) => {
			this.#seeEntry(entry, stretch.start + at);
		});
		this.#next += 1;
	}
	/** To be asked between two bundles. */
	get state() {
		const { kept, errors, warnings } = this.#findings;
		return {
			next: this.#next,
			entries: this.#entries?.peaks.map(encodeBase64),
			...this.#tiles !== this.#entries && { tiles: this.#tiles?.peaks.map(encodeBase64) },
			agrees: this.#tiles === this.#entries,
			publications: this.#publications.state,
			commitments: this.#commitments,
			kept: this.#kept.state.map((kept) => ({
				...kept,
				root: encodeBase64(kept.root)
			})),
			findings: {
				kept: [...kept],
				errors,
				warnings
			}
		};
	}
	/** @param vouching what vouches for the checkpoint, in words */
	finish(keyName, vouching) {
		const findings = this.#findings;
		this.#compareRoots();
		const publications = this.#publications.finish(keyName, vouching);
		const kept = this.#kept.finish(this.#checkpoint.size);
		return {
			ok: findings.errors === 0,
			findings: findings.kept,
			errors: findings.errors,
			warnings: findings.warnings,
			commitments: this.#commitments,
			publications,
			kept
		};
	}
	#grow({ leaves, served }) {
		if (leaves === served && this.#tiles === this.#entries) {
			this.#append(leaves);
			return;
		}
		if (this.#tiles === this.#entries && this.#entries) this.#tiles = TreeHasher.after(this.#entries.size, this.#entries.peaks);
		if (!served) this.#tiles = void 0;
		for (const leaf of served ?? []) this.#tiles?.append(leaf);
		this.#append(leaves);
	}
	#append(leaves) {
		const both = this.#tiles === this.#entries;
		if (!leaves) {
			this.#entries = void 0;
			if (both) this.#tiles = void 0;
		}
		for (const leaf of leaves ?? []) {
			this.#entries?.append(leaf);
			if (this.#entries) this.#kept.see(this.#entries);
		}
	}
	#seeEntry(bytes, index) {
		const entry = readPublicEntry(bytes);
		if (entry.kind === "commitment") this.#commitments += 1;
		else if (entry.kind === "publication") this.#publications.see(entry.publication, index);
		else this.#findings.error("publication-invalid", { index }, entry.problem);
	}
	#compareRoots() {
		const signed = this.#checkpoint.root;
		if (!this.#entries || hashesEqual(this.#entries.root(), signed)) return;
		const roots = `the ${this.#checkpoint.size} entries that the log serves give the root ${encodeBase64(this.#entries.root())}, but the signed one is ${encodeBase64(signed)}`;
		const agreed = this.#kept.state.findLast(({ agrees }) => agrees);
		const where = agreed ? `; up to entry ${agreed.size - 1} they are what ${agreed.name} says` : "";
		const meaning = this.#tiles !== this.#entries && this.#tiles && hashesEqual(this.#tiles.root(), signed) ? ", which the tiles give: the entries that differ from their tiles were changed after they were logged" : ": an entry was changed together with its tile, put in, or taken out";
		this.#findings.error("root-differs", {}, roots + meaning + where);
	}
};
function treeOf(size, peaks) {
	return peaks && TreeHasher.after(size, peaks.map(hashOf));
}
function readKept(kept) {
	return {
		...kept,
		root: hashOf(kept.root)
	};
}
/** Of no bytes where the text is none, which no root equals. */
var hashOf = (text) => decodeHash(text) ?? /* @__PURE__ */ new Uint8Array();
// src/verify/check-log.ts
/** Bundles that are asked for before the one that is due; few, so that a stop is one at once. */
var BUNDLES_AHEAD = 6;
/**
* Recomputes the whole tree from the entries that the log serves, beside the tiles of level 0, and reads what it has
* published among them. What it comes to is the same wherever it was interrupted, since the root that was signed is
* reached from no other leaves.
* @param onProgress called after each bundle, and awaited, with the number of entries so far; what it throws ends the
*   check. `state` gives where to go on from
* @throws what `read` and `onProgress` throw
*/
async function checkLog(check, read, onProgress) {
	const { note, key, policy, kept, state } = check;
	const opened = openOrProblem(note, key);
	if ("problem" in opened) return notSigned(opened.problem);
	const { checkpoint } = opened;
	const log = new LogFollower(checkpoint, kept, state);
	const witnesses = policy && verifyWitnesses(note, policy);
	if (!state) for (const { code, message } of witnesses?.problems ?? []) log.findings.error(code, {}, message);
	for await (const served of bundlesOf(log, read)) {
		log.take(served);
		await onProgress(log.next?.start ?? checkpoint.size, checkpoint.size, () => log.state);
	}
	const vouching = witnesses?.holds ? "that the witnesses of the policy have cosigned" : "that the log alone vouches for";
	return {
		...log.finish(key.name, vouching),
		checkpoint,
		...witnesses && { cosigned: witnesses.cosigned }
	};
}
/** The bundles from the next one on, in order, a few at once on their way. */
async function* bundlesOf(log, read) {
	const ahead = [];
	let asked = log.next?.bundle ?? 0;
	const ask = () => {
		for (let stretch = log.stretch(asked); stretch && ahead.length < BUNDLES_AHEAD; stretch = log.stretch(asked)) {
			const served = readBundle(stretch, read);
			served.catch(() => void 0);
			ahead.push(served);
			asked += 1;
		}
	};
	ask();
	for (let first = ahead.shift(); first; first = ahead.shift()) {
		ask();
		yield await first;
	}
}
async function readBundle({ bundle, width }, read) {
	const [entries, tile] = await Promise.all([readTile$1(read, "entries", bundle, width), readTile$1(read, 0, bundle, width)]);
	return {
		entries,
		tile
	};
}
function notSigned(problem) {
	const findings = new FindingList();
	findings.error("checkpoint-unverified", {}, problem);
	return {
		ok: false,
		findings: findings.kept,
		errors: 1,
		warnings: 0,
		commitments: 0,
		publications: noPublications(),
		kept: []
	};
}
// src/verify/kept-checkpoint.ts
var RECEIPT_START$1 = "c2sp.org/tlog-proof@";
/**
* Reads it, with the line ends that a form or an editor may have given it.
* @returns in words why it is none that the key has signed; never throws for a sound key
*/
function readKeptCheckpoint(text, key) {
	const lines = text.replaceAll("\r\n", "\n").trimStart();
	const isReceipt = lines.startsWith(RECEIPT_START$1);
	const note = isReceipt ? checkpointOfReceipt(lines) : `${lines.trimEnd()}\n`;
	if (note === void 0) return { problem: "this is a receipt, but one that cannot be read" };
	const opened = openOrProblem(note, key);
	if ("problem" in opened) return opened;
	const { size, root } = opened.checkpoint;
	return { value: {
		name: isReceipt ? "the checkpoint of your receipt" : "the checkpoint that you kept",
		size,
		root,
		note
	} };
}
// src/cli/verify-log.ts
var ANSWER_TIMEOUT_MS = 3e4;
/** Whether an argument is the address of a log, and no path of a file. */
function isLogAddress(text) {
	return /^https?:\/\//.test(text) && URL.canParse(text);
}
/**
* Checks the log at an address, as `https://www.example.org/temoin/log`.
* @param keptTexts checkpoints or receipts that this log must have passed through
* @throws TemoinError `option-invalid` for a kept checkpoint that the key has not signed; `checkpoint-unusable` where the
*   log cannot be read
*/
async function verifyLog(address, key, policy, keptTexts) {
	const kept = keptTexts.map((text) => keptCheckpoint(text, key));
	const read = tryingAgain((path) => fetchFile(`${address.replace(/\/$/, "")}/${path}`), setTimeout);
	const note = await read("checkpoint");
	if (!note) throw new TemoinError("checkpoint-unusable", `${address} shows no checkpoint; is it a log?`);
	return checkLog({
		note: new TextDecoder().decode(note),
		key,
		policy,
		kept
	}, read, () => void 0);
}
/**
* A checkpoint or receipt that was kept, as text in a file of that name.
* @throws TemoinError `option-invalid` for one that the key has not signed
*/
function keptCheckpoint({ name, text }, key) {
	const read = readKeptCheckpoint(text, key);
	if ("problem" in read) throw new TemoinError("option-invalid", `--checkpoint: ${name}: ${read.problem}`);
	return {
		...read.value,
		name: `the checkpoint in ${name}`
	};
}
var fetchFile = async (url) => {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
		if (response.ok) return new Uint8Array(await response.arrayBuffer());
		if (isWithout(response.status, await response.json().catch(() => void 0))) return void 0;
		throw new TemoinError("checkpoint-unusable", `${url} was answered with status ${response.status}`);
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		const cause = error instanceof Error && error.cause ? error.cause : error;
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new TemoinError("checkpoint-unusable", `${url} cannot be read: ${reason}`, { cause: error });
	}
};
// src/cli/widget-folder.ts
/** A release has about 4 MB in 320 files. */
var BYTES_MAX = 67108864;
var FILES_MAX = 1e4;
/**
* Every file below a folder, by its path inside with `/` between names; what a link leads to is not.
* @throws TemoinError `export-unreadable` where the folder cannot be read, or holds more than any release
*/
async function readWidgetFolder(folder) {
	try {
		const paths = (await readdir(folder, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		if (paths.length > FILES_MAX) throw new Error(`it has ${paths.length} files, but at most ${FILES_MAX} are read`);
		const bytes = (await Promise.all(paths.map(async (path) => (await stat(path)).size))).reduce((sum, size) => sum + size, 0);
		if (bytes > BYTES_MAX) throw new Error(`it has ${bytes} bytes, but at most ${BYTES_MAX} are read`);
		return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path).split(sep).join("/"), await readFile(path)])));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("export-unreadable", `${folder}: the widget’s files cannot be read: ${reason}`, { cause: error });
	}
}
// src/cli/verify.ts
/** Exit codes beside 0, by which scripts tell a bad export from a bad call. */
var SOMETHING_IS_WRONG = 1;
var NOTHING_WAS_VERIFIED = 2;
var RECEIPT_NEEDS_ALL = "--receipt needs a complete export, or that of a period: one by another filter leaves out what it likes";
var CHUNK_BYTES = 262144;
/** A receipt is below 100 kB, an export may have any size. */
var RECEIPT_BYTES_MAX = 1048576;
var RECEIPT_START = "c2sp.org/tlog-proof@";
/**
* The command `verify`. Prints its report on standard output; exits with 0 where nothing is wrong, with 1 where
* anything is, and with 2 where the call, the key, the policy or a reading failed. Opens no network but to a log whose
* address it is given.
*/
function verifyCommand() {
	return new Command("verify").description("verify an evidence pack, an export or a receipt by the log’s public key alone, offline, or the tree of a log that is served; exits with 1 when anything is wrong").argument("<export>", "evidence pack (a ZIP, or the folder that it was unpacked into), export of the log in JSON Lines, a receipt (.tlog-proof), or the address of a log (https://…/temoin/log)").addOption(new Option("--key <vkey>", "verifier key of the log, or a file that holds it; not taken from the export").env("TEMOIN_KEY")).addOption(new Option("--policy <file>", "policy (c2sp.org/tlog-policy) that says whose cosignatures the checkpoint needs; its log replaces --key").env("TEMOIN_POLICY")).addOption(new Option("--receipt <file>", "receipt whose record the export or pack must have; may be repeated").default([], "none").argParser(andEarlier)).addOption(new Option("--checkpoint <file>", "checkpoint or receipt of an earlier day that a served log, or that of a pack, must go on from; may be repeated").default([], "none").argParser(andEarlier)).option("--widget <folder>", "folder of the widget’s files, such as <release>/ of an evidence pack, that must be one of the releases that the export has published").option("--json", "print the report as JSON").exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOTHING_WAS_VERIFIED)).action(async (path, options) => {
		try {
			const { ok, report } = await verifyFile(path, options);
			console.log(report);
			if (!ok) process.exitCode = SOMETHING_IS_WRONG;
		} catch (error) {
			if (!(error instanceof TemoinError)) throw error;
			console.error(printable(error.message));
			process.exitCode = NOTHING_WAS_VERIFIED;
		}
	});
}
var andEarlier = (path, earlier) => [...earlier, path];
async function verifyFile(path, options) {
	const policy = options.policy === void 0 ? void 0 : await readPolicy(options.policy);
	const key = trustedKey(options.key === void 0 ? void 0 : await readVerifierKey(options.key), policy);
	const read = async (name) => ({
		name,
		text: await readReceipt(name)
	});
	const receipts = await Promise.all(options.receipt.map(read));
	if (isLogAddress(path)) {
		if (receipts.length) throw new TemoinError("option-invalid", "--receipt goes with an export; give it as --checkpoint here");
		if (options.widget !== void 0) throw new TemoinError("option-invalid", "--widget goes with an export, which has what was published");
		const verdict = await verifyLog(path, key, policy, await Promise.all(options.checkpoint.map(read)));
		return {
			ok: verdict.ok,
			report: options.json ? logAsJson(verdict) : logInWords(verdict)
		};
	}
	const pack = await withPack(path, async (packed) => {
		if (options.widget !== void 0) throw new TemoinError("option-invalid", "--widget goes with an export; a pack has the widget’s files");
		const kept = (await Promise.all(options.checkpoint.map(read))).map((each) => keptCheckpoint(each, key));
		const verdict = await verifyPack(packed, key, {
			kept,
			receipts,
			...policy && { policy }
		});
		if (receipts.length && verdict.records?.complete === false && !verdict.records.period) throw new TemoinError("option-invalid", RECEIPT_NEEDS_ALL);
		return {
			ok: verdict.ok,
			report: options.json ? packAsJson(verdict) : packInWords(verdict)
		};
	});
	if (pack) return pack;
	if (options.checkpoint.length) throw new TemoinError("option-invalid", "--checkpoint goes with the address of a log, whose tree is recomputed up to it, or with a pack");
	const widgetFiles = options.widget === void 0 ? void 0 : await readWidgetFolder(options.widget);
	if (await isReceipt(path)) {
		if (widgetFiles) throw new TemoinError("option-invalid", "--widget goes with an export: a receipt has no publications");
		if (receipts.length) throw new TemoinError("option-invalid", "--receipt goes with an export; verify several receipts one by one");
		const verdict = receiptVerdict(await readReceipt(path), key, policy);
		return {
			ok: verdict.ok,
			report: options.json ? receiptAsJson(verdict) : receiptInWords(verdict)
		};
	}
	const verdict = await verifyExport(splitLines(chunksOf(path)), key, {
		receipts,
		...policy && { policy },
		...widgetFiles && { widgetFiles }
	});
	if (verdict.complete === false && !verdict.period && receipts.length) throw new TemoinError("option-invalid", RECEIPT_NEEDS_ALL);
	if (verdict.complete === false && widgetFiles) throw new TemoinError("option-invalid", "--widget needs a complete export: others leave out publications");
	return {
		ok: verdict.ok,
		report: options.json ? reportAsJson(verdict) : reportInWords(verdict)
	};
}
async function isReceipt(path) {
	for await (const chunk of chunksOf(path, { end: 19 })) return new TextDecoder().decode(chunk) === RECEIPT_START;
	return false;
}
/** At most so much of a file that is said to be a receipt; what is longer is no receipt, and is found to be none. */
async function readReceipt(path) {
	const chunks = [];
	for await (const chunk of chunksOf(path, { end: RECEIPT_BYTES_MAX }, "receipt")) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
}
async function* chunksOf(path, part = {}, what = "export") {
	try {
		yield* createReadStream(path, {
			highWaterMark: CHUNK_BYTES,
			...part
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("export-unreadable", `${path}: the ${what} cannot be read: ${reason}`, { cause: error });
	}
}
export { verifyCommand };
