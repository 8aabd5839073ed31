import { t as TemoinError } from "./error2.js";
import { c as openCheckpoint, g as parseVerifierKey } from "./cosignature.js";
import { c as TlogError } from "./merkle.js";
import { r as recover, t as openSigningKey } from "./signing-key.js";
// src/server/publishable-checkpoint.ts
/** A server that says nothing for so long is taken for absent. */
var FETCH_TIMEOUT_MS = 1e4;
/** A checkpoint with a hundred signature lines is far below. */
var ANSWER_BYTES_MAX = 65536;
/**
* The public checkpoint of a running server, with whatever witnesses have signed it.
* @param server the server's address, as `https://log.example`
* @throws TemoinError `checkpoint-unusable` where the server gives none that the key has signed
*/
async function servedCheckpoint(server, vkey) {
	const url = new URL("/temoin/log/checkpoint", server);
	try {
		const note = await fetchText(url);
		const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
		return {
			size,
			root,
			note
		};
	} catch (error) {
		const reason = reasonOf(error);
		throw new TemoinError("checkpoint-unusable", `${url} gives no checkpoint of this log: ${reason}; check --from and --data, or leave --from out`, { cause: error });
	}
}
/**
* Signs the head of a store, once its tiles have given its root. The log's own server signs exactly the same for this
* head, or has, since a signature follows from the head alone: no second history can come of it. What it cannot know is
* whether the store is the newest there was.
* @throws TemoinError `data-unusable` where the log is damaged; `key-unreadable` where the key is missing or another's
*/
async function committedCheckpoint(store, vkey, keyFile) {
	const { size, root } = (await recover(store)).head;
	const key = await openSigningKey(keyFile, parseVerifierKey(vkey).name, size);
	if (key.vkey !== vkey) throw new TemoinError("key-unreadable", `the log was begun with the key ${vkey}, but ${keyFile} holds ${key.vkey}; put the right log.key back`);
	return {
		size,
		root,
		note: key.signCheckpoint({
			size,
			root
		})
	};
}
async function fetchText(url) {
	const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
	if (!response.ok) throw new TemoinError("checkpoint-unusable", `the answer is ${response.status}`);
	const chunks = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		length += chunk.length;
		if (length > ANSWER_BYTES_MAX) throw new TemoinError("checkpoint-unusable", `the answer has more than ${ANSWER_BYTES_MAX} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString();
}
/** What fetch throws says nothing by itself; the system's error is its cause. */
function reasonOf(error) {
	if (error instanceof TlogError || error instanceof TemoinError) return error.message;
	const cause = error instanceof Error && error.cause ? error.cause : error;
	return cause instanceof Error ? cause.message : String(cause);
}
export { servedCheckpoint as n, committedCheckpoint as t };
