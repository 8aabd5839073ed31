import { t as TemoinError } from "./error2.js";
import { c as daysAtPlace, d as choiceInForce, f as isOptOut, i as ID, l as JURISDICTION, m as bare, n as parseJson, p as optOutPlaces, s as askAgainDays, t as DEFAULT_COOKIE_NAME } from "./configuration.js";
import { a as checkedTranslation, c as vendorFileSource, i as checkedList, n as expandConfiguration, o as translationFile, r as LIST_FILE, s as unusable, t as vendorListOption } from "./vendor-list-option.js";
import { _ as HOST, h as hostsBeforeChoice, i as locales, n as readConfigurationFile, v as HOST_PATTERN, x as matchesHost } from "./configuration-file.js";
import { a as gateFor, i as signalledGate, n as asksForOptOut, o as gatesByPlace, r as gpcSupport, t as GPC_SUPPORT_PATH } from "./gpc.js";
import { t as readRelease } from "./release2.js";
import { a as validChoice, i as secondsOlder, n as decisionsOn, r as isGranted, s as noticeText, t as publishedNotices } from "./published-notices.js";
import { a as readSiteFolder, c as hostNameOf, d as isSameHost, f as mayWrite, i as hostsOf, l as clientAddressOf, n as SETTINGS_FILE, p as parseOrigin, r as findSiteFolders, s as parseRetentionDays, t as CONFIGURATION_FILE, u as hostOf } from "./site-folders.js";
import { i as recordTextOf, t as createProofReader } from "./proof-reader.js";
import { t as readRecordText } from "./record-check.js";
import { a as openSession, o as tokenOfSession, r as handleOf, t as closeSession } from "./sign-in.js";
import { a as startHeartbeat, i as heartbeatAt, r as startTending, t as openSharedLog } from "./shared-log.js";
import { a as wholeDaysOf, i as findPeriod, n as select, o as makePack, r as exportPeriod, s as exportCsv, t as PublishedWidgets } from "./published-widgets.js";
import { a as PARITIES, c as facetsOf, d as parityVerdict, i as GPC_STATES, n as FACET_NAMES, o as SURFACES, r as GESTURES, s as VIEWPORTS, t as EVENTS } from "./facets.js";
import { n as LOCALE_TAG, r as WIDGET_VERSION, t as HASH$1 } from "./record-schema.js";
import { a as readKeptRecord, t as exportJsonl } from "./export-jsonl.js";
import { t as NO_NOTICE } from "./choice.js";
import { t as canonicalJson } from "./canonical-json.js";
import { t as sha256Hex } from "./sha256.js";
import { t as entryBundle } from "./entry-bundle.js";
import { n as hashesAt, r as parseTilePath } from "./tile-path.js";
import { r as openLog } from "./site-log.js";
import { i as PICTURES_FOLDER, n as WIDGET_FOLDER, r as keepRelease, t as SHARED_WIDGET_FOLDER } from "./widget-releases.js";
import { n as reasonOf, r as requestCosignature, t as parseWitness } from "./witness-requests.js";
import { t as Caller } from "./calls.js";
import { t as READS } from "./reads.js";
import { n as splitTexts, t as joinTexts } from "./joined-texts.js";
import { a as widgetFileOf, i as manifestText, n as hashedFileOf, r as integrityOf, t as GATE_SOURCE } from "./widget-manifest.js";
import { n as closeOnSignal, t as parsePort } from "./port-option.js";
import { t as printable } from "./printable.js";
import { r as byteMarker, t as linesOf$1 } from "./mark-words.js";
import { createHash, createHmac, hash, randomBytes, randomInt } from "node:crypto";
import { Worker } from "node:worker_threads";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import { base64, base64urlnopad } from "@scure/base";
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import fastify from "fastify";
import { createServer } from "node:http";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import cookie from "@fastify/cookie";
import files from "@fastify/static";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { setFlagsFromString } from "node:v8";
// src/server/vendor-list/kept-vendor-files.ts
var SHARED_VENDOR_LIST_FOLDER = ".tcf";
/** After a failure: soon enough for a list that visitors wait for, and seldom enough for a server that is down. */
var RETRY_MS$1 = 6e5;
/** The longest that a timer of Node can wait is 24.8 days; to look once more costs nothing. */
var LOOK_MS_MAX = 864e5;
var LOOK_MS_MIN = 1e3;
/** What is kept beside the files. */
var STATE_FILE = "kept.json";
var stateSchema = z.object({
	/** Where they are from: those of another place are fetched anew. */
	place: z.string(),
	files: z.record(z.string(), z.object({
		freshUntilMs: z.number(),
		isThere: z.boolean()
	}))
});
/** The files of one server, for all of its sites. Nothing is fetched before it is asked for. */
var KeptVendorFiles = class {
	#options;
	#read;
	#texts = /* @__PURE__ */ new Map();
	#underWay = /* @__PURE__ */ new Map();
	#state;
	#list;
	#timer;
	#problem = "";
	constructor(options) {
		this.#options = options;
		this.#read = vendorFileSource(options.place);
	}
	/** The newest list, or the last good one where there is no newer. @throws TemoinError `vendor-list-unusable` */
	async list() {
		const text = await this.#newest("vendor-list.json") ?? "";
		if (this.#list?.text !== text) this.#list = {
			text,
			list: checkedList(text, this.#options.place)
		};
		return this.#list.list;
	}
	async translation(language) {
		const file = translationFile(language);
		const text = await this.#newest(file);
		return text === void 0 ? void 0 : checkedTranslation(text, file);
	}
	/** A file to be served: the list or a translation that has been asked for before; never fetched for a visitor. */
	async served(file) {
		const kept = (await this.#known()).files[file];
		if (!kept?.isThere) return void 0;
		const text = await this.#kept(file);
		const freshMs = kept.freshUntilMs - this.#options.now().getTime();
		return text === void 0 ? void 0 : {
			text,
			freshSeconds: Math.max(0, Math.floor(freshMs / 1e3))
		};
	}
	/** A list that this server has had, by its version. */
	async archived(version) {
		return this.#kept(archiveFile(version));
	}
	/**
	* Fetches each kept file once its time is over, from now on.
	* @param onNewList called when the list has another version than {@link list} gave last
	*/
	follow(onNewList) {
		const look = async () => {
			const before = this.#list?.list.vendorListVersion;
			const { files } = await this.#known();
			for (const file of Object.keys(files)) await this.#newest(file).catch(() => void 0);
			if (before === void 0) return;
			const list = await this.list();
			if (list.vendorListVersion !== before) onNewList(list.vendorListVersion);
		};
		const again = async () => {
			const { files } = await this.#known();
			const due = Math.min(...Object.values(files).map(({ freshUntilMs }) => freshUntilMs));
			const inMs = Math.max(LOOK_MS_MIN, Math.min(LOOK_MS_MAX, due - this.#options.now().getTime()));
			this.#timer = setTimeout(() => {
				look().catch((error) => this.#say(`The vendor list could not be followed: ${error}`)).then(again);
			}, inMs).unref();
		};
		again();
	}
	/** Fetches no more by itself. */
	stop() {
		clearTimeout(this.#timer);
	}
	/** One request at a time for each file. */
	#newest(file) {
		const underWay = this.#underWay.get(file) ?? this.#take(file).finally(() => this.#underWay.delete(file));
		this.#underWay.set(file, underWay);
		return underWay;
	}
	async #take(file) {
		const state = await this.#known();
		const nowMs = this.#options.now().getTime();
		const kept = state.files[file];
		const text = kept?.isThere ? await this.#kept(file) : void 0;
		const isWhole = kept !== void 0 && kept.isThere === (text !== void 0);
		if (isWhole && nowMs < kept.freshUntilMs) return text;
		try {
			const read = await this.#read(file);
			if (!read && file === "vendor-list.json") throw unusable(this.#options.place, "there is no such file");
			if (read) await this.#keep(file, read.text);
			this.#texts.delete(file);
			await this.#note(file, {
				freshUntilMs: nowMs + (read?.freshSeconds ?? 86400) * 1e3,
				isThere: !!read
			});
			this.#say("");
			return read?.text;
		} catch (error) {
			if (!isWhole) throw error;
			await this.#note(file, {
				...kept,
				freshUntilMs: nowMs + RETRY_MS$1
			});
			this.#say(`${file} of the IAB is served as it was, and asked for again in ${RETRY_MS$1 / 6e4} minutes: ${error instanceof Error ? error.message : error}`);
			return text;
		}
	}
	/** Checked before it is kept, and under the version's name too, so that older strings can be read by it. */
	async #keep(file, text) {
		if (file !== "vendor-list.json") {
			checkedTranslation(text, file);
			return this.#write(file, text);
		}
		const { vendorListVersion } = checkedList(text, this.#options.place);
		await this.#write(archiveFile(vendorListVersion), text);
		await this.#write(file, text);
	}
	async #known() {
		const { place } = this.#options;
		if (this.#state) return this.#state;
		const { data } = stateSchema.safeParse(parseJson(await this.#onDisk(STATE_FILE) ?? ""));
		const files = data?.files ?? {};
		this.#state ??= {
			place,
			files: data?.place === place ? files : Object.fromEntries(Object.entries(files).map(([file, kept]) => [file, {
				...kept,
				freshUntilMs: 0
			}]))
		};
		return this.#state;
	}
	async #note(file, kept) {
		const state = await this.#known();
		state.files[file] = kept;
		await this.#write(STATE_FILE, JSON.stringify(state));
	}
	async #kept(file) {
		const text = this.#texts.get(file) ?? await this.#onDisk(file);
		if (text !== void 0 && !file.startsWith(ARCHIVE)) this.#texts.set(file, text);
		return text;
	}
	async #onDisk(file) {
		try {
			return await readFile(join(this.#options.directory, file), "utf8");
		} catch {
			return;
		}
	}
	/** Whole or not at all. */
	async #write(file, text) {
		const { directory } = this.#options;
		await mkdir(directory, {
			recursive: true,
			mode: 448
		});
		const beside = join(directory, `.${file}`);
		await writeFile(beside, text, { mode: 384 });
		await rename(beside, join(directory, file));
	}
	/** The same sentence once. */
	#say(problem) {
		if (problem && problem !== this.#problem) this.#options.warn(problem);
		this.#problem = problem;
	}
};
var ARCHIVE = "vendor-list-v";
var archiveFile = (version) => `${ARCHIVE}${version}.json`;
// src/cli/every-site.ts
/** Seconds' worth of records that a network may send at once. */
var BURST_SECONDS = 5;
/** @param networksMax networks that the limit of one site remembers; the usual number unless said */
async function everySiteOf({ port, host, admin, trustProxy, checkpointSeconds, witness, rateLimit, accessDays }, networksMax) {
	const release = readRelease();
	const remembered = networksMax === void 0 ? {} : { networksMax };
	return {
		listening: {
			port,
			host,
			...admin && { admin }
		},
		gateSource: await readFile(join(release.directory, GATE_SOURCE), "utf8"),
		locales: Object.values(locales),
		release,
		checkpointIntervalMs: checkpointSeconds * 1e3,
		witnesses: witness,
		accessDays,
		...rateLimit > 0 && { rateLimit: {
			perSecond: rateLimit,
			burst: rateLimit * BURST_SECONDS,
			...remembered
		} },
		trustsProxy: trustProxy ?? false
	};
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
function createAdminServer({ metrics, health, warn }) {
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
		const { isServing, body } = health();
		return reply.code(isServing ? 200 : 503).send(body);
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
// src/server/front.ts
/** All headers of a request together. */
var HEADERS_LIMIT_BYTES = 16384;
/** From the first byte to the end of the headers, and of the body: whoever is slower is cut off with 408. */
var HEADERS_TIMEOUT_MS = 5e3;
var REQUEST_TIMEOUT_MS = 1e4;
/** How often Node looks for requests that have run out of time. */
var TIMEOUT_CHECK_MS = 1e3;
/** A connection on which nothing moves, such as a download that nobody reads. */
var SILENCE_LIMIT_MS$1 = 6e4;
/** How long a connection stays open between two requests: longer than a proxy's own, or it would use one that just ended. */
var KEEP_ALIVE_MS = 72e3;
/** A server that does not listen yet. What it answers itself names no site. */
function createFront({ find, wellness, limits = {} }) {
	const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
	const http = {
		requestTimeout: requestTimeoutMs,
		headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
		connectionsCheckingInterval: TIMEOUT_CHECK_MS,
		maxHeaderSize: HEADERS_LIMIT_BYTES,
		keepAliveTimeout: KEEP_ALIVE_MS
	};
	const app = fastify({
		logger: false,
		forceCloseConnections: "idle",
		return503OnClosing: false,
		serverFactory: (answer) => createServer(http, handOn(find, answer)).setTimeout(SILENCE_LIMIT_MS$1),
		frameworkErrors: (error, _request, reply) => {
			const { status, code, message } = errorAnswerOf(error);
			sendError(reply.headers(PROTECTION), status, code, message);
		}
	});
	app.addHook("onRequest", async (_request, reply) => {
		reply.headers(PROTECTION);
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
	app.get("/temoin/health", async ({ raw }, reply) => {
		reply.header("cache-control", "no-store");
		const addressed = find(raw);
		if (addressed) return retryLater(reply).code(503).send({
			status: "unavailable",
			reason: addressed.reason
		});
		const status = wellness();
		return status === "unavailable" ? retryLater(reply).code(503).send({ status }) : { status };
	});
	app.setNotFoundHandler(({ raw }, reply) => find(raw) ? sendUnavailable(reply) : sendMisdirected(reply));
	return app;
}
/** To the site, once it is open; or to `answer`, where there is none or it is not served. */
function handOn(find, answer) {
	return function hand(request, response) {
		const addressed = find(request);
		if (addressed?.opening) addressed.opening.then(() => hand(request, response));
		else (addressed?.handle ?? answer)(request, response);
	};
}
var sendUnavailable = (reply) => sendError(retryLater(reply), 503, "site-unavailable", "this site is not served at the moment; its operator finds the reason in the output of the server");
/** RFC 9110 §15.5.20. */
var sendMisdirected = (reply) => sendError(reply, 421, "host-unknown", "no site is served here under the host that was asked for; an operator gives a site its hosts in its site.json");
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
// src/server/listening.ts
/** How long requests that have begun may go on when the server is to close. */
var CLOSE_PATIENCE_MS = 1e4;
/** How often the server looks meanwhile which of them are answered. */
var CLOSE_LOOK_MS = 20;
/** @throws TemoinError `option-invalid` where an address cannot be had; then neither listens */
async function startListening(front, adminContext, options) {
	const app = createFront({
		...front,
		limits: options.limits
	});
	const admin = adminContext && createAdminServer(adminContext);
	return {
		url: await listen(app, options),
		...admin && options.admin && { adminUrl: await listenBeside(app, admin, options.admin) },
		async close(beginClosing) {
			const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
			const idle = setInterval(() => app.server.closeIdleConnections(), CLOSE_LOOK_MS);
			await Promise.all([app.close(), beginClosing()]);
			clearInterval(idle);
			clearTimeout(impatience);
			await admin?.close();
		}
	};
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
		const [id, granted] = item.split(":");
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
		const [key, value = ""] = cookie.split(/=(.*)/s);
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
	const isNewer = !!own && !!copy && isOlder(own, copy);
	return {
		own,
		hasLeftovers: owns.some((choice) => own && !isSame(choice, own)),
		isStale: !!own && !!copy && !isNewer && !isSame(copy, own),
		isNewer
	};
}
/**
* Sequence numbers of two subjects say nothing of each other: who was forgotten and chose anew in the same second has a
* lower one. What a script wrote is then taken for the newer.
*/
var isOlder = (own, copy) => own.subject === copy.subject ? secondsOlder(own, copy) > 0 : own.time < copy.time;
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
	const { own, isStale, isNewer, hasLeftovers } = twoCookiesIn(cookies, name);
	if (!own || isNewer) return void 0;
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
/** A notice shown was counted, which is nothing to tell. */
var COUNTED = {
	status: 204,
	headers: COMMON,
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
var BODY_LIMIT_BYTES$1 = 8192;
/**
* Reads the whole body.
* @param done told it, or `undefined` as soon as it is known to be longer than the limit. Never where the connection breaks
*   first: then there is nobody to answer
*/
function readBody(request, done) {
	if (Number(request.headers["content-length"]) > BODY_LIMIT_BYTES$1) {
		done(void 0);
		return;
	}
	const chunks = [];
	let bytes = 0;
	request.on("data", (chunk) => {
		if (bytes > BODY_LIMIT_BYTES$1) return;
		bytes += chunk.length;
		if (bytes > BODY_LIMIT_BYTES$1) done(void 0);
		else chunks.push(chunk);
	});
	request.on("end", () => {
		if (bytes <= BODY_LIMIT_BYTES$1) done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
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
// src/server/ingest/door.ts
/** One address's. */
var Door = class {
	#context;
	#networkLimit;
	/** Of one site nearly all requests come from the same. */
	#lastAllowed = {
		origin: "",
		host: ""
	};
	/** @param networkLimit absent where there is none */
	constructor(context, networkLimit) {
		this.#context = context;
		this.#networkLimit = networkLimit;
	}
	/** Whether pages of the origin that a request names may post here. */
	mayWrite(headers) {
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
	/** Takes one request off what its network may send; 0 where it may. What comes from a private address has no limit. */
	secondsToWait(request) {
		if (!this.#networkLimit) return 0;
		const network = networkOf(clientAddressOf(request, this.#context.trustsProxy));
		return network === void 0 ? 0 : this.#networkLimit.take(network, performance.now());
	}
	/** What pages that may not are answered. */
	foreign({ origin }) {
		const from = origin ? JSON.stringify(origin.slice(0, 200)) : "an unnamed origin";
		const { site } = this.#context.configuration;
		return refusal(403, "origin-foreign", `pages of ${from} may not write to the log of ${site}; its operator allows an origin by --origin`);
	}
};
/** Whether this is an address, with a query or without; one that is too long is the framework's to refuse. */
var isAddressed = (url, address) => url === address || url.startsWith(`${address}?`) && url.length <= 2048;
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
		const text = decoded$1(body);
		const result = text === void 0 ? void 0 : readRecordText(text);
		if (!result) return { unreadable: "the body is not a JSON text in UTF-8" };
		if ("problems" in result) return result;
		const problems = problemsOf(result.record, configuration, known);
		return problems.length ? { problems } : result;
	};
}
var utf8 = new TextDecoder("utf-8", { fatal: true });
function decoded$1(body) {
	try {
		return utf8.decode(body);
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
var TOO_LARGE$1 = refusal(413, "body-too-large", "the body is longer than a record can be, which is 8,192 bytes");
var TOO_MANY$1 = refusal(429, "too-many-records", "too many records come from this network; send the same one again later, it is stored once");
var CONFLICT = refusal(409, "record-conflict", "the log has a record of this id with other content");
var UNAVAILABLE$1 = refusal(503, "log-unavailable", "the record is not acknowledged; send the same one again later, it is stored once");
/** Takes what is addressed to {@link RECORDS_ADDRESS}. */
var Ingest = class {
	#context;
	#check;
	#door;
	#observe;
	constructor(context) {
		this.#context = context;
		this.#door = new Door(context, context.networkLimit);
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
			if ((method === "POST" || method === "OPTIONS") && isAddressed(url, "/temoin/records")) this.#take(request, response);
			else next(request, response);
		};
	}
	#take(request, response) {
		const beginMs = performance.now();
		const { method = "", headers } = request;
		const isAllowed = this.#door.mayWrite(headers);
		const reply = (answer) => {
			send(response, answer, isAllowed ? headers.origin : void 0);
			this.#observe?.(method, answer.status, (performance.now() - beginMs) / 1e3);
		};
		const answer = isAllowed ? this.#withoutBody(request) : this.#door.foreign(headers);
		if (answer) reply(answer);
		else readBody(request, (body) => this.#submit(body, headers, reply));
	}
	/** What is answered before the body is read: of a network that sends too much it is not even taken. */
	#withoutBody(request) {
		if (request.method === "OPTIONS") return PREFLIGHT;
		const waitSeconds = this.#door.secondsToWait(request);
		return waitSeconds ? tryLater(TOO_MANY$1, waitSeconds) : void 0;
	}
	#submit(body, headers, reply) {
		const taken = body ? this.#read(body) : { answer: TOO_LARGE$1 };
		if ("answer" in taken) {
			reply(taken.answer);
			return;
		}
		const { record } = taken;
		this.#context.writer.submit({ record: recordTextOf(record) }).then((outcome) => reply(this.#answerTo(outcome, headers, record)));
	}
	#answerTo(outcome, headers, record) {
		if (outcome.status === "sequenced") return accepted(outcome.receipt, this.#secondCookie(headers, record));
		return outcome.status === "conflict" ? CONFLICT : tryLater(UNAVAILABLE$1);
	}
	/** The record is in the log, whatever comes of the cookie. */
	#secondCookie(headers, record) {
		try {
			return consentCookieFor(this.#context, headers, record);
		} catch (error) {
			this.#warn(error);
			return;
		}
	}
	#read(body) {
		try {
			const checked = this.#check(body);
			if ("record" in checked) return checked;
			if ("unreadable" in checked) return { answer: refusal(400, "body-unreadable", checked.unreadable) };
			return { answer: refusal(422, "record-invalid", checked.problems.join("; ")) };
		} catch (error) {
			this.#warn(error);
			return { answer: FAILED };
		}
	}
	#warn(error) {
		this.#context.warn(`POST ${RECORDS_ADDRESS}: ${error instanceof Error ? error.message : error}`);
	}
};
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
/** The label that names a site; there is none where a server has but one. */
var labelsOf = (site) => site ? { site } : {};
/** Measures the process from now on, and every site that it is told of. */
var Metrics = class {
	registry = new Registry();
	/** By label. */
	#sites = /* @__PURE__ */ new Map();
	/** Labels of sites that are not served. */
	#down = /* @__PURE__ */ new Set();
	/** Labels of sites that are served by what was said of them before. */
	#outdated = /* @__PURE__ */ new Set();
	#counts;
	constructor() {
		collectDefaultMetrics({ register: this.registry });
		this.#counts = countsIn([this.registry]);
		this.#addGauges();
	}
	/**
	* Measures a site.
	* @param site its label; empty where the server has but one
	* @param app before it is ready
	*/
	measure(site, app, sources) {
		this.forget(site);
		this.#sites.set(site, sources);
		const { answers, records, recordSeconds, commitEntries, commitSeconds } = this.#counts;
		const labels = labelsOf(site);
		app.addHook("onResponse", async ({ routeOptions }, { raw }) => {
			answers.inc({
				...labels,
				route: routeOptions.url ?? "none",
				status: raw.statusCode
			});
		});
		sources.ingest.observeAnswers((method, status, seconds) => {
			answers.inc({
				...labels,
				route: RECORDS_ADDRESS,
				status
			});
			if (method !== "POST") return;
			records.inc({
				...labels,
				status
			});
			recordSeconds.observe(labels, seconds);
		});
		sources.writer.observeCommits((commits) => {
			for (const [count, took] of commits) {
				commitEntries.observe(labels, count);
				commitSeconds.observe(labels, took);
			}
		});
	}
	/** The site is not served, though it should be. */
	down(site) {
		this.#down.add(site);
	}
	/** The site is served as it was, since what is said of it now cannot be taken. */
	outdated(site) {
		this.#outdated.add(site);
	}
	/** The site is closed: it is counted no more; what was counted stays until the process ends. */
	forget(site) {
		this.#sites.delete(site);
		this.#down.delete(site);
		this.#outdated.delete(site);
	}
	#addGauges() {
		const gauge = (name, help, value) => this.#addGauge(name, help, async (set) => {
			for (const [site, sources] of this.#sites) set(site, await value(sources));
		});
		this.#addGauge("temoin_up", "Whether the log can append: 1 or 0.", async (set) => {
			for (const site of this.#down) set(site, 0);
			for (const [site, { writer }] of this.#sites) set(site, writer.failure ? 0 : 1);
		});
		this.#addGauge("temoin_site_outdated", "Whether a site is served as it was, since what is said of it now cannot be taken: 1 or 0.", async (set) => {
			for (const site of this.#sites.keys()) if (site) set(site, this.#outdated.has(site) ? 1 : 0);
		});
		gauge("temoin_submissions_waiting", "Submissions that wait for their place.", ({ writer }) => writer.waiting);
		gauge("temoin_log_entries", "Entries under the newest signed checkpoint.", ({ writer }) => writer.checkpoint.size);
		gauge("temoin_public_checkpoint_entries", "Entries under the public checkpoint.", async ({ publicCheckpoint }) => (await publicCheckpoint.read()).size);
		gauge("temoin_public_checkpoint_age_seconds", "Time since the public checkpoint was last the newest one.", ({ publicCheckpoint }) => publicCheckpoint.ageSeconds);
		gauge("temoin_register_lag_entries", "Entries that the register is behind the log.", ({ writer }) => writer.registerLag().catch(() => NaN));
	}
	#addGauge(name, help, collectAll) {
		new Gauge({
			name,
			help,
			labelNames: ["site"],
			registers: [this.registry],
			async collect() {
				this.reset();
				await collectAll((site, value) => this.set(labelsOf(site), value));
			}
		});
	}
};
/** What is added up as it happens. */
function countsIn(registers) {
	return {
		answers: new Counter({
			name: "temoin_answers_total",
			help: "Answers by route and status.",
			labelNames: [
				"site",
				"route",
				"status"
			],
			registers
		}),
		records: new Counter({
			name: "temoin_records_total",
			help: "Posted records by the status of the answer: 201 is in the log, any other is not acknowledged.",
			labelNames: ["site", "status"],
			registers
		}),
		recordSeconds: new Histogram({
			name: "temoin_record_seconds",
			help: "Time from the head of a posted record to the end of its answer.",
			labelNames: ["site"],
			buckets: ANSWER_SECONDS,
			registers
		}),
		commitEntries: new Histogram({
			name: "temoin_commit_entries",
			help: "Entries of one durable commit.",
			labelNames: ["site"],
			buckets: BATCH_ENTRIES,
			registers
		}),
		commitSeconds: new Histogram({
			name: "temoin_commit_seconds",
			help: "Time that the store took for one durable commit.",
			labelNames: ["site"],
			buckets: COMMIT_SECONDS,
			registers
		})
	};
}
// src/server/health.ts
/** One open site: whether its log can append, and if not, the class of the reason. */
function healthOf({ failure, waiting, checkpoint }) {
	const { size } = checkpoint;
	return failure ? {
		status: "unavailable",
		reason: failure,
		size,
		waiting
	} : {
		status: "ok",
		size,
		waiting
	};
}
// src/server/host-table.ts
/** Hosts by name. */
var HostTable = class {
	#trustsProxy;
	#hosts = /* @__PURE__ */ new Map();
	/** @param trustsProxy see {@link hostOf} */
	constructor(trustsProxy) {
		this.#trustsProxy = trustsProxy;
	}
	/** Whose host a request has addressed; `undefined` for nobody's. */
	find(headers) {
		const host = hostOf(headers, this.#trustsProxy);
		return (this.#hosts.get(host) ?? this.#hosts.get(hostNameOf(host) ?? ""))?.owner;
	}
	/**
	* Gives an owner these hosts, in the place of those it had.
	* @throws TemoinError `option-invalid` where one is another's; then everything stays as it was
	*/
	claim(owner, name, hosts) {
		for (const host of hosts) {
			const found = this.#hosts.get(host);
			if (found && found.owner !== owner) throw new TemoinError("option-invalid", `the host ${host} is already one of the site ${found.name}, and cannot be one of ${name} too; take it away from one of them`);
		}
		this.release(owner);
		for (const host of hosts) this.#hosts.set(host, {
			owner,
			name
		});
	}
	/** Gives an owner the host of its own name, unless somebody has that. */
	claimIfFree(owner, name) {
		if (!this.#hosts.has(name)) this.#hosts.set(name, {
			owner,
			name
		});
	}
	/** Takes all hosts of an owner away. */
	release(owner) {
		for (const [host, found] of this.#hosts) if (found.owner === owner) this.#hosts.delete(host);
	}
};
// src/server/requests-under-way.ts
/** Counts what goes through `handle`. */
function countedRequests(handle) {
	let underWay = 0;
	let onIdle;
	const ended = () => {
		underWay -= 1;
		if (!underWay) onIdle?.();
	};
	return {
		handle(request, response) {
			underWay += 1;
			response.once("close", ended);
			handle(request, response);
		},
		async whenIdle(patienceMs) {
			if (!underWay) return;
			const { promise, resolve } = Promise.withResolvers();
			onIdle = resolve;
			const impatience = setTimeout(resolve, patienceMs);
			await promise;
			clearTimeout(impatience);
		}
	};
}
// src/server/site-place.ts
/** How long requests to a site that is being opened may wait for it. */
var HOLD_MS = 3e3;
/** Of a site that nothing is known of yet. */
var newPlace = () => ({
	open: void 0,
	handle: void 0,
	opening: void 0,
	reason: "opening",
	problem: void 0,
	whenIdle: async () => void 0
});
/** Has requests wait until it is called off, and not longer than a visitor's page can. */
function holdRequests(place) {
	const { promise, resolve } = Promise.withResolvers();
	const end = () => {
		clearTimeout(impatience);
		if (place.opening === promise) place.opening = void 0;
		resolve();
	};
	place.opening = promise;
	const impatience = setTimeout(end, HOLD_MS).unref();
	return end;
}
// src/server/open-place.ts
/** How long a site that is to be closed waits for what it has begun to answer; downloads may take longer than visitors wait. */
var IDLE_PATIENCE_MS = 500;
/**
* Opens a site in its place, once what was open there is closed: two cannot have one log.
* @param open see `openSite`
* @param warn told what went wrong in closing
* @returns the log's verifier key
* @throws whatever `open` throws; nothing is open in the place then
*/
async function openPlace(place, open, warn) {
	const endHold = holdRequests(place);
	try {
		await closePlace(place, warn);
		place.reason = "opening";
		const opened = await open();
		const { handle, whenIdle } = countedRequests(opened.handle);
		Object.assign(place, {
			open: opened,
			handle,
			whenIdle,
			reason: void 0,
			problem: void 0
		});
		return opened.vkey;
	} finally {
		endHold();
	}
}
/** Closes what is open in a place; never rejects. */
async function closePlace(place, warn) {
	const { open, whenIdle } = place;
	if (!open) return;
	await open.beginClosing();
	await whenIdle(IDLE_PATIENCE_MS);
	Object.assign(place, {
		open: void 0,
		handle: void 0
	});
	await open.close().catch((error) => {
		warn(`The log was not closed well: ${error instanceof Error ? error.message : error}`);
	});
}
// src/server/audit/access-log.ts
var DAY_MS$7 = 864e5;
/** How often what has been kept long enough is removed. */
var EXPIRY_INTERVAL_MS = 36e5;
/** The log of those who look, of one site. */
var AccessLog = class {
	#options;
	#key;
	#timer;
	#expiring = Promise.resolve();
	constructor(options) {
		this.#options = options;
	}
	/** Removes at once, and every hour, what has been kept long enough. Its timer keeps no process alive. */
	start() {
		const expire = () => {
			this.#expiring = this.#expire();
		};
		expire();
		this.#timer = setInterval(expire, EXPIRY_INTERVAL_MS).unref();
	}
	async stop() {
		clearInterval(this.#timer);
		await this.#expiring;
	}
	/**
	* Writes it down. Whoever answers waits for it: nothing is shown that is not written down.
	* @param token absent where nobody was let in
	* @returns its number, for {@link setAmount}
	*/
	async note(token, { kind, filter = {}, term, person, amount }) {
		const { store, now } = this.#options;
		return store.addAccess({
			time: now().toISOString(),
			...token && { token: {
				handle: handleOf(token),
				label: token.label,
				role: token.role
			} },
			kind,
			filter: JSON.stringify(filter),
			...term !== void 0 && { termHash: await this.#hash(term) },
			...person !== void 0 && { personHash: await this.#hash(person) },
			...amount !== void 0 && { amount }
		});
	}
	/** Says how much it came to, once that is known. */
	setAmount(number, amount) {
		return this.#options.store.setAccessAmount(number, amount);
	}
	/** The newest first. */
	read(page) {
		return this.#options.store.readAccesses(page);
	}
	/** Days for which an access is kept. */
	get days() {
		return this.#options.days;
	}
	/** A whole subject as a term has the hash of the subject as a person. */
	async #hash(text) {
		const { store, now, randomBytes } = this.#options;
		const nowMs = now().getTime();
		const fromSeconds = secondsBefore(nowMs, 30);
		if (!this.#key || this.#key.madeSeconds < fromSeconds) {
			const fresh = {
				key: randomBytes(32),
				madeSeconds: Math.floor(nowMs / 1e3)
			};
			this.#key = await store.holdAccessKey(fresh, fromSeconds);
		}
		return createHmac("sha256", this.#key.key).update(text).digest("hex");
	}
	async #expire() {
		const { store, now, days, warn } = this.#options;
		const nowMs = now().getTime();
		const hashDays = Math.min(days, 30);
		try {
			await store.expireAccesses({
				accessesFrom: (/* @__PURE__ */ new Date(nowMs - days * DAY_MS$7)).toISOString(),
				hashesFrom: (/* @__PURE__ */ new Date(nowMs - hashDays * DAY_MS$7)).toISOString(),
				keysFromSeconds: secondsBefore(nowMs, 30)
			});
		} catch (error) {
			warn(`Who looked long ago could not be forgotten yet: ${error instanceof Error ? error.message : error}; it is tried again in an hour`);
		}
	}
};
var secondsBefore = (nowMs, days) => Math.floor((nowMs - days * DAY_MS$7) / 1e3);
/** The one subject of these lines; `undefined` where there are several, none, or more than were read. */
function personOf(lines, isAll) {
	const [first] = lines;
	return isAll && first?.subject && lines.every(({ subject }) => subject === first.subject) ? first.subject : void 0;
}
// src/server/notices/published-notices.ts
var READ_AT_ONCE = 64;
/** What a log has published of one kind, with what was read of each. */
var Followed = class {
	#kind;
	#read;
	#all = [];
	#next = 0;
	constructor(kind, read) {
		this.#kind = kind;
		this.#read = read;
	}
	async follow(store) {
		for (let found = READ_AT_ONCE; found === READ_AT_ONCE;) {
			const newer = await store.readPublications(this.#kind, this.#next, READ_AT_ONCE);
			for (const published of newer) {
				if (published.index < this.#next) continue;
				this.#next = published.index + 1;
				const read = this.#read(published);
				if (read) this.#all.push(read);
			}
			found = newer.length;
		}
		return this.#all;
	}
};
/** Of one log. Its memory grows with what the operator publishes, and with nothing that a visitor does. */
var PublishedNotices = class {
	#store;
	#notices = new Followed("notice", noticeOf);
	#configurations = new Followed("configuration", configurationOf$1);
	#widgets = new Followed("widget", releaseOf);
	constructor(store) {
		this.#store = store;
	}
	/** By their indexes, oldest first. */
	notices() {
		return this.#notices.follow(this.#store);
	}
	/** The same of the configurations. */
	configurations() {
		return this.#configurations.follow(this.#store);
	}
	/** The same of the widget's releases. */
	widgets() {
		return this.#widgets.follow(this.#store);
	}
};
/** @returns undefined where the stored entry is damaged */
function placeOf$1({ index, entry }) {
	const { hash, time } = membersOf(entry.subarray(1));
	return typeof hash === "string" && typeof time === "string" ? {
		index,
		hash,
		time
	} : void 0;
}
function configurationOf$1(published) {
	const place = placeOf$1(published);
	const { services } = membersOf(published.bytes);
	const ids = Array.isArray(services) ? services.map((service) => Object(service).id) : [];
	return place && {
		...place,
		services: ids.filter((id) => typeof id === "string")
	};
}
function releaseOf(published) {
	const place = placeOf$1(published);
	const { version } = membersOf(published.bytes);
	return place && {
		...place,
		version: typeof version === "string" ? version : void 0
	};
}
function noticeOf(published) {
	const place = placeOf$1(published);
	if (!place) return void 0;
	const { locale, revision, layout, widget, validityDays, asks } = membersOf(published.bytes);
	return {
		...place,
		entry: published.entry,
		locale: typeof locale === "string" ? locale : "",
		revision: integer(revision),
		layout: typeof layout === "string" ? layout : void 0,
		widget: widgetOf(widget),
		validityDays: integer(validityDays),
		asks: Array.isArray(asks) ? asks.filter((id) => typeof id === "string") : void 0
	};
}
var integer = (value) => Number.isSafeInteger(value) ? Number(value) : void 0;
function widgetOf(value) {
	const { version, integrity } = Object(value);
	return typeof version === "string" && typeof integrity === "string" ? {
		version,
		integrity
	} : void 0;
}
/** The members of an object in JSON; none where it is no such thing. */
function membersOf(bytes) {
	const value = parseJson(new TextDecoder().decode(bytes));
	return typeof value === "object" && value !== null ? { ...value } : {};
}
// src/server/audit/cookie.ts
/**
* On https. A browser takes a cookie of this prefix only from a page on https, for this very host and every path of it:
* so no other host of the same domain, and nobody on the network, can have set it (RFC 6265bis, §4.1.3.2).
*/
var SECURE_NAME = "__Host-temoin-audit";
/** Without https, where browsers refuse the other. */
var PLAIN_NAME = "temoin-audit";
var PLAIN_PATH = "/temoin/audit";
/** Hosts that are this machine, to which browsers send `Sec-Fetch-*` without https too (Secure Contexts, §3.1). */
var LOOPBACK$1 = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
/** What the session's cookie holds; `undefined` where there is none that may be believed. Anybody can have written it. */
function sessionSecretOf({ cookies, headers }, trustsProxy) {
	return cookies[SECURE_NAME] ?? (isOnHttps(headers, trustsProxy) ? void 0 : cookies[PLAIN_NAME]);
}
/** Sets the cookie for as long as the session lasts. */
function setSessionCookie(reply, headers, { secret, maxAgeSeconds }) {
	const options = {
		httpOnly: true,
		sameSite: "strict",
		maxAge: maxAgeSeconds
	};
	return isSecureOrigin(headers) ? reply.setCookie(SECURE_NAME, secret, {
		...options,
		path: "/",
		secure: true
	}) : reply.setCookie(PLAIN_NAME, secret, {
		...options,
		path: PLAIN_PATH
	});
}
/** Has the browser drop the cookie, whatever its name. */
function clearSessionCookies(reply, headers) {
	reply.clearCookie(PLAIN_NAME, { path: PLAIN_PATH });
	return isSecureOrigin(headers) ? reply.clearCookie(SECURE_NAME, {
		path: "/",
		secure: true
	}) : reply;
}
/**
* Whether the browser asked by https, as far as anything tells: its own `Origin`, a proxy that is trusted, or that it sent
* `Sec-Fetch-Site`, which it does on https and to this machine alone (Fetch Metadata, §2).
*/
function isOnHttps(headers, trustsProxy) {
	if (headers.origin !== void 0) return isSecureOrigin(headers);
	const forwarded = trustsProxy ? String(headers["x-forwarded-proto"] ?? "") : "";
	if (/(?:^|[\s,])https(?:$|[\s,])/i.test(forwarded)) return true;
	return headers["sec-fetch-site"] !== void 0 && !LOOPBACK$1.test(hostOf(headers, trustsProxy));
}
var isSecureOrigin = ({ origin }) => String(origin).startsWith("https:");
// src/server/audit/scope.ts
/** Whether a token shows but a part of the log. */
var isNarrow = ({ from, to }) => from !== void 0 || to !== void 0;
/**
* The period that is meant where this one is asked for: an end that is not said is the token's.
* @returns in words what is wrong where one that is said lies outside of the token's time: to show less than what was
*   asked for would be to say that there is no more
*/
function periodWithin(scope, { from, to }) {
	const start = from ?? scope.from;
	const end = to ?? scope.to;
	if ([start, end].some((time) => time !== void 0 && (time < (scope.from ?? time) || time > (scope.to ?? time))) || start !== void 0 && end !== void 0 && start >= end) return { problem: `this token is for records ${inWords(scope)}; ask for a period within` };
	return { period: {
		...start !== void 0 && { from: start },
		...end !== void 0 && { to: end }
	} };
}
/** The time of a scope, as it stands in a sentence. */
function inWords({ from, to }) {
	if (from === void 0) return to === void 0 ? "of all times" : `received before ${to}`;
	return `received from ${from}${to === void 0 ? " on" : ` to before ${to}`}`;
}
/** Why a period cannot be exported whose ends only others may see. */
var endsOutside = (scope) => `the export of a period shows its ends by the records before and behind it, and this token is for records ${inWords(scope)}; ask for a shorter period, or leave from and to out to get every record by itself`;
// src/server/audit/scoped-store.ts
/** Erased entries beside a period that are looked through for a record; many more stand there in no real log. */
var BESIDE_MAX = 256;
/** Lines of one cut day that are counted for one question. */
var CUT_DAY_LINES_MAX = 2e5;
var DAY_MS$6 = 864e5;
var HOUR_MS$5 = 36e5;
/** Behind all hours that four digits of a year can name. */
var UNITS_END = 1e8;
/**
* The store as a token shows it: what is public, and of records those alone that were received in its time. Everything
* else answers as if there were no such record.
* @param times of the same store
* @param size of the tree that is looked at
*/
function scopedStore(store, times, scope, size) {
	if (isNarrow(scope)) return narrowedStore(store, times, scope, size);
	return {
		...store,
		findPeriod: (period) => findPeriod(store, period, size),
		isShown: async () => true,
		shownRange: async (range = {
			start: 0,
			end: size
		}) => range,
		shownDays: (days) => days,
		readCutDays: async () => [],
		lastDay: () => ""
	};
}
function narrowedStore(store, times, scope, size) {
	const days = unitsWithin(scope, DAY_MS$6);
	const hours = unitsWithin(scope, HOUR_MS$5);
	let found;
	const shown = () => {
		found ??= rangeOf$1(scope, times, size);
		return found;
	};
	const narrowed = async ({ days: asked, ...filter }) => {
		const within = common(await shown(), filter.within);
		const meant = asked ?? (filter.within ? void 0 : wholeDaysOf(scope));
		const isWhole = meant && meant.start >= days.start && meant.end <= days.end;
		return {
			...filter,
			within,
			...isWhole && { days: meant }
		};
	};
	return {
		readTiles: (positions) => store.readTiles(positions),
		findOpened: (index, direction) => store.findOpened(index, direction),
		findPublications: (kind, from, limit) => store.findPublications(kind, from, limit),
		readPublished: (hash) => store.readPublished(hash),
		readPublications: (kind, from, limit) => store.readPublications(kind, from, limit),
		readEntryBytes: (from, to) => store.readEntryBytes(from, to),
		readFacets: (numbers) => store.readFacets(numbers),
		readRegisterLag: () => store.readRegisterLag(),
		findPeriod: (period) => findPeriod(store, period, size),
		shownRange: async (range) => common(await shown(), range),
		shownDays: (asked) => common(days, asked),
		lastDay: (now) => days.end * DAY_MS$6 < now.getTime() ? (/* @__PURE__ */ new Date(days.end * DAY_MS$6)).toISOString().slice(0, 10) : "",
		readRollUps: (asked, limit) => store.readRollUps(common(days, asked), limit),
		sumRollUps: (asked) => store.sumRollUps(common(days, asked)),
		readSpanRollUps: (spans, limit) => store.readSpanRollUps(spans.map((asked) => common(days, asked)), limit),
		sumShown: (spans, limit) => store.sumShown(spans.map((asked) => common(days, asked)), limit),
		readRegister: async (filter, page) => store.readRegister(await narrowed(filter), page),
		countRegister: async (filter) => store.countRegister(await narrowed(filter)),
		async countLines(from, to) {
			const { start, end } = common(await shown(), {
				start: from,
				end: to
			});
			return store.countLines(start, end);
		},
		async countFacets(from, to, limit) {
			const { start, end } = common(await shown(), {
				start: from,
				end: to
			});
			return store.countFacets(start, end, limit);
		},
		async readCutDays() {
			const cut = await cutDaysOf(scope, days, await shown(), (time) => times.indexOf(time, size));
			return Promise.all(cut.map(async ({ day, start, end }) => {
				const counts = await store.countFacets(start, end, CUT_DAY_LINES_MAX);
				return {
					day,
					counts,
					isMore: counts.reduce((sum, { lines }) => sum + lines, 0) >= CUT_DAY_LINES_MAX
				};
			}));
		},
		async readHourRollUps(from, to, limit) {
			const { start, end } = common(hours, {
				start: from,
				end: to
			});
			return store.readHourRollUps(start, end, limit);
		},
		async findRecords(ids) {
			const range = await shown();
			return (await store.findRecords(ids)).filter(({ index }) => isIn(range, index));
		},
		async readEntries(from, to) {
			const range = await shown();
			return (await store.readEntries(from, to)).map(({ record, ...entry }) => record && isIn(range, entry.index) ? {
				...entry,
				record
			} : entry);
		},
		async isShown(run) {
			const inside = await shown();
			const before = {
				start: run.start,
				end: Math.min(inside.start, run.end)
			};
			const behind = {
				start: Math.max(inside.end, run.start),
				end: run.end
			};
			for (const { start, end } of [before, behind]) {
				if (end - start > BESIDE_MAX) return false;
				if ((start < end ? await store.readEntries(start, end) : []).some(({ record }) => record)) return false;
			}
			return true;
		}
	};
}
/** The days at the ends of a scope that are not whole, each with its entries; one, where both ends are of the same day. */
async function cutDaysOf({ from, to }, whole, shown, indexOf) {
	const day = (time) => Math.floor(Date.parse(time) / DAY_MS$6);
	const beginning = (at) => indexOf((/* @__PURE__ */ new Date(at * DAY_MS$6)).toISOString());
	const isCut = (time) => time !== void 0 && Date.parse(time) % DAY_MS$6 !== 0;
	if (whole.start > whole.end) return from === void 0 ? [] : [{
		day: day(from),
		...shown
	}];
	return [...isCut(from) ? [{
		day: day(from),
		start: shown.start,
		end: await beginning(whole.start)
	}] : [], ...isCut(to) ? [{
		day: day(to),
		start: await beginning(whole.end),
		end: shown.end
	}] : []];
}
async function rangeOf$1({ from, to }, times, size) {
	return {
		start: from === void 0 ? 0 : await times.indexOf(from, size),
		end: to === void 0 ? size : await times.indexOf(to, size)
	};
}
/** The whole days, or hours, of a scope, counted from 1970 on; without end where it has none. */
function unitsWithin({ from, to }, unitMs) {
	return {
		start: from === void 0 ? 0 : Math.ceil(Date.parse(from) / unitMs),
		end: to === void 0 ? UNITS_END : Math.floor(Date.parse(to) / unitMs)
	};
}
function common(range, other = range) {
	const start = Math.max(range.start, other.start);
	return {
		start,
		end: Math.max(start, Math.min(range.end, other.end))
	};
}
var isIn = ({ start, end }, index) => index >= start && index < end;
// src/server/audit/time-indexes.ts
/** Times that are remembered; more tokens with periods of their own are only slower. */
var REMEMBERED_MAX = 256;
/** Of one log. */
var TimeIndexes = class {
	#store;
	#known = /* @__PURE__ */ new Map();
	constructor(store) {
		this.#store = store;
	}
	/**
	* The first entry of this time or a later one, in the tree of this size; the size where there is none.
	* @param time ISO 8601 in UTC with milliseconds
	*/
	async indexOf(time, size) {
		const known = this.#known.get(time);
		if (known !== void 0) return Math.min(known, size);
		const { inside } = await findPeriod(this.#store, { from: time }, size);
		if (inside.start === size) return size;
		const [oldest] = this.#known.keys();
		if (this.#known.size >= REMEMBERED_MAX && oldest !== void 0) this.#known.delete(oldest);
		this.#known.set(time, inside.start);
		return inside.start;
	}
};
// src/server/audit/signed-in.ts
/** The context of such routes. */
function signedInContext({ store, ...others }) {
	return {
		...others,
		widgets: new PublishedWidgets(store),
		published: new PublishedNotices(store)
	};
}
var audits = /* @__PURE__ */ new WeakMap();
/** @throws where the request has not passed {@link signedInOnly} */
function auditOf(request) {
	const audit = audits.get(request);
	if (!audit) throw new Error("this route does not stand behind the sign-in");
	return audit;
}
/**
* A hook that lets only holders of an open session pass, and no request that another site has brought about. It also
* forbids to keep what the routes behind it answer.
*/
function signedInOnly({ store, accessLog, trustsProxy, now }) {
	const times = new TimeIndexes(store);
	return async (request, reply) => {
		reply.header("cache-control", "no-store");
		if (isFromElsewhere(request)) return sendError(reply, 403, "origin-foreign", "only the auditor’s page on this very host may ask this");
		const token = await tokenOfSession(store, sessionSecretOf(request, trustsProxy), now);
		if (!token) return sendError(reply, 401, "signed-out", "there is no open session; sign in with a token");
		audits.set(request, {
			token,
			storeAt: (size) => scopedStore(store, times, token.scope, size),
			note: (look) => accessLog.note(token, look)
		});
	};
}
/**
* The period that is meant where one is asked for; without one, what the token shows is meant.
* @returns in words what is wrong where the token does not show it, which is written down
*/
async function askedPeriod(request, asked) {
	const { token, note } = auditOf(request);
	if (!asked || !isNarrow(token.scope)) return asked ? { period: asked } : {};
	const within = periodWithin(token.scope, asked);
	if ("problem" in within) await note({
		kind: "out-of-scope",
		filter: { ...asked }
	});
	return within;
}
/** A hook behind {@link signedInOnly} that lets only operators pass. */
async function operatorsOnly(request, reply) {
	if (auditOf(request).token.role === "operator") return void 0;
	return sendError(reply, 403, "role-insufficient", "this is for operators; this token is an auditor’s");
}
/** SameSite keeps the cookie from other sites; this also from other hosts of the same site (Fetch Metadata, §2.3). */
function isFromElsewhere({ headers }) {
	const site = headers["sec-fetch-site"];
	return site !== void 0 && site !== "same-origin" && site !== "none";
}
// src/server/audit/access-query.ts
var LIMIT_DEFAULT = 50;
var LIMIT_MAX = 200;
var HASH = /^[0-9a-f]{64}$/;
/** Anything longer is no safe integer. */
var NUMBER$1 = /^\d{1,15}$/;
/** What each parameter must be, in words, and whether it is. */
var PARAMETERS = {
	before: ["the number of an access", (value) => NUMBER$1.test(value)],
	same: ["the keyed hash of a search or a person, 64 hexadecimal digits", (value) => HASH.test(value)],
	limit: [`a whole number from 1 to ${LIMIT_MAX}`, (value) => NUMBER$1.test(value) && Number(value) >= 1 && Number(value) <= LIMIT_MAX]
};
/**
* Reads a parsed query string. An empty value is as good as none.
* @returns in words what is wrong where a parameter is unknown, given twice or of another form
*/
function readAccessQuery(query) {
	const given = new Map(Object.entries(query).filter(([, value]) => value !== ""));
	for (const [name, value] of given) {
		const known = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : void 0;
		const shown = JSON.stringify(known ? value : name)?.slice(0, 80);
		if (!known) return { problem: `${shown} is not a parameter of this address; it has ${Object.keys(PARAMETERS).join(", ")}` };
		const [form, isOfForm] = known;
		if (typeof value !== "string" || !isOfForm(value)) return { problem: `${name} must be ${form}, given once, but is ${shown}` };
	}
	const [before, same, limit] = [
		given.get("before"),
		given.get("same"),
		given.get("limit")
	];
	return {
		...before !== void 0 && { before: Number(before) },
		...typeof same === "string" && { same },
		limit: limit === void 0 ? LIMIT_DEFAULT : Number(limit)
	};
}
// src/server/routes/audit-accesses.ts
/** The route. */
async function auditAccessRoutes(app, { accessLog }) {
	app.get("/temoin/audit/accesses", { preHandler: operatorsOnly }, async (request, reply) => {
		const read = readAccessQuery(request.query);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { limit, before, same } = read;
		await auditOf(request).note({
			kind: "accesses",
			filter: {
				before,
				...same !== void 0 && { same: true }
			}
		});
		const found = await accessLog.read({
			...read,
			limit: limit + 1
		});
		const shown = found.slice(0, limit);
		const next = found.length > limit ? shown.at(-1)?.number ?? null : null;
		const { days } = accessLog;
		return {
			accesses: shown.map(rowOf$1),
			next,
			days,
			hashDays: Math.min(days, 30)
		};
	});
}
function rowOf$1({ number, time, token, kind, filter, termHash, personHash, amount }) {
	return {
		number,
		time,
		token: token ?? null,
		kind,
		filter: parseJson(filter) ?? {},
		term: termHash ?? null,
		person: personHash ?? null,
		amount: amount ?? null
	};
}
// src/server/anomalies/chance.ts
var TABLE_SIZE = 256;
var TABLE = Array.from({ length: TABLE_SIZE }, () => 0);
for (let n = 2; n < TABLE_SIZE; n += 1) TABLE[n] = (TABLE[n - 1] ?? 0) + Math.log(n);
/** ln n!, by a table and beyond it by Stirling's series, to 13 digits. */
function lnFactorial(n) {
	if (n < TABLE_SIZE) return TABLE[n] ?? 0;
	return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}
var lnChoose = (n, k) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
/** Further terms are less than this part of the sum. */
var NEGLIGIBLE = 1e-15;
/** The sum of terms of which each is a smaller part of the one before. @param ratio of the term behind the `at`th to it */
function tail(lnFirst, from, to, ratio) {
	let term = Math.exp(lnFirst);
	let sum = term;
	for (let at = from; at < to && term > sum * NEGLIGIBLE; at += 1) {
		term *= ratio(at);
		sum += term;
	}
	return Math.min(sum, 1);
}
/** The part that it is; 0 of nothing. */
var partOf = ({ some, all }) => all ? some / all : 0;
/** Both together. */
var added = (a, b) => ({
	some: a.some + b.some,
	all: a.all + b.all
});
/**
* Chance that so large a share, or a larger one, is drawn from both together where both are alike (Fisher's exact test,
* one side); 1 where it is not larger at all.
*/
function chanceOfMore(share, other) {
	const successes = share.some + other.some;
	const all = share.all + other.all;
	if (!all || share.some * all <= share.all * successes) return 1;
	return tail(lnChoose(share.all, share.some) + lnChoose(other.all, other.some) - lnChoose(all, successes), share.some, Math.min(share.all, successes), (k) => (successes - k) * (share.all - k) / ((k + 1) * (other.all - successes + k + 1)));
}
/** The same for a share as far from the other on either side. */
function chanceOfDifference(share, other) {
	const rest = ({ some, all }) => ({
		some: all - some,
		all
	});
	const less = chanceOfMore(rest(share), rest(other));
	return Math.min(1, 2 * Math.min(chanceOfMore(share, other), less));
}
/**
* Chance that a count is as far from what comes in the same time as it is, or farther, where records come at random and as
* often as in the `times` counts before, of `sum` together: given all of them, each is in the last with one chance in
* `times + 1` (a binomial; both sides).
*/
function chanceOfCount(count, sum, times) {
	const all = count + sum;
	const isMore = count * times > sum;
	const part = isMore ? 1 / (times + 1) : times / (times + 1);
	const some = isMore ? count : sum;
	const odds = part / (1 - part);
	const lnFirst = lnChoose(all, some) + some * Math.log(part) + (all - some) * Math.log(1 - part);
	return Math.min(1, 2 * tail(lnFirst, some, all, (k) => (all - k) / (k + 1) * odds));
}
/** The middle one of some numbers, or between the two; 0 of none. */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return (low + high) / 2;
}
/** Of normal values, a standard deviation is so many median deviations. */
var MAD_TO_DEVIATION = 1.4826;
/** The usual scatter of some numbers around their median, in standard deviations: a few wild ones do not count. */
function scatter(values) {
	const middle = median(values);
	return MAD_TO_DEVIATION * median(values.map((value) => Math.abs(value - middle)));
}
/** Hours of the asked days of which all is known. */
function askedHours({ asked, counted }) {
	return within(counted, {
		start: asked.start * 24,
		end: asked.end * 24
	});
}
/** Days of these of which every hour is counted. */
function wholeDays({ start, end }) {
	return {
		start: Math.ceil(start / 24),
		end: Math.floor(end / 24)
	};
}
/** What both ranges have. */
function within(range, other) {
	const start = Math.max(range.start, other.start);
	return {
		start,
		end: Math.max(start, Math.min(range.end, other.end))
	};
}
/** Counts by hour, with those before them summed up, so that the sum of any time is a subtraction. */
var HourCounts = class {
	#start;
	#sums = [0];
	constructor(range, hours, count) {
		this.#start = range.start;
		const known = new Map(hours.map((each) => [each.hour, count(each)]));
		for (let hour = range.start; hour < range.end; hour += 1) this.#sums.push((this.#sums.at(-1) ?? 0) + (known.get(hour) ?? 0));
	}
	/** Of the hours from `start` to before `end`; those outside of the range count nothing. */
	sum(start, end = start + 1) {
		const at = (hour) => Math.min(Math.max(hour - this.#start, 0), this.#sums.length - 1);
		return (this.#sums[at(end)] ?? 0) - (this.#sums[at(start)] ?? 0);
	}
};
/** Joins what follows each other without a gap. @param join of two that `isSame` says are of one kind */
function joined(found, isSame, join) {
	const all = [];
	for (const next of [...found].sort((a, b) => a.start - b.start)) {
		const at = all.findIndex((each) => each.end === next.start && isSame(each, next));
		const before = all[at];
		if (before) all[at] = {
			...join(before, next),
			start: before.start,
			end: next.end
		};
		else all.push(next);
	}
	return all;
}
// src/server/anomalies/thresholds.ts
/**
* Chance that a log in which nothing has changed is told of one anomaly of a kind, in one look at all days asked for. Each
* test is held to its share of it (Bonferroni): with three kinds that test, two looks in a hundred at most cry wolf.
*/
var FALSE_ALARMS = .007;
/** A share of one day that is fewer points away than this is of no interest, however sure it is. */
var RATE_DAY_EFFECT = .1;
/** The same of a week, in which less of it is chance. */
var RATE_WEEK_EFFECT = .05;
// src/server/anomalies/missing-hours.ts
function missingHeartbeats({ asked, heartbeats }) {
	if (!heartbeats) return [];
	const { start, end } = within(heartbeats.due, {
		start: asked.start * 24,
		end: asked.end * 24
	});
	return runs(start, end, (hour) => !heartbeats.beaten.has(hour)).map((run) => ({
		kind: "heartbeat-missing",
		unit: "hour",
		hours: run.end - run.start,
		...run
	}));
}
function missingRecords(range, received) {
	const { start, end } = askedHours(range);
	return runs(start, end, (hour) => received.sum(hour) === 0).flatMap((run) => {
		const before = Array.from({ length: 8 }, (_, at) => (at + 1) * 168).filter((hours) => run.start - hours >= range.counted.start && run.end - hours <= run.start);
		const hadSome = before.every((hours) => received.sum(run.start - hours, run.end - hours) > 0);
		if (before.length < 4 || !hadSome) return [];
		let usual = 0;
		for (let hour = run.start; hour < run.end; hour += 1) usual += median(before.map((hours) => received.sum(hour - hours)));
		if (usual < 20) return [];
		const weeks = before.length;
		return [{
			kind: "records-missing",
			unit: "hour",
			hours: run.end - run.start,
			usual,
			weeks,
			...run
		}];
	});
}
function runs(start, end, isOf) {
	const found = [];
	for (let hour = start; hour < end; hour += 1) {
		if (!isOf(hour)) continue;
		const last = found.at(-1);
		if (last?.end === hour) last.end = hour + 1;
		else found.push({
			start: hour,
			end: hour + 1
		});
	}
	return found;
}
// src/server/anomalies/rate-shifts.ts
/** Monday of the week in which 1970 began, as days since: a Thursday. */
var MONDAY = -3;
/** @param purposes of which rates are looked at */
function rateShifts({ asked, days, counted }, purposes) {
	const tested = purposes.flatMap((purpose) => {
		return testsOf(purpose, sharesOf(days, purpose), {
			start: Math.ceil(counted.start / 24),
			end: Math.ceil(counted.end / 24)
		}, asked);
	});
	const found = tested.filter(({ share, before, isFar }) => isFar && chanceOfDifference(share, before) <= .007 / tested.length);
	const isOfDay = ({ unit }) => unit === "day";
	return joined(found.filter((each) => isOfDay(each) || !found.some((day) => isOfDay(day) && day.purpose === each.purpose && day.start < each.end && each.start < day.end)).map(({ isFar: _, ...shift }) => shift), (a, b) => a.unit === b.unit && a.purpose === b.purpose && a.direction === b.direction, (a, b) => ({
		...a,
		share: added(a.share, b.share)
	}));
}
/** Decisions by day. An embed that was let go once is none. */
function sharesOf(days, purpose) {
	const shares = /* @__PURE__ */ new Map();
	for (const { day, facets, received } of days) {
		if (facets.event === "once") continue;
		const isGranted = facets.granted?.includes(purpose) === true;
		if (!isGranted && !facets.refused?.includes(purpose)) continue;
		const before = shares.get(day) ?? {
			some: 0,
			all: 0
		};
		shares.set(day, added(before, {
			some: isGranted ? received : 0,
			all: received
		}));
	}
	return shares;
}
var NOTHING = {
	some: 0,
	all: 0
};
function testsOf(purpose, shares, known, asked) {
	const sum = (start, end) => {
		let all = NOTHING;
		for (let day = start; day < end; day += 1) all = added(all, shares.get(day) ?? NOTHING);
		return all;
	};
	const partsBefore = (day, step, length = step) => Array.from({ length: 28 / step }, (_, at) => day - (at + 1) * step).map((start) => sum(start, start + length)).filter(({ all }) => all >= 20).map(partOf);
	const test = (unit, day, least, others) => {
		const length = unit === "day" ? 1 : 7;
		const share = sum(day, day + length);
		const before = sum(Math.max(day - 28, known.start), day);
		if (share.all < 20 || before.all < 100) return [];
		const isFar = [partOf(before), ...others].every((part) => Math.abs(partOf(share) - part) >= least);
		const direction = partOf(share) > partOf(before) ? "more" : "fewer";
		const [start, end] = [day * 24, (day + length) * 24];
		return [{
			kind: "rate-shift",
			unit,
			purpose,
			direction,
			share,
			before,
			isFar,
			start,
			end
		}];
	};
	const tests = [];
	for (let day = Math.max(asked.start, known.start); day < Math.min(asked.end, known.end); day += 1) {
		const parts = partsBefore(day, 1);
		const usual = parts.length >= 7 ? 4 * scatter(parts) : 0;
		const sameWeekday = partsBefore(day, 7, 1);
		const others = sameWeekday.length > 1 ? [median(sameWeekday)] : [];
		tests.push(...test("day", day, Math.max(RATE_DAY_EFFECT, usual), others));
		if (!((day - MONDAY) % 7 === 0) || day + 7 > Math.min(asked.end, known.end)) continue;
		const weeks = partsBefore(day, 7);
		const middle = median(weeks);
		const widest = Math.max(0, ...weeks.map((part) => Math.abs(part - middle)));
		tests.push(...test("week", day, Math.max(RATE_WEEK_EFFECT, widest), []));
	}
	return tests;
}
// src/server/anomalies/synthetic-bursts.ts
/** @param synthetic of the hours, those records whose gesture a script made */
function syntheticBursts(range, received, synthetic) {
	const shareOf = (start, end) => ({
		some: synthetic.sum(start, end),
		all: received.sum(start, end)
	});
	const sameHour = (hour) => Array.from({ length: 7 }, (_, at) => hour - (at + 1) * 24).map((each) => shareOf(each, each + 1)).filter(({ all }) => all >= 20);
	const { start, end } = askedHours(range);
	const tested = [];
	for (let hour = start; hour < end; hour += 1) {
		const share = shareOf(hour, hour + 1);
		const before = shareOf(hour - 672, hour);
		if (share.all < 20 || before.all < 100) continue;
		tested.push({
			kind: "synthetic-burst",
			unit: "hour",
			start: hour,
			end: hour + 1,
			share,
			before
		});
	}
	return joined(tested.filter(({ share, before, start }) => share.some >= 20 && partOf(share) >= 3 * partOf(before) && partOf(share) - partOf(before) >= .1 && partOf(share) - median(sameHour(start).map(partOf)) >= .1 && [before, ...together$2(sameHour(start))].every((other) => chanceOfMore(share, other) <= .007 / tested.length)), () => true, (a, b) => ({
		...a,
		share: added(a.share, b.share)
	}));
}
/** As one; none of none. */
var together$2 = (shares) => shares.length ? [shares.reduce(added)] : [];
// src/server/anomalies/unequal-parity.ts
function unequalParities({ asked, days }) {
	return [...Map.groupBy(days.filter(({ day }) => day >= asked.start && day < asked.end), ({ facets: { notice, widget } }) => `${notice} ${widget}`).values()].flatMap((group) => {
		const unequal = group.filter(({ facets }) => facets.parity === "unequal");
		const [first] = unequal;
		if (!first) return [];
		const { notice, widget } = first.facets;
		return [{
			kind: "parity-unequal",
			unit: "day",
			start: unequal.reduce((least, { day }) => Math.min(least, day), first.day) * 24,
			end: (unequal.reduce((most, { day }) => Math.max(most, day), first.day) + 1) * 24,
			notice,
			widget,
			records: receivedIn(unequal),
			all: receivedIn(group)
		}];
	});
}
var receivedIn = (group) => group.reduce((sum, { received }) => sum + received, 0);
// src/server/anomalies/volume-shifts.ts
/** @param silences times without any record, which are told by themselves */
function volumeShifts(range, received, silences) {
	const hours = startsOf(askedHours(range), 1);
	const whole = wholeDays(askedHours(range));
	const days = startsOf({
		start: whole.start * 24,
		end: whole.end * 24
	}, 24);
	const chance = FALSE_ALARMS / Math.max(hours.length + days.length, 1);
	const shift = (hoursLong) => (start) => shiftAt(range, received, start, hoursLong, chance);
	const isTold = ({ direction, start, end }) => direction === "fewer" && silences.some((silence) => silence.start < end && start < silence.end);
	const ofHours = hours.flatMap(shift(1)).filter((each) => !isTold(each));
	return joined(told$1(days.flatMap(shift(24)).filter((each) => !isTold(each)), ofHours), (a, b) => a.unit === b.unit && a.direction === b.direction, (a, b) => ({
		...a,
		records: a.records + b.records,
		usual: a.usual + b.usual
	}));
}
function startsOf({ start, end }, step) {
	return Array.from({ length: Math.max(Math.floor((end - start) / step), 0) }, (_, at) => start + at * step);
}
function shiftAt({ counted }, received, start, hoursLong, chance) {
	const before = Array.from({ length: 8 }, (_, at) => start - (at + 1) * 168).filter((each) => each >= counted.start).map((each) => received.sum(each, each + hoursLong));
	if (before.length < 4) return [];
	const records = received.sum(start, start + hoursLong);
	const usual = median(before);
	if (Math.max(records, usual) < 20) return [];
	const direction = records > usual ? "more" : "fewer";
	const isFar = direction === "more" ? records >= usual * 2 : records <= usual / 2;
	const deviation = Math.max(scatter(before), Math.sqrt(usual), 1);
	if (!isFar || Math.abs(records - usual) < 5 * deviation) return [];
	if (chanceOfCount(records, before.reduce((all, each) => all + each, 0), before.length) > chance) return [];
	return [{
		kind: "volume-shift",
		unit: hoursLong === 1 ? "hour" : "day",
		direction,
		records,
		usual,
		weeks: before.length,
		start,
		end: start + hoursLong
	}];
}
/** A day, or those few hours of it that account for most: never both. */
function told$1(days, hours) {
	const hoursOf = (day) => hours.filter(({ direction, start }) => direction === day.direction && start >= day.start && start < day.end);
	const away = ({ records, usual }) => Math.abs(records - usual);
	const isByHours = (day) => {
		const ofDay = hoursOf(day);
		return ofDay.length > 0 && ofDay.length <= 3 && ofDay.reduce((sum, hour) => sum + away(hour), 0) >= away(day) / 2;
	};
	const kept = days.filter((day) => !isByHours(day));
	const left = new Set(kept.flatMap(hoursOf));
	return [...kept, ...hours.filter((hour) => !left.has(hour))];
}
// src/server/anomalies/detect.ts
var HOUR_MS$4 = 36e5;
/**
* @param purposes of which rates are looked at
* @returns at most 200, and how many there are beside these
*/
function detect(series, purposes) {
	const { counted, hours } = series;
	const received = new HourCounts(counted, hours, (hour) => hour.received);
	const synthetic = new HourCounts(counted, hours, (hour) => hour.synthetic);
	const silences = missingRecords(series, received);
	const all = [
		...rateShifts(series, purposes),
		...volumeShifts(series, received, silences),
		...missingHeartbeats(series),
		...silences,
		...syntheticBursts(series, received, synthetic),
		...unequalParities(series)
	];
	const anomalies = all.sort((a, b) => b.end - a.end || b.start - a.start).slice(0, 200).map((anomaly) => ({
		anomaly,
		changes: changesAt(anomaly, series.changes)
	}));
	return {
		anomalies,
		more: all.length - anomalies.length
	};
}
function changesAt({ start }, changes) {
	return changes.filter(({ time }) => {
		const hour = Date.parse(time) / HOUR_MS$4;
		return hour >= start - 24 && hour < start + 24;
	});
}
// src/server/anomalies/read-series.ts
/** Counts by day and facets that are read for one question; with a few hundred facets a day that is more than a year. */
var COUNTS_MAX$2 = 3e5;
var COUNTS_AT_ONCE = 5e4;
var DAYS_AT_ONCE = 7;
/** More than there are in the days of one question and those before it. */
var HOURS_MAX$1 = 2e4;
var HEARTBEATS_AT_ONCE = 2e3;
var HOUR_MS$3 = 36e5;
var DAY_MS$5 = 864e5;
/** @param asked the days that are meant, which a token may show but a part of */
async function readSeries(store, published, wished, now) {
	const asked = store.shownDays(wished);
	const { days, start } = await readDays$1(store, store.shownDays({
		start: asked.start - 56,
		end: asked.end
	}));
	const hours = await store.readHourRollUps(start * 24, asked.end * 24, HOURS_MAX$1);
	const heartbeats = await readHeartbeats(store, asked, now);
	return {
		asked: {
			start: Math.max(asked.start, start),
			end: asked.end
		},
		counted: countedHours(hours, asked.end, now, await store.readRegisterLag()),
		days,
		hours,
		...heartbeats && { heartbeats },
		changes: await readChanges(published)
	};
}
/** The newest of these days, in whole windows, as many as may be read; and the first of them. */
async function readDays$1(store, { start, end }) {
	const rows = [];
	let first = end;
	while (first > start && rows.length < COUNTS_MAX$2) {
		const until = first;
		first = Math.max(start, until - DAYS_AT_ONCE);
		for (let from = first; from < until;) {
			const read = await store.readRollUps({
				start: from,
				end: until
			}, COUNTS_AT_ONCE);
			const last = read.length === COUNTS_AT_ONCE ? read.at(-1)?.day : void 0;
			for (const row of read) if (row.day !== last) rows.push(row);
			from = last ?? until;
		}
	}
	const numbers = [...new Set(rows.map(({ facets }) => facets))];
	const met = new Map((await store.readFacets(numbers)).map((each) => [each.number, each.facets]));
	return {
		days: rows.map(({ day, facets, received }) => ({
			day,
			facets: met.get(facets) ?? {},
			received
		})),
		start: first
	};
}
/** From the first record on: before it there was no log. While the register is behind, up to its last hour. None without any. */
function countedHours(hours, endDay, now, lag) {
	const over = Math.floor(now.getTime() / HOUR_MS$3);
	const start = hours[0]?.hour ?? over;
	const last = hours.at(-1)?.hour ?? over;
	return {
		start,
		end: Math.max(start, Math.min(endDay * 24, over, lag ? last : over))
	};
}
/** Due is one in every hour after the first, which the log has published first of all, until the present one. */
async function readHeartbeats(store, { start, end }, now) {
	const [first] = await store.readPublications("heartbeat", 0, 1);
	const firstHour = first && hourOf(placeOf$1(first)?.time);
	if (firstHour === void 0 || start >= end) return void 0;
	const { inside } = await store.findPeriod({ from: (/* @__PURE__ */ new Date(start * DAY_MS$5)).toISOString() });
	const beaten = /* @__PURE__ */ new Set();
	let last = 0;
	for (let from = inside.start, isMore = true; isMore;) {
		const found = await store.readPublications("heartbeat", from, HEARTBEATS_AT_ONCE);
		for (const each of found) {
			from = each.index + 1;
			const place = placeOf$1(each);
			const hour = hourOf(place?.time) ?? 0;
			last = Math.max(last, hour);
			if (place && heartbeatAt(new Date(place.time)).hash === place.hash) beaten.add(hour);
		}
		isMore = found.length === HEARTBEATS_AT_ONCE && last < end * 24;
	}
	return {
		beaten,
		due: {
			start: firstHour,
			end: Math.floor(now.getTime() / HOUR_MS$3)
		}
	};
}
function hourOf(time) {
	const hour = Math.floor(Date.parse(time ?? "") / HOUR_MS$3);
	return Number.isNaN(hour) ? void 0 : hour;
}
/** A configuration publishes many notices at once; they are one change. */
async function readChanges(published) {
	const of = (kind, all) => [...new Set(all.map(({ time }) => time))].map((time) => ({
		kind,
		time
	}));
	return [...of("notice", await published.notices()), ...of("widget", await published.widgets())].sort((a, b) => a.time < b.time ? -1 : 1);
}
// src/server/anomalies/words.ts
var HOUR_MS$2 = 36e5;
function toldAnomaly({ anomaly, changes }) {
	const { kind, unit, start, end } = anomaly;
	const [from, to] = [start, end].map((hour) => (/* @__PURE__ */ new Date(hour * HOUR_MS$2)).toISOString());
	return {
		kind,
		unit,
		from: from ?? "",
		to: to ?? "",
		changes,
		...told(anomaly)
	};
}
function told(anomaly) {
	switch (anomaly.kind) {
		case "rate-shift": return rateShift(anomaly);
		case "volume-shift": return volumeShift(anomaly);
		case "heartbeat-missing": return heartbeatMissing(anomaly);
		case "records-missing": return recordsMissing(anomaly);
		case "synthetic-burst": return syntheticBurst(anomaly);
		case "parity-unequal": return unequalParity(anomaly);
	}
}
function rateShift({ purpose, direction, share, before, unit, start, end }) {
	return {
		title: `Consent to ${purpose} ${direction === "more" ? "rose" : "fell"}`,
		reason: `${percentWords(share)} of the decisions of ${spanWords(unit, start, end)} granted ${purpose}; in the four weeks before it was ${percentWords(before)}. Chance alone does not do that.`,
		numbers: [
			percent("granted then", share),
			records("decisions then", share.all),
			percent("granted in the four weeks before", before),
			records("decisions in the four weeks before", before.all)
		],
		explanations: [
			"Another notice or another widget was shown: what was published then stands beside, and the notices can be compared.",
			"Other visitors came than before, as by a campaign, or by a link from a site with other readers.",
			"Something on the page made one of the answers easier or harder than the other; the parity of these records says what was measured."
		],
		filter: direction === "more" ? { granted: purpose } : { refused: purpose }
	};
}
function volumeShift({ direction, records: count, usual, weeks, unit, start, end }) {
	const isMore = direction === "more";
	return {
		title: isMore ? "Far more records than usual" : "Far fewer records than usual",
		reason: `${beginning(amountWords(count))} came in ${spanWords(unit, start, end)}, where the same ${unit === "hour" ? "hours" : "weekdays"} of the ${weeks} weeks before had ${aboutWords(usual)}, and scattered far less than that.`,
		numbers: [
			records("then", count),
			records("usually", usual),
			{
				name: "compared with",
				value: weeks,
				unit: "weeks"
			}
		],
		explanations: isMore ? [
			"More visitors came, as after a campaign or a report on the site.",
			"All visitors were asked again: a new revision, or a choice that has become too old, brings everybody’s decision at once.",
			"A script made decisions in number; gesture and time of these records tell more."
		] : [
			"Fewer visitors came, as on a holiday, or the site was down.",
			"The notice did not show or could not be answered: an error on the page, or a tag that was removed.",
			"Records did not reach the log, or were left out. Browsers send again what was not acknowledged, so that a mere outage is followed by more records than usual."
		],
		filter: {}
	};
}
function heartbeatMissing({ hours }) {
	return {
		title: hours === 1 ? "An hour without the log’s heartbeat" : `${grouped(hours)} hours without the log’s heartbeat`,
		reason: "The log publishes a heartbeat in every hour, which cannot be made up for later; here it has published none (docs/FORMAT.md, §11).",
		numbers: [{
			name: "without a heartbeat",
			value: hours,
			unit: "hours"
		}],
		explanations: [
			"The server was down or being moved; browsers keep their records meanwhile and send them later.",
			"The clock of the server was set.",
			"What the log had in this time was left out, as when an older backup was brought back. A visitor’s receipt of that time would prove it."
		],
		filter: {}
	};
}
function recordsMissing({ hours, usual, weeks, unit, start, end }) {
	return {
		title: "No records where there always were some",
		reason: `None came in ${spanWords(unit, start, end)}. In each of the ${weeks} weeks before the same time had some, ${aboutWords(usual)}.`,
		numbers: [
			{
				name: "without a record",
				value: hours,
				unit: "hours"
			},
			records("usually in this time", usual),
			{
				name: "compared with",
				value: weeks,
				unit: "weeks"
			}
		],
		explanations: [
			"The site or the log was down; where it was the log, a heartbeat is missing too, and records came in later.",
			"The notice did not show, or the site no longer loaded the widget.",
			"Records were left out. A visitor’s receipt of that time would prove it."
		],
		filter: {}
	};
}
function syntheticBurst({ share, before, unit, start, end }) {
	return {
		title: "Many decisions made by a script",
		reason: `Of the records of ${spanWords(unit, start, end)}, ${percentWords(share)} say that a script made the gesture; in the four weeks before it was ${percentWords(before)}.`,
		numbers: [
			records("made by a script then", share.some),
			records("of all then", share.all),
			percent("in the four weeks before", before)
		],
		explanations: [
			"A test, a scanner or a crawler of the operator’s answered the notice.",
			"Many visitors have a tool that answers notices for them: then most of these refuse.",
			"A script on the page answers in the visitor’s place. Where these records grant, no visitor has consented."
		],
		filter: { gesture: "synthetic" }
	};
}
function unequalParity({ notice, widget, records: count, all }) {
	return {
		title: "Refusing was harder than accepting",
		reason: `${beginning(amountWords(count))} of version ${widget ?? "unknown"} of the widget and one notice say that refusing was smaller, less legible or more actions away than accepting (CNIL-1). There should be none.`,
		numbers: [records("unequal", count), records("of all with this notice and widget", all)],
		explanations: [
			"The site’s own style sheet or theme has changed the buttons.",
			"The browser was zoomed, or has fonts that make one label wider than the other.",
			"The notice of this version is at fault: it can be drawn again from the history of notices."
		],
		filter: {
			parity: "unequal",
			...notice !== void 0 && { notice },
			...widget !== void 0 && { widget }
		}
	};
}
/** Whether a group is so small that it is told in no number; there is nobody in an empty one. */
var isSmall = (count) => count > 0 && count < 20;
/** In whole records: medians of two may lie between. */
var records = (name, count) => ({
	name,
	value: isSmall(count) ? null : Math.round(count),
	unit: "records"
});
/** In whole percent, so that it does not tell how many a few are. */
var percent = (name, share) => ({
	name,
	value: isSmall(share.all) ? null : Math.round(partOf(share) * 100),
	unit: "percent"
});
var percentWords = (share) => isSmall(share.all) ? "a part that is too small to be told" : `${Math.round(partOf(share) * 100)} %`;
var grouped = (count) => Math.round(count).toLocaleString("en");
function amountWords(count) {
	if (isSmall(count)) return `fewer than 20 records`;
	if (count === 0) return "no records";
	return `${grouped(count)} records`;
}
var aboutWords = (count) => (isSmall(count) ? "" : "about ") + amountWords(count);
var beginning = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** `this hour`, `these 3 days`; a time stands beside. */
function spanWords(unit, start, end) {
	const hours = {
		hour: 1,
		day: 24,
		week: 168
	}[unit];
	const count = Math.round((end - start) / hours);
	return count === 1 ? `this ${unit}` : `these ${grouped(count)} ${unit}s`;
}
// src/server/register-query.ts
/** Rows on a page where none are asked for, and at most. */
var PAGE_LIMIT_DEFAULT = 50;
var PAGE_LIMIT_MAX = 200;
/** A beginning of at least four characters of a record id (36) or a subject (22). */
var SEARCH = /^[\w-]{4,36}$/;
var DAY = /^\d{4}-\d\d-\d\d$/;
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Anything longer is no safe integer. */
var NUMBER = /^\d{1,15}$/;
var matching = (words, pattern) => ({
	words,
	isMet: (value) => pattern.test(value)
});
var oneOf = (values) => ({
	words: `one of ${values.join(", ")}`,
	isMet: (value) => values.includes(value)
});
var ID_FORM = matching("the id of a purpose or a service, such as analytics", ID);
var TIME_FORM = {
	words: "a day such as 2026-11-23, or a time such as 2026-11-23T15:14:07.000Z, in UTC",
	isMet: (value) => timeOf(value) !== void 0
};
var FACET_FORMS = {
	event: oneOf(EVENTS),
	surface: oneOf(SURFACES),
	gesture: oneOf(GESTURES),
	granted: ID_FORM,
	refused: ID_FORM,
	locale: matching("the language of a notice, such as fr or pt-BR", LOCALE_TAG),
	notice: matching("the hash of a notice, which is 64 hexadecimal digits in lower case", HASH$1),
	jurisdiction: matching("a country such as FR, or a part of one such as US-CA", JURISDICTION),
	gpc: oneOf(GPC_STATES),
	viewport: oneOf(VIEWPORTS),
	parity: oneOf(PARITIES),
	widget: matching("a version of the widget, such as 1.2.3", WIDGET_VERSION)
};
var FORMS = {
	search: matching("a record id, a subject, or the first four or more characters of one", SEARCH),
	...FACET_FORMS,
	from: TIME_FORM,
	to: TIME_FORM,
	before: matching("an index, which is a whole number", NUMBER),
	limit: {
		words: `a whole number from 1 to ${PAGE_LIMIT_MAX}`,
		isMet: (value) => NUMBER.test(value) && Number(value) >= 1 && Number(value) <= PAGE_LIMIT_MAX
	}
};
/** The parameters that filter the register, and every export of it. */
var FILTER_PARAMETERS = [
	"search",
	...FACET_NAMES,
	"from",
	"to"
];
/**
* Reads a parsed query string. An empty value is as good as none, as forms send it.
* @param allowed the parameters that this route has
* @returns in words what is wrong where a parameter is unknown, given twice or of another form: to pass over it
*   would show more than was asked for
*/
function readRegisterQuery(query, allowed) {
	const given = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(query)) {
		if (value === "") continue;
		const parameter = allowed.find((candidate) => candidate === name);
		if (!parameter) return { problem: `${quoted$1(name)} is not a parameter of this address; it has ${allowed.join(", ")}` };
		if (typeof value !== "string" || !FORMS[parameter].isMet(value)) return { problem: `${parameter} must be ${FORMS[parameter].words}, given once, but is ${quoted$1(value)}` };
		given.set(parameter, value);
	}
	const [from, to] = [given.get("from"), given.get("to")].map((time) => time && timeOf(time));
	if (from !== void 0 && to !== void 0 && from >= to) return { problem: `from must be earlier than to, but ${from} is not before ${to}` };
	const period = {
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	};
	const before = given.get("before");
	return {
		filter: Object.fromEntries(["search", ...FACET_NAMES].flatMap((name) => {
			const value = given.get(name);
			return value === void 0 ? [] : [[name, value]];
		})),
		...Object.keys(period).length > 0 && { period },
		...before !== void 0 && { before: Number(before) },
		limit: Number(given.get("limit") ?? PAGE_LIMIT_DEFAULT)
	};
}
/** As records spell times; a day is its beginning. Undefined for anything else. */
function timeOf(value) {
	const time = DAY.test(value) ? `${value}T00:00:00.000Z` : value;
	const instant = new Date(time);
	return TIME.test(time) && !Number.isNaN(instant.getTime()) && instant.toISOString() === time ? time : void 0;
}
var quoted$1 = (value) => JSON.stringify(value)?.slice(0, 80);
// src/server/audit/asked-days.ts
/**
* Reads `from` and `to` of a query. Where a token ends before today, so do the days that are meant where no last one is given.
* @param given nothing else may be in it
*/
async function askedDays(request, given, { writer, now }) {
	const read = readRegisterQuery(given, ["from", "to"]);
	if ("problem" in read) return {
		status: 400,
		code: "query-invalid",
		...read
	};
	const asked = await askedPeriod(request, read.period);
	if ("problem" in asked) return {
		status: 403,
		code: "out-of-scope",
		...asked
	};
	const store = auditOf(request).storeAt(writer.checkpoint.size);
	return {
		store,
		days: {
			to: store.lastDay(now()),
			...given
		}
	};
}
// src/server/roll-up-query.ts
/** Days in one question at most, and where no first one is given. */
var DAYS_MAX = 400;
var DAY_MS$4 = 864e5;
/** As an answer spells a day. @param day since 1970 in UTC */
var dayText$1 = (day) => (/* @__PURE__ */ new Date(day * DAY_MS$4)).toISOString().slice(0, 10);
/**
* Reads a parsed query string: `from`, the first day, and `to`, the one behind the last.
* @param now the day of which is the last one where `to` is not given
* @returns at least one day and at most 400; in words what is wrong, as {@link readRegisterQuery} does, which also knows how days are written
*/
function readRollUpQuery(query, now) {
	const read = readRegisterQuery(query, ["from", "to"]);
	if ("problem" in read) return read;
	const { from, to } = read.period ?? {};
	const given = wholeDaysOf({ ...read.period });
	if (!given) return { problem: `from and to must be days here, such as 2026-11-23, but are ${from} and ${to}` };
	const end = to === void 0 ? Math.floor(now.getTime() / DAY_MS$4) + 1 : given.end;
	const start = from === void 0 ? Math.max(0, end - DAYS_MAX) : given.start;
	if (start >= end) return { problem: `from must be earlier than to, but ${from} is not before ${to ?? "tomorrow"}` };
	if (end - start > DAYS_MAX) return { problem: `from and to must be at most ${DAYS_MAX} days apart, but are ${end - start}` };
	return {
		start,
		end
	};
}
// src/server/routes/audit-anomalies.ts
/** Purposes whose rates are looked at: those of most records. */
var PURPOSES_MAX$1 = 40;
var HOUR_MS$1 = 36e5;
var hourText = (hour) => (/* @__PURE__ */ new Date(hour * HOUR_MS$1)).toISOString();
/** The route. It tells numbers of no small group, and nothing of anybody. */
async function auditAnomalyRoutes(app, context) {
	const { published, now } = context;
	app.get("/temoin/audit/anomalies", async (request, reply) => {
		const asked = await askedDays(request, request.query, context);
		if ("problem" in asked) return sendError(reply, asked.status, asked.code, asked.problem);
		const { store, days } = asked;
		const wished = readRollUpQuery(days, now());
		if ("problem" in wished) return sendError(reply, 400, "query-invalid", wished.problem);
		const shown = store.shownDays(wished);
		await auditOf(request).note({
			kind: "counts",
			filter: {
				anomalies: true,
				from: dayText$1(shown.start),
				to: dayText$1(shown.end)
			}
		});
		const series = await readSeries(store, published, wished, now());
		const purposes = purposesOf$1(series.days, await published.configurations());
		const { anomalies, more } = detect(series, purposes);
		const { start, end } = askedHours(series);
		const records = series.hours.filter(({ hour }) => hour >= start && hour < end).reduce((sum, { received }) => sum + received, 0);
		return {
			from: dayText$1(series.asked.start),
			to: dayText$1(series.asked.end),
			anomalies: anomalies.map(toldAnomaly),
			more,
			/** Whether days before these were asked for too, and had too many counts to be looked at in one question. */
			cut: series.asked.start > shown.start,
			lookedAt: {
				purposes,
				/** Null where there are so few that it is not told. */
				records: isSmall(records) ? null : records,
				/** The hours whose records are all counted; the same twice where there are none. */
				fromHour: hourText(start),
				toHour: hourText(end),
				heartbeats: series.heartbeats !== void 0
			},
			lag: await store.readRegisterLag()
		};
	});
}
/** What records decided on that is a service in no configuration; earlier ones had other purposes. */
function purposesOf$1(days, configurations) {
	const isService = new Set(configurations.flatMap(({ services }) => services));
	const counts = /* @__PURE__ */ new Map();
	for (const { facets, received } of days) for (const id of [...facets.granted ?? [], ...facets.refused ?? []]) if (!isService.has(id)) counts.set(id, (counts.get(id) ?? 0) + received);
	return [...counts].sort(([, a], [, b]) => b - a).slice(0, PURPOSES_MAX$1).map(([id]) => id).sort();
}
// src/server/routes/audit-export.ts
/** Records of a search that are looked at to tell whether it is for one person. */
var LOOKED_AT = 50;
var JSONL = "/temoin/audit/export.jsonl";
var JSONL_TYPE = "application/jsonl; charset=utf-8";
var CSV_TYPE = "text/csv; charset=utf-8; header=present";
var PERIOD_ALONE = "a period is exported with everything that the log has of it, which alone can be verified to be whole: ask for from and to without any other filter, or as CSV";
/** The routes. Both stand under the checkpoint that is newest when the download begins, cosigned by any witnesses. */
async function auditExportRoutes(app, context) {
	const { publicCheckpoint, accessLog, configuration, vkey, now, warn } = context;
	const { site } = configuration;
	app.get(JSONL, async (request, reply) => {
		const read = readRegisterQuery(request.query, FILTER_PARAMETERS);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		if (read.period && hasFilter(read)) return sendError(reply, 400, "query-invalid", PERIOD_ALONE);
		const asked = await askedPeriod(request, read.period);
		if ("problem" in asked) return sendError(reply, 403, "out-of-scope", asked.problem);
		const { token, storeAt, note } = auditOf(request);
		const checkpoint = await publicCheckpoint.readNewest();
		const store = storeAt(checkpoint.size);
		const source = {
			store,
			site,
			vkey,
			checkpoint,
			isPart: isNarrow(token.scope)
		};
		const { filter } = read;
		const { period } = asked;
		const run = period && (await store.findPeriod(period)).run;
		if (run && !await store.isShown(run)) {
			await note({
				kind: "out-of-scope",
				filter: { ...period }
			});
			return sendError(reply, 403, "out-of-scope", endsOutside(token.scope));
		}
		if (request.method === "HEAD") return reply.type(JSONL_TYPE).send();
		const number = await noted(request, "export-jsonl", {
			filter,
			...period && { period }
		}, store);
		const lines = period ? exportPeriod(source, period, run) : exportJsonl(source, filter);
		const name = nameOf({
			filter,
			...period && { period }
		}, "jsonl", source.isPart);
		return download(reply, counted(lines, number), name, JSONL_TYPE);
	});
	app.get("/temoin/audit/export.csv", async (request, reply) => {
		const read = readRegisterQuery(request.query, FILTER_PARAMETERS);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const asked = await askedPeriod(request, read.period);
		if ("problem" in asked) return sendError(reply, 403, "out-of-scope", asked.problem);
		const { token, storeAt } = auditOf(request);
		const { filter } = read;
		const { period } = asked;
		const checkpoint = await publicCheckpoint.readNewest();
		const store = storeAt(checkpoint.size);
		const within = period && (await store.findPeriod(period)).inside;
		if (request.method === "HEAD") return reply.type(CSV_TYPE).send();
		const number = await noted(request, "export-csv", {
			filter,
			...period && { period }
		}, store);
		const lines = exportCsv({
			store,
			checkpoint
		}, {
			...filter,
			...within && { within }
		});
		reply.header("link", `<${provableAddress(period)}>; rel="alternate"; type="application/jsonl"`);
		const name = nameOf({
			filter,
			...period && { period }
		}, "csv", isNarrow(token.scope));
		return download(reply, counted(lines, number), name, CSV_TYPE);
	});
	/** Written down before the first line leaves; how many there were, behind the last. */
	async function noted(request, kind, { filter, period }, store) {
		const { search, ...others } = filter;
		const person = search && await personSearchedFor(store, filter);
		return auditOf(request).note({
			kind,
			filter: {
				...others,
				...period
			},
			term: search,
			person
		});
	}
	async function* counted(pieces, number) {
		let lines = -1;
		for await (const piece of pieces) {
			for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) lines += 1;
			yield piece;
		}
		await accessLog.setAmount(number, lines);
	}
	function nameOf(query, ending, isPart) {
		const days = query.period ? dayOf(query.period.from) + dayOf(query.period.to) : "";
		const part = hasFilter(query) || isPart && !query.period ? "-part" : "";
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
async function personSearchedFor(store, filter) {
	const { lines, lookedTo } = await store.readRegister(filter, {
		order: "descending",
		limit: LOOKED_AT
	});
	return personOf(lines, lines.length < LOOKED_AT && lookedTo === void 0);
}
// src/server/facet-values.ts
/** Values of one facet at most. Visitors choose some of them freely; those met first are the ones in earnest. */
var VALUES_MAX = 200;
var VALUES = {
	event: ({ event }) => [event],
	surface: ({ surface }) => [surface],
	gesture: ({ gesture }) => [gesture],
	granted: ({ granted }) => granted ?? [],
	refused: ({ refused }) => refused ?? [],
	locale: ({ locale }) => [locale],
	notice: ({ notice }) => [notice],
	jurisdiction: ({ jurisdiction }) => [jurisdiction],
	gpc: ({ gpc }) => gpc === void 0 ? [] : [gpc === null ? "unknown" : `${gpc}`],
	viewport: ({ viewport }) => [viewport],
	parity: ({ parity }) => [parity],
	widget: ({ widget }) => [widget]
};
/** @param met in the order in which they were met */
function facetValuesOf(met) {
	const values = new MetFacets();
	for (const facets of met) values.add(facets);
	return values.values();
}
/** The same, to which more can be added as a log meets them: what was added before is not read again. */
var MetFacets = class {
	#values = new Map(FACET_NAMES.map((name) => [name, /* @__PURE__ */ new Set()]));
	#notices = /* @__PURE__ */ new Map();
	#isMore = false;
	/** To be called in the order in which they were met. What was added already changes nothing. */
	add(facets) {
		for (const [name, known] of this.#values) for (const value of VALUES[name](facets)) {
			if (value === void 0 || known.has(value)) continue;
			if (known.size < VALUES_MAX) known.add(value);
			else this.#isMore = true;
		}
		const { notice, locale, revision } = facets;
		if (notice === void 0 || this.#notices.has(notice) || !this.#values.get("notice")?.has(notice)) return;
		if (locale !== void 0 && revision !== void 0) this.#notices.set(notice, {
			hash: notice,
			locale,
			revision
		});
	}
	values() {
		const sorted = (name) => [...this.#values.get(name) ?? []].sort();
		return {
			values: {
				event: sorted("event"),
				surface: sorted("surface"),
				gesture: sorted("gesture"),
				granted: sorted("granted"),
				refused: sorted("refused"),
				locale: sorted("locale"),
				notice: sorted("notice"),
				jurisdiction: sorted("jurisdiction"),
				gpc: sorted("gpc"),
				viewport: sorted("viewport"),
				parity: sorted("parity"),
				widget: sorted("widget")
			},
			notices: sorted("notice").flatMap((hash) => this.#notices.get(hash) ?? []),
			more: this.#isMore
		};
	}
};
// src/server/routes/audit-facets.ts
var FACETS_AT_ONCE$1 = 1e3;
/** Counts of days that are looked through for the facets of a time. */
var COUNTS_MAX$1 = 5e4;
/** Lines that are looked through for places. */
var LINES_MAX = 1e5;
/** More days than four digits of a year can name. */
var DAYS_END$1 = 4e6;
/** The route. What it tells is of nobody, and so it is not written down. */
async function auditFacetRoutes(app, { writer }) {
	const all = new AllFacets();
	app.get("/temoin/audit/facets", async (request) => {
		const audit = auditOf(request);
		const store = audit.storeAt(writer.checkpoint.size);
		if (!isNarrow(audit.token.scope)) return all.read(store);
		return facetValuesOf((await readShown(store)).map(({ facets }) => facets));
	});
}
/** Those of the whole log. They are numbered from 1 on and never change, so that each is read once. */
var AllFacets = class {
	#met = new MetFacets();
	#last = 0;
	async read(store) {
		for (let isMore = true; isMore;) {
			const after = this.#last;
			const numbers = Array.from({ length: FACETS_AT_ONCE$1 }, (_, at) => after + at + 1);
			const found = await store.readFacets(numbers);
			for (const { number, facets } of found) {
				this.#met.add(facets);
				this.#last = Math.max(this.#last, number);
			}
			isMore = found.length === FACETS_AT_ONCE$1;
		}
		return this.#met.values();
	}
};
/**
* Those of the days that a token shows whole, as its counts are, and of the records that it shows of a part of a day. Days are
* counted without the place: that is of the first records that it shows.
*/
async function readShown(store) {
	const counts = await store.readRollUps(store.shownDays({
		start: 0,
		end: DAYS_END$1
	}), COUNTS_MAX$1);
	const cut = (await store.readCutDays()).flatMap(({ counts: ofDay }) => ofDay);
	const first = await store.countFacets(0, Number.MAX_SAFE_INTEGER, LINES_MAX);
	return store.readFacets([...new Set([
		...counts,
		...cut,
		...first
	].map(({ facets }) => facets))]);
}
// src/server/register-row.ts
/** The row of a line of the register. */
function rowOf(line) {
	const { index, id, subject, receivedTime, facets } = line;
	const record = readKeptRecord(line.bytes);
	if (!record) return {
		index,
		id,
		subject,
		receivedTime,
		event: facets.event ?? "",
		damaged: true
	};
	const { v: _v, site: _site, layout: _layout, parity, widget, ...shown } = record;
	return {
		...shown,
		index,
		id,
		parity: parityVerdict(parity),
		widget: widget.version,
		damaged: false,
		...!isListedAs(record, line) && { register: columnsOf(line) }
	};
}
/** The columns of a line alone. */
function columnsOf({ subject, receivedTime, facets }) {
	return {
		subject,
		receivedTime,
		...facets
	};
}
function isListedAs(record, { subject, receivedTime, facets }) {
	if (record.subject !== subject || record.receivedTime !== receivedTime) return false;
	const { other, ...listed } = facets;
	const said = Object.entries(facetsOf({ ...record })).filter(([name]) => !other || name === "event" || name in listed);
	return JSON.stringify(Object.fromEntries(said)) === JSON.stringify(inOrder(listed));
}
/** With the members in the order in which `facetsOf` gives them. */
var inOrder = (facets) => Object.fromEntries(Object.entries(facets).sort(([a], [b]) => a < b ? -1 : 1));
// src/server/audit/evidence.ts
/**
* Everything as it is stored, to be verified by whoever asks.
* @param line what the register has of the record; undefined where it lists none
*/
async function evidenceOf({ store, widgets, size, note }, { index, id, salt, bytes }, line) {
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
		noticeKnown: await isNoticePublished(store, bytes),
		register: line ? columnsOf(line) : null,
		widget: await widgetPublication(widgets, readKeptRecord(bytes)?.widget, reader, size) ?? null
	};
}
/** The entry that published a release of the widget, to be verified as a record is; undefined where there is none. */
async function widgetPublication(widgets, widget, reader, size) {
	const entry = widget && await widgets.find(widget);
	if (!entry || entry.index >= size) return void 0;
	const proof = await reader.proof(entry.index);
	return {
		index: entry.index,
		entry: base64.encode(entry.bytes),
		proof: proof.map((hash) => base64.encode(hash))
	};
}
async function isNoticePublished(store, bytes) {
	const record = readKeptRecord(bytes);
	return record !== void 0 && (await store.readPublished(record.notice))?.kind === "notice";
}
// src/server/notices/notice-records.ts
/** Behind all days that four digits of a year can name. */
var DAYS_END = 4e6;
/** What a token shows of them. */
async function recordsByNotice(store) {
	const sums = await store.sumRollUps(store.shownDays({
		start: 0,
		end: DAYS_END
	}));
	const cut = await store.readCutDays();
	const counted = [...sums.map((sum) => ({
		...sum,
		records: sum.received - sum.erased
	})), ...cut.flatMap(countedOn)];
	const facets = await store.readFacets([...new Set(counted.map((each) => each.facets))]);
	const known = new Map(facets.map((each) => [each.number, each.facets]));
	const of = /* @__PURE__ */ new Map();
	let without = 0;
	let untold = 0;
	for (const each of counted) {
		const { notice, locale, revision } = known.get(each.facets) ?? {};
		if (notice === void 0 || !HASH$1.test(notice)) untold += each.records;
		else if (notice === NO_NOTICE) without += each.records;
		else of.set(notice, together$1(of.get(notice), each, {
			locale,
			revision
		}));
	}
	return {
		of,
		without,
		untold,
		isMore: cut.some(({ isMore }) => isMore)
	};
}
var countedOn = ({ day, counts }) => counts.map(({ facets, lines }) => ({
	facets,
	records: lines,
	erased: 0,
	firstDay: day,
	lastDay: day
}));
/** Day 0 is that of records whose time is damaged. */
function outermost(days, choose) {
	const known = days.filter((day) => day !== void 0 && day > 0);
	return known.length ? choose(...known) : void 0;
}
function together$1(before, { records, erased, firstDay, lastDay }, said) {
	return {
		records: (before?.records ?? 0) + records,
		erased: (before?.erased ?? 0) + erased,
		firstDay: outermost([before?.firstDay, firstDay], Math.min),
		lastDay: outermost([before?.lastDay, lastDay], Math.max),
		locale: before?.locale ?? said.locale,
		revision: before?.revision ?? said.revision
	};
}
// src/server/notices/previous-notice.ts
/**
* The version before each, by hash; none of those that are the first of their kind.
*
* A configuration makes several notices in one language: one that asks about all, some that ask about what is new alone,
* and where visitors are of several places one for the law of each. Those of one widget under one configuration are a
* generation, in which each is followed by the one of the same kind at the same position of the next generation.
* @param notices oldest first
* @param configurations oldest first
*/
function previousNotices(notices, configurations) {
	const previous = /* @__PURE__ */ new Map();
	for (const generations of kindsOf(notices, configurations).values()) for (const [at, generation] of generations.entries()) {
		const before = generations[at - 1] ?? [];
		for (const [position, notice] of generation.entries()) {
			const same = before.filter(({ validityDays }) => validityDays === notice.validityDays);
			const found = same.includes(before[position] ?? notice) ? before[position] : same[0] ?? before[0];
			if (found) previous.set(notice.hash, found);
		}
	}
	return previous;
}
/** Generations of each kind: of one language, asking about all or about a part. */
function kindsOf(notices, configurations) {
	const kinds = /* @__PURE__ */ new Map();
	const last = /* @__PURE__ */ new Map();
	for (const notice of notices) {
		const kind = `${notice.locale} ${notice.asks ? "part" : "all"}`;
		const generation = `${configurationOf(notice, configurations)?.index} ${notice.widget?.integrity}`;
		const generations = kinds.get(kind) ?? [];
		if (last.get(kind) === generation) generations.at(-1)?.push(notice);
		else generations.push([notice]);
		kinds.set(kind, generations);
		last.set(kind, generation);
	}
	return kinds;
}
/** The configuration that was published last when a notice was; undefined where none was. @param configurations oldest first */
function configurationOf({ index }, configurations) {
	return configurations.findLast((each) => each.index < index);
}
// src/server/routes/audit-notices.ts
/** Notices that no log of ours has published, in one answer: visitors name them freely. */
var UNPUBLISHED_MAX = 50;
var DAY_MS$3 = 864e5;
/** The route. It tells numbers and what is public, and nothing of anybody. */
async function auditNoticeRoutes(app, { writer, widgets, published }) {
	app.get("/temoin/audit/notices", async (request, reply) => {
		const read = readRegisterQuery(request.query, [
			"locale",
			"before",
			"limit"
		]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const audit = auditOf(request);
		const { size, note } = writer.checkpoint;
		const store = audit.storeAt(size);
		const { locale } = read.filter;
		await audit.note({
			kind: "counts",
			filter: {
				notices: true,
				...locale && { locale }
			}
		});
		const notices = (await published.notices()).filter(({ index }) => index < size);
		const configurations = await published.configurations();
		const previous = previousNotices(notices, configurations);
		const counted = await recordsByNotice(store);
		const { before = size, limit } = read;
		const meant = notices.filter((notice) => (!locale || notice.locale === locale) && notice.index < before).reverse();
		const shown = meant.slice(0, limit);
		const proofs = createProofReader(store, size);
		return {
			checkpoint: note,
			locales: localesOf(notices, counted.of),
			notices: await Promise.all(shown.map(async (notice) => ({
				...await versionOf(notice, widgets, proofs, size),
				previous: previous.get(notice.hash)?.hash ?? null,
				configuration: configurationOf(notice, configurations)?.hash ?? null,
				...recordsIn(counted.of.get(notice.hash))
			}))),
			next: meant.length > limit ? shown.at(-1)?.index ?? null : null,
			...unpublishedOf(notices, counted.of),
			without: counted.without,
			untold: counted.untold,
			more: counted.isMore,
			lag: await store.readRegisterLag()
		};
	});
}
/** One version, with what shows its place in the log. */
async function versionOf(notice, widgets, proofs, size) {
	const { entry, validityDays: _, ...told } = notice;
	return {
		...told,
		revision: told.revision ?? null,
		layout: told.layout ?? null,
		widget: told.widget ?? null,
		asks: told.asks ?? null,
		/** The entry that published the release of the widget that draws it. */
		release: await widgetPublication(widgets, notice.widget, proofs, size) ?? null,
		entry: base64.encode(entry),
		proof: (await proofs.proof(notice.index)).map((hash) => base64.encode(hash))
	};
}
var recordsIn = (counted) => ({
	records: counted?.records ?? 0,
	erased: counted?.erased ?? 0,
	firstDay: dayText(counted?.firstDay),
	lastDay: dayText(counted?.lastDay)
});
var dayText = (day) => day === void 0 ? null : (/* @__PURE__ */ new Date(day * DAY_MS$3)).toISOString().slice(0, 10);
/** In each language how many versions there are and how many records refer to them, the most used first. */
function localesOf(published, counted) {
	const locales = /* @__PURE__ */ new Map();
	for (const { locale, hash } of published) {
		const known = locales.get(locale) ?? {
			versions: 0,
			records: 0
		};
		locales.set(locale, {
			versions: known.versions + 1,
			records: known.records + (counted.get(hash)?.records ?? 0)
		});
	}
	return [...locales].map(([locale, counts]) => ({
		locale,
		...counts
	})).sort((a, b) => b.records - a.records || (a.locale < b.locale ? -1 : 1));
}
/** Notices that records name and the log has not published, those of most records first. */
function unpublishedOf(published, counted) {
	const known = /* @__PURE__ */ new Set([NO_NOTICE, ...published.map(({ hash }) => hash)]);
	const unknown = [...counted].filter(([hash]) => !known.has(hash)).sort(([a, { records }], [b, { records: others }]) => others - records || (a < b ? -1 : 1));
	return {
		unpublished: unknown.slice(0, UNPUBLISHED_MAX).map(([hash, each]) => ({
			hash,
			locale: each.locale ?? null,
			revision: each.revision ?? null,
			...recordsIn(each)
		})),
		unpublishedMore: Math.max(unknown.length - UNPUBLISHED_MAX, 0)
	};
}
// src/server/pack/pack-query.ts
var SUBJECT = /^[\w-]{22}$/;
var ONE_SELECTION = "a pack is of a period (from, to), of one notice version (notice), of one subject (subject), or of everything (none of these): what else filters the register cannot be packed, since nobody could verify it";
/**
* Reads a parsed query string. An empty value is as good as none.
* @returns in words what is wrong where it asks for two selections at once, or for what is none
*/
function readPackQuery(query) {
	const { subject = "", ...others } = query;
	const unknown = Object.keys(others).find((name) => ![
		"from",
		"to",
		"notice"
	].includes(name));
	if (unknown !== void 0) return { problem: `${JSON.stringify(unknown).slice(0, 80)} is no parameter of this address: ${ONE_SELECTION}` };
	const read = readRegisterQuery(others, [
		"from",
		"to",
		"notice"
	]);
	if ("problem" in read) return read;
	const { filter, period } = read;
	if (subject !== "" && !(typeof subject === "string" && SUBJECT.test(subject))) return { problem: `subject must be the 22 characters of one subject, given once, but is ${JSON.stringify(subject)?.slice(0, 80)}` };
	const [selection = {}, second] = [
		...period ? [period] : [],
		...filter.notice === void 0 ? [] : [{ notice: filter.notice }],
		...typeof subject === "string" && subject ? [{ subject }] : []
	];
	return second ? { problem: ONE_SELECTION } : { selection };
}
/** The name of the file: the site, the day, and what was selected; of a subject no more than others can do nothing with. */
function packFileName(site, now, selection, isPart) {
	return `temoin-${site}-${now.toISOString().slice(0, 10)}-pack${endingOf(selection, isPart)}.zip`;
}
function endingOf(selection, isPart) {
	if ("notice" in selection) return `-notice-${selection.notice.slice(0, 8)}`;
	if ("subject" in selection) return `-subject-${selection.subject.slice(0, 4)}`;
	const { from, to } = selection;
	if (from === void 0 && to === void 0) return isPart ? "-part" : "";
	return [from, to].reduce((name, time) => name + (time === void 0 ? "" : `-${time.slice(0, 10)}`), "-period");
}
// src/server/pack/pack-turns.ts
/** Of one site, whoever asks. */
var AT_ONCE_MAX = 3;
/** Of one site. */
var PackTurns = class {
	#busy = /* @__PURE__ */ new Set();
	/** Whether somebody must wait: for their own pack, or for those of others. */
	isBusy(who) {
		return this.#busy.has(who) || this.#busy.size >= AT_ONCE_MAX;
	}
	/** Takes the turn. @returns what gives it back */
	take(who) {
		this.#busy.add(who);
		return () => this.#busy.delete(who);
	}
};
// src/server/pack/register-reach.ts
var LOOK_MS$2 = 100;
/** How long it may take; where very many records come in, the register takes them up once they are in. */
var PATIENCE_MS$2 = 1e4;
/**
* @param headSize a size that the tree has reached
* @param size of the checkpoint
* @returns whether the register has every record below that size
*/
async function registerReaches(store, headSize, size, patienceMs = PATIENCE_MS$2) {
	const untilMs = performance.now() + patienceMs;
	for (;;) {
		await store.readRegister({}, {
			order: "descending",
			limit: 1
		});
		const head = headSize();
		if (await store.readRegisterLag() <= head - size) return true;
		if (performance.now() > untilMs) return false;
		await setTimeout$1(LOOK_MS$2);
	}
}
// src/server/routes/audit-pack.ts
var PACK = "/temoin/audit/pack";
var ZIP_TYPE = "application/zip";
/** While millions of records are looked through nothing is sent; Node itself puts the usual limit back with the next request. */
var SILENCE_LIMIT_MS = 9e5;
var BUSY = "a pack is being made for you, or several for others, and each reads many records: wait until it is there";
var REGISTER_BEHIND = "the register has not taken up all that the log has, so that a pack would lack records: ask again in a moment";
/** The route. The pack stands under the checkpoint that is newest when it begins, cosigned by any witnesses. */
async function auditPackRoutes(app, context) {
	const { publicCheckpoint, accessLog, configuration, vkey, now, warn, widgets, writer } = context;
	const { site } = configuration;
	const folders = {
		published: context.publishedDirectory,
		releases: context.releasesDirectory,
		pictures: context.picturesDirectory
	};
	const turns = new PackTurns();
	app.get(PACK, async (request, reply) => {
		const read = readPackQuery(request.query);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const { selection } = read;
		const asked = await askedPeriod(request, "from" in selection || "to" in selection ? selection : void 0);
		if ("problem" in asked) return sendError(reply, 403, "out-of-scope", asked.problem);
		const { token, storeAt, note } = auditOf(request);
		const who = handleOf(token);
		if (turns.isBusy(who)) return sendError(reply.header("retry-after", retryAfterSeconds()), 429, "pack-under-way", BUSY);
		const giveBack = turns.take(who);
		try {
			const checkpoint = await publicCheckpoint.readNewest();
			const store = storeAt(checkpoint.size);
			const { period } = asked;
			const entries = period && await store.findPeriod(period);
			if (entries && !await store.isShown(entries.run)) {
				await note({
					kind: "out-of-scope",
					filter: { ...period }
				});
				return await givenBack(sendError(reply, 403, "out-of-scope", endsOutside(token.scope)));
			}
			if (request.method === "HEAD") return await givenBack(reply.type(ZIP_TYPE).send());
			if (!await registerReaches(store, () => writer.checkpoint.size, checkpoint.size)) return await givenBack(sendError(retryLater(reply), 503, "register-behind", REGISTER_BEHIND));
			const isPart = isNarrow(token.scope);
			const source = {
				store,
				site,
				vkey,
				checkpoint,
				isPart,
				widgets,
				folders,
				now
			};
			const selected = await select(source, period ?? selection, entries);
			const number = await noted(request, selected.selection);
			return download(request, reply, makePack(source, selected), number, selected.selection, isPart, giveBack);
		} catch (error) {
			giveBack();
			throw error;
		}
		async function givenBack(answer) {
			giveBack();
			return answer;
		}
	});
	/** Written down before the first byte leaves; how many records there were, behind the last. */
	function noted(request, selection) {
		const { note } = auditOf(request);
		if (!("subject" in selection)) return note({
			kind: "pack",
			filter: { ...selection }
		});
		const { subject } = selection;
		return note({
			kind: "pack",
			filter: { of: "subject" },
			term: subject,
			person: subject
		});
	}
	function download(request, reply, { stream, records }, number, selection, isPart, giveBack) {
		records.then((amount) => accessLog.setAmount(number, amount)).catch(() => void 0);
		request.raw.socket.setTimeout(SILENCE_LIMIT_MS);
		stream.on("error", (error) => warn(`A pack broke off: ${error.message}`));
		stream.once("close", giveBack);
		const name = packFileName(site, now(), selection, isPart);
		return reply.type(ZIP_TYPE).header("content-disposition", `attachment; filename="${name}"`).send(stream);
	}
}
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
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	`frame-ancestors ${frameAncestors}`,
	"require-trusted-types-for 'script'"
].join("; ");
/** The one page that another, the register, shows in a frame: the notice as it was shown. */
var FRAMED_PAGE = "view.html";
/** Loaded in a sandboxed frame, whose origin is opaque and so foreign to this server. */
var FRAMED_SCRIPT = "view.js";
/** The verifier of packs has its script inside, which this policy does not let run; and it is to be kept, not to be visited. */
var VERIFIER_PAGE = "verify.html";
/** The routes. */
async function auditPageRoutes(app, { publishedDirectory }) {
	const root = join(publishedDirectory, FOLDER);
	app.get("/temoin/audit", async (_request, reply) => reply.redirect("/temoin/audit/", 308));
	app.get("/temoin/audit/*", async ({ params }, reply) => {
		const file = params["*"] || "index.html";
		reply.header("content-security-policy", policy(file === FRAMED_PAGE ? "'self'" : "'none'"));
		if (file === FRAMED_SCRIPT) reply.header("access-control-allow-origin", "*");
		if (file === VERIFIER_PAGE) reply.header("content-disposition", "attachment; filename=\"temoin-verify.html\"");
		return reply.sendFile(file, root, {
			maxAge: 0,
			index: false,
			dotfiles: "deny"
		});
	});
}
// src/server/rates/changes.ts
/** What is published within so long of each other belongs to one start of the server. */
var TOGETHER_MS = 6e5;
/** The changes of a period, by time. */
async function changesOf(published, { from, to }) {
	const isWithin = ({ time }) => (!from || time >= from) && (!to || time < to);
	const notices = together((await published.notices()).filter(isWithin)).map(([first, ...others]) => ({
		...placeOfChange(first, others.length),
		kind: "notice",
		...first.revision !== void 0 && { revision: first.revision },
		...first.widget && { widget: first.widget.version }
	}));
	const widgets = together((await published.widgets()).filter(isWithin)).map(([first, ...others]) => ({
		...placeOfChange(first, others.length),
		kind: "widget",
		...first.version !== void 0 && { widget: first.version }
	}));
	return [...notices, ...widgets].sort((a, b) => a.time < b.time ? -1 : 1);
}
var placeOfChange = ({ time, index }, others) => ({
	time,
	index,
	publications: others + 1
});
/** @param published by time */
function together(published) {
	const groups = [];
	for (const each of published) {
		const group = groups.at(-1);
		if (group && Date.parse(each.time) - Date.parse(group[0].time) < TOGETHER_MS) group.push(each);
		else groups.push([each]);
	}
	return groups;
}
// src/server/rates/spans.ts
/** How long one is. */
var SPAN_UNITS = [
	"day",
	"week",
	"month"
];
var DAY_MS$2 = 864e5;
/** 1970 began with a Thursday. */
var MONDAY_BEFORE = 3;
/** Where the span that has a day begins, and where the next one does. */
var WHOLE = {
	day: (day) => ({
		start: day,
		end: day + 1
	}),
	week: (day) => {
		const start = Math.floor((day + MONDAY_BEFORE) / 7) * 7 - MONDAY_BEFORE;
		return {
			start,
			end: start + 7
		};
	},
	month: (day) => {
		const date = /* @__PURE__ */ new Date(day * DAY_MS$2);
		const month = (ahead) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead) / DAY_MS$2;
		return {
			start: month(0),
			end: month(1)
		};
	}
};
/**
* The spans of a range, in order; each day of it is in one of them.
* @param today days since 1970; a span that has it, or a later one, is not over
*/
function spansOf(unit, { start, end }, today) {
	const spans = [];
	for (let day = start; day < end;) {
		const whole = WHOLE[unit](day);
		const span = {
			start: day,
			end: Math.min(whole.end, end)
		};
		spans.push({
			...span,
			isWhole: span.start === whole.start && span.end === whole.end && whole.end <= today
		});
		day = span.end;
	}
	return spans;
}
// src/server/rates/rate-query.ts
/** What rates can be split by. */
var SPLITS = [
	"notice",
	"locale",
	"viewport",
	"surface"
];
/** More would be more points than a picture has room for, and more sums than one answer may take. */
var SINGLE_DAYS_MAX = 100;
/**
* Reads a parsed query string: `from` and `to` as {@link readRollUpQuery} does, `per` (default `week`) and `by`. Where no
* first day is given, the last 100 are told by day.
* @param now as there
* @returns in words what is wrong
*/
function readRateQuery({ per = "", by = "", ...days }, now) {
	const unit = SPAN_UNITS.find((known) => known === (per || "week"));
	if (!unit) return { problem: `per must be one of ${SPAN_UNITS.join(", ")}, given once, but is ${quoted(per)}` };
	const split = SPLITS.find((known) => known === by);
	if (by && !split) return { problem: `by must be one of ${SPLITS.join(", ")}, given once, but is ${quoted(by)}` };
	const all = readRollUpQuery(days, now);
	if ("problem" in all) return all;
	const read = !days.from && unit === "day" ? {
		...all,
		start: Math.max(all.start, all.end - SINGLE_DAYS_MAX)
	} : all;
	if (unit === "day" && read.end - read.start > SINGLE_DAYS_MAX) return { problem: `from and to must be at most ${SINGLE_DAYS_MAX} days apart where rates are told by day, but are ${read.end - read.start}; ask by week or month` };
	return {
		days: read,
		per: unit,
		...split && { by: split }
	};
}
var quoted = (value) => JSON.stringify(value)?.slice(0, 80);
// src/consent/wilson.ts
/** The two-sided 95 % point of the normal distribution. */
var Z = 1.959963984540054;
/**
* The 95 % band of a rate, without correction for continuity (E. B. Wilson, 1927; R. G. Newcombe, 1998, method 3).
* @param hits of the trials, from 0 to all of them
* @param trials a whole number; of none nothing is known, and the band is from 0 to 1
*/
function wilsonBand(hits, trials) {
	if (trials === 0) return {
		low: 0,
		high: 1
	};
	const rate = hits / trials;
	const z2 = Z * Z;
	const middle = rate + z2 / (2 * trials);
	const half = Z * Math.sqrt((rate * (1 - rate) + z2 / (4 * trials)) / trials);
	const whole = 1 + z2 / trials;
	return {
		low: hits === 0 ? 0 : Math.max(0, (middle - half) / whole),
		high: hits === trials ? 1 : Math.min(1, (middle + half) / whole)
	};
}
/** Nothing of `purposes` purposes. */
var noCounts = (purposes) => ({
	choices: 0,
	purposes: Array.from({ length: purposes }, () => [0, 0]),
	shown: 0,
	answered: 0
});
/** The sum of two of the same purposes. */
var addCounts = (one, other) => ({
	choices: one.choices + other.choices,
	purposes: one.purposes.map(([granted, decided], at) => {
		const [moreGranted, moreDecided] = other.purposes[at] ?? [0, 0];
		return [granted + moreGranted, decided + moreDecided];
	}),
	shown: one.shown + other.shown,
	answered: one.answered + other.answered
});
/**
* Hides small groups of one span: their counts are told in one sum, which also takes in the next larger group where they come
* to fewer than {@link SMALLEST_GROUP} together. So nobody who has the sum of all groups finds a small one by subtraction.
* Counts within a group are hidden likewise among the groups that are told.
* @param groups by name; `undefined` names those that were put together before
*/
function hideSmall(groups) {
	const bySize = [...groups].sort(([, a], [, b]) => a.choices - b.choices);
	const hidden = takeHidden(bySize.map(([, { choices }]) => choices));
	const merged = bySize.filter(([name], at) => hidden.has(at) || name === void 0);
	const apart = bySize.filter(([name], at) => !hidden.has(at) && name !== void 0);
	const sum = merged.map(([, counts]) => counts).reduce(addCounts, noCounts(merged[0]?.[1].purposes.length ?? 0));
	return hideWithin(merged.length ? [...apart, [void 0, sum]] : apart);
}
/** Hides single counts of groups that are themselves large enough, or of one that all of them together do not make so. */
function hideWithin(told) {
	const hiddenBy = (count) => {
		const bySize = told.map(([, counts], at) => [at, count(counts)]).sort(([, a], [, b]) => a - b);
		const hidden = takeHidden(bySize.map(([, size]) => size));
		return new Set(bySize.filter((_each, at) => hidden.has(at)).map(([at]) => at));
	};
	const choices = hiddenBy((counts) => counts.choices);
	const shown = hiddenBy((counts) => counts.shown);
	const purposes = (told[0]?.[1].purposes ?? []).map((_purpose, purpose) => hiddenBy((counts) => counts.purposes[purpose]?.[1] ?? 0));
	return told.map(([name, counts], at) => ({
		name,
		choices: choices.has(at) ? void 0 : counts.choices,
		purposes: counts.purposes.map((rate, purpose) => purposes[purpose]?.has(at) ? void 0 : rate),
		shown: shown.has(at) ? void 0 : counts.shown,
		answered: choices.has(at) || shown.has(at) ? void 0 : counts.answered
	}));
}
/**
* Which of these sizes to hide: the small ones and, for as long as they come to fewer than {@link SMALLEST_GROUP} together,
* the next larger ones. Nothing where none is small; what is nobody is not hidden, since it is nobody.
* @param sizes increasing
* @returns their positions
*/
function takeHidden(sizes) {
	const hidden = /* @__PURE__ */ new Set();
	let sum = 0;
	for (const [at, size] of sizes.entries()) {
		if (size === 0) continue;
		if (size >= 20 && (!hidden.size || sum >= 20)) break;
		hidden.add(at);
		sum += size;
	}
	return hidden;
}
// src/server/rates/tally.ts
/** Groups that are told by name at most, the largest; more would be more pictures than anybody compares. */
var GROUPS_MAX = 12;
/** Stands for all together, where nothing is split. */
var EVERYBODY = "";
/**
* @param purposes ids of those whose rates are meant
* @param split undefined where all are told together
*/
function tallyOf(counted, purposes, split) {
	const facets = new Map(counted.facets.map((each) => [each.number, each.facets]));
	const groups = largestGroups(counted, facets, split);
	const named = new Set(groups);
	const spans = /* @__PURE__ */ new Map();
	const sumOf = (span, group) => {
		const ofSpan = spans.get(span) ?? /* @__PURE__ */ new Map();
		spans.set(span, ofSpan);
		const name = group !== void 0 && named.has(group) ? group : void 0;
		const sum = ofSpan.get(name) ?? {
			choices: 0,
			purposes: purposes.map(() => [0, 0]),
			shown: 0,
			answered: 0
		};
		ofSpan.set(name, sum);
		return sum;
	};
	let unread = 0;
	for (const { span, facets: number, received, besideShown } of counted.rollUps) {
		const said = facets.get(number);
		if (said?.event === "once") continue;
		if (!said?.event || !said.granted || !said.refused) {
			unread += received;
			continue;
		}
		const { granted, refused } = said;
		const sum = sumOf(span, groupOf(said, split));
		sum.choices += received;
		if (said.surface === "first-layer" && said.notice !== NO_NOTICE) sum.answered += besideShown;
		sum.purposes.forEach((rate, at) => {
			const id = purposes[at] ?? "";
			const isGranted = granted.includes(id);
			if (isGranted) rate[0] += received;
			if (isGranted || refused.includes(id)) rate[1] += received;
		});
	}
	if (split !== "surface") for (const each of counted.shown) sumOf(each.span, groupOf(each, split)).shown += each.shown;
	return {
		groups,
		spans,
		unread
	};
}
var groupOf = (said, split) => split ? said[split] : EVERYBODY;
function largestGroups({ rollUps, shown }, facets, split) {
	const sizes = /* @__PURE__ */ new Map();
	const add = (group, size) => {
		if (group !== void 0) sizes.set(group, (sizes.get(group) ?? 0) + size);
	};
	for (const { facets: number, received } of rollUps) {
		const said = facets.get(number);
		if (said?.event && said.event !== "once") add(groupOf(said, split), received);
	}
	if (split !== "surface") for (const each of shown) add(groupOf(each, split), each.shown * Number.EPSILON);
	return [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1)).slice(0, GROUPS_MAX).map(([group]) => group);
}
// src/server/rates/rates.ts
/** Sums by span and facets in one answer: far above what is met in earnest. */
var SUMS_MAX = 1e5;
var FACETS_AT_ONCE = 1e3;
/** Notices whose purposes are looked up, those with most records first; visitors choose hashes freely. */
var NOTICES_MAX = 500;
/** Purposes whose rates are told. */
var PURPOSES_MAX = 64;
/**
* @param today days since 1970
* @returns undefined where more was counted than one answer can take
*/
async function ratesOf(store, notices, configuration, { days, per, by }, today) {
	const spans = spansOf(per, days, today);
	const counted = await countedIn(store, spans);
	if (!counted) return void 0;
	const met = await noticesOf(notices, counted);
	const purposes = purposesOf(configuration, met);
	const tally = tallyOf(counted, purposes, by);
	const told = spans.map((_span, at) => hideSmall(tally.spans.get(at) ?? /* @__PURE__ */ new Map()));
	const isTold = new Set(told.flatMap((groups) => groups.map(({ name }) => name)));
	const groups = tally.groups.filter((name) => isTold.has(name));
	const ofGroup = new Map(met.map((notice) => [notice.hash, notice]));
	return {
		purposes,
		groups: groups.map((name) => {
			const notice = by === "notice" ? ofGroup.get(name) : void 0;
			return {
				name,
				...notice && { notice }
			};
		}),
		spans: spans.map((span, at) => rateSpanOf(span, told[at] ?? [], groups, by !== "surface")),
		unread: tally.unread
	};
}
async function countedIn(store, spans) {
	const rollUps = await store.readSpanRollUps(spans, 100001);
	const shown = await store.sumShown(spans, 100001);
	if (rollUps.length > SUMS_MAX || shown.length > SUMS_MAX) return void 0;
	const numbers = [...new Set(rollUps.map(({ facets }) => facets))];
	const facets = [];
	for (let at = 0; at < numbers.length; at += FACETS_AT_ONCE) facets.push(...await store.readFacets(numbers.slice(at, at + FACETS_AT_ONCE)));
	return {
		rollUps,
		shown,
		facets
	};
}
/** What the log has published of the notices that were met. */
async function noticesOf(notices, { rollUps, shown, facets }) {
	const noticeOf = new Map(facets.map((each) => [each.number, each.facets.notice]));
	const sizes = /* @__PURE__ */ new Map();
	const add = (hash, size) => {
		if (hash !== void 0) sizes.set(hash, (sizes.get(hash) ?? 0) + size);
	};
	for (const { facets: number, received } of rollUps) add(noticeOf.get(number), received);
	for (const each of shown) add(each.notice, each.shown);
	const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, NOTICES_MAX);
	return (await Promise.all(largest.map(([hash]) => notices.find(hash)))).filter((notice) => notice !== void 0);
}
/** Those of today first, then those that notices of the time asked about. Records name services too. */
function purposesOf({ purposes }, notices) {
	const today = purposes.filter(({ required }) => !required).map(({ id }) => id);
	return [.../* @__PURE__ */ new Set([...today, ...notices.flatMap((notice) => notice.purposes)])].slice(0, PURPOSES_MAX);
}
/** @param hasShown whether notices shown can be told by what is split by */
function rateSpanOf({ start, end, isWhole }, told, groups, hasShown) {
	const position = new Map(groups.map((name, at) => [name, at]));
	return {
		from: dayText$1(start),
		to: dayText$1(end),
		isWhole,
		groups: told.map((each) => ({
			...rateGroupOf(each, position),
			...!hasShown && {
				shown: null,
				answered: null
			}
		}))
	};
}
function rateGroupOf({ name, choices, purposes, shown, answered }, position) {
	return {
		group: name === void 0 ? null : position.get(name) ?? null,
		choices: choices ?? null,
		rates: purposes.map((rate) => rate && choices !== void 0 ? rateOf(...rate) : null),
		shown: shown ?? null,
		answered: shown !== void 0 && answered !== void 0 ? rateOf(answered, shown) : null
	};
}
/** Of nobody it says nothing, and so does its band. Null where it is of fewer than there are, as where notices went uncounted. */
function rateOf(hits, of) {
	if (hits > of) return null;
	const { low, high } = wilsonBand(hits, of);
	return {
		hits,
		of,
		low: rounded(low),
		high: rounded(high)
	};
}
var rounded = (share) => Math.round(share * 1e4) / 1e4;
// src/server/routes/audit-rates.ts
var DAY_MS$1 = 864e5;
/** The route. */
async function auditRateRoutes(app, context) {
	const { now, notices, published, configuration } = context;
	app.get("/temoin/audit/rates", async (request, reply) => {
		const { per, by, ...days } = request.query;
		const asked = await askedDays(request, days, context);
		if ("problem" in asked) return sendError(reply, asked.status, asked.code, asked.problem);
		const { store } = asked;
		const wished = readRateQuery({
			per,
			by,
			...asked.days
		}, now());
		if ("problem" in wished) return sendError(reply, 400, "query-invalid", wished.problem);
		const query = {
			...wished,
			days: store.shownDays(wished.days)
		};
		const [from, to] = [dayText$1(query.days.start), dayText$1(query.days.end)];
		await auditOf(request).note({
			kind: "counts",
			filter: {
				from,
				to,
				per: query.per,
				...query.by && { by: query.by }
			}
		});
		const today = Math.floor(now().getTime() / DAY_MS$1);
		const rates = await ratesOf(store, notices, configuration, query, today);
		if (!rates) return sendError(reply, 422, "too-much-to-count", "more was counted in this time than one answer can take; ask for fewer days, or for longer spans");
		return {
			from,
			to,
			per: query.per,
			by: query.by ?? null,
			smallest: 20,
			...rates,
			countsShown: configuration.countShown === true,
			changes: await changesOf(published, {
				from: `${from}T00:00:00.000Z`,
				to: `${to}T00:00:00.000Z`
			}),
			lag: await store.readRegisterLag()
		};
	});
}
// src/server/audit/around.ts
/** Records of one subject: the newest, and where that of the question is not among them, as many that precede it. */
var OF_SUBJECT_MAX = 200;
/** @param line of the record, as the register lists it */
async function aroundOf(store, { index, subject }) {
	const [before, after] = await Promise.all([store.readRegister({}, {
		order: "descending",
		before: index,
		limit: 1
	}), store.readRegister({}, {
		order: "ascending",
		after: index,
		limit: 1
	})]);
	return {
		subject: (await linesOf(store, subject, index)).map(rowOf),
		neighbours: [...before.lines, ...after.lines].map(({ index: at, id, receivedTime }) => ({
			index: at,
			id,
			receivedTime
		}))
	};
}
async function linesOf(store, subject, index) {
	if (!subject) return [];
	const newest = (await readSubject(store, subject)).lines;
	const older = newest.some((line) => line.index === index) ? [] : (await readSubject(store, subject, index + 1)).lines;
	return [...newest, ...older].filter((line) => line.subject === subject);
}
var readSubject = (store, search, before) => store.readRegister({ search }, {
	order: "descending",
	limit: OF_SUBJECT_MAX,
	...before !== void 0 && { before }
});
// src/server/routes/audit-register.ts
/** Lines counted for one question. */
var LINES_AT_ONCE = 5e5;
/** The routes. */
async function auditRegisterRoutes(app, { writer, widgets, publicCheckpoint }) {
	app.get("/temoin/audit/records", async (request, reply) => {
		const read = readRegisterQuery(request.query, [
			...FILTER_PARAMETERS,
			"before",
			"limit"
		]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const asked = await askedPeriod(request, read.period);
		if ("problem" in asked) return sendError(reply, 403, "out-of-scope", asked.problem);
		const audit = auditOf(request);
		const store = audit.storeAt(writer.checkpoint.size);
		const { before, limit } = read;
		const filter = {
			...read.filter,
			...await rangeOf(store, asked.period)
		};
		const page = {
			order: "descending",
			limit: limit + 1,
			...before !== void 0 && { before }
		};
		const { lines, lookedTo } = await store.readRegister(filter, page);
		const shown = lines.slice(0, limit);
		const isFull = lines.length > limit;
		const isWhole = !isFull && lookedTo === void 0 && before === void 0;
		const count = isWhole ? {
			lines: lines.length,
			isMore: false
		} : await store.countRegister(filter);
		const { search, ...others } = read.filter;
		await audit.note({
			kind: "register",
			filter: {
				...others,
				...read.period,
				before
			},
			term: search,
			person: search && personOf(shown, isWhole),
			amount: shown.length
		});
		return {
			records: shown.map(rowOf),
			next: (isFull ? shown.at(-1)?.index : lookedTo) ?? null,
			complete: isFull || lookedTo === void 0,
			lookedTo: isFull ? null : lookedTo ?? null,
			total: count.lines,
			more: count.isMore,
			lag: await store.readRegisterLag()
		};
	});
	app.get("/temoin/audit/lines", async (request, reply) => {
		const read = readRegisterQuery(request.query, [
			"from",
			"to",
			"before"
		]);
		if ("problem" in read) return sendError(reply, 400, "query-invalid", read.problem);
		const asked = await askedPeriod(request, read.period);
		if ("problem" in asked) return sendError(reply, 403, "out-of-scope", asked.problem);
		const audit = auditOf(request);
		const store = audit.storeAt(writer.checkpoint.size);
		const within = await store.shownRange((await rangeOf(store, asked.period)).within);
		const end = Math.min(within.end, read.before ?? within.end);
		const start = Math.max(within.start, end - LINES_AT_ONCE);
		const lines = await store.countLines(start, end);
		await audit.note({
			kind: "counts",
			filter: {
				...read.period,
				before: read.before
			}
		});
		return {
			lines,
			next: start > within.start ? start : null
		};
	});
	app.get("/temoin/audit/records/:id", async (request, reply) => {
		const { id } = request.params;
		const isAround = request.query.around === "true";
		const audit = auditOf(request);
		const store = audit.storeAt(writer.checkpoint.size);
		const [record] = await store.findRecords([id]);
		const line = record && await lineAt(store, record.index);
		const person = line?.subject || void 0;
		const around = isAround && line ? await aroundOf(store, line) : void 0;
		await audit.note({
			kind: "record",
			...isAround && { filter: { around: true } },
			term: id,
			person,
			amount: record ? shownWith(record.index, around) : 0
		});
		if (!record) return sendError(reply, 404, "not-found", "the log has no record with this id");
		return {
			...await evidenceOf({
				store,
				widgets,
				...await checkpointWith(record.index)
			}, record, line),
			...isAround && { around: around ?? {
				subject: [],
				neighbours: []
			} }
		};
	});
	/** Cosigned by any witnesses, unless they have not seen a tree with this entry yet; they are waited for only then. */
	async function checkpointWith(index) {
		const shown = await publicCheckpoint.read();
		const endorsed = index < shown.size ? shown : await publicCheckpoint.readNewest();
		return index < endorsed.size ? endorsed : writer.checkpoint;
	}
}
/** How many records an answer tells something of. */
function shownWith(index, around) {
	const others = around ? [...around.subject, ...around.neighbours] : [];
	return (/* @__PURE__ */ new Set([index, ...others.map((other) => other.index)])).size;
}
/** Where the entries of a period are; nothing of it where there is none. */
async function rangeOf(store, period) {
	if (!period) return {};
	const { inside } = await store.findPeriod(period);
	const days = wholeDaysOf(period);
	return {
		within: inside,
		...days && { days }
	};
}
async function lineAt(store, index) {
	const within = {
		start: index,
		end: index + 1
	};
	const { lines } = await store.readRegister({ within }, {
		order: "ascending",
		limit: 1
	});
	return lines[0];
}
// src/server/routes/audit-roll-ups.ts
/** Counts in one answer, in whole days; one day has at most as many as there can be facets. */
var COUNTS_MAX = 5e4;
/** More than there are in the days of one question. */
var HOURS_MAX = 1e4;
var HOURS_A_DAY = 24;
var HOUR_MS = 36e5;
/** The route. */
async function auditRollUpRoutes(app, context) {
	const { now } = context;
	app.get("/temoin/audit/roll-ups", async (request, reply) => {
		const asked = await askedDays(request, request.query, context);
		if ("problem" in asked) return sendError(reply, asked.status, asked.code, asked.problem);
		const { store, days } = asked;
		const wished = readRollUpQuery(days, now());
		if ("problem" in wished) return sendError(reply, 400, "query-invalid", wished.problem);
		const read = store.shownDays(wished);
		await auditOf(request).note({
			kind: "counts",
			filter: {
				from: dayText$1(read.start),
				to: dayText$1(read.end)
			}
		});
		const { rows, end } = await readDays(store, read);
		const numbers = [...new Set(rows.map(({ facets }) => facets))].sort((a, b) => a - b);
		const facets = await store.readFacets(numbers);
		const positions = new Map(facets.map(({ number }, position) => [number, position]));
		const hours = await store.readHourRollUps(read.start * HOURS_A_DAY, end * HOURS_A_DAY, HOURS_MAX);
		return {
			from: dayText$1(read.start),
			to: dayText$1(end),
			next: end < read.end ? dayText$1(end) : null,
			facets: facets.map((each) => toldOf(each.facets)),
			days: byDay(rows).map(([day, ofDay]) => ({
				day: dayText$1(day),
				counts: ofDay.map((each) => [
					positions.get(each.facets) ?? null,
					each.received,
					each.erased
				])
			})),
			hours: hours.map(({ hour, ...counts }) => ({
				hour: (/* @__PURE__ */ new Date(hour * HOUR_MS)).toISOString(),
				...counts
			})),
			lag: await store.readRegisterLag()
		};
	});
}
/** What days are counted by, without what the register notes for itself. */
function toldOf({ other: _other, day: _day, ...facets }) {
	return facets;
}
/** As many whole days as fit into one answer, and where they end. */
async function readDays(store, { start, end }) {
	const rows = await store.readRollUps({
		start,
		end
	}, 50001);
	const last = rows.at(-1)?.day;
	if (rows.length <= COUNTS_MAX || last === void 0) return {
		rows,
		end
	};
	return {
		rows: rows.filter(({ day }) => day < last),
		end: last
	};
}
function byDay(rows) {
	const days = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const ofDay = days.get(row.day);
		if (ofDay) ofDay.push(row);
		else days.set(row.day, [row]);
	}
	return [...days];
}
// src/server/audit/refused-sign-ins.ts
/** Time that one access stands for. */
var WINDOW_MS = 6e5;
/** How long the store may be behind the count. */
var DELAY_MS = 1e3;
/** Of one site. */
var RefusedSignIns = class {
	#log;
	#now;
	#warn;
	#number;
	#sinceMs = 0;
	#count = 0;
	#timer;
	constructor(log, { now, warn }) {
		this.#log = log;
		this.#now = now;
		this.#warn = warn;
	}
	/** Counts one. The first of a window is written down on return. */
	async add() {
		const nowMs = this.#now().getTime();
		if (this.#number && nowMs - this.#sinceMs < WINDOW_MS) {
			this.#count += 1;
			this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS).unref();
			await this.#number;
			return;
		}
		const isFlushed = this.flush();
		this.#sinceMs = nowMs;
		this.#count = 1;
		this.#number = this.#log.note(void 0, {
			kind: "sign-in-refused",
			amount: 1
		});
		this.#number.catch(() => {
			this.#number = void 0;
		});
		await isFlushed;
		await this.#number;
	}
	/** Writes the count down, where it is not. */
	async flush() {
		if (!this.#timer) return;
		clearTimeout(this.#timer);
		this.#timer = void 0;
		const count = this.#count;
		try {
			const number = await this.#number;
			if (number !== void 0) await this.#log.setAmount(number, count);
		} catch (error) {
			this.#warn(`Refused sign-ins could not be counted: ${error instanceof Error ? error.message : error}`);
		}
	}
};
// src/server/routes/audit-session.ts
var ADDRESS = "/temoin/audit/session";
var REFUSED = "this token is unknown, has expired or was revoked; `temoin token` makes one";
/** The routes. */
async function auditSessionRoutes(app, context) {
	const { store, accessLog, writer, configuration, vkey, trustsProxy } = context;
	const refused = new RefusedSignIns(accessLog, context);
	app.addHook("onClose", () => refused.flush());
	/** SameSite keeps the cookie from foreign pages; this keeps them from signing anybody in or out as well. */
	const ownPageRequired = async ({ headers }, reply) => isSameHost(headers.origin, hostOf(headers, trustsProxy)) ? void 0 : sendError(reply, 403, "origin-foreign", "only the auditor’s page on this very host may do this");
	app.post(ADDRESS, { onRequest: ownPageRequired }, async ({ body, headers }, reply) => {
		const session = await openSession(store, tokenOf(body), context);
		if (!session) {
			await refused.add();
			return sendError(reply, 401, "token-refused", REFUSED);
		}
		await accessLog.note(session.token, { kind: "sign-in" });
		return setSessionCookie(reply, headers, session).code(204).header("cache-control", "no-store").send();
	});
	app.delete(ADDRESS, { onRequest: ownPageRequired }, async (request, reply) => {
		await closeSession(store, sessionSecretOf(request, trustsProxy));
		return clearSessionCookies(reply, request.headers).code(204).header("cache-control", "no-store").send();
	});
	app.get(ADDRESS, { preHandler: signedInOnly(context) }, async (request) => {
		const { size, note } = writer.checkpoint;
		const { label, role, scope, expiresSeconds } = auditOf(request).token;
		return {
			site: configuration.site,
			origin: vkey.slice(0, vkey.indexOf("+")),
			vkey,
			size,
			checkpoint: note,
			token: {
				label,
				role,
				scope,
				expires: (/* @__PURE__ */ new Date(expiresSeconds * 1e3)).toISOString()
			}
		};
	});
}
function tokenOf(body) {
	const value = body instanceof Uint8Array ? parseJson(new TextDecoder().decode(body)) : void 0;
	return value && typeof value === "object" && "token" in value ? value.token : void 0;
}
// src/server/gpc-statement.ts
/** Finds the day once, since no publication ever changes. */
var GpcStatement = class {
	#store;
	#hashes;
	#day;
	/** @param widgetHash under which the log publishes the widget's release that is served */
	constructor(store, configuration, widgetHash) {
		this.#store = store;
		this.#hashes = [sha256Hex(canonicalJson(configuration)), widgetHash];
	}
	/**
	* The UTC day, `YYYY-MM-DD`, on which the log had published both: the configuration in force, and the release that heeds the
	* signal under it.
	* @returns undefined while one of them is not published, as where another server has yet to sequence it, or damaged
	*/
	async day() {
		if (this.#day) return this.#day;
		const [first, second] = await Promise.all(this.#hashes.map((hash) => this.#dayOf(hash)));
		if (!first || !second) return void 0;
		this.#day = first > second ? first : second;
		return this.#day;
	}
	async #dayOf(hash) {
		const published = await this.#store.readPublished(hash);
		if (!published) return void 0;
		const [entry] = await this.#store.readEntries(published.index, published.index + 1);
		const { time } = Object(parseJson(new TextDecoder().decode(entry?.bytes.subarray(1))));
		return typeof time === "string" ? /^\d{4}-\d\d-\d\d(?=T)/.exec(time)?.[0] : void 0;
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
// src/server/routes/gpc-support.ts
/** The statement changes by the day at most. */
var AN_HOUR = "public, max-age=3600";
/** The route. A file of the site's own at this address, among its pages, is what the site says, and is sent as it lies. */
async function gpcSupportRoutes(app, { store, configuration, widgetHash, pages }) {
	const statement = new GpcStatement(store, configuration, widgetHash);
	app.get(GPC_SUPPORT_PATH, async (_request, reply) => {
		reply.type("application/json").header("access-control-allow-origin", "*");
		const own = pages && await findPage(pages.directory, "/.well-known/gpc.json".slice(1));
		if (own?.kind === "file") return reply.sendFile(own.path, pages?.directory, {
			maxAge: "1h",
			dotfiles: "allow"
		});
		const day = await statement.day();
		if (day) return reply.header("cache-control", AN_HOUR).send(Buffer.from(gpcSupport(day)));
		return sendError(retryLater(reply), 503, "log-unavailable", "the log has not published the configuration in force yet, and so cannot say since when it is; ask again");
	});
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
var IMMUTABLE$2 = "public, max-age=31536000, immutable";
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
		return reply.type("application/json").header("cache-control", IMMUTABLE$2).send(published.bytes);
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
var IMMUTABLE$1 = "public, max-age=31536000, immutable";
/** The routes. Whatever is public may be read by pages of every origin. */
async function tileRoutes(app, { publicCheckpoint, store }) {
	app.get("/temoin/log/tile/*", async ({ params }, reply) => {
		reply.header("access-control-allow-origin", "*");
		const tile = parseTilePath(`tile/${params["*"]}`);
		const { size } = await publicCheckpoint.read();
		if (!tile || endOf(tile) > hashesAt(levelOf(tile), size)) return sendNothing(reply);
		const bytes = tile.level === "entries" ? await bundle(tile) : await hashes(tile, tile.level);
		if (!bytes) return sendError(reply, 500, "log-damaged", "the log has lost this tile; its operator must restore it");
		return reply.type("application/octet-stream").header("cache-control", IMMUTABLE$1).send(bytes);
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
		const entries = await store.readEntryBytes(from, from + width);
		return entries.length === width ? Buffer.from(entryBundle(entries)) : void 0;
	}
}
/** A bundle has as many entries as the tile of level 0 has hashes. */
var levelOf = ({ level }) => level === "entries" ? 0 : level;
var endOf = ({ index, width }) => index * 256 + width;
var sendNothing = (reply) => sendError(reply, 404, "not-found", "the log has no such tile, or not as wide; ask for what its checkpoint implies: tile/<L>/<N>[.p/<W>] or tile/entries/<N>[.p/<W>]");
// src/server/routes/vendor-list.ts
var JSON_TYPE = "application/json; charset=utf-8";
var IMMUTABLE = "public, max-age=31536000, immutable";
/** Of the list, which has more than a megabyte: the strongest levels take seconds for a percent. */
var BROTLI_QUALITY = 6;
var compressions = {
	br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
	gzip: (text) => promisify(gzip)(text)
};
/** Bodies that are kept at once: the list and its translations in both encodings, of which most sites need few. */
var BODIES_MAX = 32;
/** The routes; none where no site asks for the framework. */
async function vendorListRoutes(app, { vendorFiles }) {
	if (!vendorFiles) return;
	const bodies = /* @__PURE__ */ new Map();
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*").header("vary", "accept-encoding");
	});
	const send = async (request, reply, text, cache) => {
		if (text === void 0) return sendError(reply, 404, "not-found", "this server has no such file of the IAB’s vendor list");
		const wanted = `${request.headers["accept-encoding"] ?? ""}`;
		const encoding = ["br", "gzip"].find((name) => RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(wanted));
		const tag = etagOf(text, encoding ?? "");
		reply.type(JSON_TYPE).header("cache-control", cache);
		if (!encoding) return sendRevalidated(reply, request.headers["if-none-match"], tag, text);
		const body = bodies.get(tag) ?? compressions[encoding](text);
		bodies.set(tag, body);
		const [oldest = ""] = bodies.keys();
		if (bodies.size > BODIES_MAX) bodies.delete(oldest);
		reply.header("content-encoding", encoding);
		return sendRevalidated(reply, request.headers["if-none-match"], tag, await body);
	};
	const served = async (request, reply, file) => {
		const found = await vendorFiles.served(file);
		return send(request, reply, found?.text, `public, max-age=${found?.freshSeconds ?? 0}`);
	};
	app.get("/temoin/tcf/vendor-list.json", (request, reply) => served(request, reply, LIST_FILE));
	app.get("/temoin/tcf/vendor-list-v:version(^[1-9]\\d{0,3}$).json", async (request, reply) => send(request, reply, await vendorFiles.archived(Number(request.params.version)), IMMUTABLE));
	app.get("/temoin/tcf/purposes-:language(^[a-z-]{2,8}$).json", (request, reply) => served(request, reply, translationFile(request.params.language)));
}
// src/server/routes/widget.ts
var JAVASCRIPT = "text/javascript; charset=utf-8";
/**
* Where a release is served: for pages, and for auditors once more, since a site may serve the widget itself and keep
* only the newest release, whereas an auditor needs the one that drew the notice.
*/
var RELEASE_ROUTES = ["/temoin/:release(^[0-9a-f]{16}$)/*", "/temoin/audit/widget/:release(^[0-9a-f]{16}$)/*"];
/** The routes. Only the last ones lead into the file system: to one file, and below one release's folder. */
async function widgetRoutes(app, context) {
	const { configuration, gate, places, configurationText, publishedDirectory, releasesDirectory } = context;
	app.addHook("onRequest", async (_request, reply) => {
		reply.header("access-control-allow-origin", "*");
	});
	const gateTag = etagOf(gate);
	const isHeeded = (place) => isOptOut(place ? {
		...configuration,
		jurisdiction: place
	} : configuration);
	app.get("/temoin/temoin.js", async (request, reply) => {
		const { headers } = request;
		const place = placeOf(places, request, reply);
		const ofPlace = places && place ? places.gateAt(place) : gate;
		const theirs = isHeeded(place) && asksForOptOut(`${headers["sec-gpc"] ?? ""}`) ? signalledGate(ofPlace) : ofPlace;
		const tag = theirs === gate ? gateTag : etagOf(theirs);
		if (isHeeded(place)) reply.header("vary", [reply.getHeader("vary"), "Sec-GPC"].filter(Boolean).join(", "));
		return sendRevalidated(reply.type(JAVASCRIPT), headers["if-none-match"], tag, theirs);
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
/** Whatever is posted here is shorter still; records do not come here (ingest/). */
var BODY_LIMIT_BYTES = 8192;
/** An application with every route of a site but that of records, which does not listen. It keeps no address of any visitor. */
function createHttpServer(context) {
	const app = fastify({
		logger: false,
		bodyLimit: BODY_LIMIT_BYTES,
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
	app.register(vendorListRoutes, context);
	app.register(gpcSupportRoutes, context);
	app.register(auditPageRoutes, context);
	app.register(async (audit) => {
		await audit.register(cookie);
		audit.register(auditSessionRoutes, context);
		audit.register(async (signedIn) => {
			signedIn.addHook("preHandler", signedInOnly(context));
			const inside = signedInContext(context);
			signedIn.register(auditRegisterRoutes, inside);
			signedIn.register(auditFacetRoutes, inside);
			signedIn.register(auditRollUpRoutes, inside);
			signedIn.register(auditNoticeRoutes, inside);
			signedIn.register(auditAnomalyRoutes, inside);
			signedIn.register(auditRateRoutes, inside);
			signedIn.register(auditExportRoutes, inside);
			signedIn.register(auditPackRoutes, inside);
			signedIn.register(auditAccessRoutes, inside);
		});
	});
	if (context.pages) app.register(pageRoutes, {
		pages: context.pages,
		places: context.places
	});
	return app;
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
// src/server/ingest/shown-counter.ts
/** A crash loses what came in during the last of these. */
var FLUSH_MS = 1e3;
var DAY_MS = 864e5;
/** Its memory is bounded by what it is told: published notices alone, each at two widths. */
var ShownCounter = class {
	#options;
	#pending = /* @__PURE__ */ new Map();
	#timer;
	#flushing;
	#problem = "";
	constructor(options) {
		this.#options = options;
	}
	/** Counts one notice, as shown today. */
	count({ notice, locale, viewport }) {
		const day = Math.floor(this.#options.now().getTime() / DAY_MS);
		add(this.#pending, {
			day,
			notice,
			locale,
			viewport,
			shown: 1
		});
		this.#flushLater();
	}
	/** Has everything stored that was counted. What cannot be is said and lost. */
	async stop() {
		await this.#flushing;
		await this.#flush();
		clearTimeout(this.#timer);
	}
	#flushLater() {
		this.#timer ??= setTimeout(() => {
			this.#timer = void 0;
			this.#flushing = this.#flush();
		}, FLUSH_MS);
		this.#timer.unref();
	}
	/** Never rejects: what cannot be stored now is tried again. */
	async #flush() {
		const counts = this.#pending;
		if (!counts.size) return;
		this.#pending = /* @__PURE__ */ new Map();
		try {
			await this.#options.addShown([...counts.values()]);
			this.#problem = "";
		} catch (error) {
			for (const count of counts.values()) add(this.#pending, count);
			const problem = `Notices shown cannot be counted now: ${error instanceof Error ? error.message : error}`;
			if (problem !== this.#problem) this.#options.warn(problem);
			this.#problem = problem;
			this.#flushLater();
		}
	}
};
function add(pending, count) {
	const { day, notice, locale, viewport, shown } = count;
	const key = `${day} ${notice} ${locale} ${viewport}`;
	pending.set(key, {
		...count,
		shown: shown + (pending.get(key)?.shown ?? 0)
	});
}
// src/server/ingest/shown-ingest.ts
/** Where widgets post. */
var SHOWN_ADDRESS = "/temoin/shown";
/** Hashes that are looked for in the store at a time; whoever asks for more of them guesses. */
var LOOKUPS_MAX = 32;
var NOT_COUNTED = refusal(404, "shown-not-counted", "this log counts no notices shown; its operator may have it by \"countShown\": true in the configuration");
var TOO_LARGE = refusal(413, "body-too-large", "the body is longer than 8,192 bytes");
var TOO_MANY = refusal(429, "too-many-shown", "too many notices shown come from this network");
var UNAVAILABLE = refusal(503, "log-unavailable", "this notice was not counted");
var UNREADABLE = refusal(400, "body-unreadable", "the body is not a JSON text in UTF-8");
var UNKNOWN = refusal(422, "shown-invalid", "notice: the log has published no notice of this hash in this language");
/** Takes what is addressed to `/temoin/shown`. */
var ShownIngest = class {
	#context;
	#door;
	#form;
	#lookups = 0;
	constructor(context) {
		this.#context = context;
		this.#door = new Door(context, context.shownLimit);
		this.#form = z.strictObject({
			site: z.literal(context.configuration.site),
			notice: z.string().regex(HASH$1),
			locale: z.string().regex(LOCALE_TAG),
			viewport: z.enum(VIEWPORTS)
		});
	}
	/** Takes the requests that are its own, and hands all others on. */
	before(next) {
		return (request, response) => {
			const { method, url = "" } = request;
			if ((method === "POST" || method === "OPTIONS") && isAddressed(url, SHOWN_ADDRESS)) this.#take(request, response);
			else next(request, response);
		};
	}
	#take(request, response) {
		const { headers } = request;
		const isAllowed = this.#door.mayWrite(headers);
		const reply = (answer) => send(response, answer, isAllowed ? headers.origin : void 0);
		const answer = isAllowed ? this.#withoutBody(request) : this.#door.foreign(headers);
		if (answer) reply(answer);
		else readBody(request, (body) => void this.#answerTo(body).then(reply));
	}
	#withoutBody(request) {
		if (!this.#context.configuration.countShown) return NOT_COUNTED;
		if (request.method === "OPTIONS") return PREFLIGHT;
		const waitSeconds = this.#door.secondsToWait(request);
		return waitSeconds ? tryLater(TOO_MANY, waitSeconds) : void 0;
	}
	/** Never rejects. */
	async #answerTo(body) {
		if (!body) return TOO_LARGE;
		const value = parseJson(decoded(body));
		if (value === void 0) return UNREADABLE;
		const { data, error } = this.#form.safeParse(value);
		if (!data) return refusal(422, "shown-invalid", error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`).join("; "));
		const locale = await this.#localeOf(data.notice);
		if (locale === "unavailable") return tryLater(UNAVAILABLE);
		if (locale !== data.locale) return UNKNOWN;
		this.#context.counter.count(data);
		return COUNTED;
	}
	/** The language of a published notice; undefined of what is none. */
	async #localeOf(notice) {
		const { notices, warn } = this.#context;
		const known = notices.remembered(notice);
		if (known) return known.locale;
		if (this.#lookups >= LOOKUPS_MAX) return "unavailable";
		this.#lookups += 1;
		try {
			return (await notices.find(notice))?.locale;
		} catch (error) {
			warn(`POST ${SHOWN_ADDRESS}: ${error instanceof Error ? error.message : error}`);
			return "unavailable";
		} finally {
			this.#lookups -= 1;
		}
	}
};
/** What is no UTF-8 becomes what is no JSON either. */
var decoded = (body) => {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(body);
	} catch {
		return "";
	}
};
// src/server/known-notices.ts
/** Notices that are remembered; a log with more reads those beyond again. */
var KNOWN_MAX = 5e3;
/** Remembers what it has met: nothing that was published ever changes. */
var KnownNotices = class {
	#store;
	#known = /* @__PURE__ */ new Map();
	constructor(store) {
		this.#store = store;
	}
	/** One that was met before; undefined also of a notice that nobody has asked for. */
	remembered(hash) {
		return this.#known.get(hash);
	}
	/** @returns undefined where the log has published no notice of this hash, or what is kept of it is damaged */
	async find(hash) {
		const known = this.#known.get(hash);
		if (known || !HASH$1.test(hash)) return known;
		const published = await this.#store.readPublished(hash);
		const notice = published?.kind === "notice" ? readNotice(hash, published.bytes) : void 0;
		if (notice && this.#known.size < KNOWN_MAX) this.#known.set(hash, notice);
		return notice;
	}
};
function readNotice(hash, bytes) {
	const value = parseJson(new TextDecoder().decode(bytes));
	const { locale, revision, widget, purposes } = Object(value);
	const { version } = Object(widget);
	if (typeof locale !== "string" || typeof version !== "string" || !Array.isArray(purposes)) return void 0;
	const asked = purposes.filter((purpose) => Object(purpose).required === false);
	return {
		hash,
		locale,
		revision: Number(revision),
		widget: version,
		purposes: asked.map(({ id }) => String(id))
	};
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
// src/server/own-or-shared.ts
/** @throws TemoinError as `openLog` and `openSharedLog` do */
async function openOwnOrShared(options, threads) {
	const { shared, configuration, limits, ledgerFile, witnesses = [], hasHeartbeat = true } = options;
	const retention = retentionOf(options);
	if (!shared) return openLog({
		...options,
		threads,
		...retention && { retention }
	});
	const { now, warn } = options;
	return openSharedLog({
		now,
		warn,
		...limits,
		...shared,
		randomBytes,
		site: configuration.site,
		publications: publicationsToMake(options),
		witnesses,
		hasHeartbeat,
		...ledgerFile !== void 0 && { ledgerFile },
		...retention && { retention }
	});
}
function publicationsToMake(options) {
	const { configuration, locales, release, places, widget } = options;
	const { version, integrity } = release;
	return [...publicationsOf(configuration, locales, {
		version,
		integrity
	}, !!places), widget];
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
/**
* Publishes the configuration, its notices and the widget's release, by the same path as records, so that a second start publishes nothing
* twice.
* @throws TemoinError `data-unusable` where the log did not take them
*/
async function publish(options, writer) {
	const publications = publicationsToMake(options);
	if ((await Promise.all(publications.map((publication) => writer.submit({ publication })))).some(({ status }) => status !== "published")) throw new TemoinError("data-unusable", "the log could not publish the configuration, its notices and the widget’s release; the reason stands above");
}
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
// src/server/witness-client.ts
/** For one witness and checkpoint, all requests together: a checkpoint is due every ten seconds. */
var PATIENCE_MS$1 = 5e3;
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
		return AbortSignal.timeout(this.#options.patienceMs ?? PATIENCE_MS$1);
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
// src/server/open-site.ts
/**
* Opens the log (or begins it), publishes the configuration, its notices and the widget's release where they are new, and makes ready to
* answer.
* @param label the site's name in the metrics; empty where the server has but one
* @throws TemoinError `data-unusable`, `key-unreadable`, `ledger-unusable`, `log-rolled-back`, `option-invalid`; the log
*   is closed then
*/
async function openSite(given, surroundings, label) {
	const options = {
		...given,
		now: given.now ?? (() => /* @__PURE__ */ new Date()),
		warn: given.warn ?? ((message) => console.error(message)),
		widget: surroundings.widget
	};
	const origins = (options.origins ?? []).map(parseOrigin);
	await mkdir(options.dataDirectory, {
		recursive: true,
		mode: 448
	});
	const log = await openOwnOrShared(options, surroundings.threads);
	try {
		const { app, handle, accessLog, publicCheckpoint, heartbeat, counter } = await prepare(options, origins, log, surroundings, label);
		return {
			handle,
			vkey: log.vkey,
			writer: log.writer,
			beginClosing: async () => app.close(),
			async close() {
				surroundings.metrics?.forget(label);
				await heartbeat?.stop();
				await publicCheckpoint.stop();
				await accessLog.stop();
				await counter.stop();
				await log.close();
			}
		};
	} catch (error) {
		surroundings.metrics?.forget(label);
		await log.close();
		throw error;
	}
}
async function prepare(options, origins, { writer, store, vkey, addShown }, { metrics, releasesDirectory }, label) {
	const { release, configuration, configurationText, now, warn, witnesses = [], rateLimit } = options;
	if (!options.shared) await publish(options, writer);
	const heartbeat = (options.hasHeartbeat ?? true) && !options.shared ? await startHeartbeat({
		writer,
		now,
		warn
	}) : void 0;
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
	const accessLog = new AccessLog({
		store,
		now,
		randomBytes,
		warn,
		days: options.accessDays ?? 365
	});
	const context = {
		store,
		accessLog,
		notices: new KnownNotices(store),
		writer,
		publicCheckpoint,
		vkey,
		now,
		warn,
		randomBytes,
		configuration,
		configurationText,
		vendorFiles: options.vendorFiles,
		gate: options.gate,
		widgetHash: options.widget.hash,
		places: options.places,
		publishedDirectory: release.directory,
		releasesDirectory,
		picturesDirectory: join(options.dataDirectory, PICTURES_FOLDER),
		pages: options.pages,
		origins,
		trustsProxy: options.trustsProxy ?? false,
		networkLimit: rateLimit && new NetworkLimit({
			...rateLimit,
			randomBytes
		})
	};
	const ingest = new Ingest(context);
	const counter = new ShownCounter({
		addShown,
		now,
		warn
	});
	const shownLimit = rateLimit && new NetworkLimit({
		...rateLimit,
		randomBytes
	});
	const shown = new ShownIngest({
		...context,
		counter,
		shownLimit
	});
	const app = createHttpServer(context);
	metrics?.measure(label, app, {
		writer,
		publicCheckpoint,
		ingest
	});
	await app.ready();
	accessLog.start();
	return {
		app,
		handle: ingest.before(shown.before(app.routing)),
		accessLog,
		publicCheckpoint,
		heartbeat,
		counter
	};
}
// src/server/turns.ts
/** First come, first served. */
var Turns = class {
	#free;
	#waiting = [];
	/** @param atOnce how many */
	constructor(atOnce) {
		this.#free = atOnce;
	}
	/** Does it in its turn. @returns, or rejects with, what it does */
	async take(act) {
		if (this.#free) this.#free -= 1;
		else await new Promise((resolve) => this.#waiting.push(resolve));
		try {
			return await act();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free += 1;
		}
	}
};
// src/server/sites.ts
/**
* How many sites are opened at once. All share one thread that writes: if hundreds began together, what each publishes
* would wait for all others for longer than it may, and so would the records of those that are served.
*/
var OPENING_AT_ONCE = 4;
/** Whoever calls does so for one site after the other; calls for several sites may run at once. */
var Sites = class {
	#options;
	#surroundings;
	#places = /* @__PURE__ */ new Map();
	#hosts;
	#turns = new Turns(OPENING_AT_ONCE);
	/** What every host is, until it is known which are whose. */
	#beginning = { reason: "opening" };
	constructor(options, surroundings) {
		this.#options = options;
		this.#surroundings = surroundings;
		this.#hosts = new HostTable(options.trustsProxy ?? false);
	}
	/** The site that a request is for. */
	find = (request) => this.#hosts.find(request.headers) ?? this.#beginning;
	/** All sites have been put that the server begins with: from now on a host that is none of theirs is nobody's. */
	begun() {
		this.#beginning = void 0;
	}
	/** A site is about to be put: its name is its own host, before another can take that as a further one. */
	expect(name) {
		if (this.#places.has(name)) return;
		const place = newPlace();
		this.#places.set(name, place);
		this.#hosts.claimIfFree(place, name);
	}
	/**
	* Serves a site, or serves it by what is said of it now. Meanwhile its requests wait.
	* @returns its verifier key
	* @throws TemoinError as {@link openSite}, and `option-invalid` where one of its hosts is another site's. Then a site
	*   that was served before its log was closed goes on as it was, and any other is not served.
	*/
	async put(site) {
		const { site: name } = site.configuration;
		this.expect(name);
		try {
			const place = this.#place(name);
			this.#hosts.claim(place, name, [name, ...site.hosts]);
			return await this.#turns.take(() => this.#open(site, place));
		} catch (error) {
			this.refuse(name, error);
			throw error;
		}
	}
	/** What is said of a site cannot be taken: it goes on as it is, and where it is not served its host is told so. */
	refuse(name, problem) {
		this.expect(name);
		const place = this.#place(name);
		place.problem = wordsOf(problem);
		if (place.open) this.#surroundings.metrics?.outdated(name);
		else {
			place.reason = problem instanceof TemoinError ? problem.code : "failed";
			this.#surroundings.metrics?.down(name);
		}
	}
	/** Serves a site no more, and forgets it. Its log stays where it is. */
	async remove(name) {
		const place = this.#places.get(name);
		if (!place) return;
		this.#hosts.release(place);
		this.#places.delete(name);
		await this.#closeLog(name, place);
		this.#surroundings.metrics?.forget(name);
	}
	/** Whether a site is served, be it by what was said of it before. */
	isServed(name) {
		return this.#places.get(name)?.open !== void 0;
	}
	/** For the operator: each by its name. */
	health = () => {
		const sites = [...this.#places].map(([site, { open, reason, problem }]) => ({
			site,
			...open ? healthOf(open.writer) : {
				status: "unavailable",
				reason
			},
			...problem !== void 0 && { problem }
		}));
		const status = this.wellness();
		return {
			isServing: status !== "unavailable",
			body: {
				status,
				sites
			}
		};
	};
	/** For anybody. A server without any site is well. */
	wellness = () => {
		const served = [...this.#places.values()].filter(({ open }) => open && !open.writer.failure).length;
		if (served === this.#places.size) return "ok";
		return served ? "degraded" : "unavailable";
	};
	/** See `OpenSite`. */
	beginClosing = () => Promise.all([...this.#places.values()].map(({ open }) => open?.beginClosing()));
	/** Closes all. */
	async close() {
		await Promise.all([...this.#places].map(([name, place]) => this.#closeLog(name, place)));
	}
	#place(name) {
		const place = this.#places.get(name);
		if (!place) throw new Error(`${name} is no site of this server`);
		return place;
	}
	async #open(site, place) {
		const { site: name } = site.configuration;
		const warn = (message) => this.#options.warn(message, name);
		const open = () => openSite({
			...this.#options,
			...site,
			warn
		}, this.#surroundings, name);
		return openPlace(place, open, warn);
	}
	async #closeLog(name, place) {
		await closePlace(place, (message) => this.#options.warn(message, name));
	}
};
var wordsOf = (error) => error instanceof Error ? error.message : String(error);
// src/server/thread/start-thread.ts
/**
* Room for what lives no longer than a batch. With V8's usual 16 MB it is swept up so often that much of a batch is
* still in use, and copied.
*/
var YOUNG_GENERATION_MB = 64;
/** Starts a thread, which keeps the process running until it is ended. */
function startThread(name, settings = {}) {
	const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
	if (ending === "ts") setFlagsFromString("--wasm-wrapper-tiering-budget=2000000000");
	return new Worker(new URL(`./${name}.${ending}`, import.meta.url), {
		name,
		workerData: settings,
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB }
	});
}
// src/server/thread/reader.ts
/** One thread for all logs of the server. It is started by the first question. */
var ReaderThread = class {
	#settings;
	#caller;
	#isEnded = false;
	constructor(settings) {
		this.#settings = settings;
	}
	/** The store in this SQLite file; it is opened by the first question, which rejects where that fails. */
	store(path) {
		const asked = READS.map((name) => [name, (...values) => this.#started().call(name, path, ...values)]);
		return Object.fromEntries(asked);
	}
	/** Closes the store in this file, if it is open. A later question opens it again. */
	async close(path) {
		await this.#caller?.call("close", path).catch(() => void 0);
	}
	/** Lets what is being asked end, closes the stores and ends the thread. To end it again does nothing. */
	async end() {
		const caller = this.#isEnded ? void 0 : this.#caller;
		this.#isEnded = true;
		await caller?.endThread();
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = startThread("reader-thread", this.#settings);
		const caller = new Caller(worker);
		this.#caller = caller;
		const forget = () => {
			caller.end(/* @__PURE__ */ new Error("the thread that reads the log has ended"));
			if (!this.#isEnded && this.#caller === caller) this.#caller = void 0;
		};
		worker.once("error", forget);
		worker.once("exit", forget);
		return caller;
	}
};
// src/server/thread/submission-sender.ts
/** Submissions that are sent before the turn is over: as many as make a commit worth its syncing. */
var SEND_AT = 128;
/** Collects the submissions of one turn of the event loop. */
var SubmissionSender = class {
	#log;
	#now;
	#post;
	#recordNumbers = [];
	#records = [];
	#publicationNumbers = [];
	#publications = [];
	/** @param post sends to the thread, or drops where there is none */
	constructor(log, now, post) {
		this.#log = log;
		this.#now = now;
		this.#post = post;
	}
	/**
	* Sends it when the turn is over, with all that comes in the same; or at once, where that is so much that the thread
	* could be at work on it meanwhile.
	* @param number by which it is answered
	*/
	send(number, content) {
		if ("record" in content) {
			const { id, before, after } = content.record;
			this.#recordNumbers.push(number);
			this.#records.push(id, before, after);
		} else {
			this.#publicationNumbers.push(number);
			this.#publications.push(content.publication);
		}
		const count = this.#recordNumbers.length + this.#publicationNumbers.length;
		if (count === 1) setImmediate(() => this.#sendAll());
		else if (count >= SEND_AT) this.#sendAll();
	}
	/** Drops what has not been sent. */
	clear() {
		this.#recordNumbers = [];
		this.#records = [];
		this.#publicationNumbers = [];
		this.#publications = [];
	}
	#sendAll() {
		if (!this.#recordNumbers.length && !this.#publicationNumbers.length) return;
		this.#post({
			kind: "submissions",
			log: this.#log,
			timeMs: this.#now().getTime(),
			numbers: [...this.#recordNumbers, ...this.#publicationNumbers],
			records: joinTexts(this.#records),
			publications: this.#publications
		});
		this.clear();
	}
};
// src/server/thread/threaded-log.ts
/** Submissions of one log that may wait; those beyond are turned away, so that memory stays bounded. */
var QUEUE_LIMIT = 4096;
/** How long a submission may wait for its place. Then it is answered, and stored once all the same if it comes to it. */
var PATIENCE_MS = 5e3;
/** How often the server looks for submissions that have waited too long. */
var LOOK_MS$1 = 250;
/** One log of the thread. */
var ThreadedLog = class {
	number;
	#options;
	#sender;
	/** In the order in which they came. */
	#waiting = /* @__PURE__ */ new Map();
	#look;
	#tending;
	#caller;
	#vkey = "";
	#checkpoint;
	#failure = "thread-ended";
	#observeCommits;
	#isStopped = false;
	#whenEmpty;
	#lastNumber = 0;
	/** What the thread has not answered, also where the submission has been turned away meanwhile. */
	#unsettled = 0;
	constructor(number, options, post) {
		this.number = number;
		this.#options = options;
		this.#sender = new SubmissionSender(number, options.now, post);
		this.#look = setInterval(() => this.#turnAwayOverdue(), LOOK_MS$1);
		this.#look.unref();
	}
	/** The log's origin, for messages. */
	get origin() {
		return this.#options.origin;
	}
	/**
	* Has the thread open the log, also a second one after the first has died: then it must lead to the checkpoint that
	* this server has answered under.
	* @throws TemoinError as the key, the ledger, the store and the recovery do
	*/
	async open(caller) {
		const { storeFile, keyFile, ledgerFile, origin, batchLimit, retention, known, now } = this.#options;
		const log = this.number;
		const place = {
			log,
			storeFile,
			keyFile,
			ledgerFile,
			origin,
			batchLimit,
			retention
		};
		const vkey = await caller.call("open", place);
		const own = this.#checkpoint ? [{
			by: "this server",
			...this.#checkpoint
		}] : [];
		const everKnown = [...await known(vkey), ...own];
		this.#checkpoint = await caller.call("begin", log, everKnown, now().getTime());
		if (this.#isStopped) return void await caller.call("close", log);
		this.#vkey = vkey;
		this.#caller = caller;
		this.#failure = void 0;
		this.#tending ??= startTending(() => this.#tend(), this.#options.warn);
	}
	/** Whether the thread that had it open is gone, and the server is not. */
	get needsOpening() {
		return this.#caller === void 0 && !this.#isStopped;
	}
	/** The thread is gone: what waits may have been stored or not. */
	detach() {
		this.#caller = void 0;
		this.#failure = "thread-ended";
		this.#unsettled = 0;
		this.#sender.clear();
		for (const number of [...this.#waiting.keys()]) this.#answer(number, { status: "unavailable" });
	}
	get vkey() {
		return this.#vkey;
	}
	get checkpoint() {
		if (!this.#checkpoint) throw new Error("the log has not been opened");
		return this.#checkpoint;
	}
	get failure() {
		return this.#isStopped ? "stopping" : this.#failure;
	}
	/** Submissions that wait for their place. */
	get waiting() {
		return this.#waiting.size;
	}
	submit(content) {
		const { queueLimit = QUEUE_LIMIT } = this.#options;
		if (this.#isStopped || !this.#caller || this.#unsettled >= queueLimit) return Promise.resolve({ status: "unavailable" });
		this.#lastNumber += 1;
		this.#unsettled += 1;
		const { promise, resolve } = Promise.withResolvers();
		this.#waiting.set(this.#lastNumber, {
			sinceMs: performance.now(),
			answer: resolve
		});
		this.#sender.send(this.#lastNumber, content);
		return promise;
	}
	/**
	* Waits until the register has caught up with the tree, for a twentieth of a second at most.
	* @returns how many entries it is still behind; rejects where the thread is gone
	*/
	async follow() {
		return Number(await this.#caller?.call("follow", this.number));
	}
	/** How many entries the register is behind the tree; rejects where the thread is gone. */
	async registerLag() {
		return Number(await this.#caller?.call("registerLag", this.number));
	}
	/** As `ShownStore` has it; rejects where the thread is gone. */
	async addShown(counts) {
		if (!this.#caller) throw new Error("the thread that writes the log has ended");
		await this.#caller.call("addShown", this.number, counts);
	}
	/** Has somebody told of every commit from now on. */
	observeCommits(observe) {
		this.#observeCommits = observe;
	}
	/** Takes what the thread answers. */
	settle({ checkpoint, failure, commits, sequenced, receiptsNote, receipts, others }) {
		this.#checkpoint = checkpoint;
		this.#failure = failure;
		this.#observeCommits?.(commits);
		this.#unsettled -= sequenced.length + others.length;
		const texts = splitTexts(receipts);
		sequenced.forEach((number, at) => {
			const receipt = {
				own: texts[at] ?? "",
				checkpoint: receiptsNote
			};
			this.#answer(number, {
				status: "sequenced",
				receipt
			});
		});
		for (const [number, status] of others) this.#answer(number, { status });
	}
	async stop() {
		this.#isStopped = true;
		if (this.#waiting.size) await new Promise((resolve) => this.#whenEmpty = resolve);
		clearInterval(this.#look);
		await this.#tending?.stop();
		await this.#caller?.call("close", this.number);
		this.#caller = void 0;
	}
	/** Has the thread see to erasures. @throws where they are to be tried again */
	async #tend() {
		if (!this.#caller || this.#isStopped) return;
		const newest = await this.#caller.call("tend", this.number, this.#options.now().getTime());
		const { size = 0 } = newest ?? {};
		if (size > this.checkpoint.size) this.#checkpoint = newest;
	}
	#answer(number, outcome) {
		const waiting = this.#waiting.get(number);
		this.#waiting.delete(number);
		waiting?.answer(outcome);
		if (!this.#waiting.size) this.#whenEmpty?.();
	}
	#turnAwayOverdue() {
		const latestMs = performance.now() - (this.#options.patienceMs ?? PATIENCE_MS);
		for (const [number, { sinceMs }] of this.#waiting) {
			if (sinceMs > latestMs) return;
			this.#answer(number, { status: "unavailable" });
		}
	}
};
// src/server/thread/writer.ts
/** When a thread that died is started again, and a log that could not be opened then is tried again. */
var RESTART_MS = 1e3;
/** One thread for all logs of the server, started again when it dies. */
var WriterThread = class {
	#warn;
	#start;
	/** By the number that the thread knows each by. */
	#logs = /* @__PURE__ */ new Map();
	/** Who is told what the thread says of a log, from the beginning of its opening on. */
	#warnings = /* @__PURE__ */ new Map();
	#opened = 0;
	#problems = /* @__PURE__ */ new Map();
	#worker;
	#caller;
	#reopening;
	#isEnded = false;
	/**
	* @param warn told what the operator should know
	* @param start starts the thread, now and again
	*/
	constructor(warn, start) {
		this.#warn = warn;
		this.#start = start;
	}
	/**
	* Opens a log, or begins it. Several may be opened at once.
	* @throws TemoinError as the sequencer, the key, the ledger and the store do
	*/
	async open(options) {
		const log = new ThreadedLog(this.#opened++, options, (message) => this.#post(message));
		this.#warnings.set(log.number, options.warn);
		try {
			await log.open(this.#started());
		} catch (error) {
			await this.close(log);
			throw error;
		}
		this.#logs.set(log.number, log);
		return log;
	}
	/** Has what waits for a place in the log answered, and closes it; the others go on. */
	async close(log) {
		await log.stop();
		this.#logs.delete(log.number);
		this.#warnings.delete(log.number);
		this.#problems.delete(log);
	}
	/** Ends the thread, and closes whatever it has open. To end it again does nothing. */
	async end() {
		const caller = this.#isEnded ? void 0 : this.#caller;
		this.#isEnded = true;
		await caller?.endThread();
	}
	#post(message) {
		this.#worker?.postMessage(message);
	}
	#started() {
		if (this.#caller) return this.#caller;
		const worker = this.#start();
		const caller = new Caller(worker);
		this.#worker = worker;
		this.#caller = caller;
		worker.on("message", (message) => {
			if ("message" in message && message.kind === "warning") this.#warnings.get(message.log)?.(message.message);
			else if ("sequenced" in message) this.#logs.get(message.log)?.settle(message);
		});
		worker.once("error", (error) => this.#warn(`The thread that writes the log failed: ${error}`));
		worker.once("exit", () => this.#replace(caller));
		return caller;
	}
	/** Nothing that was acknowledged is lost with a thread; what waits is answered, and every log opened again. */
	#replace(caller) {
		caller.end(/* @__PURE__ */ new Error("the thread that writes the log has ended"));
		for (const log of this.#logs.values()) log.detach();
		this.#caller = void 0;
		if (this.#isEnded || !this.#logs.size) return;
		this.#warn("The thread that writes the log has ended; it is started again");
		setTimeout(() => void this.#reopen(), RESTART_MS).unref();
	}
	/** One at a time, whoever asks: a log that is opened twice would have two sequencers. */
	#reopen() {
		this.#reopening ??= this.#reopenAll().finally(() => {
			this.#reopening = void 0;
			if ([...this.#logs.values()].some(({ needsOpening }) => needsOpening) && !this.#isEnded) setTimeout(() => void this.#reopen(), RESTART_MS).unref();
		});
		return this.#reopening;
	}
	async #reopenAll() {
		if (this.#isEnded) return;
		const caller = this.#started();
		for (const log of [...this.#logs.values()]) {
			if (!log.needsOpening) continue;
			try {
				await log.open(caller);
				this.#warn(`The log ${log.origin} is open again`);
			} catch (error) {
				if (this.#problems.get(log) !== `${error}`) this.#warn(`The log ${log.origin} cannot be opened: ${error}`);
				this.#problems.set(log, `${error}`);
			}
		}
	}
};
// src/server/thread/log-threads.ts
/** Each is started when it is first needed. */
var LogThreads = class {
	writer;
	reader;
	/** @param warn told what the operator should know of the threads themselves */
	constructor(warn, settings = {}) {
		this.writer = new WriterThread(warn, () => startThread("writer-thread", settings));
		this.reader = new ReaderThread(settings);
	}
	/** Ends both, and closes whatever they have open. To end them again does nothing. */
	async end() {
		await this.reader.end();
		await this.writer.end();
	}
};
// src/server/widget-publication.ts
/**
* Hashes the kept copy of a release, and the gate's source beside the published one.
* @param kept folder of the release as `keepRelease` left it
* @param published folder of the published files
* @throws TemoinError `data-unusable` where the files do not give the integrity that the release states: what is published
*   would not be what records name; the file system's error, unchanged
*/
async function publicationOfRelease({ version, integrity }, kept, published) {
	const files = await readFiles(kept, integrity);
	const found = integrityOf(files);
	if (found !== integrity) throw new TemoinError("data-unusable", `the widget's files in ${kept} have the integrity ${found} instead of ${integrity}: they were altered; remove the folder, and the next start copies it again from the package`);
	const gateSource = hashedFileOf(await readFile(join(published, GATE_SOURCE)));
	const text = manifestText({
		v: 1,
		version,
		integrity,
		files: Object.fromEntries(files),
		gateSource
	});
	return {
		kind: "widget",
		hash: sha256Hex(text),
		bytes: utf8ToBytes(text)
	};
}
async function readFiles(folder, integrity) {
	const paths = (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Promise.all(paths.map(async (path) => [relative(folder, path).split(sep).join("/"), widgetFileOf(await readFile(path), integrity)]));
}
// src/server/serve-sites.ts
/** Memory for pages of each log in each of the two threads: hundreds of sites must fit beside one another. */
var CACHE_MB_OF_EACH = 8;
/**
* Listens, and serves the sites that `addFirst` puts; others may be put, and each removed, as long as the server runs.
* @throws TemoinError `option-invalid` where it cannot listen, and whatever `addFirst` throws; everything is closed then
*/
async function serveSites(options, addFirst) {
	const { dataDirectory, warnOfAll: warn, admin, ...everySite } = options;
	const { release } = everySite;
	const threads = new LogThreads(warn, { cacheMb: CACHE_MB_OF_EACH });
	const metrics = admin && new Metrics();
	await mkdir(dataDirectory, {
		recursive: true,
		mode: 448
	});
	const releases = join(dataDirectory, SHARED_WIDGET_FOLDER);
	const releasesDirectory = await keepRelease(release.directory, release.release, releases);
	const sites = new Sites(everySite, {
		threads,
		metrics,
		releasesDirectory,
		widget: await publicationOfRelease(release, join(releasesDirectory, release.release), release.directory)
	});
	const { close: closeListeners, ...listening } = await startListening(sites, metrics && {
		metrics: metrics.registry,
		health: sites.health,
		warn
	}, options);
	async function close() {
		await closeListeners(sites.beginClosing);
		await sites.close();
		await threads.end();
	}
	try {
		await addFirst(sites);
		sites.begun();
		return {
			...listening,
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
// src/cli/follow-sites.ts
var LOOK_MS = 2e3;
/** When a site that cannot be served is tried again: what keeps it from being so may be elsewhere than in its folder. */
var RETRY_MS = 1e4;
/** One directory. */
var SitesFollower = class {
	#directory;
	#following;
	#sites = /* @__PURE__ */ new Map();
	#timer;
	#looking;
	#problem = "";
	constructor(directory, following) {
		this.#directory = directory;
		this.#following = following;
	}
	/** Takes what is there. @throws TemoinError `option-invalid` where the directory cannot be read */
	async begin() {
		const found = this.#withStatesBeside(await findSiteFolders(this.#directory));
		for (const { name, state } of found) this.#sites.set(name, {
			seen: state,
			taken: void 0,
			retryAtMs: 0
		});
		await this.#take(found);
	}
	/** Looks again and again from now on. */
	follow() {
		this.#timer = setInterval(() => {
			this.#looking ??= this.#look().catch((error) => this.#following.warn(`The sites could not be followed: ${error}`)).finally(() => {
				this.#looking = void 0;
			});
		}, LOOK_MS).unref();
	}
	/** Looks no more, and resolves once what it has begun is done. */
	async stop() {
		clearInterval(this.#timer);
		await this.#looking;
	}
	async #look() {
		const found = await this.#find();
		if (!found) return;
		const names = new Set(found.map(({ name }) => name));
		for (const [name, site] of this.#sites) if (!names.has(name)) await this.#miss(name, site);
		await this.#take(found.filter((folder) => this.#isDue(folder)));
	}
	/** @returns `undefined` where the directory says nothing, and every site goes on as it is */
	async #find() {
		let problem = "";
		try {
			const found = this.#withStatesBeside(await findSiteFolders(this.#directory));
			if (found.length || !this.#sites.size) return found;
			problem = `There is no site left in ${this.#directory}; those that were there are served on until the server ends`;
			return;
		} catch (error) {
			problem = `The sites are served as they are: ${error instanceof Error ? error.message : error}`;
			return;
		} finally {
			if (problem && problem !== this.#problem) this.#following.warn(problem);
			this.#problem = problem;
		}
	}
	#withStatesBeside(found) {
		return found.map(({ name, state }) => ({
			name,
			state: `${state} ${this.#following.stateBeside(name)}`
		}));
	}
	/** Once it has lain still from one look to the next: before that it may be half written. */
	#isDue({ name, state }) {
		const site = this.#sites.get(name) ?? {
			seen: "",
			taken: void 0,
			retryAtMs: Number.POSITIVE_INFINITY
		};
		const isStill = site.seen === state;
		site.seen = state;
		this.#sites.set(name, site);
		return isStill && (site.taken !== state || performance.now() >= site.retryAtMs);
	}
	/** It is gone once it is missing twice: some programs write a file by taking the old one away first. */
	async #miss(name, site) {
		if (site.seen !== "") {
			site.seen = "";
			return;
		}
		this.#sites.delete(name);
		await this.#following.remove(name);
	}
	async #take(folders) {
		if (!folders.length) return;
		const refused = new Set(await this.#following.take(folders.map(({ name }) => name)));
		for (const { name, state } of folders) {
			const site = this.#sites.get(name);
			if (!site) continue;
			site.taken = state;
			site.retryAtMs = refused.has(name) ? performance.now() + RETRY_MS : Number.POSITIVE_INFINITY;
		}
	}
};
// src/cli/serve-words.ts
var ROLLBACK_UNDETECTABLE = `Rollback undetectable: nobody would know that an older state of this log was put back. Add --ledger <file>, outside
the data directory and its backups, or a witness.

`;
/** What is to be printed where nobody would notice that an older log was put back; else nothing. */
var rollbackWords = ({ ledger, witness }) => ledger !== void 0 || witness.length ? "" : ROLLBACK_UNDETECTABLE;
/** The same for programs. */
function warnOfRollback(options, log) {
	const words = rollbackWords(options).trim().replace("\n", " ");
	if (words) log.write("warn", "rollback-undetectable", words);
}
/** Warns of a configuration by which pages send no records. */
function warnOfMissingLog(path, { site, log: address }, log) {
	if (address) return;
	const message = `${path} has no "log", so pages send no records; add "log": "/temoin/records"`;
	log.write("warn", "log-not-configured", message, { site });
}
/** Says that a signal ends the server. In words the shell says it itself. */
function sayStopping(log) {
	if (log.format === "json") log.write("info", "stopping", "The server answers what has arrived, and ends");
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
* The policy: the site's own host, the hosts of services under required purposes and of those that the choice grants, and those
* of Google's tags where the site has them load before a choice.
* @param allow further hosts, as a configuration writes them
* @param addresses further sources, as the policy writes them
*/
function hostPolicy(config, choice, allow = [], addresses = []) {
	const decisions = decisionsOn(config, choice);
	const granted = (config.services || []).filter(({ id }) => decisions[id]);
	const hosts = /* @__PURE__ */ new Set([
		...granted.flatMap(({ hosts = [] }) => hosts),
		...hostsBeforeChoice(config),
		...allow
	]);
	return [
		HOSTS_ONLY,
		...addresses,
		...[...hosts].flatMap(sourcesOf)
	].join(" ");
}
// src/site/visitor-choice.ts
/** The choice in force for a request, as the gate on the page has it. `undefined` where there is none: nothing is granted. */
function choiceOf(cookieHeader, configuration, { nowSeconds = Date.now() / 1e3, secGpc } = {}) {
	const cookies = cookieHeader ?? "";
	const name = configuration.cookie?.name || "eu-consent";
	const own = validChoice(configuration, choicesInCookies(cookies, name), nowSeconds);
	const isOptedOut = asksForOptOut(secGpc) || !own && cookies.includes(name);
	return choiceInForce(configuration, own, isOptedOut);
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
function consentPolicy(cookieHeader, configuration, { allow = [], ...visitor } = {}) {
	checkGuard(configuration);
	checkHosts(configuration);
	checkAllowed(configuration, allow);
	return {
		"content-security-policy": hostPolicy(configuration, choiceOf(cookieHeader, configuration, visitor), allow, logSource(configuration)),
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
				for (const line of linesOf$1({
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
// src/cli/site-options.ts
/**
* Builds the gate, and looks at the pages. The vendor list must have been read into the configuration.
* @param gateSource see `gateFor`
* @param warnOfPage told, a line each time, what is wrong on a page
* @throws TemoinError as `sitePages` does
*/
async function siteOptionsOf({ configuration, text }, word, gateSource, warnOfPage) {
	const { dataDirectory, ledgerFile, database, keyFile, origins } = word;
	const { pages, allow, retentionDays, jurisdictionHeader, vendorFiles } = word;
	return {
		configuration,
		configurationText: text,
		gate: await gateFor(gateSource, configuration, text),
		dataDirectory,
		...ledgerFile !== void 0 && { ledgerFile },
		...database !== void 0 && { shared: {
			database,
			...keyFile !== void 0 && { keyFile }
		} },
		origins,
		...configuration.signals?.tcf && { vendorFiles },
		...retentionDays !== void 0 && { retentionDays },
		...jurisdictionHeader && { places: {
			header: jurisdictionHeader,
			gateAt: await gatesByPlace(gateSource, configuration, text)
		} },
		...pages !== void 0 && { pages: await sitePages(pages, configuration, allow, warnOfPage) }
	};
}
// src/cli/take-sites.ts
/** Between one directory and one server. */
var SiteTaker = class {
	#directory;
	#options;
	#gateSource;
	#sites;
	#vendorFiles;
	#log;
	#served = /* @__PURE__ */ new Map();
	/** Of each site, so that what is tried again and again is told once. */
	#problems = /* @__PURE__ */ new Map();
	/** Sites that the vendor list is read into. */
	#withVendors = /* @__PURE__ */ new Set();
	/** Version of the list that has come since, if any. */
	#newList = "";
	#hasBegun = false;
	constructor(directory, options, gateSource, sites, vendorFiles, log) {
		this.#directory = directory;
		this.#options = options;
		this.#gateSource = gateSource;
		this.#sites = sites;
		this.#vendorFiles = vendorFiles;
		this.#log = log;
	}
	/** Verifier keys of the sites that are served, by their names. */
	get served() {
		return this.#served;
	}
	/** From now on every site that is taken is told by itself. */
	began() {
		this.#hasBegun = true;
	}
	/** The sites that the vendor list is read into are taken once more, with the new one. */
	hasNewList(version) {
		this.#newList = `${version}`;
		const names = [...this.#withVendors].join(", ");
		this.#log.write("info", "vendor-list", `Version ${version} of the IAB’s vendor list is taken for ${names}`);
	}
	stateBeside(name) {
		return this.#withVendors.has(name) ? this.#newList : "";
	}
	async take(names) {
		for (const name of names) this.#sites.expect(name);
		const read = await Promise.all(names.map((name) => this.#read(name)));
		const taken = await Promise.all(read.map((site, at) => this.#put(names[at] ?? "", site)));
		return names.filter((_, at) => !taken[at]);
	}
	async remove(name) {
		this.#served.delete(name);
		this.#problems.delete(name);
		this.#withVendors.delete(name);
		await this.#sites.remove(name);
		const message = `${name} is served no more, as its folder is gone; its log stays where it is`;
		this.#log.write("info", "site-removed", message, { site: name });
	}
	warn(message) {
		this.#log.write("warn", "warning", printable(message));
	}
	/** @returns what is wrong, in the place of the site */
	async #read(name) {
		const { data, database, key, ledger, retentionDays, jurisdictionHeader } = this.#options;
		try {
			const folder = await readSiteFolder(this.#directory, name);
			const { settings } = folder;
			const path = (file) => join(this.#directory, name, file);
			const expanded = await expandConfiguration(folder, path(CONFIGURATION_FILE), this.#vendorFiles, (line) => this.warn(line));
			if (expanded.configuration.signals?.tcf) this.#withVendors.add(name);
			else this.#withVendors.delete(name);
			refuseAllowWithoutPages(settings, path(SETTINGS_FILE));
			return {
				...await siteOptionsOf(expanded, {
					dataDirectory: join(data, name),
					ledgerFile: ledger === void 0 ? void 0 : join(ledger, `${name}.ledger`),
					database,
					keyFile: key === void 0 ? void 0 : join(key, `${name}.key`),
					origins: [...hostsOf(folder).map((host) => `https://${host}`), ...settings.origins ?? []],
					pages: settings.pages,
					allow: settings.allow ?? [],
					retentionDays: settings.retentionDays ?? retentionDays,
					jurisdictionHeader,
					vendorFiles: this.#vendorFiles
				}, this.#gateSource, (line) => this.#log.write("warn", "page", `${name}: ${line}`, { site: name })),
				hosts: hostsOf(folder)
			};
		} catch (problem) {
			return { problem };
		}
	}
	/** @returns whether it is served as its folder says */
	async #put(name, site) {
		try {
			if ("problem" in site) {
				this.#sites.refuse(name, site.problem);
				throw site.problem;
			}
			const vkey = await this.#sites.put(site);
			if (!this.#served.has(name)) warnOfMissingLog(join(this.#directory, name, CONFIGURATION_FILE), site.configuration, this.#log);
			this.#served.set(name, vkey);
			this.#problems.delete(name);
			const message = `${name} is served under ${site.hosts.join(", ")}; its log’s verifier key is ${vkey}`;
			if (this.#hasBegun || this.#log.format === "json") this.#log.write("info", "site-served", message, {
				site: name,
				vkey
			});
			return true;
		} catch (error) {
			this.#tell(name, error);
			return false;
		}
	}
	#tell(name, error) {
		const isServed = this.#sites.isServed(name);
		if (!isServed) this.#served.delete(name);
		const reason = error instanceof Error ? error.message : String(error);
		const message = printable(`${name} is ${isServed ? "served as it was before" : "not served"}: ${reason}`);
		if (this.#problems.get(name) === message) return;
		this.#problems.set(name, message);
		const { code } = Object(error);
		const fields = error instanceof TemoinError ? {
			site: name,
			code
		} : { site: name };
		this.#log.write("error", "site-refused", message, fields);
	}
};
function refuseAllowWithoutPages({ pages, allow }, path) {
	if (pages !== void 0 || !allow?.length) return;
	throw new TemoinError("option-invalid", `"allow" is for pages; add "pages" to ${path}, or leave it out`);
}
// src/cli/serve-many.ts
/** Serves until a signal ends it; a site that cannot be served is told, and keeps no other from being so. */
async function serveMany(directory, options, { listening, gateSource, ...everySite }, vendorFiles, log) {
	await refuseFile(options.ledger, "--ledger");
	await refuseFile(options.key, "--key");
	const warnOfAll = (message) => log.write("warn", "warning", message);
	const warn = (message, site) => log.write("warn", "warning", `${site}: ${message}`, { site });
	let follower;
	let taker;
	const starting = serveSites({
		...listening,
		...everySite,
		dataDirectory: options.data,
		warn,
		warnOfAll
	}, async (sites) => {
		taker = new SiteTaker(directory, options, gateSource, sites, vendorFiles, log);
		follower = new SitesFollower(directory, taker);
		await follower.begin();
	});
	const close = async () => {
		const serving = await starting;
		vendorFiles.stop();
		await follower?.stop();
		await serving.close();
	};
	closeOnSignal({ close }, () => sayStopping(log));
	const serving = await starting;
	taker?.began();
	follower?.follow();
	vendorFiles.follow((version) => taker?.hasNewList(version));
	const served = taker?.served ?? /* @__PURE__ */ new Map();
	if (log.format === "text") return printWhatIsServed$1(directory, options, serving, served);
	warnOfRollback(options, log);
	const { url, adminUrl } = serving;
	const message = `Serving the logs of ${served.size} sites at ${url}`;
	log.write("info", "started", message, {
		sites: served.size,
		url,
		adminUrl
	});
}
async function refuseFile(path, option) {
	const stats = path === void 0 ? void 0 : await stat(path).catch(() => void 0);
	if (!stats || stats.isDirectory()) return;
	throw new TemoinError("option-invalid", `with --sites, ${option} is a directory with a file for each site, but ${path} is a file; name the directory that it shall be moved to`);
}
function printWhatIsServed$1(directory, options, { url, adminUrl }, served) {
	const { data, database } = options;
	const keys = [...served.values()].map((vkey) => `  ${vkey}\n`).join("");
	const metrics = adminUrl === void 0 ? "" : `\n  ${adminUrl}/metrics   metrics for Prometheus; /health for each site`;
	const token = database === void 0 ? `--data ${join(data, "<site>")}` : `--database <url> --config ${join(directory, "<site>", "temoin.json")}`;
	console.log(`Témoin for ${served.size} ${served.size === 1 ? "site" : "sites"} of ${directory}, at ${url} under the hosts of each
${metrics}
  One more: \`temoin site add --sites ${directory} --config <file>\`; it is served within seconds.
  For an auditor: \`temoin token ${token}\` makes a token for the page /temoin/audit/ of one site.

${rollbackWords(options)}The verifier keys of the logs, to be kept by auditors from now on:
${keys}`);
}
// src/server/serve.ts
/**
* Opens the log (or begins it), publishes the configuration, its notices and the widget's release where they are new, and listens.
* @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
*/
async function serve(options) {
	const { release, dataDirectory, warn = console.error } = options;
	const threads = new LogThreads(warn);
	const metrics = options.admin && new Metrics();
	const place = newPlace();
	const warnOfLog = (message) => warn(message);
	const end = async () => {
		await closePlace(place, warnOfLog);
		await threads.end();
	};
	try {
		await mkdir(dataDirectory, {
			recursive: true,
			mode: 448
		});
		const releasesDirectory = await keepRelease(release.directory, release.release, join(dataDirectory, WIDGET_FOLDER));
		const surroundings = {
			threads,
			metrics,
			releasesDirectory,
			widget: await publicationOfRelease(release, join(releasesDirectory, release.release), release.directory)
		};
		const open = (site) => openPlace(place, () => openSite({
			...options,
			...site
		}, surroundings, ""), warnOfLog);
		const vkey = await open(options);
		const { close, ...listening } = await startListening({
			find: () => place,
			wellness: () => healthIn(place).body.status
		}, metrics && {
			metrics: metrics.registry,
			health: () => healthIn(place),
			warn
		}, options);
		return {
			...listening,
			vkey,
			async renew(site) {
				await open(site);
			},
			async close() {
				await close(async () => place.open?.beginClosing());
				await end();
			}
		};
	} catch (error) {
		await end();
		throw error;
	}
}
/** Whether the site is served, and its log can append. */
function healthIn({ open, reason = "failed" }) {
	if (!open) return {
		isServing: false,
		body: {
			status: "unavailable",
			reason
		}
	};
	return {
		isServing: !open.writer.failure,
		body: healthOf(open.writer)
	};
}
// src/cli/serve-one.ts
/** Serves until a signal ends it. @throws TemoinError where it cannot */
async function serveOne(config, options, { listening, gateSource, ...everySite }, vendorFiles, log) {
	const { data, database, key, ledger, origin, pages, allow, retentionDays, jurisdictionHeader } = options;
	const file = await readConfigurationFile(config);
	const word = {
		dataDirectory: data,
		ledgerFile: ledger,
		database,
		keyFile: key,
		origins: origin,
		pages,
		allow,
		retentionDays,
		jurisdictionHeader,
		vendorFiles
	};
	const warnOfPage = (line) => log.write("warn", "page", line);
	const warn = (message) => log.write("warn", "warning", message);
	const siteNow = async () => siteOptionsOf(await expandConfiguration(file, config, vendorFiles, warn), word, gateSource, warnOfPage);
	const site = await siteNow();
	const serving = await serve({
		...listening,
		...everySite,
		...site,
		warn
	});
	const renewal = site.vendorFiles && renewing(serving, site, siteNow, log);
	if (renewal) vendorFiles.follow(renewal.hasNewList);
	const close = async () => {
		vendorFiles.stop();
		await renewal?.ended();
		await serving.close();
	};
	closeOnSignal({ close }, () => sayStopping(log));
	const { configuration } = file;
	warnOfMissingLog(config, configuration, log);
	if (log.format === "text") return printWhatIsServed(config, options, serving, configuration);
	warnOfRollback(options, log);
	const { url, vkey, adminUrl } = serving;
	const { site: name } = configuration;
	log.write("info", "started", `Serving the log of ${name} at ${url}`, {
		site: name,
		url,
		adminUrl,
		vkey
	});
}
/** Serves a site anew with each new vendor list; as it was, where that cannot be. */
function renewing(serving, first, siteNow, log) {
	let served = first;
	let underWay = Promise.resolve();
	const renew = async (version) => {
		const next = await siteNow();
		try {
			await serving.renew(next);
			served = next;
			log.write("info", "vendor-list", `Version ${version} of the IAB’s vendor list is served from now on`);
		} catch (error) {
			await serving.renew(served);
			throw error;
		}
	};
	return {
		hasNewList(version) {
			underWay = underWay.then(() => renew(version)).catch((error) => {
				const reason = error instanceof Error ? error.message : error;
				log.write("error", "vendor-list", `Version ${version} of the IAB’s vendor list is not taken: ${reason}`);
			});
		},
		ended: () => underWay
	};
}
function printWhatIsServed(config, options, serving, configuration) {
	const { data, database, origin, pages } = options;
	console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(", ")}` : ""}
  ${serving.url}/temoin/log/checkpoint   the newest public checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token ${database === void 0 ? `--data ${data}` : `--database <url> --config ${config}`}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well${serving.adminUrl ? `\n  ${serving.adminUrl}/metrics              metrics for Prometheus` : ""}${pages === void 0 ? "" : pagesLine(serving, pages, configuration)}

${rollbackWords(options)}The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}
function pagesLine({ url }, pages, { guard }) {
	return `\n  ${url}/                        the pages in ${pages}, tags to the hosts of services held back${guard === "server" ? ", and the policy that goes with each visitor’s choice" : ""}`;
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
/** Adds the options to the command, in groups. */
function addServeOptions(command) {
	return command.optionsGroup("The log:").addOption(new Option("--config <file>", "configuration of the site; either this or --sites").env("TEMOIN_CONFIG")).addOption(new Option("--sites <directory>", "serve every site that has a folder here (see `temoin site`), each under its own hosts").env("TEMOIN_SITES")).addOption(new Option("--data <directory>", "where the log and its key are kept, with --sites in a folder for each site; made if missing, one server for each").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--ledger <file>", "note every signed checkpoint in this file before it leaves, outside the data and its backups, so that a log that was put back is found out; with --sites, a directory of such files").env("TEMOIN_LEDGER")).addOption(new Option("--database <url>", "keep the log in this PostgreSQL database, which many servers may share; --data then has the widget’s files alone").env("TEMOIN_DATABASE")).addOption(new Option("--key <file>", "key of the log in the database: this server may sequence, and does while no other one does; with --sites, a directory with <site>.key of each").env("TEMOIN_KEY_FILE")).optionsGroup("Who reaches it, and who may write:").addOption(new Option("--port <number>", "port to listen on; 0 for any").env("TEMOIN_PORT").default(8080).argParser(parsePort)).addOption(new Option("--host <address>", "address to listen on").env("TEMOIN_HOST").default("127.0.0.1")).addOption(new Option("--origin <url>", "origin whose pages may write besides the log’s own host; may be repeated, or be several separated by spaces").env("TEMOIN_ORIGIN").default([], "none").argParser(addWords)).addOption(new Option("--trust-proxy", "take the host from X-Forwarded-Host, and the network from X-Forwarded-For; only behind a proxy that sets both (env: TEMOIN_TRUST_PROXY=1)")).addOption(new Option("--rate-limit <number>", "records a second that each network (IPv4 /24, IPv6 /48) may send, five times as many at once; no address is kept; private networks have no limit; 0 for none").env("TEMOIN_RATE_LIMIT").default(RATE_LIMIT_DEFAULT).argParser(parseRateLimit)).optionsGroup("Visitors and pages:").addOption(new Option("--jurisdiction-header <name>", "header in which a proxy or CDN says where a visitor is, as FR or US-CA; the law of that place then holds").env("TEMOIN_JURISDICTION_HEADER").argParser(parseHeaderName)).addOption(new Option("--pages <folder>", "serve the site’s own pages too, with tags to the hosts of services held back").env("TEMOIN_PAGES")).addOption(new Option("--allow <host>", "host of the site’s own that its pages may load from under \"guard\": \"server\"; may be repeated, or be several separated by spaces").env("TEMOIN_ALLOW").default([], "none").argParser(addWords)).addOption(vendorListOption()).optionsGroup("What the public and the operator see:").addOption(new Option("--checkpoint-seconds <number>", "time from one public checkpoint to the next, so that nobody can count visitors by the second; 0 for none").env("TEMOIN_CHECKPOINT_SECONDS").default(10).argParser(parseCheckpointSeconds)).addOption(new Option("--witness <vkey and url>", "witness to cosign each public checkpoint, as \"<vkey> <url>\"; may be repeated, or be several one after the other").env("TEMOIN_WITNESS").default([], "none").argParser(addWitnesses)).addOption(new Option("--admin <host:port>", "serve Prometheus metrics at /metrics, and /health, at this address of their own; a port alone is one of this machine only (default: off)").env("TEMOIN_ADMIN").argParser(parseListenAddress)).addOption(new Option("--log-format <format>", "what standard error gets: words, or one JSON object a line").env("TEMOIN_LOG_FORMAT").choices(["text", "json"]).default("text")).addOption(new Option("--retention-days <number>", "erase each record so many days after a newer one, a withdrawal or its expiry has ended it; default: keep all; with --sites, what holds for those that say nothing else").env("TEMOIN_RETENTION_DAYS").argParser(parseRetentionDays)).addOption(new Option("--access-days <number>", "keep for so many days who has looked at the register; what was searched for is kept as a keyed hash, for 30 at most").env("TEMOIN_ACCESS_DAYS").default(365).argParser(parseRetentionDays)).optionsGroup("Other:").helpOption("-h, --help", "print this");
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
// src/cli/serve.ts
/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
var YES = [
	"1",
	"true",
	"yes",
	"on"
];
/** Networks that the limit of one of many sites remembers: some 2 MB at most. */
var NETWORKS_OF_EACH_MAX = 8192;
var HELP = `
The configuration is written down in temoin.schema.json, and \`temoin check\` reads one. Every option can be set in the
environment instead, by the name behind it; the command line wins.

Example, behind a proxy on the same machine, with a ledger on another disk:
  temoin serve --config temoin.json --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464

Many sites, each a folder in /etc/temoin/sites that \`temoin site add\` makes, each known by its hosts:
  temoin serve --sites /etc/temoin/sites --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464
Each has its log and key in a folder of its name below --data, and its ledger below --ledger. Sites that are added,
changed or taken away are followed within seconds; one that cannot be served is told here and at /health of --admin, and
keeps no other from being served.

The first start makes the data directory, the log and its key; keep a copy of log.key elsewhere. SIGTERM ends the server
once everything that has arrived is answered. docs/OPERATION.md has the rest: systemd, containers, proxies, backups.`;
/** The command `serve`. */
function serveCommand() {
	return addServeOptions(new Command("serve").description("serve the log, the widget and the auditor’s page of one site, or of many").addHelpText("after", HELP)).action(run);
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
async function start(given, log) {
	const trustProxy = given.trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? "");
	const options = {
		...given,
		trustProxy
	};
	const { database, key, pages, allow } = options;
	const [config, sites] = [options.config || void 0, options.sites || void 0];
	if (database === void 0 && key !== void 0) throw new TemoinError("option-invalid", "--key is for a log in PostgreSQL, and --data keeps its own; add --database <url> or leave it out");
	if (config !== void 0 && sites !== void 0) throw new TemoinError("option-invalid", `--config ${config} is one site, and --sites ${sites} are many; leave one of them out, and its variable in the environment`);
	if (sites !== void 0) {
		refuseForMany(sites, options);
		const files = vendorFilesOf(options, SHARED_VENDOR_LIST_FOLDER, log);
		return serveMany(sites, options, await everySiteOf(options, NETWORKS_OF_EACH_MAX), files, log);
	}
	if (config === void 0) throw new TemoinError("option-invalid", "nothing says what to serve; add --config <file> for one site, or --sites <directory> for many");
	if (pages === void 0 && allow.length) throw new TemoinError("option-invalid", "--allow is for pages; add --pages <folder> or leave it out");
	const files = vendorFilesOf(options, "tcf", log);
	return serveOne(config, options, await everySiteOf(options), files, log);
}
/** Of all sites; nothing is fetched unless one of them asks for the framework. */
var vendorFilesOf = ({ data, vendorList }, folder, log) => new KeptVendorFiles({
	directory: join(data, folder),
	place: vendorList,
	now: () => /* @__PURE__ */ new Date(),
	warn: (message) => log.write("warn", "vendor-list", message)
});
/** What one site alone can mean. */
function refuseForMany(sites, { pages, allow, origin }) {
	const isGiven = {
		origin: origin.length > 0,
		pages: pages !== void 0,
		allow: allow.length > 0
	};
	const settings = {
		origin: "origins",
		pages: "pages",
		allow: "allow"
	};
	for (const option of [
		"origin",
		"pages",
		"allow"
	]) {
		if (!isGiven[option]) continue;
		throw new TemoinError("option-invalid", `--${option} is for one site; with --sites say "${settings[option]}" for each, in ${sites}/<site>/site.json, or with \`temoin site add --${option}\``);
	}
}
export { serveCommand };
