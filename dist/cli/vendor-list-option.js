import { t as TemoinError } from "./error2.js";
import { n as parseJson } from "./configuration.js";
import { n as reasonOf } from "./witness-requests.js";
import { d as signalProblems, f as TCF_REVISION_MAX, i as locales, o as fill, t as inWords } from "./configuration-file.js";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { z } from "zod";
// src/consent/tcf/vendor-list.ts
/** Far above what the list has: a text that is longer is none of a purpose or a vendor. */
var LENGTH_MAX = 5e3;
/** The list has some 1,200 vendors; as many ids as a TC string can name are left room. */
var VENDORS_MAX = 2e4;
var IDS_MAX$1 = 64;
var text = z.string().max(LENGTH_MAX).transform((found) => found.replace(/\s+/g, " ").trim()).refine((found) => found.isWellFormed(), "must be well-formed Unicode");
var name = text.refine((found) => found !== "", "must not be empty");
var idNumber = z.int().min(1).max(65535);
var ids = z.array(idNumber).max(IDS_MAX$1).default([]);
var days = z.int().min(0).max(36500);
/** Members by their number, which stands both before and in each. */
var numbered = (member, most = 200) => z.record(z.string().regex(/^[1-9]\d{0,4}$/), member).refine((members) => Object.keys(members).length <= most, `must have at most ${most} members`);
var described = z.object({
	id: idNumber,
	name,
	description: text
});
var illustrated = described.extend({ illustrations: z.array(text).max(20).default([]) });
var stack = described.extend({
	purposes: ids,
	specialFeatures: ids
});
var retention = numbered(days).default({});
var vendor = z.object({
	id: idNumber,
	name,
	purposes: ids,
	legIntPurposes: ids,
	flexiblePurposes: ids,
	specialPurposes: ids,
	features: ids,
	specialFeatures: ids,
	/** Longest age of a cookie; null or negative where it ends with the session, or where there is none. */
	cookieMaxAgeSeconds: z.number().nullish(),
	usesCookies: z.boolean().default(false),
	cookieRefresh: z.boolean().default(false),
	usesNonCookieAccess: z.boolean().default(false),
	/** In days. */
	dataRetention: z.object({
		stdRetention: days.nullish(),
		purposes: retention,
		specialPurposes: retention
	}).optional(),
	urls: z.array(z.object({
		langId: z.string().max(35),
		privacy: z.string().optional(),
		legIntClaim: z.string().optional()
	})).max(50).default([]),
	dataDeclaration: ids,
	deviceStorageDisclosureUrl: z.string().nullish(),
	deletedDate: z.iso.datetime({ offset: true }).optional()
});
/** What the standard texts of one language are: those of the list itself are English. */
var texts = {
	purposes: numbered(illustrated),
	specialPurposes: numbered(illustrated),
	features: numbered(illustrated),
	specialFeatures: numbered(illustrated),
	stacks: numbered(stack),
	dataCategories: numbered(described).default({})
};
var listSchema = z.object({
	gvlSpecificationVersion: z.literal(3),
	vendorListVersion: z.int().min(1).max(4095),
	tcfPolicyVersion: z.int().min(1).max(63),
	lastUpdated: z.iso.datetime({ offset: true }),
	...texts,
	vendors: numbered(z.unknown(), VENDORS_MAX).transform((all) => {
		const read = Object.entries(all).map(([key, each]) => [key, vendor.safeParse(each).data]);
		return Object.fromEntries(read.filter(([key, each]) => each?.id === Number(key)));
	})
});
var translationSchema = z.object(texts);
/** Checks a parsed `vendor-list.json`; never throws. */
var readVendorList = (value) => read(listSchema.safeParse(value));
/** Checks a parsed `purposes-<language>.json`; never throws. */
var readStandardTexts = (value) => read(translationSchema.safeParse(value));
function read({ data, error }) {
	if (data !== void 0) return { found: data };
	return { problems: (error?.issues ?? []).map(({ path, message }) => `${path.map(String).join(".") || "the whole file"}: ${message}`) };
}
// src/server/vendor-list/fetch-file.ts
/** Uncompressed. The list has some 1.5 MB. */
var FILE_BYTES_MAX = 16777216;
var TIMEOUT_MS = 3e4;
/** How long an answer is kept that does not say for how long it may be. */
var USUAL_MAX_AGE_SECONDS = 86400;
/** A week beyond the time from one list to the next: an answer that says more is a mistake. */
var MAX_AGE_SECONDS_MAX = 1209600;
/**
* Fetches a file.
* @returns `undefined` where the server says that there is none (404)
* @throws TemoinError `vendor-list-unusable`, with the address and the reason, for any other answer or none
*/
async function fetchFile(address) {
	try {
		const response = await fetch(address, {
			headers: {
				accept: "application/json",
				"accept-encoding": "br, gzip"
			},
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		if (response.status === 404) {
			await response.body?.cancel();
			return;
		}
		if (response.status !== 200) throw new Error(`it answered ${response.status}`);
		return {
			text: await readText(response),
			freshSeconds: freshSecondsOf(response.headers)
		};
	} catch (error) {
		throw new TemoinError("vendor-list-unusable", `${address} could not be fetched for the vendor list of the IAB: ${reasonOf(error)}`, { cause: error });
	}
}
async function readText({ body }) {
	const chunks = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > 16777216) throw new Error(`its answer has more than ${FILE_BYTES_MAX} bytes`);
		chunks.push(chunk);
	}
	return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}
