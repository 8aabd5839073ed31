// Serving one site, under every host: from options to a listening server, and back.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpLimits } from './front.ts';
import { healthOf } from './health.ts';
import { type ListenOptions, startListening } from './listening.ts';
import { Metrics } from './metrics.ts';
import { closePlace, openPlace } from './open-place.ts';
import { openSite } from './open-site.ts';
import type { LogLimits } from './site-log.ts';
import type { EverySiteOptions, SiteOptions } from './site-options.ts';
import { newPlace, type SitePlace } from './site-place.ts';
import { LogThreads } from './thread/log-threads.ts';
import { publicationOfRelease } from './widget-publication.ts';
import { keepRelease, WIDGET_FOLDER } from './widget-releases.ts';

/** What is served, where, and from what. */
export interface ServeOptions
  extends SiteOptions,
    Omit<EverySiteOptions, 'limits'>,
    Omit<ListenOptions, 'limits'> {
  /** Limits of the log and of requests, where the usual ones do not fit. */
  readonly limits?: LogLimits & HttpLimits;
}

/** A running server. */
export interface Serving {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The log's verifier key. */
  readonly vkey: string;
  /** Where metrics are told, without a slash at the end; absent where they are not. */
  readonly adminUrl?: string;
  /**
   * Serves the site by what is said of it now, as after a change of its configuration; meanwhile its requests wait.
   * @throws TemoinError as {@link serve}; the site is then not served, until this is called again
   */
  renew(site: SiteOptions): Promise<void>;
  /** Listens no more, answers what has arrived, and closes the log. */
  close(): Promise<void>;
}

/**
 * Opens the log (or begins it), publishes the configuration, its notices and the widget's release where they are new, and listens.
 * @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { release, dataDirectory, warn = console.error } = options;
  const threads = new LogThreads(warn);
  const metrics = options.admin && new Metrics();
  const place = newPlace();
  const warnOfLog = (message: string) => warn(message);
  const end = async () => {
    await closePlace(place, warnOfLog);
    await threads.end();
  };
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    const releasesDirectory = await keepRelease(
      release.directory,
      release.release,
      join(dataDirectory, WIDGET_FOLDER),
    );
    const kept = join(releasesDirectory, release.release);
    const widget = await publicationOfRelease(release, kept, release.directory);
    const surroundings = { threads, metrics, releasesDirectory, widget };
    const open = (site: SiteOptions) =>
      openPlace(place, () => openSite({ ...options, ...site }, surroundings, ''), warnOfLog);
    const vkey = await open(options);
    const admin = metrics && { metrics: metrics.registry, health: () => healthIn(place), warn };
    const front = { find: () => place, wellness: () => healthIn(place).body.status };
    const { close, ...listening } = await startListening(front, admin, options);
    return {
      ...listening,
      vkey,
      async renew(site) {
        await open(site);
      },
      async close() {
        await close(async () => place.open?.beginClosing());
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Whether the site is served, and its log can append. */
function healthIn({ open, reason = 'failed' }: SitePlace) {
  if (!open) return { isServing: false, body: { status: 'unavailable' as const, reason } };
  return { isServing: !open.writer.failure, body: healthOf(open.writer) };
}
