// Following: a choice made in another tab, on another host of the site, or while this page lay in a cache, holds here too (CK-11).
import type { Choice } from '../consent/choice.ts';
import type { Controller } from './controller.ts';

/** How often the cookie is looked at where the browser does not tell of changes (plain http, older browsers). */
const LOOK_INTERVAL_MS = 1000;

/** Calls back with the choice before, whenever the device remembers another one than this page follows. */
export function followOthers(controller: Controller, followed: (previous: Choice | undefined) => void): void {
  const markOf = (choice = controller.remembered()) => `${choice?.sequence} ${choice?.time}`;
  let mark = markOf();
  const look = () => {
    const now = markOf();
    // Compared with what was there before, since where cookies are refused a choice holds for this page alone.
    if (now === mark) return;
    mark = now;
    const previous = controller.choice;
    if (previous && now === markOf(previous)) return;
    controller.choice = controller.remembered();
    followed(previous);
  };
  // TypeScript's own types take the Cookie Store API for granted; plain http has none (CK-10).
  const store: EventTarget | undefined = window.cookieStore;
  if (store) store.addEventListener('change', look);
  else setInterval(look, LOOK_INTERVAL_MS);
  // Neither reaches a page in the back/forward cache.
  addEventListener('pageshow', look);
  document.addEventListener('prerenderingchange', look);
}
