import { t as TemoinError } from "./error2.js";
import { S as tombstoneOf, c as facetsOf, l as hasFacets, n as FACET_NAMES, p as isPublicationKind, t as EVENTS, u as mayHaveFacets, v as ERASURE_REASONS } from "./facets.js";
import { n as parseJson } from "./configuration.js";
import { r as emptyRoot } from "./merkle.js";
import { setImmediate } from "node:timers/promises";
import { closeSync, existsSync, openSync } from "node:fs";
// src/server/store/access-store.ts
/** What the holder of a token may do: an operator sees too who has looked. */
var ROLES = ["auditor", "operator"];
/** What somebody did. */
var ACCESS_KINDS = [
	"sign-in",
	"sign-in-refused",
	"register",
	"record",
	"counts",
	"export-jsonl",
	"export-csv",
	"pack",
	"out-of-scope",
	"accesses"
];
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
// src/server/store/access-rows.ts
/** A token, from columns that no other table of the row has too. */
function tokenOf(row) {
	return {
		hash: bytesOf(row, "token_hash"),
		label: textOf(row, "label"),
		role: wordOf(row, "role", ROLES),
		scope: {
			...row.from_time !== null && { from: textOf(row, "from_time") },
			...row.to_time !== null && { to: textOf(row, "to_time") }
		},
		...row.created_seconds !== null && { createdSeconds: integerOf(row, "created_seconds") },
		expiresSeconds: integerOf(row, "token_expires_seconds"),
		...row.revoked_seconds !== null && { revokedSeconds: integerOf(row, "revoked_seconds") },
		...row.used_day !== null && { usedDay: textOf(row, "used_day") }
	};
}
/** A session with its token. */
function sessionOf(row) {
	return {
		hash: bytesOf(row, "hash"),
		expiresSeconds: integerOf(row, "expires_seconds"),
		token: tokenOf(row)
	};
}
/** An access. */
function accessOf(row) {
	return {
		number: integerOf(row, "number"),
		time: textOf(row, "time"),
		...row.handle !== null && { token: {
			handle: textOf(row, "handle"),
			label: textOf(row, "label"),
			role: wordOf(row, "role", ROLES)
		} },
		kind: wordOf(row, "kind", ACCESS_KINDS),
		filter: textOf(row, "filter"),
		...row.term_hash !== null && { termHash: textOf(row, "term_hash") },
		...row.person_hash !== null && { personHash: textOf(row, "person_hash") },
		...row.amount !== null && { amount: integerOf(row, "amount") }
	};
}
/** The key of the accesses. */
function accessKeyOf(row) {
	return {
		key: bytesOf(row, "key"),
		madeSeconds: integerOf(row, "made_seconds")
	};
}
function wordOf(row, column, words) {
	const text = textOf(row, column);
	const found = words.find((word) => word === text);
	if (found !== void 0) return found;
	throw new TemoinError("data-unusable", `the column ${column} of the log's database must hold one of ${words.join(", ")}, but holds ${JSON.stringify(text)}; it is damaged or of a newer release`);
}
// src/server/store/sqlite-transaction.ts
var SYNCHRONOUS = {
	"at-once": "FULL",
	"with-the-next": "NORMAL"
};
/**
* Runs `write` in one transaction: all of it is there on return, or none of it when it throws. Each says anew how durable
* it is, so that none depends on what another has left behind; statements outside of one are durable at once.
*/
function inTransaction(database, write, durability = "at-once") {
	database.exec(`PRAGMA synchronous = ${SYNCHRONOUS[durability]}; BEGIN IMMEDIATE`);
	try {
		const result = write();
		database.exec("COMMIT");
		return result;
	} catch (error) {
		try {
			database.exec("ROLLBACK");
		} catch {}
		throw error;
	} finally {
		if (durability !== "at-once") database.exec(`PRAGMA synchronous = ${SYNCHRONOUS["at-once"]}`);
	}
}
// src/server/store/sqlite-access.ts
var TOKEN_COLUMNS = `token.hash AS token_hash, label, role, from_time, to_time, created_seconds,
  token.expires_seconds AS token_expires_seconds, revoked_seconds, used_day`;
