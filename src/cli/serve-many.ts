// temoin serve --sites: every site of a directory, each under hosts of its own, and those that come while it runs.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { type ServingSites, serveSites } from '../server/serve-sites.ts';
import type { Sites } from '../server/sites.ts';
import type { KeptVendorFiles } from '../server/vendor-list/kept-vendor-files.ts';
import { closeOnSignal } from './close-on-signal.ts';
import type { EverySite } from './every-site.ts';
import { SitesFollower } from './follow-sites.ts';
import type { OperatorLog } from './operator-log.ts';
import type { ServeArguments } from './serve-options.ts';
import { rollbackWords, sayStopping, warnOfRollback } from './serve-words.ts';
import { SiteTaker } from './take-sites.ts';

/** Serves until a signal ends it; a site that cannot be served is told, and keeps no other from being so. */
export async function serveMany(
  directory: string,
  options: ServeArguments,
  { listening, gateSource, ...everySite }: EverySite,
  vendorFiles: KeptVendorFiles,
  log: OperatorLog,
): Promise<void> {
  await refuseFile(options.ledger, '--ledger');
  await refuseFile(options.key, '--key');
  const warnOfAll = (message: string) => log.write('warn', 'warning', message);
  const warn = (message: string, site: string) =>
    log.write('warn', 'warning', `${site}: ${message}`, { site });
  let follower: SitesFollower | undefined;
  let taker: SiteTaker | undefined;
  const starting = serveSites(
    { ...listening, ...everySite, dataDirectory: options.data, warn, warnOfAll },
    async (sites: Sites) => {
      taker = new SiteTaker(directory, options, gateSource, sites, vendorFiles, log);
      follower = new SitesFollower(directory, taker);
      await follower.begin();
    },
  );
  // From the beginning: records are acknowledged before the last site is open.
  const close = async () => {
    const serving = await starting;
    vendorFiles.stop();
    await follower?.stop();
    await serving.close();
  };
  closeOnSignal({ close }, () => sayStopping(log));
  const serving = await starting;
  taker?.began();
  follower?.follow();
  vendorFiles.follow((version) => taker?.hasNewList(version));
  const served = taker?.served ?? new Map<string, string>();
  if (log.format === 'text') return printWhatIsServed(directory, options, serving, served);
  warnOfRollback(options, log);
  const { url, adminUrl } = serving;
  const message = `Serving the logs of ${served.size} sites at ${url}`;
  log.write('info', 'started', message, { sites: served.size, url, adminUrl });
}

async function refuseFile(path: string | undefined, option: string): Promise<void> {
  const stats = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (!stats || stats.isDirectory()) return;
  throw new TemoinError(
    'option-invalid',
    `with --sites, ${option} is a directory with a file for each site, but ${path} is a file; name the directory that it shall be moved to`,
  );
}

function printWhatIsServed(
  directory: string,
  options: ServeArguments,
  { url, adminUrl }: ServingSites,
  served: ReadonlyMap<string, string>,
): void {
  const { data, database } = options;
  const keys = [...served.values()].map((vkey) => `  ${vkey}\n`).join('');
  const metrics =
    adminUrl === undefined ? '' : `\n  ${adminUrl}/metrics   metrics for Prometheus; /health for each site`;
  const token =
    database === undefined
      ? `--data ${join(data, '<site>')}`
      : `--database <url> --config ${join(directory, '<site>', 'temoin.json')}`;
  console.log(`Témoin for ${served.size} ${served.size === 1 ? 'site' : 'sites'} of ${directory}, at ${url} under the hosts of each
${metrics}
  One more: \`temoin site add --sites ${directory} --config <file>\`; it is served within seconds.
  For an auditor: \`temoin token ${token}\` makes a token for the page /temoin/audit/ of one site.

${rollbackWords(options)}The verifier keys of the logs, to be kept by auditors from now on:
${keys}`);
}
