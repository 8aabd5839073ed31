// temoin token: makes a token that lets an auditor in.
import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createToken } from '../server/sign-in.ts';
import { addPlaceOptions, type PlaceOptions, withLog } from './log-data.ts';

interface Options extends PlaceOptions {
  readonly label: string;
  readonly days: number;
}

const DAYS_MAX = 3_650;
const LABEL_CHARS_MAX = 100;

/** The command `token`. It prints the token, and nothing else, on standard output; the server may be running. */
export function tokenCommand(): Command {
  const command = new Command('token').description(
    'make a token for the auditor’s page and print it; it is shown only this once',
  );
  return addPlaceOptions(command)
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
  await withLog(place, async ({ store }) => {
    console.log(await createToken(store, { label, days }, { now: () => new Date(), randomBytes }));
  });
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
