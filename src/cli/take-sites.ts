// Taking sites from their folders to the server that runs, and telling the operator how it went.
import { join } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import type { HostedSite, Sites } from '../server/sites.ts';
import type { KeptVendorFiles } from '../server/vendor-list/kept-vendor-files.ts';
import { expandConfiguration } from './expand-configuration.ts';
import type { SitesFollowing } from './follow-sites.ts';
import type { OperatorLog } from './operator-log.ts';
import { printable } from './printable.ts';
import type { ServeArguments } from './serve-options.ts';
import { warnOfMissingLog } from './serve-words.ts';
import { CONFIGURATION_FILE, hostsOf, readSiteFolder, SETTINGS_FILE } from './site-folders.ts';
import { siteOptionsOf } from './site-options.ts';

/** Between one directory and one server. */
export class SiteTaker implements SitesFollowing {
  readonly #directory: string;
  readonly #options: ServeArguments;
  readonly #gateSource: string;
  readonly #sites: Sites;
  readonly #vendorFiles: KeptVendorFiles;
  readonly #log: OperatorLog;
  readonly #served = new Map<string, string>();
  /** Of each site, so that what is tried again and again is told once. */
  readonly #problems = new Map<string, string>();
  /** Sites that the vendor list is read into. */
  readonly #withVendors = new Set<string>();
  /** Version of the list that has come since, if any. */
  #newList = '';
  #hasBegun = false;

  constructor(
    directory: string,
    options: ServeArguments,
    gateSource: string,
    sites: Sites,
    vendorFiles: KeptVendorFiles,
    log: OperatorLog,
  ) {
    this.#directory = directory;
    this.#options = options;
    this.#gateSource = gateSource;
    this.#sites = sites;
    this.#vendorFiles = vendorFiles;
    this.#log = log;
  }

  /** Verifier keys of the sites that are served, by their names. */
  get served(): ReadonlyMap<string, string> {
    return this.#served;
  }

  /** From now on every site that is taken is told by itself. */
  began(): void {
    this.#hasBegun = true;
  }

  /** The sites that the vendor list is read into are taken once more, with the new one. */
  hasNewList(version: number): void {
    this.#newList = `${version}`;
    const names = [...this.#withVendors].join(', ');
    this.#log.write(
      'info',
      'vendor-list',
      `Version ${version} of the IAB’s vendor list is taken for ${names}`,
    );
  }

  stateBeside(name: string): string {
    return this.#withVendors.has(name) ? this.#newList : '';
  }

  async take(names: readonly string[]): Promise<readonly string[]> {
    for (const name of names) this.#sites.expect(name);
    const read = await Promise.all(names.map((name) => this.#read(name)));
    // In the order of their names, so that of two sites with one host it is the same one that has it at every start.
    const taken = await Promise.all(read.map((site, at) => this.#put(names[at] ?? '', site)));
    return names.filter((_, at) => !taken[at]);
  }

  async remove(name: string): Promise<void> {
    this.#served.delete(name);
    this.#problems.delete(name);
    this.#withVendors.delete(name);
    await this.#sites.remove(name);
    const message = `${name} is served no more, as its folder is gone; its log stays where it is`;
    this.#log.write('info', 'site-removed', message, { site: name });
  }

  warn(message: string): void {
    this.#log.write('warn', 'warning', printable(message));
  }

  /** @returns what is wrong, in the place of the site */
  async #read(name: string): Promise<HostedSite | { readonly problem: unknown }> {
    const { data, database, key, ledger, retentionDays, jurisdictionHeader } = this.#options;
    try {
      const folder = await readSiteFolder(this.#directory, name);
      const { settings } = folder;
      const path = (file: string) => join(this.#directory, name, file);
      const expanded = await expandConfiguration(
        folder,
        path(CONFIGURATION_FILE),
        this.#vendorFiles,
        (line) => this.warn(line),
      );
      if (expanded.configuration.signals?.tcf) this.#withVendors.add(name);
      else this.#withVendors.delete(name);
      refuseAllowWithoutPages(settings, path(SETTINGS_FILE));
      const site = await siteOptionsOf(
        expanded,
        {
          dataDirectory: join(data, name),
          ledgerFile: ledger === undefined ? undefined : join(ledger, `${name}.ledger`),
          database,
          keyFile: key === undefined ? undefined : join(key, `${name}.key`),
          // Pages of one of its hosts may send to another of them.
          origins: [...hostsOf(folder).map((host) => `https://${host}`), ...(settings.origins ?? [])],
          pages: settings.pages,
          allow: settings.allow ?? [],
          retentionDays: settings.retentionDays ?? retentionDays,
          jurisdictionHeader,
          vendorFiles: this.#vendorFiles,
        },
        this.#gateSource,
        (line) => this.#log.write('warn', 'page', `${name}: ${line}`, { site: name }),
      );
      return { ...site, hosts: hostsOf(folder) };
    } catch (problem) {
      return { problem };
    }
  }

  /** @returns whether it is served as its folder says */
  async #put(name: string, site: HostedSite | { readonly problem: unknown }): Promise<boolean> {
    try {
      if ('problem' in site) {
        this.#sites.refuse(name, site.problem);
        throw site.problem;
      }
      const vkey = await this.#sites.put(site);
      if (!this.#served.has(name))
        warnOfMissingLog(join(this.#directory, name, CONFIGURATION_FILE), site.configuration, this.#log);
      this.#served.set(name, vkey);
      this.#problems.delete(name);
      const message = `${name} is served under ${site.hosts.join(', ')}; its log’s verifier key is ${vkey}`;
      if (this.#hasBegun || this.#log.format === 'json')
        this.#log.write('info', 'site-served', message, { site: name, vkey });
      return true;
    } catch (error) {
      this.#tell(name, error);
      return false;
    }
  }

  #tell(name: string, error: unknown): void {
    const isServed = this.#sites.isServed(name);
    if (!isServed) this.#served.delete(name);
    const reason = error instanceof Error ? error.message : String(error);
    const message = printable(`${name} is ${isServed ? 'served as it was before' : 'not served'}: ${reason}`);
    if (this.#problems.get(name) === message) return;
    this.#problems.set(name, message);
    const { code } = Object(error);
    const fields = error instanceof TemoinError ? { site: name, code } : { site: name };
    this.#log.write('error', 'site-refused', message, fields);
  }
}

function refuseAllowWithoutPages(
  { pages, allow }: { readonly pages?: string | undefined; readonly allow?: readonly string[] | undefined },
  path: string,
): void {
  if (pages !== undefined || !allow?.length) return;
  throw new TemoinError('option-invalid', `"allow" is for pages; add "pages" to ${path}, or leave it out`);
}
