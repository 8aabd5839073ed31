// GPP sections: for every place the IAB's own section, and in it exactly what the visitor has chosen.
import { GppModel, Sections } from '@iabgpp/cmpapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { gppApisAt, withGppApis } from '../../../src/consent/gpp-apis.ts';
import type { GppSettings } from '../../../src/consent/gpp-settings.ts';
import { isExpressionGranted, mustAsk } from '../../../src/consent/policy.ts';
import { choiceInForce, DESPITE_SIGNAL, optOutPlaces } from '../../../src/consent/presumption.ts';
import { gppStringOf } from '../../../src/signals/gpp/section.ts';
import { gppOf } from '../../../src/signals/gpp/settings.ts';
import { gppState } from '../../../src/signals/gpp/state.ts';
import { anyVisit } from '../consent/arbitraries.ts';
import { idsOf } from '../consent/examples.ts';

/** As the IAB has registered them (Section Information, December 2025): the id, and the state by its letters in ISO 3166-2. */
const REGISTERED: readonly [id: number, state: string][] = [
  [8, 'CA'],
  [9, 'VA'],
  [10, 'CO'],
  [11, 'UT'],
  [12, 'CT'],
  [13, 'FL'],
  [14, 'MT'],
  [15, 'OR'],
  [16, 'TX'],
  [17, 'DE'],
  [18, 'IA'],
  [19, 'NE'],
  [20, 'NH'],
  [21, 'NJ'],
  [22, 'TN'],
  [23, 'MN'],
  [24, 'MD'],
  [25, 'IN'],
  [26, 'KY'],
  [27, 'RI'],
];

/** Those whose section has no sub-section for Global Privacy Control. */
const WITHOUT_GPC = ['VA', 'UT', 'FL', 'IN', 'KY', 'RI'];

const config: Configuration = {
  site: 'lettre-cyber.example',
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'marketing' }],
};

const choiceOf = (decisions: Record<string, boolean>): Choice => ({
  subject: 'AAAAAAAAAAAAAAAAAAAAAA',
  time: 1_796_000_000,
  notice: '0'.repeat(16),
  revision: 1,
  sequence: 1,
  decisions,
});
const granted = choiceOf({ analytics: true, marketing: true });
const refused = choiceOf({ analytics: false, marketing: false });

/** What is told by a gate that was built for a configuration. */
const stateOf = (config: Configuration, gpp: GppSettings, choice: Choice | undefined, gpc = false) => {
  const built = withGppApis({ ...config, signals: { gpp } });
  return gppState(built, gppOf(built), choice, gpc);
};

const at = (jurisdiction: string | undefined, choice = refused, gpc = false, settings: GppSettings = {}) =>
  stateOf({ ...config, ...(jurisdiction && { jurisdiction }) }, settings, choice, gpc);

/** What whoever receives the string reads in it, by the IAB's own decoder. */
const read = (sections: Parameters<typeof gppStringOf>[0]): Record<string, Record<string, unknown>> =>
  new GppModel(gppStringOf(sections)).toObject();

