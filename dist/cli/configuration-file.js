import { n as parseJson } from "./configuration.js";
import { r as USUAL_PURPOSES, t as ID } from "./id.js";
import { t as TemoinError } from "./error2.js";
import { n as positionAt, t as findJsonFault } from "./json-text.js";
import { readFile } from "node:fs/promises";
import { z } from "zod";
// src/locales/index.ts
/** Every shipped language by its tag, in the order in which they are fallen back to. */
var locales = {
	en: {
		locale: "en",
		direction: "ltr",
		layers: {
			title: "Your choice about cookies",
			body: "With your consent, {controller} and its partners\xA0({count}) use cookies for: {purposes}. Without it, none of this happens.",
			bodyForNew: "Something is new since your last choice. With your consent, {controller} and its partners\xA0({count}) use cookies for: {purposes}. The rest of your choice stands.",
			withdraw: "You can change your mind at any time, from every page. Your choice is kept for six months.",
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
	fr: {
		locale: "fr",
		direction: "ltr",
		layers: {
			title: "Votre choix sur les cookies",
			body: "Avec votre accord, {controller} et ses partenaires\xA0({count}) utilisent des cookies pour\xA0: {purposes}. Sans lui, rien de tout cela n’a lieu.",
			bodyForNew: "Du nouveau depuis votre dernier choix. Avec votre accord, {controller} et ses partenaires\xA0({count}) utilisent des cookies pour\xA0: {purposes}. Le reste de votre choix ne change pas.",
			withdraw: "Vous pouvez changer d’avis à tout moment, depuis chaque page. Votre choix est conservé six mois.",
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
	}
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
var declaring = ({ services = [] }, host) => services.filter(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)));
/** Ids of the services that declare a host, as a `data-consent` expression (`a|b`); empty for nobody's host. */
var servicesAt = (config, host) => declaring(config, host).map(({ id }) => id).join("|");
/**
* What must be granted before a request may go to a host, as a `data-consent` expression: one of the services that
* declare it (`a|b`). A host that a service under a required purpose declares is never guarded.
* @returns `undefined` for a host that nobody guards
*/
function expressionForHost(config, host) {
	return declaring(config, host).some(({ purpose }) => config.purposes.some(({ id, required }) => required && id === purpose)) ? void 0 : servicesAt(config, host) || void 0;
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
function listAt(value, key) {
	const list = valueAt(value, [key]);
	return Array.isArray(list) ? list : [];
}
// src/consent/host-pattern.ts
/** A host name in lower case. A port is left out on purpose: cookies and gates do not know ports. */
var HOST = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
/** As in a Content-Security-Policy: `*.` in front stands for every host below, and not for the host itself. */
var HOST_PATTERN = /^(\*\.)?(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
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
	since
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
	locale: z.string().min(2).max(35).optional().describe("Language to show whatever the page or browser say")
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
	const { purposes, services, controller, cookie } = configurationSchema.shape;
	const [first] = path;
	if (first === "purposes") return Object.keys(path.includes("texts") ? purposeTextsSchema.shape : purposes.element.shape);
	if (first === "services") {
		const service = services.unwrap().element.shape;
		return Object.keys(path.length > 2 ? service.storage.unwrap().element.shape : service);
	}
	if (first === "cookie") return Object.keys(cookie.unwrap().shape);
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
// src/consent/configuration-check.ts
/**
* Checks a parsed configuration.
* @param locales languages whose texts ship with the widget; a site's own purpose needs its texts in one of them
* @returns all problems, those of a single setting before those between several; none means that the widget will
*   accept it
*/
function checkConfiguration(value, locales) {
	const result = configurationSchema.safeParse(value);
	return [...result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value)), ...relations(value, locales)];
}
/**
* The same for a caller that cannot go on without one.
* @returns the configuration, or the problems as one text with one line each
*/
function configurationOrProblems(value, locales) {
	const problems = checkConfiguration(value, locales);
	return problems.length ? { problems } : { configuration: value };
}
function describe(issue, value) {
	const path = formatPath(issue.path);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		path: formatPath([...issue.path, key]),
		message: `is not a known setting${suggestion(key, issue.path)}; remove it or correct its name`
	}));
	if (issue.code === "invalid_key") return [{
		path,
		message: `${issue.issues[0]?.message}, but is ${show(issue.path.at(-1))}`
	}];
	const found = valueAt(value, issue.path);
	if (found === void 0) return [{
		path,
		message: "is missing; add it"
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
var show = (value) => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
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
// src/cli/configuration-file.ts
/** Largest configuration that is read, in bytes; a hundred services take some 50,000. */
var CONFIGURATION_BYTES_MAX = 1048576;
/**
* Reads and checks a configuration.
* @param languages whose texts ship with the widget; those of src/locales unless said
* @throws TemoinError `configuration-unreadable` where there is no such file, or it is too large or not UTF-8;
*   `configuration-invalid` where it is not JSON (with line and column), names a setting twice, or has settings
*   that the widget would refuse: all of them in one message, one line each, with their paths
*/
async function readConfigurationFile(path, languages = Object.keys(locales)) {
	const text = decode(path, await readBytes(path));
	const fault = findJsonFault(text);
	if (fault) {
		const { line, column } = positionAt(text, fault.offset);
		throw new TemoinError("configuration-invalid", `${path}, line ${line}, column ${column}: ${fault.message}`);
	}
	const result = configurationOrProblems(parseJson(text), languages);
	if ("configuration" in result) return {
		configuration: result.configuration,
		text
	};
	const { problems } = result;
	const lines = problems.map((problem) => `  ${problem.path || "the whole file"}: ${problem.message}`);
	const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
	throw new TemoinError("configuration-invalid", `${path}: ${count}\n${lines.join("\n")}`);
}
async function readBytes(path) {
	try {
		return await readFile(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new TemoinError("configuration-unreadable", `${path}: the configuration cannot be read: ${reason}`, { cause: error });
	}
}
function decode(path, bytes) {
	if (bytes.length > CONFIGURATION_BYTES_MAX) {
		const message = `${path}: ${bytes.length} bytes are too many for a configuration; at most ${CONFIGURATION_BYTES_MAX} are read`;
		throw new TemoinError("configuration-unreadable", message);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		const message = `${path}: the configuration is not UTF-8; save it in that encoding`;
		throw new TemoinError("configuration-unreadable", message, { cause: error });
	}
}
export { matchesHost as a, expressionForHost as i, HOST as n, locales as o, HOST_PATTERN as r, readConfigurationFile as t };
