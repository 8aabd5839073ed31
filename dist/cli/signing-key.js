import { t as TemoinError } from "./error2.js";
import { c as TlogError, i as hashesEqual } from "./merkle.js";
import { a as signNote, f as formatVerifierKey, t as formatCheckpoint } from "./checkpoint.js";
import { o as treeFromEdge, t as edgePositions } from "./tree.js";
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
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
	if (ledger?.newest) await refuseRollback(store, head, ledger.newest, "the signing ledger");
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
// src/server/sync-directory.ts
/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
async function syncDirectory(path) {
	const directory = await open(path, "r");
	try {
		await directory.sync();
	} finally {
		await directory.close();
	}
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
	const privateKey = parseKey(await readKey(path) ?? await createKey(path, logSize), path);
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
export { rootAt as a, refuseRollback as i, syncDirectory as n, recover as r, openSigningKey as t };