describe('the section of a place', () => {
  it('is there for every state that the IAB’s encoder knows', () => {
    const ofUs = [...Sections.SECTION_ID_NAME_MAP].filter(([id]) => id > 6);
    expect(ofUs).toEqual([
      [7, 'usnat'],
      ...REGISTERED.map(([id, state]) => [id, `us${state.toLowerCase()}`]),
    ]);
  });

  it.each(REGISTERED)('%i is that of US-%s, and is read there alone', (id, state) => {
    const { sections, applicable } = at(`US-${state}`, granted);
    expect(applicable).toEqual([id]);
    const name = `us${state.toLowerCase()}`;
    expect(Object.keys(read(sections))).toEqual([name]);
    expect(read(sections)[name]).toMatchObject({ SaleOptOutNotice: 1, SaleOptOut: 2 });
    expect(read(at(`US-${state}`, refused).sections)[name]).toMatchObject({ SaleOptOut: 1 });
  });

  it.each(optOutPlaces())('of %s, which asks for an opt-out, is its own', (place) => {
    expect(gppApisAt(place, {}, false)).toEqual([expect.stringMatching(/^\d+:us(?!nat)/)]);
  });

  it.each([
    ['US', {}, ['7:usnat']],
    ['US-NY', {}, ['7:usnat']],
    ['US-AV', {}, ['7:usnat']],
    ['US-CA', { sections: 'national' }, ['7:usnat']],
    [undefined, { sections: 'national' }, ['7:usnat']],
    [undefined, {}, []],
    ['CA', {}, []],
    ['FR', { sections: 'national' }, []],
    ['USA', {}, []],
  ] as const)('of %s with %j is %j', (place, settings, expected) => {
    expect(gppApisAt(place, settings, false)).toEqual(expected);
  });

  it('is none outside the US, which is known at once', () => {
    expect(at('FR')).toEqual({ sections: [], applicable: [-1], isReady: true });
    expect(gppStringOf([])).toBe('DBAA');
  });
});

describe('GPP-3: Global Privacy Control', () => {
  it.each(REGISTERED)('is carried by section %i, of US-%s, if it has a place for it', (_, state) => {
    const [seen] = at(`US-${state}`, refused, true).sections;
    const [unseen] = at(`US-${state}`, refused, false).sections;
    const carries = !WITHOUT_GPC.includes(state);
    expect(seen?.text.split('.').slice(1)).toEqual(carries ? ['YA'] : []);
    expect(seen?.parsed.slice(1)).toEqual(carries ? [{ SubsectionType: 1, Gpc: true }] : []);
    expect(unseen?.text).toBe(seen?.text.split('.')[0]);
    expect(unseen?.parsed).toEqual(seen?.parsed.slice(0, 1));
  });

  it('opts out where the law presumes a grant, and over an earlier one, but not over one made in spite of it (US-1, GPC-4)', () => {
    const place = { ...config, jurisdiction: 'US-CA' };
    const told = (choice: Choice | undefined) =>
      stateOf(place, {}, choiceInForce(place, choice, true), true).sections[0]?.parsed.map(
        ({ SaleOptOut, Gpc }) => SaleOptOut ?? Gpc,
      );
    expect(told(undefined)).toEqual([1, true]);
    expect(told(granted)).toEqual([1, true]);
    expect(told(choiceOf({ analytics: true, marketing: true, [DESPITE_SIGNAL]: true }))).toEqual([2, true]);
  });
});

describe('what is said', () => {
  const national = (settings: GppSettings, choice = granted) =>
    read(at('US', choice, false, settings).sections).usnat;

  it.each<[GppSettings, Record<string, unknown>]>([
    [{}, { SaleOptOutNotice: 1, SaleOptOut: 2, SharingOptOut: 2, TargetedAdvertisingOptOut: 2 }],
    [{ keys: { sale: false } }, { SaleOptOutNotice: 0, SaleOptOut: 0, SharingOptOut: 2 }],
    // What the configuration does not have, the site does not do.
    [{ keys: { sharing: 'resale' } }, { SharingOptOutNotice: 0, SharingOptOut: 0, SaleOptOut: 2 }],
    // Nobody can opt out of it, so nobody was told how to.
    [{ keys: { sale: 'necessary' } }, { SaleOptOutNotice: 2, SaleOptOut: 0 }],
    [{ keys: { targetedAdvertising: 'analytics marketing' } }, { TargetedAdvertisingOptOut: 2 }],
    [{}, { MspaCoveredTransaction: 2, MspaOptOutOptionMode: 0, MspaServiceProviderMode: 0 }],
    [
      { mspa: { coveredTransaction: true, optOutOptionMode: true } },
      { MspaCoveredTransaction: 1, MspaOptOutOptionMode: 1, MspaServiceProviderMode: 2 },
    ],
    [{}, { SensitiveDataProcessing: Array(16).fill(0), PersonalDataConsents: 0, SharingNotice: 1 }],
  ])('with %j is %j', (settings, expected) => {
    expect(national(settings)).toMatchObject(expected);
  });

  it('is the one mode of the agreement where a section has one field for both', () => {
    const mode = (mspa: GppSettings['mspa']) =>
      read(at('US-MD', granted, false, { ...(mspa && { mspa }) }).sections).usmd?.MspaMode;
    expect(mode(undefined)).toBe(0);
    expect(mode({ coveredTransaction: true, optOutOptionMode: true })).toBe(1);
    expect(mode({ coveredTransaction: true, serviceProviderMode: true })).toBe(2);
  });

  it('is not to be gone by before a choice where the law asks for consent, and grants nothing', () => {
    const state = stateOf({ ...config, jurisdiction: 'US-NY' }, {}, undefined);
    expect(state).toMatchObject({ isReady: false, applicable: [7] });
    expect(read(state.sections).usnat).toMatchObject({ SaleOptOut: 1, TargetedAdvertisingOptOut: 1 });
  });
});

