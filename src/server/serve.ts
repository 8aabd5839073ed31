// Serving one site, under every host: from options to a listening server, and back.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpLimits } from './front.ts';
import { healthOf } from './health.ts';
import { type ListenOptions, startListening } from './listening.ts';
import { Metrics } from './metrics.ts';
import { type OpenSite, openSite } from './open-site.ts';
import type { LogLimits } from './site-log.ts';
import type { EverySiteOptions, SiteOptions } from './site-options.ts';
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
  let site: OpenSite | undefined;
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    const releasesDirectory = await keepRelease(
      release.directory,
      release.release,
      join(dataDirectory, WIDGET_FOLDER),
    );
    const kept = join(releasesDirectory, release.release);
    const widget = await publicationOfRelease(release, kept, release.directory);
    site = await openSite(options, { threads, metrics, releasesDirectory, widget }, '');
    const { handle, vkey, writer, beginClosing } = site;
    const addressed = { handle };
    const health = () => ({ isServing: !writer.failure, body: healthOf(writer) });
    const front = { find: () => addressed, wellness: () => healthOf(writer).status };
    const admin = metrics && { metrics: metrics.registry, health, warn };
    const { close, ...listening } = await startListening(front, admin, options);
    return {
      ...listening,
      vkey,
      async close() {
        await close(beginClosing);
        await end(site, threads);
      },
    };
  } catch (error) {
    await end(site, threads);
    throw error;
  }
}

async function end(site: OpenSite | undefined, threads: LogThreads): Promise<void> {
  await site?.close();
  await threads.end();
}
