import { c as TlogError } from "./merkle.js";
// src/tlog/entry-bundle.ts
/** Longest entry that a bundle can hold, in bytes: its length is a big-endian uint16. */
var ENTRY_BYTES_MAX = 65535;
var LENGTH_BYTES = 2;
/**
* The bundle of 1 to 256 entries, in log order.
* @throws TlogError `bundle-count` for another number of entries; `bundle-entry-too-long` above 65,535 bytes.
*/
function entryBundle(entries) {
	checkCount(entries.length);
	let bundleBytes = 0;
	entries.forEach((entry, at) => {
		if (entry.length > ENTRY_BYTES_MAX) throw new TlogError("bundle-entry-too-long", `entry ${at} of the bundle is ${entry.length} bytes; at most ${ENTRY_BYTES_MAX} fit behind a uint16 length`);
		bundleBytes += LENGTH_BYTES + entry.length;
	});
	const bundle = new Uint8Array(bundleBytes);
	const view = new DataView(bundle.buffer);
	let at = 0;
	for (const entry of entries) {
		view.setUint16(at, entry.length);
		bundle.set(entry, at + LENGTH_BYTES);
		at += LENGTH_BYTES + entry.length;
	}
	return bundle;
}
/**
* The 1 to 256 entries of a bundle, as copies. Whether they are the log's is for the leaf hashes to say.
* @throws TlogError `bundle-count` when there is none or more than 256; `bundle-truncated` when the bytes end within
* an entry.
*/
function parseEntryBundle(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = [];
	let at = 0;
	while (at < bytes.length) {
		checkCount(entries.length + 1);
		const start = at + LENGTH_BYTES;
		const end = start <= bytes.length ? start + view.getUint16(at) : start;
		if (end > bytes.length) throw new TlogError("bundle-truncated", `entry ${entries.length} of the bundle ends at byte ${end}, but the bundle has ${bytes.length} bytes`);
		entries.push(new Uint8Array(bytes.subarray(start, end)));
		at = end;
	}
	checkCount(entries.length);
	return entries;
}
function checkCount(count) {
	if (count < 1 || count > 256) throw new TlogError("bundle-count", `an entry bundle holds 1 to 256 entries, not ${count}`);
}
export { parseEntryBundle as n, entryBundle as t };
