import { a as TemoinError, i as addressesOf, n as Marker, r as planOf, t as mark } from "./site/mark.js";
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
export { TemoinError, mark, markMiddleware, markStream };
