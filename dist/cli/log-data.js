import { t as TemoinError } from "./error2.js";
import { t as committedCheckpoint } from "./publishable-checkpoint.js";
import { n as STORE_FILE, t as KEY_FILE } from "./site-log.js";
import { t as openPostgresStore } from "./postgres.js";
import { t as openSqliteStore } from "./sqlite.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
// src/cli/log-data.ts
/** Adds the options that say which log is meant. */
function addPlaceOptions(command) {
	return command.addOption(new Option("--data <directory>", "data directory of the log; either this or --database").env("TEMOIN_DATA")).addOption(new Option("--database <url>", "PostgreSQL database of the log; needs --config").env("TEMOIN_DATABASE")).addOption(new Option("--config <file>", "configuration of the site whose log it is").env("TEMOIN_CONFIG"));
}
/** The option `--subject`. */
var subjectOption = () => new Option("--subject <id>", "the subject, as it stands in the visitor’s cookie and in the register").makeOptionMandatory().argParser(parseSubject);
/** Entries by which the register is brought up at once. */
var FOLLOW_SLICE = 8192;
/** Brings the register up to the whole of the tree. */
async function followWhole(store) {
	while (await store.followTree(FOLLOW_SLICE) > 0);
}
/** The options by which the same log is meant again; an address may hold a password, and is not repeated. */
var placeWords = ({ data, database, config }) => database === void 0 ? `--data ${data}` : `--database <url> --config ${config}`;
/**
* Opens the log for as long as `use` runs.
* @throws TemoinError `data-unusable` where there is none; `option-invalid` where the options do not say which
*/
async function withLog(place, use) {
	const log = await openPlace(place);
	try {
		return await use(log);
	} finally {
		await log.store.close();
	}
}
async function openPlace({ data, database, config }) {
	if (database !== void 0) return openInDatabase(database, config);
	if (data === void 0) throw new TemoinError("option-invalid", "it is not said which log is meant; add --data <directory>, or --database <url> and --config <file>");
	const path = join(data, STORE_FILE);
	if (!existsSync(path)) throw new TemoinError("data-unusable", `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``);
	const store = await openSqliteStore(path);
	return {
		store,
		checkpoint: async () => committedCheckpoint(store, await store.readVkey(), join(data, KEY_FILE)),
		kept: async () => void 0
	};
}
async function openInDatabase(database, config) {
	if (config === void 0) throw new TemoinError("option-invalid", "--database may hold many logs; add --config <file> of the site");
	const { configuration } = await readConfigurationFile(config);
	const { site } = configuration;
	const store = await openPostgresStore(database, site);
	if (await store.readKey() === void 0) {
		await store.close();
		throw new TemoinError("data-unusable", `there is no log of ${site} in the database; check --database and --config, or begin the log with \`temoin key create\``);
	}
	const checkpoint = async () => (await store.readAnswers([])).checkpoint;
	return {
		store,
		checkpoint,
		kept: async () => (await checkpoint()).note
	};
}
/** @throws InvalidArgumentError for anything but a whole subject */
function parseSubject(text) {
	if (!/^[\w-]{22}$/.test(text)) throw new InvalidArgumentError("It must be the 22 characters between the first two \"!\" of the visitor’s cookie behind its version.");
	return text;
}
export { subjectOption as a, placeWords as i, followWhole as n, withLog as o, parseSubject as r, addPlaceOptions as t };
