// The expansion: a list of vendors becomes purposes and services like any others, with all that visitors must read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, readConfiguration } from '../../../../src/consent/configuration.ts';
import { formatCookieValue } from '../../../../src/consent/cookie-value.ts';
import { nextDecisions } from '../../../../src/consent/decisions.ts';
import { firstLayerOf } from '../../../../src/consent/first-layer-of.ts';
import { ID } from '../../../../src/consent/id.ts';
import { readNoticeDocument } from '../../../../src/consent/notice-document.ts';
import { noticeOf } from '../../../../src/consent/notice-of.ts';
import { idsToAsk, isGranted, validChoice } from '../../../../src/consent/policy.ts';
import { publishedNotices } from '../../../../src/consent/published-notices.ts';
import { readVendorList } from '../../../../src/consent/tcf/vendor-list.ts';
import { en } from '../../../../src/locales/en.ts';
import { fr } from '../../../../src/locales/fr.ts';
import { locales } from '../../../../src/locales/index.ts';
import { decisionsOf, idsOf, NOTICE, NOW, SUBJECT, WIDGET } from '../examples.ts';
import { expanded, expandedBy, expansionOf, LIVING, list } from './fixture.ts';

const notice = noticeOf(expanded(), en, WIDGET);
const serviceOf = (id: string) => notice.services.find((service) => service.id === id);
const factsOf = (id: string) => serviceOf(id)?.facts ?? [];

describe('TCF-11 what a visitor decides', () => {
  it('each purpose, special feature, vendor, and legitimate interest that any vendor asks for, and the site’s own', () => {
    const { purposes, services = [] } = expanded();
    expect(purposes.filter(({ required }) => !required).map(({ id }) => id)).toEqual([
      'analytics',
      ...[
        'tcf-1',
        'tcf-2',
        'tcf-3',
        'tcf-4',
        'tcf-5',
        'tcf-6',
        'tcf-7',
        'tcf-8',
        'tcf-9',
        'tcf-10',
        'tcf-11',
      ],
      ...['tcf-sf-1', 'tcf-sf-2', 'tcf-vendors'],
      ...['tcf-li-2', 'tcf-li-7', 'tcf-li-8', 'tcf-li-9', 'tcf-li-10', 'tcf-li-vendors'],
    ]);
    expect(services.map(({ id }) => id)).toEqual([
      'matomo',
      ...[2, 8, 42, 52, 76, 91, 131, 755, 793].map((id) => `tcf-v-${id}`),
      ...[8, 21, 52, 76, 755].map((id) => `tcf-lv-${id}`),
      'tcf-d-284',
    ]);
  });

  it('nothing before an act (TCF-3), and nothing that a refusal leaves', () => {
    const config = expanded();
    const refused = nextDecisions(
      config,
      undefined,
      decisionsOf(Object.fromEntries(idsOf(config).map((id) => [id, false]))),
    );
    const choice = {
      subject: SUBJECT,
      time: NOW,
      notice: NOTICE,
      revision: config.revision,
      sequence: 1,
      decisions: refused,
    };
    const optional = idsToAsk(config, undefined).ids;
    expect(optional).toHaveLength(21 + 15);
    expect(
      optional.filter((id) => isGranted(config, undefined, id) || isGranted(config, choice, id)),
    ).toEqual([]);
    expect(idsToAsk(config, choice).ids).toEqual([]);
  });

  it('special purposes and features are shown without a control, and vendors with nothing else under them', () => {
    const shown = notice.purposes.filter(({ required, id }) => required && id !== 'necessary');
    expect(shown.map(({ id }) => id)).toEqual([
      'tcf-sp-1',
      'tcf-sp-2',
      'tcf-sp-3',
      'tcf-f-1',
      'tcf-f-2',
      'tcf-f-3',
    ]);
    expect(serviceOf('tcf-d-284')).toMatchObject({ purpose: 'tcf-sp-1', name: 'Wachter Verification' });
  });

  it('a site that allows no legitimate interest offers none, and shows those who ask for nothing else', () => {
    const ids = idsOf(expanded({ vendors: [8, 21], legitimateInterest: false }));
    expect(ids.filter((id) => /^tcf-(l|v-|d)/.test(id))).toEqual(['tcf-v-8', 'tcf-d-21']);
  });

  it('what came later is asked about alone, and a new version of the policies voids older choices (TCF-8)', () => {
    const config = expanded({ vendors: [2, { id: 755, since: 3 }] });
    const decisions = decisionsOf({
      analytics: true,
      ...Object.fromEntries(idsOf(config).map((id) => [id, true])),
    });
    const choice = {
      subject: SUBJECT,
      time: NOW,
      notice: NOTICE,
      revision: 5_000_002,
      sequence: 1,
      decisions,
    };
    expect(config.revision).toBe(5_000_003);
    expect(idsToAsk(config, choice)).toEqual({ all: false, ids: ['tcf-v-755', 'tcf-lv-755'] });
    const counts = (revision: number) =>
      !!validChoice(config, [['eu-consent', { ...choice, revision }]], NOW + 60);
    expect([4_000_003, 3, 5_000_000].map(counts)).toEqual([false, false, true]);
  });
});

