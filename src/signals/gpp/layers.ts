// The layers: whether any of the widget's layers is on the screen, by its event and by what stands in the document.

/** Hosts of layers (src/notice/host.ts). A first layer that was answered stays for a moment, to say thanks. */
const LAYERS = 'temoin-notice:not([data-done]), temoin-preferences';

/** Whether a visitor is being asked right now. */
export const isLayerOpen = (): boolean =>
  [...document.querySelectorAll(LAYERS)].some(
    ({ localName, shadowRoot }) => localName === 'temoin-notice' || shadowRoot?.querySelector('dialog[open]'),
  );

/**
 * Calls back when a layer is shown, and when one is taken off the page: preferences that are closed without a choice, by a
 * key, are, and no event tells of it.
 */
export function followLayers(look: () => void): void {
  addEventListener('temoin:shown', look);
  new MutationObserver(look).observe(document.documentElement, { childList: true });
}
