(function() {
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
	/**
	* Parses JSON into objects without a prototype, so that neither a hostile key (`__proto__`) nor a polluted
	* `Object.prototype` (`required: true`) can decide anything (SEC-5).
	* @returns `undefined` where the text is not JSON; never throws
	*/
	function parseJson(text) {
		try {
			return JSON.parse(text, (_key, value) => value && typeof value === "object" && !Array.isArray(value) ? Object.assign(Object.create(null), value) : value);
		} catch {
			return;
		}
	}
	/**
	* Accepts a parsed configuration only if everything that decides what runs, and everything a visitor must be told,
	* is there and of the right type. It is small because every visitor loads it; `checkConfiguration` says in words
	* what is wrong, and refuses at least all that this refuses (tests/unit/consent/configuration.test.ts).
	* @returns `undefined` for anything else, so that nothing optional runs; never throws
	*/
	function readConfiguration(value) {
		try {
			const config = value;
			const { cookie = {} } = config;
			const ids = /* @__PURE__ */ new Set();
			const isNew = ({ id }) => isText(id) && ID.test(id) && !ids.has(id) && !!ids.add(id);
			const isPurpose = (purpose) => isNew(purpose) && isYesOrNo(purpose.required) && isWhole(purpose.since) && (purpose.texts === void 0 ? USUAL_PURPOSES.includes(purpose.id) : Object.values(purpose.texts).length > 0 && Object.values(purpose.texts).every((texts) => isText(texts.title) && isText(texts.description)));
			const purposesAreGood = config.purposes.length > 0 && config.purposes.every(isPurpose);
			const isService = (service) => config.purposes.some(({ id }) => id === service.purpose) && isNew(service) && isText(service.name) && isText(service.provider) && isAddress(service.policy) && isWhole(service.since) && isListOf(isText, service.hosts) && isListOf((item) => isText(item.kind) && isText(item.name) && item.days !== void 0 && isWhole(item.days), service.storage);
			return purposesAreGood && isListOf(isService, config.services) && [
				config.site,
				config.policy,
				config.controller.name,
				config.controller.contact
			].every(isText) && isAddress(config.policy) && config.revision > 0 && isWhole(config.revision) && isWhole(config.askAgainBefore) && isYesOrNo(config.reloadOnWithdrawal) && !("length" in cookie) && [
				config.log,
				config.locale,
				config.guard,
				cookie.name,
				cookie.domain
			].every((text = "-") => isText(text)) ? config : void 0;
		} catch {
			return;
		}
	}
	var isText = (value) => typeof value === "string" && value !== "";
	var isWhole = (value = 0) => Number.isSafeInteger(value) && value >= 0 && value < 1e9;
	var isYesOrNo = (value = true) => typeof value === "boolean";
	var isListOf = (isGood, list = []) => list.every(isGood);
	/** SEC-4: what a visitor may follow is on https or on the site, and so never a script. */
	var isAddress = (value = "/") => /^(https:\/)?\//.test(value);
	// src/gate/events.ts
	/** Dispatches `temoin:<event>` on the window. A listener that throws is reported by the browser and stops nobody else. */
	function emit(name, detail) {
		dispatchEvent(new CustomEvent(`temoin:${name}`, { detail }));
	}
	/** Emits `failed` and says it on the console: what failed, and the element, address or error that it failed with. */
	function fail$1(code, detail) {
		console.warn(`temoin: ${code}`, detail);
		emit("failed", {
			code,
			detail
		});
	}
	/** Listens; returns what stops listening. */
	function on(name, listener) {
		const relay = (event) => listener(event.detail);
		addEventListener(`temoin:${name}`, relay);
		return () => removeEventListener(`temoin:${name}`, relay);
	}
	// src/gate/features.ts
	/** Whether the configuration may stand in the page, or at an address, and so must be checked; else it is baked in. */
	var readsConfiguration = __TEMOIN_READS_CONFIGURATION__;
	/** Whether requests to the hosts of services are guarded in the browser. */
	var guardsBrowser = __TEMOIN_GUARDS_BROWSER__;
	/** Whether the site's server sends a policy, whose violations belong into the ledger. */
	var isGuardedByServer = __TEMOIN_GUARDED_BY_SERVER__;
	// src/gate/own-script.ts
	/**
	* Read while the gate runs for the first time, since it is gone afterwards; and by the document's own getter, since
	* an element named `currentScript` would be found in its place (SEC-6).
	*/
	var current = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get?.call(document);
	var script = current instanceof HTMLScriptElement ? current : void 0;
	/** Address of the folder that holds the gate; of the prefix all routes share (DESIGN §6) where the gate is inlined. */
	var base = new URL(".", script?.src || new URL("/temoin/", document.baseURI)).href;
	/** The nonce that the page's policy trusts, or an empty text. A held script without it is never released. */
	var nonce = script?.nonce || "";
	/** Address of the configuration to fetch, if the tag names one. */
	var configAddress = script?.dataset.config;
	// src/gate/configuration-source.ts
	/** `temoin build` and `temoin serve` put the configuration's JSON here; until then it is no JSON at all. */
	var bakedIn = "@temoin-configuration@";
	/**
	* Hands the configuration on as soon as it is known: at once if it stands in the page or is baked in. Where it is
	* missing, unreachable or invalid, says so and hands on nothing, so that nothing optional runs.
	*/
	function withConfiguration(use) {
		if (!readsConfiguration) {
			use(parseJson(bakedIn));
			return;
		}
		const accept = (text) => {
			const config = readConfiguration(parseJson(text));
			if (config) use(config);
			else fail$1("configuration-invalid", "nothing optional runs; `temoin check` says what is wrong");
		};
		const inPage = document.getElementById("temoin-config");
		if (inPage instanceof HTMLScriptElement && (!nonce || inPage.nonce === nonce)) accept(inPage.text);
		else if (configAddress) fetch(configAddress).then((response) => response.ok ? response.text() : Promise.reject(response.status)).then(accept, (reason) => fail$1("configuration-unreachable", reason));
		else if (parseJson(bakedIn) || document.readyState !== "loading") accept(bakedIn);
		else document.addEventListener("DOMContentLoaded", () => withConfiguration(use));
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
	var declaring = ({ services = [] }, host) => services.filter(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)));
	/** Ids of the services that declare a host, as a `data-consent` expression (`a|b`); empty for nobody's host. */
	var servicesAt = (config, host) => declaring(config, host).map(({ id }) => id).join("|");
	/** A clock corrected by a few minutes must not void a choice; anything further ahead comes from the future. */
	var CLOCK_TOLERANCE_SECONDS = 300;
	var DAY_SECONDS = 86400;
	/** Days that a choice has left, as seconds; 0 or less once it has expired. */
	function remainingSeconds(choice, nowSeconds) {
		return choice.time + 182 * DAY_SECONDS - nowSeconds;
	}
	/**
	* The choice that counts among those read from the device: the newest by time, then by sequence, without what another
	* of the same cookie's name, a leftover of another path or domain, does not grant, or another of the very same age.
	* Expired ones, ones from the future and ones that the configuration voids (`askAgainBefore`) never count.
	* @param choices as `choicesInCookies` gives them
	*/
	function validChoice(config, choices, nowSeconds) {
		const byAge = (a, b) => b.time - a.time || b.sequence - a.sequence;
		const valid = [];
		let newest;
		for (const named of choices) {
			const [, choice] = named;
			if (choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS && remainingSeconds(choice, nowSeconds) > 0 && choice.revision >= (config.askAgainBefore || 0)) {
				valid.push(named);
				if (!newest || byAge(newest[1], choice) > 0) newest = named;
			}
		}
		if (!newest) return void 0;
		const [name, choice] = newest;
		const decisions = Object.assign(Object.create(null), choice.decisions);
		for (const { id } of itemsOf(config)) {
			if (!valid[1] || !isGranted(config, choice, id)) continue;
			decisions[id] = true;
			for (const [otherName, other] of valid) if ((otherName === name || !byAge(choice, other)) && !isGranted(config, other, id)) decisions[id] = false;
		}
		return {
			...choice,
			decisions
		};
	}
	/**
	* What is decided about an id. Required purposes and their services are always granted; anything else only where a
	* choice covers it: a service follows its purpose unless the choice says otherwise.
	* @returns `undefined` where no choice covers it, and for an unknown id
	*/
	function decisionOn(config, choice, id) {
		const service = withId(config.services, id);
		const purpose = withId(config.purposes, service ? service.purpose : id);
		if (purpose?.required) return true;
		return purpose && choice && choice.revision >= Math.max(purpose.since || 0, service?.since || 0) ? choice.decisions[id] ?? choice.decisions[purpose.id] : void 0;
	}
	/** Whether an id may run. Unknown ids never may. */
	function isGranted(config, choice, id) {
		return decisionOn(config, choice, id) === true;
	}
	/**
	* Whether a `data-consent` expression is satisfied: ids separated by spaces are all needed, `a|b` means either.
	* @returns `undefined` where an id is unknown or the expression is empty: never to be released, and worth saying
	*/
	function isExpressionGranted(config, choice, expression) {
		let granted;
		for (const term of expression.split(/\s+/)) {
			if (!term) continue;
			let isEither = false;
			for (const id of term.split("|")) {
				if (!withId(itemsOf(config), id)) return void 0;
				isEither ||= isGranted(config, choice, id);
			}
			granted = granted !== false && isEither;
		}
		return granted;
	}
	/** Whether anything must be asked: whether {@link idsToAsk} would name an id, said in fewer bytes. */
	function mustAsk(config, choice) {
		return itemsOf(config).some(({ id }) => decisionOn(config, choice, id) === void 0);
	}
	var itemsOf = (config) => [...config.purposes, ...config.services || []];
	/**
	* In loops, here and above: what another script has made of `find`, `some`, `every` or `filter` grants nothing
	* (DESIGN §4.1).
	*/
	function withId(items = [], id) {
		for (const item of items) if (item.id === id) return item;
	}
	// src/consent/cookie-value.ts
	var VALUE = /^1!([\w-]{22})!([1-9a-z][0-9a-z]{0,8})!([0-9a-f]{16})!(0|[1-9]\d{0,8})!(0|[1-9]\d{0,8})((?:![a-z][a-z0-9-]{0,31}:[01])*)$/;
	/** CK-1: browsers drop a cookie whose name and value are longer than this; nothing longer is read either. */
	var VALUE_LIMIT = 4096;
	/**
	* Reads a choice, strictly: a newer version, a foreign character, an id named twice or a value too long is not half
	* understood but refused, so that nothing is granted and the notice asks.
	* @returns `undefined` for anything that is not exactly of the grammar above; never throws
	*/
	function parseCookieValue(value) {
		const match = value.length <= VALUE_LIMIT && VALUE.exec(value);
		if (!match) return void 0;
		const [, subject = "", time = "", notice = "", revision, sequence, list = ""] = match;
		const decisions = Object.create(null);
		for (const item of list.split("!").slice(1)) {
			const [id = "", granted] = item.split(":");
			if (id in decisions) return void 0;
			decisions[id] = granted === "1";
		}
		return {
			subject,
			time: Number.parseInt(time, 36),
			notice,
			revision: Number(revision),
			sequence: Number(sequence),
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
			const at = cookie.indexOf("=");
			const key = cookie.slice(0, at);
			const choice = key === name || key === `${name}-server` ? parseCookieValue(cookie.slice(at + 1)) : void 0;
			return choice ? [[key, choice]] : [];
		});
	}
	// src/gate/cookie-jar.ts
	/**
	* The choice in force on this device, frozen.
	* @returns `undefined` where there is none, or where cookies cannot be read (a sandboxed frame throws)
	*/
	function readChoice(config, nowSeconds) {
		try {
			const choice = validChoice(config, choicesInCookies(document.cookie, config.cookie?.name || "eu-consent"), nowSeconds);
			if (choice) Object.freeze(choice.decisions);
			return Object.freeze(choice);
		} catch {
			return;
		}
	}
	// src/consent/locale.ts
	/**
	* The first wish that is available, by its primary language subtag (`fr-CA` is served by `fr`, BCP 47 lookup).
	* @param wishes in order: the configuration's own, `<html lang>`, then the browser's; unset ones are passed over
	* @returns the first available locale where no wish can be met, so that there always is a notice to refuse on
	*/
	function chooseLocale(available, wishes) {
		for (const wish of wishes) {
			const language = wish?.toLowerCase();
			const found = available.find((locale) => locale === language) || available.find((locale) => locale === language?.split("-")[0]);
			if (found) return found;
		}
		return available[0] || "";
	}
	// src/gate/widget.ts
	/** Version and integrity, as notices and records carry them. */
	var widget = {
		version: "0.1.0",
		integrity: "29f484be233c50347254c729dd55b958fa014ed5f5540185b2c687125e0f3100"
	};
	/** Folder of the lazily loaded files, beside the gate: the first 16 hex digits of the integrity. */
	var releaseFolder = widget.integrity.slice(0, 16);
	/** The shipped languages, in the order in which they are fallen back to. */
	var availableLocales = "en fr".split(" ");
	// src/gate/load-lazily.ts
	/**
	* Loads the notice in the visitor's language: the configuration's, then the page's, then the browser's. The build
	* puts the steps of a decision into the same file, so that a notice on the screen can always refuse.
	* Files that cannot be loaded are a `failed` event; the next call tries again.
	*/
	function withNotice(config, use) {
		return load(`${localeOf(config)}/notice.js`, use);
	}
	/** Loads what draws the placeholders of held embeds. */
	function withEmbeds(config, use) {
		return load(`${localeOf(config)}/embeds.js`, use);
	}
	/** Loads the steps of a decision alone, for the API and for what follows from another page's. */
	function withDecide(config, use) {
		withReport(config, () => {});
		return load("decide.js", use);
	}
	/**
	* Loads what makes, keeps and sends records, and what sweeps after a refusal. Once that is loaded, `use` runs at once. The promise tells whether
	* that worked and never rejects.
	*/
	function withReport(config, use) {
		return load(`${localeOf(config)}/report.js`, use);
	}
	var localeOf = ({ locale }) => chooseLocale(availableLocales, [
		locale,
		document.documentElement.lang,
		...navigator.languages
	]);
	/**
	* Modules that were loaded, by path. Kept, because `import()` takes a task even for what is there already, and a page
	* that is being left has none to give: from the second call on, `use` runs before `load` returns.
	*/
	var loaded = Object.create(null);
	async function load(path, use) {
		try {
			loaded[path] ??= await import(
				/* @vite-ignore */
				`${base}${releaseFolder}/${path}`
);
			use(loaded[path]);
			return true;
		} catch (reason) {
			fail$1("file-unreachable", reason);
			return false;
		}
	}
	// src/gate/embeds.ts
	/**
	* How long after `load`, or after an element that came later, its placeholder comes: the page's own work goes first, and
	* a framework that takes over what its server rendered must not find a stranger among it.
	*/
	var REST_MS = 500;
	/** Has a placeholder shown for a held element that a visitor would see. A page in a frame never asks, in no place of it. */
	function replaceEmbed(controller, element) {
		if (top !== self || element.matches("script,link,source,meta")) return;
		if (document.readyState !== "complete") addEventListener("load", () => replaceEmbed(controller, element));
		else setTimeout(() => withEmbeds(controller.config, (embeds) => embeds.showEmbeds(controller, withDecide, [element])), REST_MS);
	}
	// src/gate/guard/address.ts
	/**
	* Resolves addresses as the document does. An anchor takes relative ones, `URL` objects and invalid ones alike, never
	* throws, and unlike `document.baseURI` cannot be hidden by an element of that name (SEC-6).
	*/
	var link = /* @__PURE__ */ document.createElement("a");
	var expressionFor;
	/** Sets who is asked from now on. */
	function askFor(ask) {
		expressionFor = ask;
	}
	/**
	* The expression that a request is waiting for; `undefined` where it may go. `blob:`, `data:` and invalid addresses
	* have no host and always may, and so may the page's own, where its own scripts come from. Leaves the address in {@link link}.
	* @param address whatever a page passes for one
	* @throws what its conversion to a text throws, as the browser would
	*/
	function waitsFor(address) {
		link.href = address;
		const host = link.hostname.replace(/\.$/, "");
		return host !== location.hostname && expressionFor?.(host);
	}
	/**
	* The same for the value of an attribute, with or without its quotes. One that names several addresses, as `srcset`
	* does, waits for the first that must wait, and so does a `srcdoc` with such an address in it.
	*/
	var valueWaitsFor = (value) => `${value}`.split(/[\s"']+|(?<=[wx]),/).map(waitsFor).find(Boolean);
	// src/gate/ledger.ts
	/** The oldest entries make room for the newest, so that a page open for days keeps its memory. */
	var ENTRY_LIMIT = 500;
	var entries = [];
	/** Writes a line. */
	function enter(event, what, consent, reason) {
		entries.push({
			timeMs: Date.now(),
			event,
			what,
			consent,
			reason
		});
		if (entries.length > 2 * ENTRY_LIMIT) entries = entries.slice(-500);
	}
	/** The newest lines, oldest first: a copy, that the page may do with as it likes. */
	function ledger() {
		return entries.slice(-500);
	}
	// src/gate/guard/patch.ts
	/**
	* Puts `before` in front of the methods, setters and constructors with those names. A Proxy keeps name, length,
	* statics, prototype, `instanceof`, subclasses and the native source text. Where a receiver or an argument is wrong,
	* `before` may throw: the native function then says what is wrong.
	* @param owners interfaces, whose prototypes are meant, or the window
	*/
	function patch(owners, names, before) {
		for (const owner of owners) {
			const target = owner.prototype || owner;
			for (const name of Object.getOwnPropertyNames(target)) if (names.exec(name)) patchOne(target, name, before);
		}
	}
	function patchOne(target, name, before) {
		const setter = target.__lookupSetter__(name);
		const native = setter || target[name];
		const call = (args, self, newTarget) => {
			try {
				const answer = before(args, self, name, native);
				if (answer) return answer[0];
			} catch {}
			return newTarget ? Reflect.construct(native, args, newTarget) : Reflect.apply(native, self, args);
		};
		const proxy = new Proxy(native, {
			__proto__: null,
			apply: (_, self, args) => call(args, self),
			construct: (_, args, newTarget) => call(args, _, newTarget)
		});
		Object.defineProperty(target, name, {
			__proto__: null,
			[setter ? "set" : "value"]: proxy
		});
		if (native.prototype?.constructor === native) native.prototype.constructor = proxy;
	}
	// src/gate/guard/calls.ts
	/** Puts the guard before every call that reaches the network. */
	function guardCalls() {
		patch([
			window,
			Navigator,
			XMLHttpRequest
		], /^(fetch|WebSocket|EventSource|Audio|sendBeacon|open)$/, fail);
	}
	/**
	* Sends a guarded call on to where the browser itself refuses it before anything leaves, so that it fails natively,
	* events, exceptions and all: port 1 of the same host, a "bad port" of the Fetch standard.
	*/
	var fail = (args, _self, name) => {
		const at = name === "open" ? 1 : 0;
		const expression = waitsFor(args[at]) || waitsFor(args[at]?.url);
		if (!expression) return;
		enter("blocked", `${at ? "XMLHttpRequest" : name} ${link.origin}${link.pathname}`, expression);
		link.port = "1";
		args[at] = (name[0] === "E" ? "x:" : "") + link.href;
		return name[0] === "s" && [false];
	};
	// src/gate/trusted-types.ts
	var same = (text) => text;
	var policy;
	/**
	* A text as the page's sinks of that kind accept it. The policy is made when it is first needed, so that a page that
	* never needs it need not allow it.
	* @throws TypeError where the page's `trusted-types` directive does not name `temoin`
	*/
	function trust(kind, text) {
		policy ??= window.trustedTypes?.createPolicy("temoin", {
			createHTML: same,
			createScriptURL: same
		});
		return policy ? policy[kind](text) : text;
	}
	/** The address as a page under `require-trusted-types-for 'script'` accepts it in that attribute. */
	var trusted = (element, attribute, address) => attribute === "srcdoc" ? trust("createHTML", address) : /^(embed|object)$/.test(element.localName) ? trust("createScriptURL", address) : address;
	/** Markup that a page's own script handed over, with the guard's marks in it. */
	var trustedHtml = (markup) => trust("createHTML", markup);
	// src/gate/carriers.ts
	/** What carries an address. On a held element each has `data-` in front, except on a script, whose type holds it. */
	var ADDRESSES = [
		"src",
		"srcset",
		"href",
		"data",
		"poster",
		"srcdoc"
	];
	/** Told by what the element is, since a page may have changed what it says of itself. */
	var isScript = (element) => element instanceof HTMLScriptElement;
	/** The addresses that an element waits for, by the attribute that each will be in. An inline script has none. */
	function addressesOf(element) {
		const prefix = isScript(element) ? "" : "data-";
		return ADDRESSES.flatMap((name) => {
			const address = element.getAttribute(prefix + name);
			return address === null ? [] : [[name, address]];
		});
	}
	/** The element in the words of the ledger: its name and where it leads, without the query. */
	var nameOf = (element) => `${element.localName} ${addressesOf(element)[0]?.[1].split("?")[0]?.slice(0, 200) || "inline"}`;
	/**
	* Whether no address carries code itself: `javascript:`, `data:` and others are never let go. Of a `srcset` the first
	* candidate is looked at, as images run nothing; the text of a `srcdoc` is taken for a path.
	*/
	var hasWebAddresses = (element) => addressesOf(element).every(([, href]) => /^https?:$/.test(Object.assign(document.createElement("a"), { href }).protocol));
	/**
	* Takes an element out and puts it back where it was, at once. A frame made by the parser that gets its address later
	* is otherwise loaded again from the session's history, whether it is held by then or not: by Firefox on a reload,
	* by Chromium and Firefox on the way back.
	*/
	function putBack(element) {
		element.parentNode?.insertBefore(element, element.nextSibling);
	}
	/** Gives an element that is no script its addresses; a media element, or the one around a source, starts over. */
	function giveAddresses(element) {
		const missing = addressesOf(element).filter(([name, address]) => element.getAttribute(name) !== address);
		const [first] = missing;
		if (first && !element.hasAttribute(first[0]) && /^(iframe|object|embed)$/.test(element.localName)) putBack(element);
		for (const [name, address] of missing) element.setAttribute(name, trusted(element, name, address));
		element.closest("audio,video")?.load();
	}
	// src/gate/guard/hold.ts
	/** Elements that load something by themselves (DESIGN §3). */
	var TAGS = /* @__PURE__ */ "script iframe img video audio source object embed link".split(" ");
	/** By its name, since that is much faster than to match a selector, and every insertion on the page comes by here. */
	var isCarrier = (node) => TAGS.includes(node?.localName);
	/** Properties and attributes that say what an element loads, and as what. */
	var ADDRESS = /^(src|href|data$|poster|type$)/i;
	/**
	* Matches what a link says of itself, if a browser fetches or connects for it; and the `rel` of whatever is no link,
	* which has none and is `undefined`.
	*/
	var FETCHES = /style|icon|pre[^v]|manifest|dict|undef/i;
	/**
	* Scripts that are held here, but for those that stood in the HTML. The release asks none of these for a nonce: a
	* script inserted by script runs only where the page's policy lets such scripts run, and the browser checks that when
	* it is let go.
	*/
	var guarded = /* @__PURE__ */ new WeakSet();
	/** Elements that the visitor let go once, whatever is granted: never held again on this page. */
	var free = /* @__PURE__ */ new WeakSet();
	/** Holds an element for the addresses that it has. */
	function hold(element) {
		for (const name of ADDRESSES) keep(element, name, element.getAttribute(name));
	}
	/** Holds what must be held below a node. */
	function holdIn(root) {
		root.querySelectorAll(`${TAGS}`).forEach(hold);
	}
	/** Holds an element that stands in the HTML. The parser lets observers look before it runs a script (HTML, "text"). */
	function holdParsed(element) {
		if (isCarrier(element) && !guarded.has(element)) {
			hold(element);
			guarded.delete(element);
		}
	}
	/**
	* Holds an element for what an attribute of it is about to get; takes the marks back where that may go.
	* @param name one that {@link ADDRESS} matches
	* @param set lets it have that
	* @returns a list where that must not happen, or has happened
	*/
	function holdBefore(element, name, value, set) {
		if (!isCarrier(element)) return;
		if (isScript(element)) {
			if (!element.parentNode) return;
			if (!/^t/i.exec(name)) keep(element, name, value);
			else {
				set();
				keep(element, "src", element.getAttribute("src"));
				return [];
			}
		} else if (keep(element, name, value)) return [];
		else if (waits(element, element.getAttribute(`data-${name}`))) {
			element.removeAttribute(`data-${name}`);
			if (!ADDRESSES.some((other) => element.hasAttribute(`data-${other}`))) element.removeAttribute("data-consent");
		}
	}
	/** What an element must wait for before it may have an address. Most have none, and that must take no time. */
	var waits = (element, address) => address !== null && !free.has(element) && FETCHES.test(element.rel) && valueWaitsFor(address);
	function keep(element, name, address) {
		const expression = waits(element, address);
		if (!expression) return;
		if (isScript(element)) {
			if (element.type === "text/plain") return;
			if (element.async) element.async = true;
			element.dataset.type = element.type;
			element.type = "text/plain";
			guarded.add(element);
		} else {
			element.removeAttribute(name);
			element.setAttribute(`data-${name}`, address);
		}
		element.setAttribute("data-consent", expression);
		return true;
	}
	// src/gate/guard/markup.ts
	/** A start tag that may load something, without its end. Quotes matter only behind an equals sign, as for the browser. */
	var TAG = /<(?!a\s|area|base|script)\w+\s(=\s*("[^"]*"|'[^']*')|[^>])*/gi;
	/** An attribute of it: name, and value with its quotes. */
	var ATTRIBUTE = /([^\s"'=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
	/**
	* Marks what a sink is about to parse. Texts are rewritten and not parsed here, so that the browser parses each but
	* once, in its place and in its context. A script is left to the moment when it is inserted, or written.
	* @returns a list where all is written already
	*/
	function lookAtMarkup(args, self, name, native) {
		if (self.localName === "textarea") return;
		const isWritten = name[0] === "w";
		const pieces = (isWritten && typeof args[0] === "string" ? [args.join("")] : args).flatMap((source, index) => {
			const text = `${source}`;
			const isTrusted = window.trustedTypes?.isHTML(source);
			const isCut = isWritten && (!isTrusted || valueWaitsFor(text));
			const marked = mark(text).split(isCut ? /(?=<\/script)/i : /$^/);
			if (marked[0] === text) return source;
			args[index] = marked.join("");
			return isTrusted ? marked.map(trustedHtml) : marked;
		});
		if (!isWritten) {
			Object.assign(args, pieces);
			return;
		}
		for (const piece of pieces) {
			document.querySelectorAll("script").forEach(holdParsed);
			native.call(self, piece);
		}
		return [];
	}
	var mark = (text) => text.replace(TAG, (tag) => /^<link/i.test(tag) && !FETCHES.test(tag) ? tag : tag.replace(ATTRIBUTE, (attribute, name, value) => {
		const expression = ADDRESS.exec(name) && valueWaitsFor(value);
		return expression ? `data-consent=${value.replace(/[^"'].*[^"']/s, expression)} data-${attribute}` : attribute;
	}));
	// src/gate/guard/elements.ts
	/** These properties, and the methods that set attributes, put nodes into a document or parse a text. */
	var WAYS = /pend|HTML|^((set|remove)Attr|insert|surround|replace|before|after|import|adopt|write|createCon|src|href|data$|poster|type$)/;
	/** Puts the guard before properties, attributes, insertions and markup, of whichever interface has them. */
	function guardElements() {
		patch([...[
			Node,
			Element,
			CharacterData,
			Document,
			DocumentFragment,
			ShadowRoot,
			Range,
			HTMLMediaElement
		], ...TAGS.map((tag) => document.createElement(tag).constructor)], WAYS, (args, self, name, native) => {
			for (const node of args) {
				if (isCarrier(node)) hold(node);
				if (node?.firstElementChild && node.getRootNode() !== document) holdIn(node);
			}
			if (/HTML|^[cw]/.exec(name)) return lookAtMarkup(args, self, name, native);
			const [attribute, value] = /Attr/.exec(name) ? args.slice(-2) : [name, ...args];
			return ADDRESS.exec(attribute) ? holdBefore(self, attribute, value, () => native.apply(self, args)) : void 0;
		});
	}
	// src/gate/guard/guard.ts
	/**
	* Guards the page from now on; to be called once, before any other script runs.
	* @param expressionFor what a request to a host is waiting for, as a `data-consent` expression; `undefined` where it
	* may go. Asked at each request, so that a grant counts at once. It must not throw
	*/
	function installGuard(expressionFor) {
		askFor(expressionFor);
		guardCalls();
		guardElements();
	}
	// src/gate/run-script.ts
	/** A script to which anything was appended, if only an empty text, runs in Firefox by a Trusted Types policy alone. */
	var isTrustLost = "mozInnerScreenX" in window;
	/**
	* Runs a script without replacing it. A script of an unknown type is not "already started", so giving it a type and
	* a child makes the browser prepare it again (HTML, "prepare the script element"), and so does coming into the
	* document again, which takes longer. Neither changes its text or its address, which is why no Trusted Types policy
	* is needed.
	*/
	function run(script) {
		const { type } = script;
		const text = new Text();
		script.type = script.dataset.type || "text/javascript";
		if (isTrustLost) putBack(script);
		else {
			script.append(text);
			text.remove();
		}
		script.type = type;
	}
	/** Fetches a script that must wait before it may run, so that external scripts start together (DESIGN §3). */
	function preload(script) {
		const { src: href, crossOrigin, integrity, referrerPolicy, nonce } = script;
		const link = document.createElement("link");
		Object.assign(link, {
			rel: "preload",
			as: "script",
			href,
			crossOrigin,
			integrity,
			referrerPolicy,
			nonce
		});
		document.head.append(link);
	}
	/**
	* What an inline script writes into a document that was parsed would replace the whole page. Browsers ignore such
	* writes of external scripts and of modules only (HTML, "ignore-destructive-writes counter").
	*/
	function withoutDocumentWrite(script, use) {
		const { write, writeln } = document;
		document.write = document.writeln = () => fail$1("write-ignored", script);
		use();
		Object.assign(document, {
			write,
			writeln
		});
	}
	// src/gate/release.ts
	/** How long a script that neither loads nor fails, as some inserted by `innerHTML`, holds back those behind it. */
	var SCRIPT_PATIENCE_MS = 5e3;
	/**
	* @param verdict the policy's answer for a `data-consent` expression; `undefined` for an unknown id
	* @param started gets the expression of whatever is let go
	* @param held told of each element that must wait for the visitor
	*/
	function createRelease(verdict, started, held) {
		/** 0: held, and the ledger says so. 1: let go, or can never be. 2: about to be, and fetched ahead. */
		const settled = /* @__PURE__ */ new WeakMap();
		/** Granted elements that wait their turn, in document order. */
		let queue = [];
		let unparsed = [];
		/** Elements that the visitor let go whatever is granted. */
		const ones = /* @__PURE__ */ new WeakSet();
		/** External classic scripts that were let go in order and have not run yet. */
		let underWay = 0;
		function consider(element, isOnce) {
			const expression = element.getAttribute("data-consent");
			if (expression === null || settled.get(element)) return;
			if (isOnce) ones.add(element);
			const granted = ones.has(element) || verdict(expression);
			if (granted === false) {
				if (settled.has(element)) return;
				settled.set(element, 0);
				enter("held", nameOf(element), expression);
				held(element);
			} else if (!isParsed(element)) unparsed.push(element);
			else {
				settled.set(element, 1);
				const problem = problemOf(element, granted);
				if (problem) fail$1(problem, element);
				else queue.push(element);
			}
		}
		/** A classic inline script waits for the external ones before it, and every ordered script behind it waits along. */
		function releaseQueued() {
			const batch = queue;
			queue = [];
			let waits = false;
			for (const element of batch) {
				if (!ones.has(element) && !verdict(element.getAttribute("data-consent") || "")) {
					settled.delete(element);
					consider(element);
					continue;
				}
				const isInline = isScript(element) && !element.src && element.dataset.type !== "module";
				waits ||= isInline && underWay > 0;
				if (waits && isScript(element) && !element.hasAttribute("async")) {
					if (element.src && !element.dataset.type && settled.get(element) !== 2) preload(element);
					settled.set(element, 2);
					queue.push(element);
				} else if (!element.isConnected) settled.delete(element);
				else letGo(element, isInline);
			}
		}
		function letGo(element, isInline) {
			const expression = element.getAttribute("data-consent") || "";
			if (verdict(expression)) started.add(expression);
			enter("released", nameOf(element), expression);
			try {
				if (!isScript(element)) giveAddresses(element);
				else if (isInline) withoutDocumentWrite(element, () => run(element));
				else runExternal(element);
			} catch (error) {
				fail$1("load-failed", error);
			}
			emit("released", { element });
		}
		function runExternal(script) {
			const isOrdered = script.src && !script.hasAttribute("async");
			if (isOrdered) script.async = false;
			let counted = isOrdered && !script.dataset.type && !script.noModule ? 1 : 0;
			underWay += counted;
			const end = (event) => {
				underWay -= counted;
				counted = 0;
				if (event?.type === "error") fail$1("load-failed", script);
				releaseQueued();
			};
			script.addEventListener("load", end, { once: true });
			script.addEventListener("error", end, { once: true });
			if (counted) setTimeout(end, SCRIPT_PATIENCE_MS);
			run(script);
		}
		return {
			consider: (element) => {
				consider(element);
			},
			change(element) {
				if (!isScript(element) && settled.get(element)) settled.delete(element);
				consider(element);
			},
			reconsider() {
				const again = unparsed;
				unparsed = [];
				for (const element of again) consider(element);
				releaseQueued();
			},
			once(element) {
				if (guardsBrowser) free.add(element);
				consider(element, true);
				releaseQueued();
			}
		};
	}
	/** Why an element can never be let go, if so. */
	function problemOf(element, granted) {
		if (granted === void 0) return "expression-unknown";
		if (isScript(element)) {
			if (element.type !== "text/plain") return "not-held";
			if (nonce && element.nonce !== nonce && !(guardsBrowser && guarded.has(element))) return "nonce-missing";
		}
		return hasWebAddresses(element) ? void 0 : "address-refused";
	}
	/** While the page is being parsed, a script is whole only once something stands behind it. */
	function isParsed(element) {
		if (document.readyState !== "loading" || !isScript(element)) return true;
		for (let node = element; node; node = node.parentNode) if (node.nextSibling) return true;
		return false;
	}
	// src/gate/watch.ts
	/** What a page may change of an element that it has put into the document: what is needed, and the addresses. */
	var HELD_BY = ["data-consent", ...ADDRESSES.map((name) => `data-${name}`)];
	/**
	* Hands over all elements that are there and all that come, in document order, and says after each batch that it is
	* whole. Elements in open shadow roots are seen in any case, those in closed ones if they are made from now on.
	* @param change told of an element in the document that needs something else now, or leads somewhere else
	* @returns a function that hands over all of them once more, but for those in closed roots
	*/
	function watch(see, change, seen) {
		const observer = new MutationObserver((records) => {
			for (const { addedNodes, attributeName, target } of records) {
				if (attributeName && target instanceof Element) change(target);
				for (const node of addedNodes) {
					if (!(node instanceof Element)) continue;
					visit(node);
					if (node.firstElementChild) visitAll(node);
				}
			}
			seen();
		});
		const visit = (element) => {
			see(element);
			if (element.shadowRoot) add(element.shadowRoot);
		};
		const visitAll = (node) => {
			for (const element of node.querySelectorAll("*")) visit(element);
		};
		const add = (root) => {
			observer.observe(root, {
				childList: true,
				subtree: true,
				attributeFilter: HELD_BY
			});
			visitAll(root);
		};
		const addAll = () => {
			add(document);
			seen();
		};
		Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
			__proto__: null,
			apply(attachShadow, host, options) {
				const root = Reflect.apply(attachShadow, host, options);
				add(root);
				return root;
			}
		});
		addAll();
		document.addEventListener("DOMContentLoaded", addAll);
		return addAll;
	}
	// src/gate/controller.ts
	/** Starts from what the device remembers, and lets go of what that grants. */
	function createController(config) {
		const started = /* @__PURE__ */ new Set();
		const remembered = () => document.prerendering ? void 0 : readChoice(config, Date.now() / 1e3);
		const verdict = (expression) => isExpressionGranted(config, controller.choice, expression);
		const { consider, change, reconsider, once } = createRelease(verdict, started, (element) => replaceEmbed(controller, element));
		const controller = {
			config,
			widget,
			choice: remembered(),
			started,
			remembered,
			granted: (id) => isGranted(config, controller.choice, id),
			verdict,
			ask() {
				if (mustAsk(config, controller.choice) && top === self) withNotice(config, (notice) => notice.showFirstLayer(controller, notice));
			},
			release() {},
			releaseOnce: once,
			emit,
			fail: fail$1,
			enter,
			withReport: (use) => withReport(config, use)
		};
		if (guardsBrowser && (!readsConfiguration || (config.guard || "browser") === "browser")) installGuard((host) => {
			const expression = servicesAt(config, host);
			const granted = verdict(expression);
			if (granted) started.add(expression);
			return granted === false && expression;
		});
		controller.release = watch((element) => {
			if (guardsBrowser) holdParsed(element);
			consider(element);
		}, change, reconsider);
		return controller;
	}
	// src/gate/follow.ts
	/** How often the cookie is looked at where the browser does not tell of changes (plain http, older browsers). */
	var LOOK_INTERVAL_MS = 1e3;
	/** Has the page follow whatever other choice the device comes to remember. */
	function followOthers(controller) {
		const markOf = (choice) => `${choice?.sequence} ${choice?.time} ${JSON.stringify(choice?.decisions)}`;
		let mark = markOf(controller.choice);
		const look = () => {
			const choice = controller.remembered();
			const last = mark;
			mark = markOf(choice);
			const previous = controller.choice;
			if (mark === last || mark === markOf(previous)) return;
			controller.choice = choice;
			withDecide(controller.config, ({ followed }) => followed(controller, previous));
		};
		const store = window.cookieStore;
		if (store) store.addEventListener("change", look);
		else setInterval(look, LOOK_INTERVAL_MS);
		addEventListener("pageshow", look);
		document.addEventListener("prerenderingchange", look);
	}
	// src/gate/openers.ts
	/** Opens the preferences from any `data-temoin="preferences"` element, present or future, and from `#temoin`. */
	function openOnRequest(api) {
		document.addEventListener("click", (event) => {
			if (!(event.target instanceof Element && event.target.closest("[data-temoin=preferences]"))) return;
			event.preventDefault();
			api.preferences();
		});
		const openFromAddress = () => {
			if (location.hash !== "#temoin") return;
			api.preferences();
			history.replaceState(history.state, "", location.pathname + location.search);
		};
		addEventListener("hashchange", openFromAddress);
		openFromAddress();
	}
	// src/gate/page-api.ts
	/** Builds the API around a controller. */
	function createApi(controller) {
		const { config } = controller;
		const act = (name) => (ids) => void withDecide(config, (page) => page[name](controller, ids));
		const api = {
			get choice() {
				return controller.choice;
			},
			granted(id) {
				const granted = controller.granted(id);
				if (granted) controller.started.add(id);
				return granted;
			},
			on,
			show: () => void withNotice(config, (notice) => notice.showFirstLayer(controller, notice)),
			preferences: () => void withNotice(config, (notice) => notice.openPreferences(controller, notice)),
			grant: act("grant"),
			refuse: act("refuse"),
			forget: act("forget"),
			receipt: () => new Promise((resolve) => withReport(config, (report) => resolve(report.newestReceipt()))),
			ledger,
			push: (use) => use(api)
		};
		return Object.freeze(api);
	}
	// src/gate/pending.ts
	/** Where src/report/outbox.ts keeps records that no log has acknowledged yet. */
	var OUTBOX_KEY = "temoin:outbox";
	/** Set from a withdrawal until the next page has swept once more. */
	var SWEEP_KEY = "temoin:sweep";
	/** @returns `false` also where local storage cannot be read; the outbox could not have kept anything there either */
	var hasPendingRecords = () => isKept(OUTBOX_KEY);
	/** Whether the page before this one withdrew something, and may have been written to while it was left. */
	var isSweepDue = () => isKept(SWEEP_KEY);
	function isKept(key) {
		try {
			return !!localStorage.getItem(key);
		} catch {
			return false;
		}
	}
	// src/gate/violations.ts
	/** Writes down each request that a policy of the page stops from now on, and whose service it was, if anybody's. */
	function enterViolations(config) {
		document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
			const { hostname } = Object.assign(document.createElement("a"), { href: blockedURI });
			enter("blocked", `${effectiveDirective} ${blockedURI.split("?")[0]}`, servicesAt(config, hostname), "policy");
		});
	}
	// src/gate/boot.ts
	if (window.temoinIsHere === true) console.warn("temoin: second copy ignored");
	else {
		window.temoinIsHere = true;
		withConfiguration((config) => {
			try {
				begin(config);
			} catch (error) {
				fail$1("gate-broken", error);
			}
		});
	}
	function begin(config) {
		if (isGuardedByServer && config.guard === "server") enterViolations(config);
		const controller = createController(config);
		const waiting = window.temoin;
		const api = createApi(controller);
		window.temoin = api;
		openOnRequest(api);
		followOthers(controller);
		if (Array.isArray(waiting)) for (const use of waiting) callSafely(() => api.push(use));
		emit("ready");
		const ask = () => {
			controller.ask();
			if (hasPendingRecords()) withReport(config, (report) => report.flush(config));
			if (isSweepDue()) withReport(config, (report) => report.sweepAgain(controller));
		};
		if (document.prerendering) document.addEventListener("prerenderingchange", ask, { once: true });
		else ask();
	}
	/** What a page's own function throws is the page's own error, and stops nothing of ours. */
	function callSafely(call) {
		try {
			call();
		} catch (error) {
			reportError(error);
		}
	}
})();
