import { c as TlogError, o as nodeHash, r as emptyRoot } from "./merkle.js";
import { C as subtreeHash, S as splitWidth, x as checkTreeSize } from "./cosignature.js";
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
* @param ragged remembers the hashes of subtrees that end the tree and are not complete, by their first leaf: for many
* proofs in a tree of one size, give the same map
* @throws TlogError `tree-size`; `tree-index` unless 0 ≤ index < size; `hash-length` and whatever the reader
* throws as in `rootFromNodes`.
*/
function inclusionProof(index, size, read, ragged = /* @__PURE__ */ new Map()) {
	checkTreeSize(size);
	if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new TlogError("tree-index", `index ${index} is not in a tree of ${size} leaves; ask for 0 to size - 1`);
	const siblings = [];
	let start = 0;
	let end = size;
	while (end - start > 1) {
		const middle = start + splitWidth(end - start);
		if (index < middle) {
			siblings.push(end === size ? raggedHash(middle, end, read, ragged) : subtreeHash(middle, end, read));
			end = middle;
		} else {
			siblings.push(subtreeHash(start, middle, read));
			start = middle;
		}
	}
	return siblings.reverse();
}
function raggedHash(start, size, read, ragged) {
	const hash = ragged.get(start) ?? subtreeHash(start, size, read);
	ragged.set(start, hash);
	return hash;
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
var TILE_LEVEL_MAX = 63;
/**
* Path of a tile below the log's prefix, without leading slash: `tile/<L>/<N>[.p/<W>]`, or `tile/entries/<N>…` for
* the level `'entries'`. `width` is the number of hashes or entries, 1 to 256; 256 (the default) is a full tile.
* @throws TlogError `tile-level` outside 0 to 63, `tile-index` unless a safe integer of at least 0, `tile-width`.
*/
function tilePath(level, index, width = 256) {
	if (level !== "entries") checkTileLevel(level);
	if (!Number.isSafeInteger(index) || index < 0) throw new TlogError("tile-index", `tile index ${index} is not an integer of at least 0`);
	if (!Number.isInteger(width) || width < 1 || width > 256) throw new TlogError("tile-width", `tile width ${width} is not 1 to 256; empty tiles do not exist`);
	const digits = String(index);
	return `tile/${level}/${digits.padStart(Math.ceil(digits.length / 3) * 3, "0").replace(/\d{3}(?=\d)/g, "x$&/")}${width === 256 ? "" : `.p/${width}`}`;
}
/**
* Reads a path below the log's prefix.
* @returns `undefined` for whatever {@link tilePath} does not write, such as another spelling of the same number; never
* throws
*/
function parseTilePath(path) {
	const parts = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
	if (!parts) return void 0;
	const [, level = "", groups = "", width = 256] = parts;
	const tile = {
		level: level === "entries" ? level : Number(level),
		index: Number(groups.replace(/[x/]/g, "")),
		width: Number(width)
	};
	try {
		return tilePath(tile.level, tile.index, tile.width) === path ? tile : void 0;
	} catch {
		return;
	}
}
/**
* Width of the partial tile that ends `level` in a tree of `size` leaves: 0 (no such tile) to 255.
* For entry bundles, ask for level 0.
* @throws TlogError `tile-level`, `tree-size`.
*/
function partialWidth(level, size) {
	return hashesAt(level, size) % 256;
}
/**
* Number of full tiles at `level` in a tree of `size` leaves. For entry bundles, ask for level 0.
* @throws TlogError `tile-level`, `tree-size`.
*/
function fullTiles(level, size) {
	return Math.floor(hashesAt(level, size) / 256);
}
/**
* Number of hashes that all tiles of `level` hold in a tree of `size` leaves: floor(size / 256^level).
* @throws TlogError `tile-level`, `tree-size`.
*/
function hashesAt(level, size) {
	checkTileLevel(level);
	checkTreeSize(size);
	return Math.floor(size / 256 ** level);
}
function checkTileLevel(level) {
	if (!Number.isInteger(level) || level < 0 || level > TILE_LEVEL_MAX) throw new TlogError("tile-level", `tile level ${level} is not an integer from 0 to ${TILE_LEVEL_MAX}`);
}
export { tilePath as a, rootFromNodes as c, partialWidth as i, hashesAt as n, inclusionProof as o, parseTilePath as r, rootFromInclusion as s, fullTiles as t };
