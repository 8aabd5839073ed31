// One language of an expanded configuration: the IAB's standard texts, and the widget's own words around them.
import type { StandardTexts } from './vendor-list.ts';
import type { TcfWords } from './words.ts';

/** One of them. */
export interface TcfLanguage {
  /** As the widget's locales have it (`pt-BR`). */
  readonly tag: string;
  /** In this language where the IAB has translated them, else in English. */
  readonly texts: StandardTexts;
  readonly words: TcfWords;
  /** What the button says that opens the preferences. */
  readonly choose: string;
}

/** Languages that the IAB has no translation for under the widget's own tag, by the name of the file there. */
const NAMES: Readonly<Record<string, string>> = { 'pt-BR': 'pt-br', pt: 'pt-pt', nb: 'no', 'zh-Hans': 'zh' };

/**
 * The language in the name of the IAB's file: `purposes-pt-br.json`.
 * @returns `undefined` for English, which is the list's own
 */
export const translationOf = (tag: string): string | undefined =>
  tag === 'en' ? undefined : (NAMES[tag] ?? tag);
