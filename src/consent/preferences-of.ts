// Making the preferences: the part of the notice that shows everything, loaded only for those who want to see it.
import { bare } from './bare.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from './configuration.ts';
import { fill, purposeTextsOf } from './first-layer-of.ts';
import { OWN_SERVICE } from './id.ts';
import type { PreferencesTexts, ServiceFactsTexts } from './locale-texts.ts';
import type { Notice, NoticeService } from './notice.ts';
import { layersOf } from './own-texts.ts';
import { VALIDITY_DAYS } from './policy.ts';

/** As much of a {@link Notice} as its preferences show. Every notice is one. */
export type PreferencesNotice = Pick<Notice, 'locale' | 'direction' | 'policy' | 'purposes' | 'services'> & {
  /** A whole notice has all texts; that of a page on which nobody has unfolded a service lacks those of its facts. */
  readonly texts: Omit<PreferencesTexts['layers'], 'ownStorage'> & Partial<ServiceFactsTexts>;
};

/** The preferences that a configuration and the texts of one language make. Pure, and without Intl, as the first layer. */
export function preferencesOf(config: Configuration, texts: PreferencesTexts) {
  const { controller } = config;
  const layers = layersOf(config, texts);
  return {
    locale: texts.locale,
    direction: texts.direction,
    policy: config.policy,
    texts: {
      ...layers,
      controller: fill(layers.controller, { controller: controller.name, contact: controller.contact }),
    },
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
      ...ownService(config, layers.ownStorage),
      ...(config.services || []).map(
        ({ id, purpose, name, provider, policy, retentionDays = 0, storage }): NoticeService => ({
          id,
          purpose,
          name,
          provider,
          ...(policy && { policy }),
          // The gate lets through whatever decides nothing; what is drawn and hashed is a number of days or nothing.
          ...(Number.isSafeInteger(retentionDays) && retentionDays > 0 && { retentionDays }),
          storage: storage || [],
        }),
      ),
    ].map(inheritingNothing),
  };
}

/** What a service does not say must not be found on a polluted prototype (SEC-5). */
const inheritingNothing = (service: NoticeService): NoticeService => Object.assign(bare(), service);

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
