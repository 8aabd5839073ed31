// Serving one site: from options to a listening server, and back.
import { randomBytes as systemRandomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../consent/configuration.ts';
import { TemoinError } from '../consent/error.ts';
import type { LocaleTexts } from '../consent/locale-texts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { createHttpServer, type HttpLimits } from './http.ts';
import { parseOrigin } from './origin.ts';
import type { Places } from './places.ts';
import { publicationsOf } from './publications.ts';
import { type Sequencer, type SequencerOptions, startSequencer } from './sequencer.ts';
import { openSharedLog, originOf, type SharedLog, type SharedLogOptions } from './shared-log.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';
import type { SitePages } from './site-pages.ts';
import type { LogStore, NewPublication } from './store/log-store.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { keepRelease } from './widget-releases.ts';

/** The log's database and its key within the data directory. */
export const STORE_FILE = 'log.sqlite';
export const KEY_FILE = 'log.key';

/** How long requests that have begun may go on when the server is to close. */
const CLOSE_PATIENCE_MS = 10_000;

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
  /** Default: the system's random source. */
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Limits of the sequencer and of requests, where the usual ones do not fit. */
  readonly limits?: Pick<SequencerOptions, 'batchLimit' | 'queueLimit'> & HttpLimits;
}

/** A running server. */
export interface Serving {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The log's verifier key. */
  readonly vkey: string;
  /** Listens no more, answers what has arrived, and closes the log. */
  close(): Promise<void>;
}

/**
 * Opens the log (or begins it), publishes the configuration and its notices where they are new, and listens.
 * @throws TemoinError `data-unusable`, `key-unreadable`, `option-invalid`; nothing listens then, and the log is closed
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { dataDirectory, port, host } = options;
  const origins = (options.origins ?? []).map(parseOrigin);
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const sources = sourcesOf(options);
  const log = options.shared
    ? await openSharedLog({
        ...sources,
        ...options.limits,
        ...options.shared,
        site: options.configuration.site,
        publications: publicationsToMake(options),
      })
    : await openOwnLog(options, sources);
  try {
    const app = await prepare({ ...options, origins }, sources, log);
    await app.listen({ port, host }).catch((error: unknown) => {
      throw new TemoinError('option-invalid', `cannot listen on ${host}:${port}: ${messageOf(error)}`, {
        cause: error,
      });
    });
    return {
      url: addressOf(app, options),
      vkey: log.vkey,
      async close() {
        const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE_MS);
        await app.close();
        clearTimeout(impatience);
        await log.stop();
      },
    };
  } catch (error) {
    await log.stop();
    throw error;
  }
}

type Sources = Pick<SequencerOptions, 'now' | 'randomBytes' | 'warn'>;

function sourcesOf(options: ServeOptions): Sources {
  return {
    now: options.now ?? (() => new Date()),
    randomBytes: options.randomBytes ?? systemRandomBytes,
    warn: options.warn ?? ((message: string) => console.error(message)),
  };
}

/** The log in the data directory, sequenced by this process. */
async function openOwnLog(options: ServeOptions, sources: Sources): Promise<SharedLog> {
  const store = await openSqliteStore(join(options.dataDirectory, STORE_FILE));
  try {
    const key = await openKey(options, store);
    const sequencer = await startSequencer({ ...sources, ...options.limits, store, key });
    await publish(options, sequencer);
    return {
      store,
      vkey: key.vkey,
      submit: (content) => sequencer.submit(content),
      get checkpoint() {
        return sequencer.checkpoint;
      },
      get isReady() {
        return sequencer.isReady;
      },
      async stop() {
        await sequencer.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openKey({ configuration, dataDirectory }: ServeOptions, store: LogStore): Promise<SigningKey> {
  const { size } = await store.readHead();
  const key = await openSigningKey(join(dataDirectory, KEY_FILE), originOf(configuration.site), size);
  await store.bind(key.vkey);
  return key;
}

async function prepare(
  options: ServeOptions & { origins: readonly string[] },
  sources: Sources,
  log: SharedLog,
): Promise<FastifyInstance> {
  const { release, dataDirectory, configuration, configurationText, origins } = options;
  const context = {
    ...sources,
    store: log.store,
    sequencer: log,
    configuration,
    configurationText,
    vkey: log.vkey,
    gate: options.gate,
    places: options.places,
    publishedDirectory: release.directory,
    releasesDirectory: await keepRelease(release.directory, release.release, dataDirectory),
    pages: options.pages,
    origins,
    trustsProxy: options.trustsProxy ?? false,
  };
  return createHttpServer(context, options.limits);
}

function publicationsToMake({ configuration, locales, release, places }: ServeOptions): NewPublication[] {
  const { version, integrity } = release;
  return publicationsOf(configuration, locales, { version, integrity }, !!places);
}

/** By the same path as records, so that a second start publishes nothing twice. */
async function publish(options: ServeOptions, sequencer: Sequencer): Promise<void> {
  const outcomes = await Promise.all(
    publicationsToMake(options).map((publication) => sequencer.submit({ publication })),
  );
  if (outcomes.some(({ status }) => status !== 'published')) {
    throw new TemoinError(
      'data-unusable',
      'the log could not publish the configuration and its notices; the reason stands above',
    );
  }
}

/** The host as the operator named it, but for the two that mean every address. */
function addressOf(app: FastifyInstance, { host, port }: ServeOptions): string {
  const bound = app.server.address();
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const actualPort = bound && typeof bound === 'object' ? bound.port : port;
  return `http://${name.includes(':') ? `[${name}]` : name}:${actualPort}`;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
