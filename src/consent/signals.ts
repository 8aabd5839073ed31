// The signals: which protocols a configuration speaks, what each key of them says, and what a key follows by default.
import type { Configuration } from './configuration.ts';
import type { GppSettings } from './gpp-settings.ts';
import type { TcfSettings } from './tcf/settings.ts';
import type { TcfSignal } from './tcf/tcf-of.ts';

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
export const SIGNAL_KEYS = {
  google: {
    ad_storage: ['marketing'],
    analytics_storage: ['analytics'],
    ad_user_data: ['marketing'],
    ad_personalization: ['marketing'],
    functionality_storage: ['preferences'],
    personalization_storage: ['preferences'],
    security_storage: ['necessary'],
  },
  uet: { ad_storage: ['marketing'] },
  clarity: { ad_Storage: ['marketing'], analytics_Storage: ['analytics'] },
  meta: { consent: ['marketing', 'social'] },
  tiktok: { consent: ['marketing', 'social'] },
  pinterest: { consent: ['marketing', 'social'] },
  // One of both is spoken (`withSignalKeys`).
  matomo: { consent: ['analytics'], cookieConsent: [] },
  piano: { consent: ['analytics'] },
  adobe: { collect: ['analytics'] },
  shopify: {
    analytics: ['analytics'],
    marketing: ['marketing'],
    preferences: ['preferences'],
    sale_of_data: ['marketing'],
  },
  posthog: { consent: ['analytics'] },
  mixpanel: { consent: ['analytics'] },
  amplitude: { consent: ['analytics'] },
  hubspot: { analytics: ['analytics'], advertisement: ['marketing'], functionality: ['preferences'] },
} as const satisfies Record<SignalName, Record<string, readonly string[]>>;

/** Names of all protocols. */
// The reason for the cast: the table above has exactly these names.
export const SIGNAL_NAMES = /* @__PURE__ */ Object.keys(SIGNAL_KEYS) as readonly SignalName[];

/**
 * A configuration whose protocols name an expression for every key, so that whoever tells them needs no table. An
 * expression of a key that follows no purpose of this site is empty, which nothing grants.
 * @returns the same configuration where it has no signals; else a copy
 */
export function withSignalKeys<Config extends Pick<Configuration, 'purposes' | 'signals'>>(
  config: Config,
): Config {
  const { signals, purposes } = config;
  if (!signals) return config;
  const follows = (candidates: readonly string[]) =>
    candidates.find((candidate) => purposes.some(({ id }) => id === candidate)) ?? '';
  const filled = Object.entries(signals).map(([name, settings]) => {
    // The reason for the cast: whatever name is not in the table is told in another way.
    const table: Record<string, readonly string[]> | undefined = SIGNAL_KEYS[name as SignalName];
    if (!table) return [name, settings];
    // The reason for the cast: it is of the table.
    const { keys: given } = settings as SignalSettings;
    const keys = Object.entries(table).map(([key, candidates]) => [key, given?.[key] ?? follows(candidates)]);
    return [
      name,
      {
        ...(name === 'google' ? inGooglesWords(settings) : settings),
        keys: Object.fromEntries(name === 'matomo' ? inMatomosWords(keys, settings) : keys),
      },
    ];
  });
  return { ...config, signals: Object.fromEntries(filled) };
}

/**
 * Matomo asks for consent to tracking, which covers its cookies, or tracks all and asks for its cookies alone: that is
 * spoken where the site names that key and not the other.
 */
function inMatomosWords<Entry extends readonly unknown[]>(
  entries: Entry[],
  { keys = {} }: SignalSettings,
): Entry[] {
  const spoken = keys.cookieConsent && !keys.consent ? 'cookieConsent' : 'consent';
  return entries.filter(([key]) => key === spoken);
}

function inGooglesWords(settings: GoogleSettings): FilledGoogleSettings {
  const {
    mode,
    region,
    waitForUpdateMs,
    adsDataRedaction,
    urlPassthrough,
    dataLayer = 'dataLayer',
  } = settings;
  const defaults = {
    ...(region && { region }),
    ...(waitForUpdateMs && { wait_for_update: waitForUpdateMs }),
  };
  const set = {
    ...(adsDataRedaction && { ads_data_redaction: true }),
    ...(urlPassthrough && { url_passthrough: true }),
  };
  return {
    ...(mode === 'advanced' && { mode }),
    ...(Object.keys(defaults).length && { defaults }),
    ...(Object.keys(set).length && { set }),
    dataLayer,
  };
}

/** Hosts that Google's own tags need to measure without cookies (advanced mode). */
const GOOGLE_TAG_HOSTS =
  /(^|\.)(googletagmanager\.com|google-analytics\.com|analytics\.google\.com|googleadservices\.com|googlesyndication\.com|doubleclick\.net)$/;

/** Hosts of Google's tags as a policy names them, where these load before a choice; else none. */
export const hostsBeforeChoice = ({
  signals,
  services = [],
}: Pick<Configuration, 'signals' | 'services'>): string[] =>
  signals?.google?.mode === 'advanced'
    ? services.flatMap(({ hosts = [] }) => hosts.filter((host) => GOOGLE_TAG_HOSTS.test(host)))
    : [];

/**
 * The configuration as guards see it: without the hosts of Google's tags where these load before a choice, as the site has asked
 * for (SIG-3, advanced mode).
 * @returns the same configuration in any other case; else a copy
 */
export function asGuarded(config: Configuration): Configuration {
  const free = hostsBeforeChoice(config);
  if (!free.length) return config;
  const services = (config.services ?? []).map((service) =>
    service.hosts ? { ...service, hosts: service.hosts.filter((host) => !free.includes(host)) } : service,
  );
  return { ...config, services };
}
