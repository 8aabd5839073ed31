// Making the first layer: the part of the notice that is shown first, which alone must be there before the rest is.
import { askAgainDays, USUAL_DAYS } from './ask-again.ts';
import type { Configuration, PurposeTexts } from './configuration.ts';
import { LAYOUTS } from './layout.ts';
import type { FirstLayerTexts } from './locale-texts.ts';
import type { Notice } from './notice.ts';
import { layersOf } from './own-texts.ts';
import { isOptOut } from './presumption.ts';

/** As much of a {@link Notice} as its first layer shows. Every notice is one. */
export type FirstLayerNotice = Pick<
  Notice,
  'locale' | 'direction' | 'layout' | 'firstLayer' | 'policy' | 'asks'
> & {
  readonly texts: Omit<FirstLayerTexts['layers'], 'bodyForNew' | 'bodyForOptOut' | 'withdrawIn'>;
};

/**
 * The first layer that a configuration and the texts of one language make. Pure, and without Intl, whose words change
 * with the engine's version: the browser that shows it and the operator who publishes it get the same.
 * @param asks ids that an older choice does not cover, where only those are asked
 */
export function firstLayerOf<Texts extends FirstLayerTexts>(
  config: Configuration,
  texts: Texts,
  asks?: readonly string[],
) {
  const { bodyForNew, bodyForOptOut, withdrawIn, ...layers }: Texts['layers'] = layersOf(config, texts);
  const body = isOptOut(config) ? bodyForOptOut : asks ? bodyForNew : layers.body;
  const days = askAgainDays(config);
  return {
    locale: texts.locale,
    direction: texts.direction,
    // One that is not known, which no record may name, is the first.
    layout: LAYOUTS.find((name) => name === config.layout) || LAYOUTS[0],
    ...(config.firstLayer && { firstLayer: config.firstLayer }),
    policy: config.policy,
    ...(asks && { asks }),
    texts: {
      ...layers,
      body: fill(body, bodyValues(config, texts, asks)),
      withdraw: days === USUAL_DAYS ? layers.withdraw : fill(withdrawIn, { days: `${days}` }),
    },
  };
}

/** A site's own words for a purpose in this language, else the locale's, else the site's in their first language. */
export function purposeTextsOf(
  id: string,
  own: Readonly<Record<string, PurposeTexts>> | undefined,
  texts: Pick<FirstLayerTexts, 'locale' | 'purposes'>,
): Partial<PurposeTexts> | undefined {
  const usual = Object.hasOwn(texts.purposes, id) ? texts.purposes[id] : undefined;
  return own?.[texts.locale] || usual || Object.values(own || {})[0];
}

/** Puts values in the place of `{name}`. */
export const fill = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_match, key: string) => values[key] ?? '');

function bodyValues(config: Configuration, texts: FirstLayerTexts, asks?: readonly string[]) {
  const isAsked = (id: string) => !asks || asks.includes(id);
  const optional = config.purposes.filter(({ required }) => !required);
  const services = (config.services || []).filter(
    ({ id, purpose }) =>
      optional.some((candidate) => candidate.id === purpose) && (isAsked(id) || isAsked(purpose)),
  );
  const titles = optional
    .filter(({ id }) => isAsked(id) || services.some(({ purpose }) => purpose === id))
    .map((purpose) =>
      inSentence(purposeTextsOf(purpose.id, purpose.texts, texts)?.title || purpose.id, texts),
    );
  return {
    controller: config.controller.name,
    count: `${new Set(services.map(({ provider }) => provider)).size}`,
    purposes: titles.join(texts.separator || ', '),
  };
}

/** The locale's own titles begin small within a sentence; a site's stay as they are, since they may be names. */
const inSentence = (title: string, { purposes }: FirstLayerTexts) =>
  Object.values(purposes).some((usual) => usual.title === title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
