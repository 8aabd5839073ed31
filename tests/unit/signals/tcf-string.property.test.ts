// TC strings: two decoders of the IAB's, each apart from the other, read in every string the choice that it was made from.
import { TcfEuV2, TcfEuV2Field } from '@iabgpp/cmpapi';
import { type TCModel, TCString, type Vector } from '@iabtcf/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGranted } from '../../../src/consent/policy.ts';
import { encodeTcString, tcStringOf } from '../../../src/signals/tcf/tc-string.ts';
import { anyVisit, choiceOf, expanded, REVISION, settings } from './expanded.ts';

const origin = { time: 1_795_446_847, language: 'FR', vendorListVersion: 170 };

/** The string of the specification (*Consent string and vendor list formats*), made with screen 0. */
const EXAMPLE = 'CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA';

/** The sixth part of a byte that stands for the screen, behind 102 bits of version, times, and the CMP's two numbers. */
const SCREEN_AT = 17;

const numbersIn = (vector: Vector) => [...vector.values()].sort((a, b) => a - b);
const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);
const ofBits = (bits: boolean[]) => bits.flatMap((bit, index) => (bit ? [index + 1] : []));

/** What both decoders read. */
function decoded(tcString: string) {
  const core = TCString.decode(tcString);
  // The reason for the cast: what this decoder gives has no types.
  const field = (name: string) => new TcfEuV2(tcString).getFieldValue(name) as never;
  const byGpp = {
    purposes: ofBits(field(TcfEuV2Field.PURPOSE_CONSENTS)),
    interests: ofBits(field(TcfEuV2Field.PURPOSE_LEGITIMATE_INTERESTS)),
    features: ofBits(field(TcfEuV2Field.SPECIAL_FEATURE_OPTINS)),
    vendors: field(TcfEuV2Field.VENDOR_CONSENTS) as number[],
    interestedVendors: field(TcfEuV2Field.VENDOR_LEGITIMATE_INTERESTS) as number[],
    disclosed: field(TcfEuV2Field.VENDORS_DISCLOSED) as number[],
    ownPurposes: ofBits(field(TcfEuV2Field.PUBLISHER_CONSENTS)),
    created: new Date(field(TcfEuV2Field.CREATED)).getTime(),
    lastUpdated: new Date(field(TcfEuV2Field.LAST_UPDATED)).getTime(),
  };
  const byCore: typeof byGpp = {
    purposes: numbersIn(core.purposeConsents),
    interests: numbersIn(core.purposeLegitimateInterests),
    features: numbersIn(core.specialFeatureOptins),
    vendors: numbersIn(core.vendorConsents),
    interestedVendors: numbersIn(core.vendorLegitimateInterests),
    disclosed: numbersIn(core.vendorsDisclosed),
    ownPurposes: numbersIn(core.publisherConsents),
    created: core.created.getTime(),
    lastUpdated: core.lastUpdated.getTime(),
  };
  expect(byGpp).toEqual(byCore);
  return { core, ...byCore };
}

