// temoin serve: the log, the widget, the auditor's page and, if wanted, the pages of one site, until a signal ends it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { locales } from '../locales/index.ts';
import { type Serving, serve } from '../server/serve.ts';
import { GATE_SOURCE, gateFor, gatesByPlace } from '../site/build-gate.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { createOperatorLog, type OperatorLog } from './operator-log.ts';
import { readRelease } from './release.ts';
import { addServeOptions, type ServeArguments } from './serve-options.ts';
import { sitePages } from './site-pages.ts';

/** Values of TEMOIN_TRUST_PROXY that turn it on. Any other leaves it off, as it lets a proxy's headers decide. */
const YES = ['1', 'true', 'yes', 'on'];

/** Seconds' worth of records that a network may send at once. */
const BURST_SECONDS = 5;

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
  const command = new Command('serve')
    .description('serve the log, the widget and the auditor’s page of one site')
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

async function start(options: ServeArguments, log: OperatorLog): Promise<void> {
  const { config, data, database, key, ledger, port, host, origin, trustProxy, jurisdictionHeader } = options;
  const { pages, allow, checkpointSeconds, witness, rateLimit, admin, retentionDays } = options;
  const { configuration, text } = await readConfigurationFile(config);
  if (pages === undefined && allow.length) {
    throw new TemoinError('option-invalid', '--allow is for pages; add --pages <folder> or leave it out');
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
  { config, data, database, origin, pages }: ServeArguments,
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
