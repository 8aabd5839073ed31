import { t as TemoinError } from "./error2.js";
import { n as select, o as makePack, t as PublishedWidgets } from "./published-widgets.js";
import { n as WIDGET_FOLDER, t as SHARED_WIDGET_FOLDER } from "./widget-releases.js";
import { g as parseVerifierKey } from "./cosignature.js";
import { t as readLogName } from "./log-name.js";
import { n as followWhole, o as withLog, r as parseSubject, t as addPlaceOptions } from "./log-data.js";
import { t as readRelease } from "./release2.js";
import { t as parseTime } from "./time-option.js";
import { rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createWriteStream } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { pipeline } from "node:stream/promises";
// src/cli/pack.ts
var NOTE = `
Without a selection the whole log is packed. The server may be running. \`temoin verify <file>\` checks a pack, and so does the page
verify.html in it, without any server; summary.html in it is for people.

With --database, the widget’s files and pictures are taken from --data too, where it is given.

Examples:
  temoin pack --data ./data --from 2026-11-01 --to 2026-12-01 --out november.zip
  temoin pack --data ./data --subject Tz3kQ9mW0fH2bXc7LrYd4A --out subject.zip`;
/** The command `pack`. */
function packCommand() {
	const command = new Command("pack").description("write an evidence pack: one ZIP with records, notices, widget, proofs and what checks them offline");
	return addPlaceOptions(command).addOption(new Option("--from <time>", "only records received from then on, such as 2026-01-01, in UTC").argParser(parseTime)).addOption(new Option("--to <time>", "only records received before").argParser(parseTime)).addOption(new Option("--notice <hash>", "only records that name this notice").conflicts([
		"from",
		"to",
		"subject"
	]).argParser(parseNotice)).addOption(new Option("--subject <id>", "only records of this subject").conflicts(["from", "to"]).argParser(parseSubject)).addOption(new Option("--out <file>", "file to make; it must not exist yet").makeOptionMandatory()).addHelpText("after", NOTE).action(run);
}
async function run({ from, to, notice, subject, out, ...place }) {
	if (from !== void 0 && to !== void 0 && from >= to) throw new TemoinError("option-invalid", `--from must be earlier than --to, but ${from} is not before ${to}`);
	if (await isThere(out)) throw new TemoinError("option-invalid", `${out} is there already; give --out a new name, or remove it`);
	const records = await write(place, notice !== void 0 ? { notice } : subject !== void 0 ? { subject } : {
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	}, out);
	console.log(`${out} holds ${records} ${records === 1 ? "record" : "records"}; \`temoin verify ${out}\` checks it.`);
}
/** @returns how many records are in it */
async function write(place, selection, out) {
	return withLog(place, async (log) => {
		const { store } = log;
		const vkey = await store.readVkey();
		const checkpoint = await log.checkpoint();
		await followWhole(store);
		const { name } = parseVerifierKey(vkey);
		const source = {
			store,
			site: readLogName(name)?.site ?? name,
			vkey,
			checkpoint,
			widgets: new PublishedWidgets(store),
			folders: {
				published: readRelease().directory,
				releases: place.data && await releasesOf(place.data),
				pictures: place.data && join(place.data, "pictures")
			},
			now: () => /* @__PURE__ */ new Date()
		};
		const { stream, records } = makePack(source, await select(source, selection));
		const unfinished = `${out}.part`;
		try {
			await pipeline(stream, createWriteStream(unfinished));
			await rename(unfinished, out);
		} finally {
			await rm(unfinished, { force: true });
		}
		return records;
	});
}
/** Those of a log by itself, or those that the logs of a server of many sites share. */
async function releasesOf(data) {
	const own = join(data, WIDGET_FOLDER);
	return await isThere(own) ? own : join(data, "..", SHARED_WIDGET_FOLDER);
}
async function isThere(path) {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}
function parseNotice(text) {
	if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError("It must be the hash of a notice: 64 hexadecimal digits in lower case.");
	return text;
}
export { packCommand };
