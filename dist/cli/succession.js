import { t as canonicalJson } from "./canonical-json.js";
import { t as TemoinError } from "./error2.js";
import { t as sha256Hex } from "./sha256.js";
import { y as encodeBase64 } from "./cosignature.js";
import { n as startSequencer } from "./sequencer.js";
import { r as openSigningKey } from "./signing-ledger.js";
import { n as STORE_FILE, t as KEY_FILE } from "./site-log.js";
import { t as openSqliteStore } from "./sqlite.js";
import { randomBytes } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";
// src/server/succession.ts
/** Why a log ends. */
var SUCCESSION_REASONS = [
	"rolled-back",
	"data-lost",
	"key-compromised",
	"key-lost"
];
/** A site's first log has no number; those after it count from 2 (docs/FORMAT.md §6). */
var ORIGIN = /^(.+\/temoin\/log)(?:\/([2-9]|[1-9]\d{1,8}))?$/;
/**
* The origin of the log after this one: `<site>/temoin/log/2` after `<site>/temoin/log`, and so on.
* @throws TemoinError `option-invalid` where it is no origin of ours
*/
function nextOrigin(origin) {
	const [, base, number = "1"] = ORIGIN.exec(origin) ?? [];
	if (base === void 0) throw new TemoinError("option-invalid", `${JSON.stringify(origin)} is the origin of no log of Témoin`);
	return `${base}/${Number(number) + 1}`;
}
/** Whether an origin is that of a site's first log, or of one of its successors. */
var isOriginOf = (origin, first) => ORIGIN.exec(origin)?.[1] === first;
/** What the first entry of the successor publishes. */
function successionOf({ vkey, last, checkpoint }, reason) {
	const { size, root } = last;
	const text = canonicalJson({
		checkpoint,
		reason,
		root: encodeBase64(root),
		size,
		vkey
	});
	return {
		kind: "succession",
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
/**
* Makes the successor in an empty data directory: a key, and a log with the one entry that names the old one.
* @returns the new log's verifier key
* @throws TemoinError `data-unusable` where the directory has a log already, or the log cannot be begun
*/
async function succeed(ended, reason, dataDirectory, warn) {
	const storeFile = join(dataDirectory, STORE_FILE);
	if (existsSync(storeFile)) throw new TemoinError("data-unusable", `${dataDirectory} has a log already; the successor needs a data directory of its own`);
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const store = await openSqliteStore(storeFile);
	try {
		const origin = nextOrigin(ended.vkey.slice(0, ended.vkey.indexOf("+")));
		const key = await openSigningKey(join(dataDirectory, KEY_FILE), origin, 0);
		await store.bind(key.vkey);
		const sequencer = await startSequencer({
			store,
			key,
			now: () => /* @__PURE__ */ new Date(),
			randomBytes,
			warn
		});
		const { status } = await sequencer.submit({ publication: successionOf(ended, reason) });
		await sequencer.stop();
		if (status !== "published") throw new TemoinError("data-unusable", "the successor could not be begun; the reason stands above");
		return key.vkey;
	} finally {
		await store.close();
	}
}
export { isOriginOf as n, succeed as r, SUCCESSION_REASONS as t };
