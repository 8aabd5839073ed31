// temoin succeed: ends a log that must not sign again, and begins the one after it.
import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { succeedInDatabase } from '../server/shared-succession.ts';
import { newestInLedger } from '../server/signing-ledger.ts';
import {
  type EndedLog,
  originOfKey,
  SUCCESSION_REASONS,
  type SuccessionReason,
  succeed,
} from '../server/succession.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { TlogError } from '../tlog/error.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { addPlaceOptions, type PlacedLog, type PlaceOptions, withLog } from './log-data.ts';

interface Options extends PlaceOptions {
  readonly to: string;
  readonly key?: string;
  readonly reason: SuccessionReason;
  readonly checkpoint?: string;
  readonly ledger?: string;
}

const NOTE = `
The old log signs nothing any more: keep its directory or database as evidence, and start no server on it. What it has
signed last is taken from --checkpoint, the newest note that anybody has kept, such as a witness or an auditor; else from
--ledger; else from the log itself. Then start \`temoin serve\` with the new --data, or the new --database and --key, and
a new --ledger, and give auditors the new key together with the old one.`;

/** The command `succeed`. It prints the new log's verifier key, and nothing else, on standard output. */
export function succeedCommand(): Command {
  const command = new Command('succeed').description(
    'end a log that must not sign again, and begin the one after it, which names its last checkpoint',
  );
  return addPlaceOptions(command)
    .requiredOption(
      '--to <directory or url>',
      'data directory of the new log, which must have none; with --database, a database of its own',
    )
    .option('--key <file>', 'with --database, file for the key of the new log; made if missing')
    .addOption(new Option('--reason <reason>', 'why').choices(SUCCESSION_REASONS).makeOptionMandatory())
    .option('--checkpoint <file>', 'the newest checkpoint of the old log that is known')
    .addOption(new Option('--ledger <file>', 'signing ledger of the old log').env('TEMOIN_LEDGER'))
    .addHelpText('after', NOTE)
    .action(run);
}

async function run({ to, key, reason, checkpoint, ledger, ...place }: Options): Promise<void> {
  const begin = await successorAt(place, to, key);
  const ended = await withLog(place, (log) => endedLog(log, checkpoint, ledger));
  const vkey = await begin(ended, reason, (message) => console.error(message));
  console.error(`The log ${ended.vkey} ended with ${ended.last.size} entries. Its successor's verifier key:`);
  console.log(vkey);
}

type Begin = (ended: EndedLog, reason: SuccessionReason, warn: (message: string) => void) => Promise<string>;

/** What begins the successor, once the options are known to fit together. */
async function successorAt({ database, config }: PlaceOptions, to: string, keyFile?: string): Promise<Begin> {
  if (database === undefined) {
    if (keyFile === undefined) return (ended, reason, warn) => succeed(ended, reason, to, warn);
    throw new TemoinError(
      'option-invalid',
      '--key is for a log in PostgreSQL, and the directory of --to gets its own; leave it out',
    );
  }
  if (keyFile === undefined || config === undefined)
    throw new TemoinError(
      'option-invalid',
      'the successor of a log in PostgreSQL needs a key; add --key <file> for it, and --config <file> of the site',
    );
  const { configuration } = await readConfigurationFile(config);
  const place = { database: to, site: configuration.site, keyFile };
  return (ended, reason, warn) => succeedInDatabase(ended, reason, place, warn);
}

async function endedLog({ store, kept }: PlacedLog, file?: string, ledgerFile?: string): Promise<EndedLog> {
  const [vkey, head] = [await store.readVkey(), await store.readHead()];
  if (vkey === '')
    throw new TemoinError('data-unusable', 'the log was never begun; nothing has to follow it');
  if (file !== undefined) return { vkey, ...openNote(await readFile(file, 'utf8'), vkey, file) };
  const note = await kept();
  const signed = note === undefined ? undefined : openNote(note, vkey, 'the note in the database');
  const noted = ledgerFile === undefined ? undefined : await newestInLedger(ledgerFile, originOfKey(vkey));
  if (signed && signed.last.size >= Math.max(head.size, noted?.size ?? 0)) return { vkey, ...signed };
  return { vkey, last: noted && noted.size > head.size ? noted : { size: head.size, root: head.root } };
}

/** @param source where the note is from, for the message */
function openNote(note: string, vkey: string, source: string): Omit<EndedLog, 'vkey'> {
  try {
    const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
    return { last: { size, root }, checkpoint: note };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    throw new TemoinError(
      'checkpoint-unusable',
      `${source} is no checkpoint of the log ${vkey}: ${error.message}`,
      { cause: error },
    );
  }
}
