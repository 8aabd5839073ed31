// Making the notice: from a configuration and the texts of one language.
import { type Configuration, DEFAULT_COOKIE_NAME, type PurposeTexts } from './configuration.ts';
import { OWN_SERVICE } from './id.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { Notice, NoticeService, WidgetVersion } from './notice.ts';
import { VALIDITY_DAYS } from './policy.ts';

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
      controller: fill(layers.controller, {
        controller: config.controller.name,
        contact: config.controller.contact,
      }),
      body: fill(asks ? bodyForNew : layers.body, {
        controller: config.controller.name,
        count: `${providers}`,
        purposes: askedPurposes.map(({ title }) => inSentence(title, texts)).join(', '),
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
      id: OWN_SERVICE,
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

/** The locale's own titles begin small within a sentence; a site's stay as they are, since they may be names. */
const inSentence = (title: string, { purposes }: LocaleTexts) =>
  Object.values(purposes).some((usual) => usual.title === title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_match, key: string) => values[key] ?? '');
