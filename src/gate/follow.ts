// Following: a choice made in another tab, on another host of the site, or while this page lay in a cache, holds here too (CK-11).
import { controller } from './controller.ts';
import { load } from './load-lazily.ts';

/** How often the cookie is looked at where the browser does not tell of changes (plain http, older browsers). */
const LOOK_INTERVAL_MS = 1000;

/** Has the page follow whatever other choice the device comes to remember, or has come to since the page was opened. */
export const followOthers = (): void => {
  const look = () => {
    const { choice } = controller;
    // All of it, as two pages may decide in the same second, each on what was there before.
    // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
    if (JSON.stringify((controller.choice = controller.remembered())) !== JSON.stringify(choice))
      void load('decide', ({ followed }) => followed(controller, choice));
  };
  look();
  // TypeScript's own types take the Cookie Store API for granted; plain http has none (CK-10).
  const store: EventTarget | undefined = window.cookieStore;
  if (store) store.addEventListener('change', look);
  else setInterval(look, LOOK_INTERVAL_MS);
  // Neither reaches a page in the back/forward cache.
  addEventListener('pageshow', look);
};
