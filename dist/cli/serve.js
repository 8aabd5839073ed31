import { t as TemoinError } from "./error2.js";
import { a as matchesHost, n as HOST, o as locales, r as HOST_PATTERN, t as readConfigurationFile } from "./configuration-file.js";
import { a as daysAtPlace, i as askAgainDays, n as parseJson, t as DEFAULT_COOKIE_NAME } from "./configuration.js";
import { c as presumedChoice, i as JURISDICTION, l as bare, o as isOptOut, s as optOutPlaces } from "./id.js";
import { r as startHeartbeat, t as openSharedLog } from "./shared-log.js";
import { a as readKeptRecord, i as provedPlaceOf, n as lineOf, r as placeOf$1, t as exportJsonl } from "./export-jsonl.js";
import { _ as hashesAt, v as parseTilePath } from "./signing-ledger.js";
import { t as createProofReader } from "./proof-reader.js";
import { i as openSession, r as isSessionOpen, t as closeSession } from "./sign-in.js";
import { t as entryBundle } from "./entry-bundle.js";
import { i as validChoice, n as isGranted, o as noticeText, r as secondsOlder, t as publishedNotices } from "./published-notices.js";
import { o as recordTextOf } from "./sequencer.js";
import { n as namesOnce, r as readConsentRecord, t as consentRecordJsonSchema } from "./record-schema.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as sha256Hex } from "./sha256.js";
import { r as openLog } from "./site-log.js";
import { i as requestCosignature, n as parseWitness, r as reasonOf } from "./witness-memory.js";
import { n as gateFor, r as gatesByPlace, t as GATE_SOURCE } from "./build-gate.js";
import { n as closeOnSignal, t as parsePort } from "./port-option.js";
import { t as readRelease } from "./release2.js";
import { r as byteMarker, t as linesOf } from "./mark-words.js";
import { t as printable } from "./printable.js";
import { createHash, hash, randomBytes, randomInt } from "node:crypto";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { base64, base64urlnopad } from "@scure/base";
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import fastify from "fastify";
import { createServer } from "node:http";
import cookie from "@fastify/cookie";
import files from "@fastify/static";
import { Readable } from "node:stream";
import { isUtf8 } from "node:buffer";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
// src/consent/places.ts
/**
* The configuration once for each rule and number of days that any place of the world has by it, the unknown place
* first: together their notices are all that its visitors can see.
*/
function atPlacesApart(configuration) {
	const { jurisdiction: _, ...nowhere } = configuration;
	const { askAgainDays: days } = configuration;
	const places = [...optOutPlaces(), ...typeof days === "object" ? Object.keys(days) : []];
	const apart = /* @__PURE__ */ new Map();
	for (const each of [nowhere, ...places.map((jurisdiction) => ({
		...configuration,
		jurisdiction
	}))]) {
		const rule = `${isOptOut(each)} ${daysAtPlace(each)}`;
		if (!apart.has(rule)) apart.set(rule, each);
	}
	return [...apart.values()];
}
// src/server/http-error.ts
/** When to try again at the earliest after a 503, in seconds, and how much later at most. */
var RETRY_AFTER_SECONDS = 5;
/** Answers `{"error": {"code", "message"}}` with this status. */
function sendError(reply, status, code, message) {
	return reply.code(status).header("cache-control", "no-store").type("application/json; charset=utf-8").send(JSON.stringify({ error: {
		code,
		message
	} }));
}
/**
* When to try again: not everybody at the same moment, or they would all come back at once.
* @param earliestSeconds whole seconds; the spread comes on top
*/
function retryAfterSeconds(earliestSeconds = RETRY_AFTER_SECONDS) {
	return earliestSeconds + randomInt(6);
}
/** Asks to try again later; pages of other origins may read when. */
function retryLater(reply) {
	return reply.header("retry-after", retryAfterSeconds()).header("access-control-expose-headers", "retry-after");
}
/** Errors of the framework about a request, by their code; what else it refuses is a `request-refused`. */
var FRAMEWORK_ERRORS = {
	FST_ERR_CTP_BODY_TOO_LARGE: {
		status: 413,
		code: "body-too-large",
		message: "the body is longer than a record can be, which is 8,192 bytes"
	},
	FST_ERR_BAD_URL: {
		status: 400,
		code: "address-malformed",
		message: "the address is not properly percent-encoded"
	},
	FST_ERR_NOT_FOUND: {
		status: 404,
		code: "not-found",
		message: "there is nothing at this address"
	}
};
/** The answer for an error. Only what the framework says of the request itself has a status below 500. */
function errorAnswerOf(error) {
	const { code, statusCode } = Object(error);
	const known = FRAMEWORK_ERRORS[String(code)];
	if (known) return known;
	if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) return {
		status: statusCode,
		code: "request-refused",
		message: "the request is not one that this address takes"
	};
	return {
		status: 500,
		code: "internal",
		message: "the server failed; its operator finds the reason in its output"
	};
}
// src/server/admin.ts
/** Whoever asks for metrics is a program nearby. */
var REQUEST_TIMEOUT_MS$1 = 5e3;
/** A server with `GET /metrics` and `GET /health`, which does not listen yet. */
function createAdminServer({ metrics, writer, warn }) {
	const app = fastify({
		logger: false,
		requestTimeout: REQUEST_TIMEOUT_MS$1,
		forceCloseConnections: true
	});
	app.addHook("onRequest", async (_request, reply) => {
		reply.headers({
			"cache-control": "no-store",
			"x-content-type-options": "nosniff"
		});
	});
	app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
	app.get("/health", async (_request, reply) => {
		const { failure, waiting, checkpoint } = writer;
		const { size } = checkpoint;
		if (!failure) return {
			status: "ok",
			size,
			waiting
		};
		return reply.code(503).send({
			status: "unavailable",
			reason: failure,
			size,
			waiting
		});
	});
	app.setNotFoundHandler((_request, reply) => sendError(reply, 404, "not-found", "there are /metrics and /health"));
	app.setErrorHandler((error, _request, reply) => {
		warn(`The metrics could not be told: ${error instanceof Error ? error.message : error}`);
		return sendError(reply, 500, "internal", "the server failed; its output has the reason");
	});
	return app;
}
// src/server/protection.ts
/** The policy is for what no browser should draw; pages that one may draw have their own. */
var PROTECTION = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
};
/** Longest path and query; the longest of ours is below 200. */
var URL_LIMIT_CHARS = 2048;
// src/server/export-csv.ts
var LINES_AT_ONCE = 256;
/** Tells spreadsheets that the text is UTF-8. */
var BYTE_ORDER_MARK = "﻿";
/** A cell that begins so may be run as a formula (OWASP, CSV injection). */
var FORMULA_START = /^[=+\-@\t\r]/;
/** A cell with one of these stands in quotes (RFC 4180 §2.6). */
var NEEDS_QUOTES = /[",\r\n]/;
/** What stands in each column of a record that is intact. */
var COLUMNS = {
	site: ({ site }) => site,
	subject: ({ subject }) => subject,
	sequence: ({ sequence }) => sequence,
	event: ({ event }) => event,
	surface: ({ surface }) => surface,
	gesture: ({ gesture }) => gesture,
	granted: ({ granted }) => granted.join(" "),
	refused: ({ refused }) => refused.join(" "),
	notice: ({ notice }) => notice,
	locale: ({ locale }) => locale,
	revision: ({ revision }) => revision,
	layout: ({ layout }) => layout,
	viewport: ({ viewport }) => viewport,
	gpc: ({ gpc }) => gpc,
	jurisdiction: ({ jurisdiction }) => jurisdiction,
	parity: ({ parity }) => parity && JSON.stringify(parity),
	clientTime: ({ clientTime }) => clientTime,
	receivedTime: ({ receivedTime }) => receivedTime,
	widgetVersion: ({ widget }) => widget.version,
	widgetIntegrity: ({ widget }) => widget.integrity
};
/** As pieces of text of whole lines, by increasing index. */
async function* exportCsv({ store, checkpoint }, filter) {
	yield BYTE_ORDER_MARK + csvLine([
		"index",
		"id",
		"damaged",
		...Object.keys(COLUMNS)
	]);
	for (let after = -1;;) {
		const page = {
			order: "ascending",
			after,
			before: checkpoint.size,
			limit: LINES_AT_ONCE
		};
		const found = await store.readRegister(filter, page);
		yield found.map((line) => csvLine(cellsOf(line))).join("");
		const last = found.at(-1);
		if (!last || found.length < LINES_AT_ONCE) return;
		after = last.index;
	}
}
/** One line of cells, neutralised and quoted as needed, with its line break. */
function csvLine(cells) {
	return `${cells.map(csvCell).join(",")}\r\n`;
}
function cellsOf(line) {
	const { index, id, bytes } = line;
	const record = readKeptRecord(bytes);
	if (record) return [
		index,
		id,
		false,
		...Object.values(COLUMNS).map((cellOf) => cellOf(record))
	];
	const known = {
		subject: line.subject,
		event: line.event,
		receivedTime: line.receivedTime
	};
	return [
		index,
		id,
		true,
		...Object.keys(COLUMNS).map((column) => known[column])
	];
}
function csvCell(cell) {
	const text = cell === null || cell === void 0 ? "" : String(cell);
	const neutral = typeof cell === "string" && FORMULA_START.test(text) ? `'${text}` : text;
	return NEEDS_QUOTES.test(neutral) ? `"${neutral.replaceAll("\"", "\"\"")}"` : neutral;
}
// src/server/period.ts
/**
* Finds them by reading about 2 log2(size) entries. Where times do decrease, which only damage or tampering can make them, some run
* comes out, of which a verifier tells that it is none.
*/
async function findPeriod(store, { from, to }, size) {
	const start = from === void 0 ? 0 : await findTime(store, from, size);
	const before = from === void 0 ? void 0 : await findTimed(store, start - 1, "down", size);
	const end = to === void 0 ? size : await findTime(store, to, size);
	return {
		inside: {
			start,
			end
		},
		run: {
			start: before?.index ?? 0,
			end: Math.min(end + 1, size)
		}
	};
}
/** The first entry of this time or a later one; the size where there is none. */
async function findTime(store, time, size) {
	let low = 0;
	let high = size;
	let found = size;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const timed = await findTimed(store, middle, "up", high);
		if (timed && timed.time < time) low = timed.index + 1;
		else {
			high = middle;
			found = timed?.index ?? found;
		}
	}
	return found;
}
/** The nearest entry below `size` whose time is known: neither erased nor damaged. */
async function findTimed(store, index, direction, size) {
	const step = direction === "up" ? 1 : -1;
	for (let at = index; at >= 0 && at < size; at += step) {
		const opened = await store.findOpened(at, direction);
		if (opened === void 0 || opened >= size) return void 0;
		const [entry] = await store.readEntries(opened, opened + 1);
		const time = entry && timeOf$1(entry);
		if (time !== void 0) return {
			index: opened,
			time
		};
		at = opened;
	}
}
/** The time of a record or a publication; undefined where what is kept is neither any more. */
function timeOf$1({ bytes, record }) {
	if (record) return readKeptRecord(record.bytes)?.receivedTime;
	const publication = parseJson(new TextDecoder().decode(bytes.subarray(1)));
	return typeof publication === "object" && publication !== null && "time" in publication && typeof publication.time === "string" ? publication.time : void 0;
}
// src/server/export-period.ts
/** Entries read at once: those of one tile. */
var ENTRIES_AT_ONCE = 256;
/**
* The export as pieces of text of whole lines: every entry of the run, and behind them the erasures that name any of it.
* @throws whatever the store throws, in the middle: half an export must be thrown away
*/
async function* exportPeriod(source, period) {
	const { site, vkey, checkpoint, store } = source;
	const { run } = await findPeriod(store, period, checkpoint.size);
	const header = {
		checkpoint: checkpoint.note,
		format: "temoin/period/v1",
		period,
		run,
		site,
		vkey
	};
	yield `${JSON.stringify(header)}\n`;
	const reader = createProofReader(store, checkpoint.size);
	yield* runLines(source, run, reader);
	yield* erasureLines(source, run, reader);
}
async function* runLines({ store }, { start, end }, reader) {
	for (let from = start; from < end; from += ENTRIES_AT_ONCE) {
		const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, end));
		let lines = "";
		for (const entry of entries) {
			const { index } = entry;
			const isEdge = index === start || index === end - 1;
			lines += lineOf(await (isEdge ? provedPlaceOf : placeOf$1)(index, reader), entry);
		}
		yield lines;
	}
}
/** Erasures come later than what they took, and tell a record that was erased from one that was left out. */
async function* erasureLines({ store, checkpoint }, { start, end }, reader) {
	for (let from = end;;) {
		const found = await store.findErasures(from, ENTRIES_AT_ONCE);
		for (const index of found.filter((at) => at < checkpoint.size)) {
			const [entry] = await store.readEntries(index, index + 1);
			const isNamed = entry?.publication?.erasure?.indexes.some((erased) => erased >= start && erased < end);
			if (entry && isNamed) yield lineOf(await provedPlaceOf(index, reader), entry);
		}
		const last = found.at(-1);
		if (last === void 0 || found.length < ENTRIES_AT_ONCE) return;
		from = last + 1;
	}
}
// src/server/register-query.ts
/** Rows on a page where none are asked for, and at most. */
var PAGE_LIMIT_DEFAULT = 50;
var PAGE_LIMIT_MAX = 200;
var EVENTS = [
	"grant-all",
	"refuse-all",
	"custom",
	"withdraw",
	"once"
];
/** A beginning of at least four characters of a record id (36) or a subject (22). */
var SEARCH = /^[\w-]{4,36}$/;
var DAY = /^\d{4}-\d\d-\d\d$/;
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Anything longer is no safe integer. */
var NUMBER = /^\d{1,15}$/;
var TIME_FORM = "a day such as 2026-11-23, or a time such as 2026-11-23T15:14:07.000Z, in UTC";
/** What each parameter must be, in words. */
var FORMS = {
	search: "a record id, a subject, or the first four or more characters of one",
	event: `one of ${EVENTS.join(", ")}`,
	from: TIME_FORM,
	to: TIME_FORM,
	before: "an index, which is a whole number",
	limit: `a whole number from 1 to ${PAGE_LIMIT_MAX}`
};
/**
* Reads a parsed query string. An empty value is as good as none, as forms send it.
* @param allowed the parameters that this route has
* @returns in words what is wrong where a parameter is unknown, given twice or of another form: to pass over it
*   would show more than was asked for
*/
function readRegisterQuery(query, allowed) {
	const given = Object.entries(query).filter(([, value]) => value !== "");
	for (const [name, value] of given) {
		const parameter = allowed.find((candidate) => candidate === name);
		if (!parameter) return { problem: `${quoted(name)} is not a parameter of this address; it has ${allowed.join(", ")}` };
		if (typeof value !== "string" || !isOfForm(parameter, value)) return { problem: `${parameter} must be ${FORMS[parameter]}, given once, but is ${quoted(value)}` };
	}
	const { search, event, before, limit, ...times } = Object.fromEntries(given);
	const [from, to] = [times.from, times.to].map((time) => typeof time === "string" ? timeOf(time) : void 0);
	if (from !== void 0 && to !== void 0 && from >= to) return { problem: `from must be earlier than to, but ${from} is not before ${to}` };
	const period = {
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	};
	return {
		filter: {
			...typeof search === "string" && { search },
			...typeof event === "string" && { event }
		},
		...Object.keys(period).length > 0 && { period },
		...typeof before === "string" && { before: Number(before) },
		limit: typeof limit === "string" ? Number(limit) : PAGE_LIMIT_DEFAULT
	};
}
function isOfForm(parameter, value) {
	switch (parameter) {
		case "search": return SEARCH.test(value);
		case "event": return EVENTS.some((event) => event === value);
		case "from":
		case "to": return timeOf(value) !== void 0;
		case "before": return NUMBER.test(value);
		case "limit": return NUMBER.test(value) && Number(value) >= 1 && Number(value) <= PAGE_LIMIT_MAX;
	}
}
/** As records spell times; a day is its beginning. Undefined for anything else. */
function timeOf(value) {
	const time = DAY.test(value) ? `${value}T00:00:00.000Z` : value;
	const instant = new Date(time);
	return TIME.test(time) && !Number.isNaN(instant.getTime()) && instant.toISOString() === time ? time : void 0;
}
var quoted = (value) => JSON.stringify(value)?.slice(0, 80);
// src/server/origin.ts
/**
* The host (with its port, where there is one) that the browser addressed.
* @param trustsProxy whether `X-Forwarded-Host` counts: only behind a proxy that sets it itself, as anybody else may
*   send it too. Of several values the last counts, which the nearest proxy added.
* @returns the empty text where the request names none
*/
function hostOf(headers, trustsProxy) {
	const forwarded = trustsProxy ? headers["x-forwarded-host"] : void 0;
	return (String(forwarded ?? headers.host ?? "").split(",").at(-1) ?? "").trim();
}
/**
* The address that a request comes from. It is looked at and never kept.
* @param trustsProxy whether `X-Forwarded-For` counts; of several values the last, which the nearest proxy added
*/
function clientAddressOf({ headers, socket }, trustsProxy) {
	const forwarded = trustsProxy ? headers["x-forwarded-for"] : void 0;
	if (forwarded === void 0) return socket.remoteAddress ?? "";
	return (String(forwarded).split(",").at(-1) ?? "").trim();
}
/** Whether an `Origin` header is that of a page on `host` itself, by http or https. */
function isSameHost(origin, host) {
	if (!origin || !host || !/^https?:\/\//.test(origin)) return false;
	const scheme = origin.slice(0, origin.indexOf("/"));
	const addressed = URL.parse(`${scheme}//${host}`);
	return addressed !== null && addressed.origin === origin && addressed.host !== "";
}
/**
* Whether a page of this origin may write to the log: on the same host, or one of the allowed origins. A missing
* header and `null` (a sandboxed page, a local file) never may.
*/
function mayWrite(origin, host, allowed) {
	return origin !== void 0 && (isSameHost(origin, host) || allowed.includes(origin));
}
/**
* An `--origin` as browsers send it: scheme, host and a port that is not the default one.
* @throws TemoinError `option-invalid` where it is no http or https address, or has more to it than an origin
*/
function parseOrigin(text) {
	const url = URL.parse(text);
	if (!(url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href)) throw new TemoinError("option-invalid", `the origin must be like https://www.example.org, without a path, but is ${JSON.stringify(text)}`);
	return url.origin;
}
// src/server/routes/audit-session.ts
var ADDRESS = "/temoin/audit/session";
var COOKIE = "temoin-audit";
var COOKIE_PATH = "/temoin/audit";
/**
* A hook that lets only holders of an open session pass; everybody else is answered 401. It also forbids to keep
* what the routes behind it answer.
*/
function sessionRequired({ store, now }) {
	return async ({ cookies }, reply) => {
		reply.header("cache-control", "no-store");
		if (await isSessionOpen(store, cookies[COOKIE], now)) return void 0;
		return sendError(reply, 401, "signed-out", "there is no open session; sign in with a token");
	};
}
/** The routes. */
async function auditSessionRoutes(app, context) {
	const { store, writer, configuration, vkey, trustsProxy } = context;
	/** SameSite keeps the cookie from foreign pages; this keeps them from signing anybody in or out as well. */
	const ownPageRequired = async ({ headers }, reply) => isSameHost(headers.origin, hostOf(headers, trustsProxy)) ? void 0 : sendError(reply, 403, "origin-foreign", "only the auditor’s page on this very host may do this");
	app.post(ADDRESS, { onRequest: ownPageRequired }, async ({ body, headers }, reply) => {
		const session = await openSession(store, tokenOf(body), context);
		if (!session) return sendError(reply, 401, "token-refused", "this token is unknown or has expired; `temoin token` makes one");
		return reply.setCookie(COOKIE, session.secret, {
			httpOnly: true,
			sameSite: "strict",
			path: COOKIE_PATH,
			maxAge: session.maxAgeSeconds,
			secure: headers.origin?.startsWith("https:") === true
		}).code(204).header("cache-control", "no-store").send();
	});
	app.delete(ADDRESS, { onRequest: ownPageRequired }, async ({ cookies }, reply) => {
		await closeSession(store, cookies[COOKIE]);
		return reply.clearCookie(COOKIE, { path: COOKIE_PATH }).code(204).header("cache-control", "no-store").send();
	});
	app.get(ADDRESS, { preHandler: sessionRequired(context) }, async () => {
		const { size, note } = writer.checkpoint;
		return {
			site: configuration.site,
			origin: vkey.slice(0, vkey.indexOf("+")),
			vkey,
			size,
			checkpoint: note
		};
	});
}
function tokenOf(body) {
	const value = body instanceof Uint8Array ? parseJson(new TextDecoder().decode(body)) : void 0;
	return value && typeof value === "object" && "token" in value ? value.token : void 0;
}
// src/server/routes/audit-export.ts
var PARAMETERS = [
	"search",
	"event",
	"from",
	"to"
];
var JSONL = "/temoin/audit/export.jsonl";
var PERIOD_ALONE = "a period is exported with everything that the log has of it, which alone can be verified to be whole: ask for from and to without search and event, or as CSV";
/** The routes. Both stand under the checkpoint that is newest when the download begins, cosigned by any witnesses. */
async function auditExportRoutes(app, context) {
	const { store, publicCheckpoint, configuration, vkey, now, warn } = context;
	const { site } = configuration;
	app.addHook("preHandler", sessionRequired(context));
	app.get(JSONL, async ({ query }, reply) => {
		const read = readRegisterQuery(query, PARAMETERS);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { filter, period } = read;
		if (period && hasFilter(read)) return sendError(reply, 400, "query-invalid", PERIOD_ALONE);
		const source = {
			store,
			site,
			vkey,
			checkpoint: await publicCheckpoint.readNewest()
		};
		return download(reply, period ? exportPeriod(source, period) : exportJsonl(source, filter), nameOf(read, "jsonl"), "application/jsonl; charset=utf-8");
	});
	app.get("/temoin/audit/export.csv", async ({ query }, reply) => {
		const read = readRegisterQuery(query, PARAMETERS);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { filter, period } = read;
		const checkpoint = await publicCheckpoint.readNewest();
		const within = period && (await findPeriod(store, period, checkpoint.size)).inside;
		const lines = exportCsv({
			store,
			checkpoint
		}, {
			...filter,
			...within && { within }
		});
		reply.header("link", `<${provableAddress(period)}>; rel="alternate"; type="application/jsonl"`);
		return download(reply, lines, nameOf(read, "csv"), "text/csv; charset=utf-8; header=present");
	});
	function nameOf(query, ending) {
		const days = query.period ? dayOf(query.period.from) + dayOf(query.period.to) : "";
		const part = hasFilter(query) ? "-part" : "";
		return `temoin-${site}-${now().toISOString().slice(0, 10)}${query.period ? `-period${days}` : ""}${part}.${ending}`;
	}
	function download(reply, lines, name, type) {
		const stream = Readable.from(lines);
		stream.on("error", (error) => warn(`An export broke off: ${error.message}`));
		return reply.type(type).header("content-disposition", `attachment; filename="${name}"`).send(stream);
	}
}
/** What holds a CSV export of a period, or of the log, as proof: all of it, as JSON Lines (RFC 8288 `alternate`). */
function provableAddress({ from, to } = {}) {
	const query = new URLSearchParams({
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	});
	return query.size ? `${JSONL}?${query}` : JSONL;
}
var hasFilter = ({ filter }) => Object.keys(filter).length > 0;
var dayOf = (time) => time === void 0 ? "" : `-${time.slice(0, 10)}`;
// src/server/routes/audit-page.ts
var FOLDER = "audit";
/** Nothing from anywhere else, no inline code, no HTML from strings; `frameAncestors` says who may frame it. */
var policy = (frameAncestors) => [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	`frame-ancestors ${frameAncestors}`,
	"require-trusted-types-for 'script'"
].join("; ");
/** The one page that another, the register, shows in a frame: the notice as it was shown. */
var FRAMED_PAGE = "view.html";
/** Loaded in a sandboxed frame, whose origin is opaque and so foreign to this server. */
var FRAMED_SCRIPT = "view.js";
/** The routes. */
async function auditPageRoutes(app, { publishedDirectory }) {
	const root = join(publishedDirectory, FOLDER);
	app.get("/temoin/audit", async (_request, reply) => reply.redirect("/temoin/audit/", 308));
	app.get("/temoin/audit/*", async ({ params }, reply) => {
		const file = params["*"] || "index.html";
		reply.header("content-security-policy", policy(file === FRAMED_PAGE ? "'self'" : "'none'"));
		if (file === FRAMED_SCRIPT) reply.header("access-control-allow-origin", "*");
		return reply.sendFile(file, root, {
			maxAge: 0,
			index: false,
			dotfiles: "deny"
		});
	});
}
// src/server/register-row.ts
/** The row of a line of the register. */
function rowOf(line) {
	const { index, id } = line;
	const record = readKeptRecord(line.bytes);
	if (!record) return {
		index,
		id,
		...columnsOf(line),
		damaged: true
	};
	return {
		index,
		id,
		subject: record.subject,
		sequence: record.sequence,
		event: record.event,
		surface: record.surface,
		gesture: record.gesture,
		locale: record.locale,
		viewport: record.viewport,
		granted: record.granted,
		refused: record.refused,
		notice: record.notice,
		revision: record.revision,
		receivedTime: record.receivedTime,
		clientTime: record.clientTime,
		damaged: false,
		...!isListedAs(record, line) && { register: columnsOf(line) }
	};
}
/** The columns of a line alone. */
function columnsOf({ subject, event, receivedTime }) {
	return {
		subject,
		event,
		receivedTime
	};
}
function isListedAs(record, { subject, event, receivedTime }) {
	return record.subject === subject && record.event === event && record.receivedTime === receivedTime;
}
// src/server/routes/audit-register.ts
/** The routes. */
async function auditRegisterRoutes(app, context) {
	const { store, writer } = context;
	app.addHook("preHandler", sessionRequired(context));
	app.get("/temoin/audit/records", async ({ query }, reply) => {
		const read = readRegisterQuery(query, [
			"search",
			"event",
			"from",
			"to",
			"before",
			"limit"
		]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { before, limit, period } = read;
		const within = period && (await findPeriod(store, period, writer.checkpoint.size)).inside;
		const filter = {
			...read.filter,
			...within && { within }
		};
		const page = {
			order: "descending",
			limit: limit + 1,
			...before !== void 0 && { before }
		};
		const found = await store.readRegister(filter, page);
		const shown = found.slice(0, limit);
		const next = found.length > limit ? shown.at(-1)?.index ?? null : null;
		return {
			records: shown.map(rowOf),
			next,
			total: await store.countRegister(filter)
		};
	});
	app.get("/temoin/audit/records/:id", async ({ params }, reply) => {
		const [record] = await store.findRecords([params.id]);
		if (!record) return sendError(reply, 404, "not-found", "the log has no record with this id");
		return evidenceOf(record);
	});
	/** Everything as it is stored, to be verified by whoever asks. */
	async function evidenceOf({ index, id, salt, bytes }) {
		const { size, note } = writer.checkpoint;
		const reader = createProofReader(store, size);
		const [entry] = await store.readEntries(index, index + 1);
		return {
			index,
			id,
			leaf: base64.encode(await reader.leaf(index) ?? /* @__PURE__ */ new Uint8Array()),
			entry: base64.encode(entry?.bytes ?? /* @__PURE__ */ new Uint8Array()),
			bytes: base64.encode(bytes),
			salt: base64urlnopad.encode(salt),
			proof: (await reader.proof(index)).map((hash) => base64.encode(hash)),
			checkpoint: note,
			noticeKnown: await isNoticePublished(bytes),
			register: await registerColumns(index)
		};
	}
	async function registerColumns(index) {
		const within = {
			start: index,
			end: index + 1
		};
		const [line] = await store.readRegister({ within }, {
			order: "ascending",
			limit: 1
		});
		return line ? columnsOf(line) : null;
	}
	async function isNoticePublished(bytes) {
		const record = readKeptRecord(bytes);
		return record !== void 0 && (await store.readPublished(record.notice))?.kind === "notice";
	}
}
// src/server/places.ts
/**
* The place that a request comes from, and a word to caches that the answer depends on it.
* @returns `undefined` where no header is looked at, or says nothing that can be understood: then the configuration's
*   own place holds, and without one the stricter rule
*/
function placeOf(places, { headers }, reply) {
	if (!places) return void 0;
	reply.header("vary", [reply.getHeader("vary"), places.header].filter(Boolean).join(", "));
	const place = `${headers[places.header] ?? ""}`.trim().toUpperCase();
	return JURISDICTION.test(place) ? place : void 0;
}
// src/server/revalidation.ts
/** A strong tag: 132 bits of what is sent and of whatever else makes an answer another one. */
function etagOf(...parts) {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return `"${hash.digest("base64url").slice(0, 22)}"`;
}
/** Sends, or answers 304 where the browser has it already. Headers set before go with either. */
function sendRevalidated(reply, ifNoneMatch, etag, body) {
	reply.header("etag", etag);
	if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-cache");
	return ifNoneMatch?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ? reply.code(304).send() : reply.send(body);
}
// src/server/rewritten-files.ts
/** All kept files together; the site's pages, not its images, are kept. */
var KEPT_BYTES_MAX = 67108864;
/** Gives the body of a file as it was rewritten last, as long as the file has not changed. */
var RewrittenFiles = class {
	#kept = /* @__PURE__ */ new Map();
	#keptBytes = 0;
	/** @throws the system's error where the file cannot be read, and whatever `rewrite` throws */
	async bodyOf(file, stats, rewrite) {
		const version = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
		const kept = this.#kept.get(file);
		if (kept?.version === version) return kept.body;
		const body = rewrite(await readFile(file));
		this.#forget(file);
		this.#kept.set(file, {
			version,
			body
		});
		this.#keptBytes += body.length;
		for (const oldest of this.#kept.keys()) {
			if (this.#keptBytes <= KEPT_BYTES_MAX) break;
			this.#forget(oldest);
		}
		return body;
	}
	#forget(file) {
		this.#keptBytes -= this.#kept.get(file)?.body.length ?? 0;
		this.#kept.delete(file);
	}
};
// src/server/site-pages.ts
/** The one hidden folder that is meant for the public (RFC 8615). */
var WELL_KNOWN = ".well-known";
/**
* Finds what an address names: a file, or the `index.html` of a folder.
* @param path decoded, without the slash in front
* @returns `undefined` where there is nothing, and for every path that would leave the folder, name a hidden file, or
*   be read differently by another system
*/
async function findPage(directory, path) {
	const names = path.split("/");
	const isFolder = names.at(-1) === "";
	if (isFolder) names.pop();
	if (names.some((name, index) => !name || /[\0\\:]/.test(name) || name.startsWith(".") && !(index === 0 && name === WELL_KNOWN)) || names[0] === "temoin") return void 0;
	if (isFolder) names.push("index.html");
	const file = join(directory, ...names);
	const stats = await statsOf(file);
	if (stats?.isFile()) return {
		kind: "file",
		path: names.join("/"),
		file,
		stats
	};
	if (!stats?.isDirectory() || isFolder) return void 0;
	return {
		kind: "folder",
		address: `/${names.map(encodeURIComponent).join("/")}/`
	};
}
async function statsOf(file) {
	try {
		return await stat(file);
	} catch {
		return;
	}
}
// src/server/routes/pages.ts
var NOT_FOUND_PAGE = "404.html";
var PAGE_TYPES = {
	".html": "text/html",
	".htm": "text/html"
};
/** What else a browser shows as a document, which may load from other hosts */
var DOCUMENT_TYPES = {
	...PAGE_TYPES,
	".xhtml": "application/xhtml+xml",
	".svg": "image/svg+xml",
	".xml": "application/xml"
};
var SCRIPT_TYPES = {
	".js": "text/javascript",
	".mjs": "text/javascript"
};
/** The route. It comes after all others, and answers nothing below `/temoin/`. */
async function pageRoutes(app, { pages, places }) {
	const files = new RewrittenFiles();
	app.get("/*", async (request, reply) => {
		const found = await findPage(pages.directory, request.params["*"]);
		if (found?.kind === "folder") return reply.redirect(found.address, 308);
		if (found) return sendFile(request, reply, found);
		const missing = request.headers.accept?.includes("text/html") ? await findPage(pages.directory, NOT_FOUND_PAGE) : void 0;
		if (missing?.kind !== "file") return sendError(reply, 404, "not-found", "there is nothing at this address");
		return sendDocument(request, reply.code(404), missing, "text/html");
	});
	function sendFile(request, reply, found) {
		const extension = extname(found.path).toLowerCase();
		const type = DOCUMENT_TYPES[extension];
		if (type) return sendDocument(request, reply, found, type);
		const scriptType = pages.headersFor && SCRIPT_TYPES[extension];
		if (scriptType) {
			reply.header("vary", "Sec-Fetch-Dest");
			if (request.headers["sec-fetch-dest"] !== "script") return sendDocument(request, reply, found, scriptType);
		}
		return withoutProtection(reply).sendFile(found.path, pages.directory, {
			maxAge: 0,
			index: false,
			dotfiles: "allow"
		});
	}
	async function sendDocument(request, reply, { path, file, stats }, type) {
		const isPage = extname(path).toLowerCase() in PAGE_TYPES;
		const body = await files.bodyOf(file, stats, (content) => isPage ? pages.rewrite(content, path) : content);
		withoutProtection(reply).type(isUtf8(body) ? `${type}; charset=utf-8` : type);
		const { headers } = request;
		const visitor = {
			cookies: headers.cookie,
			secGpc: `${headers["sec-gpc"] ?? ""}`,
			jurisdiction: pages.headersFor && placeOf(places, request, reply)
		};
		const { vary, ...visitorsHeaders } = pages.headersFor?.(visitor) ?? {};
		reply.headers(visitorsHeaders);
		if (vary) reply.header("vary", [reply.getHeader("vary"), vary].filter(Boolean).join(", "));
		return sendRevalidated(reply, reply.statusCode === 200 ? headers["if-none-match"] : void 0, etagOf(body, JSON.stringify(visitorsHeaders)), body);
	}
}
/** Policies for what is no page; a site's pages load and frame what they like, and send their own address along. */
function withoutProtection(reply) {
	reply.removeHeader("content-security-policy");
	reply.removeHeader("referrer-policy");
	return reply;
}
// src/server/routes/public-log.ts
var TEXT = "text/plain; charset=utf-8";
var IMMUTABLE$1 = "public, max-age=31536000, immutable";
/** The routes. Whatever is public may be read by pages of every origin. */
async function publicLogRoutes(app, { writer, publicCheckpoint, store, vkey }) {
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*");
	});
	const { maxAgeSeconds } = publicCheckpoint;
	const briefly = maxAgeSeconds ? `public, max-age=${maxAgeSeconds}` : "no-cache";
	app.get("/temoin/log/checkpoint", async (_request, reply) => reply.type(TEXT).header("cache-control", briefly).send((await publicCheckpoint.read()).note));
	app.get("/temoin/log/vkey", async (_request, reply) => reply.type(TEXT).header("cache-control", "no-cache").send(`${vkey}\n`));
	app.get("/temoin/notices/:hash", async ({ params }, reply) => {
		const published = /^[0-9a-f]{64}$/.test(params.hash) ? await store.readPublished(params.hash) : void 0;
		if (!published) return sendError(reply, 404, "not-found", "the log has published nothing with this hash (64 lower-case hex digits)");
		return reply.type("application/json").header("cache-control", IMMUTABLE$1).send(published.bytes);
	});
	app.get("/temoin/health", async (_request, reply) => {
		const { failure } = writer;
		const { size } = await publicCheckpoint.read();
		reply.header("cache-control", "no-store");
		if (!failure) return reply.send({
			status: "ok",
			size
		});
		return retryLater(reply).code(503).send({
			status: "unavailable",
			reason: failure,
			size
		});
	});
}
// src/server/routes/tiles.ts
var IMMUTABLE = "public, max-age=31536000, immutable";
/** The routes. Whatever is public may be read by pages of every origin. */
async function tileRoutes(app, { publicCheckpoint, store }) {
	app.get("/temoin/log/tile/*", async ({ params }, reply) => {
		reply.header("access-control-allow-origin", "*");
		const tile = parseTilePath(`tile/${params["*"]}`);
		const { size } = await publicCheckpoint.read();
		if (!tile || endOf(tile) > hashesAt(levelOf(tile), size)) return sendNothing(reply);
		const bytes = tile.level === "entries" ? await bundle(tile) : await hashes(tile, tile.level);
		if (!bytes) return sendError(reply, 500, "log-damaged", "the log has lost this tile; its operator must restore it");
		return reply.type("application/octet-stream").header("cache-control", IMMUTABLE).send(bytes);
	});
	/** The beginning of a tile that has grown since is the tile of that earlier size. */
	async function hashes({ index, width }, level) {
		const [found] = await store.readTiles([{
			level,
			index
		}]);
		const wanted = found?.subarray(0, width * 32);
		return wanted?.length === width * 32 ? Buffer.from(wanted) : void 0;
	}
	async function bundle({ index, width }) {
		const from = index * 256;
		const entries = await store.readEntries(from, from + width);
		return entries.length === width ? Buffer.from(entryBundle(entries.map(({ bytes }) => bytes))) : void 0;
	}
}
/** A bundle has as many entries as the tile of level 0 has hashes. */
var levelOf = ({ level }) => level === "entries" ? 0 : level;
var endOf = ({ index, width }) => index * 256 + width;
var sendNothing = (reply) => sendError(reply, 404, "not-found", "the log has no such tile, or not as wide; ask for what its checkpoint implies: tile/<L>/<N>[.p/<W>] or tile/entries/<N>[.p/<W>]");
// src/server/routes/widget.ts
var JAVASCRIPT = "text/javascript; charset=utf-8";
/**
* Where a release is served: for pages, and for auditors once more, since a site may serve the widget itself and keep
* only the newest release, whereas an auditor needs the one that drew the notice.
*/
var RELEASE_ROUTES = ["/temoin/:release(^[0-9a-f]{16}$)/*", "/temoin/audit/widget/:release(^[0-9a-f]{16}$)/*"];
/** The routes. Only the last ones lead into the file system: to one file, and below one release's folder. */
async function widgetRoutes(app, context) {
	const { gate, places, configurationText, publishedDirectory, releasesDirectory } = context;
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*");
	});
	const gateTag = etagOf(gate);
	app.get("/temoin/temoin.js", async (request, reply) => {
		const place = placeOf(places, request, reply);
		const theirs = places && place ? places.gateAt(place) : gate;
		const tag = theirs === gate ? gateTag : etagOf(theirs);
		return sendRevalidated(reply.type(JAVASCRIPT), request.headers["if-none-match"], tag, theirs);
	});
	const configurationTag = etagOf(configurationText);
	app.get("/temoin.json", async ({ headers }, reply) => sendRevalidated(reply.type("application/json; charset=utf-8"), headers["if-none-match"], configurationTag, configurationText));
	app.get("/temoin/temoin.schema.json", async (_request, reply) => reply.sendFile("temoin.schema.json", publishedDirectory, { maxAge: 0 }));
	for (const route of RELEASE_ROUTES) app.get(route, async ({ params }, reply) => reply.sendFile(params["*"], join(releasesDirectory, params.release), {
		immutable: true,
		maxAge: "365d",
		index: false,
		dotfiles: "deny"
	}));
}
// src/server/http.ts
/** Whatever else is posted here is shorter still. */
var BODY_LIMIT_BYTES$1 = 8192;
/** All headers of a request together. */
var HEADERS_LIMIT_BYTES = 16384;
/** From the first byte to the end of the headers, and of the body: whoever is slower is cut off with 408. */
var HEADERS_TIMEOUT_MS = 5e3;
var REQUEST_TIMEOUT_MS = 1e4;
/** How often Node looks for requests that have run out of time. */
var TIMEOUT_CHECK_MS = 1e3;
/** How long a connection may stay open between two requests: longer than proxies in front of it keep theirs. */
var KEEP_ALIVE_TIMEOUT_MS = 72e3;
/** A connection on which nothing moves, such as a download that nobody reads. */
var SILENCE_LIMIT_MS = 6e4;
/**
* An HTTP server with every route of the log, which does not listen yet. It keeps no address of any visitor.
* @param ingest takes posted records before the framework sees them
*/
function createHttpServer(context, ingest, limits = {}) {
	const app = fastify({
		logger: false,
		bodyLimit: BODY_LIMIT_BYTES$1,
		serverFactory: (handler) => limitedServer(ingest.before(handler), limits),
		forceCloseConnections: "idle",
		return503OnClosing: false,
		frameworkErrors: (error, _request, reply) => {
			const { status, code, message } = errorAnswerOf(error);
			sendError(reply.headers(PROTECTION), status, code, message);
		}
	});
	refuseAndProtect(app, context);
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
	app.register(files, { serve: false });
	app.register(publicLogRoutes, context);
	app.register(tileRoutes, context);
	app.register(widgetRoutes, context);
	app.register(auditPageRoutes, context);
	app.register(async (audit) => {
		await audit.register(cookie);
		audit.register(auditSessionRoutes, context);
		audit.register(auditRegisterRoutes, context);
		audit.register(auditExportRoutes, context);
	});
	if (context.pages) app.register(pageRoutes, {
		pages: context.pages,
		places: context.places
	});
	return app;
}
/** Node's own server, with limits against those who are slow. */
function limitedServer(listener, limits) {
	const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
	return createServer({
		requestTimeout: requestTimeoutMs,
		headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
		connectionsCheckingInterval: TIMEOUT_CHECK_MS,
		maxHeaderSize: HEADERS_LIMIT_BYTES,
		keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS
	}, listener).setTimeout(SILENCE_LIMIT_MS);
}
/** What holds for every request, found or not. */
function refuseAndProtect(app, { warn }) {
	app.addHook("onRequest", async (request, reply) => {
		reply.headers(PROTECTION);
		if (request.url.length > 2048) return sendError(reply, 414, "address-too-long", `an address here has at most ${URL_LIMIT_CHARS} characters`);
	});
	app.setNotFoundHandler((_request, reply) => sendError(reply, 404, "not-found", "there is nothing at this address"));
	app.setErrorHandler((error, request, reply) => {
		const { status, code, message } = errorAnswerOf(error);
		if (status >= 500) warn(`${request.method} ${request.routeOptions.url}: ${error instanceof Error ? error.message : error}`);
		return sendError(reply, status, code, message);
	});
}
// src/consent/cookie-value.ts
var VALUE = /^1![\w-]{22}![1-9a-z][0-9a-z]{0,8}![0-9a-f]{16}(!(0|[1-9]\d{0,8})){2}(![a-z][a-z0-9-]{0,31}:[01])*$/;
/** CK-1: browsers drop a cookie whose name and value are longer than this; nothing longer is read either. */
var VALUE_LIMIT = 4096;
/** Writes a choice. The opposite of {@link parseCookieValue}: parsing it gives the same choice again. */
function formatCookieValue(choice) {
	const decisions = Object.entries(choice.decisions).map(([id, granted]) => `${id}:${+granted}`);
	return [
		1,
		choice.subject,
		choice.time.toString(36),
		choice.notice,
		choice.revision,
		choice.sequence,
		...decisions
	].join("!");
}
/**
* Reads a choice, strictly: a newer version, a foreign character, an id named twice or a value too long is not half
* understood but refused, so that nothing is granted and the notice asks.
* @returns `undefined` for anything that is not exactly of the grammar above; never throws
*/
function parseCookieValue(value) {
	if (value[VALUE_LIMIT] || !VALUE.test(value)) return void 0;
	const [, subject, time, notice, revision, sequence, ...list] = value.split("!");
	const decisions = bare();
	for (const item of list) {
		const [id = "", granted] = item.split(":");
		if (id in decisions) return void 0;
		decisions[id] = granted === "1";
	}
	return {
		subject,
		time: parseInt(time, 36),
		notice,
		revision: +revision,
		sequence: +sequence,
		decisions
	};
}
/**
* Every choice in a `Cookie` header or `document.cookie`, under the given name and under the same name with `-server`
* (DESIGN §3, second cookie). Duplicates, as another path or domain leaves behind, are all returned; `validChoice`
* says which counts.
*/
function choicesInCookies(cookies, name) {
	return cookies.split(/; */).flatMap((cookie) => {
		const [key = "", value = ""] = cookie.split(/=(.*)/s);
		const choice = (key === name || key === `${name}-server`) && parseCookieValue(value);
		return choice ? [[key, choice]] : [];
	});
}
// src/consent/second-cookie.ts
/**
* @param cookies a `Cookie` header, or `document.cookie`
* @param name of the first cookie
*/
function twoCookiesIn(cookies, name) {
	const found = choicesInCookies(cookies, name);
	const owns = found.flatMap(([key, choice]) => key === name ? [choice] : []);
	const own = newestOf(owns);
	const copy = newestOf(found.flatMap(([key, choice]) => key === name ? [] : [choice]));
	return {
		own,
		hasLeftovers: owns.some((choice) => own && !isSame(choice, own)),
		copy,
		isStale: !!own && !!copy && secondsOlder(copy, own) >= 0 && !isSame(copy, own)
	};
}
var isSame = (a, b) => formatCookieValue(a) === formatCookieValue(b);
/** The first of several of the very same age. */
function newestOf(choices) {
	let newest;
	for (const choice of choices) if (!newest || secondsOlder(newest, choice) > 0) newest = choice;
	return newest;
}
// src/server/consent-cookie.ts
var DAY_SECONDS = 86400;
/** VP-5: a choice from further ahead than this says nothing; a clock may be wrong by so much. */
var AHEAD_SECONDS_MAX = 300;
/**
* The value of a `Set-Cookie` header that keeps the visitor's choice for the days that it has left, or has a copy
* removed that an older choice has left. The value is always the request's own cookie, never one made from a record, and
* the record decides whether it is repeated: a record may come late, after a withdrawal, or before its cookie.
*
* 1. Without a choice in the cookie itself nothing is set: a copy may be all that the browser has kept.
* 2. A copy that is newer than the cookie stays.
* 3. The cookie is repeated if it is the one that was written with this record: of its subject and its sequence number.
* 4. Otherwise a copy that differs from the cookie is removed, so that it cannot outlive the choice after it.
*
* Several cookies of the name, as other paths and domains leave behind, are never repeated: the page sees to those.
* @param configuration of the site; the days are those of the place that the record names
* @returns `undefined` where nothing is to be set
*/
function consentCookie(configuration, { cookies, record, nowSeconds, isSecure }) {
	const { name = DEFAULT_COOKIE_NAME, domain } = configuration.cookie ?? {};
	const { own, copy, isStale, hasLeftovers } = twoCookiesIn(cookies, name);
	if (!own || copy && secondsOlder(own, copy) > 0) return void 0;
	const setFor = (content, seconds) => [
		`${name}-server=${content}`,
		"Path=/",
		`Max-Age=${seconds}`,
		"SameSite=Lax",
		...domain ? [`Domain=${domain}`] : [],
		...isSecure ? ["Secure"] : []
	].join("; ");
	const { jurisdiction } = record;
	const days = askAgainDays({
		...configuration,
		...jurisdiction && { jurisdiction }
	});
	const leftSeconds = own.time + days * DAY_SECONDS - nowSeconds;
	const isOfRecord = own.subject === record.subject && own.sequence === record.sequence;
	const isValid = leftSeconds > 0 && own.time <= nowSeconds + AHEAD_SECONDS_MAX;
	if (isOfRecord && isValid && !hasLeftovers) return setFor(formatCookieValue(own), leftSeconds);
	return isStale ? setFor("", 0) : void 0;
}
/**
* The same for a request as Node gives it. Only a page on the log's own host gets the cookie: of another one no page of
* the site would ever see it. Whether that page is on https its `Origin` says, which no script can forge, and no proxy
* in front changes.
*/
function consentCookieFor({ configuration, trustsProxy, now }, headers, record) {
	const { origin, cookie } = headers;
	if (typeof origin !== "string" || typeof cookie !== "string") return void 0;
	if (!isSameHost(origin, hostOf(headers, trustsProxy))) return void 0;
	return consentCookie(configuration, {
		cookies: cookie,
		record,
		nowSeconds: Math.floor(now().getTime() / 1e3),
		isSecure: origin.startsWith("https:")
	});
}
// src/server/network.ts
/** Hexadecimal groups of an IPv6 address that make its /48, the most that one site is given (RFC 6177). */
var IPV6_GROUPS = 3;
/** An IPv4 address within IPv6 (RFC 4291 §2.5.5.2), as a socket that listens on both gives it. */
var MAPPED = "::ffff:";
/**
* Addresses that are nobody's on the internet: a proxy on the same machine or the operator's own network (RFC 1918,
* RFC 4193, link-local, loopback). All visitors of a site may come from one of them.
*/
var PRIVATE_IPV4 = /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\./;
var PRIVATE_IPV6 = /^(f[cd]..:|fe[89ab].:|::1$)/;
/**
* The network of an address: its /24 in IPv4, its /48 in IPv6, as a text.
* @param address as Node gives it, or as a proxy forwards it; whatever else is a network of its own, named by the
*   empty text, so that nonsense is limited too
* @returns `undefined` for a private address, behind which there may be everybody
*/
function networkOf(address) {
	const plain = address.toLowerCase();
	const bare = plain.startsWith(MAPPED) && plain.includes(".") ? plain.slice(7) : plain;
	if (/^\d{1,3}(\.\d{1,3}){3}$/.test(bare)) return PRIVATE_IPV4.test(bare) ? void 0 : bare.slice(0, bare.lastIndexOf("."));
	if (!/^[0-9a-f:]{2,39}$/.test(bare) || !bare.includes(":")) return "";
	return PRIVATE_IPV6.test(bare) ? void 0 : networkOfIpv6(bare);
}
/** `::` stands for groups of zero: where it comes within the first three, those behind it are zero up to its end. */
function networkOfIpv6(address) {
	const [before = "", after] = address.split("::");
	const head = before ? before.split(":") : [];
	const tail = after ? after.split(":") : [];
	const zeros = after === void 0 ? [] : Array(Math.max(0, 8 - head.length - tail.length)).fill("0");
	return [
		...head,
		...zeros,
		...tail
	].slice(0, IPV6_GROUPS).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
// src/server/ingest/answer.ts
/** The answer is not the same for every origin, and is nobody's but the asker's. */
var COMMON = [
	...Object.entries(PROTECTION).flat(),
	"vary",
	"origin",
	"cache-control",
	"no-store"
];
var JSON_HEADERS = [
	...COMMON,
	"content-type",
	"application/json; charset=utf-8"
];
var RECEIPT_HEADERS = [
	...COMMON,
	"content-type",
	"text/plain; charset=utf-8"
];
/** How long a browser may remember that this origin is allowed to post, in seconds. */
var PREFLIGHT_MAX_AGE_SECONDS = 86400;
/** The answer that browsers ask for before they post from another origin (Fetch, CORS-preflight request). */
var PREFLIGHT = {
	status: 204,
	headers: [
		...COMMON,
		"access-control-allow-methods",
		"POST",
		"access-control-allow-headers",
		"content-type",
		"access-control-max-age",
		String(PREFLIGHT_MAX_AGE_SECONDS)
	],
	body: ""
};
/** `{"error": {"code", "message"}}` with this status, as every route answers. */
function refusal(status, code, message) {
	return {
		status,
		headers: JSON_HEADERS,
		body: utf8AsLatin1(JSON.stringify({ error: {
			code,
			message
		} }))
	};
}
/** The same, to be tried again: not by everybody at the same moment. Pages of other origins may read when. */
function tryLater(refused, earliestSeconds) {
	const retry = ["retry-after", String(retryAfterSeconds(earliestSeconds))];
	return {
		...refused,
		headers: [
			...refused.headers,
			...retry,
			"access-control-expose-headers",
			"retry-after"
		]
	};
}
/**
* 201 with the receipt.
* @param setCookie value of a `Set-Cookie` header, where one is to be set
*/
function accepted({ own, checkpoint }, setCookie) {
	if (checkpoint !== lastCheckpoint.text) lastCheckpoint = {
		text: checkpoint,
		bytes: utf8AsLatin1(checkpoint)
	};
	return {
		status: 201,
		headers: setCookie ? [
			...RECEIPT_HEADERS,
			"set-cookie",
			setCookie
		] : RECEIPT_HEADERS,
		body: own + lastCheckpoint.bytes
	};
}
var lastCheckpoint = {
	text: "",
	bytes: ""
};
/**
* Writes an answer: head and body in one piece, since most of the time that a log under load spends on a record is spent
* on sending.
* @param readableBy the origin whose pages may read it; absent where none may
*/
function send(response, { status, headers, body }, readableBy) {
	const head = [...headers];
	if (readableBy !== void 0) head.push("access-control-allow-origin", readableBy);
	if (body) head.push("content-length", String(body.length));
	response.writeHead(status, head);
	response.end(body, "latin1");
}
/** Each byte of the text in UTF-8 as one character of Latin-1, in which head and body are sent. */
var utf8AsLatin1 = (text) => Buffer.from(text).toString("latin1");
// src/server/ingest/body.ts
/** A record, with every list full, is far below; see the limits in consent/record-schema.ts. */
var BODY_LIMIT_BYTES = 8192;
/**
* Reads the whole body.
* @param done told it, or `undefined` as soon as it is known to be longer than the limit. Never where the connection breaks
*   first: then there is nobody to answer
*/
function readBody(request, done) {
	if (Number(request.headers["content-length"]) > BODY_LIMIT_BYTES) {
		done(void 0);
		return;
	}
	const chunks = [];
	let bytes = 0;
	request.on("data", (chunk) => {
		if (bytes > BODY_LIMIT_BYTES) return;
		bytes += chunk.length;
		if (bytes > BODY_LIMIT_BYTES) done(void 0);
		else chunks.push(chunk);
	});
	request.on("end", () => {
		if (bytes <= BODY_LIMIT_BYTES) done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
	});
}
// src/server/ingest/record-check.ts
var hasForm = new Ajv2020({ formats: { "date-time": true } }).compile(consentRecordJsonSchema());
/** As `readConsentRecord`, which it asks for what is wrong. */
function checkedRecord(value) {
	return hasForm(value) && namesOnce(value) ? { record: value } : readConsentRecord(value);
}
// src/server/ingest/submission.ts
/**
* Makes what reads posted bodies for a site.
*
* Kept although the log cannot confirm them: ids and notices of another revision, for a page may be older or newer
* than the log's configuration, and evidence that was turned away would be lost for good; and a notice that was
* never published here, which the auditor sees as such.
*/
function submissionCheck(configuration) {
	const { purposes, services = [] } = configuration;
	const known = new Set([...purposes, ...services].map(({ id }) => id));
	return (body) => {
		const value = parsed(body);
		if (value === void 0) return { unreadable: "the body is not a JSON text in UTF-8" };
		const result = checkedRecord(value);
		if ("problems" in result) return result;
		const problems = problemsOf(result.record, configuration, known);
		return problems.length ? { problems } : result;
	};
}
var utf8 = new TextDecoder("utf-8", { fatal: true });
/** `undefined`, which no JSON text means, where the bytes are not one. */
function parsed(body) {
	try {
		return JSON.parse(utf8.decode(body));
	} catch {
		return;
	}
}
function problemsOf({ site, revision, granted, refused }, configuration, known) {
	const problems = [];
	if (site !== configuration.site) problems.push(`site: must be "${configuration.site}", but is "${site}"; this log keeps no other site's records`);
	if (revision !== configuration.revision) return problems;
	for (const list of [granted, refused]) for (const id of list) if (!known.has(id)) problems.push(`granted, refused: "${id}" is no purpose or service of revision ${revision}`);
	return problems;
}
// src/server/ingest/ingest.ts
/** Where the browser's outbox posts its records. */
var RECORDS_ADDRESS = "/temoin/records";
var FAILED = refusal(500, "internal", "the server failed; its operator finds the reason in its output");
var TOO_LARGE = refusal(413, "body-too-large", "the body is longer than a record can be, which is 8,192 bytes");
var TOO_MANY = refusal(429, "too-many-records", "too many records come from this network; send the same one again later, it is stored once");
var CONFLICT = refusal(409, "record-conflict", "the log has a record of this id with other content");
var UNAVAILABLE = refusal(503, "log-unavailable", "the record is not acknowledged; send the same one again later, it is stored once");
/** Takes what is addressed to {@link RECORDS_ADDRESS}. */
var Ingest = class {
	#context;
	#check;
	#observe;
	/** Of one site nearly all records come from the same. */
	#lastAllowed = {
		origin: "",
		host: ""
	};
	constructor(context) {
		this.#context = context;
		this.#check = submissionCheck(context.configuration);
	}
	/** Has somebody told of every answer from now on. */
	observeAnswers(observe) {
		this.#observe = observe;
	}
	/** Takes the requests that are its own, and hands all others on. */
	before(next) {
		return (request, response) => {
			const { method, url = "" } = request;
			if ((method === "POST" || method === "OPTIONS") && isRecordsAddress(url)) this.#take(request, response);
			else next(request, response);
		};
	}
	#take(request, response) {
		const beginMs = performance.now();
		const { method = "", headers } = request;
		const isAllowed = this.#mayWrite(headers);
		const reply = (answer) => {
			send(response, answer, isAllowed ? headers.origin : void 0);
			this.#observe?.(method, answer.status, (performance.now() - beginMs) / 1e3);
		};
		const answer = isAllowed ? this.#withoutBody(request) : this.#foreign(headers);
		if (answer) reply(answer);
		else readBody(request, (body) => this.#submit(body, headers, reply));
	}
	/** What is answered before the body is read: of a network that sends too much it is not even taken. */
	#withoutBody(request) {
		if (request.method === "OPTIONS") return PREFLIGHT;
		const waitSeconds = this.#secondsToWait(request);
		return waitSeconds ? tryLater(TOO_MANY, waitSeconds) : void 0;
	}
	#submit(body, headers, reply) {
		const taken = body ? this.#read(body) : { answer: TOO_LARGE };
		if ("answer" in taken) {
			reply(taken.answer);
			return;
		}
		const { record } = taken;
		this.#context.writer.submit({ record: recordTextOf(record) }).then((outcome) => {
			if (outcome.status === "sequenced") reply(accepted(outcome.receipt, consentCookieFor(this.#context, headers, record)));
			else reply(outcome.status === "conflict" ? CONFLICT : tryLater(UNAVAILABLE));
		});
	}
	#read(body) {
		try {
			const checked = this.#check(body);
			if ("record" in checked) return checked;
			if ("unreadable" in checked) return { answer: refusal(400, "body-unreadable", checked.unreadable) };
			return { answer: refusal(422, "record-invalid", checked.problems.join("; ")) };
		} catch (error) {
			this.#context.warn(`POST ${RECORDS_ADDRESS}: ${error instanceof Error ? error.message : error}`);
			return { answer: FAILED };
		}
	}
	#mayWrite(headers) {
		const { trustsProxy, origins } = this.#context;
		const host = hostOf(headers, trustsProxy);
		const { origin } = headers;
		if (origin === void 0) return false;
		if (origin === this.#lastAllowed.origin && host === this.#lastAllowed.host) return true;
		if (!mayWrite(origin, host, origins)) return false;
		this.#lastAllowed = {
			origin,
			host
		};
		return true;
	}
	/** What comes from a private address has no limit. */
	#secondsToWait(request) {
		const { networkLimit, trustsProxy } = this.#context;
		if (!networkLimit) return 0;
		const network = networkOf(clientAddressOf(request, trustsProxy));
		return network === void 0 ? 0 : networkLimit.take(network, performance.now());
	}
	#foreign({ origin }) {
		const from = origin ? JSON.stringify(origin.slice(0, 200)) : "an unnamed origin";
		const { site } = this.#context.configuration;
		return refusal(403, "origin-foreign", `pages of ${from} may not write to the log of ${site}; its operator allows an origin by --origin`);
	}
};
/** With a query or without; one that is too long is the framework's to refuse. */
var isRecordsAddress = (url) => url === "/temoin/records" || url.startsWith(`/temoin/records?`) && url.length <= 2048;
// src/server/listen.ts
/** @throws TemoinError `option-invalid` where the address cannot be had */
async function listen(app, address) {
	const { host, port } = address;
	await app.listen({
		port,
		host
	}).catch((error) => {
		throw new TemoinError("option-invalid", `cannot listen on ${host}:${port}: ${messageOf$1(error)}`, { cause: error });
	});
	return addressOf(app, address);
}
/** Has the second listen too; both listen, or neither does. @throws as {@link listen} does */
async function listenBeside(app, admin, address) {
	try {
		return await listen(admin, address);
	} catch (error) {
		await app.close();
		throw error;
	}
}
/** The host as the operator named it, but for the two that mean every address. */
function addressOf(app, { host, port }) {
	const bound = app.server.address();
	const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
	const actualPort = bound && typeof bound === "object" ? bound.port : port;
	return `http://${name.includes(":") ? `[${name}]` : name}:${actualPort}`;
}
var messageOf$1 = (error) => error instanceof Error ? error.message : String(error);
// src/server/metrics.ts
var BATCH_ENTRIES = [
	1,
	2,
	4,
	8,
	16,
	32,
	64,
	128,
	256,
	512
];
var COMMIT_SECONDS = [
	.001,
	.0025,
	.005,
	.01,
	.025,
	.05,
	.1,
	.25,
	.5,
	1,
	2.5
];
var ANSWER_SECONDS = [
	.005,
	.01,
	.025,
	.05,
	.1,
	.25,
	.5,
	1,
	2.5,
	5
];
/** Begins to measure one server: its process, its log, and what it answers. */
function measure(app, { writer, publicCheckpoint, ingest }) {
	const register = new Registry();
	const registers = [register];
	collectDefaultMetrics({ register });
	countAnswers(app, ingest, registers);
	observeCommits(writer, registers);
	const gauge = (name, help, value) => new Gauge({
		name,
		help,
		registers,
		async collect() {
			this.set(await value());
		}
	});
	gauge("temoin_up", "Whether the log can append: 1 or 0.", () => writer.failure ? 0 : 1);
	gauge("temoin_submissions_waiting", "Submissions that wait for their place.", () => writer.waiting);
	gauge("temoin_log_entries", "Entries under the newest signed checkpoint.", () => writer.checkpoint.size);
	gauge("temoin_public_checkpoint_entries", "Entries under the public checkpoint.", async () => (await publicCheckpoint.read()).size);
	gauge("temoin_public_checkpoint_age_seconds", "Time since the public checkpoint was last the newest one.", () => publicCheckpoint.ageSeconds);
	gauge("temoin_register_lag_entries", "Entries that the register is behind the log.", () => writer.registerLag().catch(() => NaN));
	return register;
}
/** By the route's pattern and never by the address, which may hold a subject. */
function countAnswers(app, ingest, registers) {
	const answers = new Counter({
		name: "temoin_answers_total",
		help: "Answers by route and status.",
		labelNames: ["route", "status"],
		registers
	});
	const records = new Counter({
		name: "temoin_records_total",
		help: "Posted records by the status of the answer: 201 is in the log, any other is not acknowledged.",
		labelNames: ["status"],
		registers
	});
	const seconds = new Histogram({
		name: "temoin_record_seconds",
		help: "Time from the head of a posted record to the end of its answer.",
		buckets: ANSWER_SECONDS,
		registers
	});
	app.addHook("onResponse", async ({ routeOptions }, { raw }) => {
		answers.inc({
			route: routeOptions.url ?? "none",
			status: raw.statusCode
		});
	});
	ingest.observeAnswers((method, status, took) => {
		answers.inc({
			route: RECORDS_ADDRESS,
			status
		});
		if (method !== "POST") return;
		records.inc({ status });
		seconds.observe(took);
	});
}
function observeCommits(writer, registers) {
	const entries = new Histogram({
		name: "temoin_commit_entries",
		help: "Entries of one durable commit.",
		buckets: BATCH_ENTRIES,
		registers
	});
	const seconds = new Histogram({
		name: "temoin_commit_seconds",
		help: "Time that the store took for one durable commit.",
		buckets: COMMIT_SECONDS,
		registers
	});
	writer.observeCommits((commits) => {
		for (const [count, took] of commits) {
			entries.observe(count);
			seconds.observe(took);
		}
	});
}
// src/server/network-limit.ts
/** Networks that are remembered at most; the one that was quiet for longest is forgotten first. */
var NETWORKS_MAX = 65536;
/** After this the key is thrown away, and with it who came before. */
var KEY_LIFE_MS = 864e5;
var KEY_BYTES = 32;
/** Characters of a hash in base64 that tell networks apart: 96 bits. */
var HASH_CHARS = 16;
/** Buckets that refill by the clock. */
var NetworkLimit = class {
	#options;
	/** By hash, the one that was used last at the end. */
	#buckets = /* @__PURE__ */ new Map();
	#key = "";
	#keyUntilMs = Number.NEGATIVE_INFINITY;
	constructor(options) {
		this.#options = options;
	}
	/** Networks that are remembered now. */
	get networks() {
		return this.#buckets.size;
	}
	/**
	* Takes one record's token from a network's bucket.
	* @param nowMs of a clock that never goes back
	* @returns 0 where there was one; otherwise whole seconds until there is, 1 at least
	*/
	take(network, nowMs) {
		const { perSecond, burst } = this.#options;
		const name = this.#hashOf(network, nowMs);
		const { tokens, atMs } = this.#buckets.get(name) ?? {
			tokens: burst,
			atMs: nowMs
		};
		const filled = Math.min(burst, tokens + (nowMs - atMs) / 1e3 * perSecond);
		const isFree = filled >= 1;
		this.#buckets.delete(name);
		this.#buckets.set(name, {
			tokens: isFree ? filled - 1 : filled,
			atMs: nowMs
		});
		this.#forgetOldest();
		return isFree ? 0 : Math.ceil((1 - filled) / perSecond);
	}
	#forgetOldest() {
		const { networksMax = NETWORKS_MAX } = this.#options;
		if (this.#buckets.size <= networksMax) return;
		const { value } = this.#buckets.keys().next();
		if (value !== void 0) this.#buckets.delete(value);
	}
	/** With the key in front, which is as long as the hash and never shown, nobody can try out all addresses. */
	#hashOf(network, nowMs) {
		if (nowMs >= this.#keyUntilMs) {
			this.#key = Buffer.from(this.#options.randomBytes(KEY_BYTES)).toString("base64");
			this.#keyUntilMs = nowMs + KEY_LIFE_MS;
			this.#buckets.clear();
		}
		return hash("sha256", this.#key + network, "base64").slice(0, HASH_CHARS);
	}
};
/** Longest time for which a cache may answer with a public checkpoint (c2sp.org/tlog-tiles: a few seconds). */
var CACHE_SECONDS_MAX = 5;
/** Advances by a timer that keeps no process alive, until it is stopped. */
var PublicCheckpoint = class {
	#options;
	#timer;
	#current;
	#advancing;
	#newestAtMs = performance.now();
	/** Whether the current one has what it gets from `endorse`: that at start has not. */
	#isEndorsed;
	constructor(options) {
		this.#options = options;
		this.#current = options.newest();
		this.#isEndorsed = !options.endorse;
		const { intervalMs } = options;
		if (intervalMs > 0) this.#timer = setInterval(() => void this.advance(), intervalMs).unref();
	}
	/** The public checkpoint: all that is told of the log to whoever has not signed in. */
	async read() {
		if (!this.#timer) await this.advance();
		return this.#current;
	}
	/** The newest checkpoint for whoever has signed in: endorsed, where anybody endorses, and so public from then on. */
	async readNewest() {
		const { newest, endorse } = this.#options;
		if (!endorse) return newest();
		await this.advance();
		return this.#current;
	}
	/** Seconds since it was last the newest, endorsed: grows where the log goes on and this does not. */
	get ageSeconds() {
		return (performance.now() - this.#newestAtMs) / 1e3;
	}
	/** Seconds for which caches may keep {@link read}'s answer; with 0 they ask each time. */
	get maxAgeSeconds() {
		return Math.min(CACHE_SECONDS_MAX, Math.floor(this.#options.intervalMs / 1e3));
	}
	/**
	* Makes the newest checkpoint public. While one is on its way, a further call waits for that one. Never rejects: where
	* `endorse` fails the earlier one stays, and the next call tries again.
	*/
	advance() {
		this.#advancing ??= this.#endorseNewest().finally(() => {
			this.#advancing = void 0;
		});
		return this.#advancing;
	}
	/** Advances no more. */
	async stop() {
		clearInterval(this.#timer);
		await this.#advancing;
	}
	async #endorseNewest() {
		const { newest, endorse, warn } = this.#options;
		const checkpoint = newest();
		const newestAtMs = performance.now();
		const isPublic = checkpoint.size === this.#current.size && this.#isEndorsed;
		try {
			if (!isPublic) this.#current = endorse ? await endorse(checkpoint) : checkpoint;
			this.#isEndorsed = true;
			this.#newestAtMs = newestAtMs;
		} catch (error) {
			warn(`The public checkpoint stays at ${this.#current.size} entries: ${messageOf(error)}`);
		}
	}
};
var messageOf = (error) => error instanceof Error ? error.message : String(error);
// src/server/publications.ts
/**
* The publications of a configuration, each as canonical JSON; in an order of their own, the configuration first.
* @param locales every language that a notice may be shown in
* @param isAnywhere whether visitors are of several places, and so are shown what the law of theirs asks for
*/
function publicationsOf(configuration, locales, widget, isAnywhere = false) {
	const notices = (isAnywhere ? atPlacesApart(configuration) : [configuration]).flatMap((each) => publishedNotices(each, locales, widget));
	return [publicationOf("configuration", canonicalJson(configuration)), ...notices.map((notice) => publicationOf("notice", noticeText(notice)))];
}
function publicationOf(kind, text) {
	return {
		kind,
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
// src/server/widget-releases.ts
/** Folder of the releases within the data directory. */
var RELEASES_FOLDER = "widget";
/**
* Copies a release into the data directory, unless it is there already: its name is the hash of its content.
* Whole or not at all: a crash in the middle leaves a folder that is never served and is removed by the next start.
* @param published folder that has the release in a folder of that name
* @returns the folder of all releases
* @throws the file system's error, unchanged
*/
async function keepRelease(published, release, dataDirectory) {
	const releases = join(dataDirectory, RELEASES_FOLDER);
	const kept = join(releases, release);
	if (!existsSync(kept)) {
		const unfinished = join(releases, `.${release}`);
		await mkdir(releases, { recursive: true });
		await rm(unfinished, {
			recursive: true,
			force: true
		});
		await cp(join(published, release), unfinished, { recursive: true });
		await rename(unfinished, kept);
	}
	return releases;
}
// src/server/witness-client.ts
/** For one witness and checkpoint, all requests together: a checkpoint is due every ten seconds. */
var PATIENCE_MS = 5e3;
/** A first one, one with the size that the witness told, and one more where another server was faster. */
var REQUESTS_MAX = 3;
/** Asks witnesses to cosign. Whatever they do, it takes a bounded time, and never throws. */
var WitnessClient = class {
	#options;
	/** Sizes cosigned last, by witness. */
	#sizes = /* @__PURE__ */ new Map();
	#problems = /* @__PURE__ */ new Map();
	constructor(options) {
		this.#options = options;
	}
	/**
	* The checkpoint with the cosignatures of all witnesses that gave one in time; as it was where none did. The store must
	* have its tree. Never rejects.
	*/
	async cosign(checkpoint) {
		const proofs = createProofReader(this.#options.store, checkpoint.size);
		const lines = await Promise.all(this.#options.witnesses.map((witness) => this.#cosignBy(witness, checkpoint, proofs)));
		return {
			...checkpoint,
			note: checkpoint.note + lines.join("")
		};
	}
	/** The line, or nothing. */
	async #cosignBy(witness, checkpoint, proofs) {
		try {
			const line = await this.#negotiate(witness, checkpoint, proofs, this.#deadline());
			this.#sizes.set(witness, checkpoint.size);
			this.#say(witness, void 0);
			return line;
		} catch (error) {
			this.#say(witness, reasonOf(error));
			return "";
		}
	}
	async #negotiate(witness, { size, note }, proofs, signal) {
		let oldSize = this.#sizes.get(witness) ?? 0;
		for (let request = 0; request < REQUESTS_MAX; request += 1) {
			const proof = await proofs.consistency(oldSize);
			const cosigning = await requestCosignature(witness, {
				oldSize,
				proof,
				checkpoint: note
			}, signal);
			if ("line" in cosigning) return cosigning.line;
			if (cosigning.size > size) throw new Error(`it has cosigned ${cosigning.size} entries, but the log has ${size}: the log was put back to an earlier state, or another server runs it`);
			oldSize = cosigning.size;
		}
		throw new Error(`it named another size in each of ${REQUESTS_MAX} answers`);
	}
	#deadline() {
		return AbortSignal.timeout(this.#options.patienceMs ?? PATIENCE_MS);
	}
	/** Every ten seconds the same sentence would bury all others. */
	#say(witness, problem) {
		if (problem === this.#problems.get(witness)) return;
		if (problem === void 0) this.#problems.delete(witness);
		else this.#problems.set(witness, problem);
		const { name } = witness.key;
		this.#options.warn(problem === void 0 ? `The witness ${name} cosigns again` : `The witness ${name} at ${witness.url} does not cosign: ${problem}`);
	}
};
// src/server/serve.ts
/** How long requests that have begun may go on when the server is to close. */
var CLOSE_PATIENCE_MS = 1e4;
/** How often the server looks meanwhile which of them are answered. */
var CLOSE_LOOK_MS = 20;
/**
* Opens the log (or begins it), publishes the configuration and its notices where they are new, and listens.
* @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
*/
async function serve(options) {
	const { dataDirectory } = options;
	const origins = (options.origins ?? []).map(parseOrigin);
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const sources = {
		now: options.now ?? (() => /* @__PURE__ */ new Date()),
		warn: options.warn ?? ((message) => console.error(message))
	};
	const log = await openOwnOrShared(options, sources);
	try {
		const { app, admin, publicCheckpoint, heartbeat } = await prepare({
			...options,
			...sources,
			origins
		}, log);
		return {
			url: await listen(app, options),
			vkey: log.vkey,
			...admin && options.admin && { adminUrl: await listenBeside(app, admin, options.admin) },
			async close() {
				const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
				const idle = setInterval(() => app.server.closeIdleConnections(), CLOSE_LOOK_MS);
				await app.close();
				clearInterval(idle);
				clearTimeout(impatience);
				await admin?.close();
				await heartbeat?.stop();
				await publicCheckpoint.stop();
				await log.close();
			}
		};
	} catch (error) {
		await log.close();
		throw error;
	}
}
async function prepare(options, { writer, store, vkey }) {
	const { release, dataDirectory, configuration, configurationText, origins, now, warn } = options;
	if (!options.shared) await publish(options, writer);
	const heartbeat = (options.hasHeartbeat ?? true) && !options.shared ? await startHeartbeat({
		writer,
		now,
		warn
	}) : void 0;
	const { witnesses = [] } = options;
	const witnessClient = new WitnessClient({
		witnesses,
		store,
		warn
	});
	const publicCheckpoint = new PublicCheckpoint({
		...witnesses.length && { endorse: (checkpoint) => witnessClient.cosign(checkpoint) },
		newest: () => writer.checkpoint,
		intervalMs: options.checkpointIntervalMs ?? 1e4,
		warn
	});
	const context = {
		store,
		writer,
		publicCheckpoint,
		vkey,
		now,
		warn,
		randomBytes,
		configuration,
		configurationText,
		gate: options.gate,
		places: options.places,
		publishedDirectory: release.directory,
		releasesDirectory: await keepRelease(release.directory, release.release, dataDirectory),
		pages: options.pages,
		origins,
		trustsProxy: options.trustsProxy ?? false,
		networkLimit: options.rateLimit && new NetworkLimit({
			...options.rateLimit,
			randomBytes
		})
	};
	const ingest = new Ingest(context);
	const app = createHttpServer(context, ingest, options.limits);
	return {
		app,
		admin: options.admin && createAdminServer({
			metrics: measure(app, {
				writer,
				publicCheckpoint,
				ingest
			}),
			writer,
			warn
		}),
		publicCheckpoint,
		heartbeat
	};
}
async function openOwnOrShared(options, sources) {
	const { shared, configuration, limits, ledgerFile, witnesses = [], hasHeartbeat = true } = options;
	const retention = retentionOf(options);
	if (!shared) return openLog({
		...options,
		...sources,
		...retention && { retention }
	});
	return openSharedLog({
		...sources,
		...limits,
		...shared,
		randomBytes,
		site: configuration.site,
		publications: publicationsToMake(options),
		witnesses,
		hasHeartbeat,
		...ledgerFile !== void 0 && { ledgerFile }
	});
}
function publicationsToMake({ configuration, locales, release, places }) {
	const { version, integrity } = release;
	return publicationsOf(configuration, locales, {
		version,
		integrity
	}, !!places);
}
/** A choice is taken to be valid for as long as it can be at any place of the site's visitors. */
function retentionOf({ configuration, places, retentionDays }) {
	if (retentionDays === void 0) return void 0;
	const everywhere = places ? atPlacesApart(configuration) : [configuration];
	return {
		days: retentionDays,
		validityDays: Math.max(...everywhere.map(daysAtPlace))
	};
}
/** By the same path as records, so that a second start publishes nothing twice. */
async function publish(options, writer) {
	const publications = publicationsToMake(options);
	if ((await Promise.all(publications.map((publication) => writer.submit({ publication })))).some(({ status }) => status !== "published")) throw new TemoinError("data-unusable", "the log could not publish the configuration and its notices; the reason stands above");
}
// src/cli/operator-log.ts
/**
* A log of its own and no library's: the server tells some lines a day, none of them about a request, and what a logging
* library brings besides (transports, serialisers of requests) is what must not be here.
* @param writeLine takes one line without its newline
*/
function createOperatorLog(format, now, writeLine) {
	return {
		format,
		write(level, event, message, fields = {}) {
			const line = {
				time: now().toISOString(),
				level,
				event,
				message,
				...fields
			};
			writeLine(format === "json" ? JSON.stringify(line) : message);
		}
	};
}
// src/cli/listen-option.ts
var LOOPBACK = "127.0.0.1";
/**
* Reads `9464`, `127.0.0.1:9464`, `metrics.internal:9464` or `[::1]:9464`. A port alone is one of this machine only.
* @throws InvalidArgumentError for anything else
*/
function parseListenAddress(text) {
	const [, inBrackets, plain, port = ""] = /^(?:(?:\[([0-9a-f:.]+)\]|([\w.-]+)):)?(\d+)$/i.exec(text) ?? [];
	if (!port) throw new InvalidArgumentError("It must be a port, or a host and a port, such as 127.0.0.1:9464.");
	return {
		host: inBrackets ?? plain ?? LOOPBACK,
		port: parsePort(port)
	};
}
// src/cli/serve-options.ts
/** Records a second for each network: far beyond what one household or office chooses, and below what hurts a log. */
var RATE_LIMIT_DEFAULT = 20;
var RATE_LIMIT_MAX = 1e5;
/** An hour: whoever waits longer for a checkpoint cannot tell a slow log from one that has stopped. */
var CHECKPOINT_SECONDS_MAX = 3600;
/** A century. */
var RETENTION_DAYS_MAX = 36500;
/** Adds the options to the command, in groups. */
function addServeOptions(command) {
	return command.optionsGroup("The log:").addOption(new Option("--config <file>", "configuration of the site").env("TEMOIN_CONFIG").makeOptionMandatory()).addOption(new Option("--data <directory>", "where the log and its key are kept; made if missing, one server for each").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--ledger <file>", "note every signed checkpoint in this file before it leaves, outside the data and its backups, so that a log that was put back is found out").env("TEMOIN_LEDGER")).addOption(new Option("--database <url>", "keep the log in this PostgreSQL database, which many servers may share; --data then has the widget’s files alone").env("TEMOIN_DATABASE")).addOption(new Option("--key <file>", "key of the log in the database: this server may sequence, and does while no other one does").env("TEMOIN_KEY_FILE")).optionsGroup("Who reaches it, and who may write:").addOption(new Option("--port <number>", "port to listen on; 0 for any").env("TEMOIN_PORT").default(8080).argParser(parsePort)).addOption(new Option("--host <address>", "address to listen on").env("TEMOIN_HOST").default("127.0.0.1")).addOption(new Option("--origin <url>", "origin whose pages may write besides the log’s own host; may be repeated, or be several separated by spaces").env("TEMOIN_ORIGIN").default([], "none").argParser(addWords)).addOption(new Option("--trust-proxy", "take the host from X-Forwarded-Host, and the network from X-Forwarded-For; only behind a proxy that sets both (env: TEMOIN_TRUST_PROXY=1)")).addOption(new Option("--rate-limit <number>", "records a second that each network (IPv4 /24, IPv6 /48) may send, five times as many at once; no address is kept; private networks have no limit; 0 for none").env("TEMOIN_RATE_LIMIT").default(RATE_LIMIT_DEFAULT).argParser(parseRateLimit)).optionsGroup("Visitors and pages:").addOption(new Option("--jurisdiction-header <name>", "header in which a proxy or CDN says where a visitor is, as FR or US-CA; the law of that place then holds").env("TEMOIN_JURISDICTION_HEADER").argParser(parseHeaderName)).addOption(new Option("--pages <folder>", "serve the site’s own pages too, with tags to the hosts of services held back").env("TEMOIN_PAGES")).addOption(new Option("--allow <host>", "host of the site’s own that its pages may load from under \"guard\": \"server\"; may be repeated, or be several separated by spaces").env("TEMOIN_ALLOW").default([], "none").argParser(addWords)).optionsGroup("What the public and the operator see:").addOption(new Option("--checkpoint-seconds <number>", "time from one public checkpoint to the next, so that nobody can count visitors by the second; 0 for none").env("TEMOIN_CHECKPOINT_SECONDS").default(10).argParser(parseCheckpointSeconds)).addOption(new Option("--witness <vkey and url>", "witness to cosign each public checkpoint, as \"<vkey> <url>\"; may be repeated, or be several one after the other").env("TEMOIN_WITNESS").default([], "none").argParser(addWitnesses)).addOption(new Option("--admin <host:port>", "serve Prometheus metrics at /metrics, and /health, at this address of their own; a port alone is one of this machine only (default: off)").env("TEMOIN_ADMIN").argParser(parseListenAddress)).addOption(new Option("--log-format <format>", "what standard error gets: words, or one JSON object a line").env("TEMOIN_LOG_FORMAT").choices(["text", "json"]).default("text")).addOption(new Option("--retention-days <number>", "erase each record so many days after a newer one, a withdrawal or its expiry has ended it; default: keep all").env("TEMOIN_RETENTION_DAYS").argParser(parseRetentionDays)).optionsGroup("Other:").helpOption("-h, --help", "print this");
}
function parseCheckpointSeconds(text) {
	const seconds = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
	if (!(seconds <= CHECKPOINT_SECONDS_MAX)) throw new InvalidArgumentError(`It must be a whole number from 0 to ${CHECKPOINT_SECONDS_MAX}.`);
	return seconds;
}
function parseRateLimit(text) {
	const perSecond = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
	if (!(perSecond <= RATE_LIMIT_MAX)) throw new InvalidArgumentError(`It must be a number from 0 to ${RATE_LIMIT_MAX}.`);
	return perSecond;
}
function parseRetentionDays(text) {
	const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (days < 1 || days > RETENTION_DAYS_MAX) throw new InvalidArgumentError(`It must be a whole number from 1 to ${RETENTION_DAYS_MAX}.`);
	return days;
}
function addWitnesses(text, earlier) {
	const words = text.split(/\s+/).filter(Boolean);
	const pairs = Array.from({ length: Math.ceil(words.length / 2) }, (_, at) => words.slice(2 * at, 2 * at + 2));
	try {
		return [...earlier, ...pairs.map(([vkey = "", url = ""]) => parseWitness(vkey, url))];
	} catch (error) {
		throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
	}
}
function parseHeaderName(text) {
	if (!/^[a-z][a-z0-9-]{0,63}$/i.test(text)) throw new InvalidArgumentError("It must be the name of a header, such as CloudFront-Viewer-Country.");
	return text.toLowerCase();
}
function addWords(text, earlier) {
	return [...earlier, ...text.split(/\s+/).filter(Boolean)];
}
// src/consent/host-policy.ts
/**
* What stays possible: the policy restricts hosts and nothing else (CSP3 §6.1). One directive is enough, since every
* kind of request falls back to it; a list of its own for one kind could only contradict it.
*/
var HOSTS_ONLY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: about: filesystem: mediastream:";
/**
* Every port, and four schemes by two: browsers let http stand for https, and ws for wss, but without a scheme a
* host does not stand for its sockets in Chromium and Firefox.
*/
var sourcesOf = (host) => [`http://${host}:*`, `ws://${host}:*`];
/**
* The policy: the site's own host, the hosts of services under required purposes and of those that the choice grants.
* @param allow further hosts, as a configuration writes them
* @param addresses further sources, as the policy writes them
*/
function hostPolicy(config, choice, allow = [], addresses = []) {
	const granted = (config.services || []).filter(({ id }) => isGranted(config, choice, id));
	const hosts = /* @__PURE__ */ new Set([...granted.flatMap(({ hosts = [] }) => hosts), ...allow]);
	return [
		HOSTS_ONLY,
		...addresses,
		...[...hosts].flatMap(sourcesOf)
	].join(" ");
}
// src/site/consent-policy.ts
/**
* The headers with which the browser itself refuses every request to a host that this visitor has not granted: by
* plain tags, scripts, styles, frames and sockets alike. Allowed are the site's own host, the hosts of services under
* required purposes and of services that the visitor's valid choice grants, the address of the log, and `allow`.
* A missing, damaged, expired or forged cookie grants nothing. Pure; runs in Node and in edge runtimes.
*
* Three things a server must do with them:
*
* - **Append** the policy as a header field of its own. Merged into a policy with `'strict-dynamic'` it stops nothing,
*   because that makes browsers ignore lists of hosts; as a second policy both must agree.
* - Send it with every document, and with the scripts of workers, which have a policy of their own.
* - Let an `ETag` differ where the policy does, or answer without one: a browser that is told 304 may keep the policy
*   of the answer that it has.
*
* ```js
* const headers = consentPolicy(request.headers.get('cookie'), configuration);
* for (const [name, value] of Object.entries(headers)) {
*   if (name === 'cache-control') response.headers.set(name, value);
*   else response.headers.append(name, value); // node:http: response.appendHeader(name, value)
* }
* ```
*
* It cannot stop `preconnect` and `dns-prefetch`, which fetch nothing but tell the other host that somebody is
* here (`mark` holds those back), WebRTC, and links or forms that the visitor follows. A service on the site's own
* host is not told apart from the site.
*
* @param cookieHeader the request's `Cookie` header as it came
* @throws TemoinError `configuration-invalid` unless the configuration says `"guard": "server"`, without which the
*   widget would not reload a page after a grant, and where one of its hosts is none; `option-invalid` where `allow`
*   names no host, or one that a service needs consent for. Whether it throws never depends on the visitor.
*/
function consentPolicy(cookieHeader, configuration, { nowSeconds = Date.now() / 1e3, allow = [], secGpc } = {}) {
	checkGuard(configuration);
	checkHosts(configuration);
	checkAllowed(configuration, allow);
	const cookies = cookieHeader ?? "";
	const name = configuration.cookie?.name || "eu-consent";
	return {
		"content-security-policy": hostPolicy(configuration, validChoice(configuration, choicesInCookies(cookies, name), nowSeconds) ?? presumedChoice(configuration, secGpc === "1" || cookies.includes(name)), allow, logSource(configuration)),
		vary: isOptOut(configuration) ? "Cookie, Sec-GPC" : "Cookie",
		"cache-control": "private, no-cache"
	};
}
/** Records must arrive whatever was chosen: their address alone, and only where it is on another host. */
function logSource({ log = "/" }) {
	if (log.startsWith("/")) return [];
	const url = URL.parse(log);
	if (url?.protocol !== "https:" || !HOST.test(url.hostname)) throw invalidConfiguration("\"log\"", "an https:// address on a named host, or a path on the site", log);
	return [url.origin + url.pathname.replaceAll(";", "%3B").replaceAll(",", "%2C")];
}
function checkGuard({ guard }) {
	if (guard === "server") return;
	throw new TemoinError("configuration-invalid", `the configuration must say "guard": "server" where a policy is sent, but its "guard" is ${JSON.stringify(guard) ?? "missing"}; without it the widget does not reload a page after a grant, and the granted services stay blocked`);
}
/** Whoever imports a configuration as JSON may never have had it checked. */
function checkHosts({ services = [] }) {
	for (const { id, hosts = [] } of services) {
		const wrong = hosts.find((host) => !HOST_PATTERN.test(host));
		if (wrong !== void 0) throw invalidConfiguration(`a host of the service "${id}"`, A_HOST, wrong);
	}
}
function checkAllowed(configuration, allow) {
	allow.forEach((host, index) => {
		if (!HOST_PATTERN.test(host)) throw new TemoinError("option-invalid", `allow[${index}] must be ${A_HOST}, but is ${JSON.stringify(host)}`);
		for (const { id, hosts = [] } of configuration.services ?? []) {
			const guarded = hosts.find((pattern) => matchesHost(pattern, host) || matchesHost(host, pattern));
			if (guarded !== void 0 && !isGranted(configuration, void 0, id)) throw new TemoinError("option-invalid", `allow[${index}] is "${host}", but the service "${id}" needs consent for "${guarded}"; name only hosts that no such service declares`);
		}
	});
}
var A_HOST = "a host name in lower case, without scheme, port or path, such as \"cdn.example\" or \"*.cdn.example\"";
var invalidConfiguration = (what, rule, value) => new TemoinError("configuration-invalid", `${what} must be ${rule}, but is ${JSON.stringify(value)}; \`temoin check\` finds such mistakes`);
// src/cli/site-pages.ts
/**
* Everything that can be wrong with the folder, the configuration or `allow` is found here, before the first visitor.
* @param allow hosts of the site's own, for the policy (see `consentPolicy`)
* @param warn told, a line each time, what of a page no visitor's browser will load, and what stays as it is
* @throws TemoinError `option-invalid`, `configuration-invalid`
*/
async function sitePages(directory, configuration, allow, warn) {
	await checkFolder(directory);
	const sendsPolicy = configuration.guard === "server";
	if (!sendsPolicy && allow.length) throw new TemoinError("option-invalid", "--allow is for the policy that goes with \"guard\": \"server\", which the configuration does not say; add that or leave --allow out");
	const headersFor = ({ cookies, secGpc, jurisdiction }) => {
		return { ...consentPolicy(cookies, jurisdiction ? {
			...configuration,
			jurisdiction
		} : configuration, {
			allow,
			secGpc
		}) };
	};
	if (sendsPolicy) headersFor({});
	byteMarker(configuration);
	return {
		directory: resolve(directory),
		rewrite(page, path) {
			try {
				const address = path.split("/").map(encodeURIComponent).join("/");
				const marker = byteMarker(configuration, { baseUrl: `https://${configuration.site}/${address}` });
				const marked = marker.write(page, true);
				const { undeclared, unheld } = marker.report();
				const report = {
					changes: [],
					undeclared: undeclared.filter(({ address }) => sendsPolicy && !allow.some((host) => matchesHost(host, new URL(address).hostname))),
					unheld: sendsPolicy ? [] : unheld
				};
				for (const line of linesOf({
					path,
					isChanged: true,
					report
				})) warn(printable(sendsPolicy ? `${line}, so that browsers refuse it; declare it, or --allow it` : line));
				return marked;
			} catch (error) {
				if (!(error instanceof TemoinError)) throw error;
				warn(printable(`${path} is sent unmarked: ${error.message}`));
				return page;
			}
		},
		...sendsPolicy && { headersFor }
	};
}
async function checkFolder(directory) {
	const stats = await stat(directory).catch(() => void 0);
	if (stats?.isDirectory()) return;
	throw new TemoinError("option-invalid", `--pages must be a folder of web pages, but ${directory} ${stats ? "is none" : "does not exist"}`);
}
// src/cli/serve.ts
/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
var YES = [
	"1",
	"true",
	"yes",
	"on"
];
/** Seconds' worth of records that a network may send at once. */
var BURST_SECONDS = 5;
var HELP = `
The configuration is written down in temoin.schema.json, and \`temoin check\` reads one. Every option can be set in the
environment instead, by the name behind it; the command line wins.

Example, behind a proxy on the same machine, with a ledger on another disk:
  temoin serve --config temoin.json --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464

The first start makes the data directory, the log and its key; keep a copy of log.key elsewhere. SIGTERM ends the server
once everything that has arrived is answered. docs/OPERATION.md has the rest: systemd, containers, proxies, backups.`;
var ROLLBACK_UNDETECTABLE = `Rollback undetectable: nobody would know that an older state of this log was put back. Add --ledger <file>, outside
the data directory and its backups, or a witness.

`;
/** The command `serve`. */
function serveCommand() {
	return addServeOptions(new Command("serve").description("serve the log, the widget and the auditor’s page of one site").addHelpText("after", HELP)).action(run);
}
async function run(options) {
	const log = createOperatorLog(options.logFormat, () => /* @__PURE__ */ new Date(), console.error);
	try {
		await start(options, log);
	} catch (error) {
		if (log.format === "text") throw error;
		const { code, stack } = Object(error);
		const message = error instanceof Error ? error.message : String(error);
		log.write("error", "failed", message, error instanceof TemoinError ? { code } : { stack });
		process.exitCode = 1;
	}
}
async function start(options, log) {
	const { config, data, database, key, ledger, port, host, origin, trustProxy, jurisdictionHeader } = options;
	const { pages, allow, checkpointSeconds, witness, rateLimit, admin, retentionDays } = options;
	const { configuration, text } = await readConfigurationFile(config);
	if (pages === void 0 && allow.length) throw new TemoinError("option-invalid", "--allow is for pages; add --pages <folder> or leave it out");
	if (database !== void 0 && retentionDays !== void 0) throw new TemoinError("option-invalid", "--retention-days is for a log in --data: nothing is erased from one in PostgreSQL yet; leave it out");
	if (database === void 0 && key !== void 0) throw new TemoinError("option-invalid", "--key is for a log in PostgreSQL, and --data keeps its own; add --database <url> or leave it out");
	const release = readRelease();
	const source = await readFile(join(release.directory, GATE_SOURCE), "utf8");
	const serving = await serve({
		gate: await gateFor(source, configuration, text),
		configuration,
		configurationText: text,
		locales: Object.values(locales),
		release,
		dataDirectory: data,
		...ledger !== void 0 && { ledgerFile: ledger },
		...database !== void 0 && { shared: {
			database,
			...key !== void 0 && { keyFile: key }
		} },
		port,
		host,
		origins: origin,
		checkpointIntervalMs: checkpointSeconds * 1e3,
		witnesses: witness,
		...rateLimit > 0 && { rateLimit: {
			perSecond: rateLimit,
			burst: rateLimit * BURST_SECONDS
		} },
		...admin && { admin },
		warn: (message) => log.write("warn", "warning", message),
		...retentionDays !== void 0 && { retentionDays },
		...jurisdictionHeader && { places: {
			header: jurisdictionHeader,
			gateAt: await gatesByPlace(source, configuration, text)
		} },
		...pages !== void 0 && { pages: await sitePages(pages, configuration, allow, (line) => log.write("warn", "page", line)) },
		trustsProxy: trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? "")
	});
	closeOnSignal(serving, () => {
		if (log.format === "json") log.write("info", "stopping", "The server answers what has arrived, and ends");
	});
	if (!configuration.log) {
		const message = `${config} has no "log", so pages send no records; add "log": "/temoin/records"`;
		log.write("warn", "log-not-configured", message);
	}
	const isRollbackDetectable = ledger !== void 0 || witness.length > 0;
	if (log.format === "text") printWhatIsServed(options, serving, configuration, isRollbackDetectable);
	else {
		const { url, vkey, adminUrl } = serving;
		if (!isRollbackDetectable) log.write("warn", "rollback-undetectable", ROLLBACK_UNDETECTABLE.trim().replace("\n", " "));
		const { site } = configuration;
		log.write("info", "started", `Serving the log of ${site} at ${url}`, {
			site,
			url,
			adminUrl,
			vkey
		});
	}
}
function printWhatIsServed({ config, data, database, origin, pages }, serving, configuration, isRollbackDetectable) {
	console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(", ")}` : ""}
  ${serving.url}/temoin/log/checkpoint   the newest public checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token ${database === void 0 ? `--data ${data}` : `--database <url> --config ${config}`}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well${serving.adminUrl ? `\n  ${serving.adminUrl}/metrics              metrics for Prometheus` : ""}${pages === void 0 ? "" : pagesLine(serving, pages, configuration)}

${isRollbackDetectable ? "" : ROLLBACK_UNDETECTABLE}The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}
function pagesLine({ url }, pages, { guard }) {
	return `\n  ${url}/                        the pages in ${pages}, tags to the hosts of services held back${guard === "server" ? ", and the policy that goes with each visitor’s choice" : ""}`;
}
export { serveCommand };
