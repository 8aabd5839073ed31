import { t as canonicalJson } from "./canonical-json.js";
import { n as OWN_SERVICE } from "./id.js";
import "./configuration.js";
// src/consent/sha256.ts
var primes = [];
for (let candidate = 2; primes.length < 64; candidate++) if (primes.every((prime) => candidate % prime)) primes.push(candidate);
/** The first 32 bits of the fractional part. */
var fraction = (value) => value % 1 * 2 ** 32 | 0;
var K = primes.map((prime) => fraction(prime ** (1 / 3)));
var INITIAL = primes.slice(0, 8).map((prime) => fraction(prime ** .5));
var rotate = (word, bits) => word >>> bits | word << 32 - bits;
/**
* SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
* For texts of up to some hundred kilobytes, as notices are; the log's own hashing is elsewhere (src/tlog).
*/
function sha256Hex(text) {
	const message = new TextEncoder().encode(text);
	const padded = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer((message.length + 8 >> 6) + 1 << 6));
	for (let i = 0; i < message.length; i++) padded.setUint8(i, message[i] ?? 0);
	padded.setUint8(message.length, 128);
	padded.setUint32(padded.byteLength - 4, message.length * 8);
	let state = INITIAL;
	for (let offset = 0; offset < padded.byteLength; offset += 64) state = compress(state, padded, offset);
	return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
function compress(state, block, offset) {
	const w = [];
	const at = (i) => w[i] ?? 0;
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i++) {
		const s0 = rotate(at(i - 15), 7) ^ rotate(at(i - 15), 18) ^ at(i - 15) >>> 3;
		const s1 = rotate(at(i - 2), 17) ^ rotate(at(i - 2), 19) ^ at(i - 2) >>> 10;
		w[i] = i < 16 ? block.getInt32(offset + i * 4) : at(i - 16) + s0 + at(i - 7) + s1 | 0;
		const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const t1 = h + sum1 + (e & f ^ ~e & g) + (K[i] ?? 0) + at(i) | 0;
		const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
		[h, g, f, e, d, c, b, a] = [
			g,
			f,
			e,
			d + t1 | 0,
			c,
			b,
			a,
			t1 + t2 | 0
		];
	}
	return [
		a,
		b,
		c,
		d,
		e,
		f,
		g,
		h
	].map((word, i) => word + (state[i] ?? 0) | 0);
}
// src/consent/notice-hash.ts
/** The bytes that are hashed, published and served: RFC 8785. */
function noticeText(notice) {
	return canonicalJson(notice);
}
/** SHA-256 of the canonical JSON, 64 lower-case hex digits. */
function noticeHash(notice) {
	return sha256Hex(noticeText(notice));
}
// src/consent/choice.ts
/** Stands for the notice hash of a choice made where no notice was shown. */
var NO_NOTICE = "0".repeat(64);
// src/consent/policy.ts
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
	const answers = Object.create(null);
	for (const item of [...config.purposes, ...config.services || []]) answers[item.id] = granted;
	return answers;
}
// src/consent/first-layer-of.ts
/**
* The first layer that a configuration and the texts of one language make. Pure, and without Intl, whose words change
* with the engine's version: the browser that shows it and the operator who publishes it get the same.
* @param asks ids that an older choice does not cover, where only those are asked
*/
function firstLayerOf(config, texts, asks) {
	const { bodyForNew, ...layers } = texts.layers;
	return {
		locale: texts.locale,
		direction: texts.direction,
		layout: "card",
		policy: config.policy,
		...asks && { asks },
		texts: {
			...layers,
			body: fill(asks ? bodyForNew : layers.body, bodyValues(config, texts, asks))
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
		purposes: titles.join(", ")
	};
}
/** The locale's own titles begin small within a sentence; a site's stay as they are, since they may be names. */
var inSentence = (title, { purposes }) => Object.values(purposes).some((usual) => usual.title === title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
// src/consent/notice-of.ts
/**
* The notice that a configuration and the texts of one language make: its first layer, and all that stands behind it.
* Pure: the browser that shows it and the operator who publishes it get the same document, and so the same hash.
* @param asks ids that an older choice does not cover, where only those are asked
*/
function noticeOf(config, texts, widget, asks) {
	const { controller } = config;
	const firstLayer = firstLayerOf(config, texts, asks);
	return {
		v: 1,
		site: config.site,
		revision: config.revision,
		widget,
		controller: {
			name: controller.name,
			contact: controller.contact
		},
		validityDays: 182,
		...config.log && { log: config.log },
		...firstLayer,
		texts: {
			...firstLayer.texts,
			controller: fill(texts.layers.controller, {
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
		services: [...ownService(config, texts.layers.ownStorage), ...(config.services || []).map(({ id, purpose, name, provider, policy, storage }) => ({
			id,
			purpose,
			name,
			provider,
			...policy && { policy },
			storage: storage || []
		}))]
	};
}
/** CNIL-15: what the widget itself keeps is listed too, under the first required purpose. */
function ownService(config, name) {
	const purpose = config.purposes.find(({ required }) => required)?.id;
	if (!purpose) return [];
	return [{
		id: OWN_SERVICE,
		purpose,
		name,
		provider: config.controller.name,
		storage: [{
			kind: "cookie",
			name: `${config.cookie?.name || "eu-consent"}*`,
			days: 182
		}, {
			kind: "local-storage",
			name: "temoin:*",
			days: 182
		}]
	}];
}
// src/consent/published-notices.ts
/**
* In each language: the notice that asks about everything and, for each revision in which something was added
* (`since`), the one that asks visitors of older revisions about that alone.
*/
function publishedNotices(config, locales, widget) {
	const optional = idsToAsk(config, void 0).ids;
	const additions = [...config.purposes, ...config.services || []].flatMap(({ id, since }) => since && optional.includes(id) ? since : []);
	const partial = [...new Set(additions)].map((since) => idsToAsk(config, choiceOfRevision(config, since - 1)).ids);
	return locales.flatMap((texts) => [noticeOf(config, texts, widget), ...partial.map((ids) => noticeOf(config, texts, widget, ids))]);
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
export { sha256Hex as i, noticeHash as n, noticeText as r, publishedNotices as t };
