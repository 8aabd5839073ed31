import { c as TlogError, i as hashesEqual, o as nodeHash, r as emptyRoot } from "./merkle.js";
import { C as subtreeHash, S as splitWidth, x as checkTreeSize } from "./cosignature.js";
// src/tlog/consistency.ts
/**
* The consistency proof PROOF(oldSize, D[newSize]) of RFC 6962 §2.1.2: at most 54 hashes, none when the sizes are
* equal or the old tree is empty. Every node read is within the new tree.
* @throws TlogError `tree-size`; `consistency-range` when the old tree is the larger one; `hash-length` for a node
* that is not 32 bytes; whatever the reader throws.
*/
function consistencyProof(oldSize, newSize, read) {
	checkTreeSize(oldSize);
	checkTreeSize(newSize);
	if (oldSize > newSize) throw new TlogError("consistency-range", `old size ${oldSize} exceeds new size ${newSize}; swap them`);
	if (oldSize === 0 || oldSize === newSize) return [];
	const hashes = [];
	let start = 0;
	let end = newSize;
	while (end !== oldSize) {
		const middle = start + splitWidth(end - start);
		if (oldSize <= middle) {
			hashes.push(subtreeHash(middle, end, read));
			end = middle;
		} else {
			hashes.push(subtreeHash(start, middle, read));
			start = middle;
		}
	}
	if (start !== 0) hashes.push(subtreeHash(start, end, read));
	return hashes.reverse();
}
/**
* True when the proof shows that the old tree is a beginning of the new one (RFC 9162 §2.1.4.2); false for
* anything else, a proof with a hash too many or too few included. Never throws.
* From an empty old tree (whose root must be the empty root) every new tree follows, and nothing is said about it.
*/
function verifyConsistency(claim) {
	const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
	if (!Number.isSafeInteger(newSize) || !Number.isSafeInteger(oldSize)) return false;
	if (oldSize < 0 || oldSize > newSize) return false;
	if ([
		oldRoot,
		newRoot,
		...proof
	].some((hash) => hash.length !== 32)) return false;
	if (oldSize === 0 && !hashesEqual(oldRoot, emptyRoot())) return false;
	if (oldSize === newSize) return proof.length === 0 && hashesEqual(oldRoot, newRoot);
	if (oldSize === 0) return proof.length === 0;
	const roots = rootsFromProof(oldSize, newSize, oldRoot, proof);
	return roots !== void 0 && hashesEqual(roots.old, oldRoot) && hashesEqual(roots.new, newRoot);
}
/** Both roots that the proof adds up to, for 0 < oldSize < newSize; undefined when its length does not fit. */
function rootsFromProof(oldSize, newSize, oldRoot, proof) {
	let node = oldSize - 1;
	let last = newSize - 1;
	while (node % 2 === 1) {
		node = Math.floor(node / 2);
		last = Math.floor(last / 2);
	}
	const [first, ...rest] = node === 0 ? [oldRoot, ...proof] : proof;
	if (first === void 0) return void 0;
	let oldHash = first;
	let newHash = first;
	for (const hash of rest) {
		if (last === 0) return void 0;
		if (node % 2 === 1 || node === last) {
			oldHash = nodeHash(hash, oldHash);
			newHash = nodeHash(hash, newHash);
			while (node % 2 === 0 && node !== 0) {
				node /= 2;
				last = Math.floor(last / 2);
			}
		} else newHash = nodeHash(newHash, hash);
		node = Math.floor(node / 2);
		last = Math.floor(last / 2);
	}
	return last === 0 ? {
		old: oldHash,
		new: newHash
	} : void 0;
}
export { verifyConsistency as n, consistencyProof as t };
