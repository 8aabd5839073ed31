// The openers: what on the page opens the preferences at a visitor's request (CBT-K, CNIL-11).
import type { TemoinApi } from './page-api.ts';

/** Opens the preferences from any `data-temoin="preferences"` element, present or future, and from `#temoin`. */
export function openOnRequest(api: TemoinApi): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('[data-temoin=preferences]'))) return;
    event.preventDefault();
    api.preferences();
  });
  const openFromAddress = () => {
    if (location.hash !== '#temoin') return;
    api.preferences();
    // So that the same link works again, and a reload does not open them.
    history.replaceState(history.state, '', location.pathname + location.search);
  };
  addEventListener('hashchange', openFromAddress);
  openFromAddress();
}
