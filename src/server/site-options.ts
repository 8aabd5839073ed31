// What is said of a site, and of all sites of a server, by whoever serves them.
import type { Configuration } from '../consent/configuration.ts';
import type { LocaleTexts } from '../consent/locale-texts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import type { ServerContext } from './context.ts';
import type { NetworkLimitOptions } from './network-limit.ts';
import type { Places } from './places.ts';
import type { SharedLogOptions } from './shared-log.ts';
import type { LogLimits } from './site-log.ts';
import type { SitePages } from './site-pages.ts';
import type { NewPublication } from './store/log-store.ts';
import type { ServedVendorFiles } from './vendor-list/vendor-files.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** What is said of one site. */
export interface SiteOptions {
  /** Checked before (see configuration-check.ts). */
  readonly configuration: Configuration;
  /** The text that the configuration was read from. */
  readonly configurationText: string;
  /** The IAB's vendor list, to be served beside the widget. Default: none. */
  readonly vendorFiles?: ServedVendorFiles;
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
  /** Whole days for which it is kept who has looked at the register. Default: 365. */
  readonly accessDays?: number;
  /** Whether each log publishes a heartbeat every hour. Default: yes. */
  readonly hasHeartbeat?: boolean;
  /** Time from one public checkpoint to the next; 0 to show every commit at once. Default: 10 s. */
  readonly checkpointIntervalMs?: number;
  /** How many records each network may send to each site. Default: as many as it likes. */
  readonly rateLimit?: Omit<NetworkLimitOptions, 'randomBytes'>;
}

/** Both, with what is needed of the surroundings. */
export type KnownOptions = SiteOptions &
  EverySiteOptions &
  Pick<ServerContext, 'now' | 'warn'> & {
    /** The manifest of the release. */
    readonly widget: NewPublication;
  };
