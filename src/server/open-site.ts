// Opening one site: its log, and the application that answers for it.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { daysAtPlace } from '../consent/ask-again.ts';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import type { LocaleTexts } from '../consent/locale-texts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { atPlacesApart } from '../consent/places.ts';
import type { ServerContext } from './context.ts';
import type { Handle } from './front.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { createHttpServer } from './http.ts';
import { Ingest } from './ingest/ingest.ts';
import type { LogWriter, MeasuredWriter } from './log-writer.ts';
import type { Metrics } from './metrics.ts';
import { NetworkLimit, type NetworkLimitOptions } from './network-limit.ts';
import { parseOrigin } from './origin.ts';
import type { Places } from './places.ts';
import { CHECKPOINT_INTERVAL_MS, PublicCheckpoint } from './public-checkpoint.ts';
import { publicationsOf } from './publications.ts';
import type { RetentionRule } from './retention.ts';
import { openSharedLog, type SharedLogOptions } from './shared-log.ts';
import { type LogLimits, openLog, type SiteLog } from './site-log.ts';
import type { SitePages } from './site-pages.ts';
import type { NewPublication } from './store/log-store.ts';
import type { LogThreads } from './thread/log-threads.ts';
import { WitnessClient } from './witness-client.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** What is said of one site. */
export interface SiteOptions {
  /** Checked before (see configuration-check.ts). */
  readonly configuration: Configuration;
  /** The text that the configuration was read from. */
  readonly configurationText: string;
  /** The gate as pages get it, with the configuration in it. */
  readonly gate: string;
  /** How the place of a visitor is known. Default: all are where the configuration says. */
  readonly places?: Places;
  /** Where the log is kept, if many servers share it. */
  readonly shared?: Pick<SharedLogOptions, 'database' | 'keyFile'>;
  /** Folder of the log, made where there is none; one server for each. */
  readonly dataDirectory: string;
  /** File in which every signed head is noted before its signature leaves; best on another disk than the data. */
  readonly ledgerFile?: string;
  /** Origins, beside the log's own host, whose pages may write. */
  readonly origins?: readonly string[];
  /** The site's own pages, to be served beside the log. Default: none. */
  readonly pages?: SitePages;
  /**
   * Whole days after which records that no longer say what holds are erased. Default: never.
   */
  readonly retentionDays?: number;
}

/** What holds for every site of a server. */
export interface EverySiteOptions {
  /** Languages that notices may be shown in; their notices are published. */
  readonly locales: readonly LocaleTexts[];
  /** The release of the widget, and the folder that it is published in (`dist`). */
  readonly release: WidgetVersion & { readonly release: string; readonly directory: string };
  /** Whether a proxy in front sets `X-Forwarded-Host`. Default: no. */
  readonly trustsProxy?: boolean;
  /** Told what the operator should know. Default: standard error. */
  readonly warn?: (message: string) => void;
  /** Default: the system's clock. */
  readonly now?: () => Date;
  /** Limits of each log, where the usual ones do not fit. */
  readonly limits?: LogLimits;
  /** Asked to cosign each public checkpoint. Default: none. */
  readonly witnesses?: readonly WitnessAddress[];
  /** Whether each log publishes a heartbeat every hour. Default: yes. */
  readonly hasHeartbeat?: boolean;
  /** Time from one public checkpoint to the next; 0 to show every commit at once. Default: 10 s. */
  readonly checkpointIntervalMs?: number;
  /** How many records each network may send to each site. Default: as many as it likes. */
  readonly rateLimit?: Omit<NetworkLimitOptions, 'randomBytes'>;
}

/** What the sites of one server share. */
export interface Surroundings {
  readonly threads: LogThreads;
  /** Where it is measured; absent where nobody looks. */
  readonly metrics: Metrics | undefined;
  /** Folder with one folder for each release of the widget. */
  readonly releasesDirectory: string;
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

type Options = SiteOptions & EverySiteOptions & Pick<ServerContext, 'now' | 'warn'>;

/**
 * Opens the log (or begins it), publishes the configuration and its notices where they are new, and makes ready to
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
  const options: Options = {
    ...given,
    now: given.now ?? (() => new Date()),
    warn: given.warn ?? ((message: string) => console.error(message)),
  };
  const origins = (options.origins ?? []).map(parseOrigin);
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const log = await openOwnOrShared(options, surroundings.threads);
  try {
    const { app, handle, publicCheckpoint, heartbeat } = await prepare(
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
  readonly publicCheckpoint: PublicCheckpoint;
  readonly heartbeat: Heartbeat | undefined;
}

async function prepare(
  options: Options,
  origins: readonly string[],
  { writer, store, vkey }: SiteLog,
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
  const context: ServerContext = {
    store,
    writer,
    publicCheckpoint,
    vkey,
    now,
    warn,
    randomBytes,
    configuration,
    configurationText,
    gate: options.gate,
    places: options.places,
    publishedDirectory: release.directory,
    releasesDirectory,
    pages: options.pages,
    origins,
    trustsProxy: options.trustsProxy ?? false,
    networkLimit: rateLimit && new NetworkLimit({ ...rateLimit, randomBytes }),
  };
  const ingest = new Ingest(context);
  const app = createHttpServer(context);
  metrics?.measure(label, app, { writer, publicCheckpoint, ingest });
  await app.ready();
  return { app, handle: ingest.before(app.routing), publicCheckpoint, heartbeat };
}

async function openOwnOrShared(options: Options, threads: LogThreads): Promise<SiteLog> {
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
  });
}

function publicationsToMake({ configuration, locales, release, places }: Options): NewPublication[] {
  const { version, integrity } = release;
  return publicationsOf(configuration, locales, { version, integrity }, !!places);
}

/** A choice is taken to be valid for as long as it can be at any place of the site's visitors. */
function retentionOf({ configuration, places, retentionDays }: Options): RetentionRule | undefined {
  if (retentionDays === undefined) return undefined;
  const everywhere = places ? atPlacesApart(configuration) : [configuration];
  return { days: retentionDays, validityDays: Math.max(...everywhere.map(daysAtPlace)) };
}

/** By the same path as records, so that a second start publishes nothing twice. */
async function publish(options: Options, writer: LogWriter): Promise<void> {
  const publications = publicationsToMake(options);
  const outcomes = await Promise.all(publications.map((publication) => writer.submit({ publication })));
  if (outcomes.some(({ status }) => status !== 'published')) {
    throw new TemoinError(
      'data-unusable',
      'the log could not publish the configuration and its notices; the reason stands above',
    );
  }
}