describe('any string', () => {
  const anySettings: fc.Arbitrary<GppSettings> = fc.record(
    {
      cmpId: fc.integer({ min: 1, max: 4095 }),
      sections: fc.constantFrom('national' as const, 'state' as const),
      mspa: fc.record(
        {
          coveredTransaction: fc.boolean(),
          optOutOptionMode: fc.boolean(),
          serviceProviderMode: fc.boolean(),
        },
        { requiredKeys: ['coveredTransaction'] },
      ),
    },
    { requiredKeys: [] },
  );
  const anyPlace = fc.constantFrom('US', 'US-NY', ...REGISTERED.map(([, state]) => `US-${state}`));
  const anyCase = fc
    .tuple(anyVisit, anyPlace, anySettings, fc.boolean())
    .chain(([visit, place, settings, gpc]) => {
      const expression = fc.constantFrom(false as const, 'unknown-to-it', ...idsOf(visit.config));
      return fc.record({
        config: fc.constant({ ...visit.config, jurisdiction: place }),
        choice: fc.constant(visit.previous),
        settings: fc
          .record({ sale: expression, sharing: expression, targetedAdvertising: expression })
          .map((keys) => ({ ...settings, keys })),
        gpc: fc.constant(gpc),
      });
    });

  it('is read by the IAB’s decoder as what was chosen, whatever the site, the place and the browser', () => {
    fc.assert(
      fc.property(anyCase, ({ config, choice, settings, gpc }) => {
        const inForce = choiceInForce(config, choice, gpc);
        const { sections, applicable, isReady } = stateOf(config, settings, inForce, gpc);
        const [section] = sections;
        const [[name, fields] = [], ...others] = Object.entries(read(sections));
        expect(others).toEqual([]);
        expect([name, applicable]).toEqual([section?.name, [section?.id]]);
        expect(isReady).toBe(!mustAsk(config, inForce));
        expect({ ...fields }).toMatchObject(Object.assign({}, ...(section?.parsed ?? []).slice(0, 1)));
        if (fields && 'Gpc' in fields) expect(fields.Gpc).toBe(gpc);
        for (const [key, optOut] of [
          ['sale', 'SaleOptOut'],
          ['sharing', 'SharingOptOut'],
          ['targetedAdvertising', 'TargetedAdvertisingOptOut'],
        ] as const) {
          if (!fields || !(optOut in fields)) continue;
          const expression = settings.keys[key];
          const isAllowed = !!expression && isExpressionGranted(config, inForce, expression);
          // Never more than what may run here.
          if (fields[optOut] === 2) expect(isAllowed).toBe(true);
          if (fields[`${optOut}Notice`] === 1) expect(fields[optOut]).toBe(isAllowed ? 2 : 1);
          else expect(fields[optOut]).toBe(0);
        }
      }),
    );
  });
});
