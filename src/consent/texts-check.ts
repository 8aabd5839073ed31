// The check of a site's own texts: in a language that is spoken, with all that must be filled in, short and clear.
import { labelProblems } from './answer-labels.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type Problem, show } from './configuration-problem.ts';
import { valueAt } from './configuration-relations.ts';
import { firstLayerOf } from './first-layer-of.ts';
import type { LayerTexts, LocaleTexts } from './locale-texts.ts';
import { withOwn } from './own-texts.ts';
import { OPT_OUT_EXAMPLE } from './presumption.ts';

/** GDPR-21: the most that is read before a choice: title, body and withdraw, with what is filled in. */
const FIRST_LAYER_WORDS_MAX = 60;

/** Where words have no spaces between them, so many characters count as one. */
const CHARACTERS_A_WORD = 2;

const BODY = {
  controller: 'who asks (GDPR-12)',
  count: 'how many partners there are (CNIL-7)',
  purposes: 'what for (CNIL-5)',
};

/** What the widget fills in, by the path of the text, and why it must not be missing. */
export const FILLED_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  body: BODY,
  bodyForNew: BODY,
  bodyForOptOut: BODY,
  withdrawIn: { days: 'how long the choice is kept (GDPR-17)' },
  madeOn: { date: 'when the choice was made (GDPR-8)', expiry: 'until when it is kept (GDPR-17)' },
  controller: { controller: 'who is responsible (GDPR-12)', contact: 'how to reach them (GDPR-12)' },
  'embeds.sentence': { recipients: 'who would learn of the visit (GDPR-13)' },
};

/**
 * Problems of the setting `texts`, beside those that its schema finds.
 * @param languages tags of those that ship with the widget
 * @param shipped their texts; a language that has none here is not checked further
 */
export function textsProblems(
  value: unknown,
  languages: readonly string[],
  shipped: Readonly<Record<string, LocaleTexts>>,
): Problem[] {
  const texts = valueAt(value, ['texts']);
  // Anything else was found by the schema.
  if (!texts || typeof texts !== 'object') return [];
  return Object.entries(texts).flatMap(([language, own]) => {
    if (!languages.includes(language)) return unknownLanguage(language, languages);
    const locale = Object.hasOwn(shipped, language) ? shipped[language] : undefined;
    return [
      ...textsIn(own).flatMap(([path, text]) => placeholderProblems(path, text)),
      ...(locale ? comparedWith(locale, own, value) : []),
    ].map(({ path, message }) => ({ path: `texts.${language}.${path}`, message }));
  });
}

function unknownLanguage(language: string, languages: readonly string[]): Problem {
  const near = languages.find((tag) => tag.toLowerCase() === language.toLowerCase().split('-')[0]);
  const mend = near ? `write "${near}", which those who wish for "${language}" are shown` : 'remove it';
  return {
    path: `texts.${language}`,
    message: `"${language}" is not a language that the widget speaks (DDP-6): ${languages.join(', ')}; ${mend}`,
  };
}

/** Every text by its path, such as `stores.cookie`. */
function textsIn(own: unknown, parent = ''): [path: string, text: string][] {
  if (!own || typeof own !== 'object') return [];
  return Object.entries(own).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[parent + name, text]] : textsIn(text, `${parent}${name}.`),
  );
}

function placeholderProblems(path: string, text: string): Problem[] {
  const needed = FILLED_IN[path] || {};
  const found = [...text.matchAll(/\{([^}]*)\}?/g)].map(([, name = '']) => name);
  return [
    ...Object.entries(needed)
      .filter(([name]) => !found.includes(name))
      .map(([name, why]) => ({
        path,
        message: `must have {${name}} in it, where it says ${why}, but is ${show(text)}; put it in`,
      })),
    ...found
      .filter((name) => !Object.hasOwn(needed, name))
      .map((name) => ({
        path,
        message: `has "{${name}}" in it, which nothing fills in here, and is ${show(text)}; ${
          Object.keys(needed).length
            ? `write ${Object.keys(needed)
                .map((known) => `{${known}}`)
                .join(', ')} alone`
            : 'remove it'
        }`,
      })),
  ];
}

function comparedWith(texts: LocaleTexts, own: unknown, value: unknown): Problem[] {
  const { locale, layers, embeds } = texts;
  const shown = withOwn(layers, own);
  // What is no text was found by the schema, and is not shown.
  const isOwn = (name: string) => typeof valueAt(own, [name]) === 'string';
  const ownLayers = Object.fromEntries(Object.entries(shown).filter(([name]) => isOwn(name)));
  const { once, always } = withOwn(embeds, valueAt(own, ['embeds']));
  return [
    ...labelProblems({ language: locale, own: ownLayers, shown, shipped: layers }),
    ...tooLong(texts, shown, isOwn, readConfiguration(value)),
    ...(once === always
      ? [
          {
            path: valueAt(own, ['embeds', 'once']) ? 'embeds.once' : 'embeds.always',
            message: `must differ from the other button of a placeholder, which does something else (DDP-6), but both are ${show(once)}; say in each what it does`,
          },
        ]
      : []),
  ];
}

/**
 * What makes the first layer longer than the limit and than the shipped texts do.
 * @param config the whole, since controller and purposes are filled in; where it is not valid nothing is counted
 */
function tooLong(
  shipped: LocaleTexts,
  shown: LayerTexts,
  isOwn: (name: string) => boolean,
  config: Configuration | undefined,
): Problem[] {
  if (!config) return [];
  const ofShipped = wordsOnFirstLayers(config, shipped);
  return wordsOnFirstLayers(config, { ...shipped, layers: shown }).flatMap(([body, count], index) => {
    const names = body === 'body' ? ([body, 'title', 'withdraw'] as const) : [body];
    const path = names.find(isOwn);
    const limit = Math.max(FIRST_LAYER_WORDS_MAX, ofShipped[index]?.[1] ?? 0);
    if (!path || count <= limit) return [];
    return {
      path,
      message: `must leave the first layer at ${limit} words, of title, body and withdraw with what is filled in (GDPR-21), but makes it ${count} with ${show(shown[path])}; shorten it`,
    };
  });
}

/** How many words a visitor reads, under the name of each body that may be shown. */
function wordsOnFirstLayers(config: Configuration, texts: LocaleTexts) {
  // Given as they are shown, and not overridden once more.
  const { texts: _texts, jurisdiction: _jurisdiction, ...plain } = config;
  const ids = [...plain.purposes, ...(plain.services || [])].map(({ id }) => id);
  const layers = [
    ['body', firstLayerOf(plain, texts)],
    ['bodyForNew', firstLayerOf(plain, texts, ids)],
    ['bodyForOptOut', firstLayerOf({ ...plain, jurisdiction: OPT_OUT_EXAMPLE }, texts)],
  ] as const;
  return layers.map(([name, { texts: said }]) => {
    const counts = [said.title, said.body, said.withdraw].map((text) => wordsIn(text, texts.locale));
    return [name, counts.reduce((sum, count) => sum + count)] as const;
  });
}

const wordsIn = (text: string, language: string) =>
  /^(ja|zh)/.test(language)
    ? Math.ceil((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / CHARACTERS_A_WORD)
    : text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
