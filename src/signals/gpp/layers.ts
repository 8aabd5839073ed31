// Following the layers: looks again when one of the widget's comes to the screen, or leaves it.

/** Hosts of the two layers (src/notice/host.ts). */
const LAYERS = ['temoin-notice', 'temoin-preferences'];

/**
 * Calls back when a layer is shown, and when one is taken off the page: preferences that are closed without a choice, by a
 * key, are at once, and no event tells of it. Those with a choice stay until it is in force, and longer.
 */
export function followLayers(look: () => void): void {
  addEventListener('temoin:shown', look);
  const isLayer = ({ nodeName }: Node) => LAYERS.includes(nodeName.toLowerCase());
  new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => [...removedNodes].some(isLayer))) look();
  }).observe(document.documentElement, { childList: true });
}
