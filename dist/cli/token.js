import { n as createToken } from "./sign-in.js";
import { i as withLog, t as addPlaceOptions } from "./log-data.js";
import { randomBytes } from "node:crypto";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/token.ts
var DAYS_MAX = 3650;
var LABEL_CHARS_MAX = 100;
/** The command `token`. It prints the token, and nothing else, on standard output; the server may be running. */
function tokenCommand() {
	const command = new Command("token").description("make a token for the auditor’s page and print it; it is shown only this once");
	return addPlaceOptions(command).addOption(new Option("--label <text>", "whom it is for").env("TEMOIN_LABEL").default("").argParser(parseLabel)).addOption(new Option("--days <number>", "days until it expires").env("TEMOIN_DAYS").default(90).argParser(parseDays)).action(run);
}
async function run({ label, days, ...place }) {
	await withLog(place, async ({ store }) => {
		console.log(await createToken(store, {
			label,
			days
		}, {
			now: () => /* @__PURE__ */ new Date(),
			randomBytes
		}));
	});
}
function parseLabel(text) {
	if (text.length > LABEL_CHARS_MAX) throw new InvalidArgumentError(`It has at most ${LABEL_CHARS_MAX} characters.`);
	return text;
}
function parseDays(text) {
	const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
	if (days < 1 || days > DAYS_MAX) throw new InvalidArgumentError(`It must be a whole number from 1 to ${DAYS_MAX}.`);
	return days;
}
export { tokenCommand };
