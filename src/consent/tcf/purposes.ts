// The IAB's purposes as purposes of a configuration, with their standard texts word for word.
import type { Purpose, PurposeTexts } from '../configuration.ts';
import { fill } from '../first-layer-of.ts';
import { type ChosenVendor, numbersIn } from './chosen-vendors.ts';
import type { TcfLanguage } from './language.ts';
import { INTERESTED_VENDORS, VENDORS } from './services.ts';
import type { StandardTexts } from './vendor-list.ts';

/** What vendors ask for together, by the kinds that the list has. */
export interface Asked {
  readonly consents: readonly number[];
  readonly interests: readonly number[];
  readonly specialPurposes: readonly number[];
  readonly features: readonly number[];
  readonly specialFeatures: readonly number[];
}

/** What is asked for by any of them, each once. */
export function askedBy(chosen: readonly ChosenVendor[]): Asked {
  const declared = (kind: 'specialPurposes' | 'features' | 'specialFeatures') =>
    numbersIn(chosen.map(({ vendor }) => vendor[kind]));
  return {
    consents: numbersIn(chosen.map(({ consents }) => consents)),
    interests: numbersIn(chosen.map(({ interests }) => interests)),
    specialPurposes: declared('specialPurposes'),
    features: declared('features'),
    specialFeatures: declared('specialFeatures'),
  };
}

/**
 * The purposes in the order of the second layer: what a visitor decides, by purposes and then by vendors, and what is
 * shown without a control. A legitimate interest is a purpose like any other: off until the visitor accepts, which is
 * stricter than the framework, and refused by an objection.
 */
export function purposesOf(
  asked: Asked,
  chosen: readonly ChosenVendor[],
  languages: readonly TcfLanguage[],
): Purpose[] {
  const inEach = (textsIn: (language: TcfLanguage) => PurposeTexts) =>
    Object.fromEntries(languages.map((language) => [language.tag, textsIn(language)]));
  const standard = (kind: Kind, id: number) => inEach((language) => standardTexts(language, kind, id));
  const shown = (kind: Kind, id: number) =>
    inEach((language) => {
      const { title, description } = standardTexts(language, kind, id);
      return { title, description: `${description} ${language.words.information}` };
    });
  const hasInterests = asked.interests.length > 0;
  return [
    ...asked.consents.map((id) => ({ id: `tcf-${id}`, texts: standard('purposes', id) })),
    ...asked.specialFeatures.map((id) => ({ id: `tcf-sf-${id}`, texts: standard('specialFeatures', id) })),
    ...(chosen.some(({ consents }) => consents.length)
      ? [
          {
            id: VENDORS,
            texts: inEach(({ words }) => ({ title: words.vendors, description: words.vendorsAbout })),
          },
        ]
      : []),
    ...asked.interests.map((id) => ({
      id: `tcf-li-${id}`,
      texts: inEach((language) => interestTexts(language, id, asked.consents.includes(id))),
    })),
    ...(hasInterests
      ? [
          {
            id: INTERESTED_VENDORS,
            texts: inEach(({ words }) => ({
              title: fill(words.objectable, { purpose: words.vendors }),
              description: words.objectableAbout,
            })),
          },
        ]
      : []),
    ...asked.specialPurposes.map((id) => ({
      id: `tcf-sp-${id}`,
      required: true,
      texts: shown('specialPurposes', id),
    })),
    ...asked.features.map((id) => ({ id: `tcf-f-${id}`, required: true, texts: shown('features', id) })),
  ];
}

type Kind = 'purposes' | 'specialPurposes' | 'features' | 'specialFeatures';

function standardTexts({ texts }: TcfLanguage, kind: Kind, id: number): PurposeTexts {
  const { name, description, illustrations } = standardOf(texts, kind, id);
  return { title: name, description: [description || name, ...illustrations].join(' ') };
}

function interestTexts(language: TcfLanguage, id: number, isSaidAbove: boolean): PurposeTexts {
  const { title, description } = standardTexts(language, 'purposes', id);
  const { objectable, objectableAbout } = language.words;
  return {
    title: fill(objectable, { purpose: title }),
    description: isSaidAbove ? objectableAbout : `${objectableAbout} ${description}`,
  };
}

function standardOf(texts: StandardTexts, kind: Kind, id: number) {
  return texts[kind][id] ?? { name: `${id}`, description: '', illustrations: [] };
}
