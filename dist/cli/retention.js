import { S as tombstoneOf, b as erasureText, x as hashOfIndexes } from "./facets.js";
import { t as sha256Hex } from "./sha256.js";
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
	* Erases what the ledger knows as erased and the log still has: a backup has brought it back, or a crash came before
	* it was removed. Nothing needs to be signed for it, so that it happens before anything is served, and also where the
	* log must not go on.
	*/
	async eraseNoted() {
		const { store, ledger, pending } = this.#options;
		const missing = new Set(await store.missingTombstones(ledger?.erased ?? []));
		if (!missing.size) return;
		const isMissing = ({ id }) => missing.has(tombstoneOf(id));
		const isPutBack = await this.#isBehindLedger();
		const request = isPutBack ? void 0 : await store.readOpenRequest();
		if (request?.subject) {
			const records = (await store.readSubject(request.subject, RECORDS_MAX)).filter(isMissing);
			if (records.length) await this.#remove(records, request.reason, request.number);
		}
		for (let after = -1;;) {
			const places = await store.readRecordPlaces(after, PLACES_AT_ONCE);
			const last = places.at(-1);
			if (!last) break;
			after = last.index;
			await this.#removeAll(places.filter(isMissing), isPutBack ? "restored" : "retention");
		}
		const waiting = await pending?.findPending("") ?? [];
		await pending?.dropPending(waiting.filter((id) => isMissing({ id })));
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
		await this.#removeAll(records, "retention");
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
				await this.#dropWaiting(subject);
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
	/** Nothing is published of records that never had a place. */
	async #dropWaiting(subject) {
		const { pending, ledger } = this.#options;
		const ids = await pending?.findPending(subject) ?? [];
		if (!ids.length) return;
		await ledger?.noteErased(ids.map(tombstoneOf));
		await pending?.dropPending(ids);
	}
	/** Whatever is published is signed: a log that is not behind the ledger has lost no erasure that was published. */
	async #isBehindLedger() {
		const { store, ledger } = this.#options;
		const newest = await ledger?.readNewest();
		return (await store.readHead()).size < (newest?.size ?? 0);
	}
	async #removeAll(records, reason) {
		for (let at = 0; at < records.length; at += RECORDS_MAX) await this.#remove(records.slice(at, at + RECORDS_MAX), reason);
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
export { Erasures as n, Retention as t };
