// The notice: what a visitor is told, from a configuration and the texts of one language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import type { LocaleTexts } from '../../../src/consent/locale-texts.ts';
import type { Notice } from '../../../src/consent/notice.ts';
import { noticeText } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { preferencesOf } from '../../../src/consent/preferences-of.ts';
import { en } from '../../../src/locales/en.ts';
import { fr } from '../../../src/locales/fr.ts';
import { anyConfiguration } from './arbitraries.ts';
import { configuration, idsOf, loaded, SMALLEST, WIDGET } from './examples.ts';
import { documentedNoticeMembers } from './format-document.ts';

const maps = {
  fr: { title: 'Cartes', description: 'Montre où.' },
  en: { title: 'Maps', description: 'Shows where.' },
};

const withMaps = (texts: typeof maps | { fr: typeof maps.fr } | { en: typeof maps.en }): Configuration => ({
  ...configuration,
  purposes: [...configuration.purposes, { id: 'maps', texts }],
});

/** Texts so short that a whole body can be read in a test. */
const plain: LocaleTexts = {
  ...en,
  layers: {
    ...en.layers,
    body: '{controller}, ({count}): {purposes}.',
    bodyForNew: 'New: {controller}, ({count}): {purposes}.',
  },
  purposes: {
    analytics: { title: 'Counting', description: 'Counts visits.' },
    social: { title: 'Sharing', description: 'Shows posts.' },
  },
};

const purpose = (notice: Notice, id: string) => notice.purposes.find((candidate) => candidate.id === id);

describe('a notice', () => {
  it('is the same document for the same configuration, texts and widget (REC-3)', () => {
    fc.assert(
      fc.property(anyConfiguration, fc.constantFrom(en, fr), (config, texts) => {
        const again = noticeOf(loaded(config), structuredClone(texts), { ...WIDGET });
        expect(noticeText(again)).toBe(noticeText(noticeOf(config, texts, WIDGET)));
      }),
    );
  });

  it('has the members that the format names, and no others', () => {
    const config = { ...configuration, log: '/temoin/records', firstLayer: { close: true } };
    expect(Object.keys(noticeOf(config, fr, WIDGET, ['social'])).sort()).toEqual(documentedNoticeMembers());
    const { log: _log, firstLayer: _firstLayer, ...withoutLog } = noticeOf(config, fr, WIDGET);
    expect(Object.keys(noticeOf(configuration, fr, WIDGET)).sort()).toEqual(Object.keys(withoutLog).sort());
  });

  it('tells who is responsible, what for, and how many partners there are (GDPR-12, CNIL-5, CNIL-7)', () => {
    expect(noticeOf(configuration, plain, WIDGET).texts.body).toBe(
      'La Lettre Cyber, (3): counting, sharing.',
    );
  });

  it('keeps a site’s own title as it is written, since it may be a name', () => {
    const own = {
      en: { title: 'YouTube', description: 'Plays videos.' },
      fr: { title: 'YouTube', description: 'Lit.' },
    };
    const purposes = [...configuration.purposes, { id: 'videos', texts: own }];
    expect(noticeOf({ ...configuration, purposes }, fr, WIDGET).texts.body).toContain(', YouTube');
  });

  it.each([
    ['each provider once', ['A', 'B', 'A'], 'analytics', '(2)'],
    ['nobody where there is no service', [], 'analytics', '(0)'],
    ['nobody who is needed anyway', ['A', 'B'], 'necessary', '(0)'],
  ])('counts %s (CNIL-7)', (_what, providers, purposeId, count) => {
    const services = providers.map((provider, index) => ({
      id: `s${index}`,
      purpose: purposeId,
      name: 'S',
      provider,
    }));
    expect(noticeOf({ ...configuration, services }, plain, WIDGET).texts.body).toContain(count);
  });

  it.each([
    ['a purpose and its services', ['social'], 'New: La Lettre Cyber, (1): sharing.'],
    ['one service, under its purpose', ['matomo'], 'New: La Lettre Cyber, (1): counting.'],
    ['several', ['social', 'matomo', 'posthog'], 'New: La Lettre Cyber, (3): counting, sharing.'],
  ])('asks about %s alone where only that is new (DDP-1)', (_what, asks, words) => {
    const notice = noticeOf(configuration, plain, WIDGET, asks);
    expect(notice.asks).toEqual(asks);
    expect(notice.texts.body).toBe(words);
    expect(notice.purposes).toEqual(noticeOf(configuration, plain, WIDGET).purposes);
    expect(notice.services).toEqual(noticeOf(configuration, plain, WIDGET).services);
  });

  it('leaves no placeholder unfilled and keeps one text of the body', () => {
    for (const asks of [undefined, ['social']]) {
      const notice = noticeOf(configuration, fr, WIDGET, asks);
      // Only the visitor's device knows when the choice was made, and only a placeholder whom its one embed would tell.
      expect(
        noticeText(notice)
          .match(/\{\w+\}/g)
          ?.sort(),
      ).toEqual(['{date}', '{expiry}', '{recipients}']);
      for (const other of ['bodyForNew', 'bodyForOptOut']) expect(notice.texts).not.toHaveProperty(other);
    }
  });

  it('fills in a name as it is, even one that looks like a placeholder', () => {
    const controller = { name: '{count} $& $1 {purposes}', contact: 'x' };
    expect(noticeOf({ ...configuration, controller }, plain, WIDGET).texts.body).toBe(
      `${controller.name}, (3): counting, sharing.`,
    );
  });

  it('names every purpose and service, the required ones too (CNIL-6, CNIL-15)', () => {
    fc.assert(
      fc.property(anyConfiguration, (config) => {
        const { purposes, services } = noticeOf(config, en, WIDGET);
        const ids = [...purposes, ...services].map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(idsOf(config)));
        expect(purposes.filter(({ title }) => !title)).toEqual([]);
      }),
    );
  });

  it('says of a service what the configuration says (GDPR-13, CNIL-6)', () => {
    const { services } = noticeOf(loaded(JSON.parse(SMALLEST)), en, WIDGET);
    expect(services.find(({ id }) => id === 'matomo')).toEqual({
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'InnoCraft Ltd',
      policy: 'https://matomo.org/privacy-policy/',
      storage: [{ kind: 'cookie', name: '_pk_*', days: 395 }],
    });
  });
});