function freshSecondsOf(headers) {
	const maxAge = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers.get("cache-control") ?? "")?.[1];
	const age = Number(/^\d{1,9}$/.exec(headers.get("age") ?? "")?.[0] ?? 0);
	const seconds = maxAge === void 0 ? USUAL_MAX_AGE_SECONDS : Number(maxAge);
	return Math.max(0, Math.min(seconds, MAX_AGE_SECONDS_MAX) - age);
}
// src/server/vendor-list/vendor-files.ts
/** Where the IAB publishes them (GVL specification 3). */
var VENDOR_LIST_URL = "https://vendor-list.consensu.org/v3/vendor-list.json";
/** The name of the list, and of a translation beside it. */
var LIST_FILE = "vendor-list.json";
var translationFile = (language) => `purposes-${language}.json`;
/** Problems that are told of one file; more say nothing more. */
var PROBLEMS_MAX = 5;
/**
* The files at an address, or in a folder, read anew each time: for a command that runs once.
* @param place of the list, an http or https address or a path; translations are beside it
*/
function vendorFilesAt(place) {
	const read = vendorFileSource(place);
	return {
		async list() {
			const file = await read(LIST_FILE);
			if (!file) throw unusable(place, "there is no such file");
			return checkedList(file.text, place);
		},
		async translation(language) {
			const name = translationFile(language);
			const file = await read(name);
			return file && checkedTranslation(file.text, name);
		}
	};
}
/**
* Reads or fetches one of the files.
* @param place of the list, an http or https address or a path; everything else is beside it
*/
function vendorFileSource(place) {
	const isAddress = /^https?:\/\//i.test(place);
	return async (file) => {
		if (!isAddress) return readLocal(file === "vendor-list.json" ? place : join(place, "..", file));
		return fetchFile(file === "vendor-list.json" ? place : new URL(file, place).href);
	};
}
/** @throws TemoinError `vendor-list-unusable`, with what is wrong */
var checkedList = (text, place) => found(readVendorList(parseJson(text)), place);
/** @throws TemoinError `vendor-list-unusable`, with what is wrong */
var checkedTranslation = (text, place) => found(readStandardTexts(parseJson(text)), place);
function found(read, place) {
	if ("found" in read) return read.found;
	const { problems } = read;
	const more = problems.length - PROBLEMS_MAX;
	throw unusable(place, `it is none of the IAB's, version 3:\n${[...problems.slice(0, PROBLEMS_MAX), ...more > 0 ? [`and ${more} more`] : []].map((line) => `  ${line}`).join("\n")}`);
}
/** A file is looked at once in an hour, as whoever puts a new one there may. */
var LOCAL_FRESH_SECONDS = 3600;
async function readLocal(path) {
	try {
		const bytes = await readFile(path);
		if (bytes.length > 16777216) throw unusable(path, `${bytes.length} bytes are too many; at most ${FILE_BYTES_MAX} are read`);
		return {
			text: bytes.toString(),
			freshSeconds: LOCAL_FRESH_SECONDS
		};
	} catch (error) {
		if (error instanceof TemoinError) throw error;
		if (Object(error).code === "ENOENT") return void 0;
		throw unusable(path, error instanceof Error ? error.message : String(error));
	}
}
var unusable = (place, reason) => new TemoinError("vendor-list-unusable", `${place} cannot be used for the vendor list of the IAB: ${reason}; name another file or address with --vendor-list`);
// src/consent/tcf/chosen-vendors.ts
/** Purposes that no vendor may base on a legitimate interest, whatever it declares (TCF-3). */
var CONSENT_ONLY = [
	1,
	3,
	4,
	5,
	6
];
/** @param nowMs the time by which a vendor is deleted or not yet, in milliseconds since 1970 */
function choiceOfVendors(settings, list, nowMs) {
	const problems = [];
	const leftOut = [];
	const seen = /* @__PURE__ */ new Set();
	const chosen = settings.vendors.flatMap((wish, index) => {
		const { id, since } = typeof wish === "number" ? { id: wish } : wish;
		const path = `signals.tcf.vendors[${index}]`;
		const vendor = list.vendors[id];
		if (seen.has(id)) {
			problems.push({
				path,
				message: `${id} is there already; remove one of them`
			});
			return [];
		}
		seen.add(id);
		if (!vendor) {
			problems.push({
				path,
				message: `${id} is no vendor of the IAB's list, version ${list.vendorListVersion}, or one whose entry there cannot be read; correct or remove it`
			});
			return [];
		}
		const { name, deletedDate } = vendor;
		if (deletedDate !== void 0 && Date.parse(deletedDate) <= nowMs) {
			leftOut.push({
				path,
				message: `${id}, ${name}, was deleted from the IAB's list on ${deletedDate.slice(0, 10)} (version ${list.vendorListVersion}) and is not shown; remove it`
			});
			return [];
		}
		const asked = {
			vendor,
			...basesOf(vendor, list, settings),
			since
		};
		if (!asked.consents.length && !asked.interests.length && !vendor.specialPurposes.length) problems.push({
			path,
			message: `${id}, ${name}, asks for nothing here${vendor.legIntPurposes.length ? ", as it claims a legitimate interest alone and \"legitimateInterest\" is false" : ""}; remove it`
		});
		return [asked];
	});
	if (!chosen.length && !problems.length) problems.push({
		path: "signals.tcf.vendors",
		message: "has no vendor left that may be shown; add one"
	});
	return {
		chosen,
		problems,
		leftOut
	};
}
function basesOf(vendor, list, { legitimateInterest = true }) {
	const known = (purpose) => list.purposes[purpose] !== void 0;
	return {
		consents: vendor.purposes.filter(known),
		interests: legitimateInterest ? vendor.legIntPurposes.filter((purpose) => known(purpose) && !CONSENT_ONLY.includes(purpose) && !vendor.purposes.includes(purpose)) : []
	};
}
/** Every number that is in one of the lists, once, in order. */
var numbersIn = (lists) => [...new Set(lists.flat())].sort((a, b) => a - b);
// src/consent/tcf/first-layer.ts
/**
* The body of the first layer, and the one for those who are asked again about a part.
* @param stacks ids of those whose names stand for several purposes
* @param count of all partners, those of the framework and the site's own
*/
function bodiesOf({ texts, words, choose }, asked, stacks, count) {
	const used = stacks.flatMap((id) => texts.stacks[id] ?? []);
	const coveredBy = (kind) => numbersIn(used.map((stack) => stack[kind]));
	const names = (kind, ids) => ids.filter((id) => !coveredBy(kind).includes(id)).map((id) => texts[kind][id]?.name ?? `${id}`);
	const [storage = [], others = []] = [[1], [
		2,
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11
	]].map((part) => names("purposes", numbersIn([asked.consents, asked.interests]).filter((id) => part.includes(id))));
	const special = names("specialFeatures", asked.specialFeatures);
	const list = [
		...storage,
		...used.map(({ name }) => name),
		...others
	];
	const { separator = "; " } = words;
	const inList = (all) => all.map((name) => name.replace(/[{}]/g, "")).join(separator);
	const body = [
		fill(words.body, {
			controller: "{controller}",
			count: `${count}`,
			names: inList(list)
		}),
		...special.length ? [fill(words.specialFeatures, { names: inList(special) })] : [],
		...asked.interests.length ? [fill(words.interest, { choose })] : []
	].join(" ");
	return {
		body,
		bodyForNew: `${words.news} ${body}`
	};
}
// src/consent/tcf/services.ts
var DAY_SECONDS = 86400;
/** The id of the purpose that all vendors' consents are under, and of that with their legitimate interests. */
var VENDORS = "tcf-vendors";
var INTERESTED_VENDORS = "tcf-li-vendors";
/**
* The services of the vendors: a consent, an interest that can be objected to, or both; and the vendors that declare
* special purposes alone, about which there is nothing to decide (`tcf-d-…`, under the first of those).
* @param language the one whose addresses are taken where a vendor has several, else the English ones
*/
function servicesOf(chosen, language) {
	const consents = chosen.filter(({ consents }) => consents.length).map((each) => serviceOf(each, `tcf-v-${each.vendor.id}`, VENDORS, language));
	const interests = chosen.filter(({ interests }) => interests.length).map((each) => serviceOf(each, `tcf-lv-${each.vendor.id}`, INTERESTED_VENDORS, language));
	const shown = chosen.filter(isShownOnly).map((each) => {
		const [special] = each.vendor.specialPurposes;
		return serviceOf(each, `tcf-d-${each.vendor.id}`, `tcf-sp-${special}`, language);
	});
	return [
		...consents,
		...interests,
		...shown
	];
}
/** Whether a vendor asks for nothing that a visitor decides. */
var isShownOnly = ({ consents, interests }) => !consents.length && !interests.length;
function serviceOf(each, id, purpose, language) {
	const { vendor, since } = each;
	const { urls, dataRetention } = vendor;
	const { privacy, legIntClaim } = urls.find(({ langId }) => langId === language) ?? urls.find(({ langId }) => langId === "en") ?? urls[0] ?? {};
	const policy = safeAddress(privacy);
	return {
		id,
		purpose,
		name: vendor.name,
		provider: vendor.name,
		...policy && { policy },
		...dataRetention?.stdRetention && { retentionDays: dataRetention.stdRetention },
		...since !== void 0 && { since },
		facts: factsOf(each, safeAddress(legIntClaim))
	};
}
/** What divides names in this language, as its other words are. */
var DIVIDER = "{divider}";
/** `{…}` are words of the configuration's `terms` (see terms.ts). */
function factsOf({ vendor, consents, interests }, claim) {
	const { specialPurposes, features, specialFeatures, dataDeclaration } = vendor;
	const disclosure = safeAddress(vendor.deviceStorageDisclosureUrl ?? void 0);
	return [
		{ name: "{details}" },
		...named("{consentFor}", "p", consents),
		...named("{interestFor}", "p", interests),
		...claim && interests.length ? [{
			name: "{interestClaim}",
			address: claim
		}] : [],
		...named("{specialPurposes}", "sp", specialPurposes),
		...named("{features}", "f", features),
		...named("{specialFeatures}", "sf", specialFeatures),
		...named("{data}", "d", dataDeclaration),
		{
			name: "{storage}",
			text: storageOf(vendor)
		},
		...disclosure ? [{
			name: "{disclosure}",
			address: disclosure
		}] : [],
		...otherRetentionOf(vendor)
	];
}
var named = (name, kind, ids) => ids.length ? [{
	name,
	text: ids.map((id) => `{${kind}${id}}`).join(DIVIDER)
}] : [];
/** TCF-11: for how long cookies live, whether each visit prolongs that, and whether there is anything beside them. */
function storageOf(vendor) {
	const { usesCookies, cookieMaxAgeSeconds, cookieRefresh, usesNonCookieAccess } = vendor;
	const days = Math.ceil(Math.max(0, cookieMaxAgeSeconds ?? 0) / DAY_SECONDS);
	const cookies = [days ? `{cookies} ${days}` : "{cookie}: {session}", ...cookieRefresh ? ["{refreshed}"] : []];
	return [usesCookies ? cookies.join(", ") : "{noCookies}", ...usesNonCookieAccess ? ["{otherAccess}"] : []].join(DIVIDER);
}
function otherRetentionOf({ dataRetention }) {
	const { stdRetention, purposes = {}, specialPurposes = {} } = dataRetention ?? {};
	const others = [...Object.entries(purposes).map(([id, days]) => [`{p${id}}`, days]), ...Object.entries(specialPurposes).map(([id, days]) => [`{sp${id}}`, days])].filter(([, days]) => days !== stdRetention);
	return others.length ? [{
		name: "{otherRetention}",
		text: others.map(([term, days]) => `${term}: ${days}`).join(DIVIDER)
	}] : [];
}
/** SEC-4: nobody is led anywhere but to `https:`; some vendors still write `http:`. */
function safeAddress(address) {
	const url = address && URL.parse(address.trim().replace(/^http:/i, "https:"));
	return url && url.protocol === "https:" && url.href.length <= 2e3 ? url.href : void 0;
}
// src/consent/tcf/purposes.ts
/** What is asked for by any of them, each once. */
function askedBy(chosen) {
	const declared = (kind) => numbersIn(chosen.map(({ vendor }) => vendor[kind]));
	return {
		consents: numbersIn(chosen.map(({ consents }) => consents)),
		interests: numbersIn(chosen.map(({ interests }) => interests)),
		specialPurposes: declared("specialPurposes"),
		features: declared("features"),
		specialFeatures: declared("specialFeatures")
	};
}
/**
* The purposes in the order of the second layer: what a visitor decides, by purposes and then by vendors, and what is
* shown without a control. A legitimate interest is a purpose like any other: off until the visitor accepts, which is
* stricter than the framework, and refused by an objection.
*/
function purposesOf(asked, chosen, languages) {
	const inEach = (textsIn) => Object.fromEntries(languages.map((language) => [language.tag, textsIn(language)]));
	const standard = (kind, id) => inEach((language) => standardTexts(language, kind, id));
	const shown = (kind, id) => inEach((language) => {
		const { title, description } = standardTexts(language, kind, id);
		return {
			title,
			description: `${description} ${language.words.information}`
		};
	});
	const hasInterests = asked.interests.length > 0;
	return [
		...asked.consents.map((id) => ({
			id: `tcf-${id}`,
			texts: standard("purposes", id)
		})),
		...asked.specialFeatures.map((id) => ({
			id: `tcf-sf-${id}`,
			texts: standard("specialFeatures", id)
		})),
		...chosen.some(({ consents }) => consents.length) ? [{
			id: VENDORS,
			texts: inEach(({ words }) => ({
				title: words.vendors,
				description: words.vendorsAbout
			}))
		}] : [],
		...asked.interests.map((id) => ({
			id: `tcf-li-${id}`,
			texts: inEach((language) => interestTexts(language, id, asked.consents.includes(id)))
		})),
		...hasInterests ? [{
			id: INTERESTED_VENDORS,
			texts: inEach(({ words }) => ({
				title: fill(words.objectable, { purpose: words.vendors }),
				description: words.objectableAbout
			}))
		}] : [],
		...asked.specialPurposes.map((id) => ({
			id: `tcf-sp-${id}`,
			required: true,
			texts: shown("specialPurposes", id)
		})),
		...asked.features.map((id) => ({
			id: `tcf-f-${id}`,
			required: true,
			texts: shown("features", id)
		}))
	];
}
function standardTexts({ texts }, kind, id) {
	const { name, description, illustrations } = standardOf(texts, kind, id);
	return {
		title: name,
		description: [description || name, ...illustrations].join(" ")
	};
}
function interestTexts(language, id, isSaidAbove) {
	const { title, description } = standardTexts(language, "purposes", id);
	const { objectable, objectableAbout } = language.words;
	return {
		title: fill(objectable, { purpose: title }),
		description: isSaidAbove ? objectableAbout : `${objectableAbout} ${description}`
	};
}
function standardOf(texts, kind, id) {
	return texts[kind][id] ?? {
		name: `${id}`,
		description: "",
		illustrations: []
	};
}
// src/consent/tcf/terms.ts
/** By the names that stand in braces in the facts of services.ts: `p1` is the standard name of purpose 1. */
function termsOf({ texts, words }, chosen) {
	const named = (short, kind, ids) => ids.map((id) => [`${short}${id}`, texts[kind][id]?.name ?? `${id}`]);
	const of = (idsOf) => numbersIn(chosen.map(idsOf));
	const withRetention = (kind) => (each) => Object.keys(each.vendor.dataRetention?.[kind] ?? {}).map(Number);
	const purposes = [
		of(({ consents }) => consents),
		of(({ interests }) => interests),
		of(withRetention("purposes"))
	];
	const specialPurposes = [of(({ vendor }) => vendor.specialPurposes), of(withRetention("specialPurposes"))];
	return Object.fromEntries([
		["divider", words.separator ?? "; "],
		...Object.entries(words.facts),
		...named("p", "purposes", numbersIn(purposes)),
		...named("sp", "specialPurposes", numbersIn(specialPurposes)),
		...named("f", "features", of(({ vendor }) => vendor.features)),
		...named("sf", "specialFeatures", of(({ vendor }) => vendor.specialFeatures)),
		...named("d", "dataCategories", of(({ vendor }) => vendor.dataDeclaration))
	]);
}
// src/consent/tcf/expand.ts
/** What a record can name beside the site's own, and what the notice can show (record-schema.ts). */
var IDS_MAX = 232;
/**
* Expands a configuration. Notice, cookie, record, log and audit then work as with any other: what the site itself
* declares stays, and behind it come the purposes of the framework (`tcf-…`), its vendors, and the interests that can be
* objected to. Pure: the same list gives the same configuration.
*
* The revision becomes `<policy version> <owner's revision with six digits>`, and older choices than the policy's
* version are void (TCF-8).
* @param settings `signals.tcf` of that configuration
* @param languages that the notice may be shown in, the one for everybody else first
* @param nowMs when vendors are looked up, in milliseconds since 1970
*/
function expandTcf(configuration, settings, list, languages, nowMs) {
	const { chosen, problems, leftOut } = choiceOfVendors(settings, list, nowMs);
	const asked = askedBy(chosen);
	const { stacks = [] } = settings;
	const wrong = [...problems, ...stackProblems(stacks, list, asked)];
	if (wrong.length) return { problems: wrong };
	const { purposes, services = [], revision, askAgainBefore = 0, texts = {} } = configuration;
	const atRevision = (own) => list.tcfPolicyVersion * (TCF_REVISION_MAX + 1) + own;
	const sinceThen = (item) => item.since ? {
		...item,
		since: atRevision(item.since)
	} : item;
	const vendorServices = servicesOf(chosen, languages[0]?.tag ?? "en");
	const isRequired = (id) => purposes.find((purpose) => purpose.id === id)?.required;
	const providers = services.filter(({ purpose }) => !isRequired(purpose)).map(({ provider }) => provider);
	const count = (/* @__PURE__ */ new Set([...providers, ...chosen.map(({ vendor }) => vendor.name)])).size;
	const expanded = {
		...configuration,
		revision: atRevision(revision),
		askAgainBefore: atRevision(askAgainBefore),
		purposes: [...purposes, ...purposesOf(asked, chosen, languages)].map(sinceThen),
		services: [...services, ...vendorServices].map(sinceThen),
		texts: {
			...texts,
			...Object.fromEntries(languages.map((language) => [language.tag, {
				...texts[language.tag],
				...bodiesOf(language, asked, stacks, count),
				noServices: fill(language.words.noServices, { vendors: language.words.vendors }),
				terms: termsOf(language, chosen)
			}]))
		},
		signals: {
			...configuration.signals,
			tcf: signalOf(settings, list, languages)
		}
	};
	const unknown = signalProblems(expanded);
	if (unknown.length) return { problems: unknown };
	const decided = expanded.purposes.filter(({ required }) => !required).length + (expanded.services?.length ?? 0);
	if (decided <= IDS_MAX) return {
		configuration: expanded,
		leftOut
	};
	return { problems: [{
		path: "signals.tcf.vendors",
		message: `makes ${decided} purposes and services with the site's own, but a record can name ${IDS_MAX}; name fewer vendors`
	}] };
}
function signalOf({ cmpId, cmpVersion = 1, publisherCC }, { vendorListVersion, tcfPolicyVersion }, languages) {
	return {
		cmpId,
		cmpVersion,
		publisherCC,
		vendorListVersion,
		tcfPolicyVersion,
		languages: languages.map(({ tag }) => tag)
	};
}
/** Stacks say purposes in other words: every purpose once, and none that nobody asks for. */
function stackProblems(stacks, list, asked) {
	const wanted = {
		purposes: numbersIn([asked.consents, asked.interests]),
		specialFeatures: asked.specialFeatures
	};
	const said = /* @__PURE__ */ new Map();
	return stacks.flatMap((id, index) => {
		const path = `signals.tcf.stacks[${index}]`;
		const stack = list.stacks[id];
		if (!stack) return [{
			path,
			message: `${id} is no stack of the IAB's list, version ${list.vendorListVersion}; correct or remove it`
		}];
		return ["purposes", "specialFeatures"].flatMap((kind) => stack[kind].flatMap((each) => {
			const what = `${kind === "purposes" ? "purpose" : "special feature"} ${each}`;
			const other = said.get(what);
			said.set(what, id);
			if (other !== void 0) {
				const message = `stack ${id} has ${what} in it, which stack ${other} has too; take one of them`;
				return [{
					path,
					message
				}];
			}
			if (wanted[kind].includes(each)) return [];
			const message = `stack ${id} has ${what} in it, which no vendor asks for; take another one or none`;
			return [{
				path,
				message
			}];
		}));
	});
}
// src/consent/tcf/language.ts
/** Languages that the IAB has no translation for under the widget's own tag, by the name of the file there. */
var NAMES = {
	"pt-BR": "pt-br",
	pt: "pt-pt",
	nb: "no",
	"zh-Hans": "zh"
};
/**
* The language in the name of the IAB's file: `purposes-pt-br.json`.
* @returns `undefined` for English, which is the list's own
*/
var translationOf = (tag) => tag === "en" ? void 0 : NAMES[tag] ?? tag;
// src/locales/tcf/index.ts
/** By the tag of the widget's locale; as many as there are of those. */
var tcfWords = {
	ar: {
		separator: "؛ ",
		body: "بموافقتك، تخزّن الجهة المسؤولة عن هذا الموقع ({controller}) وشركاؤها ({count}) معلومات على جهازك وتقرؤها، مثل ملفات تعريف الارتباط والمعرّفات الفريدة، وتستخدم بيانات شخصية، مثل تصفّحك وموقعك التقريبي، للأغراض الآتية: {names}. إذا قبلت، فقد تُختار لك إعلانات ومحتويات؛ وإذا رفضت، لا يحدث شيء من ذلك وتبقى الصفحة متاحة لك. يسري اختيارك على هذا الموقع وحده.",
		specialFeatures: "ويُطلب منك أيضًا: {names}.",
		interest: "يتذرّع بعض الشركاء بمصلحة مشروعة بدلًا من طلب الموافقة: وهي هنا موقوفة إلى أن تقبل، ويمكنك الاعتراض على كل منهم ضمن «{choose}».",
		news: "هناك جديد منذ اختيارك الأخير؛ ويبقى ما عداه ساريًا.",
		vendors: "شركاء الإعلان (IAB)",
		vendorsAbout: "من يجوز له استخدام بياناتك للأغراض المذكورة أعلاه. لا يحصل كل منهم إلا على ما شغّلته هناك أيضًا.",
		objectable: "مصلحة مشروعة: {purpose}",
		objectableAbout: "يتذرّع بعض الشركاء هنا بمصلحة مشروعة بدلًا من طلب الموافقة. الإيقاف يعني أنك تعترض.",
		information: "لا مفتاح لهذا: فهو يرافق كل شريك تسمح به.",
		noServices: "الشركاء، إن وُجدوا، مذكورون ضمن «{vendors}»",
		facts: {
			details: "التفاصيل",
			consentFor: "بموافقتك",
			interestFor: "بمصلحة مشروعة",
			specialPurposes: "أغراض خاصة",
			features: "ميزات",
			specialFeatures: "ميزات خاصة",
			data: "فئات البيانات",
			otherRetention: "مدد حفظ أخرى، بالأيام",
			cookies: "ملفات تعريف الارتباط، أقصى عدد من الأيام:",
			refreshed: "تُمدَّد مع كل زيارة",
			noCookies: "لا ملفات تعريف ارتباط",
			otherAccess: "تخزين أو وصول بغير ملفات تعريف الارتباط",
			interestClaim: "شرح المصلحة المشروعة",
			disclosure: "ما يُخزَّن بالتفصيل"
		}
	},
	bg: {
		body: "С ваше съгласие {controller} и партньори ({count}) съхраняват и четат информация на вашето устройство, например бисквитки и уникални идентификатори, и използват лични данни, например за вашето сърфиране и приблизителното ви местоположение, за следните цели: {names}. Ако приемете, за вас може да се подбират реклами и съдържание; ако откажете, нищо от това не се случва и страницата остава достъпна. Изборът ви важи само за този сайт.",
		specialFeatures: "Иска се също: {names}.",
		interest: "Някои партньори се позовават на законен интерес, вместо да искат съгласие: тук той е изключен, докато не приемете, а в „{choose}“ можете да възразите срещу всеки.",
		news: "Има нещо ново от последния ви избор; останалото остава в сила.",
		vendors: "Рекламни партньори (IAB)",
		vendorsAbout: "Кой може да използва данните ви за горните цели. Всеки получава само това, което сте включили и там.",
		objectable: "Законен интерес: {purpose}",
		objectableAbout: "Някои партньори тук се позовават на законен интерес, вместо да искат съгласие. Изключено означава, че възразявате.",
		information: "За това няма превключвател: то върви с всеки партньор, когото допуснете.",
		noServices: "Партньорите, ако има такива, са в „{vendors}“",
		facts: {
			details: "Подробности",
			consentFor: "С ваше съгласие",
			interestFor: "На основание законен интерес",
			specialPurposes: "Специални цели",
			features: "Функции",
			specialFeatures: "Специални функции",
			data: "Категории данни",
			otherRetention: "Други срокове на съхранение, в дни",
			cookies: "Бисквитки, най-много дни:",
			refreshed: "удължават се при всяко посещение",
			noCookies: "Без бисквитки",
			otherAccess: "съхранение или достъп по друг начин освен бисквитки",
			interestClaim: "Законният интерес, обяснен",
			disclosure: "Какво се съхранява, подробно"
		}
	},
	ca: {
		body: "Amb el vostre consentiment, nosaltres ({controller}) i els nostres socis ({count}) emmagatzemem i llegim informació al vostre dispositiu, com ara galetes i identificadors únics, i utilitzem dades personals, com ara la vostra navegació i la vostra ubicació aproximada, per a: {names}. Si accepteu, es poden triar anuncis i continguts per a vós; si ho rebutgeu, no es fa res de tot això i la pàgina continua oberta. La vostra elecció val només per a aquest lloc.",
		specialFeatures: "També se us demana: {names}.",
		interest: "Alguns socis al·leguen un interès legítim en lloc de demanar el consentiment: aquí està desactivat fins que accepteu, i podeu oposar-vos a cadascun a «{choose}».",
		news: "Hi ha alguna novetat des de la vostra darrera elecció; la resta es manté.",
		vendors: "Socis publicitaris (IAB)",
		vendorsAbout: "Qui pot utilitzar les vostres dades per a les finalitats anteriors. Cadascun rep només allò que també hi hàgiu activat.",
		objectable: "Interès legítim: {purpose}",
		objectableAbout: "Alguns socis al·leguen aquí un interès legítim en lloc de demanar el consentiment. Desactivat vol dir que us hi oposeu.",
		information: "Això no té cap control: acompanya cada soci que permeteu.",
		noServices: "Els socis, si n’hi ha, són a «{vendors}»",
		facts: {
			details: "Detalls",
			consentFor: "Amb el vostre consentiment",
			interestFor: "Per interès legítim",
			specialPurposes: "Finalitats especials",
			features: "Característiques",
			specialFeatures: "Característiques especials",
			data: "Categories de dades",
			otherRetention: "Altres terminis de conservació, en dies",
			cookies: "Galetes, dies com a màxim:",
			refreshed: "prolongades a cada visita",
			noCookies: "Cap galeta",
			otherAccess: "emmagatzematge o accés diferent de les galetes",
			interestClaim: "L’interès legítim, explicat",
			disclosure: "Què s’emmagatzema, en detall"
		}
	},
	cs: {
		body: "S vaším souhlasem ukládají {controller} a partneři ({count}) informace ve vašem zařízení a čtou je, například cookies a jedinečné identifikátory, a používají osobní údaje, například o vašem prohlížení a přibližné poloze, k těmto účelům: {names}. Pokud souhlasíte, mohou být reklamy a obsah vybírány pro vás; pokud odmítnete, nic z toho se neděje a stránka vám zůstává přístupná. Vaše volba platí jen pro tento web.",
		specialFeatures: "Žádáme vás také o: {names}.",
		interest: "Někteří partneři se místo souhlasu dovolávají oprávněného zájmu: zde je vypnutý, dokud nesouhlasíte, a v části „{choose}“ můžete proti každému vznést námitku.",
		news: "Od vaší poslední volby přibylo něco nového; zbytek platí dál.",
		vendors: "Reklamní partneři (IAB)",
		vendorsAbout: "Kdo smí používat vaše údaje k účelům výše. Každý dostane jen to, co jste zapnuli i tam.",
		objectable: "Oprávněný zájem: {purpose}",
		objectableAbout: "Někteří partneři se zde místo souhlasu dovolávají oprávněného zájmu. Vypnuto znamená, že vznášíte námitku.",
		information: "Pro toto není přepínač: patří to ke každému partnerovi, kterého povolíte.",
		noServices: "Partneři, pokud nějací jsou, jsou v části „{vendors}“",
		facts: {
			details: "Podrobnosti",
			consentFor: "S vaším souhlasem",
			interestFor: "Na základě oprávněného zájmu",
			specialPurposes: "Zvláštní účely",
			features: "Funkce",
			specialFeatures: "Zvláštní funkce",
			data: "Kategorie údajů",
			otherRetention: "Jiné doby uchovávání, ve dnech",
			cookies: "Cookies, nejvýše dnů:",
			refreshed: "prodlužují se při každé návštěvě",
			noCookies: "Žádné cookies",
			otherAccess: "ukládání nebo přístup jinak než přes cookies",
			interestClaim: "Oprávněný zájem, vysvětlení",
			disclosure: "Co se ukládá, podrobně"
		}
	},
	cy: {
		body: "Gyda’ch caniatâd, mae {controller} a’i bartneriaid ({count}) yn storio ac yn darllen gwybodaeth ar eich dyfais, fel cwcis a dynodwyr unigryw, ac yn defnyddio data personol, fel eich pori a’ch lleoliad bras, at y dibenion hyn: {names}. Os derbyniwch, gellir dewis hysbysebion a chynnwys i chi; os gwrthodwch, ni fydd dim o hyn yn digwydd a bydd y dudalen yn dal ar agor. Mae eich dewis yn berthnasol i’r wefan hon yn unig.",
		specialFeatures: "Gofynnir i chi hefyd am: {names}.",
		interest: "Mae rhai partneriaid yn hawlio buddiant cyfreithlon yn lle gofyn am ganiatâd: yma mae wedi’i ddiffodd nes i chi dderbyn, a gallwch wrthwynebu pob un o dan “{choose}”.",
		news: "Mae rhywbeth newydd ers eich dewis diwethaf; mae’r gweddill yn parhau.",
		vendors: "Partneriaid hysbysebu (IAB)",
		vendorsAbout: "Pwy all ddefnyddio eich data at y dibenion uchod. Dim ond yr hyn rydych wedi’i droi ymlaen yno hefyd y mae pob un yn ei gael.",
		objectable: "Buddiant cyfreithlon: {purpose}",
		objectableAbout: "Mae rhai partneriaid yn hawlio buddiant cyfreithlon yma yn lle gofyn am ganiatâd. Mae diffodd yn golygu eich bod yn gwrthwynebu.",
		information: "Nid oes rheolydd ar gyfer hyn: mae’n dod gyda phob partner rydych yn ei ganiatáu.",
		noServices: "Mae partneriaid, os oes rhai, o dan “{vendors}”",
		facts: {
			details: "Manylion",
			consentFor: "Gyda’ch caniatâd",
			interestFor: "Drwy fuddiant cyfreithlon",
			specialPurposes: "Dibenion arbennig",
			features: "Nodweddion",
			specialFeatures: "Nodweddion arbennig",
			data: "Categorïau data",
			otherRetention: "Cyfnodau cadw eraill, mewn diwrnodau",
			cookies: "Cwcis, diwrnodau ar y mwyaf:",
			refreshed: "yn cael eu hymestyn gan bob ymweliad",
			noCookies: "Dim cwcis",
			otherAccess: "storio neu fynediad heblaw drwy gwcis",
			interestClaim: "Y buddiant cyfreithlon, wedi’i esbonio",
			disclosure: "Beth sy’n cael ei storio, yn fanwl"
		}
	},
	da: {
		body: "Med dit samtykke gemmer og læser {controller} og partnere ({count}) oplysninger på din enhed, såsom cookies og unikke identifikatorer, og bruger personoplysninger, såsom din browsing og din omtrentlige placering, til: {names}. Hvis du accepterer, kan annoncer og indhold blive valgt til dig; hvis du afviser, sker intet af dette, og siden er fortsat åben for dig. Dit valg gælder kun for dette websted.",
		specialFeatures: "Du bliver også spurgt om: {names}.",
		interest: "Nogle partnere påberåber sig en legitim interesse i stedet for at bede om samtykke: her er den slået fra, indtil du accepterer, og under “{choose}” kan du gøre indsigelse mod hver enkelt.",
		news: "Der er noget nyt siden dit sidste valg; resten står ved magt.",
		vendors: "Annoncepartnere (IAB)",
		vendorsAbout: "Hvem der må bruge dine data til formålene ovenfor. Hver får kun det, som du også har slået til der.",
		objectable: "Legitim interesse: {purpose}",
		objectableAbout: "Nogle partnere påberåber sig her en legitim interesse i stedet for at bede om samtykke. Fra betyder, at du gør indsigelse.",
		information: "Der er ingen kontakt til dette: det følger med hver partner, som du tillader.",
		noServices: "Partnere, hvis der er nogen, står under “{vendors}”",
		facts: {
			details: "Detaljer",
			consentFor: "Med dit samtykke",
			interestFor: "Efter legitim interesse",
			specialPurposes: "Særlige formål",
			features: "Funktioner",
			specialFeatures: "Særlige funktioner",
			data: "Datakategorier",
			otherRetention: "Andre opbevaringsperioder, i dage",
			cookies: "Cookies, højst dage:",
			refreshed: "forlænges ved hvert besøg",
			noCookies: "Ingen cookies",
			otherAccess: "lagring eller adgang på anden måde end med cookies",
			interestClaim: "Den legitime interesse, forklaret",
			disclosure: "Hvad der gemmes, i detaljer"
		}
	},
	de: {
		body: "Mit Ihrer Einwilligung speichern {controller} und Partner ({count}) Informationen auf Ihrem Gerät und lesen sie dort aus, etwa Cookies und eindeutige Kennungen, und verwenden personenbezogene Daten, etwa zu Ihrem Surfverhalten und Ihrem ungefähren Standort, für: {names}. Wenn Sie einwilligen, können Werbung und Inhalte für Sie ausgewählt werden; wenn Sie ablehnen, geschieht nichts davon, und die Seite bleibt Ihnen offen. Ihre Wahl gilt nur für diese Website.",
		specialFeatures: "Außerdem werden Sie gefragt nach: {names}.",
		interest: "Manche Partner berufen sich auf ein berechtigtes Interesse, statt um Einwilligung zu bitten: Hier ist es aus, bis Sie einwilligen, und unter „{choose}“ können Sie jedem widersprechen.",
		news: "Seit Ihrer letzten Wahl ist etwas neu; alles Übrige bleibt, wie es war.",
		vendors: "Werbepartner (IAB)",
		vendorsAbout: "Wer Ihre Daten für die Zwecke oben verwenden darf. Jeder erhält nur, was Sie auch dort eingeschaltet haben.",
		objectable: "Berechtigtes Interesse: {purpose}",
		objectableAbout: "Manche Partner berufen sich hier auf ein berechtigtes Interesse, statt um Einwilligung zu bitten. Aus bedeutet, dass Sie widersprechen.",
		information: "Dafür gibt es keinen Schalter: Es gehört zu jedem Partner, den Sie zulassen.",
		noServices: "Partner, falls vorhanden, stehen unter „{vendors}“",
		facts: {
			details: "Einzelheiten",
			consentFor: "Mit Ihrer Einwilligung",
			interestFor: "Aus berechtigtem Interesse",
			specialPurposes: "Besondere Zwecke",
			features: "Funktionen",
			specialFeatures: "Besondere Funktionen",
			data: "Datenkategorien",
			otherRetention: "Andere Speicherfristen, in Tagen",
			cookies: "Cookies, höchstens Tage:",
			refreshed: "bei jedem Besuch verlängert",
			noCookies: "Keine Cookies",
			otherAccess: "Speicherung oder Zugriff auf andere Weise als durch Cookies",
			interestClaim: "Das berechtigte Interesse, erläutert",
			disclosure: "Was gespeichert wird, im Einzelnen"
		}
	},
	el: {
		body: "Με τη συγκατάθεσή σας, {controller} και συνεργάτες ({count}) αποθηκεύουν και διαβάζουν πληροφορίες στη συσκευή σας, όπως cookies και μοναδικά αναγνωριστικά, και χρησιμοποιούν προσωπικά δεδομένα, όπως την περιήγησή σας και την κατά προσέγγιση τοποθεσία σας, για: {names}. Αν αποδεχτείτε, μπορεί να επιλέγονται για εσάς διαφημίσεις και περιεχόμενο· αν απορρίψετε, δεν γίνεται τίποτα από αυτά και η σελίδα παραμένει ανοιχτή. Η επιλογή σας ισχύει μόνο για αυτόν τον ιστότοπο.",
		specialFeatures: "Σας ζητείται επίσης: {names}.",
		interest: "Ορισμένοι συνεργάτες επικαλούνται έννομο συμφέρον αντί να ζητούν συγκατάθεση: εδώ είναι ανενεργό μέχρι να αποδεχτείτε, και στο «{choose}» μπορείτε να αντιταχθείτε στον καθένα.",
		news: "Υπάρχει κάτι νέο από την τελευταία σας επιλογή· τα υπόλοιπα ισχύουν όπως πριν.",
		vendors: "Διαφημιστικοί συνεργάτες (IAB)",
		vendorsAbout: "Ποιοι μπορούν να χρησιμοποιούν τα δεδομένα σας για τους παραπάνω σκοπούς. Ο καθένας λαμβάνει μόνο ό,τι έχετε ενεργοποιήσει και εκεί.",
		objectable: "Έννομο συμφέρον: {purpose}",
		objectableAbout: "Ορισμένοι συνεργάτες επικαλούνται εδώ έννομο συμφέρον αντί να ζητούν συγκατάθεση. Ανενεργό σημαίνει ότι αντιτάσσεστε.",
		information: "Για αυτό δεν υπάρχει διακόπτης: συνοδεύει κάθε συνεργάτη που επιτρέπετε.",
		noServices: "Οι συνεργάτες, αν υπάρχουν, βρίσκονται στο «{vendors}»",
		facts: {
			details: "Λεπτομέρειες",
			consentFor: "Με τη συγκατάθεσή σας",
			interestFor: "Βάσει έννομου συμφέροντος",
			specialPurposes: "Ειδικοί σκοποί",
			features: "Λειτουργίες",
			specialFeatures: "Ειδικές λειτουργίες",
			data: "Κατηγορίες δεδομένων",
			otherRetention: "Άλλοι χρόνοι διατήρησης, σε ημέρες",
			cookies: "Cookies, ημέρες το πολύ:",
			refreshed: "παρατείνονται σε κάθε επίσκεψη",
			noCookies: "Χωρίς cookies",
			otherAccess: "αποθήκευση ή πρόσβαση με άλλον τρόπο εκτός από cookies",
			interestClaim: "Το έννομο συμφέρον, με εξήγηση",
			disclosure: "Τι αποθηκεύεται, αναλυτικά"
		}
	},
	en: {
		body: "With your consent, {controller} and its partners ({count}) store information on your device and read it there, such as cookies and unique identifiers, and use personal data, such as your browsing and your approximate location, for: {names}. If you accept, advertising and content may be chosen for you; if you refuse, none of this happens and the page stays open to you. Your choice holds for this site alone.",
		specialFeatures: "You are also asked for: {names}.",
		interest: "Some partners claim a legitimate interest instead of asking for consent: here it is off until you accept, and you can object to each under “{choose}”.",
		news: "Something is new since your last choice; the rest of it stands.",
		vendors: "Partners in advertising (IAB)",
		vendorsAbout: "Who may use your data for the purposes above. Each gets only what you have turned on there, too.",
		objectable: "Legitimate interest: {purpose}",
		objectableAbout: "Some partners claim a legitimate interest in this instead of asking for consent. Off means that you object.",
		information: "There is no control for this: it comes with every partner that you let in.",
		noServices: "Partners, if any, are listed under “{vendors}”",
		facts: {
			details: "Details",
			consentFor: "With your consent",
			interestFor: "By legitimate interest",
			specialPurposes: "Special purposes",
			features: "Features",
			specialFeatures: "Special features",
			data: "Categories of data",
			otherRetention: "Kept for other periods, in days",
			cookies: "Cookies, days at most:",
			refreshed: "prolonged by each visit",
			noCookies: "No cookies",
			otherAccess: "storage or access of other kinds than cookies",
			interestClaim: "The legitimate interest explained",
			disclosure: "What is stored, in detail"
		}
	},
	es: {
		body: "Con su consentimiento, {controller} y sus socios ({count}) almacenan y leen información en su dispositivo, como cookies e identificadores únicos, y utilizan datos personales, como su navegación y su ubicación aproximada, para: {names}. Si acepta, pueden elegirse anuncios y contenidos para usted; si rechaza, nada de esto ocurre y la página sigue abierta. Su elección vale solo para este sitio.",
		specialFeatures: "También se le pide: {names}.",
		interest: "Algunos socios alegan un interés legítimo en lugar de pedir su consentimiento: aquí está desactivado hasta que acepte, y puede oponerse a cada uno en «{choose}».",
		news: "Hay algo nuevo desde su última elección; lo demás se mantiene.",
		vendors: "Socios publicitarios (IAB)",
		vendorsAbout: "Quién puede utilizar sus datos para las finalidades anteriores. Cada uno recibe solo lo que usted haya activado también allí.",
		objectable: "Interés legítimo: {purpose}",
		objectableAbout: "Algunos socios alegan aquí un interés legítimo en lugar de pedir su consentimiento. Desactivado significa que usted se opone.",
		information: "Esto no tiene control propio: acompaña a todo socio que usted permita.",
		noServices: "Los socios, si los hay, figuran en «{vendors}»",
		facts: {
			details: "Detalles",
			consentFor: "Con su consentimiento",
			interestFor: "Por interés legítimo",
			specialPurposes: "Finalidades especiales",
			features: "Características",
			specialFeatures: "Características especiales",
			data: "Categorías de datos",
			otherRetention: "Otros plazos de conservación, en días",
			cookies: "Cookies, días como máximo:",
			refreshed: "prolongadas en cada visita",
			noCookies: "Sin cookies",
			otherAccess: "almacenamiento o acceso distinto de las cookies",
			interestClaim: "El interés legítimo, explicado",
			disclosure: "Qué se almacena, en detalle"
		}
	},
	et: {
		body: "Teie nõusolekul salvestavad ja loevad {controller} ja partnerid ({count}) teie seadmes teavet, näiteks küpsiseid ja kordumatuid tunnuseid, ning kasutavad isikuandmeid, näiteks teie sirvimist ja ligikaudset asukohta, järgmistel eesmärkidel: {names}. Kui nõustute, võidakse teile valida reklaame ja sisu; kui keeldute, ei tehta sellest midagi ja leht jääb teile avatuks. Teie valik kehtib ainult sellel saidil.",
		specialFeatures: "Lisaks küsitakse: {names}.",
		interest: "Mõned partnerid tuginevad nõusoleku küsimise asemel õigustatud huvile: siin on see välja lülitatud, kuni nõustute, ning jaotises „{choose}“ saate igaühele vastu vaielda.",
		news: "Pärast teie viimast valikut on midagi uut; muu jääb kehtima.",
		vendors: "Reklaamipartnerid (IAB)",
		vendorsAbout: "Kes võivad teie andmeid eespool nimetatud eesmärkidel kasutada. Igaüks saab ainult seda, mille olete ka seal sisse lülitanud.",
		objectable: "Õigustatud huvi: {purpose}",
		objectableAbout: "Mõned partnerid tuginevad siin nõusoleku küsimise asemel õigustatud huvile. Väljas tähendab, et vaidlete vastu.",
		information: "Selle jaoks lülitit ei ole: see kaasneb iga partneriga, kelle lubate.",
		noServices: "Partnerid, kui neid on, on jaotises „{vendors}“",
		facts: {
			details: "Üksikasjad",
			consentFor: "Teie nõusolekul",
			interestFor: "Õigustatud huvi alusel",
			specialPurposes: "Eriotstarbed",
			features: "Funktsioonid",
			specialFeatures: "Erifunktsioonid",
			data: "Andmeliigid",
			otherRetention: "Muud säilitustähtajad päevades",
			cookies: "Küpsised, kõige rohkem päevi:",
			refreshed: "pikendatakse igal külastusel",
			noCookies: "Küpsiseid ei ole",
			otherAccess: "salvestamine või juurdepääs muul viisil kui küpsistega",
			interestClaim: "Õigustatud huvi selgitus",
			disclosure: "Mida täpselt salvestatakse"
		}
	},
	eu: {
		body: "Zure baimenarekin, webgune honen arduradunak ({controller}) eta haren bazkideek ({count}) informazioa gordetzen eta irakurtzen dute zure gailuan, hala nola cookieak eta identifikatzaile bakarrak, eta datu pertsonalak erabiltzen dituzte, hala nola zure nabigazioa eta gutxi gorabeherako kokapena, helburu hauetarako: {names}. Onartzen baduzu, iragarkiak eta edukiak zuretzat aukera daitezke; baztertzen baduzu, ez da halakorik egiten eta orriak irekita jarraitzen du. Zure aukerak webgune honetarako bakarrik balio du.",
		specialFeatures: "Hau ere eskatzen zaizu: {names}.",
		interest: "Bazkide batzuek interes legitimoa aldarrikatzen dute baimena eskatu ordez: hemen desaktibatuta dago onartu arte, eta bakoitzaren aurka egin dezakezu «{choose}» atalean.",
		news: "Zure azken aukeratik zerbait berria dago; gainerakoak indarrean jarraitzen du.",
		vendors: "Publizitate-bazkideak (IAB)",
		vendorsAbout: "Nork erabil ditzakeen zure datuak goiko helburuetarako. Bakoitzak han ere aktibatu duzuna bakarrik jasotzen du.",
		objectable: "Interes legitimoa: {purpose}",
		objectableAbout: "Bazkide batzuek interes legitimoa aldarrikatzen dute hemen baimena eskatu ordez. Desaktibatuta egoteak aurka zaudela esan nahi du.",
		information: "Honetarako ez dago kontrolik: baimentzen duzun bazkide bakoitzarekin dator.",
		noServices: "Bazkideak, baldin badaude, «{vendors}» atalean daude",
		facts: {
			details: "Xehetasunak",
			consentFor: "Zure baimenarekin",
			interestFor: "Interes legitimoz",
			specialPurposes: "Helburu bereziak",
			features: "Ezaugarriak",
			specialFeatures: "Ezaugarri bereziak",
			data: "Datu-kategoriak",
			otherRetention: "Beste gordetze-epe batzuk, egunetan",
			cookies: "Cookieak, egun gehienez:",
			refreshed: "bisita bakoitzean luzatzen dira",
			noCookies: "Cookierik ez",
			otherAccess: "cookieak ez diren biltegiratzea edo sarbidea",
			interestClaim: "Interes legitimoa, azalduta",
			disclosure: "Zer gordetzen den, xehetasunez"
		}
	},
	fi: {
		body: "Suostumuksellasi {controller} ja sen kumppanit ({count}) tallentavat tietoja laitteellesi ja lukevat niitä sieltä, kuten evästeitä ja yksilöllisiä tunnisteita, ja käyttävät henkilötietoja, kuten selailuasi ja likimääräistä sijaintiasi, seuraaviin tarkoituksiin: {names}. Jos hyväksyt, sinulle voidaan valita mainoksia ja sisältöä; jos kieltäydyt, mitään tästä ei tapahdu ja sivu pysyy avoinna. Valintasi koskee vain tätä sivustoa.",
		specialFeatures: "Sinulta kysytään myös: {names}.",
		interest: "Jotkin kumppanit vetoavat oikeutettuun etuun suostumuksen pyytämisen sijaan: täällä se on pois päältä, kunnes hyväksyt, ja voit vastustaa kutakin kohdassa ”{choose}”.",
		news: "Jotain on uutta edellisen valintasi jälkeen; muu pysyy voimassa.",
		vendors: "Mainoskumppanit (IAB)",
		vendorsAbout: "Kuka saa käyttää tietojasi yllä oleviin tarkoituksiin. Kukin saa vain sen, minkä olet ottanut käyttöön myös siellä.",
		objectable: "Oikeutettu etu: {purpose}",
		objectableAbout: "Jotkin kumppanit vetoavat tässä oikeutettuun etuun suostumuksen pyytämisen sijaan. Pois päältä tarkoittaa, että vastustat.",
		information: "Tälle ei ole säädintä: se kuuluu jokaiseen kumppaniin, jonka sallit.",
		noServices: "Mahdolliset kumppanit ovat kohdassa ”{vendors}”",
		facts: {
			details: "Lisätiedot",
			consentFor: "Suostumuksellasi",
			interestFor: "Oikeutetun edun perusteella",
			specialPurposes: "Erityiset tarkoitukset",
			features: "Ominaisuudet",
			specialFeatures: "Erityiset ominaisuudet",
			data: "Tietoluokat",
			otherRetention: "Muut säilytysajat päivinä",
			cookies: "Evästeet, päiviä enintään:",
			refreshed: "jatketaan jokaisella käynnillä",
			noCookies: "Ei evästeitä",
			otherAccess: "muu tallennus tai pääsy kuin evästeet",
			interestClaim: "Oikeutettu etu selitettynä",
			disclosure: "Mitä tallennetaan, yksityiskohtaisesti"
		}
	},
	fr: {
		separator: " ; ",
		body: "Avec votre accord, {controller} et ses partenaires ({count}) stockent et lisent des informations sur votre appareil, comme des cookies et des identifiants uniques, et utilisent des données personnelles, comme votre navigation et votre localisation approximative, pour : {names}. Si vous acceptez, des publicités et des contenus peuvent être choisis pour vous ; si vous refusez, rien de cela n’a lieu et la page vous reste ouverte. Votre choix vaut pour ce site seulement.",
		specialFeatures: "Il vous est aussi demandé : {names}.",
		interest: "Certains partenaires invoquent un intérêt légitime au lieu de demander votre accord : ici, il est désactivé tant que vous n’acceptez pas, et vous pouvez vous opposer à chacun sous « {choose} ».",
		news: "Il y a du nouveau depuis votre dernier choix ; le reste en est conservé.",
		vendors: "Partenaires publicitaires (IAB)",
		vendorsAbout: "Qui peut utiliser vos données pour les finalités ci-dessus. Chacun n’a que ce que vous y avez aussi activé.",
		objectable: "Intérêt légitime : {purpose}",
		objectableAbout: "Certains partenaires invoquent ici un intérêt légitime au lieu de demander votre accord. Désactivé signifie que vous vous y opposez.",
		information: "Aucune commande pour cela : c’est le fait de tout partenaire que vous autorisez.",
		noServices: "Les partenaires, s’il y en a, sont énumérés sous « {vendors} »",
		facts: {
			details: "Détails",
			consentFor: "Avec votre accord",
			interestFor: "Par intérêt légitime",
			specialPurposes: "Finalités spéciales",
			features: "Fonctionnalités",
			specialFeatures: "Fonctionnalités spéciales",
			data: "Catégories de données",
			otherRetention: "Autres durées de conservation, en jours",
			cookies: "Cookies, jours au plus :",
			refreshed: "prolongés à chaque visite",
			noCookies: "Aucun cookie",
			otherAccess: "stockage ou accès autres que les cookies",
			interestClaim: "L’intérêt légitime expliqué",
			disclosure: "Ce qui est stocké, en détail"
		}
	},
	ga: {
		body: "Le do thoiliú, stórálann agus léann {controller} agus comhpháirtithe ({count}) faisnéis ar do ghléas, amhail fianáin agus aitheantóirí uathúla, agus úsáideann siad sonraí pearsanta, amhail do bhrabhsáil agus do shuíomh garbh, le haghaidh na gcuspóirí seo: {names}. Má ghlacann tú leis, féadtar fógraí agus ábhar a roghnú duit; má dhiúltaíonn tú, ní tharlaíonn aon chuid de seo agus fanann an leathanach oscailte duit. Ní bhaineann do rogha ach leis an suíomh seo.",
		specialFeatures: "Iarrtar ort freisin: {names}.",
		interest: "Éilíonn roinnt comhpháirtithe leas dlisteanach in ionad toiliú a iarraidh: anseo tá sé múchta go dtí go nglacann tú leis, agus is féidir leat cur i gcoinne gach ceann faoi “{choose}”.",
		news: "Tá rud éigin nua ann ó do rogha dheireanach; seasann an chuid eile.",
		vendors: "Comhpháirtithe fógraíochta (IAB)",
		vendorsAbout: "Cé a fhéadfaidh do shonraí a úsáid le haghaidh na gcuspóirí thuas. Ní fhaigheann gach ceann ach an méid atá curtha ar siúl agat ansin freisin.",
		objectable: "Leas dlisteanach: {purpose}",
		objectableAbout: "Éilíonn roinnt comhpháirtithe leas dlisteanach anseo in ionad toiliú a iarraidh. Ciallaíonn múchta go gcuireann tú ina choinne.",
		information: "Níl aon rialtán dó seo: tagann sé le gach comhpháirtí a cheadaíonn tú.",
		noServices: "Tá comhpháirtithe, más ann dóibh, faoi “{vendors}”",
		facts: {
			details: "Sonraí",
			consentFor: "Le do thoiliú",
			interestFor: "De réir leasa dhlisteanaigh",
			specialPurposes: "Cuspóirí speisialta",
			features: "Gnéithe",
			specialFeatures: "Gnéithe speisialta",
			data: "Catagóirí sonraí",
			otherRetention: "Tréimhsí coinneála eile, i laethanta",
			cookies: "Fianáin, laethanta ar a mhéad:",
			refreshed: "fadaithe ag gach cuairt",
			noCookies: "Gan fianáin",
			otherAccess: "stóráil nó rochtain ar bhealach eile seachas fianáin",
			interestClaim: "An leas dlisteanach, mínithe",
			disclosure: "Céard a stóráiltear, go mion"
		}
	},
	gl: {
		body: "Co seu consentimento, {controller} e os seus socios ({count}) almacenan e len información no seu dispositivo, como cookies e identificadores únicos, e utilizan datos persoais, como a súa navegación e a súa localización aproximada, para: {names}. Se acepta, poden escollerse anuncios e contidos para vostede; se rexeita, non se fai nada disto e a páxina segue aberta. A súa elección vale só para este sitio.",
		specialFeatures: "Tamén se lle pide: {names}.",
		interest: "Algúns socios alegan un interese lexítimo en lugar de pedir o consentimento: aquí está desactivado ata que acepte, e pode opoñerse a cada un en «{choose}».",
		news: "Hai algo novo desde a súa última elección; o resto mantense.",
		vendors: "Socios publicitarios (IAB)",
		vendorsAbout: "Quen pode utilizar os seus datos para os fins anteriores. Cada un recibe só o que vostede activase tamén alí.",
		objectable: "Interese lexítimo: {purpose}",
		objectableAbout: "Algúns socios alegan aquí un interese lexítimo en lugar de pedir o consentimento. Desactivado significa que vostede se opón.",
		information: "Isto non ten control propio: acompaña a todo socio que vostede permita.",
		noServices: "Os socios, se os hai, figuran en «{vendors}»",
		facts: {
			details: "Detalles",
			consentFor: "Co seu consentimento",
			interestFor: "Por interese lexítimo",
			specialPurposes: "Fins especiais",
			features: "Características",
			specialFeatures: "Características especiais",
			data: "Categorías de datos",
			otherRetention: "Outros prazos de conservación, en días",
			cookies: "Cookies, días como máximo:",
			refreshed: "prolongadas en cada visita",
			noCookies: "Sen cookies",
			otherAccess: "almacenamento ou acceso distinto das cookies",
			interestClaim: "O interese lexítimo, explicado",
			disclosure: "Que se almacena, en detalle"
		}
	},
	he: {
		body: "בהסכמתכם, {controller} והשותפים ({count}) שומרים מידע במכשיר שלכם וקוראים אותו, כגון עוגיות ומזהים ייחודיים, ומשתמשים בנתונים אישיים, כגון הגלישה שלכם ומיקומכם המשוער, למטרות אלה: {names}. אם תאשרו, ייתכן שייבחרו עבורכם פרסומות ותכנים; אם תסרבו, לא ייעשה דבר מכל אלה והדף יישאר פתוח. הבחירה שלכם תקפה לאתר זה בלבד.",
		specialFeatures: "אתם מתבקשים גם: {names}.",
		interest: "חלק מהשותפים טוענים לאינטרס לגיטימי במקום לבקש הסכמה: כאן הוא כבוי עד שתאשרו, ותוכלו להתנגד לכל אחד מהם תחת ״{choose}״.",
		news: "יש משהו חדש מאז הבחירה האחרונה שלכם; השאר נותר בתוקף.",
		vendors: "שותפי פרסום (IAB)",
		vendorsAbout: "מי רשאי להשתמש בנתונים שלכם למטרות שלעיל. כל אחד מקבל רק את מה שהפעלתם גם שם.",
		objectable: "אינטרס לגיטימי: {purpose}",
		objectableAbout: "חלק מהשותפים טוענים כאן לאינטרס לגיטימי במקום לבקש הסכמה. כבוי פירושו שאתם מתנגדים.",
		information: "אין לכך מתג: זה נלווה לכל שותף שאתם מתירים.",
		noServices: "השותפים, אם ישנם, מופיעים תחת ״{vendors}״",
		facts: {
			details: "פרטים",
			consentFor: "בהסכמתכם",
			interestFor: "מכוח אינטרס לגיטימי",
			specialPurposes: "מטרות מיוחדות",
			features: "תכונות",
			specialFeatures: "תכונות מיוחדות",
			data: "קטגוריות נתונים",
			otherRetention: "תקופות שמירה אחרות, בימים",
			cookies: "עוגיות, ימים לכל היותר:",
			refreshed: "מוארכות בכל ביקור",
			noCookies: "ללא עוגיות",
			otherAccess: "אחסון או גישה שלא באמצעות עוגיות",
			interestClaim: "הסבר האינטרס הלגיטימי",
			disclosure: "מה נשמר, בפירוט"
		}
	},
	hr: {
		body: "Uz vašu privolu {controller} i partneri ({count}) pohranjuju i čitaju informacije na vašem uređaju, kao što su kolačići i jedinstveni identifikatori, te upotrebljavaju osobne podatke, kao što su vaše pregledavanje i približna lokacija, u sljedeće svrhe: {names}. Ako prihvatite, oglasi i sadržaji mogu se birati za vas; ako odbijete, ništa se od toga ne događa, a stranica vam ostaje otvorena. Vaš odabir vrijedi samo za ove internetske stranice.",
		specialFeatures: "Pita vas se i za: {names}.",
		interest: "Neki se partneri umjesto privole pozivaju na legitimni interes: ovdje je isključen dok ne prihvatite, a pod „{choose}” možete svakome uložiti prigovor.",
		news: "Od vašeg zadnjeg odabira ima nečeg novog; ostalo vrijedi i dalje.",
		vendors: "Partneri za oglašavanje (IAB)",
		vendorsAbout: "Tko smije upotrebljavati vaše podatke u gore navedene svrhe. Svaki dobiva samo ono što ste i ondje uključili.",
		objectable: "Legitimni interes: {purpose}",
		objectableAbout: "Neki se partneri ovdje umjesto privole pozivaju na legitimni interes. Isključeno znači da ulažete prigovor.",
		information: "Za ovo nema prekidača: to ide uz svakog partnera kojega dopustite.",
		noServices: "Partneri, ako ih ima, navedeni su pod „{vendors}”",
		facts: {
			details: "Pojedinosti",
			consentFor: "Uz vašu privolu",
			interestFor: "Na temelju legitimnog interesa",
			specialPurposes: "Posebne svrhe",
			features: "Značajke",
			specialFeatures: "Posebne značajke",
			data: "Kategorije podataka",
			otherRetention: "Druga razdoblja čuvanja, u danima",
			cookies: "Kolačići, najviše dana:",
			refreshed: "produžuju se pri svakom posjetu",
			noCookies: "Bez kolačića",
			otherAccess: "pohrana ili pristup na drugi način osim kolačićima",
			interestClaim: "Legitimni interes, objašnjenje",
			disclosure: "Što se pohranjuje, podrobno"
		}
	},
	hu: {
		body: "Az Ön hozzájárulásával {controller} és partnerei ({count}) információkat tárolnak az Ön eszközén és olvasnak ki onnan, például sütiket és egyedi azonosítókat, és személyes adatokat használnak, például az Ön böngészéséről és hozzávetőleges helyéről, az alábbi célokra: {names}. Ha elfogadja, hirdetéseket és tartalmakat választhatnak Önnek; ha elutasítja, ezek egyikére sem kerül sor, és az oldal nyitva marad. Választása csak erre a webhelyre érvényes.",
		specialFeatures: "Ezt is kérjük: {names}.",
		interest: "Egyes partnerek hozzájárulás kérése helyett jogos érdekre hivatkoznak: ez itt ki van kapcsolva, amíg el nem fogadja, és a „{choose}” alatt mindegyik ellen tiltakozhat.",
		news: "Legutóbbi választása óta van valami új; a többi érvényben marad.",
		vendors: "Hirdetési partnerek (IAB)",
		vendorsAbout: "Kik használhatják az Ön adatait a fenti célokra. Mindegyik csak azt kapja meg, amit ott is bekapcsolt.",
		objectable: "Jogos érdek: {purpose}",
		objectableAbout: "Egyes partnerek itt hozzájárulás kérése helyett jogos érdekre hivatkoznak. A kikapcsolás azt jelenti, hogy tiltakozik.",
		information: "Ehhez nincs kapcsoló: minden partnerhez hozzátartozik, amelyet engedélyez.",
		noServices: "A partnerek, ha vannak, a „{vendors}” alatt szerepelnek",
		facts: {
			details: "Részletek",
			consentFor: "Az Ön hozzájárulásával",
			interestFor: "Jogos érdek alapján",
			specialPurposes: "Különleges célok",
			features: "Funkciók",
			specialFeatures: "Különleges funkciók",
			data: "Adatkategóriák",
			otherRetention: "Más megőrzési idők, napokban",
			cookies: "Sütik, legfeljebb nap:",
			refreshed: "minden látogatáskor meghosszabbítva",
			noCookies: "Nincsenek sütik",
			otherAccess: "tárolás vagy hozzáférés nem sütikkel",
			interestClaim: "A jogos érdek magyarázata",
			disclosure: "A tárolt adatok részletesen"
		}
	},
	is: {
		body: "Með þínu samþykki geyma og lesa {controller} og samstarfsaðilar ({count}) upplýsingar í tækinu þínu, svo sem vafrakökur og einkvæm auðkenni, og nota persónuupplýsingar, svo sem um vafur þitt og áætlaða staðsetningu, í eftirfarandi tilgangi: {names}. Ef þú samþykkir má velja auglýsingar og efni fyrir þig; ef þú hafnar gerist ekkert af þessu og síðan er áfram opin. Val þitt gildir aðeins fyrir þetta vefsvæði.",
		specialFeatures: "Einnig er beðið um: {names}.",
		interest: "Sumir samstarfsaðilar bera fyrir sig lögmæta hagsmuni í stað þess að biðja um samþykki: hér er slökkt á því þar til þú samþykkir, og undir „{choose}“ getur þú andmælt hverjum þeirra.",
		news: "Eitthvað er nýtt frá síðasta vali þínu; annað stendur óbreytt.",
		vendors: "Auglýsendur og samstarfsaðilar (IAB)",
		vendorsAbout: "Hverjir mega nota gögnin þín í þeim tilgangi sem að ofan er nefndur. Hver fær aðeins það sem þú hefur líka kveikt á þar.",
		objectable: "Lögmætir hagsmunir: {purpose}",
		objectableAbout: "Sumir samstarfsaðilar bera hér fyrir sig lögmæta hagsmuni í stað þess að biðja um samþykki. Slökkt þýðir að þú andmælir.",
		information: "Enginn rofi er fyrir þetta: það fylgir hverjum samstarfsaðila sem þú leyfir.",
		noServices: "Samstarfsaðilar, ef einhverjir eru, eru undir „{vendors}“",
		facts: {
			details: "Nánar",
			consentFor: "Með þínu samþykki",
			interestFor: "Á grundvelli lögmætra hagsmuna",
			specialPurposes: "Sérstakur tilgangur",
			features: "Eiginleikar",
			specialFeatures: "Sérstakir eiginleikar",
			data: "Gagnaflokkar",
			otherRetention: "Annar geymslutími, í dögum",
			cookies: "Vafrakökur, dagar í mesta lagi:",
			refreshed: "framlengdar við hverja heimsókn",
			noCookies: "Engar vafrakökur",
			otherAccess: "geymsla eða aðgangur með öðru en vafrakökum",
			interestClaim: "Lögmætu hagsmunirnir, útskýrðir",
			disclosure: "Hvað er geymt, nánar"
		}
	},
	it: {
		body: "Con il tuo consenso, noi ({controller}) e i nostri partner ({count}) archiviamo e leggiamo informazioni sul tuo dispositivo, come cookie e identificatori univoci, e usiamo dati personali, come la tua navigazione e la tua posizione approssimativa, per: {names}. Se accetti, annunci e contenuti possono essere scelti per te; se rifiuti, non avviene nulla di tutto ciò e la pagina resta aperta. La tua scelta vale solo per questo sito.",
		specialFeatures: "Ti viene chiesto anche: {names}.",
		interest: "Alcuni partner invocano un legittimo interesse invece di chiedere il consenso: qui è disattivato finché non accetti, e puoi opporti a ciascuno in «{choose}».",
		news: "C’è qualcosa di nuovo dalla tua ultima scelta; il resto rimane com’era.",
		vendors: "Partner pubblicitari (IAB)",
		vendorsAbout: "Chi può usare i tuoi dati per le finalità qui sopra. Ognuno riceve solo ciò che hai attivato anche lì.",
		objectable: "Legittimo interesse: {purpose}",
		objectableAbout: "Alcuni partner invocano qui un legittimo interesse invece di chiedere il consenso. Disattivato significa che ti opponi.",
		information: "Per questo non c’è un comando: vale per ogni partner che autorizzi.",
		noServices: "I partner, se ce ne sono, sono elencati in «{vendors}»",
		facts: {
			details: "Dettagli",
			consentFor: "Con il tuo consenso",
			interestFor: "Per legittimo interesse",
			specialPurposes: "Finalità speciali",
			features: "Funzionalità",
			specialFeatures: "Funzionalità speciali",
			data: "Categorie di dati",
			otherRetention: "Altri periodi di conservazione, in giorni",
			cookies: "Cookie, giorni al massimo:",
			refreshed: "prolungati a ogni visita",
			noCookies: "Nessun cookie",
			otherAccess: "archiviazione o accesso diversi dai cookie",
			interestClaim: "Il legittimo interesse, spiegato",
			disclosure: "Che cosa viene archiviato, in dettaglio"
		}
	},
	ja: {
		separator: "；",
		body: "同意された場合、{controller}とパートナー（{count}社）は、Cookieや固有の識別子などの情報をお使いの端末に保存し、読み取り、閲覧状況やおおよその位置などの個人データを次の目的で使用します：{names}。同意されると、広告やコンテンツがお客様に合わせて選ばれることがあります。拒否された場合は、いずれも行わず、ページはそのままご覧いただけます。この選択は本サイトにのみ適用されます。",
		specialFeatures: "次についても同意をお願いしています：{names}。",
		interest: "同意を求める代わりに正当な利益を主張するパートナーもあります。ここでは同意されるまで無効であり、「{choose}」でそれぞれに異議を申し立てることができます。",
		news: "前回の選択以降に新しい項目があります。それ以外の選択はそのまま有効です。",
		vendors: "広告パートナー（IAB）",
		vendorsAbout: "上記の目的でデータを使用できる事業者です。各社は、上記でも有効にされたものだけを使用できます。",
		objectable: "正当な利益：{purpose}",
		objectableAbout: "同意を求める代わりに、ここで正当な利益を主張するパートナーがあります。オフは異議を申し立てることを意味します。",
		information: "これには切り替えがありません。許可されたすべてのパートナーに伴うものです。",
		noServices: "パートナーがある場合は「{vendors}」に記載しています",
		facts: {
			details: "詳細",
			consentFor: "同意に基づくもの",
			interestFor: "正当な利益に基づくもの",
			specialPurposes: "特別な目的",
			features: "機能",
			specialFeatures: "特別な機能",
			data: "データの種類",
			otherRetention: "その他の保存期間（日）",
			cookies: "Cookie、最長日数：",
			refreshed: "訪問のたびに延長",
			noCookies: "Cookieなし",
			otherAccess: "Cookie以外による保存またはアクセス",
			interestClaim: "正当な利益の説明",
			disclosure: "保存される内容の詳細"
		}
	},
	ko: {
		body: "동의하시면 {controller} 및 파트너({count}곳)는 쿠키와 고유 식별자 같은 정보를 기기에 저장하고 읽으며, 열람 내역과 대략적인 위치 같은 개인정보를 다음 목적으로 사용합니다: {names}. 수락하시면 광고와 콘텐츠가 선택되어 표시될 수 있습니다. 거부하시면 이 중 어느 것도 이루어지지 않으며 페이지는 그대로 이용하실 수 있습니다. 선택은 이 사이트에만 적용됩니다.",
		specialFeatures: "다음에 대해서도 동의를 구합니다: {names}.",
		interest: "일부 파트너는 동의를 구하는 대신 정당한 이익을 주장합니다. 여기서는 수락하시기 전까지 꺼져 있으며 ‘{choose}’에서 각각 거부하실 수 있습니다.",
		news: "지난 선택 이후 새로운 항목이 있습니다. 나머지 선택은 그대로 유지됩니다.",
		vendors: "광고 파트너(IAB)",
		vendorsAbout: "위 목적으로 데이터를 사용할 수 있는 곳입니다. 각 파트너는 위에서도 켜신 항목만 사용합니다.",
		objectable: "정당한 이익: {purpose}",
		objectableAbout: "일부 파트너는 여기서 동의를 구하는 대신 정당한 이익을 주장합니다. 끄면 반대한다는 뜻입니다.",
		information: "이 항목에는 스위치가 없습니다. 허용하신 모든 파트너에 따릅니다.",
		noServices: "파트너가 있으면 ‘{vendors}’에 나와 있습니다",
		facts: {
			details: "자세히",
			consentFor: "동의에 따라",
			interestFor: "정당한 이익에 따라",
			specialPurposes: "특별 목적",
			features: "기능",
			specialFeatures: "특별 기능",
			data: "데이터 종류",
			otherRetention: "그 밖의 보관 기간(일)",
			cookies: "쿠키, 최대 일수:",
			refreshed: "방문할 때마다 연장",
			noCookies: "쿠키 없음",
			otherAccess: "쿠키 외의 저장 또는 접근",
			interestClaim: "정당한 이익 설명",
			disclosure: "저장되는 내용 자세히"
		}
	},
	lt: {
		body: "Jums sutikus, {controller} ir partneriai ({count}) saugo ir skaito informaciją jūsų įrenginyje, pavyzdžiui, slapukus ir unikalius identifikatorius, ir naudoja asmens duomenis, pavyzdžiui, apie jūsų naršymą ir apytikslę buvimo vietą, šiais tikslais: {names}. Jei sutiksite, jums gali būti parenkama reklama ir turinys; jei atsisakysite, to nebus daroma, o puslapis liks atviras. Jūsų pasirinkimas galioja tik šioje svetainėje.",
		specialFeatures: "Taip pat prašoma: {names}.",
		interest: "Kai kurie partneriai remiasi teisėtu interesu, užuot prašę sutikimo: čia jis išjungtas, kol sutiksite, o skiltyje „{choose}“ galite nesutikti su kiekvienu.",
		news: "Nuo paskutinio jūsų pasirinkimo atsirado kai kas nauja; visa kita galioja toliau.",
		vendors: "Reklamos partneriai (IAB)",
		vendorsAbout: "Kas gali naudoti jūsų duomenis pirmiau nurodytais tikslais. Kiekvienas gauna tik tai, ką įjungėte ir ten.",
		objectable: "Teisėtas interesas: {purpose}",
		objectableAbout: "Kai kurie partneriai čia remiasi teisėtu interesu, užuot prašę sutikimo. Išjungta reiškia, kad nesutinkate.",
		information: "Tam nėra jungiklio: tai būdinga kiekvienam partneriui, kurį leidžiate.",
		noServices: "Partneriai, jei jų yra, išvardyti skiltyje „{vendors}“",
		facts: {
			details: "Išsamiau",
			consentFor: "Jums sutikus",
			interestFor: "Remiantis teisėtu interesu",
			specialPurposes: "Specialieji tikslai",
			features: "Funkcijos",
			specialFeatures: "Specialiosios funkcijos",
			data: "Duomenų kategorijos",
			otherRetention: "Kiti saugojimo laikotarpiai, dienomis",
			cookies: "Slapukai, daugiausia dienų:",
			refreshed: "pratęsiami kaskart apsilankius",
			noCookies: "Slapukų nėra",
			otherAccess: "saugojimas ar prieiga kitaip nei slapukais",
			interestClaim: "Teisėto intereso paaiškinimas",
			disclosure: "Kas tiksliai saugoma"
		}
	},
	lv: {
		body: "Ar jūsu piekrišanu {controller} un partneri ({count}) glabā un nolasa informāciju jūsu ierīcē, piemēram, sīkdatnes un unikālus identifikatorus, un izmanto personas datus, piemēram, par jūsu pārlūkošanu un aptuveno atrašanās vietu, šādiem mērķiem: {names}. Ja piekrītat, jums var izvēlēties reklāmas un saturu; ja atsakāties, nekas no tā nenotiek un lapa paliek pieejama. Jūsu izvēle attiecas tikai uz šo vietni.",
		specialFeatures: "Jums lūdz arī: {names}.",
		interest: "Daži partneri atsaucas uz leģitīmām interesēm, nevis lūdz piekrišanu: šeit tas ir izslēgts, līdz piekrītat, un sadaļā “{choose}” varat iebilst pret katru.",
		news: "Kopš jūsu pēdējās izvēles ir kas jauns; pārējais paliek spēkā.",
		vendors: "Reklāmas partneri (IAB)",
		vendorsAbout: "Kas drīkst izmantot jūsu datus iepriekš minētajiem mērķiem. Katrs saņem tikai to, ko esat ieslēdzis arī tur.",
		objectable: "Leģitīmas intereses: {purpose}",
		objectableAbout: "Daži partneri šeit atsaucas uz leģitīmām interesēm, nevis lūdz piekrišanu. Izslēgts nozīmē, ka jūs iebilstat.",
		information: "Tam nav slēdža: tas attiecas uz katru partneri, ko atļaujat.",
		noServices: "Partneri, ja tādi ir, ir sadaļā “{vendors}”",
		facts: {
			details: "Sīkāka informācija",
			consentFor: "Ar jūsu piekrišanu",
			interestFor: "Pamatojoties uz leģitīmām interesēm",
			specialPurposes: "Īpašie mērķi",
			features: "Funkcijas",
			specialFeatures: "Īpašās funkcijas",
			data: "Datu kategorijas",
			otherRetention: "Citi glabāšanas termiņi dienās",
			cookies: "Sīkdatnes, dienas ne vairāk kā:",
			refreshed: "pagarinātas katrā apmeklējumā",
			noCookies: "Nav sīkdatņu",
			otherAccess: "glabāšana vai piekļuve citādi nekā ar sīkdatnēm",
			interestClaim: "Leģitīmo interešu skaidrojums",
			disclosure: "Kas tieši tiek glabāts"
		}
	},
	mt: {
		body: "Bil-kunsens tiegħek, {controller} u l-imsieħba ({count}) jaħżnu u jaqraw informazzjoni fuq it-tagħmir tiegħek, bħal cookies u identifikaturi uniċi, u jużaw data personali, bħall-ibbrawżjar tiegħek u l-post approssimattiv tiegħek, għal dawn l-għanijiet: {names}. Jekk taċċetta, jistgħu jintgħażlu reklami u kontenut għalik; jekk tirrifjuta, xejn minn dan ma jsir u l-paġna tibqa’ miftuħa. L-għażla tiegħek tgħodd għal dan is-sit biss.",
		specialFeatures: "Qed tintalab ukoll: {names}.",
		interest: "Xi msieħba jinvokaw interess leġittimu minflok ma jitolbu kunsens: hawnhekk ikun mitfi sakemm taċċetta, u taħt “{choose}” tista’ toġġezzjona għal kull wieħed.",
		news: "Hemm xi ħaġa ġdida mill-aħħar għażla tiegħek; il-bqija tibqa’ tgħodd.",
		vendors: "Imsieħba tar-reklamar (IAB)",
		vendorsAbout: "Min jista’ juża d-data tiegħek għall-għanijiet ta’ hawn fuq. Kull wieħed jieħu biss dak li tkun xgħelt hemm ukoll.",
		objectable: "Interess leġittimu: {purpose}",
		objectableAbout: "Xi msieħba hawnhekk jinvokaw interess leġittimu minflok ma jitolbu kunsens. Mitfi jfisser li toġġezzjona.",
		information: "Għal dan m’hemmx kontroll: jiġi ma’ kull imsieħeb li tippermetti.",
		noServices: "L-imsieħba, jekk hemm, huma taħt “{vendors}”",
		facts: {
			details: "Dettalji",
			consentFor: "Bil-kunsens tiegħek",
			interestFor: "B’interess leġittimu",
			specialPurposes: "Għanijiet speċjali",
			features: "Karatteristiċi",
			specialFeatures: "Karatteristiċi speċjali",
			data: "Kategoriji ta’ data",
			otherRetention: "Perjodi oħra ta’ żamma, f’jiem",
			cookies: "Cookies, jiem l-aktar:",
			refreshed: "imtawla ma’ kull żjara",
			noCookies: "Ebda cookies",
			otherAccess: "ħżin jew aċċess b’mod ieħor minn cookies",
			interestClaim: "L-interess leġittimu, spjegat",
			disclosure: "X’jinħażen, fid-dettall"
		}
	},
	nb: {
		body: "Med ditt samtykke lagrer og leser {controller} og partnerne ({count}) opplysninger på enheten din, som informasjonskapsler og unike identifikatorer, og bruker personopplysninger, som nettlesingen din og den omtrentlige plasseringen din, til: {names}. Hvis du godtar, kan annonser og innhold bli valgt for deg; hvis du avslår, skjer ingenting av dette, og siden er fortsatt åpen for deg. Valget ditt gjelder bare for dette nettstedet.",
		specialFeatures: "Du blir også spurt om: {names}.",
		interest: "Noen partnere påberoper seg en berettiget interesse i stedet for å be om samtykke: her er den av til du godtar, og under «{choose}» kan du protestere mot hver enkelt.",
		news: "Noe er nytt siden ditt forrige valg; resten står ved lag.",
		vendors: "Annonsepartnere (IAB)",
		vendorsAbout: "Hvem som kan bruke opplysningene dine til formålene ovenfor. Hver får bare det du også har slått på der.",
		objectable: "Berettiget interesse: {purpose}",
		objectableAbout: "Noen partnere påberoper seg her en berettiget interesse i stedet for å be om samtykke. Av betyr at du protesterer.",
		information: "Det finnes ingen bryter for dette: det følger med hver partner du slipper til.",
		noServices: "Partnere, om det finnes noen, står under «{vendors}»",
		facts: {
			details: "Detaljer",
			consentFor: "Med ditt samtykke",
			interestFor: "Etter berettiget interesse",
			specialPurposes: "Spesielle formål",
			features: "Funksjoner",
			specialFeatures: "Spesielle funksjoner",
			data: "Datakategorier",
			otherRetention: "Andre lagringsperioder, i dager",
			cookies: "Informasjonskapsler, høyst dager:",
			refreshed: "forlenges ved hvert besøk",
			noCookies: "Ingen informasjonskapsler",
			otherAccess: "lagring eller tilgang på annen måte enn med informasjonskapsler",
			interestClaim: "Den berettigede interessen, forklart",
			disclosure: "Hva som lagres, i detalj"
		}
	},
	nl: {
		body: "Met uw toestemming slaan {controller} en partners ({count}) informatie op uw apparaat op en lezen ze die uit, zoals cookies en unieke identificatoren, en gebruiken ze persoonsgegevens, zoals uw surfgedrag en uw locatie bij benadering, voor: {names}. Als u accepteert, kunnen advertenties en inhoud voor u worden gekozen; als u weigert, gebeurt niets daarvan en blijft de pagina voor u open. Uw keuze geldt alleen voor deze site.",
		specialFeatures: "U wordt ook gevraagd om: {names}.",
		interest: "Sommige partners beroepen zich op een gerechtvaardigd belang in plaats van toestemming te vragen: hier staat dat uit totdat u accepteert, en onder “{choose}” kunt u tegen elk bezwaar maken.",
		news: "Er is iets nieuws sinds uw laatste keuze; de rest blijft gelden.",
		vendors: "Advertentiepartners (IAB)",
		vendorsAbout: "Wie uw gegevens mag gebruiken voor de doeleinden hierboven. Elk krijgt alleen wat u daar ook hebt ingeschakeld.",
		objectable: "Gerechtvaardigd belang: {purpose}",
		objectableAbout: "Sommige partners beroepen zich hier op een gerechtvaardigd belang in plaats van toestemming te vragen. Uit betekent dat u bezwaar maakt.",
		information: "Hiervoor is er geen schakelaar: het hoort bij elke partner die u toelaat.",
		noServices: "Partners, als die er zijn, staan onder “{vendors}”",
		facts: {
			details: "Details",
			consentFor: "Met uw toestemming",
			interestFor: "Op grond van gerechtvaardigd belang",
			specialPurposes: "Speciale doeleinden",
			features: "Functies",
			specialFeatures: "Speciale functies",
			data: "Gegevenscategorieën",
			otherRetention: "Andere bewaartermijnen, in dagen",
			cookies: "Cookies, ten hoogste dagen:",
			refreshed: "bij elk bezoek verlengd",
			noCookies: "Geen cookies",
			otherAccess: "opslag of toegang anders dan met cookies",
			interestClaim: "Het gerechtvaardigd belang, toegelicht",
			disclosure: "Wat wordt opgeslagen, in detail"
		}
	},
	pl: {
		body: "Za Twoją zgodą {controller} i partnerzy ({count}) przechowują i odczytują informacje na Twoim urządzeniu, takie jak pliki cookie i unikalne identyfikatory, oraz wykorzystują dane osobowe, takie jak przeglądane treści i przybliżona lokalizacja, w następujących celach: {names}. Jeśli się zgodzisz, reklamy i treści mogą być dobierane dla Ciebie; jeśli odmówisz, nic takiego się nie dzieje, a strona pozostaje dostępna. Twój wybór dotyczy tylko tej witryny.",
		specialFeatures: "Prosimy także o zgodę na: {names}.",
		interest: "Niektórzy partnerzy powołują się na prawnie uzasadniony interes zamiast prosić o zgodę: tutaj jest on wyłączony, dopóki się nie zgodzisz, a w „{choose}” możesz sprzeciwić się każdemu z nich.",
		news: "Od Twojego ostatniego wyboru pojawiło się coś nowego; reszta pozostaje bez zmian.",
		vendors: "Partnerzy reklamowi (IAB)",
		vendorsAbout: "Kto może wykorzystywać Twoje dane w powyższych celach. Każdy otrzymuje tylko to, co także tam włączysz.",
		objectable: "Prawnie uzasadniony interes: {purpose}",
		objectableAbout: "Niektórzy partnerzy powołują się tu na prawnie uzasadniony interes zamiast prosić o zgodę. Wyłączone oznacza sprzeciw.",
		information: "Nie ma do tego przełącznika: dotyczy to każdego partnera, na którego się zgodzisz.",
		noServices: "Partnerzy, jeśli są, znajdują się w „{vendors}”",
		facts: {
			details: "Szczegóły",
			consentFor: "Za Twoją zgodą",
			interestFor: "Na podstawie prawnie uzasadnionego interesu",
			specialPurposes: "Cele specjalne",
			features: "Funkcje",
			specialFeatures: "Funkcje specjalne",
			data: "Kategorie danych",
			otherRetention: "Inne okresy przechowywania, w dniach",
			cookies: "Pliki cookie, najwyżej dni:",
			refreshed: "przedłużane przy każdej wizycie",
			noCookies: "Bez plików cookie",
			otherAccess: "przechowywanie lub dostęp inny niż pliki cookie",
			interestClaim: "Wyjaśnienie prawnie uzasadnionego interesu",
			disclosure: "Co dokładnie jest przechowywane"
		}
	},
	pt: {
		body: "Com o seu consentimento, {controller} e os respetivos parceiros ({count}) armazenam e leem informações no seu dispositivo, como cookies e identificadores únicos, e utilizam dados pessoais, como a sua navegação e a sua localização aproximada, para: {names}. Se aceitar, podem ser escolhidos anúncios e conteúdos para si; se recusar, nada disto acontece e a página continua aberta. A sua escolha vale apenas para este site.",
		specialFeatures: "É-lhe também pedido: {names}.",
		interest: "Alguns parceiros invocam um interesse legítimo em vez de pedirem consentimento: aqui está desativado até que aceite, e pode opor-se a cada um em «{choose}».",
		news: "Há algo de novo desde a sua última escolha; o resto mantém-se.",
		vendors: "Parceiros de publicidade (IAB)",
		vendorsAbout: "Quem pode utilizar os seus dados para as finalidades acima. Cada um recebe apenas o que também tiver ativado ali.",
		objectable: "Interesse legítimo: {purpose}",
		objectableAbout: "Alguns parceiros invocam aqui um interesse legítimo em vez de pedirem consentimento. Desativado significa que se opõe.",
		information: "Não há controlo para isto: acompanha cada parceiro que permitir.",
		noServices: "Os parceiros, se os houver, estão em «{vendors}»",
		facts: {
			details: "Detalhes",
			consentFor: "Com o seu consentimento",
			interestFor: "Por interesse legítimo",
			specialPurposes: "Finalidades especiais",
			features: "Funcionalidades",
			specialFeatures: "Funcionalidades especiais",
			data: "Categorias de dados",
			otherRetention: "Outros prazos de conservação, em dias",
			cookies: "Cookies, dias no máximo:",
			refreshed: "prolongados a cada visita",
			noCookies: "Sem cookies",
			otherAccess: "armazenamento ou acesso diferente de cookies",
			interestClaim: "O interesse legítimo, explicado",
			disclosure: "O que é armazenado, em pormenor"
		}
	},
	"pt-BR": {
		body: "Com o seu consentimento, {controller} e seus parceiros ({count}) armazenam e leem informações no seu dispositivo, como cookies e identificadores únicos, e usam dados pessoais, como a sua navegação e a sua localização aproximada, para: {names}. Se você aceitar, anúncios e conteúdos podem ser escolhidos para você; se recusar, nada disso acontece e a página continua aberta. Sua escolha vale somente para este site.",
		specialFeatures: "Também se pede a você: {names}.",
		interest: "Alguns parceiros alegam um interesse legítimo em vez de pedir consentimento: aqui ele fica desativado até que você aceite, e você pode se opor a cada um em “{choose}”.",
		news: "Há algo novo desde a sua última escolha; o restante continua valendo.",
		vendors: "Parceiros de publicidade (IAB)",
		vendorsAbout: "Quem pode usar os seus dados para as finalidades acima. Cada um recebe somente o que você também ativou ali.",
		objectable: "Interesse legítimo: {purpose}",
		objectableAbout: "Alguns parceiros alegam aqui um interesse legítimo em vez de pedir consentimento. Desativado significa que você se opõe.",
		information: "Não há controle para isto: acompanha cada parceiro que você permitir.",
		noServices: "Os parceiros, se houver, estão em “{vendors}”",
		facts: {
			details: "Detalhes",
			consentFor: "Com o seu consentimento",
			interestFor: "Por interesse legítimo",
			specialPurposes: "Finalidades especiais",
			features: "Recursos",
			specialFeatures: "Recursos especiais",
			data: "Categorias de dados",
			otherRetention: "Outros prazos de retenção, em dias",
			cookies: "Cookies, dias no máximo:",
			refreshed: "prolongados a cada visita",
			noCookies: "Sem cookies",
			otherAccess: "armazenamento ou acesso diferente de cookies",
			interestClaim: "O interesse legítimo, explicado",
			disclosure: "O que é armazenado, em detalhe"
		}
	},
	ro: {
		body: "Cu acordul dumneavoastră, {controller} și partenerii săi ({count}) stochează și citesc informații pe dispozitivul dumneavoastră, cum ar fi cookie-uri și identificatori unici, și folosesc date cu caracter personal, cum ar fi navigarea și locația aproximativă, pentru: {names}. Dacă acceptați, pot fi alese reclame și conținuturi pentru dumneavoastră; dacă refuzați, nimic din toate acestea nu are loc, iar pagina rămâne deschisă. Alegerea este valabilă numai pentru acest site.",
		specialFeatures: "Vi se mai cere: {names}.",
		interest: "Unii parteneri invocă un interes legitim în loc să ceară acordul: aici este dezactivat până acceptați și vă puteți opune fiecăruia la „{choose}”.",
		news: "A apărut ceva nou de la ultima alegere; restul rămâne valabil.",
		vendors: "Parteneri de publicitate (IAB)",
		vendorsAbout: "Cine vă poate folosi datele pentru scopurile de mai sus. Fiecare primește numai ceea ce ați activat și acolo.",
		objectable: "Interes legitim: {purpose}",
		objectableAbout: "Unii parteneri invocă aici un interes legitim în loc să ceară acordul. Dezactivat înseamnă că vă opuneți.",
		information: "Pentru aceasta nu există un comutator: ține de fiecare partener pe care îl permiteți.",
		noServices: "Partenerii, dacă există, sunt la „{vendors}”",
		facts: {
			details: "Detalii",
			consentFor: "Cu acordul dumneavoastră",
			interestFor: "Pe baza interesului legitim",
			specialPurposes: "Scopuri speciale",
			features: "Funcționalități",
			specialFeatures: "Funcționalități speciale",
			data: "Categorii de date",
			otherRetention: "Alte perioade de păstrare, în zile",
			cookies: "Cookie-uri, cel mult zile:",
			refreshed: "prelungite la fiecare vizită",
			noCookies: "Fără cookie-uri",
			otherAccess: "stocare sau acces altfel decât prin cookie-uri",
			interestClaim: "Interesul legitim, explicat",
			disclosure: "Ce se stochează, în detaliu"
		}
	},
	sk: {
		body: "Ak súhlasíte, {controller} a partneri ({count}) ukladajú informácie vo vašom zariadení a čítajú ich, napríklad cookies a jedinečné identifikátory, a používajú osobné údaje, napríklad o vašom prehliadaní a približnej polohe, na tieto účely: {names}. Ak súhlasíte, reklamy a obsah sa môžu vyberať pre vás; ak odmietnete, nič z toho sa nedeje a stránka vám zostáva prístupná. Vaša voľba platí len pre túto webovú lokalitu.",
		specialFeatures: "Žiadame vás aj o: {names}.",
		interest: "Niektorí partneri sa namiesto súhlasu odvolávajú na oprávnený záujem: tu je vypnutý, kým nesúhlasíte, a v časti „{choose}“ môžete voči každému namietať.",
		news: "Od vašej poslednej voľby pribudlo niečo nové; zvyšok platí ďalej.",
		vendors: "Reklamní partneri (IAB)",
		vendorsAbout: "Kto smie používať vaše údaje na účely uvedené vyššie. Každý dostane len to, čo ste zapli aj tam.",
		objectable: "Oprávnený záujem: {purpose}",
		objectableAbout: "Niektorí partneri sa tu namiesto súhlasu odvolávajú na oprávnený záujem. Vypnuté znamená, že namietate.",
		information: "Na toto nie je prepínač: patrí to ku každému partnerovi, ktorého povolíte.",
		noServices: "Partneri, ak nejakí sú, sú v časti „{vendors}“",
		facts: {
			details: "Podrobnosti",
			consentFor: "S vaším súhlasom",
			interestFor: "Na základe oprávneného záujmu",
			specialPurposes: "Osobitné účely",
			features: "Funkcie",
			specialFeatures: "Osobitné funkcie",
			data: "Kategórie údajov",
			otherRetention: "Iné lehoty uchovávania, v dňoch",
			cookies: "Cookies, najviac dní:",
			refreshed: "predlžujú sa pri každej návšteve",
			noCookies: "Žiadne cookies",
			otherAccess: "ukladanie alebo prístup inak než cez cookies",
			interestClaim: "Oprávnený záujem, vysvetlenie",
			disclosure: "Čo sa ukladá, podrobne"
		}
	},
	sl: {
		body: "Z vašo privolitvijo {controller} in partnerji ({count}) shranjujejo in berejo informacije v vaši napravi, kot so piškotki in enolični identifikatorji, ter uporabljajo osebne podatke, kot sta vaše brskanje in približna lokacija, za te namene: {names}. Če sprejmete, se lahko oglasi in vsebine izbirajo za vas; če zavrnete, se nič od tega ne dogaja, stran pa vam ostane odprta. Vaša izbira velja samo za to spletno mesto.",
		specialFeatures: "Vprašani ste tudi za: {names}.",
		interest: "Nekateri partnerji se namesto privolitve sklicujejo na zakoniti interes: tukaj je izklopljen, dokler ne sprejmete, v razdelku »{choose}« pa lahko vsakemu ugovarjate.",
		news: "Od vaše zadnje izbire je nekaj novega; ostalo velja naprej.",
		vendors: "Oglaševalski partnerji (IAB)",
		vendorsAbout: "Kdo sme uporabljati vaše podatke za zgornje namene. Vsak dobi samo to, kar ste vklopili tudi tam.",
		objectable: "Zakoniti interes: {purpose}",
		objectableAbout: "Nekateri partnerji se tu namesto privolitve sklicujejo na zakoniti interes. Izklopljeno pomeni, da ugovarjate.",
		information: "Za to ni stikala: to spada k vsakemu partnerju, ki ga dovolite.",
		noServices: "Partnerji, če obstajajo, so v razdelku »{vendors}«",
		facts: {
			details: "Podrobnosti",
			consentFor: "Z vašo privolitvijo",
			interestFor: "Na podlagi zakonitega interesa",
			specialPurposes: "Posebni nameni",
			features: "Funkcije",
			specialFeatures: "Posebne funkcije",
			data: "Kategorije podatkov",
			otherRetention: "Drugi roki hrambe, v dneh",
			cookies: "Piškotki, največ dni:",
			refreshed: "podaljšani ob vsakem obisku",
			noCookies: "Brez piškotkov",
			otherAccess: "shranjevanje ali dostop drugače kot s piškotki",
			interestClaim: "Pojasnilo zakonitega interesa",
			disclosure: "Kaj se shranjuje, podrobno"
		}
	},
	sv: {
		body: "Med ditt samtycke lagrar och läser {controller} och dess partner ({count}) information på din enhet, såsom kakor och unika identifierare, och använder personuppgifter, såsom ditt surfande och din ungefärliga plats, för: {names}. Om du godtar kan annonser och innehåll väljas ut åt dig; om du avvisar sker inget av detta, och sidan förblir öppen för dig. Ditt val gäller bara för den här webbplatsen.",
		specialFeatures: "Du tillfrågas också om: {names}.",
		interest: "Vissa partner hävdar ett berättigat intresse i stället för att be om samtycke: här är det avstängt tills du godtar, och under ”{choose}” kan du invända mot vart och ett.",
		news: "Något är nytt sedan ditt senaste val; resten står fast.",
		vendors: "Annonspartner (IAB)",
		vendorsAbout: "Vilka som får använda dina uppgifter för ändamålen ovan. Var och en får bara det som du också har slagit på där.",
		objectable: "Berättigat intresse: {purpose}",
		objectableAbout: "Vissa partner hävdar här ett berättigat intresse i stället för att be om samtycke. Av betyder att du invänder.",
		information: "För detta finns ingen kontroll: det följer med varje partner som du släpper in.",
		noServices: "Partner, om några finns, står under ”{vendors}”",
		facts: {
			details: "Detaljer",
			consentFor: "Med ditt samtycke",
			interestFor: "Efter berättigat intresse",
			specialPurposes: "Särskilda ändamål",
			features: "Funktioner",
			specialFeatures: "Särskilda funktioner",
			data: "Datakategorier",
			otherRetention: "Andra lagringstider, i dagar",
			cookies: "Kakor, högst dagar:",
			refreshed: "förlängs vid varje besök",
			noCookies: "Inga kakor",
			otherAccess: "lagring eller åtkomst på annat sätt än med kakor",
			interestClaim: "Det berättigade intresset, förklarat",
			disclosure: "Vad som lagras, i detalj"
		}
	},
	tr: {
		body: "Onayınızla {controller} ve iş ortakları ({count}) cihazınızda çerezler ve benzersiz tanımlayıcılar gibi bilgileri saklar ve okur; gezinmeniz ve yaklaşık konumunuz gibi kişisel verileri şu amaçlarla kullanır: {names}. Kabul ederseniz reklamlar ve içerikler sizin için seçilebilir; reddederseniz bunların hiçbiri yapılmaz ve sayfa size açık kalır. Seçiminiz yalnızca bu site için geçerlidir.",
		specialFeatures: "Ayrıca şunlar sorulur: {names}.",
		interest: "Bazı iş ortakları onay istemek yerine meşru menfaat ileri sürer: burada siz kabul edene kadar kapalıdır ve “{choose}” altında her birine itiraz edebilirsiniz.",
		news: "Son seçiminizden bu yana yeni bir şey var; gerisi geçerliliğini korur.",
		vendors: "Reklam ortakları (IAB)",
		vendorsAbout: "Verilerinizi yukarıdaki amaçlarla kimlerin kullanabileceği. Her biri yalnızca orada da açtıklarınızı alır.",
		objectable: "Meşru menfaat: {purpose}",
		objectableAbout: "Bazı iş ortakları burada onay istemek yerine meşru menfaat ileri sürer. Kapalı olması itiraz ettiğiniz anlamına gelir.",
		information: "Bunun bir düğmesi yoktur: izin verdiğiniz her iş ortağıyla birlikte gelir.",
		noServices: "İş ortakları, varsa, “{vendors}” altındadır",
		facts: {
			details: "Ayrıntılar",
			consentFor: "Onayınızla",
			interestFor: "Meşru menfaatle",
			specialPurposes: "Özel amaçlar",
			features: "Özellikler",
			specialFeatures: "Ek onay gerektiren özellikler",
			data: "Veri kategorileri",
			otherRetention: "Diğer saklama süreleri, gün olarak",
			cookies: "Çerezler, en fazla gün:",
			refreshed: "her ziyarette uzatılır",
			noCookies: "Çerez yok",
			otherAccess: "çerezlerden başka yolla saklama veya erişim",
			interestClaim: "Meşru menfaatin açıklaması",
			disclosure: "Nelerin saklandığı, ayrıntılı olarak"
		}
	},
	uk: {
		body: "За вашою згодою {controller} і партнери ({count}) зберігають і зчитують інформацію на вашому пристрої, як-от файли cookie та унікальні ідентифікатори, і використовують персональні дані, як-от про ваш перегляд сторінок і приблизне місцезнаходження, для таких цілей: {names}. Якщо ви погодитеся, для вас можуть добирати рекламу й вміст; якщо відмовитеся, нічого з цього не відбувається, а сторінка лишається відкритою. Ваш вибір діє лише для цього сайту.",
		specialFeatures: "Вас також питають про: {names}.",
		interest: "Деякі партнери посилаються на законний інтерес замість просити згоду: тут його вимкнено, доки ви не погодитеся, а в розділі «{choose}» можна заперечити проти кожного.",
		news: "Від вашого останнього вибору є щось нове; решта лишається чинною.",
		vendors: "Рекламні партнери (IAB)",
		vendorsAbout: "Хто може використовувати ваші дані для наведених вище цілей. Кожен отримує лише те, що ви ввімкнули й там.",
		objectable: "Законний інтерес: {purpose}",
		objectableAbout: "Деякі партнери тут посилаються на законний інтерес замість просити згоду. Вимкнено означає, що ви заперечуєте.",
		information: "Для цього немає перемикача: це стосується кожного партнера, якого ви дозволяєте.",
		noServices: "Партнери, якщо вони є, наведені в розділі «{vendors}»",
		facts: {
			details: "Докладно",
			consentFor: "За вашою згодою",
			interestFor: "На підставі законного інтересу",
			specialPurposes: "Спеціальні цілі",
			features: "Функції",
			specialFeatures: "Спеціальні функції",
			data: "Категорії даних",
			otherRetention: "Інші строки зберігання, у днях",
			cookies: "Файли cookie, щонайбільше днів:",
			refreshed: "подовжуються з кожним відвідуванням",
			noCookies: "Без файлів cookie",
			otherAccess: "зберігання або доступ інакше, ніж через файли cookie",
			interestClaim: "Законний інтерес: пояснення",
			disclosure: "Що саме зберігається"
		}
	},
	"zh-Hans": {
		separator: "；",
		body: "经您同意，{controller}及其合作伙伴（{count}家）会在您的设备上存储和读取信息，例如 Cookie 和唯一标识符，并将个人数据（例如您的浏览情况和大致位置）用于以下用途：{names}。如您接受，可能会为您选择广告和内容；如您拒绝，以上均不会进行，页面仍可正常浏览。您的选择仅适用于本网站。",
		specialFeatures: "同时请您决定：{names}。",
		interest: "部分合作伙伴主张合法利益，而不征求同意：在您接受之前，此项在这里是关闭的，您可以在“{choose}”中逐一反对。",
		news: "自您上次选择以来有新的内容；其余选择保持不变。",
		vendors: "广告合作伙伴（IAB）",
		vendorsAbout: "可以将您的数据用于上述用途的各方。每一方只能获得您在上面也已开启的内容。",
		objectable: "合法利益：{purpose}",
		objectableAbout: "部分合作伙伴在此主张合法利益，而不征求同意。关闭表示您反对。",
		information: "此项没有开关：它随您允许的每个合作伙伴而来。",
		noServices: "合作伙伴（如有）列于“{vendors}”",
		facts: {
			details: "详情",
			consentFor: "经您同意",
			interestFor: "基于合法利益",
			specialPurposes: "特殊用途",
			features: "功能",
			specialFeatures: "特殊功能",
			data: "数据类别",
			otherRetention: "其他保存期限（天）",
			cookies: "Cookie，最多天数：",
			refreshed: "每次访问时延长",
			noCookies: "无 Cookie",
			otherAccess: "以 Cookie 以外的方式存储或访问",
			interestClaim: "合法利益说明",
			disclosure: "存储内容详情"
		}
	}
};
// src/cli/expand-configuration.ts
/** The language of a site that names none. */
var USUAL_LANGUAGE = "en";
/**
* Reads the vendor list into a configuration that asks for it. Any other is given back as it is, and nothing is read.
* @param path of the configuration, for messages
* @param files where the list is
* @param warn told, a line each time, what is not shown any more
* @throws TemoinError `configuration-invalid` with all that is wrong, and as {@link VendorFiles} does
*/
async function expandConfiguration(file, path, files, warn) {
	const settings = tcfSettingsOf(file.configuration);
	if (!settings) return file;
	const list = await files.list();
	const tags = tagsOf(file.configuration, settings);
	const languages = await Promise.all(tags.map((tag) => languageOf(tag, file.configuration, list, files)));
	const expansion = expandTcf(file.configuration, settings, list, languages, Date.now());
	if ("problems" in expansion) throw new TemoinError("configuration-invalid", `${path}: ${inWords(expansion.problems)}`);
	for (const problem of expansion.leftOut) warn(`${path}: ${problem.path}: ${problem.message}`);
	const { configuration } = expansion;
	return {
		configuration,
		text: JSON.stringify(configuration)
	};
}
/** What the owner wrote of the framework; `undefined` where nothing, or where it is expanded already. */
function tcfSettingsOf({ signals }) {
	const tcf = signals?.tcf;
	return tcf && "vendors" in tcf ? tcf : void 0;
}
/** Tags of the languages that a notice under the framework may be shown in, the one for everybody else first. */
var tagsOf = ({ locale }, { languages = [USUAL_LANGUAGE] }) => locale ? [locale] : languages;
async function languageOf(tag, { texts }, list, files) {
	const [words, locale] = [tcfWords[tag], locales[tag]];
	if (!words || !locale) throw new Error(`there are no words for ${tag}`);
	const translation = translationOf(tag);
	return {
		tag,
		texts: translation && await files.translation(translation) || list,
		words,
		choose: texts?.[tag]?.choose ?? locale.layers.choose
	};
}
// src/cli/vendor-list-option.ts
/** For a configuration with `signals.tcf`; with any other nothing is read or fetched. */
var vendorListOption = () => new Option("--vendor-list <file or address>", "vendor list of the IAB, with its translations beside it; read only where the configuration has \"signals.tcf\"").env("TEMOIN_VENDOR_LIST").default(VENDOR_LIST_URL, "the IAB’s own address").argParser(parsePlace);
function parsePlace(text) {
	if (!/^https?:/i.test(text)) return text;
	const url = URL.parse(text);
	if (!url || url.username || url.password || url.hash) throw new InvalidArgumentError("It must be a file, or an http or https address without user and fragment.");
	return url.href;
}
export { checkedTranslation as a, vendorFileSource as c, checkedList as i, vendorFilesAt as l, expandConfiguration as n, translationFile as o, LIST_FILE as r, unusable as s, vendorListOption as t };
