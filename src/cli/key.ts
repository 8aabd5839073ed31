// temoin key create: makes the key of a log that is kept in PostgreSQL, and registers it there.
import { Command, Option } from 'commander';
import { createRegisteredKey } from '../server/key-registration.ts';
import { readConfigurationFile } from './configuration-file.ts';

interface Options {
  readonly database: string;
  readonly config: string;
  readonly key: string;
}

/** The command `key`. `key create` prints the verifier key, and nothing else, on standard output. */
export function keyCommand(): Command {
  return new Command('key')
    .description('the key of a log in PostgreSQL')
    .addCommand(
      new Command('create')
        .description(
          'make the key of a new log in a file of its own, register its public half, and print that; only the machines that sequence need the file',
        )
        .addOption(
          new Option('--database <url>', 'database of the log, as postgres://user@host:5432/name')
            .env('TEMOIN_DATABASE')
            .makeOptionMandatory(),
        )
        .addOption(
          new Option('--config <file>', 'configuration of the site')
            .env('TEMOIN_CONFIG')
            .makeOptionMandatory(),
        )
        .addOption(
          new Option('--key <file>', 'file of the key; one that is there already is registered as it is')
            .env('TEMOIN_KEY_FILE')
            .makeOptionMandatory(),
        )
        .action(run),
    );
}

async function run({ database, config, key }: Options): Promise<void> {
  const { configuration } = await readConfigurationFile(config);
  console.log(await createRegisteredKey(database, configuration.site, key));
}
