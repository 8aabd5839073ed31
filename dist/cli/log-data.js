import { t as TemoinError } from "./error2.js";
import { n as STORE_FILE } from "./site-log.js";
import { t as openSqliteStore } from "./sqlite.js";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
// src/cli/log-data.ts
/** The option `--data`. */
var dataOption = () => new Option("--data <directory>", "data directory of the log").env("TEMOIN_DATA").makeOptionMandatory();
/** The option `--subject`. */
var subjectOption = () => new Option("--subject <id>", "the subject, as it stands in the visitor’s cookie and in the register").makeOptionMandatory().argParser(parseSubject);
/**
* Opens the store for as long as `use` runs.
* @throws TemoinError `data-unusable` where the directory has no log
*/
async function withStore(data, use) {
	const path = join(data, STORE_FILE);
	if (!existsSync(path)) throw new TemoinError("data-unusable", `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``);
	const store = await openSqliteStore(path);
	try {
		return await use(store);
	} finally {
		await store.close();
	}
}
function parseSubject(text) {
	if (!/^[\w-]{22}$/.test(text)) throw new InvalidArgumentError("It must be the 22 characters between the first two \"!\" of the visitor’s cookie behind its version.");
	return text;
}
export { subjectOption as n, withStore as r, dataOption as t };
