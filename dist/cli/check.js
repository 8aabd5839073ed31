import { t as TemoinError } from "./error2.js";
import { l as vendorFilesAt, n as expandConfiguration, t as vendorListOption } from "./vendor-list-option.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { t as printable } from "./printable.js";
import { Command } from "commander";
// src/cli/check.ts
/** The command `check`. Exits with 1 where any of the files has a problem, with 0 otherwise. */
function checkCommand() {
	return new Command("check").description("check configurations and print every problem in them").argument("<config...>", "files to check").addOption(vendorListOption()).action(async (paths, { vendorList }) => {
		for (const path of paths) {
			const problems = await problemsOf(path, vendorList);
			if (problems === void 0) console.log(printable(`${path}: nothing is wrong`));
			else {
				console.error(printable(problems));
				process.exitCode = 1;
			}
		}
	});
}
async function problemsOf(path, vendorList) {
	try {
		const leftOut = [];
		const file = await readConfigurationFile(path);
		await expandConfiguration(file, path, vendorFilesAt(vendorList), (line) => leftOut.push(line));
		return leftOut.length ? leftOut.join("\n") : void 0;
	} catch (error) {
		if (error instanceof TemoinError) return error.message;
		throw error;
	}
}
export { checkCommand };