/** The part of the contract that is about auditors, over an open and prepared database. */
function sqliteAccess(database) {
	return {
		...tokens(database),
		...accessLog(database)
	};
}
function tokens(database) {
	const add = database.prepare("INSERT INTO token (hash, label, role, from_time, to_time, created_seconds, expires_seconds) VALUES (?, ?, ?, ?, ?, ?, ?)");
	const find = database.prepare(`SELECT ${TOKEN_COLUMNS} FROM token WHERE hash = ?`);
	const list = database.prepare(`SELECT ${TOKEN_COLUMNS} FROM token ORDER BY created_seconds, hash`);
	const revoke = database.prepare("UPDATE token SET revoked_seconds = coalesce(revoked_seconds, ?) WHERE hash = ?");
	const use = database.prepare("UPDATE token SET used_day = date(?, 'unixepoch') WHERE hash = ?");
	const addSession = database.prepare("INSERT INTO session (hash, token_hash, expires_seconds) VALUES (?, ?, ?)");
	const findSession = database.prepare(`SELECT session.hash, session.expires_seconds, ${TOKEN_COLUMNS}
     FROM session JOIN token ON token.hash = session.token_hash WHERE session.hash = ?`);
	const dropSession = database.prepare("DELETE FROM session WHERE hash = ?");
	const dropExpired = database.prepare("DELETE FROM session WHERE expires_seconds <= ?");
	const dropOfToken = database.prepare("DELETE FROM session WHERE token_hash = ?");
	return {
		async addToken({ hash, label, role, scope, createdSeconds, expiresSeconds }) {
			add.run(hash, label, role, scope.from ?? null, scope.to ?? null, createdSeconds, expiresSeconds);
		},
		async findToken(hash) {
			const row = find.get(hash);
			return row && tokenOf(row);
		},
		async listTokens() {
			return list.all().map(tokenOf);
		},
		async revokeToken(hash, nowSeconds) {
			inTransaction(database, () => {
				revoke.run(nowSeconds, hash);
				dropOfToken.run(hash);
			});
		},
		async addSession({ hash, tokenHash, expiresSeconds }, nowSeconds) {
			inTransaction(database, () => {
				dropExpired.run(nowSeconds);
				addSession.run(hash, tokenHash, expiresSeconds);
				use.run(nowSeconds, tokenHash);
			});
		},
		async findSession(hash) {
			const row = findSession.get(hash);
			return row && sessionOf(row);
		},
		async removeSession(hash) {
			dropSession.run(hash);
		}
	};
}
function accessLog(database) {
	const holdKey = database.prepare(`INSERT INTO access_key (only, key, made_seconds) VALUES (1, ?, ?)
     ON CONFLICT DO UPDATE SET key = excluded.key, made_seconds = excluded.made_seconds WHERE access_key.made_seconds < ?`);
	const readKey = database.prepare("SELECT key, made_seconds FROM access_key");
	const add = database.prepare(`INSERT INTO access (time, handle, label, role, kind, filter, term_hash, person_hash, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`);
	const setAmount = database.prepare("UPDATE access SET amount = ? WHERE number = ?");
	const page = database.prepare("SELECT * FROM access WHERE number < ? ORDER BY number DESC LIMIT ?");
	const samePage = database.prepare("SELECT * FROM access WHERE number < ? AND (term_hash = ? OR person_hash = ?) ORDER BY number DESC LIMIT ?");
	const dropKey = database.prepare("DELETE FROM access_key WHERE made_seconds < ?");
	const drop = database.prepare("DELETE FROM access WHERE time < ?");
	const dropHashes = database.prepare(`UPDATE access SET term_hash = NULL, person_hash = NULL
     WHERE time < ? AND (term_hash IS NOT NULL OR person_hash IS NOT NULL)`);
	const write = (statements) => inTransaction(database, statements, "with-the-next");
	return {
		async holdAccessKey({ key, madeSeconds }, fromSeconds) {
			return write(() => {
				holdKey.run(key, madeSeconds, fromSeconds);
				return accessKeyOf(readKey.get() ?? {});
			});
		},
		async addAccess({ time, token, kind, filter, termHash, personHash, amount }) {
			const who = [
				token?.handle ?? null,
				token?.label ?? null,
				token?.role ?? null
			];
			const hashes = [termHash ?? null, personHash ?? null];
			return integerOf(write(() => add.get(time, ...who, kind, filter, ...hashes, amount ?? null)) ?? {}, "number");
		},
		async setAccessAmount(number, amount) {
			write(() => setAmount.run(amount, number));
		},
		async readAccesses({ before = Number.MAX_SAFE_INTEGER, same, limit }) {
			return (same === void 0 ? page.all(before, limit) : samePage.all(before, same, same, limit)).map(accessOf);
		},
		async expireAccesses({ accessesFrom, hashesFrom, keysFromSeconds }) {
			write(() => {
				dropKey.run(keysFromSeconds);
				drop.run(accessesFrom);
				dropHashes.run(hashesFrom);
			});
		}
	};
}
// src/server/store/erasure-rows.ts
/** Which record a row means. */
var placeOf = (row) => ({
	index: integerOf(row, "entry_index"),
	id: textOf(row, "id")
});
/** `superseded_time` is `null` of a subject's last record. */
var agedOf = (row) => ({
	...placeOf(row),
	event: textOf(row, "event"),
	receivedTime: textOf(row, "received_time"),
	...row.superseded_time !== null && { supersededTime: textOf(row, "superseded_time") }
});
/**
* Records that were received by a time, without a look at all that came after it: times never decrease with the index,
* so where none of a whole slice is of that time, none behind it is. One whose time is damaged is passed over.
* @param readSlice rows above an index, by index
*/
async function agedBy(readSlice, receivedBy, after, limit) {
	const aged = [];
	for (let from = after; aged.length < limit;) {
		const slice = (await readSlice(from, limit)).map(agedOf);
		const received = slice.filter(({ receivedTime }) => receivedTime <= receivedBy);
		aged.push(...received);
		from = slice.at(-1)?.index ?? from;
		if (!received.length || slice.length < limit) break;
	}
	return aged.slice(0, limit);
}
// src/server/store/erasure-store.ts
/** Why nothing is erased. */
var erasedMeanwhile = (gone, of) => /* @__PURE__ */ new Error(`${gone} of ${of} records were erased meanwhile by somebody else; run one server for each log`);
var HOUR_MS = 36e5;
var HOURS_A_DAY = 24;
/** More than there can be numbers of facets. */
var FACETS_SPAN = 1048576;
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/**
* @param read of a record's text, see {@link recordReader}
* @param numbersOf gives the numbers of facets, see {@link FacetsNumbering.begin}
*/
function followedSlice(records, read, numbersOf) {
	const days = new Tally();
	const hours = /* @__PURE__ */ new Map();
	const hourOf = hourReader();
	return {
		lines: records.map(({ index, text }) => {
			const { subject, receivedTime, facets: known } = read(text);
			const { facets, placeless } = numbersOf(known);
			const hour = hourOf(receivedTime);
			days.add(Math.floor(hour / HOURS_A_DAY), placeless);
			days.add(-1, facets);
			const counts = hours.get(hour) ?? {
				hour,
				received: 0,
				synthetic: 0,
				unequal: 0
			};
			counts.received += 1;
			if (known.facets.gesture === "synthetic") counts.synthetic += 1;
			if (known.facets.parity === "unequal") counts.unequal += 1;
			hours.set(hour, counts);
			return {
				index,
				subject,
				receivedTime,
				facets
			};
		}),
		days: days.counts(),
		hours: [...hours.values()]
	};
}
/** What lines that are taken out add to the counts of days. */
function erasedCounts(lines) {
	const days = new Tally();
	const hourOf = hourReader();
	for (const { receivedTime, facets, placeless } of lines) {
		days.add(Math.floor(hourOf(receivedTime) / HOURS_A_DAY), placeless);
		days.add(-1, facets);
	}
	return days.counts();
}
/** Counts by day and facets. */
var Tally = class {
	#counts = /* @__PURE__ */ new Map();
	add(day, facets) {
		const key = day * FACETS_SPAN + facets;
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}
	/** Always in one order, so that no two writers wait for each other. */
	counts() {
		return [...this.#counts].sort(([a], [b]) => a - b).map(([key, count]) => {
			const day = Math.floor(key / FACETS_SPAN);
			return {
				day,
				facets: key - day * FACETS_SPAN,
				count
			};
		});
	}
};
/** The hour of a time; hour 0, which no record is of, of one that is damaged. Most records are of the hour of the last. */
function hourReader() {
	let known = "";
	let hour = 0;
	return (time) => {
		if (!TIME.test(time)) return 0;
		const prefix = time.slice(0, 13);
		if (prefix !== known) {
			known = prefix;
			hour = Math.max(0, Math.floor(Date.parse(`${prefix}:00:00.000Z`) / HOUR_MS) || 0);
		}
		return hour;
	};
}
// src/server/store/roll-up-rows.ts
/** The counts of one day and of the same facets. */
var dayRollUpOf = (row) => ({
	day: integerOf(row, "day"),
	facets: integerOf(row, "facets"),
	received: integerOf(row, "received"),
	erased: integerOf(row, "erased")
});
/** The counts of some days and of the same facets. */
var facetsRollUpOf = (row) => ({
	facets: integerOf(row, "facets"),
	received: integerOf(row, "received"),
	erased: integerOf(row, "erased"),
	firstDay: integerOf(row, "first_day"),
	lastDay: integerOf(row, "last_day")
});
/** The lines of the same facets. */
var facetsCountOf = (row) => ({
	facets: integerOf(row, "facets"),
	lines: integerOf(row, "lines")
});
/** The counts of one span of days and of the same facets. */
var spanRollUpOf = (row) => ({
	span: integerOf(row, "span"),
	facets: integerOf(row, "facets"),
	received: integerOf(row, "received"),
	besideShown: integerOf(row, "beside_shown")
});
/** Spans without the days before 1970, of which the first stands for all days together. */
var spansFrom1970 = (spans) => spans.map(({ start, end }) => ({
	start: Math.max(start, 0),
	end
}));
/** The counts of one hour. */
var hourRollUpOf = (row) => ({
	hour: integerOf(row, "hour"),
	received: integerOf(row, "received"),
	synthetic: integerOf(row, "synthetic"),
	unequal: integerOf(row, "unequal")
});
/** What of a line the counts go by. */
var registeredLineOf = (row) => ({
	receivedTime: textOf(row, "received_time"),
	facets: integerOf(row, "facets"),
	placeless: integerOf(row, "placeless")
});
/** The days by which lines are counted: those of a range, or the row that has all of them together. */
var countedDays = (range) => range ? {
	start: Math.max(range.start, 0),
	end: range.end
} : {
	start: -1,
	end: 0
};
// src/server/store/sqlite-roll-ups.ts
/** Both halves, over an open and prepared database. What is written must stand in the caller's transaction. */
function sqliteRollUps(database) {
	const addDay = database.prepare(`INSERT INTO roll_up (day, facets, received) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET received = received + excluded.received`);
	const addHour = database.prepare(`INSERT INTO roll_up_hour (hour, received, synthetic, unequal) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET received = received + excluded.received,
       synthetic = synthetic + excluded.synthetic, unequal = unequal + excluded.unequal`);
	const erase = database.prepare("UPDATE roll_up SET erased = erased + ? WHERE day = ? AND facets = ?");
	const lines = database.prepare(`SELECT received_time, facets, coalesce(placeless, facets) AS placeless
     FROM register LEFT JOIN facets ON facets.number = register.facets
     WHERE entry_index IN (SELECT value FROM json_each(?))`);
	const days = database.prepare("SELECT day, facets, received, erased FROM roll_up WHERE day >= ? AND day < ? ORDER BY day, facets LIMIT ?");
	const summed = database.prepare(`
    SELECT facets, sum(received) AS received, sum(erased) AS erased, min(day) AS first_day, max(day) AS last_day
    FROM roll_up WHERE day >= ? AND day < ? GROUP BY facets ORDER BY facets`);
	const spans = database.prepare(`SELECT span.key AS span, facets, sum(received) AS received,
       sum(CASE WHEN day IN (SELECT day FROM shown) THEN received ELSE 0 END) AS beside_shown
     FROM json_each(?) AS span JOIN roll_up ON day >= span.value ->> 'start' AND day < span.value ->> 'end'
     GROUP BY span.key, facets ORDER BY span.key, facets LIMIT ?`);
	const hours = database.prepare("SELECT hour, received, synthetic, unequal FROM roll_up_hour WHERE hour >= ? AND hour < ? ORDER BY hour LIMIT ?");
	const sum = "SELECT coalesce(sum(received - erased), 0) AS lines FROM roll_up WHERE day >= ? AND day < ?";
	const sumOfAll = database.prepare(sum);
	const sumOfSome = database.prepare(`${sum} AND facets IN (SELECT value FROM json_each(?))`);
	return {
		addReceived(slice) {
			for (const { day, facets, count } of slice.days) addDay.run(day, facets, count);
			for (const { hour, received, synthetic, unequal } of slice.hours) addHour.run(hour, received, synthetic, unequal);
		},
		addErased(indexes) {
			const counts = erasedCounts(lines.all(JSON.stringify(indexes)).map(registeredLineOf));
			for (const { day, facets, count } of counts) erase.run(count, day, facets);
		},
		async readRollUps({ start, end }, limit) {
			return days.all(Math.max(start, 0), end, limit).map(dayRollUpOf);
		},
		async sumRollUps({ start, end }) {
			return summed.all(Math.max(start, 0), end).map(facetsRollUpOf);
		},
		async readSpanRollUps(asked, limit) {
			return spans.all(JSON.stringify(spansFrom1970(asked)), limit).map(spanRollUpOf);
		},
		async readHourRollUps(start, end, limit) {
			return hours.all(start, end, limit).map(hourRollUpOf);
		},
		async countRolledUp(numbers, range) {
			const { start, end } = countedDays(range);
			return integerOf((numbers ? sumOfSome.get(start, end, JSON.stringify(numbers)) : sumOfAll.get(start, end)) ?? {}, "lines");
		}
	};
}
// src/server/store/sqlite-erasure.ts
var KEPT_SLICE = `
  SELECT entry_index, id, coalesce(event, '') AS event, received_time,
         (SELECT later.received_time FROM register AS later
          WHERE later.subject = register.subject AND later.entry_index > register.entry_index
            AND later.facets NOT IN (SELECT number FROM facets WHERE event = 'once')
          ORDER BY later.entry_index LIMIT 1) AS superseded_time
  FROM register JOIN record USING (entry_index) LEFT JOIN facets ON facets.number = register.facets
  WHERE entry_index > ? AND subject <> ''
    AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.subject = register.subject AND coalesce(until_time > ?, 1))
  ORDER BY entry_index LIMIT ?`;
