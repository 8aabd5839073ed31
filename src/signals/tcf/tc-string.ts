// The TC string: the TC signals in the bits of the IAB's format, by the IAB's own encoder.
import { PurposeRestrictionVector, Segment, SegmentEncoder, type TCModel, Vector } from '@iabtcf/core';
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { type TcfSignal, tcfOf } from '../../consent/tcf/tcf-of.ts';
import { type Signals, type TcSignals, tcSignalsOf } from './tc-signals.ts';

/** Under what the choice was made: with it, and the configuration, it comes to one string. */
export interface Origin {
  /** Unix seconds: when the choice was made, or now where there is none. Only the day is told (TCF-4). */
  readonly time: number;
  /** ISO 639-1: the language that the visitor read. */
  readonly language: string;
  /** Version of the vendor list that was shown. */
  readonly vendorListVersion: number;
}

/** TCF-2: the disclosed vendors always. */
const SEGMENTS = [Segment.CORE, Segment.VENDORS_DISCLOSED, Segment.PUBLISHER_TC];

const DAY_SECONDS = 86_400;

/** There is one: a notice whose layers answer the same questions. Which layer it was, the record of the choice says. */
const CONSENT_SCREEN = 1;

/**
 * The string that a choice comes to: the same in every browser and on every page.
 * @param isShown whether a layer is on the screen just now
 * @returns `undefined` where the configuration has no TCF
 */
export function tcStringOf(
  config: Configuration,
  choice: Choice | undefined,
  origin: Origin,
  isShown: boolean,
): string | undefined {
  const settings = tcfOf(config);
  return settings && encodeTcString(settings, tcSignalsOf(config, choice, isShown), origin);
}

/** Encodes signals, whatever choice they come from. */
export function encodeTcString(settings: TcfSignal, signals: TcSignals, origin: Origin): string {
  const day = new Date(Math.floor(origin.time / DAY_SECONDS) * DAY_SECONDS * 1000);
  const consents = vectorOf(signals.purposeConsents);
  const model = {
    version: 2,
    created: day,
    lastUpdated: day,
    cmpId: settings.cmpId,
    cmpVersion: settings.cmpVersion,
    consentScreen: CONSENT_SCREEN,
    consentLanguage: origin.language,
    vendorListVersion: origin.vendorListVersion,
    policyVersion: settings.tcfPolicyVersion,
    isServiceSpecific: true,
    // The bit's name until TCF 2.2.
    useNonStandardStacks: !!settings.useNonStandardTexts,
    specialFeatureOptins: vectorOf(signals.specialFeatureOptins),
    purposeConsents: consents,
    purposeLegitimateInterests: vectorOf(signals.purposeLegitimateInterests),
    purposeOneTreatment: false,
    publisherCountryCode: settings.publisherCC,
    vendorConsents: vectorOf(signals.vendorConsents),
    vendorLegitimateInterests: vectorOf(signals.vendorLegitimateInterests),
    // None: each vendor stays with the legal basis that it has registered, which is what the notice shows of it.
    publisherRestrictions: new PurposeRestrictionVector(),
    vendorsDisclosed: vectorOf(signals.vendorsDisclosed),
    // The publisher asks on its own behalf too, and claims no legitimate interest, as its notice has no such question.
    publisherConsents: consents,
    publisherLegitimateInterests: new Vector(),
    numCustomPurposes: 0,
    publisherCustomConsents: new Vector(),
    publisherCustomLegitimateInterests: new Vector(),
  } satisfies Partial<TCModel>;
  // The reason for the cast: the encoder reads these properties and no other; the class would bring the whole vendor list's.
  return SEGMENTS.map((segment) => SegmentEncoder.encode(model as unknown as TCModel, segment)).join('.');
}

function vectorOf(signals: Signals): Vector {
  const vector = new Vector();
  for (const [number, isSet] of Object.entries(signals)) if (isSet) vector.set(Number(number));
  return vector;
}
