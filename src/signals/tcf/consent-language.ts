// The language of consent, by the code that the IAB has for it.

/**
 * The code that the IAB has for a language (ISO 639-1): the first two letters of its tag in capitals, for both kinds of Norwegian
 * the one of the language. English for what is no tag.
 */
export function consentLanguageOf(tag: string): string {
  const [code = 'EN'] = /^[A-Z]{2}(?=-|$)/.exec(tag.toUpperCase()) ?? [];
  return code === 'NB' || code === 'NN' ? 'NO' : code;
}
