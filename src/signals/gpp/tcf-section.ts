// The section of the TCF: the TC string as the CMP API of the TCF gives it, and what the IAB's decoder reads in it.
import {
  TCFEUV2_CORE_SEGMENT_FIELD_NAMES,
  TCFEUV2_PUBLISHER_PURPOSES_SEGMENT_FIELD_NAMES,
  TcfEuV2,
} from '@iabgpp/cmpapi';
import type { Field, Section } from './section.ts';

/**
 * The section. Its text is the TC string itself, untouched: the two are to be the same (GPP Extension: IAB Europe TCF),
 * and the decoder would add an empty segment when it encodes again.
 * @param tcString of TCF 2: core, disclosed vendors, and publisher purposes where there are any
 */
export function tcfSection(tcString: string): Section {
  const section = new TcfEuV2(tcString);
  const pick = (names: readonly string[]): Record<string, Field> =>
    Object.fromEntries(names.map((name) => [name, section.getFieldValue(name)]));
  // The first three bits of a segment are its type, which its first letter tells: I to P is 1, Y to f is 3.
  const has = (type: RegExp) =>
    tcString
      .split('.')
      .slice(1)
      .some((segment) => type.test(segment));
  return {
    id: TcfEuV2.ID,
    name: TcfEuV2.NAME,
    text: tcString,
    parsed: [
      pick(TCFEUV2_CORE_SEGMENT_FIELD_NAMES),
      ...(has(/^[I-P]/) ? [{ SegmentType: 1, ...pick(['VendorsDisclosed']) }] : []),
      ...(has(/^[YZa-f]/)
        ? [{ SegmentType: 3, ...pick(TCFEUV2_PUBLISHER_PURPOSES_SEGMENT_FIELD_NAMES.slice(1)) }]
        : []),
    ],
  };
}
