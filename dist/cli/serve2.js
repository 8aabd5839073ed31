import { t as TemoinError } from "./error2.js";
import { a as matchesHost, n as HOST, o as locales, r as HOST_PATTERN, t as readConfigurationFile } from "./configuration-file.js";
import { n as serve } from "./serve.js";
import { n as gateFor, r as gatesByPlace, t as GATE_SOURCE } from "./build-gate.js";
import { t as readRelease } from "./release2.js";
import { r as byteMarker, t as linesOf } from "./mark-words.js";
import "./configuration.js";
import { c as isOptOut, d as bare, u as presumedChoice } from "./id.js";
import { n as isGranted, r as validChoice } from "./published-notices.js";
import { t as printable } from "./printable.js";
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
// src/consent/cookie-value.ts
var VALUE = /^1![\w-]{22}![1-9a-z][0-9a-z]{0,8}![0-9a-f]{16}(!(0|[1-9]\d{0,8})){2}(![a-z][a-z0-9-]{0,31}:[01])*$/;
/** CK-1: browsers drop a cookie whose name and value are longer than this; nothing longer is read either. */
var VALUE_LIMIT = 4096;
/**
* Reads a choice, strictly: a newer version, a foreign character, an id named twice or a value too long is not half
* understood but refused, so that nothing is granted and the notice asks.
* @returns `undefined` for anything that is not exactly of the grammar above; never throws
*/
function parseCookieValue(value) {
	if (value.length > VALUE_LIMIT || !VALUE.test(value)) return void 0;
	const [, subject, time, notice, revision, sequence, ...list] = value.split("!");
	const decisions = bare();
	for (const item of list) {
		const [id = "", granted] = item.split(":");
		if (id in decisions) return void 0;
		decisions[id] = granted === "1";
	}
	return {
		subject,
		time: parseInt(time, 36),
		notice,
		revision: +revision,
		sequence: +sequence,
		decisions
	};
}
/**
* Every choice in a `Cookie` header or `document.cookie`, under the given name and under the same name with `-server`
* (DESIGN §3, second cookie). Duplicates, as another path or domain leaves behind, are all returned; `validChoice`
* says which counts.
*/
function choicesInCookies(cookies, name) {
	return cookies.split(/; */).flatMap((cookie) => {
		const [key = "", value = ""] = cookie.split(/=(.*)/s);
		const choice = [name, `${name}-server`].includes(key) && parseCookieValue(value);
		return choice ? [[key, choice]] : [];
	});
}
// src/consent/host-policy.ts
/**
* What stays possible: the policy restricts hosts and nothing else (CSP3 §6.1). One directive is enough, since every
* kind of request falls back to it; a list of its own for one kind could only contradict it.
*/
var HOSTS_ONLY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: about: filesystem: mediastream:";
/**
* Every port, and four schemes by two: browsers let http stand for https, and ws for wss, but without a scheme a
* host does not stand for its sockets in Chromium and Firefox.
*/
var sourcesOf = (host) => [`http://${host}:*`, `ws://${host}:*`];
/**
* The policy: the site's own host, the hosts of services under required purposes and of those that the choice grants.
* @param allow further hosts, as a configuration writes them
* @param addresses further sources, as the policy writes them
*/
function hostPolicy(config, choice, allow = [], addresses = []) {
	const granted = (config.services || []).filter(({ id }) => isGranted(config, choice, id));
	const hosts = /* @__PURE__ */ new Set([...granted.flatMap(({ hosts = [] }) => hosts), ...allow]);
	return [
		HOSTS_ONLY,
		...addresses,
		...[...hosts].flatMap(sourcesOf)
	].join(" ");
}
// src/site/consent-policy.ts
/**
* The headers with which the browser itself refuses every request to a host that this visitor has not granted: by
* plain tags, scripts, styles, frames and sockets alike. Allowed are the site's own host, the hosts of services under
* required purposes and of services that the visitor's valid choice grants, the address of the log, and `allow`.
* A missing, damaged, expired or forged cookie grants nothing. Pure; runs in Node and in edge runtimes.
*
* Three things a server must do with them:
*
* - **Append** the policy as a header field of its own. Merged into a policy with `'strict-dynamic'` it stops nothing,
*   because that makes browsers ignore lists of hosts; as a second policy both must agree.
* - Send it with every document, and with the scripts of workers, which have a policy of their own.
* - Let an `ETag` differ where the policy does, or answer without one: a browser that is told 304 may keep the policy
*   of the answer that it has.
*
* ```js
* const headers = consentPolicy(request.headers.get('cookie'), configuration);
* for (const [name, value] of Object.entries(headers)) {
*   if (name === 'cache-control') response.headers.set(name, value);
*   else response.headers.append(name, value); // node:http: response.appendHeader(name, value)
* }
* ```
*
* It cannot stop `preconnect` and `dns-prefetch`, which fetch nothing but tell the other host that somebody is
* here (`mark` holds those back), WebRTC, and links or forms that the visitor follows. A service on the site's own
* host is not told apart from the site.
*
* @param cookieHeader the request's `Cookie` header as it came
* @throws TemoinError `configuration-invalid` unless the configuration says `"guard": "server"`, without which the
*   widget would not reload a page after a grant, and where one of its hosts is none; `option-invalid` where `allow`
*   names no host, or one that a service needs consent for. Whether it throws never depends on the visitor.
*/
function consentPolicy(cookieHeader, configuration, { nowSeconds = Date.now() / 1e3, allow = [], secGpc } = {}) {
	checkGuard(configuration);
	checkHosts(configuration);
	checkAllowed(configuration, allow);
	const cookies = cookieHeader ?? "";
	const name = configuration.cookie?.name || "eu-consent";
	return {
		"content-security-policy": hostPolicy(configuration, validChoice(configuration, choicesInCookies(cookies, name), nowSeconds) ?? presumedChoice(configuration, secGpc === "1" || cookies.includes(name)), allow, logSource(configuration)),
		vary: isOptOut(configuration) ? "Cookie, Sec-GPC" : "Cookie",
		"cache-control": "private, no-cache"
	};
}
/** Records must arrive whatever was chosen: their address alone, and only where it is on another host. */
function logSource({ log = "/" }) {
	if (log.startsWith("/")) return [];
	const url = URL.parse(log);
	if (url?.protocol !== "https:" || !HOST.test(url.hostname)) throw invalidConfiguration("\"log\"", "an https:// address on a named host, or a path on the site", log);
	return [url.origin + url.pathname.replaceAll(";", "%3B").replaceAll(",", "%2C")];
}
function checkGuard({ guard }) {
	if (guard === "server") return;
	throw new TemoinError("configuration-invalid", `the configuration must say "guard": "server" where a policy is sent, but its "guard" is ${JSON.stringify(guard) ?? "missing"}; without it the widget does not reload a page after a grant, and the granted services stay blocked`);
}
/** Whoever imports a configuration as JSON may never have had it checked. */
function checkHosts({ services = [] }) {
	for (const { id, hosts = [] } of services) {
		const wrong = hosts.find((host) => !HOST_PATTERN.test(host));
		if (wrong !== void 0) throw invalidConfiguration(`a host of the service "${id}"`, A_HOST, wrong);
	}
}
function checkAllowed(configuration, allow) {
	allow.forEach((host, index) => {
		if (!HOST_PATTERN.test(host)) throw new TemoinError("option-invalid", `allow[${index}] must be ${A_HOST}, but is ${JSON.stringify(host)}`);
		for (const { id, hosts = [] } of configuration.services ?? []) {
			const guarded = hosts.find((pattern) => matchesHost(pattern, host) || matchesHost(host, pattern));
			if (guarded !== void 0 && !isGranted(configuration, void 0, id)) throw new TemoinError("option-invalid", `allow[${index}] is "${host}", but the service "${id}" needs consent for "${guarded}"; name only hosts that no such service declares`);
		}
	});
}
var A_HOST = "a host name in lower case, without scheme, port or path, such as \"cdn.example\" or \"*.cdn.example\"";
var invalidConfiguration = (what, rule, value) => new TemoinError("configuration-invalid", `${what} must be ${rule}, but is ${JSON.stringify(value)}; \`temoin check\` finds such mistakes`);
// src/cli/site-pages.ts
/**
* Everything that can be wrong with the folder, the configuration or `allow` is found here, before the first visitor.
* @param allow hosts of the site's own, for the policy (see `consentPolicy`)
* @param warn told, a line each time, what of a page no visitor's browser will load, and what stays as it is
* @throws TemoinError `option-invalid`, `configuration-invalid`
*/
async function sitePages(directory, configuration, allow, warn) {
	await checkFolder(directory);
	const sendsPolicy = configuration.guard === "server";
	if (!sendsPolicy && allow.length) throw new TemoinError("option-invalid", "--allow is for the policy that goes with \"guard\": \"server\", which the configuration does not say; add that or leave --allow out");
	const headersFor = ({ cookies, secGpc, jurisdiction }) => {
		return { ...consentPolicy(cookies, jurisdiction ? {
			...configuration,
			jurisdiction
		} : configuration, {
			allow,
			secGpc
		}) };
	};
	if (sendsPolicy) headersFor({});
	byteMarker(configuration);
	return {
		directory: resolve(directory),
		rewrite(page, path) {
			try {
				const address = path.split("/").map(encodeURIComponent).join("/");
				const marker = byteMarker(configuration, { baseUrl: `https://${configuration.site}/${address}` });
				const marked = marker.write(page, true);
				const { undeclared, unheld } = marker.report();
				const report = {
					changes: [],
					undeclared: undeclared.filter(({ address }) => sendsPolicy && !allow.some((host) => matchesHost(host, new URL(address).hostname))),
					unheld: sendsPolicy ? [] : unheld
				};
				for (const line of linesOf({
					path,
					isChanged: true,
					report
				})) warn(printable(sendsPolicy ? `${line}, so that browsers refuse it; declare it, or --allow it` : line));
				return marked;
			} catch (error) {
				if (!(error instanceof TemoinError)) throw error;
				warn(printable(`${path} is sent unmarked: ${error.message}`));
				return page;
			}
		},
		...sendsPolicy && { headersFor }
	};
}
async function checkFolder(directory) {
	const stats = await stat(directory).catch(() => void 0);
	if (stats?.isDirectory()) return;
	throw new TemoinError("option-invalid", `--pages must be a folder of web pages, but ${directory} ${stats ? "is none" : "does not exist"}`);
}
// src/cli/serve.ts
/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
var YES = [
	"1",
	"true",
	"yes",
	"on"
];
/** The command `serve`. */
function serveCommand() {
	return new Command("serve").description("serve the log, the widget and the auditor’s page of one site").addOption(new Option("--config <file>", "configuration of the site").env("TEMOIN_CONFIG").makeOptionMandatory()).addOption(new Option("--data <directory>", "where the log and its key are kept; made if missing, one server for each").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--port <number>", "port to listen on; 0 for any").env("TEMOIN_PORT").default(8080).argParser(parsePort)).addOption(new Option("--host <address>", "address to listen on").env("TEMOIN_HOST").default("127.0.0.1")).addOption(new Option("--origin <url>", "origin whose pages may write besides the log’s own host; may be repeated, or be several separated by spaces").env("TEMOIN_ORIGIN").default([], "none").argParser(addWords)).addOption(new Option("--trust-proxy", "take the host from X-Forwarded-Host; only behind a proxy that sets it (env: TEMOIN_TRUST_PROXY=1)")).addOption(new Option("--jurisdiction-header <name>", "header in which a proxy or CDN says where a visitor is, as FR or US-CA; the law of that place then holds").env("TEMOIN_JURISDICTION_HEADER").argParser(parseHeaderName)).addOption(new Option("--pages <folder>", "serve the site’s own pages too, with tags to the hosts of services held back").env("TEMOIN_PAGES")).addOption(new Option("--allow <host>", "host of the site’s own that its pages may load from under \"guard\": \"server\"; may be repeated, or be several separated by spaces").env("TEMOIN_ALLOW").default([], "none").argParser(addWords)).action(run);
}
async function run(options) {
	const { config, data, port, host, origin, trustProxy, jurisdictionHeader, pages, allow } = options;
	const { configuration, text } = await readConfigurationFile(config);
	if (pages === void 0 && allow.length) throw new TemoinError("option-invalid", "--allow is for pages; add --pages <folder> or leave it out");
	const release = readRelease();
	const source = await readFile(join(release.directory, GATE_SOURCE), "utf8");
	const serving = await serve({
		gate: await gateFor(source, configuration, text),
		configuration,
		configurationText: text,
		locales: Object.values(locales),
		release,
		dataDirectory: data,
		port,
		host,
		origins: origin,
		...jurisdictionHeader && { places: {
			header: jurisdictionHeader,
			gateAt: await gatesByPlace(source, configuration, text)
		} },
		...pages !== void 0 && { pages: await sitePages(pages, configuration, allow, (line) => console.error(line)) },
		trustsProxy: trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? "")
	});
	closeOnSignal(serving);
	if (!configuration.log) console.error(`${config} has no "log", so pages send no records; add "log": "/temoin/records"`);
	console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(", ")}` : ""}
  ${serving.url}/temoin/log/checkpoint   the newest signed checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token --data ${data}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well${pages === void 0 ? "" : pagesLine(serving, pages, configuration)}

The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}
function pagesLine({ url }, pages, { guard }) {
	return `\n  ${url}/                        the pages in ${pages}, tags to the hosts of services held back${guard === "server" ? ", and the policy that goes with each visitor’s choice" : ""}`;
}
/** The first signal lets everything that has begun end well; a second one does not wait. */
function closeOnSignal(serving) {
	let isClosing = false;
	const close = () => {
		if (isClosing) process.exit(1);
		isClosing = true;
		serving.close().catch((error) => {
			console.error(error);
			process.exitCode = 1;
		});
	};
	process.on("SIGINT", close);
	process.on("SIGTERM", close);
}
function parsePort(text) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
	return port;
}
function parseHeaderName(text) {
	if (!/^[a-z][a-z0-9-]{0,63}$/i.test(text)) throw new InvalidArgumentError("It must be the name of a header, such as CloudFront-Viewer-Country.");
	return text.toLowerCase();
}
function addWords(text, earlier) {
	return [...earlier, ...text.split(/\s+/).filter(Boolean)];
}
export { serveCommand };
