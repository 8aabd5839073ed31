// The log in a data directory or a database, for commands that work beside the running server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { committedCheckpoint } from '../server/publishable-checkpoint.ts';
import { KEY_FILE, STORE_FILE } from '../server/site-log.ts';
import type { ErasableStore } from '../server/store/erasure-store.ts';
import { openPostgresStore } from '../server/store/postgres.ts';
import { openSqliteStore } from '../server/store/sqlite.ts';
import { readConfigurationFile } from './configuration-file.ts';

/** Which log. A database comes first, since `--data` is then set for the server's other files. */
export interface PlaceOptions {
  readonly data?: string;
  readonly database?: string;
  /** Says whose log it is in the database, which may hold many. */
  readonly config?: string;
}

/** A log that is open for a command. */
export interface PlacedLog {
  readonly store: ErasableStore;
  /** A signed checkpoint of what is committed. @throws as `committedCheckpoint` does */
  checkpoint(): Promise<{ readonly size: number; readonly note: string }>;
  /** The newest checkpoint that the log has kept; `undefined` of a log that keeps none. */
  kept(): Promise<string | undefined>;
}

/** Adds the options that say which log is meant. */
export function addPlaceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--data <directory>', 'data directory of the log; either this or --database').env(
        'TEMOIN_DATA',
      ),
    )
    .addOption(
      new Option('--database <url>', 'PostgreSQL database of the log; needs --config').env('TEMOIN_DATABASE'),
    )
    .addOption(
      new Option('--config <file>', 'configuration of the site whose log it is').env('TEMOIN_CONFIG'),
    );
}

/** The option `--subject`. */
export const subjectOption = () =>
  new Option('--subject <id>', 'the subject, as it stands in the visitor’s cookie and in the register')
    .makeOptionMandatory()
    .argParser(parseSubject);

/** Entries by which the register is brought up at once. */
const FOLLOW_SLICE = 8_192;

/** Brings the register up to the whole of the tree. */
export async function followWhole(store: Pick<ErasableStore, 'followTree'>): Promise<void> {
  while ((await store.followTree(FOLLOW_SLICE)) > 0);
}

/** The options by which the same log is meant again; an address may hold a password, and is not repeated. */
export const placeWords = ({ data, database, config }: PlaceOptions): string =>
  database === undefined ? `--data ${data}` : `--database <url> --config ${config}`;

/**
 * Opens the log for as long as `use` runs.
 * @throws TemoinError `data-unusable` where there is none; `option-invalid` where the options do not say which
 */
export async function withLog<T>(place: PlaceOptions, use: (log: PlacedLog) => Promise<T>): Promise<T> {
  const log = await openPlace(place);
  try {
    return await use(log);
  } finally {
    await log.store.close();
  }
}

async function openPlace({ data, database, config }: PlaceOptions): Promise<PlacedLog> {
  if (database !== undefined) return openInDatabase(database, config);
  if (data === undefined) {
    throw new TemoinError(
      'option-invalid',
      'it is not said which log is meant; add --data <directory>, or --database <url> and --config <file>',
    );
  }
  const path = join(data, STORE_FILE);
  if (!existsSync(path)) {
    throw new TemoinError(
      'data-unusable',
      `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``,
    );
  }
  const store = await openSqliteStore(path);
  return {
    store,
    checkpoint: async () => committedCheckpoint(store, await store.readVkey(), join(data, KEY_FILE)),
    kept: async () => undefined,
  };
}

async function openInDatabase(database: string, config: string | undefined): Promise<PlacedLog> {
  if (config === undefined) {
    throw new TemoinError('option-invalid', '--database may hold many logs; add --config <file> of the site');
  }
  const { configuration } = await readConfigurationFile(config);
  const { site } = configuration;
  const store = await openPostgresStore(database, site);
  if ((await store.readKey()) === undefined) {
    await store.close();
    throw new TemoinError(
      'data-unusable',
      `there is no log of ${site} in the database; check --database and --config, or begin the log with \`temoin key create\``,
    );
  }
  // Whoever sequences has signed it, with a key that is not here.
  const checkpoint = async () => (await store.readAnswers([])).checkpoint;
  return { store, checkpoint, kept: async () => (await checkpoint()).note };
}

/** @throws InvalidArgumentError for anything but a whole subject */
export function parseSubject(text: string): string {
  if (!/^[\w-]{22}$/.test(text))
    throw new InvalidArgumentError(
      'It must be the 22 characters between the first two "!" of the visitor’s cookie behind its version.',
    );
  return text;
}
