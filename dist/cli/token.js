import { t as TemoinError } from "./error2.js";
import { p as parseOrigin, r as findSiteFolders } from "./site-folders.js";
import { i as isInForce, n as createToken, r as handleOf } from "./sign-in.js";
import { M as ROLES } from "./sqlite.js";
import { t as parseTime } from "./time-option.js";
import { t as printable } from "./printable.js";
import { o as withLog, t as addPlaceOptions } from "./log-data.js";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/token-places.ts
/** Adds them. */
function addTokenPlaceOptions(command) {
	return addPlaceOptions(command).addOption(new Option("--sites <directory>", "directory of the sites, as for `temoin serve --sites`; --data or --database is then that of the server")).addOption(new Option("--site <name>", "with --sites, which of them; may be repeated, or be several separated by spaces").default([], "none").argParser((text, earlier) => [...earlier, ...text.split(/\s+/).filter(Boolean)]));
}
/**
* Opens all logs that are meant, for as long as `use` runs: none is changed where one that is named cannot be opened.
* @param isEvery whether all sites are meant where none is named
* @throws TemoinError `option-invalid` where it is not said which; otherwise as {@link withLog}
*/
async function withTokenPlaces(options, isEvery, use) {
	const { sites, site, ...place } = options;
	if (sites === void 0) {
		if (site.length) throw new TemoinError("option-invalid", "--site is one of --sites <directory>; add that");
		return withLog(place, ({ store }) => use([{ store }]));
	}
	const known = (await findSiteFolders(sites)).map(({ name }) => name);
	const unknown = site.find((name) => !known.includes(name));
	if (unknown !== void 0 || !site.length && !isEvery) throw new TemoinError("option-invalid", `${unknown === void 0 ? "it is not said for which sites; add --site <name>, once for each" : `${JSON.stringify(unknown)} is no site of ${sites}`}; it has ${known.join(", ") || "none"}`);
	const names = site.length ? [...new Set(site)] : known;
	await withAll({
		place,
		sites,
		use,
		mayMiss: !site.length
	}, names, []);
}
/** One inside the other, so that all are closed whatever happens. */
async function withAll(opening, [site, ...others], opened) {
	const { place, sites, use, mayMiss } = opening;
	if (site === void 0) return use(opened);
	const { data, database } = place;
	const own = {
		...data !== void 0 && { data: join(data, site) },
		...database !== void 0 && {
			database,
			config: join(sites, site, "temoin.json")
		}
	};
	let isOpen = false;
	try {
		await withLog(own, ({ store }) => {
			isOpen = true;
			return withAll(opening, others, [...opened, {
				site,
				store
			}]);
		});
	} catch (error) {
		if (isOpen || !mayMiss || !(error instanceof TemoinError)) throw error;
		console.error(printable(`${site} is left out: ${error.message}`));
		process.exitCode = 1;
		await withAll(opening, others, opened);
	}
}
// src/cli/token-list.ts
var NOTE$1 = `
One line for each: the handle by which it is revoked, its role, the records that it shows, when it was last used to sign in,
until when it is good, and its label. The token itself is kept nowhere.`;
/** The command `token list`. */
function tokenListCommand() {
	return addTokenPlaceOptions(new Command("list").description("list all tokens, the oldest first")).addHelpText("after", NOTE$1).action(list);
}
async function list(options) {
	await withTokenPlaces(options, true, async (places) => {
		const nowSeconds = Date.now() / 1e3;
		for (const { site, store } of places) for (const token of await store.listTokens()) {
			const words = [...site === void 0 ? [] : [site], ...wordsOf(token, nowSeconds)];
			console.log(printable(words.join(" · ").replaceAll("\n", "\\n")));
		}
	});
}
function wordsOf(token, nowSeconds) {
	const { label, role, scope, usedDay } = token;
	return [
		handleOf(token),
		role,
		scopeWords(scope),
		usedDay === void 0 ? "never used" : `used ${usedDay}`,
		endWords(token, nowSeconds),
		...label ? [label] : []
	];
}
function scopeWords({ from, to }) {
	return [from && `from ${shortened(from)}`, to && `to before ${shortened(to)}`].filter(Boolean).join(" ") || "all records";
}
function endWords(token, nowSeconds) {
	const { expiresSeconds, revokedSeconds } = token;
	if (revokedSeconds !== void 0) return `revoked ${dayOf(revokedSeconds)}`;
	return `${isInForce(token, nowSeconds) ? "expires" : "expired"} ${dayOf(expiresSeconds)}`;
}
var dayOf = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, 10);
var shortened = (time) => time.replace("T00:00:00.000Z", "");
// src/cli/token-revoke.ts
/** The command `token revoke`. It ends with 1 where there is no such token. */
function tokenRevokeCommand() {
	return addTokenPlaceOptions(new Command("revoke").description("end a token and its sessions, at once, also while the server runs").argument("<handle>", "the first 8 or more hexadecimal digits of its hash, as `temoin token list` has them", parseHandle)).action(revoke);
}
async function revoke(handle, options) {
	await withTokenPlaces(options, true, async (places) => {
		const found = await Promise.all(places.map(async (place) => ({
			place,
			tokens: await tokensOf(place, handle)
		})));
		const hashes = new Set(found.flatMap(({ tokens }) => tokens.map(({ hash }) => hexOf(hash))));
		if (!hashes.size) throw new TemoinError("option-invalid", `there is no token ${handle}; \`temoin token list\` has all`);
		if (hashes.size > 1) throw new TemoinError("option-invalid", `several tokens begin with ${handle}: ${[...hashes].join(", ")}; give more digits of one`);
		for (const { place, tokens } of found) {
			const [token] = tokens;
			if (!token) continue;
			await place.store.revokeToken(token.hash, Math.floor(Date.now() / 1e3));
			console.log(`Revoked ${handle}${place.site === void 0 ? "" : ` of ${place.site}`}, and its sessions.`);
		}
	});
}
async function tokensOf({ store }, handle) {
	return (await store.listTokens()).filter(({ hash }) => hexOf(hash).startsWith(handle));
}
var hexOf = (hash) => Buffer.from(hash).toString("hex");
function parseHandle(text) {
	const handle = text.toLowerCase();
	if (!/^[0-9a-f]{8,64}$/.test(handle)) throw new InvalidArgumentError("It has 8 to 64 hexadecimal digits, such as 1a2b3c4d.");
	return handle;
}
// src/cli/token.ts
var DAYS_MAX = 3650;
var LABEL_CHARS_MAX = 100;
var NOTE = `
The token goes to standard output alone; with --url, a link that signs in by itself follows. Whoever has it may look: hand it
over as you would a password. The server may be running.

Examples:
  temoin token --data ./data --label 'DPO' --days 30
  temoin token --data ./data --role operator --url https://www.example.org
  temoin token --sites ./sites --data ./data --site a.example --site b.example --from 2026-01-01 --to 2027-01-01
  temoin token list --data ./data
  temoin token revoke 1a2b3c4d --data ./data`;
