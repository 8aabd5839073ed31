// temoin site: adds a site to a directory of many, and tells which there are.
import { Command, InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { parseOrigin } from '../server/origin.ts';
import { addSite } from './add-site.ts';
import { readConfigurationFile } from './configuration-file.ts';
import { printable } from './printable.ts';
import { parseRetentionDays } from './retention-option.ts';
import { findSiteFolders, hostsOf, readSiteFolder, type SiteFolder } from './site-folders.ts';
import { parseHost } from './site-settings.ts';

interface AddOptions {
  readonly sites: string;
  readonly config: string;
  readonly host: readonly string[];
  readonly origin: readonly string[];
  readonly pages?: string;
  readonly allow: readonly string[];
  readonly retentionDays?: number;
}

const ADD_HELP = `
The configuration is checked as by \`temoin check\`, and copied into a folder of the site's name; the options are written
beside it, into site.json. Change both there from now on: a server follows within seconds, and where something is wrong
it goes on as before and says so. To serve a site no more, move its folder away; its log stays in --data.

Example:
  temoin site add --sites /etc/temoin/sites --config temoin.json --host www.lettre-cyber.example`;

/** The command `site`. */
export function siteCommand(): Command {
  return new Command('site')
    .description('the sites of a server that serves many')
    .addCommand(addCommand())
    .addCommand(listCommand());
}

const sitesOption = () =>
  new Option('--sites <directory>', 'directory of the sites, as for `temoin serve --sites`')
    .env('TEMOIN_SITES')
    .makeOptionMandatory();

function addCommand(): Command {
  const several = 'may be repeated, or be several separated by spaces';
  return new Command('add')
    .description('add a site, which a running server then serves within seconds')
    .addOption(sitesOption())
    .addOption(new Option('--config <file>', 'configuration of the site').makeOptionMandatory())
    .addOption(
      new Option('--host <name>', `host that the site is reached under, besides its own name; ${several}`)
        .default([], 'none')
        .argParser(adding(parseHost)),
    )
    .addOption(
      new Option('--origin <url>', `origin whose pages may write besides the site’s own hosts; ${several}`)
        .default([], 'none')
        .argParser(adding(parseOrigin)),
    )
    .addOption(
      new Option('--pages <folder>', 'serve the site’s own pages too, as `temoin serve --pages` does'),
    )
    .addOption(
      new Option('--allow <host>', `as \`temoin serve --allow\`; ${several}`)
        .default([], 'none')
        .argParser(adding((text) => text)),
    )
    .addOption(
      new Option('--retention-days <number>', 'as `temoin serve --retention-days`, for this site').argParser(
        parseRetentionDays,
      ),
    )
    .addHelpText('after', ADD_HELP)
    .action(add);
}

function listCommand(): Command {
  return new Command('list')
    .description('print every site with its hosts, and what is wrong; exits with 1 where anything is')
    .addOption(sitesOption())
    .action(list);
}

async function add({ sites, config, host, origin, pages, allow, retentionDays }: AddOptions): Promise<void> {
  const file = await readConfigurationFile(config);
  const settings = {
    ...(host.length && { hosts: host }),
    ...(origin.length && { origins: origin }),
    ...(pages !== undefined && { pages }),
    ...(allow.length && { allow }),
    ...(retentionDays !== undefined && { retentionDays }),
  };
  const { folder, hosts } = await addSite(sites, file, settings);
  const { site } = file.configuration;
  console.log(
    printable(`Added ${site} in ${folder}, for ${hosts.join(', ')}

A server with --sites ${sites} serves it within seconds. Pass /temoin/ of these hosts on to it, and then
  make a token for an auditor   temoin token --data <data of the server>/${site}
  keep the log's verifier key   https://${site}/temoin/log/vkey`),
  );
}

async function list({ sites }: { readonly sites: string }): Promise<void> {
  const found = await findSiteFolders(sites);
  // A site's own name comes before what others claim, as with a server.
  const owners = new Map(found.map(({ name }) => [name, name]));
  for (const { name } of found) {
    try {
      const folder = await readSiteFolder(sites, name);
      const taken = hostsOf(folder).find((host) => (owners.get(host) ?? name) !== name);
      if (taken !== undefined) {
        throw new TemoinError(
          'option-invalid',
          `the host ${taken} is already one of the site ${owners.get(taken)}; take it away from one of them`,
        );
      }
      for (const host of hostsOf(folder)) owners.set(host, name);
      console.log(printable(lineOf(folder)));
    } catch (error) {
      if (!(error instanceof TemoinError)) throw error;
      console.error(printable(`${name} cannot be served: ${error.message}`));
      process.exitCode = 1;
    }
  }
}

function lineOf(folder: SiteFolder): string {
  const { configuration, settings } = folder;
  const { origins = [], pages, retentionDays } = settings;
  const words = [
    hostsOf(folder).join(', '),
    `revision ${configuration.revision}`,
    ...(origins.length ? [`also from ${origins.join(', ')}`] : []),
    ...(pages === undefined ? [] : [`pages in ${pages}`]),
    ...(retentionDays === undefined ? [] : [`records kept for ${retentionDays} days`]),
  ];
  return words.join(' · ');
}

/** Adds the words of a text, each parsed, to those of earlier ones. */
function adding(parse: (word: string) => string) {
  return (text: string, earlier: readonly string[]): string[] => {
    try {
      return [...earlier, ...text.split(/\s+/).filter(Boolean).map(parse)];
    } catch (error) {
      throw error instanceof TemoinError ? new InvalidArgumentError(`${error.message}.`) : error;
    }
  };
}
