// A section of the US, encoded by the IAB's own encoder.
import {
  type EncodableSection,
  UsCa,
  UsCo,
  UsCt,
  UsDe,
  UsFl,
  UsIa,
  UsIn,
  UsKy,
  UsMd,
  UsMn,
  UsMt,
  UsNat,
  UsNe,
  UsNh,
  UsNj,
  UsOr,
  UsRi,
  UsTn,
  UsTx,
  UsUt,
  UsVa,
} from '@iabgpp/cmpapi';
import type { Field, Section } from './section.ts';

/** The IAB's encoders by API prefix string. */
const ENCODERS: Readonly<Record<string, new () => EncodableSection>> = {
  usnat: UsNat,
  usca: UsCa,
  usva: UsVa,
  usco: UsCo,
  usut: UsUt,
  usct: UsCt,
  usfl: UsFl,
  usmt: UsMt,
  usor: UsOr,
  ustx: UsTx,
  usde: UsDe,
  usia: UsIa,
  usne: UsNe,
  usnh: UsNh,
  usnj: UsNj,
  ustn: UsTn,
  usmn: UsMn,
  usmd: UsMd,
  usin: UsIn,
  usky: UsKy,
  usri: UsRi,
};

/** Those whose sensitive data stands in a sub-section of its own, which is optional; nothing is said of such data here. */
const SENSITIVE_APART = ['usin', 'usky', 'usri'];

/**
 * Encodes a section.
 * @param name API prefix string of the US
 * @param fields by the IAB's names; those that the section does not have are left out
 * @param gpc whether the browser asks for an opt-out: a section that has a sub-section for it carries it then (GPP-3)
 * @throws Error for a name that the IAB has not registered, or a value that the field cannot hold
 */
export function usSection(name: string, fields: Readonly<Record<string, number>>, gpc: boolean): Section {
  const Encoder = ENCODERS[name];
  if (!Encoder) throw new Error(`no section of the US has the name "${name}"`);
  // A new one each time: one that has been encoded gives the same text for ever, whatever is set later.
  const section = new Encoder();
  for (const [field, value] of Object.entries(fields))
    if (section.hasField(field)) section.setFieldValue(field, value);
  const carriesGpc = section.hasField('Gpc') && gpc;
  if (section.hasField('Gpc')) {
    section.setFieldValue('GpcSegmentIncluded', gpc);
    section.setFieldValue('Gpc', gpc);
  }
  const isApart = SENSITIVE_APART.includes(name);
  if (isApart) section.setFieldValue('SensitiveDataConsentSegmentIncluded', false);

  // The encoder's object has all sub-sections in one, those that were left out too. The reason for the type: it says `any`.
  const { GpcSegmentType: SubsectionType, Gpc, ...core }: Record<string, Field> = section.toObj();
  if (isApart) delete core.SensitiveDataProcessing;
  return {
    id: section.getId(),
    name,
    text: section.encode(),
    parsed: carriesGpc ? [core, { SubsectionType, Gpc }] : [core],
  };
}
