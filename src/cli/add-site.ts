// Adding a site's folder to a directory of many: whole or not at all, and never over another.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { syncDirectory } from '../server/sync-directory.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import {
  CONFIGURATION_FILE,
  findSiteFolders,
  hostsOf,
  readSiteFolder,
  SETTINGS_FILE,
} from './site-folders.ts';
import type { SiteSettings } from './site-settings.ts';

/** What rename says of a folder that is there and not empty. */
const IS_THERE = ['ENOTEMPTY', 'EEXIST'];

/**
 * Adds a site; it is durable on return, and no server sees a part of it.
 * @param directory made where there is none
 * @returns its folder, and all names of its hosts
 * @throws TemoinError `option-invalid` where the site is there already, or one of its hosts is another's
 */
export async function addSite(
  directory: string,
  { configuration, text }: ConfigurationFile,
  given: SiteSettings,
): Promise<{ readonly folder: string; readonly hosts: readonly string[] }> {
  const { site } = configuration;
  // A path is the caller's, and not that of the folder that the settings will be in.
  const settings = given.pages === undefined ? given : { ...given, pages: resolve(given.pages) };
  const hosts = hostsOf({ configuration, text, settings });
  await mkdir(directory, { recursive: true });
  await refuseTaken(directory, site, hosts);
  const unfinished = join(directory, `.adding-${randomUUID()}`);
  const folder = join(directory, site);
  await mkdir(unfinished);
  try {
    await writeDurably(join(unfinished, CONFIGURATION_FILE), text);
    if (Object.keys(settings).length) {
      await writeDurably(join(unfinished, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
    }
    await syncDirectory(unfinished);
    await rename(unfinished, folder);
    await syncDirectory(directory);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw IS_THERE.includes(Object(error).code) ? isThereAlready(site, folder) : error;
  }
  return { folder, hosts };
}

/** A site that cannot be read has its name alone, as with a server. */
async function refuseTaken(directory: string, site: string, hosts: readonly string[]): Promise<void> {
  for (const { name } of await findSiteFolders(directory)) {
    if (name === site) throw isThereAlready(site, join(directory, name));
    const theirs = await readSiteFolder(directory, name).then(hostsOf, () => [name]);
    const taken = hosts.find((host) => theirs.includes(host));
    if (taken === undefined) continue;
    throw new TemoinError(
      'option-invalid',
      `the host ${taken} is already one of the site ${name} (${join(directory, name)}); one host is one site's: take it away there, or leave it out here`,
    );
  }
}

const isThereAlready = (site: string, folder: string) =>
  new TemoinError(
    'option-invalid',
    `the site ${site} is there already: change ${join(folder, CONFIGURATION_FILE)} and ${SETTINGS_FILE} beside it, which a server follows within seconds`,
  );

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
