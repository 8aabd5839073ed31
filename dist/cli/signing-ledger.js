import { t as TemoinError } from "./error2.js";
import { c as TlogError, i as hashesEqual, t as TreeHasher } from "./merkle.js";
import { b as parseDecimal, d as signNote, m as formatVerifierKey, s as formatCheckpoint, v as decodeHash, y as encodeBase64 } from "./cosignature.js";
import { c as rootFromNodes, i as partialWidth, n as hashesAt, t as fullTiles } from "./tile-path.js";
import { t as syncDirectory } from "./sync-directory.js";
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { appendFileSync, fdatasyncSync, fstatSync, statSync } from "node:fs";
// src/tlog/tiles.ts
var TILE_HEIGHT$1 = 8;
/**
* A node reader over stored tiles. It asks for the same tile again at each node it needs from it, and keeps
* nothing: put a cache into `readTile` where a read is dear.
* The reader throws TlogError `tile-missing` or `tile-short` (too few hashes for the node), both naming the tile,
* and `node-position` when no tree of up to 2^53 - 1 leaves has that node.
*/
function nodeReaderFromTiles(readTile) {
	return (level, index) => {
		checkNodePosition(level, index);
		const tileLevel = Math.floor(level / TILE_HEIGHT$1);
		const slots = 2 ** (level % TILE_HEIGHT$1);
		const firstSlot = index * slots % 256;
		return subtreeRoot(readSlots(readTile, tileLevel, Math.floor(index * slots / 256), firstSlot + slots).subarray(firstSlot * 32));
	};
}
/** The first `width` hashes of a stored tile. */
function readSlots(readTile, level, index, width) {
	const hashes = readTile(level, index);
	if (hashes === void 0) throw new TlogError("tile-missing", `tile ${index} of level ${level} is missing; ${width} of its hashes are needed`);
	if (hashes.length < width * 32) throw new TlogError("tile-short", `tile ${index} of level ${level} is ${hashes.length} bytes; ${width} hashes of 32 bytes are needed`);
	return hashes.subarray(0, width * 32);
}
/** Root of the subtree whose lowest hashes these are, 32 bytes each. */
function subtreeRoot(hashes) {
	const tree = new TreeHasher();
	for (let at = 0; at < hashes.length; at += 32) tree.append(hashes.subarray(at, at + 32));
	return tree.root();
}
function checkNodePosition(level, index) {
	const isPosition = Number.isInteger(level) && level >= 0 && Number.isSafeInteger(index) && index >= 0;
	const end = (index + 1) * 2 ** level;
	if (!isPosition || !Number.isSafeInteger(end)) throw new TlogError("node-position", `no tree has a node ${index} of level ${level}`);
}
/** What is hashed at a time, but for longer entries: it is used for nothing that outlives a call. */
var scratch = Buffer.alloc(1024);
/** Writes SHA-256(0x00 ‖ entry) to `into`. */
function writeLeafHash(entry, into, at) {
	const input = entry.length < scratch.length ? scratch : Buffer.alloc(1 + entry.length);
	input[0] = 0;
	input.set(entry, 1);
	writeHash(input.subarray(0, 1 + entry.length), into, at);
}
/** Writes SHA-256(0x01 ‖ left ‖ right) to `into`, for two hashes that stand side by side at `childrenAt`. */
function writeNodeHash(children, childrenAt, into, at) {
	children.copy(scratch, 1, childrenAt, childrenAt + 64);
	writeNodeOfScratch(into, at);
}
/** The same for two hashes that stand apart. @returns the hash, in memory of its own */
function nodeHashOf(left, right) {
	scratch.set(left, 1);
	scratch.set(right, 33);
	const own = Buffer.alloc(32);
	writeNodeOfScratch(own, 0);
	return own;
}
/** Writes SHA-256 of these bytes to `into`. */
function writeHash(input, into, at) {
	into.write(hash("sha256", input, "binary"), at, 32, "binary");
}
var node = scratch.subarray(0, 65);
function writeNodeOfScratch(into, at) {
	scratch[0] = 1;
	writeHash(node, into, at);
}
/** Name of a tile or node in a map. */
var positionKey = ({ level, index }) => `${level}/${index}`;
/** Where the partial tiles are that end a tree of `size` leaves: all that {@link treeFromEdge} needs. */
function edgePositions(size) {
	return levelsOf(size).flatMap((level) => partialWidth(level, size) > 0 ? [{
		level,
		index: fullTiles(level, size)
	}] : []);
}
/**
* Where the tiles are that prove the inclusion of `index` in a tree of `size` leaves: on every level the one above
* the leaf, as far as there is one, and the partial one at the edge. At most fourteen.
*/
function proofPositions(index, size) {
	const above = levelsOf(size).map((level) => ({
		level,
		index: Math.floor(index / 256 ** (level + 1))
	})).filter((tile) => tile.index * 256 < hashesAt(tile.level, size));
	return [...new Map([...above, ...edgePositions(size)].map((tile) => [positionKey(tile), tile])).values()];
}
/**
* The tree of `size` leaves, its root recomputed from its edge.
* @throws TlogError `tile-missing`, `tile-short` where the tiles do not hold what the size implies
*/
function treeFromEdge(size, edge) {
	const tiles = byPosition(edge);
	const read = rememberingReader(tiles, /* @__PURE__ */ new Map());
	const peaks = [];
	for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) peaks.push(rest % 2 ? read(level, rest - 1) : void 0);
	return {
		size,
		root: rootFromNodes(size, read),
		edge: tiles,
		peaks
	};
}
/**
* Reads complete subtrees from tiles, hashing none twice: what is met on the way is added to `nodes`, by
* {@link positionKey}. `nodes` may be used again with later tiles of the same log, as a complete subtree never changes.
* The reader throws as `nodeReaderFromTiles` says.
*/
function rememberingReader(tiles, nodes) {
	const stored = nodeReaderFromTiles((level, index) => tiles.get(positionKey({
		level,
		index
	}))?.hashes);
	const read = (level, index) => {
		const key = positionKey({
			level,
			index
		});
		const remembered = nodes.get(key);
		if (remembered) return remembered;
		const node = level % 8 === 0 ? stored(level, index) : nodeHashOf(read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
		nodes.set(key, node);
		return node;
	};
	return read;
}
/** The levels on which a tree of `size` leaves has a tile, from 0. */
function levelsOf(size) {
	const levels = [];
	for (let level = 0; hashesAt(level, size) > 0; level += 1) levels.push(level);
	return levels;
}
var byPosition = (tiles) => new Map(tiles.map((tile) => [positionKey(tile), tile]));
// src/server/recovery.ts
/**
* Reads the head, and the tree from its tiles.
* @param ledger what was signed before, if that is noted
* @throws TemoinError `data-unusable` where the tiles do not give the head's root: to sign either would be wrong;
*   `log-rolled-back` where the ledger has a head that the log does not lead to
*/
async function recover(store, ledger) {
	const head = await store.readHead();
	const tree = await treeAt(store, head.size);
	if (!hashesEqual(tree.root, head.root)) throw damaged(head.size, "the root recomputed from its tiles is not the root of its head");
	const newest = await ledger?.readNewest();
	if (newest) await refuseRollback(store, head, newest, "the signing ledger");
	return {
		head,
		tree
	};
}
/**
* Makes sure that the log still leads to a head that it is known to have signed.
* @param witness who knows that head, for the message
* @throws TemoinError `log-rolled-back` where it does not: then any signature would contradict the earlier one
*/
async function refuseRollback(store, head, known, witness) {
	if (head.size < known.size) throw rolledBack(`has ${head.size} entries, but ${witness} knows that it has signed ${known.size}. An older state was put back, or entries were lost`);
	if (!hashesEqual(await rootAt(store, known.size), known.root)) throw rolledBack(`has another root at ${known.size} entries than the one that ${witness} knows it has signed. Its history was changed`);
}
/**
* The root that the tree had at an earlier size, or has now, recomputed from the tiles at the edge of that size.
* @throws TemoinError `data-unusable` where they are damaged
*/
async function rootAt(store, size) {
	return (await treeAt(store, size)).root;
}
async function treeAt(store, size) {
	const positions = edgePositions(size);
	const hashes = await store.readTiles(positions);
	const edge = positions.flatMap((position, at) => {
		const found = hashes[at];
		return found ? [{
			...position,
			hashes: found
		}] : [];
	});
	try {
		return treeFromEdge(size, edge);
	} catch (error) {
		if (error instanceof TlogError) throw damaged(size, error.message, error);
		throw error;
	}
}
function rolledBack(what) {
	return new TemoinError("log-rolled-back", `the log ${what}. Nothing was signed: a log must not sign two histories. Put the newest data back; where it is lost for good, \`temoin succeed\` begins a new log that names this one's last checkpoint`);
}
function damaged(size, reason, cause) {
	return new TemoinError("data-unusable", `the log of ${size} entries is damaged: ${reason}. Nothing was signed. Restore the newest backup of the data directory, and keep the damaged files as evidence`, { cause });
}
// src/server/signing-key.ts
/**
* Opens the key in the PKCS#8 PEM file at `path`, and makes it (readable by its owner alone, synced to disk) where
* there is none and no log that would need it.
* @param origin the log's origin, under which the key signs
* @param logSize number of entries that the log has
* @throws TemoinError `key-unreadable` where the log has entries and the file is missing: a new key would be a new
*   log; where it is not an Ed25519 key; and where it cannot be read or made
*/
async function openSigningKey(path, origin, logSize) {
	return signingKey(await readKey(path) ?? await createKey(path, logSize), path, origin);
}
/**
* Opens the key at `path` as {@link openSigningKey} does, but never makes one.
* @throws TemoinError `key-unreadable` where it is missing too
*/
async function readSigningKey(path, origin) {
	const pem = await readKey(path);
	if (pem === void 0) throw new TemoinError("key-unreadable", `the log's key ${path} is missing; copy it from the machine that has it, or make the key of a new log with \`temoin key create\``);
	return signingKey(pem, path, origin);
}
function signingKey(pem, path, origin) {
	const privateKey = parseKey(pem, path);
	const publicKey = rawPublicKey(privateKey);
	return {
		vkey: formatVerifierKey(origin, publicKey),
		signCheckpoint: ({ size, root }) => signNote({
			text: formatCheckpoint({
				origin,
				size,
				root
			}),
			name: origin,
			publicKey,
			sign: (message) => sign(null, message, privateKey)
		})
	};
}
/** The file's text; `undefined` where there is no file. */
async function readKey(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
		throw unreadable(path, "check who may read it", error);
	}
}
async function createKey(path, logSize) {
	if (logSize > 0) throw new TemoinError("key-unreadable", `the log has ${logSize} entries, but its key ${path} is missing; put it back from a backup. A new key would be a new log: for that, choose an empty --data directory`);
	const pem = generateKeyPairSync("ed25519").privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	try {
		const file = await open(path, "wx", 384);
		try {
			await file.writeFile(pem);
			await file.sync();
		} finally {
			await file.close();
		}
		await syncDirectory(dirname(path));
	} catch (error) {
		throw unreadable(path, "check who may write there", error);
	}
	return pem;
}
function parseKey(pem, path) {
	const advice = "put the right file back; where the log is still empty, delete it, and a new one is made";
	let key;
	try {
		key = createPrivateKey(pem);
	} catch (error) {
		throw unreadable(path, advice, error);
	}
	if (key.asymmetricKeyType !== "ed25519") throw new TemoinError("key-unreadable", `the log's key ${path} is of the type ${key.asymmetricKeyType}, but must be ed25519; ${advice}`);
	return key;
}
/** The 32 bytes of RFC 8032. */
function rawPublicKey(privateKey) {
	const { x } = createPublicKey(privateKey).export({ format: "jwk" });
	return new Uint8Array(Buffer.from(x ?? "", "base64url"));
}
/** Nothing of the file's content is said: it is a secret. */
function unreadable(path, advice, cause) {
	const reason = cause instanceof Error ? cause.message : String(cause);
	return new TemoinError("key-unreadable", `the log's key ${path} cannot be used: ${reason}; ${advice}`, { cause });
}
// src/server/signing-ledger.ts
var HEADER = "temoin/ledger/v1";
/** From this length on the file is written anew, with the newest head alone. */
var REWRITE_BYTES = 1048576;
/** Longest file that is read; erasures of a lifetime are far below. */
var FILE_BYTES_MAX = 1073741824;
/**
* Opens the ledger of the log with this origin, or begins it.
* @param mayBlock whether the thread has nothing else to do while a line is written: then it is there in half the time,
*   since four calls to other threads cost as much as the disk
* @throws TemoinError `ledger-unusable` where the file is of another log, or damaged other than by a line cut short at
*   its end (a crash in the middle of writing, before anything was signed), or cannot be read or written
*/
async function openSigningLedger(path, origin, { mayBlock = false } = {}) {
	return usable(path, async () => {
		await mkdir(dirname(path), {
			recursive: true,
			mode: 448
		});
		const ledger = new LedgerFile(path, origin, mayBlock);
		await ledger.readNewest();
		return ledger;
	});
}
/**
* The newest head that a ledger has, without touching the file: the server whose it is may be running.
* @returns `undefined` where there is no file, or no head in it
* @throws TemoinError `ledger-unusable` as {@link openSigningLedger} does
*/
async function newestInLedger(path, origin) {
	return usable(path, async () => parseLedger(await readOrEmpty(path), path, origin).newest);
}
async function usable(path, use) {
	try {
		return await use();
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("ledger-unusable", `the signing ledger ${path} cannot be used: ${reason}; nothing is signed without it. Check its rights and its disk`, { cause: error });
	}
}
var LedgerFile = class {
	#path;
	#origin;
	#mayBlock;
	#content = {
		newest: void 0,
		erased: /* @__PURE__ */ new Set()
	};
	#file;
	#bytes = 0;
	constructor(path, origin, mayBlock) {
		this.#path = path;
		this.#origin = origin;
		this.#mayBlock = mayBlock;
	}
	get erased() {
		return [...this.#content.erased];
	}
	async readNewest() {
		const text = await readOrEmpty(this.#path);
		this.#content = parseLedger(text, this.#path, this.#origin);
		await this.#file?.close();
		this.#file = await open(this.#path, "a", 384);
		this.#bytes = text.length;
		if (!text.endsWith("\n")) await this.#rewrite();
		return this.#content.newest;
	}
	async note(head) {
		const { newest } = this.#content;
		if (newest?.size === head.size && isSame(newest.root, head.root)) return;
		await this.#append(headLine(head));
		this.#content.newest = head;
	}
	async noteErased(hashes) {
		const { erased } = this.#content;
		const fresh = hashes.filter((hash) => !erased.has(hash));
		if (!fresh.length) return;
		await this.#append(fresh.map(erasedLine).join(""));
		for (const hash of fresh) erased.add(hash);
	}
	async close() {
		await this.#file?.close();
	}
	async #append(text) {
		const erasedBytes = this.#content.erased.size * erasedLine("0".repeat(64)).length;
		if (this.#mayBlock) this.#appendNow(text);
		else {
			const file = await this.#sameFile();
			await file.appendFile(text);
			await file.datasync();
		}
		this.#bytes += text.length;
		if (this.#bytes > REWRITE_BYTES + erasedBytes) await this.#rewrite();
	}
	#appendNow(text) {
		const fd = this.#file?.fd;
		if (fd === void 0 || !isSameFile(statSync(this.#path), fstatSync(fd))) throw this.#replaced();
		appendFileSync(fd, text);
		fdatasyncSync(fd);
	}
	async #sameFile() {
		const file = this.#file;
		if (!file || !isSameFile(await stat(this.#path), await file.stat())) throw this.#replaced();
		return file;
	}
	/** Where another process has put a file in its place, nobody would ever read what is written to the old one. */
	#replaced() {
		return new TemoinError("ledger-unusable", `the signing ledger ${this.#path} was replaced by another process, so that it is read again before anything is signed; run one server for each log`);
	}
	/** The whole file beside the old one, and then in its place, so that a crash leaves one of the two. */
	async #rewrite() {
		const there = parseLedger(await readOrEmpty(this.#path), this.#path, this.#origin);
		for (const hash of there.erased) this.#content.erased.add(hash);
		const newest = larger(this.#content.newest, there.newest);
		this.#content.newest = newest;
		const text = `${HEADER} ${this.#origin}\n${this.erased.map(erasedLine).join("")}${newest ? headLine(newest) : ""}`;
		const beside = `${this.#path}.new`;
		const file = await open(beside, "w", 384);
		await file.writeFile(text);
		await file.sync();
		await file.close();
		await rename(beside, this.#path);
		await syncDirectory(dirname(this.#path));
		await this.#file?.close();
		this.#file = await open(this.#path, "a", 384);
		this.#bytes = text.length;
	}
};
function parseLedger(text, path, origin) {
	const erased = /* @__PURE__ */ new Set();
	let newest;
	text.split("\n").slice(0, -1).forEach((line, at) => {
		const [word, first = "", second = ""] = line.split(" ");
		const root = decodeHash(second);
		const size = parseDecimal(first);
		if (at === 0) {
			if (line !== `${HEADER} ${origin}`) throw unusable(path, `its first line is ${JSON.stringify(line.slice(0, 300))}, but the ledger of this log begins ${JSON.stringify(`${HEADER} ${origin}`)}`);
		} else if (word === "head" && size !== void 0 && root) newest = {
			size,
			root
		};
		else if (word === "erased" && /^[0-9a-f]{64}$/.test(first)) erased.add(first);
		else throw unusable(path, `its line ${at + 1} is ${JSON.stringify(line.slice(0, 300))}`);
	});
	return {
		newest,
		erased
	};
}
function unusable(path, what) {
	return new TemoinError("ledger-unusable", `the signing ledger ${path} is not this log's, or damaged: ${what}. Nothing was signed. Put the right file back; without one, only \`temoin succeed\` goes on`);
}
async function readOrEmpty(path) {
	try {
		const text = await readFile(path, "utf8");
		if (text.length > FILE_BYTES_MAX) throw unusable(path, `it has ${text.length} characters`);
		return text;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		throw error;
	}
}
function larger(a, b) {
	return a && b ? a.size >= b.size ? a : b : a ?? b;
}
var headLine = ({ size, root }) => `head ${size} ${encodeBase64(root)}\n`;
var erasedLine = (hash) => `erased ${hash}\n`;
var isSameFile = (a, b) => a.ino === b.ino && a.dev === b.dev;
var isSame = (a, b) => Buffer.compare(a, b) === 0;
export { recover as a, edgePositions as c, rememberingReader as d, nodeHashOf as f, writeNodeHash as h, readSigningKey as i, positionKey as l, writeLeafHash as m, openSigningLedger as n, refuseRollback as o, writeHash as p, openSigningKey as r, rootAt as s, newestInLedger as t, proofPositions as u };
