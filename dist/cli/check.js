import { t as TemoinError } from "./error2.js";
import { t as readConfigurationFile } from "./configuration-file.js";
import { t as printable } from "./printable.js";
import { Command } from "commander";
// src/cli/check.ts
/** The command `check`. Exits with 1 where any of the files has a problem, with 0 otherwise. */
function checkCommand() {
	return new Command("check").description("check configurations and print every problem in them").argument("<config...>", "files to check").action(async (paths) => {
		for (const path of paths) {
			const problems = await problemsOf(path);
			if (problems === void 0) console.log(printable(`${path}: nothing is wrong`));
			else {
				console.error(printable(problems));
				process.exitCode = 1;
			}
		}
	});
}
async function problemsOf(path) {
	try {
		await readConfigurationFile(path);
		return;
	} catch (error) {
		if (error instanceof TemoinError) return error.message;
		throw error;
	}
}
export { checkCommand };
