import { t as canonicalJson } from "./canonical-json.js";
import { t as sha256Hex } from "./sha256.js";
import { a as OWN_SERVICE, m as bare, s as askAgainDays } from "./configuration.js";
import { c as purposeTextsOf, l as embedTextsOf, o as fill, s as firstLayerOf, u as layersOf } from "./configuration-file.js";
import { t as NO_NOTICE } from "./choice.js";
import { s as languagesOf } from "./gpc.js";
// src/consent/notice-hash.ts
/** The bytes that are hashed, published and served: RFC 8785. */
function noticeText(notice) {
	return canonicalJson(notice);
}
/** SHA-256 of the canonical JSON, 64 lower-case hex digits. */
function noticeHash(notice) {
	return sha256Hex(noticeText(notice));
}
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
* What the notice must ask about: the optional ids that no valid choice covers.
* With no choice, or where a purpose that it knew was never decided, that is everything (`all`); where only ids of a
* newer revision are uncovered, those alone; otherwise the list is empty and no notice is due.
*/
function idsToAsk(config, choice) {
	const optional = config.purposes.filter(({ required }) => !required);
	const services = (config.services || []).filter(({ purpose }) => optional.some(({ id }) => id === purpose));
	const all = optional.some(({ id, since }) => !choice || !(id in choice.decisions || choice.revision < (since || 0)));
	return {
		all,
		ids: [...optional, ...services].filter(({ since }) => all || choice && choice.revision < (since || 0)).map(({ id }) => id)
	};
}
// src/consent/decisions.ts
/** Answers every purpose and service alike: all granted, or all refused. Required ones are granted all the same. */
function answerAll(config, granted) {
	const answers = bare();
	for (const item of [...config.purposes, ...config.services || []]) answers[item.id] = granted;
	return answers;
}
// src/consent/declared-facts.ts
/**
* The facts that services declare, in the words of one language: `{…}` in a name or a text stands for a text of the
* layers, or for one of the configuration's `terms`, so that it says but once what many services share. Pure, and
* without Intl. What has an address that leads elsewhere than to `https:` or the site is left out (SEC-4).
* @param layersIn gives the texts of the language; asked for only where there are facts, which few sites have
* @returns gives those of one service by its id, `undefined` where it declares none. Made once for all of them, since there may
* be a thousand
*/
function declaredFactsOf({ services = [], texts = {} }, locale, layersIn) {
	const factsOf = bare();
	for (const { id, facts } of services) if (facts) factsOf[id] ??= facts;
	let words;
	return (serviceId) => {
		const facts = factsOf[serviceId];
		if (!facts) return void 0;
		words ??= wordsOf(layersIn(), texts[locale]?.terms);
		return factsIn(facts, words);
	};
}
function wordsOf(layers, terms) {
	const words = bare();
	for (const part of [
		layers,
		Reflect.get(layers, "stores"),
		terms
	]) for (const [name, word] of Object.entries(part ?? {})) if (typeof word === "string") words[name] = word;
	return words;
}
var factsIn = (facts, words) => facts.filter(({ address = "/" }) => /^(https:\/)?\//.test(address)).map(({ name, text, address }) => ({
	name: fill(name, words),
	...text !== void 0 && { text: fill(text, words) },
	...address !== void 0 && { address }
}));
// src/consent/preferences-of.ts
/** The preferences that a configuration and the texts of one language make. Pure, and without Intl, as the first layer. */
function preferencesOf(config, texts) {
	const { controller } = config;
	const layers = layersOf(config, texts);
	return {
		locale: texts.locale,
		direction: texts.direction,
		policy: config.policy,
		texts: {
			...layers,
			controller: fill(layers.controller, {
				controller: controller.name,
				contact: controller.contact
			})
		},
		purposes: config.purposes.map((purpose) => {
			const { title, description } = purposeTextsOf(purpose.id, purpose.texts, texts) || {};
			return {
				id: purpose.id,
				required: !!purpose.required,
				title: title || purpose.id,
				description: description || ""
			};
		}),
		services: [...ownService(config, layers.ownStorage), ...(config.services || []).map(({ id, purpose, name, provider, policy, retentionDays = 0, storage }) => ({
			id,
			purpose,
			name,
			provider,
			...policy && { policy },
			...Number.isSafeInteger(retentionDays) && retentionDays > 0 && { retentionDays },
			storage: storage || []
		}))].map(inheritingNothing)
	};
}
/** What a service does not say must not be found on a polluted prototype (SEC-5). */
var inheritingNothing = (service) => Object.assign(bare(), service);
/** CNIL-15: what the widget itself keeps is listed too, under the first required purpose. */
function ownService(config, name) {
	const purpose = config.purposes.find(({ required }) => required)?.id;
	if (!purpose) return [];
	const days = askAgainDays(config);
	return [{
		id: OWN_SERVICE,
		purpose,
		name,
		provider: config.controller.name,
		storage: [{
			kind: "cookie",
			name: `${config.cookie?.name || "eu-consent"}*`,
			days
		}, {
			kind: "local-storage",
			name: "temoin:*",
			days
		}]
	}];
}
// src/consent/notice-of.ts
/**
* The notice that a configuration and the texts of one language make: its first layer, its preferences, and what stands
* behind them. Pure: the browser that shows it and the operator who publishes it get the same document, and so the same
* hash.
* @param asks ids that an older choice does not cover, where only those are asked
*/
function noticeOf(config, texts, widget, asks) {
	const { controller } = config;
	const firstLayer = firstLayerOf(config, texts, asks);
	const preferences = preferencesOf(config, texts);
	const factsOf = declaredFactsOf(config, texts.locale, () => layersOf(config, texts));
	return {
		v: 1,
		site: config.site,
		revision: config.revision,
		widget,
		controller: {
			name: controller.name,
			contact: controller.contact
		},
		validityDays: askAgainDays(config),
		...config.log && { log: config.log },
		...preferences,
		services: preferences.services.map((service) => {
			const facts = factsOf(service.id);
			return facts ? Object.assign(bare(), service, { facts }) : service;
		}),
		...firstLayer,
		texts: {
			...firstLayer.texts,
			controller: preferences.texts.controller
		},
		embeds: embedTextsOf(config, texts)
	};
}
// src/consent/published-notices.ts
/**
* In each language that it is shown in: the notice that asks about everything and, for each revision in which something was added
* (`since`), the one that asks visitors of older revisions about that alone.
*/
function publishedNotices(config, locales, widget) {
	const optional = idsToAsk(config, void 0).ids;
	const additions = [...config.purposes, ...config.services || []].flatMap(({ id, since }) => since && optional.includes(id) ? since : []);
	const partial = [...new Set(additions)].map((since) => idsToAsk(config, choiceOfRevision(config, since - 1)).ids);
	const languages = languagesOf(config);
	return locales.filter(({ locale }) => !languages.length || languages.includes(locale)).flatMap((texts) => [noticeOf(config, texts, widget), ...partial.map((ids) => noticeOf(config, texts, widget, ids))]);
}
/** A choice that decided everything, back then. */
function choiceOfRevision(config, revision) {
	return {
		subject: "",
		time: 0,
		notice: NO_NOTICE,
		revision,
		sequence: 1,
		decisions: answerAll(config, false)
	};
}
export { validChoice as a, secondsOlder as i, decisionsOn as n, noticeHash as o, isGranted as r, noticeText as s, publishedNotices as t };
