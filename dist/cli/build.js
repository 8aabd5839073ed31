import { o as noticeHash, s as noticeText, t as publishedNotices } from "./published-notices.js";
import { i as locales, n as readConfigurationFile } from "./configuration-file.js";
import { l as vendorFilesAt, n as expandConfiguration, t as vendorListOption } from "./vendor-list-option.js";
import { a as gateFor, r as gpcSupport } from "./gpc.js";
import { t as printable } from "./printable.js";
import { t as GATE_SOURCE } from "./widget-manifest.js";
import { t as readRelease } from "./release2.js";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
// src/cli/gpc-file.ts
/** Its name in the folder that `temoin build` writes; a web server hands it out as `/.well-known/gpc.json`. */
var GPC_FILE = "gpc.json";
/**
* What is to be written, with the day of the statement: today's, unless the very same gate was built there before.
* @param folder that is built into, before the gate is written
* @param gate about to be written there
* @param now the day is that of UTC
*/
async function gpcFileFor(folder, gate, now) {
	const [statement, previousGate] = await Promise.all([GPC_FILE, "temoin.js"].map((name) => readFile(join(folder, name), "utf8").catch(() => void 0)));
	return statement && previousGate === gate ? statement : gpcSupport(now.toISOString().slice(0, 10));
}
// src/cli/build.ts
/** The command `build`. Folders of older releases in `--out` are left there, as pages in visitors' tabs still load them. */
function buildCommand() {
	return new Command("build").description("write the widget for one site, with its configuration baked in, for any static server").requiredOption("--config <file>", "configuration of the site").requiredOption("--out <folder>", "folder to write to; served as /temoin/").addOption(vendorListOption()).action(async ({ config, out, vendorList }) => {
		const { configuration, text } = await expandConfiguration(await readConfigurationFile(config), config, vendorFilesAt(vendorList), (line) => console.error(printable(line)));
		const { directory, release, ...widget } = readRelease();
		await mkdir(join(out, "notices"), { recursive: true });
		const source = await readFile(join(directory, GATE_SOURCE), "utf8");
		if (configuration.signals?.tcf) await writeFile(join(out, "temoin.json"), text);
		const gate = await gateFor(source, configuration, text);
		await writeFile(join(out, GPC_FILE), await gpcFileFor(out, gate, /* @__PURE__ */ new Date()));
		await writeFile(join(out, "temoin.js"), gate);
		await cp(join(directory, release), join(out, release), { recursive: true });
		await cp(join(directory, "temoin.schema.json"), join(out, "temoin.schema.json"));
		const { version, integrity } = widget;
		for (const notice of publishedNotices(configuration, Object.values(locales), {
			version,
			integrity
		})) await writeFile(join(out, "notices", noticeHash(notice)), noticeText(notice));
		console.log(`${out}: temoin.js, ${GPC_FILE}, ${release}/, notices/ for ${configuration.site}`);
	});
}
export { buildCommand };
