import { t as TemoinError } from "./error2.js";
import { n as readConfigurationFile, r as readJsonFile } from "./configuration-file.js";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { z } from "zod";
// src/server/origin.ts
/**
* The host (with its port, where there is one) that the browser addressed.
* @param trustsProxy whether `X-Forwarded-Host` counts: only behind a proxy that sets it itself, as anybody else may
*   send it too. Of several values the last counts, which the nearest proxy added.
* @returns the empty text where the request names none
*/
function hostOf(headers, trustsProxy) {
	const forwarded = trustsProxy ? headers["x-forwarded-host"] : void 0;
	return (String(forwarded ?? headers.host ?? "").split(",").at(-1) ?? "").trim();
}
/**
* The address that a request comes from. It is looked at and never kept.
* @param trustsProxy whether `X-Forwarded-For` counts; of several values the last, which the nearest proxy added
*/
function clientAddressOf({ headers, socket }, trustsProxy) {
	const forwarded = trustsProxy ? headers["x-forwarded-for"] : void 0;
	if (forwarded === void 0) return socket.remoteAddress ?? "";
	return (String(forwarded).split(",").at(-1) ?? "").trim();
}
/** Whether an `Origin` header is that of a page on `host` itself, by http or https. */
function isSameHost(origin, host) {
	if (!origin || !host || !/^https?:\/\//.test(origin)) return false;
	const scheme = origin.slice(0, origin.indexOf("/"));
	const addressed = URL.parse(`${scheme}//${host}`);
	return addressed !== null && addressed.origin === origin && addressed.host !== "";
}
/**
* Whether a page of this origin may write to the log: on the same host, or one of the allowed origins. A missing
* header and `null` (a sandboxed page, a local file) never may.
*/
function mayWrite(origin, host, allowed) {
	return origin !== void 0 && (isSameHost(origin, host) || allowed.includes(origin));
}
/**
* An `--origin` as browsers send it: scheme, host and a port that is not the default one.
* @throws TemoinError `option-invalid` where it is no http or https address, or has more to it than an origin
*/
function parseOrigin(text) {
	const url = URL.parse(text);
	if (!(url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href)) throw new TemoinError("option-invalid", `the origin must be like https://www.example.org, without a path, but is ${JSON.stringify(text)}`);
	return url.origin;
}
// src/server/host-name.ts
/** A name or an address, in brackets where it is one of IPv6, and perhaps a port (RFC 9110 §7.2). */
var HOST = /^(\[[\da-f:.]+\]|[^\s/?#@\\:%[\]]+)(:\d{0,5})?$/i;
/** Longest name of a host (RFC 1035 §2.3.4), with its last dot and a port. */
var HOST_CHARS_MAX = 260;
/**
* The name in a `Host` header, or in what an operator writes for one, made alike by the URL Standard ("host parsing"):
* `Bücher.Example.:8080` is `xn--bcher-kva.example`. Ports name no other site, as cookies do not know them either.
* @returns `undefined` for what is no host
*/
function hostNameOf(text) {
	if (text.length > HOST_CHARS_MAX) return void 0;
	const name = HOST.exec(text)?.[1];
	const bare = (name && URL.parse(`http://${name}/`)?.hostname)?.replace(/\.$/, "");
	return bare?.split(".").every(Boolean) ? bare : void 0;
}
// src/cli/retention-option.ts
/** A century. */
var RETENTION_DAYS_MAX = 36500;
/** @throws InvalidArgumentError for anything but a whole number of days */
function parseRetentionDays(text) {
	const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (days < 1 || days > 36500) throw new InvalidArgumentError(`It must be a whole number from 1 to ${RETENTION_DAYS_MAX}.`);
	return days;
}
// src/cli/site-settings.ts
/** Of each list. */
var ITEMS_MAX = 100;
/** A text that `parse` takes, or what it throws, in words. */
var parsedBy = (parse) => z.string().transform((text, context) => {
	try {
		return parse(text);
	} catch (error) {
		context.addIssue({
			code: "custom",
			message: error instanceof Error ? error.message : String(error)
		});
		return z.NEVER;
	}
});
var list = (item) => z.array(item).max(ITEMS_MAX).optional();
var schema = z.strictObject({
	hosts: list(parsedBy(parseHost)),
	origins: list(parsedBy(parseOrigin)),
	pages: z.string().min(1).optional(),
	allow: list(z.string().min(1)),
	retentionDays: z.int().min(1).max(RETENTION_DAYS_MAX).optional()
});
/**
* A host as browsers write it.
* @throws TemoinError `option-invalid` where it is none, or has a port
*/
function parseHost(text) {
	const host = hostNameOf(text);
	if (host === void 0 || /:\d*$/.test(text.replace(/^\[.*\]$/, ""))) throw new TemoinError("option-invalid", `the host must be like www.example.org, without scheme, port or path, but is ${JSON.stringify(text)}; a site has every port of its hosts`);
	return host;
}
/**
* Reads the settings in a folder.
* @param path of the file, which need not be there
* @throws TemoinError as {@link readJsonFile} does, and `configuration-invalid` with every problem of the settings
*/
async function readSiteSettings(path, isThere) {
	if (!isThere) return {};
	const { value } = await readJsonFile(path, "settings");
	const { data, error } = schema.safeParse(value);
	if (!error) return data.pages === void 0 ? data : {
		...data,
		pages: resolve(path, "..", data.pages)
	};
	const lines = error.issues.map((issue) => `  ${issue.path.join(".") || "the whole file"}: ${issue.message}`);
	throw new TemoinError("configuration-invalid", `${path}:\n${lines.join("\n")}`);
}
// src/cli/site-folders.ts
/** Files of a site's folder; the second need not be there. */
var CONFIGURATION_FILE = "temoin.json";
var SETTINGS_FILE = "site.json";
/**
* The folders with a configuration, by name. Hidden ones are none: one is a site that is only being added.
* @throws TemoinError `option-invalid` where there is no such directory
*/
async function findSiteFolders(directory) {
	const visible = (await readdir(directory).catch((cause) => {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new TemoinError("option-invalid", `the directory of sites cannot be read: ${reason}; \`temoin site add\` makes one`, { cause });
	})).filter((name) => !name.startsWith(".")).sort();
	return (await Promise.all(visible.map(async (name) => {
		const files = [CONFIGURATION_FILE, SETTINGS_FILE].map((file) => stateOf(join(directory, name, file)));
		const [configuration, settings] = await Promise.all(files);
		return {
			name,
			state: configuration && `${configuration} ${settings}`
		};
	}))).flatMap(({ name, state }) => state ? {
		name,
		state
	} : []);
}
/**
* Reads what a site's folder says.
* @throws TemoinError with all that is wrong, as {@link readConfigurationFile} and {@link readSiteSettings} do;
*   `configuration-invalid` where the folder has the name of another site
*/
async function readSiteFolder(directory, name) {
	const folder = join(directory, name);
	const path = join(folder, CONFIGURATION_FILE);
	const file = await readConfigurationFile(path);
	const { site } = file.configuration;
	if (site !== name) throw new TemoinError("configuration-invalid", `${path} is the configuration of "${site}", but a site's folder has the site's name: correct "site", or move the folder to ${join(directory, site)}`);
	const settingsPath = join(folder, SETTINGS_FILE);
	const settings = await readSiteSettings(settingsPath, await stateOf(settingsPath) !== void 0);
	return {
		...file,
		settings
	};
}
/** All names of a site's hosts, its own first. */
var hostsOf = ({ configuration, settings }) => [.../* @__PURE__ */ new Set([configuration.site, ...settings.hosts ?? []])];
async function stateOf(path) {
	try {
		const { ino, size, ctimeNs } = await stat(path, { bigint: true });
		return `${ino}:${size}:${ctimeNs}`;
	} catch {
		return;
	}
}
export { readSiteFolder as a, hostNameOf as c, isSameHost as d, mayWrite as f, hostsOf as i, clientAddressOf as l, SETTINGS_FILE as n, parseHost as o, parseOrigin as p, findSiteFolders as r, parseRetentionDays as s, CONFIGURATION_FILE as t, hostOf as u };
