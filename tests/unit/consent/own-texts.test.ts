// A site's own texts: they stand in the notice that is shown, published and hashed, and in no other language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { firstLayerOf } from '../../../src/consent/first-layer-of.ts';
import {
  firstLayerTextsOf,
  placeholderTextsOf,
  preferencesPartOf,
  serviceFactsTextsOf,
  yourChoiceTextsOf,
} from '../../../src/consent/locale-texts.ts';
import type { Notice } from '../../../src/consent/notice.ts';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { layersOf } from '../../../src/consent/own-texts.ts';
import { placeholderWordsOf } from '../../../src/consent/placeholder-words.ts';
import { preferencesOf } from '../../../src/consent/preferences-of.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { ownTextsSchema } from '../../../src/consent/texts-schema.ts';
import { en } from '../../../src/locales/en.ts';
import { fr } from '../../../src/locales/fr.ts';
import { locales } from '../../../src/locales/index.ts';
import { anyConfiguration } from './arbitraries.ts';
import { configuration, loaded, WIDGET } from './examples.ts';

/** The example with texts of its own, of any shape. */
// The reason for the cast: what no type allows is the point of some of these.
const withTexts = (texts: unknown): Configuration => loaded({ ...configuration, texts } as Configuration);

const own = {
  title: 'Des cookies ?',
  body: '{controller} demande, avec {count} partenaires, pour : {purposes}.',
  refuseAll: 'Refuser tout',
  save: 'Garder',
  controller: 'C’est {controller} ({contact}).',
  madeOn: 'Choisi le {date}, jusqu’au {expiry}.',
  ownStorage: 'Garde ceci',
  stores: { cookie: 'Témoin' },
  events: { custom: 'À la carte' },
  embeds: { once: 'Une fois', sentence: '{recipients} saura tout.' },
};

const NOT_TEXTS: unknown[] = [undefined, null, 0, 7, true, '', ' \n', [], {}, { title: 'x' }, ['x']];

