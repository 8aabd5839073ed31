import { c as TlogError, l as quote, n as checkedHash, o as nodeHash } from "./merkle.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base64, hex } from "@scure/base";
import { ed25519 } from "@noble/curves/ed25519.js";
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
var TYPE_NAMES = {
	[1]: "the key of a log",
	[4]: "the key of a witness"
};
var PUBLIC_KEY_BYTES = 32;
var KEY_ID = /^[0-9a-f]{8}$/;
var NOT_IN_NAME = /[+\p{White_Space}\p{Surrogate}]|[^\u{20}-\u{10ffff}]/u;
var VKEY_CHARS_MAX = 4096;
/**
* Reads `<name>+<key ID>+<base64(type ‖ public key)>`. Says nothing about trust.
* That the 32 bytes are a point of the curve is not checked here: with another, no signature verifies.
* @throws TlogError `vkey-too-long` (over 4,096 characters), `vkey-fields` (not three fields), `key-name`, `vkey-id`
* (not 8 lowercase hex digits), `vkey-base64`, `vkey-type` (of another type), `key-length`, `vkey-id-mismatch` (the ID
* belongs to another name or key).
*/
function parseVerifierKey(vkey, type = 1) {
	if (vkey.length > VKEY_CHARS_MAX) throw new TlogError("vkey-too-long", `vkey is ${vkey.length} characters long; at most ${VKEY_CHARS_MAX}`);
	const nameEnd = vkey.indexOf("+");
	const idEnd = vkey.indexOf("+", nameEnd + 1);
	if (nameEnd === -1 || idEnd === -1) throw new TlogError("vkey-fields", `vkey ${quote(vkey)} is not <name>+<key ID>+<base64 key>`);
	const name = vkey.slice(0, nameEnd);
	const keyId = vkey.slice(nameEnd + 1, idEnd);
	checkKeyName(name);
	if (!KEY_ID.test(keyId)) throw new TlogError("vkey-id", `key ID ${quote(keyId)} of the vkey is not 8 lowercase hex digits`);
	const publicKey = readTypedKey(vkey.slice(idEnd + 1), type);
	const expected = keyIdOf(name, publicKey, type);
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
function formatVerifierKey(name, publicKey, type = 1) {
	return `${name}+${keyIdOf(name, publicKey, type)}+${encodeBase64(typedKey(publicKey, type))}`;
}
/**
* Key ID of an Ed25519 public key under a name, as 8 lowercase hex digits: the first 4 bytes of
* SHA-256(name ‖ 0x0A ‖ type ‖ public key). An identifier, no fingerprint: 4 bytes are easily collided.
* @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
*/
function keyIdOf(name, publicKey, type = 1) {
	checkKeyName(name);
	const key = typedKey(publicKey, type);
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
function typedKey(publicKey, type) {
	checkKeyLength(publicKey);
	const key = /* @__PURE__ */ new Uint8Array(33);
	key[0] = type;
	key.set(publicKey, 1);
	return key;
}
function readTypedKey(text, type) {
	const key = decodeBase64(text);
	if (key === void 0) throw new TlogError("vkey-base64", `key ${quote(text)} of the vkey is not base64 with padding`);
	if (key[0] !== type) throw new TlogError("vkey-type", `key type ${key[0]} of the vkey is not ${type}, Ed25519, which ${TYPE_NAMES[type]} has`);
	checkKeyLength(key.subarray(1));
	return key.slice(1);
}
function checkKeyLength(publicKey) {
	if (publicKey.length !== PUBLIC_KEY_BYTES) throw new TlogError("key-length", `public key is ${publicKey.length} bytes long; an Ed25519 key is ${PUBLIC_KEY_BYTES}`);
}
/** Keys of one signature type, found by the name and key ID of a signature line. */
var KnownKeys = class {
	#byPair = /* @__PURE__ */ new Map();
	/**
	* The ID of each key is checked: a key under a wrong one would never be asked, or in another's place.
	* @throws TlogError `vkey-id-mismatch`, `key-name`, `key-length` where a key is not sound, one of another signature
	* type included; `keys-ambiguous` where two different keys share name and ID
	*/
	constructor(keys, type) {
		for (const key of keys) this.#add(key, type);
	}
	/** The key of a line; undefined where its (name, key ID) pair is unknown, even where one half is known. */
	of({ name, keyId }) {
		return this.#byPair.get(pairOf(name, keyId));
	}
	#add(key, type) {
		const expected = keyIdOf(key.name, key.publicKey, type);
		if (key.keyId !== expected) throw new TlogError("vkey-id-mismatch", `key ID ${quote(key.keyId)} of ${quote(key.name)} should be ${expected}`);
		const pair = pairOf(key.name, key.keyId);
		if (this.#byPair.get(pair)?.publicKey.some((byte, at) => byte !== key.publicKey[at])) throw new TlogError("keys-ambiguous", `two different keys are named ${quote(key.name)} with ID ${key.keyId}`);
		this.#byPair.set(pair, key);
	}
};
/** Whether an Ed25519 signature over the message is by the key; false for one of another length. Never throws. */
function verifies(signature, message, { publicKey }) {
	if (signature.length !== 64) return false;
	return ed25519.verify(signature, message, publicKey, { zip215: false });
}
/**
* What a signer gave, once its length is known to be right.
* @throws TlogError `note-signature-length`
*/
function checkedSignature(signature, name) {
	if (signature.length !== 64) throw new TlogError("note-signature-length", `the signer for ${quote(name)} gave ${signature.length} bytes; an Ed25519 signature is 64`);
	return signature;
}
/** Neither half can contain the space between them. */
function pairOf(name, keyId) {
	return `${name} ${keyId}`;
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
	const note = `${text}\n${formatSignatureLine({
		name,
		keyId,
		signature: checkedSignature(sign(new TextEncoder().encode(text)), name)
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
	const knownKeys = new KnownKeys(keys, 1);
	checkNoteCharacters(note);
	const { text, signatures } = splitNote(note);
	const message = new TextEncoder().encode(text);
	const verifiedBy = /* @__PURE__ */ new Map();
	let unknown = 0;
	for (const line of signatures) {
		const { name, keyId, signature } = line;
		const key = knownKeys.of(line);
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
/**
* One line for each hash, without newlines.
* @throws TlogError `proof-too-many-hashes` above 63, `hash-length`
*/
function formatHashLines(proof) {
	checkHashCount(proof.length);
	return proof.map((hash, at) => encodeBase64(checkedHash(hash, `hash ${at} of the proof`)));
}
/**
* The hashes of these lines.
* @throws TlogError `proof-too-many-hashes` above 63, `proof-hash` for a line that is not base64 of 32 bytes
*/
function parseHashLines(lines) {
	checkHashCount(lines.length);
	return lines.map((line, at) => {
		const hash = decodeHash(line);
		if (hash) return hash;
		throw new TlogError("proof-hash", `hash ${at} of the proof, ${quote(line)}, is not base64 of 32 bytes`);
	});
}
function checkHashCount(count) {
	if (count > 63) throw new TlogError("proof-too-many-hashes", `the proof has more than 63 hashes`);
}
// src/tlog/cosignature.ts
var TIMESTAMP_BYTES = 8;
/**
* Reads the vkey of a witness: `<name>+<key ID>+<base64(0x04 ‖ public key)>`.
* @throws TlogError as `parseVerifierKey`; `vkey-type` also for the key of a log
*/
function parseCosignerKey(vkey) {
	return parseVerifierKey(vkey, 4);
}
/**
* The vkey of a witness.
* @throws TlogError `key-name`, `key-length` unless the key is 32 bytes.
*/
function formatCosignerKey(name, publicKey) {
	return formatVerifierKey(name, publicKey, 4);
}
/**
* The signature line, with its newline, by which a witness cosigns the text of a checkpoint. That the checkpoint is
* signed by its log, and extends what the witness has seen, is for the caller to have verified.
* @param request `timeSeconds` is the witness's time in Unix seconds; `sign` makes the 64-byte Ed25519 signature, which
*   is not verified here, and its errors pass through
* @throws TlogError those of `parseCheckpoint`; `cosignature-time` unless the time is an integer from 0 to 2^53 - 1;
*   `key-name`, `key-length`, `note-signature-length`
*/
function cosign(request) {
	const { text, name, publicKey, timeSeconds, sign } = request;
	parseCheckpoint(text);
	if (!Number.isSafeInteger(timeSeconds) || timeSeconds < 0) throw new TlogError("cosignature-time", `time ${timeSeconds} of a cosignature is not an integer of Unix seconds from 0`);
	const keyId = keyIdOf(name, publicKey, 4);
	const signature = checkedSignature(sign(messageOf(text, timeSeconds)), name);
	return formatSignatureLine({
		name,
		keyId,
		signature: concatBytes(timestamp(timeSeconds), signature)
	});
}
/**
* Verifies the cosignatures on a note by the witnesses that one knows. The log's own signature is not looked at:
* `openCheckpoint` does that.
* A line is unverified where its signature is wrong, has another length, or a time above 2^53 - 1.
* @throws TlogError as `openNote` for a note of another shape, and for keys that are not sound; nothing for a
*   cosignature that does not verify, since a checkpoint may stand without it
*/
function readCosignatures(note, keys) {
	const knownKeys = new KnownKeys(keys, 4);
	checkNoteCharacters(note);
	const { text, signatures } = splitNote(note);
	const verified = [];
	const unverified = /* @__PURE__ */ new Set();
	for (const line of signatures) {
		const key = knownKeys.of(line);
		if (!key) continue;
		const timeSeconds = verifiedTime(line.signature, text, key);
		if (timeSeconds === void 0) unverified.add(key);
		else verified.push({
			key,
			timeSeconds,
			line: formatSignatureLine(line)
		});
	}
	return {
		verified,
		unverified: [...unverified]
	};
}
/** The time that a timestamped signature has, where it verifies. */
function verifiedTime(payload, text, key) {
	if (payload.length !== TIMESTAMP_BYTES + 64) return void 0;
	const time = new DataView(payload.buffer, payload.byteOffset).getBigUint64(0);
	if (time > BigInt(Number.MAX_SAFE_INTEGER)) return void 0;
	const timeSeconds = Number(time);
	return verifies(payload.subarray(TIMESTAMP_BYTES), messageOf(text, timeSeconds), key) ? timeSeconds : void 0;
}
/** What is signed: two lines of its own, so that no other signature fits, and the text of the checkpoint. */
function messageOf(text, timeSeconds) {
	return new TextEncoder().encode(`cosignature/v1\ntime ${timeSeconds}\n${text}`);
}
function timestamp(timeSeconds) {
	const bytes = new Uint8Array(TIMESTAMP_BYTES);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(timeSeconds));
	return bytes;
}
export { subtreeHash as C, splitWidth as S, decodeBase64 as _, formatHashLines as a, parseDecimal as b, openCheckpoint as c, signNote as d, formatSignatureLine as f, parseVerifierKey as g, isKeyName as h, readCosignatures as i, parseCheckpoint as l, formatVerifierKey as m, formatCosignerKey as n, parseHashLines as o, splitNote as p, parseCosignerKey as r, formatCheckpoint as s, cosign as t, openNote as u, decodeHash as v, checkTreeSize as x, encodeBase64 as y };
