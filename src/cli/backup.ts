// temoin backup: a copy of the log as it is at one moment, made beside the running server.

import { join } from 'node:path';
import { Command, Option } from 'commander';
import { KEY_FILE, STORE_FILE } from '../server/site-log.ts';
import { backUpStore } from '../server/store/sqlite-backup.ts';

interface Options {
  readonly data: string;
  readonly to: string;
}

/** The command `backup`. It copies the log's database, and never its key. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the log into a file while the server runs; its key is backed up apart, once')
    .addOption(
      new Option('--data <directory>', 'data directory of the log').env('TEMOIN_DATA').makeOptionMandatory(),
    )
    .addOption(new Option('--to <file>', 'file to make; it must not exist yet').makeOptionMandatory())
    .addHelpText(
      'after',
      `
To restore, put the file as ${STORE_FILE} and the key as ${KEY_FILE} into an empty directory, and start the server
there. With --ledger it refuses a backup that is older than what it has signed: those receipts are out. Nothing in
the ledger's directory may be restored from a backup.

Example: temoin backup --data /var/lib/temoin --to /backup/temoin-$(date +%F).sqlite`,
    )
    .action(run);
}

async function run({ data, to }: Options): Promise<void> {
  const { size, rootHex } = await backUpStore(join(data, STORE_FILE), to);
  console.log(`${to} holds the log's first ${size} entries, root ${rootHex}
Its key is not in it: keep a copy of ${join(data, KEY_FILE)} elsewhere, readable by its owner alone.`);
}
