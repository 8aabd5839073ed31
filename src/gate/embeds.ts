// The embeds: an element that is held once the page is at rest gets a placeholder that says why.
import type { Controller } from './controller.ts';
import { withDecide, withEmbeds } from './load-lazily.ts';

/**
 * How long after `load`, or after an element that came later, its placeholder comes: the page's own work goes first, and
 * a framework that takes over what its server rendered must not find a stranger among it.
 */
const REST_MS = 500;

/** Has a placeholder shown for a held element that a visitor would see. A page in a frame never asks, in no place of it. */
export function replaceEmbed(controller: Controller, element: Element): void {
  if (top !== self || element.matches('script,link,source,meta')) return;
  if (document.readyState !== 'complete') addEventListener('load', () => replaceEmbed(controller, element));
  else
    setTimeout(
      () => withEmbeds(controller.config, (embeds) => embeds.showEmbeds(controller, withDecide, [element])),
      REST_MS,
    );
}
