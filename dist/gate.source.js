(function() {
	// src/signals/gpp/settings.ts
	/** Of a gate that was built with them. The reason for the cast: the build has filled them in (`withGppApis`). */
	var gppOf = ({ signals }) => signals?.gpp;
	// src/signals/gpp/stub.ts
	/**
	* Puts the stub on the page, with the frame by which others find it and the listener for their messages; nothing where
	* the page has one already. Generic commands are answered at once, anything else waits.
	*/
	var installGppStub = ({ cmpId, supportedAPIs }) => {
		if (window.__gpp) return;
		let lastId = 0;
		let queue = [];
		let events = /* @__PURE__ */ new Map();
		let answer = (...call) => {
			let [command, callback, parameter] = call;
			let pingData = {
				gppVersion: "1.1",
				cmpStatus: "stub",
				cmpDisplayStatus: "hidden",
				signalStatus: "not ready",
				supportedAPIs,
				cmpId,
				sectionList: [],
				applicableSections: [],
				gppString: "",
				parsedSections: {}
			};
			let data = null;
			if (command === "ping") data = pingData;
			else if (command === "addEventListener") {
				events.set(++lastId, callback);
				data = {
					eventName: "listenerRegistered",
					listenerId: lastId,
					data: true,
					pingData
				};
			} else if (command === "removeEventListener") data = events.delete(parameter);
			else if (!/^(has|get)/.test(command)) return void queue.push(call);
			callback?.(data, true);
		};
		window.__gpp = Object.assign(answer, {
			queue,
			events
		});
		let name = "__gppLocator";
		if (!(name in window)) document.documentElement.append(Object.assign(document.createElement("iframe"), {
			name,
			hidden: true
		}));
		addEventListener("message", ({ data, source }) => {
			try {
				let isText = typeof data === "string";
				let { command, parameter, callId } = (isText ? JSON.parse(data) : data).__gppCall;
				window.__gpp?.(command, (returnValue, success) => {
					let message = { __gppReturn: {
						returnValue,
						success,
						callId
					} };
					source.postMessage(isText ? JSON.stringify(message) : message, "*");
				}, parameter);
			} catch {}
		});
	};
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
		let decisions = bare();
		for (let { id } of config.purposes) decisions[id] = !isOptedOut;
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
		let isValid = (choice) => (!asksAgain || choice.revision >= (config.askAgainBefore || 0)) && choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS && choice.time + askAgainDays(config) * DAY_SECONDS > nowSeconds;
		let newest;
		for (let named of choices) if (isValid(named[1]) && (!newest || secondsOlder(newest[1], named[1]) > 0)) newest = named;
		if (!newest) return void 0;
		let [name, choice] = newest;
		let decisions = {
			__proto__: null,
			...choice.decisions
		};
		let ours = decisionsOn(config, choice);
		for (let [otherName, other] of choices) if (other !== choice && isValid(other) && (otherName === name || !secondsOlder(other, choice))) {
			let theirs = decisionsOn(config, other);
			for (let id in ours) if (ours[id]) decisions[id] = ours[id] = !!theirs[id];
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
		let decisions = bare();
		let purposes = bare();
		for (let purpose of config.purposes) purposes[purpose.id] = purpose;
		for (let item of [...config.purposes, ...config.services || []]) {
			let purpose = purposes[item.purpose || item.id];
			if (purpose) decisions[item.id] = purpose.required || (choice && (!asksAgain || choice.revision >= Math.max(item.since || 0, purpose.since || 0)) ? choice.decisions[item.id] ?? choice.decisions[purpose.id] : void 0);
		}
		return decisions;
	};
	/**
	* Whether a `data-consent` expression is satisfied: ids separated by spaces are all needed, `a|b` means either.
	* @returns `undefined` where an id is unknown or the expression is empty: never to be released, and worth saying
	*/
	function isExpressionGranted(config, choice, expression) {
		let decisions = decisionsOn(config, choice);
		let granted = true;
		for (let term of expression.trim().split(/\s+/)) {
			let isEither = false;
			for (let id of term.split("|")) {
				if (!(id in decisions)) return void 0;
				isEither ||= !!decisions[id];
			}
			granted &&= isEither;
		}
		return granted;
	}
	/** Whether anything must be asked: whether {@link idsToAsk} would name an id, said in fewer bytes. */
	function mustAsk(config, choice) {
		return Object.values(decisionsOn(config, choice)).includes(void 0);
	}
	// src/gate/ask.ts
	/** A page in a frame never asks: it follows its top page. */
	var askIfDue = (controller) => {
		if (top === self && mustAsk(controller.config, controller.choice)) controller.load("notice", (notice) => notice.show(controller, notice));
	};
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
			return JSON.parse(text, (_key, value) => Object(value) !== value || Array.isArray(value) ? value : {
				__proto__: null,
				...value
			});
		} catch {}
	}
	/**
	* Accepts a parsed configuration only if everything that decides what runs, and everything a visitor must be told,
	* is there and of the right type. It is small because every visitor loads it; `checkConfiguration` says in words
	* what is wrong, and refuses at least all that this refuses (tests/unit/consent/configuration.test.ts).
	* @returns `undefined` for anything else, so that nothing optional runs; never throws
	*/
	function readConfiguration(value) {
		try {
			let config = value;
			let { purposes, controller, cookie = {} } = config;
			let ids = /* @__PURE__ */ new Set();
			let isNew = ({ id }) => isText(id) && ID.test(id) && !ids.has(id) && ids.add(id);
			let isPurpose = (purpose) => isNew(purpose) && isYesOrNo(purpose.required) && isWhole(purpose.since) && (purpose.texts === void 0 ? USUAL_PURPOSES.includes(purpose.id) : Object.values(purpose.texts).length && Object.values(purpose.texts).every(({ title, description }) => isText(title) && isText(description)));
			let isService = (service) => purposes.some(({ id }) => service.purpose === id) && isNew(service) && isText(service.name) && isText(service.provider) && isAddress(service.policy) && isWhole(service.since) && isListOf(isText, service.hosts) && isListOf((item) => isText(item.kind) && isText(item.name) && isWhole(item.days ?? -1), service.storage);
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
	// src/gate/link.ts
	/**
	* Resolves as the document does. An anchor takes relative addresses, `URL` objects and invalid ones alike, never throws,
	* and unlike `document.baseURI` cannot be hidden by an element of that name (SEC-6).
	*/
	var link = /* @__PURE__ */ document.createElement("a");
	/** The parts of an address: always those of {@link link}, so read them before the next call. */
	var partsOf = (address) => {
		link.href = address;
		return link;
	};
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
	var addressesOf = (element) => {
		if (isScript(element) && !element.src) return [];
		return ADDRESSES.flatMap((name) => {
			let address = element.getAttribute(isScript(element) ? name : `data-${name}`);
			return address === null ? [] : [[name, address]];
		});
	};
	/** The element in the words of the ledger: its name and where it leads, without the query. */
	var nameOf = (element) => {
		let [first] = addressesOf(element);
		return `${element.localName} ${first ? /^[^?]{0,200}/.exec(first[1]) : "inline"}`;
	};
	/**
	* Whether no address carries code itself: `javascript:`, `data:` and others are never let go. Of a `srcset` the first
	* candidate is looked at, as images run nothing; the text of a `srcdoc` is taken for a path.
	*/
	var hasWebAddresses = (element) => addressesOf(element).every(([, address]) => /^http/.test(partsOf(address).protocol));
	/**
	* Takes an element out and puts it back where it was, at once. A frame made by the parser that gets its address later
	* is otherwise loaded again from the session's history, whether it is held by then or not: by Firefox on a reload,
	* by Chromium and Firefox on the way back.
	*/
	var putBack = (element) => {
		element.before(element);
	};
	/** While the page is being parsed, a script is whole only once an element stands behind it, or behind one around it. */
	var isParsed = (element) => document.readyState !== "loading" || !isScript(element) || element.closest(":not(:last-child)");
	// src/gate/events.ts
	/** Dispatches `temoin:<event>` on the window. A listener that throws is reported by the browser and stops nobody else. */
	var emit = (name, detail) => {
		try {
			dispatchEvent(new CustomEvent(`temoin:${name}`, { detail }));
		} catch {}
	};
	/** Emits `failed` and says it on the console: what failed, and the element, address or error that it failed with. */
	var fail$1 = (code, detail) => {
		console.warn(`temoin: ${code}`, detail);
		emit("failed", {
			code,
			detail
		});
	};
	/** Listens; returns what stops listening. */
	var on = (name, listener) => {
		let relay = (event) => listener(event.detail);
		addEventListener(`temoin:${name}`, relay);
		return () => removeEventListener(`temoin:${name}`, relay);
	};
	// src/gate/features.ts
	/** Whether the configuration may stand in the page, or at an address, and so must be checked; else it is baked in. */
	var readsConfiguration = __TEMOIN_READS_CONFIGURATION__;
	/** Whether requests to the hosts of services are guarded in the browser. */
	var guardsBrowser = __TEMOIN_GUARDS_BROWSER__;
	/** Whether the site's server sends a policy, whose violations belong into the ledger. */
	var isGuardedByServer = __TEMOIN_GUARDED_BY_SERVER__;
	/** Whether a single embed may be let go whatever is granted; never under the server's policy, which cannot be loosened. */
	var letsGoOnce = __TEMOIN_LETS_GO_ONCE__;
	/** Folder of the one language that is spoken; empty where that follows the configuration, the page and the browser. */
	var language = __TEMOIN_LANGUAGE__;
	/** Folders of the languages that there are texts in, divided by `|`; empty where that is all that are shipped. */
	var languages = __TEMOIN_LANGUAGES__;
	/** Folder of the one that is spoken to whoever wishes for none of them; empty where that is the shipped ones' first. */
	var othersLanguage = __TEMOIN_OTHERS_LANGUAGE__;
	/**
	* Whether the place of the configuration in the gate is one whose law asks for an opt-out alone (src/consent/presumption.ts);
	* one that is read has that loaded (prepare.ts).
	*/
	var mayPresume = __TEMOIN_MAY_PRESUME__;
	/** Whether the configuration may ask for the floating button. */
	var hasButton = __TEMOIN_HAS_BUTTON__;
	/** Whether the configuration in the gate has signals; one that is read has them loaded (prepare.ts). */
	var hasSignals = __TEMOIN_HAS_SIGNALS__;
	/** Whether the configuration in the gate has the IAB's GPP; one that is read never has it. */
	var hasGpp = __TEMOIN_HAS_GPP__;
	/** Whether the configuration in the gate speaks IAB TCF; one that is read never does (TCF-1). */
	var hasTcf = __TEMOIN_HAS_TCF__;
	// src/gate/own-script.ts
	/**
	* Read while the gate runs for the first time, since it is gone afterwards; and by the document's own getter, since
	* an element named `currentScript` would be found in its place (SEC-6).
	*/
	var current = Reflect.get(Document.prototype, "currentScript", document);
	var script = isScript(current) ? current : void 0;
	/** Address beside which the widget's files are: the gate's, or the prefix all routes share (DESIGN §6) where it is inlined. */
	var base = script?.src || partsOf("/temoin/").href;
	/** The nonce that the page's policy trusts, if the gate's tag has one. A held script without it is never released. */
	var nonce = script?.nonce;
	/** Address of the configuration to fetch, if the tag names one. */
	var configAddress = script?.dataset.config;
	// src/gate/configuration-source.ts
	/**
	* Hands the configuration on as soon as it is known: at once if it stands in the page or is baked in. Where it is
	* missing, unreachable or invalid, says so and hands on nothing, so that nothing optional runs.
	*/
	var withConfiguration = (use) => {
		if (!readsConfiguration) {
			use(Reflect.get(self, "@temoin-configuration@"));
			return;
		}
		let accept = (text) => {
			let config = readConfiguration(parseJson(text));
			if (config) use(Object.assign(config, { askAgainDays: writtenDays(config) }));
			else fail$1("configuration-invalid", "run temoin check");
		};
		let inPage = document.getElementById("temoin-config");
		let isTrusted = isScript(inPage) && (!nonce || inPage.nonce === nonce);
		if (isTrusted && isParsed(inPage)) accept(inPage.text);
		else if (!isTrusted && configAddress) fetch(configAddress).then((response) => {
			if (!response.ok) throw response.status;
			return response.text();
		}).then(accept, (reason) => fail$1("configuration-unreachable", reason));
		else if (document.readyState !== "loading") accept("");
		else document.addEventListener("DOMContentLoaded", () => withConfiguration(use));
	};
	// src/gate/controller.ts
	/** What expressions come to under a choice, which is frozen: there may be thousands of elements that wait for the same. */
	var verdicts = bare();
	var judged;
	/** Knows nothing, and grants nothing, before boot.ts has given it the configuration; so nothing may be asked before. */
	var controller = {
		started: /* @__PURE__ */ new Set(),
		verdict: (expression) => {
			if (judged !== (judged = controller.choice)) verdicts = bare();
			return verdicts[expression] ??= isExpressionGranted(controller.config, judged, expression);
		}
	};
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
		let [, subject, time, notice, revision, sequence, ...list] = value.split("!");
		let decisions = bare();
		for (let item of list) {
			let [id, granted] = item.split(":");
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
			let [key, value = ""] = cookie.split(/=(.*)/s);
			let choice = (key === name || key === `${name}-server`) && parseCookieValue(value);
			return choice ? [[key, choice]] : [];
		});
	}
	// src/gate/pending.ts
	/**
	* Whether records wait to be sent (src/report/outbox.ts), or the page before this one left something to sweep, or may have.
	* Not where local storage cannot be read, as nothing can have been kept there. Never throws.
	* @param isRemembered whether the device remembers a choice; where it does not, whatever is kept is due, since it may have
	*   outlived the one before
	*/
	var isSomethingDue = (isRemembered) => {
		try {
			return (isRemembered ? /temoin:[os]/ : /temoin:/).exec(Object.keys(localStorage));
		} catch {}
	};
	// src/gate/cookie-jar.ts
	/**
	* The choice that this device remembers, frozen.
	* @returns `undefined` where there is none, or where cookies cannot be read (a sandboxed frame throws)
	*/
	var readChoice = (config) => {
		try {
			let name = config.cookie?.name || "eu-consent";
			let { cookie } = document;
			if (cookie.includes(`${name}=`) || cookie.includes(`${name}-`) && !isSomethingDue(true)) return validChoice(config, choicesInCookies(cookie, name), Date.now() / 1e3);
		} catch {}
	};
	/**
	* The choice in force on this device where the law of the place may ask for an opt-out alone (src/consent/presumption.ts);
	* frozen. Nothing is granted there where the browser's signal (GPC-2) or cookies cannot be read at all, or a cookie of
	* that name says nothing that can be understood (DESIGN §4.1).
	* @param choice that the device remembers
	*/
	var inForceHere = (config, choice) => {
		let isOptedOut = true;
		try {
			isOptedOut = navigator.globalPrivacyControl === true || !(choice || !document.cookie.includes(config.cookie?.name || "eu-consent"));
		} catch {}
		return choiceInForce(config, choice, isOptedOut);
	};
	// src/consent/locale.ts
	/**
	* The first wish that is available, by its primary language subtag (`fr-CA` is served by `fr`, BCP 47 lookup).
	* @param wishes divided by commas, in order: the configuration's own, `<html lang>`, then the browser's; empty ones are passed over
	* @param available folders (see {@link folderOf}), divided by `|`, closer ones first: `en|pt-br|pt`; several may stand as one
	*   in the words of a regular expression, `en|p[lt]`
	* @returns `undefined` where no wish can be met
	*/
	var chooseLocale = (wishes, available) => RegExp(`(?:^|,)(${available})(?![^-,])`).exec(wishes.toLowerCase())?.[1];
	// src/gate/widget.ts
	/** Folder of the lazily loaded files, beside the gate: the first 16 hex digits of their integrity. */
	var releaseFolder = "5233c2d19dd22a60";
	// src/gate/load-lazily.ts
	/**
	* Files that were loaded, by name. Kept, because `import()` takes a task even for what is there already, and a page
	* that is being left has none to give: from the second call on, `use` runs before `load` returns.
	*/
	var loaded = bare();
	/**
	* Loads a file in the visitor's language: the configuration's, then the page's, then the browser's. A file that cannot
	* be loaded is a `failed` event; the next call tries again.
	* @returns kept with what `use` has returned, with `undefined` where it could not be called; never rejects
	*/
	var load = async (name, use) => {
		try {
			let wishes = () => [
				controller.config.locale,
				document.documentElement.lang,
				...navigator.languages
			];
			let folder = language || chooseLocale(wishes().join(), languages || "pt-br|[afht]r|bg|[cdgj]a|[cei]s|cy|[dh]e|[egnps]l|[en]n|[eilmp]t|[eh]u|fi|[knr]o|[ls]v|nb|[su]k|zh") || othersLanguage || "en";
			let address = new URL(`${releaseFolder}/${folder}/${name}.js`, base);
			loaded[name] ??= await import(
				/* @vite-ignore */
				address
);
			return use(loaded[name]);
		} catch (reason) {
			return fail$1("file-unreachable", reason);
		}
	};
	/** Has a placeholder shown for a held element that a visitor might see. */
	var replaceEmbed = (element) => {
		if (!element.matches("script,link")) setTimeout(() => load("embeds", (embeds) => embeds.show(controller, [element])), 500);
	};
	// src/gate/follow.ts
	/** How often the cookie is looked at where the browser does not tell of changes (plain http, older browsers). */
	var LOOK_INTERVAL_MS = 1e3;
	/** Has the page follow whatever other choice the device comes to remember, or has come to since the page was opened. */
	var followOthers = () => {
		let look = () => {
			let { choice } = controller;
			if (JSON.stringify(controller.choice = controller.remembered()) !== JSON.stringify(choice)) load("decide", ({ followed }) => followed(controller, choice));
		};
		look();
		let store = window.cookieStore;
		if (store) store.addEventListener("change", look);
		else setInterval(look, LOOK_INTERVAL_MS);
		addEventListener("pageshow", look);
	};
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
	// src/gate/guard/address.ts
	var expressionFor;
	/** Sets who is asked from now on. */
	function askFor(ask) {
		expressionFor = ask;
	}
	/**
	* The expression that a request is waiting for; `undefined` where it may go. `blob:`, `data:` and invalid addresses
	* have no host and always may, and so may the page's own, where its own scripts come from. Leaves the address in `link` (link.ts).
	* @param address whatever a page passes for one
	* @throws what its conversion to a text throws, as the browser would
	*/
	var waitsFor = (address) => {
		let host = partsOf(address).hostname.replace(/\.$/, "");
		return host !== location.hostname && expressionFor?.(host);
	};
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
	var enter = (event, what, consent, reason) => {
		if (entries.push({
			timeMs: Date.now(),
			event,
			what,
			consent,
			reason
		}) > 2 * ENTRY_LIMIT) entries = ledger();
	};
	/** The newest lines, oldest first: a copy, that the page may do with as it likes. */
	var ledger = () => entries.slice(-500);
	// src/gate/guard/patch.ts
	/**
	* Puts `before` in front of the methods, setters and constructors with those names. A Proxy keeps name, length,
	* statics, prototype, `instanceof`, subclasses and the native source text. Where a receiver or an argument is wrong,
	* `before` may throw: the native function then says what is wrong.
	* @param owners interfaces, whose prototypes are meant, prototypes, or the window
	*/
	var patch = (owners, names, before) => {
		for (let owner of owners) {
			let target = owner.prototype || owner;
			for (let name of Object.getOwnPropertyNames(target)) if (names.exec(name)) patchOne(target, name, before);
		}
	};
	var patchOne = (target, name, before) => {
		let setter = target.__lookupSetter__(name);
		let native = setter || target[name];
		let call = (args, self, newTarget) => {
			try {
				let answer = before(args, self, name, native);
				if (answer) return answer[0];
			} catch {}
			return newTarget ? Reflect.construct(native, args, newTarget) : Reflect.apply(native, self, args);
		};
		let proxy = new Proxy(native, {
			__proto__: null,
			apply: (_, self, args) => call(args, self),
			construct: (_, args, newTarget) => call(args, _, newTarget)
		});
		Object.defineProperty(target, name, {
			__proto__: null,
			[setter ? "set" : "value"]: proxy
		});
		if (native.prototype?.constructor === native) native.prototype.constructor = proxy;
	};
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
		let at = name === "open" ? 1 : 0;
		let expression = waitsFor(args[at]) || waitsFor(args[at]?.url);
		if (!expression) return;
		enter("blocked", `${at ? "XMLHttpRequest" : name} ${link.origin}${link.pathname}`, expression);
		link.port = "1";
		args[at] = (name[0] === "E" ? "x:" : "") + link.href;
		return name[0] === "s" && [false];
	};
	// src/gate/guard/hold.ts
	/** Elements that load something by themselves (DESIGN §3). */
	var TAGS = /* @__PURE__ */ "script iframe img video audio source object embed link".split(" ");
	/** By its name, since that is much faster than to match a selector, and every insertion on the page comes by here. */
	var isCarrier = (node) => TAGS.includes(node?.localName);
	/** Properties and attributes that say what an element loads, and as what. */
	var ADDRESS = /^(src|href|data$|poster|type$)/i;
	/** Matches what a link says of itself, if a browser fetches or connects for it. */
	var FETCHES = /style|icon|pre[^v]|manifest|dict/i;
	/**
	* Scripts that are held here, but for those that stood in the HTML. The release asks none of these for a nonce: a
	* script inserted by script runs only where the page's policy lets such scripts run, and the browser checks that when
	* it is let go.
	*/
	var guarded = /* @__PURE__ */ new WeakSet();
	/** Scripts that were let go, and elements that the visitor let go once, whatever is granted: never held again on this page. */
	var free = /* @__PURE__ */ new WeakSet();
	/** Holds an element for the addresses that it has. */
	var hold = (element) => {
		for (let name of isScript(element) ? ["src"] : ADDRESSES) keep(element, name, element.getAttribute(name));
	};
	/** Holds what must be held below a node. */
	var holdIn = (root) => {
		root.querySelectorAll(`${TAGS}`).forEach(hold);
	};
	/** Holds an element that stands in the HTML. The parser lets observers look before it runs a script (HTML, "text"). */
	var holdParsed = (element) => {
		if (isCarrier(element) && !guarded.has(element)) {
			hold(element);
			guarded.delete(element);
		}
	};
	/**
	* Holds an element for what an attribute of it is about to get; takes the marks back where that may go.
	* @param name one that {@link ADDRESS} matches
	* @param set lets it have that
	* @returns a list where that must not happen, or has happened
	*/
	function holdBefore(element, name, value, set) {
		if (!isCarrier(element) || free.has(element)) return;
		if (isScript(element)) {
			if (!element.parentNode) return;
			if (!/^t/i.exec(name)) keep(element, name, value);
			else if (element.src) {
				set();
				hold(element);
				return [];
			}
		} else if (keep(element, name, value)) return [];
		else if (element.hasAttribute("data-consent") && waits(element, element.getAttribute(`data-${name}`))) {
			element.removeAttribute(`data-${name}`);
			if (!ADDRESSES.some((other) => element.hasAttribute(`data-${other}`))) element.removeAttribute("data-consent");
		}
	}
	/** What an element must wait for before it may have an address. Most have none, and that must take no time. */
	var waits = (element, address) => address !== null && !free.has(element) && (element.localName !== "link" || FETCHES.test(element.rel)) && valueWaitsFor(address);
	var keep = (element, name, address) => {
		let expression = waits(element, address);
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
	};
	// src/gate/trusted-types.ts
	var same = (text) => text;
	var rules = {
		createHTML: same,
		createScriptURL: same
	};
	var policy;
	/**
	* A text as the page's sinks of that kind accept it. The policy is made when it is first needed, so that a page that
	* never needs it need not allow it.
	* @throws TypeError where the page's `trusted-types` directive does not name `temoin`
	*/
	var trust = (kind, text) => {
		policy ??= window.trustedTypes?.createPolicy("temoin", rules) || rules;
		return policy[kind](text);
	};
	/** The address as a page under `require-trusted-types-for 'script'` accepts it in that attribute. */
	var trusted = (element, attribute, address) => attribute === "srcdoc" ? trust("createHTML", address) : element.matches("embed,object") ? trust("createScriptURL", address) : address;
	/** Markup that a page's own script handed over, with the guard's marks in it. */
	var trustedHtml = (markup) => trust("createHTML", markup);
	// src/gate/guard/markup.ts
	/** A start tag that may load something, without its end. Quotes matter only behind an equals sign, as for the browser. */
	var TAG = /<(?!a\s|area|base|script)\w+[\s/](=\s*("[^"]*"|'[^']*')|[^>])*/gi;
	/**
	* An attribute of it: name, and value with its quotes. A name begins behind what divides two: looked for at each character
	* of a long text without an equals sign, it would take minutes.
	*/
	var ATTRIBUTE = /(?<=[\s"'/])(?:xlink:)?([^\s"'=/]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
	/**
	* Marks what a sink is about to parse. Texts are rewritten and not parsed here, so that the browser parses each but
	* once, in its place and in its context. A script is left to the moment when it is inserted, or written.
	* @returns a list where all is written already
	*/
	function lookAtMarkup(args, self, name, native) {
		if (/^inner/.exec(name) && /^(script|style|textarea)$/.test(self.localName)) return;
		let isWritten = name[0] === "w";
		let pieces = (isWritten && typeof args[0] === "string" ? [args.join("")] : args).flatMap((source, index) => {
			let text = `${source}`;
			let isTrusted = window.trustedTypes?.isHTML(source);
			let isCut = isWritten && (!isTrusted || valueWaitsFor(text));
			let marked = mark(text).split(isCut ? /(?=<\/script)/i : /(?!)/);
			if (marked[0] === text) return source;
			args[index] = marked.join("");
			return isTrusted ? marked.map(trustedHtml) : marked;
		});
		if (!isWritten) {
			Object.assign(args, pieces);
			return;
		}
		for (let piece of pieces) {
			document.querySelectorAll("script").forEach(holdParsed);
			native.call(self, piece);
		}
		return [];
	}
	/** With the numeric character references that template engines write for a slash or a colon. */
	var decoded = (value) => value.replace(/&#(x?)(\w+);/gi, (_reference, isHex, digits) => String.fromCharCode((isHex && "0x") + digits));
	var mark = (text) => text.replace(TAG, (tag) => /^<link/i.test(tag) && !FETCHES.test(tag) ? tag : tag.replace(ATTRIBUTE, (attribute, name, value) => {
		let expression = ADDRESS.exec(name) && valueWaitsFor(decoded(value));
		return expression ? `data-consent=${value.replace(/[^"'].*[^"']/s, expression)} data-${name}=${value}` : attribute;
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
		], ...TAGS.map((tag) => Object.getPrototypeOf(document.createElement(tag)))], WAYS, (args, self, name, native) => {
			for (let node of args) {
				if (isCarrier(node)) hold(node);
				if (node?.firstElementChild && node.getRootNode() !== document) holdIn(node);
			}
			if (/HTML|^[cw]/.exec(name)) return lookAtMarkup(args, self, name, native);
			let [attribute, value] = /Attr/.exec(name) ? args.slice(-2) : [name, ...args];
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
	// src/gate/guard-hosts.ts
	/** To be called once, before any other script of the page runs. */
	var guardHosts = () => {
		installGuard((host) => {
			let expression = servicesAt(controller.config, host);
			let granted = controller.verdict(expression);
			if (granted) controller.started.add(expression);
			return granted === false && expression;
		});
	};
	// src/gate/page-api.ts
	var layer = (name) => () => void load("notice", (notice) => notice[name](controller, notice));
	var act = (name) => (ids) => void load("decide", (page) => page[name](controller, ids));
	/** To be given to the page once the controller knows the configuration. */
	var api = /* @__PURE__ */ Object.freeze({
		get choice() {
			return (mayPresume || readsConfiguration) && !controller.choice?.sequence ? void 0 : controller.choice;
		},
		granted(id) {
			let expression = `${id}`;
			let isGranted = controller.verdict(expression);
			if (isGranted) controller.started.add(expression);
			return !!isGranted;
		},
		on,
		show: layer("show"),
		preferences: layer("preferences"),
		grant: act("grant"),
		refuse: act("refuse"),
		forget: act("forget"),
		receipt: () => load("report", (report) => report.receipt()),
		ledger,
		push: (use) => use(api)
	});
	// src/gate/openers.ts
	/** Opens the preferences from any `data-temoin="preferences"` element, present or future, and from `#temoin`. */
	var openOnRequest = () => {
		document.addEventListener("click", (event) => {
			if (!event.target.closest?.("[data-temoin=preferences]")) return;
			event.preventDefault();
			api.preferences();
		});
		addEventListener("hashchange", openFromAddress);
		openFromAddress();
	};
	var openFromAddress = () => {
		if (location.hash === "#temoin") api.preferences();
	};
	// src/gate/give-addresses.ts
	/**
	* Gives an element its addresses; a media element, or the one around a source, starts over. What a page's policy may ask
	* a Trusted Types policy for is rare enough for that to be loaded first, where the guard has not brought it.
	* @throws what a page's own policy throws
	*/
	var giveAddresses = (element) => {
		if (guardsBrowser) give(element, trusted);
		else if (!element.matches("embed,object,[data-srcdoc]")) give(element, (_element, _name, address) => address);
		else load("decide", (steps) => give(element, steps.trusted));
	};
	var give = (element, trust) => {
		for (let [name, address] of addressesOf(element)) {
			let present = element.getAttribute(name);
			if (present === address) continue;
			if (present === null && element.matches("iframe,object,embed")) putBack(element);
			element.setAttribute(name, trust(element, name, address));
		}
		element.closest("audio,video")?.load();
	};
	// src/gate/run-script.ts
	/** The only child that scripts are given; it goes from one to the next. */
	var text = /* @__PURE__ */ new Text();
	/** A script to which anything was appended, if only an empty text, runs in Firefox by a Trusted Types policy alone. */
	var isTrustLost = "mozInnerScreenX" in window;
	/**
	* Runs a script without replacing it. A script of an unknown type is not "already started", so giving it a type and
	* a child makes the browser prepare it again (HTML, "prepare the script element"), and so does coming into the
	* document again, which takes longer. Neither changes its text or its address, which is why no Trusted Types policy
	* is needed.
	*/
	var run = (script) => {
		script.type = script.getAttribute("data-type") || "";
		if (isTrustLost) putBack(script);
		else script.append(text);
		script.type = "text/plain";
	};
	/**
	* To be called before the first of several scripts. What an inline one writes into a document that was parsed would
	* replace the whole page, so it is ignored, as browsers do with what external ones and modules write (HTML,
	* "ignore-destructive-writes counter").
	*/
	var startRuns = () => {
		document.write = document.writeln = () => fail$1("write-ignored", document.currentScript);
	};
	/**
	* To be called after the last of several scripts, so that what runs afterwards may write.
	* @param natives what the document wrote with before the first of them
	*/
	var endRuns = (natives) => {
		text.remove();
		Object.assign(document, natives);
	};
	/** Fetches a script that must wait before it may run, so that external scripts start together (DESIGN §3). */
	var preload = (script) => {
		let { src: href, crossOrigin, integrity, referrerPolicy, nonce } = script;
		document.head.append(Object.assign(document.createElement("link"), {
			rel: "preload",
			as: "script",
			href,
			crossOrigin,
			integrity,
			referrerPolicy,
			nonce
		}));
	};
	// src/gate/release.ts
	/** How long a script that neither loads nor fails, as some inserted by `innerHTML`, holds back those behind it. */
	var SCRIPT_PATIENCE_MS = 5e3;
	/** Let go, or can never be. The others are held, and told of; or wait their turn, and are being fetched. */
	var DONE = 2;
	var HELD = 1;
	var FETCHED = 3;
	var states = /* @__PURE__ */ new WeakMap();
	/** Elements that wait for a look or for their turn, in document order. */
	var waiting = /* @__PURE__ */ new Set();
	/** External classic scripts that were let go in order and have not run yet. */
	var underWay = /* @__PURE__ */ new Set();
	/** Takes an element; nothing happens to it before `advance`. One that was let go, or needs nothing, is passed over. */
	var see = (element) => {
		if (guardsBrowser) holdParsed(element);
		if (element.hasAttribute("data-consent") && states.get(element) !== DONE) waiting.add(element);
	};
	/** The same for one that has changed: if it was let go, its new address is followed. A script runs once. */
	var change = (element) => {
		if (!isScript(element) && states.get(element) === DONE) states.delete(element);
		see(element);
	};
	/** Lets one element go whatever is granted: the visitor asked for this one, this time. */
	var releaseOnce = (element) => {
		free.add(element);
		see(element);
		advance();
	};
	/**
	* Holds what must be held, and lets go what may go and whose turn it is: a classic inline script waits for the external
	* ones before it, and every ordered script behind it waits along.
	*/
	var advance = () => {
		let batch = waiting;
		waiting = /* @__PURE__ */ new Set();
		let mustWait = false;
		let released = [];
		let { write, writeln } = document;
		for (let element of batch) {
			let expression = element.getAttribute("data-consent");
			if (expression === null || !element.isConnected) continue;
			let granted = controller.verdict(expression);
			let state = states.get(element);
			if (granted === false && !(letsGoOnce && free.has(element)) || guardsBrowser && granted && isScript(element) && element.src && waits(element, element.src)) {
				if (state !== HELD) {
					states.set(element, HELD);
					enter("held", nameOf(element), expression);
					replaceEmbed(element);
				}
				continue;
			}
			if (!isParsed(element)) {
				waiting.add(element);
				continue;
			}
			states.set(element, DONE);
			mustWait ||= underWay.size && isClassic(element) && !element.src;
			if (granted === void 0 || !isFit(element)) load("report", (report) => report.explain(controller, element));
			else if (mustWait && isScript(element) && !element.hasAttribute("async")) {
				if (isClassic(element) && element.src && state !== FETCHED) preload(element);
				states.set(element, FETCHED);
				waiting.add(element);
			} else {
				if (!released.length) startRuns();
				released.push(element);
				letGo(element, expression, granted);
			}
		}
		if (!released.length) return;
		endRuns({
			write,
			writeln
		});
		emit("released", { elements: released });
	};
	var letGo = (element, expression, granted) => {
		if (granted) controller.started.add(expression);
		enter("released", nameOf(element), expression);
		try {
			if (isScript(element)) runInTurn(element);
			else giveAddresses(element);
		} catch (error) {
			fail$1("load-failed", error);
		}
	};
	var runInTurn = (script) => {
		if (script.src) {
			let end = () => {
				underWay.delete(script);
				advance();
			};
			script.addEventListener("load", end);
			script.addEventListener("error", () => {
				fail$1("load-failed", script);
				end();
			});
			if (!script.hasAttribute("async")) {
				script.async = false;
				if (isClassic(script) && !script.noModule) {
					underWay.add(script);
					setTimeout(end, SCRIPT_PATIENCE_MS);
				}
			}
		}
		if (guardsBrowser) free.add(script);
		run(script);
	};
	/** Whether it is a script that runs as soon as it is there, and that others may rely on. */
	var isClassic = (element) => isScript(element) && element.getAttribute("data-type") !== "module";
	/** Whether an element may be let go at all; src/gate/explain/unreleased.ts says why not. */
	var isFit = (element) => hasWebAddresses(element) && (!isScript(element) || element.type === "text/plain" && (guardsBrowser && guarded.has(element) || !nonce || element.nonce === nonce));
	// src/signals/adobe.ts
	var isGranted$1;
	/** Whether there is more to say than the default. */
	var isTold;
	/** Ours until the site's `configure`, before which the library knows no command. */
	var unconfigured;
	var say = (alloy) => alloy("setConsent", { consent: [{
		standard: "Adobe",
		version: "2.0",
		value: { collect: { val: isGranted$1 ? "y" : "n" } }
	}] }).catch(() => {});
	/**
	* Defines `alloy` as the base code does, which then leaves it as it is. `configure` gets `defaultConsent: 'pending'` where the
	* site says nothing else; `setConsent` follows it, and every choice
	* (experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent). `sendEvent` does while `collect` is not
	* granted what it does after a refusal, which is nothing: the library would keep it, and send it after a grant (SIG-6). An
	* `alloy` that was there before the gate, or that replaces ours, is told of choices alone.
	*/
	var adobe = ({ collect }, before) => {
		let globals = window;
		isGranted$1 = collect;
		isTold = before || collect;
		if (!globals.alloy) {
			globals.__alloyNS = [...globals.__alloyNS || [], "alloy"];
			let alloy = (...command) => new Promise((resolve, reject) => {
				let [name, options] = command;
				if (name === "sendEvent" && !isGranted$1) return resolve({});
				let isFirst = name === "configure";
				if (isFirst) command[1] = {
					defaultConsent: "pending",
					...options
				};
				alloy.q.push([
					resolve,
					reject,
					command
				]);
				if (isFirst) unconfigured = void 0;
				if (isFirst && isTold) say(alloy);
			});
			alloy.q = [];
			globals.alloy = unconfigured = alloy;
		} else if (isTold && globals.alloy !== unconfigured) say(globals.alloy);
	};
	// src/signals/once-there.ts
	/**
	* For vendors whose snippet does nothing where its global exists already, so that none may be made for it. Calls at once
	* where the global is there. Else an accessor stands in its place, which tests of whether it exists find `undefined`; who
	* first reads the global once it is ready, as the snippet's own next command does, finds it called already, and plain again.
	* So this call stands before the vendor's `init`. A page that defines the global and leaves it has it called when that script
	* is done. Of several calls for one name while it is not there, the newest alone is made.
	* @param isReady whether it can be called: a snippet may assign it before it has what a call needs
	* @param call `isNew` where the global came after the gate. Must not throw then: whoever reads the global would meet that
	* @throws TypeError where the page has made the global one that cannot be redefined, and it is not there; and what the call throws at once
	*/
	var onceThere = (name, isReady, call) => {
		let globals = window;
		let value = globals[name];
		if (value) {
			call(value);
			return;
		}
		Object.defineProperty(globals, name, {
			configurable: true,
			get() {
				if (value && isReady(value)) {
					delete globals[name];
					globals[name] = value;
					call(value, true);
				}
				return value;
			},
			set(assigned) {
				value = assigned;
				queueMicrotask(() => globals[name]);
			}
		});
	};
	// src/signals/amplitude.ts
	/**
	* `setOptOut` when the page starts and for every choice
	* (amplitude.com/docs/get-started/cookies-and-consent-management). At a choice that is made on this page, events that wait for
	* the library are dropped (SIG-6).
	*/
	var amplitude = (granted, before) => onceThere("amplitude", (global) => global?.setOptOut, (global) => {
		if (before && granted !== before && global._q) global._q = global._q.filter(({ name }) => !/^(track|logE|rev)/.test(name));
		global.setOptOut(!granted.consent);
	});
	// src/signals/drop-unread.ts
	/**
	* Drops the events that stand in a queue, which were made before the choice (SIG-6), and leaves all else in its order.
	* A script that has read the queue has put a `push` of its own there; that queue is left alone.
	* @param isEvent finds the names of commands that measure
	* @returns whether it was unread
	*/
	var dropUnread = (queue, isEvent) => {
		let isUnread = queue?.push === [].push;
		if (isUnread) queue.push(...queue.splice(0).filter((command) => !isEvent.test(`${command?.[0]}`)));
		return isUnread;
	};
	// src/signals/clarity.ts
	/**
	* `clarity('consentv2', …)` with both keys, when the page starts and for every choice (SIG-4;
	* learn.microsoft.com/en-us/clarity/clarity-consent-api-v2). At a choice that is made on this
	* page, events that Clarity's script has not read yet are dropped (SIG-6).
	*/
	var clarity = (granted, before) => {
		let globals = window;
		globals.clarity ||= (...command) => {
			(globals.clarity.q ||= []).push(command);
		};
		if (before && before !== granted) dropUnread(globals.clarity.q, /^event/);
		let state = (key) => granted[key] ? "granted" : "denied";
		globals.clarity("consentv2", {
			ad_Storage: state("ad_Storage"),
			analytics_Storage: state("analytics_Storage")
		});
	};
	// src/signals/google.ts
	/**
	* `consent default` and its settings when the page starts, `consent update` for every choice (SIG-1, SIG-2), and behind it the
	* event `temoin_choice` with the same states. At a choice that is made on this page, events that no tag has read yet are dropped:
	* they were made before it (SIG-6). Commands stay, behind the update. Not so in advanced mode, in which tags read all.
	*/
	var google = (granted, before, { dataLayer, mode, defaults, set }) => {
		let globals = window;
		let layer = globals[dataLayer] ||= [];
		function gtag(..._command) {
			layer.push(arguments);
		}
		let states = {};
		let key;
		for (key in granted) states[key] = granted[key] ? "granted" : "denied";
		if (!before) {
			gtag("consent", "default", {
				...states,
				...defaults
			});
			for (let name in set) gtag("set", name, set[name]);
			return;
		}
		let isUnread = !mode && granted !== before && layer.push === [].push;
		gtag("consent", "update", states);
		if (isUnread) {
			let rest = layer.splice(0).filter((message) => !isEvent(message));
			rest.splice(1 + rest.findIndex((message) => message?.[1] === "default"), 0, rest.pop());
			layer.push(...rest);
		}
		layer.push({
			event: "temoin_choice",
			temoin: states
		});
	};
	/** Not what Tag Manager says of itself (`gtm.js`), nor ourselves. */
	var isEvent = (message) => message?.[0] === "event" || message?.event && !/^(gtm|temoin)/.test(`${message.event}`);
	// src/signals/hubspot.ts
	/**
	* Has HubSpot show no banner of its own, and `setHubSpotConsent` when the page starts and for every choice, before which a
	* withdrawal of `analytics` has it remove its cookies (`revokeCookieConsent`;
	* developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api). At a choice that is made
	* on this page, events that HubSpot's script has not read yet are dropped (SIG-6).
	*/
	var hubspot = (granted, before) => {
		let globals = window;
		globals.disableHubSpotCookieBanner = true;
		let hsp = globals._hsp ||= [];
		if (before && before !== granted) {
			dropUnread(globals._hsq, /^track/);
			if (before.analytics && !granted.analytics) hsp.push(["revokeCookieConsent"]);
		}
		hsp.push(["setHubSpotConsent", { ...granted }]);
	};
	// src/signals/matomo.ts
	/**
	* `requireConsent` when the page starts, then `setConsentGiven` or `forgetConsentGiven` for every choice; the same with
	* `CookieConsent` where the site follows that instead (developer.matomo.org/guides/tracking-consent). At a choice about tracking
	* that is made on this page, what was tracked before it is not sent (SIG-6, matomo#17183): neither what stands in the queue
	* unread, nor what Matomo itself keeps for a consent.
	*/
	var matomo = (granted, before) => {
		let globals = window;
		let paq = globals._paq ||= [];
		let key;
		for (key in granted) {
			let what = key === "consent" ? "Consent" : "CookieConsent";
			if (!before) paq.push([`require${what}`]);
			else if (before[key] !== granted[key] && !dropUnread(paq, EVENT[key]) && key === "consent") paq.push([forgetKept]);
			if (granted[key]) paq.push([`set${what}Given`]);
			else if (before) paq.push([`forget${what}Given`]);
		}
	};
	var EVENT = {
		consent: /^(track|queueR|ping)|ConsentGiven$/,
		cookieConsent: /ConsentGiven$/
	};
	/** A page view has Matomo throw away what it keeps for a consent; one whose title cannot be read goes no further. */
	function forgetKept() {
		try {
			this.trackPageView({ get text() {
				throw 0;
			} });
		} catch {}
	}
	// src/signals/meta.ts
	var isGranted;
	var isFiltered;
	/**
	* Meta's script keeps what is tracked after a `revoke`, and would send it at the next `grant`: it does not get it (SIG-6).
	*/
	var keepNothing = (fbq) => {
		let { callMethod } = fbq;
		if (!callMethod || isFiltered) return;
		isFiltered = true;
		fbq.callMethod = function(...command) {
			if (isGranted || !/^track/.test(`${command[0]}`)) callMethod.apply(this, command);
		};
	};
	/**
	* `fbq('consent', 'revoke')` before the snippet's `init` on every page, then `grant` where the choice grants, and either at each
	* choice (SIG-4; developers.facebook.com/docs/meta-pixel/implementation/gdpr). What was tracked before a choice that is made on
	* this page, and Meta's script has not read yet, is dropped, and so is what is tracked after a withdrawal (SIG-6).
	*/
	var meta = ({ consent }, before) => onceThere("fbq", ({ queue }) => queue, (fbq, isNew) => {
		if (before && before.consent !== consent) dropUnread(fbq.queue, /^track/);
		isGranted = consent;
		if (!consent) keepNothing(fbq);
		if (isNew || !consent) fbq("consent", "revoke");
		if (consent) fbq("consent", "grant");
	});
	// src/signals/mixpanel.ts
	var newest$1;
	/**
	* `opt_in_tracking` for a choice that grants, at a load only where Mixpanel does not know it yet, since each such call is
	* counted as an event; `opt_out_tracking` for one that does not, which deletes what Mixpanel keeps on the device, but not, as
	* it would else, the visitor's profile at Mixpanel (docs.mixpanel.com/docs/privacy/protecting-user-data). Without a choice, and
	* for a stored refusal, only where Mixpanel remembers a grant. At a choice that is made on this
	* page, events that wait for the library are dropped (SIG-6).
	*/
	var mixpanel = (granted, before) => {
		newest$1 = granted;
		let tell = () => onceThere("mixpanel", (global) => Array.isArray(global) || global?.__loaded, (global) => {
			let isChosen = before && granted !== before;
			if (isChosen) dropUnread(global, /^track(_pageview|_with_groups)?$/);
			global.push(function() {
				let isKnown = this.has_opted_in_tracking();
				if (!granted.consent) {
					if (isChosen || isKnown) this.opt_out_tracking({ delete_user: false });
				} else if (isChosen || !isKnown) this.opt_in_tracking();
			});
		});
		if (before) tell();
		else queueMicrotask(() => newest$1 === granted && tell());
	};
	// src/signals/piano.ts
	/**
	* `pdl` with the mode that holds without a choice, where the site has none of its own, and `consent.setMode` in Piano's queue
	* when the page starts and for every choice: `opt-in`, else `opt-out`
	* (developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent; PA JS 6.8 or later). At a
	* choice that is made on this page, events that Piano's script has not read yet are dropped (SIG-6).
	*/
	var piano = (granted, before) => {
		let globals = window;
		let queue = globals._paq ||= [];
		let mode = granted.consent ? "opt-in" : "opt-out";
		dropUnread(queue, before && granted !== before ? /^(sendEvent|consent\.setMode)/ : /^consent\.setMode/);
		if (!before) globals.pdl = {
			requireConsent: "v2",
			consent: {
				products: ["PA"],
				defaultPreset: { PA: mode }
			},
			...globals.pdl
		};
		queue.push(["consent.setMode", mode]);
	};
	// src/signals/pinterest.ts
	/**
	* `pintrk('setconsent', …)` before the snippet's `load` on every page, and at each choice
	* (help.pinterest.com/en/business/article/install-the-base-code). What was measured before a choice that is made on this page,
	* and Pinterest's script has not read yet, is dropped (SIG-6).
	*/
	var pinterest = ({ consent }, before) => onceThere("pintrk", ({ queue }) => queue, (pintrk) => {
		if (before && before.consent !== consent) dropUnread(pintrk.queue, /^(page|track)/);
		pintrk("setconsent", consent);
	});
	// src/signals/posthog.ts
	var newest;
	/**
	* `opt_in_capturing` or `opt_out_capturing` for every choice, the stored one too (posthog.com/docs/privacy/data-collection); but
	* without a choice, and for a stored refusal, `opt_out_capturing` only where PostHog would capture: what it keeps on the device
	* outlasts a choice, and where it is opted out anyway it need not write that down. At a choice that is made on this page, events that wait for
	* the library are dropped (SIG-6).
	*/
	var posthog = (granted, before) => {
		newest = granted;
		let tell = () => onceThere("posthog", (global) => Array.isArray(global) || global?.__loaded, (global) => {
			let isChosen = before && granted !== before;
			if (isChosen) dropUnread(global, /^capture/);
			global.push(function() {
				if (granted.consent) this.opt_in_capturing();
				else if (isChosen || this.has_opted_in_capturing()) this.opt_out_capturing();
			});
		});
		if (before) tell();
		else queueMicrotask(() => newest === granted && tell());
	};
	// src/signals/shopify.ts
	/**
	* `setTrackingConsent` with all four keys for every choice, once the API is loaded (shopify.dev/docs/api/customer-privacy).
	* Nothing when the page starts: Shopify would keep that as the visitor's decision, and before one its own settings by region
	* hold. Where the API cannot be loaded, the same settings hold on.
	*/
	var shopify = (granted, before) => {
		if (before) onceThere("Shopify", (global) => global?.loadFeatures, (global) => global.loadFeatures([{
			name: "consent-tracking-api",
			version: "0.1"
		}], (error) => {
			if (!error) global.customerPrivacy.setTrackingConsent({ ...granted }, () => {});
		}));
	};
	// src/signals/tiktok.ts
	/**
	* `holdConsent` before the snippet's `page` on every page, then `grantConsent` or `revokeConsent`, which clears TikTok's cookies,
	* by the stored choice, and at each choice (SIG-4; methods of the base code,
	* ads.tiktok.com/help/article/how-to-use-cookies-with-tiktok-pixel). What was measured before a choice that is made on
	* this page, and TikTok's script has not read yet, is dropped (SIG-6), for each pixel by itself too.
	*/
	var tiktok = ({ consent }, before) => {
		let globals = window;
		let ttq = globals.ttq ||= [];
		if (before && before.consent !== consent) for (let queue of [ttq, ...Object.values(ttq._i ?? {})]) dropUnread(queue, /^(page|track)/);
		let command = consent ? "grantConsent" : before ? "revokeConsent" : "holdConsent";
		if (ttq[command]) ttq[command]();
		else ttq.push([command]);
	};
	// src/signals/uet.ts
	/**
	* `consent default` when the page starts, `consent update` for every choice (SIG-4; help.ads.microsoft.com/apex/index/3/en/60119).
	* At a choice that is made on this page, events that Microsoft's script has not read yet are dropped (SIG-6). Until then the
	* queue is flat: the words of a command are items of their own, and an object by itself is an event of the older form.
	*/
	var uet = ({ ad_storage }, before) => {
		let globals = window;
		let uetq = globals.uetq ||= [];
		if (before && before.ad_storage !== ad_storage && uetq.push === [].push) {
			let isEvent = true;
			let previous;
			let kept = uetq.splice(0).filter((item) => {
				if (previous !== "event" && /^(consent|set|config|event)$/.test(`${item}`)) isEvent = item === "event";
				if (typeof item === "object" && typeof previous === "object") isEvent = true;
				previous = item;
				return !isEvent;
			});
			uetq.push(...kept);
		}
		uetq.push("consent", before ? "update" : "default", { ad_storage: ad_storage ? "granted" : "denied" });
	};
	// src/gate/spoken.ts
	/** Adobe Experience Platform Web SDK. */
	var tellsAdobe = __TEMOIN_TELLS__.adobe;
	/** Amplitude. */
	var tellsAmplitude = __TEMOIN_TELLS__.amplitude;
	/** Microsoft Clarity. */
	var tellsClarity = __TEMOIN_TELLS__.clarity;
	/** Google Consent Mode v2. */
	var tellsGoogle = __TEMOIN_TELLS__.google;
	/** HubSpot. */
	var tellsHubSpot = __TEMOIN_TELLS__.hubspot;
	/** Matomo. */
	var tellsMatomo = __TEMOIN_TELLS__.matomo;
	/** Meta Pixel. */
	var tellsMeta = __TEMOIN_TELLS__.meta;
	/** Mixpanel. */
	var tellsMixpanel = __TEMOIN_TELLS__.mixpanel;
	/** Piano Analytics (AT Internet). */
	var tellsPiano = __TEMOIN_TELLS__.piano;
	/** The Pinterest tag. */
	var tellsPinterest = __TEMOIN_TELLS__.pinterest;
	/** PostHog. */
	var tellsPosthog = __TEMOIN_TELLS__.posthog;
	/** Shopify's Customer Privacy API. */
	var tellsShopify = __TEMOIN_TELLS__.shopify;
	/** The TikTok pixel. */
	var tellsTikTok = __TEMOIN_TELLS__.tiktok;
	/** Microsoft UET. */
	var tellsUet = __TEMOIN_TELLS__.uet;
	// src/gate/tell.ts
	/**
	* Tells the defaults, and has the controller tell from now on: the stored choice at its first release, then each choice
	* that comes into force, and that there is none any more. To be called once, before a choice is in force.
	*/
	var beginTelling = (controller) => {
		let { release } = controller;
		let before = bare();
		let told = 0;
		let calls = 0;
		let one = (name, signal) => {
			let settings = controller.config.signals?.[name];
			if (!settings) return;
			let granted = bare();
			for (let key in settings.keys) granted[key] = !!controller.verdict(settings.keys[key] || "");
			try {
				signal(granted, calls === 2 ? granted : before[name], settings);
			} catch (error) {
				controller.fail("signal-failed", error);
			}
			before[name] = granted;
		};
		let tell = () => {
			calls++;
			if (controller.choice === told) return;
			told = controller.choice;
			if (tellsAdobe) one("adobe", adobe);
			if (tellsAmplitude) one("amplitude", amplitude);
			if (tellsClarity) one("clarity", clarity);
			if (tellsGoogle) one("google", google);
			if (tellsHubSpot) one("hubspot", hubspot);
			if (tellsMatomo) one("matomo", matomo);
			if (tellsMeta) one("meta", meta);
			if (tellsMixpanel) one("mixpanel", mixpanel);
			if (tellsPiano) one("piano", piano);
			if (tellsPinterest) one("pinterest", pinterest);
			if (tellsPosthog) one("posthog", posthog);
			if (tellsShopify) one("shopify", shopify);
			if (tellsTikTok) one("tiktok", tiktok);
			if (tellsUet) one("uet", uet);
		};
		tell();
		controller.release = () => {
			tell();
			release();
		};
		addEventListener("temoin:choice", tell);
	};
	// src/consent/tcf/tcf-of.ts
	/** What an expanded configuration says of TCF. The reason for the cast: how a site writes its settings is no matter of the page's. */
	var tcfOf = ({ signals }) => signals?.tcf;
	// src/signals/tcf/stub.ts
	/**
	* Puts the stub on the page, with the frame by which frames inside find it, and the listener that hears their messages (TCF-5).
	* Where another stub is there already, as a site may write one before the gate, that one is left: the API takes its calls over.
	* @param gdprApplies `undefined` where that is not known
	*/
	var standInForTcf = (gdprApplies) => {
		if (window.__tcfapi) return;
		let waiting = [];
		window.__tcfapi = (...call) => {
			let [command, , callback] = call;
			if (!command) return waiting;
			return command === "ping" ? callback?.({
				gdprApplies,
				cmpLoaded: false,
				cmpStatus: "stub",
				apiVersion: "2.2"
			}, true) : void waiting.push(call);
		};
		addEventListener("message", ({ data, source }) => {
			try {
				let isText = typeof data === "string";
				let { command, version, callId, parameter } = (isText ? JSON.parse(data) : data).__tcfapiCall;
				let answer = (returnValue, success) => {
					let message = { __tcfapiReturn: {
						returnValue,
						success,
						callId
					} };
					source.postMessage(isText ? JSON.stringify(message) : message, "*");
				};
				if (/^(st|n)/.test(typeof callId)) window.__tcfapi?.(command, version, answer, parameter);
			} catch {}
		});
		if ("__tcfapiLocator" in window) return;
		let frame = document.createElement("iframe");
		frame.name = "__tcfapiLocator";
		frame.hidden = true;
		document.documentElement.append(frame);
	};
	// src/gate/tell-tcf.ts
	/** Has the controller tell from now on: the choice that the device remembers at its first release, then every other one. */
	var beginTellingTcf = (controller) => {
		let { release } = controller;
		let tell = () => {
			let { choice } = controller;
			controller.load("../tcf", ({ tellTcf }) => tellTcf(controller, choice));
		};
		standInForTcf(tcfOf(controller.config)?.gdprApplies);
		controller.release = () => {
			tell();
			release();
		};
		addEventListener("temoin:choice", tell);
	};
	// src/gate/violations.ts
	/** Has each request written down that a policy of the page stops from now on. A page in order has none. */
	var enterViolations = () => {
		addEventListener("securitypolicyviolation", (violation) => load("report", (report) => report.violation(controller, violation)));
	};
	// src/gate/watch.ts
	/** What a page may change of an element that it has put into the document: what is needed, and the addresses. */
	var HELD_BY = ["consent", ...ADDRESSES].map((name) => `data-${name}`);
	/**
	* Has the release see all elements that come, in document order. Elements in open shadow roots are seen in any case,
	* those in closed ones if they are made from now on. What is there already is seen at the next {@link release}.
	*/
	var watch = () => {
		observer = new MutationObserver(look);
		observe(document);
		document.addEventListener("DOMContentLoaded", release);
		Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
			__proto__: null,
			apply(attachShadow, host, options) {
				let root = Reflect.apply(attachShadow, host, options);
				enterRoot(root);
				return root;
			}
		});
	};
	/**
	* Lets go of whatever is granted by now, on the whole page but for closed roots, whose elements come by themselves.
	* Meanwhile nobody writes down which nodes come, which costs a browser more than all that is done here for a script;
	* what scripts insert is looked for once they have run.
	*/
	var release = () => {
		for (let isWatched of [false, true]) {
			visitAll(document);
			observe(document, isWatched);
			advance();
		}
	};
	var observer;
	var look = (records) => {
		for (let { addedNodes, attributeName, target } of records) {
			if (attributeName) change(target);
			for (let node of addedNodes) {
				if (!(node instanceof Element)) continue;
				visit(node);
				visitAll(node);
			}
		}
		if (waiting.size) advance();
	};
	/** A root that is observed already stays observed once, by what is said last. */
	var observe = (root, childList = true) => observer.observe(root, {
		childList,
		subtree: true,
		attributeFilter: HELD_BY
	});
	var visit = (element) => {
		see(element);
		if (element.shadowRoot) enterRoot(element.shadowRoot);
	};
	var visitAll = (node) => {
		for (let element of node.querySelectorAll("*")) visit(element);
	};
	var enterRoot = (root) => {
		observe(root);
		visitAll(root);
	};
	// src/gate/boot.ts
	/** How long after the gate a page has been painted first, on a slow machine too. */
	var BEHIND_PAINT_MS = 250;
	/**
	* From here on somebody looks at the page.
	* @param waiting what the page has put in the API's place: functions that are called now, when there is an answer
	*/
	var start = (waiting) => {
		controller.choice = controller.remembered();
		if (hasSignals || hasTcf || readsConfiguration) controller.release();
		else release();
		setTimeout(() => {
			followOthers();
			if (isSomethingDue(controller.choice)) load("report", (report) => report.resume(controller));
		}, BEHIND_PAINT_MS);
		askIfDue(controller);
		openOnRequest();
		if (hasGpp) load("../gpp", (gpp) => gpp.start(controller));
		if (hasButton && controller.config.button) setTimeout(() => load("button", (button) => button.show(controller)), 500);
		if (Array.isArray(waiting)) for (let use of waiting) queueMicrotask(() => use(api));
		queueMicrotask(() => emit("ready"));
	};
	withConfiguration((config) => {
		let remembered = () => mayPresume ? inForceHere(config, readChoice(config)) : readChoice(config);
		let waiting = window.temoin;
		try {
			if (waiting && Object.isFrozen(waiting)) return fail$1("second-copy", waiting);
			let known = {
				config,
				remembered,
				emit,
				fail: fail$1,
				enter,
				load,
				release
			};
			Object.assign(controller, letsGoOnce ? {
				...known,
				releaseOnce
			} : known);
			if (isGuardedByServer && (!readsConfiguration || config.guard === "server")) enterViolations();
			if (guardsBrowser && (!readsConfiguration || (config.guard || "browser") === "browser")) guardHosts();
			watch();
			if (hasSignals) beginTelling(controller);
			if (hasGpp) installGppStub(gppOf(config));
			if (hasTcf) beginTellingTcf(controller);
			let begin = () => {
				window.temoin = api;
				if (document.prerendering) document.addEventListener("prerenderingchange", () => start(waiting));
				else start(waiting);
			};
			if (readsConfiguration && (config.signals || /^US-/.test(`${config.jurisdiction}`))) load("../rare", (rare) => {
				rare.prepare(controller);
				begin();
			});
			else begin();
		} catch (error) {
			fail$1("gate-broken", error);
		}
	});
})();
