// The options of `temoin serve`: what each is called, where it may come from, and what it must look like.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { ACCESS_DAYS } from '../server/audit/access-log.ts';
import type { ListenAddress } from '../server/listen.ts';
import { parseWitness, type WitnessAddress } from '../server/witness-requests.ts';
import { parseListenAddress } from './listen-option.ts';
import type { LogFormat } from './operator-log.ts';
import { parsePort } from './port-option.ts';
import { parseRetentionDays } from './retention-option.ts';
import { vendorListOption } from './vendor-list-option.ts';

/** What the command line and the environment say. */
export interface ServeArguments {
  readonly config?: string;
  readonly sites?: string;
  readonly data: string;
  readonly ledger?: string;
  readonly database?: string;
  readonly key?: string;
  readonly port: number;
  readonly host: string;
  readonly origin: readonly string[];
  readonly trustProxy?: boolean;
  readonly jurisdictionHeader?: string;
  readonly pages?: string;
  readonly allow: readonly string[];
  readonly checkpointSeconds: number;
  readonly witness: readonly WitnessAddress[];
  readonly rateLimit: number;
  readonly admin?: ListenAddress;
  readonly logFormat: LogFormat;
  readonly retentionDays?: number;
  readonly accessDays: number;
  readonly vendorList: string;
}

/** Records a second for each network: far beyond what one household or office chooses, and below what hurts a log. */
const RATE_LIMIT_DEFAULT = 20;
const RATE_LIMIT_MAX = 100_000;

/** An hour: whoever waits longer for a checkpoint cannot tell a slow log from one that has stopped. */
const CHECKPOINT_SECONDS_MAX = 3_600;

