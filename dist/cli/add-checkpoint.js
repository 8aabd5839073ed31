import { a as formatHashLines, b as parseDecimal, o as parseHashLines, x as checkTreeSize } from "./cosignature.js";
import { c as TlogError, l as quote } from "./merkle.js";
// src/tlog/add-checkpoint.ts
var OLD_START = "old ";
/** Media type of the body, a decimal and a newline, by which a witness answers 409: the size it has cosigned last. */
var TREE_SIZE_TYPE = "text/x.tlog.size";
/**
* The body of the request.
* @throws TlogError `tree-size`, `hash-length`, `proof-too-many-hashes` above 63
*/
function formatAddCheckpoint({ oldSize, proof, checkpoint }) {
	checkTreeSize(oldSize);
	return `${[OLD_START + oldSize, ...formatHashLines(proof)].join("\n")}\n\n${checkpoint}`;
}
/**
* Reads the body of the request. The checkpoint is not looked into.
* @throws TlogError, and nothing else for any string: `witness-old-size` (no first line of `old` and a strict decimal),
*   `proof-separator-missing` (no empty line), `proof-too-many-hashes` (over 63), `proof-hash` (a line that is not
*   base64 of 32 bytes)
*/
function parseAddCheckpoint(body) {
	const headEnd = body.indexOf("\n\n");
	if (headEnd === -1) throw new TlogError("proof-separator-missing", "no empty line separates the proof from a checkpoint");
	const [first = "", ...lines] = body.slice(0, headEnd).split("\n", 65);
	const oldSize = first.startsWith(OLD_START) ? parseDecimal(first.slice(4)) : void 0;
	if (oldSize === void 0) throw new TlogError("witness-old-size", `first line ${quote(first)} is not "old" and a decimal from 0 to ${Number.MAX_SAFE_INTEGER}`);
	return {
		oldSize,
		proof: parseHashLines(lines),
		checkpoint: body.slice(headEnd + 2)
	};
}
/** The size that a witness answers 409 with; undefined for any other text. Never throws. */
function parseTreeSize(body) {
	return body.endsWith("\n") ? parseDecimal(body.slice(0, -1)) : void 0;
}
export { parseTreeSize as i, formatAddCheckpoint as n, parseAddCheckpoint as r, TREE_SIZE_TYPE as t };
