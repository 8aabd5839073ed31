// The placeholder's words: who would get what, made from the configuration and the texts of one language. Pure.
import type { Configuration } from './configuration.ts';
import { fill, purposeTextsOf } from './first-layer-of.ts';
import type { EmbedTexts, PlaceholderTexts } from './locale-texts.ts';
import { embedTextsOf } from './own-texts.ts';

/** What one placeholder says. */
export interface PlaceholderWords extends Pick<EmbedTexts, 'once' | 'always'> {
  /** Every service with its provider, and every purpose that is asked for as a whole, by its title. */
  readonly title: string;
  /** The purposes of those services; empty where the title names them already. */
  readonly purpose: string;
  /** What loading means. */
  readonly sentence: string;
  /** Labels of links to the providers' privacy policies, with their addresses. */
  readonly policies: readonly (readonly [label: string, address: string])[];
}

/**
 * @param ids what the embed needs and no choice grants, as `missingIds` gives it
 */
export function placeholderWordsOf(
  config: Configuration,
  texts: PlaceholderTexts,
  ids: readonly string[],
): PlaceholderWords {
  const { otherSite, sentence, policy: label, once, always } = embedTextsOf(config, texts);
  const listed = (words: readonly string[]) => [...new Set(words)].join(texts.separator || ', ');
  const titleOf = (id: string) =>
    purposeTextsOf(id, config.purposes.find((purpose) => purpose.id === id)?.texts, texts)?.title || id;
  const services = (config.services || []).filter(({ id }) => ids.includes(id));
  const wholePurposes = ids.filter((id) => !services.some((service) => service.id === id));
  const recipients = services.map(({ provider }) => provider);
  // A purpose alone says nothing about who is behind this embed.
  if (!recipients.length) recipients.push(otherSite);
  return {
    title: listed([
      ...services.map(({ name, provider }) => (name === provider ? name : `${name} (${provider})`)),
      ...wholePurposes.map(titleOf),
    ]),
    purpose: listed(
      services
        .map(({ purpose }) => purpose)
        .filter((id) => !wholePurposes.includes(id))
        .map(titleOf),
    ),
    sentence: fill(sentence, { recipients: listed(recipients) }),
    policies: services.flatMap(({ name, policy }) =>
      policy ? [[services.length > 1 ? `${label} (${name})` : label, policy]] : [],
    ),
    once,
    always,
  };
}
