// The floating button: opens the preferences from every page once a choice is made, and keeps out of the way.
import { BUTTON_CORNERS } from '../consent/layout.ts';
import type { Controller } from '../gate/controller.ts';
import { coversControl } from './covered.ts';
import { drawButton } from './draw-button.ts';
import type { Host } from './host.ts';

/** How long the page must be at rest before the button comes, or comes back. */
const REST_MS = 200;

/** How high it may stand, as the style sheet has it: in the corner, and over one or two rows of what is there. */
const HEIGHTS = ['0', '1', '2'];

/**
 * Keeps the button on the page while a choice is in force and no first layer asks, until the visitor hides it; for this
 * page view alone, since to remember that is to write to the device (EPD-1). Does nothing in a frame, nor where the
 * configuration names a corner that is not known.
 */
export function show(controller: Controller): void {
  const { config } = controller;
  const corner = BUTTON_CORNERS.find((name) => name === config.button);
  if (!corner || top !== self) return;
  const corners = [corner, ...BUTTON_CORNERS.filter((name) => name !== corner)];
  const hidden = new AbortController();
  let host: Host | undefined;

  const isDue = () => !!controller.choice && !document.querySelector('temoin-notice:not([data-done])');
  const draw = () => {
    const drawn = drawButton(controller, () => {
      hidden.abort();
      changes.disconnect();
      host?.remove();
    });
    // US-2, GPC-2. Elsewhere whoever refuses is heard too, and knows.
    if (config.jurisdiction?.startsWith('US-') && navigator.globalPrivacyControl === true)
      void controller.load('heard', (heard) => heard.tellHeard(controller, drawn));
    return drawn;
  };

  let rest: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    rest = undefined;
    if (hidden.signal.aborted) return;
    if (!isDue()) {
      host?.element.toggleAttribute('data-away', true);
      return;
    }
    host ??= draw();
    const { element } = host;
    if (!isInUse(element)) element.toggleAttribute('data-away', !findPlace(element, corners));
  };
  const settleSoon = () => {
    rest ??= setTimeout(settle, REST_MS);
  };
  // Gone at once from what comes under it.
  const giveWay = () => {
    const element = host?.element;
    if (!element || element.hasAttribute('data-away') || isInUse(element)) return;
    if (!isDue() || coversControl(element.getBoundingClientRect(), element))
      element.toggleAttribute('data-away', true);
  };
  const follow = ({ target }: Event) => {
    // The browser scrolls to what gets the focus after the event.
    requestAnimationFrame(giveWay);
    // A page that is being scrolled is not at rest; what else goes on in it may never end.
    if (target === document) {
      clearTimeout(rest);
      rest = undefined;
    }
    settleSoon();
  };
  const changes = new MutationObserver(settleSoon);
  changes.observe(document, { childList: true, subtree: true });
  const { signal } = hidden;
  for (const type of ['scroll', 'resize', 'focusin', 'load', 'temoin:choice', 'temoin:shown'])
    addEventListener(type, follow, { capture: true, passive: true, signal });
  settleSoon();
}

/** Whoever has come to it, or to the preferences over it, finds it where it was. */
const isInUse = (element: Element) =>
  element.matches(':focus-within') ||
  [...document.querySelectorAll('temoin-preferences')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('dialog[open]'),
  );

/** Moves it to the first place where it covers nothing; on the same side before the same height. */
function findPlace(element: HTMLElement, corners: readonly string[]): boolean {
  for (const raised of HEIGHTS)
    for (const corner of corners) {
      Object.assign(element.dataset, { corner, raised });
      if (!coversControl(element.getBoundingClientRect(), element)) return true;
    }
  return false;
}
