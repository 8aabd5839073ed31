import { t as TemoinError } from "./error2.js";
import { D as recordBytes, E as commitmentEntry, S as TlogError, T as readStoredRecord, _ as checkedHash, b as leafHash, c as encodeBase64, d as publicationEntry, f as inclusionProof, g as TreeHasher, h as checkTreeSize, i as formatVerifierKey, m as rootFromNodes, r as signNote, t as formatCheckpoint, u as isPublicationKind, v as emptyRoot, w as readConsentRecord, x as nodeHash, y as hashesEqual } from "./checkpoint.js";
import { d as daysAtPlace, n as parseJson } from "./configuration.js";
import { c as isOptOut, l as optOutPlaces, o as JURISDICTION } from "./id.js";
import { t as canonicalJson } from "./canonical-json.js";
import { a as noticeText, t as publishedNotices } from "./published-notices.js";
import { t as sha256Hex } from "./sha256.js";
import { cp, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { closeSync, existsSync, openSync } from "node:fs";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, timingSafeEqual } from "node:crypto";
import cookie from "@fastify/cookie";
import files from "@fastify/static";
import fastify from "fastify";
import { Readable } from "node:stream";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64, base64urlnopad } from "@scure/base";
import { isUtf8 } from "node:buffer";
import { setImmediate } from "node:timers/promises";
// src/server/http-error.ts
/** Answers `{"error": {"code", "message"}}` with this status. */
function sendError(reply, status, code, message) {
	return reply.code(status).header("cache-control", "no-store").type("application/json; charset=utf-8").send(JSON.stringify({ error: {
		code,
		message
	} }));
}
/** Errors of the framework about a request, by their code; what else it refuses is a `request-refused`. */
var FRAMEWORK_ERRORS = {
	FST_ERR_CTP_BODY_TOO_LARGE: {
		status: 413,
		code: "body-too-large",
		message: "the body is longer than a record can be, which is 8,192 bytes"
	},
	FST_ERR_BAD_URL: {
		status: 400,
		code: "address-malformed",
		message: "the address is not properly percent-encoded"
	},
	FST_ERR_NOT_FOUND: {
		status: 404,
		code: "not-found",
		message: "there is nothing at this address"
	}
};
/** The answer for an error. Only what the framework says of the request itself has a status below 500. */
function errorAnswerOf(error) {
	const { code, statusCode } = Object(error);
	const known = FRAMEWORK_ERRORS[String(code)];
	if (known) return known;
	if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) return {
		status: statusCode,
		code: "request-refused",
		message: "the request is not one that this address takes"
	};
	return {
		status: 500,
		code: "internal",
		message: "the server failed; its operator finds the reason in its output"
	};
}
// src/server/kept-record.ts
/**
* Reads stored bytes.
* @returns `undefined` where they are no canonical record any more (docs/FORMAT.md §4); never throws. That a record
*   comes back does not say that it is the one that was committed to: for that its commitment must be recomputed.
*/
function readKeptRecord(bytes) {
	const value = parseJson(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
	const result = readStoredRecord(value);
	if ("problems" in result) return void 0;
	return Buffer.compare(recordBytes(result.record), bytes) === 0 ? result.record : void 0;
}
// src/server/export-csv.ts
var LINES_AT_ONCE = 256;
/** Tells spreadsheets that the text is UTF-8. */
var BYTE_ORDER_MARK = "﻿";
/** A cell that begins so may be run as a formula (OWASP, CSV injection). */
var FORMULA_START = /^[=+\-@\t\r]/;
/** A cell with one of these stands in quotes (RFC 4180 §2.6). */
var NEEDS_QUOTES = /[",\r\n]/;
/** What stands in each column of a record that is intact. */
var COLUMNS = {
	site: ({ site }) => site,
	subject: ({ subject }) => subject,
	sequence: ({ sequence }) => sequence,
	event: ({ event }) => event,
	surface: ({ surface }) => surface,
	gesture: ({ gesture }) => gesture,
	granted: ({ granted }) => granted.join(" "),
	refused: ({ refused }) => refused.join(" "),
	notice: ({ notice }) => notice,
	locale: ({ locale }) => locale,
	revision: ({ revision }) => revision,
	layout: ({ layout }) => layout,
	viewport: ({ viewport }) => viewport,
	gpc: ({ gpc }) => gpc,
	jurisdiction: ({ jurisdiction }) => jurisdiction,
	parity: ({ parity }) => parity && JSON.stringify(parity),
	clientTime: ({ clientTime }) => clientTime,
	receivedTime: ({ receivedTime }) => receivedTime,
	widgetVersion: ({ widget }) => widget.version,
	widgetIntegrity: ({ widget }) => widget.integrity
};
/** As pieces of text of whole lines, by increasing index. */
async function* exportCsv({ store, checkpoint }, filter) {
	yield BYTE_ORDER_MARK + csvLine([
		"index",
		"id",
		"damaged",
		...Object.keys(COLUMNS)
	]);
	for (let after = -1;;) {
		const page = {
			order: "ascending",
			after,
			before: checkpoint.size,
			limit: LINES_AT_ONCE
		};
		const found = await store.readRegister(filter, page);
		yield found.map((line) => csvLine(cellsOf(line))).join("");
		const last = found.at(-1);
		if (!last || found.length < LINES_AT_ONCE) return;
		after = last.index;
	}
}
/** One line of cells, neutralised and quoted as needed, with its line break. */
function csvLine(cells) {
	return `${cells.map(csvCell).join(",")}\r\n`;
}
function cellsOf(line) {
	const { index, id, bytes } = line;
	const record = readKeptRecord(bytes);
	if (record) return [
		index,
		id,
		false,
		...Object.values(COLUMNS).map((cellOf) => cellOf(record))
	];
	const known = {
		subject: line.subject,
		event: line.event,
		receivedTime: line.receivedTime
	};
	return [
		index,
		id,
		true,
		...Object.keys(COLUMNS).map((column) => known[column])
	];
}
function csvCell(cell) {
	const text = cell === null || cell === void 0 ? "" : String(cell);
	const neutral = typeof cell === "string" && FORMULA_START.test(text) ? `'${text}` : text;
	return NEEDS_QUOTES.test(neutral) ? `"${neutral.replaceAll("\"", "\"\"")}"` : neutral;
}
var TILE_LEVEL_MAX = 63;
/**
* Path of a tile below the log's prefix, without leading slash: `tile/<L>/<N>[.p/<W>]`, or `tile/entries/<N>…` for
* the level `'entries'`. `width` is the number of hashes or entries, 1 to 256; 256 (the default) is a full tile.
* @throws TlogError `tile-level` outside 0 to 63, `tile-index` unless a safe integer of at least 0, `tile-width`.
*/
function tilePath(level, index, width = 256) {
	if (level !== "entries") checkTileLevel(level);
	if (!Number.isSafeInteger(index) || index < 0) throw new TlogError("tile-index", `tile index ${index} is not an integer of at least 0`);
	if (!Number.isInteger(width) || width < 1 || width > 256) throw new TlogError("tile-width", `tile width ${width} is not 1 to 256; empty tiles do not exist`);
	const digits = String(index);
	return `tile/${level}/${digits.padStart(Math.ceil(digits.length / 3) * 3, "0").replace(/\d{3}(?=\d)/g, "x$&/")}${width === 256 ? "" : `.p/${width}`}`;
}
/**
* Reads a path below the log's prefix.
* @returns `undefined` for whatever {@link tilePath} does not write, such as another spelling of the same number; never
* throws
*/
function parseTilePath(path) {
	const parts = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
	if (!parts) return void 0;
	const [, level = "", groups = "", width = 256] = parts;
	const tile = {
		level: level === "entries" ? level : Number(level),
		index: Number(groups.replace(/[x/]/g, "")),
		width: Number(width)
	};
	try {
		return tilePath(tile.level, tile.index, tile.width) === path ? tile : void 0;
	} catch {
		return;
	}
}
/**
* Width of the partial tile that ends `level` in a tree of `size` leaves: 0 (no such tile) to 255.
* For entry bundles, ask for level 0.
* @throws TlogError `tile-level`, `tree-size`.
*/
function partialWidth(level, size) {
	return hashesAt(level, size) % 256;
}
/**
* Number of full tiles at `level` in a tree of `size` leaves. For entry bundles, ask for level 0.
* @throws TlogError `tile-level`, `tree-size`.
*/
function fullTiles(level, size) {
	return Math.floor(hashesAt(level, size) / 256);
}
/**
* Number of hashes that all tiles of `level` hold in a tree of `size` leaves: floor(size / 256^level).
* @throws TlogError `tile-level`, `tree-size`.
*/
function hashesAt(level, size) {
	checkTileLevel(level);
	checkTreeSize(size);
	return Math.floor(size / 256 ** level);
}
function checkTileLevel(level) {
	if (!Number.isInteger(level) || level < 0 || level > TILE_LEVEL_MAX) throw new TlogError("tile-level", `tile level ${level} is not an integer from 0 to ${TILE_LEVEL_MAX}`);
}
// src/tlog/entry-bundle.ts
/** Longest entry that a bundle can hold, in bytes: its length is a big-endian uint16. */
var ENTRY_BYTES_MAX = 65535;
var LENGTH_BYTES = 2;
/**
* The bundle of 1 to 256 entries, in log order.
* @throws TlogError `bundle-count` for another number of entries; `bundle-entry-too-long` above 65,535 bytes.
*/
function entryBundle(entries) {
	checkCount(entries.length);
	let bundleBytes = 0;
	entries.forEach((entry, at) => {
		if (entry.length > ENTRY_BYTES_MAX) throw new TlogError("bundle-entry-too-long", `entry ${at} of the bundle is ${entry.length} bytes; at most ${ENTRY_BYTES_MAX} fit behind a uint16 length`);
		bundleBytes += LENGTH_BYTES + entry.length;
	});
	const bundle = new Uint8Array(bundleBytes);
	const view = new DataView(bundle.buffer);
	let at = 0;
	for (const entry of entries) {
		view.setUint16(at, entry.length);
		bundle.set(entry, at + LENGTH_BYTES);
		at += LENGTH_BYTES + entry.length;
	}
	return bundle;
}
function checkCount(count) {
	if (count < 1 || count > 256) throw new TlogError("bundle-count", `an entry bundle holds 1 to 256 entries, not ${count}`);
}
// src/tlog/tiles.ts
var TILE_HEIGHT$1 = 8;
/**
* A node reader over stored tiles. It asks for the same tile again at each node it needs from it, and keeps
* nothing: put a cache into `readTile` where a read is dear.
* The reader throws TlogError `tile-missing` or `tile-short` (too few hashes for the node), both naming the tile,
* and `node-position` when no tree of up to 2^53 - 1 leaves has that node.
*/
function nodeReaderFromTiles(readTile) {
	return (level, index) => {
		checkNodePosition(level, index);
		const tileLevel = Math.floor(level / TILE_HEIGHT$1);
		const slots = 2 ** (level % TILE_HEIGHT$1);
		const firstSlot = index * slots % 256;
		return subtreeRoot(readSlots(readTile, tileLevel, Math.floor(index * slots / 256), firstSlot + slots).subarray(firstSlot * 32));
	};
}
/**
* Grows the tiles of a tree of `size` leaves by further leaves, in log order.
* The answer holds the new size and every tile that changed, each once and whole, by level and index: to store it
* is to write those tiles, and to write them again is harmless. A full tile's root is put into the level above, a
* partial tile's never is. No leaves, no tiles. `readTile` is asked only for the partial tiles at the edge of the
* old tree; hashes past the old size in them (left by a write that was cut short) are overwritten.
* @throws TlogError `tree-size` for a bad size or a sum above 2^53 - 1; `hash-length` for a leaf hash that is not
* 32 bytes; `tile-missing` or `tile-short` for a tile that the old size implies.
*/
function appendLeaves(growth) {
	const { size, leafHashes, readTile } = growth;
	checkTreeSize(size);
	checkTreeSize(size + leafHashes.length);
	const tiles = [];
	let added = leafHashes;
	for (let level = 0; added.length > 0; level += 1) {
		const changed = growLevel(level, hashesAt(level, size), added, readTile);
		for (const tile of changed) tiles.push(tile);
		added = changed.filter(isFull).map((tile) => subtreeRoot(tile.hashes));
	}
	return {
		size: size + leafHashes.length,
		tiles
	};
}
/** The tiles of one level that change when `added` hashes follow the `before` hashes it has. */
function growLevel(level, before, added, readTile) {
	const changed = [];
	let index = Math.floor(before / 256);
	let kept = before % 256 === 0 ? /* @__PURE__ */ new Uint8Array() : readSlots(readTile, level, index, before % 256);
	for (let taken = 0; taken < added.length;) {
		const room = 256 - kept.length / 32;
		changed.push({
			level,
			index,
			hashes: joinHashes(kept, added.slice(taken, taken + room))
		});
		taken += room;
		index += 1;
		kept = /* @__PURE__ */ new Uint8Array();
	}
	return changed;
}
/** The first `width` hashes of a stored tile. */
function readSlots(readTile, level, index, width) {
	const hashes = readTile(level, index);
	if (hashes === void 0) throw new TlogError("tile-missing", `tile ${index} of level ${level} is missing; ${width} of its hashes are needed`);
	if (hashes.length < width * 32) throw new TlogError("tile-short", `tile ${index} of level ${level} is ${hashes.length} bytes; ${width} hashes of 32 bytes are needed`);
	return hashes.subarray(0, width * 32);
}
/** Root of the subtree whose lowest hashes these are, 32 bytes each. */
function subtreeRoot(hashes) {
	const tree = new TreeHasher();
	for (let at = 0; at < hashes.length; at += 32) tree.append(hashes.subarray(at, at + 32));
	return tree.root();
}
function joinHashes(kept, added) {
	const joined = new Uint8Array(kept.length + added.length * 32);
	joined.set(kept);
	added.forEach((hash, slot) => {
		joined.set(checkedHash(hash, `hash ${slot} to append`), kept.length + slot * 32);
	});
	return joined;
}
function isFull(tile) {
	return tile.hashes.length === 8192;
}
function checkNodePosition(level, index) {
	const isPosition = Number.isInteger(level) && level >= 0 && Number.isSafeInteger(index) && index >= 0;
	const end = (index + 1) * 2 ** level;
	if (!isPosition || !Number.isSafeInteger(end)) throw new TlogError("node-position", `no tree has a node ${index} of level ${level}`);
}
// src/server/tree.ts
var TILE_HEIGHT = 8;
/** Name of a tile or node in a map. */
var positionKey = ({ level, index }) => `${level}/${index}`;
/** Where the partial tiles are that end a tree of `size` leaves: all that {@link treeFromEdge} needs. */
function edgePositions(size) {
	return levelsOf(size).flatMap((level) => partialWidth(level, size) > 0 ? [{
		level,
		index: fullTiles(level, size)
	}] : []);
}
/**
* Where the tiles are that prove the inclusion of `index` in a tree of `size` leaves: on every level the one above
* the leaf, as far as there is one, and the partial one at the edge. At most fourteen.
*/
function proofPositions(index, size) {
	const above = levelsOf(size).map((level) => ({
		level,
		index: Math.floor(index / 256 ** (level + 1))
	})).filter((tile) => tile.index * 256 < hashesAt(tile.level, size));
	return [...new Map([...above, ...edgePositions(size)].map((tile) => [positionKey(tile), tile])).values()];
}
/**
* The tree of `size` leaves, its root recomputed from its edge.
* @throws TlogError `tile-missing`, `tile-short` where the tiles do not hold what the size implies
*/
function treeFromEdge(size, edge) {
	return treeOf(size, byPosition(edge), /* @__PURE__ */ new Map());
}
/**
* Integrates further entries. The tree given stays as it is, so that a growth that could not be committed is
* forgotten by dropping it.
*/
function integrate(tree, entries) {
	const { size, tiles } = appendLeaves({
		size: tree.size,
		leafHashes: entries.map(leafHash),
		readTile: (level, index) => tree.edge.get(positionKey({
			level,
			index
		}))?.hashes
	});
	const known = byPosition([...tree.edge.values(), ...tiles]);
	const nodes = new Map(tree.peaks);
	const read = rememberingReader(known, nodes);
	const proofs = entries.map((_entry, offset) => inclusionProof(tree.size + offset, size, read));
	return {
		tree: treeOf(size, known, nodes),
		tiles,
		proofs
	};
}
/**
* Reads complete subtrees from tiles, hashing none twice: what is met on the way is added to `nodes`, by
* {@link positionKey}. `nodes` may be used again with later tiles of the same log, as a complete subtree never changes.
* The reader throws as `nodeReaderFromTiles` says.
*/
function rememberingReader(tiles, nodes) {
	const stored = nodeReaderFromTiles((level, index) => tiles.get(positionKey({
		level,
		index
	}))?.hashes);
	const read = (level, index) => {
		const key = positionKey({
			level,
			index
		});
		const remembered = nodes.get(key);
		if (remembered) return remembered;
		const node = level % TILE_HEIGHT === 0 ? stored(level, index) : nodeHash(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
		nodes.set(key, node);
		return node;
	};
	return read;
}
/** The tree of this size, kept to what it needs of the tiles and nodes given. */
function treeOf(size, tiles, nodes) {
	const read = rememberingReader(tiles, nodes);
	return {
		size,
		root: rootFromNodes(size, read),
		edge: byPosition(edgePositions(size).flatMap((position) => tiles.get(positionKey(position)) ?? [])),
		peaks: new Map(peakPositions(size).map((peak) => [positionKey(peak), read(peak.level, peak.index)]))
	};
}
function peakPositions(size) {
	const peaks = [];
	for (let level = 0, rest = size, end = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
		if (rest % 2 === 0) continue;
		end -= 2 ** level;
		peaks.push({
			level,
			index: end / 2 ** level
		});
	}
	return peaks;
}
/** The levels on which a tree of `size` leaves has a tile, from 0. */
function levelsOf(size) {
	const levels = [];
	for (let level = 0; hashesAt(level, size) > 0; level += 1) levels.push(level);
	return levels;
}
var byPosition = (tiles) => new Map(tiles.map((tile) => [positionKey(tile), tile]));
// src/server/proof-reader.ts
/** Tiles kept between reads, at most 8 kB each: neighbours in the log share nearly all of theirs. */
var REMEMBERED_TILES_MAX = 128;
/** A reader for one answer or one export; it remembers tiles and nodes, so that long runs stay cheap. */
function createProofReader(store, size) {
	const tiles = /* @__PURE__ */ new Map();
	const nodes = /* @__PURE__ */ new Map();
	async function load(positions) {
		if (tiles.size + positions.length > REMEMBERED_TILES_MAX) {
			tiles.clear();
			nodes.clear();
		}
		const missing = positions.filter((position) => !tiles.has(positionKey(position)));
		if (!missing.length) return;
		const found = await store.readTiles(missing);
		missing.forEach((position, at) => {
			const hashes = found[at];
			if (hashes) tiles.set(positionKey(position), { hashes });
		});
	}
	return {
		async proof(index) {
			await load(proofPositions(index, size));
			return inclusionProof(index, size, rememberingReader(tiles, nodes));
		},
		async leaf(index) {
			const position = {
				level: 0,
				index: Math.floor(index / 256)
			};
			await load([position]);
			const at = index % 256 * 32;
			const hash = tiles.get(positionKey(position))?.hashes.subarray(at, at + 32);
			return hash?.length === 32 ? hash : void 0;
		}
	};
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
	const isComplete = filter.search === void 0 && filter.event === void 0;
	const header = {
		checkpoint: checkpoint.note,
		complete: isComplete,
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
		for (const entry of entries) lines += lineOf$1(await placeOf$1(entry.index, reader), entry);
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
		const found = await store.readRegister(filter, page);
		let lines = "";
		for (const record of found) {
			const proof = (await reader.proof(record.index)).map((hash) => base64.encode(hash));
			lines += lineOf$1({
				...await placeOf$1(record.index, reader),
				proof
			}, { record });
			after = record.index;
		}
		yield lines;
		if (found.length < ENTRIES_AT_ONCE) return;
	}
}
async function placeOf$1(index, reader) {
	return {
		index,
		leaf: base64.encode(await reader.leaf(index) ?? /* @__PURE__ */ new Uint8Array())
	};
}
function lineOf$1(place, { bytes, record, publication }) {
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
function publicationMembers({ bytes: content }, entry = /* @__PURE__ */ new Uint8Array()) {
	const decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const text = decode(entry.subarray(1));
	return JSON.stringify({
		publication: parseJson(text) ?? text,
		content: decode(content)
	}).slice(1, -1);
}
// src/server/register-query.ts
/** Rows on a page where none are asked for, and at most. */
var PAGE_LIMIT_DEFAULT = 50;
var PAGE_LIMIT_MAX = 200;
var EVENTS = [
	"grant-all",
	"refuse-all",
	"custom",
	"withdraw",
	"once"
];
/** A beginning of at least four characters of a record id (36) or a subject (22). */
var SEARCH = /^[\w-]{4,36}$/;
/** Anything longer is no safe integer. */
var NUMBER = /^\d{1,15}$/;
/** What each parameter must be, in words. */
var FORMS = {
	search: "a record id, a subject, or the first four or more characters of one",
	event: `one of ${EVENTS.join(", ")}`,
	before: "an index, which is a whole number",
	limit: `a whole number from 1 to ${PAGE_LIMIT_MAX}`
};
/**
* Reads a parsed query string. An empty value is as good as none, as forms send it.
* @param allowed the parameters that this route has
* @returns in words what is wrong where a parameter is unknown, given twice or of another form: to pass over it
*   would show more than was asked for
*/
function readRegisterQuery(query, allowed) {
	const given = Object.entries(query).filter(([, value]) => value !== "");
	for (const [name, value] of given) {
		const parameter = allowed.find((candidate) => candidate === name);
		if (!parameter) return { problem: `${quoted(name)} is not a parameter of this address; it has ${allowed.join(", ")}` };
		if (typeof value !== "string" || !isOfForm(parameter, value)) return { problem: `${parameter} must be ${FORMS[parameter]}, given once, but is ${quoted(value)}` };
	}
	const { search, event, before, limit } = Object.fromEntries(given);
	return {
		filter: {
			...typeof search === "string" && { search },
			...typeof event === "string" && { event }
		},
		...typeof before === "string" && { before: Number(before) },
		limit: typeof limit === "string" ? Number(limit) : PAGE_LIMIT_DEFAULT
	};
}
function isOfForm(parameter, value) {
	switch (parameter) {
		case "search": return SEARCH.test(value);
		case "event": return EVENTS.some((event) => event === value);
		case "before": return NUMBER.test(value);
		case "limit": return NUMBER.test(value) && Number(value) >= 1 && Number(value) <= PAGE_LIMIT_MAX;
	}
}
var quoted = (value) => JSON.stringify(value)?.slice(0, 80);
// src/server/origin.ts
/**
* The host (with its port, where there is one) that the browser addressed.
* @param trustsProxy whether `X-Forwarded-Host` counts: only behind a proxy that sets it itself, as anybody else may
*   send it too. Of several values the last counts, which the nearest proxy added.
* @returns the empty text where the request names none
*/
function hostOf(headers, trustsProxy) {
	const forwarded = trustsProxy ? headers["x-forwarded-host"] : void 0;
	return (String(forwarded ?? headers.host ?? "").split(",").at(-1) ?? "").trim();
}
/** Whether an `Origin` header is that of a page on `host` itself, by http or https. */
function isSameHost(origin, host) {
	if (!origin || !host || !/^https?:\/\//.test(origin)) return false;
	const scheme = origin.slice(0, origin.indexOf("/"));
	const addressed = URL.parse(`${scheme}//${host}`);
	return addressed !== null && addressed.origin === origin && addressed.host !== "";
}
/**
* Whether a page of this origin may write to the log: on the same host, or one of the allowed origins. A missing
* header and `null` (a sandboxed page, a local file) never may.
*/
function mayWrite(origin, host, allowed) {
	return origin !== void 0 && (isSameHost(origin, host) || allowed.includes(origin));
}
/**
* An `--origin` as browsers send it: scheme, host and a port that is not the default one.
* @throws TemoinError `option-invalid` where it is no http or https address, or has more to it than an origin
*/
function parseOrigin(text) {
	const url = URL.parse(text);
	if (!(url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href)) throw new TemoinError("option-invalid", `the origin must be like https://www.example.org, without a path, but is ${JSON.stringify(text)}`);
	return url.origin;
}
// src/server/sign-in.ts
/** How long a session lasts at most, in seconds; never longer than its token. */
var SESSION_SECONDS = 28800;
/** Random bytes of a token and of a session: far beyond guessing, so that no try needs counting. */
var SECRET_BYTES = 32;
/** 32 bytes in base64url without padding. */
var SECRET = /^[\w-]{43}$/;
var DAY_SECONDS = 86400;
/**
* Makes a token, which is durable on return.
* @param label what the operator calls it
* @param days whole days until it expires
* @returns the token itself, which is nowhere else
*/
async function createToken(store, { label, days }, { now, randomBytes }) {
	const secret = newSecret(randomBytes);
	const expiresSeconds = secondsOf(now()) + days * DAY_SECONDS;
	await store.addToken({
		hash: hashOf(secret),
		label,
		expiresSeconds
	});
	return secret;
}
/** Opens a session for a token; `undefined` where the token is unknown, expired or nothing like one. */
async function openSession(store, token, { now, randomBytes }) {
	if (!isSecret(token)) return void 0;
	const nowSeconds = secondsOf(now());
	const found = await store.findToken(hashOf(token));
	if (!found || !isValid(found, token, nowSeconds)) return void 0;
	const secret = newSecret(randomBytes);
	const expiresSeconds = Math.min(nowSeconds + SESSION_SECONDS, found.expiresSeconds);
	await store.addSession({
		hash: hashOf(secret),
		expiresSeconds
	}, nowSeconds);
	return {
		secret,
		maxAgeSeconds: expiresSeconds - nowSeconds
	};
}
/** Whether the cookie's value is that of a session that has neither ended nor expired. */
async function isSessionOpen(store, secret, now) {
	if (!isSecret(secret)) return false;
	const found = await store.findSession(hashOf(secret));
	return found !== void 0 && isValid(found, secret, secondsOf(now()));
}
/** Ends the session of the cookie's value; does nothing where there is none. */
async function closeSession(store, secret) {
	if (isSecret(secret)) await store.removeSession(hashOf(secret));
}
function isValid({ hash, expiresSeconds }, secret, nowSeconds) {
	const expected = hashOf(secret);
	return hash.length === expected.length && timingSafeEqual(hash, expected) && nowSeconds < expiresSeconds;
}
var isSecret = (value) => typeof value === "string" && SECRET.test(value);
var newSecret = (randomBytes) => Buffer.from(randomBytes(SECRET_BYTES)).toString("base64url");
var hashOf = (secret) => createHash("sha256").update(secret).digest();
var secondsOf = (date) => Math.floor(date.getTime() / 1e3);
// src/server/routes/audit-session.ts
var ADDRESS$1 = "/temoin/audit/session";
var COOKIE = "temoin-audit";
var COOKIE_PATH = "/temoin/audit";
/**
* A hook that lets only holders of an open session pass; everybody else is answered 401. It also forbids to keep
* what the routes behind it answer.
*/
function sessionRequired({ store, now }) {
	return async ({ cookies }, reply) => {
		reply.header("cache-control", "no-store");
		if (await isSessionOpen(store, cookies[COOKIE], now)) return void 0;
		return sendError(reply, 401, "signed-out", "there is no open session; sign in with a token");
	};
}
/** The routes. */
async function auditSessionRoutes(app, context) {
	const { store, sequencer, configuration, vkey, trustsProxy } = context;
	/** SameSite keeps the cookie from foreign pages; this keeps them from signing anybody in or out as well. */
	const ownPageRequired = async ({ headers }, reply) => isSameHost(headers.origin, hostOf(headers, trustsProxy)) ? void 0 : sendError(reply, 403, "origin-foreign", "only the auditor’s page on this very host may do this");
	app.post(ADDRESS$1, { onRequest: ownPageRequired }, async ({ body, headers }, reply) => {
		const session = await openSession(store, tokenOf(body), context);
		if (!session) return sendError(reply, 401, "token-refused", "this token is unknown or has expired; `temoin token` makes one");
		return reply.setCookie(COOKIE, session.secret, {
			httpOnly: true,
			sameSite: "strict",
			path: COOKIE_PATH,
			maxAge: session.maxAgeSeconds,
			secure: headers.origin?.startsWith("https:") === true
		}).code(204).header("cache-control", "no-store").send();
	});
	app.delete(ADDRESS$1, { onRequest: ownPageRequired }, async ({ cookies }, reply) => {
		await closeSession(store, cookies[COOKIE]);
		return reply.clearCookie(COOKIE, { path: COOKIE_PATH }).code(204).header("cache-control", "no-store").send();
	});
	app.get(ADDRESS$1, { preHandler: sessionRequired(context) }, async () => {
		const { size, note } = sequencer.checkpoint;
		return {
			site: configuration.site,
			origin: vkey.slice(0, vkey.indexOf("+")),
			vkey,
			size,
			checkpoint: note
		};
	});
}
function tokenOf(body) {
	const value = body instanceof Uint8Array ? parseJson(new TextDecoder().decode(body)) : void 0;
	return value && typeof value === "object" && "token" in value ? value.token : void 0;
}
// src/server/routes/audit-export.ts
/** The routes. Both stand under the checkpoint that is newest when the download begins. */
async function auditExportRoutes(app, context) {
	const { store, sequencer, configuration, vkey, now, warn } = context;
	const { site } = configuration;
	app.addHook("preHandler", sessionRequired(context));
	app.get("/temoin/audit/export.jsonl", async ({ query }, reply) => download(reply, query, "jsonl", "application/jsonl; charset=utf-8", (filter) => exportJsonl({
		store,
		site,
		vkey,
		checkpoint: sequencer.checkpoint
	}, filter)));
	app.get("/temoin/audit/export.csv", async ({ query }, reply) => download(reply, query, "csv", "text/csv; charset=utf-8; header=present", (filter) => exportCsv({
		store,
		checkpoint: sequencer.checkpoint
	}, filter)));
	function download(reply, query, ending, type, write) {
		const read = readRegisterQuery(query, ["search", "event"]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const date = now().toISOString().slice(0, 10);
		const part = Object.keys(read.filter).length ? "-part" : "";
		const stream = Readable.from(write(read.filter));
		stream.on("error", (error) => warn(`An export broke off: ${error.message}`));
		return reply.type(type).header("content-disposition", `attachment; filename="temoin-${site}-${date}${part}.${ending}"`).send(stream);
	}
}
// src/server/routes/audit-page.ts
var FOLDER = "audit";
/** Nothing from anywhere else, no inline code, no HTML from strings; `frameAncestors` says who may frame it. */
var policy = (frameAncestors) => [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	`frame-ancestors ${frameAncestors}`,
	"require-trusted-types-for 'script'"
].join("; ");
/** The one page that another, the register, shows in a frame: the notice as it was shown. */
var FRAMED_PAGE = "view.html";
/** Loaded in a sandboxed frame, whose origin is opaque and so foreign to this server. */
var FRAMED_SCRIPT = "view.js";
/** The routes. */
async function auditPageRoutes(app, { publishedDirectory }) {
	const root = join(publishedDirectory, FOLDER);
	app.get("/temoin/audit", async (_request, reply) => reply.redirect("/temoin/audit/", 308));
	app.get("/temoin/audit/*", async ({ params }, reply) => {
		const file = params["*"] || "index.html";
		reply.header("content-security-policy", policy(file === FRAMED_PAGE ? "'self'" : "'none'"));
		if (file === FRAMED_SCRIPT) reply.header("access-control-allow-origin", "*");
		return reply.sendFile(file, root, {
			maxAge: 0,
			index: false,
			dotfiles: "deny"
		});
	});
}
// src/server/register-row.ts
/** The row of a line of the register. */
function rowOf({ index, id, subject, event, receivedTime, bytes }) {
	const record = readKeptRecord(bytes);
	if (!record) return {
		index,
		id,
		subject,
		event,
		receivedTime,
		damaged: true
	};
	return {
		index,
		id,
		subject: record.subject,
		sequence: record.sequence,
		event: record.event,
		surface: record.surface,
		gesture: record.gesture,
		locale: record.locale,
		viewport: record.viewport,
		granted: record.granted,
		refused: record.refused,
		notice: record.notice,
		revision: record.revision,
		receivedTime: record.receivedTime,
		clientTime: record.clientTime,
		damaged: false
	};
}
// src/server/routes/audit-register.ts
/** The routes. */
async function auditRegisterRoutes(app, context) {
	const { store, sequencer } = context;
	app.addHook("preHandler", sessionRequired(context));
	app.get("/temoin/audit/records", async ({ query }, reply) => {
		const read = readRegisterQuery(query, [
			"search",
			"event",
			"before",
			"limit"
		]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { filter, before, limit } = read;
		const page = {
			order: "descending",
			limit: limit + 1,
			...before !== void 0 && { before }
		};
		const found = await store.readRegister(filter, page);
		const shown = found.slice(0, limit);
		const next = found.length > limit ? shown.at(-1)?.index ?? null : null;
		return {
			records: shown.map(rowOf),
			next,
			total: await store.countRegister(filter)
		};
	});
	app.get("/temoin/audit/records/:id", async ({ params }, reply) => {
		const [record] = await store.findRecords([params.id]);
		if (!record) return sendError(reply, 404, "not-found", "the log has no record with this id");
		return evidenceOf(record);
	});
	/** Everything as it is stored, to be verified by whoever asks. */
	async function evidenceOf({ index, id, salt, bytes }) {
		const { size, note } = sequencer.checkpoint;
		const reader = createProofReader(store, size);
		const [entry] = await store.readEntries(index, index + 1);
		return {
			index,
			id,
			leaf: base64.encode(await reader.leaf(index) ?? /* @__PURE__ */ new Uint8Array()),
			entry: base64.encode(entry?.bytes ?? /* @__PURE__ */ new Uint8Array()),
			bytes: base64.encode(bytes),
			salt: base64urlnopad.encode(salt),
			proof: (await reader.proof(index)).map((hash) => base64.encode(hash)),
			checkpoint: note,
			noticeKnown: await isNoticePublished(bytes)
		};
	}
	async function isNoticePublished(bytes) {
		const record = readKeptRecord(bytes);
		return record !== void 0 && (await store.readPublished(record.notice))?.kind === "notice";
	}
}
// src/server/places.ts
/**
* The place that a request comes from, and a word to caches that the answer depends on it.
* @returns `undefined` where no header is looked at, or says nothing that can be understood: then the configuration's
*   own place holds, and without one the stricter rule
*/
function placeOf(places, { headers }, reply) {
	if (!places) return void 0;
	reply.header("vary", [reply.getHeader("vary"), places.header].filter(Boolean).join(", "));
	const place = `${headers[places.header] ?? ""}`.trim().toUpperCase();
	return JURISDICTION.test(place) ? place : void 0;
}
// src/server/revalidation.ts
/** A strong tag: 132 bits of what is sent and of whatever else makes an answer another one. */
function etagOf(...parts) {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return `"${hash.digest("base64url").slice(0, 22)}"`;
}
/** Sends, or answers 304 where the browser has it already. Headers set before go with either. */
function sendRevalidated(reply, ifNoneMatch, etag, body) {
	reply.header("etag", etag);
	if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-cache");
	return ifNoneMatch?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ? reply.code(304).send() : reply.send(body);
}
// src/server/rewritten-files.ts
/** All kept files together; the site's pages, not its images, are kept. */
var KEPT_BYTES_MAX = 67108864;
/** Gives the body of a file as it was rewritten last, as long as the file has not changed. */
var RewrittenFiles = class {
	#kept = /* @__PURE__ */ new Map();
	#keptBytes = 0;
	/** @throws the system's error where the file cannot be read, and whatever `rewrite` throws */
	async bodyOf(file, stats, rewrite) {
		const version = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
		const kept = this.#kept.get(file);
		if (kept?.version === version) return kept.body;
		const body = rewrite(await readFile(file));
		this.#forget(file);
		this.#kept.set(file, {
			version,
			body
		});
		this.#keptBytes += body.length;
		for (const oldest of this.#kept.keys()) {
			if (this.#keptBytes <= KEPT_BYTES_MAX) break;
			this.#forget(oldest);
		}
		return body;
	}
	#forget(file) {
		this.#keptBytes -= this.#kept.get(file)?.body.length ?? 0;
		this.#kept.delete(file);
	}
};
// src/server/site-pages.ts
/** The one hidden folder that is meant for the public (RFC 8615). */
var WELL_KNOWN = ".well-known";
/**
* Finds what an address names: a file, or the `index.html` of a folder.
* @param path decoded, without the slash in front
* @returns `undefined` where there is nothing, and for every path that would leave the folder, name a hidden file, or
*   be read differently by another system
*/
async function findPage(directory, path) {
	const names = path.split("/");
	const isFolder = names.at(-1) === "";
	if (isFolder) names.pop();
	if (names.some((name, index) => !name || /[\0\\:]/.test(name) || name.startsWith(".") && !(index === 0 && name === WELL_KNOWN)) || names[0] === "temoin") return void 0;
	if (isFolder) names.push("index.html");
	const file = join(directory, ...names);
	const stats = await statsOf(file);
	if (stats?.isFile()) return {
		kind: "file",
		path: names.join("/"),
		file,
		stats
	};
	if (!stats?.isDirectory() || isFolder) return void 0;
	return {
		kind: "folder",
		address: `/${names.map(encodeURIComponent).join("/")}/`
	};
}
async function statsOf(file) {
	try {
		return await stat(file);
	} catch {
		return;
	}
}
// src/server/routes/pages.ts
var NOT_FOUND_PAGE = "404.html";
var PAGE_TYPES = {
	".html": "text/html",
	".htm": "text/html"
};
/** What else a browser shows as a document, which may load from other hosts */
var DOCUMENT_TYPES = {
	...PAGE_TYPES,
	".xhtml": "application/xhtml+xml",
	".svg": "image/svg+xml",
	".xml": "application/xml"
};
var SCRIPT_TYPES = {
	".js": "text/javascript",
	".mjs": "text/javascript"
};
/** The route. It comes after all others, and answers nothing below `/temoin/`. */
async function pageRoutes(app, { pages, places }) {
	const files = new RewrittenFiles();
	app.get("/*", async (request, reply) => {
		const found = await findPage(pages.directory, request.params["*"]);
		if (found?.kind === "folder") return reply.redirect(found.address, 308);
		if (found) return sendFile(request, reply, found);
		const missing = request.headers.accept?.includes("text/html") ? await findPage(pages.directory, NOT_FOUND_PAGE) : void 0;
		if (missing?.kind !== "file") return sendError(reply, 404, "not-found", "there is nothing at this address");
		return sendDocument(request, reply.code(404), missing, "text/html");
	});
	function sendFile(request, reply, found) {
		const extension = extname(found.path).toLowerCase();
		const type = DOCUMENT_TYPES[extension];
		if (type) return sendDocument(request, reply, found, type);
		const scriptType = pages.headersFor && SCRIPT_TYPES[extension];
		if (scriptType) {
			reply.header("vary", "Sec-Fetch-Dest");
			if (request.headers["sec-fetch-dest"] !== "script") return sendDocument(request, reply, found, scriptType);
		}
		return withoutProtection(reply).sendFile(found.path, pages.directory, {
			maxAge: 0,
			index: false,
			dotfiles: "allow"
		});
	}
	async function sendDocument(request, reply, { path, file, stats }, type) {
		const isPage = extname(path).toLowerCase() in PAGE_TYPES;
		const body = await files.bodyOf(file, stats, (content) => isPage ? pages.rewrite(content, path) : content);
		withoutProtection(reply).type(isUtf8(body) ? `${type}; charset=utf-8` : type);
		const { headers } = request;
		const visitor = {
			cookies: headers.cookie,
			secGpc: `${headers["sec-gpc"] ?? ""}`,
			jurisdiction: pages.headersFor && placeOf(places, request, reply)
		};
		const { vary, ...visitorsHeaders } = pages.headersFor?.(visitor) ?? {};
		reply.headers(visitorsHeaders);
		if (vary) reply.header("vary", [reply.getHeader("vary"), vary].filter(Boolean).join(", "));
		return sendRevalidated(reply, reply.statusCode === 200 ? headers["if-none-match"] : void 0, etagOf(body, JSON.stringify(visitorsHeaders)), body);
	}
}
/** Policies for what is no page; a site's pages load and frame what they like, and send their own address along. */
function withoutProtection(reply) {
	reply.removeHeader("content-security-policy");
	reply.removeHeader("referrer-policy");
	return reply;
}
// src/server/routes/public-log.ts
var TEXT = "text/plain; charset=utf-8";
var IMMUTABLE$1 = "public, max-age=31536000, immutable";
/** The routes. Whatever is public may be read by pages of every origin. */
async function publicLogRoutes(app, { sequencer, store, vkey }) {
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*");
	});
	app.get("/temoin/log/checkpoint", async (_request, reply) => reply.type(TEXT).header("cache-control", "no-cache").send(sequencer.checkpoint.note));
	app.get("/temoin/log/vkey", async (_request, reply) => reply.type(TEXT).header("cache-control", "no-cache").send(`${vkey}\n`));
	app.get("/temoin/notices/:hash", async ({ params }, reply) => {
		const published = /^[0-9a-f]{64}$/.test(params.hash) ? await store.readPublished(params.hash) : void 0;
		if (!published) return sendError(reply, 404, "not-found", "the log has published nothing with this hash (64 lower-case hex digits)");
		return reply.type("application/json").header("cache-control", IMMUTABLE$1).send(published.bytes);
	});
	app.get("/temoin/health", async (_request, reply) => {
		const { isReady, checkpoint } = sequencer;
		return reply.code(isReady ? 200 : 503).header("cache-control", "no-store").send({
			status: isReady ? "ok" : "unavailable",
			size: checkpoint.size
		});
	});
}
// src/server/submit.ts
/**
* Reads a posted body.
*
* Kept although the log cannot confirm them: ids and notices of another revision, for a page may be older or newer
* than the log's configuration, and evidence that was turned away would be lost for good; and a notice that was
* never published here, which the auditor sees as such.
*/
function checkSubmission(body, configuration) {
	const value = parseJson(decoded(body));
	if (value === void 0) return { unreadable: "the body is not a JSON text in UTF-8" };
	const result = readConsentRecord(value);
	if ("problems" in result) return result;
	const problems = problemsOf(result.record, configuration);
	return problems.length ? { problems } : result;
}
/** The empty text, which is no JSON, where the bytes are not UTF-8. */
function decoded(body) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(body);
	} catch {
		return "";
	}
}
function problemsOf(record, configuration) {
	const { site, revision, granted, refused } = record;
	const problems = [];
	if (site !== configuration.site) problems.push(`site: must be "${configuration.site}", but is "${site}"; this log keeps no other site's records`);
	const ids = [...granted, ...refused];
	for (const id of new Set(ids.filter((candidate, at) => ids.indexOf(candidate) !== at))) problems.push(`granted, refused: "${id}" is named twice; an id stands once, in one of the two`);
	if (revision === configuration.revision) for (const id of new Set(ids.filter((candidate) => !isKnown(candidate, configuration)))) problems.push(`granted, refused: "${id}" is no purpose or service of revision ${revision}`);
	return problems;
}
var isKnown = (id, { purposes, services = [] }) => [...purposes, ...services].some((item) => item.id === id);
// src/server/routes/records.ts
/** When to try again after a 503, in seconds. */
var RETRY_AFTER_SECONDS = 5;
/** How long a browser may remember that this origin is allowed to post, in seconds. */
var PREFLIGHT_MAX_AGE_SECONDS = 86400;
var ADDRESS = "/temoin/records";
/** The route, with the preflight that browsers send before posting from another origin (Fetch, CORS). */
async function recordRoutes(app, context) {
	const { configuration, sequencer, origins, trustsProxy } = context;
	app.addHook("onRequest", async ({ headers }, reply) => {
		const { origin } = headers;
		reply.header("vary", "origin");
		if (origin === void 0 || !mayWrite(origin, hostOf(headers, trustsProxy), origins)) return sendError(reply, 403, "origin-foreign", `pages of ${origin ? JSON.stringify(origin.slice(0, 200)) : "an unnamed origin"} may not write to the log of ${configuration.site}; its operator allows an origin by --origin`);
		reply.header("access-control-allow-origin", origin);
	});
	app.options(ADDRESS, async (_request, reply) => reply.code(204).headers({
		"access-control-allow-methods": "POST",
		"access-control-allow-headers": "content-type",
		"access-control-max-age": PREFLIGHT_MAX_AGE_SECONDS
	}).send());
	app.post(ADDRESS, async ({ body }, reply) => {
		const checked = checkSubmission(body instanceof Uint8Array ? body : /* @__PURE__ */ new Uint8Array(), configuration);
		if ("unreadable" in checked) return sendError(reply, 400, "body-unreadable", checked.unreadable);
		if ("problems" in checked) return sendError(reply, 422, "record-invalid", checked.problems.join("; "));
		const outcome = await sequencer.submit(checked);
		switch (outcome.status) {
			case "sequenced": return sendReceipt(reply, outcome.receipt);
			case "conflict": return sendError(reply, 409, "record-conflict", "the log has a record of this id with other content");
			default:
				reply.header("retry-after", RETRY_AFTER_SECONDS);
				return sendError(reply, 503, "log-unavailable", "the record is not acknowledged; send the same one again later, it is stored once");
		}
	});
}
function sendReceipt(reply, receipt) {
	return reply.code(201).header("cache-control", "no-store").type("text/plain; charset=utf-8").send(receipt);
}
// src/server/routes/tiles.ts
var IMMUTABLE = "public, max-age=31536000, immutable";
/** The routes. Whatever is public may be read by pages of every origin. */
async function tileRoutes(app, { sequencer, store }) {
	app.get("/temoin/log/tile/*", async ({ params }, reply) => {
		reply.header("access-control-allow-origin", "*");
		const tile = parseTilePath(`tile/${params["*"]}`);
		if (!tile || endOf(tile) > hashesAt(levelOf(tile), sequencer.checkpoint.size)) return sendNothing(reply);
		const bytes = tile.level === "entries" ? await bundle(tile) : await hashes(tile, tile.level);
		if (!bytes) return sendError(reply, 500, "log-damaged", "the log has lost this tile; its operator must restore it");
		return reply.type("application/octet-stream").header("cache-control", IMMUTABLE).send(bytes);
	});
	/** The beginning of a tile that has grown since is the tile of that earlier size. */
	async function hashes({ index, width }, level) {
		const [found] = await store.readTiles([{
			level,
			index
		}]);
		const wanted = found?.subarray(0, width * 32);
		return wanted?.length === width * 32 ? Buffer.from(wanted) : void 0;
	}
	async function bundle({ index, width }) {
		const from = index * 256;
		const entries = await store.readEntries(from, from + width);
		return entries.length === width ? Buffer.from(entryBundle(entries.map(({ bytes }) => bytes))) : void 0;
	}
}
/** A bundle has as many entries as the tile of level 0 has hashes. */
var levelOf = ({ level }) => level === "entries" ? 0 : level;
var endOf = ({ index, width }) => index * 256 + width;
var sendNothing = (reply) => sendError(reply, 404, "not-found", "the log has no such tile, or not as wide; ask for what its checkpoint implies: tile/<L>/<N>[.p/<W>] or tile/entries/<N>[.p/<W>]");
// src/server/routes/widget.ts
var JAVASCRIPT = "text/javascript; charset=utf-8";
/**
* Where a release is served: for pages, and for auditors once more, since a site may serve the widget itself and keep
* only the newest release, whereas an auditor needs the one that drew the notice.
*/
var RELEASE_ROUTES = ["/temoin/:release(^[0-9a-f]{16}$)/*", "/temoin/audit/widget/:release(^[0-9a-f]{16}$)/*"];
/** The routes. Only the last ones lead into the file system: to one file, and below one release's folder. */
async function widgetRoutes(app, context) {
	const { gate, places, configurationText, publishedDirectory, releasesDirectory } = context;
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*");
	});
	const gateTag = etagOf(gate);
	app.get("/temoin/temoin.js", async (request, reply) => {
		const place = placeOf(places, request, reply);
		const theirs = places && place ? places.gateAt(place) : gate;
		const tag = theirs === gate ? gateTag : etagOf(theirs);
		return sendRevalidated(reply.type(JAVASCRIPT), request.headers["if-none-match"], tag, theirs);
	});
	const configurationTag = etagOf(configurationText);
	app.get("/temoin.json", async ({ headers }, reply) => sendRevalidated(reply.type("application/json; charset=utf-8"), headers["if-none-match"], configurationTag, configurationText));
	app.get("/temoin/temoin.schema.json", async (_request, reply) => reply.sendFile("temoin.schema.json", publishedDirectory, { maxAge: 0 }));
	for (const route of RELEASE_ROUTES) app.get(route, async ({ params }, reply) => reply.sendFile(params["*"], join(releasesDirectory, params.release), {
		immutable: true,
		maxAge: "365d",
		index: false,
		dotfiles: "deny"
	}));
}
// src/server/http.ts
/** A record, with every list full, is far below; see the limits in consent/record-schema.ts. */
var BODY_LIMIT_BYTES = 8192;
/** Longest path and query; the longest of ours is below 200. */
var URL_LIMIT_CHARS = 2048;
/** All headers of a request together. */
var HEADERS_LIMIT_BYTES = 16384;
/** From the first byte to the end of the headers, and of the body: whoever is slower is cut off with 408. */
var HEADERS_TIMEOUT_MS = 5e3;
var REQUEST_TIMEOUT_MS = 1e4;
/** How often Node looks for requests that have run out of time. */
var TIMEOUT_CHECK_MS = 1e3;
/** A connection on which nothing moves, such as a download that nobody reads. */
var SILENCE_LIMIT_MS = 6e4;
/** On every answer. The policy is for what no browser should draw; pages that one may draw have their own. */
var PROTECTION = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
};
/** An HTTP server with every route of the log, which does not listen yet. It keeps no address of any visitor. */
function createHttpServer(context, limits = {}) {
	const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
	const app = fastify({
		logger: false,
		bodyLimit: BODY_LIMIT_BYTES,
		requestTimeout: requestTimeoutMs,
		connectionTimeout: SILENCE_LIMIT_MS,
		http: {
			headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
			connectionsCheckingInterval: TIMEOUT_CHECK_MS,
			maxHeaderSize: HEADERS_LIMIT_BYTES
		},
		forceCloseConnections: "idle",
		frameworkErrors: (error, _request, reply) => {
			const { status, code, message } = errorAnswerOf(error);
			sendError(reply.headers(PROTECTION), status, code, message);
		}
	});
	refuseAndProtect(app, context);
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
	app.register(cookie);
	app.register(files, { serve: false });
	app.register(recordRoutes, context);
	app.register(publicLogRoutes, context);
	app.register(tileRoutes, context);
	app.register(widgetRoutes, context);
	app.register(auditPageRoutes, context);
	app.register(auditSessionRoutes, context);
	app.register(auditRegisterRoutes, context);
	app.register(auditExportRoutes, context);
	if (context.pages) app.register(pageRoutes, {
		pages: context.pages,
		places: context.places
	});
	return app;
}
/** What holds for every request, found or not. */
function refuseAndProtect(app, { warn }) {
	app.addHook("onRequest", async (request, reply) => {
		reply.headers(PROTECTION);
		if (request.url.length > URL_LIMIT_CHARS) return sendError(reply, 414, "address-too-long", `an address here has at most ${URL_LIMIT_CHARS} characters`);
	});
	app.setNotFoundHandler((_request, reply) => sendError(reply, 404, "not-found", "there is nothing at this address"));
	app.setErrorHandler((error, request, reply) => {
		const { status, code, message } = errorAnswerOf(error);
		if (status >= 500) warn(`${request.method} ${request.routeOptions.url}: ${error instanceof Error ? error.message : error}`);
		return sendError(reply, status, code, message);
	});
}
// src/consent/places.ts
/**
* The configuration once for each rule and number of days that any place of the world has by it, the unknown place
* first: together their notices are all that its visitors can see.
*/
function atPlacesApart(configuration) {
	const { jurisdiction: _, ...nowhere } = configuration;
	const { askAgainDays: days } = configuration;
	const places = [...optOutPlaces(), ...typeof days === "object" ? Object.keys(days) : []];
	const apart = /* @__PURE__ */ new Map();
	for (const each of [nowhere, ...places.map((jurisdiction) => ({
		...configuration,
		jurisdiction
	}))]) {
		const rule = `${isOptOut(each)} ${daysAtPlace(each)}`;
		if (!apart.has(rule)) apart.set(rule, each);
	}
	return [...apart.values()];
}
// src/server/publications.ts
/**
* The publications of a configuration, each as canonical JSON; in an order of their own, the configuration first.
* @param locales every language that a notice may be shown in
* @param isAnywhere whether visitors are of several places, and so are shown what the law of theirs asks for
*/
function publicationsOf(configuration, locales, widget, isAnywhere = false) {
	const notices = (isAnywhere ? atPlacesApart(configuration) : [configuration]).flatMap((each) => publishedNotices(each, locales, widget));
	return [publicationOf$1("configuration", canonicalJson(configuration)), ...notices.map((notice) => publicationOf$1("notice", noticeText(notice)))];
}
function publicationOf$1(kind, text) {
	return {
		kind,
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
// src/server/batch.ts
/** Sorts the submissions of a batch by what the store has already and by each other. */
async function sortBatch(batch, store) {
	const keptRecords = await findRecords(batch, store);
	const fresh = /* @__PURE__ */ new Map();
	const known = [];
	const published = [];
	const conflicts = [];
	for (const submission of batch) {
		const { content } = submission;
		const key = "record" in content ? content.record.id : content.publication.hash;
		const earlier = fresh.get(key);
		const kept = keptRecords.get(key);
		if (earlier) {
			if (isSameContent(earlier.content, content)) earlier.submissions.push(submission);
			else conflicts.push(submission);
		} else if (kept && "record" in content) {
			if (isKeptRecord(content.record, kept.bytes)) known.push({
				submission,
				kept
			});
			else conflicts.push(submission);
		} else if ("publication" in content && await store.readPublished(content.publication.hash)) published.push(submission);
		else fresh.set(key, {
			content,
			submissions: [submission]
		});
	}
	return {
		fresh: [...fresh.values()],
		known,
		published,
		conflicts
	};
}
/**
* The entry of a submission.
* @param time when the log received it, ISO 8601 in UTC with milliseconds
* @param randomBytes for the salt of a record
*/
function entryOf$1(content, time, randomBytes) {
	if ("publication" in content) {
		const { kind, hash } = content.publication;
		return {
			bytes: publicationEntry({
				kind,
				hash,
				time
			}),
			content
		};
	}
	const { record } = content;
	const bytes = recordBytes({
		...record,
		receivedTime: time
	});
	const salt = randomBytes(32);
	const { id, subject, event } = record;
	return {
		bytes: commitmentEntry(bytes, salt),
		content: { record: {
			id,
			subject,
			event,
			receivedTime: time,
			salt,
			bytes
		} }
	};
}
async function findRecords(batch, store) {
	const ids = batch.flatMap(({ content }) => "record" in content ? [content.record.id] : []);
	return new Map((await store.findRecords(ids)).map((kept) => [kept.id, kept]));
}
/** Publications of one hash are the same by their hash. */
function isSameContent(a, b) {
	if (!("record" in a) || !("record" in b)) return true;
	return canonicalText(a.record) === canonicalText(b.record);
}
/** Whether a record, with the time at which it was received, gives exactly the bytes that are kept. */
function isKeptRecord(record, kept) {
	const stored = parseJson(new TextDecoder().decode(kept));
	if (!stored || typeof stored !== "object" || !("receivedTime" in stored)) return false;
	const { receivedTime } = stored;
	return typeof receivedTime === "string" && Buffer.compare(recordBytes({
		...record,
		receivedTime
	}), kept) === 0;
}
var canonicalText = (record) => canonicalJson(record);
// src/tlog/tlog-proof.ts
var HEADER = "c2sp.org/tlog-proof@v1";
var EXTRA_START = "extra ";
var INDEX_START = "index ";
var HASHES_MAX = 63;
var PROOF_CHARS_MAX = 2097152;
/**
* The text of the file. An empty `extra` is left out, as the format has no way to say it.
* @throws TlogError `proof-index` unless a safe integer of at least 0, `proof-too-many-hashes` above 63,
* `hash-length`, `proof-checkpoint-missing` when the checkpoint does not end in a newline, `proof-too-long` above
* 2,097,152 characters.
*/
function formatTlogProof({ extra, index, proof, checkpoint }) {
	if (!Number.isSafeInteger(index) || index < 0) throw new TlogError("proof-index", `index ${index} of the proof is not an integer of at least 0`);
	checkHashCount(proof.length);
	checkCheckpointShape(checkpoint);
	const head = [HEADER];
	if (extra !== void 0 && extra.length > 0) head.push(EXTRA_START + encodeBase64(extra));
	head.push(INDEX_START + index);
	proof.forEach((hash, at) => {
		head.push(encodeBase64(checkedHash(hash, `hash ${at} of the proof`)));
	});
	const text = `${head.join("\n")}\n\n${checkpoint}`;
	checkProofLength(text);
	return text;
}
function checkProofLength(text) {
	if (text.length > PROOF_CHARS_MAX) throw new TlogError("proof-too-long", `proof is ${text.length} characters long; at most ${PROOF_CHARS_MAX}`);
}
function checkHashCount(count) {
	if (count > HASHES_MAX) throw new TlogError("proof-too-many-hashes", `the proof has more than ${HASHES_MAX} hashes`);
}
function checkCheckpointShape(checkpoint) {
	if (!checkpoint.endsWith("\n")) throw new TlogError("proof-checkpoint-missing", "no checkpoint that ends in a newline follows the proof");
}
// src/server/receipt.ts
/** The receipt's text: a C2SP tlog-proof whose `extra` is the canonical JSON of record and salt. */
function formatReceipt({ index, recordBytes, salt, proof, checkpoint }) {
	const record = new TextDecoder().decode(recordBytes);
	return formatTlogProof({
		extra: utf8ToBytes(`{"record":${record},"salt":"${base64urlnopad.encode(salt)}"}`),
		index,
		proof,
		checkpoint
	});
}
// src/server/recovery.ts
/**
* Reads the head, and the tree from its tiles.
* @throws TemoinError `data-unusable` where the tiles do not give the head's root: to sign either would be wrong
*/
async function recover(store) {
	const head = await store.readHead();
	const positions = edgePositions(head.size);
	const hashes = await store.readTiles(positions);
	const edge = positions.flatMap((position, at) => {
		const found = hashes[at];
		return found ? [{
			...position,
			hashes: found
		}] : [];
	});
	const tree = treeOrError(head.size, edge);
	if (!hashesEqual(tree.root, head.root)) throw damaged(head.size, "the root recomputed from its tiles is not the root of its head");
	return {
		head,
		tree
	};
}
function treeOrError(size, edge) {
	try {
		return treeFromEdge(size, edge);
	} catch (error) {
		if (error instanceof TlogError) throw damaged(size, error.message, error);
		throw error;
	}
}
function damaged(size, reason, cause) {
	return new TemoinError("data-unusable", `the log of ${size} entries is damaged: ${reason}. Nothing was signed. Restore the newest backup of the data directory, and keep the damaged files as evidence`, { cause });
}
// src/server/sequencer.ts
var BATCH_LIMIT = 512;
var QUEUE_LIMIT = 4096;
var HEAD_MOVED = "another process has appended to it. Going on from there; run one server for each data directory";
var HEAD_WENT_BACK = "it no longer has what this server has signed. Stop the server, and put the newest data directory back";
/**
* Recovers a log and becomes its writer.
* @throws TemoinError `data-unusable` where the log is damaged (see `recover`), or whatever the store throws
*/
async function startSequencer(options) {
	return new Sequencer(options, await recover(options.store));
}
/** The one writer of a log. Where a second one is started by mistake, the store refuses one of two commits. */
var Sequencer = class {
	#options;
	#queue = [];
	#work;
	#isStopped = false;
	/** `undefined` from a failed commit, which may have happened or not, until it is read what is committed. */
	#state;
	#checkpoint;
	constructor(options, state) {
		this.#options = options;
		this.#state = state;
		this.#checkpoint = this.#sign(state.head);
	}
	/** Waits for a place in the log. Never rejects. */
	submit(content) {
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		if (this.#isStopped || this.#queue.length >= queueLimit) return Promise.resolve({ status: "unavailable" });
		const { promise, resolve } = Promise.withResolvers();
		this.#queue.push({
			content,
			answer: resolve
		});
		this.#work ??= this.#workThroughQueue();
		return promise;
	}
	/** The newest signed checkpoint. Everything under it is durable. */
	get checkpoint() {
		return this.#checkpoint;
	}
	/** Whether the last commit went well, so that the next may too. */
	get isReady() {
		return this.#state !== void 0 && !this.#isStopped;
	}
	/** Takes nothing more, and resolves once everything that waits is answered. */
	async stop() {
		this.#isStopped = true;
		await this.#work;
	}
	async #workThroughQueue() {
		for (;;) {
			await setImmediate();
			const batch = this.#queue.splice(0, this.#options.batchLimit ?? BATCH_LIMIT);
			if (!batch.length) break;
			await this.#sequenceOrTurnAway(batch);
		}
		this.#work = void 0;
	}
	async #sequenceOrTurnAway(batch) {
		try {
			this.#state ??= await this.#recoverAndSign();
			await this.#sequence(batch, this.#state);
		} catch (error) {
			this.#state = void 0;
			this.#options.warn(`The log could not append: ${messageOf$1(error)}`);
			for (const { answer } of batch) answer({ status: "unavailable" });
		}
	}
	async #sequence(batch, { head, tree }) {
		const { store, now, randomBytes } = this.#options;
		const sorted = await sortBatch(batch, store);
		if (sorted.known.some(({ kept }) => kept.index >= head.size)) throw new Error(HEAD_MOVED);
		if (sorted.fresh.length) {
			const time = later(now().toISOString(), head.time);
			const entries = sorted.fresh.map(({ content }) => entryOf$1(content, time, randomBytes));
			const grown = integrate(tree, entries.map(({ bytes }) => bytes));
			const to = {
				size: grown.tree.size,
				root: grown.tree.root,
				time
			};
			if (await store.commit({
				from: head,
				to,
				entries,
				tiles: grown.tiles
			}) === "head-moved") throw new Error(HEAD_MOVED);
			this.#state = {
				head: to,
				tree: grown.tree
			};
			this.#checkpoint = this.#sign(to);
			answerFresh(sorted, entries, grown, this.#checkpoint.note);
		}
		for (const { answer } of sorted.conflicts) answer({ status: "conflict" });
		for (const { answer } of sorted.published) answer({ status: "published" });
		for (const { submission, kept } of sorted.known) submission.answer(await this.#proveKept(kept));
	}
	/** The answer for a record that the log has since an earlier time: the same leaf, under the newest checkpoint. */
	async #proveKept({ index, salt, bytes }) {
		const { size, note } = this.#checkpoint;
		try {
			return {
				status: "sequenced",
				receipt: formatReceipt({
					index,
					salt,
					recordBytes: bytes,
					proof: await createProofReader(this.#options.store, size).proof(index),
					checkpoint: note
				})
			};
		} catch (error) {
			this.#options.warn(`Entry ${index} of the log cannot be proved: ${messageOf$1(error)}`);
			return { status: "unavailable" };
		}
	}
	async #recoverAndSign() {
		const state = await recover(this.#options.store);
		const { size, root } = this.#checkpoint;
		const isForked = state.head.size === size && !hashesEqual(state.head.root, root);
		if (state.head.size < size || isForked) throw new Error(HEAD_WENT_BACK);
		this.#checkpoint = this.#sign(state.head);
		return state;
	}
	#sign({ size, root }) {
		return {
			size,
			root,
			note: this.#options.key.signCheckpoint({
				size,
				root
			})
		};
	}
};
function answerFresh({ fresh }, entries, { tree, proofs }, checkpoint) {
	const firstIndex = tree.size - entries.length;
	entries.forEach(({ content }, offset) => {
		const proof = proofs[offset] ?? [];
		const index = firstIndex + offset;
		const outcome = "publication" in content ? { status: "published" } : {
			status: "sequenced",
			receipt: formatReceipt({
				index,
				salt: content.record.salt,
				recordBytes: content.record.bytes,
				proof,
				checkpoint
			})
		};
		for (const { answer } of fresh[offset]?.submissions ?? []) answer(outcome);
	});
}
/** Of two times in ISO 8601 with milliseconds, which sort as texts. */
var later = (a, b) => a > b ? a : b;
var messageOf$1 = (error) => error instanceof Error ? error.message : String(error);
// src/server/signing-key.ts
/**
* Opens the key in the PKCS#8 PEM file at `path`, and makes it (readable by its owner alone, synced to disk) where
* there is none and no log that would need it.
* @param origin the log's origin, under which the key signs
* @param logSize number of entries that the log has
* @throws TemoinError `key-unreadable` where the log has entries and the file is missing: a new key would be a new
*   log; where it is not an Ed25519 key; and where it cannot be read or made
*/
async function openSigningKey(path, origin, logSize) {
	const privateKey = parseKey(await readKey(path) ?? await createKey(path, logSize), path);
	const publicKey = rawPublicKey(privateKey);
	return {
		vkey: formatVerifierKey(origin, publicKey),
		signCheckpoint: ({ size, root }) => signNote({
			text: formatCheckpoint({
				origin,
				size,
				root
			}),
			name: origin,
			publicKey,
			sign: (message) => sign(null, message, privateKey)
		})
	};
}
/** The file's text; `undefined` where there is no file. */
async function readKey(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw unreadable(path, "check who may read it", error);
	}
}
async function createKey(path, logSize) {
	if (logSize > 0) throw new TemoinError("key-unreadable", `the log has ${logSize} entries, but its key ${path} is missing; put it back from a backup. A new key would be a new log: for that, choose an empty --data directory`);
	const pem = generateKeyPairSync("ed25519").privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	try {
		const file = await open(path, "wx", 384);
		try {
			await file.writeFile(pem);
			await file.sync();
		} finally {
			await file.close();
		}
		await syncDirectory(dirname(path));
	} catch (error) {
		throw unreadable(path, "check who may write there", error);
	}
	return pem;
}
/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
async function syncDirectory(path) {
	const directory = await open(path, "r");
	try {
		await directory.sync();
	} finally {
		await directory.close();
	}
}
function parseKey(pem, path) {
	const advice = "put the right file back; where the log is still empty, delete it, and a new one is made";
	let key;
	try {
		key = createPrivateKey(pem);
	} catch (error) {
		throw unreadable(path, advice, error);
	}
	if (key.asymmetricKeyType !== "ed25519") throw new TemoinError("key-unreadable", `the log's key ${path} is of the type ${key.asymmetricKeyType}, but must be ed25519; ${advice}`);
	return key;
}
/** The 32 bytes of RFC 8032. */
function rawPublicKey(privateKey) {
	const { x } = createPublicKey(privateKey).export({ format: "jwk" });
	return new Uint8Array(Buffer.from(x ?? "", "base64url"));
}
/** Nothing of the file's content is said: it is a secret. */
function unreadable(path, advice, cause) {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new TemoinError("key-unreadable", `the log's key ${path} cannot be used: ${reason}; ${advice}`, { cause });
}
// src/server/store/sqlite-row.ts
/** @throws TemoinError `data-unusable` where the column is no safe integer */
function integerOf(row, column) {
	const value = row[column];
	if (typeof value !== "number" || !Number.isSafeInteger(value)) throw unexpected(column, "an integer", value);
	return value;
}
/** @throws TemoinError `data-unusable` where the column is no text */
function textOf(row, column) {
	const value = row[column];
	if (typeof value !== "string") throw unexpected(column, "a text", value);
	return value;
}
/** @throws TemoinError `data-unusable` where the column is no blob */
function bytesOf(row, column) {
	const value = row[column];
	if (!(value instanceof Uint8Array)) throw unexpected(column, "a blob", value);
	return value;
}
/** The type alone is said of the value: it may be personal data. */
function unexpected(column, wanted, value) {
	return new TemoinError("data-unusable", `the column ${column} of the log's database must hold ${wanted}, but holds ${value === null ? "null" : typeof value}; the file is damaged, restore a backup`);
}
// src/server/store/sqlite-reads.ts
/** The reading half of the contract but for the register, over an open and prepared database. */
function sqliteReads(database) {
	const head = database.prepare("SELECT size, root, time FROM head");
	const tile = database.prepare("SELECT hashes FROM tile WHERE level = ? AND tile_index = ?");
	const record = database.prepare("SELECT entry_index, id, salt, bytes FROM record WHERE id = ?");
	const published = database.prepare("SELECT hash, entry_index, kind, bytes FROM published WHERE hash = ?");
	const entries = database.prepare(`
    SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt, record.bytes AS record_bytes,
           published.hash, published.kind, published.bytes AS published_bytes
    FROM entry LEFT JOIN record USING (entry_index) LEFT JOIN published USING (entry_index)
    WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index`);
	const token = database.prepare("SELECT hash, expires_seconds FROM token WHERE hash = ?");
	const session = database.prepare("SELECT hash, expires_seconds FROM session WHERE hash = ?");
	return {
		async readHead() {
			const row = head.get() ?? {};
			return {
				size: integerOf(row, "size"),
				root: bytesOf(row, "root"),
				time: textOf(row, "time")
			};
		},
		async readTiles(positions) {
			return positions.map(({ level, index }) => {
				const row = tile.get(level, index);
				return row && bytesOf(row, "hashes");
			});
		},
		async findRecords(ids) {
			return ids.flatMap((id) => {
				const row = record.get(id);
				return row ? [recordOf(row, "bytes")] : [];
			});
		},
		async readEntries(from, to) {
			return entries.all(from, to).map(entryOf);
		},
		async readPublished(hash) {
			const row = published.get(hash);
			return row && publicationOf(row, "bytes");
		},
		async findToken(hash) {
			return accessOf(token.get(hash));
		},
		async findSession(hash) {
			return accessOf(session.get(hash));
		}
	};
}
/** A record from a row whose column `bytes` is named otherwise where another table has one too. */
function recordOf(row, bytesColumn) {
	return {
		index: integerOf(row, "entry_index"),
		id: textOf(row, "id"),
		salt: bytesOf(row, "salt"),
		bytes: bytesOf(row, bytesColumn)
	};
}
function entryOf(row) {
	return {
		index: integerOf(row, "entry_index"),
		bytes: bytesOf(row, "entry_bytes"),
		...row.id !== null && { record: recordOf(row, "record_bytes") },
		...row.hash !== null && { publication: publicationOf(row, "published_bytes") }
	};
}
function publicationOf(row, bytesColumn) {
	const kind = textOf(row, "kind");
	if (!isPublicationKind(kind)) throw new TemoinError("data-unusable", `the log's database holds a publication of the unknown kind ${JSON.stringify(kind)}; the file is damaged or of a newer release`);
	return {
		index: integerOf(row, "entry_index"),
		hash: textOf(row, "hash"),
		kind,
		bytes: bytesOf(row, bytesColumn)
	};
}
function accessOf(row) {
	return row && {
		hash: bytesOf(row, "hash"),
		expiresSeconds: integerOf(row, "expires_seconds")
	};
}
// src/server/store/sqlite-register.ts
/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
var AFTER_ALL = "􏿿";
var NOTHING = {
	sql: [],
	values: []
};
/** The searching part of the contract, over an open and prepared database. */
function sqliteRegister(database) {
	return {
		async readRegister(filter, page) {
			const { sql, values } = joined(filterConditions(filter), pageConditions(page));
			return database.prepare(`SELECT entry_index, record.id, record.salt, record.bytes, subject, event, received_time
           FROM register JOIN record USING (entry_index) ${where(sql)}
           ORDER BY entry_index ${page.order === "ascending" ? "ASC" : "DESC"} LIMIT ?`).all(...values, page.limit).map(lineOf);
		},
		async countRegister(filter) {
			const { sql, values } = filterConditions(filter);
			return integerOf(database.prepare(`SELECT count(*) AS lines FROM register ${where(sql)}`).get(...values) ?? {}, "lines");
		}
	};
}
function filterConditions({ search, event }) {
	return joined(event === void 0 ? NOTHING : {
		sql: ["event = ?"],
		values: [event]
	}, search === void 0 ? NOTHING : {
		sql: [`entry_index IN (SELECT entry_index FROM record WHERE id >= ? AND id < ?
                             UNION SELECT entry_index FROM register WHERE subject >= ? AND subject < ?)`],
		values: [
			search,
			search + AFTER_ALL,
			search,
			search + AFTER_ALL
		]
	});
}
function pageConditions({ after, before }) {
	return joined(after === void 0 ? NOTHING : {
		sql: ["entry_index > ?"],
		values: [after]
	}, before === void 0 ? NOTHING : {
		sql: ["entry_index < ?"],
		values: [before]
	});
}
function joined(a, b) {
	return {
		sql: [...a.sql, ...b.sql],
		values: [...a.values, ...b.values]
	};
}
var where = (conditions) => conditions.length ? `WHERE ${conditions.join(" AND ")}` : "";
function lineOf(row) {
	return {
		...recordOf(row, "bytes"),
		subject: textOf(row, "subject"),
		event: textOf(row, "event"),
		receivedTime: textOf(row, "received_time")
	};
}
// src/server/store/sqlite-schema.ts
/** Says that a SQLite file is ours (`PRAGMA application_id`): the letters `Temo`. */
var APPLICATION_ID = 1415933295;
/** Version of the tables (`PRAGMA user_version`); every change of them raises it and brings a migration. */
var SCHEMA_VERSION = 1;
var EPOCH = (/* @__PURE__ */ new Date(0)).toISOString();
var TABLES = `
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    vkey TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    time TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entry (
    entry_index INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 65535)
  ) STRICT;

  CREATE TABLE tile (
    level INTEGER NOT NULL,
    tile_index INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, tile_index)
  ) STRICT;

  CREATE TABLE record (
    entry_index INTEGER PRIMARY KEY REFERENCES entry (entry_index),
    id TEXT NOT NULL UNIQUE,
    salt BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE register (
    entry_index INTEGER PRIMARY KEY REFERENCES record (entry_index) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    received_time TEXT NOT NULL
  ) STRICT;
  CREATE INDEX register_by_subject ON register (subject, entry_index);
  CREATE INDEX register_by_event ON register (event, entry_index);

  CREATE TABLE published (
    hash TEXT PRIMARY KEY,
    entry_index INTEGER NOT NULL UNIQUE REFERENCES entry (entry_index),
    kind TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE token (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    label TEXT NOT NULL,
    expires_seconds INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE session (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    expires_seconds INTEGER NOT NULL
  ) STRICT;
`;
/**
* Makes an open database ready: settings of the connection, and the tables where the file is new.
* @param path for messages
* @throws TemoinError `data-unusable` where the file is no log of ours, or one of a newer version
*/
function prepareSchema(database, path) {
	database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
	database.exec("BEGIN IMMEDIATE");
	try {
		if (isNew(database)) createTables(database);
		checkVersion(database, path);
		database.exec("COMMIT");
	} catch (error) {
		database.exec("ROLLBACK");
		throw error;
	}
}
function isNew(database) {
	return database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === void 0;
}
function createTables(database) {
	database.exec(TABLES);
	database.prepare("INSERT INTO head (only, vkey, size, root, time) VALUES (1, '', 0, ?, ?)").run(emptyRoot(), EPOCH);
	database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}
