import { o as inclusionProof } from "./tile-path.js";
import { d as rememberingReader, l as positionKey, u as proofPositions } from "./signing-ledger.js";
import { t as consistencyProof } from "./consistency.js";
// src/server/record-text.ts
/**
* Spells a record. Ten times as fast as sorting the members of any value, since these are known: whatever is added to
* a record must be added here, which a property test against the general speller makes sure of.
* @param record checked by the schema, whose closed patterns leave no text that JSON and RFC 8785 spell differently
*/
function recordTextOf(record) {
	const { clientTime, event, gesture, gpc, granted, id, jurisdiction, layout, locale, notice } = record;
	const { refused, revision, sequence, site, subject, surface, v, viewport, widget } = record;
	const parity = record.parity && parityInOrder(record.parity);
	const { integrity, version } = widget;
	const before = {
		clientTime,
		event,
		gesture,
		gpc,
		granted,
		id,
		jurisdiction,
		layout,
		locale,
		notice,
		parity
	};
	const after = {
		refused,
		revision,
		sequence,
		site,
		subject,
		surface,
		v,
		viewport,
		widget: {
			integrity,
			version
		}
	};
	return {
		id,
		before: `${JSON.stringify(before).slice(0, -1)},`,
		after: `,${JSON.stringify(after).slice(1)}`
	};
}
/** The whole text of a record that was received at `time`, ISO 8601 in UTC with milliseconds. */
function textAt({ before, after }, time) {
	return `${before}"receivedTime":"${time}"${after}`;
}
/** The whole text of a record that waits for its place and has no receive time yet; canonical as well. */
var pendingTextOf = ({ before, after }) => before + after.slice(1);
/** Whether the kept text is this very record, whenever it was received. */
function isTextOf(text, kept) {
	const start = text.before.length + 16;
	const end = kept.length - text.after.length - 1;
	return kept === textAt(text, kept.slice(start, Math.max(start, end)));
}
function parityInOrder({ accept, actionsToAccept, actionsToRefuse, refuse }) {
	return {
		accept: controlInOrder(accept),
		actionsToAccept,
		actionsToRefuse,
		refuse: controlInOrder(refuse)
	};
}
function controlInOrder({ contrastHundredths, heightPx, widthPx }) {
	return {
		...contrastHundredths !== void 0 && { contrastHundredths },
		heightPx,
		widthPx
	};
}
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
export { textAt as a, recordTextOf as i, isTextOf as n, pendingTextOf as r, createProofReader as t };
