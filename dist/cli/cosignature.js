import { c as TlogError, l as quote, n as checkedHash } from "./merkle.js";
import { _ as decodeHash, c as splitNote, d as verifies, f as formatVerifierKey, h as parseVerifierKey, l as KnownKeys, m as keyIdOf, o as checkNoteCharacters, r as parseCheckpoint, s as formatSignatureLine, u as checkedSignature, v as encodeBase64 } from "./checkpoint.js";
import { concatBytes } from "@noble/hashes/utils.js";
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
	const signature = payload.subarray(TIMESTAMP_BYTES);
	return verifies(signature, messageOf(text, timeSeconds), key) ? timeSeconds : void 0;
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
export { formatHashLines as a, readCosignatures as i, formatCosignerKey as n, parseHashLines as o, parseCosignerKey as r, cosign as t };
