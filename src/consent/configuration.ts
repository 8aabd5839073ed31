// The configuration as the rest of the code sees it, and the gate's own check that it can be trusted.
import { writtenDays } from './ask-again.ts';
import type { DeclaredFact } from './declared-facts.ts';
import { ID, USUAL_PURPOSES } from './id.ts';
import type { ButtonCorner, Layout } from './layout.ts';
import type { OwnTexts } from './own-texts.ts';
import type { Signals } from './signals.ts';
import type { Theme } from './theme.ts';

/** Title and description of one purpose in one language, as a visitor reads them. */
export interface PurposeTexts {
  readonly title: string;
  readonly description: string;
}

/** The unit of consent: what data is used for. */
export interface Purpose {
  readonly id: string;
  /** Granted without asking, because the page cannot work otherwise (CBT-I1). Default: no. */
  readonly required?: boolean;
  /** The revision in which this purpose appeared or changed: a choice of an older revision does not cover it. */
  readonly since?: number;
  /** By language (`fr`). Needed for every purpose outside {@link USUAL_PURPOSES}; overrides the usual texts otherwise. */
  readonly texts?: Readonly<Record<string, PurposeTexts>>;
}

/** One thing that a service keeps on the device. */
export interface StoredItem {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache';
  /** Exact name, or a pattern in which `*` stands for any characters, none included. */
  readonly name: string;
  /** Whole days until it expires; 0 means the end of the session. */
  readonly days: number;
}

/** One vendor or tool under a purpose. */
export interface Service {
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  /** The legal person behind it, as the visitor must be able to read it (GDPR-13). */
  readonly provider: string;
  /** Address of the provider's privacy policy; `https:` or a path on the site. */
  readonly policy?: string;
  /** Hosts that this service's requests go to, without scheme or port; `*.stats.example` is every host below that one. */
  readonly hosts?: readonly string[];
  readonly storage?: readonly StoredItem[];
  /** Whole days for which the provider keeps what it learns, as its policy says; the visitor reads it. */
  readonly retentionDays?: number;
  /** What else is said of it; an expanded configuration has them of each vendor (tcf/services.ts). */
  readonly facts?: readonly DeclaredFact[];
  /** As for {@link Purpose.since}. */
  readonly since?: number;
}

/** Controls that the first layer may have beside its three buttons; each refuses all, as the button does. */
export interface MoreControls {
  /** *Continue without accepting*, above the title (CNIL-3). Default: no. */
  readonly continueWithout?: boolean;
  /** A closing cross that says that it refuses all (IT-1). Default: no. */
  readonly close?: boolean;
}

/** Days by the code of a place, as {@link Configuration.jurisdiction} has it; a country's hold for its subdivisions too. */
export interface DaysByPlace {
  /** Wherever no other code holds, and where the place is not known. */
  readonly default: number;
  readonly [place: string]: number;
}

/** What a site owner writes in `temoin.json` (DESIGN §3). */
export interface Configuration {
  /** The site's name in its log: a host name, whatever host the page is served from. */
  readonly site: string;
  /** Raised by the owner whenever purposes, services or texts change in substance. */
  readonly revision: number;
  /** Address of the site's own privacy policy; `https:` or a path. */
  readonly policy: string;
  readonly controller: { readonly name: string; readonly contact: string };
  readonly purposes: readonly Purpose[];
  readonly services?: readonly Service[];
  /** Where records are posted to. Without it choices are kept in the cookie alone and nothing is provable. */
  readonly log?: string;
  readonly cookie?: {
    /** Default `eu-consent` (CNIL-20). */
    readonly name?: string;
    /** Domain whose hosts all share the choice (`example.co.uk`); without it the choice is the host's own. */
    readonly domain?: string;
  };
  /**
   * How far requests to the `hosts` of services are guarded beside the marked tags: not at all, by the gate in the
   * browser (the default), or by the policy that the site's server sends (`consentPolicy`), under which a grant
   * reloads the page.
   */
  readonly guard?: 'none' | 'browser' | 'server';
  /** Whether a withdrawal reloads the page where something that ran is refused now. Default: yes. */
  readonly reloadOnWithdrawal?: boolean;
  /** Choices of an older revision than this are void altogether. */
  readonly askAgainBefore?: number;
  /**
   * Whole days for which a choice is remembered, accepting or refusing alike (OMNI-3), or such days by place.
   * Read through `askAgainDays` (ask-again.ts) alone.
   */
  readonly askAgainDays?: number | DaysByPlace;
  /**
   * Whether the log is told of every notice shown: which, in which language and at which width, without an id. Read by what
   * is loaded behind the banner, and not checked by the gate, since nothing that runs depends on it. Default: no.
   */
  readonly countShown?: boolean;
  /** Language to show whatever the page or the browser say. */
  readonly locale?: string;
  /**
   * The place whose law applies to this configuration's visitors: ISO 3166-1 or 3166-2 (`FR`, `US-CA`). In the states
   * that ask for an opt-out alone, what nobody has refused runs (presumption.ts); anywhere else nothing does.
   */
  readonly jurisdiction?: string;
  /** Protocols of vendors that are told of each choice. They decide nothing that runs, so that the gate does not check them. */
  readonly signals?: Signals;
  // What follows decides how the notice looks and nothing else. The gate does not check it: where it is drawn, what is
  // not known is left out.
  readonly layout?: Layout;
  readonly firstLayer?: MoreControls;
  readonly theme?: Theme;
  /** Corner of a button on every page that opens the preferences (CBT-K). Default: no button. */
  readonly button?: ButtonCorner;
  /** A site's own words in the place of shipped ones, by language tag and by the text's name (own-texts.ts). */
  readonly texts?: Readonly<Record<string, OwnTexts>>;
}

