import { n as parseJson } from "./configuration.js";
import { _ as recordBytes } from "./facets.js";
import { a as isInstant, c as readStoredRecord } from "./record-schema.js";
import { t as readRecordText } from "./record-check.js";
import { a as textAt, i as recordTextOf, t as createProofReader } from "./proof-reader.js";
import { base64, base64urlnopad } from "@scure/base";
// src/server/kept-record.ts
var RECEIVED_TIME = /"receivedTime":"([^"\\]*)",/;
/**
* Reads stored bytes.
* @returns `undefined` where they are no canonical record any more (docs/FORMAT.md §4); never throws. That a record
*   comes back does not say that it is the one that was committed to: for that its commitment must be recomputed.
*/
function readKeptRecord(bytes) {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	return readAsSpelt(text) ?? readWithCare(text, bytes);
}
/** Nearly every record is spelt as this release spells it, and is told by the compiled schema in a fifth of the time. */
function readAsSpelt(text) {
	const cut = RECEIVED_TIME.exec(text);
	const receivedTime = cut?.[1];
	if (!cut || receivedTime === void 0 || !isInstant(receivedTime)) return void 0;
	const result = readRecordText(text.slice(0, cut.index) + text.slice(cut.index + cut[0].length));
	if (!result || "problems" in result) return void 0;
	const { record } = result;
	return textAt(recordTextOf(record), receivedTime) === text ? {
		...record,
		receivedTime
	} : void 0;
}
function readWithCare(text, bytes) {
	const result = readStoredRecord(parseJson(text));
	if ("problems" in result) return void 0;
	return Buffer.compare(recordBytes(result.record), bytes) === 0 ? result.record : void 0;
}
// src/server/export-line.ts
/** The place of an entry without proof. */
async function placeOf(index, reader) {
	return {
		index,
		leaf: base64.encode(await reader.leaf(index) ?? /* @__PURE__ */ new Uint8Array())
	};
}
/** The place with its inclusion proof. @throws TlogError as {@link ProofReader} does */
async function provedPlaceOf(index, reader) {
	const proof = (await reader.proof(index)).map((hash) => base64.encode(hash));
	return {
		...await placeOf(index, reader),
		proof
	};
}
/** The line with its newline; of an entry that has neither record nor publication, the place alone. */
function lineOf(place, { bytes, record, publication }) {
	const start = JSON.stringify(place).slice(0, -1);
	if (record) return `${start},${recordMembers(record)}}\n`;
	if (publication) return `${start},${publicationMembers(publication, bytes)}}\n`;
	return `${start}}\n`;
}
/** The record as it is spelt in the store, or the stored bytes where they are no record any more. */
function recordMembers({ id, salt, bytes }) {
	const saltText = base64urlnopad.encode(salt);
	if (readKeptRecord(bytes)) return `"record":${new TextDecoder().decode(bytes)},"salt":"${saltText}"`;
	return JSON.stringify({
		bytes: base64.encode(bytes),
		id,
		salt: saltText
	}).slice(1, -1);
}
/** The entry's JSON; its text where it is none any more, which a verifier reports. */
function publicationMembers({ bytes: content, erasure }, entry = /* @__PURE__ */ new Uint8Array()) {
	const decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const text = decode(entry.subarray(1));
	return JSON.stringify({
		publication: parseJson(text) ?? text,
		content: decode(content),
		...erasure && {
			erased: erasure.indexes,
			salt: base64urlnopad.encode(erasure.salt)
		}
	}).slice(1, -1);
}
// src/server/export-jsonl.ts
/** Entries read at once: those of one tile. */
var ENTRIES_AT_ONCE = 256;
/**
* The export as pieces of text of whole lines. Without a filter it is complete; with one it has the records that the
* filter means, each with its proof.
* @throws whatever the store throws, in the middle: half an export must be thrown away
*/
async function* exportJsonl(source, filter) {
	const { site, vkey, checkpoint, store } = source;
	const isFiltered = Object.keys(filter).length > 0;
	const isComplete = !isFiltered && !source.isPart;
	const header = {
		checkpoint: checkpoint.note,
		complete: isComplete,
		...isFiltered && { filter },
		format: "temoin/export/v1",
		site,
		vkey
	};
	yield `${JSON.stringify(header)}\n`;
	const reader = createProofReader(store, checkpoint.size);
	yield* isComplete ? completeLines(source, reader) : filteredLines(source, filter, reader);
}
async function* completeLines({ store, checkpoint }, reader) {
	for (let from = 0; from < checkpoint.size; from += ENTRIES_AT_ONCE) {
		const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, checkpoint.size));
		let lines = "";
		for (const entry of entries) lines += lineOf(await placeOf(entry.index, reader), entry);
		yield lines;
	}
}
async function* filteredLines({ store, checkpoint }, filter, reader) {
	for (let after = -1;;) {
		const page = {
			order: "ascending",
			after,
			before: checkpoint.size,
			limit: ENTRIES_AT_ONCE
		};
		const { lines: found, lookedTo } = await store.readRegister(filter, page);
		let lines = "";
		for (const record of found) lines += lineOf(await provedPlaceOf(record.index, reader), { record });
		yield lines;
		if (found.length < ENTRIES_AT_ONCE && lookedTo === void 0) return;
		after = lookedTo ?? found.at(-1)?.index ?? after;
	}
}
export { readKeptRecord as a, provedPlaceOf as i, lineOf as n, placeOf as r, exportJsonl as t };
