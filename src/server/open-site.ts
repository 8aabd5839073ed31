// Opening one site: its log, and the application that answers for it.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ACCESS_DAYS, AccessLog } from './audit/access-log.ts';
import type { ServerContext } from './context.ts';
import type { Handle } from './front.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { createHttpServer } from './http.ts';
import { Ingest } from './ingest/ingest.ts';
import { ShownCounter } from './ingest/shown-counter.ts';
import { ShownIngest } from './ingest/shown-ingest.ts';
import { KnownNotices } from './known-notices.ts';
import type { MeasuredWriter } from './log-writer.ts';
import type { Metrics } from './metrics.ts';
import { NetworkLimit } from './network-limit.ts';
import { parseOrigin } from './origin.ts';
import { openOwnOrShared, publish } from './own-or-shared.ts';
import { PICTURES_FOLDER } from './pack/pack-source.ts';
import { CHECKPOINT_INTERVAL_MS, PublicCheckpoint } from './public-checkpoint.ts';
import type { SiteLog } from './site-log.ts';
import type { EverySiteOptions, KnownOptions, SiteOptions } from './site-options.ts';
import type { NewPublication } from './store/log-store.ts';
import type { LogThreads } from './thread/log-threads.ts';
import { WitnessClient } from './witness-client.ts';

/** What the sites of one server share. */
export interface Surroundings {
  readonly threads: LogThreads;
  /** Where it is measured; absent where nobody looks. */
  readonly metrics: Metrics | undefined;
  /** Folder with one folder for each release of the widget. */
  readonly releasesDirectory: string;
  /** The manifest of the release that is served now, which every log publishes. */
  readonly widget: NewPublication;
}

/** A site that answers. */
export interface OpenSite {
  readonly handle: Handle;
  readonly vkey: string;
  readonly writer: MeasuredWriter;
  /** Answers go out with `Connection: close` from now on, so that clients turn elsewhere; it goes on answering. */
  beginClosing(): Promise<void>;
  /** Closes the log once what waits for it is answered. */
  close(): Promise<void>;
}

/**
 * Opens the log (or begins it), publishes the configuration, its notices and the widget's release where they are new, and makes ready to
 * answer.
 * @param label the site's name in the metrics; empty where the server has but one
 * @throws TemoinError `data-unusable`, `key-unreadable`, `ledger-unusable`, `log-rolled-back`, `option-invalid`; the log
 *   is closed then
 */
export async function openSite(
  given: SiteOptions & EverySiteOptions,
  surroundings: Surroundings,
  label: string,
): Promise<OpenSite> {
  const options: KnownOptions = {
    ...given,
    now: given.now ?? (() => new Date()),
    warn: given.warn ?? ((message: string) => console.error(message)),
    widget: surroundings.widget,
  };
  const origins = (options.origins ?? []).map(parseOrigin);
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const log = await openOwnOrShared(options, surroundings.threads);
  try {
    const { app, handle, accessLog, publicCheckpoint, heartbeat, counter } = await prepare(
      options,
      origins,
      log,
      surroundings,
      label,
    );
    return {
      handle,
      vkey: log.vkey,
      writer: log.writer,
      beginClosing: async () => app.close(),
      async close() {
        surroundings.metrics?.forget(label);
        await heartbeat?.stop();
        await publicCheckpoint.stop();
        await accessLog.stop();
        await counter.stop();
        await log.close();
      },
    };
  } catch (error) {
    surroundings.metrics?.forget(label);
    await log.close();
    throw error;
  }
}

interface Prepared {
  /** Answers all but records. */
  readonly app: FastifyInstance;
  readonly handle: Handle;
  readonly accessLog: AccessLog;
  readonly publicCheckpoint: PublicCheckpoint;
  readonly heartbeat: Heartbeat | undefined;
  readonly counter: ShownCounter;
}

async function prepare(
  options: KnownOptions,
  origins: readonly string[],
  { writer, store, vkey, addShown }: SiteLog,
  { metrics, releasesDirectory }: Surroundings,
  label: string,
): Promise<Prepared> {
  const { release, configuration, configurationText, now, warn, witnesses = [], rateLimit } = options;
  // Of a shared log, whoever sequences it does both.
  if (!options.shared) await publish(options, writer);
  const isBeating = (options.hasHeartbeat ?? true) && !options.shared;
  const heartbeat = isBeating ? await startHeartbeat({ writer, now, warn }) : undefined;
  const witnessClient = new WitnessClient({ witnesses, store, warn });
  const publicCheckpoint = new PublicCheckpoint({
    ...(witnesses.length && { endorse: (checkpoint) => witnessClient.cosign(checkpoint) }),
    newest: () => writer.checkpoint,
    intervalMs: options.checkpointIntervalMs ?? CHECKPOINT_INTERVAL_MS,
    warn,
  });
  const accessLog = new AccessLog({ store, now, randomBytes, warn, days: options.accessDays ?? ACCESS_DAYS });
  const context: ServerContext = {
    store,
    accessLog,
    notices: new KnownNotices(store),
    writer,
    publicCheckpoint,
    vkey,
    now,
    warn,
    randomBytes,
    configuration,
    configurationText,
    gate: options.gate,
    widgetHash: options.widget.hash,
    places: options.places,
    publishedDirectory: release.directory,
    releasesDirectory,
    picturesDirectory: join(options.dataDirectory, PICTURES_FOLDER),
    pages: options.pages,
    origins,
    trustsProxy: options.trustsProxy ?? false,
    networkLimit: rateLimit && new NetworkLimit({ ...rateLimit, randomBytes }),
  };
  const ingest = new Ingest(context);
  const counter = new ShownCounter({ addShown, now, warn });
  const shownLimit = rateLimit && new NetworkLimit({ ...rateLimit, randomBytes });
  const shown = new ShownIngest({ ...context, counter, shownLimit });
  const app = createHttpServer(context);
  metrics?.measure(label, app, { writer, publicCheckpoint, ingest });
  await app.ready();
  accessLog.start();
  const handle = ingest.before(shown.before(app.routing));
  return { app, handle, accessLog, publicCheckpoint, heartbeat, counter };
}
