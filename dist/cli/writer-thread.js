import { i as refuseRollback, t as openSigningKey } from "./signing-key.js";
import { n as Sequencer, t as openSigningLedger } from "./signing-ledger.js";
import { t as openSqliteStore } from "./sqlite.js";
import { n as isOriginOf } from "./succession.js";
import { r as answerCalls } from "./reads.js";
import { randomBytes } from "node:crypto";
import { parentPort } from "node:worker_threads";
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
	/** Sends the outcome of this submission, once it is there. */
	expect(number, outcome) {
		outcome.then((settled) => this.#take(number, settled));
	}
	/** Sends along with the outcomes of a batch what its commit was like. */
	observeCommit(...commit) {
		this.#commits.push(commit);
	}
	#take(number, outcome) {
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
			receipts: this.#receipts,
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
var logs = /* @__PURE__ */ new Map();
if (parentPort) serveLogs(parentPort);
function serveLogs(port) {
	answerCalls(port, {
		open: (place) => open(port, place),
		begin: (log, known) => begin(log, known),
		follow: (log) => follow(log),
		registerLag: (log) => logs.get(log)?.sequencer.registerLag ?? 0,
		close: (log) => close(log)
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
		const sequencer = new Sequencer({
			store,
			key,
			now: () => new Date(log.timeMs),
			randomBytes,
			warn,
			observeCommit: (entries, seconds) => log.sender.observeCommit(entries, seconds),
			queueLimit: Number.POSITIVE_INFINITY,
			...batchLimit !== void 0 && { batchLimit },
			...ledger && { ledger }
		});
		const sender = new OutcomeSender(port, place.log, sequencer);
		const log = {
			store,
			ledger,
			sequencer,
			sender,
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
/** Recovers an open log and signs its checkpoint, if it leads to everything that it is known to have signed. */
async function begin(number, everKnown) {
	const log = logs.get(number);
	if (!log) throw new Error("the log is not open");
	try {
		const head = await log.store.readHead();
		for (const { by, ...known } of everKnown) await refuseRollback(log.store, head, known, by);
		await log.sequencer.recover();
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
	const recordCount = numbers.length - publications.length;
	for (let at = 0; at < recordCount; at += 1) {
		const [id = "", before = "", after = ""] = records.slice(3 * at, 3 * at + 3);
		log.sender.expect(numbers[at] ?? 0, log.sequencer.submit({ record: {
			id,
			before,
			after
		} }));
	}
	publications.forEach((publication, at) => {
		log.sender.expect(numbers[recordCount + at] ?? 0, log.sequencer.submit({ publication }));
	});
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
