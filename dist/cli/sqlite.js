import { t as TemoinError } from "./error2.js";
import { n as isPublicationKind, s as ERASURE_REASONS, u as tombstoneOf } from "./publication.js";
import { n as parseJson } from "./configuration.js";
import { r as emptyRoot } from "./merkle.js";
import { closeSync, existsSync, openSync } from "node:fs";
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
// src/server/store/sqlite-erasure.ts
var KEPT_SLICE = `
  SELECT entry_index, id, event, received_time,
         (SELECT later.received_time FROM register AS later
          WHERE later.subject = register.subject AND later.entry_index > register.entry_index AND later.event <> 'once'
          ORDER BY later.entry_index LIMIT 1) AS superseded_time
  FROM register JOIN record USING (entry_index)
  WHERE entry_index > ? AND subject <> ''
    AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.subject = register.subject AND coalesce(until_time > ?, 1))
  ORDER BY entry_index LIMIT ?`;
/** The erasing part of the contract but for holds and requests, over an open and prepared database. */
function sqliteErasure(database) {
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
	const opened = {
		up: database.prepare(openedSql("min", ">=", "ASC")),
		down: database.prepare(openedSql("max", "<=", "DESC"))
	};
	const ofKind = database.prepare("SELECT entry_index FROM published WHERE kind = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?");
	const token = database.prepare("SELECT hash, expires_seconds FROM token WHERE hash = ?");
	const session = database.prepare("SELECT hash, expires_seconds FROM session WHERE hash = ?");
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
		async findOpened(index, direction) {
			const row = opened[direction].get(index, index) ?? {};
			return row.entry_index === null ? void 0 : integerOf(row, "entry_index");
		},
		async findPublications(kind, from, limit) {
			return ofKind.all(kind, from, limit).map((row) => integerOf(row, "entry_index"));
		},
		async readPublished(hash) {
			const row = published.get(hash);
			return row && publicationOf(row, "bytes");
		},
		async findToken(hash) {
			return accessOf(token.get(hash));
		},
		async findSession(hash) {
			return accessOf(session.get(hash));
		}
	};
}
/** The nearest of the nearest in either table: one step in each of their indexes, however many lie between. */
function openedSql(nearest, comparison, order) {
	const from = (table) => `SELECT * FROM (SELECT entry_index FROM ${table} WHERE entry_index ${comparison} ? ORDER BY entry_index ${order} LIMIT 1)`;
	return `SELECT ${nearest}(entry_index) AS entry_index FROM (${from("record")} UNION ALL ${from("published")})`;
}
// src/server/store/sqlite-register.ts
/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
var AFTER_ALL = "􏿿";
var NOTHING = {
	sql: [],
	values: []
};
var MEMBERS = [
	"subject",
	"event",
	"receivedTime"
].map((name) => `CASE WHEN json_valid(text) THEN coalesce(text ->> '$.${name}', '') ELSE '' END`).join(", ");
/** The searching part of the contract, over an open and prepared database. */
function sqliteRegister(database) {
	const follow = database.prepare(`
    INSERT OR REPLACE INTO register (entry_index, subject, event, received_time)
    SELECT entry_index, ${MEMBERS} FROM (
      SELECT entry_index, CAST(bytes AS TEXT) AS text FROM record WHERE entry_index >= ? AND entry_index < ?
    )`);
	const setRegistered = database.prepare("UPDATE head SET registered = ? WHERE only = 1");
	const progress = database.prepare("SELECT size, registered FROM head");
	return {
		async followTree(limit) {
			if (lagOf(progress.get()) === 0) return 0;
			return inTransaction(database, () => {
				const row = progress.get() ?? {};
				const from = integerOf(row, "registered");
				const to = Math.min(from + limit, integerOf(row, "size"));
				follow.run(from, to);
				setRegistered.run(to);
				return integerOf(row, "size") - to;
			}, "with-the-next");
		},
		async readRegister(filter, page) {
			const { sql, values } = joined(filterConditions(filter), pageConditions(page));
			return database.prepare(`SELECT entry_index, record.id, record.salt, record.bytes, subject, event, received_time
           FROM register JOIN record USING (entry_index) ${where(sql)}
           ORDER BY entry_index ${page.order === "ascending" ? "ASC" : "DESC"} LIMIT ?`).all(...values, page.limit).map(lineOf);
		},
		async countRegister(filter) {
			const { sql, values } = filterConditions(filter);
			return integerOf(database.prepare(`SELECT count(*) AS lines FROM register ${where(sql)}`).get(...values) ?? {}, "lines");
		}
	};
}
var lagOf = (row = {}) => integerOf(row, "size") - integerOf(row, "registered");
function filterConditions({ search, event, within }) {
	return joined((within && pageConditions({
		after: within.start - 1,
		before: within.end
	})) ?? NOTHING, joined(event === void 0 ? NOTHING : {
		sql: ["event = ?"],
		values: [event]
	}, search === void 0 ? NOTHING : {
		sql: [`entry_index IN (SELECT entry_index FROM record WHERE id >= ? AND id < ?
                             UNION SELECT entry_index FROM register WHERE subject >= ? AND subject < ?)`],
		values: [
			search,
			search + AFTER_ALL,
			search,
			search + AFTER_ALL
		]
	}));
}
function pageConditions({ after, before }) {
	return joined(after === void 0 ? NOTHING : {
		sql: ["entry_index > ?"],
		values: [after]
	}, before === void 0 ? NOTHING : {
		sql: ["entry_index < ?"],
		values: [before]
	});
}
function joined(a, b) {
	return {
		sql: [...a.sql, ...b.sql],
		values: [...a.values, ...b.values]
	};
}
var where = (conditions) => conditions.length ? `WHERE ${conditions.join(" AND ")}` : "";
// src/server/store/sqlite-schema.ts
/** Says that a SQLite file is ours (`PRAGMA application_id`): the letters `Temo`. */
var APPLICATION_ID = 1415933295;
/** Version of the tables (`PRAGMA user_version`); every change of them raises it and brings a migration. */
var SCHEMA_VERSION = 3;
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

  CREATE TABLE register (
    entry_index INTEGER PRIMARY KEY REFERENCES record (entry_index) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    event TEXT NOT NULL,
    received_time TEXT NOT NULL
  ) STRICT;
  CREATE INDEX register_by_subject ON register (subject, entry_index);
  CREATE INDEX register_by_event ON register (event, entry_index);

  CREATE TABLE published (
    hash TEXT PRIMARY KEY,
    entry_index INTEGER NOT NULL UNIQUE REFERENCES entry (entry_index),
    kind TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE token (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    label TEXT NOT NULL,
    expires_seconds INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE session (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    expires_seconds INTEGER NOT NULL
  ) STRICT;
`;
/**
* What brings the tables of an older version up, by that version. A version is never left out and never changed once
* it has been released.
*/
var MIGRATIONS = {
	1: "ALTER TABLE head ADD COLUMN registered INTEGER NOT NULL DEFAULT 0; UPDATE head SET registered = size",
	2: ERASURE_TABLES
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
	database.exec(TABLES + ERASURE_TABLES);
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
// src/server/store/sqlite-writes.ts
/** The writing half of the contract, over an open and prepared database. */
function sqliteWrites(database) {
	const appendEntry = entryAppender(database);
	const moveHead = database.prepare("UPDATE head SET size = ?, root = ?, time = ? WHERE only = 1 AND size = ? AND root = ?");
	const putTile = database.prepare("INSERT INTO tile (level, tile_index, hashes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes");
	const addToken = database.prepare("INSERT INTO token (hash, label, expires_seconds) VALUES (?, ?, ?)");
	const addSession = database.prepare("INSERT INTO session (hash, expires_seconds) VALUES (?, ?)");
	const dropExpired = database.prepare("DELETE FROM session WHERE expires_seconds <= ?");
	const dropSession = database.prepare("DELETE FROM session WHERE hash = ?");
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
		},
		async addToken({ hash, label, expiresSeconds }) {
			addToken.run(hash, label, expiresSeconds);
		},
		async addSession({ hash, expiresSeconds }, nowSeconds) {
			inTransaction(database, () => {
				dropExpired.run(nowSeconds);
				addSession.run(hash, expiresSeconds);
			});
		},
		async removeSession(hash) {
			dropSession.run(hash);
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
export { publicationOf as a, agedBy as c, integerOf as d, textOf as f, lineOf as i, placeOf as l, accessOf as n, recordOf as o, entryOf as r, erasedMeanwhile as s, openSqliteStore as t, bytesOf as u };
