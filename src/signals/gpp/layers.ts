// The layers: whether any of the widget's layers is on the screen, by its event and by what stands in the document.

/** Hosts of the two layers (src/notice/host.ts). */
const FIRST_LAYER = 'temoin-notice';
const PREFERENCES = 'temoin-preferences';

/** Whether a visitor is being asked right now. A first layer that was answered stays for a moment, to say thanks. */
export const isLayerOpen = (): boolean =>
  !!document.querySelector(`${FIRST_LAYER}:not([data-done])`) ||
  [...document.querySelectorAll(PREFERENCES)].some((host) => host.shadowRoot?.querySelector('dialog[open]'));

/**
 * Calls back when a layer is shown, and when one is taken off the page: preferences that are closed without a choice, by a
 * key, are at once, and no event tells of it. Those with a choice stay until it is in force, and longer.
 */
export function followLayers(look: () => void): void {
  addEventListener('temoin:shown', look);
  const isLayer = ({ nodeName }: Node) => [FIRST_LAYER, PREFERENCES].includes(nodeName.toLowerCase());
  new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => [...removedNodes].some(isLayer))) look();
  }).observe(document.documentElement, { childList: true });
}
