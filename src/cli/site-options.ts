// From a configuration and what the operator says of it to a site that can be served.
import type { SiteOptions } from '../server/site-options.ts';
import type { ServedVendorFiles } from '../server/vendor-list/vendor-files.ts';
import { gateFor, gatesByPlace } from '../site/build-gate.ts';
import type { ConfigurationFile } from './configuration-file.ts';
import { sitePages } from './site-pages.ts';

/** What the operator says, by options or in a site's folder. */
export interface OperatorsWord {
  readonly dataDirectory: string;
  readonly ledgerFile: string | undefined;
  readonly database: string | undefined;
  readonly keyFile: string | undefined;
  readonly origins: readonly string[];
  readonly pages: string | undefined;
  readonly allow: readonly string[];
  readonly retentionDays: number | undefined;
  readonly jurisdictionHeader: string | undefined;
  readonly vendorFiles: ServedVendorFiles;
}

/**
 * Builds the gate, and looks at the pages. The vendor list must have been read into the configuration.
 * @param gateSource see `gateFor`
 * @param warnOfPage told, a line each time, what is wrong on a page
 * @throws TemoinError as `sitePages` does
 */
export async function siteOptionsOf(
  { configuration, text }: ConfigurationFile,
  word: OperatorsWord,
  gateSource: string,
  warnOfPage: (line: string) => void,
): Promise<SiteOptions> {
  const { dataDirectory, ledgerFile, database, keyFile, origins } = word;
  const { pages, allow, retentionDays, jurisdictionHeader, vendorFiles } = word;
  return {
    configuration,
    configurationText: text,
    gate: await gateFor(gateSource, configuration, text),
    dataDirectory,
    ...(ledgerFile !== undefined && { ledgerFile }),
    ...(database !== undefined && { shared: { database, ...(keyFile !== undefined && { keyFile }) } }),
    origins,
    ...(configuration.signals?.tcf && { vendorFiles }),
    ...(retentionDays !== undefined && { retentionDays }),
    ...(jurisdictionHeader && {
      places: {
        header: jurisdictionHeader,
        gateAt: await gatesByPlace(gateSource, configuration, text),
      },
    }),
    ...(pages !== undefined && { pages: await sitePages(pages, configuration, allow, warnOfPage) }),
  };
}
