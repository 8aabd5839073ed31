// temoin serve --config: one site, under whichever host it is asked for.
import type { Configuration } from '../consent/configuration.ts';
import { type Serving, serve } from '../server/serve.ts';
import type { SiteOptions } from '../server/site-options.ts';
import type { KeptVendorFiles } from '../server/vendor-list/kept-vendor-files.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { readConfigurationFile } from './configuration-file.ts';
import type { EverySite } from './every-site.ts';
import { expandConfiguration } from './expand-configuration.ts';
import type { OperatorLog } from './operator-log.ts';
import type { ServeArguments } from './serve-options.ts';
import { rollbackWords, sayStopping, warnOfMissingLog, warnOfRollback } from './serve-words.ts';
import { siteOptionsOf } from './site-options.ts';

/** Serves until a signal ends it. @throws TemoinError where it cannot */
export async function serveOne(
  config: string,
  options: ServeArguments,
  { listening, gateSource, ...everySite }: EverySite,
  vendorFiles: KeptVendorFiles,
  log: OperatorLog,
): Promise<void> {
  const { data, database, key, ledger, origin, pages, allow, retentionDays, jurisdictionHeader } = options;
  const file = await readConfigurationFile(config);
  const word = {
    ...{ dataDirectory: data, ledgerFile: ledger, database, keyFile: key, origins: origin },
    ...{ pages, allow, retentionDays, jurisdictionHeader, vendorFiles },
  };
  const warnOfPage = (line: string) => log.write('warn', 'page', line);
  const warn = (message: string) => log.write('warn', 'warning', message);
  const siteNow = async () =>
    siteOptionsOf(await expandConfiguration(file, config, vendorFiles, warn), word, gateSource, warnOfPage);
  const site = await siteNow();
  const serving = await serve({ ...listening, ...everySite, ...site, warn });
  const renewal = site.vendorFiles && renewing(serving, site, siteNow, log);
  if (renewal) vendorFiles.follow(renewal.hasNewList);
  const close = async () => {
    vendorFiles.stop();
    await renewal?.ended();
    await serving.close();
  };
  closeOnSignal({ close }, () => sayStopping(log));
  const { configuration } = file;
  warnOfMissingLog(config, configuration, log);
  if (log.format === 'text') return printWhatIsServed(config, options, serving, configuration);
  warnOfRollback(options, log);
  const { url, vkey, adminUrl } = serving;
  const { site: name } = configuration;
  log.write('info', 'started', `Serving the log of ${name} at ${url}`, { site: name, url, adminUrl, vkey });
}

/** Serves a site anew with each new vendor list; as it was, where that cannot be. */
function renewing(
  serving: Serving,
  first: SiteOptions,
  siteNow: () => Promise<SiteOptions>,
  log: OperatorLog,
) {
  let served = first;
  let underWay = Promise.resolve();
  const renew = async (version: number) => {
    const next = await siteNow();
    try {
      await serving.renew(next);
      served = next;
      log.write('info', 'vendor-list', `Version ${version} of the IAB’s vendor list is served from now on`);
    } catch (error) {
      await serving.renew(served);
      throw error;
    }
  };
  return {
    hasNewList(version: number) {
      underWay = underWay
        .then(() => renew(version))
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : error;
          log.write(
            'error',
            'vendor-list',
            `Version ${version} of the IAB’s vendor list is not taken: ${reason}`,
          );
        });
    },
    ended: () => underWay,
  };
}

function printWhatIsServed(
  config: string,
  options: ServeArguments,
  serving: Serving,
  configuration: Configuration,
): void {
  const { data, database, origin, pages } = options;
  console.log(`Témoin for ${configuration.site}

  ${serving.url}/temoin/temoin.js        the widget, with the configuration in it
  ${serving.url}/temoin/records          takes records${origin.length ? `, also from ${origin.join(', ')}` : ''}
  ${serving.url}/temoin/log/checkpoint   the newest public checkpoint
  ${serving.url}/temoin/audit/           the auditor’s page; \`temoin token ${database === undefined ? `--data ${data}` : `--database <url> --config ${config}`}\` makes a token for it
  ${serving.url}/temoin/health           whether the log is well${serving.adminUrl ? `\n  ${serving.adminUrl}/metrics              metrics for Prometheus` : ''}${pages === undefined ? '' : pagesLine(serving, pages, configuration)}

${rollbackWords(options)}The log’s verifier key, to be kept by auditors from now on:
${serving.vkey}`);
}

function pagesLine({ url }: Serving, pages: string, { guard }: Configuration): string {
  const policy = guard === 'server' ? ', and the policy that goes with each visitor’s choice' : '';
  return `\n  ${url}/                        the pages in ${pages}, tags to the hosts of services held back${policy}`;
}
