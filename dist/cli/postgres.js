import { t as TemoinError } from "./error2.js";
import { A as integerOf, C as agedBy, D as sessionOf, E as accessOf, O as tokenOf, S as erasedMeanwhile, T as accessKeyOf, _ as registeredLineOf, a as recordReader, b as erasedCounts, c as publicationOf, d as lineFacetsOf, f as countedDays, g as hourRollUpOf, h as facetsRollUpOf, i as registerReads, j as textOf, k as bytesOf, l as publishedEntryOf, m as facetsCountOf, n as spanShownOf, o as entryOf, p as dayRollUpOf, r as FacetsNumbering, s as lineOf, u as recordOf, v as spanRollUpOf, w as placeOf, x as followedSlice, y as spansFrom1970 } from "./sqlite.js";
import { v as ERASURE_REASONS, y as TOMBSTONE_DOMAIN } from "./facets.js";
import { t as sha256Hex } from "./sha256.js";
import { r as emptyRoot } from "./merkle.js";
import { hash } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
// src/server/store/postgres-access.ts
var TOKEN_COLUMNS = `token.hash AS token_hash, label, role, from_time, to_time, created_seconds,
  token.expires_seconds AS token_expires_seconds, revoked_seconds, used_day`;
/** The part of the contract that is about auditors. */
function postgresAccess(connection, schema) {
	return {
		...tokens(connection, schema),
		...accessLog(connection, schema)
	};
}
function tokens({ query, transaction }, schema) {
	return {
		addToken: ({ hash, label, role, scope, createdSeconds, expiresSeconds }) => transaction(async (inside) => {
			await inside(`INSERT INTO ${schema}.token (hash, label, role, from_time, to_time, created_seconds, expires_seconds)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
				hash,
				label,
				role,
				scope.from ?? null,
				scope.to ?? null,
				createdSeconds,
				expiresSeconds
			]);
		}),
		async findToken(hash) {
			const [row] = await query(`SELECT ${TOKEN_COLUMNS} FROM ${schema}.token WHERE hash = $1`, [hash]);
			return row && tokenOf(row);
		},
		async listTokens() {
			return (await query(`SELECT ${TOKEN_COLUMNS} FROM ${schema}.token ORDER BY created_seconds NULLS FIRST, hash`)).map(tokenOf);
		},
		revokeToken: (hash, nowSeconds) => transaction(async (inside) => {
			await inside(`UPDATE ${schema}.token SET revoked_seconds = coalesce(revoked_seconds, $1) WHERE hash = $2`, [nowSeconds, hash]);
			await inside(`DELETE FROM ${schema}.session WHERE token_hash = $1`, [hash]);
		}),
		addSession: ({ hash, tokenHash, expiresSeconds }, nowSeconds) => transaction(async (inside) => {
			await inside(`DELETE FROM ${schema}.session WHERE expires_seconds <= $1`, [nowSeconds]);
			await inside(`INSERT INTO ${schema}.session (hash, token_hash, expires_seconds) VALUES ($1, $2, $3)`, [
				hash,
				tokenHash,
				expiresSeconds
			]);
			await inside(`UPDATE ${schema}.token SET used_day = to_char(to_timestamp($1) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
           WHERE hash = $2`, [nowSeconds, tokenHash]);
		}),
		async findSession(hash) {
			const [row] = await query(`SELECT session.hash, session.expires_seconds, ${TOKEN_COLUMNS}
         FROM ${schema}.session JOIN ${schema}.token ON token.hash = session.token_hash WHERE session.hash = $1`, [hash]);
			return row && sessionOf(row);
		},
		removeSession: (hash) => transaction(async (inside) => {
			await inside(`DELETE FROM ${schema}.session WHERE hash = $1`, [hash]);
		})
	};
}
function accessLog({ query, transaction }, schema) {
	return {
		holdAccessKey: ({ key, madeSeconds }, fromSeconds) => transaction(async (inside) => {
			await inside(`INSERT INTO ${schema}.access_key AS kept (only_row, key, made_seconds) VALUES (1, $1, $2)
           ON CONFLICT (only_row) DO UPDATE SET key = excluded.key, made_seconds = excluded.made_seconds
           WHERE kept.made_seconds < $3`, [
				key,
				madeSeconds,
				fromSeconds
			]);
			const [row = {}] = await inside(`SELECT key, made_seconds FROM ${schema}.access_key`);
			return accessKeyOf(row);
		}),
		async addAccess({ time, token, kind, filter, termHash, personHash, amount }) {
			const [row = {}] = await query(`INSERT INTO ${schema}.access (time, handle, label, role, kind, filter, term_hash, person_hash, amount)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING number`, [
				time,
				token?.handle ?? null,
				token?.label ?? null,
				token?.role ?? null,
				kind,
				filter,
				termHash ?? null,
				personHash ?? null,
				amount ?? null
			]);
			return integerOf(row, "number");
		},
		async setAccessAmount(number, amount) {
			await query(`UPDATE ${schema}.access SET amount = $1 WHERE number = $2`, [amount, number]);
		},
		async readAccesses({ before = Number.MAX_SAFE_INTEGER, same, limit }) {
			return (await query(`SELECT * FROM ${schema}.access WHERE number < $1 ${same === void 0 ? "" : "AND (term_hash = $3 OR person_hash = $3)"} ORDER BY number DESC LIMIT $2`, same === void 0 ? [before, limit] : [
				before,
				limit,
				same
			])).map(accessOf);
		},
		expireAccesses: ({ accessesFrom, hashesFrom, keysFromSeconds }) => transaction(async (inside) => {
			await inside(`DELETE FROM ${schema}.access_key WHERE made_seconds < $1`, [keysFromSeconds]);
			await inside(`DELETE FROM ${schema}.access WHERE time < $1`, [accessesFrom]);
			await inside(`UPDATE ${schema}.access SET term_hash = NULL, person_hash = NULL
           WHERE time < $1 AND (term_hash IS NOT NULL OR person_hash IS NOT NULL)`, [hashesFrom]);
		})
	};
}
// src/server/store/postgres-connection.ts
var CONNECTIONS_MAX = 8;
var CONNECT_TIMEOUT_MS = 3e3;
/** By the driver, so that it holds for a server that has stopped answering, too. */
var QUERY_TIMEOUT_MS = 1e4;
/** VACUUM reads every index of a table, and a migration may write a table anew. */
var MAINTENANCE_TIMEOUT_MS = 36e5;
/** Object id of the type `bigint`, as which counts and indexes come (catalog `pg_type`). */
var BIGINT = 20;
/**
* `on` is the least that waits for the disk of this server and of its synchronous standbys. It is set for each
* transaction, because the default of a role or a database can change while this runs.
*/
var BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on";
/**
* Opens connections as they are needed, so the database need not be there yet.
* @param url `postgres://user:password@host:port/database`
* @throws TemoinError `option-invalid` where the address is none
*/
function connectPostgres(url) {
	const server = {
		connectionString: checkedUrl(url),
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		keepAlive: true
	};
	const pool = new pg.Pool({
		...server,
		max: CONNECTIONS_MAX,
		query_timeout: QUERY_TIMEOUT_MS,
		types: { getTypeParser: (oid, format) => oid === BIGINT ? Number : pg.types.getTypeParser(oid, format) }
	});
	pool.on("error", () => void 0);
	return {
		query: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
		transaction: (write, timeoutMs = QUERY_TIMEOUT_MS) => inTransaction(pool, write, timeoutMs),
		maintain: (sql) => maintain(new pg.Client({
			...server,
			query_timeout: MAINTENANCE_TIMEOUT_MS
		}), sql),
		close: () => pool.end()
	};
}
async function inTransaction(pool, write, timeoutMs) {
	const client = await pool.connect();
	let failure;
	const onError = (error) => {
		failure ??= error;
	};
	client.on("error", onError);
	try {
		await client.query(BEGIN);
		const result = await write(async (text, values = []) => {
			const statement = {
				text,
				values: [...values],
				query_timeout: timeoutMs
			};
			return (await client.query(statement)).rows;
		});
		await commit(client);
		return result;
	} catch (error) {
		failure ??= error;
		throw error;
	} finally {
		client.off("error", onError);
		client.release(failure !== void 0);
	}
}
/**
* A commit that was cut short while it waited for a synchronous standby is reported as done, with a warning beside
* it (PostgreSQL manual, 27.2.8). It is not durable in the way that was promised, so it counts as unknown.
*/
async function commit(client) {
	const { command } = await withoutWarning(client, "COMMIT");
	if (command !== "COMMIT") throw new Error(`the database answered COMMIT with ${command}`);
}
async function maintain(client, sql) {
	client.on("error", () => void 0);
	await client.connect();
	try {
		await withoutWarning(client, sql);
	} finally {
		await client.end();
	}
}
async function withoutWarning(client, sql) {
	const warnings = [];
	const onNotice = ({ message }) => warnings.push(String(message));
	client.on("notice", onNotice);
	try {
		const result = await client.query(sql);
		if (warnings.length) throw new Error(`the database warned at ${sql.split(" ", 1)}: ${warnings.join("; ")}`);
		return result;
	} finally {
		client.off("notice", onNotice);
	}
}
function checkedUrl(url) {
	if (!/^postgres(ql)?:\/\//.test(url)) throw new TemoinError("option-invalid", "--database must be the address of a PostgreSQL database, such as postgres://temoin@db.example.org:5432/consent");
	return url;
}
// src/server/store/postgres-roll-ups.ts
/** The reading half. */
function postgresRollUps(query, schema) {
	return {
		async readRollUps({ start, end }, limit) {
			return (await query(`SELECT day, facets, received, erased FROM ${schema}.roll_up
         WHERE day >= $1 AND day < $2 ORDER BY day, facets LIMIT $3`, [
				Math.max(start, 0),
				end,
				limit
			])).map(dayRollUpOf);
		},
		async sumRollUps({ start, end }) {
			return (await query(`SELECT facets, sum(received)::bigint AS received, sum(erased)::bigint AS erased,
                min(day) AS first_day, max(day) AS last_day
         FROM ${schema}.roll_up WHERE day >= $1 AND day < $2 GROUP BY facets ORDER BY facets`, [Math.max(start, 0), end])).map(facetsRollUpOf);
		},
		async readSpanRollUps(asked, limit) {
			const spans = spansFrom1970(asked);
			return (await query(`SELECT place - 1 AS span, facets, sum(received)::bigint AS received,
           coalesce(sum(received) FILTER (WHERE day IN (SELECT day FROM ${schema}.shown)), 0)::bigint AS beside_shown
         FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS span (start_day, end_day, place)
         JOIN ${schema}.roll_up ON day >= start_day AND day < end_day
         GROUP BY place, facets ORDER BY place, facets LIMIT $3`, [
				spans.map(({ start }) => start),
				spans.map(({ end }) => end),
				limit
			])).map(spanRollUpOf);
		},
		async readHourRollUps(start, end, limit) {
			return (await query(`SELECT hour, received, synthetic, unequal FROM ${schema}.roll_up_hour
         WHERE hour >= $1 AND hour < $2 ORDER BY hour LIMIT $3`, [
				start,
				end,
				limit
			])).map(hourRollUpOf);
		},
		async countRolledUp(numbers, range) {
			const { start, end } = countedDays(range);
			const [row = {}] = await query(`SELECT coalesce(sum(received - erased), 0)::bigint AS lines FROM ${schema}.roll_up
         WHERE day >= $1 AND day < $2 AND ($3::int[] IS NULL OR facets = ANY ($3::int[]))`, [
				start,
				end,
				numbers ?? null
			]);
			return integerOf(row, "lines");
		}
	};
}
/**
* Counts the lines of these indexes as erased, before they go. Whoever follows the tree waits for this transaction at the
* row of the progress, or this one for that: so no line comes between the count and its end.
*/
async function addErased(query, schema, indexes) {
	await query(`SELECT registered FROM ${schema}.register_progress WHERE only_row = 1 FOR UPDATE`);
	const lines = await query(`SELECT received_time, register.facets, coalesce(placeless, register.facets) AS placeless
     FROM ${schema}.register LEFT JOIN ${schema}.facets ON number = register.facets
     WHERE entry_index = ANY ($1::bigint[])`, [indexes]);
	const counts = erasedCounts(lines.map(registeredLineOf));
	await query(`UPDATE ${schema}.roll_up SET erased = erased + gone.count
     FROM unnest($1::int[], $2::int[], $3::bigint[]) AS gone (day, facets, count)
     WHERE roll_up.day = gone.day AND roll_up.facets = gone.facets`, [
		counts.map(({ day }) => day),
		counts.map(({ facets }) => facets),
		counts.map(({ count }) => count)
	]);
}
// src/server/store/tombstones.ts
/** `tombstoneOf` of each. Where anything was erased, every record waits for it at each of its steps into the log. */
var tombstonesOf = (ids) => ids.map((id) => hash("sha256", `${TOMBSTONE_DOMAIN}${id}`, "hex"));
// src/server/store/postgres-erasure.ts
/** The erasing part of the contract but for scrubbing, holds and requests. */
function postgresErasure({ query, transaction }, schema) {
	return {
		erase: ({ ids, indexes, salt, publication, request }) => transaction(async (inside) => {
			await beginErasing(inside, schema, ids);
			await addErased(inside, schema, indexes);
			const removed = await inside(`DELETE FROM ${schema}.sequenced USING unnest($1::text[], $2::bigint[]) AS erased (id, entry_index)
           WHERE sequenced.id = erased.id AND sequenced.entry_index = erased.entry_index RETURNING 1`, [ids, indexes]);
			if (removed.length !== ids.length) throw erasedMeanwhile(ids.length - removed.length, ids.length);
			await inside(`DELETE FROM ${schema}.record WHERE id = ANY ($1::text[])`, [ids]);
			await inside(`INSERT INTO ${schema}.erasure (hash, bytes, salt, indexes) VALUES ($1, $2, $3, $4)`, [
				publication.hash,
				publication.bytes,
				salt,
				JSON.stringify(indexes)
			]);
			if (request === void 0) return;
			await inside(`UPDATE ${schema}.erasure_request SET erased = erased + $1 WHERE number = $2`, [ids.length, request]);
		}),
		async readUnpublishedErasures() {
			return (await query(`SELECT hash, bytes FROM ${schema}.erasure WHERE NOT is_published`)).map((row) => ({
				kind: "erasure",
				hash: textOf(row, "hash"),
				bytes: bytesOf(row, "bytes")
			}));
		},
		async findErased(ids) {
			const [any] = ids.length ? await query(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`) : [];
			if (!any) return [];
			const hashes = tombstonesOf(ids);
			const idOf = new Map(ids.map((id, at) => [hashes[at], id]));
			return (await query(`SELECT id_hash FROM ${schema}.tombstone WHERE id_hash = ANY ($1::text[])`, [hashes])).flatMap((row) => idOf.get(textOf(row, "id_hash")) ?? []);
		},
		async missingTombstones(hashes) {
			return (await query(`SELECT id_hash FROM unnest($1::text[]) WITH ORDINALITY AS known (id_hash, place)
         WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = known.id_hash) ORDER BY place`, [hashes])).map((row) => textOf(row, "id_hash"));
		},
		addTombstones: (hashes) => transaction((inside) => addTombstones(inside, schema, hashes)),
		async readRecordPlaces(after, limit) {
			return (await query(`SELECT entry_index, id FROM ${schema}.sequenced WHERE entry_index > $1 ORDER BY entry_index LIMIT $2`, [after, limit])).map(placeOf);
		},
		async readSubject(subject, limit) {
			return (await query(`SELECT entry_index, id FROM ${schema}.register JOIN ${schema}.sequenced USING (entry_index)
         WHERE subject = $1 ORDER BY entry_index LIMIT $2`, [subject, limit])).map(placeOf);
		},
		readAged: (receivedBy, after, now, limit) => agedBy((from, most) => query(keptSlice(schema), [
			from,
			now,
			most
		]), receivedBy, after, limit)
	};
}
/**
* Keeps the hashes of ids that are to go, so that no commit that comes after this transaction gives one of them a place:
* commits wait for it at the head's row.
*/
async function beginErasing(query, schema, ids) {
	await query(`SELECT 1 FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
	await addTombstones(query, schema, tombstonesOf(ids));
	await wantScrubbing(query, schema);
}
/** Has the next `scrub` vacuum. */
async function wantScrubbing(query, schema) {
	await query(`UPDATE ${schema}.scrubbing SET wanted = wanted + 1 WHERE only_row = 1`);
}
async function addTombstones(query, schema, hashes) {
	await query(`INSERT INTO ${schema}.tombstone (id_hash) SELECT * FROM unnest($1::text[]) ON CONFLICT DO NOTHING`, [hashes]);
}
var keptSlice = (schema) => `
  SELECT entry_index, id, coalesce(event, '') AS event, kept.received_time,
         (SELECT later.received_time FROM ${schema}.register AS later
          WHERE later.subject = kept.subject AND later.entry_index > kept.entry_index
            AND later.facets NOT IN (SELECT number FROM ${schema}.facets WHERE event = 'once')
          ORDER BY later.entry_index LIMIT 1) AS superseded_time
  FROM (SELECT * FROM ${schema}.register
        WHERE entry_index > $1 AND subject <> ''
          AND NOT EXISTS (SELECT 1 FROM ${schema}.hold
                          WHERE hold.subject = register.subject AND coalesce(until_time > $2, true))
        ORDER BY entry_index LIMIT $3) AS kept
       JOIN ${schema}.sequenced USING (entry_index)
       LEFT JOIN ${schema}.facets ON facets.number = kept.facets
  ORDER BY entry_index`;
// src/server/store/postgres-erasure-requests.ts
/** Holds and requests of the contract. */
function postgresErasureRequests({ query, transaction }, schema) {
	return {
		async isHeld(subject, now) {
			return (await query(`SELECT 1 FROM ${schema}.hold WHERE subject = $1 AND coalesce(until_time > $2, true)`, [subject, now])).length === 1;
		},
		hold: (subject, until) => transaction(async (inside) => {
			await inside(`INSERT INTO ${schema}.hold (subject, until_time) VALUES ($1, $2)
           ON CONFLICT (subject) DO UPDATE SET until_time = excluded.until_time`, [subject, until ?? null]);
		}),
		releaseHold: (subject) => transaction(async (inside) => {
			const dropped = await inside(`DELETE FROM ${schema}.hold WHERE subject = $1 RETURNING 1`, [subject]);
			await wantScrubbing(inside, schema);
			return dropped.length === 1;
		}),
		requestErasure: ({ subject, reason }) => transaction(async (inside) => {
			const [row = {}] = await inside(`INSERT INTO ${schema}.erasure_request (subject, reason) VALUES ($1, $2) RETURNING number`, [subject, reason]);
			return integerOf(row, "number");
		}),
		async readOpenRequest() {
			const [row] = await query(`SELECT number, subject, reason FROM ${schema}.erasure_request WHERE NOT is_done ORDER BY number LIMIT 1`);
			if (!row) return void 0;
			const word = textOf(row, "reason");
			const reason = ERASURE_REASONS.find((each) => each === word) ?? "subject-request";
			return {
				number: integerOf(row, "number"),
				subject: textOf(row, "subject"),
				reason
			};
		},
		forgetRequest: (number, isHeld) => transaction(async (inside) => {
			await inside(`UPDATE ${schema}.erasure_request SET subject = '', is_held = $1 WHERE number = $2`, [isHeld, number]);
			await wantScrubbing(inside, schema);
		}),
		finishRequest: (number) => transaction(async (inside) => {
			await inside(`UPDATE ${schema}.erasure_request SET is_done = true WHERE number = $1`, [number]);
		}),
		async readOutcome(number) {
			const [row] = await query(`SELECT erased, is_held FROM ${schema}.erasure_request WHERE number = $1 AND is_done`, [number]);
			return row && {
				erased: integerOf(row, "erased"),
				isHeld: row.is_held === true
			};
		}
	};
}
// src/server/store/postgres-lease.ts
/** The contracts of the lease and of the key. */
function postgresLease({ query, transaction }, schema) {
	return {
		async holdLease(holder, durationMs) {
			return (await query(`UPDATE ${schema}.lease
         SET holder = $1, expires = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
         WHERE only_row = 1 AND (holder = $1 OR expires <= clock_timestamp()) RETURNING 1`, [holder, durationMs])).length === 1;
		},
		async releaseLease(holder) {
			await query(`UPDATE ${schema}.lease SET expires = to_timestamp(0) WHERE holder = $1`, [holder]);
		},
		registerKey: (vkey, emptyNote) => transaction(async (inside) => {
			const [head = {}] = await inside(`SELECT vkey FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
			const registered = textOf(head, "vkey");
			if (registered) return registered;
			await inside(`UPDATE ${schema}.head SET vkey = $1 WHERE only_row = 1`, [vkey]);
			await inside(`INSERT INTO ${schema}.checkpoint (only_row, size, note) VALUES (1, 0, $1)`, [emptyNote]);
			return vkey;
		}),
		async readKey() {
			const [head = {}] = await query(`SELECT vkey FROM ${schema}.head WHERE only_row = 1`);
			return textOf(head, "vkey") || void 0;
		}
	};
}
// src/server/store/postgres-pending.ts
/** The first delay is twice this; the last one an hour. */
var POSTPONE_BASE_SECONDS = .25;
var POSTPONE_MAX_SECONDS = 3600;
/** Beyond it the delay is at its maximum anyway, and the power stays small. */
var ATTEMPTS_COUNTED_MAX = 20;
/** The contract of what is pending. */
function postgresPending(connection, schema) {
	const { query, transaction } = connection;
	const { findErased } = postgresErasure(connection, schema);
	return {
		async addPending(records) {
			const sorted = [...records].sort((a, b) => a.id < b.id ? -1 : 1);
			const inserted = await transaction(async (inside) => {
				const [any] = await inside(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`);
				return inside(insertSql(schema), [
					sorted.map(({ id }) => id),
					sorted.map(({ bytes }) => bytes),
					any ? tombstonesOf(sorted.map(({ id }) => id)) : []
				]);
			});
			if (inserted.length === records.length) return {
				pending: [],
				erased: []
			};
			const isNew = new Set(inserted.map((row) => textOf(row, "id")));
			const known = sorted.map(({ id }) => id).filter((id) => !isNew.has(id));
			return {
				pending: (await query(`SELECT id, ${ESCAPED} FROM ${waiting(schema)} WHERE id = ANY ($1::text[])`, [known])).map(pendingOf),
				erased: await findErased(known)
			};
		},
		async readPending(limit, except) {
			return (await query(readSql(schema), [limit, except])).map(pendingOf);
		},
		postponePending: (ids) => transaction(async (inside) => {
			await inside(`UPDATE ${schema}.pending SET attempts = attempts + 1, due = clock_timestamp() + make_interval(secs =>
             least($2::float8, $3::float8 * 2 ^ least(attempts + 1, $4::int)))
           WHERE id = ANY ($1::text[])`, [
				ids,
				POSTPONE_MAX_SECONDS,
				POSTPONE_BASE_SECONDS,
				ATTEMPTS_COUNTED_MAX
			]);
		}),
		async findPending(subject) {
			return (await query(`SELECT id FROM ${waiting(schema)} WHERE position($1::bytea IN bytes) > 0`, [utf8ToBytes(subject)])).map((row) => textOf(row, "id"));
		},
		dropPending: (ids) => transaction(async (inside) => {
			await beginErasing(inside, schema, ids);
			await inside(`WITH dropped AS (DELETE FROM ${schema}.pending WHERE id = ANY ($1::text[]) RETURNING id)
           DELETE FROM ${schema}.record USING dropped WHERE record.id = dropped.id`, [ids]);
		}),
		keepCheckpoint: ({ size, note }) => transaction(async (inside) => {
			await inside(`UPDATE ${schema}.checkpoint SET size = $1, note = $2 WHERE only_row = 1 AND size < $1`, [size, note]);
		}),
		async readAnswers(ids) {
			const rows = await query(`SELECT checkpoint.size, checkpoint.note, record.*
         FROM ${schema}.checkpoint
              LEFT JOIN (unnest($1::text[]) AS asked (id)
                         CROSS JOIN LATERAL (SELECT * FROM ${schema}.kept_record
                                             WHERE kept_record.id = asked.id OFFSET 0) AS record)
                ON record.entry_index < checkpoint.size`, [ids]);
			const [first = {}] = rows;
			return {
				checkpoint: {
					size: integerOf(first, "size"),
					note: textOf(first, "note")
				},
				records: rows.filter(({ id }) => id !== null).map((row) => recordOf(row, "bytes"))
			};
		}
	};
}
/** What is kept of a record before it has a place is all there; one that is known already is left as it is. */
var insertSql = (schema) => `
  WITH kept AS (
    INSERT INTO ${schema}.record (id, bytes)
    SELECT id, bytes FROM unnest($1::text[], $2::bytea[], $3::text[]) AS new (id, bytes, id_hash)
    WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = new.id_hash)
    ON CONFLICT (id) DO NOTHING RETURNING id
  )
  INSERT INTO ${schema}.pending (id, due) SELECT id, clock_timestamp() FROM kept RETURNING id`;
/**
* By the missing place, never by a number that is given out on insertion: transactions end in another order than they
* begin in, and one that ended late would be passed over for good.
*/
var readSql = (schema) => `
  SELECT id, ${ESCAPED}
  FROM ${waiting(schema)}
  WHERE (SELECT entry_index FROM ${schema}.sequenced WHERE sequenced.id = pending.id) IS NULL
    AND due <= clock_timestamp() AND id <> ALL ($2::text[])
  ORDER BY due LIMIT $1`;
/**
* What waits, with its bytes. OFFSET 0 has each looked up by its id, whatever the planner knows of the tables: to read all
* records of the log instead takes longer with every one of them.
*/
var waiting = (schema) => `${schema}.pending, LATERAL (SELECT bytes FROM ${schema}.record WHERE record.id = pending.id OFFSET 0) AS kept`;
/** Bytes as a text that is as long as they are, where they are ASCII without a backslash; else the driver gets two digits for each. */
var ESCAPED = "encode(bytes, 'escape') AS escaped";
/** A backslash stands twice, and what is no ASCII as three octal digits (PostgreSQL manual, 9.5). */
var ESCAPE = /\\(\\|[0-7]{3})/g;
var pendingOf = (row) => ({
	id: textOf(row, "id"),
	bytes: unescaped(textOf(row, "escaped"))
});
function unescaped(text) {
	if (!text.includes("\\")) return utf8ToBytes(text);
	const plain = text.replace(ESCAPE, (_all, what) => what === "\\" ? what : String.fromCharCode(Number.parseInt(what, 8)));
	return new Uint8Array(Buffer.from(plain, "latin1"));
}
// src/server/store/postgres-reads.ts
/** The reading half of the contract but for the register. */
function postgresReads(query, schema) {
	const one = async (sql, values) => (await query(sql, values))[0];
	return {
		async readVkey() {
			return textOf(await one(`SELECT vkey FROM ${schema}.head`, []) ?? {}, "vkey");
		},
		async readHead() {
			const row = await one(`SELECT size, root, time FROM ${schema}.head`, []) ?? {};
			return {
				size: integerOf(row, "size"),
				root: bytesOf(row, "root"),
				time: textOf(row, "time")
			};
		},
		async readTiles(positions) {
			return (await query(`SELECT hashes FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS wanted (level, tile_index, place)
         LEFT JOIN ${schema}.tile USING (level, tile_index) ORDER BY place`, [positions.map(({ level }) => level), positions.map(({ index }) => index)])).map((row) => row.hashes === null ? void 0 : bytesOf(row, "hashes"));
		},
		async findRecords(ids) {
			return (await query(`SELECT entry_index, id, salt, bytes FROM ${schema}.kept_record WHERE id = ANY ($1::text[])`, [ids])).map((row) => recordOf(row, "bytes"));
		},
		async readEntries(from, to) {
			return (await query(`SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt,
                record.bytes AS record_bytes, published.hash, published.kind, published.bytes AS published_bytes,
                erasure.salt AS erasure_salt, erasure.indexes
         FROM ${schema}.entry
              LEFT JOIN ${schema}.kept_record AS record ON record.entry_index = entry.entry_index
                AND record.entry_index >= $1 AND record.entry_index < $2
              LEFT JOIN ${schema}.published ON published.entry_index = entry.entry_index
              LEFT JOIN ${schema}.erasure ON erasure.hash = published.hash AND published.kind = 'erasure'
         WHERE entry.entry_index >= $1 AND entry.entry_index < $2 ORDER BY entry.entry_index`, [from, to])).map(entryOf);
		},
		async readEntryBytes(from, to) {
			return (await query(`SELECT bytes FROM ${schema}.entry WHERE entry_index >= $1 AND entry_index < $2 ORDER BY entry_index`, [from, to])).map((row) => bytesOf(row, "bytes"));
		},
		async findOpened(index, direction) {
			const row = await one(openedSql(schema, direction), [index]) ?? {};
			return row.entry_index === null ? void 0 : integerOf(row, "entry_index");
		},
		async findPublications(kind, from, limit) {
			return (await query(`SELECT entry_index FROM ${schema}.published
         WHERE kind = $1 AND entry_index >= $2 ORDER BY entry_index LIMIT $3`, [
				kind,
				from,
				limit
			])).map((row) => integerOf(row, "entry_index"));
		},
		async readPublications(kind, from, limit) {
			return (await query(`SELECT published.entry_index, entry.bytes AS entry_bytes, published.bytes
         FROM ${schema}.published JOIN ${schema}.entry USING (entry_index)
         WHERE kind = $1 AND published.entry_index >= $2 ORDER BY published.entry_index LIMIT $3`, [
				kind,
				from,
				limit
			])).map(publishedEntryOf);
		},
		async readPublished(hash) {
			const row = await one(`SELECT hash, entry_index, kind, bytes FROM ${schema}.published WHERE hash = $1`, [hash]);
			return row && publicationOf(row, "bytes");
		}
	};
}
/** The nearest of the nearest in either table: one step in each of their indexes, however many lie between. */
function openedSql(schema, direction) {
	const [nearest, comparison, order] = direction === "up" ? [
		"min",
		">=",
		"ASC"
	] : [
		"max",
		"<=",
		"DESC"
	];
	const from = (table) => `(SELECT entry_index FROM ${schema}.${table} WHERE entry_index ${comparison} $1 ORDER BY entry_index ${order} LIMIT 1)`;
	return `SELECT ${nearest}(entry_index) AS entry_index FROM (${from("kept_record")} UNION ALL ${from("published")}) AS nearest`;
}
// src/server/store/postgres-follow.ts
/** Rows of facets above a number. */
var facetsAfter = (query, schema, number) => query(`SELECT number, placeless, text FROM ${schema}.facets WHERE number > $1 ORDER BY number`, [number]);
/**
* Takes up at most `limit` entries.
* @param query of a transaction
* @param known rows of facets that were read before
* @param read of a record's text
* @returns how many entries the register is still behind
*/
async function followSlice(query, schema, known, read, limit) {
	const [{ registered = 0 } = {}] = await query(`SELECT registered FROM ${schema}.register_progress WHERE only_row = 1 FOR UPDATE`);
	const [{ size = 0 } = {}] = await query(`SELECT size FROM ${schema}.head WHERE only_row = 1`);
	const from = Number(registered);
	const to = Math.min(from + limit, Number(size));
	await query(`SELECT count(*) FROM (SELECT 1 FROM ${schema}.sequenced WHERE entry_index >= $1 AND entry_index < $2
                           ORDER BY entry_index FOR KEY SHARE) AS held`, [from, to]);
	const rows = await query(`SELECT entry_index, bytes FROM ${schema}.kept_record WHERE entry_index >= $1 AND entry_index < $2
     ORDER BY entry_index`, [from, to]);
	known.learn(await facetsAfter(query, schema, known.last));
	const { numbersOf, added } = known.begin();
	const stored = rows.map((row) => ({
		index: integerOf(row, "entry_index"),
		text: new TextDecoder().decode(bytesOf(row, "bytes"))
	}));
	const slice = followedSlice(stored, read, numbersOf);
	if (added.length) await addFacets(query, schema, added);
	await addSlice(query, schema, slice, to);
	return Number(size) - to;
}
async function addFacets(query, schema, added) {
	await query(`INSERT INTO ${schema}.facets (number, placeless, event, text)
     SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::text[])`, [
		added.map(({ number }) => number),
		added.map(({ placeless }) => placeless),
		added.map(({ event }) => event),
		added.map(({ text }) => text)
	]);
}
/** In one statement: each way to the database takes as long as a dozen lines. */
async function addSlice(query, schema, { lines, days, hours }, registered) {
	await query(`WITH lines AS (
       INSERT INTO ${schema}.register (entry_index, subject, received_time, facets)
       SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::int[])
       ON CONFLICT (entry_index) DO UPDATE
         SET subject = excluded.subject, received_time = excluded.received_time, facets = excluded.facets
     ), days AS (
       INSERT INTO ${schema}.roll_up AS known (day, facets, received)
       SELECT * FROM unnest($5::int[], $6::int[], $7::bigint[])
       ON CONFLICT (day, facets) DO UPDATE SET received = known.received + excluded.received
     ), hours AS (
       INSERT INTO ${schema}.roll_up_hour AS known (hour, received, synthetic, unequal)
       SELECT * FROM unnest($8::int[], $9::bigint[], $10::bigint[], $11::bigint[])
       ON CONFLICT (hour) DO UPDATE SET received = known.received + excluded.received,
         synthetic = known.synthetic + excluded.synthetic, unequal = known.unequal + excluded.unequal
     )
     UPDATE ${schema}.register_progress SET registered = $12 WHERE only_row = 1`, [
		lines.map(({ index }) => index),
		lines.map(({ subject }) => subject),
		lines.map(({ receivedTime }) => receivedTime),
		lines.map(({ facets }) => facets),
		days.map(({ day }) => day),
		days.map(({ facets }) => facets),
		days.map(({ count }) => count),
		hours.map(({ hour }) => hour),
		hours.map(({ received }) => received),
		hours.map(({ synthetic }) => synthetic),
		hours.map(({ unequal }) => unequal),
		registered
	]);
}
// src/server/store/postgres-register.ts
/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
var AFTER_ALL = "􏿿";
/** Lines that are looked through for some facets before the index of each is. */
var NEAR_LINES = 16384;
/** The searching part of the contract. */
function postgresRegister({ query, transaction }, schema) {
	const { countRolledUp, ...rollUps } = postgresRollUps(query, schema);
	const known = new FacetsNumbering();
	const read = recordReader();
	const readRegisterLag = async () => {
		const [row = {}] = await query(`SELECT size - registered AS lag FROM ${schema}.head, ${schema}.register_progress`);
		return integerOf(row, "lag");
	};
	return {
		...registerReads({
			...registerRows(query, schema),
			countRolledUp
		}),
		...rollUps,
		readRegisterLag,
		async followTree(limit) {
			if (await readRegisterLag() === 0) return 0;
			return transaction((inside) => followSlice(inside, schema, known, read, limit));
		},
		async countLines(start, end) {
			const [row = {}] = await query(`SELECT count(*) AS lines FROM ${schema}.register WHERE entry_index >= $1 AND entry_index < $2`, [start, end]);
			return integerOf(row, "lines");
		},
		async countFacets(start, end, limit) {
			return (await query(`SELECT facets, count(*) AS lines FROM (
           SELECT facets FROM ${schema}.register
           WHERE entry_index >= $1 AND entry_index < $2 ORDER BY entry_index LIMIT $3
         ) AS first GROUP BY facets ORDER BY facets`, [
				start,
				end,
				limit
			])).map(facetsCountOf);
		},
		async readFacets(numbers) {
			return (await query(`SELECT number, text FROM ${schema}.facets WHERE number = ANY ($1::int[]) ORDER BY number`, [numbers])).map((row) => ({
				number: integerOf(row, "number"),
				facets: lineFacetsOf(textOf(row, "text"))
			}));
		}
	};
}
function registerRows(query, schema) {
	const linesOf = (found, direction) => `
    SELECT entry_index, record.id, record.salt, record.bytes, subject, received_time,
           coalesce(facets.text, '') AS facets_text
    FROM (${found}) AS found JOIN ${schema}.kept_record AS record USING (entry_index)
         LEFT JOIN ${schema}.facets ON facets.number = found.facets
    ORDER BY entry_index ${direction}`;
	return {
		async readFacetsAfter(number) {
			const [row = {}] = await query(`SELECT registered FROM ${schema}.register_progress`);
			return {
				registered: integerOf(row, "registered"),
				rows: await facetsAfter(query, schema, number)
			};
		},
		async readLines({ order, after, before, limit, numbers, indexes }) {
			const direction = order === "ascending" ? "ASC" : "DESC";
			const inBounds = "entry_index > $1 AND entry_index < $2";
			const page = (most) => `ORDER BY entry_index ${direction} LIMIT ${most}`;
			const bounds = [
				after,
				before,
				limit
			];
			const register = `${schema}.register`;
			const read = async (found, values) => (await query(linesOf(found, direction), values)).map(lineOf);
			if (indexes) return read(`SELECT * FROM ${register} WHERE entry_index = ANY ($1::bigint[])`, [indexes]);
			if (!numbers) return read(`SELECT * FROM ${register} WHERE ${inBounds} ${page("$3")}`, bounds);
			const common = `SELECT * FROM (${`SELECT * FROM ${register} WHERE ${inBounds} ${page(`${NEAR_LINES}`)}`}) AS near WHERE facets = ANY ($4::int[]) ${page("$3")}`;
			const lines = limit < NEAR_LINES ? await read(common, [...bounds, numbers]) : [];
			if (lines.length === limit) return lines;
			return read(`SELECT * FROM (${`SELECT line.entry_index FROM unnest($4::int[]) AS wanted (number)
                     CROSS JOIN LATERAL (${`SELECT entry_index FROM ${register} WHERE facets = wanted.number AND ${inBounds} ${page("$3")}`}) AS line ${page("$3")}`}) AS page JOIN ${register} USING (entry_index)`, [...bounds, numbers]);
		},
		async findBeginning(search, most) {
			if (search.includes("\0")) return [];
			return (await query(`(SELECT entry_index FROM ${schema}.sequenced WHERE id >= $1 AND id < $2 LIMIT $3)
         UNION ALL (SELECT entry_index FROM ${schema}.register WHERE subject >= $1 AND subject < $2 LIMIT $3)`, [
				search,
				search + AFTER_ALL,
				most + 1
			])).map((row) => integerOf(row, "entry_index"));
		},
		async countBetween(numbers, after, before, most) {
			const page = "entry_index > $1 AND entry_index < $2 LIMIT $3";
			const [row = {}] = await query(`SELECT count(*) AS lines FROM (${numbers ? `SELECT 1 FROM unnest($4::int[]) AS wanted (number)
           CROSS JOIN LATERAL (SELECT 1 FROM ${schema}.register WHERE facets = wanted.number AND ${page}) AS line
           LIMIT $3` : `SELECT 1 FROM ${schema}.register WHERE ${page}`}) AS found`, [
				after,
				before,
				most,
				...numbers ? [numbers] : []
			]);
			return integerOf(row, "lines");
		}
	};
}
// src/server/store/postgres-safety.ts
/** Least durable first; each of them waits for more (PostgreSQL manual, `synchronous_commit`). */
var UNSAFE_WITH_STANDBYS = [
	"off",
	"local",
	"remote_write"
];
/**
* Looks at the server's settings.
* @throws TemoinError `data-unusable` where a crash, or the failover to a synchronous standby, could lose what was
*   acknowledged; it says all settings at fault, their values, and what to do
*/
async function refuseUnsafeSettings(query) {
	const [row = {}] = await query(`SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
            current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('synchronous_standby_names') AS synchronous_standby_names`);
	const value = (name) => textOf(row, name);
	const unsafeCommits = value("synchronous_standby_names") ? UNSAFE_WITH_STANDBYS : ["off"];
	const problems = [...["fsync", "full_page_writes"].filter((name) => value(name) === "off").map((name) => `${name} is off: set ${name} = on in postgresql.conf and restart the server`), ...unsafeCommits.includes(value("synchronous_commit")) ? [`synchronous_commit is ${value("synchronous_commit")}: set synchronous_commit = on in postgresql.conf, and for the role and the database if it is set there`] : []];
	if (problems.length) throw new TemoinError("data-unusable", `the database may lose what it has committed, so no log is kept in it; ${problems.join("; ")}`);
}
// src/server/store/postgres-migrations.ts
/**
* Forward only: each brings the tables from the version of its position to the next one. One that was released is
* never changed again. Texts that are searched by their beginning compare byte by byte, as COLLATE "C" says.
*/
var MIGRATIONS = [
	(schema) => `
    CREATE TABLE ${schema}.head (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      vkey text NOT NULL,
      size bigint NOT NULL,
      root bytea NOT NULL CHECK (octet_length(root) = 32),
      time text NOT NULL
    );
    INSERT INTO ${schema}.head VALUES (1, '', 0, '\\x${Buffer.from(emptyRoot()).toString("hex")}', '${(/* @__PURE__ */ new Date(0)).toISOString()}');

    CREATE TABLE ${schema}.checkpoint (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      size bigint NOT NULL,
      note text NOT NULL
    );

    CREATE TABLE ${schema}.lease (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      holder text NOT NULL,
      expires timestamptz NOT NULL
    );
    INSERT INTO ${schema}.lease VALUES (1, '', to_timestamp(0));

    CREATE TABLE ${schema}.entry (
      entry_index bigint PRIMARY KEY,
      bytes bytea NOT NULL CHECK (octet_length(bytes) <= 65535)
    );

    CREATE TABLE ${schema}.tile (
      level int NOT NULL,
      tile_index bigint NOT NULL,
      hashes bytea NOT NULL,
      PRIMARY KEY (level, tile_index)
    );
    ALTER TABLE ${schema}.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

    CREATE TABLE ${schema}.record (
      id text COLLATE "C" PRIMARY KEY,
      entry_index bigint UNIQUE REFERENCES ${schema}.entry (entry_index),
      salt bytea,
      bytes bytea NOT NULL,
      attempts int NOT NULL DEFAULT 0,
      due timestamptz NOT NULL,
      CHECK ((entry_index IS NULL) = (salt IS NULL))
    );
    CREATE INDEX record_pending ON ${schema}.record (due) WHERE entry_index IS NULL;

    CREATE TABLE ${schema}.register (
      entry_index bigint PRIMARY KEY REFERENCES ${schema}.record (entry_index) ON DELETE CASCADE,
      subject text COLLATE "C" NOT NULL,
      event text COLLATE "C" NOT NULL,
      received_time text NOT NULL
    );
    CREATE INDEX register_by_subject ON ${schema}.register (subject, entry_index);
    CREATE INDEX register_by_event ON ${schema}.register (event, entry_index);

    CREATE TABLE ${schema}.published (
      hash text PRIMARY KEY,
      entry_index bigint NOT NULL UNIQUE REFERENCES ${schema}.entry (entry_index),
      kind text NOT NULL,
      bytes bytea NOT NULL
    );

    CREATE TABLE ${schema}.token (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      label text NOT NULL,
      expires_seconds bigint NOT NULL
    );

    CREATE TABLE ${schema}.session (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      expires_seconds bigint NOT NULL
    );
  `,
	(schema) => `
    CREATE TABLE ${schema}.tombstone (
      id_hash text COLLATE "C" PRIMARY KEY
    );

    CREATE TABLE ${schema}.erasure (
      hash text COLLATE "C" PRIMARY KEY,
      bytes bytea NOT NULL,
      salt bytea NOT NULL CHECK (octet_length(salt) = 32),
      indexes text NOT NULL,
      is_published boolean NOT NULL DEFAULT false
    );
    CREATE INDEX erasure_unpublished ON ${schema}.erasure (hash) WHERE NOT is_published;

    CREATE TABLE ${schema}.hold (
      subject text COLLATE "C" PRIMARY KEY,
      until_time text COLLATE "C"
    );

    CREATE TABLE ${schema}.erasure_request (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      subject text COLLATE "C" NOT NULL,
      reason text NOT NULL,
      erased bigint NOT NULL DEFAULT 0,
      is_held boolean NOT NULL DEFAULT false,
      is_done boolean NOT NULL DEFAULT false
    );
    CREATE INDEX erasure_request_open ON ${schema}.erasure_request (number) WHERE NOT is_done;

    CREATE TABLE ${schema}.scrubbing (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      wanted bigint NOT NULL,
      done bigint NOT NULL
    );
    INSERT INTO ${schema}.scrubbing VALUES (1, 0, 0);
  `,
	(schema) => `
    ALTER TABLE ${schema}.record DROP CONSTRAINT record_entry_index_fkey;
    CREATE TABLE ${schema}.register_progress (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      -- How many entries of the log the register has seen
      registered bigint NOT NULL
    );
    INSERT INTO ${schema}.register_progress SELECT 1, size FROM ${schema}.head;
  `,
	(schema) => `
    ALTER TABLE ${schema}.register DROP CONSTRAINT register_entry_index_fkey;
    DROP INDEX ${schema}.record_pending;

    -- A row for each record that has a place
    CREATE TABLE ${schema}.sequenced (
      entry_index bigint NOT NULL,
      id text COLLATE "C" NOT NULL,
      salt bytea NOT NULL,
      -- What belongs into the record's bytes, at which byte from 0 on; null where they stand whole
      received_time text,
      time_at int CHECK (time_at >= 0),
      CHECK ((received_time IS NULL) = (time_at IS NULL))
    );
    INSERT INTO ${schema}.sequenced (entry_index, id, salt)
      SELECT entry_index, id, salt FROM ${schema}.record WHERE entry_index IS NOT NULL ORDER BY entry_index;
    ALTER TABLE ${schema}.sequenced ADD PRIMARY KEY (entry_index), ADD UNIQUE (id);

    -- A row for each record that has none. It is vacuumed often: a read begins where the newest of the gone have stood
    CREATE TABLE ${schema}.pending (
      id text COLLATE "C" PRIMARY KEY,
      attempts int NOT NULL DEFAULT 0,
      due timestamptz NOT NULL
    ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
    INSERT INTO ${schema}.pending (id, attempts, due)
      SELECT id, attempts, due FROM ${schema}.record WHERE entry_index IS NULL;
    CREATE INDEX pending_due ON ${schema}.pending (due);

    ALTER TABLE ${schema}.record DROP COLUMN entry_index, DROP COLUMN salt, DROP COLUMN attempts, DROP COLUMN due;
    ALTER TABLE ${schema}.register ADD CONSTRAINT register_entry_index_fkey
      FOREIGN KEY (entry_index) REFERENCES ${schema}.sequenced (entry_index) ON DELETE CASCADE;

    -- The records of the log, their bytes as they are committed to
    CREATE VIEW ${schema}.kept_record AS
      SELECT entry_index, id, salt,
             coalesce(overlay(bytes PLACING convert_to('"receivedTime":"' || received_time || '",', 'UTF8')
                              FROM time_at + 1 FOR 0), bytes) AS bytes
      FROM ${schema}.sequenced JOIN ${schema}.record USING (id);
  `,
	(schema) => `
    TRUNCATE ${schema}.register;
    ALTER TABLE ${schema}.register DROP COLUMN event;
    ALTER TABLE ${schema}.register ADD COLUMN facets int NOT NULL;
    CREATE INDEX register_by_facets ON ${schema}.register (facets, entry_index);
    UPDATE ${schema}.register_progress SET registered = 0;

    CREATE TABLE ${schema}.facets (
      number int PRIMARY KEY,
      event text COLLATE "C" NOT NULL,
      -- Canonical JSON
      text text COLLATE "C" NOT NULL UNIQUE
    );

    -- Less what is erased, the lines of the register
    CREATE TABLE ${schema}.roll_up (
      -- Since 1970; -1 for all days together
      day int NOT NULL,
      facets int NOT NULL,
      received bigint NOT NULL,
      erased bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (day, facets)
    ) WITH (fillfactor = 50);

    CREATE TABLE ${schema}.roll_up_hour (
      -- Since 1970
      hour int PRIMARY KEY,
      received bigint NOT NULL,
      synthetic bigint NOT NULL,
      unequal bigint NOT NULL
    ) WITH (fillfactor = 50);
  `,
	(schema) => `
    DROP TABLE ${schema}.session;
    ALTER TABLE ${schema}.token
      ADD COLUMN role text NOT NULL DEFAULT 'auditor' CHECK (role IN ('auditor', 'operator')),
      ADD COLUMN from_time text COLLATE "C",
      ADD COLUMN to_time text COLLATE "C",
      ADD COLUMN created_seconds bigint,
      ADD COLUMN revoked_seconds bigint,
      ADD COLUMN used_day text COLLATE "C";

    CREATE TABLE ${schema}.session (
      hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
      token_hash bytea NOT NULL REFERENCES ${schema}.token (hash),
      expires_seconds bigint NOT NULL
    );
    CREATE INDEX session_by_token ON ${schema}.session (token_hash);

    CREATE TABLE ${schema}.access (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      time text COLLATE "C" NOT NULL,
      handle text COLLATE "C",
      label text,
      role text,
      kind text NOT NULL,
      filter text NOT NULL,
      term_hash text COLLATE "C",
      person_hash text COLLATE "C",
      amount bigint
    );
    CREATE INDEX access_by_time ON ${schema}.access (time);
    CREATE INDEX access_by_term ON ${schema}.access (term_hash, number) WHERE term_hash IS NOT NULL;
    CREATE INDEX access_by_person ON ${schema}.access (person_hash, number) WHERE person_hash IS NOT NULL;

    CREATE TABLE ${schema}.access_key (
      only_row int PRIMARY KEY CHECK (only_row = 1),
      key bytea NOT NULL CHECK (octet_length(key) = 32),
      made_seconds bigint NOT NULL
    );
  `,
	(schema) => `
    CREATE TABLE ${schema}.shown (
      -- Since 1970
      day int NOT NULL,
      notice text COLLATE "C" NOT NULL,
      locale text COLLATE "C" NOT NULL,
      viewport text COLLATE "C" NOT NULL,
      shown bigint NOT NULL,
      PRIMARY KEY (day, notice, locale, viewport)
    ) WITH (fillfactor = 50);
  `,
	(schema) => `
    TRUNCATE ${schema}.register, ${schema}.facets, ${schema}.roll_up, ${schema}.roll_up_hour;
    -- Number of the row that says the same without the place; its own, of a row that is such
    ALTER TABLE ${schema}.facets ADD COLUMN placeless int NOT NULL;
    UPDATE ${schema}.register_progress SET registered = 0;
  `
];
// src/server/store/postgres-schema.ts
/** PostgreSQL's own limit for a name is 63 bytes. */
var READABLE_CHARACTERS = 40;
var HASH_DIGITS = 12;
/** How often the schema is tried to be made, where other processes make it at the same time. */
var ATTEMPTS = 10;
/** Name of the schema of a site's log. Made of [a-z0-9_] alone, so it needs no quotes; the hash keeps sites apart. */
function schemaOf(site) {
	return `temoin_${site.toLowerCase().replace(/[^a-z0-9]/g, "_").slice(0, READABLE_CHARACTERS)}_${sha256Hex(site).slice(0, HASH_DIGITS)}`;
}
/**
* Makes the schema where there is none, and brings its tables to the newest version. Where that is reached already,
* nothing but reading is asked of the database's rights.
* @throws TemoinError `data-unusable` where a newer release has written the tables
*/
async function migrate(connection, schema) {
	if (await versionOf(connection.query, schema) === MIGRATIONS.length) return;
	await makeSchema(connection, schema);
	await connection.transaction(async (query) => {
		const [row = {}] = await query(`SELECT version FROM ${schema}.migration WHERE only_row = 1 FOR UPDATE`);
		const version = integerOf(row, "version");
		checkVersion(version, schema);
		for (const migration of MIGRATIONS.slice(version)) await query(migration(schema));
		await query(`UPDATE ${schema}.migration SET version = $1`, [MIGRATIONS.length]);
	}, MAINTENANCE_TIMEOUT_MS);
}
async function versionOf(query, schema) {
	const [found] = await query("SELECT 1 FROM information_schema.tables WHERE table_schema = $1 AND table_name = 'migration'", [schema]);
	if (!found) return 0;
	const [row] = await query(`SELECT version FROM ${schema}.migration`);
	const version = row ? integerOf(row, "version") : 0;
	checkVersion(version, schema);
	return version;
}
/** IF NOT EXISTS does not hold against another process that makes the same at this moment: one of them fails. */
async function makeSchema({ transaction }, schema) {
	for (let attempt = 1;; attempt += 1) try {
		await transaction(async (query) => {
			await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
			await query(`CREATE TABLE IF NOT EXISTS ${schema}.migration (only_row int PRIMARY KEY CHECK (only_row = 1), version int NOT NULL)`);
			await query(`INSERT INTO ${schema}.migration VALUES (1, 0) ON CONFLICT DO NOTHING`);
		});
		return;
	} catch (error) {
		if (attempt === ATTEMPTS || !isOfAnotherMaker(error)) throw error;
	}
}
/** unique_violation, duplicate_schema, duplicate_table (PostgreSQL manual, appendix A). */
var isOfAnotherMaker = (error) => error instanceof Error && "code" in error && [
	"23505",
	"42P06",
	"42P07"
].includes(String(error.code));
function checkVersion(version, schema) {
	if (version > MIGRATIONS.length) throw new TemoinError("data-unusable", `the schema ${schema} has tables of version ${version}, but this release reads version ${MIGRATIONS.length}; run the newer release that wrote it`);
}
// src/server/store/postgres-scrub.ts
/** The tables in which something of a visitor stands. */
var TABLES = [
	"record",
	"sequenced",
	"pending",
	"register",
	"erasure_request",
	"hold"
];
/** How long short transactions that are under way are waited for. */
var PATIENCE_MS = 1e3;
var LOOK_MS = 20;
/**
* Whether anybody can still see what has been deleted: an open transaction older than `$1`, one that reads the database
* as it was before, a prepared one, or a standby that says what it reads. VACUUM leaves for them what they can see.
*/
var IS_OLDER_READ = `
  SELECT EXISTS (
    SELECT 1 FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND pid NOT IN (SELECT pid FROM pg_stat_progress_vacuum)
      AND (age(backend_xid) > age($1::text::xid)
           OR (coalesce(datname, current_database()) = current_database() AND age(backend_xmin) > age($1::text::xid)))
    UNION ALL SELECT 1 FROM pg_prepared_xacts WHERE age(transaction) > age($1::text::xid)
    UNION ALL SELECT 1 FROM pg_replication_slots WHERE age(xmin) > age($1::text::xid)
  ) AS is_read`;
/** The scrubbing part of the contract. */
function postgresScrub({ query, transaction, maintain }, schema) {
	return { async scrub() {
		const [row = {}] = await query(`SELECT wanted, done FROM ${schema}.scrubbing`);
		const wanted = integerOf(row, "wanted");
		if (integerOf(row, "done") === wanted) return true;
		if (await isOlderRead(query)) return false;
		await maintain(`VACUUM (FREEZE, INDEX_CLEANUP ON) ${TABLES.map((table) => `${schema}.${table}`).join(", ")}`);
		await transaction(async (inside) => {
			await inside(`UPDATE ${schema}.scrubbing SET done = greatest(done, $1) WHERE only_row = 1`, [wanted]);
		});
		return true;
	} };
}
async function isOlderRead(query) {
	const [row = {}] = await query("SELECT pg_current_xact_id()::xid::text AS number");
	const number = textOf(row, "number");
	for (const untilMs = performance.now() + PATIENCE_MS;; await setTimeout(LOOK_MS)) {
		const [answer] = await query(IS_OLDER_READ, [number]);
		if (answer?.is_read !== true || performance.now() > untilMs) return answer?.is_read === true;
	}
}
// src/server/store/postgres-shown.ts
/** Each call is one statement, and so a transaction of its own. */
function postgresShown(query, schema) {
	return {
		async addShown(counts) {
			if (!counts.length) return;
			await query(`INSERT INTO ${schema}.shown (day, notice, locale, viewport, shown)
         SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::bigint[])
           AS new (day, notice, locale, viewport, shown)
         ORDER BY day, notice COLLATE "C", locale COLLATE "C", viewport COLLATE "C"
         ON CONFLICT (day, notice, locale, viewport) DO UPDATE SET shown = ${schema}.shown.shown + excluded.shown`, [
				counts.map(({ day }) => day),
				counts.map(({ notice }) => notice),
				counts.map(({ locale }) => locale),
				counts.map(({ viewport }) => viewport),
				counts.map(({ shown }) => shown)
			]);
		},
		async sumShown(spans, limit) {
			return (await query(`SELECT place - 1 AS span, notice, locale, viewport, sum(shown)::bigint AS shown
         FROM unnest($1::int[], $2::int[]) WITH ORDINALITY AS span (start_day, end_day, place)
         JOIN ${schema}.shown ON day >= start_day AND day < end_day
         GROUP BY place, notice, locale, viewport ORDER BY place, notice, locale, viewport LIMIT $3`, [
				spans.map(({ start }) => start),
				spans.map(({ end }) => end),
				limit
			])).map(spanShownOf);
		}
	};
}
// src/server/store/postgres-writes.ts
/** The writing half of the contract. */
function postgresWrites({ transaction }, schema) {
	return {
		bind: (vkey) => transaction((query) => bindHead(query, schema, vkey)),
		commit: ({ from, to, entries, tiles }) => transaction(async (query) => {
			if (!(await query(`UPDATE ${schema}.head SET size = $1, root = $2, time = $3
           WHERE only_row = 1 AND size = $4 AND root = $5 RETURNING 1`, [
				to.size,
				to.root,
				to.time,
				from.size,
				from.root
			])).length) return "head-moved";
			await addEntries(query, schema, from.size, entries);
			await addRecords(query, schema, {
				from,
				to,
				entries
			});
			await addPublications(query, schema, from.size, entries);
			await putTiles(query, schema, tiles);
			return "committed";
		})
	};
}
async function addEntries(query, schema, firstIndex, entries) {
	const { all, starts, lengths } = joined(entries.map(({ bytes }) => bytes));
	await query(`INSERT INTO ${schema}.entry (entry_index, bytes)
     SELECT $1 + place - 1, substring($2::bytea FROM start FOR length)
     FROM unnest($3::int[], $4::int[]) WITH ORDINALITY AS new (start, length, place)`, [
		firstIndex,
		all,
		starts,
		lengths
	]);
}
/**
* A pending record gets its place, and its bytes stay as they are; one that no collector has kept comes into being with
* it. One that was erased does neither.
*/
async function addRecords(query, schema, { from, to, entries }) {
	const records = entries.flatMap(({ content }, offset) => "record" in content ? [{
		...content.record,
		index: from.size + offset
	}] : []);
	if (!records.length) return;
	const ids = records.map(({ id }) => id);
	const erased = await countErased(query, schema, ids);
	if (erased) throw notPlaced(erased, records.length);
	const member = Buffer.from(`"receivedTime":"${to.time}",`);
	const isWhole = (record) => !hasAt(record, member);
	await query("SET LOCAL enable_seqscan = off");
	const rows = await query(placeSql(schema), [
		ids,
		records.map(({ index }) => index),
		Buffer.concat(records.map(({ salt }) => salt)),
		records.map((record) => isWhole(record) ? null : record.timeAt),
		to.time
	]);
	const newIds = new Set(rows.map((row) => textOf(row, "id")));
	await putWhole(query, schema, records.filter((record) => newIds.has(record.id) || isWhole(record)), newIds);
}
/** Ends the waiting of records and notes their places. Gives the ids of those that did not wait. */
var placeSql = (schema) => `
  WITH new AS (
    SELECT * FROM unnest($1::text[], $2::bigint[], $4::int[]) WITH ORDINALITY AS new (id, entry_index, time_at, place)
  ), placed AS (
    DELETE FROM ${schema}.pending WHERE id = ANY ($1::text[]) RETURNING id
  ), noted AS (
    INSERT INTO ${schema}.sequenced (entry_index, id, salt, received_time, time_at)
    SELECT entry_index, new.id, substring($3::bytea FROM (place::int - 1) * 32 + 1 FOR 32),
           CASE WHEN placed.id IS NOT NULL AND time_at IS NOT NULL THEN $5 END,
           CASE WHEN placed.id IS NOT NULL THEN time_at END
    FROM new LEFT JOIN placed ON placed.id = new.id
  )
  SELECT id FROM new WHERE NOT EXISTS (SELECT 1 FROM placed WHERE placed.id = new.id)`;
/** Whether the bytes have the member where the record says, so that it can be put back there. */
var hasAt = ({ bytes, timeAt }, member) => timeAt !== void 0 && Buffer.compare(bytes.subarray(timeAt, timeAt + member.length), member) === 0;
/** Writes records with their receive time. Nothing but what was pending until now may be there already. */
async function putWhole(query, schema, wholes, newIds) {
	if (!wholes.length) return;
	const records = wholes.toSorted((a, b) => a.id < b.id ? -1 : 1);
	const { all, starts, lengths } = joined(records.map(({ bytes }) => bytes));
	const written = await query(`INSERT INTO ${schema}.record (id, bytes)
     SELECT id, substring($2::bytea FROM start FOR length)
     FROM unnest($1::text[], $3::int[], $4::int[]) AS new (id, start, length)
     ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes WHERE record.id <> ALL ($5::text[]) RETURNING 1`, [
		records.map(({ id }) => id),
		all,
		starts,
		lengths,
		[...newIds]
	]);
	const refused = records.length - written.length;
	if (refused) throw notPlaced(refused, records.length);
}
var notPlaced = (refused, records) => /* @__PURE__ */ new Error(`${refused} of ${records} records have an id that the log has already, or has erased`);
/** How many of these ids were erased. This transaction holds the head's row, without which nothing is erased. */
async function countErased(query, schema, ids) {
	const [any] = await query(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`);
	if (!any) return 0;
	return (await query(`SELECT 1 FROM ${schema}.tombstone WHERE id_hash = ANY ($1::text[])`, [tombstonesOf(ids)])).length;
}
/** Many as one, which is sent as it is: each of an array would be spelt out as a text of twice its length. */
function joined(parts) {
	let end = 1;
	const starts = parts.map(({ length }) => {
		end += length;
		return end - length;
	});
	return {
		all: Buffer.concat(parts),
		starts,
		lengths: parts.map(({ length }) => length)
	};
}
async function addPublications(query, schema, firstIndex, entries) {
	const publications = entries.flatMap(({ content }, offset) => "publication" in content ? [{
		...content.publication,
		index: firstIndex + offset
	}] : []);
	if (!publications.length) return;
	await query(`INSERT INTO ${schema}.published (hash, entry_index, kind, bytes)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[])`, [
		publications.map(({ hash }) => hash),
		publications.map(({ index }) => index),
		publications.map(({ kind }) => kind),
		publications.map(({ bytes }) => bytes)
	]);
	const erasures = publications.filter(({ kind }) => kind === "erasure").map(({ hash }) => hash);
	if (erasures.length) await query(`UPDATE ${schema}.erasure SET is_published = true WHERE hash = ANY ($1::text[])`, [erasures]);
}
async function putTiles(query, schema, tiles) {
	await query(`INSERT INTO ${schema}.tile (level, tile_index, hashes)
     SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])
     ON CONFLICT (level, tile_index) DO UPDATE SET hashes = excluded.hashes`, [
		tiles.map(({ level }) => level),
		tiles.map(({ index }) => index),
		tiles.map(({ hashes }) => hashes)
	]);
}
async function bindHead(query, schema, vkey) {
	const [head = {}] = await query(`SELECT vkey, size FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
	const bound = textOf(head, "vkey");
	if (integerOf(head, "size") > 0 && bound !== vkey) {
		const name = (key) => key.slice(0, key.indexOf("+"));
		throw new TemoinError("data-unusable", name(bound) === name(vkey) ? `the log was begun with the key ${bound}, but the key file holds ${vkey}; put the right log.key back, or choose another --database` : `the database holds the log ${name(bound)}, but the configuration's site makes it ${name(vkey)}; correct "site", or choose another --database`);
	}
	await query(`UPDATE ${schema}.head SET vkey = $1 WHERE only_row = 1`, [vkey]);
}
// src/server/store/postgres.ts
/**
* Opens the log of a site in the database, and makes its tables where there are none.
* @param url `postgres://user:password@host:port/database`; may lead to a pooler that pools by transaction
* @param site the configuration's; it names the schema
* @throws TemoinError `option-invalid` where the address is none; `data-unusable` where the database cannot be
*   reached, its settings could lose what it has committed, or a newer release has written the tables
*/
async function openPostgresStore(url, site) {
	const connection = connectPostgres(url);
	const schema = schemaOf(site);
	try {
		await refuseUnsafeSettings(connection.query);
		await migrate(connection, schema);
	} catch (error) {
		await connection.close();
		if (error instanceof TemoinError) throw error;
		throw new TemoinError("data-unusable", `the log of ${site} cannot be opened in the database: ${error instanceof Error ? error.message : error}; check --database, that the server runs, and that the role may create a schema`, { cause: error });
	}
	return {
		...postgresReads(connection.query, schema),
		...postgresRegister(connection, schema),
		...postgresWrites(connection, schema),
		...postgresAccess(connection, schema),
		...postgresShown(connection.query, schema),
		...postgresErasure(connection, schema),
		...postgresErasureRequests(connection, schema),
		...postgresScrub(connection, schema),
		...postgresPending(connection, schema),
		...postgresLease(connection, schema),
		close: connection.close
	};
}
export { openPostgresStore as t };
