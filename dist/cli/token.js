import { t as TemoinError } from "./error2.js";
import { n as createToken } from "./sign-in.js";
import { n as STORE_FILE } from "./site-log.js";
import { t as openPostgresStore } from "./postgres.js";
import { t as openSqliteStore } from "./sqlite.js";
import { t as readConfigurationFile } from "./configuration-file.js";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/token.ts
var DAYS_MAX = 3650;
var LABEL_CHARS_MAX = 100;
/** The command `token`. It prints the token, and nothing else, on standard output; the server may be running. */
function tokenCommand() {
	return new Command("token").description("make a token for the auditor’s page and print it; it is shown only this once").addOption(new Option("--data <directory>", "data directory of the log; either this or --database").env("TEMOIN_DATA")).addOption(new Option("--database <url>", "PostgreSQL database of the log; needs --config").env("TEMOIN_DATABASE")).addOption(new Option("--config <file>", "configuration of the site whose log it is").env("TEMOIN_CONFIG")).addOption(new Option("--label <text>", "whom it is for").env("TEMOIN_LABEL").default("").argParser(parseLabel)).addOption(new Option("--days <number>", "days until it expires").env("TEMOIN_DAYS").default(90).argParser(parseDays)).action(run);
}
async function run({ label, days, ...place }) {
	const store = await openStore(place);
	try {
		console.log(await createToken(store, {
			label,
			days
		}, {
			now: () => /* @__PURE__ */ new Date(),
			randomBytes
		}));
	} finally {
		await store.close();
	}
}
async function openStore({ data, database, config }) {
	if (database !== void 0) {
		if (config === void 0) throw new TemoinError("option-invalid", "--database may hold many logs; add --config <file> of the site");
		const { configuration } = await readConfigurationFile(config);
		return openPostgresStore(database, configuration.site);
	}
	if (data === void 0) throw new TemoinError("option-invalid", "there is nothing to make a token for; add --data <directory>, or --database <url> and --config <file>");
	const path = join(data, STORE_FILE);
	if (!existsSync(path)) throw new TemoinError("data-unusable", `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``);
	return openSqliteStore(path);
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
