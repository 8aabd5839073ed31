// The layer that is on the screen, as the page shows it: what vendors are told is what a visitor sees.

/** Hosts of the two layers (src/notice/host.ts). A first layer that was answered stays for a moment, to say thanks. */
const FIRST_LAYER = 'temoin-notice:not([data-done])';
const PREFERENCES = 'temoin-preferences';

/** The first layer, or the preferences while they are open; `undefined` while there is neither. */
export function layerOnScreen(): HTMLElement | undefined {
  const first = document.querySelector<HTMLElement>(FIRST_LAYER);
  if (first) return first;
  const preferences = document.querySelector<HTMLElement>(PREFERENCES);
  return preferences?.shadowRoot?.querySelector('dialog[open]') ? preferences : undefined;
}

/**
 * The code that the IAB has for a language (ISO 639-1): the first two letters of its tag in capitals, for both kinds of Norwegian
 * the one of the language. English for what is no tag.
 */
export function consentLanguageOf(tag: string): string {
  const [code = 'EN'] = /^[A-Z]{2}(?=-|$)/.exec(tag.toUpperCase()) ?? [];
  return code === 'NB' || code === 'NN' ? 'NO' : code;
}
