// temoin token: makes a token that lets somebody look at the register; lists tokens, and ends them.
import { randomBytes } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { parseOrigin } from '../server/origin.ts';
import { createToken } from '../server/sign-in.ts';
import { ROLES, type Role } from '../server/store/access-store.ts';
import { parseTime } from './time-option.ts';
import { tokenListCommand } from './token-list.ts';
import { addTokenPlaceOptions, type TokenPlaceOptions, withTokenPlaces } from './token-places.ts';
import { tokenRevokeCommand } from './token-revoke.ts';

interface Options extends TokenPlaceOptions {
  readonly label: string;
  readonly days: number;
  readonly role: Role;
  readonly from?: string;
  readonly to?: string;
  readonly url?: string;
}

const DAYS_MAX = 3_650;
const LABEL_CHARS_MAX = 100;

const NOTE = `
The token goes to standard output alone; with --url, a link that signs in by itself follows. Whoever has it may look: hand it
over as you would a password. The server may be running.

Examples:
  temoin token --data ./data --label 'DPO' --days 30
  temoin token --data ./data --role operator --url https://www.example.org
  temoin token --sites ./sites --data ./data --site a.example --site b.example --from 2026-01-01 --to 2027-01-01
  temoin token list --data ./data
  temoin token revoke 1a2b3c4d --data ./data`;

/** The command `token`. */
export function tokenCommand(): Command {
  const command = new Command('token').description(
    'make a token for the auditor’s page and print it; it is shown only this once',
  );
  return (
    addTokenPlaceOptions(command)
      .addOption(
        new Option('--label <text>', 'whom it is for').env('TEMOIN_LABEL').default('').argParser(parseLabel),
      )
      .addOption(
        new Option('--role <role>', 'an operator sees too who has looked').choices(ROLES).default('auditor'),
      )
      .addOption(
        new Option(
          '--from <time>',
          'show only records received from then on, such as 2026-01-01, in UTC',
        ).argParser(parseTime),
      )
      .addOption(new Option('--to <time>', 'show only records received before').argParser(parseTime))
      .addOption(
        new Option('--days <number>', 'days until it expires')
          .env('TEMOIN_DAYS')
          .default(90)
          .argParser(parseDays),
      )
      .addOption(
        new Option('--url <origin>', 'print the sign-in link too, where this is the log’s host').argParser(
          parseUrl,
        ),
      )
      .addHelpText('after', NOTE)
      .action(make)
      // So that options behind a subcommand are that one's, though this command has some of the same name.
      .enablePositionalOptions()
      .addCommand(tokenListCommand())
      .addCommand(tokenRevokeCommand())
  );
}

async function make({ label, days, role, from, to, url, ...options }: Options): Promise<void> {
  if (from !== undefined && to !== undefined && from >= to) {
    throw new TemoinError(
      'option-invalid',
      `--from must be earlier than --to, but ${from} is not before ${to}`,
    );
  }
  const scope = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  await withTokenPlaces(options, false, async (places) => {
    if (url !== undefined && places.length > 1) {
      throw new TemoinError(
        'option-invalid',
        '--url is of one site; for several, the link of each is https://<site>/temoin/audit/#token=<token>',
      );
    }
    const everywhere = {
      async addToken(token: Parameters<(typeof places)[number]['store']['addToken']>[0]) {
        for (const { store } of places) await store.addToken(token);
      },
    };
    const wish = { label, days, role, scope };
    const token = await createToken(everywhere, wish, { now: () => new Date(), randomBytes });
    console.log(token);
    // In the fragment, which browsers send to nobody.
    if (url !== undefined) console.log(`${url}/temoin/audit/#token=${token}`);
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

function parseUrl(text: string): string {
  try {
    return parseOrigin(text.replace(/\/$/, ''));
  } catch (error) {
    throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
  }
}
