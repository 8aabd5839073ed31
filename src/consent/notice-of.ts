// Making the notice: from a configuration and the texts of one language.
import { askAgainDays } from './ask-again.ts';
import { bare } from './bare.ts';
import type { Configuration } from './configuration.ts';
import { declaredFactsOf } from './declared-facts.ts';
import { firstLayerOf } from './first-layer-of.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { Notice, WidgetVersion } from './notice.ts';
import { embedTextsOf, layersOf } from './own-texts.ts';
import { preferencesOf } from './preferences-of.ts';

/**
 * The notice that a configuration and the texts of one language make: its first layer, its preferences, and what stands
 * behind them. Pure: the browser that shows it and the operator who publishes it get the same document, and so the same
 * hash.
 * @param asks ids that an older choice does not cover, where only those are asked
 */
export function noticeOf(
  config: Configuration,
  texts: LocaleTexts,
  widget: WidgetVersion,
  asks?: readonly string[],
): Notice {
  const { controller } = config;
  const firstLayer = firstLayerOf(config, texts, asks);
  const preferences = preferencesOf(config, texts);
  const factsOf = declaredFactsOf(config, texts.locale, () => layersOf(config, texts));
  return {
    v: 1,
    site: config.site,
    revision: config.revision,
    widget,
    controller: { name: controller.name, contact: controller.contact },
    validityDays: askAgainDays(config),
    ...(config.log && { log: config.log }),
    ...preferences,
    services: preferences.services.map((service) => {
      const facts = factsOf(service.id);
      return facts ? Object.assign(bare(), service, { facts }) : service;
    }),
    ...firstLayer,
    texts: { ...firstLayer.texts, controller: preferences.texts.controller },
    embeds: embedTextsOf(config, texts),
  };
}