describe('the preferences', () => {
  it('show what the document says, whose hash is recorded (REC-3)', () => {
    fc.assert(
      fc.property(anyConfiguration, fc.constantFrom(en, fr), (config, texts) => {
        const { texts: drawn, ...preferences } = preferencesOf(config, texts);
        const notice = noticeOf(config, texts, WIDGET);
        expect(notice).toMatchObject(preferences);
        expect(notice.texts).toMatchObject({ controller: drawn.controller, save: drawn.save });
      }),
    );
  });

  it.each<[value: unknown, said: object]>([
    [750, { retentionDays: 750 }],
    [1, { retentionDays: 1 }],
    ...[undefined, 0, -1, 0.5, 1e300, '750', null, {}].map((value): [unknown, object] => [value, {}]),
  ])(
    'say how long a provider keeps what it learns only where that is a number of days: %s',
    (value, said) => {
      // The gate lets any value through: the setting decides nothing.
      const config = loaded(JSON.parse(SMALLEST));
      const services = (config.services ?? []).map((service) => ({ ...service, retentionDays: value }));
      // The reason for the cast: what no type allows is the point.
      const notice = noticeOf({ ...config, services } as Configuration, en, WIDGET);
      const matomo = Object.entries(notice.services.find(({ id }) => id === 'matomo') ?? {});
      expect(Object.fromEntries(matomo.filter(([name]) => name === 'retentionDays'))).toEqual(said);
    },
  );

  it('say of a service nothing that it inherits (SEC-5)', () => {
    for (const service of preferencesOf(configuration, en).services)
      expect(Object.getPrototypeOf(service)).toBeNull();
  });
});

describe('what the widget itself keeps', () => {
  const cookie = { kind: 'cookie', name: 'eu-consent*', days: 182 };
  const local = { kind: 'local-storage', name: 'temoin:*', days: 182 };

  it.each<[string, Partial<Configuration>, object[]]>([
    ['the cookie and what waits for the next page', {}, [cookie, local]],
    ['the cookie by its own name', { cookie: { name: 'choix' } }, [{ ...cookie, name: 'choix*' }, local]],
  ])('is listed under the first required purpose: %s (CNIL-15, GDPR-17)', (_what, changes, storage) => {
    const config = { ...configuration, ...changes };
    const purposes = [
      { id: 'social' },
      { id: 'marketing', required: true },
      { id: 'necessary', required: true },
    ];
    const { services } = noticeOf({ ...config, purposes, services: [] }, fr, WIDGET);
    expect(services).toEqual([
      {
        id: 'temoin',
        purpose: 'marketing',
        name: fr.layers.ownStorage,
        provider: 'La Lettre Cyber',
        storage,
      },
    ]);
  });

  it('is nowhere to be listed where nothing is required', () => {
    const config = { ...configuration, purposes: [{ id: 'social' }], services: [] };
    expect(noticeOf(config, fr, WIDGET).services).toEqual([]);
  });
});

describe('the texts of a purpose', () => {
  it.each([
    ['the locale’s for a usual purpose', configuration, 'analytics', en.purposes.analytics],
    ['the site’s own in the language of the notice', withMaps(maps), 'maps', maps.en],
    [
      'the site’s own in its first language where the notice speaks another',
      withMaps({ fr: maps.fr }),
      'maps',
      maps.fr,
    ],
    [
      'the site’s own over the locale’s',
      { ...configuration, purposes: [{ id: 'analytics', texts: maps }] },
      'analytics',
      maps.en,
    ],
    [
      'the locale’s over the site’s own in another language',
      { ...configuration, purposes: [{ id: 'analytics', texts: { fr: maps.fr } }] },
      'analytics',
      en.purposes.analytics,
    ],
  ])('are %s', (_which, config, id, expected) => {
    expect(purpose(noticeOf(config, en, WIDGET), id)).toEqual({ id, required: false, ...expected });
  });

  it('are not taken from what every object inherits (SEC-5)', () => {
    const config = { ...configuration, purposes: [{ id: 'constructor', texts: { fr: maps.fr } }] };
    expect(purpose(noticeOf(config, en, WIDGET), 'constructor')).toMatchObject(maps.fr);
  });
});
