import { t as canonicalJson } from "./canonical-json.js";
import { a as LAYOUTS, o as JURISDICTION, t as ID } from "./id.js";
import { z } from "zod";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { base64, hex } from "@scure/base";
import { ed25519 } from "@noble/curves/ed25519.js";
/** First byte of an entry that commits to a record. */
var COMMITMENT_ENTRY = 1;
var DOMAIN = utf8ToBytes("temoin/record/v1\n");
/** The bytes of a record that are hashed and stored: RFC 8785 in UTF-8. */
function recordBytes(record) {
	return utf8ToBytes(canonicalJson(record));
}
/**
* The log's entry for a record: `0x01 ‖ SHA-256("temoin/record/v1\n" ‖ salt ‖ canonical record)`.
* @param canonicalRecord as {@link recordBytes} gives it; other bytes give another entry
* @throws RangeError where the salt is not 32 bytes long
*/
function commitmentEntry(canonicalRecord, salt) {
	if (salt.length !== 32) throw new RangeError(`a salt has 32 bytes, but this one has ${salt.length}`);
	return concatBytes(Uint8Array.of(COMMITMENT_ENTRY), sha256(concatBytes(DOMAIN, salt, canonicalRecord)));
}
// src/consent/record-schema.ts
var ids = z.array(z.string().regex(ID)).max(232);
var hash = z.string().regex(/^[0-9a-f]{64}$/);
var count = z.int().min(0).max(999999999);
/** UTC to the millisecond, so that one instant has one spelling. */
var instant = z.iso.datetime({ precision: 3 });
var control = z.strictObject({
	widthPx: z.int().min(0).max(1e5),
	heightPx: z.int().min(0).max(1e5),
	contrastHundredths: z.int().min(100).max(2100).optional()
});
var members = {
	v: z.literal(1),
	id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "must be a UUIDv7 in lower case"),
	site: z.string().min(1).max(253).regex(/^[a-z0-9.-]+$/),
	subject: z.string().regex(/^[\w-]{22}$/),
	sequence: count,
	event: z.enum([
		"grant-all",
		"refuse-all",
		"custom",
		"withdraw",
		"once"
	]),
	surface: z.enum([
		"first-layer",
		"preferences",
		"placeholder",
		"api",
		"signal"
	]),
	gesture: z.enum([
		"trusted",
		"synthetic",
		"none"
	]),
	granted: ids,
	refused: ids,
	notice: hash,
	locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
	revision: count,
	gpc: z.boolean().nullable(),
	jurisdiction: z.string().regex(JURISDICTION).exactOptional(),
	parity: z.strictObject({
		refuse: control,
		accept: control,
		actionsToRefuse: count,
		actionsToAccept: count
	}).exactOptional(),
	layout: z.enum(LAYOUTS).exactOptional(),
	viewport: z.enum(["phone", "desktop"]),
	clientTime: instant,
	widget: z.strictObject({
		version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]{1,32})?$/),
		integrity: hash
	})
};
/** A record that names an id in both lists, or twice, would prove either. */
var namesOnce = ({ granted, refused }) => (/* @__PURE__ */ new Set([...granted, ...refused])).size === granted.length + refused.length;
var ONCE = "granted and refused must not name an id more than once";
var consentRecordSchema = z.strictObject(members).refine(namesOnce, ONCE);
var storedRecordSchema = z.strictObject({
	...members,
	receivedTime: instant
}).refine(namesOnce, ONCE);
/**
* Checks what a browser sent.
* @returns the problems, each with its path, for anything that is not exactly a {@link ConsentRecord}; never throws
*/
function readConsentRecord(value) {
	return read(consentRecordSchema.safeParse(value));
}
/** The same for a record as the log keeps and exports it, with its `receivedTime`. */
function readStoredRecord(value) {
	return read(storedRecordSchema.safeParse(value));
}
function read(result) {
	if (!result.success) return { problems: result.error.issues.map(({ path, message }) => `${path.join(".") || "record"}: ${message}`) };
	return { record: result.data };
}
// src/tlog/error.ts
/** Thrown by every function of this folder that refuses something; `cause` is the error underneath, if any. */
var TlogError = class extends Error {
	name = "TlogError";
	code;
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};
var QUOTED_CHARS_MAX = 80;
/**
* Outside text for use in an error message: quoted, control characters escaped, cut after 80 characters.
* Never throws.
*/
function quote(text) {
	return text.length > QUOTED_CHARS_MAX ? `${JSON.stringify(text.slice(0, QUOTED_CHARS_MAX))}… (${text.length} characters)` : JSON.stringify(text);
}
var LEAF_PREFIX = 0;
var NODE_PREFIX = 1;
/** Root of the tree without leaves: SHA-256 of nothing. A fresh copy each time (RFC 6962 §2.1). */
function emptyRoot() {
	return sha256(/* @__PURE__ */ new Uint8Array());
}
/** Hash of one entry as a leaf: SHA-256(0x00 ‖ entry), for an entry of any length (RFC 6962 §2.1). */
function leafHash(entry) {
	const input = new Uint8Array(1 + entry.length);
	input[0] = LEAF_PREFIX;
	input.set(entry, 1);
	return sha256(input);
}
/**
* Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 §2.1).
* @throws TlogError `hash-length` when a child is not 32 bytes long.
*/
function nodeHash(left, right) {
	const input = /* @__PURE__ */ new Uint8Array(65);
	input[0] = NODE_PREFIX;
	input.set(checkedHash(left, "left child"), 1);
	input.set(checkedHash(right, "right child"), 33);
	return sha256(input);
}
/** A tree that grows leaf by leaf and knows its root at every size, in O(log size) memory. */
var TreeHasher = class {
	#peaks = [];
	#size = 0;
	/** Number of leaves appended so far. */
	get size() {
		return this.#size;
	}
	/**
	* Adds the next leaf. The hash is copied: the caller may reuse its buffer.
	* @throws TlogError `hash-length` when it is not 32 bytes long; the tree is then unchanged.
	*/
	append(leafHash) {
		let subtree = new Uint8Array(checkedHash(leafHash, "leaf hash"));
		for (let bits = this.#size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
			const left = this.#peaks.pop();
			if (left !== void 0) subtree = nodeHash(left, subtree);
		}
		this.#peaks.push(subtree);
		this.#size += 1;
	}
	/** Root at the present size, the empty root before the first leaf. Appending may go on afterwards. */
	root() {
		if (this.#peaks.length === 0) return emptyRoot();
		return this.#peaks.reduceRight((right, left) => nodeHash(left, right)).slice();
	}
};
/** True when both are 32 bytes and equal. Hashes of the tree are public: time is allowed to vary. */
function hashesEqual(a, b) {
	return a.length === 32 && b.length === 32 && a.every((byte, at) => byte === b[at]);
}
/**
* The hash itself, once its length is known to be right.
* @param what names the hash in the error message.
* @throws TlogError `hash-length` when it is not 32 bytes long.
*/
function checkedHash(hash, what) {
	if (hash.length !== 32) throw new TlogError("hash-length", `${what} is ${hash.length} bytes long; a SHA-256 hash is 32`);
	return hash;
}
// src/tlog/subtree.ts
/**
* The width at which RFC 6962 splits a tree: the largest power of two strictly below `width`.
* `width` is a safe integer of at least 2.
*/
function splitWidth(width) {
	let left = 1;
	while (left * 2 < width) left *= 2;
	return left;
}
/**
* Hash of the leaves `start` (included) to `end` (excluded), which must be a subtree that RFC 6962's recursion
* meets (its start is a multiple of its width rounded up to a power of two) and hold at least one leaf.
* @throws TlogError `hash-length` when the reader gives a hash that is not 32 bytes; whatever the reader throws.
*/
function subtreeHash(start, end, read) {
	const peaks = [];
	for (let at = start; at < end;) {
		const { level, width } = widestWithin(end - at);
		const index = at / width;
		peaks.push(checkedHash(read(level, index), `node ${index} of level ${level}`));
		at += width;
	}
	return peaks.reduceRight((right, left) => nodeHash(left, right));
}
/** @throws TlogError `tree-size` unless it is an integer from 0 to 2^53 - 1. */
function checkTreeSize(size) {
	if (!Number.isSafeInteger(size) || size < 0) throw new TlogError("tree-size", `tree size ${size} is not an integer from 0 to ${Number.MAX_SAFE_INTEGER}`);
}
/** The widest complete subtree of at most `leaves` leaves, for `leaves` of at least 1. */
function widestWithin(leaves) {
	let level = 0;
	let width = 1;
	while (width * 2 <= leaves) {
		width *= 2;
		level += 1;
	}
	return {
		level,
		width
	};
}
// src/tlog/inclusion.ts
/**
* Root of the tree of `size` leaves, from at most 53 of its nodes; the empty root for size 0, without reading.
* @throws TlogError `tree-size`; `hash-length` for a node that is not 32 bytes; whatever the reader throws.
*/
function rootFromNodes(size, read) {
	checkTreeSize(size);
	return size === 0 ? emptyRoot() : subtreeHash(0, size, read);
}
/**
* The inclusion proof PATH(index, D[size]) of RFC 6962 §2.1.1: at most 53 hashes, the leaf's sibling first, none
* for the only leaf of a tree. Every node read is within the tree of that size.
* @throws TlogError `tree-size`; `tree-index` unless 0 ≤ index < size; `hash-length` and whatever the reader
* throws as in `rootFromNodes`.
*/
function inclusionProof(index, size, read) {
	checkTreeSize(size);
	if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new TlogError("tree-index", `index ${index} is not in a tree of ${size} leaves; ask for 0 to size - 1`);
	const siblings = [];
	let start = 0;
	let end = size;
	while (end - start > 1) {
		const middle = start + splitWidth(end - start);
		if (index < middle) {
			siblings.push(subtreeHash(middle, end, read));
			end = middle;
		} else {
			siblings.push(subtreeHash(start, middle, read));
			start = middle;
		}
	}
	return siblings.reverse();
}
/**
* The root that this leaf hash and proof add up to (RFC 9162 §2.1.3.2). It proves nothing until it is compared
* with a root from a signed checkpoint. The proof does not bind `size` by itself: only the checkpoint does.
* `undefined` when the proof has too few or too many hashes for that index and size, when the index is not in
* the tree, or when a hash is not 32 bytes. Never throws.
*/
function rootFromInclusion(index, size, leafHash, proof) {
	if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return void 0;
	if (leafHash.length !== 32 || proof.some((hash) => hash.length !== 32)) return void 0;
	let node = index;
	let last = size - 1;
	let hash = leafHash;
	for (const sibling of proof) {
		if (last === 0) return void 0;
		if (node % 2 === 1) hash = nodeHash(sibling, hash);
		else if (node === last) {
			while (node % 2 === 0) {
				node /= 2;
				last = Math.floor(last / 2);
			}
			hash = nodeHash(sibling, hash);
		} else hash = nodeHash(hash, sibling);
		node = Math.floor(node / 2);
		last = Math.floor(last / 2);
	}
	return last === 0 ? hash : void 0;
}
// src/consent/publication.ts
/**
* What may be published, each as canonical JSON: the `configuration`; a `notice`; the `heartbeat` of an hour, which
* shows that the log was there; an `erasure` of records; the `succession` of another log, with its last checkpoint.
*/
var PUBLICATION_KINDS = [
	"configuration",
	"notice",
	"heartbeat",
	"erasure",
	"succession"
];
/** The log's entry for a publication: `0x02 ‖` its canonical JSON (RFC 8785). */
function publicationEntry({ kind, hash, time }) {
	return concatBytes(Uint8Array.of(2), utf8ToBytes(canonicalJson({
		kind,
		hash,
		time
	})));
}
/** Whether a text read from outside names a kind of publication that this version knows. */
var isPublicationKind = (text) => PUBLICATION_KINDS.some((kind) => kind === text);
// src/tlog/encoding.ts
var DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;
/** An ASCII decimal without sign or leading zero, up to 2^53 - 1; undefined for anything else. Never throws. */
function parseDecimal(text) {
	const value = DECIMAL.test(text) ? Number(text) : void 0;
	return Number.isSafeInteger(value) ? value : void 0;
}
/**
* Bytes of standard base64 with padding (RFC 4648 §4); undefined for anything else, spaces, line breaks and
* unused bits that are not zero included. The empty text is no bytes. Never throws.
*/
function decodeBase64(text) {
	try {
		return base64.decode(text);
	} catch {
		return;
	}
}
/** A 32-byte hash in base64; undefined for anything else. Never throws. */
function decodeHash(text) {
	const hash = decodeBase64(text);
	return hash?.length === 32 ? hash : void 0;
}
/** Standard base64 with padding (RFC 4648 §4), on one line. */
function encodeBase64(bytes) {
	return base64.encode(bytes);
}
var ED25519_TYPE = 1;
var PUBLIC_KEY_BYTES = 32;
var KEY_ID = /^[0-9a-f]{8}$/;
var NOT_IN_NAME = /[+\p{White_Space}\p{Surrogate}]|[^\u{20}-\u{10ffff}]/u;
var VKEY_CHARS_MAX = 4096;
/**
* Reads `<name>+<key ID>+<base64(0x01 ‖ public key)>`. Says nothing about trust.
* That the 32 bytes are a point of the curve is not checked here: with another, no signature verifies.
* @throws TlogError `vkey-too-long` (over 4,096 characters), `vkey-fields` (not three fields), `key-name`, `vkey-id`
* (not 8 lowercase hex digits), `vkey-base64`, `vkey-type` (not Ed25519), `key-length`, `vkey-id-mismatch` (the ID
* belongs to another name or key).
*/
function parseVerifierKey(vkey) {
	if (vkey.length > VKEY_CHARS_MAX) throw new TlogError("vkey-too-long", `vkey is ${vkey.length} characters long; at most ${VKEY_CHARS_MAX}`);
	const nameEnd = vkey.indexOf("+");
	const idEnd = vkey.indexOf("+", nameEnd + 1);
	if (nameEnd === -1 || idEnd === -1) throw new TlogError("vkey-fields", `vkey ${quote(vkey)} is not <name>+<key ID>+<base64 key>`);
	const name = vkey.slice(0, nameEnd);
	const keyId = vkey.slice(nameEnd + 1, idEnd);
	checkKeyName(name);
	if (!KEY_ID.test(keyId)) throw new TlogError("vkey-id", `key ID ${quote(keyId)} of the vkey is not 8 lowercase hex digits`);
	const publicKey = readTypedKey(vkey.slice(idEnd + 1));
	const expected = keyIdOf(name, publicKey);
	if (keyId !== expected) throw new TlogError("vkey-id-mismatch", `key ID ${keyId} of the vkey should be ${expected} for ${quote(name)}`);
	return {
		name,
		keyId,
		publicKey
	};
}
/**
* The vkey of an Ed25519 public key under a name; `parseVerifierKey` reads it back.
* @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
*/
function formatVerifierKey(name, publicKey) {
	return `${name}+${keyIdOf(name, publicKey)}+${encodeBase64(typedKey(publicKey))}`;
}
/**
* Key ID of an Ed25519 public key under a name, as 8 lowercase hex digits: the first 4 bytes of
* SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). An identifier, no fingerprint: 4 bytes are easily collided.
* @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
*/
function keyIdOf(name, publicKey) {
	checkKeyName(name);
	const key = typedKey(publicKey);
	const hash = sha256.create().update(new TextEncoder().encode(`${name}\n`)).update(key).digest();
	return hex.encode(hash.subarray(0, 4));
}
/** True for a name that a key may bear: not empty, no Unicode space, control character, lone surrogate or `+`. */
function isKeyName(name) {
	return name !== "" && !NOT_IN_NAME.test(name);
}
function checkKeyName(name) {
	if (!isKeyName(name)) throw new TlogError("key-name", `key name ${quote(name)} is empty, or has a space, a control character or "+"`);
}
function typedKey(publicKey) {
	checkKeyLength(publicKey);
	const key = /* @__PURE__ */ new Uint8Array(33);
	key[0] = ED25519_TYPE;
	key.set(publicKey, 1);
	return key;
}
function readTypedKey(text) {
	const key = decodeBase64(text);
	if (key === void 0) throw new TlogError("vkey-base64", `key ${quote(text)} of the vkey is not base64 with padding`);
	if (key[0] !== ED25519_TYPE) throw new TlogError("vkey-type", `key type ${key[0]} of the vkey is unknown; only ${ED25519_TYPE}, Ed25519, is read`);
	checkKeyLength(key.subarray(1));
	return key.slice(1);
}
function checkKeyLength(publicKey) {
	if (publicKey.length !== PUBLIC_KEY_BYTES) throw new TlogError("key-length", `public key is ${publicKey.length} bytes long; an Ed25519 key is ${PUBLIC_KEY_BYTES}`);
}
// src/tlog/note-format.ts
var NOTE_CHARS_MAX = 1048576;
var SIGNATURE_LINES_MAX = 100;
var SIGNATURE_START = "— ";
var CONTROL_EXCEPT_NEWLINE = /[^\n\u{20}-\u{10ffff}]/u;
/**
* Refuses what no note may contain.
* @throws TlogError `note-too-long` above 1,048,576 UTF-16 units, `note-encoding` for a lone surrogate,
* `note-control-character` for U+0000 to U+001F other than the newline.
*/
function checkNoteCharacters(text) {
	checkNoteLength(text);
	const surrogate = text.search(/\p{Surrogate}/u);
	if (surrogate !== -1) throw new TlogError("note-encoding", `character ${surrogate} is a lone surrogate; a note is UTF-8`);
	const control = text.search(CONTROL_EXCEPT_NEWLINE);
	if (control !== -1) throw new TlogError("note-control-character", `character ${control} is ${quote(text.charAt(control))}; the newline is the only control character allowed`);
}
/**
* Text and signature lines on the two sides of the last empty line. Nothing is verified.
* @throws TlogError `note-separator-missing` (no empty line), `note-signature-missing`, `note-signature-unterminated`
* (no final newline), `note-too-many-signatures` (over 100 lines), `note-signature-malformed` (a line of another
* shape).
*/
function splitNote(note) {
	const separator = note.lastIndexOf("\n\n");
	if (separator === -1) throw new TlogError("note-separator-missing", "no empty line separates the text of the note from signatures");
	const block = note.slice(separator + 2);
	if (block === "") throw new TlogError("note-signature-missing", "no signature line follows the last empty line of the note");
	if (!block.endsWith("\n")) throw new TlogError("note-signature-unterminated", "the last signature line does not end in a newline");
	const lines = block.slice(0, -1).split("\n", 101);
	if (lines.length > SIGNATURE_LINES_MAX) throw new TlogError("note-too-many-signatures", `the note has more than ${SIGNATURE_LINES_MAX} signature lines`);
	return {
		text: note.slice(0, separator + 1),
		signatures: lines.map(parseSignatureLine)
	};
}
/** The line `— <name> <base64(key ID ‖ signature)>` with its newline, from parts known to be sound. */
function formatSignatureLine({ name, keyId, signature }) {
	return `${SIGNATURE_START}${name} ${encodeBase64(Uint8Array.of(...hex.decode(keyId), ...signature))}\n`;
}
function checkNoteLength(text) {
	if (text.length > NOTE_CHARS_MAX) throw new TlogError("note-too-long", `note is ${text.length} characters long; at most ${NOTE_CHARS_MAX}`);
}
function parseSignatureLine(line) {
	const [name = "", payloadText = "", ...more] = line.slice(2).split(" ", 3);
	const payload = decodeBase64(payloadText);
	if (!(line.startsWith(SIGNATURE_START) && isKeyName(name) && more.length === 0) || payload === void 0 || payload.length <= 4) throw new TlogError("note-signature-malformed", `signature line ${quote(line)} is not "— <name> <base64 of a 4-byte key ID and a signature>"`);
	return {
		name,
		keyId: hex.encode(payload.subarray(0, 4)),
		signature: payload.subarray(4)
	};
}
// src/tlog/note.ts
var SIGNATURE_BYTES = 64;
/**
* Signs a text with one key; the note ends in one signature line. The bytes signed are the text in UTF-8.
* `sign` makes the 64-byte Ed25519 signature; it is not verified here, and its errors pass through.
* @throws TlogError `key-name`, `key-length`; `note-too-long`, `note-encoding`, `note-control-character` as
* `openNote`; `note-text-unterminated` when the text does not end in a newline; `note-signature-length`.
*/
function signNote(request) {
	const { text, name, publicKey, sign } = request;
	const keyId = keyIdOf(name, publicKey);
	checkNoteCharacters(text);
	if (!text.endsWith("\n")) throw new TlogError("note-text-unterminated", "the text of a note must end in a newline; add one");
	const signature = sign(new TextEncoder().encode(text));
	if (signature.length !== SIGNATURE_BYTES) throw new TlogError("note-signature-length", `the signer for ${quote(name)} gave ${signature.length} bytes; an Ed25519 signature is ${SIGNATURE_BYTES}`);
	const note = `${text}\n${formatSignatureLine({
		name,
		keyId,
		signature
	})}`;
	checkNoteCharacters(note);
	return note;
}
/**
* Verifies a note with the keys one trusts. Signatures by other (name, key ID) pairs are ignored, even where one
* half is known; every signature by a known pair must verify (Ed25519, strict RFC 8032), and there must be one.
* @throws TlogError, and nothing else for any string:
* `note-too-long`, `note-encoding` (a lone surrogate has no UTF-8), `note-control-character`;
* `note-separator-missing` (no empty line), `note-signature-missing`, `note-signature-unterminated` (no final
* newline), `note-too-many-signatures` (over 100 lines), `note-signature-malformed` (a line of another shape);
* `note-signature-invalid` (a known key's signature is wrong), `note-no-known-signature`;
* `keys-ambiguous` (two different keys share name and ID), `key-length`, `key-name`, `vkey-id-mismatch` (a given
* key is not sound).
*/
function openNote(note, keys) {
	const knownKeys = indexKeys(keys);
	checkNoteCharacters(note);
	const { text, signatures } = splitNote(note);
	const message = new TextEncoder().encode(text);
	const verifiedBy = /* @__PURE__ */ new Map();
	let unknown = 0;
	for (const { name, keyId, signature } of signatures) {
		const key = knownKeys.get(pairOf(name, keyId));
		if (key === void 0) unknown += 1;
		else if (verifies(signature, message, key)) verifiedBy.set(key, name);
		else throw new TlogError("note-signature-invalid", `the signature by ${quote(name)} (${keyId}) does not verify`);
	}
	if (verifiedBy.size === 0) {
		const known = keys.map((key) => `${key.name} (${key.keyId})`).join(", ") || "nobody: no key was given";
		throw new TlogError("note-no-known-signature", `none of ${signatures.length} signatures is by ${known}`);
	}
	return {
		text,
		verifiedBy: [...verifiedBy.values()],
		unknown
	};
}
/** Keys by (name, ID). The ID is checked: a key under a wrong one would never be asked, or in another's place. */
function indexKeys(keys) {
	const known = /* @__PURE__ */ new Map();
	for (const key of keys) {
		const expected = keyIdOf(key.name, key.publicKey);
		if (key.keyId !== expected) throw new TlogError("vkey-id-mismatch", `key ID ${quote(key.keyId)} of ${quote(key.name)} should be ${expected}`);
		const pair = pairOf(key.name, key.keyId);
		if (known.get(pair)?.publicKey.some((byte, at) => byte !== key.publicKey[at])) throw new TlogError("keys-ambiguous", `two different keys are named ${quote(key.name)} with ID ${key.keyId}`);
		known.set(pair, key);
	}
	return known;
}
/** Neither half can contain the space between them. */
function pairOf(name, keyId) {
	return `${name} ${keyId}`;
}
function verifies(signature, message, key) {
	if (signature.length !== SIGNATURE_BYTES) return false;
	return ed25519.verify(signature, message, key.publicKey, { zip215: false });
}
// src/tlog/checkpoint.ts
/**
* The text of the note to sign: origin, size and root on a line each, no extension lines.
* @throws TlogError `checkpoint-origin` (empty, or more than one line), `note-control-character`, `note-encoding`,
* `note-too-long`, `tree-size`, `hash-length`.
*/
function formatCheckpoint({ origin, size, root }) {
	if (origin === "" || origin.includes("\n")) throw new TlogError("checkpoint-origin", `origin ${quote(origin)} of a checkpoint must be one line, not empty`);
	checkTreeSize(size);
	const text = `${origin}\n${size}\n${encodeBase64(checkedHash(root, "root of the checkpoint"))}\n`;
	checkNoteCharacters(text);
	return text;
}
/**
* Reads the text of a checkpoint's note, whose signatures must have been verified before. Extension lines are
* tolerated and dropped. That the root of an empty tree is the empty root is not checked.
* @throws TlogError, and nothing else for any string: `checkpoint-unterminated` (no final newline),
* `checkpoint-too-few-lines`, `checkpoint-empty-line`, `checkpoint-size` (a decimal with a sign or leading zero, or
* above 2^53 - 1), `checkpoint-root` (not base64 of 32 bytes), and those of `checkNoteCharacters`.
*/
function parseCheckpoint(text) {
	checkNoteCharacters(text);
	if (!text.endsWith("\n")) throw new TlogError("checkpoint-unterminated", "the text of a checkpoint must end in a newline");
	const lines = text.slice(0, -1).split("\n");
	const [origin, sizeText, rootText] = lines;
	if (origin === void 0 || sizeText === void 0 || rootText === void 0) throw new TlogError("checkpoint-too-few-lines", `checkpoint ${quote(text)} has fewer than three lines`);
	const empty = lines.indexOf("");
	if (empty !== -1) throw new TlogError("checkpoint-empty-line", `line ${empty + 1} of the checkpoint is empty`);
	const size = parseDecimal(sizeText);
	if (size === void 0) throw new TlogError("checkpoint-size", `size ${quote(sizeText)} of the checkpoint is not a decimal from 0 to ${Number.MAX_SAFE_INTEGER}`);
	const root = decodeHash(rootText);
	if (root === void 0) throw new TlogError("checkpoint-root", `root ${quote(rootText)} of the checkpoint is not base64 of 32 bytes`);
	return {
		origin,
		size,
		root
	};
}
/**
* Verifies and reads the checkpoint of the log that has this key. Cosignatures by others are ignored.
* @throws TlogError `checkpoint-origin-mismatch` when the origin is not exactly the name of the key, and those of
* `openNote` and `parseCheckpoint`; nothing else for any string.
*/
function openCheckpoint(note, key) {
	const checkpoint = parseCheckpoint(openNote(note, [key]).text);
	if (checkpoint.origin !== key.name) throw new TlogError("checkpoint-origin-mismatch", `the checkpoint is of ${quote(checkpoint.origin)}, but the key belongs to ${quote(key.name)}`);
	return checkpoint;
}
export { quote as C, recordBytes as D, commitmentEntry as E, TlogError as S, readStoredRecord as T, checkedHash as _, parseVerifierKey as a, leafHash as b, encodeBase64 as c, publicationEntry as d, inclusionProof as f, TreeHasher as g, checkTreeSize as h, formatVerifierKey as i, PUBLICATION_KINDS as l, rootFromNodes as m, openCheckpoint as n, decodeBase64 as o, rootFromInclusion as p, signNote as r, decodeHash as s, formatCheckpoint as t, isPublicationKind as u, emptyRoot as v, readConsentRecord as w, nodeHash as x, hashesEqual as y };
