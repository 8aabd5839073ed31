import { t as TemoinError } from "./error2.js";
import { i as parseTreeSize, n as formatAddCheckpoint } from "./add-checkpoint.js";
import { c as openCheckpoint, i as readCosignatures, r as parseCosignerKey } from "./cosignature.js";
import { c as TlogError, l as quote } from "./merkle.js";
import { createHash } from "node:crypto";
// src/server/witness-requests.ts
/** A hundred signature lines stay below. */
var ANSWER_BYTES_MAX = 65536;
/**
* The witness that a vkey and an address mean.
* @throws TemoinError `option-invalid`
*/
function parseWitness(vkey, address) {
	try {
		const key = parseCosignerKey(vkey);
		const { protocol, username, password, search, hash, href } = new URL(address);
		if (!/^https?:$/.test(protocol) || username || password || search || hash) throw new TypeError(`${quote(address)} is not an http or https address without user, query and fragment`);
		return {
			key,
			url: href.replace(/\/+$/, "")
		};
	} catch (error) {
		if (!(error instanceof TlogError || error instanceof TypeError)) throw error;
		const message = `a witness must be given as "<vkey> <url>": ${error.message}`;
		throw new TemoinError("option-invalid", message, { cause: error });
	}
}
/**
* Hands a checkpoint in once.
* @param request the checkpoint's note, and the proof from the size that the witness is thought to have
* @param signal ends the exchange, the answer's body included
* @throws Error where there is no answer that can be used, in words
*/
async function requestCosignature({ key, url }, request, signal) {
	const response = await fetch(`${url}/add-checkpoint`, {
		method: "POST",
		body: formatAddCheckpoint(request),
		redirect: "error",
		signal
	});
	const body = await readText(response);
	if (response.status === 409 && response.headers.get("content-type") === "text/x.tlog.size") {
		const size = parseTreeSize(body);
		if (size !== void 0) return { size };
	}
	if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(body.trim())}`);
	const { verified } = readCosignatures(request.checkpoint + body, [key]);
	const line = verified.at(-1)?.line;
	if (line === void 0) throw new Error(`it answered without a cosignature that verifies by ${key.name}`);
	return { line };
}
/**
* The newest checkpoint of a log that a witness has cosigned; `undefined` where it has cosigned none.
* @throws Error where there is no answer that can be used, in words; TlogError where log or witness have not signed it
*/
async function requestNewest({ key, url }, log, signal) {
	const originHash = createHash("sha256").update(log.name).digest("hex");
	const response = await fetch(`${url}/${originHash}/checkpoint`, {
		redirect: "error",
		signal
	});
	const note = await readText(response);
	if (response.status === 404) return void 0;
	if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(note.trim())}`);
	if (!readCosignatures(note, [key]).verified.length) throw new Error(`it showed a checkpoint without a cosignature that verifies by ${key.name}`);
	return openCheckpoint(note, log);
}
/** The body as UTF-8. @throws Error once it is longer than any answer of a witness */
async function readText({ body }) {
	const chunks = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > ANSWER_BYTES_MAX) throw new Error(`its answer has more than ${ANSWER_BYTES_MAX} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString();
}
/** Why a request failed, in words. What fetch throws says nothing by itself; the system's error is its cause. */
function reasonOf(error) {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error ? cause.message : String(cause);
}
export { requestNewest as i, reasonOf as n, requestCosignature as r, parseWitness as t };
