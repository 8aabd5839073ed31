import { t as TemoinError } from "./error2.js";
import { c as openCheckpoint, g as parseVerifierKey } from "./cosignature.js";
import { a as leafHash, c as TlogError, i as hashesEqual, s as rootOf } from "./merkle.js";
import { t as syncDirectory } from "./sync-directory.js";
import { m as publicationEntry } from "./facets.js";
import { a as tilePath, i as partialWidth, n as hashesAt, t as fullTiles } from "./tile-path.js";
import { t as entryBundle } from "./entry-bundle.js";
import { s as rootAt } from "./signing-ledger.js";
import { n as servedCheckpoint, t as committedCheckpoint } from "./publishable-checkpoint.js";
import { n as STORE_FILE, t as KEY_FILE } from "./site-log.js";
import { t as openSqliteStore } from "./sqlite.js";
import { createHash, randomUUID } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
// src/server/published-directory.ts
/** Where files are written before they get their name. Nobody should serve it; it is gone after a run that went well. */
var UNFINISHED = ".unfinished";
/** Paths are below the directory, with `/` between names. Every method throws the file system's error, unchanged. */
var PublishedDirectory = class {
	#root;
	/** Folders with names that may not be on disk yet. */
	#unsynced = /* @__PURE__ */ new Set();
	constructor(root) {
		this.#root = root;
	}
	/** The file's text; `undefined` where there is none. */
	async readText(path) {
		return unlessMissing(readFile(join(this.#root, path), "utf8"));
	}
	/** Whether the file is there. Being there, it is whole, and its name will be on disk after {@link sync}. */
	async has(path) {
		const isThere = (await unlessMissing(stat(join(this.#root, path))))?.isFile() ?? false;
		if (isThere) this.#remember(path);
		return isThere;
	}
	/** Writes the file, or replaces it in one step. Its content is on disk on return; its name is after {@link sync}. */
	async write(path, bytes) {
		const target = join(this.#root, path);
		const unfinished = join(this.#root, UNFINISHED, randomUUID());
		await mkdir(dirname(target), { recursive: true });
		await mkdir(dirname(unfinished), { recursive: true });
		const file = await open(unfinished, "wx");
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(unfinished, target);
		this.#remember(path);
	}
	/** Returns once the names of all files written before are on disk. */
	async sync() {
		for (const folder of this.#unsynced) await syncDirectory(join(this.#root, folder));
		this.#unsynced.clear();
	}
	/** The folder, and those above it, in which it may be new itself. */
	#remember(path) {
		for (let folder = dirname(path); !this.#unsynced.has(folder); folder = dirname(folder)) this.#unsynced.add(folder);
	}
	/** Removes what runs that were ended in the middle have left. */
	async removeUnfinished() {
		await rm(join(this.#root, UNFINISHED), {
			recursive: true,
			force: true
		});
	}
};
async function unlessMissing(reading) {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw error;
	}
}
// src/server/published-tree.ts
/**
* The files of the tree of `size` entries that are not there yet: documents before the entries that name them, and so
* whoever has a bundle has its documents. The root at that size must have been compared with `rootAt` before: from
* there on every tile is checked against the one above it, and every entry against its tile.
* @param isThere whether a file is published already; a tile or bundle that is, is not read again
* @throws TemoinError `data-unusable` where the store has lost something, or holds anything but what its root says
*/
async function* filesOfTree(store, size, isThere) {
	for (const tile of tilesOf(size)) {
		const { level, index, width } = tile;
		const path = logPath(tilePath(level, index, width));
		const bundlePath = logPath(tilePath("entries", index, width));
		const needsTile = !await isThere(path);
		const needsBundle = level === 0 && !await isThere(bundlePath);
		if (!needsTile && !needsBundle) continue;
		const hashes = await checkedTile(store, tile);
		if (needsTile) yield {
			path,
			bytes: hashes
		};
		if (needsBundle) {
			const entries = await checkedEntries(store, tile, hashes);
			for (const document of entries.flatMap(documentsOf)) if (!await isThere(document.path)) yield document;
			yield {
				path: bundlePath,
				bytes: entryBundle(entries.map(({ bytes }) => bytes))
			};
		}
	}
}
/** Every tile that a size implies. */
function* tilesOf(size) {
	for (let level = 0; hashesAt(level, size) > 0; level += 1) {
		const full = fullTiles(level, size);
		for (let index = 0; index < full; index += 1) yield {
			level,
			index,
			width: 256
		};
		const width = partialWidth(level, size);
		if (width) yield {
			level,
			index: full,
			width
		};
	}
}
/** A partial tile is part of what gives the root; the root of a full one stands in the tile above. */
async function checkedTile(store, { level, index, width }) {
	const above = {
		level: level + 1,
		index: Math.floor(index / 256)
	};
	const [found, parent] = await store.readTiles([{
		level,
		index
	}, above]);
	const hashes = found?.subarray(0, width * 32);
	if (hashes?.length !== width * 32) throw damaged(`tile ${index} of level ${level} is lost`);
	const root = () => rootOf(Array.from({ length: width }, (_, slot) => hashAt(hashes, slot)));
	if (width === 256 && !hashesEqual(root(), hashAt(parent, index % 256))) throw damaged(`tile ${index} of level ${level} is not what the level above says`);
	return hashes;
}
async function checkedEntries(store, { index, width }, hashes) {
	const from = index * 256;
	const entries = await store.readEntries(from, from + width);
	for (let slot = 0; slot < width; slot += 1) {
		const entry = entries[slot];
		if (entry?.index !== from + slot) throw damaged(`entry ${from + slot} is lost`);
		if (!hashesEqual(leafHash(entry.bytes), hashAt(hashes, slot))) throw damaged(`entry ${entry.index} is not what its tile says`);
		if (entry.publication) checkDocument(entry, entry.publication);
	}
	return entries;
}
/** The entry names the document by its hash; the time in it is the entry's own. */
function checkDocument({ index, bytes: entry }, { kind, hash, bytes }) {
	const [time] = /(?<="time":")[\dTZ:.-]+/.exec(new TextDecoder().decode(entry)) ?? [""];
	if (!(Buffer.compare(publicationEntry({
		kind,
		hash,
		time
	}), entry) === 0) || createHash("sha256").update(bytes).digest("hex") !== hash) throw damaged(`the document of entry ${index} is not the one that it names`);
}
var documentsOf = ({ publication }) => publication ? [{
	path: `temoin/notices/${publication.hash}`,
	bytes: publication.bytes
}] : [];
var logPath = (path) => `temoin/log/${path}`;
var hashAt = (hashes, slot) => hashes?.subarray(slot * 32, (slot + 1) * 32) ?? /* @__PURE__ */ new Uint8Array();
function damaged(reason, cause) {
	return new TemoinError("data-unusable", `the log is damaged: ${reason}. The checkpoint that is published was left as it is; restore the newest backup of the data directory, and keep the damaged files as evidence`, { cause });
}
// src/server/publish.ts
var CHECKPOINT_FILE = "temoin/log/checkpoint";
var VKEY_FILE = "temoin/log/vkey";
/**
* Publishes the log as it is under a checkpoint. Ended at any moment, it leaves a directory that is whole for the
* checkpoint in it; to run it again completes it. Only what is missing is written.
* @throws TemoinError `publish-refused` where the directory has a checkpoint of another log, a larger one, or one that
*   contradicts this; `data-unusable` where the store does not have the checkpoint's tree; the file system's errors
*/
async function publishLog(options) {
	const { store, vkey, checkpoint, directory } = options;
	const files = new PublishedDirectory(directory);
	if (!hashesEqual(await rootAt(store, checkpoint.size), checkpoint.root)) throw new TemoinError("data-unusable", `the log's tiles do not give the root of its checkpoint of ${checkpoint.size} entries; nothing was written. Restore the newest backup of the data directory, and keep the damaged files as evidence`);
	const earlier = await checkEarlier(files, options);
	let newFiles = 0;
	for await (const { path, bytes } of filesOfTree(store, checkpoint.size, (path) => files.has(path))) {
		await files.write(path, bytes);
		newFiles += 1;
	}
	if (await files.readText(VKEY_FILE) !== `${vkey}\n`) await files.write(VKEY_FILE, utf8ToBytes(`${vkey}\n`));
	await files.sync();
	await checkEarlier(files, options);
	if (await files.readText(CHECKPOINT_FILE) !== checkpoint.note) {
		await files.write(CHECKPOINT_FILE, utf8ToBytes(checkpoint.note));
		await files.sync();
	}
	await files.removeUnfinished();
	return {
		earlierSize: earlier?.size ?? 0,
		newFiles
	};
}
/** The checkpoint that is there, once it is sure that the new one may replace it; `undefined` where there is none. */
async function checkEarlier(files, { store, vkey, checkpoint, directory }) {
	const note = await files.readText(CHECKPOINT_FILE);
	if (note === void 0) return void 0;
	const path = `${directory}/${CHECKPOINT_FILE}`;
	const earlier = openOrRefuse(note, vkey, path);
	if (earlier.size > checkpoint.size) throw refused(`${path} is of ${earlier.size} entries, but the log to publish has ${checkpoint.size}; a log never shrinks. Was the data directory restored from a backup? Stop its server, and put the newest one back`);
	if (!hashesEqual(await rootAt(store, earlier.size), earlier.root)) throw refused(`${path} and the log to publish contradict each other: of the first ${earlier.size} entries they have different roots. Keep both as evidence, and find out which of them was altered`);
	return earlier;
}
function openOrRefuse(note, vkey, path) {
	try {
		return openCheckpoint(note, parseVerifierKey(vkey));
	} catch (error) {
		if (!(error instanceof TlogError)) throw error;
		throw refused(`${path} is no checkpoint of this log: ${error.message}; choose another directory, one for each log`, error);
	}
}
function refused(message, cause) {
	return new TemoinError("publish-refused", message, { cause });
}
// src/cli/publish.ts
var NOTE = `
The files are laid out as \`temoin serve\` answers: temoin/log/checkpoint, temoin/log/vkey, temoin/log/tile/... and
temoin/notices/<hash>. They hold no record and no personal data. Every run writes only what is missing, and the checkpoint
last, so that auditors may read meanwhile and a run that was ended is completed by the next. The server may be running.

Copy the files on in the same order: everything else first, temoin/log/checkpoint last. Caches may keep everything for
ever but the checkpoint, which they should keep for a few seconds. Once a tile is there whole, the folder beside it whose
name ends in .p may be deleted.

With --from the checkpoint is the one that the server shows, with the signatures of witnesses, and the log's key is not
opened: the better choice wherever the server runs. Without it, what is committed in --data is signed with its key; with
--ledger only what the server has noted there, and nothing at all where --data is behind it, as a restored backup is.`;
var UNDETECTABLE = "Without --ledger or --from nobody can tell whether --data is the newest there was, or was put back: rollback undetectable.";
/** The command `publish`. It says in one line what it did. */
function publishCommand() {
	return new Command("publish").description("write the public part of a log as plain files, for any web server or CDN to serve").addOption(new Option("--data <directory>", "data directory of the log").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--to <directory>", "where the files go, as the root of a web server; made if missing").env("TEMOIN_TO").makeOptionMandatory()).addOption(new Option("--from <url>", "the log’s running server, whose public checkpoint is published").env("TEMOIN_FROM").argParser(parseServer)).addOption(new Option("--ledger <file>", "signing ledger of the log, which is asked where there is no --from").env("TEMOIN_LEDGER")).addHelpText("after", NOTE).action(run);
}
async function run({ data, to, from, ledger }) {
	const path = join(data, STORE_FILE);
	if (!existsSync(path)) throw nothingIn(data, `${path} is missing`);
	const store = await openSqliteStore(path);
	try {
		const [begun, vkey] = [await store.readHead(), await store.readVkey()];
		if (begun.size === 0) throw nothingIn(data, "it has no entries yet");
		const checkpoint = from ? await servedCheckpoint(from, vkey) : await committedCheckpoint(store, vkey, join(data, KEY_FILE), ledger);
		if (!from && ledger === void 0) console.error(UNDETECTABLE);
		const { size } = await store.readHead();
		if (checkpoint.size > size) throw new TemoinError("data-unusable", `the server's checkpoint is of ${checkpoint.size} entries, but ${data} has ${size}; --data must be the directory that the server writes to`);
		const { earlierSize, newFiles } = await publishLog({
			store,
			vkey,
			checkpoint,
			directory: to
		});
		const before = earlierSize ? `, after ${earlierSize} before` : "";
		console.log(`Published ${checkpoint.size} entries to ${to}${before}; ${newFiles} files are new.`);
	} finally {
		await store.close();
	}
}
function nothingIn(data, reason) {
	return new TemoinError("data-unusable", `there is no log to publish in ${data}: ${reason}; check --data, or begin the log with \`temoin serve\``);
}
function parseServer(text) {
	const url = URL.parse(text);
	if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new InvalidArgumentError("It must be the address of a server, such as https://log.example.");
	return url;
}
export { publishCommand };
