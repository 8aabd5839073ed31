// temoin serve: the log, the widget, the auditor's page and, if wanted, the pages of one site, until a signal ends it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { locales } from '../locales/index.ts';
import { type ListenAddress, type Serving, serve } from '../server/serve.ts';
import { parseWitness, type WitnessAddress } from '../server/witness-requests.ts';
import { GATE_SOURCE, gateFor, gatesByPlace } from '../site/build-gate.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { parseListenAddress } from './listen-option.ts';
import { createOperatorLog, type LogFormat, type OperatorLog } from './operator-log.ts';
import { parsePort } from './port-option.ts';
import { readRelease } from './release.ts';
import { sitePages } from './site-pages.ts';

interface Options {
  readonly config: string;
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
}

/** Seconds' worth of records that a network may send at once. */
const BURST_SECONDS = 5;

/** Records a second for each network: far beyond what one household or office chooses, and below what hurts a log. */
const RATE_LIMIT_DEFAULT = 20;
const RATE_LIMIT_MAX = 100_000;

/** An hour: whoever waits longer for a checkpoint cannot tell a slow log from one that has stopped. */
const CHECKPOINT_SECONDS_MAX = 3_600;

/** A century. */
const RETENTION_DAYS_MAX = 36_500;

/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
const YES = ['1', 'true', 'yes', 'on'];

const HELP = `
The configuration is written down in temoin.schema.json, and \`temoin check\` reads one. Every option can be set in the
environment instead, by the name behind it; the command line wins.

Example, behind a proxy on the same machine, with a ledger on another disk:
  temoin serve --config temoin.json --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464

The first start makes the data directory, the log and its key; keep a copy of log.key elsewhere. SIGTERM ends the server
once everything that has arrived is answered. docs/OPERATION.md has the rest: systemd, containers, proxies, backups.`;

const ROLLBACK_UNDETECTABLE = `Rollback undetectable: nobody would know that an older state of this log was put back. Add --ledger <file>, outside
the data directory and its backups, or a witness.

`;

/** The command `serve`. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the log, the widget and the auditor’s page of one site')
    .addHelpText('after', HELP)
    .optionsGroup('The log:')
    .addOption(
      new Option('--config <file>', 'configuration of the site').env('TEMOIN_CONFIG').makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--data <directory>',
        'where the log and its key are kept; made if missing, one server for each',
      )
        .env('TEMOIN_DATA')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--ledger <file>',
        'note every signed checkpoint in this file before it leaves, outside the data and its backups, so that a log that was put back is found out',
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
        'key of the log in the database: this server may sequence, and does while no other one does',
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
        'erase each record so many days after a newer one, a withdrawal or its expiry has ended it; default: keep all',
      )
        .env('TEMOIN_RETENTION_DAYS')
        .argParser(parseRetentionDays),
    )
    .optionsGroup('Other:')
    .helpOption('-h, --help', 'print this')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const log = createOperatorLog(options.logFormat, () => new Date(), console.error);
  try {
    await start(options, log);
  } catch (error) {
    // In words, the command line itself tells what went wrong.
    if (log.format === 'text') throw error;
    const { code, stack } = Object(error);
    const message = error instanceof Error ? error.message : String(error);
    log.write('error', 'failed', message, error instanceof TemoinError ? { code } : { stack });
    process.exitCode = 1;
  }
}

async function start(options: Options, log: OperatorLog): Promise<void> {
  const { config, data, database, key, ledger, port, host, origin, trustProxy, jurisdictionHeader } = options;
  const { pages, allow, checkpointSeconds, witness, rateLimit, admin, retentionDays } = options;
  const { configuration, text } = await readConfigurationFile(config);
  if (pages === undefined && allow.length) {
    throw new TemoinError('option-invalid', '--allow is for pages; add --pages <folder> or leave it out');
  }
  if (database !== undefined && retentionDays !== undefined) {
    throw new TemoinError(
      'option-invalid',
      '--retention-days is for a log in --data: nothing is erased from one in PostgreSQL yet; leave it out',
    );
  }
  if (database === undefined && key !== undefined) {
    throw new TemoinError(
      'option-invalid',
      '--key is for a log in PostgreSQL, and --data keeps its own; add --database <url> or leave it out',
    );
  }
  const release = readRelease();
  const source = await readFile(join(release.directory, GATE_SOURCE), 'utf8');
  const serving = await serve({
    gate: await gateFor(source, configuration, text),
    configuration,
    configurationText: text,
    locales: Object.values(locales),
    release,
    dataDirectory: data,
    ...(ledger !== undefined && { ledgerFile: ledger }),
    ...(database !== undefined && { shared: { database, ...(key !== undefined && { keyFile: key }) } }),
    port,
    host,
    origins: origin,
    checkpointIntervalMs: checkpointSeconds * 1_000,
    witnesses: witness,
    ...(rateLimit > 0 && { rateLimit: { perSecond: rateLimit, burst: rateLimit * BURST_SECONDS } }),
    ...(admin && { admin }),
    warn: (message) => log.write('warn', 'warning', message),
    ...(retentionDays !== undefined && { retentionDays }),
    ...(jurisdictionHeader && {
      places: { header: jurisdictionHeader, gateAt: await gatesByPlace(source, configuration, text) },
    }),
    ...(pages !== undefined && {
      pages: await sitePages(pages, configuration, allow, (line) => log.write('warn', 'page', line)),
    }),
    trustsProxy: trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? ''),
  });
  closeOnSignal(serving, () => {
    if (log.format === 'json') log.write('info', 'stopping', 'The server answers what has arrived, and ends');
  });
  if (!configuration.log) {
    const message = `${config} has no "log", so pages send no records; add "log": "/temoin/records"`;
    log.write('warn', 'log-not-configured', message);
  }
  const isRollbackDetectable = ledger !== undefined || witness.length > 0;
  if (log.format === 'text') printWhatIsServed(options, serving, configuration, isRollbackDetectable);
  else {
    const { url, vkey, adminUrl } = serving;
    if (!isRollbackDetectable)
      log.write('warn', 'rollback-undetectable', ROLLBACK_UNDETECTABLE.trim().replace('\n', ' '));
    const { site } = configuration;
    log.write('info', 'started', `Serving the log of ${site} at ${url}`, { site, url, adminUrl, vkey });
  }
}

function printWhatIsServed(
  { config, data, database, origin, pages }: Options,
  serving: Serving,
  configuration: Configuration,
  isRollbackDetectable: boolean,
): void {
  console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(', ')}` : ''}
  ${serving.url}/temoin/log/checkpoint   the newest public checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token ${database === undefined ? `--data ${data}` : `--database <url> --config ${config}`}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well${serving.adminUrl ? `\n  ${serving.adminUrl}/metrics              metrics for Prometheus` : ''}${pages === undefined ? '' : pagesLine(serving, pages, configuration)}

${isRollbackDetectable ? '' : ROLLBACK_UNDETECTABLE}The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}

function pagesLine({ url }: Serving, pages: string, { guard }: Configuration): string {
  const policy = guard === 'server' ? ', and the policy that goes with each visitor’s choice' : '';
  return `\n  ${url}/                        the pages in ${pages}, tags to the hosts of services held back${policy}`;
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

function parseRetentionDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > RETENTION_DAYS_MAX)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${RETENTION_DAYS_MAX}.`);
  return days;
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
