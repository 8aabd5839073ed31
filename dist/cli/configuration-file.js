import { f as isOptOut, i as ID, l as JURISDICTION, n as parseJson, o as USUAL_PURPOSES, p as optOutPlaces, r as readConfiguration, s as askAgainDays$1, u as OPT_OUT_EXAMPLE } from "./configuration.js";
import { i as LAYOUTS, n as positionAt, r as BUTTON_CORNERS, t as findJsonFault } from "./json-text.js";
import { t as TemoinError } from "./error2.js";
import { readFile } from "node:fs/promises";
import { z } from "zod";
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
// src/consent/configuration-relations.ts
/** What no schema of one place can see: ids met twice, missing purposes, texts nobody ships, revisions to come. */
function relations(value, locales) {
	const problems = [];
	const purposes = listAt(value, "purposes");
	const services = listAt(value, "services");
	const revision = valueAt(value, ["revision"]);
	const checkRevision = (path, found) => {
		if (typeof found !== "number" || typeof revision !== "number" || found <= revision) return;
		problems.push({
			path,
			message: `must not be above the configuration's own revision, which is ${revision}, but is ${found}; choices made now would never count, so raise that`
		});
	};
	const site = valueAt(value, ["site"]);
	const domain = valueAt(value, ["cookie", "domain"]);
	if (typeof site === "string" && typeof domain === "string" && /^[a-z0-9][a-z0-9.-]*$/.test(domain) && site !== domain && !site.endsWith(`.${domain}`)) problems.push({
		path: "cookie.domain",
		message: `must be the site's own host or a domain above it, which "${domain}" is not for "${site}"; browsers refuse such a cookie`
	});
	if (valueAt(value, ["countShown"]) === true && valueAt(value, ["log"]) === void 0) problems.push({
		path: "countShown",
		message: "needs \"log\": what is shown is counted by the log, and none is named; add it, or leave countShown out"
	});
	const places = /* @__PURE__ */ new Map();
	for (const [list, items] of [["purposes", purposes], ["services", services]]) items.forEach((item, index) => {
		checkRevision(`${list}[${index}].since`, valueAt(item, ["since"]));
		const id = valueAt(item, ["id"]);
		if (typeof id !== "string") return;
		const path = `${list}[${index}].id`;
		if (id === "temoin") problems.push({
			path,
			message: `"${id}" is what the notice calls the widget itself; choose another id`
		});
		if (id === "gpc") problems.push({
			path,
			message: `"${id}" is what the cookie calls a choice that was made although the browser asked for an opt-out; choose another id`
		});
		const first = places.get(id);
		if (first) problems.push({
			path,
			message: `"${id}" is already the id at ${first}; ids are unique among purposes and services, so rename one`
		});
		else places.set(id, path);
	});
	const purposeIds = purposes.map((purpose) => valueAt(purpose, ["id"])).filter((id) => typeof id === "string");
	const requiredIds = purposes.filter((purpose) => valueAt(purpose, ["required"]) === true).map((purpose) => valueAt(purpose, ["id"]));
	services.forEach((service, index) => {
		const purpose = valueAt(service, ["purpose"]);
		if (typeof site === "string" && !requiredIds.includes(purpose)) problems.push(...ownHostsOf(service, `services[${index}]`, site));
		if (typeof purpose === "string" && !purposeIds.includes(purpose)) problems.push({
			path: `services[${index}].purpose`,
			message: `"${purpose}" is not the id of a purpose; declared are ${purposeIds.map((id) => `"${id}"`).join(", ") || "none"}`
		});
	});
	purposes.forEach((purpose, index) => {
		const id = valueAt(purpose, ["id"]);
		const texts = valueAt(purpose, ["texts"]);
		if (typeof id !== "string" || USUAL_PURPOSES.includes(id)) return;
		const languages = texts && typeof texts === "object" ? Object.keys(texts) : [];
		if (texts !== void 0 && !languages.length) return;
		if (!languages.some((language) => locales.includes(language))) problems.push({
			path: `purposes[${index}].texts`,
			message: `"${id}" is not one of ${USUAL_PURPOSES.join(", ")}, so its title and description must be given in at least one of ${locales.join(", ")}${languages.length ? `, but are given in ${languages.join(", ")}` : ""}`
		});
	});
	const locale = valueAt(value, ["locale"]);
	if (typeof locale === "string" && !locales.includes(locale)) problems.push({
		path: "locale",
		message: `must be one of ${locales.join(", ")}, but is "${locale}"`
	});
	checkRevision("askAgainBefore", valueAt(value, ["askAgainBefore"]));
	return problems;
}
/**
* The site's own host among those of a service that needs consent: the gate lets a page's own host alone, since its
* scripts come from there, and marked pages would have all of the site's own files held.
*/
function ownHostsOf(service, path, site) {
	return listAt(service, "hosts").flatMap((host, index) => {
		if (typeof host !== "string" || !matchesHost(host, site)) return [];
		const what = host === site ? "is the site's own host" : `covers the site's own host, "${site}"`;
		return {
			path: `${path}.hosts[${index}]`,
			message: `"${host}" ${what}, which no browser guard holds anything back from; remove it, and mark the service's tags with data-consent="${String(valueAt(service, ["id"]))}"`
		};
	});
}
/** The value at a path, through own properties alone; `undefined` where there is none. */
function valueAt(value, path) {
	let found = value;
	for (const key of path) {
		if (!found || typeof found !== "object" || !Object.hasOwn(found, key)) return void 0;
		found = found[key];
	}
	return found;
}
/** The list at a key; an empty one where there is none. */
function listAt(value, key) {
	const list = valueAt(value, [key]);
	return Array.isArray(list) ? list : [];
}
// src/consent/countries.ts
/** ISO 3166-1 alpha-2, all 249, and XK, which the standard leaves to its users and CDNs send for Kosovo. */
var COUNTRIES = new Set("AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK".split(" "));
/** Whether there is a country of that code, or of a subdivision's. Of subdivisions only the form is looked at. */
var isPlace = (code) => JURISDICTION.test(code) && COUNTRIES.has(code.slice(0, 2));
/** Where six months are the least, in a law or in what its authority recommends. */
var SIX_MONTHS = {
	BE: "BE-2",
	FR: "CNIL-9",
	IT: "IT-3"
};
/** Days that would have visitors asked too often, or never again, and places that there are not. */
function askAgainProblems(value) {
	const setting = valueAt(value, ["askAgainDays"]);
	const own = valueAt(value, ["jurisdiction"]);
	if (typeof setting === "number") return boundsOf("askAgainDays", setting, leastAnywhere(own));
	if (!setting || typeof setting !== "object" || Array.isArray(setting)) return [];
	return Object.entries(setting).flatMap(([place, days]) => {
		const path = `askAgainDays.${place}`;
		if (place === "default") return boundsOf(path, days, leastAnywhere(typeof own === "string" && Object.hasOwn(setting, own) ? void 0 : own));
		if (!isPlace(place)) return [{
			path,
			message: `must be "default" or a code of ISO 3166-1 or 3166-2 in capitals, such as "FR" or "US-CA", but is "${place}"; correct it, as no visitor is of such a place`
		}];
		return boundsOf(path, days, leastAt(place));
	});
}
var IN_OPT_OUT = [365, "where an opt-out is all that the law asks for, so that a refusal holds for twelve months (US-8)"];
/** @param own the place of the whole configuration, if that is what the days are for */
var leastAnywhere = (own) => optOutPlaces().some((place) => place === own) ? IN_OPT_OUT : [182, "six months, where the place is not known (CNIL-9, IT-3), or give fewer to a place that allows it, as in {\"default\": 182, \"IE\": 120}"];
function leastAt(place) {
	if (optOutPlaces().includes(place)) return IN_OPT_OUT;
	const requirement = SIX_MONTHS[place.slice(0, 2)];
	return requirement ? [182, `six months in "${place}" (${requirement})`] : [120, "four months, so that nobody is asked again and again (DDP-1, OMNI-2)"];
}
function boundsOf(path, days, [least, reason]) {
	if (typeof days !== "number") return [];
	if (days > 395) return [{
		path,
		message: `must be at most 395, 13 months, so that visitors are reminded of what they chose (TCF-12), and as browsers keep no cookie for more than 400 days (CK-2), but is ${days}; lower it`
	}];
	if (days >= least) return [];
	return [{
		path,
		message: `must be at least ${least}, ${reason}, but is ${days}; raise it`
	}];
}
// src/consent/configuration-problem.ts
/** A value as a message shows it: as JSON, cut off where it is long. */
var show = (value) => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
// src/consent/host-pattern.ts
/** A host name in lower case. A port is left out on purpose: cookies and gates do not know ports. */
var HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** As in a Content-Security-Policy: `*.` in front stands for every host below, and not for the host itself. */
var HOST_PATTERN = /^(\*\.)?(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** Ids of purposes or services: all of those separated by spaces, any of those joined by `|`. */
var expressionSchema = z.string().max(2e3).regex(/^[a-z][a-z0-9-]{0,31}((\|| +)[a-z][a-z0-9-]{0,31})*$/, "must be ids of purposes or services: all of those separated by spaces, any of those joined by |");
// src/consent/gpp-settings.ts
/** What visitors may opt out of under the privacy acts of the US, as the IAB's sections tell it. */
var GPP_KEYS = [
	"sale",
	"sharing",
	"targetedAdvertising"
];
// src/consent/gpp-schema.ts
/** Default of each key, which a site without such a purpose has to say. */
var GPP_DEFAULT = "marketing";
var key = z.union([expressionSchema, z.literal(false)]).optional().describe(`Default: "${GPP_DEFAULT}"; false where the site does not do it`);
/** The shape of the settings. What no one setting shows is in signal-problems.ts. */
var gppSchema = z.strictObject({
	cmpId: z.int().min(1).max(4095).optional().describe("Id that the IAB has given to the consent management (default that of the TCF, else 1: none)"),
	keys: z.strictObject(Object.fromEntries(GPP_KEYS.map((name) => [name, key]))).optional().describe("Which purposes or services sell, share, or target advertising"),
	sections: z.enum(["national", "state"]).optional().describe("state: a state's own section where it has one (default). national: the one of the US everywhere in it, and where the place is not known"),
	mspa: z.strictObject({
		coveredTransaction: z.boolean().describe("Whether transactions are covered by the agreement"),
		optOutOptionMode: z.boolean().optional(),
		serviceProviderMode: z.boolean().optional()
	}).optional().describe("What was signed of the IAB's Multi-State Privacy Agreement (default nothing)")
});
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
// src/consent/tcf/settings.ts
/** The TC string's field has 12 bits, and 0 and 1 are nobody's (TCF-1). */
var CMP_ID_LEAST = 2;
var CMP_ID_MOST = 4095;
/**
* Each vendor may stand in a cookie twice, for consent and for legitimate interest, and browsers keep no cookie of more
* than 4,096 bytes (CK-1); a record names as many ids.
*/
var VENDORS_MAX = 90;
/** The owner's revision takes the last six of the nine digits that there are; the policy's version stands before it. */
var TCF_REVISION_MAX = 999999;
var id$1 = z.int().min(1).max(65535);
/** The shape of `signals.tcf` in `temoin.json`. */
var tcfSettingsSchema = z.strictObject({
	cmpId: z.int().min(CMP_ID_LEAST).max(CMP_ID_MOST).describe(`The number under which the IAB has registered you as a consent management platform, ${CMP_ID_LEAST} to ${CMP_ID_MOST}; without it there is no __tcfapi (TCF-1)`),
	cmpVersion: z.int().min(0).max(4095).optional().describe("Version of your platform, which goes into each TC string (default 1)"),
	publisherCC: z.string().regex(/^[A-Z]{2}$/, "must be a country of ISO 3166-1 in capitals, such as \"FR\"").describe("Country whose law the publisher is under (ISO 3166-1)"),
	vendors: z.array(z.union([id$1, z.strictObject({
		id: id$1,
		since: z.int().min(0).max(TCF_REVISION_MAX).optional().describe("As for services")
	})])).min(1).max(VENDORS_MAX).describe(`Ids of the vendors in the IAB's list that work with the site, at most ${VENDORS_MAX}; {"id": 755, "since": 4} for one that came later`),
	stacks: z.array(id$1).max(20).optional().describe("Ids of stacks, by whose names the first layer says several purposes at once"),
	legitimateInterest: z.boolean().optional().describe("Whether vendors may claim a legitimate interest, to which visitors can object and which is off until they accept (default true)"),
	languages: z.array(z.string().min(2).max(35)).min(1).max(38).optional().describe("Languages of the pages, whose standard texts every page loads; the first is shown to whoever wishes for none of them (default: \"locale\", else \"en\")")
});
// src/consent/signals-schema.ts
/** Settings that every protocol has: an expression for each of its keys. */
var keysOf = (keys) => {
	const shape = Object.entries(keys).map(([key, purposes]) => [key, expressionSchema.optional().describe(`Default: ${purposes.map((purpose) => `"${purpose}"`).join(" or ") || "nothing"}`)]);
	return { keys: z.strictObject(Object.fromEntries(shape)).optional().describe("Which purposes or services each key follows") };
};
var { google, ...others } = SIGNAL_KEYS;
var googleSchema = z.strictObject({
	...keysOf(google),
	mode: z.enum(["basic", "advanced"]).optional().describe("basic: Google's tags are held until their service is granted (default). advanced: they load at once, without cookies"),
	region: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, "must be a code of ISO 3166-1 or 3166-2, such as \"FR\" or \"US-CA\"")).min(1).max(300).optional().describe("Places to which the denying default is confined; elsewhere Google grants by default"),
	waitForUpdateMs: z.int().min(1).max(1e4).optional().describe("Milliseconds for which tags wait for the choice"),
	adsDataRedaction: z.boolean().optional().describe("Redact ad clicks while ad_storage is denied (default false)"),
	urlPassthrough: z.boolean().optional().describe("Pass ad click ids on in the addresses of links while storage is denied (default false)"),
	dataLayer: z.string().regex(/^[A-Za-z_$][\w$]{0,63}$/, "must be the name of a global variable").optional().describe("Name of the data layer (default dataLayer)")
});
var otherSchemas = Object.entries(others).map(([name, keys]) => [name, z.strictObject(keysOf(keys)).optional()]);
/** The shape of `signals`. */
var signalsSchema = z.strictObject({
	google: googleSchema.optional(),
	...Object.fromEntries(otherSchemas),
	gpp: gppSchema.optional(),
	tcf: tcfSettingsSchema.optional().describe("The Transparency and Consent Framework of IAB Europe, version 2.3, for registered CMPs")
}).describe("Protocols of vendors that are told of each choice (docs/SIGNALS.md)");
// src/consent/texts-schema.ts
/** Longest text, in characters. */
var LENGTH_MAX = 500;
/** One line of plain text: what a notice says is never parsed, so that markup would be read as it is written (SEC-4). */
var words$1 = (what) => z.string().min(1).max(LENGTH_MAX).refine((text) => text.isWellFormed(), "must be well-formed Unicode").refine((text) => text === text.trim() && !/\p{Cc}/u.test(text), "must be one line without spaces at its ends").refine((text) => !/<[a-z/!]|&(#\w+|\w+);/i.test(text), "must be plain text (SEC-4), since markup is shown as it is written; write the characters themselves").optional().describe(what);
var BODY$1 = "with {controller}, {count} of partners and {purposes} in it";
/** What each text of the layers is for, but for those that have several under one name. */
var LAYERS = {
	title: "Title of the first layer",
	body: `What is asked, ${BODY$1}`,
	bodyForNew: `The same where only what is new is asked, ${BODY$1}`,
	bodyForOptOut: `The same where the law asks for an opt-out alone, ${BODY$1}`,
	withdraw: "How to withdraw, and how long the choice is kept (GDPR-8)",
	withdrawIn: "The same where askAgainDays says otherwise than six months, with {days} in it",
	policy: "Link to the site's privacy policy",
	showPartners: "Link to the list of partners (CNIL-6)",
	refuseAll: "Button that refuses all; says so, in about as many letters as acceptAll (CNIL-2, CNIL-23)",
	acceptAll: "Button that accepts all",
	choose: "Button that opens the preferences",
	continueWithout: "Control above the title that refuses all (CNIL-3)",
	closeAndRefuse: "Name of the closing cross, which refuses all and says so (IT-1)",
	privacyChoices: "Title of the way to opt out",
	signalHonoured: "Says that the browser's signal was taken for a refusal (US-2)",
	preferencesTitle: "Title of the preferences",
	preferencesIntro: "What the preferences are for",
	alwaysOn: "State of a required purpose",
	partlyOn: "State of a purpose of whose services some are on",
	save: "Button that saves what the controls show",
	close: "Name of the cross that changes nothing",
	services: "Heading of a purpose's services",
	noServices: "Stands there where there is none",
	provider: "Heading of who is behind a service",
	servicePolicy: "Link to the provider's privacy policy",
	storage: "Heading of what is kept on the device",
	storesNothing: "Stands there where nothing is",
	session: "For how long, where that is the session",
	retention: "Heading of how long the provider keeps what it learns",
	yourChoice: "Heading of what the visitor decided before",
	madeOn: "When it was made, with {date} and {expiry} in it",
	notMade: "Stands there where nothing was",
	reference: "Label of the random id of this browser",
	downloadReceipt: "Button that downloads a receipt",
	noReceipt: "Why there is no receipt yet",
	history: "Heading of the choices before this one",
	withdrawAll: "Button that refuses all that was granted",
	controller: "Who is responsible, with {controller} and {contact} in it (GDPR-12)",
	ownStorage: "What the widget itself keeps things for",
	saved: "Says that the choice is saved (A11Y-9)"
};
var STORES = {
	cookie: "A cookie",
	"local-storage": "Local storage",
	"session-storage": "Session storage",
	"indexed-db": "A database",
	cache: "A cache"
};
var EVENTS = {
	"grant-all": "All was accepted",
	"refuse-all": "All was refused",
	custom: "Chosen one by one",
	withdraw: "Something was withdrawn",
	once: "One embed was loaded once"
};
var EMBEDS = {
	sentence: "What loading means, with {recipients} in it",
	otherSite: "Stands for the recipients where only a purpose is known",
	once: "Button that lets this one embed go",
	always: "Button that grants what the embed needs",
	policy: "Link to a provider's privacy policy"
};
var textsFor = (names) => Object.fromEntries(Object.entries(names).map(([name, what]) => [name, words$1(what)]));
/** The texts of one language that a site may say in its own words, by name; every one may be left out. */
var ownTextsSchema = z.strictObject({
	...textsFor(LAYERS),
	stores: z.strictObject(textsFor(STORES)).optional().describe("Names of the places on the device"),
	events: z.strictObject(textsFor(EVENTS)).optional().describe("What each kind of record says"),
	embeds: z.strictObject(textsFor(EMBEDS)).optional().describe("Words of the placeholders of held embeds")
});
// src/consent/contrast.ts
/** From 1, for two colours of the same luminance, to 21, for black and white. The order does not matter. */
function contrastRatio(first, second) {
	const [dark = 0, light = 0] = [first, second].map(luminance).sort((a, b) => a - b);
	return (light + .05) / (dark + .05);
}
/** The part of each channel in what the eye takes for brightness. */
var WEIGHTS = [
	.2126,
	.7152,
	.0722
];
var luminance = (colour) => WEIGHTS.reduce((sum, weight, index) => {
	const channel = Math.min(Math.max(colour[index] || 0, 0), 1);
	return sum + weight * (channel > .04045 ? ((channel + .055) / 1.055) ** 2.4 : channel / 12.92);
}, 0);
// src/consent/theme.ts
/** What the notice is drawn on where it is light, and where it is dark; written in src/notice/look.css too. */
var PAPER = {
	light: "#ffffff",
	dark: "#1c1f26"
};
// src/consent/theme-problems.ts
/** WCAG 1.4.11: what a control is known by, against what is next to it. */
var LEAST_CONTRAST = 3;
/** What a theme's colours may be written as: `#rgb` or `#rrggbb`. */
var HEX_COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
/**
* Accents that a button could not be seen by. That its text can be read needs no check: of black and white one has at
* least 4.58:1 on any colour, and the style takes that one.
*/
function themeProblems(value) {
	const [accent, accentDark, scheme] = [
		"accent",
		"accentDark",
		"scheme"
	].map((key) => valueAt(value, ["theme", key]));
	return [...scheme === "dark" ? [] : faint("accent", accent, "light"), ...scheme === "light" ? [] : accentDark === void 0 ? faint("accent", accent, "dark", "; or give accentDark beside it, or set scheme to \"light\"") : faint("accentDark", accentDark, "dark")];
}
function faint(key, colour, paper, orElse = "") {
	if (typeof colour !== "string" || !HEX_COLOUR.test(colour)) return [];
	const ratio = contrastRatio(rgbOf(colour), rgbOf(PAPER[paper]));
	if (ratio >= LEAST_CONTRAST) return [];
	const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
	const direction = paper === "light" ? "darker" : "lighter";
	return [{
		path: `theme.${key}`,
		message: `must have a contrast of at least ${LEAST_CONTRAST}:1 with the ${paper} paper, ${PAPER[paper]}, so that the buttons can be seen (A11Y-1, WCAG 1.4.11), but "${colour}" has ${shown}:1; take a ${direction} colour${orElse}`
	}];
}
/** @param colour as {@link HEX_COLOUR} has it */
function rgbOf(colour) {
	const digits = colour.slice(1);
	return ((digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)) || []).map((channel) => Number.parseInt(channel, 16) / 255);
}
// src/consent/configuration-schema.ts
/** Half a surrogate pair cannot be hashed, nor kept by a record that names the notice (RFC 8785 §3.2.2.2). */
var wellFormed = (text) => text.isWellFormed();
var text = (what, maxLength = 500) => z.string().min(1).max(maxLength).refine(wellFormed, "must be well-formed Unicode").describe(what);
/** SEC-4: `https:`, or a path on the site itself; never `javascript:`, `data:` or a host without a scheme. */
var ADDRESS = /^(https:\/\/[^\s/]+(\/\S*)?|\/(?!\/)\S*)$/;
var id = z.string().regex(ID, "must be a lower-case letter followed by at most 31 of a-z, 0-9 and -").describe("Id, unique among purposes and services");
var address = (what) => z.string().max(2e3).regex(ADDRESS, "must be an https:// address or a path that starts with /").describe(what);
/** The cookie's grammar has room for nine digits. */
var revision = z.int().max(999999999);
var since = revision.min(0).optional().describe("Revision in which this appeared or changed; older choices do not cover it, and the notice asks about it alone");
/** Its bounds are for editors; the check's words for them say which law they are of (ask-again-problems.ts). */
var askAgainDays = z.int().meta({
	minimum: 120,
	maximum: 395
});
/** The texts of a purpose in one language. */
var purposeTextsSchema = z.strictObject({
	title: text("Short title, highlighted before the choice (CNIL-5)"),
	description: text("What the data is used for, in one or two sentences", 2e3)
});
var purpose = z.strictObject({
	id,
	required: z.boolean().optional().describe("Granted without asking because the page cannot work otherwise"),
	since,
	texts: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag such as \"fr\""), purposeTextsSchema).refine((texts) => Object.keys(texts).length > 0, "must be given in at least one language or left out").optional().describe("Texts by language; needed for every purpose other than necessary, analytics, social, marketing")
});
var storedItem = z.strictObject({
	kind: z.enum([
		"cookie",
		"local-storage",
		"session-storage",
		"indexed-db",
		"cache"
	]),
	name: text("Exact name, or a pattern in which * stands for any characters").refine((name) => /[^*]/.test(name), "must be more than *, which would be everything that the site itself keeps"),
	days: z.int().min(0).max(36500).describe("Whole days until it expires; 0 for the end of the session")
});
var service = z.strictObject({
	id,
	purpose: z.string().describe("Id of the purpose it serves"),
	name: text("Name of the tool"),
	provider: text("The legal person behind it"),
	policy: address("The provider's privacy policy").optional(),
	hosts: z.array(z.string().regex(HOST_PATTERN, "must be a host name in lower case, without scheme, port or path; *. in front means every host below")).max(50).optional().describe("Hosts its requests go to"),
	storage: z.array(storedItem).max(100).optional().describe("What it keeps on the device"),
	retentionDays: z.int().min(1).max(36500).optional().describe("Whole days for which the provider keeps what it learns, as its policy says"),
	since
});
var colour = z.string().regex(HEX_COLOUR, "must be a colour written #rgb or #rrggbb, such as #1d4ed8");
/** All that a style may depend on: nothing here can tell the refuse button from the accept button (CNIL-2). */
var theme = z.strictObject({
	accent: colour.optional().describe("Colour of the buttons; at least 3:1 on the paper (A11Y-1)"),
	accentDark: colour.optional().describe("The same on dark paper; without it, accent"),
	radius: z.string().regex(/^\d{1,2}(\.\d{1,2})?(px|rem|em)$|^0$/, "must be a length such as 8px or 0.5rem").optional().describe("Rounding of the corners (default 12px)"),
	font: z.string().max(300).regex(/^[^;{}!()<>\\]+$/, "must be a list of font families as CSS writes it, without functions").refine(wellFormed, "must be well-formed Unicode").optional().describe("Font families (default the system's)"),
	scheme: z.enum([
		"light",
		"dark",
		"system"
	]).optional().describe("Light, dark, or as the visitor's system has it (default)")
});
/** The shape of `temoin.json`. What depends on two places at once is checked in `configuration-check.ts`. */
var configurationSchema = z.strictObject({
	$schema: z.string().optional(),
	site: z.string().regex(HOST, "must be a host name in lower case, without scheme, port or path").describe("The site's name in its log"),
	revision: revision.min(1).describe("Raise it whenever purposes, services or texts change in substance"),
	policy: address("The site's own privacy policy"),
	controller: z.strictObject({
		name: text("Who is responsible (GDPR-12)"),
		contact: text("How to reach them: an e-mail address or an https:// address")
	}),
	purposes: z.array(purpose).min(1).max(32),
	services: z.array(service).max(200).optional(),
	log: address("Where records are posted to").optional(),
	countShown: z.boolean().optional().describe("Whether the log counts the notices shown, without ids, as the denominator of rates (default false)"),
	cookie: z.strictObject({
		name: z.string().regex(/^[\w-]{1,64}$/, "must be 1 to 64 letters, digits, _ or -").optional().describe("Default eu-consent (CNIL-20)"),
		domain: z.string().regex(HOST, "must be a domain in lower case, without a dot in front, scheme, port or path").optional().describe("Domain whose hosts all share the choice; without it each host keeps its own")
	}).optional().describe("The cookie that keeps the choice"),
	guard: z.enum([
		"none",
		"browser",
		"server"
	]).optional().describe("How far requests to the hosts of services are guarded beside the marked tags: not at all, by the gate in the browser (default), or by the policy that the server sends"),
	reloadOnWithdrawal: z.boolean().optional().describe("Whether a withdrawal reloads the page where something that ran is refused now (default true)"),
	askAgainBefore: revision.min(0).optional().describe("Choices of an older revision than this are void"),
	askAgainDays: z.union([askAgainDays, z.object({ default: askAgainDays }).catchall(askAgainDays)], { error: "must be whole days, such as 182, or such days by place, with a default: {\"default\": 182, \"US-CA\": 365}" }).optional().describe("Whole days for which a choice is remembered, accepting or refusing alike (default 182; 365 at least where the law asks for an opt-out alone), or such days by the code of a place"),
	locale: z.string().min(2).max(35).optional().describe("Language to show whatever the page or browser say"),
	jurisdiction: z.string().regex(JURISDICTION, "must be a code of ISO 3166-1 or 3166-2 in capitals, such as \"FR\" or \"US-CA\"").optional().describe("Place whose law applies to the visitors of this configuration; only in states of the US that ask for an opt-out alone does anything optional run before a choice"),
	signals: signalsSchema.optional(),
	layout: z.enum(LAYOUTS).optional().describe("Where the first layer stands: a card in a corner (default: bottom end), a bar along an edge, or a card in the centre"),
	firstLayer: z.strictObject({
		continueWithout: z.boolean().optional().describe("Whether \"Continue without accepting\" stands above the title; it refuses all (CNIL-3)"),
		close: z.boolean().optional().describe("Whether there is a closing cross; it refuses all and says so (IT-1)")
	}).optional().describe("Controls of the first layer beside its three buttons"),
	theme: theme.optional().describe("Colours and shape of the notice, where the page's own styles do not set them"),
	button: z.enum(BUTTON_CORNERS).optional().describe("Corner of a small button that is on every page once a choice is made, and opens the preferences (CBT-K); without it there is none, and the page needs a link or button of its own"),
	texts: z.record(z.string(), ownTextsSchema).optional().describe("The site's own texts in the place of shipped ones, by language and by name; plain text, never HTML")
}).describe("Configuration of the Témoin consent widget");
// src/consent/setting-names.ts
/**
* Names the known setting that a misspelt one most probably means: same letters but for one added, lost or changed.
* @param path where the misspelt name stands
* @returns words to put behind a message; the empty text where nothing is near
*/
function suggestion(key, path) {
	const near = knownKeys(path).find((known) => isNear(known.toLowerCase(), key.toLowerCase()));
	return near ? `; "${near}" was probably meant` : "";
}
function knownKeys(path) {
	const { purposes, services, controller, cookie, firstLayer, theme } = configurationSchema.shape;
	const [first] = path;
	if (first === "purposes") return Object.keys(path.includes("texts") ? purposeTextsSchema.shape : purposes.element.shape);
	if (first === "services") {
		const service = services.unwrap().element.shape;
		return Object.keys(path.length > 2 ? service.storage.unwrap().element.shape : service);
	}
	if (first === "texts") {
		const { stores, events, embeds } = ownTextsSchema.shape;
		const group = Object.entries({
			stores,
			events,
			embeds
		}).find(([name]) => path[2] === name)?.[1];
		return Object.keys(group ? group.unwrap().shape : ownTextsSchema.shape);
	}
	if (first === "signals") {
		const protocols = signalsSchema.shape;
		const protocol = Object.entries(protocols).find(([name]) => path[1] === name)?.[1].unwrap();
		if (!protocol) return Object.keys(protocols);
		const group = Object.entries(protocol.shape).find(([name]) => path[2] === name)?.[1];
		const inner = group instanceof z.ZodOptional ? group.unwrap() : group;
		return Object.keys(inner instanceof z.ZodObject ? inner.shape : protocol.shape);
	}
	if (first === "cookie") return Object.keys(cookie.unwrap().shape);
	if (first === "firstLayer") return Object.keys(firstLayer.unwrap().shape);
	if (first === "theme") return Object.keys(theme.unwrap().shape);
	return Object.keys(first === "controller" ? controller.shape : configurationSchema.shape);
}
function isNear(known, key) {
	const [short, long] = known.length < key.length ? [known, key] : [key, known];
	if (long.length - short.length > 1) return false;
	let start = 0;
	while (start < short.length && short[start] === long[start]) start++;
	const rest = long.length === short.length ? 1 : 0;
	return short.slice(start + rest) === long.slice(start + 1);
}
// src/consent/gpp-problems.ts
/**
* Its problems, each with what to do.
* @param known ids of purposes and services
*/
function gppProblems(value, known) {
	const settings = valueAt(value, ["signals", "gpp"]);
	if (!settings || typeof settings !== "object") return [];
	return [...silenceProblems(settings, known), ...mspaProblems(settings)];
}
/** A site that says nothing would tell vendors that it sells, shares and targets nothing. */
function silenceProblems(settings, known) {
	const unsaid = GPP_KEYS.filter((key) => valueAt(settings, ["keys", key]) === void 0);
	if (!unsaid.length || known.includes("marketing")) return [];
	return [{
		path: "signals.gpp.keys",
		message: `has no ${unsaid.map((key) => `"${key}"`).join(", ")}, and the site has no "${GPP_DEFAULT}", which ${unsaid.length > 1 ? "they follow" : "it follows"} by default; say what ${unsaid.length > 1 ? "they follow" : "it follows"}, as in "${unsaid[0]}": "${known.at(-1) ?? "marketing"}", or false where the site does not do it`
	}];
}
/** MSPA: a covered transaction is in one of the two modes, and no other is in any. */
function mspaProblems(settings) {
	const mspa = valueAt(settings, ["mspa"]);
	const has = (name) => valueAt(mspa, [name]) === true;
	const modes = ["optOutOptionMode", "serviceProviderMode"].filter(has);
	if (modes.length > 1) return [{
		path: "signals.gpp.mspa",
		message: "has both \"optOutOptionMode\" and \"serviceProviderMode\", of which a transaction has one; remove one of them"
	}];
	if (!modes.length || has("coveredTransaction")) return [];
	return [{
		path: `signals.gpp.mspa.${modes[0]}`,
		message: "is a mode of covered transactions, and \"coveredTransaction\" is not true; remove the one or correct the other"
	}];
}
// src/consent/signal-problems.ts
/** Every problem of the protocols that a configuration speaks, each with what to do. */
function signalProblems(value) {
	const purposes = idsIn(value, "purposes");
	const known = [...purposes, ...idsIn(value, "services")];
	const isLater = (id) => id.startsWith("tcf-") && Array.isArray(valueAt(value, [
		"signals",
		"tcf",
		"vendors"
	]));
	const told = Object.entries(SIGNAL_KEYS).flatMap(([name, keys]) => {
		const settings = valueAt(value, ["signals", name]);
		if (!settings || typeof settings !== "object") return [];
		const given = expressionsIn(settings, Object.keys(keys));
		const follows = Object.values(keys).flat().some((purpose) => purpose !== "necessary" && purposes.includes(purpose));
		if (!given.length && !follows) return [{
			path: `signals.${name}`,
			message: `follows no purpose of this site: its keys are ${Object.keys(keys).join(", ")}, and by default they follow ${wanted(keys)}; say which purpose or service they follow, as in "keys": {"${Object.keys(keys)[0]}": "${known.at(-1) ?? "analytics"}"}`
		}];
		if (name === "matomo" && given.length > 1) return [{
			path: "signals.matomo.keys",
			message: "names both consent and cookieConsent; Matomo asks for consent to tracking, which covers its cookies, or tracks everyone and asks for its cookies alone: name one"
		}];
		return idProblems$1(name, given, known, isLater);
	});
	if (valueAt(value, ["signals", "piano"]) && valueAt(value, ["signals", "matomo"])) told.push({
		path: "signals.piano",
		message: "shares its queue, _paq, with signals.matomo, and each would be told the other’s commands; name one of both"
	});
	const ofGpp = expressionsIn(valueAt(value, ["signals", "gpp"]), GPP_KEYS);
	return [
		...told,
		...idProblems$1("gpp", ofGpp, known, isLater),
		...gppProblems(value, known)
	];
}
/** What the site has said of these keys. */
var expressionsIn = (settings, keys) => keys.flatMap((key) => {
	const expression = valueAt(settings, ["keys", key]);
	return typeof expression === "string" ? [[key, expression]] : [];
});
var idProblems$1 = (name, given, known, isLater) => given.flatMap(([key, expression]) => unknownIn(expression, known).filter((id) => !isLater(id)).map((id) => ({
	path: `signals.${name}.keys.${key}`,
	message: `"${id}" is not the id of a purpose or service; declared are ${known.map((one) => `"${one}"`).join(", ") || "none"}`
})));
/** Ids that an expression names and the configuration does not have. What is no id at all was found by the schema. */
var unknownIn = (expression, known) => expression.split(/[ |]+/).filter((id) => /^[a-z][a-z0-9-]*$/.test(id) && !known.includes(id));
var idsIn = (value, list) => listAt(value, list).map((item) => valueAt(item, ["id"])).filter((id) => typeof id === "string");
var wanted = (keys) => [...new Set(Object.values(keys).flat())].map((purpose) => `"${purpose}"`).join(", ");
// src/consent/tcf/settings-problems.ts
/** TCF-10: of the text of a call to action. */
var LEAST_LABEL_CONTRAST = 5;
/** Problems of a configuration that has `signals.tcf`, beside those of its schema; none of any other. */
function tcfProblems(value, locales) {
	if (!valueAt(value, ["signals", "tcf"])) return [];
	return [
		...languageProblems(value, locales),
		...idProblems(value),
		...bodyProblems(value),
		...revisionProblems(value),
		...["accent", "accentDark"].flatMap((key) => labelContrast(key, valueAt(value, ["theme", key])))
	];
}
function languageProblems(value, locales) {
	const path = "signals.tcf.languages";
	const languages = valueAt(value, [
		"signals",
		"tcf",
		"languages"
	]);
	if (!Array.isArray(languages)) return [];
	if (valueAt(value, ["locale"]) !== void 0) return [{
		path,
		message: `cannot be beside "locale", which is the one language that the notice is shown in; remove one of them`
	}];
	return languages.flatMap((tag, index) => typeof tag !== "string" || locales.includes(tag) ? [] : {
		path: `${path}[${index}]`,
		message: `must be one of ${locales.join(", ")}, but is "${tag}"`
	});
}
function idProblems(value) {
	return ["purposes", "services"].flatMap((list) => {
		const items = valueAt(value, [list]);
		if (!Array.isArray(items)) return [];
		return items.flatMap((item, index) => {
			const id = valueAt(item, ["id"]);
			if (typeof id !== "string" || !id.startsWith("tcf-")) return [];
			const message = `"${id}" begins with tcf-, as the ids of the IAB's framework do; choose another id`;
			return [{
				path: `${list}[${index}].id`,
				message
			}];
		});
	});
}
function bodyProblems(value) {
	const texts = valueAt(value, ["texts"]);
	if (!texts || typeof texts !== "object") return [];
	return Object.keys(texts).flatMap((tag) => [
		"body",
		"bodyForNew",
		"noServices"
	].filter((name) => valueAt(texts, [tag, name]) !== void 0).map((name) => ({
		path: `texts.${tag}.${name}`,
		message: "cannot be beside \"signals.tcf\": appendix B of the IAB’s policies says what must stand there (TCF-9), and it is put there; remove it"
	})));
}
function revisionProblems(value) {
	const revision = valueAt(value, ["revision"]);
	if (typeof revision !== "number" || revision <= 999999) return [];
	return [{
		path: "revision",
		message: `must be at most ${TCF_REVISION_MAX} beside "signals.tcf", as the version of the IAB's policies is put before it (TCF-8), but is ${revision}; lower it`
	}];
}
/** The text on a button is black or white, whichever reads better; on some colours neither reads well enough here. */
function labelContrast(key, colour) {
	if (typeof colour !== "string" || !HEX_COLOUR.test(colour)) return [];
	const accent = rgbOf(colour);
	const ratio = Math.max(contrastRatio(accent, [
		0,
		0,
		0
	]), contrastRatio(accent, [
		1,
		1,
		1
	]));
	if (ratio >= LEAST_LABEL_CONTRAST) return [];
	const message = `must leave the text of the buttons, which is black or white on it, a contrast of at least ${LEAST_LABEL_CONTRAST}:1, as the IAB's policies ask (TCF-10), but "${colour}" leaves ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1; take a darker or a lighter colour`;
	return [{
		path: `theme.${key}`,
		message
	}];
}
// src/consent/answer-words.ts
var words = (refuse, accept, all, part, without) => ({
	refuse,
	accept,
	all,
	part,
	without
});
var portuguese = words("rejeit- recus- neg- declin- não", "aceit- permit- consent- autoriz- concord- sim", "tudo todos todas todo", "essencia- necessári- opciona- seleç-", "sem");
/** By tag. What a language says otherwise than the shipped texts do is as good: these are the words in use. */
var ANSWER_WORDS = {
	en: words("refus- reject- declin- deny disagree- disallow- no", "accept- agree- allow- consent- ok okay yes", "all everything every any", "essential- necessary- optional- some- select- partner-", "without"),
	ar: words("رفض", "قبول موافق أوافق السماح اسمح", "الكل جميع كل", "ضروري أساسي اختياري بعض", "دون بدون"),
	bg: words("отхвър- отказ- не", "прием- приема- съглас- позвол- разреш- да", "всички всичко", "необходим- съществен- незадължител- някои избран-", "без"),
	ca: words("rebutj- refus- deneg- no", "accept- permet- consent- autoritz- sí", "tot tots totes tota", "essencial- necessàri- necessari- opciona- algun-", "sense"),
	cs: words("odmít- zamít- nesouhlas- ne", "přij- souhlas- povol- akcept- ano", "vše všechno všechny všech všem vším", "nezbytn- nutn- volitel- někter- vybran-", "bez"),
	cy: words("gwrthod- wrthod- ngwrthod- na", "derbyn- dderbyn- caniat- ganiat- cytun- gytun-", "cyfan cwbl gwbl popeth bopeth pob bob holl", "angenrheidiol- hanfod- dewisol-", "heb"),
	da: words("afvis- afsl- nægt- nej", "accept- godkend- tillad- samtyk- godta- ja", "alle alt", "nødvendig- essenti- væsentlig- valgfri- udvalg- nogle", "uden"),
	de: words("ablehn- abgelehnt lehn- verweiger- abweis- nein", "akzept- zustimm- stimm- erlaub- einwillig- annehm- nehm- zulass- einverstanden ja", "alle alles allen allem aller sämtliche", "essenziell- essentiell- notwendig- erforderlich- optional- auswahl- einige technisch-", "ohne"),
	el: words("απόρρι- απορρ- αρν- άρν- όχι", "αποδοχ- αποδέχ- αποδεχ- δέχομαι συμφων- συναιν- επιτρέ- ναι", "όλων όλα όλες όλους", "απαραίτητ- αναγκ- βασικ- προαιρετικ- ορισμέν-", "χωρίς"),
	es: words("rechaz- rehus- rehús- deneg- denieg- no", "acept- permit- consent- autoriz- acuerdo sí", "todo todos todas toda", "esencial- necesari- opciona- algun- selec-", "sin"),
	et: words("keeldu- lükka- lükkan ei", "nõustu- aktsept- luba- jah", "kõik kõigist kõigiga kõigest kõike kõiki", "vajalik- oluli- valikuli- mõne-", "nõustumata"),
	eu: words("baztert- uka- ez", "onar- baimen- ados bai", "dena denak denari guzti- oro", "beharrezko- ezinbesteko- aukerako- batzuk", "gabe"),
	fi: words("hylk- hylkää kiel- kieltäydy- ei", "hyväks- salli- suostu- kyllä", "kaikki kaikkia kaikista kaiken kaikkien", "välttämät- olennai- tarpee- valinnai- jotkin jotkut", "hyväksymättä suostumatta"),
	fr: words("refus- rejet- déclin- non", "accept- autoris- consen- accord oui", "tout tous toute toutes", "essentiel- nécessaire- optionnel- facultati- certain- sélection-", "sans"),
	ga: words("diúlt- ná", "glac- ceadaigh- cheadú toilí- aontaigh-", "gach uile iomlán", "riachtan- roghnach- áirithe", "gan"),
	gl: words("rexeit- rehus- denegar non", "acept- permit- consent- autoriz-", "todo todos todas toda", "esencia- necesari- opciona- algún- algunha-", "sen"),
	he: words("דחי דחה לדחות סירוב לסרב מסרב", "אישור אשר הסכמ מסכים קבל", "הכול הכל כל", "הכרחי חיוני אופציונל חלק", "ללא בלי"),
	hr: words("odbi- odbac- ne", "prihva- pristaj- dopust- dozvol- slaž- suglas- da", "sve svih svega svim", "nužn- neophod- potrebn- neobavez- neke", "bez"),
	hu: words("elutas- visszautas- nem", "elfogad- hozzájár- engedély- beleegy- igen", "összes mind minden mindent mindet mindegyik mindegyiket", "szükséges- elengedhet- opcionál- választhat- néhány-", "nélkül"),
	is: words("hafn- neit- nei", "samþykk- leyf- já", "allt öllu öllum allar alla", "nauðsyn- valfrjáls- valkvæð-", "án"),
	it: words("rifiut- respin- nega- no", "accett- consen- acconsen- autorizz- accordo sì", "tutto tutti tutte tutta", "essenzial- necessari- opzional- facoltativ- tecnic- alcun-", "senza"),
	ja: words("拒否 拒む 断る", "同意 許可 承諾 承認 受け入れ", "すべて 全て 全部 全拒否", "必須 必要 不可欠 任意 一部", "せず しない なし"),
	ko: words("거부 거절", "허용 동의 수락 승인", "모두 모든 전체 전부", "필수 필요 선택 일부", "않고 없이"),
	lt: words("atmes- atmet- atsisak- nesutin- nesutik-", "priim- sutik- sutin- leis- taip", "visus visas visų viską visiems viso visais", "būtin- reikaling- neprivalom- pasirenk-", "nesutikus be"),
	lv: words("noraid- atteik- atsak- nē", "pieņem- piekrī- piekriš- atļau- jā", "visu visas visus visām visiem viss", "nepieciešam- būtisk- izvēles dažas", "bez"),
	mt: words("irrifjut- rrifjut- tirrifjuta niċħad-", "aċċett- taċċetta naqbel- ippermett-", "kollox kollha", "neċessar- essenzj- mhux", "mingħajr"),
	nb: words("avvis- avsl- avslå nekt- nei", "godta- aksepter- tillat- samtyk- godkjenn- ja", "alle alt", "nødvendig- essensiell- valgfri- utvalg- noen", "uten"),
	nl: words("weiger- geweigerd afwijz- afgewezen wijs nee", "accept- toestaan toestemm- akkoord instem- stem ja", "alles alle allemaal", "essenti- noodzak- optione- sommige selec-", "zonder"),
	pl: words("odrzu- odmów- odmaw- nie", "akcept- zaakcept- zgadz- zgod- zezw- pozwól- pozwal- tak", "wszystkie wszystko wszystkich wszystkim", "niezbędn- koniecz- opcjonaln- niektór- wybran-", "bez"),
	pt: portuguese,
	"pt-BR": portuguese,
	ro: words("respin- refuz- nu", "accept- permit- consimt- acord da", "toate tot tuturor", "esenți- necesar- opțional- unele", "fără"),
	sk: words("odmiet- zamiet- nesúhlas- nie", "prija- prijm- prijím- súhlas- povol- akcept- áno", "všetko všetky všetkým všetkých", "nevyhnut- potrebn- voliteľ- niektor- vybran-", "bez"),
	sl: words("zavrn- zavrač- odklon- ne", "sprejm- sprejem- strinja- dovol- privol- soglaš- da", "vse vseh vsem vsega", "nujn- bistven- potrebn- izbirn- nekater-", "brez"),
	sv: words("avvis- neka- avböj- avslå- nej", "accept- godkän- tillåt- samtyck- godta- ja", "alla allt", "nödvändig- väsentlig- valfri- utval- vissa några", "utan"),
	tr: words("reddet- redded- ret hayır", "kabul- onay- izin evet", "tümünü tümü tüm hepsini hepsi bütün her", "zorunlu- gerekli- isteğe bazı", "etmeden vermeden olmadan"),
	uk: words("відхил- відмов- заборон- ні", "прийня- прийма- погод- погодж- дозвол- згод- так", "всі усі все усе всіх усіх всього усього", "необхідн- обов- суттєв- деяк- вибран-", "без"),
	"zh-Hans": words("拒绝", "接受 同意 允许", "全部 所有 一切", "必要 必需 可选 部分", "不")
};
/** Languages that write their words without spaces between, or with others before them. */
var UNDIVIDED = [
	"ar",
	"he",
	"ja",
	"ko",
	"zh-Hans"
];
/**
* Whether a label says something in a language.
* @returns the word that was found; `undefined` where none was, or where the language is not known
*/
function wordSaying(what, label, language) {
	const text = label.normalize("NFC").toLocaleLowerCase(language);
	return ANSWER_WORDS[language]?.[what].split(" ").find((word) => {
		const stem = word.replace(/-$/, "");
		if (UNDIVIDED.includes(language) || what === "part") return text.includes(stem);
		return new RegExp(`(?<!\\p{L})${stem}${stem === word ? "(?!\\p{L})" : ""}`, "u").test(text);
	});
}
// src/consent/answer-labels.ts
/** CNIL-2: how much longer one of the two may be; src/locales keeps to it as well. */
var RATIO_MAX = 1.6;
/** Labels that do one thing are in one group, and may say the same. */
var GROUPS = [
	[
		"refuseAll",
		"continueWithout",
		"closeAndRefuse"
	],
	["acceptAll"],
	["choose"],
	["save"],
	["close"]
];
/** Problems of what the site says itself; their paths are the names of the texts. */
function labelProblems(labels) {
	return [
		...vague(labels),
		...uneven(labels),
		...alike(labels)
	];
}
function vague({ language, own, shipped }) {
	const problems = [];
	const says = (what, label) => wordSaying(what, label, language);
	const expect = (name, what, faults) => {
		const found = faults.filter(Boolean).join(" and ");
		if (!found) return;
		problems.push({
			path: name,
			message: `must say ${what}, but is ${show(own[name])}, which ${found}; write it as clearly as the shipped text, ${show(shipped[name])}`
		});
	};
	const lacks = (what, label, meaning) => !says(what, label) && `has no word of ${meaning} (${ANSWER_WORDS[language]?.[what].replaceAll("-", "…").replaceAll(" ", ", ")})`;
	const names = (what, label, meaning) => says(what, label) && `speaks of ${meaning}`;
	const refusal = (label) => [
		lacks("refuse", label, "refusing"),
		lacks("all", label, "all"),
		names("part", label, "a part"),
		names("accept", label, "accepting")
	];
	const isWithout = (label) => says("without", label) && says("accept", label);
	const { refuseAll, closeAndRefuse, continueWithout, acceptAll, choose, save } = own;
	if (refuseAll) expect("refuseAll", "that all is refused, and nothing else (CNIL-23)", refusal(refuseAll));
	if (closeAndRefuse && !isWithout(closeAndRefuse)) expect("closeAndRefuse", "that closing refuses all (IT-1)", refusal(closeAndRefuse));
	if (continueWithout && !isWithout(continueWithout)) expect("continueWithout", "that it goes on without accepting (CNIL-3)", [lacks("refuse", continueWithout, "refusing"), names("accept", continueWithout, "accepting")]);
	if (acceptAll) expect("acceptAll", "that all is accepted, and nothing else (DDP-6)", [names("refuse", acceptAll, "refusing")]);
	for (const [name, label] of [["choose", choose], ["save", save]]) if (label) expect(name, "what it does, and not be one accept button more (CNIL-23)", [names("accept", label, "accepting")]);
	return problems;
}
function uneven({ own, shown: { refuseAll, acceptAll } }) {
	const [refuse = 0, accept = 0] = [refuseAll, acceptAll].map((label) => [...label].length);
	if (Math.max(refuse, accept) / Math.min(refuse, accept) <= RATIO_MAX) return [];
	const [path, other] = own.refuseAll ? ["refuseAll", "acceptAll"] : ["acceptAll", "refuseAll"];
	if (!own[path]) return [];
	return [{
		path,
		message: `must be at most ${RATIO_MAX} times as long as ${other}, or as short (CNIL-2), but ${show(refuseAll)} has ${refuse} letters and ${show(acceptAll)} has ${accept}; make them alike`
	}];
}
function alike({ language, own, shown }) {
	const plain = (name) => shown[name].toLocaleLowerCase(language);
	return GROUPS.flatMap((group, index) => group.flatMap((name) => GROUPS.slice(index + 1).flat().filter((other) => (own[name] || own[other]) && plain(name) === plain(other)).map((other) => {
		const [path, same] = own[name] ? [name, other] : [other, name];
		return {
			path,
			message: `must differ from ${same}, which does something else (DDP-6), but both are ${show(shown[path])}; say in each what it does`
		};
	})));
}
// src/consent/own-texts.ts
/**
* Puts a site's own texts in the place of shipped ones. Only names that are shipped are looked up, and what is no text
* is left out: the gate checks none of them, as they decide nothing.
* @param own of one language
*/
var withOwn = (texts, own) => Object.fromEntries(Object.entries(texts).map(([name, text]) => {
	const other = own?.[name];
	return [name, typeof other === typeof text && (text.trim ? `${other}`.trim() : withOwn(text, other)) || text];
}));
/** The texts of the layers as the site wants them in that language. */
var layersOf = ({ texts }, { locale, layers }) => withOwn(layers, texts?.[locale]);
/** The texts of the placeholders, likewise. */
var embedTextsOf = ({ texts }, { locale, embeds }) => withOwn(embeds, texts?.[locale]?.embeds);
// src/consent/first-layer-of.ts
/**
* The first layer that a configuration and the texts of one language make. Pure, and without Intl, whose words change
* with the engine's version: the browser that shows it and the operator who publishes it get the same.
* @param asks ids that an older choice does not cover, where only those are asked
*/
function firstLayerOf(config, texts, asks) {
	const { bodyForNew, bodyForOptOut, withdrawIn, ...layers } = layersOf(config, texts);
	const body = isOptOut(config) ? bodyForOptOut : asks ? bodyForNew : layers.body;
	const days = askAgainDays$1(config);
	return {
		locale: texts.locale,
		direction: texts.direction,
		layout: LAYOUTS.find((name) => name === config.layout) || LAYOUTS[0],
		...config.firstLayer && { firstLayer: config.firstLayer },
		policy: config.policy,
		...asks && { asks },
		texts: {
			...layers,
			body: fill(body, bodyValues(config, texts, asks)),
			withdraw: days === 182 ? layers.withdraw : fill(withdrawIn, { days: `${days}` })
		}
	};
}
/** A site's own words for a purpose in this language, else the locale's, else the site's in their first language. */
function purposeTextsOf(id, own, texts) {
	const usual = Object.hasOwn(texts.purposes, id) ? texts.purposes[id] : void 0;
	return own?.[texts.locale] || usual || Object.values(own || {})[0];
}
/** Puts values in the place of `{name}`. */
var fill = (template, values) => template.replace(/\{(\w+)\}/g, (_match, key) => values[key] ?? "");
function bodyValues(config, texts, asks) {
	const isAsked = (id) => !asks || asks.includes(id);
	const optional = config.purposes.filter(({ required }) => !required);
	const services = (config.services || []).filter(({ id, purpose }) => optional.some((candidate) => candidate.id === purpose) && (isAsked(id) || isAsked(purpose)));
	const titles = optional.filter(({ id }) => isAsked(id) || services.some(({ purpose }) => purpose === id)).map((purpose) => inSentence(purposeTextsOf(purpose.id, purpose.texts, texts)?.title || purpose.id, texts));
	return {
		controller: config.controller.name,
		count: `${new Set(services.map(({ provider }) => provider)).size}`,
		purposes: titles.join(texts.separator || ", ")
	};
}
/** The locale's own titles begin small within a sentence; a site's stay as they are, since they may be names. */
var inSentence = (title, { purposes }) => Object.values(purposes).some((usual) => usual.title === title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
// src/consent/texts-check.ts
/** GDPR-21: the most that is read before a choice: title, body and withdraw, with what is filled in. */
var FIRST_LAYER_WORDS_MAX = 60;
/** Where words have no spaces between them, so many characters count as one. */
var CHARACTERS_A_WORD = 2;
var BODY = {
	controller: "who asks (GDPR-12)",
	count: "how many partners there are (CNIL-7)",
	purposes: "what for (CNIL-5)"
};
/** What the widget fills in, by the path of the text, and why it must not be missing. */
var FILLED_IN = {
	body: BODY,
	bodyForNew: BODY,
	bodyForOptOut: BODY,
	withdrawIn: { days: "how long the choice is kept (GDPR-17)" },
	madeOn: {
		date: "when the choice was made (GDPR-8)",
		expiry: "until when it is kept (GDPR-17)"
	},
	controller: {
		controller: "who is responsible (GDPR-12)",
		contact: "how to reach them (GDPR-12)"
	},
	"embeds.sentence": { recipients: "who would learn of the visit (GDPR-13)" }
};
/**
* Problems of the setting `texts`, beside those that its schema finds.
* @param languages tags of those that ship with the widget
* @param shipped their texts; a language that has none here is not checked further
*/
function textsProblems(value, languages, shipped) {
	const texts = valueAt(value, ["texts"]);
	if (!texts || typeof texts !== "object") return [];
	return Object.entries(texts).flatMap(([language, own]) => {
		if (!languages.includes(language)) return unknownLanguage(language, languages);
		const locale = Object.hasOwn(shipped, language) ? shipped[language] : void 0;
		return [...textsIn(own).flatMap(([path, text]) => placeholderProblems(path, text)), ...locale ? comparedWith(locale, own, value) : []].map(({ path, message }) => ({
			path: `texts.${language}.${path}`,
			message
		}));
	});
}
function unknownLanguage(language, languages) {
	const near = languages.find((tag) => tag.toLowerCase() === language.toLowerCase().split("-")[0]);
	const mend = near ? `write "${near}", which those who wish for "${language}" are shown` : "remove it";
	return {
		path: `texts.${language}`,
		message: `"${language}" is not a language that the widget speaks (DDP-6): ${languages.join(", ")}; ${mend}`
	};
}
/** Every text by its path, such as `stores.cookie`. */
function textsIn(own, parent = "") {
	if (!own || typeof own !== "object") return [];
	return Object.entries(own).flatMap(([name, text]) => typeof text === "string" ? [[parent + name, text]] : textsIn(text, `${parent}${name}.`));
}
function placeholderProblems(path, text) {
	const needed = FILLED_IN[path] || {};
	const found = [...text.matchAll(/\{([^}]*)\}?/g)].map(([, name = ""]) => name);
	return [...Object.entries(needed).filter(([name]) => !found.includes(name)).map(([name, why]) => ({
		path,
		message: `must have {${name}} in it, where it says ${why}, but is ${show(text)}; put it in`
	})), ...found.filter((name) => !Object.hasOwn(needed, name)).map((name) => ({
		path,
		message: `has "{${name}}" in it, which nothing fills in here, and is ${show(text)}; ${Object.keys(needed).length ? `write ${Object.keys(needed).map((known) => `{${known}}`).join(", ")} alone` : "remove it"}`
	}))];
}
function comparedWith(texts, own, value) {
	const { locale, layers, embeds } = texts;
	const shown = withOwn(layers, own);
	const isOwn = (name) => typeof valueAt(own, [name]) === "string";
	const ownLayers = Object.fromEntries(Object.entries(shown).filter(([name]) => isOwn(name)));
	const { once, always } = withOwn(embeds, valueAt(own, ["embeds"]));
	return [
		...labelProblems({
			language: locale,
			own: ownLayers,
			shown,
			shipped: layers
		}),
		...tooLong(texts, shown, isOwn, readConfiguration(value)),
		...once === always ? [{
			path: valueAt(own, ["embeds", "once"]) ? "embeds.once" : "embeds.always",
			message: `must differ from the other button of a placeholder, which does something else (DDP-6), but both are ${show(once)}; say in each what it does`
		}] : []
	];
}
/**
* What makes the first layer longer than the limit and than the shipped texts do.
* @param config the whole, since controller and purposes are filled in; where it is not valid nothing is counted
*/
function tooLong(shipped, shown, isOwn, config) {
	if (!config) return [];
	const ofShipped = wordsOnFirstLayers(config, shipped);
	return wordsOnFirstLayers(config, {
		...shipped,
		layers: shown
	}).flatMap(([body, count], index) => {
		const path = (body === "body" ? [
			body,
			"title",
			"withdraw"
		] : [body]).find(isOwn);
		const limit = Math.max(FIRST_LAYER_WORDS_MAX, ofShipped[index]?.[1] ?? 0);
		if (!path || count <= limit) return [];
		return {
			path,
			message: `must leave the first layer at ${limit} words, of title, body and withdraw with what is filled in (GDPR-21), but makes it ${count} with ${show(shown[path])}; shorten it`
		};
	});
}
/** How many words a visitor reads, under the name of each body that may be shown. */
function wordsOnFirstLayers(config, texts) {
	const { texts: _texts, jurisdiction: _jurisdiction, ...plain } = config;
	const ids = [...plain.purposes, ...plain.services || []].map(({ id }) => id);
	return [
		["body", firstLayerOf(plain, texts)],
		["bodyForNew", firstLayerOf(plain, texts, ids)],
		["bodyForOptOut", firstLayerOf({
			...plain,
			jurisdiction: OPT_OUT_EXAMPLE
		}, texts)]
	].map(([name, { texts: said }]) => {
		return [name, [
			said.title,
			said.body,
			said.withdraw
		].map((text) => wordsIn(text, texts.locale)).reduce((sum, count) => sum + count)];
	});
}
var wordsIn = (text, language) => /^(ja|zh)/.test(language) ? Math.ceil((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / CHARACTERS_A_WORD) : text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
// src/consent/unlawful-rules.ts
/** Names of settings that there are not; the first rule that fits is said. */
var NAMED = [
	{
		names: [/refus|reject|declin|deny|accept|agree|primary|secondary/],
		within: ["theme"],
		requirement: "CNIL-2, CBT-DE",
		what: "is not a known setting and cannot be one, since the refuse and the accept button look alike",
		mend: "remove it; \"theme\": {\"accent\": …} colours both"
	},
	{
		names: [
			/^(is)?(pre)?(checked|ticked|selected)$/,
			/^(is)?(granted|enabled|active|on)$/,
			/^(default|initial)|default$/,
			/^opted(in|out)$/
		],
		within: ["purposes", "services"],
		requirement: "GDPR-2, CBT-B",
		what: "is not a known setting and cannot be one, since what is optional is off until the visitor turns it on",
		mend: "remove it; what the page cannot work without belongs to a purpose with \"required\": true"
	},
	{
		names: [/^pre(checked|ticked|selected|granted)/, /^(default|initial)(choice|consent|granted|state)/],
		requirement: "GDPR-2, CBT-B",
		what: "is not a known setting and cannot be one, since nothing is chosen before the visitor has chosen it",
		mend: "remove it"
	},
	{
		names: [
			/^(legal|lawful)?(basis|ground)$/,
			/legitimate|legint/,
			/^li(purposes)?$/
		],
		requirement: "EPD-4, CBT-H",
		what: "is not a known setting and cannot be one, since nothing but consent allows to keep or read on the device what is not needed",
		mend: "remove it; leave the purpose optional, or say \"required\": true where the page cannot work without it"
	},
	{
		names: [
			/(cookie|consent|pay|tracking)wall/,
			/^(force|must|require)(consent|accept)/,
			/^(consent|accept)required$/,
			/^(block|blur|disable|hide|lock)(page|content|site|access|scroll|interaction)/
		],
		requirement: "GDPR-11, EPD-1",
		what: "is not a known setting and cannot be one, since a page may not depend on being accepted",
		mend: "remove it; mark what needs consent with data-consent, and the rest of the page stays open"
	},
	{
		names: [/^((hide|no|disable|without|omit|remove|show|with|has|enable)?(refuse|reject|decline|deny|disagree)(all)?(button|btn|link|option)?)$/, /^(accept|agree)only$|^only(accept|agree)$/],
		requirement: "CNIL-1, CBT-A",
		what: "is not a known setting and cannot be one, since refusing stands beside accepting on every layer",
		mend: "remove it; nothing takes the refuse button away"
	},
	{
		names: [
			/^scroll(ing)?$|(after|by|on)scroll|scroll(accept|consent|is|means)/,
			/^impli(ed|cit)/,
			/^auto(matic(ally)?)?(accept|allow|consent|grant)/,
			/^(accept|allow|consent|grant)(all)?(on|after|by|timeout|delay)/,
			/^(close|closing|continue|dismiss|inactivity|navigation|timeout)(is|means)?(accept|allow|consent|grant)/
		],
		requirement: "GDPR-1, CNIL-4",
		what: "is not a known setting and cannot be one, since only an act of the visitor is consent: not scrolling, waiting, going on or closing",
		mend: "remove it; a way to close can only refuse, as \"firstLayer\": {\"close\": true} has it"
	}
];
/** Purposes that no page needs in order to work, by the ids that sites give them. */
var OPTIONAL = [
	"analytics",
	"marketing",
	"social",
	"social-media",
	"advertising",
	"ads",
	"targeting",
	"retargeting",
	"tracking",
	"profiling"
];
/** Values of settings that there are. */
var VALUES = [
	{
		path: "purposes[].required",
		isUnlawful: (value, owner) => value === true && OPTIONAL.includes(valueAt(owner, ["id"])),
		requirement: "CBT-I1, EPD-1",
		what: "cannot be true of a purpose that a page works without",
		mend: "remove it; what the law exempts, such as measurement for the publisher alone (CNIL-16), belongs to a purpose of its own whose texts say so"
	},
	{
		path: "services[].storage[].days",
		isUnlawful: (value, owner) => typeof value === "number" && value > 400 && valueAt(owner, ["kind"]) === "cookie",
		requirement: "CK-2, GDPR-17",
		what: "must be at most 400 for a cookie, since no browser keeps one for longer and visitors read the number",
		mend: "write for how long it is kept"
	},
	{
		path: "jurisdiction",
		isUnlawful: (value) => typeof value === "string" && JURISDICTION.test(value) && !isPlace(value),
		requirement: "US-10, US-12",
		what: "must be a place of ISO 3166, whose law decides how visitors are asked",
		mend: "correct it, such as \"GB\" for the United Kingdom, or leave it out where visitors are of several places"
	}
];
/** What visitors must be told. */
var MISSING = [
	{
		path: "controller",
		requirement: "GDPR-12, GDPR-13",
		what: "is missing, and visitors must read who is responsible",
		mend: "add it: {\"name\": …, \"contact\": …}"
	},
	{
		path: "controller.name",
		requirement: "GDPR-12, GDPR-13",
		what: "is missing, and visitors must read who is responsible",
		mend: "add it"
	},
	{
		path: "controller.contact",
		requirement: "GDPR-12",
		what: "is missing, and visitors must be able to reach who is responsible",
		mend: "add it: an e-mail address or an https:// address"
	},
	{
		path: "policy",
		requirement: "GDPR-12",
		what: "is missing, and visitors must be able to read the site’s privacy policy",
		mend: "add it: an https:// address, or a path that starts with /"
	},
	{
		path: "services[].provider",
		requirement: "GDPR-13, CNIL-6",
		what: "is missing, and visitors must read who receives their data",
		mend: "add it: the legal person behind the service"
	}
];
// src/consent/unlawful-settings.ts
/** Why a setting of that name cannot be, in words; `undefined` where it is merely unknown. */
function unlawfulName(key, path, found) {
	const [part] = path;
	if (path.includes("texts")) return void 0;
	const name = key.replace(/[-_]/g, "").toLowerCase();
	const rule = NAMED.find(({ names, within }) => names.some((pattern) => pattern.test(name)) && (within?.includes(`${String(part)}`) ?? true));
	return rule && inWords$1(rule, found);
}
/** Why what is missing must be there, in words; `undefined` where no requirement but the format asks for it. */
function unlawfulAbsence(path) {
	const anywhere = path.replace(/\[\d+\]/g, "[]");
	const rule = MISSING.find((each) => each.path === anywhere);
	return rule && `${rule.what} (${rule.requirement}); ${rule.mend}`;
}
/** Settings whose values no requirement allows. */
function unlawfulValues(value) {
	return VALUES.flatMap((rule) => placesOf(value, rule.path.split(".")).flatMap(([path, found, owner]) => rule.isUnlawful(found, owner) ? [{
		path,
		message: inWords$1(rule, found)
	}] : []));
}
/** Everything at a path of which `[]` is any place in a list, with what it stands in. */
function placesOf(owner, [name = "", ...rest], path = "") {
	const key = name.replace("[]", "");
	const found = valueAt(owner, [key]);
	const here = path ? `${path}.${key}` : key;
	const items = name === key ? [[
		here,
		found,
		owner
	]] : Array.isArray(found) ? found.map((item, index) => [
		`${here}[${index}]`,
		item,
		owner
	]) : [];
	return rest.length ? items.flatMap(([inner, item]) => placesOf(item, rest, inner)) : items;
}
var inWords$1 = ({ requirement, what, mend }, found) => `${what} (${requirement}), but is ${show(found)}; ${mend}`;
// src/consent/configuration-check.ts
/**
* Checks a parsed configuration.
* @param locales languages whose texts ship with the widget; a site's own purpose needs its texts in one of them
* @param shipped their texts, with which a site's own are compared
* @returns all problems, those of a single setting before those between several; none means that the widget will
*   accept it
*/
function checkConfiguration(value, locales, shipped = {}) {
	const result = configurationSchema.safeParse(value);
	return [
		...result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value)),
		...relations(value, locales),
		...unlawfulValues(value),
		...askAgainProblems(value),
		...themeProblems(value),
		...textsProblems(value, locales, shipped),
		...tcfProblems(value, locales),
		...signalProblems(value)
	];
}
/**
* The same for a caller that cannot go on without one.
* @returns the configuration, or the problems as one text with one line each
*/
function configurationOrProblems(value, locales, shipped) {
	const problems = checkConfiguration(value, locales, shipped);
	return problems.length ? { problems } : { configuration: value };
}
function describe(issue, value) {
	const path = formatPath(issue.path);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		path: formatPath([...issue.path, key]),
		message: unlawfulName(key, issue.path, valueAt(value, [...issue.path, key])) ?? `is not a known setting${suggestion(key, issue.path)}; remove it or correct its name`
	}));
	if (issue.code === "invalid_key") return [{
		path,
		message: `${issue.issues[0]?.message}, but is ${show(issue.path.at(-1))}`
	}];
	const found = valueAt(value, issue.path);
	if (found === void 0) return [{
		path,
		message: unlawfulAbsence(path) ?? "is missing; add it"
	}];
	if (issue.code === "invalid_type") return [{
		path,
		message: `must be ${article(issue.expected)}, but is ${show(found)}`
	}];
	if (issue.code === "invalid_value") return [{
		path,
		message: `must be one of ${issue.values.map(String).join(", ")}, but is ${show(found)}`
	}];
	if (issue.code === "too_small") return [{
		path,
		message: `must be ${bound(issue.origin, "at least", issue.minimum)}, but is ${show(found)}`
	}];
	if (issue.code === "too_big") return [{
		path,
		message: `must be ${bound(issue.origin, "at most", issue.maximum)}, but is ${show(found)}`
	}];
	return [{
		path,
		message: `${issue.message}, but is ${show(found)}`
	}];
}
var formatPath = (path) => path.reduce((text, key) => typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key), "");
var article = (type) => ({
	string: "a text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "an object",
	record: "an object"
})[type] ?? type;
var bound = (origin, direction, limit) => origin === "string" ? `${direction} ${limit} character${limit === 1 ? "" : "s"} long` : origin === "array" ? `a list of ${direction} ${limit}` : `${direction} ${limit}`;
// src/locales/index.ts
/** Every shipped language by its tag; the first is what is fallen back to. */
var locales = {
	en: {
		locale: "en",
		direction: "ltr",
		layers: {
			title: "Your choice about cookies",
			body: "With your consent, {controller} and its partners\xA0({count}) use cookies for: {purposes}. Without it, none of this happens.",
			bodyForNew: "Something is new since your last choice. With your consent, {controller} and its partners\xA0({count}) use cookies for: {purposes}. The rest of your choice stands.",
			withdraw: "You can change your mind at any time, from every page. Your choice is kept for six months.",
			withdrawIn: "You can change your mind at any time, from every page. Your choice is kept for {days} days.",
			policy: "Privacy",
			showPartners: "Our partners",
			refuseAll: "Refuse all",
			acceptAll: "Accept all",
			choose: "Choose",
			continueWithout: "Continue without accepting",
			closeAndRefuse: "Close and refuse all",
			bodyForOptOut: "{controller} and its partners ({count}) use cookies for: {purposes}. You can object at any time; then none of this happens.",
			privacyChoices: "Your Privacy Choices",
			signalHonoured: "Your browser’s opt-out signal is honoured.",
			preferencesTitle: "Manage my cookies",
			preferencesIntro: "Decide purpose by purpose. Nothing optional is on until you turn it on, and you can come back here whenever you like.",
			alwaysOn: "Always on",
			partlyOn: "Partly on",
			save: "Save",
			close: "Close without changing anything",
			services: "Services",
			noServices: "No service of a third party",
			provider: "Provider",
			servicePolicy: "Privacy policy",
			storage: "Kept on your device",
			stores: {
				cookie: "Cookie",
				"local-storage": "Local storage",
				"session-storage": "Session storage",
				"indexed-db": "Database",
				cache: "Cache"
			},
			storesNothing: "Nothing",
			session: "Until you close the browser",
			retention: "Kept by the provider",
			yourChoice: "Your present choice",
			madeOn: "Made on {date}, kept until {expiry}.",
			notMade: "You have not chosen yet: everything optional is off.",
			reference: "Reference of this browser",
			downloadReceipt: "Download the receipt",
			noReceipt: "The receipt is not there yet: the log has not answered.",
			history: "Earlier choices on this browser",
			events: {
				"grant-all": "All accepted",
				"refuse-all": "All refused",
				custom: "Chosen one by one",
				withdraw: "Consent withdrawn",
				once: "Loaded once"
			},
			withdrawAll: "Withdraw my consent",
			controller: "Responsible for this site: {controller}, {contact}",
			ownStorage: "Remembers this choice and its receipt",
			saved: "Your choice is saved."
		},
		embeds: {
			sentence: "Once loaded, this content tells {recipients} that you are reading this page, and may store cookies on your device.",
			otherSite: "another site",
			once: "Load once",
			always: "Always allow",
			policy: "Privacy policy"
		},
		purposes: {
			necessary: {
				title: "Necessary",
				description: "What the site cannot work without, such as remembering this choice. It follows nobody."
			},
			analytics: {
				title: "Audience measurement",
				description: "Counts visits and shows which pages are read, so that the site can be improved."
			},
			social: {
				title: "Social media content",
				description: "Shows videos and posts from other platforms, which can then see that you read this page."
			},
			marketing: {
				title: "Advertising",
				description: "Chooses and measures advertisements by what you read here and on other sites."
			}
		}
	},
	ar: {
		locale: "ar",
		direction: "rtl",
		separator: "، ",
		layers: {
			title: "اختيارك بشأن ملفات تعريف الارتباط",
			body: "بموافقتك، تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. ومن دون موافقتك، لا يحدث شيء من ذلك.",
			bodyForNew: "استجدّ أمر منذ اختيارك الأخير. بموافقتك، تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. ويبقى سائر اختيارك كما هو.",
			withdraw: "يمكنك تغيير رأيك في أي وقت ومن أي صفحة. يُحفظ اختيارك ستة أشهر.",
			withdrawIn: "يمكنك تغيير رأيك في أي وقت ومن أي صفحة. مدة حفظ اختيارك بالأيام: {days}.",
			policy: "الخصوصية",
			showPartners: "شركاؤنا",
			refuseAll: "رفض الكل",
			acceptAll: "قبول الكل",
			choose: "اختيار",
			continueWithout: "المتابعة من دون قبول",
			closeAndRefuse: "إغلاق ورفض الكل",
			bodyForOptOut: "تستخدم الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) ملفات تعريف الارتباط للأغراض الآتية: {purposes}. يمكنك الاعتراض في أي وقت، وعندئذ لا يحدث شيء من ذلك.",
			privacyChoices: "خيارات الخصوصية الخاصة بك",
			signalHonoured: "نراعي إشارة الاعتراض التي يرسلها متصفحك.",
			preferencesTitle: "إدارة ملفات تعريف الارتباط",
			preferencesIntro: "قرّر بشأن كل غرض على حدة. لا يُفعَّل أي شيء اختياري ما لم تفعّله أنت، ويمكنك العودة إلى هنا متى شئت.",
			alwaysOn: "مفعّل دائمًا",
			partlyOn: "مفعّل جزئيًا",
			save: "حفظ",
			close: "إغلاق من دون أي تغيير",
			services: "الخدمات",
			noServices: "لا توجد خدمات من جهات خارجية",
			provider: "مقدّم الخدمة",
			servicePolicy: "سياسة الخصوصية",
			storage: "ما يُحفظ على جهازك",
			stores: {
				cookie: "ملف تعريف ارتباط",
				"local-storage": "تخزين محلي",
				"session-storage": "تخزين الجلسة",
				"indexed-db": "قاعدة بيانات",
				cache: "ذاكرة تخزين مؤقت"
			},
			storesNothing: "لا شيء",
			session: "إلى أن تغلق المتصفح",
			retention: "مدة الحفظ لدى مقدّم الخدمة",
			yourChoice: "اختيارك الحالي",
			madeOn: "تاريخ الاختيار: {date}، ويُحفظ حتى {expiry}.",
			notMade: "لم تختر بعد: كل ما هو اختياري غير مفعّل.",
			reference: "الرمز المرجعي لهذا المتصفح",
			downloadReceipt: "تنزيل الإيصال",
			noReceipt: "الإيصال غير متاح بعد: لم يصل رد من السجل.",
			history: "الاختيارات السابقة على هذا المتصفح",
			events: {
				"grant-all": "قُبل الكل",
				"refuse-all": "رُفض الكل",
				custom: "حُدّد كل غرض على حدة",
				withdraw: "سُحبت الموافقة",
				once: "حُمّل مرة واحدة"
			},
			withdrawAll: "سحب موافقتي",
			controller: "الجهة المسؤولة عن هذا الموقع: {controller}، {contact}",
			ownStorage: "يحفظ هذا الاختيار وإيصاله",
			saved: "حُفظ اختيارك."
		},
		embeds: {
			sentence: "عند تحميل هذا المحتوى، تُرسل إلى {recipients} معلومة تفيد بأنك تقرأ هذه الصفحة، وقد تُحفظ ملفات تعريف ارتباط على جهازك.",
			otherSite: "موقع آخر",
			once: "تحميل مرة واحدة",
			always: "السماح دائمًا",
			policy: "سياسة الخصوصية"
		},
		purposes: {
			necessary: {
				title: "الضرورية",
				description: "ما لا يعمل الموقع من دونه، مثل تذكّر هذا الاختيار. ولا يتتبّع أحدًا."
			},
			analytics: {
				title: "قياس الزيارات",
				description: "يحصي الزيارات ويبيّن الصفحات التي تُقرأ، من أجل تحسين الموقع."
			},
			social: {
				title: "محتوى وسائل التواصل الاجتماعي",
				description: "يعرض مقاطع فيديو ومنشورات من منصات أخرى، فيصبح بإمكانها أن تعرف أنك تقرأ هذه الصفحة."
			},
			marketing: {
				title: "الإعلانات",
				description: "يختار الإعلانات ويقيس أداءها بحسب ما تقرؤه هنا وعلى مواقع أخرى."
			}
		}
	},
	bg: {
		locale: "bg",
		direction: "ltr",
		layers: {
			title: "Вашият избор за бисквитките",
			body: "С ваше съгласие {controller} и партньори ({count}) използват бисквитки за следните цели: {purposes}. Без вашето съгласие нищо от това не се случва.",
			bodyForNew: "След последния ви избор има нещо ново. С ваше съгласие {controller} и партньори ({count}) използват бисквитки за следните цели: {purposes}. Във всичко останало изборът ви не се променя.",
			withdraw: "Можете да промените решението си по всяко време от всяка страница. Изборът ви се пази шест месеца.",
			withdrawIn: "Можете да промените решението си по всяко време от всяка страница. Изборът ви се пази {days} дни.",
			policy: "Поверителност",
			showPartners: "Нашите партньори",
			refuseAll: "Отхвърляне на всички",
			acceptAll: "Приемане на всички",
			choose: "Избор",
			continueWithout: "Продължаване без приемане",
			closeAndRefuse: "Затваряне и отхвърляне на всички",
			bodyForOptOut: "{controller} и партньори ({count}) използват бисквитки за следните цели: {purposes}. Можете да възразите по всяко време; тогава нищо от това не се случва.",
			privacyChoices: "Вашият избор за поверителност",
			signalHonoured: "Сигналът за отказ от вашия браузър се зачита.",
			preferencesTitle: "Управление на бисквитките",
			preferencesIntro: "Решете за всяка цел поотделно. Всичко незадължително е изключено, докато не го включите, и можете да се върнете тук, когато пожелаете.",
			alwaysOn: "Винаги включено",
			partlyOn: "Частично включено",
			save: "Запазване",
			close: "Затваряне без промени",
			services: "Услуги",
			noServices: "Няма услуги на трети страни",
			provider: "Доставчик",
			servicePolicy: "Политика за поверителност",
			storage: "Съхранява се на устройството ви",
			stores: {
				cookie: "Бисквитка",
				"local-storage": "Локално хранилище",
				"session-storage": "Сесийно хранилище",
				"indexed-db": "База данни",
				cache: "Кеш"
			},
			storesNothing: "Нищо",
			session: "До затварянето на браузъра",
			retention: "Съхранява се от доставчика",
			yourChoice: "Текущият ви избор",
			madeOn: "Направен на {date}, пази се до {expiry}",
			notMade: "Още не сте направили избор: всичко незадължително е изключено.",
			reference: "Идентификатор на този браузър",
			downloadReceipt: "Изтегляне на разписката",
			noReceipt: "Разписката още не е налична: регистърът не е отговорил.",
			history: "Предишни избори в този браузър",
			events: {
				"grant-all": "Всички са приети",
				"refuse-all": "Всички са отхвърлени",
				custom: "Избрано поотделно",
				withdraw: "Съгласието е оттеглено",
				once: "Заредено веднъж"
			},
			withdrawAll: "Оттегляне на съгласието ми",
			controller: "За този сайт отговаря: {controller}, {contact}",
			ownStorage: "Запомня този избор и разписката за него",
			saved: "Изборът ви е запазен."
		},
		embeds: {
			sentence: "След зареждане това съдържание съобщава на {recipients}, че четете тази страница, и може да запази бисквитки на устройството ви.",
			otherSite: "друг сайт",
			once: "Зареждане веднъж",
			always: "Разрешаване винаги",
			policy: "Политика за поверителност"
		},
		purposes: {
			necessary: {
				title: "Необходимо",
				description: "Това, без което сайтът не може да работи, например запомнянето на този избор. Никой не се проследява."
			},
			analytics: {
				title: "Измерване на посещаемостта",
				description: "Брои посещенията и показва кои страници се четат, за да може сайтът да се подобрява."
			},
			social: {
				title: "Съдържание от социални мрежи",
				description: "Показва видеоклипове и публикации от други платформи, които така могат да разберат, че четете тази страница."
			},
			marketing: {
				title: "Реклама",
				description: "Подбира реклами според това, което четете тук и на други сайтове, и измерва ефекта им."
			}
		}
	},
	ca: {
		locale: "ca",
		direction: "ltr",
		layers: {
			title: "La vostra tria sobre les galetes",
			body: "Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. Sense consentiment, no es fa res de tot això.",
			bodyForNew: "Hi ha novetats des de la vostra última tria. Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. La resta de la vostra tria es manté.",
			withdraw: "Podeu canviar d’opinió en qualsevol moment, des de qualsevol pàgina. La vostra tria es conserva sis mesos.",
			withdrawIn: "Podeu canviar d’opinió en qualsevol moment, des de qualsevol pàgina. La vostra tria es conserva {days} dies.",
			policy: "Privacitat",
			showPartners: "Els nostres socis",
			refuseAll: "Rebutja-ho tot",
			acceptAll: "Accepta-ho tot",
			choose: "Tria",
			continueWithout: "Continua sense acceptar",
			closeAndRefuse: "Tanca i rebutja-ho tot",
			bodyForOptOut: "Nosaltres ({controller}) i els nostres socis ({count}) utilitzem galetes per a: {purposes}. Podeu oposar-vos-hi en qualsevol moment; aleshores no es fa res de tot això.",
			privacyChoices: "Les vostres opcions de privacitat",
			signalHonoured: "Es respecta el senyal d’oposició del vostre navegador.",
			preferencesTitle: "Gestiona les galetes",
			preferencesIntro: "Decidiu finalitat per finalitat. Res d’opcional no està activat fins que no ho activeu, i podeu tornar aquí quan vulgueu.",
			alwaysOn: "Sempre activades",
			partlyOn: "Activades en part",
			save: "Desa",
			close: "Tanca sense canviar res",
			services: "Serveis",
			noServices: "Cap servei de tercers",
			provider: "Proveïdor",
			servicePolicy: "Política de privacitat",
			storage: "Desat al vostre dispositiu",
			stores: {
				cookie: "Galeta",
				"local-storage": "Emmagatzematge local",
				"session-storage": "Emmagatzematge de sessió",
				"indexed-db": "Base de dades",
				cache: "Memòria cau"
			},
			storesNothing: "Res",
			session: "Fins que tanqueu el navegador",
			retention: "Conservat pel proveïdor",
			yourChoice: "La vostra tria actual",
			madeOn: "Feta el dia {date}, es conserva fins al dia {expiry}.",
			notMade: "Encara no heu triat: tot el que és opcional està desactivat.",
			reference: "Referència d’aquest navegador",
			downloadReceipt: "Baixa el comprovant",
			noReceipt: "El comprovant encara no està disponible: el registre no ha respost.",
			history: "Tries anteriors en aquest navegador",
			events: {
				"grant-all": "Tot acceptat",
				"refuse-all": "Tot rebutjat",
				custom: "Triat d’un en un",
				withdraw: "Consentiment retirat",
				once: "Carregat una vegada"
			},
			withdrawAll: "Retira el meu consentiment",
			controller: "Responsable d’aquest lloc web: {controller}, {contact}",
			ownStorage: "Recorda aquesta tria i el comprovant",
			saved: "La vostra tria s’ha desat."
		},
		embeds: {
			sentence: "Un cop carregat, aquest contingut fa saber a {recipients} que llegiu aquesta pàgina, i pot desar galetes al vostre dispositiu.",
			otherSite: "un altre lloc web",
			once: "Carrega una vegada",
			always: "Permet sempre",
			policy: "Política de privacitat"
		},
		purposes: {
			necessary: {
				title: "Necessàries",
				description: "Sense elles, el lloc web no pot funcionar; per exemple, recorden aquesta tria. No segueixen ningú."
			},
			analytics: {
				title: "Mesura d’audiència",
				description: "Compta les visites i mostra quines pàgines es llegeixen, per poder millorar el lloc web."
			},
			social: {
				title: "Contingut de xarxes socials",
				description: "Mostra vídeos i publicacions d’altres plataformes, que aleshores poden veure que llegiu aquesta pàgina."
			},
			marketing: {
				title: "Publicitat",
				description: "Tria i mesura anuncis segons el que llegiu aquí i en altres llocs web."
			}
		}
	},
	cs: {
		locale: "cs",
		direction: "ltr",
		layers: {
			title: "Vaše volba ohledně cookies",
			body: "S\xA0vaším souhlasem používají {controller} a\xA0partneři ({count}) cookies k\xA0těmto účelům: {purposes}. Bez souhlasu se nic z\xA0toho neděje.",
			bodyForNew: "Od vaší poslední volby přibylo něco nového. S\xA0vaším souhlasem používají {controller} a\xA0partneři ({count}) cookies k\xA0těmto účelům: {purposes}. Jinak vaše volba zůstává beze změny.",
			withdraw: "Své rozhodnutí můžete kdykoli změnit na kterékoli stránce. Vaše volba se uchovává šest měsíců.",
			withdrawIn: "Své rozhodnutí můžete kdykoli změnit na kterékoli stránce. Vaše volba se uchovává {days} dní.",
			policy: "Ochrana soukromí",
			showPartners: "Naši partneři",
			refuseAll: "Odmítnout vše",
			acceptAll: "Přijmout vše",
			choose: "Vybrat",
			continueWithout: "Pokračovat bez souhlasu",
			closeAndRefuse: "Zavřít a\xA0odmítnout vše",
			bodyForOptOut: "{controller} a\xA0partneři ({count}) používají cookies k\xA0těmto účelům: {purposes}. Můžete to kdykoli odmítnout; pak se nic z\xA0toho neděje.",
			privacyChoices: "Vaše volby ohledně soukromí",
			signalHonoured: "Signál nesouhlasu z\xA0vašeho prohlížeče je respektován.",
			preferencesTitle: "Nastavení cookies",
			preferencesIntro: "Rozhodněte se u\xA0každého účelu zvlášť. Nic volitelného není zapnuté, dokud to nezapnete vy, a\xA0můžete se sem kdykoli vrátit.",
			alwaysOn: "Vždy zapnuto",
			partlyOn: "Částečně zapnuto",
			save: "Uložit",
			close: "Zavřít beze změn",
			services: "Služby",
			noServices: "Žádné služby třetích stran",
			provider: "Poskytovatel",
			servicePolicy: "Zásady ochrany soukromí",
			storage: "Uloženo ve vašem zařízení",
			stores: {
				cookie: "Cookie",
				"local-storage": "Místní úložiště",
				"session-storage": "Úložiště relace",
				"indexed-db": "Databáze",
				cache: "Mezipaměť"
			},
			storesNothing: "Nic",
			session: "Do zavření prohlížeče",
			retention: "Uloženo u\xA0poskytovatele",
			yourChoice: "Vaše současná volba",
			madeOn: "Provedena {date}, uchovává se do {expiry}.",
			notMade: "Zatím jste si nevybrali: vše volitelné je vypnuté.",
			reference: "Identifikátor tohoto prohlížeče",
			downloadReceipt: "Stáhnout potvrzení",
			noReceipt: "Potvrzení zatím není k\xA0dispozici: úložiště záznamů neodpovědělo.",
			history: "Dřívější volby v\xA0tomto prohlížeči",
			events: {
				"grant-all": "Vše přijato",
				"refuse-all": "Vše odmítnuto",
				custom: "Vybráno jednotlivě",
				withdraw: "Souhlas odvolán",
				once: "Načteno jednou"
			},
			withdrawAll: "Odvolat souhlas",
			controller: "Za tento web odpovídá: {controller}, {contact}",
			ownStorage: "Pamatuje si tuto volbu a\xA0potvrzení o\xA0ní",
			saved: "Vaše volba je uložena."
		},
		embeds: {
			sentence: "Po načtení tohoto obsahu se {recipients} dozví, že čtete tuto stránku, a\xA0do vašeho zařízení se mohou uložit cookies.",
			otherSite: "jiný web",
			once: "Načíst jednou",
			always: "Vždy povolit",
			policy: "Zásady ochrany soukromí"
		},
		purposes: {
			necessary: {
				title: "Nezbytné",
				description: "To, bez čeho web nemůže fungovat, například zapamatování této volby. Nikdo přitom není sledován."
			},
			analytics: {
				title: "Měření návštěvnosti",
				description: "Počítá návštěvy a\xA0ukazuje, které stránky se čtou, aby bylo možné web zlepšovat."
			},
			social: {
				title: "Obsah ze sociálních sítí",
				description: "Zobrazuje videa a\xA0příspěvky z\xA0jiných platforem, které se tak mohou dozvědět, že čtete tuto stránku."
			},
			marketing: {
				title: "Reklama",
				description: "Vybírá reklamy podle toho, co čtete zde a\xA0na jiných webech, a\xA0měří jejich účinnost."
			}
		}
	},
	cy: {
		locale: "cy",
		direction: "ltr",
		layers: {
			title: "Eich dewis ynghylch cwcis",
			body: "Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Heb eich caniatâd, ni fydd dim o hyn yn digwydd.",
			bodyForNew: "Mae rhywbeth newydd ers eich dewis diwethaf. Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Nid yw gweddill eich dewis yn newid.",
			withdraw: "Gallwch newid eich meddwl unrhyw bryd, o unrhyw dudalen. Cedwir eich dewis am chwe mis.",
			withdrawIn: "Gallwch newid eich meddwl unrhyw bryd, o unrhyw dudalen. Cedwir eich dewis am {days} diwrnod.",
			policy: "Preifatrwydd",
			showPartners: "Ein partneriaid",
			refuseAll: "Gwrthod y cyfan",
			acceptAll: "Derbyn y cyfan",
			choose: "Dewis",
			continueWithout: "Parhau heb dderbyn",
			closeAndRefuse: "Cau a gwrthod y cyfan",
			bodyForOptOut: "Mae {controller} a’i bartneriaid ({count}) yn defnyddio cwcis at y dibenion hyn: {purposes}. Gallwch wrthwynebu unrhyw bryd; wedyn ni fydd dim o hyn yn digwydd.",
			privacyChoices: "Eich dewisiadau preifatrwydd",
			signalHonoured: "Mae signal optio allan eich porwr yn cael ei barchu.",
			preferencesTitle: "Rheoli fy nghwcis",
			preferencesIntro: "Penderfynwch fesul diben. Nid oes dim byd dewisol ymlaen nes i chi ei droi ymlaen, a gallwch ddod yn ôl yma pryd bynnag y mynnwch.",
			alwaysOn: "Ymlaen bob amser",
			partlyOn: "Ymlaen yn rhannol",
			save: "Cadw",
			close: "Cau heb newid dim",
			services: "Gwasanaethau",
			noServices: "Dim gwasanaeth gan drydydd parti",
			provider: "Darparwr",
			servicePolicy: "Polisi preifatrwydd",
			storage: "Cedwir ar eich dyfais",
			stores: {
				cookie: "Cwci",
				"local-storage": "Storfa leol",
				"session-storage": "Storfa sesiwn",
				"indexed-db": "Cronfa ddata",
				cache: "Storfa dros dro"
			},
			storesNothing: "Dim byd",
			session: "Nes i chi gau’r porwr",
			retention: "Cedwir gan y darparwr",
			yourChoice: "Eich dewis presennol",
			madeOn: "Gwnaed ar {date}, cedwir tan {expiry}.",
			notMade: "Nid ydych wedi dewis eto: mae popeth dewisol wedi’i ddiffodd.",
			reference: "Cyfeirnod y porwr hwn",
			downloadReceipt: "Lawrlwytho’r dderbynneb",
			noReceipt: "Nid yw’r dderbynneb ar gael eto: nid yw’r gofrestr wedi ateb.",
			history: "Dewisiadau blaenorol ar y porwr hwn",
			events: {
				"grant-all": "Derbyniwyd y cyfan",
				"refuse-all": "Gwrthodwyd y cyfan",
				custom: "Dewiswyd fesul un",
				withdraw: "Tynnwyd y caniatâd yn ôl",
				once: "Llwythwyd unwaith"
			},
			withdrawAll: "Tynnu fy nghaniatâd yn ôl",
			controller: "Yn gyfrifol am y wefan hon: {controller}, {contact}",
			ownStorage: "Yn cofio’r dewis hwn a’i dderbynneb",
			saved: "Mae eich dewis wedi’i gadw."
		},
		embeds: {
			sentence: "Ar ôl ei lwytho, mae’r cynnwys hwn yn dweud wrth {recipients} eich bod yn darllen y dudalen hon, a gall storio cwcis ar eich dyfais.",
			otherSite: "wefan arall",
			once: "Llwytho unwaith",
			always: "Caniatáu bob amser",
			policy: "Polisi preifatrwydd"
		},
		purposes: {
			necessary: {
				title: "Angenrheidiol",
				description: "Yr hyn na all y wefan weithio hebddo, fel cofio’r dewis hwn. Nid yw’n dilyn neb."
			},
			analytics: {
				title: "Mesur y gynulleidfa",
				description: "Yn cyfrif ymweliadau ac yn dangos pa dudalennau sy’n cael eu darllen, er mwyn gallu gwella’r wefan."
			},
			social: {
				title: "Cynnwys cyfryngau cymdeithasol",
				description: "Yn dangos fideos a negeseuon o lwyfannau eraill, sydd wedyn yn gallu gweld eich bod yn darllen y dudalen hon."
			},
			marketing: {
				title: "Hysbysebu",
				description: "Yn dewis ac yn mesur hysbysebion ar sail yr hyn rydych yn ei ddarllen yma ac ar wefannau eraill."
			}
		}
	},
	da: {
		locale: "da",
		direction: "ltr",
		layers: {
			title: "Dit valg af cookies",
			body: "Med dit samtykke bruger {controller} og partnere ({count}) cookies til disse formål: {purposes}. Uden samtykke sker intet af dette.",
			bodyForNew: "Der er kommet noget nyt til siden dit seneste valg. Med dit samtykke bruger {controller} og partnere ({count}) cookies til disse formål: {purposes}. Resten af dit valg gælder fortsat.",
			withdraw: "Du kan når som helst ændre dit valg på alle sider. Dit valg gemmes i seks måneder.",
			withdrawIn: "Du kan når som helst ændre dit valg på alle sider. Dit valg gemmes i {days} dage.",
			policy: "Privatliv",
			showPartners: "Vores partnere",
			refuseAll: "Afvis alle",
			acceptAll: "Accepter alle",
			choose: "Vælg",
			continueWithout: "Fortsæt uden at acceptere",
			closeAndRefuse: "Luk og afvis alle",
			bodyForOptOut: "{controller} og partnere ({count}) bruger cookies til disse formål: {purposes}. Du kan når som helst gøre indsigelse, og så sker intet af dette.",
			privacyChoices: "Dine privatlivsvalg",
			signalHonoured: "Fravalgssignalet fra din browser bliver respekteret.",
			preferencesTitle: "Cookieindstillinger",
			preferencesIntro: "Tag stilling til ét formål ad gangen. Intet valgfrit er slået til, før du selv slår det til, og du kan altid vende tilbage hertil.",
			alwaysOn: "Altid slået til",
			partlyOn: "Delvist slået til",
			save: "Gem",
			close: "Luk uden at ændre noget",
			services: "Tjenester",
			noServices: "Ingen tjenester fra tredjeparter",
			provider: "Udbyder",
			servicePolicy: "Privatlivspolitik",
			storage: "Gemt på din enhed",
			stores: {
				cookie: "Cookie",
				"local-storage": "Lokalt lager",
				"session-storage": "Sessionslager",
				"indexed-db": "Database",
				cache: "Cache"
			},
			storesNothing: "Intet",
			session: "Indtil du lukker browseren",
			retention: "Gemt hos udbyderen",
			yourChoice: "Dit nuværende valg",
			madeOn: "Truffet den {date}, gemmes til den {expiry}.",
			notMade: "Du har endnu ikke truffet et valg: Alt valgfrit er slået fra.",
			reference: "Reference for denne browser",
			downloadReceipt: "Hent kvitteringen",
			noReceipt: "Kvitteringen er ikke klar endnu: Logtjenesten har ikke svaret.",
			history: "Tidligere valg i denne browser",
			events: {
				"grant-all": "Alle accepteret",
				"refuse-all": "Alle afvist",
				custom: "Valgt enkeltvis",
				withdraw: "Samtykke trukket tilbage",
				once: "Indlæst én gang"
			},
			withdrawAll: "Træk mit samtykke tilbage",
			controller: "Ansvarlig for dette websted: {controller}, {contact}",
			ownStorage: "Husker dette valg og kvitteringen for det",
			saved: "Dit valg er gemt."
		},
		embeds: {
			sentence: "Når dette indhold indlæses, får {recipients} at vide, at du læser denne side, og der kan blive gemt cookies på din enhed.",
			otherSite: "et andet websted",
			once: "Indlæs én gang",
			always: "Tillad altid",
			policy: "Privatlivspolitik"
		},
		purposes: {
			necessary: {
				title: "Nødvendigt",
				description: "Det, webstedet ikke kan fungere uden, for eksempel at huske dette valg. Ingen bliver sporet."
			},
			analytics: {
				title: "Besøgsstatistik",
				description: "Tæller besøg og viser, hvilke sider der bliver læst, så webstedet kan forbedres."
			},
			social: {
				title: "Indhold fra sociale medier",
				description: "Viser videoer og opslag fra andre platforme, som dermed kan se, at du læser denne side."
			},
			marketing: {
				title: "Annoncering",
				description: "Udvælger annoncer ud fra det, du læser her og på andre websteder, og måler deres effekt."
			}
		}
	},
	de: {
		locale: "de",
		direction: "ltr",
		layers: {
			title: "Ihre Cookie-Auswahl",
			body: "Mit Ihrer Einwilligung verwenden {controller} und Partner ({count}) Cookies zu folgenden Zwecken: {purposes}. Ohne Einwilligung geschieht nichts davon.",
			bodyForNew: "Seit Ihrer letzten Auswahl ist etwas hinzugekommen. Mit Ihrer Einwilligung verwenden {controller} und Partner ({count}) Cookies zu folgenden Zwecken: {purposes}. Ihre übrige Auswahl bleibt unverändert.",
			withdraw: "Sie können Ihre Entscheidung jederzeit und auf jeder Seite ändern. Ihre Auswahl wird sechs Monate lang gespeichert.",
			withdrawIn: "Sie können Ihre Entscheidung jederzeit und auf jeder Seite ändern. Ihre Auswahl wird {days} Tage lang gespeichert.",
			policy: "Datenschutz",
			showPartners: "Unsere Partner",
			refuseAll: "Alle ablehnen",
			acceptAll: "Alle akzeptieren",
			choose: "Auswählen",
			continueWithout: "Ohne Einwilligung fortfahren",
			closeAndRefuse: "Schließen und alle ablehnen",
			bodyForOptOut: "{controller} und Partner ({count}) verwenden Cookies zu folgenden Zwecken: {purposes}. Sie können jederzeit widersprechen; dann geschieht nichts davon.",
			privacyChoices: "Ihre Datenschutzoptionen",
			signalHonoured: "Das Widerspruchssignal Ihres Browsers wird beachtet.",
			preferencesTitle: "Cookie-Einstellungen",
			preferencesIntro: "Entscheiden Sie über jeden Zweck einzeln. Was nicht notwendig ist, bleibt ausgeschaltet, bis Sie es einschalten, und Sie können jederzeit hierher zurückkehren.",
			alwaysOn: "Immer aktiv",
			partlyOn: "Teilweise aktiv",
			save: "Speichern",
			close: "Schließen, ohne etwas zu ändern",
			services: "Dienste",
			noServices: "Keine Dienste Dritter",
			provider: "Anbieter",
			servicePolicy: "Datenschutzerklärung",
			storage: "Auf Ihrem Gerät gespeichert",
			stores: {
				cookie: "Cookie",
				"local-storage": "Lokaler Speicher",
				"session-storage": "Sitzungsspeicher",
				"indexed-db": "Datenbank",
				cache: "Cache"
			},
			storesNothing: "Nichts",
			session: "Bis Sie den Browser schließen",
			retention: "Beim Anbieter gespeichert",
			yourChoice: "Ihre aktuelle Auswahl",
			madeOn: "Getroffen am {date}, gespeichert bis zum {expiry}.",
			notMade: "Sie haben noch keine Auswahl getroffen: Alles, was nicht notwendig ist, ist ausgeschaltet.",
			reference: "Kennung dieses Browsers",
			downloadReceipt: "Beleg herunterladen",
			noReceipt: "Der Beleg liegt noch nicht vor: Der Protokolldienst hat nicht geantwortet.",
			history: "Frühere Entscheidungen in diesem Browser",
			events: {
				"grant-all": "Alle akzeptiert",
				"refuse-all": "Alle abgelehnt",
				custom: "Einzeln ausgewählt",
				withdraw: "Einwilligung widerrufen",
				once: "Einmal geladen"
			},
			withdrawAll: "Meine Einwilligung widerrufen",
			controller: "Verantwortlich für diese Website: {controller}, {contact}",
			ownStorage: "Merkt sich diese Auswahl und den Beleg dazu",
			saved: "Ihre Auswahl ist gespeichert."
		},
		embeds: {
			sentence: "Beim Laden teilt dieser Inhalt {recipients} mit, dass Sie diese Seite lesen; er kann auch Cookies auf Ihrem Gerät speichern.",
			otherSite: "einer anderen Website",
			once: "Einmal laden",
			always: "Immer erlauben",
			policy: "Datenschutzerklärung"
		},
		purposes: {
			necessary: {
				title: "Notwendig",
				description: "Was für den Betrieb der Website unerlässlich ist, etwa das Speichern dieser Auswahl. Dabei wird niemand verfolgt."
			},
			analytics: {
				title: "Statistische Auswertung",
				description: "Zählt Besuche und zeigt, welche Seiten gelesen werden, damit die Website verbessert werden kann."
			},
			social: {
				title: "Eingebettete Inhalte aus sozialen Medien",
				description: "Zeigt Videos und Beiträge anderer Plattformen; diese können dann sehen, dass Sie diese Seite lesen."
			},
			marketing: {
				title: "Personalisierte Werbung",
				description: "Wählt Werbung danach aus, was Sie hier und auf anderen Websites lesen, und misst ihre Wirkung."
			}
		}
	},
	el: {
		locale: "el",
		direction: "ltr",
		layers: {
			title: "Η επιλογή σας για τα cookies",
			body: "Με τη συγκατάθεσή σας, {controller} και συνεργάτες ({count}) χρησιμοποιούν cookies για τους εξής σκοπούς: {purposes}. Χωρίς τη συγκατάθεσή σας δεν γίνεται τίποτα από αυτά.",
			bodyForNew: "Υπάρχει κάτι νέο μετά την τελευταία επιλογή σας. Με τη συγκατάθεσή σας, {controller} και συνεργάτες ({count}) χρησιμοποιούν cookies για τους εξής σκοπούς: {purposes}. Κατά τα άλλα, η επιλογή σας δεν αλλάζει.",
			withdraw: "Μπορείτε να αλλάξετε γνώμη οποτεδήποτε, από κάθε σελίδα. Η επιλογή σας διατηρείται για έξι μήνες.",
			withdrawIn: "Μπορείτε να αλλάξετε γνώμη οποτεδήποτε, από κάθε σελίδα. Η επιλογή σας διατηρείται για {days} ημέρες.",
			policy: "Απόρρητο",
			showPartners: "Οι συνεργάτες μας",
			refuseAll: "Απόρριψη όλων",
			acceptAll: "Αποδοχή όλων",
			choose: "Επιλογή",
			continueWithout: "Συνέχεια χωρίς αποδοχή",
			closeAndRefuse: "Κλείσιμο και απόρριψη όλων",
			bodyForOptOut: "{controller} και συνεργάτες ({count}) χρησιμοποιούν cookies για τους εξής σκοπούς: {purposes}. Μπορείτε να αρνηθείτε οποτεδήποτε· τότε δεν γίνεται τίποτα από αυτά.",
			privacyChoices: "Οι επιλογές απορρήτου σας",
			signalHonoured: "Το σήμα άρνησης του προγράμματος περιήγησής σας γίνεται σεβαστό.",
			preferencesTitle: "Διαχείριση των cookies",
			preferencesIntro: "Αποφασίστε για κάθε σκοπό χωριστά. Ό,τι είναι προαιρετικό παραμένει ανενεργό μέχρι να το ενεργοποιήσετε εσείς, και μπορείτε να επιστρέψετε εδώ όποτε θέλετε.",
			alwaysOn: "Πάντα ενεργό",
			partlyOn: "Εν μέρει ενεργό",
			save: "Αποθήκευση",
			close: "Κλείσιμο χωρίς αλλαγές",
			services: "Υπηρεσίες",
			noServices: "Καμία υπηρεσία τρίτων",
			provider: "Πάροχος",
			servicePolicy: "Πολιτική απορρήτου",
			storage: "Αποθήκευση στη συσκευή σας",
			stores: {
				cookie: "Cookie",
				"local-storage": "Τοπική αποθήκευση",
				"session-storage": "Αποθήκευση συνεδρίας",
				"indexed-db": "Βάση δεδομένων",
				cache: "Κρυφή μνήμη"
			},
			storesNothing: "Τίποτα",
			session: "Μέχρι να κλείσετε το πρόγραμμα περιήγησης",
			retention: "Διατήρηση από τον πάροχο",
			yourChoice: "Η τρέχουσα επιλογή σας",
			madeOn: "Έγινε στις {date}, διατηρείται έως τις {expiry}.",
			notMade: "Δεν έχετε επιλέξει ακόμη: ό,τι είναι προαιρετικό είναι ανενεργό.",
			reference: "Αναγνωριστικό αυτού του προγράμματος περιήγησης",
			downloadReceipt: "Λήψη του αποδεικτικού",
			noReceipt: "Το αποδεικτικό δεν είναι ακόμη διαθέσιμο: το μητρώο δεν έχει απαντήσει.",
			history: "Προηγούμενες επιλογές σε αυτό το πρόγραμμα περιήγησης",
			events: {
				"grant-all": "Έγιναν όλα αποδεκτά",
				"refuse-all": "Απορρίφθηκαν όλα",
				custom: "Επιλέχθηκαν ένα προς ένα",
				withdraw: "Ανακλήθηκε η συγκατάθεση",
				once: "Φορτώθηκε μία φορά"
			},
			withdrawAll: "Ανάκληση της συγκατάθεσής μου",
			controller: "Υπεύθυνος για αυτόν τον ιστότοπο: {controller}, {contact}",
			ownStorage: "Θυμάται αυτή την επιλογή και το αποδεικτικό της",
			saved: "Η επιλογή σας αποθηκεύτηκε."
		},
		embeds: {
			sentence: "Μόλις φορτωθεί, αυτό το περιεχόμενο γνωστοποιεί σε {recipients} ότι διαβάζετε αυτή τη σελίδα, και μπορεί να αποθηκεύσει cookies στη συσκευή σας.",
			otherSite: "άλλον ιστότοπο",
			once: "Φόρτωση μία φορά",
			always: "Να επιτρέπεται πάντα",
			policy: "Πολιτική απορρήτου"
		},
		purposes: {
			necessary: {
				title: "Απαραίτητα",
				description: "Όσα χρειάζεται ο ιστότοπος για να λειτουργεί, όπως το να θυμάται αυτή την επιλογή. Δεν παρακολουθούν κανέναν."
			},
			analytics: {
				title: "Μέτρηση επισκεψιμότητας",
				description: "Μετρά τις επισκέψεις και δείχνει ποιες σελίδες διαβάζονται, ώστε να βελτιώνεται ο ιστότοπος."
			},
			social: {
				title: "Περιεχόμενο μέσων κοινωνικής δικτύωσης",
				description: "Εμφανίζει βίντεο και αναρτήσεις από άλλες πλατφόρμες, οι οποίες μπορούν έτσι να δουν ότι διαβάζετε αυτή τη σελίδα."
			},
			marketing: {
				title: "Διαφήμιση",
				description: "Επιλέγει διαφημίσεις με βάση όσα διαβάζετε εδώ και σε άλλους ιστότοπους, και μετρά την απόδοσή τους."
			}
		}
	},
	es: {
		locale: "es",
		direction: "ltr",
		layers: {
			title: "Su elección sobre las cookies",
			body: "Con su consentimiento, {controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. Sin su consentimiento, nada de esto ocurre.",
			bodyForNew: "Hay novedades desde su última elección. Con su consentimiento, {controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. El resto de su elección no cambia.",
			withdraw: "Puede cambiar de opinión en cualquier momento, desde cualquier página. Su elección se conserva seis meses.",
			withdrawIn: "Puede cambiar de opinión en cualquier momento, desde cualquier página. Su elección se conserva {days} días.",
			policy: "Privacidad",
			showPartners: "Nuestros socios",
			refuseAll: "Rechazar todo",
			acceptAll: "Aceptar todo",
			choose: "Elegir",
			continueWithout: "Continuar sin aceptar",
			closeAndRefuse: "Cerrar y rechazar todo",
			bodyForOptOut: "{controller} y sus socios ({count}) utilizan cookies con estas finalidades: {purposes}. Puede oponerse en cualquier momento; en ese caso, nada de esto ocurre.",
			privacyChoices: "Sus opciones de privacidad",
			signalHonoured: "Se respeta la señal de oposición de su navegador.",
			preferencesTitle: "Gestionar mis cookies",
			preferencesIntro: "Decida sobre cada finalidad por separado. Nada de lo opcional está activado hasta que usted lo activa, y puede volver aquí cuando quiera.",
			alwaysOn: "Siempre activo",
			partlyOn: "Activo en parte",
			save: "Guardar",
			close: "Cerrar sin cambiar nada",
			services: "Servicios",
			noServices: "Ningún servicio de terceros",
			provider: "Proveedor",
			servicePolicy: "Política de privacidad",
			storage: "Guardado en su dispositivo",
			stores: {
				cookie: "Cookie",
				"local-storage": "Almacenamiento local",
				"session-storage": "Almacenamiento de sesión",
				"indexed-db": "Base de datos",
				cache: "Caché"
			},
			storesNothing: "Nada",
			session: "Hasta que cierre el navegador",
			retention: "Conservado por el proveedor",
			yourChoice: "Su elección actual",
			madeOn: "Realizada el {date}; se conserva hasta el {expiry}.",
			notMade: "Todavía no ha elegido: todo lo opcional está desactivado.",
			reference: "Referencia de este navegador",
			downloadReceipt: "Descargar el justificante",
			noReceipt: "El justificante aún no está disponible: el registro no ha respondido.",
			history: "Elecciones anteriores en este navegador",
			events: {
				"grant-all": "Todo aceptado",
				"refuse-all": "Todo rechazado",
				custom: "Elección personalizada",
				withdraw: "Consentimiento retirado",
				once: "Cargado una vez"
			},
			withdrawAll: "Retirar mi consentimiento",
			controller: "Responsable de este sitio web: {controller}, {contact}",
			ownStorage: "Recuerda esta elección y su justificante",
			saved: "Su elección se ha guardado."
		},
		embeds: {
			sentence: "Al cargarse, este contenido comunica a {recipients} que usted está leyendo esta página, y puede guardar cookies en su dispositivo.",
			otherSite: "otro sitio web",
			once: "Cargar una vez",
			always: "Permitir siempre",
			policy: "Política de privacidad"
		},
		purposes: {
			necessary: {
				title: "Necesario",
				description: "Lo imprescindible para que el sitio web funcione, como recordar esta elección. No rastrea a nadie."
			},
			analytics: {
				title: "Medición de audiencia",
				description: "Cuenta las visitas y muestra qué páginas se leen, para poder mejorar el sitio web."
			},
			social: {
				title: "Contenido de redes sociales",
				description: "Muestra vídeos y publicaciones de otras plataformas, que así pueden saber que usted lee esta página."
			},
			marketing: {
				title: "Publicidad",
				description: "Elige los anuncios según lo que usted lee aquí y en otros sitios web, y mide su eficacia."
			}
		}
	},
	et: {
		locale: "et",
		direction: "ltr",
		layers: {
			title: "Teie küpsisevalik",
			body: "Teie nõusolekul kasutavad {controller} ja partnerid ({count}) küpsiseid järgmistel eesmärkidel: {purposes}. Ilma nõusolekuta ei tehta sellest midagi.",
			bodyForNew: "Pärast teie viimast valikut on lisandunud midagi uut. Teie nõusolekul kasutavad {controller} ja partnerid ({count}) küpsiseid järgmistel eesmärkidel: {purposes}. Muus osas jääb teie valik kehtima.",
			withdraw: "Võite igal ajal ja igal lehel meelt muuta. Teie valikut säilitatakse kuus kuud.",
			withdrawIn: "Võite igal ajal ja igal lehel meelt muuta. Teie valikut säilitatakse {days} päeva.",
			policy: "Privaatsus",
			showPartners: "Meie partnerid",
			refuseAll: "Keeldu kõigist",
			acceptAll: "Nõustu kõigiga",
			choose: "Vali",
			continueWithout: "Jätka nõustumata",
			closeAndRefuse: "Sulge ja keeldu kõigist",
			bodyForOptOut: "{controller} ja partnerid ({count}) kasutavad küpsiseid järgmistel eesmärkidel: {purposes}. Võite igal ajal keelduda; siis ei tehta sellest midagi.",
			privacyChoices: "Teie privaatsusvalikud",
			signalHonoured: "Teie brauseri keeldumissignaali võetakse arvesse.",
			preferencesTitle: "Küpsiste seaded",
			preferencesIntro: "Otsustage iga eesmärgi kohta eraldi. Kõik valikuline on välja lülitatud, kuni te selle ise sisse lülitate, ja siia saate igal ajal tagasi tulla.",
			alwaysOn: "Alati sees",
			partlyOn: "Osaliselt sees",
			save: "Salvesta",
			close: "Sulge midagi muutmata",
			services: "Teenused",
			noServices: "Kolmandate isikute teenuseid ei ole",
			provider: "Teenusepakkuja",
			servicePolicy: "Privaatsuspoliitika",
			storage: "Säilitatakse teie seadmes",
			stores: {
				cookie: "Küpsis",
				"local-storage": "Kohalik salvestusruum",
				"session-storage": "Seansi salvestusruum",
				"indexed-db": "Andmebaas",
				cache: "Vahemälu"
			},
			storesNothing: "Mitte midagi",
			session: "Kuni brauseri sulgemiseni",
			retention: "Säilitatakse teenusepakkuja juures",
			yourChoice: "Teie praegune valik",
			madeOn: "Tehtud: {date}. Säilitatakse kuni: {expiry}.",
			notMade: "Te ei ole veel valikut teinud: kõik valikuline on välja lülitatud.",
			reference: "Selle brauseri tunnus",
			downloadReceipt: "Laadi kinnitus alla",
			noReceipt: "Kinnitus ei ole veel saadaval: logiteenus ei ole vastanud.",
			history: "Varasemad valikud selles brauseris",
			events: {
				"grant-all": "Kõigiga nõustutud",
				"refuse-all": "Kõigist keeldutud",
				custom: "Valitud ükshaaval",
				withdraw: "Nõusolek tagasi võetud",
				once: "Üks kord laaditud"
			},
			withdrawAll: "Võta nõusolek tagasi",
			controller: "Veebisaidi eest vastutab: {controller}, {contact}",
			ownStorage: "Jätab meelde selle valiku ja selle kinnituse",
			saved: "Teie valik on salvestatud."
		},
		embeds: {
			sentence: "Kui see sisu laaditakse, saab {recipients} teada, et te loete seda lehte, ja teie seadmesse võidakse salvestada küpsiseid.",
			otherSite: "mõni muu veebisait",
			once: "Laadi üks kord",
			always: "Luba alati",
			policy: "Privaatsuspoliitika"
		},
		purposes: {
			necessary: {
				title: "Vajalik",
				description: "See, milleta veebisait ei tööta, näiteks selle valiku meeldejätmine. Kedagi ei jälgita."
			},
			analytics: {
				title: "Külastatavuse mõõtmine",
				description: "Loendab külastusi ja näitab, milliseid lehti loetakse, et veebisaiti saaks paremaks teha."
			},
			social: {
				title: "Sotsiaalmeedia sisu",
				description: "Näitab videoid ja postitusi muudelt platvormidelt, mis võivad siis näha, et te loete seda lehte."
			},
			marketing: {
				title: "Reklaam",
				description: "Valib reklaame selle järgi, mida te siin ja muudel veebisaitidel loete, ning mõõdab nende mõju."
			}
		}
	},
	eu: {
		locale: "eu",
		direction: "ltr",
		layers: {
			title: "Cookieei buruzko zure aukera",
			body: "Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Baimenik gabe, ez da halakorik egiten.",
			bodyForNew: "Zerbait berria dago azken aldiz aukeratu zenuenetik. Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Zure gainerako aukerak ez dira aldatzen.",
			withdraw: "Iritziz alda dezakezu edonoiz, edozein orritatik. Zure aukera sei hilabetez gordetzen da.",
			withdrawIn: "Iritziz alda dezakezu edonoiz, edozein orritatik. Zure aukera {days} egunez gordetzen da.",
			policy: "Pribatutasuna",
			showPartners: "Gure bazkideak",
			refuseAll: "Denak baztertu",
			acceptAll: "Denak onartu",
			choose: "Aukeratu",
			continueWithout: "Jarraitu onartu gabe",
			closeAndRefuse: "Itxi eta denak baztertu",
			bodyForOptOut: "Webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) cookieak erabiltzen dituzte helburu hauetarako: {purposes}. Edonoiz egin dezakezu horren aurka; orduan, ez da halakorik egiten.",
			privacyChoices: "Zure pribatutasun-aukerak",
			signalHonoured: "Zure nabigatzailearen uko-seinalea errespetatu da.",
			preferencesTitle: "Nire cookieak kudeatu",
			preferencesIntro: "Erabaki helburuz helburu. Aukerakoa den ezer ez da aktibatzen zuk aktibatu arte, eta nahi duzunean itzul zaitezke hona.",
			alwaysOn: "Beti aktibo",
			partlyOn: "Partzialki aktibo",
			save: "Gorde",
			close: "Itxi ezer aldatu gabe",
			services: "Zerbitzuak",
			noServices: "Ez dago hirugarrenen zerbitzurik",
			provider: "Hornitzailea",
			servicePolicy: "Pribatutasun-politika",
			storage: "Zure gailuan gordetzen dena",
			stores: {
				cookie: "Cookiea",
				"local-storage": "Biltegiratze lokala",
				"session-storage": "Saioko biltegiratzea",
				"indexed-db": "Datu-basea",
				cache: "Cachea"
			},
			storesNothing: "Ezer ez",
			session: "Nabigatzailea itxi arte",
			retention: "Hornitzaileak gordetzeko epea",
			yourChoice: "Zure oraingo aukera",
			madeOn: "Noiz egina: {date}; noiz arte gordeko den: {expiry}.",
			notMade: "Oraindik ez duzu aukeratu: aukerakoa den guztia desaktibatuta dago.",
			reference: "Nabigatzaile honen erreferentzia",
			downloadReceipt: "Egiaztagiria deskargatu",
			noReceipt: "Egiaztagiria ez dago oraindik eskuragarri: erregistroak ez du erantzun.",
			history: "Nabigatzaile honetan egindako aurreko aukerak",
			events: {
				"grant-all": "Denak onartuta",
				"refuse-all": "Denak baztertuta",
				custom: "Banan-banan aukeratuta",
				withdraw: "Baimena kenduta",
				once: "Behin kargatuta"
			},
			withdrawAll: "Nire baimena kendu",
			controller: "Webgune honen arduraduna: {controller}, {contact}",
			ownStorage: "Aukera hau eta haren egiaztagiria gogoratzen ditu",
			saved: "Zure aukera gorde da."
		},
		embeds: {
			sentence: "Kargatzen denean, eduki honek orri hau irakurtzen ari zarela jakinarazten du, eta cookieak gorde ditzake zure gailuan. Informazioaren hartzailea: {recipients}.",
			otherSite: "beste webgune bat",
			once: "Behin kargatu",
			always: "Beti baimendu",
			policy: "Pribatutasun-politika"
		},
		purposes: {
			necessary: {
				title: "Beharrezkoak",
				description: "Webguneak funtzionatzeko ezinbestekoa dena, hala nola aukera hau gogoratzea. Ez du inoren jarraipenik egiten."
			},
			analytics: {
				title: "Audientziaren neurketa",
				description: "Bisitak zenbatzen ditu eta zer orri irakurtzen diren erakusten du, webgunea hobetu ahal izateko."
			},
			social: {
				title: "Sare sozialetako edukiak",
				description: "Beste plataforma batzuetako bideoak eta argitalpenak erakusten ditu; plataforma horiek, orduan, orri hau irakurtzen duzula ikus dezakete."
			},
			marketing: {
				title: "Publizitatea",
				description: "Iragarkiak aukeratzen eta neurtzen ditu, hemen eta beste webgune batzuetan irakurtzen duzunaren arabera."
			}
		}
	},
	fi: {
		locale: "fi",
		direction: "ltr",
		layers: {
			title: "Evästevalintasi",
			body: "Suostumuksellasi {controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Ilman suostumusta mitään tästä ei tapahdu.",
			bodyForNew: "Edellisen valintasi jälkeen on tullut jotain uutta. Suostumuksellasi {controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Muilta osin valintasi pysyy voimassa.",
			withdraw: "Voit muuttaa valintaasi milloin tahansa ja millä sivulla tahansa. Valintasi säilytetään kuusi kuukautta.",
			withdrawIn: "Voit muuttaa valintaasi milloin tahansa ja millä sivulla tahansa. Valintasi säilytetään {days} päivää.",
			policy: "Tietosuoja",
			showPartners: "Kumppanimme",
			refuseAll: "Hylkää kaikki",
			acceptAll: "Hyväksy kaikki",
			choose: "Valitse",
			continueWithout: "Jatka hyväksymättä",
			closeAndRefuse: "Sulje ja hylkää kaikki",
			bodyForOptOut: "{controller} ja sen kumppanit ({count}) käyttävät evästeitä seuraaviin tarkoituksiin: {purposes}. Voit kieltää tämän milloin tahansa, eikä mitään tästä silloin tapahdu.",
			privacyChoices: "Tietosuojavalintasi",
			signalHonoured: "Selaimesi lähettämä kieltosignaali otetaan huomioon.",
			preferencesTitle: "Evästeasetukset",
			preferencesIntro: "Päätä jokaisesta käyttötarkoituksesta erikseen. Mikään valinnainen ei ole päällä, ennen kuin otat sen käyttöön, ja voit palata tänne milloin haluat.",
			alwaysOn: "Aina päällä",
			partlyOn: "Osittain päällä",
			save: "Tallenna",
			close: "Sulje muuttamatta mitään",
			services: "Palvelut",
			noServices: "Ei kolmansien osapuolten palveluja",
			provider: "Palveluntarjoaja",
			servicePolicy: "Tietosuojaseloste",
			storage: "Laitteellesi tallennetaan",
			stores: {
				cookie: "Eväste",
				"local-storage": "Paikallinen tallennustila",
				"session-storage": "Istuntokohtainen tallennustila",
				"indexed-db": "Tietokanta",
				cache: "Välimuisti"
			},
			storesNothing: "Ei mitään",
			session: "Kunnes suljet selaimen",
			retention: "Säilytys palveluntarjoajalla",
			yourChoice: "Nykyinen valintasi",
			madeOn: "Tehty {date}, säilytetään {expiry} asti.",
			notMade: "Et ole vielä tehnyt valintaa: kaikki valinnainen on pois päältä.",
			reference: "Tämän selaimen tunniste",
			downloadReceipt: "Lataa vahvistus",
			noReceipt: "Vahvistusta ei ole vielä saatu: lokipalvelu ei ole vastannut.",
			history: "Aiemmat valinnat tässä selaimessa",
			events: {
				"grant-all": "Kaikki hyväksytty",
				"refuse-all": "Kaikki hylätty",
				custom: "Valittu yksitellen",
				withdraw: "Suostumus peruutettu",
				once: "Ladattu kerran"
			},
			withdrawAll: "Peruuta suostumukseni",
			controller: "Tästä sivustosta vastaa: {controller}, {contact}",
			ownStorage: "Muistaa tämän valinnan ja sen vahvistuksen",
			saved: "Valintasi on tallennettu."
		},
		embeds: {
			sentence: "Kun tämä sisältö ladataan, tiedon tämän sivun lukemisesta saa {recipients}. Laitteellesi voidaan myös tallentaa evästeitä.",
			otherSite: "toinen sivusto",
			once: "Lataa kerran",
			always: "Salli aina",
			policy: "Tietosuojaseloste"
		},
		purposes: {
			necessary: {
				title: "Välttämättömät",
				description: "Ilman näitä sivusto ei toimi: ne esimerkiksi muistavat tämän valinnan. Ketään ei seurata."
			},
			analytics: {
				title: "Kävijämittaus",
				description: "Laskee käynnit ja näyttää, mitä sivuja luetaan, jotta sivustoa voidaan parantaa."
			},
			social: {
				title: "Sosiaalisen median sisällöt",
				description: "Näyttää videoita ja julkaisuja muilta alustoilta, jotka voivat silloin nähdä, että luet tätä sivua."
			},
			marketing: {
				title: "Mainonta",
				description: "Valitsee mainoksia sen mukaan, mitä luet täällä ja muilla sivustoilla, ja mittaa niiden tehoa."
			}
		}
	},
	fr: {
		locale: "fr",
		direction: "ltr",
		layers: {
			title: "Votre choix sur les cookies",
			body: "Avec votre accord, {controller} et ses partenaires\xA0({count}) utilisent des cookies pour\xA0: {purposes}. Sans lui, rien de tout cela n’a lieu.",
			bodyForNew: "Du nouveau depuis votre dernier choix. Avec votre accord, {controller} et ses partenaires\xA0({count}) utilisent des cookies pour\xA0: {purposes}. Le reste de votre choix ne change pas.",
			withdraw: "Vous pouvez changer d’avis à tout moment, depuis chaque page. Votre choix est conservé six mois.",
			withdrawIn: "Vous pouvez changer d’avis à tout moment, depuis chaque page. Votre choix est conservé {days} jours.",
			policy: "Confidentialité",
			showPartners: "Nos partenaires",
			refuseAll: "Tout refuser",
			acceptAll: "Tout accepter",
			choose: "Choisir",
			continueWithout: "Continuer sans accepter",
			closeAndRefuse: "Fermer et tout refuser",
			bodyForOptOut: "{controller} et ses partenaires ({count}) utilisent des cookies pour\xA0: {purposes}. Vous pouvez vous y opposer à tout moment ; rien de tout cela n’a alors lieu.",
			privacyChoices: "Vos choix de confidentialité",
			signalHonoured: "Le signal d’opposition de votre navigateur est respecté.",
			preferencesTitle: "Gérer mes cookies",
			preferencesIntro: "Décidez finalité par finalité. Rien de facultatif n’est actif tant que vous ne l’activez pas, et vous pouvez revenir ici quand vous voulez.",
			alwaysOn: "Toujours actif",
			partlyOn: "Actif en partie",
			save: "Enregistrer",
			close: "Fermer sans rien changer",
			services: "Services",
			noServices: "Aucun service tiers",
			provider: "Fournisseur",
			servicePolicy: "Politique de confidentialité",
			storage: "Conservé sur votre appareil",
			stores: {
				cookie: "Cookie",
				"local-storage": "Stockage local",
				"session-storage": "Stockage de session",
				"indexed-db": "Base de données",
				cache: "Cache"
			},
			storesNothing: "Rien",
			session: "Jusqu’à la fermeture du navigateur",
			retention: "Conservé par le fournisseur",
			yourChoice: "Votre choix actuel",
			madeOn: "Fait le {date}, conservé jusqu’au {expiry}.",
			notMade: "Vous n’avez pas encore choisi\xA0: rien de facultatif n’est actif.",
			reference: "Référence de ce navigateur",
			downloadReceipt: "Télécharger le reçu",
			noReceipt: "Le reçu n’est pas encore là\xA0: le journal n’a pas répondu.",
			history: "Choix précédents sur ce navigateur",
			events: {
				"grant-all": "Tout accepté",
				"refuse-all": "Tout refusé",
				custom: "Choisi point par point",
				withdraw: "Consentement retiré",
				once: "Chargé une fois"
			},
			withdrawAll: "Retirer mon consentement",
			controller: "Responsable du site\xA0: {controller}, {contact}",
			ownStorage: "Retient ce choix et son reçu",
			saved: "Votre choix est enregistré."
		},
		embeds: {
			sentence: "Une fois chargé, ce contenu indique à {recipients} que vous lisez cette page, et peut déposer des cookies sur votre appareil.",
			otherSite: "un autre site",
			once: "Charger une fois",
			always: "Toujours autoriser",
			policy: "Politique de confidentialité"
		},
		purposes: {
			necessary: {
				title: "Nécessaire",
				description: "Ce sans quoi le site ne peut pas fonctionner, comme retenir ce choix. Cela ne suit personne."
			},
			analytics: {
				title: "Mesure d’audience",
				description: "Compte les visites et montre quelles pages sont lues, afin d’améliorer le site."
			},
			social: {
				title: "Contenus de réseaux sociaux",
				description: "Affiche des vidéos et des messages d’autres plateformes, qui peuvent alors savoir que vous lisez cette page."
			},
			marketing: {
				title: "Publicité",
				description: "Choisit et mesure des publicités d’après ce que vous lisez ici et sur d’autres sites."
			}
		}
	},
	ga: {
		locale: "ga",
		direction: "ltr",
		layers: {
			title: "Do rogha maidir le fianáin",
			body: "Le do thoiliú, úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Gan toiliú, ní tharlaíonn aon chuid de seo.",
			bodyForNew: "Tá rud éigin nua ann ó rinne tú do rogha dheireanach. Le do thoiliú, úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Fanann an chuid eile de do rogha mar atá.",
			withdraw: "Is féidir leat d’intinn a athrú am ar bith, ó gach leathanach. Coinnítear do rogha ar feadh sé mhí.",
			withdrawIn: "Is féidir leat d’intinn a athrú am ar bith, ó gach leathanach. Coinnítear do rogha ar feadh {days} lá.",
			policy: "Príobháideachas",
			showPartners: "Ár gcomhpháirtithe",
			refuseAll: "Diúltaigh do gach ceann",
			acceptAll: "Glac le gach ceann",
			choose: "Roghnaigh",
			continueWithout: "Lean ar aghaidh gan glacadh leo",
			closeAndRefuse: "Dún agus diúltaigh do gach ceann",
			bodyForOptOut: "Úsáideann {controller} agus comhpháirtithe ({count}) fianáin le haghaidh na gcuspóirí seo: {purposes}. Is féidir leat cur i gcoinne na húsáide sin am ar bith; sa chás sin, ní tharlaíonn aon chuid de seo.",
			privacyChoices: "Do roghanna príobháideachais",
			signalHonoured: "Cloítear leis an gcomhartha diúltaithe ó do bhrabhsálaí.",
			preferencesTitle: "Socruithe fianán",
			preferencesIntro: "Déan cinneadh faoi gach cuspóir ar leith. Ní bheidh aon rud roghnach ar siúl go dtí go gcuirfidh tú ar siúl é, agus is féidir leat filleadh anseo aon uair is mian leat.",
			alwaysOn: "Ar siúl i gcónaí",
			partlyOn: "Ar siúl go páirteach",
			save: "Sábháil",
			close: "Dún gan aon rud a athrú",
			services: "Seirbhísí",
			noServices: "Gan aon seirbhís tríú páirtí",
			provider: "Soláthraí",
			servicePolicy: "Beartas príobháideachais",
			storage: "Coinnithe ar do ghléas",
			stores: {
				cookie: "Fianán",
				"local-storage": "Stóras logánta",
				"session-storage": "Stóras seisiúin",
				"indexed-db": "Bunachar sonraí",
				cache: "Taisce"
			},
			storesNothing: "Faic",
			session: "Go dtí go ndúnfaidh tú an brabhsálaí",
			retention: "Coinnithe ag an soláthraí",
			yourChoice: "Do rogha reatha",
			madeOn: "Rinneadh an rogha an {date}, agus coinneofar í go dtí an {expiry}.",
			notMade: "Níl rogha déanta agat fós: tá gach rud roghnach múchta.",
			reference: "Tagairt an bhrabhsálaí seo",
			downloadReceipt: "Íoslódáil an admháil",
			noReceipt: "Níl an admháil ar fáil fós: níor fhreagair an loga.",
			history: "Roghanna níos luaithe sa bhrabhsálaí seo",
			events: {
				"grant-all": "Glacadh le gach ceann",
				"refuse-all": "Diúltaíodh do gach ceann",
				custom: "Roghnaíodh ceann ar cheann",
				withdraw: "Tarraingíodh siar an toiliú",
				once: "Lódáladh uair amháin"
			},
			withdrawAll: "Tarraing siar mo thoiliú",
			controller: "Freagrach as an suíomh seo: {controller}, {contact}",
			ownStorage: "Cuimhníonn ar an rogha seo agus ar a hadmháil",
			saved: "Tá do rogha sábháilte."
		},
		embeds: {
			sentence: "Nuair a lódáiltear an t-ábhar seo, roinntear le {recipients} an t-eolas go bhfuil an leathanach seo á léamh agat, agus d’fhéadfaí fianáin a stóráil ar do ghléas.",
			otherSite: "suíomh gréasáin eile",
			once: "Lódáil uair amháin",
			always: "Ceadaigh i gcónaí",
			policy: "Beartas príobháideachais"
		},
		purposes: {
			necessary: {
				title: "Riachtanach",
				description: "Na rudaí nach bhféadfadh an suíomh feidhmiú gan iad, mar shampla cuimhneamh ar an rogha seo. Ní rianaítear aon duine."
			},
			analytics: {
				title: "Tomhas cuairteanna",
				description: "Áirítear cuairteanna agus léirítear cé na leathanaigh a léitear, ionas gur féidir an suíomh a fheabhsú."
			},
			social: {
				title: "Ábhar ó na meáin shóisialta",
				description: "Taispeántar físeáin agus postálacha ó ardáin eile, agus is féidir leis na hardáin sin a fheiceáil ansin go bhfuil an leathanach seo á léamh agat."
			},
			marketing: {
				title: "Fógraíocht",
				description: "Roghnaítear agus tomhaistear fógraí de réir an mhéid a léann tú anseo agus ar shuíomhanna eile."
			}
		}
	},
	gl: {
		locale: "gl",
		direction: "ltr",
		layers: {
			title: "A súa escolla sobre as cookies",
			body: "Co seu consentimento, {controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. Sen el, non se fai nada disto.",
			bodyForNew: "Hai novidades desde a súa última escolla. Co seu consentimento, {controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. O resto da súa escolla non cambia.",
			withdraw: "Pode cambiar de opinión en calquera momento, desde calquera páxina. A súa escolla gárdase durante seis meses.",
			withdrawIn: "Pode cambiar de opinión en calquera momento, desde calquera páxina. A súa escolla gárdase durante {days} días.",
			policy: "Privacidade",
			showPartners: "Os nosos socios",
			refuseAll: "Rexeitar todas",
			acceptAll: "Aceptar todas",
			choose: "Escoller",
			continueWithout: "Continuar sen aceptar",
			closeAndRefuse: "Pechar e rexeitar todas",
			bodyForOptOut: "{controller} e os seus socios ({count}) utilizan cookies para estes fins: {purposes}. Pode opoñerse en calquera momento; nese caso, non se fai nada disto.",
			privacyChoices: "As súas opcións de privacidade",
			signalHonoured: "Respéctase o sinal de oposición do seu navegador.",
			preferencesTitle: "Xestionar as miñas cookies",
			preferencesIntro: "Decida finalidade por finalidade. Nada opcional está activo mentres vostede non o active, e pode volver aquí cando queira.",
			alwaysOn: "Sempre activo",
			partlyOn: "Activo en parte",
			save: "Gardar",
			close: "Pechar sen cambiar nada",
			services: "Servizos",
			noServices: "Ningún servizo de terceiros",
			provider: "Provedor",
			servicePolicy: "Política de privacidade",
			storage: "Gardado no seu dispositivo",
			stores: {
				cookie: "Cookie",
				"local-storage": "Almacenamento local",
				"session-storage": "Almacenamento de sesión",
				"indexed-db": "Base de datos",
				cache: "Caché"
			},
			storesNothing: "Nada",
			session: "Ata que peche o navegador",
			retention: "Conservado polo provedor",
			yourChoice: "A súa escolla actual",
			madeOn: "Feita o {date}, consérvase ata o {expiry}.",
			notMade: "Aínda non escolleu: todo o opcional está desactivado.",
			reference: "Referencia deste navegador",
			downloadReceipt: "Descargar o xustificante",
			noReceipt: "O xustificante aínda non está dispoñible: o rexistro non respondeu.",
			history: "Escollas anteriores neste navegador",
			events: {
				"grant-all": "Todas aceptadas",
				"refuse-all": "Todas rexeitadas",
				custom: "Escollidas unha a unha",
				withdraw: "Consentimento retirado",
				once: "Cargado unha vez"
			},
			withdrawAll: "Retirar o meu consentimento",
			controller: "Responsable deste sitio: {controller}, {contact}",
			ownStorage: "Lembra esta escolla e o seu xustificante",
			saved: "Gardouse a súa escolla."
		},
		embeds: {
			sentence: "Unha vez cargado, este contido comunica a {recipients} que vostede está a ler esta páxina, e pode gardar cookies no seu dispositivo.",
			otherSite: "outro sitio",
			once: "Cargar unha vez",
			always: "Permitir sempre",
			policy: "Política de privacidade"
		},
		purposes: {
			necessary: {
				title: "Necesarias",
				description: "O imprescindible para que o sitio funcione, como lembrar esta escolla. Non rastrexa a ninguén."
			},
			analytics: {
				title: "Medición de audiencia",
				description: "Conta as visitas e mostra que páxinas se len, para poder mellorar o sitio."
			},
			social: {
				title: "Contido de redes sociais",
				description: "Mostra vídeos e publicacións doutras plataformas, que entón poden ver que vostede le esta páxina."
			},
			marketing: {
				title: "Publicidade",
				description: "Escolle e mide anuncios segundo o que vostede le aquí e noutros sitios."
			}
		}
	},
	he: {
		locale: "he",
		direction: "rtl",
		layers: {
			title: "הבחירה שלכם לגבי עוגיות",
			body: "בהסכמתכם, {controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. ללא הסכמתכם, לא ייעשה דבר מכל אלה.",
			bodyForNew: "נוסף דבר חדש מאז בחירתכם האחרונה. בהסכמתכם, {controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. שאר הבחירות שלכם נשארות כפי שהיו.",
			withdraw: "אפשר לשנות את הבחירה בכל עת ומכל עמוד. הבחירה נשמרת למשך שישה חודשים.",
			withdrawIn: "אפשר לשנות את הבחירה בכל עת ומכל עמוד. הבחירה נשמרת למשך {days} ימים.",
			policy: "פרטיות",
			showPartners: "השותפים שלנו",
			refuseAll: "דחיית הכול",
			acceptAll: "אישור הכול",
			choose: "בחירה",
			continueWithout: "המשך ללא אישור",
			closeAndRefuse: "סגירה ודחיית הכול",
			bodyForOptOut: "{controller} והשותפים ({count}) משתמשים בעוגיות למטרות אלה: {purposes}. אפשר להתנגד לכך בכל עת, ואז לא ייעשה דבר מכל אלה.",
			privacyChoices: "אפשרויות הפרטיות שלכם",
			signalHonoured: "האתר מכבד את אות ההתנגדות ששולח הדפדפן שלכם.",
			preferencesTitle: "ניהול העוגיות שלי",
			preferencesIntro: "אפשר להחליט על כל מטרה בנפרד. דבר שאינו הכרחי לא יפעל עד שתפעילו אותו, ואפשר לחזור לכאן בכל עת.",
			alwaysOn: "פעיל תמיד",
			partlyOn: "פעיל חלקית",
			save: "שמירה",
			close: "סגירה ללא שינוי",
			services: "שירותים",
			noServices: "אין שירותים של צד שלישי",
			provider: "ספק",
			servicePolicy: "מדיניות פרטיות",
			storage: "נשמר במכשיר שלכם",
			stores: {
				cookie: "עוגייה",
				"local-storage": "אחסון מקומי",
				"session-storage": "אחסון לזמן הגלישה",
				"indexed-db": "מסד נתונים",
				cache: "מטמון"
			},
			storesNothing: "לא נשמר דבר",
			session: "עד לסגירת הדפדפן",
			retention: "נשמר אצל הספק",
			yourChoice: "הבחירה הנוכחית שלכם",
			madeOn: "נעשתה ב־{date} ונשמרת עד {expiry}.",
			notMade: "טרם בחרתם: כל מה שאינו הכרחי כבוי.",
			reference: "המזהה של הדפדפן הזה",
			downloadReceipt: "הורדת האסמכתה",
			noReceipt: "האסמכתה עדיין אינה זמינה: לא התקבלה תשובה ממערכת הרישום.",
			history: "בחירות קודמות בדפדפן הזה",
			events: {
				"grant-all": "הכול אושר",
				"refuse-all": "הכול נדחה",
				custom: "בחירה פרטנית",
				withdraw: "ההסכמה בוטלה",
				once: "נטען פעם אחת"
			},
			withdrawAll: "ביטול ההסכמה שלי",
			controller: "הגוף האחראי לאתר: {controller}, {contact}",
			ownStorage: "זכירת הבחירה הזאת והאסמכתה שלה",
			saved: "הבחירה שלכם נשמרה."
		},
		embeds: {
			sentence: "עם טעינת התוכן הזה יישלח אל {recipients} מידע שלפיו אתם קוראים את העמוד הזה, וייתכן שיישמרו עוגיות במכשיר שלכם.",
			otherSite: "אתר אחר",
			once: "טעינה חד־פעמית",
			always: "אישור קבוע",
			policy: "מדיניות פרטיות"
		},
		purposes: {
			necessary: {
				title: "הכרחיות",
				description: "מה שהאתר אינו יכול לפעול בלעדיו, כגון זכירת הבחירה הזאת. אין בכך מעקב אחר איש."
			},
			analytics: {
				title: "מדידת השימוש באתר",
				description: "ספירת ביקורים והצגת העמודים שנקראים, כדי שיהיה אפשר לשפר את האתר."
			},
			social: {
				title: "תוכן מרשתות חברתיות",
				description: "הצגת סרטונים ופוסטים מפלטפורמות אחרות, שיכולות לראות בעקבות זאת שאתם קוראים את העמוד הזה."
			},
			marketing: {
				title: "פרסום",
				description: "בחירה ומדידה של פרסומות לפי מה שאתם קוראים כאן ובאתרים אחרים."
			}
		}
	},
	hr: {
		locale: "hr",
		direction: "ltr",
		layers: {
			title: "Vaša odluka o kolačićima",
			body: "Uz vašu privolu {controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Bez privole se ništa od toga ne događa.",
			bodyForNew: "Od vaše posljednje odluke dodano je nešto novo. Uz vašu privolu {controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Ostalo što ste odlučili ne mijenja se.",
			withdraw: "Odluku možete promijeniti u svakom trenutku, na svakoj stranici. Čuva se šest mjeseci.",
			withdrawIn: "Odluku možete promijeniti u svakom trenutku, na svakoj stranici. Rok čuvanja u danima: {days}.",
			policy: "Privatnost",
			showPartners: "Naši partneri",
			refuseAll: "Odbij sve",
			acceptAll: "Prihvati sve",
			choose: "Odaberi",
			continueWithout: "Nastavi bez prihvaćanja",
			closeAndRefuse: "Zatvori i odbij sve",
			bodyForOptOut: "{controller} i partneri ({count}) upotrebljavaju kolačiće u sljedeće svrhe: {purposes}. Tome se možete usprotiviti u svakom trenutku i tada se ništa od toga ne događa.",
			privacyChoices: "Vaše odluke o privatnosti",
			signalHonoured: "Poštuje se signal odbijanja koji šalje vaš preglednik.",
			preferencesTitle: "Upravljanje kolačićima",
			preferencesIntro: "O svakoj svrsi odlučite zasebno. Sve što nije nužno isključeno je dok to sami ne uključite, a ovamo se možete vratiti kad god želite.",
			alwaysOn: "Uvijek uključeno",
			partlyOn: "Djelomično uključeno",
			save: "Spremi",
			close: "Zatvori bez promjena",
			services: "Usluge",
			noServices: "Nema usluga trećih strana",
			provider: "Pružatelj usluge",
			servicePolicy: "Pravila o privatnosti",
			storage: "Čuva se na vašem uređaju",
			stores: {
				cookie: "Kolačić",
				"local-storage": "Lokalna pohrana",
				"session-storage": "Pohrana sesije",
				"indexed-db": "Baza podataka",
				cache: "Predmemorija"
			},
			storesNothing: "Ništa",
			session: "Do zatvaranja preglednika",
			retention: "Čuva se kod pružatelja usluge",
			yourChoice: "Vaša trenutačna odluka",
			madeOn: "Donesena {date} (čuva se do {expiry}).",
			notMade: "Još niste odlučili: sve što nije nužno isključeno je.",
			reference: "Oznaka ovog preglednika",
			downloadReceipt: "Preuzmi potvrdu",
			noReceipt: "Potvrde još nema: evidencija nije odgovorila.",
			history: "Prijašnje odluke u ovom pregledniku",
			events: {
				"grant-all": "Sve prihvaćeno",
				"refuse-all": "Sve odbijeno",
				custom: "Odabrano pojedinačno",
				withdraw: "Privola povučena",
				once: "Učitano jednom"
			},
			withdrawAll: "Povuci privolu",
			controller: "Za ovo web-mjesto odgovara: {controller}, {contact}",
			ownStorage: "Pamti ovu odluku i potvrdu o njoj",
			saved: "Vaša je odluka spremljena."
		},
		embeds: {
			sentence: "Kad se učita, ovaj sadržaj šalje podatak da čitate ovu stranicu i može pohraniti kolačiće na vaš uređaj. Taj podatak prima: {recipients}.",
			otherSite: "drugo web-mjesto",
			once: "Učitaj jednom",
			always: "Uvijek dopusti",
			policy: "Pravila o privatnosti"
		},
		purposes: {
			necessary: {
				title: "Nužno",
				description: "Ono bez čega web-mjesto ne može raditi, primjerice pamćenje ove odluke. Nikoga ne prati."
			},
			analytics: {
				title: "Mjerenje posjećenosti",
				description: "Broji posjete i pokazuje koje se stranice čitaju kako bi se web-mjesto moglo poboljšati."
			},
			social: {
				title: "Sadržaj društvenih mreža",
				description: "Prikazuje videozapise i objave s drugih platformi, koje tada mogu vidjeti da čitate ovu stranicu."
			},
			marketing: {
				title: "Oglašavanje",
				description: "Odabire i mjeri oglase prema onome što čitate ovdje i na drugim web-mjestima."
			}
		}
	},
	hu: {
		locale: "hu",
		direction: "ltr",
		layers: {
			title: "Az Ön döntése a sütikről",
			body: "Az Ön hozzájárulásával {controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Hozzájárulás nélkül ezek egyikére sem kerül sor.",
			bodyForNew: "Legutóbbi döntése óta van valami új. Az Ön hozzájárulásával {controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Döntése egyebekben nem változik.",
			withdraw: "Döntését bármikor, bármelyik oldalon megváltoztathatja. Hat hónapig őrizzük meg.",
			withdrawIn: "Döntését bármikor, bármelyik oldalon megváltoztathatja. {days} napig őrizzük meg.",
			policy: "Adatvédelem",
			showPartners: "Partnereink",
			refuseAll: "Az összes elutasítása",
			acceptAll: "Az összes elfogadása",
			choose: "Választás",
			continueWithout: "Folytatás elfogadás nélkül",
			closeAndRefuse: "Bezárás és az összes elutasítása",
			bodyForOptOut: "{controller} és partnerei ({count}) az alábbi célokra használnak sütiket: {purposes}. Ez ellen bármikor tiltakozhat; akkor ezek egyikére sem kerül sor.",
			privacyChoices: "Az Ön adatvédelmi döntései",
			signalHonoured: "A böngészője által küldött elutasító jelzést figyelembe vesszük.",
			preferencesTitle: "Sütik kezelése",
			preferencesIntro: "Célonként dönthet. Ami nem kötelező, az mindaddig ki van kapcsolva, amíg Ön be nem kapcsolja. Ide bármikor visszatérhet.",
			alwaysOn: "Mindig bekapcsolva",
			partlyOn: "Részben bekapcsolva",
			save: "Mentés",
			close: "Bezárás módosítás nélkül",
			services: "Szolgáltatások",
			noServices: "Nincs harmadik féltől származó szolgáltatás",
			provider: "Szolgáltató",
			servicePolicy: "Adatkezelési tájékoztató",
			storage: "Tárolás az Ön eszközén",
			stores: {
				cookie: "Süti",
				"local-storage": "Helyi tárhely",
				"session-storage": "Munkamenet-tárhely",
				"indexed-db": "Adatbázis",
				cache: "Gyorsítótár"
			},
			storesNothing: "Semmi",
			session: "A böngésző bezárásáig",
			retention: "Megőrzés a szolgáltatónál",
			yourChoice: "Az Ön jelenlegi döntése",
			madeOn: "A döntés napja: {date} (megőrzés eddig: {expiry}).",
			notMade: "Még nem döntött: ami nem kötelező, az ki van kapcsolva.",
			reference: "Ennek a böngészőnek az azonosítója",
			downloadReceipt: "Igazolás letöltése",
			noReceipt: "Az igazolás még nem érkezett meg: a nyilvántartás nem válaszolt.",
			history: "Korábbi döntések ebben a böngészőben",
			events: {
				"grant-all": "Minden elfogadva",
				"refuse-all": "Minden elutasítva",
				custom: "Egyenként kiválasztva",
				withdraw: "Hozzájárulás visszavonva",
				once: "Egyszer betöltve"
			},
			withdrawAll: "Hozzájárulásom visszavonása",
			controller: "A webhelyért felelős: {controller}, {contact}",
			ownStorage: "Megjegyzi ezt a döntést és az igazolását",
			saved: "Döntését elmentettük."
		},
		embeds: {
			sentence: "A tartalom betöltésekor {recipients} értesül arról, hogy Ön ezt az oldalt olvassa, és sütik kerülhetnek az eszközére.",
			otherSite: "egy másik webhely",
			once: "Egyszeri betöltés",
			always: "Állandó engedélyezés",
			policy: "Adatkezelési tájékoztató"
		},
		purposes: {
			necessary: {
				title: "Feltétlenül szükséges",
				description: "Ami nélkül a webhely nem működik, például ennek a döntésnek a megjegyzése. Senkit nem követ."
			},
			analytics: {
				title: "Látogatottságmérés",
				description: "Számolja a látogatásokat, és megmutatja, mely oldalakat olvassák, hogy a webhelyet javítani lehessen."
			},
			social: {
				title: "Közösségimédia-tartalmak",
				description: "Más platformok videóit és bejegyzéseit jeleníti meg; ezek a platformok így láthatják, hogy Ön ezt az oldalt olvassa."
			},
			marketing: {
				title: "Hirdetések",
				description: "A hirdetéseket az alapján választja ki és méri, hogy Ön mit olvas itt és más webhelyeken."
			}
		}
	},
	is: {
		locale: "is",
		direction: "ltr",
		layers: {
			title: "Val þitt um vafrakökur",
			body: "Með þínu samþykki nota {controller} og samstarfsaðilar ({count}) vafrakökur í eftirfarandi tilgangi: {purposes}. Án samþykkis gerist ekkert af þessu.",
			bodyForNew: "Eitthvað nýtt hefur bæst við frá því að þú valdir síðast. Með þínu samþykki nota {controller} og samstarfsaðilar ({count}) vafrakökur í eftirfarandi tilgangi: {purposes}. Að öðru leyti stendur val þitt óbreytt.",
			withdraw: "Þú getur alltaf skipt um skoðun, á hvaða síðu sem er. Valið er geymt í sex mánuði.",
			withdrawIn: "Þú getur alltaf skipt um skoðun, á hvaða síðu sem er. Fjöldi daga sem valið er geymt: {days}.",
			policy: "Persónuvernd",
			showPartners: "Samstarfsaðilar okkar",
			refuseAll: "Hafna öllu",
			acceptAll: "Samþykkja allt",
			choose: "Velja",
			continueWithout: "Halda áfram án samþykkis",
			closeAndRefuse: "Loka og hafna öllu",
			bodyForOptOut: "{controller} og samstarfsaðilar ({count}) nota vafrakökur í eftirfarandi tilgangi: {purposes}. Þú getur andmælt hvenær sem er og þá gerist ekkert af þessu.",
			privacyChoices: "Val þitt um persónuvernd",
			signalHonoured: "Merki frá vafranum þínum um höfnun er virt.",
			preferencesTitle: "Stillingar fyrir vafrakökur",
			preferencesIntro: "Taktu afstöðu til hvers tilgangs fyrir sig. Ekkert valfrjálst er virkt fyrr en þú kveikir á því og þú getur komið aftur hingað hvenær sem er.",
			alwaysOn: "Alltaf virkt",
			partlyOn: "Virkt að hluta",
			save: "Vista",
			close: "Loka án þess að breyta",
			services: "Þjónusta",
			noServices: "Engin þjónusta frá þriðja aðila",
			provider: "Þjónustuveitandi",
			servicePolicy: "Persónuverndarstefna",
			storage: "Geymt í tækinu þínu",
			stores: {
				cookie: "Vafrakaka",
				"local-storage": "Staðbundin geymsla",
				"session-storage": "Lotugeymsla",
				"indexed-db": "Gagnagrunnur",
				cache: "Skyndiminni"
			},
			storesNothing: "Ekkert",
			session: "Þar til þú lokar vafranum",
			retention: "Geymt hjá þjónustuveitanda",
			yourChoice: "Núverandi val þitt",
			madeOn: "Valið {date}, geymt til {expiry}.",
			notMade: "Þú hefur ekki valið enn: slökkt er á öllu valfrjálsu.",
			reference: "Auðkenni þessa vafra",
			downloadReceipt: "Sækja kvittun",
			noReceipt: "Kvittunin er ekki tilbúin: skráningarkerfið hefur ekki svarað.",
			history: "Fyrra val í þessum vafra",
			events: {
				"grant-all": "Allt samþykkt",
				"refuse-all": "Öllu hafnað",
				custom: "Valið hvert fyrir sig",
				withdraw: "Samþykki afturkallað",
				once: "Birt einu sinni"
			},
			withdrawAll: "Afturkalla samþykki mitt",
			controller: "Ábyrgðaraðili vefsins: {controller}, {contact}",
			ownStorage: "Man þetta val og kvittunina fyrir því",
			saved: "Val þitt hefur verið vistað."
		},
		embeds: {
			sentence: "Þegar þetta efni birtist fá aðrir ({recipients}) að vita að þú ert að lesa þessa síðu og vafrakökur kunna að verða vistaðar í tækinu þínu.",
			otherSite: "annar vefur",
			once: "Birta einu sinni",
			always: "Leyfa alltaf",
			policy: "Persónuverndarstefna"
		},
		purposes: {
			necessary: {
				title: "Nauðsynlegt",
				description: "Það sem vefurinn virkar ekki án, til dæmis að muna þetta val. Ekki er fylgst með neinum."
			},
			analytics: {
				title: "Aðsóknarmælingar",
				description: "Telja heimsóknir og sýna hvaða síður eru lesnar svo að bæta megi vefinn."
			},
			social: {
				title: "Efni af samfélagsmiðlum",
				description: "Sýnir myndbönd og færslur af öðrum miðlum sem geta þá séð að þú ert að lesa þessa síðu."
			},
			marketing: {
				title: "Auglýsingar",
				description: "Auglýsingar eru valdar og mældar eftir því hvað þú lest hér og á öðrum vefjum."
			}
		}
	},
	it: {
		locale: "it",
		direction: "ltr",
		layers: {
			title: "La tua scelta sui cookie",
			body: "Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Senza consenso non avviene nulla di tutto ciò.",
			bodyForNew: "Dalla tua ultima scelta c’è qualcosa di nuovo. Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Il resto della tua scelta non cambia.",
			withdraw: "Puoi cambiare idea in qualsiasi momento, da ogni pagina. La tua scelta è conservata per sei mesi.",
			withdrawIn: "Puoi cambiare idea in qualsiasi momento, da ogni pagina. La tua scelta è conservata per {days} giorni.",
			policy: "Privacy",
			showPartners: "I nostri partner",
			refuseAll: "Rifiuta tutto",
			acceptAll: "Accetta tutto",
			choose: "Scegli",
			continueWithout: "Continua senza accettare",
			closeAndRefuse: "Chiudi e rifiuta tutto",
			bodyForOptOut: "Noi ({controller}) e i nostri partner ({count}) usiamo i cookie per: {purposes}. Puoi opporti in qualsiasi momento: in tal caso non avviene nulla di tutto ciò.",
			privacyChoices: "Le tue scelte sulla privacy",
			signalHonoured: "Il segnale di opposizione inviato dal tuo browser è rispettato.",
			preferencesTitle: "Gestisci i cookie",
			preferencesIntro: "Decidi finalità per finalità. Ciò che è facoltativo resta disattivato finché non lo attivi, e puoi tornare qui quando vuoi.",
			alwaysOn: "Sempre attivi",
			partlyOn: "Attivazione parziale",
			save: "Salva",
			close: "Chiudi senza modifiche",
			services: "Servizi",
			noServices: "Nessun servizio di terzi",
			provider: "Fornitore",
			servicePolicy: "Informativa sulla privacy",
			storage: "Conservato sul tuo dispositivo",
			stores: {
				cookie: "Cookie",
				"local-storage": "Archiviazione locale",
				"session-storage": "Archiviazione di sessione",
				"indexed-db": "Database",
				cache: "Cache"
			},
			storesNothing: "Nulla",
			session: "Fino alla chiusura del browser",
			retention: "Conservato dal fornitore",
			yourChoice: "La tua scelta attuale",
			madeOn: "Fatta il giorno {date}, conservata fino al giorno {expiry}.",
			notMade: "Non hai ancora scelto: tutto ciò che è facoltativo è disattivato.",
			reference: "Identificativo di questo browser",
			downloadReceipt: "Scarica la ricevuta",
			noReceipt: "La ricevuta non è ancora disponibile: il registro non ha risposto.",
			history: "Scelte precedenti in questo browser",
			events: {
				"grant-all": "Tutto accettato",
				"refuse-all": "Tutto rifiutato",
				custom: "Scelto voce per voce",
				withdraw: "Consenso revocato",
				once: "Caricato una volta"
			},
			withdrawAll: "Revoca il consenso",
			controller: "Titolare del sito: {controller}, {contact}",
			ownStorage: "Ricorda questa scelta e la relativa ricevuta",
			saved: "La tua scelta è stata salvata."
		},
		embeds: {
			sentence: "Una volta caricato, questo contenuto comunica a {recipients} che stai leggendo questa pagina e può salvare cookie sul tuo dispositivo.",
			otherSite: "un altro sito",
			once: "Carica una volta",
			always: "Consenti sempre",
			policy: "Informativa sulla privacy"
		},
		purposes: {
			necessary: {
				title: "Necessari",
				description: "Ciò senza cui il sito non può funzionare, come ricordare questa scelta. Non traccia nessuno."
			},
			analytics: {
				title: "Misurazione delle visite",
				description: "Conta le visite e mostra quali pagine vengono lette, per poter migliorare il sito."
			},
			social: {
				title: "Contenuti dei social media",
				description: "Mostra video e post di altre piattaforme, che possono così sapere che leggi questa pagina."
			},
			marketing: {
				title: "Pubblicità",
				description: "Sceglie e misura gli annunci in base a ciò che leggi qui e su altri siti."
			}
		}
	},
	ja: {
		locale: "ja",
		direction: "ltr",
		separator: "、",
		layers: {
			title: "Cookieに関する選択",
			body: "同意された場合、{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。同意がなければ、いずれも行いません。",
			bodyForNew: "前回の選択の後に、新しい項目が加わりました。同意された場合、{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。それ以外の選択は変わりません。",
			withdraw: "選択はいつでも、どのページからでも変更でき、6か月間保存されます。",
			withdrawIn: "選択はいつでも、どのページからでも変更でき、{days}日間保存されます。",
			policy: "プライバシー",
			showPartners: "パートナー一覧",
			refuseAll: "すべて拒否",
			acceptAll: "すべて同意",
			choose: "選択する",
			continueWithout: "同意せずに続ける",
			closeAndRefuse: "閉じてすべて拒否",
			bodyForOptOut: "{controller}とパートナー（{count}社）は次の目的でCookieを使用します：{purposes}。いつでも拒否することができ、その場合はいずれも行いません。",
			privacyChoices: "プライバシーに関する選択",
			signalHonoured: "ブラウザーのオプトアウト信号に従っています。",
			preferencesTitle: "Cookieの管理",
			preferencesIntro: "目的ごとに選択できます。任意の項目は、ご自身で有効にするまで無効のままです。この画面にはいつでも戻れます。",
			alwaysOn: "常に有効",
			partlyOn: "一部有効",
			save: "保存",
			close: "変更せずに閉じる",
			services: "サービス",
			noServices: "第三者のサービスはありません",
			provider: "提供者",
			servicePolicy: "プライバシーポリシー",
			storage: "端末に保存される情報",
			stores: {
				cookie: "Cookie",
				"local-storage": "ローカルストレージ",
				"session-storage": "セッションストレージ",
				"indexed-db": "データベース",
				cache: "キャッシュ"
			},
			storesNothing: "なし",
			session: "ブラウザーを閉じるまで",
			retention: "提供者による保存期間",
			yourChoice: "現在の選択",
			madeOn: "{date}に選択され、{expiry}まで保存されます。",
			notMade: "まだ選択されていません。任意の項目はすべて無効です。",
			reference: "このブラウザーの参照番号",
			downloadReceipt: "控えをダウンロード",
			noReceipt: "控えはまだありません。記録先からの応答がありません。",
			history: "このブラウザーでの過去の選択",
			events: {
				"grant-all": "すべてに同意",
				"refuse-all": "すべてを拒否",
				custom: "個別に選択",
				withdraw: "同意を撤回",
				once: "1回だけ読み込み"
			},
			withdrawAll: "同意を撤回する",
			controller: "このサイトの運営者：{controller}、{contact}",
			ownStorage: "この選択とその控えの保存",
			saved: "選択を保存しました。"
		},
		embeds: {
			sentence: "このコンテンツを読み込むと、このページを閲覧していることが{recipients}に伝わり、端末にCookieが保存される場合があります。",
			otherSite: "他のサイト",
			once: "今回だけ読み込む",
			always: "常に許可する",
			policy: "プライバシーポリシー"
		},
		purposes: {
			necessary: {
				title: "必須",
				description: "この選択を記憶することなど、サイトの動作に欠かせないものです。閲覧者の追跡は行いません。"
			},
			analytics: {
				title: "アクセス解析",
				description: "訪問数を数え、どのページが読まれているかを把握して、サイトの改善に役立てます。"
			},
			social: {
				title: "ソーシャルメディアのコンテンツ",
				description: "他のプラットフォームの動画や投稿を表示します。表示すると、このページを閲覧していることがそのプラットフォームに伝わります。"
			},
			marketing: {
				title: "広告",
				description: "このサイトや他のサイトで読まれた内容に基づいて、広告を選び、その効果を測定します。"
			}
		}
	},
	ko: {
		locale: "ko",
		direction: "ltr",
		layers: {
			title: "쿠키 사용에 대한 선택",
			body: "동의하시면 {controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 동의하지 않으시면 쿠키를 이러한 목적으로 사용하지 않습니다.",
			bodyForNew: "지난번 선택 이후 새로운 항목이 생겼습니다. 동의하시면 {controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 나머지 선택은 그대로 유지됩니다.",
			withdraw: "선택은 언제든지 모든 페이지에서 바꾸실 수 있습니다. 선택 내용은 6개월 동안 보관됩니다.",
			withdrawIn: "선택은 언제든지 모든 페이지에서 바꾸실 수 있습니다. 선택 내용은 {days}일 동안 보관됩니다.",
			policy: "개인정보 보호",
			showPartners: "파트너 목록",
			refuseAll: "모두 거부",
			acceptAll: "모두 허용",
			choose: "선택하기",
			continueWithout: "동의하지 않고 계속",
			closeAndRefuse: "닫고 모두 거부",
			bodyForOptOut: "{controller} 및 파트너({count}곳)는 다음 목적으로 쿠키를 사용합니다: {purposes}. 언제든지 거부하실 수 있으며, 그 경우 쿠키를 이러한 목적으로 사용하지 않습니다.",
			privacyChoices: "개인정보 보호 선택",
			signalHonoured: "브라우저가 보낸 거부 신호가 적용되었습니다.",
			preferencesTitle: "내 쿠키 관리",
			preferencesIntro: "목적별로 결정하실 수 있습니다. 선택 항목은 직접 켜기 전까지 꺼져 있으며, 언제든지 이 화면으로 돌아오실 수 있습니다.",
			alwaysOn: "항상 켜짐",
			partlyOn: "일부 켜짐",
			save: "저장",
			close: "변경 없이 닫기",
			services: "서비스",
			noServices: "제3자 서비스 없음",
			provider: "제공자",
			servicePolicy: "개인정보 처리방침",
			storage: "기기에 저장되는 정보",
			stores: {
				cookie: "쿠키",
				"local-storage": "로컬 저장소",
				"session-storage": "세션 저장소",
				"indexed-db": "데이터베이스",
				cache: "캐시"
			},
			storesNothing: "없음",
			session: "브라우저를 닫을 때까지",
			retention: "제공자의 보관 기간",
			yourChoice: "현재 선택",
			madeOn: "{date}에 선택하셨으며, {expiry}까지 보관됩니다.",
			notMade: "아직 선택하지 않으셨습니다. 선택 항목은 모두 꺼져 있습니다.",
			reference: "이 브라우저의 참조 번호",
			downloadReceipt: "확인서 다운로드",
			noReceipt: "확인서가 아직 없습니다. 기록 서버가 응답하지 않았습니다.",
			history: "이 브라우저에서의 이전 선택",
			events: {
				"grant-all": "모두 허용함",
				"refuse-all": "모두 거부함",
				custom: "개별 선택함",
				withdraw: "동의를 철회함",
				once: "한 번 불러옴"
			},
			withdrawAll: "동의 철회",
			controller: "이 사이트의 운영자: {controller}, {contact}",
			ownStorage: "이 선택과 확인서 저장",
			saved: "선택이 저장되었습니다."
		},
		embeds: {
			sentence: "이 콘텐츠를 불러오면 이 페이지를 보고 계신다는 사실이 {recipients}에 전달되며, 기기에 쿠키가 저장될 수 있습니다.",
			otherSite: "다른 사이트",
			once: "한 번만 불러오기",
			always: "항상 허용",
			policy: "개인정보 처리방침"
		},
		purposes: {
			necessary: {
				title: "필수",
				description: "이 선택을 기억하는 것처럼 사이트 작동에 꼭 필요한 기능입니다. 누구도 추적하지 않습니다."
			},
			analytics: {
				title: "방문 통계",
				description: "방문 수를 세고 어떤 페이지가 읽히는지 파악하여 사이트 개선에 활용합니다."
			},
			social: {
				title: "소셜 미디어 콘텐츠",
				description: "다른 플랫폼의 동영상과 게시물을 보여 줍니다. 이때 해당 플랫폼은 이 페이지를 보고 계신다는 사실을 알 수 있습니다."
			},
			marketing: {
				title: "광고",
				description: "이 사이트와 다른 사이트에서 읽으신 내용에 따라 광고를 선택하고 효과를 측정합니다."
			}
		}
	},
	lt: {
		locale: "lt",
		direction: "ltr",
		layers: {
			title: "Jūsų pasirinkimas dėl slapukų",
			body: "Jums sutikus, {controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Be jūsų sutikimo to nedaroma.",
			bodyForNew: "Po paskutinio jūsų pasirinkimo atsirado naujovių. Jums sutikus, {controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Kiti jūsų pasirinkimai nesikeičia.",
			withdraw: "Apsigalvoti galite bet kada ir bet kuriame puslapyje. Jūsų pasirinkimas saugomas šešis mėnesius.",
			withdrawIn: "Apsigalvoti galite bet kada ir bet kuriame puslapyje. Pasirinkimo saugojimo trukmė dienomis: {days}.",
			policy: "Privatumas",
			showPartners: "Mūsų partneriai",
			refuseAll: "Atmesti visus",
			acceptAll: "Priimti visus",
			choose: "Pasirinkti",
			continueWithout: "Tęsti nesutikus",
			closeAndRefuse: "Uždaryti ir atmesti visus",
			bodyForOptOut: "{controller} ir partneriai ({count}) naudoja slapukus, kurių paskirtis: {purposes}. Bet kada galite nesutikti – tada to nebus daroma.",
			privacyChoices: "Jūsų privatumo pasirinkimai",
			signalHonoured: "Atsižvelgiama į jūsų naršyklės siunčiamą atsisakymo signalą.",
			preferencesTitle: "Slapukų nustatymai",
			preferencesIntro: "Dėl kiekvieno tikslo spręskite atskirai. Visa, kas neprivaloma, yra išjungta, kol patys to neįjungiate. Čia galite bet kada sugrįžti.",
			alwaysOn: "Visada įjungti",
			partlyOn: "Iš dalies įjungta",
			save: "Išsaugoti",
			close: "Uždaryti nieko nekeičiant",
			services: "Paslaugos",
			noServices: "Trečiųjų šalių paslaugų nėra",
			provider: "Paslaugos teikėjas",
			servicePolicy: "Privatumo politika",
			storage: "Saugoma jūsų įrenginyje",
			stores: {
				cookie: "Slapukas",
				"local-storage": "Vietinė saugykla",
				"session-storage": "Seanso saugykla",
				"indexed-db": "Duomenų bazė",
				cache: "Podėlis"
			},
			storesNothing: "Nieko",
			session: "Kol uždarysite naršyklę",
			retention: "Saugo paslaugos teikėjas",
			yourChoice: "Dabartinis jūsų pasirinkimas",
			madeOn: "Pasirinkta {date} (saugoma iki {expiry}).",
			notMade: "Dar nepasirinkote: visa, kas neprivaloma, išjungta.",
			reference: "Šios naršyklės identifikatorius",
			downloadReceipt: "Atsisiųsti patvirtinimą",
			noReceipt: "Patvirtinimo dar nėra: registras neatsakė.",
			history: "Ankstesni pasirinkimai šioje naršyklėje",
			events: {
				"grant-all": "Viskas priimta",
				"refuse-all": "Viskas atmesta",
				custom: "Pasirinkta po vieną",
				withdraw: "Sutikimas atšauktas",
				once: "Įkelta vieną kartą"
			},
			withdrawAll: "Atšaukti sutikimą",
			controller: "Už šią svetainę atsako: {controller}, {contact}",
			ownStorage: "Įsimena šį pasirinkimą ir jo patvirtinimą",
			saved: "Jūsų pasirinkimas išsaugotas."
		},
		embeds: {
			sentence: "Įkėlus šį turinį, {recipients} sužino, kad skaitote šį puslapį, ir gali įrašyti slapukų į jūsų įrenginį.",
			otherSite: "kita svetainė",
			once: "Įkelti vieną kartą",
			always: "Visada leisti",
			policy: "Privatumo politika"
		},
		purposes: {
			necessary: {
				title: "Būtinieji",
				description: "Tai, be ko svetainė negali veikti, pavyzdžiui, šio pasirinkimo įsiminimas. Niekas nėra sekamas."
			},
			analytics: {
				title: "Lankomumo matavimas",
				description: "Skaičiuoja apsilankymus ir rodo, kurie puslapiai skaitomi, kad svetainę būtų galima tobulinti."
			},
			social: {
				title: "Socialinių tinklų turinys",
				description: "Rodo vaizdo ir tekstinius įrašus iš kitų platformų, kurios tada gali matyti, kad skaitote šį puslapį."
			},
			marketing: {
				title: "Reklama",
				description: "Parenka reklamą ir vertina jos rezultatus pagal tai, ką skaitote čia ir kitose svetainėse."
			}
		}
	},
	lv: {
		locale: "lv",
		direction: "ltr",
		layers: {
			title: "Jūsu izvēle par sīkdatnēm",
			body: "Ar jūsu piekrišanu {controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Bez piekrišanas nekas no tā nenotiek.",
			bodyForNew: "Kopš jūsu pēdējās izvēles ir parādījies kas jauns. Ar jūsu piekrišanu {controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Pārējā jūsu izvēle nemainās.",
			withdraw: "Savu izvēli varat mainīt jebkurā brīdī un jebkurā lapā. Tā tiek glabāta sešus mēnešus.",
			withdrawIn: "Savu izvēli varat mainīt jebkurā brīdī un jebkurā lapā. Glabāšanas ilgums dienās: {days}.",
			policy: "Privātums",
			showPartners: "Mūsu partneri",
			refuseAll: "Noraidīt visu",
			acceptAll: "Pieņemt visu",
			choose: "Izvēlēties",
			continueWithout: "Turpināt bez piekrišanas",
			closeAndRefuse: "Aizvērt un noraidīt visu",
			bodyForOptOut: "{controller} un partneri ({count}) izmanto sīkdatnes, kuru mērķis ir: {purposes}. Jebkurā brīdī varat pret to iebilst, un tad nekas no tā nenotiek.",
			privacyChoices: "Jūsu privātuma izvēles",
			signalHonoured: "Jūsu pārlūka nosūtītais atteikuma signāls ir ņemts vērā.",
			preferencesTitle: "Sīkdatņu iestatījumi",
			preferencesIntro: "Par katru mērķi lemiet atsevišķi. Viss, kas nav obligāts, ir izslēgts, līdz jūs to ieslēdzat. Šeit varat atgriezties, kad vien vēlaties.",
			alwaysOn: "Vienmēr ieslēgtas",
			partlyOn: "Daļēji ieslēgts",
			save: "Saglabāt",
			close: "Aizvērt, neko nemainot",
			services: "Pakalpojumi",
			noServices: "Trešo personu pakalpojumu nav",
			provider: "Pakalpojuma sniedzējs",
			servicePolicy: "Privātuma politika",
			storage: "Glabājas jūsu ierīcē",
			stores: {
				cookie: "Sīkdatne",
				"local-storage": "Lokālā krātuve",
				"session-storage": "Sesijas krātuve",
				"indexed-db": "Datubāze",
				cache: "Kešatmiņa"
			},
			storesNothing: "Nekas",
			session: "Līdz pārlūka aizvēršanai",
			retention: "Glabā pakalpojuma sniedzējs",
			yourChoice: "Jūsu pašreizējā izvēle",
			madeOn: "Izvēles datums: {date} (glabāšanas termiņš: {expiry}).",
			notMade: "Izvēle vēl nav izdarīta: viss, kas nav obligāts, ir izslēgts.",
			reference: "Šī pārlūka identifikators",
			downloadReceipt: "Lejupielādēt apliecinājumu",
			noReceipt: "Apliecinājuma vēl nav: reģistrs nav atbildējis.",
			history: "Iepriekšējās izvēles šajā pārlūkā",
			events: {
				"grant-all": "Viss pieņemts",
				"refuse-all": "Viss noraidīts",
				custom: "Izvēlēts pa vienam",
				withdraw: "Piekrišana atsaukta",
				once: "Ielādēts vienreiz"
			},
			withdrawAll: "Atsaukt piekrišanu",
			controller: "Par šo vietni atbild: {controller}, {contact}",
			ownStorage: "Atceras šo izvēli un tās apliecinājumu",
			saved: "Jūsu izvēle ir saglabāta."
		},
		embeds: {
			sentence: "Kad šis saturs ir ielādēts, {recipients} uzzina, ka lasāt šo lapu, un var saglabāt sīkdatnes jūsu ierīcē.",
			otherSite: "cita vietne",
			once: "Ielādēt vienreiz",
			always: "Vienmēr atļaut",
			policy: "Privātuma politika"
		},
		purposes: {
			necessary: {
				title: "Nepieciešamās",
				description: "Tas, bez kā vietne nevar darboties, piemēram, šīs izvēles atcerēšanās. Neviens netiek izsekots."
			},
			analytics: {
				title: "Apmeklējumu uzskaite",
				description: "Skaita apmeklējumus un parāda, kuras lapas tiek lasītas, lai vietni varētu uzlabot."
			},
			social: {
				title: "Sociālo tīklu saturs",
				description: "Rāda video un ierakstus no citām platformām, kuras tad var redzēt, ka lasāt šo lapu."
			},
			marketing: {
				title: "Reklāma",
				description: "Izvēlas reklāmas un mēra to rezultātus pēc tā, ko lasāt šeit un citās vietnēs."
			}
		}
	},
	mt: {
		locale: "mt",
		direction: "ltr",
		layers: {
			title: "L-għażla tiegħek dwar il-cookies",
			body: "Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Mingħajr il-kunsens tiegħek, xejn minn dan ma jsir.",
			bodyForNew: "Hemm xi ħaġa ġdida minn mindu għażilt l-aħħar. Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Il-bqija tal-għażla tiegħek tibqa’ kif inhi.",
			withdraw: "Tista’ tibdel fehmtek f’kull ħin, minn kull paġna. L-għażla tiegħek tinżamm għal sitt xhur.",
			withdrawIn: "Tista’ tibdel fehmtek f’kull ħin, minn kull paġna. Għadd ta’ jiem li tinżamm l-għażla tiegħek: {days}.",
			policy: "Privatezza",
			showPartners: "L-imsieħba tagħna",
			refuseAll: "Irrifjuta kollox",
			acceptAll: "Aċċetta kollox",
			choose: "Agħżel",
			continueWithout: "Kompli mingħajr ma taċċetta",
			closeAndRefuse: "Agħlaq u rrifjuta kollox",
			bodyForOptOut: "{controller} u l-imsieħba ({count}) jużaw il-cookies għal dawn l-għanijiet: {purposes}. Tista’ toġġezzjona f’kull ħin; f’dak il-każ, xejn minn dan ma jsir.",
			privacyChoices: "L-għażliet tiegħek dwar il-privatezza",
			signalHonoured: "Is-sinjal ta’ oġġezzjoni tal-browser tiegħek qed jiġi rispettat.",
			preferencesTitle: "Immaniġġja l-cookies",
			preferencesIntro: "Iddeċiedi għan b’għan. Dak kollu li hu fakultattiv jibqa’ mitfi sakemm tixgħelu int, u tista’ terġa’ tiġi hawn meta trid.",
			alwaysOn: "Dejjem mixgħula",
			partlyOn: "Mixgħul parzjalment",
			save: "Issejvja",
			close: "Agħlaq mingħajr ma tbiddel xejn",
			services: "Servizzi",
			noServices: "L-ebda servizz ta’ partijiet terzi",
			provider: "Fornitur",
			servicePolicy: "Politika dwar il-privatezza",
			storage: "Miżmum fuq l-apparat tiegħek",
			stores: {
				cookie: "Cookie",
				"local-storage": "Ħżin lokali",
				"session-storage": "Ħżin tas-sessjoni",
				"indexed-db": "Bażi ta’ data",
				cache: "Cache"
			},
			storesNothing: "Xejn",
			session: "Sakemm tagħlaq il-browser",
			retention: "Miżmum mill-fornitur",
			yourChoice: "L-għażla attwali tiegħek",
			madeOn: "Magħmula: {date}; tinżamm sa: {expiry}.",
			notMade: "Għadek ma għażiltx: dak kollu li hu fakultattiv huwa mitfi.",
			reference: "Referenza ta’ dan il-browser",
			downloadReceipt: "Niżżel l-irċevuta",
			noReceipt: "L-irċevuta għadha mhix disponibbli: ir-reġistru ma weġibx.",
			history: "Għażliet preċedenti fuq dan il-browser",
			events: {
				"grant-all": "Kollox aċċettat",
				"refuse-all": "Kollox irrifjutat",
				custom: "Magħżul wieħed wieħed",
				withdraw: "Kunsens irtirat",
				once: "Mgħobbi darba"
			},
			withdrawAll: "Irtira l-kunsens tiegħi",
			controller: "Responsabbli għal dan is-sit: {controller}, {contact}",
			ownStorage: "Iżomm din l-għażla u l-irċevuta tagħha",
			saved: "L-għażla tiegħek ġiet issejvjata."
		},
		embeds: {
			sentence: "Ladarba jitgħabba, dan il-kontenut jgħarraf lil {recipients} li qed taqra din il-paġna, u jista’ jaħżen cookies fuq l-apparat tiegħek.",
			otherSite: "sit ieħor",
			once: "Għabbi darba",
			always: "Ippermetti dejjem",
			policy: "Politika dwar il-privatezza"
		},
		purposes: {
			necessary: {
				title: "Neċessarji",
				description: "Dak li mingħajru s-sit ma jistax jaħdem, bħaż-żamma ta’ din l-għażla. Ma jsegwi lil ħadd."
			},
			analytics: {
				title: "Kejl taż-żjarat",
				description: "Jgħodd iż-żjarat u juri liema paġni jinqraw, biex is-sit ikun jista’ jittejjeb."
			},
			social: {
				title: "Kontenut tal-midja soċjali",
				description: "Juri vidjows u posts minn pjattaformi oħra, li mbagħad ikunu jistgħu jaraw li qed taqra din il-paġna."
			},
			marketing: {
				title: "Reklamar",
				description: "Jagħżel u jkejjel ir-reklami skont dak li taqra hawn u fuq siti oħra."
			}
		}
	},
	nb: {
		locale: "nb",
		direction: "ltr",
		layers: {
			title: "Ditt valg om informasjonskapsler",
			body: "Med ditt samtykke bruker {controller} og partnerne ({count}) informasjonskapsler til: {purposes}. Uten samtykke skjer ingenting av dette.",
			bodyForNew: "Noe er nytt siden du valgte sist. Med ditt samtykke bruker {controller} og partnerne ({count}) informasjonskapsler til: {purposes}. Ellers gjelder valget ditt som før.",
			withdraw: "Du kan ombestemme deg når som helst, fra alle sider. Valget ditt lagres i seks måneder.",
			withdrawIn: "Du kan ombestemme deg når som helst, fra alle sider. Valget ditt lagres i {days} dager.",
			policy: "Personvern",
			showPartners: "Våre partnere",
			refuseAll: "Avvis alle",
			acceptAll: "Godta alle",
			choose: "Velg selv",
			continueWithout: "Fortsett uten å godta",
			closeAndRefuse: "Lukk og avvis alle",
			bodyForOptOut: "{controller} og partnerne ({count}) bruker informasjonskapsler til: {purposes}. Du kan reservere deg når som helst, og da skjer ingenting av dette.",
			privacyChoices: "Dine personvernvalg",
			signalHonoured: "Signalet fra nettleseren om at du reserverer deg, blir respektert.",
			preferencesTitle: "Innstillinger for informasjonskapsler",
			preferencesIntro: "Bestem for hvert formål. Ingenting som er valgfritt, er på før du slår det på, og du kan komme tilbake hit når du vil.",
			alwaysOn: "Alltid på",
			partlyOn: "Delvis på",
			save: "Lagre",
			close: "Lukk uten å endre noe",
			services: "Tjenester",
			noServices: "Ingen tjenester fra tredjeparter",
			provider: "Leverandør",
			servicePolicy: "Personvernerklæring",
			storage: "Lagres på enheten din",
			stores: {
				cookie: "Informasjonskapsel",
				"local-storage": "Lokal lagring",
				"session-storage": "Øktlagring",
				"indexed-db": "Database",
				cache: "Hurtigbuffer"
			},
			storesNothing: "Ingenting",
			session: "Til du lukker nettleseren",
			retention: "Lagres hos leverandøren",
			yourChoice: "Ditt nåværende valg",
			madeOn: "Gjort {date}, lagres til {expiry}.",
			notMade: "Du har ikke valgt ennå: Alt som er valgfritt, er av.",
			reference: "Referanse for denne nettleseren",
			downloadReceipt: "Last ned kvitteringen",
			noReceipt: "Kvitteringen er ikke klar ennå: Loggen har ikke svart.",
			history: "Tidligere valg i denne nettleseren",
			events: {
				"grant-all": "Alle godtatt",
				"refuse-all": "Alle avvist",
				custom: "Valgt enkeltvis",
				withdraw: "Samtykket trukket tilbake",
				once: "Lastet inn én gang"
			},
			withdrawAll: "Trekk tilbake samtykket",
			controller: "Ansvarlig for nettstedet: {controller}, {contact}",
			ownStorage: "Husker dette valget og kvitteringen",
			saved: "Valget ditt er lagret."
		},
		embeds: {
			sentence: "Når innholdet lastes inn, får {recipients} vite at du leser denne siden, og informasjonskapsler kan bli lagret på enheten din.",
			otherSite: "et annet nettsted",
			once: "Last inn én gang",
			always: "Tillat alltid",
			policy: "Personvernerklæring"
		},
		purposes: {
			necessary: {
				title: "Nødvendige",
				description: "Det nettstedet ikke fungerer uten, for eksempel å huske dette valget. Ingen blir sporet."
			},
			analytics: {
				title: "Besøksstatistikk",
				description: "Teller besøk og viser hvilke sider som leses, slik at nettstedet kan bli bedre."
			},
			social: {
				title: "Innhold fra sosiale medier",
				description: "Viser videoer og innlegg fra andre plattformer, som da kan se at du leser denne siden."
			},
			marketing: {
				title: "Annonser",
				description: "Velger ut og måler annonser ut fra hva du leser her og på andre nettsteder."
			}
		}
	},
	nl: {
		locale: "nl",
		direction: "ltr",
		layers: {
			title: "Uw keuze over cookies",
			body: "Met uw toestemming gebruiken {controller} en partners ({count}) cookies voor: {purposes}. Zonder toestemming gebeurt dat niet.",
			bodyForNew: "Er is iets nieuws sinds uw laatste keuze. Met uw toestemming gebruiken {controller} en partners ({count}) cookies voor: {purposes}. De rest van uw keuze blijft gelden.",
			withdraw: "U kunt altijd van gedachten veranderen, op elke pagina. Uw keuze wordt zes maanden bewaard.",
			withdrawIn: "U kunt altijd van gedachten veranderen, op elke pagina. Uw keuze wordt {days} dagen bewaard.",
			policy: "Privacy",
			showPartners: "Onze partners",
			refuseAll: "Alles weigeren",
			acceptAll: "Alles accepteren",
			choose: "Zelf kiezen",
			continueWithout: "Doorgaan zonder te accepteren",
			closeAndRefuse: "Sluiten en alles weigeren",
			bodyForOptOut: "{controller} en partners ({count}) gebruiken cookies voor: {purposes}. U kunt hiertegen altijd bezwaar maken; dan gebeurt dat niet.",
			privacyChoices: "Uw privacykeuzes",
			signalHonoured: "Het afmeldsignaal van uw browser wordt gerespecteerd.",
			preferencesTitle: "Mijn cookies beheren",
			preferencesIntro: "Beslis per doel. Alles wat niet verplicht is, staat uit totdat u het aanzet. U kunt hier terugkomen wanneer u wilt.",
			alwaysOn: "Altijd aan",
			partlyOn: "Gedeeltelijk aan",
			save: "Opslaan",
			close: "Sluiten zonder iets te wijzigen",
			services: "Diensten",
			noServices: "Geen diensten van derden",
			provider: "Aanbieder",
			servicePolicy: "Privacyverklaring",
			storage: "Bewaard op uw apparaat",
			stores: {
				cookie: "Cookie",
				"local-storage": "Lokale opslag",
				"session-storage": "Sessieopslag",
				"indexed-db": "Database",
				cache: "Cache"
			},
			storesNothing: "Niets",
			session: "Tot u de browser sluit",
			retention: "Bewaard door de aanbieder",
			yourChoice: "Uw huidige keuze",
			madeOn: "Gemaakt op {date}, wordt bewaard tot {expiry}.",
			notMade: "U hebt nog niet gekozen: alles wat niet verplicht is, staat uit.",
			reference: "Kenmerk van deze browser",
			downloadReceipt: "Bewijs downloaden",
			noReceipt: "Het bewijs is er nog niet: het logboek heeft niet gereageerd.",
			history: "Eerdere keuzes in deze browser",
			events: {
				"grant-all": "Alles geaccepteerd",
				"refuse-all": "Alles geweigerd",
				custom: "Per onderdeel gekozen",
				withdraw: "Toestemming ingetrokken",
				once: "Eenmalig geladen"
			},
			withdrawAll: "Mijn toestemming intrekken",
			controller: "Verantwoordelijk voor deze website: {controller}, {contact}",
			ownStorage: "Onthoudt deze keuze en het bewijs ervan",
			saved: "Uw keuze is opgeslagen."
		},
		embeds: {
			sentence: "Na het laden laat deze inhoud aan {recipients} weten dat u deze pagina leest. Ook kunnen er cookies op uw apparaat worden opgeslagen.",
			otherSite: "een andere website",
			once: "Eenmalig laden",
			always: "Altijd toestaan",
			policy: "Privacyverklaring"
		},
		purposes: {
			necessary: {
				title: "Noodzakelijk",
				description: "Waar de website niet zonder kan, zoals het onthouden van deze keuze. Hiermee wordt niemand gevolgd."
			},
			analytics: {
				title: "Bezoekersstatistieken",
				description: "Telt bezoeken en laat zien welke pagina’s worden gelezen, zodat de website kan worden verbeterd."
			},
			social: {
				title: "Inhoud van sociale media",
				description: "Toont video’s en berichten van andere platforms, die dan kunnen zien dat u deze pagina leest."
			},
			marketing: {
				title: "Advertenties",
				description: "Kiest en meet advertenties op basis van wat u hier en op andere websites leest."
			}
		}
	},
	pl: {
		locale: "pl",
		direction: "ltr",
		layers: {
			title: "Twój wybór dotyczący plików cookie",
			body: "Za Twoją zgodą {controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. Bez Twojej zgody nic takiego się nie dzieje.",
			bodyForNew: "Od Twojego ostatniego wyboru pojawiło się coś nowego. Za Twoją zgodą {controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. Pozostałe Twoje ustawienia się nie zmieniają.",
			withdraw: "Możesz zmienić zdanie w każdej chwili, na każdej stronie. Twój wybór jest przechowywany przez sześć miesięcy.",
			withdrawIn: "Możesz zmienić zdanie w każdej chwili, na każdej stronie. Twój wybór jest przechowywany przez {days} dni.",
			policy: "Prywatność",
			showPartners: "Nasi partnerzy",
			refuseAll: "Odrzuć wszystkie",
			acceptAll: "Zaakceptuj wszystkie",
			choose: "Wybierz",
			continueWithout: "Kontynuuj bez akceptacji",
			closeAndRefuse: "Zamknij i odrzuć wszystkie",
			bodyForOptOut: "{controller} i partnerzy ({count}) wykorzystują pliki cookie w następujących celach: {purposes}. W każdej chwili możesz się temu sprzeciwić – wtedy nic takiego się nie dzieje.",
			privacyChoices: "Twoje wybory dotyczące prywatności",
			signalHonoured: "Uwzględniono sygnał sprzeciwu wysłany przez Twoją przeglądarkę.",
			preferencesTitle: "Zarządzanie plikami cookie",
			preferencesIntro: "O każdym celu możesz zdecydować osobno. Wszystko, co nieobowiązkowe, jest wyłączone, dopóki tego nie włączysz. Możesz tu wrócić w dowolnej chwili.",
			alwaysOn: "Zawsze włączone",
			partlyOn: "Częściowo włączone",
			save: "Zapisz",
			close: "Zamknij bez zmian",
			services: "Usługi",
			noServices: "Brak usług innych podmiotów",
			provider: "Dostawca",
			servicePolicy: "Polityka prywatności",
			storage: "Przechowywane na Twoim urządzeniu",
			stores: {
				cookie: "Plik cookie",
				"local-storage": "Pamięć lokalna",
				"session-storage": "Pamięć sesji",
				"indexed-db": "Baza danych",
				cache: "Pamięć podręczna"
			},
			storesNothing: "Nic",
			session: "Do zamknięcia przeglądarki",
			retention: "Przechowywane przez dostawcę",
			yourChoice: "Twój obecny wybór",
			madeOn: "Dokonany {date}, przechowywany do {expiry}.",
			notMade: "Nie dokonano jeszcze wyboru: wszystko, co nieobowiązkowe, jest wyłączone.",
			reference: "Identyfikator tej przeglądarki",
			downloadReceipt: "Pobierz potwierdzenie",
			noReceipt: "Potwierdzenia jeszcze nie ma: rejestr nie odpowiedział.",
			history: "Wcześniejsze wybory w tej przeglądarce",
			events: {
				"grant-all": "Zaakceptowano wszystkie",
				"refuse-all": "Odrzucono wszystkie",
				custom: "Wybrano pojedynczo",
				withdraw: "Wycofano zgodę",
				once: "Załadowano jednorazowo"
			},
			withdrawAll: "Wycofaj zgodę",
			controller: "Za tę witrynę odpowiada: {controller}, {contact}",
			ownStorage: "Zapamiętuje ten wybór i jego potwierdzenie",
			saved: "Twój wybór został zapisany."
		},
		embeds: {
			sentence: "Po załadowaniu ta treść przekaże do {recipients} informację, że czytasz tę stronę, i może zapisać pliki cookie na Twoim urządzeniu.",
			otherSite: "innej witryny",
			once: "Załaduj jednorazowo",
			always: "Zawsze zezwalaj",
			policy: "Polityka prywatności"
		},
		purposes: {
			necessary: {
				title: "Niezbędne",
				description: "To, bez czego witryna nie może działać, na przykład zapamiętanie tego wyboru. Nikogo nie śledzi."
			},
			analytics: {
				title: "Statystyki odwiedzin",
				description: "Liczy odwiedziny i pokazuje, które strony są czytane, co pozwala ulepszać witrynę."
			},
			social: {
				title: "Treści z mediów społecznościowych",
				description: "Wyświetla filmy i posty z innych platform, które mogą wtedy zobaczyć, że czytasz tę stronę."
			},
			marketing: {
				title: "Reklama",
				description: "Dobiera reklamy i mierzy ich skuteczność na podstawie tego, co czytasz tutaj i w innych witrynach."
			}
		}
	},
	pt: {
		locale: "pt",
		direction: "ltr",
		layers: {
			title: "A sua escolha sobre cookies",
			body: "Com o seu consentimento, {controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. Sem ele, nada disto acontece.",
			bodyForNew: "Há novidades desde a sua última escolha. Com o seu consentimento, {controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. O resto da sua escolha mantém-se.",
			withdraw: "Pode mudar de ideias a qualquer momento, em qualquer página. A sua escolha é guardada durante seis meses.",
			withdrawIn: "Pode mudar de ideias a qualquer momento, em qualquer página. A sua escolha é guardada durante {days} dias.",
			policy: "Privacidade",
			showPartners: "Os nossos parceiros",
			refuseAll: "Rejeitar tudo",
			acceptAll: "Aceitar tudo",
			choose: "Escolher",
			continueWithout: "Continuar sem aceitar",
			closeAndRefuse: "Fechar e rejeitar tudo",
			bodyForOptOut: "{controller} e os respetivos parceiros ({count}) utilizam cookies para: {purposes}. Pode opor-se a qualquer momento; nesse caso, nada disto acontece.",
			privacyChoices: "As suas escolhas de privacidade",
			signalHonoured: "O sinal de oposição enviado pelo seu navegador é respeitado.",
			preferencesTitle: "Gerir os meus cookies",
			preferencesIntro: "Decida finalidade a finalidade. O que é facultativo está desativado até que o ative, e pode voltar aqui sempre que quiser.",
			alwaysOn: "Sempre ativos",
			partlyOn: "Ativação parcial",
			save: "Guardar",
			close: "Fechar sem alterar nada",
			services: "Serviços",
			noServices: "Nenhum serviço de terceiros",
			provider: "Fornecedor",
			servicePolicy: "Política de privacidade",
			storage: "Guardado no seu dispositivo",
			stores: {
				cookie: "Cookie",
				"local-storage": "Armazenamento local",
				"session-storage": "Armazenamento de sessão",
				"indexed-db": "Base de dados",
				cache: "Cache"
			},
			storesNothing: "Nada",
			session: "Até fechar o navegador",
			retention: "Guardado pelo fornecedor",
			yourChoice: "A sua escolha atual",
			madeOn: "Feita em {date}, guardada até {expiry}.",
			notMade: "Ainda não escolheu: tudo o que é facultativo está desativado.",
			reference: "Referência deste navegador",
			downloadReceipt: "Descarregar o comprovativo",
			noReceipt: "O comprovativo ainda não está disponível: o registo não respondeu.",
			history: "Escolhas anteriores neste navegador",
			events: {
				"grant-all": "Tudo aceite",
				"refuse-all": "Tudo rejeitado",
				custom: "Escolha ponto por ponto",
				withdraw: "Consentimento retirado",
				once: "Carregado uma vez"
			},
			withdrawAll: "Retirar o meu consentimento",
			controller: "Responsável por este site: {controller}, {contact}",
			ownStorage: "Memoriza esta escolha e o respetivo comprovativo",
			saved: "A sua escolha foi guardada."
		},
		embeds: {
			sentence: "Depois de carregado, este conteúdo informa {recipients} de que está a ler esta página e pode guardar cookies no seu dispositivo.",
			otherSite: "outro site",
			once: "Carregar uma vez",
			always: "Permitir sempre",
			policy: "Política de privacidade"
		},
		purposes: {
			necessary: {
				title: "Necessários",
				description: "Aquilo sem o qual o site não funciona, como memorizar esta escolha. Não segue ninguém."
			},
			analytics: {
				title: "Medição de audiências",
				description: "Conta as visitas e mostra que páginas são lidas, para que o site possa ser melhorado."
			},
			social: {
				title: "Conteúdos de redes sociais",
				description: "Mostra vídeos e publicações de outras plataformas, que podem então ver que está a ler esta página."
			},
			marketing: {
				title: "Publicidade",
				description: "Escolhe e mede anúncios com base no que lê aqui e noutros sites."
			}
		}
	},
	"pt-BR": {
		locale: "pt-BR",
		direction: "ltr",
		layers: {
			title: "Sua escolha sobre cookies",
			body: "Com o seu consentimento, {controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. Sem ele, nada disso acontece.",
			bodyForNew: "Há novidades desde a sua última escolha. Com o seu consentimento, {controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. O restante da sua escolha continua valendo.",
			withdraw: "Você pode mudar de ideia a qualquer momento, em qualquer página. Sua escolha fica guardada por seis meses.",
			withdrawIn: "Você pode mudar de ideia a qualquer momento, em qualquer página. Sua escolha fica guardada por {days} dias.",
			policy: "Privacidade",
			showPartners: "Nossos parceiros",
			refuseAll: "Rejeitar tudo",
			acceptAll: "Aceitar tudo",
			choose: "Escolher",
			continueWithout: "Continuar sem aceitar",
			closeAndRefuse: "Fechar e rejeitar tudo",
			bodyForOptOut: "{controller} e seus parceiros ({count}) utilizam cookies para: {purposes}. Você pode se opor a qualquer momento; nesse caso, nada disso acontece.",
			privacyChoices: "Suas opções de privacidade",
			signalHonoured: "O sinal de recusa enviado pelo seu navegador é respeitado.",
			preferencesTitle: "Gerenciar meus cookies",
			preferencesIntro: "Decida finalidade por finalidade. Nada opcional fica ativo até que você o ative, e você pode voltar aqui quando quiser.",
			alwaysOn: "Sempre ativo",
			partlyOn: "Ativo em parte",
			save: "Salvar",
			close: "Fechar sem alterar nada",
			services: "Serviços",
			noServices: "Nenhum serviço de terceiros",
			provider: "Fornecedor",
			servicePolicy: "Política de privacidade",
			storage: "Guardado no seu dispositivo",
			stores: {
				cookie: "Cookie",
				"local-storage": "Armazenamento local",
				"session-storage": "Armazenamento de sessão",
				"indexed-db": "Banco de dados",
				cache: "Cache"
			},
			storesNothing: "Nada",
			session: "Até você fechar o navegador",
			retention: "Guardado pelo fornecedor",
			yourChoice: "Sua escolha atual",
			madeOn: "Feita em {date}, guardada até {expiry}.",
			notMade: "Você ainda não escolheu: tudo o que é opcional está desativado.",
			reference: "Referência deste navegador",
			downloadReceipt: "Baixar o comprovante",
			noReceipt: "O comprovante ainda não está disponível: o registro não respondeu.",
			history: "Escolhas anteriores neste navegador",
			events: {
				"grant-all": "Tudo aceito",
				"refuse-all": "Tudo rejeitado",
				custom: "Escolhido item por item",
				withdraw: "Consentimento revogado",
				once: "Carregado uma vez"
			},
			withdrawAll: "Revogar meu consentimento",
			controller: "Responsável por este site: {controller}, {contact}",
			ownStorage: "Guarda esta escolha e o comprovante dela",
			saved: "Sua escolha foi salva."
		},
		embeds: {
			sentence: "Depois de carregado, este conteúdo informa a {recipients} que você está lendo esta página e pode armazenar cookies no seu dispositivo.",
			otherSite: "outro site",
			once: "Carregar uma vez",
			always: "Permitir sempre",
			policy: "Política de privacidade"
		},
		purposes: {
			necessary: {
				title: "Necessários",
				description: "Aquilo sem o que o site não funciona, como guardar esta escolha. Não rastreia ninguém."
			},
			analytics: {
				title: "Medição de audiência",
				description: "Conta as visitas e mostra quais páginas são lidas, para que o site possa ser melhorado."
			},
			social: {
				title: "Conteúdo de redes sociais",
				description: "Mostra vídeos e publicações de outras plataformas, que então podem ver que você está lendo esta página."
			},
			marketing: {
				title: "Publicidade",
				description: "Escolhe e mede anúncios com base no que você lê aqui e em outros sites."
			}
		}
	},
	ro: {
		locale: "ro",
		direction: "ltr",
		layers: {
			title: "Alegerea dumneavoastră privind cookie-urile",
			body: "Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. Fără acord, nimic din toate acestea nu are loc.",
			bodyForNew: "De la ultima dumneavoastră alegere a apărut ceva nou. Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. În rest, alegerea rămâne valabilă.",
			withdraw: "Vă puteți răzgândi oricând, din orice pagină. Alegerea se păstrează șase luni.",
			withdrawIn: "Vă puteți răzgândi oricând, din orice pagină. Durata păstrării alegerii, în zile: {days}.",
			policy: "Confidențialitate",
			showPartners: "Partenerii noștri",
			refuseAll: "Respinge toate",
			acceptAll: "Acceptă toate",
			choose: "Alege",
			continueWithout: "Continuă fără a accepta",
			closeAndRefuse: "Închide și respinge toate",
			bodyForOptOut: "{controller} și partenerii săi ({count}) folosesc cookie-uri pentru: {purposes}. Vă puteți opune oricând, iar atunci nimic din toate acestea nu mai are loc.",
			privacyChoices: "Opțiunile dumneavoastră de confidențialitate",
			signalHonoured: "Semnalul de refuz trimis de browserul dumneavoastră este respectat.",
			preferencesTitle: "Gestionează cookie-urile",
			preferencesIntro: "Decideți separat pentru fiecare scop. Tot ce este opțional rămâne dezactivat până când îl activați dumneavoastră și puteți reveni aici oricând.",
			alwaysOn: "Mereu active",
			partlyOn: "Parțial active",
			save: "Salvează",
			close: "Închide fără modificări",
			services: "Servicii",
			noServices: "Niciun serviciu al unui terț",
			provider: "Furnizor",
			servicePolicy: "Politica de confidențialitate",
			storage: "Păstrate pe dispozitivul dumneavoastră",
			stores: {
				cookie: "Cookie",
				"local-storage": "Stocare locală",
				"session-storage": "Stocare de sesiune",
				"indexed-db": "Bază de date",
				cache: "Memorie cache"
			},
			storesNothing: "Nimic",
			session: "Până la închiderea browserului",
			retention: "Durata păstrării la furnizor",
			yourChoice: "Alegerea dumneavoastră actuală",
			madeOn: "Făcută la {date}, păstrată până la {expiry}.",
			notMade: "Nu ați ales încă: tot ce este opțional este dezactivat.",
			reference: "Codul de referință al acestui browser",
			downloadReceipt: "Descarcă dovada alegerii",
			noReceipt: "Dovada nu este încă disponibilă: registrul nu a răspuns.",
			history: "Alegeri anterioare în acest browser",
			events: {
				"grant-all": "Toate acceptate",
				"refuse-all": "Toate respinse",
				custom: "Alese individual",
				withdraw: "Acord retras",
				once: "Încărcat o singură dată"
			},
			withdrawAll: "Retrage acordul",
			controller: "Responsabil pentru acest site: {controller}, {contact}",
			ownStorage: "Reține această alegere și dovada ei",
			saved: "Alegerea dumneavoastră a fost salvată."
		},
		embeds: {
			sentence: "Odată încărcat, acest conținut transmite către {recipients} informația că citiți această pagină și poate stoca cookie-uri pe dispozitivul dumneavoastră.",
			otherSite: "un alt site",
			once: "Încarcă o singură dată",
			always: "Permite întotdeauna",
			policy: "Politica de confidențialitate"
		},
		purposes: {
			necessary: {
				title: "Necesare",
				description: "Fără ele, site-ul nu poate funcționa; de exemplu, rețin această alegere. Nu urmăresc pe nimeni."
			},
			analytics: {
				title: "Măsurarea audienței",
				description: "Numără vizitele și arată ce pagini sunt citite, pentru ca site-ul să poată fi îmbunătățit."
			},
			social: {
				title: "Conținut de pe rețele sociale",
				description: "Afișează videoclipuri și postări de pe alte platforme, care pot vedea astfel că citiți această pagină."
			},
			marketing: {
				title: "Publicitate",
				description: "Alege și măsoară reclamele în funcție de ce citiți aici și pe alte site-uri."
			}
		}
	},
	sk: {
		locale: "sk",
		direction: "ltr",
		layers: {
			title: "Vaše rozhodnutie o cookies",
			body: "Ak súhlasíte, {controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. Bez súhlasu sa nič z toho nedeje.",
			bodyForNew: "Od vášho posledného rozhodnutia pribudlo niečo nové. Ak súhlasíte, {controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. V ostatnom vaše rozhodnutie platí ďalej.",
			withdraw: "Rozhodnutie môžete kedykoľvek zmeniť, a to z ktorejkoľvek stránky. Uchováva sa šesť mesiacov.",
			withdrawIn: "Rozhodnutie môžete kedykoľvek zmeniť, a to z ktorejkoľvek stránky. Uchováva sa {days} dní.",
			policy: "Ochrana súkromia",
			showPartners: "Naši partneri",
			refuseAll: "Odmietnuť všetko",
			acceptAll: "Prijať všetko",
			choose: "Vybrať",
			continueWithout: "Pokračovať bez súhlasu",
			closeAndRefuse: "Zavrieť a odmietnuť všetko",
			bodyForOptOut: "{controller} a partneri ({count}) používajú cookies na tieto účely: {purposes}. Kedykoľvek môžete namietať a nič z toho sa potom nebude diať.",
			privacyChoices: "Vaše možnosti ochrany súkromia",
			signalHonoured: "Signál odmietnutia z vášho prehliadača sa rešpektuje.",
			preferencesTitle: "Nastavenia cookies",
			preferencesIntro: "Rozhodnite sa pri každom účele zvlášť. Nič nepovinné nie je zapnuté, kým to sami nezapnete, a vrátiť sa sem môžete kedykoľvek.",
			alwaysOn: "Vždy zapnuté",
			partlyOn: "Čiastočne zapnuté",
			save: "Uložiť",
			close: "Zavrieť bez zmien",
			services: "Služby",
			noServices: "Žiadna služba tretej strany",
			provider: "Poskytovateľ",
			servicePolicy: "Zásady ochrany súkromia",
			storage: "Uložené vo vašom zariadení",
			stores: {
				cookie: "Cookie",
				"local-storage": "Lokálne úložisko",
				"session-storage": "Úložisko relácie",
				"indexed-db": "Databáza",
				cache: "Vyrovnávacia pamäť"
			},
			storesNothing: "Nič",
			session: "Do zatvorenia prehliadača",
			retention: "Doba uchovávania u poskytovateľa",
			yourChoice: "Vaše aktuálne rozhodnutie",
			madeOn: "Zo dňa {date}, uchováva sa do {expiry}.",
			notMade: "Zatiaľ ste sa nerozhodli: všetko nepovinné je vypnuté.",
			reference: "Označenie tohto prehliadača",
			downloadReceipt: "Stiahnuť potvrdenie",
			noReceipt: "Potvrdenie ešte nie je k dispozícii: register neodpovedal.",
			history: "Predchádzajúce rozhodnutia v tomto prehliadači",
			events: {
				"grant-all": "Všetko prijaté",
				"refuse-all": "Všetko odmietnuté",
				custom: "Vybrané jednotlivo",
				withdraw: "Súhlas odvolaný",
				once: "Načítané raz"
			},
			withdrawAll: "Odvolať súhlas",
			controller: "Prevádzkovateľ webu: {controller}, {contact}",
			ownStorage: "Uchováva toto rozhodnutie a potvrdenie o ňom",
			saved: "Vaše rozhodnutie je uložené."
		},
		embeds: {
			sentence: "Keď sa tento obsah načíta, dozvie sa {recipients}, že čítate túto stránku, a vo vašom zariadení sa môžu uložiť cookies.",
			otherSite: "iný web",
			once: "Načítať raz",
			always: "Vždy povoliť",
			policy: "Zásady ochrany súkromia"
		},
		purposes: {
			necessary: {
				title: "Nevyhnutné",
				description: "Bez nich web nemôže fungovať, slúžia napríklad na zapamätanie tohto rozhodnutia. Nikoho nesledujú."
			},
			analytics: {
				title: "Meranie návštevnosti",
				description: "Počíta návštevy a ukazuje, ktoré stránky sa čítajú, aby bolo možné web zlepšovať."
			},
			social: {
				title: "Obsah zo sociálnych sietí",
				description: "Zobrazuje videá a príspevky z iných platforiem, ktoré potom môžu vidieť, že čítate túto stránku."
			},
			marketing: {
				title: "Reklama",
				description: "Vyberá a vyhodnocuje reklamy podľa toho, čo čítate tu a na iných weboch."
			}
		}
	},
	sl: {
		locale: "sl",
		direction: "ltr",
		layers: {
			title: "Vaša izbira glede piškotkov",
			body: "Z vašo privolitvijo {controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. Brez privolitve se nič od tega ne dogaja.",
			bodyForNew: "Od vaše zadnje izbire je nekaj novega. Z vašo privolitvijo {controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. V preostalem vaša izbira velja še naprej.",
			withdraw: "Izbiro lahko kadar koli spremenite na kateri koli strani. Hrani se šest mesecev.",
			withdrawIn: "Izbiro lahko kadar koli spremenite na kateri koli strani. Rok hrambe v dneh: {days}.",
			policy: "Zasebnost",
			showPartners: "Naši partnerji",
			refuseAll: "Zavrni vse",
			acceptAll: "Sprejmi vse",
			choose: "Izberi",
			continueWithout: "Nadaljuj brez privolitve",
			closeAndRefuse: "Zapri in zavrni vse",
			bodyForOptOut: "{controller} in partnerji ({count}) uporabljajo piškotke za te namene: {purposes}. Kadar koli lahko ugovarjate; potem se nič od tega ne dogaja več.",
			privacyChoices: "Vaše izbire glede zasebnosti",
			signalHonoured: "Zavrnitev, ki jo sporoča vaš brskalnik, je upoštevana.",
			preferencesTitle: "Nastavitve piškotkov",
			preferencesIntro: "Odločite se za vsak namen posebej. Nič neobveznega ni vklopljeno, dokler tega ne vklopite sami, sem pa se lahko vrnete kadar koli.",
			alwaysOn: "Vedno vklopljeno",
			partlyOn: "Delno vklopljeno",
			save: "Shrani",
			close: "Zapri brez sprememb",
			services: "Storitve",
			noServices: "Brez storitev tretjih oseb",
			provider: "Ponudnik",
			servicePolicy: "Politika zasebnosti",
			storage: "Shranjeno v vaši napravi",
			stores: {
				cookie: "Piškotek",
				"local-storage": "Lokalna shramba",
				"session-storage": "Shramba seje",
				"indexed-db": "Podatkovna zbirka",
				cache: "Predpomnilnik"
			},
			storesNothing: "Nič",
			session: "Dokler ne zaprete brskalnika",
			retention: "Čas hrambe pri ponudniku",
			yourChoice: "Vaša trenutna izbira",
			madeOn: "Izbrano: {date}, hrani se do: {expiry}.",
			notMade: "Niste še izbrali: vse neobvezno je izklopljeno.",
			reference: "Oznaka tega brskalnika",
			downloadReceipt: "Prenesi potrdilo",
			noReceipt: "Potrdilo še ni na voljo: dnevnik se ni odzval.",
			history: "Prejšnje izbire v tem brskalniku",
			events: {
				"grant-all": "Vse sprejeto",
				"refuse-all": "Vse zavrnjeno",
				custom: "Izbrano posamično",
				withdraw: "Privolitev preklicana",
				once: "Enkrat naloženo"
			},
			withdrawAll: "Prekliči privolitev",
			controller: "Upravljavec spletnega mesta: {controller}, {contact}",
			ownStorage: "Shranjuje to izbiro in potrdilo o njej",
			saved: "Vaša izbira je shranjena."
		},
		embeds: {
			sentence: "Ko se ta vsebina naloži, izve {recipients}, da berete to stran, v vaši napravi pa se lahko shranijo piškotki.",
			otherSite: "drugo spletno mesto",
			once: "Naloži enkrat",
			always: "Vedno dovoli",
			policy: "Politika zasebnosti"
		},
		purposes: {
			necessary: {
				title: "Nujni piškotki",
				description: "Brez njih spletno mesto ne more delovati; med drugim si zapomnijo to izbiro. Nikomur ne sledijo."
			},
			analytics: {
				title: "Merjenje obiska",
				description: "Šteje obiske in pokaže, katere strani se berejo, da je mogoče spletno mesto izboljšati."
			},
			social: {
				title: "Vsebine družbenih omrežij",
				description: "Prikazuje videoposnetke in objave z drugih platform, ki lahko potem vidijo, da berete to stran."
			},
			marketing: {
				title: "Oglaševanje",
				description: "Izbira oglase in meri njihov učinek glede na to, kaj berete tu in na drugih spletnih mestih."
			}
		}
	},
	sv: {
		locale: "sv",
		direction: "ltr",
		layers: {
			title: "Ditt val när det gäller kakor",
			body: "Med ditt samtycke använder {controller} och dess partner ({count}) kakor för: {purposes}. Utan samtycke sker inget av detta.",
			bodyForNew: "Något är nytt sedan ditt senaste val. Med ditt samtycke använder {controller} och dess partner ({count}) kakor för: {purposes}. I övrigt gäller ditt val som förut.",
			withdraw: "Du kan ändra dig när som helst, från alla sidor. Ditt val sparas i sex månader.",
			withdrawIn: "Du kan ändra dig när som helst, från alla sidor. Ditt val sparas i {days} dagar.",
			policy: "Integritet",
			showPartners: "Våra partner",
			refuseAll: "Avvisa alla",
			acceptAll: "Acceptera alla",
			choose: "Välj själv",
			continueWithout: "Fortsätt utan att acceptera",
			closeAndRefuse: "Stäng och avvisa alla",
			bodyForOptOut: "{controller} och dess partner ({count}) använder kakor för: {purposes}. Du kan säga nej när som helst, och då sker inget av detta.",
			privacyChoices: "Dina integritetsval",
			signalHonoured: "Din webbläsares signal om att du säger nej respekteras.",
			preferencesTitle: "Hantera mina kakor",
			preferencesIntro: "Bestäm för varje ändamål. Inget som är valfritt är på förrän du slår på det, och du kan komma tillbaka hit när du vill.",
			alwaysOn: "Alltid på",
			partlyOn: "Delvis på",
			save: "Spara",
			close: "Stäng utan att ändra något",
			services: "Tjänster",
			noServices: "Ingen tjänst från tredje part",
			provider: "Leverantör",
			servicePolicy: "Integritetspolicy",
			storage: "Sparas på din enhet",
			stores: {
				cookie: "Kaka",
				"local-storage": "Lokal lagring",
				"session-storage": "Sessionslagring",
				"indexed-db": "Databas",
				cache: "Cacheminne"
			},
			storesNothing: "Inget",
			session: "Tills du stänger webbläsaren",
			retention: "Sparas hos leverantören",
			yourChoice: "Ditt nuvarande val",
			madeOn: "Gjordes den {date}, sparas till den {expiry}.",
			notMade: "Du har inte valt ännu: allt som är valfritt är av.",
			reference: "Den här webbläsarens referens",
			downloadReceipt: "Ladda ner kvittot",
			noReceipt: "Kvittot finns inte ännu: loggen har inte svarat.",
			history: "Tidigare val i den här webbläsaren",
			events: {
				"grant-all": "Alla accepterade",
				"refuse-all": "Alla avvisade",
				custom: "Valda var för sig",
				withdraw: "Samtycket återkallat",
				once: "Laddat en gång"
			},
			withdrawAll: "Återkalla mitt samtycke",
			controller: "Ansvarig för webbplatsen: {controller}, {contact}",
			ownStorage: "Minns det här valet och kvittot på det",
			saved: "Ditt val är sparat."
		},
		embeds: {
			sentence: "När innehållet laddas får {recipients} veta att du läser den här sidan, och kakor kan sparas på din enhet.",
			otherSite: "en annan webbplats",
			once: "Ladda en gång",
			always: "Tillåt alltid",
			policy: "Integritetspolicy"
		},
		purposes: {
			necessary: {
				title: "Nödvändiga",
				description: "Kakor som webbplatsen inte fungerar utan, till exempel den som minns det här valet. De spårar ingen."
			},
			analytics: {
				title: "Besöksstatistik",
				description: "Räknar besök och visar vilka sidor som läses, så att webbplatsen kan förbättras."
			},
			social: {
				title: "Innehåll från sociala medier",
				description: "Visar filmer och inlägg från andra plattformar, som då kan se att du läser den här sidan."
			},
			marketing: {
				title: "Annonser",
				description: "Väljer ut och mäter annonser utifrån vad du läser här och på andra webbplatser."
			}
		}
	},
	tr: {
		locale: "tr",
		direction: "ltr",
		layers: {
			title: "Çerez tercihiniz",
			body: "Onayınızla {controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Onayınız olmadan bunların hiçbiri yapılmaz.",
			bodyForNew: "Son tercihinizden bu yana yenilikler var. Onayınızla {controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Tercihinizin geri kalanı geçerliliğini korur.",
			withdraw: "Kararınızı dilediğiniz zaman, her sayfadan değiştirebilirsiniz. Tercihiniz altı ay saklanır.",
			withdrawIn: "Kararınızı dilediğiniz zaman, her sayfadan değiştirebilirsiniz. Tercihiniz {days} gün saklanır.",
			policy: "Gizlilik",
			showPartners: "İş ortaklarımız",
			refuseAll: "Tümünü reddet",
			acceptAll: "Tümünü kabul et",
			choose: "Seçim yap",
			continueWithout: "Kabul etmeden devam et",
			closeAndRefuse: "Kapat ve tümünü reddet",
			bodyForOptOut: "{controller} ve iş ortakları ({count}) şu amaçlarla çerez kullanır: {purposes}. Dilediğiniz zaman itiraz edebilirsiniz; bu durumda bunların hiçbiri yapılmaz.",
			privacyChoices: "Gizlilik tercihleriniz",
			signalHonoured: "Tarayıcınızın gönderdiği ret sinyali dikkate alınmıştır.",
			preferencesTitle: "Çerez tercihlerimi yönet",
			preferencesIntro: "Her amaç için ayrı ayrı karar verin. Siz açmadıkça isteğe bağlı hiçbir şey açılmaz; buraya dilediğiniz zaman dönebilirsiniz.",
			alwaysOn: "Her zaman açık",
			partlyOn: "Kısmen açık",
			save: "Kaydet",
			close: "Değişiklik yapmadan kapat",
			services: "Hizmetler",
			noServices: "Üçüncü taraf hizmeti yok",
			provider: "Sağlayıcı",
			servicePolicy: "Gizlilik politikası",
			storage: "Cihazınızda saklananlar",
			stores: {
				cookie: "Çerez",
				"local-storage": "Yerel depolama",
				"session-storage": "Oturum depolaması",
				"indexed-db": "Veri tabanı",
				cache: "Önbellek"
			},
			storesNothing: "Yok",
			session: "Tarayıcıyı kapatana kadar",
			retention: "Sağlayıcıda saklanma süresi",
			yourChoice: "Şu anki tercihiniz",
			madeOn: "{date} tarihinde yapıldı, {expiry} tarihine kadar saklanır.",
			notMade: "Henüz seçim yapmadınız: isteğe bağlı her şey kapalı.",
			reference: "Bu tarayıcının referans kodu",
			downloadReceipt: "Tercih belgesini indir",
			noReceipt: "Belge henüz hazır değil: kayıt sistemi yanıt vermedi.",
			history: "Bu tarayıcıdaki önceki tercihler",
			events: {
				"grant-all": "Tümü kabul edildi",
				"refuse-all": "Tümü reddedildi",
				custom: "Tek tek seçildi",
				withdraw: "Onay geri çekildi",
				once: "Bir kez yüklendi"
			},
			withdrawAll: "Onayımı geri çek",
			controller: "Site sorumlusu: {controller}, {contact}",
			ownStorage: "Bu tercihi ve belgesini saklar",
			saved: "Tercihiniz kaydedildi."
		},
		embeds: {
			sentence: "Bu içerik yüklendiğinde {recipients} bu sayfayı okuduğunuzu öğrenir ve cihazınıza çerez kaydedilebilir.",
			otherSite: "başka bir site",
			once: "Bir kez yükle",
			always: "Her zaman izin ver",
			policy: "Gizlilik politikası"
		},
		purposes: {
			necessary: {
				title: "Zorunlu",
				description: "Sitenin çalışması için gereklidir; örneğin bu tercihi hatırlar. Kimseyi izlemez."
			},
			analytics: {
				title: "Ziyaret ölçümü",
				description: "Ziyaretleri sayar ve hangi sayfaların okunduğunu gösterir; böylece site geliştirilebilir."
			},
			social: {
				title: "Sosyal medya içerikleri",
				description: "Başka platformlardaki videoları ve gönderileri gösterir; bu platformlar da bu sayfayı okuduğunuzu görebilir."
			},
			marketing: {
				title: "Reklam",
				description: "Burada ve başka sitelerde okuduklarınıza göre reklamları seçer ve ölçer."
			}
		}
	},
	uk: {
		locale: "uk",
		direction: "ltr",
		layers: {
			title: "Ваш вибір щодо файлів cookie",
			body: "За вашою згодою {controller} і партнери ({count}) використовують файли cookie для таких цілей: {purposes}. Без згоди нічого з цього не відбувається.",
			bodyForNew: "Після вашого останнього вибору з’явилося дещо нове. За вашою згодою {controller} і партнери ({count}) використовують файли cookie для таких цілей: {purposes}. Решта вашого вибору не змінюється.",
			withdraw: "Ви можете будь-коли змінити рішення на будь-якій сторінці. Ваш вибір зберігається шість місяців.",
			withdrawIn: "Ви можете будь-коли змінити рішення на будь-якій сторінці. Термін зберігання вибору в днях: {days}.",
			policy: "Конфіденційність",
			showPartners: "Наші партнери",
			refuseAll: "Відхилити всі",
			acceptAll: "Прийняти всі",
			choose: "Вибрати",
			continueWithout: "Продовжити без згоди",
			closeAndRefuse: "Закрити й відхилити всі",
			bodyForOptOut: "{controller} і партнери ({count}) використовують файли cookie для таких цілей: {purposes}. Ви можете будь-коли заперечити проти цього, і тоді нічого з цього не відбуватиметься.",
			privacyChoices: "Ваш вибір щодо конфіденційності",
			signalHonoured: "Сигнал вашого браузера про відмову враховано.",
			preferencesTitle: "Налаштування файлів cookie",
			preferencesIntro: "Вирішуйте щодо кожної цілі окремо. Усе необов’язкове вимкнено, доки ви самі його не ввімкнете; повернутися сюди можна будь-коли.",
			alwaysOn: "Завжди ввімкнено",
			partlyOn: "Частково ввімкнено",
			save: "Зберегти",
			close: "Закрити без змін",
			services: "Сервіси",
			noServices: "Немає сторонніх сервісів",
			provider: "Постачальник",
			servicePolicy: "Політика конфіденційності",
			storage: "Зберігається на вашому пристрої",
			stores: {
				cookie: "Файл cookie",
				"local-storage": "Локальне сховище",
				"session-storage": "Сховище сеансу",
				"indexed-db": "База даних",
				cache: "Кеш"
			},
			storesNothing: "Нічого",
			session: "Доки ви не закриєте браузер",
			retention: "Термін зберігання в постачальника",
			yourChoice: "Ваш поточний вибір",
			madeOn: "Зроблено {date}, зберігається до {expiry}",
			notMade: "Ви ще не зробили вибору: усе необов’язкове вимкнено.",
			reference: "Ідентифікатор цього браузера",
			downloadReceipt: "Завантажити підтвердження",
			noReceipt: "Підтвердження ще немає: журнал не відповів.",
			history: "Попередній вибір у цьому браузері",
			events: {
				"grant-all": "Прийнято всі",
				"refuse-all": "Відхилено всі",
				custom: "Вибрано окремо",
				withdraw: "Згоду відкликано",
				once: "Завантажено один раз"
			},
			withdrawAll: "Відкликати згоду",
			controller: "Відповідає за сайт: {controller}, {contact}",
			ownStorage: "Запам’ятовує цей вибір і його підтвердження",
			saved: "Ваш вибір збережено."
		},
		embeds: {
			sentence: "Коли цей вміст завантажиться, про те, що ви читаєте цю сторінку, дізнається {recipients}, а на вашому пристрої можуть зберегтися файли cookie.",
			otherSite: "інший сайт",
			once: "Завантажити один раз",
			always: "Завжди дозволяти",
			policy: "Політика конфіденційності"
		},
		purposes: {
			necessary: {
				title: "Необхідні",
				description: "Без них сайт не може працювати: наприклад, вони запам’ятовують цей вибір. Вони ні за ким не стежать."
			},
			analytics: {
				title: "Вимірювання відвідуваності",
				description: "Рахує відвідування та показує, які сторінки читають, щоб сайт можна було поліпшувати."
			},
			social: {
				title: "Вміст соціальних мереж",
				description: "Показує відео та дописи з інших платформ, які тоді можуть побачити, що ви читаєте цю сторінку."
			},
			marketing: {
				title: "Реклама",
				description: "Добирає та оцінює рекламу на основі того, що ви читаєте тут і на інших сайтах."
			}
		}
	},
	"zh-Hans": {
		locale: "zh-Hans",
		direction: "ltr",
		separator: "、",
		layers: {
			title: "您的 Cookie 选择",
			body: "经您同意，{controller}及其合作伙伴（{count}家）会将 Cookie 用于以下用途：{purposes}。如您不同意，Cookie 不会用于上述任何用途。",
			bodyForNew: "自您上次选择以来有新增内容。经您同意，{controller}及其合作伙伴（{count}家）会将 Cookie 用于以下用途：{purposes}。您的其他选择保持不变。",
			withdraw: "您可以随时在任何页面更改选择。您的选择将保存六个月。",
			withdrawIn: "您可以随时在任何页面更改选择。您的选择将保存 {days} 天。",
			policy: "隐私",
			showPartners: "我们的合作伙伴",
			refuseAll: "全部拒绝",
			acceptAll: "全部接受",
			choose: "自行选择",
			continueWithout: "不接受并继续",
			closeAndRefuse: "关闭并全部拒绝",
			bodyForOptOut: "{controller}及其合作伙伴（{count}家）会将 Cookie 用于以下用途：{purposes}。您可以随时拒绝；拒绝后，Cookie 将不再用于上述任何用途。",
			privacyChoices: "您的隐私选择",
			signalHonoured: "已遵从您的浏览器发出的拒绝信号。",
			preferencesTitle: "管理我的 Cookie",
			preferencesIntro: "请按用途逐项决定。可选项目在您开启之前一律关闭，您可以随时返回此处。",
			alwaysOn: "始终开启",
			partlyOn: "部分开启",
			save: "保存",
			close: "关闭且不作更改",
			services: "服务",
			noServices: "无第三方服务",
			provider: "提供商",
			servicePolicy: "隐私政策",
			storage: "保存在您设备上的内容",
			stores: {
				cookie: "Cookie",
				"local-storage": "本地存储",
				"session-storage": "会话存储",
				"indexed-db": "数据库",
				cache: "缓存"
			},
			storesNothing: "无",
			session: "直至您关闭浏览器",
			retention: "提供商的保存期限",
			yourChoice: "您当前的选择",
			madeOn: "选择日期：{date}，保存至{expiry}。",
			notMade: "您尚未作出选择：所有可选项目均已关闭。",
			reference: "此浏览器的参考编号",
			downloadReceipt: "下载凭证",
			noReceipt: "暂无凭证：记录系统尚未响应。",
			history: "此浏览器上的以往选择",
			events: {
				"grant-all": "已全部接受",
				"refuse-all": "已全部拒绝",
				custom: "已逐项选择",
				withdraw: "已撤回同意",
				once: "已加载一次"
			},
			withdrawAll: "撤回我的同意",
			controller: "本网站运营方：{controller}，{contact}",
			ownStorage: "记住此选择及其凭证",
			saved: "您的选择已保存。"
		},
		embeds: {
			sentence: "此内容加载后，会让{recipients}得知您正在阅读本页面，并可能在您的设备上存储 Cookie。",
			otherSite: "其他网站",
			once: "加载一次",
			always: "始终允许",
			policy: "隐私政策"
		},
		purposes: {
			necessary: {
				title: "必要",
				description: "网站运行所必需的功能，例如记住此选择。不会跟踪任何人。"
			},
			analytics: {
				title: "访问统计",
				description: "统计访问量，并显示哪些页面被阅读，以便改进网站。"
			},
			social: {
				title: "社交媒体内容",
				description: "显示其他平台的视频和帖子，这些平台由此可以得知您阅读了本页面。"
			},
			marketing: {
				title: "广告",
				description: "根据您在本网站和其他网站阅读的内容，选择广告并衡量其效果。"
			}
		}
	}
};
// src/cli/json-file.ts
/** Largest file that is read, in bytes; a configuration with a hundred services takes some 50,000. */
var BYTES_MAX = 1048576;
/**
* Reads a file.
* @param what it is, for messages
* @throws TemoinError `configuration-unreadable` where there is no such file, or it is too large or not UTF-8;
*   `configuration-invalid` where it is not JSON (with line and column), or names a member twice
*/
async function readJsonFile(path, what) {
	const text = decode(path, what, await readBytes(path, what));
	const fault = findJsonFault(text);
	if (fault) {
		const { line, column } = positionAt(text, fault.offset);
		throw new TemoinError("configuration-invalid", `${path}, line ${line}, column ${column}: ${fault.message}`);
	}
	return {
		text,
		value: parseJson(text)
	};
}
async function readBytes(path, what) {
	try {
		return await readFile(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("configuration-unreadable", `${path}: the ${what} cannot be read: ${reason}`, { cause: error });
	}
}
function decode(path, what, bytes) {
	if (bytes.length > BYTES_MAX) {
		const message = `${path}: ${bytes.length} bytes are too many for a ${what}; at most ${BYTES_MAX} are read`;
		throw new TemoinError("configuration-unreadable", message);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		const message = `${path}: the ${what} is not UTF-8; save it in that encoding`;
		throw new TemoinError("configuration-unreadable", message, { cause: error });
	}
}
// src/cli/configuration-file.ts
/**
* Reads and checks a configuration.
* @param languages whose texts ship with the widget; those of src/locales unless said
* @throws TemoinError `configuration-unreadable` where there is no such file, or it is too large or not UTF-8;
*   `configuration-invalid` where it is not JSON (with line and column), names a setting twice, or has settings
*   that the widget would refuse: all of them in one message, one line each, with their paths
*/
async function readConfigurationFile(path, languages = Object.keys(locales)) {
	const { text, value } = await readJsonFile(path, "configuration");
	const result = configurationOrProblems(value, languages, locales);
	if ("configuration" in result) return {
		configuration: result.configuration,
		text
	};
	throw new TemoinError("configuration-invalid", `${path}: ${inWords(result.problems)}`);
}
/** How many problems there are, and a line for each. */
function inWords(problems) {
	const lines = problems.map((problem) => `  ${problem.path || "the whole file"}: ${problem.message}`);
	return `${problems.length === 1 ? "1 problem" : `${problems.length} problems`}\n${lines.join("\n")}`;
}
export { HOST as _, configurationOrProblems as a, expressionForHost as b, purposeTextsOf as c, signalProblems as d, TCF_REVISION_MAX as f, withSignalKeys as g, hostsBeforeChoice as h, locales as i, embedTextsOf as l, asGuarded as m, readConfigurationFile as n, fill as o, SIGNAL_NAMES as p, readJsonFile as r, firstLayerOf as s, inWords as t, layersOf as u, HOST_PATTERN as v, matchesHost as x, valueAt as y };
