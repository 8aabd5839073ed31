// A section of a GPP string, and the string that sections make together.
import { HeaderV1 } from '@iabgpp/cmpapi';

/** What a field holds; the IAB's encoder gives dates, lists and records beside plain values. */
export type Field = unknown;

/** One section. */
export interface Section {
  /** Section id of the IAB, by which sections are in order. */
  readonly id: number;
  /** API prefix string (`usnat`). */
  readonly name: string;
  /** Encoded, its sub-sections joined with dots. */
  readonly text: string;
  /** The same by field name, one object for each sub-section, the core first (CMP API 1.1, `parsedSections`). */
  readonly parsed: readonly Readonly<Record<string, Field>>[];
}

/**
 * The GPP string: the header, which says which sections follow, and the sections.
 * @param sections in ascending order of their ids
 */
export function gppStringOf(sections: readonly Section[]): string {
  const header = new HeaderV1();
  header.setFieldValue(
    'SectionIds',
    sections.map(({ id }) => id),
  );
  return [header.encode(), ...sections.map(({ text }) => text)].join('~');
}
