import { a as noticeHash, o as noticeText, t as publishedNotices } from "./published-notices.js";
import { s as locales, t as readConfigurationFile } from "./configuration-file.js";
import { t as gateFor } from "./build-gate.js";
import { t as GATE_SOURCE } from "./widget-manifest.js";
import { t as readRelease } from "./release2.js";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
// src/cli/build.ts
/** The command `build`. Folders of older releases in `--out` are left there, as pages in visitors' tabs still load them. */
function buildCommand() {
	return new Command("build").description("write the widget for one site, with its configuration baked in, for any static server").requiredOption("--config <file>", "configuration of the site").requiredOption("--out <folder>", "folder to write to; served as /temoin/").action(async ({ config, out }) => {
		const { configuration, text } = await readConfigurationFile(config);
		const { directory, release, ...widget } = readRelease();
		await mkdir(join(out, "notices"), { recursive: true });
		const source = await readFile(join(directory, GATE_SOURCE), "utf8");
		await writeFile(join(out, "temoin.js"), await gateFor(source, configuration, text));
		await cp(join(directory, release), join(out, release), { recursive: true });
		await cp(join(directory, "temoin.schema.json"), join(out, "temoin.schema.json"));
		const { version, integrity } = widget;
		for (const notice of publishedNotices(configuration, Object.values(locales), {
			version,
			integrity
		})) await writeFile(join(out, "notices", noticeHash(notice)), noticeText(notice));
		console.log(`${out}: temoin.js, ${release}/, notices/ for ${configuration.site}`);
	});
}
export { buildCommand };
