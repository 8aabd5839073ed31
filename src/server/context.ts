// What every route of one site's server works with.
import type { Configuration } from '../consent/configuration.ts';
import type { AccessLog } from './audit/access-log.ts';
import type { KnownNotices } from './known-notices.ts';
import type { LogWriter } from './log-writer.ts';
import type { NetworkLimit } from './network-limit.ts';
import type { Places } from './places.ts';
import type { PublicCheckpoint } from './public-checkpoint.ts';
import type { SitePages } from './site-pages.ts';
import type { ServedStore } from './thread/reads.ts';

/** Made once at start; nothing in it changes but through the writer and the store. */
export interface ServerContext {
  readonly configuration: Configuration;
  /** The configuration file's text, as the owner wrote it. */
  readonly configurationText: string;
  readonly store: ServedStore;
  /** Who has looked. */
  readonly accessLog: AccessLog;
  /** What the log has published of notices, which is for everybody. */
  readonly notices: KnownNotices;
  /** The way into the log, and its newest checkpoint. */
  readonly writer: LogWriter;
  readonly publicCheckpoint: PublicCheckpoint;
  /** The log's verifier key; its name is the log's origin. */
  readonly vkey: string;
  /** Under which the log publishes the widget's release that is served. */
  readonly widgetHash: string;
  /** Text of `temoin.js` with the configuration in it. */
  readonly gate: string;
  /** How the place of a visitor is known; absent where all have the configuration's. */
  readonly places: Places | undefined;
  /** Folder of the published files (`dist`). */
  readonly publishedDirectory: string;
  /** Folder with one folder for each release of the widget. */
  readonly releasesDirectory: string;
  /** Folder with one folder for each notice, by its hash, with pictures of it; there may be none. */
  readonly picturesDirectory: string;
  /** The site's own pages, where they are served too. */
  readonly pages: SitePages | undefined;
  /** Origins, beside the log's own host, whose pages may write; as browsers send them. */
  readonly origins: readonly string[];
  /** Whether `X-Forwarded-Host` is the proxy's word. */
  readonly trustsProxy: boolean;
  /** How many records a network may send; absent where there is no limit. */
  readonly networkLimit: NetworkLimit | undefined;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
}
