// The layers: whether any of the widget's layers is on the screen, by its event and by what stands in the document.

/** What is on the screen until it is answered; a first layer that was stays a moment longer, to say thank you. */
const OPEN = 'temoin-preferences, temoin-notice:not([data-done])';

/**
 * Calls back when a layer is shown, and when the last one has gone without a choice: the preferences close so, by a key,
 * and no event tells of it. Who knows by a choice that all are gone need not be told.
 * @returns whether one is on the screen already; `shown` has been called then
 */
export function followLayers(shown: () => void, gone: () => void): boolean {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (root.querySelector(OPEN)) return;
    observer.disconnect();
    gone();
  });
  const show = () => {
    observer.observe(root, { childList: true });
    shown();
  };
  addEventListener('temoin:shown', show);
  const isOpen = !!root.querySelector(OPEN);
  if (isOpen) show();
  return isOpen;
}
