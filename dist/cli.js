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
/**
* Every command by its name, in the order of the help. Each is loaded when it is called: what the server needs takes
* longer to load than most commands take to run.
*/
function commands() {
	return /* @__PURE__ */ new Map([
		["serve", async () => (await import("./cli/serve.js")).serveCommand()],
		["site", async () => (await import("./cli/site.js")).siteCommand()],
		["token", async () => (await import("./cli/token.js")).tokenCommand()],
		["succeed", async () => (await import("./cli/succeed.js")).succeedCommand()],
		["key", async () => (await import("./cli/key.js")).keyCommand()],
		["backup", async () => (await import("./cli/backup.js")).backupCommand()],
		["erase", async () => (await import("./cli/erase.js")).eraseCommand()],
		["hold", async () => (await import("./cli/hold.js")).holdCommand()],
		["subject", async () => (await import("./cli/subject.js")).subjectCommand()],
		["pack", async () => (await import("./cli/pack.js")).packCommand()],
		["add", async () => (await import("./cli/add.js")).addCommand()],
		["check", async () => (await import("./cli/check.js")).checkCommand()],
		["verify", async () => (await import("./cli/verify.js")).verifyCommand()],
		["witness", async () => (await import("./cli/witness.js")).witnessCommand()],
		["publish", async () => (await import("./cli/publish.js")).publishCommand()],
		["pictures", async () => (await import("./cli/pictures.js")).picturesCommand()],
		["build", async () => (await import("./cli/build.js")).buildCommand()],
		["mark", async () => (await import("./cli/mark.js")).markCommand()]
	]);
}
async function run() {
	const { Command, Option } = await import("commander");
	const { readRelease } = await import("./cli/release.js");
	const program = new Command("temoin").description("cookie consent that can be proved").enablePositionalOptions().addOption(new Option("-V, --version", "print the version")).on("option:version", () => {
		console.log(readRelease().version);
		process.exit();
	});
	const known = commands();
	const called = known.get(process.argv[2] ?? "");
	for (const load of called ? [called] : known.values()) program.addCommand(await load());
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
