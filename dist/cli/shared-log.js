import { t as TemoinError } from "./error2.js";
import { c as openCheckpoint, g as parseVerifierKey, l as parseCheckpoint } from "./cosignature.js";
import { i as hashesEqual } from "./merkle.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as sha256Hex } from "./sha256.js";
import { t as readRecordText } from "./record-check.js";
import { i as recordTextOf, n as isTextOf, r as pendingTextOf, t as createProofReader } from "./proof-reader.js";
import { i as originOfKey, l as proofLines, n as isOriginOf, s as Sequencer, u as receiptOf } from "./succession.js";
import { n as Erasures, t as Retention } from "./retention.js";
import { i as readSigningKey, n as openSigningLedger, o as refuseRollback } from "./signing-ledger.js";
import { i as knownByWitnesses } from "./site-log.js";
import { t as openPostgresStore } from "./postgres.js";
import { randomUUID } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { isUtf8 } from "node:buffer";
// src/server/heartbeat.ts
var HOUR_MS = 36e5;
/** How long after a failure the same hour is tried again. */
var RETRY_MS = 6e4;
/** The heartbeat of the hour that a time lies in. The same for every time of the hour, so that it is published once. */
function heartbeatAt(time) {
	const hour = (/* @__PURE__ */ new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS)).toISOString();
	const text = canonicalJson({ hour });
	return {
		kind: "heartbeat",
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
/** Milliseconds from a time to the beginning of the next hour, 1 to 3,600,000. */
var untilNextHourMs = (time) => HOUR_MS - (time.getTime() % HOUR_MS + HOUR_MS) % HOUR_MS;
/**
* Publishes the heartbeat of the present hour, and then one at the beginning of each, by the way that records take. Its
* timer keeps no process alive.
*/
async function startHeartbeat({ writer, now, warn }) {
	let timer;
	let isStopped = false;
	let beating = Promise.resolve();
	async function beat() {
		const time = now();
		const { status } = await writer.submit({ publication: heartbeatAt(time) });
		const isPublished = status === "published";
		if (isStopped) return;
		if (!isPublished) warn("The heartbeat of this hour could not be published; it is tried again in a minute");
		const next = untilNextHourMs(now());
		timer = setTimeout(again, isPublished ? next : Math.min(next, RETRY_MS)).unref();
	}
	const again = () => {
		beating = beat();
	};
	again();
	await beating;
	return { async stop() {
		isStopped = true;
		clearTimeout(timer);
		await beating;
	} };
}
// src/server/lease.ts
/** How long a lease lasts after its last renewal, and how often it is renewed or asked for. */
var LEASE_MS = 2500;
/** One candidate's claim. It spares needless conflicts; safety rests on the store's `commit` alone. */
var Lease = class {
	#store;
	#holder = randomUUID();
	#heldUntilMs = 0;
	constructor(store) {
		this.#store = store;
	}
	/** Takes or renews it. @returns whether it is held. @throws whatever the store throws; what was held stays so */
	async hold() {
		const askedMs = performance.now();
		const isHeld = await this.#store.holdLease(this.#holder, LEASE_MS);
		this.#heldUntilMs = isHeld ? askedMs + LEASE_MS : 0;
		return isHeld;
	}
	/** Whether it is held at this moment; `false` as soon as it can have expired. */
	get isHeld() {
		return performance.now() < this.#heldUntilMs;
	}
	/** Gives it back, so that the next candidate need not wait. */
	async giveBack() {
		this.#heldUntilMs = 0;
		await this.#store.releaseLease(this.#holder);
	}
};
// src/server/pending-drain.ts
/** Records in one commit at most: each is a conversation with another machine. */
var DRAIN_LIMIT = 2048;
/** Records in one group at most: while these are committed, the next ones are read. */
var GROUP_LIMIT$1 = 2 * DRAIN_LIMIT;
/** Records that are parsed at once, before the sequencer gets its turn. */
var READ_AT_ONCE = 512;
/** Between two looks for records while there are none. */
var IDLE_MS$1 = 20;
/**
* Sequences what is pending until it may not go on.
*
* A record that no log can take, or that makes every commit fail, must not hold up the others: a group that failed
* is tried again by half, down to one record, which is postponed.
* @throws whatever the store throws
*/
async function drainPending(options) {
	const { mayGoOn } = options;
	let limit = GROUP_LIMIT$1;
	let group = await readGroup(limit, [], options);
	while (mayGoOn()) {
		const { ids } = group;
		if (!ids.length) {
			await setTimeout$1(IDLE_MS$1);
			group = await readGroup(limit, [], options);
			continue;
		}
		const isWhole = limit === GROUP_LIMIT$1 && ids.length === limit;
		const [isDone, ahead] = await Promise.all([sequenceGroup(group, options), isWhole ? readGroup(limit, ids, options) : void 0]);
		limit = isDone ? Math.min(limit * 2, GROUP_LIMIT$1) : Math.max(1, Math.floor(ids.length / 2));
		group = isDone && ahead || await readGroup(limit, [], options);
	}
}
async function readGroup(limit, except, { store, site }) {
	const pending = await store.readPending(limit, except);
	const records = [];
	for (let at = 0; at < pending.length; at += READ_AT_ONCE) {
		if (at) await setImmediate();
		records.push(...pending.slice(at, at + READ_AT_ONCE).flatMap((each) => recordOf(each, site) ?? []));
	}
	return {
		ids: pending.map(({ id }) => id),
		records
	};
}
/** @returns whether nothing of the group is left for another try at once */
async function sequenceGroup({ ids, records }, options) {
	const { store, sequencer } = options;
	const before = await store.readHead();
	const outcomes = await Promise.all(records.map((record) => sequencer.submit({
		record,
		isPending: true
	})));
	if (outcomes.some(({ status }) => status === "placed" || status === "sequenced")) await store.keepCheckpoint(sequencer.checkpoint);
	const isReadable = new Set(records.map(({ id }) => id));
	const hopeless = ids.filter((id) => !isReadable.has(id));
	const withStatus = (status) => records.filter((_record, at) => outcomes[at]?.status === status).map(({ id }) => id);
	hopeless.push(...withStatus("conflict"));
	const failed = withStatus("unavailable");
	const isAtFault = failed.length === 1 && (await store.readHead()).size === before.size;
	if (isAtFault) hopeless.push(...failed);
	if (hopeless.length) await dropOrPostpone(hopeless, options);
	return !failed.length || isAtFault;
}
/** One that was erased may have been kept once more by a collector at that very moment, or have come with a backup. */
async function dropOrPostpone(ids, { store, warn }) {
	const erased = new Set(await store.findErased(ids));
	if (erased.size) await store.dropPending([...erased]);
	const others = ids.filter((id) => !erased.has(id));
	if (!others.length) return;
	await store.postponePending(others);
	warn(`${others.length === 1 ? "1 record" : `${others.length} records`} could not be sequenced and will be tried again later; the rows of the table pending with attempts > 0 are meant`);
}
/** The record; `undefined` where the bytes are none of this site that a collector of this release keeps. */
function recordOf({ id, bytes }, site) {
	if (!isUtf8(bytes)) return void 0;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
	const result = readRecordText(text);
	if (!result || "problems" in result) return void 0;
	const { record } = result;
	const spelt = recordTextOf(record);
	return record.id === id && record.site === site && pendingTextOf(spelt) === text ? spelt : void 0;
}
// src/server/tending.ts
/** From the end of one look at what is to be done to the next. */
var TEND_MS = 500;
/**
* Begins at once.
* @param tend may reject: it is tried again
* @param warn told why, once for each reason in a row
*/
function startTending(tend, warn) {
	const stopping = new AbortController();
	const { signal } = stopping;
	let lastProblem = "";
	async function tendOnce() {
		try {
			await tend();
			lastProblem = "";
		} catch (error) {
			const problem = `Records could not be erased, which is tried again: ${error instanceof Error ? error.message : error}`;
			if (problem !== lastProblem) warn(problem);
			lastProblem = problem;
		}
	}
	async function goOn() {
		while (!signal.aborted) {
			await tendOnce();
			await setTimeout$1(TEND_MS, void 0, { signal }).catch(() => void 0);
		}
	}
	const work = goOn();
	return { async stop() {
		stopping.abort();
		await work;
	} };
}
// src/server/candidate.ts
/** One process that can sequence the log. Of several, one does. */
var Candidate = class {
	#options;
	#lease;
	#work;
	#isStopped = false;
	#active;
	#lastWarning = "";
	constructor(options) {
		this.#options = options;
		this.#lease = new Lease(options.store);
		this.#work = this.#run();
	}
	/** The sequencer while this candidate has the lease and is ready. */
	get active() {
		return this.#active;
	}
	/** Ends the sequencing, gives the lease back, and resolves when both is done. */
	async stop() {
		this.#isStopped = true;
		await this.#work;
	}
	async #run() {
		while (!this.#isStopped) {
			try {
				if (await this.#lease.hold()) await this.#sequence();
			} catch (error) {
				this.#warnOnce(`The log is not sequenced here: ${error instanceof Error ? error.message : error}`);
			}
			if (!this.#isStopped) await setTimeout$1(500);
		}
	}
	async #sequence() {
		const { store, site, warn, now, hasHeartbeat, startSequencer } = this.#options;
		let renewal;
		const renewing = setInterval(() => {
			renewal = this.#lease.hold().catch(() => void 0);
		}, 500);
		try {
			const sequencer = await startSequencer();
			try {
				await refuseOlderThanAnswered(store, sequencer.checkpoint);
				await this.#publish(sequencer);
				await store.keepCheckpoint(sequencer.checkpoint);
				this.#active = sequencer;
				this.#lastWarning = "";
				const heartbeat = hasHeartbeat ? await startHeartbeat({
					writer: sequencer,
					now,
					warn
				}) : void 0;
				const tending = startTending(() => tend(sequencer, store), warn);
				try {
					await drainPending({
						store,
						sequencer,
						site,
						warn,
						mayGoOn: () => this.#lease.isHeld && !this.#isStopped
					});
				} finally {
					await tending.stop();
					await heartbeat?.stop();
				}
			} finally {
				this.#active = void 0;
				await sequencer.stop();
			}
		} finally {
			clearInterval(renewing);
			await renewal;
			await this.#lease.giveBack().catch(() => void 0);
		}
	}
	async #publish(sequencer) {
		if ((await Promise.all(this.#options.publications.map((publication) => sequencer.submit({ publication })))).some(({ status }) => status !== "published")) throw new Error("the configuration, its notices and the widget’s release could not be published");
	}
	/** A database that is away for an hour is told of once. */
	#warnOnce(message) {
		if (message !== this.#lastWarning) this.#options.warn(message);
		this.#lastWarning = message;
	}
};
/** What is published meanwhile, of erasures and by the heart, is to be seen although no record follows it. */
async function tend(sequencer, store) {
	await sequencer.tend?.();
	const { checkpoint } = await store.readAnswers([]);
	if (sequencer.checkpoint.size > checkpoint.size) await store.keepCheckpoint(sequencer.checkpoint);
}
/** What was signed stays signed: a shorter tree than the kept checkpoint's, or another of its size, is never signed on. */
async function refuseOlderThanAnswered(store, { size, root }) {
	const { checkpoint } = await store.readAnswers([]);
	const kept = parseCheckpoint(checkpoint.note.slice(0, checkpoint.note.indexOf("\n\n") + 1));
	if (kept.size > size || kept.size === size && !hashesEqual(kept.root, root)) throw new Error(`it has ${size} entries, but a checkpoint of ${kept.size} is signed already; put the newest state of the database back`);
}
// src/server/collector.ts
var QUEUE_LIMIT = 4096;
var PATIENCE_MS = 5e3;
/** Records in one insertion at most. */
var GROUP_LIMIT = 512;
/** Between two looks for places: the shortest while they come, growing to the longest while none does. */
var POLL_MIN_MS = 15;
var POLL_MAX_MS = 60;
var POLL_GROWTH = 1.5;
/** Between two looks at the checkpoint while nothing waits. */
var IDLE_MS = 1e3;
/**
* Reads the newest checkpoint and begins to take submissions.
* @throws TlogError where the kept checkpoint is not the log's, or whatever the store throws
*/
async function startCollector(options) {
	const { checkpoint } = await options.store.readAnswers([]);
	return new Collector(options, checkpointOf(checkpoint.note, options.key));
}
/** Takes submissions as a sequencer does. There may be any number of them for one log. */
var Collector = class {
	#options;
	#waiting = /* @__PURE__ */ new Map();
	#unkept = [];
	#polling;
	#keeping;
	#checkpoint;
	#isStopped = false;
	#isWell = true;
	#wake = () => void 0;
	constructor(options, checkpoint) {
		this.#options = options;
		this.#checkpoint = checkpoint;
		this.#polling = this.#poll();
	}
	/** Waits for a place in the log. Never rejects. Publications are the sequencer's business, so `unavailable` here. */
	submit(content) {
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		const { promise, resolve } = Promise.withResolvers();
		if (this.#isStopped || this.#waiting.size >= queueLimit || !("record" in content)) {
			resolve({ status: "unavailable" });
			return promise;
		}
		const { record } = content;
		const bytes = Buffer.from(pendingTextOf(record));
		const earlier = this.#waiting.get(record.id);
		if (!earlier) this.#begin({
			record,
			bytes,
			answers: [resolve]
		});
		else if (Buffer.compare(earlier.bytes, bytes) === 0) earlier.answers.push(resolve);
		else resolve({ status: "conflict" });
		return promise;
	}
	/** The newest signed checkpoint that is known here. Everything under it is durable. */
	get checkpoint() {
		return this.#checkpoint;
	}
	/** Nothing while the store answers, and the last record that waited got its place in time. */
	get failure() {
		if (this.#isStopped) return "stopping";
		return this.#isWell ? void 0 : "store-failed";
	}
	/** Submissions that wait for their place. */
	get waiting() {
		return this.#waiting.size;
	}
	/** Takes nothing more, and resolves once everything that waits is answered. */
	async stop() {
		this.#isStopped = true;
		this.#wake();
		await this.#keeping;
		await this.#polling;
	}
	#begin(submission) {
		const { id } = submission.record;
		const impatience = setTimeout(() => {
			this.#isWell = false;
			this.#answer(id, { status: "unavailable" });
		}, this.#options.patienceMs ?? PATIENCE_MS);
		const waiting = {
			...submission,
			impatience,
			isKept: false
		};
		this.#waiting.set(id, waiting);
		this.#unkept.push(waiting);
		this.#keeping ??= this.#keepAll();
	}
	/** Group commit: whatever arrives while one insertion is on its way is in the next one. */
	async #keepAll() {
		for (;;) {
			await setImmediate();
			const group = this.#unkept.splice(0, GROUP_LIMIT).filter((waiting) => this.#waiting.get(waiting.record.id) === waiting);
			if (group.length) await this.#keep(group);
			if (!this.#unkept.length) break;
		}
		this.#keeping = void 0;
	}
	async #keep(group) {
		try {
			const { pending, erased } = await this.#options.store.addPending(group.map(({ record, bytes }) => ({
				id: record.id,
				bytes
			})));
			for (const waiting of group) waiting.isKept = true;
			for (const id of erased) this.#answer(id, { status: "conflict" });
			for (const { id, bytes } of pending) {
				const ours = this.#waiting.get(id);
				if (ours && Buffer.compare(ours.bytes, bytes) !== 0) this.#answer(id, { status: "conflict" });
			}
			this.#wake();
		} catch (error) {
			this.#isWell = false;
			this.#options.warn(`The log could not take records: ${messageOf(error)}`);
			for (const { record } of group) this.#answer(record.id, { status: "unavailable" });
		}
	}
	async #poll() {
		let pauseMs = POLL_MIN_MS;
		while (!this.#isStopped || this.#waiting.size) {
			const ids = [...this.#waiting.values()].filter(({ isKept }) => isKept).map(({ record }) => record.id);
			const before = this.#waiting.size;
			try {
				await this.#look(ids);
				if (!ids.length) this.#isWell = true;
			} catch (error) {
				if (this.#isWell) this.#options.warn(`The log could not look for places: ${messageOf(error)}`);
				this.#isWell = false;
			}
			pauseMs = this.#waiting.size < before ? POLL_MIN_MS : Math.min(pauseMs * POLL_GROWTH, POLL_MAX_MS);
			if (this.#waiting.size) await this.#pause(pauseMs);
			else if (!this.#isStopped) await this.#pause(IDLE_MS);
		}
	}
	/** One question for all that wait. */
	async #look(ids) {
		const { store, key } = this.#options;
		const { checkpoint, records } = await store.readAnswers(ids);
		if (checkpoint.size < this.#checkpoint.size) throw new Error(`its checkpoint of ${checkpoint.size} entries is older than one that was answered already, of ${this.#checkpoint.size}; put the newest state of the database back`);
		if (checkpoint.size > this.#checkpoint.size) this.#checkpoint = checkpointOf(checkpoint.note, key);
		const proofs = createProofReader(store, this.#checkpoint.size);
		const { note } = this.#checkpoint;
		for (const kept of records) await this.#answerKept(kept, proofs, note);
	}
	async #answerKept(kept, proofs, checkpoint) {
		const waiting = this.#waiting.get(kept.id);
		if (!waiting) return;
		const recordText = new TextDecoder().decode(kept.bytes);
		if (!isTextOf(waiting.record, recordText)) {
			this.#answer(kept.id, { status: "conflict" });
			return;
		}
		try {
			const { index, salt } = kept;
			const proof = await proofs.proof(index);
			const receipt = receiptOf({
				index,
				salt,
				recordText,
				proofLines: proofLines(proof),
				checkpoint
			});
			this.#isWell = true;
			this.#answer(kept.id, {
				status: "sequenced",
				receipt
			});
		} catch (error) {
			this.#options.warn(`Entry ${kept.index} of the log cannot be proved: ${messageOf(error)}`);
			this.#answer(kept.id, { status: "unavailable" });
		}
	}
	#answer(id, outcome) {
		const waiting = this.#waiting.get(id);
		if (!waiting) return;
		clearTimeout(waiting.impatience);
		this.#waiting.delete(id);
		for (const answer of waiting.answers) answer(outcome);
	}
	/** Until the time is over, or something happens that is worth a look. */
	#pause(durationMs) {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, durationMs);
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}
};
function checkpointOf(note, key) {
	const { size, root } = openCheckpoint(note, key);
	return {
		size,
		root,
		note
	};
}
var messageOf = (error) => error instanceof Error ? error.message : String(error);
// src/server/shared-sequencing.ts
/** Slices that retention looks at before it is seen to what was requested meanwhile. */
var SLICES_AT_ONCE = 16;
/**
* Erases what the ledger knows as erased and the log still has, before anything of it is served. It needs no lease: of
* two that do it at once, the store refuses one, which then finds it done.
* @throws whatever the store or the ledger throws
*/
async function eraseNoted(options) {
	const { erasures } = partsOf(options);
	try {
		await erasures.eraseNoted();
	} catch {
		await erasures.eraseNoted();
	}
}
/**
* Recovers the log and begins to sequence it, if it leads to everything that it is known to have signed.
* @throws TemoinError `data-unusable`, `log-rolled-back`, `ledger-unusable`, or whatever the store throws
*/
async function startSequencing(options) {
	const { store, key, witnesses, warn, now } = options;
	const { sequencer, erasures } = partsOf(options);
	await erasures.eraseNoted();
	const head = await store.readHead();
	for (const { by, ...known } of await knownByWitnesses(witnesses, parseVerifierKey(key.vkey), warn)) await refuseRollback(store, head, known, by);
	await sequencer.recover();
	const retention = options.retention && new Retention(options.retention, store, erasures);
	return {
		submit: (content) => sequencer.submit(content),
		get checkpoint() {
			return sequencer.checkpoint;
		},
		stop: () => sequencer.stop(),
		async tend() {
			await erasures.carryOut();
			for (let slices = 0; slices < SLICES_AT_ONCE; slices += 1) if (!await retention?.step(now())) break;
			if (await erasures.scrub()) return;
			throw new Error("a transaction, a prepared transaction or a replication slot that has been open for longer still reads them (docs/OPERATION.md)");
		}
	};
}
function partsOf(options) {
	const { store } = options;
	const sequencer = new Sequencer({
		batchLimit: DRAIN_LIMIT,
		...options,
		erasures: store
	});
	const following = {
		submit: (content) => sequencer.submit(content),
		async follow() {
			await sequencer.follow();
			return store.readRegisterLag();
		}
	};
	return {
		sequencer,
		erasures: new Erasures({
			...options,
			pending: store,
			sequencer: following
		})
	};
}
// src/server/shared-log.ts
/** The origin of a site's log, under which its key signs. */
var originOf = (site) => `${site}/temoin/log`;
/**
* Opens a shared log. Returns without waiting for a sequencer: until there is one, records wait in the database.
* @throws TemoinError `data-unusable` where the database cannot hold a log safely, or no key is registered;
*   `key-unreadable` where the key file is missing or holds another key than the registered one; `ledger-unusable`
*/
async function openSharedLog(options) {
	const store = await openPostgresStore(options.database, options.site);
	let ledger;
	try {
		const vkey = await registeredKey(store, options.site);
		const { keyFile, site } = options;
		const key = keyFile ? await registeredSigningKey(keyFile, site, vkey) : void 0;
		if (key && options.ledgerFile !== void 0) ledger = await openSigningLedger(options.ledgerFile, originOfKey(vkey));
		const sequencing = key && {
			...options,
			store,
			key,
			...ledger && { ledger }
		};
		if (sequencing) await eraseNoted(sequencing);
		const { warn, queueLimit } = options;
		const limits = queueLimit === void 0 ? {} : { queueLimit };
		const collector = await startCollector({
			store,
			key: parseVerifierKey(vkey),
			warn,
			...limits
		});
		const candidate = sequencing && new Candidate({
			...options,
			store,
			startSequencer: () => startSequencing(sequencing)
		});
		return {
			store,
			vkey,
			addShown: (counts) => store.addShown(counts),
			writer: {
				async submit(content) {
					if ("record" in content) return collector.submit(content);
					return candidate?.active?.submit(content) ?? { status: "unavailable" };
				},
				get checkpoint() {
					return collector.checkpoint;
				},
				get failure() {
					return collector.failure;
				},
				get waiting() {
					return collector.waiting;
				},
				registerLag: () => store.readRegisterLag(),
				observeCommits: () => void 0,
				stop: () => collector.stop()
			},
			async close() {
				await collector.stop();
				await candidate?.stop();
				await ledger?.close();
				await store.close();
			}
		};
	} catch (error) {
		await ledger?.close();
		await store.close();
		throw error;
	}
}
async function registeredKey(store, site) {
	const vkey = await store.readKey();
	if (vkey === void 0) throw new TemoinError("data-unusable", `the log of ${site} has no key in the database; make one on the machine that is to sequence: temoin key create --database <url> --config <file> --key <file>`);
	return vkey;
}
async function registeredSigningKey(path, site, vkey) {
	const registered = originOfKey(vkey);
	const key = await readSigningKey(path, isOriginOf(registered, originOf(site)) ? registered : originOf(site));
	if (key.vkey !== vkey) throw new TemoinError("key-unreadable", `the key in ${path} is ${key.vkey}, but the log's registered key is ${vkey}; put the right file there`);
	return key;
}
export { startHeartbeat as a, heartbeatAt as i, originOf as n, startTending as r, openSharedLog as t };
