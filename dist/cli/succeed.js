import { t as TemoinError } from "./error2.js";
import { c as TlogError, i as hashesEqual, r as emptyRoot } from "./merkle.js";
import { c as openCheckpoint, g as parseVerifierKey } from "./cosignature.js";
import { a as succeed, c as startSequencer, i as originOfKey, o as successionOf, r as nextOrigin, t as SUCCESSION_REASONS } from "./succession.js";
import { r as openSigningKey, t as newestInLedger } from "./signing-ledger.js";
import { t as openPostgresStore } from "./postgres.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { o as withLog, t as addPlaceOptions } from "./log-data.js";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
// src/server/shared-succession.ts
/**
* Makes the successor in a database that has no log of the site: the one entry that names the old log, and only then a
* registered key, so that nobody can begin it otherwise. Where it was interrupted, it goes on.
* @returns the new log's verifier key
* @throws TemoinError `data-unusable` where the database has a log of the site already, or the log cannot be begun;
*   `key-unreadable` where the key cannot be used, or is the old log's
*/
async function succeedInDatabase(ended, reason, { database, site, keyFile }, warn) {
	const succession = successionOf(ended, reason);
	const store = await openPostgresStore(database, site);
	try {
		await refuseAnother(store, site, succession);
		const key = await newKey(keyFile, ended.vkey);
		const sequencer = await startSequencer({
			store,
			key,
			now: () => /* @__PURE__ */ new Date(),
			randomBytes,
			warn
		});
		const { status } = await sequencer.submit({ publication: succession });
		await sequencer.stop();
		if (status !== "published") throw new TemoinError("data-unusable", "the successor could not be begun; the reason stands above");
		await store.registerKey(key.vkey, key.signCheckpoint({
			size: 0,
			root: emptyRoot()
		}));
		await store.keepCheckpoint(sequencer.checkpoint);
		return key.vkey;
	} finally {
		await store.close();
	}
}
async function refuseAnother(store, site, succession) {
	const [registered, { size }] = [await store.readKey(), await store.readHead()];
	const isBegun = size === 1 && await store.readPublished(succession.hash) !== void 0;
	if (registered === void 0 && (size === 0 || isBegun)) return;
	throw new TemoinError("data-unusable", `the database has a log of ${site} already; the successor needs a database of its own`);
}
/** A log whose key was stolen would be succeeded by one that the thief can sign for. */
async function newKey(keyFile, endedVkey) {
	const key = await openSigningKey(keyFile, nextOrigin(originOfKey(endedVkey)), 0);
	if (hashesEqual(parseVerifierKey(key.vkey).publicKey, parseVerifierKey(endedVkey).publicKey)) throw new TemoinError("key-unreadable", `${keyFile} holds the key of the log that ends; the successor needs a file of its own, which is made`);
	return key;
}
// src/cli/succeed.ts
var NOTE = `
The old log signs nothing any more: keep its directory or database as evidence, and start no server on it. What it has
signed last is taken from --checkpoint, the newest note that anybody has kept, such as a witness or an auditor; else from
--ledger; else from the log itself. Then start \`temoin serve\` with the new --data, or the new --database and --key, and
a new --ledger, and give auditors the new key together with the old one.`;
/** The command `succeed`. It prints the new log's verifier key, and nothing else, on standard output. */
function succeedCommand() {
	const command = new Command("succeed").description("end a log that must not sign again, and begin the one after it, which names its last checkpoint");
	return addPlaceOptions(command).requiredOption("--to <directory or url>", "data directory of the new log, which must have none; with --database, a database of its own").option("--key <file>", "with --database, file for the key of the new log; made if missing").addOption(new Option("--reason <reason>", "why").choices(SUCCESSION_REASONS).makeOptionMandatory()).option("--checkpoint <file>", "the newest checkpoint of the old log that is known").addOption(new Option("--ledger <file>", "signing ledger of the old log").env("TEMOIN_LEDGER")).addHelpText("after", NOTE).action(run);
}
async function run({ to, key, reason, checkpoint, ledger, ...place }) {
	const begin = await successorAt(place, to, key);
	const ended = await withLog(place, (log) => endedLog(log, checkpoint, ledger));
	const vkey = await begin(ended, reason, (message) => console.error(message));
	console.error(`The log ${ended.vkey} ended with ${ended.last.size} entries. Its successor's verifier key:`);
	console.log(vkey);
}
/** What begins the successor, once the options are known to fit together. */
async function successorAt({ database, config }, to, keyFile) {
	if (database === void 0) {
		if (keyFile === void 0) return (ended, reason, warn) => succeed(ended, reason, to, warn);
		throw new TemoinError("option-invalid", "--key is for a log in PostgreSQL, and the directory of --to gets its own; leave it out");
	}
	if (keyFile === void 0 || config === void 0) throw new TemoinError("option-invalid", "the successor of a log in PostgreSQL needs a key; add --key <file> for it, and --config <file> of the site");
	const { configuration } = await readConfigurationFile(config);
	const place = {
		database: to,
		site: configuration.site,
		keyFile
	};
	return (ended, reason, warn) => succeedInDatabase(ended, reason, place, warn);
}
async function endedLog({ store, kept }, file, ledgerFile) {
	const [vkey, head] = [await store.readVkey(), await store.readHead()];
	if (vkey === "") throw new TemoinError("data-unusable", "the log was never begun; nothing has to follow it");
	if (file !== void 0) return {
		vkey,
		...openNote(await readFile(file, "utf8"), vkey, file)
	};
	const note = await kept();
	const signed = note === void 0 ? void 0 : openNote(note, vkey, "the note in the database");
	const noted = ledgerFile === void 0 ? void 0 : await newestInLedger(ledgerFile, originOfKey(vkey));
	if (signed && signed.last.size >= Math.max(head.size, noted?.size ?? 0)) return {
		vkey,
		...signed
	};
	return {
		vkey,
		last: noted && noted.size > head.size ? noted : {
			size: head.size,
			root: head.root
		}
	};
}
/** @param source where the note is from, for the message */
function openNote(note, vkey, source) {
	try {
		const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
		return {
			last: {
				size,
				root
			},
			checkpoint: note
		};
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		throw new TemoinError("checkpoint-unusable", `${source} is no checkpoint of the log ${vkey}: ${error.message}`, { cause: error });
	}
}
export { succeedCommand };