/** The erasing part of the contract but for holds and requests, over an open and prepared database. */
function sqliteErasure(database) {
	const { addErased } = sqliteRollUps(database);
	const removeRecord = database.prepare("DELETE FROM record WHERE entry_index = ? AND id = ?");
	const addTombstone = database.prepare("INSERT INTO tombstone (id_hash) VALUES (?) ON CONFLICT DO NOTHING");
	const addErasure = database.prepare("INSERT INTO erasure (hash, bytes, salt, indexes) VALUES (?, ?, ?, ?)");
	const countFor = database.prepare("UPDATE erasure_request SET erased = erased + ? WHERE number = ?");
	const tombstone = database.prepare("SELECT 1 FROM tombstone WHERE id_hash = ?");
	const anyTombstone = database.prepare("SELECT 1 FROM tombstone LIMIT 1");
	const unpublished = database.prepare("SELECT hash, bytes FROM erasure WHERE rowid > ? AND hash NOT IN (SELECT hash FROM published)");
	const newestErasure = database.prepare("SELECT coalesce(max(rowid), 0) AS number FROM erasure");
	/** Up to this one all are published, and need not be looked through twice a second for as long as the log lives. */
	let allPublishedUpTo = 0;
	const places = database.prepare("SELECT entry_index, id FROM record WHERE entry_index > ? ORDER BY entry_index LIMIT ?");
	const ofSubject = database.prepare("SELECT entry_index, id FROM register JOIN record USING (entry_index) WHERE subject = ? ORDER BY entry_index LIMIT ?");
	const keptSlice = database.prepare(KEPT_SLICE);
	return {
		async erase({ ids, indexes, salt, publication, request }) {
			inTransaction(database, () => {
				addErased(indexes);
				let removed = 0;
				indexes.forEach((index, at) => {
					const id = ids[at] ?? "";
					addTombstone.run(tombstoneOf(id));
					removed += Number(removeRecord.run(index, id).changes);
				});
				if (removed !== indexes.length) throw erasedMeanwhile(indexes.length - removed, indexes.length);
				addErasure.run(publication.hash, publication.bytes, salt, JSON.stringify(indexes));
				if (request !== void 0) countFor.run(indexes.length, request);
			});
		},
		async scrub() {
			return integerOf(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() ?? {}, "busy") === 0;
		},
		async readUnpublishedErasures() {
			const newest = integerOf(newestErasure.get() ?? {}, "number");
			const rows = unpublished.all(allPublishedUpTo);
			if (!rows.length) allPublishedUpTo = newest;
			return rows.map((row) => ({
				kind: "erasure",
				hash: textOf(row, "hash"),
				bytes: bytesOf(row, "bytes")
			}));
		},
		async findErased(ids) {
			if (!anyTombstone.get()) return [];
			return ids.filter((id) => tombstone.get(tombstoneOf(id)));
		},
		async missingTombstones(hashes) {
			return hashes.filter((hash) => !tombstone.get(hash));
		},
		async addTombstones(hashes) {
			inTransaction(database, () => {
				for (const hash of hashes) addTombstone.run(hash);
			});
		},
		async readRecordPlaces(after, limit) {
			return places.all(after, limit).map(placeOf);
		},
		async readSubject(subject, limit) {
			return ofSubject.all(subject, limit).map(placeOf);
		},
		readAged: (receivedBy, after, now, limit) => agedBy((from, most) => keptSlice.all(from, now, most), receivedBy, after, limit)
	};
}
// src/server/store/sqlite-erasure-requests.ts
/** Holds and requests of the contract, over an open and prepared database. */
function sqliteErasureRequests(database) {
	const held = database.prepare("SELECT 1 FROM hold WHERE subject = ? AND coalesce(until_time > ?, 1)");
	const addHold = database.prepare("INSERT INTO hold (subject, until_time) VALUES (?, ?) ON CONFLICT DO UPDATE SET until_time = excluded.until_time");
	const dropHold = database.prepare("DELETE FROM hold WHERE subject = ?");
	const addRequest = database.prepare("INSERT INTO erasure_request (subject, reason) VALUES (?, ?) RETURNING number");
	const openRequest = database.prepare("SELECT number, subject, reason FROM erasure_request WHERE is_done = 0 ORDER BY number LIMIT 1");
	const forget = database.prepare("UPDATE erasure_request SET subject = '', is_held = ? WHERE number = ?");
	const finish = database.prepare("UPDATE erasure_request SET is_done = 1 WHERE number = ?");
	const outcome = database.prepare("SELECT erased, is_held FROM erasure_request WHERE number = ? AND is_done = 1");
	return {
		async isHeld(subject, now) {
			return held.get(subject, now) !== void 0;
		},
		async hold(subject, until) {
			addHold.run(subject, until ?? null);
		},
		async releaseHold(subject) {
			return dropHold.run(subject).changes === 1;
		},
		async requestErasure({ subject, reason }) {
			return integerOf(addRequest.get(subject, reason) ?? {}, "number");
		},
		async readOpenRequest() {
			const row = openRequest.get();
			if (!row) return void 0;
			const word = textOf(row, "reason");
			const reason = ERASURE_REASONS.find((each) => each === word) ?? "subject-request";
			return {
				number: integerOf(row, "number"),
				subject: textOf(row, "subject"),
				reason
			};
		},
		async forgetRequest(number, isHeld) {
			forget.run(Number(isHeld), number);
		},
		async finishRequest(number) {
			finish.run(number);
		},
		async readOutcome(number) {
			const row = outcome.get(number);
			return row && {
				erased: integerOf(row, "erased"),
				isHeld: integerOf(row, "is_held") === 1
			};
		}
	};
}
// src/server/store/known-facets.ts
/** Bytes of a text at most, so that an index of PostgreSQL can hold it (2,704 bytes) and memory all of them. */
var TEXT_BYTES_MAX = 2e3;
var DAMAGED = { damaged: true };
/** @param record parsed; undefined where the text is no object of JSON */
function facetsTextOf(record) {
	const facets = record ? facetsOf(record) : DAMAGED;
	const text = JSON.stringify(facets);
	return text.length > TEXT_BYTES_MAX / 3 && Buffer.byteLength(text) > TEXT_BYTES_MAX ? {
		...eventAlone(facets),
		facets,
		told: eventAlone(facets).facets
	} : {
		facets,
		text
	};
}
/** The facets that tell where a visitor is; {@link coarser} leaves these out first. */
var PLACE_FACETS = ["gpc", "jurisdiction"];
/** What is left of facets where there is no room for them: first without the place, and then the event. */
function coarser(facets) {
	return facets.other ? eventAlone(facets) : placeless(facets);
}
/** Facets without the place. @param isOfDays whether days are counted by them */
function placeless(facets, isOfDays = false) {
	const { gpc: _gpc, jurisdiction: _jurisdiction, ...others } = facets;
	const left = {
		...others,
		other: true,
		...isOfDays && { day: true }
	};
	return {
		facets: left,
		text: JSON.stringify(left)
	};
}
function eventAlone({ event }) {
	const facets = {
		...event && { event },
		other: true
	};
	return {
		facets,
		text: JSON.stringify(facets)
	};
}
/** The facets of a row's text; of one that is none any more, those of a damaged record. */
function lineFacetsOf(text) {
	try {
		const value = JSON.parse(text);
		if (typeof value !== "object" || value === null) return DAMAGED;
		if ("damaged" in value) return DAMAGED;
		const { event, ...rest } = { ...value };
		const known = EVENTS.find((each) => each === event);
		return {
			...rest,
			event: "other" in rest ? known : event
		};
	} catch {
		return DAMAGED;
	}
}
/** The rows as one who reads lines and counts by them has them in memory. */
var KnownFacets = class {
	#ofLines = [];
	#ofDays = [];
	/** Tens of thousands of rows have few different lists and notices. */
	#lists = /* @__PURE__ */ new Map();
	#texts = /* @__PURE__ */ new Map();
	#last = 0;
	/** The highest number that is known; 0 where none is. */
	get last() {
		return this.#last;
	}
	/** Those that lines have. */
	get ofLines() {
		return this.#ofLines;
	}
	/** Those that days are counted by. */
	get ofDays() {
		return this.#ofDays;
	}
	/** Learns rows of the table, by number. Those that are known already are passed over. */
	learn(rows) {
		for (const row of rows) {
			const number = integerOf(row, "number");
			if (number <= this.#last) continue;
			const numbered = {
				number,
				facets: this.#small(lineFacetsOf(textOf(row, "text")))
			};
			if (!numbered.facets.day) this.#ofLines.push(numbered);
			if (integerOf(row, "placeless") === number) this.#ofDays.push(numbered);
			this.#last = number;
		}
	}
	/** The same, with what many rows say held once. */
	#small(facets) {
		const { granted, refused, notice } = facets;
		return {
			...facets,
			...Array.isArray(granted) && { granted: held(this.#lists, granted.join(" "), granted) },
			...Array.isArray(refused) && { refused: held(this.#lists, refused.join(" "), refused) },
			...notice !== void 0 && { notice: held(this.#texts, notice, notice) }
		};
	}
};
function held(known, key, value) {
	const first = known.get(key);
	if (first !== void 0) return first;
	known.set(key, value);
	return value;
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
/** A publication with the entry that it stands in. */
function publishedEntryOf(row) {
	return {
		index: integerOf(row, "entry_index"),
		entry: bytesOf(row, "entry_bytes"),
		bytes: bytesOf(row, "bytes")
	};
}
/** A line of the register. */
function lineOf(row) {
	return {
		...recordOf(row, "bytes"),
		subject: textOf(row, "subject"),
		receivedTime: textOf(row, "received_time"),
		facets: lineFacetsOf(textOf(row, "facets_text"))
	};
}
// src/server/store/sqlite-reads.ts
/** The reading half of the contract but for the register, over an open and prepared database. */
function sqliteReads(database) {
	const bound = database.prepare("SELECT vkey FROM head");
	const head = database.prepare("SELECT size, root, time FROM head");
	const tile = database.prepare("SELECT hashes FROM tile WHERE level = ? AND tile_index = ?");
	const records = database.prepare("SELECT entry_index, id, salt, bytes FROM record WHERE id IN (SELECT value FROM json_each(?))");
	const published = database.prepare("SELECT hash, entry_index, kind, bytes FROM published WHERE hash = ?");
	const entries = database.prepare(`
    SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt, record.bytes AS record_bytes,
           published.hash, published.kind, published.bytes AS published_bytes,
           erasure.salt AS erasure_salt, erasure.indexes
    FROM entry LEFT JOIN record USING (entry_index) LEFT JOIN published USING (entry_index)
         LEFT JOIN erasure ON erasure.hash = published.hash AND published.kind = 'erasure'
    WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index`);
	const entryBytes = database.prepare("SELECT bytes FROM entry WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index");
	const opened = {
		up: database.prepare(openedSql("min", ">=", "ASC")),
		down: database.prepare(openedSql("max", "<=", "DESC"))
	};
	const ofKind = database.prepare("SELECT entry_index FROM published WHERE kind = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?");
	const publications = database.prepare(`
    SELECT entry_index, entry.bytes AS entry_bytes, published.bytes
    FROM published JOIN entry USING (entry_index)
    WHERE kind = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?`);
	return {
		async readVkey() {
			return textOf(bound.get() ?? {}, "vkey");
		},
		async readHead() {
			const row = head.get() ?? {};
			return {
				size: integerOf(row, "size"),
				root: bytesOf(row, "root"),
				time: textOf(row, "time")
			};
		},
		async readTiles(positions) {
			return positions.map(({ level, index }) => {
				const row = tile.get(level, index);
				return row && bytesOf(row, "hashes");
			});
		},
		async findRecords(ids) {
			return records.all(JSON.stringify(ids)).map((row) => recordOf(row, "bytes"));
		},
		async readEntries(from, to) {
			return entries.all(from, to).map(entryOf);
		},
		async readEntryBytes(from, to) {
			return entryBytes.all(from, to).map((row) => bytesOf(row, "bytes"));
		},
		async findOpened(index, direction) {
			const row = opened[direction].get(index, index) ?? {};
			return row.entry_index === null ? void 0 : integerOf(row, "entry_index");
		},
		async findPublications(kind, from, limit) {
			return ofKind.all(kind, from, limit).map((row) => integerOf(row, "entry_index"));
		},
		async readPublications(kind, from, limit) {
			return publications.all(kind, from, limit).map(publishedEntryOf);
		},
		async readPublished(hash) {
			const row = published.get(hash);
			return row && publicationOf(row, "bytes");
		}
	};
}
/** The nearest of the nearest in either table: one step in each of their indexes, however many lie between. */
function openedSql(nearest, comparison, order) {
	const from = (table) => `SELECT * FROM (SELECT entry_index FROM ${table} WHERE entry_index ${comparison} ? ORDER BY entry_index ${order} LIMIT 1)`;
	return `SELECT ${nearest}(entry_index) AS entry_index FROM (${from("record")} UNION ALL ${from("published")})`;
}
// src/server/store/merged-indexes.ts
/** What is read of each at first, and by how much more with each time that it was not enough. */
var FIRST = 1;
var GROWTH = 4;
var AT_ONCE_MAX = 256;
/**
* The first indexes of the page among those of all numbers.
* @param read the indexes of one number in the order of the page, at most the limit
*/
function mergedIndexes(numbers, choice, read) {
	const isFirst = (a, b) => choice.order === "ascending" ? a < b : a > b;
	const headOf = ({ waiting }) => waiting.at(-1) ?? 0;
	function fill(run, bounds) {
		const found = read(run.number, {
			...bounds,
			limit: run.asked
		});
		run.isRead = found.length < run.asked;
		run.waiting = found.reverse();
		run.asked = Math.min(run.asked * GROWTH, AT_ONCE_MAX);
	}
	const queue = numbers.map((number) => {
		const run = {
			number,
			waiting: [],
			asked: FIRST,
			isRead: false
		};
		fill(run, choice);
		return run;
	}).filter(({ waiting }) => waiting.length).sort((a, b) => isFirst(headOf(a), headOf(b)) ? 1 : -1);
	const merged = [];
	while (merged.length < choice.limit) {
		const run = queue.pop();
		const index = run?.waiting.pop();
		if (!run || index === void 0) break;
		merged.push(index);
		if (!run.waiting.length && !run.isRead) fill(run, {
			...choice,
			...choice.order === "ascending" ? { after: index } : { before: index }
		});
		if (run.waiting.length) queue.splice(placeOf(run), 0, run);
	}
	return merged;
	/** Where a run stands in the queue: behind those that come later. */
	function placeOf(run) {
		const head = headOf(run);
		let low = 0;
		let high = queue.length;
		while (low < high) {
			const middle = low + high >> 1;
			const other = queue[middle];
			if (other && isFirst(head, headOf(other))) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
// src/server/store/searched-record.ts
/** What stands before the values of those members, in the order of RFC 8785. None of them is a facet. */
var OPENINGS = [
	"{\"clientTime\":\"",
	"\"id\":\"",
	"\"receivedTime\":\"",
	"\"subject\":\""
];
/** What may stand for any other such value without changing what the text around it says: no quote, escape or control. */
var PLAIN = /^[ !#-[\]-~]*$/;
/** Texts remembered; then all are forgotten. 6 MB of records as long as the usual ones. */
var REMEMBERED_MAX = 8192;
/** A reader that remembers what it has parsed. */
function recordReader() {
	const remembered = /* @__PURE__ */ new Map();
	return (text) => {
		const cut = cutOf(text);
		const facets = cut && remembered.get(cut.rest);
		if (cut && facets) return {
			subject: cut.subject,
			receivedTime: cut.receivedTime,
			facets
		};
		const read = parsed(text);
		if (cut && tellsThem(cut)) {
			if (remembered.size >= REMEMBERED_MAX) remembered.clear();
			remembered.set(cut.rest, read.facets);
		}
		return read;
	};
}
function parsed(text) {
	const record = recordObjectOf(text);
	return {
		subject: plainText(record?.subject),
		receivedTime: plainText(record?.receivedTime),
		facets: facetsTextOf(record)
	};
}
/** Whether the values that are cut out are those that parsing tells, in every text with this rest: a damaged one may have two. */
function tellsThem({ pieces }) {
	const { subject, receivedTime } = parsed(pieces.map((piece, at) => at ? `${at}${piece}` : piece).join(""));
	return receivedTime === "3" && subject === "4";
}
/** What the text of a record says, read without further care; undefined where it is no object of JSON. */
function recordObjectOf(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
/** Undefined where the members are not there, not in this order, or not plain. */
function cutOf(text) {
	const values = [];
	const pieces = [];
	let from = 0;
	for (const opening of OPENINGS) {
		const at = text.indexOf(opening, from);
		const start = at + opening.length;
		const end = text.indexOf("\"", start);
		const value = text.slice(start, end);
		if (at < 0 || end < 0 || !PLAIN.test(value)) return void 0;
		pieces.push(text.slice(from, start));
		values.push(value);
		from = end;
	}
	pieces.push(text.slice(from));
	const [, , receivedTime = "", subject = ""] = values;
	return {
		rest: pieces.join(""),
		pieces,
		subject,
		receivedTime
	};
}
/** A text that every database takes: PostgreSQL refuses one with this character. */
var plainText = (value) => typeof value === "string" && !value.includes("\0") ? value : "";
// src/server/store/register-pages.ts
/** Lines looked at for one question. */
var LOOKS_MAX = 4096;
/** Lines looked at in one step, the first of which is as long as the page. */
var LOOKS_AT_ONCE = 1024;
/** The page out of lines that are known by their indexes. */
async function lookedUp(rows, filter, bounds, found) {
	const indexes = sorted(found, bounds);
	const lines = [];
	for (let at = 0; at < indexes.length && lines.length < bounds.limit;) {
		if (at >= LOOKS_MAX) return {
			lines,
			lookedTo: indexes[at - 1] ?? 0
		};
		const next = indexes.slice(at, at + (at ? LOOKS_AT_ONCE : Math.min(bounds.limit, LOOKS_AT_ONCE)));
		const read = await rows.readLines({
			...bounds,
			indexes: next,
			limit: next.length
		});
		lines.push(...read.filter((line) => isMeant(line, filter)));
		at += next.length;
	}
	return { lines: lines.slice(0, bounds.limit) };
}
/** The page by going along the lines that can be meant. */
async function walked(rows, filter, bounds, { meant, unclear }) {
	const numbers = meant && [...meant, ...unclear];
	if (numbers?.length === 0) return { lines: [] };
	const looks = unclear.length > 0 || filter.search !== void 0;
	const lines = [];
	let choice = {
		...bounds,
		...numbers && { numbers }
	};
	for (let looked = 0;;) {
		const read = await rows.readLines(choice);
		for (const line of read) {
			if (!looks || isMeant(line, filter)) lines.push(line);
			if (lines.length === bounds.limit) return { lines };
		}
		const last = read.at(-1);
		if (!last || read.length < choice.limit) return { lines };
		looked += read.length;
		if (looked >= LOOKS_MAX) return {
			lines,
			lookedTo: last.index
		};
		choice = {
			...choice,
			...behind(last.index, choice),
			limit: LOOKS_AT_ONCE
		};
	}
}
var behind = (index, { order }) => order === "ascending" ? { after: index } : { before: index };
function sorted(indexes, { order, after, before }) {
	return [...new Set(indexes)].filter((index) => index > after && index < before).sort((a, b) => order === "ascending" ? a - b : b - a);
}
/** Whether a filter asks for what the facets of a line do not tell of its record. */
var isUnclear = (facets, filter) => facets.other === true && FACET_NAMES.some((name) => filter[name] !== void 0 && facets[name] === void 0);
function isMeant(line, filter) {
	const { search } = filter;
	if (search !== void 0 && !line.id.startsWith(search) && !line.subject.startsWith(search)) return false;
	if (!isUnclear(line.facets, filter)) return hasFacets(line.facets, filter);
	const record = recordObjectOf(new TextDecoder().decode(line.bytes));
	return record ? hasFacets(facetsOf(record), filter) : mayHaveFacets(line.facets, filter);
}
// src/server/store/register-reads.ts
/** Of a search that more lines begin with than this, lines are walked along instead. */
var FOUND_MAX = 8192;
/** How far is counted what no roll-up tells. */
var COUNTED_MAX = 1e4;
/** Rows of facets that are parsed in one go. */
var LEARNT_AT_ONCE = 5e3;
var UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** The reading part of the contract, over the rows of any database. */
function registerReads(rows) {
	const known = new KnownFacets();
	async function decide(filter) {
		if (!FACET_NAMES.some((name) => filter[name] !== void 0)) return {
			ofLines: ALL,
			ofDays: ALL,
			registered: UNBOUNDED
		};
		const { registered, rows: newer } = await rows.readFacetsAfter(known.last);
		for (let at = 0; at < newer.length; at += LEARNT_AT_ONCE) {
			if (at) await setImmediate();
			known.learn(newer.slice(at, at + LEARNT_AT_ONCE));
		}
		return {
			ofLines: decided(known.ofLines, filter),
			ofDays: decided(known.ofDays, filter),
			registered
		};
	}
	return {
		async readRegister(filter, page) {
			const { search } = filter;
			const { ofLines, registered } = await decide(filter);
			const bounds = boundsOf(filter, page, registered);
			const found = search === void 0 ? void 0 : await rows.findBeginning(search, FOUND_MAX);
			if (found && found.length <= FOUND_MAX) return lookedUp(rows, filter, bounds, found);
			return walked(rows, filter, bounds, ofLines);
		},
		async countRegister(filter) {
			const decisions = await decide(filter);
			const bounds = boundsOf(filter, {
				order: "ascending",
				limit: COUNTED_MAX
			}, decisions.registered);
			return filter.search === void 0 ? countOf(rows, filter, bounds, decisions) : countFound(rows, filter, bounds, await rows.findBeginning(filter.search, FOUND_MAX));
		}
	};
}
/** Of a filter that names no facet. */
var ALL = {
	meant: void 0,
	unclear: []
};
function decided(known, filter) {
	const meant = [];
	const unclear = [];
	for (const { number, facets } of known) if (isUnclear(facets, filter)) {
		if (mayHaveFacets(facets, filter)) unclear.push(number);
	} else if (hasFacets(facets, filter)) meant.push(number);
	return {
		meant: meant.length === known.length ? void 0 : meant,
		unclear
	};
}
/** Page and range together; neither shows a line that came after the facets were read. */
function boundsOf({ within }, page, registered) {
	return {
		...page,
		after: Math.max(page.after ?? -1, (within?.start ?? 0) - 1),
		before: Math.min(page.before ?? UNBOUNDED, within?.end ?? UNBOUNDED, registered)
	};
}
async function countOf(rows, filter, { after, before }, { ofLines, ofDays }) {
	const { within, days } = filter;
	const hasPlace = PLACE_FACETS.some((name) => filter[name] !== void 0);
	const isByDays = !within || days !== void 0 && !hasPlace;
	const { meant, unclear } = within && isByDays ? ofDays : ofLines;
	const count = (numbers, most) => isByDays ? rows.countRolledUp(numbers, days) : rows.countBetween(numbers, after, before, most);
	const lines = meant?.length === 0 ? 0 : await count(meant, 10001);
	const isMore = !isByDays && lines > COUNTED_MAX || unclear.length > 0 && await count(unclear, 1) > 0;
	return {
		lines: isByDays ? lines : Math.min(lines, COUNTED_MAX),
		isMore
	};
}
async function countFound(rows, filter, bounds, found) {
	const { lines, lookedTo } = await lookedUp(rows, filter, bounds, found.slice(0, FOUND_MAX));
	return {
		lines: lines.length,
		isMore: lookedTo !== void 0 || found.length > FOUND_MAX
	};
}
// src/server/store/facets-numbering.ts
var FACETS_LIMITS = {
	full: 2e4,
	placeless: 3e4,
	days: 3e4
};
/** What is known of the table, by the texts of its rows. */
var FacetsNumbering = class {
	#limits;
	#numbers = /* @__PURE__ */ new Map();
	#rows = {
		full: 0,
		placeless: 0,
		days: 0
	};
	#last = 0;
	constructor(limits = FACETS_LIMITS) {
		this.#limits = limits;
	}
	/** The highest number that is known; 0 where none is. */
	get last() {
		return this.#last;
	}
	/** Learns rows of the table, by number. Those that are known already are passed over. */
	learn(rows) {
		for (const row of rows) {
			const number = integerOf(row, "number");
			if (number <= this.#last) continue;
			const text = textOf(row, "text");
			this.#numbers.set(text, {
				facets: number,
				placeless: integerOf(row, "placeless")
			});
			this.#rows[kindOf(text)] += 1;
			this.#last = number;
		}
	}
	/**
	* Gives numbers to the facets of one slice. Rows that are new stand in `added`, to be written with it; they are known only
	* once they have been read back, since what was to be written may be undone.
	*/
	begin() {
		const added = [];
		const fresh = /* @__PURE__ */ new Map();
		const rows = { ...this.#rows };
		const add = (told, text, placeless) => {
			const number = this.#last + added.length + 1;
			const numbers = {
				facets: number,
				placeless: placeless ?? number
			};
			fresh.set(text, numbers);
			rows[kindOf(text)] += 1;
			added.push({
				number,
				placeless: numbers.placeless,
				event: told.event ?? "",
				text
			});
			return numbers;
		};
		const numbersOf = (known) => {
			const found = this.#numbers.get(known.text) ?? fresh.get(known.text);
			if (found) return found;
			const { text, told = known.facets } = known;
			const left = coarser(told);
			if (told.damaged || left.text === text) return add(told, text);
			const kind = kindOf(text);
			if (rows[kind] >= this.#limits[kind]) return numbersOf(left);
			return told.day ? add(told, text) : add(told, text, numbersOf(placeless(told, true)).placeless);
		};
		return {
			numbersOf,
			added
		};
	}
};
/** Which limit facets of this text have, by its last member: a text that somebody has chosen ends with a quote. */
function kindOf(text) {
	if (text.endsWith("\"day\":true}")) return "days";
	return text.endsWith("\"other\":true}") ? "placeless" : "full";
}
// src/server/store/sqlite-follow.ts
/** Rows of facets above a number. */
var FACETS_AFTER = "SELECT number, placeless, text FROM facets WHERE number > ? ORDER BY number";
/** How far the register is behind, by the row of the head. */
var lagOf = (row = {}) => integerOf(row, "size") - integerOf(row, "registered");
/** The following part of the contract, over an open and prepared database. */
function sqliteFollower(database) {
	const progress = database.prepare("SELECT size, registered FROM head");
	const records = database.prepare("SELECT entry_index, CAST(bytes AS TEXT) AS text FROM record WHERE entry_index >= ? AND entry_index < ?");
	const facetsAfter = database.prepare(FACETS_AFTER);
	const addFacets = database.prepare("INSERT INTO facets (number, placeless, event, text) VALUES (?, ?, ?, ?)");
	const addLine = database.prepare("INSERT OR REPLACE INTO register (entry_index, subject, received_time, facets) VALUES (?, ?, ?, ?)");
	const setRegistered = database.prepare("UPDATE head SET registered = ? WHERE only = 1");
	const { addReceived } = sqliteRollUps(database);
	const known = new FacetsNumbering();
	const read = recordReader();
	function follow(limit) {
		const row = progress.get() ?? {};
		const from = integerOf(row, "registered");
		const to = Math.min(from + limit, integerOf(row, "size"));
		known.learn(facetsAfter.all(known.last));
		const { numbersOf, added } = known.begin();
		const slice = followedSlice(records.all(from, to).map((each) => ({
			index: integerOf(each, "entry_index"),
			text: textOf(each, "text")
		})), read, numbersOf);
		for (const { number, placeless, event, text } of added) addFacets.run(number, placeless, event, text);
		for (const { index, subject, receivedTime, facets } of slice.lines) addLine.run(index, subject, receivedTime, facets);
		addReceived(slice);
		setRegistered.run(to);
		return integerOf(row, "size") - to;
	}
	return async (limit) => {
		if (lagOf(progress.get()) === 0) return 0;
		return inTransaction(database, () => follow(limit), "with-the-next");
	};
}
// src/server/store/sqlite-register.ts
/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
var AFTER_ALL = "􏿿";
/** The searching part of the contract, over an open and prepared database. */
function sqliteRegister(database) {
	const { readRollUps, sumRollUps, readSpanRollUps, readHourRollUps, countRolledUp } = sqliteRollUps(database);
	const progress = database.prepare("SELECT size, registered FROM head");
	const lines = database.prepare("SELECT count(*) AS lines FROM register WHERE entry_index >= ? AND entry_index < ?");
	const facetsOfLines = database.prepare(`
    SELECT facets, count(*) AS lines FROM (
      SELECT facets FROM register WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index LIMIT ?
    ) GROUP BY facets ORDER BY facets`);
	const facets = database.prepare("SELECT number, text FROM facets WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number");
	return {
		followTree: sqliteFollower(database),
		...registerReads({
			...registerRows(database),
			countRolledUp
		}),
		readRollUps,
		sumRollUps,
		readSpanRollUps,
		readHourRollUps,
		async readRegisterLag() {
			return lagOf(progress.get());
		},
		async countLines(start, end) {
			return integerOf(lines.get(start, end) ?? {}, "lines");
		},
		async countFacets(start, end, limit) {
			return facetsOfLines.all(start, end, limit).map(facetsCountOf);
		},
		async readFacets(numbers) {
			return facets.all(JSON.stringify(numbers)).map((row) => ({
				number: integerOf(row, "number"),
				facets: lineFacetsOf(textOf(row, "text"))
			}));
		}
	};
}
/** From so many facets on, the next lines are looked through for them before the index of each is: most often these are enough. */
var MANY_FACETS = 256;
/** As many as take as long as the indexes of a thousand facets. */
var NEAR_LINES = 4096;
var LINES = `
  SELECT entry_index, record.id, record.salt, record.bytes, subject, received_time,
         coalesce(facets.text, '') AS facets_text
  FROM register JOIN record USING (entry_index) LEFT JOIN facets ON facets.number = register.facets`;
function registerRows(database) {
	const registered = database.prepare("SELECT registered FROM head");
	const facetsAfter = database.prepare(FACETS_AFTER);
	const bounds = "entry_index > ? AND entry_index < ?";
	const orders = {
		ascending: "ORDER BY entry_index ASC",
		descending: "ORDER BY entry_index DESC"
	};
	const inBounds = {
		ascending: database.prepare(`${LINES} WHERE ${bounds} ${orders.ascending} LIMIT ?`),
		descending: database.prepare(`${LINES} WHERE ${bounds} ${orders.descending} LIMIT ?`)
	};
	const ofFacets = "SELECT entry_index FROM register WHERE facets = ? AND";
	const indexesOf = {
		ascending: database.prepare(`${ofFacets} ${bounds} ${orders.ascending} LIMIT ?`),
		descending: database.prepare(`${ofFacets} ${bounds} ${orders.descending} LIMIT ?`)
	};
	const near = {
		ascending: database.prepare(`SELECT entry_index, facets FROM register WHERE ${bounds} ${orders.ascending} LIMIT ?`),
		descending: database.prepare(`SELECT entry_index, facets FROM register WHERE ${bounds} ${orders.descending} LIMIT ?`)
	};
	const someLines = "entry_index IN (SELECT value FROM json_each(?))";
	const ofIndexes = {
		ascending: database.prepare(`${LINES} WHERE ${someLines} ${orders.ascending}`),
		descending: database.prepare(`${LINES} WHERE ${someLines} ${orders.descending}`)
	};
	const beginning = database.prepare(`
    SELECT entry_index FROM (SELECT entry_index FROM record WHERE id >= ? AND id < ? LIMIT ?)
    UNION ALL SELECT entry_index FROM (SELECT entry_index FROM register WHERE subject >= ? AND subject < ? LIMIT ?)`);
	const counted = database.prepare(`SELECT count(*) AS lines FROM (SELECT 1 FROM register WHERE ${bounds} LIMIT ?)`);
	const countedOf = database.prepare(`SELECT count(*) AS lines FROM (SELECT 1 FROM register WHERE facets = ? AND ${bounds} LIMIT ?)`);
	function linesOf(choice) {
		const { order, after, before, limit, numbers, indexes } = choice;
		if (!numbers && !indexes) return inBounds[order].all(after, before, limit).map(lineOf);
		const chosen = indexes ?? nearIndexes(numbers ?? [], choice) ?? mergedIndexes(numbers ?? [], choice, readIndexes);
		return ofIndexes[order].all(JSON.stringify(chosen)).map(lineOf);
	}
	/** Of facets that are common, the lines next to the bounds are enough; undefined where they are not. */
	function nearIndexes(numbers, choice) {
		const { order, after, before, limit } = choice;
		if (numbers.length < MANY_FACETS || limit >= NEAR_LINES) return void 0;
		const wanted = new Set(numbers);
		const found = [];
		for (const row of near[order].iterate(after, before, NEAR_LINES)) {
			if (!wanted.has(integerOf(row, "facets"))) continue;
			found.push(integerOf(row, "entry_index"));
			if (found.length === limit) return found;
		}
	}
	function readIndexes(number, { order, after, before, limit }) {
		return indexesOf[order].all(number, after, before, limit).map((row) => integerOf(row, "entry_index"));
	}
	return {
		async readFacetsAfter(number) {
			return {
				registered: integerOf(registered.get() ?? {}, "registered"),
				rows: facetsAfter.all(number)
			};
		},
		async readLines(choice) {
			return linesOf(choice);
		},
		async findBeginning(search, most) {
			const end = search + AFTER_ALL;
			return beginning.all(search, end, most + 1, search, end, most + 1).map((row) => integerOf(row, "entry_index"));
		},
		async countBetween(numbers, after, before, most) {
			if (!numbers) return integerOf(counted.get(after, before, most) ?? {}, "lines");
			let lines = 0;
			for (const number of numbers) {
				if (lines >= most) break;
				lines += integerOf(countedOf.get(number, after, before, most - lines) ?? {}, "lines");
			}
			return lines;
		}
	};
}
// src/server/store/sqlite-access-schema.ts
/** What a new file has. */
var ACCESS_TABLES = `
  CREATE TABLE token (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    label TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('auditor', 'operator')),
    from_time TEXT,
    to_time TEXT,
    -- Not known of what an older release has made
    created_seconds INTEGER,
    expires_seconds INTEGER NOT NULL,
    revoked_seconds INTEGER,
    used_day TEXT
  ) STRICT;

  CREATE TABLE session (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    token_hash BLOB NOT NULL REFERENCES token (hash),
    expires_seconds INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX session_by_token ON session (token_hash);

  CREATE TABLE access (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    handle TEXT,
    label TEXT,
    role TEXT,
    kind TEXT NOT NULL,
    -- JSON
    filter TEXT NOT NULL,
    term_hash TEXT,
    person_hash TEXT,
    amount INTEGER
  ) STRICT;
  CREATE INDEX access_by_time ON access (time);
  CREATE INDEX access_by_term ON access (term_hash, number) WHERE term_hash IS NOT NULL;
  CREATE INDEX access_by_person ON access (person_hash, number) WHERE person_hash IS NOT NULL;

  CREATE TABLE access_key (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    key BLOB NOT NULL CHECK (length(key) = 32),
    made_seconds INTEGER NOT NULL
  ) STRICT;
`;
/** Before, a token was for everything, and a session did not know its token: those that are open end. */
var ACCESS_MIGRATION = `
  DROP TABLE session;
  ALTER TABLE token RENAME TO earlier_token;
  ${ACCESS_TABLES}
  INSERT INTO token (hash, label, role, expires_seconds) SELECT hash, label, 'auditor', expires_seconds FROM earlier_token;
  DROP TABLE earlier_token;
`;
// src/server/store/sqlite-schema.ts
/** Says that a SQLite file is ours (`PRAGMA application_id`): the letters `Temo`. */
var APPLICATION_ID = 1415933295;
/** Version of the tables (`PRAGMA user_version`); every change of them raises it and brings a migration. */
var SCHEMA_VERSION = 7;
var EPOCH = (/* @__PURE__ */ new Date(0)).toISOString();
var ERASURE_TABLES = `
  CREATE TABLE tombstone (
    id_hash TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE erasure (
    -- Of what is published
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    -- JSON
    indexes TEXT NOT NULL
  ) STRICT;

  CREATE TABLE hold (
    subject TEXT PRIMARY KEY,
    until_time TEXT
  ) STRICT;

  CREATE TABLE erasure_request (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Empty once it is carried out
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0,
    is_held INTEGER NOT NULL DEFAULT 0,
    is_done INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX erasure_request_open ON erasure_request (number) WHERE is_done = 0;
`;
var REGISTER_TABLES = `
  CREATE TABLE facets (
    number INTEGER PRIMARY KEY,
    -- Number of the row that says the same without the place; its own, of a row that is such
    placeless INTEGER NOT NULL,
    event TEXT NOT NULL,
    -- Canonical JSON
    text TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE register (
    entry_index INTEGER PRIMARY KEY REFERENCES record (entry_index) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    received_time TEXT NOT NULL,
    -- Their number
    facets INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX register_by_subject ON register (subject, entry_index);
  CREATE INDEX register_by_facets ON register (facets, entry_index);

  -- Less what is erased, the lines of the register
  CREATE TABLE roll_up (
    -- Since 1970; -1 for all days together
    day INTEGER NOT NULL,
    -- Of a day without the place
    facets INTEGER NOT NULL,
    received INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, facets)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE roll_up_hour (
    -- Since 1970
    hour INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    synthetic INTEGER NOT NULL,
    unequal INTEGER NOT NULL
  ) STRICT;
`;
var SHOWN_TABLE = `
  CREATE TABLE shown (
    -- Since 1970
    day INTEGER NOT NULL,
    notice TEXT NOT NULL,
    locale TEXT NOT NULL,
    viewport TEXT NOT NULL,
    shown INTEGER NOT NULL,
    PRIMARY KEY (day, notice, locale, viewport)
  ) STRICT, WITHOUT ROWID;
`;
var TABLES = `
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    vkey TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL CHECK (length(root) = 32),
    time TEXT NOT NULL,
    -- How many entries of the log the register has seen
    registered INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE entry (
    entry_index INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 65535)
  ) STRICT;

  CREATE TABLE tile (
    level INTEGER NOT NULL,
    tile_index INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, tile_index)
  ) STRICT;

  CREATE TABLE record (
    entry_index INTEGER PRIMARY KEY REFERENCES entry (entry_index),
    id TEXT NOT NULL UNIQUE,
    salt BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE published (
    hash TEXT PRIMARY KEY,
    entry_index INTEGER NOT NULL UNIQUE REFERENCES entry (entry_index),
    kind TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
`;
/**
* What brings the tables of an older version up, by that version. A version is never left out and never changed once
* it has been released.
*/
var MIGRATIONS = {
	1: "ALTER TABLE head ADD COLUMN registered INTEGER NOT NULL DEFAULT 0; UPDATE head SET registered = size",
	2: ERASURE_TABLES,
	3: `DROP TABLE register; ${REGISTER_TABLES} UPDATE head SET registered = 0`,
	4: ACCESS_MIGRATION,
	5: SHOWN_TABLE,
	6: `DROP TABLE register; DROP TABLE facets; DROP TABLE roll_up; DROP TABLE roll_up_hour; ${REGISTER_TABLES}
    UPDATE head SET registered = 0`
};
/**
* Makes an open database ready: settings of the connection, and the tables where the file is new.
* @param path for messages
* @param cacheMb memory for pages of the file, in MiB
* @throws TemoinError `data-unusable` where the file is no log of ours, or one of a newer version
*/
function prepareSchema(database, path, cacheMb) {
	database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
	database.exec("PRAGMA secure_delete = ON");
	database.exec(`PRAGMA wal_autocheckpoint = 4096; PRAGMA cache_size = ${-1024 * cacheMb}`);
	database.exec("BEGIN IMMEDIATE");
	try {
		if (isNew(database)) createTables(database);
		checkOwner(database, path);
		migrate(database, path);
		database.exec("COMMIT");
	} catch (error) {
		database.exec("ROLLBACK");
		throw error;
	}
}
function isNew(database) {
	return database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === void 0;
}
function createTables(database) {
	database.exec(TABLES + REGISTER_TABLES + ERASURE_TABLES + ACCESS_TABLES + SHOWN_TABLE);
	database.prepare("INSERT INTO head (only, vkey, size, root, time) VALUES (1, '', 0, ?, ?)").run(emptyRoot(), EPOCH);
	database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}
function checkOwner(database, path) {
	const applicationId = database.prepare("PRAGMA application_id").get()?.application_id;
	if (applicationId === APPLICATION_ID) return;
	throw new TemoinError("data-unusable", `${path} is a SQLite file, but not of a Témoin log (application id ${applicationId}); choose another --data directory`);
}
function migrate(database, path) {
	const version = Number(database.prepare("PRAGMA user_version").get()?.user_version);
	for (let from = version; from !== SCHEMA_VERSION; from += 1) {
		const migration = MIGRATIONS[from];
		if (migration === void 0) throw new TemoinError("data-unusable", `${path} has tables of version ${version}, but this release reads versions 1 to ${SCHEMA_VERSION}; run the newer release that wrote it`);
		database.exec(`${migration}; PRAGMA user_version = ${from + 1}`);
	}
}
// src/server/store/shown-store.ts
/** A count from the row that a database has of it. */
function spanShownOf(row) {
	return {
		span: integerOf(row, "span"),
		notice: textOf(row, "notice"),
		locale: textOf(row, "locale"),
		viewport: textOf(row, "viewport") === "phone" ? "phone" : "desktop",
		shown: integerOf(row, "shown")
	};
}
// src/server/store/sqlite-shown.ts
/** Over an open and prepared database. */
function sqliteShown(database) {
	const add = database.prepare(`INSERT INTO shown (day, notice, locale, viewport, shown) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET shown = shown + excluded.shown`);
	const sum = database.prepare(`SELECT span.key AS span, notice, locale, viewport, sum(shown) AS shown
     FROM json_each(?) AS span JOIN shown ON day >= span.value ->> 'start' AND day < span.value ->> 'end'
     GROUP BY span.key, notice, locale, viewport ORDER BY span.key, notice, locale, viewport LIMIT ?`);
	return {
		async addShown(counts) {
			inTransaction(database, () => {
				for (const { day, notice, locale, viewport, shown } of counts) add.run(day, notice, locale, viewport, shown);
			});
		},
		async sumShown(spans, limit) {
			return sum.all(JSON.stringify(spans), limit).map(spanShownOf);
		}
	};
}
// src/server/store/sqlite-writes.ts
/** The writing half of the contract, over an open and prepared database. */
function sqliteWrites(database) {
	const appendEntry = entryAppender(database);
	const moveHead = database.prepare("UPDATE head SET size = ?, root = ?, time = ? WHERE only = 1 AND size = ? AND root = ?");
	const putTile = database.prepare("INSERT INTO tile (level, tile_index, hashes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes");
	return {
		async bind(vkey) {
			inTransaction(database, () => bindHead(database, vkey));
		},
		async commit({ from, to, entries, tiles }) {
			return inTransaction(database, () => {
				if (moveHead.run(to.size, to.root, to.time, from.size, from.root).changes !== 1) return "head-moved";
				entries.forEach((entry, offset) => {
					appendEntry(from.size + offset, entry);
				});
				for (const { level, index, hashes } of tiles) putTile.run(level, index, hashes);
				return "committed";
			});
		}
	};
}
function entryAppender(database) {
	const addEntry = database.prepare("INSERT INTO entry (entry_index, bytes) VALUES (?, ?)");
	const addRecord = database.prepare("INSERT INTO record (entry_index, id, salt, bytes) VALUES (?, ?, ?, ?)");
	const addPublished = database.prepare("INSERT INTO published (hash, entry_index, kind, bytes) VALUES (?, ?, ?, ?)");
	return (index, { bytes, content }) => {
		addEntry.run(index, bytes);
		if ("record" in content) {
			const { record } = content;
			addRecord.run(index, record.id, record.salt, record.bytes);
		} else {
			const { publication } = content;
			addPublished.run(publication.hash, index, publication.kind, publication.bytes);
		}
	};
}
function bindHead(database, vkey) {
	const head = database.prepare("SELECT vkey, size FROM head").get() ?? {};
	const bound = textOf(head, "vkey");
	if (integerOf(head, "size") > 0 && bound !== vkey) {
		const name = (key) => key.slice(0, key.indexOf("+"));
		throw new TemoinError("data-unusable", name(bound) === name(vkey) ? `the log was begun with the key ${bound}, but the key file holds ${vkey}; put the right log.key back, or choose a new --data directory` : `the data directory holds the log ${name(bound)}, but the configuration's site makes it ${name(vkey)}; correct "site", or choose another --data directory`);
	}
	database.prepare("UPDATE head SET vkey = ? WHERE only = 1").run(vkey);
}
// src/server/store/sqlite.ts
/** How long a write waits for another process's, such as `temoin token` beside a running server. */
var BUSY_TIMEOUT_MS = 2e3;
/** Of one log that is all its server has. */
var CACHE_MB = 64;
/**
* Opens the log in the file at `path`, and makes it where there is none, readable by its owner alone.
* Several handles and processes may have it open: `commit` compares and sets the head.
* @param cacheMb memory that this handle may take for pages of the file, in MiB
* @throws TemoinError `data-unusable` where the file cannot be opened, is no log, or is one of a newer version
*/
async function openSqliteStore(path, cacheMb = CACHE_MB) {
	const { DatabaseSync } = await import("node:sqlite");
	try {
		if (!existsSync(path)) closeSync(openSync(path, "a", 384));
		const database = new DatabaseSync(path);
		try {
			database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
			prepareSchema(database, path, cacheMb);
			return {
				...sqliteReads(database),
				...sqliteRegister(database),
				...sqliteWrites(database),
				...sqliteAccess(database),
				...sqliteShown(database),
				...sqliteErasure(database),
				...sqliteErasureRequests(database),
				async close() {
					database.close();
				}
			};
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		throw new TemoinError("data-unusable", `${path} cannot be opened as a log: ${error instanceof Error ? error.message : error}; check its rights, or restore a backup`, { cause: error });
	}
}
export { integerOf as A, agedBy as C, sessionOf as D, accessOf as E, ROLES as M, tokenOf as O, erasedMeanwhile as S, accessKeyOf as T, registeredLineOf as _, recordReader as a, erasedCounts as b, publicationOf as c, lineFacetsOf as d, countedDays as f, hourRollUpOf as g, facetsRollUpOf as h, registerReads as i, textOf as j, bytesOf as k, publishedEntryOf as l, facetsCountOf as m, spanShownOf as n, entryOf as o, dayRollUpOf as p, FacetsNumbering as r, lineOf as s, openSqliteStore as t, recordOf as u, spanRollUpOf as v, placeOf as w, followedSlice as x, spansFrom1970 as y };
