// The layer that is on the screen, as the page shows it: what vendors are told is what a visitor sees.

/** Hosts of the two layers (src/notice/host.ts), which stay for a moment after an answer to say that it was heard. */
const LAYERS = 'temoin-notice:not([data-done]),temoin-preferences';

/** The first layer, or the preferences while they are open; `undefined` while there is neither. */
export const layerOnScreen = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(LAYERS)].find(
    ({ localName, shadowRoot }) => localName === 'temoin-notice' || shadowRoot?.querySelector('dialog[open]'),
  );
