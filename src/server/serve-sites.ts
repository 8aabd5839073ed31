// Serving many sites, each under hosts of its own: from options to a listening server, and back.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpLimits } from './front.ts';
import { type Listening, type ListenOptions, startListening } from './listening.ts';
import { Metrics } from './metrics.ts';
import type { LogLimits } from './site-log.ts';
import { Sites, type SitesOptions } from './sites.ts';
import { LogThreads } from './thread/log-threads.ts';
import { publicationOfRelease } from './widget-publication.ts';
import { keepRelease, SHARED_WIDGET_FOLDER } from './widget-releases.ts';

/** Memory for pages of each log in each of the two threads: hundreds of sites must fit beside one another. */
const CACHE_MB_OF_EACH = 8;

/** What holds for the sites, and where the server listens. */
export interface ServeSitesOptions extends Omit<SitesOptions, 'limits'>, Omit<ListenOptions, 'limits'> {
  /** Limits of each log and of requests, where the usual ones do not fit. */
  readonly limits?: LogLimits & HttpLimits;
  /** Folder of all data. What the sites share is kept there under a name that no site can have. */
  readonly dataDirectory: string;
  /** Told of what concerns all sites. */
  readonly warnOfAll: (message: string) => void;
}

/** A running server. */
export interface ServingSites extends Pick<Listening, 'url' | 'adminUrl'> {
  /** Listens no more, answers what has arrived, and closes every log. */
  close(): Promise<void>;
}

/**
 * Listens, and serves the sites that `addFirst` puts; others may be put, and each removed, as long as the server runs.
 * @throws TemoinError `option-invalid` where it cannot listen, and whatever `addFirst` throws; everything is closed then
 */
export async function serveSites(
  options: ServeSitesOptions,
  addFirst: (sites: Sites) => Promise<void>,
): Promise<ServingSites> {
  const { dataDirectory, warnOfAll: warn, admin, ...everySite } = options;
  const { release } = everySite;
  const threads = new LogThreads(warn, { cacheMb: CACHE_MB_OF_EACH });
  const metrics = admin && new Metrics();
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const releases = join(dataDirectory, SHARED_WIDGET_FOLDER);
  const releasesDirectory = await keepRelease(release.directory, release.release, releases);
  const kept = join(releasesDirectory, release.release);
  const widget = await publicationOfRelease(release, kept, release.directory);
  const sites = new Sites(everySite, { threads, metrics, releasesDirectory, widget });
  const shown = metrics && { metrics: metrics.registry, health: sites.health, warn };
  // Before any log is open: of many sites some are, and answer, long before the last one is.
  const { close: closeListeners, ...listening } = await startListening(sites, shown, options);
  async function close(): Promise<void> {
    await closeListeners(sites.beginClosing);
    await sites.close();
    await threads.end();
  }
  try {
    await addFirst(sites);
    sites.begun();
    return { ...listening, close };
  } catch (error) {
    await close();
    throw error;
  }
}
