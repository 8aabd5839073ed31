import { c as openCheckpoint, g as parseVerifierKey, i as readCosignatures, r as parseCosignerKey } from "./cosignature.js";
import { t as TemoinError } from "./error2.js";
import { i as parseTreeSize, n as formatAddCheckpoint } from "./add-checkpoint.js";
import { c as TlogError, l as quote } from "./merkle.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
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
/**
* What the witnesses that can be asked know of a log. One that cannot does not keep the log from going on, for then it
* could stop it for good.
* @param warn told which could not be asked, and why
*/
async function knownByWitnesses(witnesses, log, warn) {
	return (await newestKnown(witnesses, log)).flatMap(({ witness, checkpoint, problem }) => {
		if (problem !== void 0) warn(`The witness ${witness} cannot be asked what it knows of this log: ${problem}`);
		return checkpoint ? [{
			by: `the witness ${witness}`,
			size: checkpoint.size,
			root: checkpoint.root
		}] : [];
	});
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
	const { configuration, dataDirectory, ledgerFile, witnesses = [], limits, retention } = options;
	const { threads, now, warn } = options;
	const { batchLimit, ...writerLimits } = limits ?? {};
	const storeFile = join(dataDirectory, STORE_FILE);
	const writer = await threads.writer.open({
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
		store: caughtUp(threads.reader.store(storeFile), writer),
		vkey: writer.vkey,
		addShown: (counts) => writer.addShown(counts),
		async close() {
			await threads.writer.close(writer);
			await threads.reader.close(storeFile);
		}
	};
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
		},
		countLines: async (start, end) => {
			await follow();
			return store.countLines(start, end);
		},
		readRollUps: async (days, limit) => {
			await follow();
			return store.readRollUps(days, limit);
		},
		readSpanRollUps: async (spans, limit) => {
			await follow();
			return store.readSpanRollUps(spans, limit);
		}
	};
}
export { parseWitness as a, knownByWitnesses as i, STORE_FILE as n, reasonOf as o, openLog as r, requestCosignature as s, KEY_FILE as t };
