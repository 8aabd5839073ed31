import { n as locales, t as readConfigurationFile } from "./configuration-file.js";
import { n as serve } from "./serve.js";
import { n as gateFor, t as GATE_SOURCE } from "./build-gate.js";
import { t as readRelease } from "./release2.js";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
// src/cli/serve.ts
/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
var YES = [
	"1",
	"true",
	"yes",
	"on"
];
/** The command `serve`. */
function serveCommand() {
	return new Command("serve").description("serve the log, the widget and the auditor’s page of one site").addOption(new Option("--config <file>", "configuration of the site").env("TEMOIN_CONFIG").makeOptionMandatory()).addOption(new Option("--data <directory>", "where the log and its key are kept; made if missing, one server for each").env("TEMOIN_DATA").makeOptionMandatory()).addOption(new Option("--port <number>", "port to listen on; 0 for any").env("TEMOIN_PORT").default(8080).argParser(parsePort)).addOption(new Option("--host <address>", "address to listen on").env("TEMOIN_HOST").default("127.0.0.1")).addOption(new Option("--origin <url>", "origin whose pages may write besides the log’s own host; may be repeated, or be several separated by spaces").env("TEMOIN_ORIGIN").default([], "none").argParser(addOrigins)).addOption(new Option("--trust-proxy", "take the host from X-Forwarded-Host; only behind a proxy that sets it (env: TEMOIN_TRUST_PROXY=1)")).action(run);
}
async function run({ config, data, port, host, origin, trustProxy }) {
	const { configuration, text } = await readConfigurationFile(config);
	const release = readRelease();
	const source = await readFile(join(release.directory, GATE_SOURCE), "utf8");
	const serving = await serve({
		gate: await gateFor(source, configuration, text),
		configuration,
		configurationText: text,
		locales: Object.values(locales),
		release,
		dataDirectory: data,
		port,
		host,
		origins: origin,
		trustsProxy: trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? "")
	});
	closeOnSignal(serving);
	if (!configuration.log) console.error(`${config} has no "log", so pages send no records; add "log": "/temoin/records"`);
	console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(", ")}` : ""}
  ${serving.url}/temoin/log/checkpoint   the newest signed checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token --data ${data}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well

The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}
/** The first signal lets everything that has begun end well; a second one does not wait. */
function closeOnSignal(serving) {
	let isClosing = false;
	const close = () => {
		if (isClosing) process.exit(1);
		isClosing = true;
		serving.close().catch((error) => {
			console.error(error);
			process.exitCode = 1;
		});
	};
	process.on("SIGINT", close);
	process.on("SIGTERM", close);
}
function parsePort(text) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
	return port;
}
function addOrigins(text, earlier) {
	return [...earlier, ...text.split(/\s+/).filter(Boolean)];
}
export { serveCommand };
