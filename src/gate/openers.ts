// The openers: what on the page opens the preferences at a visitor's request (CBT-K, CNIL-11).
import { api } from './page-api.ts';

/** Opens the preferences from any `data-temoin="preferences"` element, present or future, and from `#temoin`. */
export const openOnRequest = (): void => {
  document.addEventListener('click', (event) => {
    // The reason for the cast: a click comes from an element, unless a script made it; that has none of its methods.
    if (!(event.target as Partial<Element>).closest?.('[data-temoin=preferences]')) return;
    event.preventDefault();
    api.preferences();
  });
  addEventListener('hashchange', openFromAddress);
  openFromAddress();
};

const openFromAddress = (): void => {
  if (location.hash === '#temoin') api.preferences();
};