describe('TCF-11 what the notice says of a vendor', () => {
  it('who it is, its policy, what for and by which basis, which data, what it keeps and for how long', () => {
    expect(serviceOf('tcf-v-8')).toMatchObject({
      name: 'Emerald Exchange S.A.',
      policy: 'https://emerald.example/privacy',
      retentionDays: 180,
      storage: [],
    });
    const facts = Object.fromEntries(
      factsOf('tcf-v-8').map(({ name, text, address }) => [name, text ?? address]),
    );
    expect(facts).toEqual({
      Details: undefined,
      'With your consent':
        'Store and/or access information on a device; Create profiles for personalised advertising; Use profiles to select personalised advertising',
      'By legitimate interest':
        'Use limited data to select advertising; Measure advertising performance; Develop and improve services',
      'The legitimate interest explained': 'https://emerald.example/privacy#interests',
      'Special purposes':
        'Ensure security, prevent and detect fraud, and fix errors; Deliver and present advertising and content',
      Features: expect.stringContaining('Link different devices'),
      'Special features': 'Use precise geolocation data',
      'Categories of data': expect.stringContaining('Probabilistic identifiers'),
      'Kept on your device': 'Cookies, days at most: 180',
      'What is stored, in detail': 'https://emerald.example/deviceStorage.json',
      'Kept for other periods, in days':
        'Create profiles for personalised advertising: 90; Use profiles to select personalised advertising: 90; Ensure security, prevent and detect fraud, and fix errors: 30',
    });
  });

  const storage: [vendor: string, said: string][] = [
    [
      'tcf-v-2',
      'Cookies, days at most: 365, prolonged by each visit; storage or access of other kinds than cookies',
    ],
    ['tcf-lv-21', 'No cookies; storage or access of other kinds than cookies'],
    ['tcf-v-793', 'Cookie: Until you close the browser'],
    ['tcf-d-284', 'No cookies'],
  ];
  for (const [vendor, said] of storage) {
    it(`${vendor}: ${said}`, () => {
      expect(factsOf(vendor).find(({ name }) => name === 'Kept on your device')?.text).toBe(said);
    });
  }

  it('in the language of the notice, and where the vendor has an address in another one, the English one', () => {
    const { services } = noticeOf(expanded(), fr, WIDGET);
    const vendor = services.find(({ id }) => id === 'tcf-lv-21');
    expect(vendor?.policy).toBe('https://ledger.example/privacy');
    expect(vendor?.facts?.[1]).toEqual({
      name: 'Par intérêt légitime',
      text: 'Mesurer la performance des publicités ; Mesurer la performance des contenus ; Comprendre les publics par le biais de statistiques ou de combinaisons de données provenant de différentes sources',
    });
  });

  it('so that an auditor reads the same in the published document', () => {
    const document = readNoticeDocument(parseJson(JSON.stringify(notice)));
    expect(document?.services.find(({ id }) => id === 'tcf-v-8')?.facts).toEqual(factsOf('tcf-v-8'));
  });
});

describe('TCF-9 the first layer', () => {
  const body = (config = expanded()) => firstLayerOf(config, en).texts.body;

  it('says what is stored, which data, how many partners, what for, what follows, where it holds, and how to object', () => {
    for (const said of [
      'store information on your device',
      'unique identifiers',
      'partners (12)',
      'if you refuse',
    ])
      expect(body()).toContain(said);
    for (const said of [
      'for this site alone',
      'legitimate interest',
      'under “Choose”',
      'Use precise geolocation data',
    ])
      expect(body()).toContain(said);
    expect(firstLayerOf(expanded(), en).texts.withdraw).toContain('change your mind at any time');
  });

  it('names each purpose as the IAB does, the first one first, or a stack in the place of several', () => {
    expect(body()).toContain(
      ': Store and/or access information on a device; Use limited data to select advertising; Create profiles',
    );
    expect(body(expanded({ stacks: [42] }))).toContain(
      ': Store and/or access information on a device; Personalised advertising and content, advertising and content measurement, audience research and services development. If you accept',
    );
  });

  it('says nothing of interests or special features that nobody asks for', () => {
    expect(body(expanded({ vendors: [42] }))).not.toMatch(/legitimate interest|also asked/);
  });

  it('keeps to the languages that it has texts in: no other notice is published', () => {
    const notices = publishedNotices(expanded(), Object.values(locales), WIDGET);
    expect([...new Set(notices.map(({ locale }) => locale))]).toEqual(['en', 'fr']);
  });
});

