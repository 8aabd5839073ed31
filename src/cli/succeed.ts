// temoin succeed: ends a log that must not sign again, and begins the one after it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { newestInLedger } from '../server/signing-ledger.ts';
import { STORE_FILE } from '../server/site-log.ts';
import { openSqliteStore } from '../server/store/sqlite.ts';
import { type EndedLog, SUCCESSION_REASONS, type SuccessionReason, succeed } from '../server/succession.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { TlogError } from '../tlog/error.ts';
import { parseVerifierKey } from '../tlog/note.ts';

interface Options {
  readonly data: string;
  readonly to: string;
  readonly reason: SuccessionReason;
  readonly checkpoint?: string;
  readonly ledger?: string;
}

const NOTE = `
The old log signs nothing any more: keep its directory as evidence, and start no server on it. What it has signed last
is taken from --checkpoint, the newest note that anybody has kept, such as a witness or an auditor; else from --ledger;
else from --data. Then start \`temoin serve --data <the new directory>\`, and give auditors the new key together with
the old one.`;

/** The command `succeed`. It prints the new log's verifier key, and nothing else, on standard output. */
export function succeedCommand(): Command {
  return new Command('succeed')
    .description(
      'end a log that must not sign again, and begin the one after it, which names its last checkpoint',
    )
    .addOption(
      new Option('--data <directory>', 'data directory of the log that ends')
        .env('TEMOIN_DATA')
        .makeOptionMandatory(),
    )
    .requiredOption('--to <directory>', 'data directory of the new log; it must have none')
    .addOption(new Option('--reason <reason>', 'why').choices(SUCCESSION_REASONS).makeOptionMandatory())
    .option('--checkpoint <file>', 'the newest checkpoint of the old log that is known')
    .addOption(new Option('--ledger <file>', 'signing ledger of the old log').env('TEMOIN_LEDGER'))
    .addHelpText('after', NOTE)
    .action(run);
}

async function run({ data, to, reason, checkpoint, ledger }: Options): Promise<void> {
  const ended = await endedLog(data, checkpoint, ledger);
  const vkey = await succeed(ended, reason, to, (message) => console.error(message));
  console.error(`The log ${ended.vkey} ended with ${ended.last.size} entries. Its successor's verifier key:`);
  console.log(vkey);
}

async function endedLog(data: string, checkpoint?: string, ledgerFile?: string): Promise<EndedLog> {
  const path = join(data, STORE_FILE);
  if (!existsSync(path))
    throw new TemoinError('data-unusable', `there is no log in ${data}: ${path} is missing; check --data`);
  const store = await openSqliteStore(path);
  try {
    const [vkey, head] = [await store.readVkey(), await store.readHead()];
    if (vkey === '')
      throw new TemoinError('data-unusable', `the log in ${data} was never begun; nothing has to follow it`);
    if (checkpoint !== undefined) return { vkey, ...(await readCheckpoint(checkpoint, vkey)) };
    const newest =
      ledgerFile === undefined
        ? undefined
        : await newestInLedger(ledgerFile, vkey.slice(0, vkey.indexOf('+')));
    return { vkey, last: newest && newest.size > head.size ? newest : { size: head.size, root: head.root } };
  } finally {
    await store.close();
  }
}

async function readCheckpoint(path: string, vkey: string): Promise<Omit<EndedLog, 'vkey'>> {
  try {
    const note = await readFile(path, 'utf8');
    const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
    return { last: { size, root }, checkpoint: note };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof TlogError)
      throw new TemoinError('checkpoint-unusable', `${path} is no checkpoint of the log ${vkey}: ${reason}`, {
        cause: error,
      });
    throw error;
  }
}
