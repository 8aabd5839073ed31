import { t as TemoinError } from "./error2.js";
import { a as subjectOption, o as withLog, t as addPlaceOptions } from "./log-data.js";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/hold.ts
/** The command `hold`. The server may be running. */
function holdCommand() {
	const command = new Command("hold").description("keep the records of one subject from erasure, by request or by age, as for a dispute");
	return addPlaceOptions(command).addOption(subjectOption()).addOption(new Option("--until <date>", "until when, such as 2027-06-30; default: until released").argParser(parseTime)).addOption(new Option("--release", "end the hold").conflicts("until")).action(run);
}
async function run({ subject, until, release, ...place }) {
	await withLog(place, async ({ store }) => {
		if (!release) {
			await store.hold(subject, until);
			console.log(`The subject’s records are held ${until === void 0 ? "until released" : `until ${until}`}.`);
		} else if (await store.releaseHold(subject)) console.log("The hold has ended.");
		else throw new TemoinError("option-invalid", "there is no hold of this subject to release");
	});
}
function parseTime(text) {
	const timeMs = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(timeMs) || timeMs <= Date.now()) throw new InvalidArgumentError("It must be a day to come, such as 2027-06-30, or a time in UTC.");
	return new Date(timeMs).toISOString();
}
export { holdCommand };