/** The command `token`. */
function tokenCommand() {
	return addTokenPlaceOptions(new Command("token").description("make a token for the auditor’s page and print it; it is shown only this once")).addOption(new Option("--label <text>", "whom it is for").env("TEMOIN_LABEL").default("").argParser(parseLabel)).addOption(new Option("--role <role>", "an operator sees too who has looked").choices(ROLES).default("auditor")).addOption(new Option("--from <time>", "show only records received from then on, such as 2026-01-01, in UTC").argParser(parseTime)).addOption(new Option("--to <time>", "show only records received before").argParser(parseTime)).addOption(new Option("--days <number>", "days until it expires").env("TEMOIN_DAYS").default(90).argParser(parseDays)).addOption(new Option("--url <origin>", "print the sign-in link too, where this is the log’s host").argParser(parseUrl)).addHelpText("after", NOTE).action(make).enablePositionalOptions().addCommand(tokenListCommand()).addCommand(tokenRevokeCommand());
}
async function make({ label, days, role, from, to, url, ...options }) {
	if (from !== void 0 && to !== void 0 && from >= to) throw new TemoinError("option-invalid", `--from must be earlier than --to, but ${from} is not before ${to}`);
	const scope = {
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	};
	await withTokenPlaces(options, false, async (places) => {
		if (url !== void 0 && places.length > 1) throw new TemoinError("option-invalid", "--url is of one site; for several, the link of each is https://<site>/temoin/audit/#token=<token>");
		const token = await createToken({ async addToken(token) {
			for (const { store } of places) await store.addToken(token);
		} }, {
			label,
			days,
			role,
			scope
		}, {
			now: () => /* @__PURE__ */ new Date(),
			randomBytes
		});
		console.log(token);
		if (url !== void 0) console.log(`${url}/temoin/audit/#token=${token}`);
	});
}
function parseLabel(text) {
	if (text.length > LABEL_CHARS_MAX) throw new InvalidArgumentError(`It has at most ${LABEL_CHARS_MAX} characters.`);
	return text;
}
function parseDays(text) {
	const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (days < 1 || days > DAYS_MAX) throw new InvalidArgumentError(`It must be a whole number from 1 to ${DAYS_MAX}.`);
	return days;
}
function parseUrl(text) {
	try {
		return parseOrigin(text.replace(/\/$/, ""));
	} catch (error) {
		throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
	}
}
export { tokenCommand };
