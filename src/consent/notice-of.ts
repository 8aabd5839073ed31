// Making the notice: from a configuration and the texts of one language.
import { type Configuration, DEFAULT_COOKIE_NAME } from './configuration.ts';
import { fill, firstLayerOf, purposeTextsOf } from './first-layer-of.ts';
import { OWN_SERVICE } from './id.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { Notice, NoticeService, WidgetVersion } from './notice.ts';
import { VALIDITY_DAYS } from './policy.ts';

/**
 * The notice that a configuration and the texts of one language make: its first layer, and all that stands behind it.
 * Pure: the browser that shows it and the operator who publishes it get the same document, and so the same hash.
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
  return {
    v: 1,
    site: config.site,
    revision: config.revision,
    widget,
    controller: { name: controller.name, contact: controller.contact },
    validityDays: VALIDITY_DAYS,
    ...(config.log && { log: config.log }),
    ...firstLayer,
    texts: {
      ...firstLayer.texts,
      controller: fill(texts.layers.controller, { controller: controller.name, contact: controller.contact }),
    },
    embeds: texts.embeds,
    purposes: config.purposes.map((purpose) => {
      const { title, description } = purposeTextsOf(purpose.id, purpose.texts, texts) || {};
      return {
        id: purpose.id,
        required: !!purpose.required,
        title: title || purpose.id,
        description: description || '',
      };
    }),
    services: [
      ...ownService(config, texts.layers.ownStorage),
      ...(config.services || []).map(({ id, purpose, name, provider, policy, storage }) => ({
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
        { kind: 'cookie', name: `${config.cookie?.name || DEFAULT_COOKIE_NAME}*`, days: VALIDITY_DAYS },
        { kind: 'local-storage', name: 'temoin:*', days: VALIDITY_DAYS },
      ],
    },
  ];
}
