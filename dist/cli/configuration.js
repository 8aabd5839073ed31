// src/consent/bare.ts
/** An empty map from names that others choose. */
var bare = () => ({ __proto__: null });
// src/consent/presumption.ts
/** A place: ISO 3166-1 alpha-2, or a subdivision of ISO 3166-2. */
var JURISDICTION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
/** The states of the US whose privacy acts ask for a way to opt out (US-10, US-12), two letters each; elsewhere is opt-in. */
var OPT_OUT_STATES = "CACOCTDEIAINKYMDMNMTNENHNJORRITNTXUTVA";
/** Their codes. */
var optOutPlaces = () => (OPT_OUT_STATES.match(/../g) ?? []).map((state) => `US-${state}`);
/** One of them, for what is the same in all. */
var OPT_OUT_EXAMPLE = "US-CA";
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
/** The id under which a notice lists what the widget itself keeps; no purpose or service may be called so. */
var OWN_SERVICE = "temoin";
// src/consent/configuration.ts
/** CNIL-20: the name the recommendation gives to the cookie that keeps the choice. */
var DEFAULT_COOKIE_NAME = "eu-consent";
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
export { OWN_SERVICE as a, daysAtPlace as c, choiceInForce as d, isOptOut as f, ID as i, JURISDICTION as l, bare as m, parseJson as n, USUAL_PURPOSES as o, optOutPlaces as p, readConfiguration as r, askAgainDays as s, DEFAULT_COOKIE_NAME as t, OPT_OUT_EXAMPLE as u };
