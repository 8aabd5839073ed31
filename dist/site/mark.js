import { InsertionMode, Parser, Tokenizer, defaultTreeAdapter, html, parseFragment } from "parse5";
// src/consent/error.ts
/**
* Says what failed, where, with which value and what to do, in `message`; which failure it is, in `code`; and the
* error underneath, if any, in `cause`.
*/
var TemoinError = class extends Error {
	name = "TemoinError";
	code;
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};
// src/consent/gpc.ts
/**
* Whether a `Sec-GPC` header asks, for its visitor, that nothing be sold or shared. Only a field of exactly `1` counts, and
* of several one is enough (GPC-1): servers hand them on as one text, with commas between. Any other is as good as none.
* @param secGpc the header as it came; `null` or `undefined` where there was none
*/
function asksForOptOut(secGpc) {
	return (secGpc ?? "").split(",").some((field) => /^[ \t]*1[ \t]*$/.test(field));
}
/**
* A gate for a visitor whose request has asked: where a proxy or an extension has added the header and the browser knows
* nothing of it, the page's `navigator` says so too, and all on the page that asks it agrees. No other gate has a byte of it.
* @param gate text of `temoin.js`
*/
function signalledGate(gate) {
	return `Reflect.defineProperty(navigator,"globalPrivacyControl",{__proto__:null,value:!0});${gate}`;
}
// src/consent/bare.ts
/** An empty map from names that others choose. */
var bare = () => ({ __proto__: null });
// src/consent/presumption.ts
/** The states of the US whose privacy acts ask for a way to opt out (US-10, US-12), two letters each; elsewhere is opt-in. */
var OPT_OUT_STATES = "CACOCTDEIAINKYMDMNMTNENHNJORRITNTXUTVA";
/**
* Whether the configured place is one where what is not refused may run. Unknown places are not. In a loop: what another
* script has made of `test` or `includes` presumes nothing (DESIGN §4.1).
*/
var isOptOut = ({ jurisdiction }) => {
	for (let at = 0; at < 38; at += 2) if (jurisdiction === `US-${OPT_OUT_STATES[at]}${OPT_OUT_STATES[at + 1]}`) return true;
	return false;
};
/**
* The choice in force where the law of the place may ask for an opt-out alone, frozen; anywhere else it is the visitor's
* own. There what nobody has refused is granted, and all is refused where the browser asks for that (US-1) or a choice
* cannot be understood. The signal counts over an earlier grant, and a grant that was made in spite of it over the signal
* (GPC-4; CCPA regulations §7025(c)(3)). What is only presumed has no sequence number.
* @param choice that the device remembers
* @param isOptedOut whether the browser asks for an opt-out; or, where there is no choice, whether anything is unclear
* @returns `undefined` where the law asks for consent and nobody has chosen: then nothing is presumed
*/
var choiceInForce = (config, choice, isOptedOut) => {
	if (choice && (!isOptedOut || choice.decisions["gpc"]) || !isOptOut(config)) return choice;
	const decisions = bare();
	for (const { id } of config.purposes) decisions[id] = !isOptedOut;
	return Object.freeze({
		time: 0,
		...choice,
		revision: config.revision,
		decisions: Object.freeze(decisions)
	});
};
/** The one number of a configuration and its place that everything goes by: never another after a refusal (OMNI-3). */
var askAgainDays = (config) => typeof __TEMOIN_ASK_AGAIN_DAYS__ === "undefined" ? daysAtPlace(config) : __TEMOIN_ASK_AGAIN_DAYS__ || config.askAgainDays || 182;
/**
* What the setting says of the configuration's `jurisdiction`: the days of exactly that place, else the default.
* @returns anything but a whole number above 0 where the setting is neither days nor days by place
*/
var writtenDays = ({ askAgainDays: days = 182, jurisdiction }) => typeof days === "object" ? days[jurisdiction || "default"] || days.default : days;
/**
* What the setting comes to there: {@link writtenDays}, and no fewer than {@link OPT_OUT_DAYS} where an opt-out is all
* that the law asks for.
*/
var daysAtPlace = (config) => Math.max(writtenDays(config), isOptOut(config) ? 365 : 0);
// src/consent/signals.ts
/**
* The keys of each protocol, and the purposes that each follows where the site does not say: the first of them that the
* site has. A key that follows none is never granted.
*/
var SIGNAL_KEYS = {
	google: {
		ad_storage: ["marketing"],
		analytics_storage: ["analytics"],
		ad_user_data: ["marketing"],
		ad_personalization: ["marketing"],
		functionality_storage: ["preferences"],
		personalization_storage: ["preferences"],
		security_storage: ["necessary"]
	},
	uet: { ad_storage: ["marketing"] },
	clarity: {
		ad_Storage: ["marketing"],
		analytics_Storage: ["analytics"]
	},
	meta: { consent: ["marketing", "social"] },
	tiktok: { consent: ["marketing", "social"] },
	pinterest: { consent: ["marketing", "social"] },
	matomo: {
		consent: ["analytics"],
		cookieConsent: []
	},
	piano: { consent: ["analytics"] },
	adobe: { collect: ["analytics"] },
	shopify: {
		analytics: ["analytics"],
		marketing: ["marketing"],
		preferences: ["preferences"],
		sale_of_data: ["marketing"]
	},
	posthog: { consent: ["analytics"] },
	mixpanel: { consent: ["analytics"] },
	amplitude: { consent: ["analytics"] },
	hubspot: {
		analytics: ["analytics"],
		advertisement: ["marketing"],
		functionality: ["preferences"]
	}
};
/** Names of all protocols. */
var SIGNAL_NAMES = /* @__PURE__ */ Object.keys(SIGNAL_KEYS);
/**
* A configuration whose protocols name an expression for every key, so that whoever tells them needs no table. An
* expression of a key that follows no purpose of this site is empty, which nothing grants.
* @returns the same configuration where it has no signals; else a copy
*/
function withSignalKeys(config) {
	const { signals, purposes } = config;
	if (!signals) return config;
	const follows = (candidates) => candidates.find((candidate) => purposes.some(({ id }) => id === candidate)) ?? "";
	const filled = Object.entries(signals).map(([name, settings]) => {
		const table = SIGNAL_KEYS[name];
		if (!table) return [name, settings];
		const { keys: given } = settings;
		const keys = Object.entries(table).map(([key, candidates]) => [key, given?.[key] ?? follows(candidates)]);
		return [name, {
			...name === "google" ? inGooglesWords(settings) : settings,
			keys: Object.fromEntries(name === "matomo" ? inMatomosWords(keys, settings) : keys)
		}];
	});
	return {
		...config,
		signals: Object.fromEntries(filled)
	};
}
/**
* Matomo asks for consent to tracking, which covers its cookies, or tracks all and asks for its cookies alone: that is
* spoken where the site names that key and not the other.
*/
function inMatomosWords(entries, { keys = {} }) {
	const spoken = keys.cookieConsent && !keys.consent ? "cookieConsent" : "consent";
	return entries.filter(([key]) => key === spoken);
}
function inGooglesWords(settings) {
	const { mode, region, waitForUpdateMs, adsDataRedaction, urlPassthrough, dataLayer = "dataLayer" } = settings;
	const defaults = {
		...region && { region },
		...waitForUpdateMs && { wait_for_update: waitForUpdateMs }
	};
	const set = {
		...adsDataRedaction && { ads_data_redaction: true },
		...urlPassthrough && { url_passthrough: true }
	};
	return {
		...mode === "advanced" && { mode },
		...Object.keys(defaults).length && { defaults },
		...Object.keys(set).length && { set },
		dataLayer
	};
}
/** Hosts that Google's own tags need to measure without cookies (advanced mode). */
var GOOGLE_TAG_HOSTS = /(^|\.)(googletagmanager\.com|google-analytics\.com|analytics\.google\.com|googleadservices\.com|googlesyndication\.com|doubleclick\.net)$/;
/** Hosts of Google's tags as a policy names them, where these load before a choice; else none. */
var hostsBeforeChoice = ({ signals, services = [] }) => signals?.google?.mode === "advanced" ? services.flatMap(({ hosts = [] }) => hosts.filter((host) => GOOGLE_TAG_HOSTS.test(host))) : [];
/**
* The configuration as guards see it: without the hosts of Google's tags where these load before a choice, as the site has asked
* for (SIG-3, advanced mode).
* @returns the same configuration in any other case; else a copy
*/
function asGuarded(config) {
	const free = hostsBeforeChoice(config);
	if (!free.length) return config;
	const services = (config.services ?? []).map((service) => service.hosts ? {
		...service,
		hosts: service.hosts.filter((host) => !free.includes(host))
	} : service);
	return {
		...config,
		services
	};
}
// src/consent/hosts.ts
/**
* Whether a host is one that a service declares: the very host, or with `*.` in front every host below it, as in a
* Content-Security-Policy (CSP3 §6.7.2.6). Ports do not matter.
* @param host lower case, as in `URL.hostname`
*/
function matchesHost(pattern, host) {
	return pattern[0] === "*" ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : pattern === host;
}
var declares = ({ hosts = [] }, host) => hosts.some((pattern) => matchesHost(pattern, host));
/** Ids of the services that declare a host, as a `data-consent` expression (`a|b`); empty for nobody's host. */
var servicesAt = ({ services = [] }, host) => services.flatMap((service) => declares(service, host) ? service.id : []).join("|");
/**
* What must be granted before a request may go to a host, as a `data-consent` expression: one of the services that
* declare it (`a|b`). A host that a service under a required purpose declares is never guarded.
* @returns `undefined` for a host that nobody guards
*/
function expressionForHost(config, host) {
	return config.services?.some((service) => declares(service, host) && config.purposes.some(({ id, required }) => required && id === service.purpose)) ? void 0 : servicesAt(config, host) || void 0;
}
// src/consent/id.ts
/** What an id of a purpose or a service looks like (DESIGN §3): a lower-case letter, then at most 31 of `a-z 0-9 -`. */
var ID = /^[a-z][a-z0-9-]{0,31}$/;
/** The four purposes whose texts come with every locale. A site's own purposes bring their texts themselves. */
var USUAL_PURPOSES = [
	"necessary",
	"analytics",
	"social",
	"marketing"
];
// src/consent/configuration.ts
/** CNIL-20: the name the recommendation gives to the cookie that keeps the choice. */
var DEFAULT_COOKIE_NAME = "eu-consent";
/**
* Accepts a parsed configuration only if everything that decides what runs, and everything a visitor must be told,
* is there and of the right type. It is small because every visitor loads it; `checkConfiguration` says in words
* what is wrong, and refuses at least all that this refuses (tests/unit/consent/configuration.test.ts).
* @returns `undefined` for anything else, so that nothing optional runs; never throws
*/
function readConfiguration(value) {
	try {
		const config = value;
		const { purposes, controller, cookie = {} } = config;
		const ids = /* @__PURE__ */ new Set();
		const isNew = ({ id }) => isText(id) && ID.test(id) && !ids.has(id) && ids.add(id);
		const isPurpose = (purpose) => isNew(purpose) && isYesOrNo(purpose.required) && isWhole(purpose.since) && (purpose.texts === void 0 ? USUAL_PURPOSES.includes(purpose.id) : Object.values(purpose.texts).length && Object.values(purpose.texts).every(({ title, description }) => isText(title) && isText(description)));
		const isService = (service) => purposes.some(({ id }) => service.purpose === id) && isNew(service) && isText(service.name) && isText(service.provider) && isAddress(service.policy) && isWhole(service.since) && isListOf(isText, service.hosts) && isListOf((item) => isText(item.kind) && isText(item.name) && isWhole(item.days ?? -1), service.storage);
		return purposes.length && purposes.every(isPurpose) && isListOf(isService, config.services) && [
			config.site,
			config.policy,
			controller.name,
			controller.contact
		].every(isText) && isAddress(config.policy) && isWhole(config.revision || -1) && isWhole(config.askAgainBefore) && isWhole(writtenDays(config) || -1) && isYesOrNo(config.reloadOnWithdrawal) && !("length" in cookie) && [
			config.log,
			config.locale,
			config.guard,
			config.jurisdiction,
			cookie.name,
			cookie.domain
		].every((text = "/") => isText(text)) ? config : void 0;
	} catch {}
}
var isText = (value) => !!value && value === `${value}`;
var isWhole = (value = 0) => value < 1e9 && value >>> 0 === value;
var isYesOrNo = (value = true) => value === !!value;
var isListOf = (isGood, list = []) => list.every(isGood);
/** SEC-4: what a visitor may follow is on https or on the site, and so never a script. */
var isAddress = (value = "/") => isText(value) && /^(https:\/)?\//.test(value);
// src/site/addresses.ts
/** Hosts whose verdict is remembered; a page that names more is judged anew for each. */
var HOSTS_MAX = 1e3;
/**
* The addresses of one page.
* @param isBytes whether each character of the text is one byte, so that those above ASCII are read as UTF-8
*/
function addressesOf(plan, isBytes) {
	const verdicts = /* @__PURE__ */ new Map();
	const verdictOn = (host) => {
		if (verdicts.has(host)) return verdicts.get(host);
		const verdict = verdictOf(plan, host);
		if (verdicts.size < HOSTS_MAX) verdicts.set(host, verdict);
		return verdict;
	};
	const from = (start) => {
		let base;
		const resolve = (address, against) => {
			const text = isBytes ? decodeUtf8(address) : address;
			return URL.parse(text, against.href);
		};
		return {
			judge(address) {
				const url = resolve(address, base ?? start);
				if (!url || !/^(https?|wss?):$/.test(url.protocol)) return void 0;
				const verdict = verdictOn(url.hostname);
				return verdict && {
					address: url.href,
					...verdict
				};
			},
			setBase(href) {
				if (base) return;
				const url = resolve(href, start);
				base = url && !/^(data|javascript):$/.test(url.protocol) ? url : start;
			},
			inner: () => from(base ?? start)
		};
	};
	return from(plan.pageUrl);
}
function verdictOf({ configuration, pageUrl }, hostname) {
	const host = hostname.replace(/\.$/, "");
	const consent = expressionForHost(asGuarded(configuration), host);
	if (consent !== void 0) return { consent };
	const { site, cookie, services = [] } = configuration;
	const isOwn = host === pageUrl.hostname || host === site || cookie?.domain && isBelow(host, cookie.domain);
	const isDeclared = services.some(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)));
	return isOwn || isDeclared ? void 0 : {};
}
var isBelow = (host, domain) => host === domain || host.endsWith(`.${domain}`);
/** The text of bytes that are UTF-8; of others, and of text that is none, the text as it is. */
function decodeUtf8(text) {
	if (!/[\x80-\xff]/.test(text)) return text;
	return text.replace(/[\x80-\xff]+/g, (run) => {
		try {
			return new TextDecoder("utf-8", {
				fatal: true,
				ignoreBOM: true
			}).decode(Uint8Array.from(run, (unit) => unit.charCodeAt(0)));
		} catch {
			return run;
		}
	});
}
// src/consent/hex.ts
/**
* Writes whole numbers, each with so many lower-case digits; negative ones as the 32 bits that they have.
* @param digits 8 at most; a number that has more of them keeps them all
*/
var hexOf = (numbers, digits) => Array.from(numbers, (number) => (number >>> 0).toString(16).padStart(digits, "0")).join("");
// src/consent/sha256.ts
var known;
/** Made when they are needed: where a browser hashes by itself nothing ever asks for them. */
function constants() {
	const primes = [];
	for (let candidate = 2; primes.length < 64; candidate++) if (primes.every((prime) => candidate % prime)) primes.push(candidate);
	/** The first 32 bits of the fractional part. */
	const fraction = (value) => value % 1 * 2 ** 32 | 0;
	return {
		rounds: primes.map((prime) => fraction(prime ** (1 / 3))),
		initial: primes.slice(0, 8).map((prime) => fraction(prime ** .5))
	};
}
var rotate = (word, bits) => word >>> bits | word << 32 - bits;
/**
* SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
* For texts of up to some hundred kilobytes, as notices are; the log's own hashing is elsewhere (src/tlog).
*/
function sha256Hex(text) {
	const message = new TextEncoder().encode(text);
	const padded = new Uint8Array((message.length + 8 >> 6) + 1 << 6);
	padded.set(message);
	padded[message.length] = 128;
	const blocks = new DataView(padded.buffer);
	blocks.setUint32(padded.length - 4, message.length * 8);
	known ??= constants();
	const { rounds, initial } = known;
	const state = Int32Array.from(initial);
	const schedule = /* @__PURE__ */ new Int32Array(64);
	for (let offset = 0; offset < padded.length; offset += 64) {
		for (let i = 0; i < 16; i++) schedule[i] = blocks.getInt32(offset + i * 4);
		compress(state, schedule, rounds);
	}
	return hexOf(state, 8);
}
/**
* Takes one block in. Without a list made anew for each round: a notice has thousands of rounds, and most pages have only
* the interpreter for them.
* @param w the block's words, and room for what is made of them
*/
function compress(state, w, rounds) {
	for (let i = 16; i < 64; i++) {
		const early = w[i - 15] ?? 0;
		const late = w[i - 2] ?? 0;
		const s0 = rotate(early, 7) ^ rotate(early, 18) ^ early >>> 3;
		const s1 = rotate(late, 17) ^ rotate(late, 19) ^ late >>> 10;
		w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i++) {
		const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const t1 = h + sum1 + (e & f ^ ~e & g) + (rounds[i] ?? 0) + (w[i] ?? 0) | 0;
		const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
		h = g;
		g = f;
		f = e;
		e = d + t1 | 0;
		d = c;
		c = b;
		b = a;
		a = t1 + t2 | 0;
	}
	for (const [i, word] of [
		a,
		b,
		c,
		d,
		e,
		f,
		g,
		h
	].entries()) state[i] = (state[i] ?? 0) + word;
}
// src/site/inline-gate.ts
/** Attribute by which a gate that was put in before is found again. */
var OWN_MARK = "data-temoin";
var OWN_MARK_VALUE = "gate";
/** CSP3, "base64-value". */
var NONCE = /^[A-Za-z0-9+/_-]+={0,2}$/;
/**
* The tag of a gate.
* @throws TemoinError `option-invalid` where the nonce is not one that a policy can name
*/
function gateTag({ script, nonce, secGpc }) {
	if (nonce !== void 0 && !NONCE.test(nonce)) throw new TemoinError("option-invalid", `the nonce must be of base64 characters, as in a Content-Security-Policy, but is "${nonce}"`);
	const text = inlineText(asksForOptOut(secGpc) ? signalledGate(script) : script);
	return {
		tag: `<script ${`${OWN_MARK}="${OWN_MARK_VALUE}"${nonce === void 0 ? "" : ` nonce="${nonce}"`}`}>${text}<\/script>`,
		hash: `sha256-${base64(sha256Hex(text))}`
	};
}
/** Whether a script's tag is a gate that the inlined one replaces: an older one, or one that loads `temoin.js`. */
function isGateTag(attributes) {
	const path = attributes.get("src")?.split(/[?#]/, 1)[0]?.trim() ?? "";
	return attributes.get(OWN_MARK) === OWN_MARK_VALUE || /(^|\/)temoin\.js$/.test(path);
}
/**
* JavaScript that means the same in a page of any encoding (only ASCII is left, so that its hash is always the same
* too) and that cannot end its own element: in strings, templates and regular expressions, the only places where
* these characters stand in a script that a build made, an escape is as good.
*/
function inlineText(script) {
	return script.replace(/\r\n?/g, "\n").replace(/<(?=\/script|!--)/gi, "\\x3c").replace(/[^\n\t\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function base64(hex) {
	const bytes = hex.match(/../g) ?? [];
	return btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(""));
}
// src/site/mark-options.ts
/**
* Checks everything that a caller gives, before the first byte.
* @throws TemoinError `configuration-invalid` for what the widget itself would refuse; `option-invalid` for an
*   address that is not absolute or a nonce that is none
*/
function planOf(configuration, options) {
	if (!readConfiguration(configuration)) throw new TemoinError("configuration-invalid", "the configuration given for marking is one that the widget refuses; run \"temoin check\" on it, which says why");
	const baseUrl = options.baseUrl ?? `https://${configuration.site}/`;
	const pageUrl = URL.canParse(baseUrl) ? new URL(baseUrl) : void 0;
	if (!pageUrl || !/^https?:$/.test(pageUrl.protocol)) throw new TemoinError("option-invalid", `baseUrl must be the absolute http or https address of the page, but is "${baseUrl}"`);
	return {
		configuration,
		pageUrl,
		...options.gate && { gate: gateTag(options.gate) }
	};
}
// src/site/gate-place.ts
/** What a whole page begins with; parts of one (as scripts fetch them) need no gate. */
var OF_A_PAGE = /* @__PURE__ */ new Set([
	"html",
	"head",
	"title",
	"meta"
]);
/**
* The place in one page. The encoding must stand within a page's first 1,024 bytes (HTML §4.2.5.4), which the gate
* would fill, so it lets that pass, and with it all that does nothing: other `<meta>` and the title.
*/
function gatePlace() {
	let isPage = false;
	let isSettled = false;
	const settle = () => {
		const isHere = isPage && !isSettled;
		isSettled = true;
		return isHere;
	};
	return {
		atDoctype() {
			isPage = true;
		},
		atStartTag({ name, attributes }) {
			if (!OF_A_PAGE.has(name)) return settle() ? "before" : void 0;
			isPage = true;
			return name === "meta" && (attributes.has("charset") || attributes.get("http-equiv")?.toLowerCase() === "content-type") && settle() ? "after" : void 0;
		},
		atEndTag: (name) => name !== "title" && settle(),
		atWords: settle,
		isOpen: () => isPage && !isSettled
	};
}
// src/site/hold-tag.ts
/** HTML §13.2.5.32–39: a name may begin with `=`; a value is quoted, or ends at whitespace. */
var ATTRIBUTE = /([\t\n\f\r /]*)(=?[^\t\n\f\r />=]*)((?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?)/y;
/** What goes in front of a guarded attribute's name. The second is for tags that have the first: it is never released. */
var PREFIXES = ["data-", "data-held-"];
/** Rewrites a start tag. Attributes given twice lose the second one, which would count now and did not before. */
function holdTag(tag) {
	const attributes = attributesOf(tag);
	const names = new Set(attributes.map(({ name }) => name));
	const seen = /* @__PURE__ */ new Set();
	const isChanged = (name) => tag.script ? /^(data-)?type$/.test(name) : tag.guarded.has(name);
	const rewritten = attributes.map(({ space, name, text }) => {
		if (!isChanged(name)) return space + text;
		const isFirst = !seen.has(name);
		seen.add(name);
		if (!isFirst || name === "data-type") return space;
		if (tag.script) return space + typeAttributes(tag.script);
		const prefix = PREFIXES.find((candidate) => !names.has(candidate + name));
		return prefix ? space + prefix + text : space;
	});
	const added = [tag.script && !names.has("type") ? ` ${typeAttributes(tag.script)}` : "", names.has("data-consent") ? "" : ` data-consent="${tag.consent}"`];
	return [
		tag.text.slice(0, tag.nameLength + 1),
		...added,
		...rewritten
	].join("");
}
var typeAttributes = (type) => `type="text/plain"${type === "module" ? " data-type=\"module\"" : ""}`;
/** The attributes in their order, repeated ones too; the last has no name and is what ends the tag. */
function attributesOf({ text, nameLength }) {
	const attributes = [];
	let position = nameLength + 1;
	while (position < text.length) {
		ATTRIBUTE.lastIndex = position;
		const [, space = "", name = "", value = ""] = ATTRIBUTE.exec(text) ?? [];
		if (!name) break;
		attributes.push({
			space,
			name: name.toLowerCase(),
			text: name + value
		});
		position = ATTRIBUTE.lastIndex;
	}
	return [...attributes, {
		space: "",
		name: "",
		text: text.slice(position)
	}];
}
// src/site/srcset.ts
/** ASCII whitespace and commas, an address without whitespace, then descriptors up to a comma outside parentheses. */
var CANDIDATE = /[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)/y;
var DESCRIPTORS = /(?:[^(,]|\([^)]*(?:\)|$))*/y;
/** Every candidate's address, as written; also of candidates whose descriptors a browser would refuse. */
function srcsetAddresses(value) {
	const addresses = [];
	let position = 0;
	for (;;) {
		CANDIDATE.lastIndex = position;
		const address = CANDIDATE.exec(value)?.[1];
		if (address === void 0) return addresses;
		position = CANDIDATE.lastIndex;
		const bare = address.replace(/,+$/, "");
		addresses.push(bare);
		if (bare.length === address.length) {
			DESCRIPTORS.lastIndex = position;
			position += DESCRIPTORS.exec(value)?.[0].length ?? 0;
		}
	}
}
// src/site/requests.ts
/** Attributes of the elements of the page contract (DESIGN §3). */
var HELD = /* @__PURE__ */ new Map([
	["script", ["src"]],
	["iframe", ["src"]],
	["img", ["src", "srcset"]],
	["video", ["src", "poster"]],
	["audio", ["src"]],
	["source", ["src", "srcset"]],
	["object", ["data"]],
	["embed", ["src"]],
	["link", ["href", "imagesrcset"]]
]);
/** Attributes of others that send requests too. */
var UNHELD = /* @__PURE__ */ new Map([
	["input", ["src"]],
	["track", ["src"]],
	["frame", ["src"]],
	["body", ["background"]],
	["table", ["background"]],
	["td", ["background"]],
	["th", ["background"]]
]);
/** Elements of SVG that load what `href` or `xlink:href` names. */
var SVG = /* @__PURE__ */ new Set([
	"image",
	"use",
	"script",
	"feimage"
]);
/** Relations for which browsers fetch, or at least connect. */
var FETCHING_RELATIONS = /* @__PURE__ */ new Set([
	"stylesheet",
	"icon",
	"apple-touch-icon",
	"apple-touch-icon-precomposed",
	"apple-touch-startup-image",
	"mask-icon",
	"fluid-icon",
	"manifest",
	"preload",
	"modulepreload",
	"prefetch",
	"prerender",
	"preconnect",
	"dns-prefetch",
	"compression-dictionary",
	"import",
	"search"
]);
/** MIME Sniffing, "JavaScript MIME type": the essences for which a script is a classic one. */
var CLASSIC_SCRIPT = /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/i;
/** Everything that a tag makes the browser request. */
function requestsOf(tag) {
	const { name, attributes } = tag;
	const held = tag.isHtml ? HELD.get(name) : void 0;
	const names = held ?? (tag.isHtml ? UNHELD.get(name) : SVG.has(name.toLowerCase()) ? ["href"] : void 0);
	if (!names || !sendsRequests(tag)) return [];
	return names.flatMap((attribute) => {
		const value = attributes.get(attribute);
		if (value === void 0) return [];
		return (attribute.endsWith("srcset") ? srcsetAddresses(value) : [value]).map((address) => ({
			attribute,
			address,
			canBeHeld: !!held
		}));
	});
}
/** The type of a script that runs: `classic`, `module`, or `undefined` for one that a browser takes for text. */
function scriptType(attributes) {
	const type = attributes.get("type");
	const language = attributes.get("language");
	const named = type === void 0 ? language && `text/${language}` : type && (trim(type) || " ");
	if (!named || CLASSIC_SCRIPT.test(named)) return "classic";
	return type !== void 0 && named.toLowerCase() === "module" ? "module" : void 0;
}
function sendsRequests({ name, isHtml, attributes }) {
	if (!isHtml) return true;
	if (name === "script") return scriptType(attributes) !== void 0;
	if (name === "input") return attributes.get("type")?.toLowerCase() === "image";
	if (name !== "link") return true;
	return (attributes.get("rel") ?? "").split(/[\t\n\f\r ]+/).some((relation) => FETCHING_RELATIONS.has(relation.toLowerCase()));
}
var trim = (text) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
// src/site/judge-tag.ts
/** Sorts the requests of a tag. */
function judgeTag(tag, addresses) {
	const guarded = [];
	const undeclared = [];
	const unheld = [];
	for (const { attribute, address: written, canBeHeld } of requestsOf(tag)) {
		const judgement = addresses.judge(written);
		if (!judgement) continue;
		const { address, consent } = judgement;
		const finding = {
			line: tag.line,
			tag: tag.name,
			address
		};
		if (consent === void 0) undeclared.push(finding);
		else if (canBeHeld) guarded.push({
			attribute,
			address,
			consent
		});
		else unheld.push(finding);
	}
	return {
		guarded,
		undeclared,
		unheld
	};
}
// src/site/noscript.ts
/** Elements that go with all that is in them: it is text that nobody should read. */
var TEXT_ONLY = /* @__PURE__ */ new Set([
	"script",
	"style",
	"iframe",
	"noembed",
	"noframes",
	"xmp"
]);
/** What removing may bring about: a tag less can turn what follows from SVG into HTML. Deeper, nothing is left. */
var PASSES_MAX = 8;
/**
* Takes the tags to guarded hosts out of a `<noscript>`.
* @param content all between its tags
* @param firstLine line of the page on which the content begins
*/
function emptyNoscript(content, firstLine, addresses) {
	const removed = [];
	let text = content;
	for (let pass = 0; pass < PASSES_MAX; pass++) {
		const { cuts, found, undeclared } = searchNoscript(text, firstLine, addresses);
		if (!found.length) return {
			text,
			removed,
			undeclared
		};
		removed.push(...found);
		text = without(text, cuts);
	}
	return {
		text: "",
		removed,
		undeclared: []
	};
}
function searchNoscript(content, firstLine, addresses) {
	const found = [];
	const undeclared = [];
	const cuts = [];
	const fragment = parseFragment(content, {
		scriptingEnabled: false,
		sourceCodeLocationInfo: true
	});
	for (const element of elementsIn(fragment)) {
		const location = element.sourceCodeLocation;
		if (!location) continue;
		const judged = requestsOf(tagOf$1(element)).flatMap(({ address }) => addresses.judge(address) ?? []);
		const guarded = judged.filter((judgement) => judgement.consent !== void 0);
		const place = {
			line: firstLine + location.startLine - 1,
			tag: element.tagName
		};
		const [first] = guarded;
		if (!first) {
			undeclared.push(...judged.map(({ address }) => ({
				...place,
				address
			})));
			continue;
		}
		const consent = allOf(guarded.flatMap((judgement) => judgement.consent ?? []));
		found.push({
			...place,
			address: first.address,
			consent,
			action: "removed"
		});
		cuts.push(...cutsFor(element.tagName, location, content.length));
	}
	return {
		cuts,
		found,
		undeclared
	};
}
function tagOf$1({ tagName, namespaceURI, attrs }) {
	const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
	return {
		name: tagName,
		isHtml: namespaceURI === html.NS.HTML,
		attributes
	};
}
/** The two tags, so that what stands between them for others stays; or all of an element that holds text alone. */
function cutsFor(name, location, contentLength) {
	const { startTag = location, endTag } = location;
	if (TEXT_ONLY.has(name)) return [{
		start: location.startOffset,
		end: endTag?.endOffset ?? contentLength
	}];
	return [startTag, ...endTag ? [endTag] : []].map(({ startOffset, endOffset }) => ({
		start: startOffset,
		end: endOffset
	}));
}
/** One expression that needs all of several. */
function allOf(expressions) {
	return [...new Set(expressions)].join(" ");
}
/** A text without some parts; a `<` that stood before one must not begin a tag with what stood behind. */
function without(text, cuts) {
	let rest = "";
	let position = 0;
	for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
		rest += text.slice(position, start);
		if (rest.endsWith("<")) rest += " ";
		position = Math.max(position, end);
	}
	return rest + text.slice(position);
}
/** In document order; without recursion, as pages may be nested as deep as they like. */
function* elementsIn(root) {
	const waiting = root.childNodes.toReversed();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		if (!("tagName" in node)) continue;
		yield node;
		waiting.push(...node.childNodes.toReversed());
		if ("content" in node) waiting.push(...node.content.childNodes.toReversed());
	}
}
// src/site/rewriting.ts
/**
* Most that is kept of a page that comes in pieces, in characters: of a tag that has not ended, of a `<noscript>`, of
* a word without white space. Pictures inside addresses make long tags.
*/
var WAITING_MAX = 16777216;
/** Offsets count from the beginning of the whole text. What was given out cannot be reached any more. */
var Rewriting = class {
	/** What was read and has not been passed yet, and the offset at which it starts. */
	#rest = "";
	#start = 0;
	#output = "";
	#lastCharacter = "";
	/** Offset behind all that was read. */
	get end() {
		return this.#start + this.#rest.length;
	}
	read(text) {
		this.#rest += text;
	}
	slice(start, end) {
		return this.#rest.slice(start - this.#start, end - this.#start);
	}
	/** Gives out everything before an offset as it is; nothing where that was given out before. */
	passTo(offset) {
		const length = Math.max(0, offset - this.#start);
		this.#give(this.#rest.slice(0, length));
		this.#rest = this.#rest.slice(length);
		this.#start += length;
	}
	/** Gives out everything before `start` as it is, and in place of what follows, up to `end`, another text. */
	replace(start, end, text) {
		this.passTo(start);
		this.#give(text || (this.#lastCharacter === "<" ? " " : ""));
		this.#rest = this.#rest.slice(end - start);
		this.#start = end;
	}
	/** @throws TemoinError `page-unreadable` where too much waits to be given out */
	refuseEndless() {
		if (this.#rest.length <= WAITING_MAX) return;
		throw new TemoinError("page-unreadable", `a tag, a <noscript> or a word has not ended after ${WAITING_MAX} characters; a page like that can be marked only as a whole`);
	}
	/** All that was given out since the last call. */
	take() {
		const output = this.#output;
		this.#output = "";
		return output;
	}
	#give(text) {
		this.#output += text;
		this.#lastCharacter = text.at(-1) ?? this.#lastCharacter;
	}
};
// src/site/light-tree.ts
/** An adapter whose elements are forgotten when they are closed, so that a page of any length takes little memory. */
function lightTree(onElementCreated) {
	const attach = (parent, node) => {
		node.parentNode = parent;
	};
	return {
		...defaultTreeAdapter,
		appendChild: attach,
		insertBefore: attach,
		detachNode(node) {
			node.parentNode = null;
		},
		setDocumentType() {},
		insertText() {},
		insertTextBefore() {},
		getNodeSourceCodeLocation: () => null,
		setNodeSourceCodeLocation() {},
		updateNodeSourceCodeLocation() {},
		onElementCreated
	};
}
// src/site/tag-reader.ts
/**
* A reader for one page. It runs the whole parser behind the tokenizer, because only a parser knows that the
* `<title>` of an `<svg>` holds tags, or that a `<textarea>` in a `<frameset>` does not even begin.
*/
function tagReader(listener) {
	let created;
	const treeAdapter = lightTree(({ attrs, namespaceURI }, { isInTemplate }) => {
		created = {
			attrs,
			namespaceURI,
			isInTemplate
		};
	});
	const parser = new Parser({ treeAdapter });
	const reached = ({ location }) => {
		if (location) listener.onReached(location.endOffset, location.endLine);
	};
	const reachedText = ({ location }) => {
		if (location) listener.onText(location.startOffset);
	};
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
		onStartTag(token) {
			const nameLength = token.tagName.length;
			parser.onStartTag(token);
			const own = created?.attrs === token.attrs ? created : void 0;
			if (token.location) listener.onStartTag(tagOf(token, token.location, nameLength, own, parser));
			reached(token);
		},
		onEndTag(token) {
			parser.onEndTag(token);
			const { location } = token;
			if (location) {
				const { startOffset: start, endOffset: end, startLine: line } = location;
				listener.onEndTag({
					name: token.tagName,
					start,
					end,
					line
				});
			}
			reached(token);
		},
		onComment(token) {
			parser.onComment(token);
			reached(token);
		},
		onDoctype(token) {
			parser.onDoctype(token);
			listener.onDoctype();
			reached(token);
		},
		onCharacter(token) {
			if (parser.insertionMode !== InsertionMode.TEXT) listener.onWords();
			parser.onCharacter(token);
			reachedText(token);
		},
		onNullCharacter(token) {
			parser.onNullCharacter(token);
			reachedText(token);
		},
		onWhitespaceCharacter(token) {
			parser.onWhitespaceCharacter(token);
			reachedText(token);
		},
		onEof: (token) => parser.onEof(token),
		onParseError: null
	});
	parser.tokenizer = tokenizer;
	return (text, isLast) => tokenizer.write(text, isLast);
}
function tagOf(token, location, nameLength, own, parser) {
	return {
		name: token.tagName,
		isHtml: !own || own.namespaceURI === html.NS.HTML,
		attributes: new Map(token.attrs.map(({ name, value }) => [name, value])),
		start: location.startOffset,
		end: location.endOffset,
		line: location.startLine,
		endLine: location.endLine,
		nameLength,
		isInTemplate: !!own?.isInTemplate,
		isTextOnly: parser.insertionMode === InsertionMode.TEXT
	};
}
// src/site/marker.ts
/** How deep documents in `srcdoc` may be nested; deeper ones are not looked into. */
var DEPTH_MAX = 4;
/** One page on its way through. */
var Marker = class Marker {
	#changes = [];
	#undeclared = [];
	#unheld = [];
	#plan;
	#addresses;
	#depth;
	#place;
	#read = tagReader(this);
	#text = new Rewriting();
	#gate;
	#waiting;
	/** What comes before is certain. */
	#reached = 0;
	/** Behind the last tag, comment or doctype. */
	#tagsEnd = {
		offset: 0,
		line: 1
	};
	constructor(plan, addresses, depth = 0) {
		this.#plan = plan;
		this.#addresses = addresses;
		this.#depth = depth;
		this.#place = plan.gate && gatePlace();
	}
	/** All that was found so far. */
	get report() {
		return {
			changes: this.#changes,
			undeclared: this.#undeclared,
			unheld: this.#unheld,
			...this.#gate && { gate: this.#gate }
		};
	}
	/**
	* Reads on.
	* @returns as much of the page as is certain by now; with `isLast`, all the rest
	* @throws TemoinError `page-unreadable` where something that must be seen whole does not end
	*/
	write(text, isLast) {
		this.#text.read(text);
		this.#read(text, isLast);
		if (isLast) this.#finish();
		else this.#text.passTo(Math.min(this.#reached, this.#waiting?.start ?? Infinity));
		this.#text.refuseEndless();
		return this.#text.take();
	}
	onReached(offset, line) {
		this.#tagsEnd = {
			offset,
			line
		};
		this.#reached = offset;
	}
	onText(offset) {
		if (this.#place?.isOpen() !== true) this.#reached = Math.max(this.#reached, offset);
	}
	onDoctype() {
		this.#place?.atDoctype();
	}
	onWords() {
		if (this.#place?.atWords()) this.#insertGate(this.#tagsEnd.offset, this.#tagsEnd.line);
	}
	onStartTag(tag) {
		const place = this.#place?.atStartTag(tag);
		if (place === "before") this.#insertGate(tag.start, tag.line);
		if (tag.name === "base" && tag.isHtml && !tag.isInTemplate) {
			const href = tag.attributes.get("href");
			if (href !== void 0) this.#addresses.setBase(href);
		}
		const isGate = tag.name === "script" && tag.isHtml && isGateTag(tag.attributes);
		if (isGate && tag.isTextOnly && this.#place) this.#waiting = {
			kind: "gate",
			start: tag.start,
			line: tag.line
		};
		else if (tag.name === "noscript" && tag.isTextOnly) this.#waiting = {
			kind: "noscript",
			start: tag.end,
			line: tag.endLine
		};
		else this.#mark(tag, isGate);
		if (place === "after") this.#insertGate(tag.end, tag.endLine);
	}
	onEndTag({ name, start, end, line }) {
		const waiting = this.#waiting;
		this.#waiting = void 0;
		if (waiting?.kind === "noscript") this.#emptyNoscript(waiting, start);
		else if (waiting) this.#text.replace(waiting.start, end, "");
		else if (this.#place?.atEndTag(name)) this.#insertGate(start, line);
	}
	#mark(tag, isGate) {
		const { guarded, undeclared, unheld } = judgeTag(tag, this.#addresses);
		if (!isGate) this.#undeclared.push(...undeclared);
		this.#unheld.push(...unheld);
		guarded.push(...this.#inFrame(tag));
		const [first] = guarded;
		if (!first) return;
		const needed = allOf(guarded.map(({ consent }) => consent));
		const text = holdTag({
			text: this.#text.slice(tag.start, tag.end),
			nameLength: tag.nameLength,
			guarded: new Set(guarded.map(({ attribute }) => attribute)),
			consent: needed,
			script: tag.name === "script" ? scriptType(tag.attributes) : void 0
		});
		this.#text.replace(tag.start, tag.end, text);
		const consent = tag.attributes.get("data-consent") ?? needed;
		this.#changes.push({
			line: tag.line,
			tag: tag.name,
			address: first.address,
			consent,
			action: "held"
		});
	}
	/** A document in `srcdoc` is held whole where any tag of it would be, since its own page never asks. */
	#inFrame({ name, isHtml, attributes, line }) {
		const srcdoc = name === "iframe" && isHtml && this.#depth < DEPTH_MAX ? attributes.get("srcdoc") : void 0;
		if (!srcdoc) return [];
		const { gate: _gate, ...plan } = this.#plan;
		const inner = new Marker(plan, this.#addresses.inner(), this.#depth + 1);
		inner.write(srcdoc, true);
		const { changes, undeclared, unheld } = inner.report;
		this.#undeclared.push(...undeclared.map((finding) => ({
			...finding,
			line
		})));
		this.#unheld.push(...unheld.map((finding) => ({
			...finding,
			line
		})));
		return changes.map(({ address, consent }) => ({
			attribute: "srcdoc",
			address,
			consent
		}));
	}
	#emptyNoscript({ start, line }, end) {
		const { text, removed, undeclared } = emptyNoscript(this.#text.slice(start, end), line, this.#addresses);
		if (removed.length) this.#text.replace(start, end, text);
		this.#changes.push(...removed);
		this.#undeclared.push(...undeclared);
	}
	#insertGate(offset, line) {
		const { gate } = this.#plan;
		if (!gate) return;
		this.#text.replace(offset, offset, gate.tag);
		this.#gate = {
			hash: gate.hash,
			line
		};
	}
	#finish() {
		const { end } = this.#text;
		const waiting = this.#waiting;
		if (waiting?.kind === "noscript") this.#emptyNoscript(waiting, end);
		this.#text.passTo(end);
	}
};
// src/site/mark.ts
/**
* Rewrites every plain tag to a host that a service declares, so that the gate holds it (DESIGN §3), and touches
* nothing else. Marking twice gives the same as marking once.
* @param html a page, or a part of one
* @throws TemoinError `configuration-invalid` or `option-invalid`; never for anything in the page
*/
function mark(html, configuration, options = {}) {
	const plan = planOf(configuration, options);
	const marker = new Marker(plan, addressesOf(plan, false));
	const start = html.startsWith("﻿") ? 1 : 0;
	return {
		html: html.slice(0, start) + marker.write(html.slice(start), true),
		...marker.report
	};
}
export { TemoinError as _, DEFAULT_COOKIE_NAME as a, asGuarded as c, askAgainDays as d, daysAtPlace as f, asksForOptOut as g, bare as h, addressesOf as i, hostsBeforeChoice as l, isOptOut as m, Marker as n, matchesHost as o, choiceInForce as p, planOf as r, SIGNAL_NAMES as s, mark as t, withSignalKeys as u };
