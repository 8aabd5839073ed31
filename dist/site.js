import { _ as TemoinError, d as askAgainDays, g as asksForOptOut, h as bare, i as addressesOf, l as hostsBeforeChoice, m as isOptOut, n as Marker, o as matchesHost, p as choiceInForce, r as planOf, t as mark } from "./site/mark.js";
// src/consent/host-pattern.ts
/** A host name in lower case. A port is left out on purpose: cookies and gates do not know ports. */
var HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** As in a Content-Security-Policy: `*.` in front stands for every host below, and not for the host itself. */
var HOST_PATTERN = /^(\*\.)?(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
// src/consent/policy.ts
var asksAgain = typeof __TEMOIN_ASKS_AGAIN__ === "undefined" || __TEMOIN_ASKS_AGAIN__;
/** A clock corrected by a few minutes must not void a choice; anything further ahead comes from the future. */
var CLOCK_TOLERANCE_SECONDS = 300;
var DAY_SECONDS = 86400;
/**
* The choice, frozen, that counts among those read from the device: the newest by time, then by sequence, without what another
* of the same cookie's name, a leftover of another path or domain, does not grant, or another of the very same age.
* Expired ones, ones from the future and ones that the configuration voids (`askAgainBefore`) never count.
* @param choices as `choicesInCookies` gives them
*/
function validChoice(config, choices, nowSeconds) {
	const isValid = (choice) => (!asksAgain || choice.revision >= (config.askAgainBefore || 0)) && choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS && choice.time + askAgainDays(config) * DAY_SECONDS > nowSeconds;
	let newest;
	for (const named of choices) if (isValid(named[1]) && (!newest || secondsOlder(newest[1], named[1]) > 0)) newest = named;
	if (!newest) return void 0;
	const [name, choice] = newest;
	const decisions = {
		__proto__: null,
		...choice.decisions
	};
	const ours = decisionsOn(config, choice);
	for (const [otherName, other] of choices) if (other !== choice && isValid(other) && (otherName === name || !secondsOlder(other, choice))) {
		const theirs = decisionsOn(config, other);
		for (const id in ours) if (ours[id]) decisions[id] = ours[id] = !!theirs[id];
	}
	return Object.freeze({
		...choice,
		decisions: Object.freeze(decisions)
	});
}
/** How much older one choice is than another, by time, then by sequence; 0 where they are of the very same age. */
var secondsOlder = (a, b) => b.time - a.time || b.sequence - a.sequence;
/**
* What is decided about each id of the configuration: the one place that says so. Required purposes and their services
* are always granted; anything else only where a choice covers it: a service follows its purpose unless the choice says
* otherwise. `undefined` where no choice covers it; unknown ids are not in it. It has no prototype.
* In loops: what another script has made of `find`, `some`, `every` or `filter` grants nothing (DESIGN §4.1). Whoever asks
* about many ids asks once, or the time grows with the square of their number.
*/
var decisionsOn = (config, choice) => {
	const decisions = bare();
	const purposes = bare();
	for (const purpose of config.purposes) purposes[purpose.id] = purpose;
	for (const item of [...config.purposes, ...config.services || []]) {
		const purpose = purposes[item.purpose || item.id];
		if (purpose) decisions[item.id] = purpose.required || (choice && (!asksAgain || choice.revision >= Math.max(item.since || 0, purpose.since || 0)) ? choice.decisions[item.id] ?? choice.decisions[purpose.id] : void 0);
	}
	return decisions;
};
/** Whether an id may run. Unknown ids never may. */
function isGranted(config, choice, id) {
	return !!decisionsOn(config, choice)[id];
}
/**
* Whether a `data-consent` expression is satisfied: ids separated by spaces are all needed, `a|b` means either.
* @returns `undefined` where an id is unknown or the expression is empty: never to be released, and worth saying
*/
function isExpressionGranted(config, choice, expression) {
	const decisions = decisionsOn(config, choice);
	let granted = true;
	for (const term of expression.trim().split(/\s+/)) {
		let isEither = false;
		for (const id of term.split("|")) {
			if (!(id in decisions)) return void 0;
			isEither ||= !!decisions[id];
		}
		granted &&= isEither;
	}
	return granted;
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
// src/consent/cookie-value.ts
var VALUE = /^1![\w-]{22}![1-9a-z][0-9a-z]{0,8}![0-9a-f]{16}(!(0|[1-9]\d{0,8})){2}(![a-z][a-z0-9-]{0,31}:[01])*$/;
/** CK-1: browsers drop a cookie whose name and value are longer than this; nothing longer is read either. */
var VALUE_LIMIT = 4096;
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
// src/site/visitor-choice.ts
/** The choice in force for a request, as the gate on the page has it. `undefined` where there is none: nothing is granted. */
function choiceOf(cookieHeader, configuration, { nowSeconds = Date.now() / 1e3, secGpc } = {}) {
	const cookies = cookieHeader ?? "";
	const name = configuration.cookie?.name || "eu-consent";
	const own = validChoice(configuration, choicesInCookies(cookies, name), nowSeconds);
	const isOptedOut = asksForOptOut(secGpc) || !own && cookies.includes(name);
	return choiceInForce(configuration, own, isOptedOut);
}
/**
* Whether the visitor of a request has granted something, so that events that a server sends on (conversion interfaces, say) are
* held back as on the page (SIG-7). A missing, damaged, expired or forged cookie grants nothing. Pure; never throws for what a
* visitor sends.
* @param cookieHeader the request's `Cookie` header as it came
* @param expression a purpose or service, or a whole `data-consent` expression; `false` where it names an unknown id
*/
function granted(cookieHeader, configuration, expression, options) {
	return !!isExpressionGranted(configuration, choiceOf(cookieHeader, configuration, options), expression);
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
// src/site/byte-text.ts
/** As many arguments as every engine takes at once. */
var CHARACTERS_AT_ONCE = 8192;
/** Each byte as the character of its number. (The Encoding Standard's `latin1` is windows-1252, which is not that.) */
function textOfBytes(bytes) {
	let text = "";
	for (let start = 0; start < bytes.length; start += CHARACTERS_AT_ONCE) text += String.fromCharCode(...bytes.subarray(start, start + CHARACTERS_AT_ONCE));
	return text;
}
/** The way back. */
function bytesOfText(text) {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}
/** UTF-8's byte order mark as such a text. */
var UTF_8_MARK = "ï»¿";
/**
* Refuses what contains no ASCII bytes.
* @throws TemoinError `page-unreadable` for a text of bytes that begins as UTF-16 does
*/
function refuseUtf16(text) {
	if (/^(\xff\xfe|\xfe\xff)/.test(text)) throw new TemoinError("page-unreadable", "the page is in UTF-16, which cannot be marked; save it as UTF-8");
}
// src/site/byte-marker.ts
/** @throws TemoinError as `mark` does */
function byteMarker(configuration, options = {}) {
	const plan = planOf(configuration, options);
	const marker = new Marker(plan, addressesOf(plan, true));
	/** The beginning, until it is long enough to tell a byte order mark; afterwards nothing. */
	let beginning = "";
	return {
		write(bytes, isLast) {
			let text = textOfBytes(bytes);
			let mark = "";
			if (beginning !== void 0) {
				text = beginning + text;
				beginning = text;
				if (text.length < 3 && !isLast) return /* @__PURE__ */ new Uint8Array();
				beginning = void 0;
				refuseUtf16(text);
				if (text.startsWith("ï»¿")) mark = UTF_8_MARK;
			}
			return bytesOfText(mark + marker.write(text.slice(mark.length), isLast));
		},
		report: () => marker.report
	};
}
// src/site/response-headers.ts
/** Lengths, names and checksums of the page before. */
var OF_THE_BODY = [
	"content-length",
	"etag",
	"accept-ranges",
	"content-md5",
	"digest",
	"content-digest",
	"repr-digest"
];
var WITHOUT_BODY = /* @__PURE__ */ new Set([
	204,
	205,
	304
]);
/**
* Whether an answer is a page that can be marked. One without a type is taken for one where browsers may do so too.
* @param warn told of pages that pass as they are
* @throws TemoinError `page-unreadable` where its encoding is not one that contains ASCII
*/
function kindOfAnswer(response, warn) {
	const type = response.getHeader("content-type");
	if (!(type === void 0 && response.getHeader("x-content-type-options") === void 0) && !/^\s*text\/html\s*(;|$)/i.test(String(type))) return "other";
	if (WITHOUT_BODY.has(response.statusCode)) return "other";
	if (/charset\s*=\s*["']?utf-?(16|32)/i.test(String(type))) throw new TemoinError("page-unreadable", `its type is "${String(type)}", which cannot be marked; send UTF-8`);
	const encoding = response.getHeader("content-encoding");
	const problem = encoding !== void 0 && !/^\s*identity\s*$/i.test(String(encoding)) ? `is compressed (${String(encoding)}) before it comes to markMiddleware; put the middleware that compresses before it` : response.statusCode === 206 ? "is sent in parts (status 206); answer with the whole" : void 0;
	if (problem && type !== void 0) warn(`a page passes unmarked, because it ${problem}`);
	return problem ? "other" : "page";
}
/** Takes away what marking makes untrue. */
function removeHeadersOfTheBody(response) {
	if (response.headersSent) return;
	for (const name of OF_THE_BODY) response.removeHeader(name);
}
/** Sets headers in any form that `writeHead` takes: an object, a flat list of names and values, a list of pairs. */
function giveHeaders(response, headers) {
	const pairs = Array.isArray(headers) ? pairsOf(headers) : Object.entries(headers ?? {});
	const isList = Array.isArray(headers);
	if (isList) for (const [name] of pairs) response.removeHeader(name);
	for (const [name, value] of pairs) {
		if (value === void 0) continue;
		const text = Array.isArray(value) ? value.map(String) : String(value);
		if (isList) response.appendHeader(name, text);
		else response.setHeader(name, text);
	}
}
function pairsOf(list) {
	if (Array.isArray(list[0])) return list.map((pair) => Array.isArray(pair) ? [String(pair[0]), pair[1]] : ["", ""]);
	return list.flatMap((name, index) => index % 2 ? [] : [[String(name), list[index + 1]]]);
}
// src/site/mark-response.ts
/** Puts a marker between an answer and its connection. Whether it is a page is decided when its head is complete. */
function markResponse(response, marking) {
	const { writeHead, flushHeaders, write, end } = response;
	let state = { is: "undecided" };
	/** A page that cannot be marked is not sent: what it would load, nobody would have asked for. */
	const attempt = (act) => {
		try {
			return act();
		} catch (error) {
			if (!(error instanceof TemoinError)) throw error;
			marking.warn(`a page was broken off: ${error.message}`);
			state = { is: "broken" };
			response.destroy();
			return;
		}
	};
	const decide = () => {
		if (state.is !== "undecided") return state;
		state = { is: "passed" };
		attempt(() => {
			if (kindOfAnswer(response, marking.warn) === "other") return;
			removeHeadersOfTheBody(response);
			if (marking.isHead) return;
			state = {
				is: "marked",
				marker: byteMarker(marking.configuration, marking.options())
			};
		});
		marking.onDecided();
		return state;
	};
	response.writeHead = (status, ...rest) => {
		const [reason] = rest;
		response.statusCode = status;
		if (typeof reason === "string") response.statusMessage = reason;
		giveHeaders(response, typeof reason === "string" ? rest[1] : reason);
		return decide().is === "broken" ? response : writeHead.call(response, status);
	};
	response.flushHeaders = () => {
		if (decide().is !== "broken") flushHeaders.call(response);
	};
	const markedWrite = (...given) => {
		const now = decide();
		const bytes = bytesOf(given[0], given[1]);
		if (now.is === "broken") return false;
		if (now.is !== "marked" || !bytes) return write.apply(response, given);
		const marked = attempt(() => now.marker.write(bytes, false));
		if (!marked) return false;
		if (marked.length) return write.call(response, marked, "utf8", callbackOf(given));
		process.nextTick(callbackOf(given) ?? (() => {}));
		return true;
	};
	const markedEnd = (...given) => {
		const now = decide();
		const bytes = given[0] !== void 0 && given[0] !== null && typeof given[0] !== "function" ? bytesOf(given[0], given[1]) : /* @__PURE__ */ new Uint8Array();
		if (now.is === "broken") return response;
		if (now.is !== "marked" || !bytes) return end.apply(response, given);
		const marked = attempt(() => now.marker.write(bytes, true));
		if (!marked) return response;
		state = { is: "passed" };
		marking.onReport(now.marker.report());
		return end.call(response, marked, "utf8", callbackOf(given));
	};
	response.write = markedWrite;
	response.end = markedEnd;
}
function callbackOf(given) {
	return given.find((value) => typeof value === "function");
}
/** `undefined` for what Node itself refuses. */
function bytesOf(chunk, encoding) {
	if (chunk instanceof Uint8Array) return chunk;
	if (typeof chunk !== "string") return void 0;
	return Buffer.from(chunk, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8");
}
// src/site/request-headers.ts
/** Compressed pages, and parts of pages. */
var UNMARKABLE = [
	"accept-encoding",
	"range",
	"if-range"
];
/** A copy that the browser has may be from before the page was marked, or marked by an older configuration. */
var CONDITIONS = ["if-none-match", "if-modified-since"];
/** What a browser says it will do with a script, a picture or a font (Fetch Metadata): none of these is a page. */
var PAGE_DESTINATIONS = /* @__PURE__ */ new Set([
	"document",
	"iframe",
	"frame",
	"fencedframe",
	"embed",
	"object",
	"empty"
]);
/**
* Takes the headers away, from requests that may be answered by a page.
* @returns puts them back, for those before the middleware, who look at them when the answer begins
*/
function withoutUnmarkable({ headers }) {
	const destination = headers["sec-fetch-dest"];
	const isForPage = typeof destination !== "string" || PAGE_DESTINATIONS.has(destination);
	const asksForPage = isForPage && /text\/html/i.test(headers.accept ?? "");
	const taken = [];
	for (const name of [...isForPage ? UNMARKABLE : [], ...asksForPage ? CONDITIONS : []]) {
		const value = headers[name];
		if (value !== void 0) taken.push([name, value]);
		delete headers[name];
	}
	return () => {
		for (const [name, value] of taken) headers[name] ??= value;
	};
}
// src/site/mark-middleware.ts
/**
* Marks every `text/html` answer of what comes after it, as it is sent. What comes after it is not told that the
* browser takes compressed pages, or parts of pages, since neither can be marked; what comes before it is told, so a
* compressing middleware belongs before this one. A page that is compressed nevertheless passes as it is, with a
* warning. A page that marking fails for (UTF-16) breaks off.
* @throws TemoinError as `mark` does: at once for options that are given once and for all
*/
function markMiddleware(configuration, { options = {}, onReport, warn = console.warn } = {}) {
	if (typeof options !== "function") planOf(configuration, options);
	const warned = /* @__PURE__ */ new Set();
	const warnOnce = (message) => {
		if (!warned.has(message)) warn(`temoin: ${message}`);
		warned.add(message);
	};
	return (request, response, next) => {
		markResponse(response, {
			configuration,
			isHead: request.method === "HEAD",
			options: () => typeof options === "function" ? options(request, response) : options,
			onDecided: withoutUnmarkable(request),
			onReport: (report) => onReport?.(report, request),
			warn: warnOnce
		});
		next();
	};
}
// src/site/mark-stream.ts
/**
* `mark` for the bytes of one page in any encoding that contains ASCII, with the same result wherever they are cut.
* The stream fails with a TemoinError `page-unreadable` for UTF-16, and where a tag or a `<noscript>` does not end
* within 16 MB.
* @throws TemoinError as `mark` does
*/
function markStream(configuration, options = {}) {
	const marker = byteMarker(configuration, options);
	const enqueue = (controller, bytes) => {
		if (bytes.length) controller.enqueue(bytes);
	};
	return new TransformStream({
		transform(chunk, controller) {
			enqueue(controller, marker.write(chunk, false));
		},
		flush(controller) {
			enqueue(controller, marker.write(/* @__PURE__ */ new Uint8Array(), true));
			options.onReport?.(marker.report());
		}
	});
}
export { TemoinError, asksForOptOut, consentPolicy, granted, mark, markMiddleware, markStream };
