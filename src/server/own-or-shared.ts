// A site's log with what it begins with: its own, in threads of this process, or one that many servers share.
import { randomBytes } from 'node:crypto';
import { daysAtPlace } from '../consent/ask-again.ts';
import { TemoinError } from '../consent/error.ts';
import { atPlacesApart } from '../consent/places.ts';
import type { LogWriter } from './log-writer.ts';
import { publicationsOf } from './publications.ts';
import type { RetentionRule } from './retention.ts';
import { openSharedLog } from './shared-log.ts';
import { openLog, type SiteLog } from './site-log.ts';
import type { KnownOptions } from './site-options.ts';
import type { NewPublication } from './store/log-store.ts';
import type { LogThreads } from './thread/log-threads.ts';

/** @throws TemoinError as `openLog` and `openSharedLog` do */
export async function openOwnOrShared(options: KnownOptions, threads: LogThreads): Promise<SiteLog> {
  const { shared, configuration, limits, ledgerFile, witnesses = [], hasHeartbeat = true } = options;
  const retention = retentionOf(options);
  if (!shared) return openLog({ ...options, threads, ...(retention && { retention }) });
  const { now, warn } = options;
  return openSharedLog({
    now,
    warn,
    ...limits,
    ...shared,
    randomBytes,
    site: configuration.site,
    publications: publicationsToMake(options),
    witnesses,
    hasHeartbeat,
    ...(ledgerFile !== undefined && { ledgerFile }),
    ...(retention && { retention }),
  });
}

function publicationsToMake(options: KnownOptions): NewPublication[] {
  const { configuration, locales, release, places, widget } = options;
  const { version, integrity } = release;
  return [...publicationsOf(configuration, locales, { version, integrity }, !!places), widget];
}

/** A choice is taken to be valid for as long as it can be at any place of the site's visitors. */
function retentionOf({ configuration, places, retentionDays }: KnownOptions): RetentionRule | undefined {
  if (retentionDays === undefined) return undefined;
  const everywhere = places ? atPlacesApart(configuration) : [configuration];
  return { days: retentionDays, validityDays: Math.max(...everywhere.map(daysAtPlace)) };
}

/**
 * Publishes the configuration, its notices and the widget's release, by the same path as records, so that a second start publishes nothing
 * twice.
 * @throws TemoinError `data-unusable` where the log did not take them
 */
export async function publish(options: KnownOptions, writer: LogWriter): Promise<void> {
  const publications = publicationsToMake(options);
  const outcomes = await Promise.all(publications.map((publication) => writer.submit({ publication })));
  if (outcomes.some(({ status }) => status !== 'published')) {
    throw new TemoinError(
      'data-unusable',
      'the log could not publish the configuration, its notices and the widget’s release; the reason stands above',
    );
  }
}
