// temoin publish: writes the public part of a log as plain files, for a web server, CDN or object store to serve.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { publishLog } from '../server/publish.ts';
import { committedCheckpoint, servedCheckpoint } from '../server/publishable-checkpoint.ts';
import { KEY_FILE, STORE_FILE } from '../server/site-log.ts';
import { openSqliteStore } from '../server/store/sqlite.ts';

interface Options {
  readonly data: string;
  readonly to: string;
  readonly from?: URL;
  readonly ledger?: string;
}

const NOTE = `
The files are laid out as \`temoin serve\` answers: temoin/log/checkpoint, temoin/log/vkey, temoin/log/tile/... and
temoin/notices/<hash>. They hold no record and no personal data. Every run writes only what is missing, and the checkpoint
last, so that auditors may read meanwhile and a run that was ended is completed by the next. The server may be running.

Copy the files on in the same order: everything else first, temoin/log/checkpoint last. Caches may keep everything for
ever but the checkpoint, which they should keep for a few seconds. Once a tile is there whole, the folder beside it whose
name ends in .p may be deleted.

With --from the checkpoint is the one that the server shows, with the signatures of witnesses, and the log's key is not
opened: the better choice wherever the server runs. Without it, what is committed in --data is signed with its key; with
--ledger only what the server has noted there, and nothing at all where --data is behind it, as a restored backup is.`;

const UNDETECTABLE =
  'Without --ledger or --from nobody can tell whether --data is the newest there was, or was put back: rollback undetectable.';

/** The command `publish`. It says in one line what it did. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('write the public part of a log as plain files, for any web server or CDN to serve')
    .addOption(
      new Option('--data <directory>', 'data directory of the log').env('TEMOIN_DATA').makeOptionMandatory(),
    )
    .addOption(
      new Option('--to <directory>', 'where the files go, as the root of a web server; made if missing')
        .env('TEMOIN_TO')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--from <url>', 'the log’s running server, whose public checkpoint is published')
        .env('TEMOIN_FROM')
        .argParser(parseServer),
    )
    .addOption(
      new Option('--ledger <file>', 'signing ledger of the log, which is asked where there is no --from').env(
        'TEMOIN_LEDGER',
      ),
    )
    .addHelpText('after', NOTE)
    .action(run);
}

async function run({ data, to, from, ledger }: Options): Promise<void> {
  const path = join(data, STORE_FILE);
  if (!existsSync(path)) throw nothingIn(data, `${path} is missing`);
  const store = await openSqliteStore(path);
  try {
    const [begun, vkey] = [await store.readHead(), await store.readVkey()];
    if (begun.size === 0) throw nothingIn(data, 'it has no entries yet');
    const checkpoint = from
      ? await servedCheckpoint(from, vkey)
      : await committedCheckpoint(store, vkey, join(data, KEY_FILE), ledger);
    if (!from && ledger === undefined) console.error(UNDETECTABLE);
    // Read again: a server that is running appends meanwhile.
    const { size } = await store.readHead();
    if (checkpoint.size > size) {
      throw new TemoinError(
        'data-unusable',
        `the server's checkpoint is of ${checkpoint.size} entries, but ${data} has ${size}; --data must be the directory that the server writes to`,
      );
    }
    const { earlierSize, newFiles } = await publishLog({ store, vkey, checkpoint, directory: to });
    const before = earlierSize ? `, after ${earlierSize} before` : '';
    console.log(`Published ${checkpoint.size} entries to ${to}${before}; ${newFiles} files are new.`);
  } finally {
    await store.close();
  }
}

function nothingIn(data: string, reason: string): TemoinError {
  return new TemoinError(
    'data-unusable',
    `there is no log to publish in ${data}: ${reason}; check --data, or begin the log with \`temoin serve\``,
  );
}

function parseServer(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new InvalidArgumentError('It must be the address of a server, such as https://log.example.');
  return url;
}
