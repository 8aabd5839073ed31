// The notice: exactly what is shown, as one document whose hash every record carries (REC-3, GDPR-5).
import {
  type Configuration,
  DEFAULT_COOKIE_NAME,
  type PurposeTexts,
  type StoredItem,
} from './configuration.ts';
import { VALIDITY_DAYS } from './policy.ts';

/** Every text of the two layers that is not about one purpose. `{…}` marks what {@link noticeOf} fills in. */
export interface LayerTexts {
  readonly title: string;
  /** `{controller}`, `{count}` of partners (CNIL-7), `{purposes}`. */
  readonly body: string;
  /** As {@link body}, where only what is new is asked. */
  readonly bodyForNew: string;
  /** How to withdraw (GDPR-8) and how long the choice is kept. */
  readonly withdraw: string;
  readonly policy: string;
  /** Label of the link to the list of partners (CNIL-6). */
  readonly showPartners: string;
  readonly refuseAll: string;
  readonly acceptAll: string;
  readonly choose: string;
  readonly preferencesTitle: string;
  readonly preferencesIntro: string;
  readonly alwaysOn: string;
  readonly save: string;
  readonly close: string;
  /** Heading of a purpose's list of services. */
  readonly services: string;
  readonly noServices: string;
  readonly provider: string;
  readonly servicePolicy: string;
  readonly storage: string;
  readonly stores: Readonly<Record<StoredItem['kind'], string>>;
  readonly storesNothing: string;
  readonly duration: string;
  readonly session: string;
  readonly controller: string;
  readonly contact: string;
  readonly ownStorage: string;
  readonly saved: string;
}

/** One file of src/locales: everything a notice says in one language. */
export interface LocaleTexts {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly layers: LayerTexts;
  /** Texts of the usual purposes, by id. */
  readonly purposes: Readonly<Record<string, PurposeTexts>>;
}

/** Which widget drew the notice. */
export interface WidgetVersion {
  readonly version: string;
  /** SHA-256 over the widget's lazily loaded files (see docs/FORMAT.md, Widget integrity), 64 hex digits. */
  readonly integrity: string;
}

/** What the notice says about one service. */
export interface NoticeService {
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  readonly provider: string;
  readonly policy?: string;
  readonly storage: readonly StoredItem[];
}

/** The document: all that a drawing of the notice needs, and nothing else. */
export interface Notice {
  readonly v: 1;
  readonly site: string;
  readonly revision: number;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly layout: 'card';
  readonly widget: WidgetVersion;
  readonly controller: { readonly name: string; readonly contact: string };
  readonly policy: string;
  readonly validityDays: number;
  /** Where records of the choice are sent; absent where there is no log. */
  readonly log?: string;
  /** Ids that this notice asks about alone, because an older choice covers the rest; absent where it asks about all. */
  readonly asks?: readonly string[];
  readonly texts: Omit<LayerTexts, 'bodyForNew'>;
  readonly purposes: readonly (PurposeTexts & { readonly id: string; readonly required: boolean })[];
  readonly services: readonly NoticeService[];
}

/**
 * The notice that a configuration and the texts of one language make. Pure, and without Intl, whose words change with
 * the engine's version: the browser that shows it and the operator who publishes it get the same document and hash.
 * @param asks ids that an older choice does not cover, where only those are asked
 */
export function noticeOf(
  config: Configuration,
  texts: LocaleTexts,
  widget: WidgetVersion,
  asks?: readonly string[],
): Notice {
  const { bodyForNew, ...layers } = texts.layers;
  const services = config.services || [];
  const optional = config.purposes.filter(({ required }) => !required);
  const asked = (id: string) => !asks || asks.includes(id);
  const askedServices = services.filter(
    ({ id, purpose }) =>
      optional.some((candidate) => candidate.id === purpose) && (asked(id) || asked(purpose)),
  );
  const purposes = config.purposes.map((purpose) => ({
    id: purpose.id,
    required: !!purpose.required,
    ...textsOf(purpose.id, purpose.texts, texts),
  }));
  const askedPurposes = purposes.filter(
    ({ id, required }) => !required && (asked(id) || askedServices.some(({ purpose }) => purpose === id)),
  );
  const providers = new Set(askedServices.map(({ provider }) => provider)).size;
  return {
    v: 1,
    site: config.site,
    revision: config.revision,
    locale: texts.locale,
    direction: texts.direction,
    layout: 'card',
    widget,
    controller: { name: config.controller.name, contact: config.controller.contact },
    policy: config.policy,
    validityDays: VALIDITY_DAYS,
    ...(config.log && { log: config.log }),
    ...(asks && { asks }),
    texts: {
      ...layers,
      body: fill(asks ? bodyForNew : layers.body, {
        controller: config.controller.name,
        count: `${providers}`,
        purposes: askedPurposes.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(', '),
      }),
    },
    purposes,
    services: [
      ...ownService(config, layers.ownStorage),
      ...services.map(({ id, purpose, name, provider, policy, storage }) => ({
        id,
        purpose,
        name,
        provider,
        ...(policy && { policy }),
        storage: storage || [],
      })),
    ],
  };
}

/** CNIL-15: what the widget itself keeps is listed too, under the first required purpose. */
function ownService(config: Configuration, name: string): NoticeService[] {
  const purpose = config.purposes.find(({ required }) => required)?.id;
  if (!purpose) return [];
  return [
    {
      id: 'temoin',
      purpose,
      name,
      provider: config.controller.name,
      storage: [
        { kind: 'cookie', name: `${config.cookieName || DEFAULT_COOKIE_NAME}*`, days: VALIDITY_DAYS },
        ...(config.log ? [{ kind: 'local-storage', name: 'temoin:*', days: VALIDITY_DAYS } as const] : []),
      ],
    },
  ];
}

/** A site's own words for a purpose in this language, else the locale's, else the site's in their first language. */
function textsOf(
  id: string,
  own: Readonly<Record<string, PurposeTexts>> | undefined,
  texts: LocaleTexts,
): PurposeTexts {
  const usual = Object.hasOwn(texts.purposes, id) ? texts.purposes[id] : undefined;
  const chosen = own?.[texts.locale] || usual || Object.values(own || {})[0];
  return { title: chosen?.title || id, description: chosen?.description || '' };
}

const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_match, key: string) => values[key] ?? '');
