#!/usr/bin/env node
// src/cli/main.ts
/** node:sqlite is there without a flag since this version. */
var NODE_MINIMUM = {
	major: 22,
	minor: 13
};
var [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NODE_MINIMUM.major || major === NODE_MINIMUM.major && minor < NODE_MINIMUM.minor) {
	console.error(`temoin needs Node ${NODE_MINIMUM.major}.${NODE_MINIMUM.minor} or newer, but this is Node ${process.versions.node}; install a newer one from https://nodejs.org/`);
	process.exitCode = 1;
} else await run();
async function run() {
	const { Command, Option } = await import("commander");
	const { backupCommand } = await import("./cli/backup.js");
	const { buildCommand } = await import("./cli/build.js");
	const { checkCommand } = await import("./cli/check.js");
	const { keyCommand } = await import("./cli/key.js");
	const { eraseCommand } = await import("./cli/erase.js");
	const { holdCommand } = await import("./cli/hold.js");
	const { markCommand } = await import("./cli/mark.js");
	const { picturesCommand } = await import("./cli/pictures.js");
	const { packCommand } = await import("./cli/pack.js");
	const { publishCommand } = await import("./cli/publish.js");
	const { readRelease } = await import("./cli/release.js");
	const { serveCommand } = await import("./cli/serve.js");
	const { siteCommand } = await import("./cli/site.js");
	const { succeedCommand } = await import("./cli/succeed.js");
	const { subjectCommand } = await import("./cli/subject.js");
	const { tokenCommand } = await import("./cli/token.js");
	const { verifyCommand } = await import("./cli/verify.js");
	const { witnessCommand } = await import("./cli/witness.js");
	const program = new Command("temoin").description("cookie consent that can be proved").enablePositionalOptions().addOption(new Option("-V, --version", "print the version")).on("option:version", () => {
		console.log(readRelease().version);
		process.exit();
	}).addCommand(serveCommand()).addCommand(siteCommand()).addCommand(tokenCommand()).addCommand(succeedCommand()).addCommand(keyCommand()).addCommand(backupCommand()).addCommand(eraseCommand()).addCommand(holdCommand()).addCommand(subjectCommand()).addCommand(packCommand()).addCommand(checkCommand()).addCommand(verifyCommand()).addCommand(witnessCommand()).addCommand(publishCommand()).addCommand(picturesCommand()).addCommand(buildCommand()).addCommand(markCommand());
	try {
		await program.parseAsync();
	} catch (error) {
		await printError(error);
	}
}
/** An error of ours says what to do; of any other, its origin is all that helps. */
async function printError(error) {
	const { TemoinError } = await import("./cli/error.js");
	const isOfSystem = error instanceof Error && "syscall" in error;
	if (error instanceof TemoinError || isOfSystem) console.error(error.message);
	else console.error(error);
	process.exitCode = 1;
}
export {};
