import { a as readKeptRecord, t as exportJsonl } from "./export-jsonl.js";
import { g as parseVerifierKey } from "./cosignature.js";
import { t as readLogName } from "./log-name.js";
import { a as subjectOption, n as followWhole, o as withLog, t as addPlaceOptions } from "./log-data.js";
import { t as printable } from "./printable.js";
import { Command } from "commander";
// src/cli/subject.ts
var LINES_AT_ONCE = 256;
var NOTE = `
The export goes to standard output, and \`temoin verify\` checks it; what it says, in words, goes to standard error. The
server may be running.`;
/** The command `subject`. */
function subjectCommand() {
	const command = new Command("subject").description("export all records of one subject with their proofs, for a request for access");
	return addPlaceOptions(command).addOption(subjectOption()).addHelpText("after", NOTE).action(run);
}
async function run({ subject, ...place }) {
	await withLog(place, async (log) => {
		const { store } = log;
		const vkey = await store.readVkey();
		const checkpoint = await log.checkpoint();
		await followWhole(store);
		const { name } = parseVerifierKey(vkey);
		const source = {
			store,
			site: readLogName(name)?.site ?? name,
			vkey,
			checkpoint
		};
		for await (const lines of exportJsonl(source, { search: subject })) process.stdout.write(lines);
		await summarise(store, subject, checkpoint.size);
	});
}
async function summarise(store, subject, before) {
	let total = 0;
	for (let after = -1;;) {
		const page = {
			order: "ascending",
			after,
			before,
			limit: LINES_AT_ONCE
		};
		const { lines, lookedTo } = await store.readRegister({ search: subject }, page);
		for (const line of lines) console.error(printable(wordsOf(line)));
		total += lines.length;
		after = lookedTo ?? lines.at(-1)?.index ?? after;
		if (lines.length < LINES_AT_ONCE && lookedTo === void 0) break;
	}
	console.error(`${total} ${total === 1 ? "record" : "records"} of the subject ${subject}.`);
}
var EVENTS = {
	"grant-all": "accepted everything",
	"refuse-all": "refused everything",
	custom: "chose for each purpose",
	withdraw: "withdrew a consent",
	once: "let one embed load once"
};
function wordsOf({ index, id, bytes }) {
	const record = readKeptRecord(bytes);
	if (!record) return `Entry ${index} (${id}) is damaged and cannot be read.`;
	const list = (ids) => ids.join(", ") || "nothing";
	const { receivedTime, event, granted, refused, surface, locale } = record;
	return `${receivedTime}: ${EVENTS[event]} (${surface}, ${locale}). Granted: ${list(granted)}. Refused: ${list(refused)}.`;
}
export { subjectCommand };