describe('a site’s own texts', () => {
  it('stand in the notice in their language, filled in, beside the shipped ones of other names', () => {
    const notice = noticeOf(withTexts({ fr: own }), fr, WIDGET);
    expect(notice.texts).toMatchObject({
      title: 'Des cookies ?',
      body: 'La Lettre Cyber demande, avec 3 partenaires, pour : mesure d’audience, contenus de réseaux sociaux.',
      refuseAll: 'Refuser tout',
      acceptAll: fr.layers.acceptAll,
      controller: 'C’est La Lettre Cyber (dpo@lettre-cyber.example).',
      stores: { ...fr.layers.stores, cookie: 'Témoin' },
      events: { ...fr.layers.events, custom: 'À la carte' },
    });
    expect(notice.embeds).toEqual({ ...fr.embeds, ...own.embeds });
    expect(notice.services.find(({ id }) => id === 'temoin')?.name).toBe('Garde ceci');
  });

  it('stand in no other language', () => {
    expect(noticeOf(withTexts({ fr: own }), en, WIDGET)).toEqual(noticeOf(configuration, en, WIDGET));
  });

  it('of the body say what is new, or that one can object, where that is asked', () => {
    const config = withTexts({
      fr: { bodyForNew: 'Nouveau : {purposes}.', bodyForOptOut: 'Non : {count}.' },
    });
    expect(noticeOf(config, fr, WIDGET, ['social']).texts.body).toBe(
      'Nouveau : contenus de réseaux sociaux.',
    );
    expect(noticeOf({ ...config, jurisdiction: 'US-CA' }, fr, WIDGET).texts.body).toBe('Non : 3.');
  });

  it('can be given for every text that ships, and make every one of them', () => {
    const marked = (value: object): object =>
      Object.fromEntries(
        Object.entries(value).map(([name, text]) => [
          name,
          typeof text === 'string' ? `«${text}»` : marked(text),
        ]),
      );
    const { embeds, ...layers } = marked({ ...fr.layers, embeds: fr.embeds }) as typeof fr.layers & {
      embeds: typeof fr.embeds;
    };
    const other = noticeOf(withTexts({ fr: { ...layers, embeds } }), fr, WIDGET);
    expect(other).toEqual(noticeOf(configuration, { ...fr, layers, embeds }, WIDGET));
    expect(Object.keys(ownTextsSchema.shape).sort()).toEqual([...Object.keys(fr.layers), 'embeds'].sort());
  });

  it('change the hash of the notice, the operator’s and the browser’s alike (REC-3)', () => {
    const config = withTexts({ fr: own });
    const [published] = publishedNotices(config, [fr], WIDGET);
    const inBrowser = noticeOf(config, structuredClone(fr), WIDGET);
    expect(published && noticeHash(published)).toBe(noticeHash(inBrowser));
    expect(noticeHash(inBrowser)).not.toBe(noticeHash(noticeOf(configuration, fr, WIDGET)));
  });

  it('are drawn as the notice says them, from the parts of a language that each file has (REC-3)', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...NOT_TEXTS), fc.jsonValue());
    const anyOwn = fc.record(
      {
        ...Object.fromEntries(Object.keys(own).map((name) => [name, anyText])),
        stores: fc.oneof(anyText, fc.record({ cookie: anyText, cache: anyText }, { requiredKeys: [] })),
        embeds: fc.oneof(anyText, fc.record({ once: anyText, policy: anyText }, { requiredKeys: [] })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyConfiguration, anyOwn, (config, texts) => {
        // The reason for the cast: see withTexts.
        const all = loaded({ ...config, texts: { fr: texts } } as Configuration);
        const { title, body, refuseAll, save, stores, ...rest } = noticeOf(all, fr, WIDGET).texts;
        const { embeds } = noticeOf(all, fr, WIDGET);
        const first = firstLayerTextsOf(fr);
        const part = preferencesPartOf(fr);
        const preferences = { ...fr, layers: { ...first.layers, ...part.layers } };
        const facts = { locale: 'fr', layers: serviceFactsTextsOf(fr) };
        expect(firstLayerOf(all, first).texts).toMatchObject({ title, body, refuseAll });
        expect(preferencesOf(all, preferences).texts).toMatchObject({
          save,
          refuseAll,
          controller: rest.controller,
        });
        expect(layersOf(all, facts)).toMatchObject({ stores, provider: rest.provider });
        const { once, always } = placeholderWordsOf(all, placeholderTextsOf(fr), []);
        expect({ once, always }).toEqual({ once: embeds.once, always: embeds.always });
        expect(Object.keys(yourChoiceTextsOf(fr)).filter((name) => !(name in rest))).toEqual([]);
      }),
    );
  });

  it.each(NOT_TEXTS.map((value) => [JSON.stringify(value) ?? 'undefined', value] as const))(
    'that are %s are left out, whatever they stand for (SEC-4)',
    (_what, value) => {
      const shipped = noticeOf(configuration, fr, WIDGET);
      const layers = Object.fromEntries(Object.keys(fr.layers).map((name) => [name, value]));
      for (const texts of [
        { ...layers, stores: {}, events: {}, embeds: { once: value, sentence: value } },
        { stores: value, events: { once: value }, embeds: value },
      ])
        expect(noticeOf(withTexts({ fr: texts }), fr, WIDGET)).toEqual(shipped);
    },
  );

  it.each<[string, unknown]>([
    ['a word', 'fr'],
    ['nothing', null],
    ['a list', [own]],
    ['words by language', { fr: 'Refuser' }],
    ['nothing by language', { fr: null }],
    ['unknown names', { fr: { titel: 'x', toString: 'x', constructor: 'x' } }],
  ])('that are %s change nothing', (_what, texts) => {
    expect(noticeOf(withTexts(texts), fr, WIDGET)).toEqual(noticeOf(configuration, fr, WIDGET));
  });

  it('are found by the tag of the language, region and script included', () => {
    const texts = Object.fromEntries(Object.keys(locales).map((tag) => [tag, { title: tag }]));
    const titles = publishedNotices(withTexts(texts), Object.values(locales), WIDGET).map(
      (notice: Notice) => notice.texts.title,
    );
    expect(titles).toEqual(Object.keys(locales));
  });

  it('are text to whoever reads them, markup included (SEC-4)', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(noticeOf(withTexts({ fr: { title } }), fr, WIDGET).texts.title).toBe(title);
  });
});
