// Serving one site: from options to a listening server, and back.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { daysAtPlace } from '../consent/ask-again.ts';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import type { LocaleTexts } from '../consent/locale-texts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { atPlacesApart } from '../consent/places.ts';
import { createAdminServer } from './admin.ts';
import type { ServerContext } from './context.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { createHttpServer, type HttpLimits } from './http.ts';
import { Ingest } from './ingest/ingest.ts';
import { type ListenAddress, listen, listenBeside } from './listen.ts';
import type { LogWriter } from './log-writer.ts';
import { measure } from './metrics.ts';
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
import { keepRelease } from './widget-releases.ts';
import { WitnessClient } from './witness-client.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** How long requests that have begun may go on when the server is to close. */
const CLOSE_PATIENCE_MS = 10_000;

/** How often the server looks meanwhile which of them are answered. */
const CLOSE_LOOK_MS = 20;

/** What is served, where, and from what. */
export interface ServeOptions {
  /** Checked before (see configuration-check.ts). */
  readonly configuration: Configuration;
  /** The text that the configuration was read from. */
  readonly configurationText: string;
  /** The gate as pages get it, with the configuration in it. */
  readonly gate: string;
  /** How the place of a visitor is known. Default: all are where the configuration says. */
  readonly places?: Places;
  /** Languages that notices may be shown in; their notices are published. */
  readonly locales: readonly LocaleTexts[];
  /** The release of the widget, and the folder that it is published in (`dist`). */
  readonly release: WidgetVersion & { readonly release: string; readonly directory: string };
  /** Where the log is kept, if many servers share it; then `dataDirectory` has the widget's releases alone. */
  readonly shared?: Pick<SharedLogOptions, 'database' | 'keyFile'>;
  /** Folder of the log, made where there is none; one server for each. */
  readonly dataDirectory: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly host: string;
  /** Origins, beside the log's own host, whose pages may write. */
  readonly origins?: readonly string[];
  /** The site's own pages, to be served beside the log. Default: none. */
  readonly pages?: SitePages;
  /** Whether a proxy in front sets `X-Forwarded-Host`. Default: no. */
  readonly trustsProxy?: boolean;
  /** Told what the operator should know. Default: standard error. */
  readonly warn?: (message: string) => void;
  /** Default: the system's clock. */
  readonly now?: () => Date;
  /** File in which every signed head is noted before its signature leaves; best on another disk than the data. */
  readonly ledgerFile?: string;
  /** Whole days after which records that no longer say what holds are erased. Default: never. */
  readonly retentionDays?: number;
  /** Limits of the log and of requests, where the usual ones do not fit. */
  readonly limits?: LogLimits & HttpLimits;
  /** Asked to cosign each public checkpoint. Default: none. */
  readonly witnesses?: readonly WitnessAddress[];
  /** Whether the log publishes a heartbeat every hour. Default: yes. */
  readonly hasHeartbeat?: boolean;
  /** Time from one public checkpoint to the next; 0 to show every commit at once. Default: 10 s. */
  readonly checkpointIntervalMs?: number;
  /** How many records each network may send. Default: as many as it likes. */
  readonly rateLimit?: Pick<NetworkLimitOptions, 'perSecond' | 'burst'>;
  /** Where metrics are told, apart from everything that visitors reach. Default: nowhere, and nothing is measured. */
  readonly admin?: ListenAddress;
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
 * Opens the log (or begins it), publishes the configuration and its notices where they are new, and listens.
 * @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataDirectory } = options;
  const origins = (options.origins ?? []).map(parseOrigin);
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const sources = {
    now: options.now ?? (() => new Date()),
    warn: options.warn ?? ((message: string) => console.error(message)),
  };
  const log = await openOwnOrShared(options, sources);
  try {
    const { app, admin, publicCheckpoint, heartbeat } = await prepare(
      { ...options, ...sources, origins },
      log,
    );
    const url = await listen(app, options);
    return {
      url,
      vkey: log.vkey,
      ...(admin && options.admin && { adminUrl: await listenBeside(app, admin, options.admin) }),
      async close() {
        const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
        // Those that were answered after the closing began stay open for further requests unless they are closed here.
        const idle = setInterval(() => app.server.closeIdleConnections(), CLOSE_LOOK_MS);
        await app.close();
        clearInterval(idle);
        clearTimeout(impatience);
        await admin?.close();
        await heartbeat?.stop();
        await publicCheckpoint.stop();
        await log.close();
      },
    };
  } catch (error) {
    await log.close();
    throw error;
  }
}

interface Prepared {
  readonly app: FastifyInstance;
  readonly admin: FastifyInstance | undefined;
  readonly publicCheckpoint: PublicCheckpoint;
  readonly heartbeat: Heartbeat | undefined;
}

async function prepare(
  options: ServeOptions & Pick<ServerContext, 'origins' | 'now' | 'warn'>,
  { writer, store, vkey }: SiteLog,
): Promise<Prepared> {
  const { release, dataDirectory, configuration, configurationText, origins, now, warn } = options;
  // Of a shared log, whoever sequences it does both.
  if (!options.shared) await publish(options, writer);
  const isBeating = (options.hasHeartbeat ?? true) && !options.shared;
  const heartbeat = isBeating ? await startHeartbeat({ writer, now, warn }) : undefined;
  const { witnesses = [] } = options;
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
    releasesDirectory: await keepRelease(release.directory, release.release, dataDirectory),
    pages: options.pages,
    origins,
    trustsProxy: options.trustsProxy ?? false,
    networkLimit: options.rateLimit && new NetworkLimit({ ...options.rateLimit, randomBytes }),
  };
  const ingest = new Ingest(context);
  const app = createHttpServer(context, ingest, options.limits);
  const admin =
    options.admin &&
    createAdminServer({ metrics: measure(app, { writer, publicCheckpoint, ingest }), writer, warn });
  return { app, admin, publicCheckpoint, heartbeat };
}

type Sources = Pick<ServerContext, 'now' | 'warn'>;

async function openOwnOrShared(options: ServeOptions, sources: Sources): Promise<SiteLog> {
  const { shared, configuration, limits, ledgerFile, witnesses = [], hasHeartbeat = true } = options;
  const retention = retentionOf(options);
  if (!shared) return openLog({ ...options, ...sources, ...(retention && { retention }) });
  return openSharedLog({
    ...sources,
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

function publicationsToMake({ configuration, locales, release, places }: ServeOptions): NewPublication[] {
  const { version, integrity } = release;
  return publicationsOf(configuration, locales, { version, integrity }, !!places);
}

/** A choice is taken to be valid for as long as it can be at any place of the site's visitors. */
function retentionOf({ configuration, places, retentionDays }: ServeOptions): RetentionRule | undefined {
  if (retentionDays === undefined) return undefined;
  const everywhere = places ? atPlacesApart(configuration) : [configuration];
  return { days: retentionDays, validityDays: Math.max(...everywhere.map(daysAtPlace)) };
}

/** By the same path as records, so that a second start publishes nothing twice. */
async function publish(options: ServeOptions, writer: LogWriter): Promise<void> {
  const publications = publicationsToMake(options);
  const outcomes = await Promise.all(publications.map((publication) => writer.submit({ publication })));
  if (outcomes.some(({ status }) => status !== 'published')) {
    throw new TemoinError(
      'data-unusable',
      'the log could not publish the configuration and its notices; the reason stands above',
    );
  }
}
