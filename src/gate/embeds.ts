// The embeds: what is still held once the page is at rest gets a placeholder that says why.
import { isExpressionGranted } from '../consent/policy.ts';
import type { Controller } from './controller.ts';
import { withDecide, withEmbeds } from './load-lazily.ts';

/** How long after `load`, and after a change of the document, placeholders come: the page's own work goes first. */
const REST_MS = 99;

/** Has placeholders shown for what is held, now and whenever the document changes. Loads nothing where nothing is. */
export function watchEmbeds(controller: Controller, watch: (changed: () => void) => void): void {
  const { config } = controller;
  let isDue = false;
  const show = () => {
    isDue = false;
    const held = [
      ...document.querySelectorAll<HTMLElement>('[data-consent]:not(script,link,source,meta)'),
    ].filter(
      ({ dataset }) => isExpressionGranted(config, controller.choice, dataset.consent || '') === false,
    );
    if (held[0]) void withEmbeds(config, (embeds) => embeds.showEmbeds(controller, withDecide, held));
  };
  const changed = () => {
    if (isDue || document.readyState !== 'complete') return;
    isDue = true;
    setTimeout(show, REST_MS);
  };
  addEventListener('load', changed);
  watch(changed);
  changed();
}
