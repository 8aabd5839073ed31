import { t as canonicalJson } from "./canonical-json.js";
import { t as TemoinError } from "./error2.js";
import { n as parseJson } from "./configuration.js";
import { t as NO_NOTICE } from "./choice.js";
import { a as isInstant, t as HASH } from "./record-schema.js";
import { n as textsOf } from "./notice-document.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { base64urlnopad } from "@scure/base";
import { z } from "zod";
// src/consent/pack-manifest.ts
/** Name and version of the format. */
var PACK_FORMAT = "temoin/pack/v1";
/** The manifest's own name in the pack: the last file, and the only one that the manifest does not list. */
var PACK_MANIFEST = "manifest.json";
/** Longest manifest that is read, in UTF-16 code units: some 60,000 files. */
var TEXT_MAX = 8388608;
/**
* Names of ASCII letters, digits, `_`, `-` and `.` between `/`, each of which begins with a letter or a digit and has no
* empty part between dots: on no system does such a path lead out of the folder that a pack is unpacked into.
*/
var PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;
var PATH_MAX_CHARS = 240;
/** `<site>/temoin/log`, and with a number behind it where it is not the first of its site (docs/FORMAT.md §6). */
var ORIGIN = /^([a-z0-9.-]{1,253})\/temoin\/log(\/[1-9]\d{0,5})?$/;
var count = z.int().min(0);
var instant$1 = z.string().refine(isInstant, "must be a time in UTC with milliseconds");
var path = z.string().max(PATH_MAX_CHARS).regex(PATH);
/** Whether a text may be the path of a file in a pack. */
var isPackPath = (text) => path.safeParse(text).success;
var selection = z.union([
	z.strictObject({
		from: instant$1.exactOptional(),
		to: instant$1.exactOptional()
	}).refine(({ from, to }) => from === void 0 || to === void 0 || from < to, "from must be before to"),
	z.strictObject({ notice: z.string().regex(HASH) }),
	z.strictObject({ subject: z.string().regex(/^[\w-]{22}$/) })
]);
var schema$1 = z.strictObject({
	format: z.literal(PACK_FORMAT),
	site: z.string().max(253).regex(/^[a-z0-9.-]+$/),
	origin: z.string().regex(ORIGIN),
	size: count,
	made: instant$1,
	selection,
	files: z.array(z.strictObject({
		path,
		bytes: count,
		hash: z.string().regex(HASH)
	})),
	absent: z.array(z.strictObject({
		path: z.string().refine((text) => isPackPath(text.replace(/\/$/, "")), "must be a path"),
		why: z.string().min(1).max(1e3)
	}))
}).refine(({ site, origin }) => ORIGIN.exec(origin)?.[1] === site, "origin must be of the site").refine(({ files }) => namesOnce(files), "files must name each path once, in whatever case").refine(({ files }) => !files.some(isManifest), "files must not name the manifest itself");
/** Paths that differ in case alone are one file on some systems. */
var namesOnce = (files) => new Set(files.map((file) => file.path.toLowerCase())).size === files.length;
var isManifest = (file) => file.path.toLowerCase() === PACK_MANIFEST;
/** The text of a manifest: canonical JSON (RFC 8785). */
var packManifestText = (manifest) => canonicalJson(manifest);
/**
* Reads a manifest.
* @throws TemoinError `pack-unreadable` for anything but the canonical text of a manifest of this version
*/
function readPackManifest(text) {
	if (text.length > TEXT_MAX) throw unreadable(`it has ${text.length} characters, and at most ${TEXT_MAX} are read`);
	const value = parseJson(text);
	if (value === void 0) throw unreadable("it is not JSON");
	const format = Reflect.get(Object(value), "format");
	if (format !== "temoin/pack/v1") throw unreadable(`its format is ${JSON.stringify(format)?.slice(0, 80) ?? "missing"} and not ${PACK_FORMAT}; a newer version of temoin may know another`);
	const { data, error } = schema$1.safeParse(value);
	if (!data) {
		const [issue] = error.issues;
		throw unreadable(`${issue?.path.join(".") || "the whole"}: ${issue?.message}`);
	}
	if (packManifestText(data) !== text) throw unreadable("it is not canonical JSON (RFC 8785): somebody has written it anew");
	return data;
}
function unreadable(reason) {
	return new TemoinError("pack-unreadable", `${PACK_MANIFEST} of the evidence pack cannot be read: ${reason}; get the pack again from whoever made it`);
}
// src/consent/instant-words.ts
var MONTHS = "January February March April May June July August September October November December".split(" ");
var DAY_CHARS = 10;
/** @returns undefined for a text that is not an instant in ISO 8601, as damage may leave it */
function instantWords(iso) {
	const instant = new Date(iso);
	if (Number.isNaN(instant.getTime())) return void 0;
	const [date = "", clock = ""] = instant.toISOString().split("T");
	const time = `${clock.slice(0, 8)} UTC`;
	return {
		day: `${instant.getUTCDate()} ${MONTHS[instant.getUTCMonth()]} ${instant.getUTCFullYear()}`,
		time,
		ledger: `${date} ${time}`
	};
}
/** A day in words, or a time of one, `23 November 2026, 15:14:07 UTC`; the text itself where it is neither. */
function momentWords(iso) {
	const words = instantWords(iso);
	if (!words) return iso;
	return iso.length > DAY_CHARS ? `${words.day}, ${words.time}` : words.day;
}
// src/consent/record-27560-known.ts
/** The party that every other one is told from. */
var CONTROLLER = "controller";
/** Says of a field why it has no value. */
var unknown = (why) => ({ not_available: why });
/** The text, unless there is none. */
var said = (text, why) => text || unknown(why);
/** A number of days in ISO 8601; a notice may state what is none. */
var daysOf = (days) => Number.isInteger(days) && days > 0 && days < 1e9 ? `P${days}D` : unknown("what the notice states is no number of days");
/** Providers are numbered in the order of the notice: they have no ids of their own. */
function partyId({ notice }, provider) {
	return `provider-${[...new Set(notice?.services.map((service) => service.provider))].indexOf(provider) + 1}`;
}
// src/consent/record-27560-purposes.ts
/** Every purpose that the record says something of, or of a service of it, in the order of the notice. */
function purposesOf(known) {
	const { record, notice, why } = known;
	const named = [...record.granted, ...record.refused];
	const listed = notice?.purposes.filter(({ id }) => named.includes(id) || servicesOf(known, id).some((service) => named.includes(service.id)));
	const unlisted = named.filter((id) => ![...notice?.purposes ?? [], ...notice?.services ?? []].some((item) => item.id === id));
	const reason = notice ? "the notice does not name this id" : why;
	return [...(listed ?? []).map((purpose) => purposeOf(known, purpose)), ...unlisted.map((id) => purposeOf(known, {
		id,
		title: "",
		description: ""
	}, reason))];
}
function purposeOf(known, { id, title, description }, why = "the notice has no words for it") {
	const { record, notice } = known;
	const services = servicesOf(known, id);
	const providers = services.map(({ provider }) => partyId(known, provider));
	return {
		purpose_id: id,
		purpose: said(title, why),
		purpose_description: said(description, why),
		decision: decisionOn(known, id),
		pii_information: dataOf(services),
		pii_controllers: notice ? [CONTROLLER] : unknown(known.why),
		storage_locations: placesOf(services),
		retention_period: retentionOf(services),
		services: services.map((service) => ({
			service_id: service.id,
			service_name: service.name || service.id,
			party_id: partyId(known, service.provider),
			decision: decisionOn(known, service.id)
		})),
		jurisdiction: said(record.jurisdiction, "the site has not said where the visitor is"),
		recipient_third_parties: providers.length ? [...new Set(providers)] : unknown(notice ? "the notice names no service for this purpose" : known.why),
		withdrawal_method: said(notice && textsOf(notice.texts)("withdraw"), known.why)
	};
}
var servicesOf = ({ notice }, purpose) => notice?.services.filter((service) => service.purpose === purpose) ?? [];
function decisionOn({ record }, id) {
	if (record.granted.includes(id)) return "granted";
	return record.refused.includes(id) ? "refused" : "not asked";
}
/** What a notice says of data is what each service keeps on the device. */
function dataOf(services) {
	return [...services.flatMap(({ storage }) => storage.map(({ kind, name }) => ({
		pii_type: `${kind} on the device`,
		...name && { pii_attribute_id: name }
	}))), { pii_type: unknown("the notice names no other data that is collected") }];
}
function placesOf(services) {
	return [...services.some(({ storage }) => storage.length > 0) ? ["the visitor’s device"] : [], unknown("the notice does not say where providers keep what they learn")];
}
function retentionOf(services) {
	const periods = services.flatMap(({ id, storage, retentionDays }) => [...storage.map(({ kind, name, days }) => ({
		of: `${kind} ${name} on the device`,
		period: days ? daysOf(days) : "session"
	})), {
		of: `what the provider of ${id} learns`,
		period: retentionDays ? daysOf(retentionDays) : unknown("the notice does not say")
	}]);
	return periods.length ? periods : [{
		of: "all data",
		period: unknown("the notice names no service for this purpose")
	}];
}
// src/consent/record-27560-schema.ts
/** Name and version of the form. */
var SCHEMA_27560 = "temoin/record-27560/v1";
var text = z.string().min(1);
/** A mandatory field of which nothing is known: why that is so stands in its place, and nothing is made up. */
var notAvailable = z.strictObject({ not_available: text });
var known = (value) => z.union([value, notAvailable]);
/** ISO 8601, as `P182D`. */
var duration = z.string().regex(/^P\d{1,9}D$/);
var instant = z.iso.datetime({ precision: 3 });
var pii = z.strictObject({
	pii_type: known(text),
	pii_attribute_id: text.exactOptional()
});
/** A period for each thing that is kept: what a service stores on the device, and what its provider has. */
var retention = z.strictObject({
	of: text,
	period: known(z.union([duration, z.literal("session")]))
});
var service = z.strictObject({
	service_id: text,
	service_name: text,
	party_id: text,
	decision: z.enum([
		"granted",
		"refused",
		"not asked"
	])
});
var purpose = z.strictObject({
	purpose_id: text,
	purpose: known(text),
	purpose_description: known(text),
	decision: z.enum([
		"granted",
		"refused",
		"not asked"
	]),
	pii_information: z.array(pii).min(1),
	pii_controllers: known(z.array(text).min(1)),
	storage_locations: z.array(known(text)).min(1),
	retention_period: z.array(retention).min(1),
	services: z.array(service),
	jurisdiction: known(text),
	recipient_third_parties: known(z.array(text).min(1)),
	withdrawal_method: known(text)
});
var party = z.strictObject({
	party_id: text,
	party_type: text,
	party_name: known(text),
	party_address: known(text),
	party_contact: known(text),
	party_url: text.exactOptional()
});
var event = z.strictObject({
	event_time: instant,
	validity_duration: known(z.union([duration, z.literal("one page view")])),
	entity_id: text,
	event_type: known(z.literal("expressed consent")),
	event_state: z.enum([
		"consent given",
		"consent refused",
		"consent withdrawn"
	]),
	/** Ids of purposes and services. */
	concerns: z.array(text),
	/** Not in ISO/IEC TS 27560; the DPVCG's guide recommends it. */
	indication_method: text
});
z.strictObject({
	schema_version: z.literal(SCHEMA_27560),
	record_id: text,
	pii_principal_id: text,
	pii_processing: z.strictObject({
		privacy_notice: known(z.strictObject({
			id: text,
			hash: z.string().regex(HASH)
		})),
		language: text,
		purposes: z.array(purpose)
	}),
	party_identification: z.array(party).min(1),
	events: z.array(event).min(1),
	/** Where the record itself stands, and what in it has no field of the standard. */
	log: z.strictObject({
		site: text,
		index: z.int().min(0),
		sequence: z.int().min(0),
		event: text,
		client_time: instant
	})
});
// src/consent/record-words.ts
/** Each event in two or three words. */
var EVENT_WORDS = {
	"grant-all": "Accepted all",
	"refuse-all": "Refused all",
	custom: "Chose in part",
	withdraw: "Withdrew consent",
	once: "Allowed once"
};
/** Each place of decision, as a column or a table says it. */
var SURFACE_WORDS = {
	"first-layer": "First layer",
	preferences: "Preferences",
	placeholder: "Placeholder",
	api: "Page’s own script",
	signal: "Browser signal"
};
/** Each kind of gesture, as a column or a table says it. */
var GESTURE_WORDS = {
	trusted: "real gesture",
	synthetic: "made by script",
	none: "no gesture"
};
/** Each place of decision, as it stands in a sentence. */
var SURFACE_PHRASES = {
	"first-layer": "on the first layer",
	preferences: "in the preferences",
	placeholder: "on a placeholder in the page",
	api: "through the page’s own script",
	signal: "by a signal of the browser"
};
/** Each kind of gesture, as it stands behind a semicolon. */
var GESTURE_PHRASES = {
	trusted: "a real gesture, by the browser’s word",
	synthetic: "a gesture made by a script, by the browser’s word",
	none: "no gesture of the visitor"
};
var LISTED_MAX = 4;
/** Whether the record says that a notice was shown at all. */
function noticeWasShown(notice) {
	return notice !== NO_NOTICE;
}
/** The record in one sentence: when, what, where and in which language. */
function sentenceOf(record) {
	const at = instantWords(record.receivedTime);
	const when = at ? `On ${at.day} at ${at.time}` : `At an unreadable time (${record.receivedTime})`;
	const shown = noticeWasShown(record.notice) ? `in ${languageName(record.locale)}` : "with no notice shown";
	return `${when} this browser ${deedOf(record)} ${SURFACE_PHRASES[record.surface]}, ${shown}${keptOf(record)}.`;
}
/** `French`; the tag itself where it names no language that this browser knows. */
function languageName(tag) {
	try {
		return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
/** `analytics, social and player`; a count where the list is long; `nothing` for an empty one. */
function listed(ids, longest = LISTED_MAX) {
	if (!ids.length) return "nothing";
	if (ids.length <= longest) return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(ids);
	const named = ids.slice(0, longest - 1);
	return `${named.join(", ")} and ${ids.length - named.length} more`;
}
/** `1 record`, `1,204 records`, `2 entries`, `3 days`, `4 accesses`. */
function counted(count, noun) {
	const plural = noun.replace(/([^aeiou])y$/, "$1ie").replace(/s$/, "se").concat("s");
	return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
function deedOf({ event, granted, refused }) {
	if (event === "grant-all") return "accepted everything";
	if (event === "refuse-all") return "refused everything";
	if (event === "custom") return `accepted ${listed(granted)} and refused ${listed(refused)}`;
	if (event === "once") return "allowed one embed to run this one time";
	return granted.length ? "withdrew consent" : "withdrew all consent";
}
/** After a withdrawal: what was left granted. */
function keptOf({ event, granted }) {
	return event === "withdraw" && granted.length ? `, keeping ${listed(granted)}` : "";
}
// src/consent/record-27560.ts
var NOT_PUBLISHED = "the log has not published the notice that the record names by its hash";
var NOT_SHOWN = "no notice was shown";
/**
* The form. What neither the record nor the notice says is said to be unknown, and why.
* @param index of the record's entry in the log
* @param notice the published document with the hash that the record names; `undefined` where there is none
*/
function record27560(record, index, notice) {
	const known = {
		record,
		notice,
		why: record.notice === NO_NOTICE ? NOT_SHOWN : NOT_PUBLISHED
	};
	return {
		schema_version: SCHEMA_27560,
		record_id: record.id,
		pii_principal_id: record.subject,
		pii_processing: {
			privacy_notice: record.notice === NO_NOTICE ? unknown(NOT_SHOWN) : {
				id: noticeAddress(record.notice),
				hash: record.notice
			},
			language: record.locale,
			purposes: purposesOf(known)
		},
		party_identification: partiesOf(known),
		events: eventsOf(known),
		log: {
			site: record.site,
			index,
			sequence: record.sequence,
			event: record.event,
			client_time: record.clientTime
		}
	};
}
/** The notice by its hash alone, wherever its bytes are: a name of RFC 6920. */
function noticeAddress(hash) {
	return `ni:///sha-256;${base64urlnopad.encode(hexToBytes(hash))}`;
}
function partiesOf(known) {
	const { notice, why } = known;
	return [{
		party_id: CONTROLLER,
		party_type: "controller",
		party_name: said(notice?.controller.name, why),
		party_address: unknown(notice ? "the notice gives no postal address" : why),
		party_contact: said(notice?.controller.contact, why),
		...notice?.policy && { party_url: notice.policy }
	}, ...[...new Set(notice?.services.map(({ provider }) => provider))].map((name) => providerOf(known, name))];
}
function providerOf(known, name) {
	const policy = known.notice?.services.find((service) => service.provider === name && service.policy)?.policy;
	return {
		party_id: partyId(known, name),
		party_type: "recipient",
		party_name: said(name, "the notice names no provider"),
		party_address: unknown("the notice gives no postal address"),
		party_contact: unknown("the notice gives no contact but the privacy policy, if any"),
		...policy && { party_url: policy }
	};
}
/** One event for all that may run after the act, and one for all that may not. */
function eventsOf(known) {
	const { record } = known;
	const { event, granted, refused } = record;
	const act = {
		event_time: record.receivedTime,
		validity_duration: validityOf(known),
		entity_id: record.subject,
		event_type: typeOf(record),
		indication_method: `${SURFACE_PHRASES[record.surface]}; ${GESTURE_PHRASES[record.gesture]}`
	};
	const given = {
		...act,
		event_state: "consent given",
		concerns: [...granted]
	};
	const state = event === "withdraw" ? "consent withdrawn" : "consent refused";
	const notGiven = {
		...act,
		event_state: state,
		concerns: [...refused]
	};
	if (!granted.length) return [notGiven];
	return refused.length ? [given, notGiven] : [given];
}
function validityOf({ record, notice, why }) {
	if (record.event === "once") return "one page view";
	const days = notice?.validityDays;
	return days ? daysOf(days) : unknown(notice ? "the notice does not say" : why);
}
/** That a person expressed it is shown by no more than the browser's word that the gesture was a real one. */
function typeOf({ gesture }) {
	if (gesture === "trusted") return "expressed consent";
	return unknown(gesture === "synthetic" ? "a script made the gesture: that a person expressed it is not shown" : "no gesture was involved: the page’s own script or a signal of the browser acted");
}
// src/consent/record-jsonld.ts
/** The guide's profile of ISO/IEC TS 27560 for records. */
var PROFILE = "https://w3id.org/dpv/schema/dpv-27560#record";
/** Everything that a reader needs to know the terms by stands in the file: nothing is loaded. */
var JSONLD_CONTEXT = {
	dct: "http://purl.org/dc/terms/",
	dpv: "https://w3id.org/dpv#",
	loc: "https://w3id.org/dpv/loc#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
	"dct:conformsTo": { "@type": "@id" },
	"dct:created": { "@type": "xsd:dateTime" },
	"dct:issued": { "@type": "xsd:dateTime" },
	"dpv:hasApplicability": { "@type": "@id" },
	"dpv:hasDataController": { "@type": "@id" },
	"dpv:hasRecipient": { "@type": "@id" },
	"dpv:hasServiceProvider": { "@type": "@id" },
	"dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" },
	"dpv:isIndicatedBy": { "@type": "@id" }
};
/** One country of ISO 3166-1; the vocabulary names each so. */
var COUNTRY = /^[A-Z]{2}$/;
/**
* The node of one record.
* @param record as `record27560` makes it: both forms say the same
*/
function jsonLdOf(record) {
	const { pii_processing: processing, party_identification: parties, log } = record;
	const base = `urn:uuid:${record.record_id}`;
	const [{ jurisdiction, withdrawal_method: withdrawal } = UNNAMED] = processing.purposes;
	return {
		"@id": base,
		"@type": "dpv:ConsentRecord",
		"dct:conformsTo": PROFILE,
		"dct:identifier": record.record_id,
		"dct:created": log.client_time,
		"dct:issued": record.events[0]?.event_time ?? log.client_time,
		"dpv:hasDataSubject": {
			"@id": `${base}#subject`,
			"@type": "dpv:DataSubject",
			"dct:identifier": record.pii_principal_id
		},
		"dpv:hasNotice": noticeOf(record),
		"dpv:hasJurisdiction": placeOf(jurisdiction),
		"dpv:hasDataController": `${base}#controller`,
		"dpv:hasConsentControl": {
			"@type": "dpv:WithdrawConsent",
			...factOf("dct:description", withdrawal)
		},
		"dpv:hasConsentStatus": record.events.map((event) => statusOf(event, base)),
		"dpv:hasProcess": processing.purposes.map((purpose) => processOf(purpose, record)),
		"dpv:hasEntity": parties.map((party) => entityOf(party, base))
	};
}
var NO_PURPOSE = { not_available: "the record names no purpose" };
var UNNAMED = {
	jurisdiction: NO_PURPOSE,
	withdrawal_method: NO_PURPOSE
};
function noticeOf({ pii_processing: { privacy_notice: notice, language } }) {
	const common = {
		"@type": "dpv:ConsentNotice",
		"dct:language": language
	};
	if ("not_available" in notice) return {
		...common,
		...absent(notice)
	};
	return {
		"@id": notice.id,
		...common,
		"dct:identifier": notice.hash
	};
}
function placeOf(jurisdiction) {
	const type = { "@type": "dpv:Location" };
	if (typeof jurisdiction !== "string") return {
		...type,
		...absent(jurisdiction)
	};
	return {
		...COUNTRY.test(jurisdiction) ? { "@id": `loc:${jurisdiction}` } : {},
		...type,
		"dct:identifier": jurisdiction
	};
}
var STATES = {
	"consent given": "dpv:ConsentGiven",
	"consent refused": "dpv:ConsentRefused",
	"consent withdrawn": "dpv:ConsentWithdrawn"
};
var stateId = (base, state) => `${base}#${state.replace("consent ", "")}`;
function statusOf(event, base) {
	const { event_state: state, event_type: type, validity_duration: duration } = event;
	const isExpressed = typeof type === "string";
	const isGiven = state === "consent given";
	return {
		"@id": stateId(base, state),
		"@type": isExpressed && isGiven ? [STATES[state], "dpv:ExpressedConsent"] : STATES[state],
		...!isExpressed && { "rdfs:comment": type.not_available },
		"dpv:isIndicatedAtTime": event.event_time,
		"dpv:isIndicatedBy": `${base}#subject`,
		"dpv:hasIndicationMethod": event.indication_method,
		"dpv:hasDuration": durationOf(duration)
	};
}
function durationOf(duration) {
	if (typeof duration !== "string") return {
		"@type": "dpv:Duration",
		...absent(duration)
	};
	if (duration === "one page view") return {
		"@type": "dpv:FixedOccurrencesDuration",
		"rdf:value": 1
	};
	if (duration === "session") return {
		"@type": "dpv:UntilEventDuration",
		"rdf:value": "end of the session"
	};
	return {
		"@type": "dpv:TemporalDuration",
		"rdf:value": {
			"@type": "xsd:duration",
			"@value": duration
		}
	};
}
function processOf(purpose, record) {
	const base = `urn:uuid:${record.record_id}`;
	const { language } = record.pii_processing;
	const { services, storage_locations: places, retention_period: periods } = purpose;
	const recipients = purpose.recipient_third_parties;
	return {
		"@type": "dpv:Process",
		"dpv:hasPurpose": {
			"@type": "dpv:Purpose",
			"dct:identifier": purpose.purpose_id,
			...factOf("dct:title", purpose.purpose, language),
			...factOf("dct:description", purpose.purpose_description, language)
		},
		...decisionOf(purpose.decision, record),
		..."not_available" in purpose.pii_controllers ? {} : { "dpv:hasDataController": `${base}#controller` },
		"dpv:hasRecipient": "not_available" in recipients ? {
			"@type": "dpv:Recipient",
			...absent(recipients)
		} : recipients.map((id) => `${base}#${id}`),
		"dpv:hasPersonalData": purpose.pii_information.map(({ pii_type: type, pii_attribute_id: id }) => ({
			"@type": "dpv:PersonalData",
			...factOf("dct:description", type),
			...id !== void 0 && { "dct:identifier": id }
		})),
		"dpv:hasStorageCondition": [...places.map((place) => ({
			"@type": "dpv:StorageLocation",
			...factOf("dct:description", place)
		})), ...periods.map(({ of, period }) => ({
			"@type": "dpv:StorageDuration",
			"dct:description": of,
			"dpv:hasDuration": durationOf(period)
		}))],
		"dpv:hasService": services.map((service) => ({
			"@type": "dpv:Service",
			"dct:identifier": service.service_id,
			"dct:title": service.service_name,
			"dpv:hasServiceProvider": `${base}#${service.party_id}`,
			...decisionOf(service.decision, record)
		}))
	};
}
/** Refers to the status of the record that holds for this purpose or service. */
function decisionOf(decision, { events, record_id: id }) {
	const isGranted = decision === "granted";
	const event = events.find(({ event_state: state }) => state === "consent given" === isGranted);
	if (decision === "not asked" || !event) return {};
	return { "dpv:hasConsentStatus": { "@id": stateId(`urn:uuid:${id}`, event.event_state) } };
}
function entityOf(party, base) {
	const { party_id: id, party_address: address, party_contact: contact, party_url: url } = party;
	return {
		"@id": `${base}#${id}`,
		"@type": party.party_type === "controller" ? "dpv:DataController" : "dpv:Recipient",
		"dpv:hasIdentifier": id,
		...factOf("dpv:hasName", party.party_name),
		"dpv:hasAddress": typeof address === "string" ? address : absent(address),
		"dpv:hasContact": [typeof contact === "string" ? contact : absent(contact), ...url ? [url] : []]
	};
}
/** A property with its text; where nothing is known, what says so of the whole node. */
function factOf(name, value, language) {
	if (typeof value !== "string") return absent(value);
	return { [name]: language === void 0 ? value : {
		"@value": value,
		"@language": language
	} };
}
/** The vocabulary's own way to say that a mandatory field has no value. */
var absent = ({ not_available: why }) => ({
	"dpv:hasApplicability": "dpv:NotAvailable",
	"rdfs:comment": why
});
// src/consent/record-csv.ts
/** Tells spreadsheets that the text is UTF-8. */
var BYTE_ORDER_MARK = "﻿";
/** A cell that begins so may be run as a formula (OWASP, CSV injection). */
var FORMULA_START = /^[=+\-@\t\r]/;
/** A cell with one of these stands in quotes (RFC 4180 §2.6). */
var NEEDS_QUOTES = /[",\r\n]/;
/** What stands in each column of a record that is intact. */
var COLUMNS = {
	site: ({ site }) => site,
	subject: ({ subject }) => subject,
	sequence: ({ sequence }) => sequence,
	event: ({ event }) => event,
	surface: ({ surface }) => surface,
	gesture: ({ gesture }) => gesture,
	granted: ({ granted }) => granted.join(" "),
	refused: ({ refused }) => refused.join(" "),
	notice: ({ notice }) => notice,
	locale: ({ locale }) => locale,
	revision: ({ revision }) => revision,
	layout: ({ layout }) => layout,
	viewport: ({ viewport }) => viewport,
	gpc: ({ gpc }) => gpc,
	jurisdiction: ({ jurisdiction }) => jurisdiction,
	parity: ({ parity }) => parity && canonicalJson(parity),
	clientTime: ({ clientTime }) => clientTime,
	receivedTime: ({ receivedTime }) => receivedTime,
	widgetVersion: ({ widget }) => widget.version,
	widgetIntegrity: ({ widget }) => widget.integrity
};
/** The names of the columns that only a record fills, in their order. */
var RECORD_COLUMNS = Object.keys(COLUMNS);
/** One line of cells, neutralised and quoted as needed, with its line break. */
function csvLine(cells) {
	return `${cells.map(csvCell).join(",")}\r\n`;
}
/** The first line, with the mark before it. */
var csvHeader = () => BYTE_ORDER_MARK + csvLine([
	"index",
	"id",
	"damaged",
	...RECORD_COLUMNS
]);
/** The line of an intact record. @param id as the register has it */
var recordCsvLine = (index, id, record) => csvLine([
	index,
	id,
	false,
	...Object.values(COLUMNS).map((cellOf) => cellOf(record))
]);
function csvCell(cell) {
	const text = cell === null || cell === void 0 ? "" : String(cell);
	const neutral = typeof cell === "string" && FORMULA_START.test(text) ? `'${text}` : text;
	return NEEDS_QUOTES.test(neutral) ? `"${neutral.replaceAll("\"", "\"\"")}"` : neutral;
}
export { PACK_MANIFEST as _, JSONLD_CONTEXT as a, readPackManifest as b, EVENT_WORDS as c, counted as d, languageName as f, PACK_FORMAT as g, momentWords as h, recordCsvLine as i, GESTURE_WORDS as l, sentenceOf as m, csvHeader as n, jsonLdOf as o, listed as p, csvLine as r, record27560 as s, RECORD_COLUMNS as t, SURFACE_WORDS as u, isPackPath as v, packManifestText as y };