describe('a TC string', () => {
  it('says of each purpose, feature and vendor what the choice grants, and of no other', () => {
    fc.assert(
      fc.property(anyVisit, ({ asked, config, choice: made, isShown }) => {
        const choice = made && choiceOf(made.decisions, made);
        const counted = choice?.sequence ? choice : undefined;
        const granted = (kind: string, numbers: readonly number[]) =>
          sorted(numbers.filter((number) => isGranted(config, counted, `tcf-${kind}${number}`)));
        const time = choice?.time ?? origin.time;
        const { core, created, lastUpdated, disclosed, ...told } = decoded(
          tcStringOf(config, choice, { ...origin, time }, isShown) ?? '',
        );
        expect(told).toEqual({
          purposes: granted('', asked.purposes),
          interests: granted('li-', asked.interests).filter((id) => ![1, 3, 4, 5, 6].includes(id)),
          features: granted('sf-', asked.features),
          vendors: granted('v-', asked.vendors),
          interestedVendors: granted('lv-', asked.interestedVendors),
          ownPurposes: granted('', asked.purposes),
        });
        expect(created).toBe(lastUpdated);
        expect(created).toBe(Date.UTC(...dayOf(time)));
        expect(core).toMatchObject(HEADER);
        if (isShown)
          expect(disclosed).toEqual(
            sorted([...asked.vendors, ...asked.interestedVendors, ...asked.shownVendors]),
          );
        // TCF-3.
        if (!counted) expect(Object.values(told).flat()).toEqual([]);
        // No vendor is told of that nobody was shown.
        expect(disclosed).toEqual(expect.arrayContaining([...told.vendors, ...told.interestedVendors]));
      }),
    );
  });

  it('is the specification’s own example where the signals are those', () => {
    const signals = {
      purposeConsents: {},
      purposeLegitimateInterests: {},
      specialFeatureOptins: {},
      vendorConsents: { 1: true, 2: true, 3: true, 4: true, 5: false },
      vendorLegitimateInterests: {},
      vendorsDisclosed: Object.fromEntries([1, 2, 3, 4, 5, 100, 404].map((id) => [id, true])),
    };
    const own = { ...settings, cmpId: 880, cmpVersion: 0, publisherCC: 'DE', tcfPolicyVersion: 2 };
    const string = encodeTcString(own, signals, {
      time: Date.UTC(2025, 5, 3, 21) / 1000,
      language: 'EN',
      vendorListVersion: 48,
    });
    expect(string[SCREEN_AT]).toBe('B');
    expect(`${string.slice(0, SCREEN_AT)}A${string.slice(SCREEN_AT + 1)}`).toBe(EXAMPLE);
  });

  it('TCF-2: names the vendors that were shown to whoever chose, and none that came later', () => {
    const asked = { purposes: [1], vendors: [10, 30], interestedVendors: [10, 20], shownVendors: [40, 50] };
    const config = expanded({ ...asked, later: [30, 50] });
    const all = { 'tcf-1': true, 'tcf-vendors': true, 'tcf-li-vendors': false };
    const disclosed = (revision: number | undefined, isShown: boolean) =>
      decoded(tcStringOf(config, revision ? choiceOf(all, { revision }) : undefined, origin, isShown) ?? '')
        .disclosed;
    expect(disclosed(config.revision, false)).toEqual([10, 20, 30, 40, 50]);
    expect(disclosed(REVISION, false)).toEqual([10, 20, 40]);
    expect(disclosed(REVISION, true)).toEqual([10, 20, 30, 40, 50]);
    expect(disclosed(undefined, true)).toEqual([10, 20, 30, 40, 50]);
    expect(disclosed(undefined, false)).toEqual([]);
  });

  it('has the segment of disclosed vendors even where it is empty, and always the one of the publisher', () => {
    const segments = (tcStringOf(expanded({}), undefined, origin, false) ?? '').split('.');
    expect(segments.map((segment) => segment[0])).toEqual(['C', 'I', 'Y']);
  });

  it('is of the day in UTC, whatever the hour', () => {
    const config = expanded({ purposes: [1] });
    const at = (time: number) => tcStringOf(config, choiceOf({ 'tcf-1': true }), { ...origin, time }, false);
    const midnight = Date.UTC(2026, 10, 23) / 1000;
    expect(at(midnight)).toBe(at(midnight + 86_399));
    expect(at(midnight)).not.toBe(at(midnight - 1));
  });

  it('is none where the configuration has no TCF', () => {
    const { signals: _, ...without } = expanded({});
    expect(tcStringOf(without, undefined, origin, true)).toBeUndefined();
  });
});

/** What each string has in common. */
const HEADER: Partial<TCModel> = {
  version: 2,
  cmpId: settings.cmpId,
  cmpVersion: settings.cmpVersion,
  consentScreen: 1,
  consentLanguage: 'FR',
  vendorListVersion: 170,
  policyVersion: 5,
  isServiceSpecific: true,
  useNonStandardStacks: false,
  purposeOneTreatment: false,
  publisherCountryCode: 'FR',
  numCustomPurposes: 0,
};

function dayOf(time: number): [number, number, number] {
  const date = new Date(time * 1000);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}