function checkVersion(database, path) {
	const applicationId = database.prepare("PRAGMA application_id").get()?.application_id;
	if (applicationId !== APPLICATION_ID) throw new TemoinError("data-unusable", `${path} is a SQLite file, but not of a Témoin log (application id ${applicationId}); choose another --data directory`);
	const version = database.prepare("PRAGMA user_version").get()?.user_version;
	if (version !== SCHEMA_VERSION) throw new TemoinError("data-unusable", `${path} has tables of version ${version}, but this release reads version ${SCHEMA_VERSION}; run the newer release that wrote it`);
}
// src/server/store/sqlite-writes.ts
/** The writing half of the contract, over an open and prepared database. */
function sqliteWrites(database) {
	const appendEntry = entryAppender(database);
	const moveHead = database.prepare("UPDATE head SET size = ?, root = ?, time = ? WHERE only = 1 AND size = ? AND root = ?");
	const putTile = database.prepare("INSERT INTO tile (level, tile_index, hashes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes");
	const addToken = database.prepare("INSERT INTO token (hash, label, expires_seconds) VALUES (?, ?, ?)");
	const addSession = database.prepare("INSERT INTO session (hash, expires_seconds) VALUES (?, ?)");
	const dropExpired = database.prepare("DELETE FROM session WHERE expires_seconds <= ?");
	const dropSession = database.prepare("DELETE FROM session WHERE hash = ?");
	return {
		async bind(vkey) {
			inTransaction(database, () => bindHead(database, vkey));
		},
		async commit({ from, to, entries, tiles }) {
			return inTransaction(database, () => {
				if (moveHead.run(to.size, to.root, to.time, from.size, from.root).changes !== 1) return "head-moved";
				entries.forEach((entry, offset) => {
					appendEntry(from.size + offset, entry);
				});
				for (const { level, index, hashes } of tiles) putTile.run(level, index, hashes);
				return "committed";
			});
		},
		async addToken({ hash, label, expiresSeconds }) {
			addToken.run(hash, label, expiresSeconds);
		},
		async addSession({ hash, expiresSeconds }, nowSeconds) {
			inTransaction(database, () => {
				dropExpired.run(nowSeconds);
				addSession.run(hash, expiresSeconds);
			});
		},
		async removeSession(hash) {
			dropSession.run(hash);
		}
	};
}
function entryAppender(database) {
	const addEntry = database.prepare("INSERT INTO entry (entry_index, bytes) VALUES (?, ?)");
	const addRecord = database.prepare("INSERT INTO record (entry_index, id, salt, bytes) VALUES (?, ?, ?, ?)");
	const addLine = database.prepare("INSERT INTO register (entry_index, subject, event, received_time) VALUES (?, ?, ?, ?)");
	const addPublished = database.prepare("INSERT INTO published (hash, entry_index, kind, bytes) VALUES (?, ?, ?, ?)");
	return (index, { bytes, content }) => {
		addEntry.run(index, bytes);
		if ("record" in content) {
			const { record } = content;
			addRecord.run(index, record.id, record.salt, record.bytes);
			addLine.run(index, record.subject, record.event, record.receivedTime);
		} else {
			const { publication } = content;
			addPublished.run(publication.hash, index, publication.kind, publication.bytes);
		}
	};
}
function bindHead(database, vkey) {
	const head = database.prepare("SELECT vkey, size FROM head").get() ?? {};
	const bound = textOf(head, "vkey");
	if (integerOf(head, "size") > 0 && bound !== vkey) {
		const name = (key) => key.slice(0, key.indexOf("+"));
		throw new TemoinError("data-unusable", name(bound) === name(vkey) ? `the log was begun with the key ${bound}, but the key file holds ${vkey}; put the right log.key back, or choose a new --data directory` : `the data directory holds the log ${name(bound)}, but the configuration's site makes it ${name(vkey)}; correct "site", or choose another --data directory`);
	}
	database.prepare("UPDATE head SET vkey = ? WHERE only = 1").run(vkey);
}
/** Runs `write` in one transaction: all of it is durable on return, or none of it is there when it throws. */
function inTransaction(database, write) {
	database.exec("BEGIN IMMEDIATE");
	try {
		const result = write();
		database.exec("COMMIT");
		return result;
	} catch (error) {
		try {
			database.exec("ROLLBACK");
		} catch {}
		throw error;
	}
}
// src/server/store/sqlite.ts
/** How long a write waits for another process's, such as `temoin token` beside a running server. */
var BUSY_TIMEOUT_MS = 2e3;
/**
* Opens the log in the file at `path`, and makes it where there is none, readable by its owner alone.
* Several handles and processes may have it open: `commit` compares and sets the head.
* @throws TemoinError `data-unusable` where the file cannot be opened, is no log, or is one of a newer version
*/
async function openSqliteStore(path) {
	const { DatabaseSync } = await import("node:sqlite");
	try {
		if (!existsSync(path)) closeSync(openSync(path, "a", 384));
		const database = new DatabaseSync(path);
		try {
			database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
			prepareSchema(database, path);
			return {
				...sqliteReads(database),
				...sqliteRegister(database),
				...sqliteWrites(database),
				async close() {
					database.close();
				}
			};
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		throw new TemoinError("data-unusable", `${path} cannot be opened as a log: ${error instanceof Error ? error.message : error}; check its rights, or restore a backup`, { cause: error });
	}
}
// src/server/widget-releases.ts
/** Folder of the releases within the data directory. */
var RELEASES_FOLDER = "widget";
/**
* Copies a release into the data directory, unless it is there already: its name is the hash of its content.
* Whole or not at all: a crash in the middle leaves a folder that is never served and is removed by the next start.
* @param published folder that has the release in a folder of that name
* @returns the folder of all releases
* @throws the file system's error, unchanged
*/
async function keepRelease(published, release, dataDirectory) {
	const releases = join(dataDirectory, RELEASES_FOLDER);
	const kept = join(releases, release);
	if (!existsSync(kept)) {
		const unfinished = join(releases, `.${release}`);
		await mkdir(releases, { recursive: true });
		await rm(unfinished, {
			recursive: true,
			force: true
		});
		await cp(join(published, release), unfinished, { recursive: true });
		await rename(unfinished, kept);
	}
	return releases;
}
// src/server/serve.ts
/** The log's database and its key within the data directory. */
var STORE_FILE = "log.sqlite";
var KEY_FILE = "log.key";
/** How long requests that have begun may go on when the server is to close. */
var CLOSE_PATIENCE_MS = 1e4;
/**
* Opens the log (or begins it), publishes the configuration and its notices where they are new, and listens.
* @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
*/
async function serve(options) {
	const { dataDirectory, port, host } = options;
	const origins = (options.origins ?? []).map(parseOrigin);
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const store = await openSqliteStore(join(dataDirectory, STORE_FILE));
	try {
		const key = await openKey(options, store);
		const { app, sequencer } = await prepare({
			...options,
			origins
		}, store, key);
		await app.listen({
			port,
			host
		}).catch((error) => {
			throw new TemoinError("option-invalid", `cannot listen on ${host}:${port}: ${messageOf(error)}`, { cause: error });
		});
		return {
			url: addressOf(app, options),
			vkey: key.vkey,
			async close() {
				const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
				await app.close();
				clearTimeout(impatience);
				await sequencer.stop();
				await store.close();
			}
		};
	} catch (error) {
		await store.close();
		throw error;
	}
}
async function openKey({ configuration, dataDirectory }, store) {
	const { size } = await store.readHead();
	const key = await openSigningKey(join(dataDirectory, KEY_FILE), `${configuration.site}/temoin/log`, size);
	await store.bind(key.vkey);
	return key;
}
async function prepare(options, store, key) {
	const { release, dataDirectory, configuration, configurationText, origins } = options;
	const sources = {
		store,
		now: options.now ?? (() => /* @__PURE__ */ new Date()),
		randomBytes: options.randomBytes ?? randomBytes,
		warn: options.warn ?? ((message) => console.error(message))
	};
	const sequencer = await startSequencer({
		...sources,
		key,
		...options.limits
	});
	await publish(options, sequencer);
	return {
		app: createHttpServer({
			...sources,
			sequencer,
			configuration,
			configurationText,
			vkey: key.vkey,
			gate: options.gate,
			places: options.places,
			publishedDirectory: release.directory,
			releasesDirectory: await keepRelease(release.directory, release.release, dataDirectory),
			pages: options.pages,
			origins,
			trustsProxy: options.trustsProxy ?? false
		}, options.limits),
		sequencer
	};
}
/** By the same path as records, so that a second start publishes nothing twice. */
async function publish({ configuration, locales, release, places }, sequencer) {
	const { version, integrity } = release;
	const publications = publicationsOf(configuration, locales, {
		version,
		integrity
	}, !!places);
	if ((await Promise.all(publications.map((publication) => sequencer.submit({ publication })))).some(({ status }) => status !== "published")) throw new TemoinError("data-unusable", "the log could not publish the configuration and its notices; the reason stands above");
}
/** The host as the operator named it, but for the two that mean every address. */
function addressOf(app, { host, port }) {
	const bound = app.server.address();
	const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
	const actualPort = bound && typeof bound === "object" ? bound.port : port;
	return `http://${name.includes(":") ? `[${name}]` : name}:${actualPort}`;
}
var messageOf = (error) => error instanceof Error ? error.message : String(error);
export { createToken as i, serve as n, openSqliteStore as r, STORE_FILE as t };
