// What temoin serve does to the site's own pages: marks each, and sends the policy where the configuration asks for one.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import { matchesHost } from '../consent/hosts.ts';
import type { SitePages, VisitorHeaders } from '../server/site-pages.ts';
import { byteMarker } from '../site/byte-marker.ts';
import { consentPolicy } from '../site/consent-policy.ts';
import { linesOf } from './mark-words.ts';
import { printable } from './printable.ts';

/**
 * Everything that can be wrong with the folder, the configuration or `allow` is found here, before the first visitor.
 * @param allow hosts of the site's own, for the policy (see `consentPolicy`)
 * @param warn told, a line each time, what of a page no visitor's browser will load, and what stays as it is
 * @throws TemoinError `option-invalid`, `configuration-invalid`
 */
export async function sitePages(
  directory: string,
  configuration: Configuration,
  allow: readonly string[],
  warn: (line: string) => void,
): Promise<SitePages> {
  await checkFolder(directory);
  const sendsPolicy = configuration.guard === 'server';
  if (!sendsPolicy && allow.length) {
    throw new TemoinError(
      'option-invalid',
      '--allow is for the policy that goes with "guard": "server", which the configuration does not say; add that or leave --allow out',
    );
  }
  const headersFor = ({ cookies, secGpc, jurisdiction }: VisitorHeaders) => {
    const theirs = jurisdiction ? { ...configuration, jurisdiction } : configuration;
    return { ...consentPolicy(cookies, theirs, { allow, secGpc }) };
  };
  if (sendsPolicy) headersFor({});
  byteMarker(configuration);

  return {
    directory: resolve(directory),
    rewrite(page, path) {
      try {
        const address = path.split('/').map(encodeURIComponent).join('/');
        const marker = byteMarker(configuration, { baseUrl: `https://${configuration.site}/${address}` });
        const marked = marker.write(page, true);
        const { undeclared, unheld } = marker.report();
        const refused = undeclared.filter(
          ({ address }) => sendsPolicy && !allow.some((host) => matchesHost(host, new URL(address).hostname)),
        );
        const report = { changes: [], undeclared: refused, unheld: sendsPolicy ? [] : unheld };
        for (const line of linesOf({ path, isChanged: true, report })) {
          warn(
            printable(sendsPolicy ? `${line}, so that browsers refuse it; declare it, or --allow it` : line),
          );
        }
        return marked;
      } catch (error) {
        if (!(error instanceof TemoinError)) throw error;
        warn(printable(`${path} is sent unmarked: ${error.message}`));
        return page;
      }
    },
    ...(sendsPolicy && { headersFor }),
  };
}

async function checkFolder(directory: string): Promise<void> {
  const stats = await stat(directory).catch(() => undefined);
  if (stats?.isDirectory()) return;
  throw new TemoinError(
    'option-invalid',
    `--pages must be a folder of web pages, but ${directory} ${stats ? 'is none' : 'does not exist'}`,
  );
}
