// The layer that is on the screen, as the page shows it: what vendors are told is what a visitor sees.

/** Hosts of the two layers (src/notice/host.ts), which stay for a moment after an answer to say that it was heard. */
const LAYERS = 'temoin-notice:not([data-done]),temoin-preferences';

/** The first layer, or the preferences while they are open; `undefined` while there is neither. */
export const layerOnScreen = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(LAYERS)].find(
    ({ localName, shadowRoot }) => localName === 'temoin-notice' || shadowRoot?.querySelector('dialog[open]'),
  );

/**
 * The code that the IAB has for a language (ISO 639-1): the first two letters of its tag in capitals, for both kinds of Norwegian
 * the one of the language. English for what is no tag.
 */
export function consentLanguageOf(tag: string): string {
  const [code = 'EN'] = /^[A-Z]{2}(?=-|$)/.exec(tag.toUpperCase()) ?? [];
  return code === 'NB' || code === 'NN' ? 'NO' : code;
}
