// The embeds: an element that is held gets a placeholder that says why.
import { controller } from './controller.ts';
import { load } from './load-lazily.ts';

/** How long the page's own work goes before placeholders, of which most are not needed by then, and the button. */
export const REST_MS = 500;

/** Has a placeholder shown for a held element that a visitor might see. */
export const replaceEmbed = (element: Element): void => {
  if (!element.matches('script,link'))
    setTimeout(() => load('embeds', (embeds) => embeds.show(controller, [element])), REST_MS);
};
