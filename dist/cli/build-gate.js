import { c as daysAtPlace, d as isOptOut, u as OPT_OUT_EXAMPLE } from "./configuration.js";
import { t as folderOf } from "./locale.js";
import "./widget-manifest.js";
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
// src/site/build-gate.ts
/**
* What a configuration that is baked in needs. It was checked before, so the gate checks nothing any more; and a guard
* without hosts would guard nothing.
*/
function featuresFor(configuration) {
	const { guard = "browser", purposes, services = [], locale, askAgainBefore } = configuration;
	return {
		readsConfiguration: false,
		guardsBrowser: guard === "browser" && services.some(({ hosts = [] }) => hosts.length > 0),
		isGuardedByServer: guard === "server",
		letsGoOnce: guard !== "server",
		language: locale ? folderOf(locale) : "",
		asksAgain: !!askAgainBefore || [...purposes, ...services].some(({ since }) => since),
		askAgainDays: daysAtPlace(configuration),
		mayPresume: isOptOut(configuration),
		hasButton: !!configuration.button
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
				__TEMOIN_ASKS_AGAIN__: features.asksAgain,
				__TEMOIN_ASK_AGAIN_DAYS__: features.askAgainDays,
				__TEMOIN_MAY_PRESUME__: features.mayPresume,
				__TEMOIN_HAS_BUTTON__: features.hasButton
			}
		},
		format: { ecma: 2020 }
	});
	if (!code || code.includes("__TEMOIN_")) throw new Error("the gate’s source is not of this release");
	return code;
}
/**
* Builds the gates of one site whose visitors are of several places: one for each rule, in which the place is put anew
* for each visitor.
* @returns gives the gate for a place of ISO 3166
*/
async function gatesByPlace(source, configuration, configurationText) {
	const at = (jurisdiction) => ({
		...configuration,
		jurisdiction
	});
	const [optIn, optOut] = await Promise.all(["", OPT_OUT_EXAMPLE].map((place) => buildGate(source, {
		...featuresFor(at(place)),
		askAgainDays: 0
	})));
	return (jurisdiction) => {
		const there = at(jurisdiction);
		return bakeConfiguration((isOptOut(there) ? optOut : optIn) ?? "", textAtPlace(there, configurationText, { jurisdiction }));
	};
}
/** The gate for one site: what its configuration needs, and the configuration in it. */
async function gateFor(source, configuration, configurationText) {
	return bakeConfiguration(await buildGate(source, featuresFor(configuration)), textAtPlace(configuration, configurationText));
}
/**
* The configuration's text with the days of its place as a number, which is all that code on a page reads; without
* them where they are the usual ones, to spare each page the bytes.
* @param changes what else is different there
*/
function textAtPlace(configuration, text, changes = {}) {
	const { askAgainDays: _, ...written } = JSON.parse(text);
	const days = daysAtPlace(configuration);
	return JSON.stringify({
		...written,
		...changes,
		...days !== 182 && { askAgainDays: days }
	});
}
export { gatesByPlace as n, gateFor as t };
