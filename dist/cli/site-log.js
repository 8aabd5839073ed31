import { h as parseVerifierKey, n as openCheckpoint } from "./checkpoint.js";
import { t as Caller } from "./calls.js";
import { t as READS } from "./reads.js";
import { t as TemoinError } from "./error2.js";
import { i as parseTreeSize, n as formatAddCheckpoint } from "./add-checkpoint.js";
import { i as readCosignatures, r as parseCosignerKey } from "./cosignature.js";
import { c as TlogError, l as quote } from "./merkle.js";
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { join } from "node:path";
// src/server/thread/start-thread.ts
/**
* Room for what lives no longer than a batch. With V8's usual 16 MB it is swept up so often that much of a batch is
* still in use, and copied.
*/
var YOUNG_GENERATION_MB = 64;
/** Starts a thread, which keeps the process running until it is ended. */
function startThread(name) {
	const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
	return new Worker(new URL(`./${name}.${ending}`, import.meta.url), {
		name,
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB }
	});
}
// src/server/thread/reader.ts
/** One thread for all logs of the server. It is started by the first question. */
var ReaderThread = class {
	#worker;
	#caller;
	#isEnded = false;
	/** The store in this SQLite file; it is opened by the first question, which rejects where that fails. */
	store(path) {
		const asked = READS.map((name) => [name, (...values) => this.#started().call(name, path, ...values)]);
		return Object.fromEntries(asked);
	}
	/** Lets what is being asked end, closes the stores and ends the thread. */
	async end(paths) {
		const caller = this.#isEnded ? void 0 : this.#caller;
		this.#isEnded = true;
		if (caller) await Promise.allSettled(paths.map((path) => caller.call("close", path)));
		await this.#worker?.terminate();
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = startThread("reader-thread");
		const caller = new Caller(worker);
		this.#worker = worker;
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
// src/server/thread/writer.ts
/** Submissions of one log that may wait; those beyond are turned away, so that memory stays bounded. */
var QUEUE_LIMIT = 4096;
/** How long a submission may wait for its place. Then it is answered, and stored once all the same if it comes to it. */
var PATIENCE_MS$1 = 5e3;
/** How often the server looks for submissions that have waited too long. */
var LOOK_MS = 250;
/** When a thread that died is started again. */
var RESTART_MS = 1e3;
/** One thread for all logs of the server, started again when it dies. */
var WriterThread = class {
	#warn;
	#logs = [];
	#worker;
	#caller;
	#isEnded = false;
	/** @param warn told what the operator should know */
	constructor(warn) {
		this.#warn = warn;
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
	/** Ends the thread; its logs must have been stopped before. */
	async end() {
		this.#isEnded = true;
		await this.#worker?.terminate();
	}
	#post(message) {
		this.#worker?.postMessage(message);
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = startThread("writer-thread");
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
	async #reopen() {
		const caller = this.#started();
		for (const log of this.#logs) try {
			await log.open(caller);
		} catch (error) {
			this.#warn(`The log ${log.origin} cannot be opened again: ${error}`);
		}
	}
};
/** One log of the thread. */
var ThreadedLog = class {
	number;
	#options;
	#post;
	/** In the order in which they came. */
	#waiting = /* @__PURE__ */ new Map();
	#look;
	#caller;
	#vkey = "";
	#checkpoint;
	#isReady = false;
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
		const { storeFile, keyFile, ledgerFile, origin, batchLimit, known } = this.#options;
		const place = {
			log: this.number,
			storeFile,
			keyFile,
			ledgerFile,
			origin,
			batchLimit
		};
		const vkey = await caller.call("open", place);
		const own = this.#checkpoint ? [{
			by: "this server",
			...this.#checkpoint
		}] : [];
		this.#checkpoint = await caller.call("begin", this.number, [...await known(vkey), ...own]);
		this.#vkey = vkey;
		this.#caller = caller;
		this.#isReady = true;
	}
	/** The thread is gone: what waits may have been stored or not. */
	detach() {
		this.#caller = void 0;
		this.#isReady = false;
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
	get isReady() {
		return this.#isReady && !this.#isStopped;
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
	/** Takes what the thread answers. */
	settle({ checkpoint, isReady, sequenced, receiptsNote, receipts, others }) {
		this.#checkpoint = checkpoint;
		this.#isReady = isReady;
		this.#unsettled -= sequenced.length + others.length;
		sequenced.forEach((number, at) => {
			const receipt = {
				own: receipts[at] ?? "",
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
		await this.#caller?.call("close", this.number);
		this.#caller = void 0;
	}
	#send() {
		this.#post({
			kind: "submissions",
			log: this.number,
			timeMs: this.#options.now().getTime(),
			numbers: [...this.#recordNumbers, ...this.#publicationNumbers],
			records: this.#records,
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
		const latestMs = performance.now() - (this.#options.patienceMs ?? PATIENCE_MS$1);
		for (const [number, { sinceMs }] of this.#waiting) {
			if (sinceMs > latestMs) return;
			this.#answer(number, { status: "unavailable" });
		}
	}
};
// src/server/witness-requests.ts
/** A hundred signature lines stay below. */
var ANSWER_BYTES_MAX = 65536;
/**
* The witness that a vkey and an address mean.
* @throws TemoinError `option-invalid`
*/
function parseWitness(vkey, address) {
	try {
		const key = parseCosignerKey(vkey);
		const { protocol, username, password, search, hash, href } = new URL(address);
		if (!/^https?:$/.test(protocol) || username || password || search || hash) throw new TypeError(`${quote(address)} is not an http or https address without user, query and fragment`);
		return {
			key,
			url: href.replace(/\/+$/, "")
		};
	} catch (error) {
		if (!(error instanceof TlogError || error instanceof TypeError)) throw error;
		const message = `a witness must be given as "<vkey> <url>": ${error.message}`;
		throw new TemoinError("option-invalid", message, { cause: error });
	}
}
/**
* Hands a checkpoint in once.
* @param request the checkpoint's note, and the proof from the size that the witness is thought to have
* @param signal ends the exchange, the answer's body included
* @throws Error where there is no answer that can be used, in words
*/
async function requestCosignature({ key, url }, request, signal) {
	const response = await fetch(`${url}/add-checkpoint`, {
		method: "POST",
		body: formatAddCheckpoint(request),
		redirect: "error",
		signal
	});
	const body = await readText(response);
	if (response.status === 409 && response.headers.get("content-type") === "text/x.tlog.size") {
		const size = parseTreeSize(body);
		if (size !== void 0) return { size };
	}
	if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(body.trim())}`);
	const { verified } = readCosignatures(request.checkpoint + body, [key]);
	const line = verified.at(-1)?.line;
	if (line === void 0) throw new Error(`it answered without a cosignature that verifies by ${key.name}`);
	return { line };
}
/**
* The newest checkpoint of a log that a witness has cosigned; `undefined` where it has cosigned none.
* @throws Error where there is no answer that can be used, in words; TlogError where log or witness have not signed it
*/
async function requestNewest({ key, url }, log, signal) {
	const originHash = createHash("sha256").update(log.name).digest("hex");
	const response = await fetch(`${url}/${originHash}/checkpoint`, {
		redirect: "error",
		signal
	});
	const note = await readText(response);
	if (response.status === 404) return void 0;
	if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(note.trim())}`);
	if (!readCosignatures(note, [key]).verified.length) throw new Error(`it showed a checkpoint without a cosignature that verifies by ${key.name}`);
	return openCheckpoint(note, log);
}
/** The body as UTF-8. @throws Error once it is longer than any answer of a witness */
async function readText({ body }) {
	const chunks = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > ANSWER_BYTES_MAX) throw new Error(`its answer has more than ${ANSWER_BYTES_MAX} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString();
}
/** Why a request failed, in words. What fetch throws says nothing by itself; the system's error is its cause. */
function reasonOf(error) {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error ? cause.message : String(cause);
}
// src/server/witness-memory.ts
/** For one witness: the start of a server waits for it. */
var PATIENCE_MS = 5e3;
/**
* What each witness remembers of a log, to be compared with the log's own head: a log that is shorter, or has another
* root at that size, was put back to an earlier state, or rewritten. A witness without an answer says nothing for or
* against. Never rejects.
* @param log the log's key: a witness alone could keep any log from starting
* @param patienceMs longest time for one witness; all are asked at once
*/
function newestKnown(witnesses, log, patienceMs = PATIENCE_MS) {
	return Promise.all(witnesses.map(async (address) => {
		const witness = address.key.name;
		try {
			const checkpoint = await requestNewest(address, log, AbortSignal.timeout(patienceMs));
			return {
				witness,
				...checkpoint && { checkpoint }
			};
		} catch (error) {
			return {
				witness,
				problem: reasonOf(error)
			};
		}
	}));
}
// src/server/site-log.ts
/** The log's database and its key within the data directory. */
var STORE_FILE = "log.sqlite";
var KEY_FILE = "log.key";
/**
* Opens the log, or begins it.
* @throws TemoinError `data-unusable`, `key-unreadable`, `ledger-unusable`, `log-rolled-back`; nothing is open then
*/
async function openLog(options) {
	const { configuration, dataDirectory, ledgerFile, witnesses = [], limits, now, warn } = options;
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
			known: async (vkey) => knownBy(await newestKnown(witnesses, parseVerifierKey(vkey)), warn),
			now,
			...writerLimits
		});
		return {
			writer,
			store: caughtUp(readerThread.store(storeFile), writer),
			vkey: writer.vkey,
			async close() {
				await writer.stop();
				await readerThread.end([storeFile]);
				await writerThread.end();
			}
		};
	} catch (error) {
		await writerThread.end();
		throw error;
	}
}
/** A witness that cannot be asked does not keep the log from going on, for then it could stop it for good. */
function knownBy(all, warn) {
	return all.flatMap(({ witness, checkpoint, problem }) => {
		if (problem !== void 0) warn(`The witness ${witness} cannot be asked what it knows of this log: ${problem}`);
		return checkpoint ? [{
			by: `the witness ${witness}`,
			size: checkpoint.size,
			root: checkpoint.root
		}] : [];
	});
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
export { reasonOf as a, parseWitness as i, STORE_FILE as n, requestCosignature as o, openLog as r, KEY_FILE as t };
