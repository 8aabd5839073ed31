// The embeds: what is still held once the page is at rest gets a placeholder that says why.
import { isExpressionGranted } from '../consent/policy.ts';
import type { Controller } from './controller.ts';
import { withDecide, withEmbeds } from './load-lazily.ts';

/** Has placeholders shown for held elements of the document. Loads nothing where there is none. */
export function showPlaceholders(controller: Controller): void {
  const { config } = controller;
  const held = [
    ...document.querySelectorAll<HTMLElement>('[data-consent]:not(script,link,source,meta)'),
  ].filter(({ dataset }) => isExpressionGranted(config, controller.choice, dataset.consent || '') === false);
  if (held.length)
    void withEmbeds(config, (embeds) =>
      embeds.showEmbeds(controller, (use) => withDecide(config, use), held),
    );
}

/** The same after `load` and whenever the document changes from then on, each time when the page has nothing to do. */
export function watchEmbeds(controller: Controller, watch: (changed: () => void) => void): void {
  let isDue = false;
  const show = () => {
    isDue = false;
    showPlaceholders(controller);
  };
  const whenIdle = () => {
    if (isDue) return;
    isDue = true;
    // Safari has no requestIdleCallback.
    (window.requestIdleCallback || setTimeout)(show);
  };
  const start = () => {
    whenIdle();
    watch(whenIdle);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
