// The openers: what on the page opens the preferences at a visitor's request (CBT-K, CNIL-11).
import type { TemoinApi } from './page-api.ts';

/** Opens the preferences from any `data-temoin="preferences"` element, present or future, and from `#temoin`. */
export function openOnRequest(api: TemoinApi): void {
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element && event.target.closest('[data-temoin="preferences"]');
    if (!opener) return;
    event.preventDefault();
    api.preferences();
  });
  const openFromAddress = () => {
    if (location.hash === '#temoin') api.preferences();
  };
  addEventListener('hashchange', openFromAddress);
  openFromAddress();
}
