import { n as parseJson } from "./configuration.js";
import { t as TemoinError } from "./error2.js";
import { n as isPublicationKind } from "./publication.js";
// src/server/store/row.ts
/** @throws TemoinError `data-unusable` where the column is no safe integer */
function integerOf(row, column) {
	const value = row[column];
	if (typeof value !== "number" || !Number.isSafeInteger(value)) throw unexpected(column, "an integer", value);
	return value;
}
/** @throws TemoinError `data-unusable` where the column is no text */
function textOf(row, column) {
	const value = row[column];
	if (typeof value !== "string") throw unexpected(column, "a text", value);
	return value;
}
/** @throws TemoinError `data-unusable` where the column is no bytes */
function bytesOf(row, column) {
	const value = row[column];
	if (!(value instanceof Uint8Array)) throw unexpected(column, "bytes", value);
	return Buffer.isBuffer(value) ? new Uint8Array(value) : value;
}
/** The type alone is said of the value: it may be personal data. */
function unexpected(column, wanted, value) {
	return new TemoinError("data-unusable", `the column ${column} of the log's database must hold ${wanted}, but holds ${value === null ? "null" : typeof value}; the database is damaged, restore a backup`);
}
// src/server/store/kept-rows.ts
/** A record from a row whose column `bytes` is named otherwise where another table has one too. */
function recordOf(row, bytesColumn) {
	return {
		index: integerOf(row, "entry_index"),
		id: textOf(row, "id"),
		salt: bytesOf(row, "salt"),
		bytes: bytesOf(row, bytesColumn)
	};
}
/** An entry from a row that has all that may stand behind it; `null`, or no such column, where there is nothing. */
function entryOf(row) {
	return {
		index: integerOf(row, "entry_index"),
		bytes: bytesOf(row, "entry_bytes"),
		...row.id !== null && { record: recordOf(row, "record_bytes") },
		...row.hash !== null && { publication: {
			...publicationOf(row, "published_bytes"),
			...typeof row.indexes === "string" && { erasure: erasedIndexesOf(row) }
		} }
	};
}
function erasedIndexesOf(row) {
	const indexes = parseJson(textOf(row, "indexes"));
	const numbers = Array.isArray(indexes) ? indexes.filter((index) => typeof index === "number") : [];
	return {
		salt: bytesOf(row, "erasure_salt"),
		indexes: numbers
	};
}
/** A publication, as {@link recordOf}. @throws TemoinError `data-unusable` where it is of no kind that this release knows */
function publicationOf(row, bytesColumn) {
	const kind = textOf(row, "kind");
	if (!isPublicationKind(kind)) throw new TemoinError("data-unusable", `the log's database holds a publication of the unknown kind ${JSON.stringify(kind)}; it is damaged or of a newer release`);
	return {
		index: integerOf(row, "entry_index"),
		hash: textOf(row, "hash"),
		kind,
		bytes: bytesOf(row, bytesColumn)
	};
}
/** A token or a session; `undefined` where there is no row. */
function accessOf(row) {
	return row && {
		hash: bytesOf(row, "hash"),
		expiresSeconds: integerOf(row, "expires_seconds")
	};
}
/** A line of the register. */
function lineOf(row) {
	return {
		...recordOf(row, "bytes"),
		subject: textOf(row, "subject"),
		event: textOf(row, "event"),
		receivedTime: textOf(row, "received_time")
	};
}
export { recordOf as a, textOf as c, publicationOf as i, entryOf as n, bytesOf as o, lineOf as r, integerOf as s, accessOf as t };
