import { _ as TemoinError, c as asGuarded, f as daysAtPlace, m as isOptOut, r as planOf, s as SIGNAL_NAMES, t as mark, u as withSignalKeys } from "./site/mark.js";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
// src/consent/baked-gate.ts
/** What the build leaves in the gate for a configuration to stand in: an expression that finds nothing. */
var PLACE = /Reflect\.get\(self,\s*(["'`])@temoin-configuration@\1\)/g;
/** Names that need no quotes in a literal; `__proto__` is not one, and would be no property of it. */
var PLAIN_NAME = /^[a-z]\w*$/i;
/**
* The gate with a configuration in it.
* @param gate text of `temoin.js`
* @param configuration JSON text, checked before
* @throws RangeError where the gate has no place for it, or more than one: it is not a gate of this release then
*/
function bakeConfiguration(gate, configuration) {
	const places = gate.match(PLACE)?.length ?? 0;
	if (places !== 1) throw new RangeError(`the gate has ${places} places for a configuration instead of 1`);
	const literal = literalOf(JSON.parse(configuration));
	return gate.replace(PLACE, () => literal);
}
/**
* A value as a literal of JavaScript, its objects without a prototype, as `parseJson` makes them (SEC-5). `<` and the
* two separators are escaped, so that the result can also stand inside a page.
*/
function literalOf(value) {
	if (Array.isArray(value)) return `[${value.map(literalOf)}]`;
	if (value && typeof value === "object") return `{${["__proto__:null", ...Object.entries(value).map(([name, inner]) => `${nameOf(name)}:${literalOf(inner)}`)]}}`;
	return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
var nameOf = (name) => PLAIN_NAME.test(name) ? name : `[${literalOf(name)}]`;
// src/consent/gdpr-places.ts
/**
* ISO 3166-1: the member states with those of their territories that are the Union's too and have a code of their own, the rest
* of the EEA, and, since the IAB's framework is used there alike, the United Kingdom, Gibraltar and Switzerland.
*/
var PLACES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AX GF GP MF MQ RE YT IS LI NO GB GI CH";
/**
* Whether the GDPR, or the law that follows it, is to be taken to apply.
* @param jurisdiction ISO 3166-1 or 3166-2; where the place is not known it does
*/
var isGdprPlace = (jurisdiction) => !jurisdiction || PLACES.split(" ").includes(jurisdiction.slice(0, 2));
// src/consent/tcf/tcf-of.ts
/** What an expanded configuration says of TCF. The reason for the cast: how a site writes its settings is no matter of the page's. */
var tcfOf = ({ signals }) => signals?.tcf;
/**
* The configuration as the visitors of a place get it: with whether the GDPR applies there, unless it says so itself.
* @returns the same configuration where it has no TCF, or the GDPR applies
*/
function tcfAtPlace(config, jurisdiction) {
	const tcf = tcfOf(config);
	if (!tcf || isGdprPlace(jurisdiction)) return config;
	return {
		...config,
		signals: {
			...config.signals,
			tcf: {
				gdprApplies: false,
				...tcf
			}
		}
	};
}
// src/consent/gpp-apis.ts
/** Section id and API prefix string of the TCF. */
var TCF_API = "2:tcfeuv2";
/** The same of the US as a whole. */
var NATIONAL_API = "7:usnat";
/** The states that have a section, two letters each, in the order of their section ids, which follow one another from 8. */
var STATES = "CAVACOUTCTFLMTORTXDEIANENHNJTNMNMDINKYRI";
/**
* What can be told of visitors of a place: in the US its one section, the national one for a state without one; elsewhere that
* of the TCF, where the site uses it; else nothing.
* @param jurisdiction of ISO 3166, as the configuration has it; left out or empty where it is not known
*/
function gppApisAt(jurisdiction, { sections = "state" }, hasTcf) {
	const isNational = sections === "national";
	const [country, state = ""] = (jurisdiction || (isNational ? "US" : "")).split("-");
	if (country !== "US") return hasTcf ? [TCF_API] : [];
	const at = (STATES.match(/../g) ?? []).indexOf(state);
	return [isNational || at < 0 ? NATIONAL_API : `${at + 8}:us${state.toLowerCase()}`];
}
/**
* A configuration whose `signals.gpp` says what its place comes to.
* @returns the same configuration where it has none; else a copy
*/
function withGppApis(config) {
	const { jurisdiction, signals } = config;
	if (!signals?.gpp) return config;
	const { cmpId, gdprApplies } = tcfOf(config) ?? {};
	const gpp = {
		...signals.gpp,
		cmpId: signals.gpp.cmpId ?? cmpId ?? 1,
		supportedAPIs: gppApisAt(jurisdiction, signals.gpp, !!cmpId && gdprApplies !== false)
	};
	return {
		...config,
		signals: {
			...signals,
			gpp
		}
	};
}
// src/consent/locale.ts
/**
* The folder of a language's files, and what a wish for it begins with: its tag in lower case. Chinese is shipped in
* simplified characters alone, so whoever wishes for Chinese gets those.
*/
var folderOf = (tag) => tag.toLowerCase().replace("-hans", "");
// src/consent/tcf/languages.ts
/**
* Tags of the languages that a notice can be shown in, the one for everybody else first; none for a configuration
* without the framework, which is shown in all that are shipped.
* @throws TemoinError `configuration-invalid` where the vendor list has not been read into it: such a configuration says
*   none of what visitors must read, and no gate may be made of it
*/
function languagesOf({ site, signals }) {
	const tcf = signals?.tcf;
	if (!tcf) return [];
	if ("vendorListVersion" in tcf) return tcf.languages ?? [];
	throw new TemoinError("configuration-invalid", `the configuration of ${site} has "signals.tcf", but the vendor list of the IAB has not been read into it; take the temoin.json that \`temoin build --vendor-list\` writes beside the gate, or serve it with \`temoin serve\``);
}
// src/consent/widget-manifest.ts
/** Name of the published file that the gate of every site is built from: bundled, but neither minified nor decided. */
var GATE_SOURCE = "gate.source.js";
"0".repeat(64);
// src/site/build-gate.ts
/**
* What a configuration that is baked in needs. It was checked before, so the gate checks nothing any more; and a guard
* without hosts would guard nothing.
*/
function featuresFor(configuration) {
	const { guard = "browser", purposes, services = [], locale, askAgainBefore } = asGuarded(configuration);
	const folders = languagesOf(configuration).map(folderOf);
	return {
		readsConfiguration: false,
		guardsBrowser: guard === "browser" && services.some(({ hosts = [] }) => hosts.length > 0),
		isGuardedByServer: guard === "server",
		letsGoOnce: guard !== "server",
		language: locale ? folderOf(locale) : folders.length === 1 ? `${folders[0]}` : "",
		languages: folders.length > 1 ? folders.toSorted((a, b) => b.length - a.length).join("|") : "",
		othersLanguage: folders.length > 1 ? `${folders[0]}` : "",
		asksAgain: !!askAgainBefore || [...purposes, ...services].some(({ since }) => since),
		askAgainDays: daysAtPlace(configuration),
		mayPresume: isOptOut(configuration),
		hasButton: !!configuration.button,
		tells: SIGNAL_NAMES.filter((name) => configuration.signals?.[name]),
		hasGpp: !!configuration.signals?.gpp,
		hasTcf: !!tcfOf(configuration)?.cmpId
	};
}
/** By source and features: one takes a fifth of a second, and of many sites most need the same. */
var built = /* @__PURE__ */ new Map();
/**
* Builds a gate.
* @param source text of the published `gate.source.js`
* @throws Error where the source is not one of this release
*/
function buildGate(source, features) {
	const ofSource = built.get(source) ?? /* @__PURE__ */ new Map();
	const key = JSON.stringify(features);
	const gate = ofSource.get(key) ?? minifyGate(source, features);
	built.set(source, ofSource.set(key, gate));
	return gate;
}
async function minifyGate(source, features) {
	const { code } = await minify(source, {
		ecma: 2020,
		toplevel: true,
		compress: {
			ecma: 2020,
			passes: 6,
			inline: 1,
			keep_fargs: false,
			lhs_constants: false,
			unsafe_regexp: true,
			unsafe_arrows: true,
			unsafe_methods: true,
			pure_getters: true,
			unsafe: true,
			global_defs: {
				__TEMOIN_READS_CONFIGURATION__: features.readsConfiguration,
				__TEMOIN_GUARDS_BROWSER__: features.guardsBrowser,
				__TEMOIN_GUARDED_BY_SERVER__: features.isGuardedByServer,
				__TEMOIN_LETS_GO_ONCE__: features.letsGoOnce,
				__TEMOIN_LANGUAGE__: features.language,
				__TEMOIN_LANGUAGES__: features.languages,
				__TEMOIN_OTHERS_LANGUAGE__: features.othersLanguage,
				__TEMOIN_ASKS_AGAIN__: features.asksAgain,
				__TEMOIN_ASK_AGAIN_DAYS__: features.askAgainDays,
				__TEMOIN_MAY_PRESUME__: features.mayPresume,
				__TEMOIN_HAS_BUTTON__: features.hasButton,
				__TEMOIN_HAS_SIGNALS__: features.tells.length > 0,
				__TEMOIN_HAS_GPP__: features.hasGpp,
				...Object.fromEntries(SIGNAL_NAMES.map((name) => [`__TEMOIN_TELLS__.${name}`, features.tells.includes(name)])),
				__TEMOIN_HAS_TCF__: features.hasTcf
			}
		},
		format: { ecma: 2020 }
	});
	if (!code || code.includes("__TEMOIN_")) throw new Error("the gate’s source is not of this release");
	return code;
}
/** The gate for one site: what its configuration needs, and the configuration in it. */
async function gateFor(source, configuration, configurationText) {
	return bakeConfiguration(await buildGate(source, featuresFor(configuration)), textAtPlace(configuration, configurationText));
}
/**
* The configuration's text with the days of its place as a number, which is all that code on a page reads; without
* them where they are the usual ones, to spare each page the bytes; and with what its signals come to there: expressions,
* sections of GPP, whether the GDPR applies where it speaks IAB TCF.
* @param changes what else is different there
*/
function textAtPlace(configuration, text, changes = {}) {
	const here = tcfAtPlace(JSON.parse(text), configuration.jurisdiction);
	const { askAgainDays: _, ...written } = withSignalKeys(asGuarded(here));
	const days = daysAtPlace(configuration);
	const there = withGppApis({
		...written,
		...changes
	});
	return JSON.stringify({
		...there,
		...days !== 182 && { askAgainDays: days }
	});
}
// src/site/published-gate.ts
/**
* Builds the gate with a configuration in it, as `temoin build` does.
* @throws Error where the package is incomplete
*/
async function publishedGate(configuration) {
	return gateFor(await readSource(), configuration, JSON.stringify(configuration));
}
/** Published, this code is in the folder of the source or one below; in the repository, the build's folder has it. */
async function readSource() {
	const here = dirname(fileURLToPath(import.meta.url));
	const candidates = [
		here,
		join(here, ".."),
		join(here, "../../dist")
	].map((folder) => join(folder, GATE_SOURCE));
	for (const path of candidates) {
		const text = await readFile(path, "utf8").catch(() => void 0);
		if (text) return text;
	}
	throw new Error(`the package is incomplete: none of ${candidates.join(", ")} is there; install it again`);
}
// src/site/vite.ts
/**
* Marks every page after all other plugins, and warns in Vite's log of tags to hosts that no service declares.
* Where Vite gives nonces (`html.cspNonce`), the gate gets one too.
* @throws TemoinError as `mark` does
*/
function temoin({ configuration, inlineGate = false, baseUrl }) {
	const options = baseUrl === void 0 ? {} : { baseUrl };
	planOf(configuration, options);
	let script;
	return {
		name: "temoin",
		transformIndexHtml: {
			order: "post",
			async handler(html, { path }) {
				if (inlineGate) script ??= publishedGate(configuration);
				const gate = script && { gate: { script: await script } };
				const marked = mark(html, configuration, {
					...options,
					...gate
				});
				for (const { tag, address } of marked.undeclared) this.warn(`${path}: <${tag}> ${address}: no service declares this host; add it to the hosts of one in the configuration`);
				for (const { tag, address } of marked.unheld) this.warn(`${path}: <${tag}> ${address}: the gate cannot hold such a tag; only a Content-Security-Policy stops it`);
				return marked.html;
			}
		}
	};
}
export { temoin };
