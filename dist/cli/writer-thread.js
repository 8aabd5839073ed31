import { n as Erasures, t as Retention } from "./retention.js";
import { n as openSigningLedger, o as refuseRollback, r as openSigningKey } from "./signing-ledger.js";
import { n as isOriginOf, s as Sequencer } from "./succession.js";
import { t as openSqliteStore } from "./sqlite.js";
import { n as answerCalls } from "./calls.js";
import { n as splitTexts, t as joinTexts } from "./joined-texts.js";
import { randomBytes } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
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
var FOLLOW_PATIENCE_MS = 50;
/** Slices that retention looks at before the thread turns to other logs. */
var SLICES_AT_ONCE = 16;
var logs = /* @__PURE__ */ new Map();
var settings = workerData ?? {};
if (parentPort) serveLogs(parentPort);
function serveLogs(port) {
	answerCalls(port, {
		open: (place) => open(port, place),
		begin: (log, known, timeMs) => begin(log, known, timeMs),
		tend: (log, timeMs) => tend(log, timeMs),
		follow: (log) => follow(log),
		addShown: (log, counts) => addShown(log, counts),
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
	const { log: number } = place;
	const warn = (message) => port.postMessage({
		kind: "warning",
		log: number,
		message
	});
	const store = await openSqliteStore(place.storeFile, settings.cacheMb);
	let ledger;
	try {
		const head = await store.readHead();
		const origin = await originOf(store, place.origin);
		const key = await openSigningKey(place.keyFile, origin, head.size);
		await store.bind(key.vkey);
		if (place.ledgerFile !== void 0) ledger = await openSigningLedger(place.ledgerFile, origin, { mayBlock: true });
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
		await log.erasures.eraseNoted();
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
async function addShown(number, counts) {
	const log = logs.get(number);
	if (!log) throw new Error("the log is not open");
	await log.store.addShown(counts);
}
async function close(number) {
	const log = logs.get(number);
	logs.delete(number);
	await log?.sequencer.stop();
	await log?.ledger?.close();
	await log?.store.close();
}
export {};
