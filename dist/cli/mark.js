import { t as TemoinError } from "./error2.js";
import { l as vendorFilesAt, n as expandConfiguration, t as vendorListOption } from "./vendor-list-option.js";
import { n as sumOf, r as byteMarker, t as linesOf } from "./mark-words.js";
import { a as gateFor } from "./gpc.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { n as replaceFile, t as htmlFiles } from "./html-files.js";
import { t as GATE_SOURCE } from "./widget-manifest.js";
import { t as printable } from "./printable.js";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { fileURLToPath } from "node:url";
// src/site/published-gate.ts
/**
* Builds the gate with a configuration in it, as `temoin build` does.
* @throws Error where the package is incomplete
*/
async function publishedGate(configuration) {
	return gateFor(await readSource(), configuration, JSON.stringify(configuration));
}
/** Published, this code is in the folder of the source or one below; in the repository, the build's folder has it. */
async function readSource() {
	const here = dirname(fileURLToPath(import.meta.url));
	const candidates = [
		here,
		join(here, ".."),
		join(here, "../../dist")
	].map((folder) => join(folder, GATE_SOURCE));
	for (const path of candidates) {
		const text = await readFile(path, "utf8").catch(() => void 0);
		if (text) return text;
	}
	throw new Error(`the package is incomplete: none of ${candidates.join(", ")} is there; install it again`);
}
// src/cli/mark.ts
/** Largest page that is read, in bytes. */
var PAGE_BYTES_MAX = 67108864;
/**
* The command `mark`. Exits with 1 where a file cannot be marked, the others being marked nevertheless; and with
* `--check` where anything would change.
*/
function markCommand() {
	return new Command("mark").description("rewrite HTML files so that tags to the hosts of services wait for consent, and list all others").requiredOption("--config <file>", "configuration of the site").option("--check", "change nothing, and exit with 1 if anything would be changed").option("--inline-gate", "put the gate, with the configuration in it, first into the head of each page").option("--nonce <nonce>", "nonce for the inlined gate").option("--base <url>", "address of the pages, for relative addresses in them (default: that of the site)").addOption(vendorListOption()).argument("<files or folders...>", "files, and folders whose *.html and *.htm are meant").action(markFiles);
}
async function markFiles(paths, options) {
	const { configuration } = await expandConfiguration(await readConfigurationFile(options.config), options.config, vendorFilesAt(options.vendorList), (line) => console.error(printable(line)));
	if (options.nonce !== void 0 && !options.inlineGate) throw new TemoinError("option-invalid", "--nonce is for the inlined gate; add --inline-gate or leave it out");
	const markOptions = {
		...options.base !== void 0 && { baseUrl: options.base },
		...options.inlineGate && { gate: {
			script: await publishedGate(configuration),
			...options.nonce !== void 0 && { nonce: options.nonce }
		} }
	};
	const files = [];
	for (const path of await htmlFiles(paths)) {
		const file = await markFile(path, byteMarker(configuration, markOptions), options.check ?? false).catch(explain(path));
		if (!file) continue;
		files.push(file);
		for (const line of linesOf(file)) console.log(printable(line));
	}
	const isCheck = options.check ?? false;
	console.log(sumOf(files, isCheck));
	if (isCheck && files.some(({ isChanged }) => isChanged)) process.exitCode = 1;
}
async function markFile(path, marker, isCheck) {
	const { size } = await stat(path);
	if (size > PAGE_BYTES_MAX) throw new TemoinError("page-unreadable", `${size} bytes are too many for a page; at most ${PAGE_BYTES_MAX} are read`);
	const before = await readFile(path);
	const after = marker.write(before, true);
	const isChanged = !before.equals(after);
	if (isChanged && !isCheck) await replaceFile(path, after);
	return {
		path,
		isChanged,
		report: marker.report()
	};
}
/** Tells about a page that cannot be marked and goes on; any other error is not for it. */
function explain(path) {
	return (error) => {
		if (!(error instanceof TemoinError)) throw error;
		console.error(printable(`${path}: ${error.message}`));
		process.exitCode = 1;
	};
}
export { markCommand };
