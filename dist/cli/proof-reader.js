import { t as consistencyProof } from "./consistency.js";
import { t as inclusionProof } from "./inclusion.js";
import { d as rememberingReader, l as positionKey, u as proofPositions } from "./signing-ledger.js";
// src/server/proof-reader.ts
/** Tiles kept between reads, at most 8 kB each: neighbours in the log share nearly all of theirs. */
var REMEMBERED_TILES_MAX = 128;
/** A reader for one answer or one export; it remembers tiles and nodes, so that long runs stay cheap. */
function createProofReader(store, size) {
	const tiles = /* @__PURE__ */ new Map();
	const nodes = /* @__PURE__ */ new Map();
	async function load(positions) {
		if (tiles.size + positions.length > REMEMBERED_TILES_MAX) {
			tiles.clear();
			nodes.clear();
		}
		const missing = positions.filter((position) => !tiles.has(positionKey(position)));
		if (!missing.length) return;
		const found = await store.readTiles(missing);
		missing.forEach((position, at) => {
			const hashes = found[at];
			if (hashes) tiles.set(positionKey(position), { hashes });
		});
	}
	return {
		async proof(index) {
			await load(proofPositions(index, size));
			return inclusionProof(index, size, rememberingReader(tiles, nodes));
		},
		async consistency(oldSize) {
			if (oldSize > 0 && oldSize < size) await load(proofPositions(oldSize - 1, size));
			return consistencyProof(oldSize, size, rememberingReader(tiles, nodes));
		},
		async leaf(index) {
			const position = {
				level: 0,
				index: Math.floor(index / 256)
			};
			await load([position]);
			const at = index % 256 * 32;
			const hash = tiles.get(positionKey(position))?.hashes.subarray(at, at + 32);
			return hash?.length === 32 ? hash : void 0;
		}
	};
}
export { createProofReader as t };
