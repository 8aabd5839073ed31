// temoin serve: the log, the widget, the auditor's page and, if wanted, the pages of one site, until a signal ends it.
import { join } from 'node:path';
import { Command } from 'commander';
import { TemoinError } from '../consent/error.ts';
import {
  KeptVendorFiles,
  SHARED_VENDOR_LIST_FOLDER,
  VENDOR_LIST_FOLDER,
} from '../server/vendor-list/kept-vendor-files.ts';
import { everySiteOf } from './every-site.ts';
import { createOperatorLog, type OperatorLog } from './operator-log.ts';
import { serveMany } from './serve-many.ts';
import { serveOne } from './serve-one.ts';
import { addServeOptions, type ServeArguments } from './serve-options.ts';

/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
const YES = ['1', 'true', 'yes', 'on'];

/** Networks that the limit of one of many sites remembers: some 2 MB at most. */
const NETWORKS_OF_EACH_MAX = 8_192;

const HELP = `
The configuration is written down in temoin.schema.json, and \`temoin check\` reads one. Every option can be set in the
environment instead, by the name behind it; the command line wins.

Example, behind a proxy on the same machine, with a ledger on another disk:
  temoin serve --config temoin.json --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464

Many sites, each a folder in /etc/temoin/sites that \`temoin site add\` makes, each known by its hosts:
  temoin serve --sites /etc/temoin/sites --data /var/lib/temoin --ledger /mnt/ledger/temoin --trust-proxy --admin 9464
Each has its log and key in a folder of its name below --data, and its ledger below --ledger. Sites that are added,
changed or taken away are followed within seconds; one that cannot be served is told here and at /health of --admin, and
keeps no other from being served.

The first start makes the data directory, the log and its key; keep a copy of log.key elsewhere. SIGTERM ends the server
once everything that has arrived is answered. docs/OPERATION.md has the rest: systemd, containers, proxies, backups.`;

/** The command `serve`. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .description('serve the log, the widget and the auditor’s page of one site, or of many')
    .addHelpText('after', HELP);
  return addServeOptions(command).action(run);
}

async function run(options: ServeArguments): Promise<void> {
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

async function start(given: ServeArguments, log: OperatorLog): Promise<void> {
  const trustProxy = given.trustProxy ?? YES.includes(process.env.TEMOIN_TRUST_PROXY ?? '');
  const options = { ...given, trustProxy };
  const { database, key, pages, allow } = options;
  // An empty variable takes back what a unit or an image has set.
  const [config, sites] = [options.config || undefined, options.sites || undefined];
  if (database === undefined && key !== undefined) {
    throw new TemoinError(
      'option-invalid',
      '--key is for a log in PostgreSQL, and --data keeps its own; add --database <url> or leave it out',
    );
  }
  if (config !== undefined && sites !== undefined) {
    throw new TemoinError(
      'option-invalid',
      `--config ${config} is one site, and --sites ${sites} are many; leave one of them out, and its variable in the environment`,
    );
  }
  if (sites !== undefined) {
    refuseForMany(sites, options);
    const files = vendorFilesOf(options, SHARED_VENDOR_LIST_FOLDER, log);
    return serveMany(sites, options, await everySiteOf(options, NETWORKS_OF_EACH_MAX), files, log);
  }
  if (config === undefined) {
    throw new TemoinError(
      'option-invalid',
      'nothing says what to serve; add --config <file> for one site, or --sites <directory> for many',
    );
  }
  if (pages === undefined && allow.length) {
    throw new TemoinError('option-invalid', '--allow is for pages; add --pages <folder> or leave it out');
  }
  const files = vendorFilesOf(options, VENDOR_LIST_FOLDER, log);
  return serveOne(config, options, await everySiteOf(options), files, log);
}

/** Of all sites; nothing is fetched unless one of them asks for the framework. */
const vendorFilesOf = ({ data, vendorList }: ServeArguments, folder: string, log: OperatorLog) =>
  new KeptVendorFiles({
    directory: join(data, folder),
    place: vendorList,
    now: () => new Date(),
    warn: (message) => log.write('warn', 'vendor-list', message),
  });

/** What one site alone can mean. */
function refuseForMany(sites: string, { pages, allow, origin }: ServeArguments): void {
  const isGiven = { origin: origin.length > 0, pages: pages !== undefined, allow: allow.length > 0 };
  const settings = { origin: 'origins', pages: 'pages', allow: 'allow' };
  for (const option of ['origin', 'pages', 'allow'] as const) {
    if (!isGiven[option]) continue;
    throw new TemoinError(
      'option-invalid',
      `--${option} is for one site; with --sites say "${settings[option]}" for each, in ${sites}/<site>/site.json, or with \`temoin site add --${option}\``,
    );
  }
}
