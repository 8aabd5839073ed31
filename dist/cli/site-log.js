import { g as parseVerifierKey } from "./cosignature.js";
import { i as requestNewest, n as reasonOf } from "./witness-requests.js";
import { join } from "node:path";
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
export { knownByWitnesses as i, STORE_FILE as n, openLog as r, KEY_FILE as t };
