import { v as ERASURE_REASONS } from "./facets.js";
import { t as TemoinError } from "./error2.js";
import { a as subjectOption, i as placeWords, o as withLog, t as addPlaceOptions } from "./log-data.js";
import { setTimeout } from "node:timers/promises";
import { Command, Option } from "commander";
// src/cli/erase.ts
/** How long a running server may take; it looks every half second. */
var PATIENCE_MS = 1e4;
var LOOK_MS = 100;
var NOTE = `
Only the running server writes to the log, so it erases: within a second, or at its next start. It removes the records with
their salts from every file of --data, notes in its --ledger that they must not come back, and publishes how many were
erased and why, never whose. Their places in the log stay, so that it still verifies. A record that a browser sends again is
refused. Earlier backups of --data still have the records: they are erased again when one is restored beside the ledger.

With --database it is the server that sequences, and a record that still waits for its place goes too. PostgreSQL's
write-ahead log and backups keep what was in them: docs/OPERATION.md says for how long.`;
/** The command `erase`. It ends with 0 once the records are gone. */
function eraseCommand() {
	const command = new Command("erase").description("erase the records of one subject, and say in the log that this was done");
	return addPlaceOptions(command).addOption(subjectOption()).addOption(new Option("--reason <word>", "why, as it is published").choices(ERASURE_REASONS).default("subject-request")).addHelpText("after", NOTE).action(run);
}
async function run({ subject, reason, ...place }) {
	await withLog(place, async ({ store }) => {
		const outcome = await outcomeOf(store, await store.requestErasure({
			subject,
			reason
		}));
		if (!outcome) {
			console.error(`No server has carried it out within ${PATIENCE_MS / 1e3} seconds. The request is kept: it is carried out at the next start of \`temoin serve\`, or when the server is free.`);
			process.exitCode = 2;
		} else if (outcome.isHeld) throw new TemoinError("erasure-refused", `nothing was erased: the subject is under a legal hold. \`temoin hold ${placeWords(place)} --subject ${subject} --release\` ends it`);
		else console.log(wordsOf(outcome));
	});
}
async function outcomeOf(store, request) {
	const untilMs = performance.now() + PATIENCE_MS;
	for (;;) {
		const outcome = await store.readOutcome(request);
		if (outcome || performance.now() > untilMs) return outcome;
		await setTimeout(LOOK_MS);
	}
}
function wordsOf({ erased }) {
	if (!erased) return "The log has no records of this subject.";
	return `Erased ${erased} ${erased === 1 ? "record" : "records"}, and said so in the log.`;
}
export { eraseCommand };
