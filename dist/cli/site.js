import { t as TemoinError } from "./error2.js";
import { a as readSiteFolder, i as hostsOf, n as SETTINGS_FILE, o as parseHost, p as parseOrigin, r as findSiteFolders, s as parseRetentionDays, t as CONFIGURATION_FILE } from "./site-folders.js";
import { t as syncDirectory } from "./sync-directory.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { t as printable } from "./printable.js";
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/add-site.ts
/** What rename says of a folder that is there and not empty. */
var IS_THERE = ["ENOTEMPTY", "EEXIST"];
/**
* Adds a site; it is durable on return, and no server sees a part of it.
* @param directory made where there is none
* @returns its folder, and all names of its hosts
* @throws TemoinError `option-invalid` where the site is there already, or one of its hosts is another's
*/
async function addSite(directory, { configuration, text }, given) {
	const { site } = configuration;
	const settings = given.pages === void 0 ? given : {
		...given,
		pages: resolve(given.pages)
	};
	const hosts = hostsOf({
		configuration,
		text,
		settings
	});
	await mkdir(directory, { recursive: true });
	await refuseTaken(directory, site, hosts);
	const unfinished = join(directory, `.adding-${randomUUID()}`);
	const folder = join(directory, site);
	await mkdir(unfinished);
	try {
		await writeDurably(join(unfinished, CONFIGURATION_FILE), text);
		if (Object.keys(settings).length) await writeDurably(join(unfinished, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
		await syncDirectory(unfinished);
		await rename(unfinished, folder);
		await syncDirectory(directory);
	} catch (error) {
		await rm(unfinished, {
			recursive: true,
			force: true
		});
		throw IS_THERE.includes(Object(error).code) ? isThereAlready(site, folder) : error;
	}
	return {
		folder,
		hosts
	};
}
/** A site that cannot be read has its name alone, as with a server. */
async function refuseTaken(directory, site, hosts) {
	for (const { name } of await findSiteFolders(directory)) {
		if (name === site) throw isThereAlready(site, join(directory, name));
		const theirs = await readSiteFolder(directory, name).then(hostsOf, () => [name]);
		const taken = hosts.find((host) => theirs.includes(host));
		if (taken === void 0) continue;
		throw new TemoinError("option-invalid", `the host ${taken} is already one of the site ${name} (${join(directory, name)}); one host is one site's: take it away there, or leave it out here`);
	}
}
var isThereAlready = (site, folder) => new TemoinError("option-invalid", `the site ${site} is there already: change ${join(folder, CONFIGURATION_FILE)} and ${SETTINGS_FILE} beside it, which a server follows within seconds`);
async function writeDurably(path, text) {
	const file = await open(path, "wx");
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}
// src/cli/site.ts
var ADD_HELP = `
The configuration is checked as by \`temoin check\`, and copied into a folder of the site's name; the options are written
beside it, into site.json. Change both there from now on: a server follows within seconds, and where something is wrong
it goes on as before and says so. To serve a site no more, move its folder away; its log stays in --data.

Example:
  temoin site add --sites /etc/temoin/sites --config temoin.json --host www.lettre-cyber.example`;
/** The command `site`. */
function siteCommand() {
	return new Command("site").description("the sites of a server that serves many").addCommand(addCommand()).addCommand(listCommand());
}
var sitesOption = () => new Option("--sites <directory>", "directory of the sites, as for `temoin serve --sites`").env("TEMOIN_SITES").makeOptionMandatory();
function addCommand() {
	const several = "may be repeated, or be several separated by spaces";
	return new Command("add").description("add a site, which a running server then serves within seconds").addOption(sitesOption()).addOption(new Option("--config <file>", "configuration of the site").makeOptionMandatory()).addOption(new Option("--host <name>", `host that the site is reached under, besides its own name; ${several}`).default([], "none").argParser(adding(parseHost))).addOption(new Option("--origin <url>", `origin whose pages may write besides the site’s own hosts; ${several}`).default([], "none").argParser(adding(parseOrigin))).addOption(new Option("--pages <folder>", "serve the site’s own pages too, as `temoin serve --pages` does")).addOption(new Option("--allow <host>", `as \`temoin serve --allow\`; ${several}`).default([], "none").argParser(adding((text) => text))).addOption(new Option("--retention-days <number>", "as `temoin serve --retention-days`, for this site").argParser(parseRetentionDays)).addHelpText("after", ADD_HELP).action(add);
}
function listCommand() {
	return new Command("list").description("print every site with its hosts, and what is wrong; exits with 1 where anything is").addOption(sitesOption()).action(list);
}
async function add({ sites, config, host, origin, pages, allow, retentionDays }) {
	const file = await readConfigurationFile(config);
	const { folder, hosts } = await addSite(sites, file, {
		...host.length && { hosts: host },
		...origin.length && { origins: origin },
		...pages !== void 0 && { pages },
		...allow.length && { allow },
		...retentionDays !== void 0 && { retentionDays }
	});
	const { site } = file.configuration;
	console.log(printable(`Added ${site} in ${folder}, for ${hosts.join(", ")}

A server with --sites ${sites} serves it within seconds. Pass /temoin/ of these hosts on to it, and then
  make a token for an auditor   temoin token --data <data of the server>/${site}
  keep the log's verifier key   https://${site}/temoin/log/vkey`));
}
async function list({ sites }) {
	const found = await findSiteFolders(sites);
	const owners = new Map(found.map(({ name }) => [name, name]));
	for (const { name } of found) try {
		const folder = await readSiteFolder(sites, name);
		const taken = hostsOf(folder).find((host) => (owners.get(host) ?? name) !== name);
		if (taken !== void 0) throw new TemoinError("option-invalid", `the host ${taken} is already one of the site ${owners.get(taken)}; take it away from one of them`);
		for (const host of hostsOf(folder)) owners.set(host, name);
		console.log(printable(lineOf(folder)));
	} catch (error) {
		if (!(error instanceof TemoinError)) throw error;
		console.error(printable(`${name} cannot be served: ${error.message}`));
		process.exitCode = 1;
	}
}
function lineOf(folder) {
	const { configuration, settings } = folder;
	const { origins = [], pages, retentionDays } = settings;
	return [
		hostsOf(folder).join(", "),
		`revision ${configuration.revision}`,
		...origins.length ? [`also from ${origins.join(", ")}`] : [],
		...pages === void 0 ? [] : [`pages in ${pages}`],
		...retentionDays === void 0 ? [] : [`records kept for ${retentionDays} days`]
	].join(" · ");
}
/** Adds the words of a text, each parsed, to those of earlier ones. */
function adding(parse) {
	return (text, earlier) => {
		try {
			return [...earlier, ...text.split(/\s+/).filter(Boolean).map(parse)];
		} catch (error) {
			throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
		}
	};
}
export { siteCommand };
