import { n as STORE_FILE, t as KEY_FILE } from "./site-log.js";
import { t as TemoinError } from "./error2.js";
import { t as syncDirectory } from "./sync-directory.js";
import { t as openSqliteStore } from "./sqlite.js";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { closeSync, existsSync, openSync } from "node:fs";
import { Command, Option } from "commander";
// src/server/store/sqlite-backup.ts
/** Pages that are copied in one step: 16 MB of 4 kB each. */
var PAGES_AT_ONCE = 4096;
/**
* Copies the log in `from` to the new file `to`, readable by its owner alone; durable on return, and not there at all
* where it fails. Writers go on meanwhile: what they append after the beginning is not in it.
* @throws TemoinError `data-unusable` where there is no log or the copy is none; `option-invalid` where `to` exists or
*   this Node cannot back up; otherwise what the system throws
*/
async function backUpStore(from, to) {
	if (!existsSync(from)) throw new TemoinError("data-unusable", `there is no log: ${from} is missing; check --data`);
	if (existsSync(to)) throw new TemoinError("option-invalid", `${to} exists already; name a file that does not`);
	const partial = `${to}.part`;
	await rm(partial, { force: true });
	try {
		closeSync(openSync(partial, "wx", 384));
		await copy(from, partial);
		const backedUp = await read(partial);
		const file = await open(partial, "r+");
		await file.sync().finally(() => file.close());
		await rename(partial, to);
		await syncDirectory(dirname(resolve(to)));
		return backedUp;
	} catch (error) {
		await Promise.all([
			"",
			"-wal",
			"-shm",
			"-journal"
		].map((ending) => rm(partial + ending, { force: true })));
		throw error;
	}
}
async function copy(from, to) {
	const { DatabaseSync, backup } = await import("node:sqlite");
	if (typeof backup !== "function") throw new TemoinError("option-invalid", `a backup needs Node 22.16 or newer, but this is Node ${process.versions.node}; install a newer one`);
	const database = new DatabaseSync(from, { readOnly: true });
	try {
		database.exec("BEGIN");
		database.prepare("SELECT size FROM head").get();
		await backup(database, to, { rate: PAGES_AT_ONCE });
	} finally {
		database.close();
	}
}
/** Opens the copy as the log that it must be. */
async function read(path) {
	const store = await openSqliteStore(path);
	try {
		const { size, root } = await store.readHead();
		return {
			size,
			rootHex: Buffer.from(root).toString("hex")
		};
	} finally {
		await store.close();
	}
}
// src/cli/backup.ts
/** The command `backup`. It copies the log's database, and never its key. */
function backupCommand() {
	return new Command("backup").description("copy the log into a file while the server runs; its key is backed up apart, once").addOption(new Option("--data <directory>", "data directory of the log").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--to <file>", "file to make; it must not exist yet").makeOptionMandatory()).addHelpText("after", `
To restore, put the file as ${STORE_FILE} and the key as ${KEY_FILE} into an empty directory, and start the server
there. With --ledger it refuses a backup that is older than what it has signed: those receipts are out. Nothing in
the ledger's directory may be restored from a backup.

Example: temoin backup --data /var/lib/temoin --to /backup/temoin-$(date +%F).sqlite`).action(run);
}
async function run({ data, to }) {
	const { size, rootHex } = await backUpStore(join(data, STORE_FILE), to);
	console.log(`${to} holds the log's first ${size} entries, root ${rootHex}
Its key is not in it: keep a copy of ${join(data, KEY_FILE)} elsewhere, readable by its owner alone.`);
}
export { backupCommand };
