import { t as TemoinError } from "./error2.js";
import { r as emptyRoot } from "./merkle.js";
import { n as originOf } from "./shared-log.js";
import { i as readSigningKey, r as openSigningKey } from "./signing-ledger.js";
import { t as openPostgresStore } from "./postgres.js";
import { i as originOfKey } from "./succession.js";
import { n as readConfigurationFile } from "./configuration-file.js";
import { Command, Option } from "commander";
// src/server/key-registration.ts
/**
* Makes the key file of a new log, readable by its owner alone and synced to disk, or takes the one that is there,
* and registers its public half. To repeat it with the same file does nothing.
* @returns the verifier key
* @throws TemoinError `key-unreadable` where the file cannot be used, or another key is registered, in which case no
*   file is made; `data-unusable` as `openPostgresStore`
*/
async function createRegisteredKey(database, site, keyFile) {
	const store = await openPostgresStore(database, site);
	try {
		const earlier = await store.readKey();
		const { size } = await store.readHead();
		const key = earlier === void 0 ? await openSigningKey(keyFile, originOf(site), size) : await readSigningKey(keyFile, originOfKey(earlier));
		const registered = await store.registerKey(key.vkey, key.signCheckpoint({
			size: 0,
			root: emptyRoot()
		}));
		if (registered !== key.vkey) throw new TemoinError("key-unreadable", `the log of ${site} has the registered key ${registered}, but ${keyFile} holds ${key.vkey}; copy the right file here`);
		return key.vkey;
	} finally {
		await store.close();
	}
}
// src/cli/key.ts
/** The command `key`. `key create` prints the verifier key, and nothing else, on standard output. */
function keyCommand() {
	return new Command("key").description("the key of a log in PostgreSQL").addCommand(new Command("create").description("make the key of a new log in a file of its own, register its public half, and print that; only the machines that sequence need the file").addOption(new Option("--database <url>", "database of the log, as postgres://user@host:5432/name").env("TEMOIN_DATABASE").makeOptionMandatory()).addOption(new Option("--config <file>", "configuration of the site").env("TEMOIN_CONFIG").makeOptionMandatory()).addOption(new Option("--key <file>", "file of the key; one that is there already is registered as it is").env("TEMOIN_KEY_FILE").makeOptionMandatory()).action(run));
}
async function run({ database, config, key }) {
	const { configuration } = await readConfigurationFile(config);
	console.log(await createRegisteredKey(database, configuration.site, key));
}
export { keyCommand };
