import { g as parseVerifierKey } from "./cosignature.js";
import { n as Caller, t as READS } from "./reads.js";
import { t as knownByWitnesses } from "./witness-memory.js";
import { Worker } from "node:worker_threads";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
// src/server/thread/start-thread.ts
/**
* Room for what lives no longer than a batch. With V8's usual 16 MB it is swept up so often that much of a batch is
* still in use, and copied.
*/
var YOUNG_GENERATION_MB = 64;
/** Starts a thread, which keeps the process running until it is ended. */
function startThread(name) {
	const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
	if (ending === "ts") setFlagsFromString("--wasm-wrapper-tiering-budget=2000000000");
	return new Worker(new URL(`./${name}.${ending}`, import.meta.url), {
		name,
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB }
	});
}
// src/server/thread/reader.ts
/** One thread for all logs of the server. It is started by the first question. */
var ReaderThread = class {
	#caller;
	#isEnded = false;
	/** The store in this SQLite file; it is opened by the first question, which rejects where that fails. */
	store(path) {
		const asked = READS.map((name) => [name, (...values) => this.#started().call(name, path, ...values)]);
		return Object.fromEntries(asked);
	}
	/** Lets what is being asked end, closes the stores and ends the thread. To end it again does nothing. */
	async end() {
		const caller = this.#isEnded ? void 0 : this.#caller;
		this.#isEnded = true;
		await caller?.endThread();
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = startThread("reader-thread");
		const caller = new Caller(worker);
		this.#caller = caller;
		const forget = () => {
			caller.end(/* @__PURE__ */ new Error("the thread that reads the log has ended"));
			if (!this.#isEnded && this.#caller === caller) this.#caller = void 0;
		};
		worker.once("error", forget);
		worker.once("exit", forget);
		return caller;
	}
};
// src/server/thread/joined-texts.ts
/** Joins texts; {@link splitTexts} gives them back. */
var joinTexts = (texts) => ({
	text: texts.join(""),
	lengths: texts.map(({ length }) => length)
});
/** The texts that were joined. */
function splitTexts({ text, lengths }) {
	let end = 0;
	return lengths.map((length) => {
		end += length;
		return text.slice(end - length, end);
	});
}
// src/server/thread/threaded-log.ts
/** Submissions of one log that may wait; those beyond are turned away, so that memory stays bounded. */
var QUEUE_LIMIT = 4096;
/** How long a submission may wait for its place. Then it is answered, and stored once all the same if it comes to it. */
var PATIENCE_MS = 5e3;
/** How often the server looks for submissions that have waited too long. */
var LOOK_MS = 250;
/** How often the thread is told to see to erasures. */
var TEND_MS = 500;
/** One log of the thread. */
var ThreadedLog = class {
	number;
	#options;
	#post;
	/** In the order in which they came. */
	#waiting = /* @__PURE__ */ new Map();
	#look;
	#tending;
	#tend;
	#lastProblem = "";
	#caller;
	#vkey = "";
	#checkpoint;
	#failure = "thread-ended";
	#observeCommits;
	#isStopped = false;
	#whenEmpty;
	#lastNumber = 0;
	/** What the thread has not answered, also where the submission has been turned away meanwhile. */
	#unsettled = 0;
	#recordNumbers = [];
	#records = [];
	#publicationNumbers = [];
	#publications = [];
	constructor(number, options, post) {
		this.number = number;
		this.#options = options;
		this.#post = post;
		this.#look = setInterval(() => this.#turnAwayOverdue(), LOOK_MS);
		this.#look.unref();
		this.#tend = setInterval(() => this.#tendOnce(), TEND_MS).unref();
	}
	/** The log's origin, for messages. */
	get origin() {
		return this.#options.origin;
	}
	/**
	* Has the thread open the log, also a second one after the first has died: then it must lead to the checkpoint that
	* this server has answered under.
	* @throws TemoinError as the key, the ledger, the store and the recovery do
	*/
	async open(caller) {
		const { storeFile, keyFile, ledgerFile, origin, batchLimit, retention, known, now } = this.#options;
		const log = this.number;
		const place = {
			log,
			storeFile,
			keyFile,
			ledgerFile,
			origin,
			batchLimit,
			retention
		};
		const vkey = await caller.call("open", place);
		const own = this.#checkpoint ? [{
			by: "this server",
			...this.#checkpoint
		}] : [];
		const everKnown = [...await known(vkey), ...own];
		this.#checkpoint = await caller.call("begin", log, everKnown, now().getTime());
		this.#vkey = vkey;
		this.#caller = caller;
		this.#failure = void 0;
	}
	/** Whether the thread that had it open is gone, and the server is not. */
	get needsOpening() {
		return this.#caller === void 0 && !this.#isStopped;
	}
	/** The thread is gone: what waits may have been stored or not. */
	detach() {
		this.#caller = void 0;
		this.#failure = "thread-ended";
		this.#unsettled = 0;
		for (const number of [...this.#waiting.keys()]) this.#answer(number, { status: "unavailable" });
	}
	get vkey() {
		return this.#vkey;
	}
	get checkpoint() {
		if (!this.#checkpoint) throw new Error("the log has not been opened");
		return this.#checkpoint;
	}
	get failure() {
		return this.#isStopped ? "stopping" : this.#failure;
	}
	/** Submissions that wait for their place. */
	get waiting() {
		return this.#waiting.size;
	}
	submit(content) {
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		if (this.#isStopped || !this.#caller || this.#unsettled >= queueLimit) return Promise.resolve({ status: "unavailable" });
		this.#lastNumber += 1;
		this.#unsettled += 1;
		const { promise, resolve } = Promise.withResolvers();
		this.#waiting.set(this.#lastNumber, {
			sinceMs: performance.now(),
			answer: resolve
		});
		if (!this.#recordNumbers.length && !this.#publicationNumbers.length) setImmediate(() => this.#send());
		if ("record" in content) {
			const { id, before, after } = content.record;
			this.#recordNumbers.push(this.#lastNumber);
			this.#records.push(id, before, after);
		} else {
			this.#publicationNumbers.push(this.#lastNumber);
			this.#publications.push(content.publication);
		}
		return promise;
	}
	/**
	* Waits until the register has caught up with the tree, for a quarter of a second at most.
	* @returns how many entries it is still behind; rejects where the thread is gone
	*/
	async follow() {
		return Number(await this.#caller?.call("follow", this.number));
	}
	/** How many entries the register is behind the tree; rejects where the thread is gone. */
	async registerLag() {
		return Number(await this.#caller?.call("registerLag", this.number));
	}
	/** Has somebody told of every commit from now on. */
	observeCommits(observe) {
		this.#observeCommits = observe;
	}
	/** Takes what the thread answers. */
	settle({ checkpoint, failure, commits, sequenced, receiptsNote, receipts, others }) {
		this.#checkpoint = checkpoint;
		this.#failure = failure;
		this.#observeCommits?.(commits);
		this.#unsettled -= sequenced.length + others.length;
		const texts = splitTexts(receipts);
		sequenced.forEach((number, at) => {
			const receipt = {
				own: texts[at] ?? "",
				checkpoint: receiptsNote
			};
			this.#answer(number, {
				status: "sequenced",
				receipt
			});
		});
		for (const [number, status] of others) this.#answer(number, { status });
	}
	async stop() {
		this.#isStopped = true;
		if (this.#waiting.size) await new Promise((resolve) => this.#whenEmpty = resolve);
		clearInterval(this.#look);
		clearInterval(this.#tend);
		await this.#tending;
		await this.#caller?.call("close", this.number);
		this.#caller = void 0;
	}
	/** Not again before it is over. */
	#tendOnce() {
		const { now, warn } = this.#options;
		if (!this.#caller || this.#isStopped || this.#tending) return;
		this.#tending = this.#caller.call("tend", this.number, now().getTime()).then((newest) => {
			this.#lastProblem = "";
			const { size = 0 } = newest ?? {};
			if (size > this.checkpoint.size) this.#checkpoint = newest;
		}).catch((error) => {
			const problem = `Records could not be erased, which is tried again: ${error}`;
			if (problem !== this.#lastProblem) warn(problem);
			this.#lastProblem = problem;
		}).then(() => this.#tending = void 0);
	}
	#send() {
		this.#post({
			kind: "submissions",
			log: this.number,
			timeMs: this.#options.now().getTime(),
			numbers: [...this.#recordNumbers, ...this.#publicationNumbers],
			records: joinTexts(this.#records),
			publications: this.#publications
		});
		this.#recordNumbers = [];
		this.#records = [];
		this.#publicationNumbers = [];
		this.#publications = [];
	}
	#answer(number, outcome) {
		const waiting = this.#waiting.get(number);
		this.#waiting.delete(number);
		waiting?.answer(outcome);
		if (!this.#waiting.size) this.#whenEmpty?.();
	}
	#turnAwayOverdue() {
		const latestMs = performance.now() - (this.#options.patienceMs ?? PATIENCE_MS);
		for (const [number, { sinceMs }] of this.#waiting) {
			if (sinceMs > latestMs) return;
			this.#answer(number, { status: "unavailable" });
		}
	}
};
// src/server/thread/writer.ts
/** When a thread that died is started again, and a log that could not be opened then is tried again. */
var RESTART_MS = 1e3;
/** One thread for all logs of the server, started again when it dies. */
var WriterThread = class {
	#warn;
	#start;
	#logs = [];
	#problems = /* @__PURE__ */ new Map();
	#worker;
	#caller;
	#reopening;
	#isEnded = false;
	/**
	* @param warn told what the operator should know
	* @param start starts the thread, now and again
	*/
	constructor(warn, start = () => startThread("writer-thread")) {
		this.#warn = warn;
		this.#start = start;
	}
	/**
	* Opens a log, or begins it.
	* @throws TemoinError as the sequencer, the key, the ledger and the store do
	*/
	async open(options) {
		const log = new ThreadedLog(this.#logs.length, options, (message) => this.#post(message));
		await log.open(this.#started());
		this.#logs[log.number] = log;
		return log;
	}
	/** Ends the thread, and closes whatever it has open. To end it again does nothing. */
	async end() {
		const caller = this.#isEnded ? void 0 : this.#caller;
		this.#isEnded = true;
		await caller?.endThread();
	}
	#post(message) {
		this.#worker?.postMessage(message);
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = this.#start();
		const caller = new Caller(worker);
		this.#worker = worker;
		this.#caller = caller;
		worker.on("message", (message) => {
			if ("message" in message && message.kind === "warning") this.#warn(message.message);
			else if ("sequenced" in message) this.#logs[message.log]?.settle(message);
		});
		worker.once("error", (error) => this.#warn(`The thread that writes the log failed: ${error}`));
		worker.once("exit", () => this.#replace(caller));
		return caller;
	}
	/** Nothing that was acknowledged is lost with a thread; what waits is answered, and every log opened again. */
	#replace(caller) {
		caller.end(/* @__PURE__ */ new Error("the thread that writes the log has ended"));
		for (const log of this.#logs) log.detach();
		this.#caller = void 0;
		if (this.#isEnded || !this.#logs.length) return;
		this.#warn("The thread that writes the log has ended; it is started again");
		setTimeout(() => void this.#reopen(), RESTART_MS).unref();
	}
	/** One at a time, whoever asks: a log that is opened twice would have two sequencers. */
	#reopen() {
		this.#reopening ??= this.#reopenAll().finally(() => {
			this.#reopening = void 0;
			if (this.#logs.some(({ needsOpening }) => needsOpening) && !this.#isEnded) setTimeout(() => void this.#reopen(), RESTART_MS).unref();
		});
		return this.#reopening;
	}
	async #reopenAll() {
		if (this.#isEnded) return;
		const caller = this.#started();
		for (const log of this.#logs) {
			if (!log.needsOpening) continue;
			try {
				await log.open(caller);
				this.#warn(`The log ${log.origin} is open again`);
			} catch (error) {
				if (this.#problems.get(log) !== `${error}`) this.#warn(`The log ${log.origin} cannot be opened: ${error}`);
				this.#problems.set(log, `${error}`);
			}
		}
	}
};
// src/server/site-log.ts
/** The log's database and its key within the data directory. */
var STORE_FILE = "log.sqlite";
var KEY_FILE = "log.key";
/**
* Opens the log, or begins it.
* @throws TemoinError `data-unusable`, `key-unreadable`, `ledger-unusable`, `log-rolled-back`; nothing is open then
*/
async function openLog(options) {
	const { configuration, dataDirectory, ledgerFile, witnesses = [], limits, retention, now, warn } = options;
	const { batchLimit, ...writerLimits } = limits ?? {};
	const storeFile = join(dataDirectory, STORE_FILE);
	const writerThread = new WriterThread(warn);
	const readerThread = new ReaderThread();
	try {
		const writer = await writerThread.open({
			storeFile,
			keyFile: join(dataDirectory, KEY_FILE),
			ledgerFile,
			origin: `${configuration.site}/temoin/log`,
			batchLimit,
			retention,
			warn,
			known: (vkey) => knownByWitnesses(witnesses, parseVerifierKey(vkey), warn),
			now,
			...writerLimits
		});
		return {
			writer,
			store: caughtUp(readerThread.store(storeFile), writer),
			vkey: writer.vkey,
			async close() {
				await writer.stop();
				await readerThread.end();
				await writerThread.end();
			}
		};
	} catch (error) {
		await writerThread.end();
		throw error;
	}
}
/** The store whose register is brought up before it is read. */
function caughtUp(store, writer) {
	const follow = () => writer.follow().catch(() => void 0);
	return {
		...store,
		readRegister: async (filter, page) => {
			await follow();
			return store.readRegister(filter, page);
		},
		countRegister: async (filter) => {
			await follow();
			return store.countRegister(filter);
		}
	};
}
export { splitTexts as a, joinTexts as i, STORE_FILE as n, openLog as r, KEY_FILE as t };
