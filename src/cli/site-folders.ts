// The directory of many sites: each is a folder of the site's own name, with its configuration and its settings.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { type ConfigurationFile, readConfigurationFile } from './configuration-file.ts';
import { readSiteSettings, type SiteSettings } from './site-settings.ts';

/** Files of a site's folder; the second need not be there. */
export const CONFIGURATION_FILE = 'temoin.json';
export const SETTINGS_FILE = 'site.json';

/** What a site's folder says. */
export interface SiteFolder extends ConfigurationFile {
  readonly settings: SiteSettings;
}

/** A site's folder as it lies there. */
export interface FoundFolder {
  /** Name of the folder, which must be the site's. */
  readonly name: string;
  /** Another text once one of its files is another one, or written. */
  readonly state: string;
}

/**
 * The folders with a configuration, by name. Hidden ones are none: one is a site that is only being added.
 * @throws TemoinError `option-invalid` where there is no such directory
 */
export async function findSiteFolders(directory: string): Promise<FoundFolder[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TemoinError(
      'option-invalid',
      `the directory of sites cannot be read: ${reason}; \`temoin site add\` makes one`,
      { cause },
    );
  });
  const visible = names.filter((name) => !name.startsWith('.')).sort();
  const found = await Promise.all(
    visible.map(async (name) => {
      const files = [CONFIGURATION_FILE, SETTINGS_FILE].map((file) => stateOf(join(directory, name, file)));
      const [configuration, settings] = await Promise.all(files);
      return { name, state: configuration && `${configuration} ${settings}` };
    }),
  );
  return found.flatMap(({ name, state }) => (state ? { name, state } : []));
}

/**
 * Reads what a site's folder says.
 * @throws TemoinError with all that is wrong, as {@link readConfigurationFile} and {@link readSiteSettings} do;
 *   `configuration-invalid` where the folder has the name of another site
 */
export async function readSiteFolder(directory: string, name: string): Promise<SiteFolder> {
  const folder = join(directory, name);
  const path = join(folder, CONFIGURATION_FILE);
  const file = await readConfigurationFile(path);
  const { site } = file.configuration;
  // Data and ledger go by it: under another one the site would begin a second log.
  if (site !== name) {
    throw new TemoinError(
      'configuration-invalid',
      `${path} is the configuration of "${site}", but a site's folder has the site's name: correct "site", or move the folder to ${join(directory, site)}`,
    );
  }
  const settingsPath = join(folder, SETTINGS_FILE);
  const settings = await readSiteSettings(settingsPath, (await stateOf(settingsPath)) !== undefined);
  return { ...file, settings };
}

/** All names of a site's hosts, its own first. */
export const hostsOf = ({ configuration, settings }: SiteFolder): string[] => [
  ...new Set([configuration.site, ...(settings.hosts ?? [])]),
];

async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { ino, size, ctimeNs } = await stat(path, { bigint: true });
    return `${ino}:${size}:${ctimeNs}`;
  } catch {
    // What the caller sees instead: no such file. One that cannot be read is one that can be looked at.
    return undefined;
  }
}