/** CNIL-20: the name the recommendation gives to the cookie that keeps the choice. */
export const DEFAULT_COOKIE_NAME = 'eu-consent';

/**
 * Parses JSON into objects without a prototype, so that neither a hostile key (`__proto__`) nor a polluted
 * `Object.prototype` (`required: true`) can decide anything (SEC-5).
 * @returns `undefined` where the text is not JSON; never throws
 */
export function parseJson(text: string): unknown {
  try {
    // Copied as `__proto__` may be: by defining members, never by a setter.
    return JSON.parse(text, (_key, value) =>
      Object(value) !== value || Array.isArray(value) ? value : { __proto__: null, ...value },
    );
  } catch {
    // What the caller sees instead: undefined, which no check accepts.
  }
  return undefined;
}

/**
 * Accepts a parsed configuration only if everything that decides what runs, and everything a visitor must be told,
 * is there and of the right type. It is small because every visitor loads it; `checkConfiguration` says in words
 * what is wrong, and refuses at least all that this refuses (tests/unit/consent/configuration.test.ts).
 * @returns `undefined` for anything else, so that nothing optional runs; never throws
 */
export function readConfiguration(value: unknown): Configuration | undefined {
  try {
    // The reason for the cast: each property is checked below before anything else reads it; a wrong shape throws
    // or fails a check, and both end in undefined.
    const config = value as Configuration;
    const { purposes, controller, cookie = {} } = config;
    const ids = new Set<string>();
    const isNew = ({ id }: { id: string }) => isText(id) && ID.test(id) && !ids.has(id) && ids.add(id);
    const isPurpose = (purpose: Purpose) =>
      isNew(purpose) &&
      isYesOrNo(purpose.required) &&
      isWhole(purpose.since) &&
      (purpose.texts === undefined
        ? USUAL_PURPOSES.includes(purpose.id)
        : Object.values(purpose.texts).length &&
          Object.values(purpose.texts).every(
            ({ title, description }) => isText(title) && isText(description),
          ));
    const isService = (service: Service) =>
      purposes.some(({ id }) => service.purpose === id) &&
      isNew(service) &&
      isText(service.name) &&
      isText(service.provider) &&
      isAddress(service.policy) &&
      isWhole(service.since) &&
      isListOf(isText, service.hosts) &&
      isListOf((item) => isText(item.kind) && isText(item.name) && isWhole(item.days ?? -1), service.storage);
    return purposes.length &&
      purposes.every(isPurpose) &&
      isListOf(isService, config.services) &&
      [config.site, config.policy, controller.name, controller.contact].every(isText) &&
      isAddress(config.policy) &&
      isWhole(config.revision || -1) &&
      isWhole(config.askAgainBefore) &&
      isWhole(writtenDays(config) || -1) &&
      isYesOrNo(config.reloadOnWithdrawal) &&
      // Throws where it is no object at all.
      !('length' in cookie) &&
      [config.log, config.locale, config.guard, config.jurisdiction, cookie.name, cookie.domain].every(
        (text = '/') => isText(text),
      )
      ? config
      : undefined;
  } catch {
    // What the caller sees instead: undefined, as for every other wrong shape.
  }
  return undefined;
}

const isText = (value: unknown) => !!value && value === `${value}`;

// Below, a default stands for what may be absent: something good.

const isWhole = (value = 0) => value < 1e9 && value >>> 0 === value;

const isYesOrNo = (value = true) => value === !!value;

const isListOf = <T>(isGood: (item: T) => boolean, list: readonly T[] = []) => list.every(isGood);

/** SEC-4: what a visitor may follow is on https or on the site, and so never a script. */
const isAddress = (value = '/') => isText(value) && /^(https:\/)?\//.test(value);
