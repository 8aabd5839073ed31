// Following: a choice made in another tab, on another host of the site, or while this page lay in a cache, holds here too (CK-11).
import type { Choice } from '../consent/choice.ts';
import type { Controller } from './controller.ts';
import { withDecide } from './load-lazily.ts';

/** How often the cookie is looked at where the browser does not tell of changes (plain http, older browsers). */
const LOOK_INTERVAL_MS = 1000;

/** Has the page follow whatever other choice the device comes to remember. */
export function followOthers(controller: Controller): void {
  // With the decisions, as two pages may decide in the same second, each on what was there before.
  const markOf = (choice: Choice | undefined) =>
    `${choice?.sequence} ${choice?.time} ${JSON.stringify(choice?.decisions)}`;
  let mark = markOf(controller.choice);
  const look = () => {
    const choice = controller.remembered();
    const last = mark;
    mark = markOf(choice);
    const previous = controller.choice;
    // Compared with what was there before too, since where cookies are refused a choice holds for this page alone.
    if (mark === last || mark === markOf(previous)) return;
    controller.choice = choice;
    void withDecide(controller.config, ({ followed }) => followed(controller, previous));
  };
  // TypeScript's own types take the Cookie Store API for granted; plain http has none (CK-10).
  const store: EventTarget | undefined = window.cookieStore;
  if (store) store.addEventListener('change', look);
  else setInterval(look, LOOK_INTERVAL_MS);
  // Neither reaches a page in the back/forward cache.
  addEventListener('pageshow', look);
  document.addEventListener('prerenderingchange', look);
}