it('other signals may follow what vendors ask for, once there is such a purpose', () => {
  const keys = (ad_storage: string) => ({ signals: { google: { keys: { ad_storage } } } });
  expect(expanded({}, keys('tcf-1 tcf-4')).signals?.google).toEqual({ keys: { ad_storage: 'tcf-1 tcf-4' } });
  const refused = expansionOf({ vendors: [793] }, keys('tcf-1 tcf-4'));
  expect('problems' in refused && refused.problems[0]?.path).toBe('signals.google.keys.ad_storage');
});

describe('what cannot be', () => {
  const wrong: [what: string, expansion: ReturnType<typeof expansionOf>, path: string, message: RegExp][] = [
    [
      'a vendor that there is not',
      expansionOf({ vendors: [2, 9999] }),
      'signals.tcf.vendors[1]',
      /9999 is no vendor.*version 181/,
    ],
    ['a vendor twice', expansionOf({ vendors: [2, 2] }), 'signals.tcf.vendors[1]', /there already/],
    ['deleted vendors alone', expansionOf({ vendors: [400] }), 'signals.tcf.vendors', /no vendor left/],
    [
      'a stack that there is not',
      expansionOf({ stacks: [99] }),
      'signals.tcf.stacks[0]',
      /no stack.*version 181/,
    ],
    [
      'a stack of what nobody asks for',
      expansionOf({ vendors: [793], stacks: [2] }),
      'signals.tcf.stacks[0]',
      /purpose 2.*no vendor asks/,
    ],
    [
      'two stacks with one purpose',
      expansionOf({ stacks: [2, 3] }),
      'signals.tcf.stacks[1]',
      /purpose 2.*stack 2 has too/,
    ],
  ];
  for (const [what, expansion, path, message] of wrong) {
    it(what, () => {
      expect('problems' in expansion && expansion.problems).toContainEqual({
        path,
        message: expect.stringMatching(message),
      });
    });
  }

  it('a vendor that was deleted is not shown, which is said with the date', () => {
    const expansion = expansionOf({ vendors: [2, 400] });
    if ('problems' in expansion) throw new Error('refused');
    expect(idsOf(expansion.configuration).filter((id) => id.endsWith('-400'))).toEqual([]);
    expect(expansion.leftOut).toEqual([
      {
        path: 'signals.tcf.vendors[1]',
        message: expect.stringMatching(/Retired Media plc.*2024-03-21.*version 181/),
      },
    ]);
  });
});

it('an entry that cannot be read is as if it were not there, and keeps the list from nobody else', () => {
  const odd = { ...list.vendors, 8: { ...list.vendors[8], purposes: 'all' }, 21: list.vendors[42] };
  const read = readVendorList({ ...list, vendors: odd });
  const ids = 'found' in read ? Object.keys(read.found.vendors).map(Number) : [];
  expect(ids).toEqual(
    Object.keys(list.vendors)
      .map(Number)
      .filter((id) => id !== 8 && id !== 21),
  );
});

it('of whichever vendors, every id is valid and the only one of its name, the widget takes it, and its cookie is kept', () => {
  const wishes = fc.record({
    vendors: fc.subarray(LIVING, { minLength: 1 }),
    legitimateInterest: fc.boolean(),
  });
  fc.assert(
    fc.property(wishes, fc.infiniteStream(fc.boolean()), (changes, answers) => {
      const config = expanded(changes);
      const ids = idsOf(config);
      expect(ids.every((id) => ID.test(id))).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      expect(readConfiguration(parseJson(JSON.stringify(config)))).toBeDefined();
      const decisions = nextDecisions(
        config,
        undefined,
        decisionsOf(Object.fromEntries(ids.map((id) => [id, answers.next().value]))),
      );
      const choice = {
        subject: SUBJECT,
        time: NOW,
        notice: NOTICE,
        revision: config.revision,
        sequence: 1,
        decisions,
      };
      expect(formatCookieValue(choice).length).toBeLessThan(4_096);
    }),
    { numRuns: 50 },
  );
});

it('as many vendors as a site may name fit into a cookie and a record, even where each is decided apart', () => {
  const vendors = Object.fromEntries(
    Array.from({ length: 90 }, (_, at) => 10_000 + at).map((id) => [
      id,
      { ...list.vendors[755], id, name: `V${id}` },
    ]),
  );
  const many = expandedBy({ ...list, vendors } as typeof list, Object.keys(vendors).map(Number));
  const ids = idsOf(many);
  const decisions = nextDecisions(
    many,
    undefined,
    decisionsOf(Object.fromEntries(ids.map((id, at) => [id, at % 2 === 0]))),
  );
  const choice = {
    subject: SUBJECT,
    time: NOW,
    notice: NOTICE,
    revision: many.revision,
    sequence: 1,
    decisions,
  };
  expect(formatCookieValue(choice).length).toBeLessThan(4_096 - 'eu-consent-server='.length);
  expect(ids.length).toBeLessThanOrEqual(232);
});