/** Adds the options to the command, in groups. */
export function addServeOptions(command: Command): Command {
  return command
    .optionsGroup('The log:')
    .addOption(
      new Option('--config <file>', 'configuration of the site; either this or --sites').env('TEMOIN_CONFIG'),
    )
    .addOption(
      new Option(
        '--sites <directory>',
        'serve every site that has a folder here (see `temoin site`), each under its own hosts',
      ).env('TEMOIN_SITES'),
    )
    .addOption(
      new Option(
        '--data <directory>',
        'where the log and its key are kept, with --sites in a folder for each site; made if missing, one server for each',
      )
        .env('TEMOIN_DATA')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--ledger <file>',
        'note every signed checkpoint in this file before it leaves, outside the data and its backups, so that a log that was put back is found out; with --sites, a directory of such files',
      ).env('TEMOIN_LEDGER'),
    )
    .addOption(
      new Option(
        '--database <url>',
        'keep the log in this PostgreSQL database, which many servers may share; --data then has the widget’s files alone',
      ).env('TEMOIN_DATABASE'),
    )
    .addOption(
      new Option(
        '--key <file>',
        'key of the log in the database: this server may sequence, and does while no other one does; with --sites, a directory with <site>.key of each',
      ).env('TEMOIN_KEY_FILE'),
    )
    .optionsGroup('Who reaches it, and who may write:')
    .addOption(
      new Option('--port <number>', 'port to listen on; 0 for any')
        .env('TEMOIN_PORT')
        .default(8080)
        .argParser(parsePort),
    )
    .addOption(new Option('--host <address>', 'address to listen on').env('TEMOIN_HOST').default('127.0.0.1'))
    .addOption(
      new Option(
        '--origin <url>',
        'origin whose pages may write besides the log’s own host; may be repeated, or be several separated by spaces',
      )
        .env('TEMOIN_ORIGIN')
        .default([], 'none')
        .argParser(addWords),
    )
    .addOption(
      new Option(
        '--trust-proxy',
        'take the host from X-Forwarded-Host, and the network from X-Forwarded-For; only behind a proxy that sets both (env: TEMOIN_TRUST_PROXY=1)',
      ),
    )
    .addOption(
      new Option(
        '--rate-limit <number>',
        'records a second that each network (IPv4 /24, IPv6 /48) may send, five times as many at once; no address is kept; private networks have no limit; 0 for none',
      )
        .env('TEMOIN_RATE_LIMIT')
        .default(RATE_LIMIT_DEFAULT)
        .argParser(parseRateLimit),
    )
    .optionsGroup('Visitors and pages:')
    .addOption(
      new Option(
        '--jurisdiction-header <name>',
        'header in which a proxy or CDN says where a visitor is, as FR or US-CA; the law of that place then holds',
      )
        .env('TEMOIN_JURISDICTION_HEADER')
        .argParser(parseHeaderName),
    )
    .addOption(
      new Option(
        '--pages <folder>',
        'serve the site’s own pages too, with tags to the hosts of services held back',
      ).env('TEMOIN_PAGES'),
    )
    .addOption(
      new Option(
        '--allow <host>',
        'host of the site’s own that its pages may load from under "guard": "server"; may be repeated, or be several separated by spaces',
      )
        .env('TEMOIN_ALLOW')
        .default([], 'none')
        .argParser(addWords),
    )
    .addOption(vendorListOption())
    .optionsGroup('What the public and the operator see:')
    .addOption(
      new Option(
        '--checkpoint-seconds <number>',
        'time from one public checkpoint to the next, so that nobody can count visitors by the second; 0 for none',
      )
        .env('TEMOIN_CHECKPOINT_SECONDS')
        .default(10)
        .argParser(parseCheckpointSeconds),
    )
    .addOption(
      new Option(
        '--witness <vkey and url>',
        'witness to cosign each public checkpoint, as "<vkey> <url>"; may be repeated, or be several one after the other',
      )
        .env('TEMOIN_WITNESS')
        .default([], 'none')
        .argParser(addWitnesses),
    )
    .addOption(
      new Option(
        '--admin <host:port>',
        'serve Prometheus metrics at /metrics, and /health, at this address of their own; a port alone is one of this machine only (default: off)',
      )
        .env('TEMOIN_ADMIN')
        .argParser(parseListenAddress),
    )
    .addOption(
      new Option('--log-format <format>', 'what standard error gets: words, or one JSON object a line')
        .env('TEMOIN_LOG_FORMAT')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(
      new Option(
        '--retention-days <number>',
        'erase each record so many days after a newer one, a withdrawal or its expiry has ended it; default: keep all; with --sites, what holds for those that say nothing else',
      )
        .env('TEMOIN_RETENTION_DAYS')
        .argParser(parseRetentionDays),
    )
    .addOption(
      new Option(
        '--access-days <number>',
        'keep for so many days who has looked at the register; what was searched for is kept as a keyed hash, for 30 at most',
      )
        .env('TEMOIN_ACCESS_DAYS')
        .default(ACCESS_DAYS)
        .argParser(parseRetentionDays),
    )
    .optionsGroup('Other:')
    .helpOption('-h, --help', 'print this');
}

function parseCheckpointSeconds(text: string): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(seconds <= CHECKPOINT_SECONDS_MAX))
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${CHECKPOINT_SECONDS_MAX}.`);
  return seconds;
}

function parseRateLimit(text: string): number {
  const perSecond = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(perSecond <= RATE_LIMIT_MAX))
    throw new InvalidArgumentError(`It must be a number from 0 to ${RATE_LIMIT_MAX}.`);
  return perSecond;
}

function addWitnesses(text: string, earlier: readonly WitnessAddress[]): WitnessAddress[] {
  const words = text.split(/\s+/).filter(Boolean);
  const pairs = Array.from({ length: Math.ceil(words.length / 2) }, (_, at) =>
    words.slice(2 * at, 2 * at + 2),
  );
  try {
    return [...earlier, ...pairs.map(([vkey = '', url = '']) => parseWitness(vkey, url))];
  } catch (error) {
    throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
  }
}

function parseHeaderName(text: string): string {
  if (!/^[a-z][a-z0-9-]{0,63}$/i.test(text)) {
    throw new InvalidArgumentError('It must be the name of a header, such as CloudFront-Viewer-Country.');
  }
  return text.toLowerCase();
}

function addWords(text: string, earlier: readonly string[]): string[] {
  return [...earlier, ...text.split(/\s+/).filter(Boolean)];
}
