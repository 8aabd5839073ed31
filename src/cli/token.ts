// temoin token: makes a token that lets an auditor in.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { createToken } from '../server/sign-in.ts';
import { STORE_FILE } from '../server/site-log.ts';
import type { LogStore } from '../server/store/log-store.ts';
import { openPostgresStore } from '../server/store/postgres.ts';
import { openSqliteStore } from '../server/store/sqlite.ts';
import { readConfigurationFile } from './configuration-file.ts';

interface Options {
  readonly data?: string;
  readonly database?: string;
  readonly config?: string;
  readonly label: string;
  readonly days: number;
}

const DAYS_MAX = 3_650;
const LABEL_CHARS_MAX = 100;

/** The command `token`. It prints the token, and nothing else, on standard output; the server may be running. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('make a token for the auditor’s page and print it; it is shown only this once')
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
    )
    .addOption(
      new Option('--label <text>', 'whom it is for').env('TEMOIN_LABEL').default('').argParser(parseLabel),
    )
    .addOption(
      new Option('--days <number>', 'days until it expires')
        .env('TEMOIN_DAYS')
        .default(90)
        .argParser(parseDays),
    )
    .action(run);
}

async function run({ label, days, ...place }: Options): Promise<void> {
  const store = await openStore(place);
  try {
    console.log(await createToken(store, { label, days }, { now: () => new Date(), randomBytes }));
  } finally {
    await store.close();
  }
}

async function openStore({ data, database, config }: Omit<Options, 'label' | 'days'>): Promise<LogStore> {
  if (database !== undefined) {
    if (config === undefined) {
      throw new TemoinError(
        'option-invalid',
        '--database may hold many logs; add --config <file> of the site',
      );
    }
    const { configuration } = await readConfigurationFile(config);
    return openPostgresStore(database, configuration.site);
  }
  if (data === undefined) {
    throw new TemoinError(
      'option-invalid',
      'there is nothing to make a token for; add --data <directory>, or --database <url> and --config <file>',
    );
  }
  const path = join(data, STORE_FILE);
  if (!existsSync(path)) {
    throw new TemoinError(
      'data-unusable',
      `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``,
    );
  }
  return openSqliteStore(path);
}

function parseLabel(text: string): string {
  if (text.length > LABEL_CHARS_MAX)
    throw new InvalidArgumentError(`It has at most ${LABEL_CHARS_MAX} characters.`);
  return text;
}

function parseDays(text: string): number {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > DAYS_MAX)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${DAYS_MAX}.`);
  return days;
}
