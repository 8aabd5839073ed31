import { i as tombstoneOf, n as erasureText, r as hashOfIndexes } from "./erasure.js";
import { t as sha256Hex } from "./sha256.js";
import { n as openSigningLedger, o as refuseRollback, r as openSigningKey } from "./signing-ledger.js";
import { t as Sequencer } from "./sequencer.js";
import { t as openSqliteStore } from "./sqlite.js";
import { n as isOriginOf } from "./succession.js";
import { r as answerCalls } from "./reads.js";
import { a as splitTexts, i as joinTexts } from "./site-log.js";
import { randomBytes } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { utf8ToBytes } from "@noble/hashes/utils.js";
// src/server/erasure.ts
/** Records in one publication at most. */
var RECORDS_MAX = 512;
/** Ids looked through at once for those that the ledger knows as erased. */
var PLACES_AT_ONCE = 4096;
var SALT_BYTES = 32;
/** Erases on behalf of a log's one writer. */
var Erasures = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	/**
	* Erases again what the ledger knows as erased and a backup has brought back. Nothing needs to be signed for it, so
	* that it happens before anything is served, and also where the log must not go on.
	*/
	async eraseRestored() {
		const { store, ledger } = this.#options;
		const missing = new Set(await store.missingTombstones(ledger?.erased ?? []));
		if (!missing.size) return;
		for (let after = -1;;) {
			const places = await store.readRecordPlaces(after, PLACES_AT_ONCE);
			const last = places.at(-1);
			if (!last) break;
			after = last.index;
			const restored = places.filter(({ id }) => missing.has(tombstoneOf(id)));
			for (let at = 0; at < restored.length; at += RECORDS_MAX) await this.#remove(restored.slice(at, at + RECORDS_MAX), "restored");
		}
		await store.addTombstones([...missing]);
		await store.scrub();
	}
	/**
	* Carries out what is requested, and completes what a crash has left.
	* @returns whether nothing is left to do; else it is to be called again
	*/
	async carryOut() {
		const { store } = this.#options;
		if (!await this.#publish()) return false;
		for (;;) {
			const request = await store.readOpenRequest();
			if (!request) return true;
			if (!await this.#carryOutOne(request)) return false;
		}
	}
	/** Erases records that nobody asked for: by age. Scrubbing them out of the files is left to {@link scrub}. */
	async eraseAged(records) {
		for (let at = 0; at < records.length; at += RECORDS_MAX) await this.#remove(records.slice(at, at + RECORDS_MAX), "retention");
		await this.#publish();
	}
	/** Takes what was erased out of the files. @returns `false` where it must be called again */
	scrub() {
		return this.#options.store.scrub();
	}
	async #carryOutOne({ number, subject, reason }) {
		const { store, sequencer, now } = this.#options;
		if (subject !== "") {
			const isHeld = await store.isHeld(subject, now().toISOString());
			if (!isHeld) {
				if (await sequencer.follow() > 0) return false;
				for (;;) {
					const records = await store.readSubject(subject, RECORDS_MAX);
					if (!records.length) break;
					await this.#remove(records, reason, number);
				}
				if (!await this.#publish()) return false;
			}
			await store.forgetRequest(number, isHeld);
		}
		if (!await store.scrub()) return false;
		await store.finishRequest(number);
		return true;
	}
	async #remove(records, reason, request) {
		const { store, ledger, randomBytes } = this.#options;
		const ids = records.map(({ id }) => id);
		const indexes = records.map(({ index }) => index);
		await ledger?.noteErased(ids.map(tombstoneOf));
		const salt = randomBytes(SALT_BYTES);
		const text = erasureText({
			count: ids.length,
			indexes: hashOfIndexes(salt, indexes),
			reason
		});
		const publication = {
			kind: "erasure",
			hash: sha256Hex(text),
			bytes: utf8ToBytes(text)
		};
		await store.erase({
			ids,
			indexes,
			salt,
			publication,
			...request !== void 0 && { request }
		});
	}
	/** @returns whether every erasure is in the log now */
	async #publish() {
		const { store, sequencer } = this.#options;
		for (const publication of await store.readUnpublishedErasures()) {
			const { status } = await sequencer.submit({ publication });
			if (status !== "published") return false;
		}
		return true;
	}
};
// src/server/retention.ts
var DAY_MS = 864e5;
var HOUR_MS = 36e5;
/** Records looked at in one slice, between which the log takes others. */
var SLICE = 512;
/**
* Whether a record has been kept long enough. What holds is never due: a subject's last choice, for as long as the
* visitor's device may remember it.
*/
function isDue(record, { days, validityDays }, nowMs) {
	const receivedMs = Date.parse(record.receivedTime);
	const expiryMs = receivedMs + validityDays * DAY_MS;
	const supersededMs = Date.parse(record.supersededTime ?? "");
	if (!(record.event === "once" || supersededMs <= nowMs) && nowMs < expiryMs) return false;
	return ([
		"withdraw",
		"refuse-all",
		"once"
	].includes(record.event) ? receivedMs : Math.min(supersededMs || expiryMs, expiryMs)) + days * DAY_MS <= nowMs;
}
/** One pass an hour over the records that may be due. */
var Retention = class {
	#rule;
	#store;
	#erasures;
	#after = -1;
	#nextPassMs = 0;
	#mustScrub = false;
	constructor(rule, store, erasures) {
		this.#rule = rule;
		this.#store = store;
		this.#erasures = erasures;
	}
	/**
	* Looks at the next slice, if it is time.
	* @returns whether the pass goes on, so that it should be called again soon
	*/
	async step(now) {
		const nowMs = now.getTime();
		if (nowMs < this.#nextPassMs) return false;
		const receivedBy = (/* @__PURE__ */ new Date(nowMs - this.#rule.days * DAY_MS)).toISOString();
		const aged = await this.#store.readAged(receivedBy, this.#after, now.toISOString(), SLICE);
		const due = aged.filter((record) => isDue(record, this.#rule, nowMs));
		if (due.length) {
			await this.#erasures.eraseAged(due);
			this.#mustScrub = true;
		}
		this.#after = aged.at(-1)?.index ?? this.#after;
		if (aged.length === SLICE) return true;
		if (this.#mustScrub && !await this.#erasures.scrub()) return false;
		this.#mustScrub = false;
		this.#after = -1;
		this.#nextPassMs = nowMs + HOUR_MS;
		return false;
	}
};
// src/server/thread/outcome-sender.ts
/** Collects what the sequencer answers for one log, and sends it when the batch is through. */
var OutcomeSender = class {
	#port;
	#log;
	#sequencer;
	#commits = [];
	#sequenced = [];
	#receipts = [];
	#others = [];
	/** The checkpoint that the collected receipts stand under. */
	#note = "";
	#isScheduled = false;
	constructor(port, log, sequencer) {
		this.#port = port;
		this.#log = log;
		this.#sequencer = sequencer;
	}
	/** Sends the outcome of this submission, along with those that are there in the same turn. */
	take(number, outcome) {
		if (outcome.status === "sequenced") {
			const { own, checkpoint } = outcome.receipt;
			if (this.#receipts.length && checkpoint !== this.#note) this.#send();
			this.#note = checkpoint;
			this.#sequenced.push(number);
			this.#receipts.push(own);
		} else this.#others.push([number, outcome.status]);
		if (this.#isScheduled) return;
		this.#isScheduled = true;
		queueMicrotask(() => this.#send());
	}
	/** Sends along with the outcomes of a batch what its commit was like. */
	observeCommit(...commit) {
		this.#commits.push(commit);
	}
	#send() {
		this.#isScheduled = false;
		const { size, root, note } = this.#sequencer.checkpoint;
		const outcomes = {
			kind: "outcomes",
			log: this.#log,
			checkpoint: {
				size,
				root: new Uint8Array(root),
				note
			},
			failure: this.#sequencer.failure,
			commits: this.#commits,
			sequenced: this.#sequenced,
			receiptsNote: this.#note,
			receipts: joinTexts(this.#receipts),
			others: this.#others
		};
		this.#commits = [];
		this.#sequenced = [];
		this.#receipts = [];
		this.#others = [];
		this.#port.postMessage(outcomes);
	}
};
// src/server/thread/writer-thread.ts
/** How long a reader of the register may have to wait until it is up to date. */
var FOLLOW_PATIENCE_MS = 250;
/** Slices that retention looks at before the thread turns to other logs. */
var SLICES_AT_ONCE = 16;
var logs = /* @__PURE__ */ new Map();
if (parentPort) serveLogs(parentPort);
function serveLogs(port) {
	answerCalls(port, {
		open: (place) => open(port, place),
		begin: (log, known, timeMs) => begin(log, known, timeMs),
		tend: (log, timeMs) => tend(log, timeMs),
		follow: (log) => follow(log),
		registerLag: (log) => logs.get(log)?.sequencer.registerLag ?? 0,
		close: (log) => close(log),
		end: async () => {
			await Promise.all([...logs.keys()].map(close));
		}
	});
	port.on("message", (message) => {
		if (message.kind === "submissions") submit(message);
	});
}
/** Opens what a log consists of, and ties them together. Nothing is signed yet. @returns the log's verifier key */
async function open(port, place) {
	const warn = (message) => port.postMessage({
		kind: "warning",
		message
	});
	const store = await openSqliteStore(place.storeFile);
	let ledger;
	try {
		const head = await store.readHead();
		const origin = await originOf(store, place.origin);
		const key = await openSigningKey(place.keyFile, origin, head.size);
		await store.bind(key.vkey);
		if (place.ledgerFile !== void 0) ledger = await openSigningLedger(place.ledgerFile, origin);
		const { batchLimit } = place;
		const now = () => new Date(log.timeMs);
		const sequencer = new Sequencer({
			store,
			erasures: store,
			key,
			now,
			randomBytes,
			warn,
			observeCommit: (entries, seconds) => log.sender.observeCommit(entries, seconds),
			queueLimit: Number.POSITIVE_INFINITY,
			...batchLimit !== void 0 && { batchLimit },
			...ledger && { ledger }
		});
		const sender = new OutcomeSender(port, place.log, sequencer);
		const erasures = new Erasures({
			store,
			sequencer,
			now,
			randomBytes,
			...ledger && { ledger }
		});
		const retention = place.retention && new Retention(place.retention, store, erasures);
		const log = {
			store,
			ledger,
			sequencer,
			sender,
			erasures,
			retention,
			timeMs: 0
		};
		logs.set(place.log, log);
		return key.vkey;
	} catch (error) {
		await ledger?.close();
		await store.close();
		throw error;
	}
}
/** That of the site's first log, or of the successor that the store has been begun as. */
async function originOf(store, first) {
	const vkey = await store.readVkey();
	const bound = vkey.slice(0, vkey.indexOf("+"));
	return isOriginOf(bound, first) ? bound : first;
}
/**
* Recovers an open log and signs its checkpoint, if it leads to everything that it is known to have signed. What was
* erased and has come back is erased before that, and what was to be erased after it.
*/
async function begin(number, everKnown, timeMs) {
	const log = logs.get(number);
	if (!log) throw new Error("the log is not open");
	log.timeMs = timeMs;
	try {
		await log.erasures.eraseRestored();
		const head = await log.store.readHead();
		for (const { by, ...known } of everKnown) await refuseRollback(log.store, head, known, by);
		await log.sequencer.recover();
		await log.erasures.carryOut();
		await log.erasures.scrub();
		return log.sequencer.checkpoint;
	} catch (error) {
		await close(number);
		throw error;
	}
}
function submit({ log: number, timeMs, numbers, records, publications }) {
	const log = logs.get(number);
	if (!log) return;
	log.timeMs = timeMs;
	const texts = splitTexts(records);
	const recordCount = texts.length / 3;
	numbers.forEach((submission, at) => {
		const answer = (outcome) => log.sender.take(submission, outcome);
		const [id = "", before = "", after = ""] = texts.slice(3 * at, 3 * at + 3);
		const publication = publications[at - recordCount];
		log.sequencer.take(publication ? { publication } : { record: {
			id,
			before,
			after
		} }, answer);
	});
}
/**
* Does what nobody waits for at the door: erasures that were requested, and the records that are due.
* @returns the newest checkpoint, since erasures are published
*/
async function tend(number, timeMs) {
	const log = logs.get(number);
	if (!log) return void 0;
	log.timeMs = timeMs;
	await log.erasures.carryOut();
	for (let slices = 0; slices < SLICES_AT_ONCE; slices += 1) if (!await log.retention?.step(new Date(timeMs))) break;
	return log.sequencer.checkpoint;
}
async function follow(number) {
	return await logs.get(number)?.sequencer.follow(FOLLOW_PATIENCE_MS) ?? 0;
}
async function close(number) {
	const log = logs.get(number);
	logs.delete(number);
	await log?.sequencer.stop();
	await log?.ledger?.close();
	await log?.store.close();
}
export {};
