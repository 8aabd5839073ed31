// TC data: what callers of the API read in place of the string, with the same signals in it.
import type { TcfSignal } from '../../consent/tcf/tcf-of.ts';
import type { Signals, TcSignals } from './tc-signals.ts';

/** Why data is told (CMP API, `addEventListener`); `undefined` while there is no string yet. */
export type EventStatus = 'tcloaded' | 'cmpuishown' | 'useractioncomplete' | undefined;

/** A string and what is in it, at one moment. */
export interface Transparency {
  readonly tcString: string;
  readonly signals: TcSignals;
  /** Of the list under which the string was made. */
  readonly vendorListVersion: number;
  readonly eventStatus: EventStatus;
}

/** By number, as a text. */
type Vector = Readonly<Record<string, boolean>>;

/** What is the same for every visitor, and all there is where the GDPR does not apply. */
const commonOf = (settings: TcfSignal) => ({
  tcfPolicyVersion: settings.tcfPolicyVersion,
  cmpId: settings.cmpId,
  cmpVersion: settings.cmpVersion,
  gdprApplies: settings.gdprApplies !== false,
});

/** CMP API v2.2, `TCData`. */
export type TcData = ReturnType<typeof tcDataOf>;

/**
 * TCData. Where no string is there yet, all signals are missing, which the specification takes for refused.
 * @param transparency `undefined` while there is none
 * @param vendorIds the vendors to tell of, each of them, known or not; all that are asked about where it is left out
 */
export function tcDataOf(
  settings: TcfSignal,
  transparency: Transparency | undefined,
  listenerId?: number,
  vendorIds?: readonly number[],
) {
  const common = commonOf(settings);
  if (!common.gdprApplies) return common;
  const signals = transparency?.signals;
  const ofVendors = (list: Signals = {}): Vector =>
    vendorIds ? Object.fromEntries(vendorIds.map((id) => [id, !!list[id]])) : { ...list };
  return {
    tcString: transparency?.tcString,
    ...common,
    eventStatus: transparency?.eventStatus,
    cmpStatus: 'loaded',
    listenerId,
    isServiceSpecific: true,
    useNonStandardTexts: !!settings.useNonStandardTexts,
    publisherCC: settings.publisherCC,
    purposeOneTreatment: false,
    purpose: {
      consents: { ...signals?.purposeConsents },
      legitimateInterests: { ...signals?.purposeLegitimateInterests },
    },
    vendor: {
      consents: ofVendors(signals?.vendorConsents),
      legitimateInterests: ofVendors(signals?.vendorLegitimateInterests),
      disclosedVendors: ofVendors(signals?.vendorsDisclosed),
    },
    specialFeatureOptins: { ...signals?.specialFeatureOptins },
    publisher: {
      consents: { ...signals?.purposeConsents },
      legitimateInterests: {},
      customPurpose: { consents: {}, legitimateInterests: {} },
      restrictions: {},
    },
  };
}

/** InAppTCData: the same for an app around a web view, which keeps it as texts of bits and numbers. */
export function inAppTcDataOf(settings: TcfSignal, transparency: Transparency | undefined) {
  const data = tcDataOf(settings, transparency);
  if (!('tcString' in data)) return { ...data, gdprApplies: 0 };
  const { listenerId: _, purpose, vendor, publisher, ...rest } = data;
  return {
    ...rest,
    gdprApplies: 1,
    isServiceSpecific: 1,
    useNonStandardTexts: Number(data.useNonStandardTexts),
    purposeOneTreatment: 0,
    purpose: eachAsBits(purpose),
    vendor: eachAsBits(vendor),
    specialFeatureOptins: asBits(data.specialFeatureOptins),
    publisher: {
      consents: asBits(publisher.consents),
      legitimateInterests: '',
      customPurpose: { consents: '', legitimateInterests: '' },
      restrictions: {},
    },
  };
}

const eachAsBits = <Name extends string>(lists: Readonly<Record<Name, Vector>>) =>
  // The reason for the cast: `fromEntries` forgets the names, which are the same.
  Object.fromEntries(Object.entries<Vector>(lists).map(([name, list]) => [name, asBits(list)])) as Record<
    Name,
    string
  >;

/** One digit for each number from 1 to the last one that is set. */
function asBits(list: Vector): string {
  const set = Object.keys(list)
    .filter((id) => list[id])
    .map(Number);
  return Array.from({ length: Math.max(0, ...set) }, (_, index) => Number(!!list[index + 1])).join('');
}
