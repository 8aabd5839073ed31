// The terms: what the facts about vendors share, in the words of one language, so that a configuration has each but once.
import { type ChosenVendor, numbersIn } from './chosen-vendors.ts';
import type { TcfLanguage } from './language.ts';
import { DEFAULT_SEPARATOR } from './words.ts';

/** By the names that stand in braces in the facts of services.ts: `p1` is the standard name of purpose 1. */
export function termsOf(
  { texts, words }: TcfLanguage,
  chosen: readonly ChosenVendor[],
): Record<string, string> {
  const named = (short: string, kind: NamedKind, ids: readonly number[]) =>
    ids.map((id) => [`${short}${id}`, texts[kind][id]?.name ?? `${id}`] as const);
  const of = (idsOf: (each: ChosenVendor) => readonly number[]) => numbersIn(chosen.map(idsOf));
  const withRetention = (kind: 'purposes' | 'specialPurposes') => (each: ChosenVendor) =>
    Object.keys(each.vendor.dataRetention?.[kind] ?? {}).map(Number);
  const purposes = [
    of(({ consents }) => consents),
    of(({ interests }) => interests),
    of(withRetention('purposes')),
  ];
  const specialPurposes = [of(({ vendor }) => vendor.specialPurposes), of(withRetention('specialPurposes'))];
  return Object.fromEntries([
    ['divider', words.separator ?? DEFAULT_SEPARATOR],
    ...Object.entries(words.facts),
    ...named('p', 'purposes', numbersIn(purposes)),
    ...named('sp', 'specialPurposes', numbersIn(specialPurposes)),
    ...named(
      'f',
      'features',
      of(({ vendor }) => vendor.features),
    ),
    ...named(
      'sf',
      'specialFeatures',
      of(({ vendor }) => vendor.specialFeatures),
    ),
    ...named(
      'd',
      'dataCategories',
      of(({ vendor }) => vendor.dataDeclaration),
    ),
  ]);
}

type NamedKind = 'purposes' | 'specialPurposes' | 'features' | 'specialFeatures' | 'dataCategories';
