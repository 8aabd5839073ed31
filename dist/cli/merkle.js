import { sha256 } from "@noble/hashes/sha2.js";
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
/**
* Root of the tree with these leaf hashes, in log order; the empty root for none.
* Streams: holds at most one hash per bit of the size, whatever the number of leaves.
* @throws TlogError `hash-length` when a leaf hash is not 32 bytes long.
*/
function rootOf(leafHashes) {
	const tree = new TreeHasher();
	for (const hash of leafHashes) tree.append(hash);
	return tree.root();
}
/** A tree that grows leaf by leaf and knows its root at every size, in O(log size) memory. */
var TreeHasher = class TreeHasher {
	#peaks = [];
	#size = 0;
	/**
	* A tree of leaves that are not known, by the roots of the complete subtrees that it is made of.
	* @param peaks widest first
	* @returns undefined where a tree of that size has another number of them
	*/
	static after(size, peaks) {
		let count = 0;
		for (let bits = size; bits > 0; bits = Math.floor(bits / 2)) count += bits % 2;
		if (count !== peaks.length) return void 0;
		const tree = new TreeHasher();
		tree.#peaks = peaks.map((peak) => checkedHash(peak, "subtree").slice());
		tree.#size = size;
		return tree;
	}
	/** Number of leaves appended so far. */
	get size() {
		return this.#size;
	}
	/** Roots of the complete subtrees that the leaves make up, widest first. */
	get peaks() {
		return this.#peaks;
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
export { leafHash as a, TlogError as c, hashesEqual as i, quote as l, checkedHash as n, nodeHash as o, emptyRoot as r, rootOf as s, TreeHasher as t };
