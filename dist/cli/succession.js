import { t as canonicalJson } from "./canonical-json.js";
import { t as TemoinError } from "./error2.js";
import { t as sha256Hex } from "./sha256.js";
import { y as encodeBase64 } from "./cosignature.js";
import { i as hashesEqual, r as emptyRoot } from "./merkle.js";
import { h as COMMITMENT_DOMAIN, m as publicationEntry } from "./facets.js";
import { a as textAt, n as isTextOf, t as createProofReader } from "./proof-reader.js";
import { a as recover, c as edgePositions, f as nodeHashOf, h as writeNodeHash, l as positionKey, m as writeLeafHash, p as writeHash, r as openSigningKey } from "./signing-ledger.js";
import { i as partialWidth, t as fullTiles } from "./tile-path.js";
import { n as STORE_FILE, t as KEY_FILE } from "./site-log.js";
import { t as openSqliteStore } from "./sqlite.js";
import { randomBytes } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setImmediate } from "node:timers/promises";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/server/receipt.ts
/**
* A C2SP tlog-proof whose `extra` is the canonical JSON of record and salt, which is canonical as it is put together here
* (the record is, and `record` sorts before `salt`). Byte for byte what `formatTlogProof` (src/tlog) gives; written out
* because every record of a log that is under load waits for it.
* @param parts trusted: they come from the sequencer itself
*/
function receiptOf({ index, recordText, salt, proofLines, checkpoint }) {
	const extra = `{"record":${recordText},"salt":"${asBuffer(salt).toString("base64url")}"}`;
	return {
		own: `c2sp.org/tlog-proof@v1\nextra ${Buffer.from(extra).toString("base64")}\nindex ${index}\n${proofLines}\n`,
		checkpoint
	};
}
var asBuffer = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
// src/server/answers.ts
/**
* Answers all whose contents are new in the log.
* @param entries of those contents, in the same order
* @param checkpoint the signed note of the grown tree
*/
function answerFresh({ fresh }, entries, { tree, proofs }, checkpoint) {
	const firstIndex = tree.size - entries.length;
	const outcomeOf = ({ content }, offset) => "publication" in content ? { status: "published" } : {
		status: "sequenced",
		receipt: receiptOf({
			index: firstIndex + offset,
			proofLines: proofs[offset]?.lines ?? "",
			salt: content.record.salt,
			recordText: content.record.text,
			checkpoint
		})
	};
	entries.forEach((entry, offset) => {
		let outcome;
		for (const { content, answer } of fresh[offset]?.submissions ?? []) {
			if ("record" in content && content.isPending) {
				answer({ status: "placed" });
				continue;
			}
			outcome ??= outcomeOf(entry, offset);
			answer(outcome);
		}
	});
}
// src/server/append-failure.ts
/** SQLite's result code SQLITE_FULL (sqlite.org/rescode.html#full). */
var SQLITE_FULL = 13;
var CODES = [
	"ledger-unusable",
	"log-rolled-back",
	"data-unusable"
];
/** The class of an error of the store or the ledger. */
function appendFailureOf(error) {
	const { code, errcode, cause } = Object(error);
	if (errcode === SQLITE_FULL || code === "ENOSPC" || Object(cause).code === "ENOSPC") return "disk-full";
	return error instanceof TemoinError && CODES.includes(code) ? code : "store-failed";
}
// src/server/batch.ts
/** `0x01 ‖ SHA-256(domain ‖ salt ‖ record)`; see `commitmentEntry` in src/consent/commitment.ts. */
var COMMITMENT_ENTRY_BYTES = 33;
/** Where the record begins in what is hashed. */
var RECORD_AT = COMMITMENT_DOMAIN.length + 32;
/**
* Sorts the submissions of a batch by what the store has already and by each other.
* @param erasures of the same store, where its records can be erased
*/
async function sortBatch(batch, store, erasures) {
	const records = batch.flatMap(({ content }) => "record" in content ? [content] : []);
	const ids = records.map(({ record }) => record.id);
	const unknown = records.filter(({ isPending }) => !isPending).map(({ record }) => record.id);
	const found = unknown.length ? await store.findRecords(unknown) : [];
	const keptRecords = new Map(found.map((kept) => [kept.id, kept]));
	const erased = new Set(await erasures?.findErased(ids.filter((id) => !keptRecords.has(id))));
	const fresh = /* @__PURE__ */ new Map();
	const known = [];
	const published = [];
	const conflicts = [];
	for (const submission of batch) {
		const { content } = submission;
		const key = "record" in content ? content.record.id : content.publication.hash;
		const earlier = fresh.get(key);
		const kept = keptRecords.get(key);
		if (erased.has(key)) conflicts.push(submission);
		else if (earlier) {
			if (isSameContent(earlier.content, content)) earlier.submissions.push(submission);
			else conflicts.push(submission);
		} else if (kept && "record" in content) {
			if (isTextOf(content.record, textOf(kept.bytes))) known.push({
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
* The entries of submissions, in their order.
* @param time when the log received them, ISO 8601 in UTC with milliseconds
* @param randomBytes for the salts of records, asked once for all
*/
function entriesOf(contents, time, randomBytes) {
	const salts = randomBytes(contents.length * 32);
	const texts = contents.map((content) => "record" in content ? textAt(content.record, time) : "");
	const commitments = Buffer.alloc(contents.length * COMMITMENT_ENTRY_BYTES, 1);
	const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const hashed = Buffer.allocUnsafeSlow(contents.length * RECORD_AT + textBytes);
	let end = 0;
	return contents.map((content, at) => {
		if ("publication" in content) {
			const { kind, hash: published } = content.publication;
			return {
				bytes: publicationEntry({
					kind,
					hash: published,
					time
				}),
				content
			};
		}
		const { record, isPending } = content;
		const text = texts[at] ?? "";
		const salt = salts.subarray(at * 32, (at + 1) * 32);
		const begin = end;
		hashed.set(COMMITMENT_DOMAIN, begin);
		hashed.set(salt, begin + COMMITMENT_DOMAIN.length);
		end += RECORD_AT + hashed.write(text, begin + RECORD_AT);
		const start = at * COMMITMENT_ENTRY_BYTES;
		writeHash(hashed.subarray(begin, end), commitments, start + 1);
		return {
			bytes: commitments.subarray(start, start + COMMITMENT_ENTRY_BYTES),
			content: { record: {
				id: record.id,
				text,
				salt,
				bytes: hashed.subarray(begin + RECORD_AT, end),
				...isPending && { timeAt: Buffer.byteLength(record.before) }
			} }
		};
	});
}
/** Publications of one hash are the same by their hash. */
function isSameContent(a, b) {
	if (!("record" in a) || !("record" in b)) return true;
	return a.record.before === b.record.before && a.record.after === b.record.after;
}
var textOf = (bytes) => new TextDecoder().decode(bytes);
// src/server/proof-path.ts
/** One step of a path, and through it all that follow. */
var ProofPath = class {
	#hashes;
	#at;
	#up;
	#lines;
	/** @param hashes has the hash of this step at byte `at`, and must not change */
	constructor(hashes, at, up) {
		this.#hashes = hashes;
		this.#at = at;
		this.#up = up;
	}
	/** The hashes as a tlog-proof has them: base64, each with a line break (c2sp.org/tlog-proof). Spelt once. */
	get lines() {
		this.#lines ??= `${this.#hashes.toString("base64", this.#at, this.#at + 32)}\n${this.#up?.lines ?? ""}`;
		return this.#lines;
	}
	/** The hashes, the leaf's sibling first. */
	hashes() {
		const hashes = [];
		for (let step = this; step; step = step.#up) hashes.push(new Uint8Array(step.#hashes.subarray(step.#at, step.#at + 32)));
		return hashes;
	}
};
/** The same lines of hashes that come from anywhere. */
var proofLines = (hashes) => hashes.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("");
// src/server/growth.ts
var TILE_BYTES = 8192;
/**
* Integrates further entries. The tree given stays as it is, so that a growth that could not be committed is
* forgotten by dropping it.
*/
function integrate(tree, entries) {
	const size = tree.size + entries.length;
	const rows = rowsOf(tree, entries);
	const peaks = peaksOf(tree, rows, size);
	const { root, above } = fold(peaks);
	const tiles = tilesOf(tree, rows);
	const known = new Map([...tree.edge, ...tiles.map((tile) => [positionKey(tile), tile])]);
	return {
		tree: {
			size,
			root,
			edge: new Map(edgePositions(size).flatMap((position) => {
				const tile = known.get(positionKey(position));
				return tile ? [[positionKey(position), tile]] : [];
			})),
			peaks
		},
		tiles,
		proofs: pathsOf(rows, size, above)
	};
}
/** Level by level, until one has no new node. */
function rowsOf({ size, peaks }, entries) {
	const rows = [];
	let below;
	for (let level = 0, before = size, after = size + entries.length; after > before; level += 1) {
		const peak = before % 2 ? peaks[level] : void 0;
		const old = peak ? 1 : 0;
		const hashes = Buffer.allocUnsafeSlow((old + after - before) * 32);
		if (peak) hashes.set(peak);
		for (let at = 0; at < after - before; at += 1) {
			const place = (old + at) * 32;
			if (below) writeNodeHash(below.hashes, 2 * at * 32, hashes, place);
			else writeLeafHash(entries[at] ?? /* @__PURE__ */ new Uint8Array(), hashes, place);
		}
		below = {
			first: before - old,
			old,
			hashes
		};
		rows.push(below);
		before = Math.floor(before / 2);
		after = Math.floor(after / 2);
	}
	return rows;
}
/** The peak of a level is the last complete node there, where it is no left half of a complete one above. */
function peaksOf({ peaks }, rows, size) {
	const grown = [];
	for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / 2)) {
		const hashes = rows[level]?.hashes;
		const last = hashes ? new Uint8Array(hashes.subarray(-32)) : peaks[level];
		grown.push(count % 2 ? last : void 0);
	}
	return grown;
}
/**
* Folds the peaks into the root.
* @returns beside it, for each level with a peak, the path from that peak to the root: the hash of all that is to the
*   right of it, if there is any, and then the larger peaks to its left (RFC 6962 §2.1.1)
*/
function fold(peaks) {
	const right = [];
	let folded;
	peaks.forEach((peak, level) => {
		right[level] = folded;
		if (peak) folded = folded ? nodeHashOf(peak, folded) : Buffer.from(peak);
	});
	const above = [];
	let larger;
	for (let level = peaks.length - 1; level >= 0; level -= 1) {
		const [peak, ragged] = [peaks[level], right[level]];
		if (!peak) continue;
		above[level] = ragged ? new ProofPath(ragged, 0, larger) : larger;
		larger = new ProofPath(Buffer.from(peak), 0, larger);
	}
	return {
		root: folded ? new Uint8Array(folded) : emptyRoot(),
		above
	};
}
/** The paths of the new leaves, made from the top down, so that what they share is made once. */
function pathsOf(rows, size, above) {
	let paths = [];
	rows.toReversed().forEach(({ first, old, hashes }, down) => {
		const level = rows.length - 1 - down;
		const count = Math.floor(size / 2 ** level);
		const parents = paths;
		paths = [];
		for (let at = old; first + at < count; at += 1) {
			const isPeak = count % 2 === 1 && first + at === count - 1;
			const sibling = at % 2 ? at - 1 : at + 1;
			const parent = parents[Math.floor(at / 2)];
			paths.push(isPeak ? above[level] : new ProofPath(hashes, sibling * 32, parent));
		}
	});
	return paths;
}
/** The tiles of a level hold the nodes of every eighth level of the tree. */
function tilesOf({ size, edge }, rows) {
	const tiles = [];
	for (let level = 0; level * 8 < rows.length; level += 1) {
		const { old = 0, hashes = Buffer.of() } = rows[level * 8] ?? {};
		const width = partialWidth(level, size);
		const kept = edge.get(positionKey({
			level,
			index: fullTiles(level, size)
		}))?.hashes ?? /* @__PURE__ */ new Uint8Array();
		const all = Buffer.concat([kept.subarray(0, width * 32), hashes.subarray(old * 32)]);
		for (let at = 0; at * TILE_BYTES < all.length; at += 1) {
			const own = new Uint8Array(all.subarray(at * TILE_BYTES, (at + 1) * TILE_BYTES));
			tiles.push({
				level,
				index: fullTiles(level, size) + at,
				hashes: own
			});
		}
	}
	return tiles;
}
// src/server/register-follower.ts
/** When the register is brought up after the last batch. */
var FOLLOW_AFTER_MS = 250;
/** How long it may be behind where batches keep coming that leave time for it. */
var BEHIND_MS = 1e3;
/**
* How far the register may be behind before it is brought up although somebody waits: what comes in within some ten
* seconds of all that one machine takes. To bring it up costs as much as half of taking records.
*/
var LAG_LIMIT = 262144;
/** How far behind it can be brought up within the patience of somebody who reads. */
var CATCHABLE = 4096;
/** Entries that it is brought up by in one transaction: while nobody waits, and otherwise. */
var FOLLOW_SLICE = 128;
var FOLLOW_SLICE_LATE = 8192;
/** Follows the tree of one log. It stands still until it is told that the tree grew. */
var RegisterFollower = class {
	#options;
	/** Not known at start: a crash may have come before the register. */
	#lag = 1;
	/** Entries that the tree got since the beginning. */
	#grown = 0;
	/** Since when it may be behind. */
	#behindSinceMs = performance.now();
	#following;
	#timer;
	#isStopped = false;
	constructor(options) {
		this.#options = options;
	}
	/** How many entries the register is behind the tree. */
	get lag() {
		return this.#lag;
	}
	/** Says that the tree has got further entries. */
	grew(entries) {
		if (this.#lag === 0) this.#behindSinceMs = performance.now();
		this.#lag += entries;
		this.#grown += entries;
	}
	/** For as long as batches come, {@link followSoon} is for later. */
	putOff() {
		clearTimeout(this.#timer);
	}
	/** Brings the register up in a moment. Keeps no process alive. */
	followSoon() {
		if (this.#lag > 0) this.#timer = setTimeout(() => void this.follow(), FOLLOW_AFTER_MS).unref();
	}
	/**
	* Brings it up by a slice where it is late, although somebody waits.
	* @param isBusy whether batches leave no time for it: then it is late only when it is far behind
	*/
	async followIfLate(isBusy) {
		if (this.#lag > LAG_LIMIT) await this.#followBy(FOLLOW_SLICE_LATE);
		else if (this.#lag > 0 && !isBusy && performance.now() - this.#behindSinceMs > BEHIND_MS) await this.#followBy(FOLLOW_SLICE);
	}
	/**
	* Brings the register up, between batches. Where it is further behind than patience could make up, that is left for when
	* nobody waits: a reader would gain nothing by it, and records would wait for as long.
	* @param patienceMs how long at most; default: until it is up
	* @returns how many entries it is still behind; never rejects
	*/
	async follow(patienceMs = Number.POSITIVE_INFINITY) {
		if (this.#lag > CATCHABLE && patienceMs < Number.POSITIVE_INFINITY) return this.#lag;
		this.#following ??= this.#followUntil(performance.now() + patienceMs).finally(() => {
			this.#following = void 0;
		});
		await this.#following;
		return this.#lag;
	}
	/** Follows no more, and resolves when a slice that was begun is over. */
	async stop() {
		this.#isStopped = true;
		this.putOff();
		await this.#following;
	}
	async #followUntil(untilMs) {
		while (this.#lag > 0 && performance.now() < untilMs && !this.#isStopped) {
			await this.#options.afterBatch();
			await this.#followBy(FOLLOW_SLICE);
			await setImmediate();
		}
	}
	async #followBy(limit) {
		const before = this.#grown;
		try {
			const lag = await this.#options.store.followTree(limit);
			this.#lag = lag + this.#grown - before;
		} catch (error) {
			this.#lag = 0;
			this.#options.warn(`The register could not be brought up: ${error instanceof Error ? error.message : error}`);
		}
	}
};
// src/server/sequencer.ts
var BATCH_LIMIT = 512;
var QUEUE_LIMIT = 4096;
/** From this many records on, a batch says that many come in, and that nothing else should take the time. */
var BUSY_BATCH = 32;
var HEAD_MOVED = "another process has appended to it. Going on from there; run one server for each data directory";
var HEAD_WENT_BACK = "it no longer has what this server has signed. Stop the server, and put the newest data directory back";
/**
* Recovers a log and becomes its writer.
* @throws TemoinError `data-unusable` where the log is damaged or behind what the ledger says was signed (see
*   `recover`), or whatever the store or the ledger throws
*/
async function startSequencer(options) {
	const sequencer = new Sequencer(options);
	await sequencer.recover();
	return sequencer;
}
/** The one writer of a log. Where a second one is started by mistake, the store refuses one of two commits. */
var Sequencer = class {
	#options;
	#queue = [];
	#work;
	#isStopped = false;
	/** `undefined` from a failed commit, which may have happened or not, until it is read what is committed. */
	#state;
	#failure;
	#checkpoint;
	#register;
	/** It takes nothing before {@link recover} has resolved. */
	constructor(options) {
		this.#options = options;
		const { store, warn } = options;
		this.#register = new RegisterFollower({
			store,
			warn,
			afterBatch: async () => this.#work
		});
	}
	/** The same at start and after a failure: what is committed is read, never assumed, and only then signed. */
	async recover() {
		const state = await recover(this.#options.store, this.#options.ledger);
		this.#refuseToGoBack(state.head);
		this.#checkpoint = await this.#sign(state.head);
		this.#state = state;
		this.#wake();
		return state;
	}
	submit(content) {
		return new Promise((resolve) => this.take(content, resolve));
	}
	/** As {@link submit}, but tells the outcome by a call. */
	take(content, answer) {
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		if (this.#isStopped || this.#queue.length >= queueLimit) {
			answer({ status: "unavailable" });
			return;
		}
		this.#queue.push({
			content,
			answer
		});
		this.#wake();
	}
	get checkpoint() {
		if (!this.#checkpoint) throw new Error("the sequencer has not been recovered yet");
		return this.#checkpoint;
	}
	get failure() {
		if (this.#isStopped) return "stopping";
		return this.#state ? void 0 : this.#failure ?? "store-failed";
	}
	/** How many entries the register is behind the tree. */
	get registerLag() {
		return this.#register.lag;
	}
	/** Brings the register up, between batches; see {@link RegisterFollower.follow}. */
	follow(patienceMs) {
		return this.#register.follow(patienceMs);
	}
	async stop() {
		this.#isStopped = true;
		await this.#work;
		await this.#register.stop();
	}
	#wake() {
		this.#work ??= this.#workThroughQueue();
	}
	async #workThroughQueue() {
		this.#register.putOff();
		for (;;) {
			await setImmediate();
			const batch = this.#queue.splice(0, this.#options.batchLimit ?? BATCH_LIMIT);
			if (!batch.length) break;
			await this.#sequenceOrTurnAway(batch);
			await this.#register.followIfLate(batch.length >= BUSY_BATCH);
		}
		this.#work = void 0;
		if (!this.#isStopped) this.#register.followSoon();
	}
	async #sequenceOrTurnAway(batch) {
		try {
			await this.#sequence(batch, this.#state ?? await this.recover());
		} catch (error) {
			this.#state = void 0;
			this.#failure = appendFailureOf(error);
			this.#options.warn(`The log could not append: ${messageOf(error)}`);
			for (const { answer } of batch) answer({ status: "unavailable" });
		}
	}
	async #sequence(batch, { head, tree }) {
		const { store, erasures, now, randomBytes, observeCommit } = this.#options;
		const sorted = await sortBatch(batch, store, erasures);
		if (sorted.known.some(({ kept }) => kept.index >= head.size)) throw new Error(HEAD_MOVED);
		if (sorted.fresh.length) {
			const time = later(now().toISOString(), head.time);
			const entries = entriesOf(sorted.fresh.map(({ content }) => content), time, randomBytes);
			const grown = integrate(tree, entries.map(({ bytes }) => bytes));
			const to = {
				size: grown.tree.size,
				root: grown.tree.root,
				time
			};
			const beginMs = performance.now();
			if (await store.commit({
				from: head,
				to,
				entries,
				tiles: grown.tiles
			}) === "head-moved") throw new Error(HEAD_MOVED);
			observeCommit?.(entries.length, (performance.now() - beginMs) / 1e3);
			this.#state = {
				head: to,
				tree: grown.tree
			};
			this.#register.grew(entries.length);
			this.#checkpoint = await this.#sign(to);
			answerFresh(sorted, entries, grown, this.#checkpoint.note);
		}
		for (const { answer } of sorted.conflicts) answer({ status: "conflict" });
		for (const { answer } of sorted.published) answer({ status: "published" });
		for (const { submission, kept } of sorted.known) submission.answer(await this.#proveKept(kept));
	}
	/** The answer for a record that the log has since an earlier time: the same leaf, under the newest checkpoint. */
	async #proveKept({ index, salt, bytes }) {
		const { size, note: checkpoint } = this.checkpoint;
		try {
			const proof = await createProofReader(this.#options.store, size).proof(index);
			return {
				status: "sequenced",
				receipt: receiptOf({
					index,
					salt,
					recordText: new TextDecoder().decode(bytes),
					proofLines: proofLines(proof),
					checkpoint
				})
			};
		} catch (error) {
			this.#options.warn(`Entry ${index} of the log cannot be proved: ${messageOf(error)}`);
			return { status: "unavailable" };
		}
	}
	/** What this process has signed stays signed: a shorter or another history under it must never be. */
	#refuseToGoBack(head) {
		if (!this.#checkpoint) return;
		const { size, root } = this.#checkpoint;
		if (head.size < size || head.size === size && !hashesEqual(head.root, root)) throw new Error(HEAD_WENT_BACK);
	}
	async #sign({ size, root }) {
		await this.#options.ledger?.note({
			size,
			root
		});
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
/** Of two times in ISO 8601 with milliseconds, which sort as texts. */
var later = (a, b) => a > b ? a : b;
var messageOf = (error) => error instanceof Error ? error.message : String(error);
// src/server/succession.ts
/** Why a log ends. */
var SUCCESSION_REASONS = [
	"rolled-back",
	"data-lost",
	"key-compromised",
	"key-lost"
];
/** A site's first log has no number; those after it count from 2 (docs/FORMAT.md §6). */
var ORIGIN = /^(.+\/temoin\/log)(?:\/([2-9]|[1-9]\d{1,8}))?$/;
/**
* The origin of the log after this one: `<site>/temoin/log/2` after `<site>/temoin/log`, and so on.
* @throws TemoinError `option-invalid` where it is no origin of ours
*/
function nextOrigin(origin) {
	const [, base, number = "1"] = ORIGIN.exec(origin) ?? [];
	if (base === void 0) throw new TemoinError("option-invalid", `${JSON.stringify(origin)} is the origin of no log of Témoin`);
	return `${base}/${Number(number) + 1}`;
}
/** The origin of the log that a verifier key is of; its name. */
var originOfKey = (vkey) => vkey.slice(0, vkey.indexOf("+"));
/** Whether an origin is that of a site's first log, or of one of its successors. */
var isOriginOf = (origin, first) => ORIGIN.exec(origin)?.[1] === first;
/** What the first entry of the successor publishes. */
function successionOf({ vkey, last, checkpoint }, reason) {
	const { size, root } = last;
	const text = canonicalJson({
		checkpoint,
		reason,
		root: encodeBase64(root),
		size,
		vkey
	});
	return {
		kind: "succession",
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
/**
* Makes the successor in an empty data directory: a key, and a log with the one entry that names the old one.
* @returns the new log's verifier key
* @throws TemoinError `data-unusable` where the directory has a log already, or the log cannot be begun
*/
async function succeed(ended, reason, dataDirectory, warn) {
	const storeFile = join(dataDirectory, STORE_FILE);
	if (existsSync(storeFile)) throw new TemoinError("data-unusable", `${dataDirectory} has a log already; the successor needs a data directory of its own`);
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const store = await openSqliteStore(storeFile);
	try {
		const origin = nextOrigin(originOfKey(ended.vkey));
		const key = await openSigningKey(join(dataDirectory, KEY_FILE), origin, 0);
		await store.bind(key.vkey);
		const sequencer = await startSequencer({
			store,
			key,
			now: () => /* @__PURE__ */ new Date(),
			randomBytes,
			warn
		});
		const { status } = await sequencer.submit({ publication: successionOf(ended, reason) });
		await sequencer.stop();
		if (status !== "published") throw new TemoinError("data-unusable", "the successor could not be begun; the reason stands above");
		return key.vkey;
	} finally {
		await store.close();
	}
}
export { succeed as a, startSequencer as c, originOfKey as i, proofLines as l, isOriginOf as n, successionOf as o, nextOrigin as r, Sequencer as s, SUCCESSION_REASONS as t, receiptOf as u };
