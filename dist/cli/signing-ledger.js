import { t as TemoinError } from "./error2.js";
import { i as hashesEqual } from "./merkle.js";
import { b as parseDecimal, v as decodeHash, y as encodeBase64 } from "./cosignature.js";
import { o as integrate, r as recover } from "./signing-key.js";
import { i as COMMITMENT_DOMAIN, r as publicationEntry } from "./publication.js";
import { t as createProofReader } from "./proof-reader.js";
import { t as syncDirectory } from "./sync-directory.js";
import { hash } from "node:crypto";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
// src/server/receipt.ts
/**
* Writes receipts: a C2SP tlog-proof whose `extra` is the canonical JSON of record and salt, which is canonical as it
* is put together here (the record is, and `record` sorts before `salt`). Byte for byte what `formatTlogProof`
* (src/tlog) gives; written out with Node's own base64, and no hash spelt twice, because every record of a log that is
* under load waits for it.
*/
var ReceiptWriter = class {
	#spelt = /* @__PURE__ */ new WeakMap();
	/** @param parts trusted: they come from the sequencer itself */
	write({ index, recordText, salt, proof, checkpoint }) {
		const extra = `{"record":${recordText},"salt":"${asBuffer(salt).toString("base64url")}"}`;
		let own = `c2sp.org/tlog-proof@v1\nextra ${Buffer.from(extra).toString("base64")}\nindex ${index}\n`;
		for (const hash of proof) own += this.#base64(hash);
		return {
			own: `${own}\n`,
			checkpoint
		};
	}
	#base64(hash) {
		const known = this.#spelt.get(hash);
		if (known !== void 0) return known;
		const line = `${asBuffer(hash).toString("base64")}\n`;
		this.#spelt.set(hash, line);
		return line;
	}
};
var asBuffer = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
// src/server/answers.ts
/**
* Answers all whose contents are new in the log.
* @param entries of those contents, in the same order
* @param checkpoint the signed note of the grown tree
*/
function answerFresh({ fresh }, entries, { tree, proofs }, checkpoint) {
	const firstIndex = tree.size - entries.length;
	const writer = new ReceiptWriter();
	entries.forEach(({ content }, offset) => {
		const index = firstIndex + offset;
		const proof = proofs[offset] ?? [];
		const outcome = "publication" in content ? { status: "published" } : {
			status: "sequenced",
			receipt: writer.write({
				index,
				proof,
				salt: content.record.salt,
				recordText: content.record.text,
				checkpoint
			})
		};
		for (const { answer } of fresh[offset]?.submissions ?? []) answer(outcome);
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
// src/server/record-text.ts
/**
* Spells a record. Ten times as fast as sorting the members of any value, since these are known: whatever is added to
* a record must be added here, which a property test against the general speller makes sure of.
* @param record checked by the schema, whose closed patterns leave no text that JSON and RFC 8785 spell differently
*/
function recordTextOf(record) {
	const { clientTime, event, gesture, gpc, granted, id, jurisdiction, layout, locale, notice } = record;
	const { refused, revision, sequence, site, subject, surface, v, viewport, widget } = record;
	const parity = record.parity && parityInOrder(record.parity);
	const { integrity, version } = widget;
	const before = {
		clientTime,
		event,
		gesture,
		gpc,
		granted,
		id,
		jurisdiction,
		layout,
		locale,
		notice,
		parity
	};
	const after = {
		refused,
		revision,
		sequence,
		site,
		subject,
		surface,
		v,
		viewport,
		widget: {
			integrity,
			version
		}
	};
	return {
		id,
		before: `${JSON.stringify(before).slice(0, -1)},`,
		after: `,${JSON.stringify(after).slice(1)}`
	};
}
/** The whole text of a record that was received at `time`, ISO 8601 in UTC with milliseconds. */
function textAt({ before, after }, time) {
	return `${before}"receivedTime":"${time}"${after}`;
}
/** The whole text of a record that waits for its place and has no receive time yet; canonical as well. */
var pendingTextOf = ({ before, after }) => before + after.slice(1);
/** Whether the kept text is this very record, whenever it was received. */
function isTextOf(text, kept) {
	const start = text.before.length + 16;
	const end = kept.length - text.after.length - 1;
	return kept === textAt(text, kept.slice(start, Math.max(start, end)));
}
function parityInOrder({ accept, actionsToAccept, actionsToRefuse, refuse }) {
	return {
		accept: controlInOrder(accept),
		actionsToAccept,
		actionsToRefuse,
		refuse: controlInOrder(refuse)
	};
}
function controlInOrder({ contrastHundredths, heightPx, widthPx }) {
	return {
		...contrastHundredths !== void 0 && { contrastHundredths },
		heightPx,
		widthPx
	};
}
// src/server/batch.ts
/**
* Sorts the submissions of a batch by what the store has already and by each other.
* @param erasures of the same store, where its records can be erased
*/
async function sortBatch(batch, store, erasures) {
	const ids = batch.flatMap(({ content }) => "record" in content ? [content.record.id] : []);
	const keptRecords = new Map((await store.findRecords(ids)).map((kept) => [kept.id, kept]));
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
		const { record } = content;
		const text = textAt(record, time);
		const salt = salts.slice(at * 32, (at + 1) * 32);
		const bytes = Buffer.from(text);
		return {
			bytes: commitmentTo(bytes, salt),
			content: { record: {
				id: record.id,
				text,
				salt,
				bytes
			} }
		};
	});
}
/** `commitmentEntry` (src/consent/commitment.ts) by Node's own SHA-256, which takes a third of the time. */
function commitmentTo(recordBytes, salt) {
	const committed = hash("sha256", Buffer.concat([
		COMMITMENT_DOMAIN,
		salt,
		recordBytes
	]), "buffer");
	return Buffer.concat([Uint8Array.of(1), committed]);
}
/** Publications of one hash are the same by their hash. */
function isSameContent(a, b) {
	if (!("record" in a) || !("record" in b)) return true;
	return a.record.before === b.record.before && a.record.after === b.record.after;
}
var textOf = (bytes) => new TextDecoder().decode(bytes);
// src/server/register-follower.ts
/** When the register is brought up after the last batch. */
var FOLLOW_AFTER_MS = 50;
/** How far the register may be behind before it is brought up although somebody waits. */
var LAG_LIMIT = 65536;
/** Entries that it is brought up by in one transaction: while nobody waits, and otherwise. */
var FOLLOW_SLICE = 512;
var FOLLOW_SLICE_LATE = 8192;
/** Follows the tree of one log. It stands still until it is told that the tree grew. */
var RegisterFollower = class {
	#options;
	/** Not known at start: a crash may have come before the register. */
	#lag = 1;
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
		this.#lag += entries;
	}
	/** For as long as batches come, {@link followSoon} is for later. */
	putOff() {
		clearTimeout(this.#timer);
	}
	/** Brings the register up in a moment. Keeps no process alive. */
	followSoon() {
		if (this.#lag > 0) this.#timer = setTimeout(() => void this.follow(), FOLLOW_AFTER_MS).unref();
	}
	/** Brings it up by a large slice where it is far behind, although somebody waits. */
	async followIfLate() {
		if (this.#lag > LAG_LIMIT) await this.#followBy(FOLLOW_SLICE_LATE);
	}
	/**
	* Brings the register up, between batches.
	* @param patienceMs how long at most; default: until it is up
	* @returns how many entries it is still behind; never rejects
	*/
	async follow(patienceMs = Number.POSITIVE_INFINITY) {
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
		try {
			this.#lag = await this.#options.store.followTree(limit);
		} catch (error) {
			this.#lag = 0;
			this.#options.warn(`The register could not be brought up: ${error instanceof Error ? error.message : error}`);
		}
	}
};
// src/server/sequencer.ts
var BATCH_LIMIT = 512;
var QUEUE_LIMIT = 4096;
/** From this many records on, a batch says that many come in, and that the next is worth waiting for. */
var BUSY_BATCH = 128;
/** How long the next batch gathers then: less than it costs to sync one. */
var GATHER_MS = 2;
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
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		if (this.#isStopped || this.#queue.length >= queueLimit) return Promise.resolve({ status: "unavailable" });
		const { promise, resolve } = Promise.withResolvers();
		this.#queue.push({
			content,
			answer: resolve
		});
		this.#wake();
		return promise;
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
		for (let isBusy = false;;) {
			await (isBusy ? setTimeout$1(GATHER_MS) : setImmediate());
			const batch = this.#queue.splice(0, this.#options.batchLimit ?? BATCH_LIMIT);
			if (!batch.length) break;
			await this.#sequenceOrTurnAway(batch);
			isBusy = batch.length >= BUSY_BATCH && this.#queue.length < BUSY_BATCH;
			await this.#register.followIfLate();
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
			const recordText = new TextDecoder().decode(bytes);
			return {
				status: "sequenced",
				receipt: new ReceiptWriter().write({
					index,
					salt,
					recordText,
					proof,
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
// src/server/signing-ledger.ts
var HEADER = "temoin/ledger/v1";
/** From this length on the file is written anew, with the newest head alone. */
var REWRITE_BYTES = 1048576;
/** Longest file that is read; erasures of a lifetime are far below. */
var FILE_BYTES_MAX = 1073741824;
/**
* Opens the ledger of the log with this origin, or begins it.
* @throws TemoinError `ledger-unusable` where the file is of another log, or damaged other than by a line cut short at
*   its end (a crash in the middle of writing, before anything was signed), or cannot be read or written
*/
async function openSigningLedger(path, origin) {
	return usable(path, async () => {
		await mkdir(dirname(path), {
			recursive: true,
			mode: 448
		});
		const ledger = new LedgerFile(path, origin);
		await ledger.readNewest();
		return ledger;
	});
}
/**
* The newest head that a ledger has, without touching the file: the server whose it is may be running.
* @returns `undefined` where there is no file, or no head in it
* @throws TemoinError `ledger-unusable` as {@link openSigningLedger} does
*/
async function newestInLedger(path, origin) {
	return usable(path, async () => parseLedger(await readOrEmpty(path), path, origin).newest);
}
async function usable(path, use) {
	try {
		return await use();
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("ledger-unusable", `the signing ledger ${path} cannot be used: ${reason}; nothing is signed without it. Check its rights and its disk`, { cause: error });
	}
}
var LedgerFile = class {
	#path;
	#origin;
	#content = {
		newest: void 0,
		erased: /* @__PURE__ */ new Set()
	};
	#file;
	#bytes = 0;
	constructor(path, origin) {
		this.#path = path;
		this.#origin = origin;
	}
	get erased() {
		return [...this.#content.erased];
	}
	async readNewest() {
		const text = await readOrEmpty(this.#path);
		this.#content = parseLedger(text, this.#path, this.#origin);
		await this.#file?.close();
		this.#file = await open(this.#path, "a", 384);
		this.#bytes = text.length;
		if (!text.endsWith("\n")) await this.#rewrite();
		return this.#content.newest;
	}
	async note(head) {
		const { newest } = this.#content;
		if (newest?.size === head.size && isSame(newest.root, head.root)) return;
		await this.#append(headLine(head));
		this.#content.newest = head;
	}
	async noteErased(hashes) {
		const { erased } = this.#content;
		const fresh = hashes.filter((hash) => !erased.has(hash));
		if (!fresh.length) return;
		await this.#append(fresh.map(erasedLine).join(""));
		for (const hash of fresh) erased.add(hash);
	}
	async close() {
		await this.#file?.close();
	}
	async #append(text) {
		const erasedBytes = this.#content.erased.size * erasedLine("0".repeat(64)).length;
		const file = await this.#sameFile();
		await file.appendFile(text);
		await file.datasync();
		this.#bytes += text.length;
		if (this.#bytes > REWRITE_BYTES + erasedBytes) await this.#rewrite();
	}
	/** Where another process has put a file in its place, nobody would ever read what is written to the old one. */
	async #sameFile() {
		const [there, ours] = await Promise.all([stat(this.#path), this.#file?.stat()]);
		if (!this.#file || there.ino !== ours?.ino || there.dev !== ours.dev) throw new TemoinError("ledger-unusable", `the signing ledger ${this.#path} was replaced by another process, so that it is read again before anything is signed; run one server for each log`);
		return this.#file;
	}
	/** The whole file beside the old one, and then in its place, so that a crash leaves one of the two. */
	async #rewrite() {
		const there = parseLedger(await readOrEmpty(this.#path), this.#path, this.#origin);
		for (const hash of there.erased) this.#content.erased.add(hash);
		const newest = larger(this.#content.newest, there.newest);
		this.#content.newest = newest;
		const text = `${HEADER} ${this.#origin}\n${this.erased.map(erasedLine).join("")}${newest ? headLine(newest) : ""}`;
		const beside = `${this.#path}.new`;
		const file = await open(beside, "w", 384);
		await file.writeFile(text);
		await file.sync();
		await file.close();
		await rename(beside, this.#path);
		await syncDirectory(dirname(this.#path));
		await this.#file?.close();
		this.#file = await open(this.#path, "a", 384);
		this.#bytes = text.length;
	}
};
function parseLedger(text, path, origin) {
	const erased = /* @__PURE__ */ new Set();
	let newest;
	text.split("\n").slice(0, -1).forEach((line, at) => {
		const [word, first = "", second = ""] = line.split(" ");
		const root = decodeHash(second);
		const size = parseDecimal(first);
		if (at === 0) {
			if (line !== `${HEADER} ${origin}`) throw unusable(path, `its first line is ${JSON.stringify(line.slice(0, 300))}, but the ledger of this log begins ${JSON.stringify(`${HEADER} ${origin}`)}`);
		} else if (word === "head" && size !== void 0 && root) newest = {
			size,
			root
		};
		else if (word === "erased" && /^[0-9a-f]{64}$/.test(first)) erased.add(first);
		else throw unusable(path, `its line ${at + 1} is ${JSON.stringify(line.slice(0, 300))}`);
	});
	return {
		newest,
		erased
	};
}
function unusable(path, what) {
	return new TemoinError("ledger-unusable", `the signing ledger ${path} is not this log's, or damaged: ${what}. Nothing was signed. Put the right file back; without one, only \`temoin succeed\` goes on`);
}
async function readOrEmpty(path) {
	try {
		const text = await readFile(path, "utf8");
		if (text.length > FILE_BYTES_MAX) throw unusable(path, `it has ${text.length} characters`);
		return text;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		throw error;
	}
}
function larger(a, b) {
	return a && b ? a.size >= b.size ? a : b : a ?? b;
}
var headLine = ({ size, root }) => `head ${size} ${encodeBase64(root)}\n`;
var erasedLine = (hash) => `erased ${hash}\n`;
var isSame = (a, b) => Buffer.compare(a, b) === 0;
export { isTextOf as a, ReceiptWriter as c, startSequencer as i, openSigningLedger as n, pendingTextOf as o, Sequencer as r, recordTextOf as s, newestInLedger as t };
