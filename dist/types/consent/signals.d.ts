import type { Configuration } from './configuration.js';
import type { GppSettings } from './gpp-settings.js';
import type { TcfSettings } from './tcf/settings.js';
import type { TcfSignal } from './tcf/tcf-of.js';
/** `data-consent` expressions by the protocol's own name of what may be granted. */
export type SignalKeys = Readonly<Record<string, string>>;
/** What a site says of one protocol. */
export interface SignalSettings {
    /** What each key follows; those left out follow {@link SIGNAL_KEYS}. */
    readonly keys?: SignalKeys;
}
/** Google Consent Mode v2 (developers.google.com/tag-platform/security/guides/consent). */
export interface GoogleSettings extends SignalSettings {
    /** `basic`: Google's tags are held like any other (the default, SIG-3). `advanced`: they load at once, and are told that nothing is granted. */
    readonly mode?: 'basic' | 'advanced';
    /** Places (ISO 3166-2) to which the denying default is confined; elsewhere Google's own default holds, which grants. */
    readonly region?: readonly string[];
    /** Milliseconds for which Google's tags wait for an update of the default. */
    readonly waitForUpdateMs?: number;
    /** Whether ad clicks are redacted while `ad_storage` is denied. */
    readonly adsDataRedaction?: boolean;
    /** Whether ad click ids and the like go along in the addresses of links while storage is denied. */
    readonly urlPassthrough?: boolean;
    /** Name of the page's data layer. Default: `dataLayer`. */
    readonly dataLayer?: string;
}
/** The same as the gate finds it (`withSignalKeys`): in Google's own words, which the page's bytes are spared to make. */
export interface FilledGoogleSettings extends SignalSettings {
    /** Only where it is `advanced`. */
    readonly mode?: string;
    /** Members of the `default` command beside the keys. */
    readonly defaults?: Readonly<Record<string, unknown>>;
    /** What is `set`. */
    readonly set?: Readonly<Record<string, boolean>>;
    readonly dataLayer: string;
}
/** The protocols that are told of each choice, each in a file of its own under `src/signals/`. */
export interface Signals {
    readonly google?: GoogleSettings;
    readonly uet?: SignalSettings;
    readonly clarity?: SignalSettings;
    readonly meta?: SignalSettings;
    readonly tiktok?: SignalSettings;
    readonly pinterest?: SignalSettings;
    readonly matomo?: SignalSettings;
    readonly piano?: SignalSettings;
    readonly adobe?: SignalSettings;
    readonly shopify?: SignalSettings;
    readonly posthog?: SignalSettings;
    readonly mixpanel?: SignalSettings;
    readonly amplitude?: SignalSettings;
    readonly hubspot?: SignalSettings;
    /** The IAB's Global Privacy Platform, whose API vendors ask by themselves (`src/signals/gpp/`). */
    readonly gpp?: GppSettings;
    /** The IAB's framework: as the owner writes it; in an expanded configuration, what a gate needs (tcf/expand.ts). */
    readonly tcf?: TcfSettings | TcfSignal;
}
/** Name of a protocol in `signals` whose vendors are told. */
export type SignalName = Exclude<keyof Signals, 'gpp' | 'tcf'>;
/**
 * The keys of each protocol, and the purposes that each follows where the site does not say: the first of them that the
 * site has. A key that follows none is never granted.
 */
export declare const SIGNAL_KEYS: {
    readonly google: {
        readonly ad_storage: readonly ["marketing"];
        readonly analytics_storage: readonly ["analytics"];
        readonly ad_user_data: readonly ["marketing"];
        readonly ad_personalization: readonly ["marketing"];
        readonly functionality_storage: readonly ["preferences"];
        readonly personalization_storage: readonly ["preferences"];
        readonly security_storage: readonly ["necessary"];
    };
    readonly uet: {
        readonly ad_storage: readonly ["marketing"];
    };
    readonly clarity: {
        readonly ad_Storage: readonly ["marketing"];
        readonly analytics_Storage: readonly ["analytics"];
    };
    readonly meta: {
        readonly consent: readonly ["marketing", "social"];
    };
    readonly tiktok: {
        readonly consent: readonly ["marketing", "social"];
    };
    readonly pinterest: {
        readonly consent: readonly ["marketing", "social"];
    };
    readonly matomo: {
        readonly consent: readonly ["analytics"];
        readonly cookieConsent: readonly [];
    };
    readonly piano: {
        readonly consent: readonly ["analytics"];
    };
    readonly adobe: {
        readonly collect: readonly ["analytics"];
    };
    readonly shopify: {
        readonly analytics: readonly ["analytics"];
        readonly marketing: readonly ["marketing"];
        readonly preferences: readonly ["preferences"];
        readonly sale_of_data: readonly ["marketing"];
    };
    readonly posthog: {
        readonly consent: readonly ["analytics"];
    };
    readonly mixpanel: {
        readonly consent: readonly ["analytics"];
    };
    readonly amplitude: {
        readonly consent: readonly ["analytics"];
    };
    readonly hubspot: {
        readonly analytics: readonly ["analytics"];
        readonly advertisement: readonly ["marketing"];
        readonly functionality: readonly ["preferences"];
    };
};
/** Names of all protocols. */
export declare const SIGNAL_NAMES: readonly SignalName[];
/**
 * A configuration whose protocols name an expression for every key, so that whoever tells them needs no table. An
 * expression of a key that follows no purpose of this site is empty, which nothing grants.
 * @returns the same configuration where it has no signals; else a copy
 */
export declare function withSignalKeys<Config extends Pick<Configuration, 'purposes' | 'signals'>>(config: Config): Config;
/** Hosts of Google's tags as a policy names them, where these load before a choice; else none. */
export declare const hostsBeforeChoice: ({ signals, services, }: Pick<Configuration, 'signals' | 'services'>) => string[];
/**
 * The configuration as guards see it: without the hosts of Google's tags where these load before a choice, as the site has asked
 * for (SIG-3, advanced mode).
 * @returns the same configuration in any other case; else a copy
 */
export declare function asGuarded(config: Configuration): Configuration;
