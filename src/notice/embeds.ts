// The placeholders: says, over each held embed, who is held back and why, and lets it go where the visitor wishes.
import { missingIds } from '../consent/missing-ids.ts';
import type { Controller } from '../gate/controller.ts';
import { type Embed, lookAfter } from './embed.ts';

/** Every embed that is looked after, whether or not its box has room for a placeholder now. */
const embeds = new Map<Element, Embed>();

/** Elements that were let go, though what they need may not be granted, and those whose page wants no placeholder. */
const settled = new WeakSet<EventTarget>();

/**
 * How long after `load` placeholders come: a framework that takes over what its server rendered must not find a stranger
 * among it.
 */
const REST_MS = 500;

let isWatching = false;

/**
 * Gives held elements their placeholders, once the page is at rest. Those that have one, are granted, name an unknown id,
 * or stand within another that has one, are passed over; those that are too small get theirs when they have grown.
 * @param elements held, in document order
 */
export function show(controller: Controller, elements: Iterable<Element>): void {
  // A page in a frame never asks, in no place of it.
  if (top !== self) return;
  if (document.readyState !== 'complete') {
    addEventListener('load', () => setTimeout(show, REST_MS, controller, elements), { once: true });
    return;
  }
  const missingFor = (element: HTMLElement) =>
    missingIds(controller.config, (id) => !!controller.verdict(id), element.dataset.consent || '');
  if (!isWatching) watchPage();
  for (const element of elements) {
    if (!(element instanceof HTMLElement) || embeds.has(element) || settled.has(element)) continue;
    // What stands inside an embed is covered with it, and shown by it.
    const isInside =
      element.parentElement?.closest('video,audio,object') ||
      [...embeds.keys()].some((outer) => outer.contains(element));
    if (isInside || !missingFor(element).length) continue;
    const embed = lookAfter(controller, element, {
      missing: () => missingFor(element),
      put: () => watch(element),
      ended(isUnwanted) {
        embeds.delete(element);
        sizes.unobserve(element);
        if (isUnwanted) settled.add(element);
      },
    });
    embeds.set(element, embed);
    sizes.observe(element);
    embed.place();
  }
}

const placeAll = () => {
  for (const embed of embeds.values()) embed.place();
};

/** The boxes that an embed's place depends on; an element without a box tells that it has got one, or is gone. */
const sizes = new ResizeObserver(placeAll);

/** Parents, from which an embed or its placeholder may be taken. A task later, as for the notice. */
const removals = new MutationObserver(() => setTimeout(placeAll));

/** In a flex or grid container, neighbours move an embed without changing its size. */
function watch(element: HTMLElement): void {
  if (element.parentNode) removals.observe(element.parentNode, { childList: true });
  for (const box of [element.parentElement, element.previousElementSibling]) if (box) sizes.observe(box);
}

function watchPage(): void {
  isWatching = true;
  addEventListener('resize', placeAll);
  // A scroller that is no containing block does not take along what is out of the flow.
  addEventListener('scroll', placeAll, { capture: true, passive: true });
  addEventListener('load', placeAll, true);
  document.fonts.addEventListener('loadingdone', placeAll);
  addEventListener('temoin:released', (event) => {
    // A page may dispatch events of its own by that name.
    const elements: unknown = event instanceof CustomEvent && event.detail?.elements;
    if (!Array.isArray(elements)) return;
    for (const element of elements) {
      if (!(element instanceof Element)) continue;
      settled.add(element);
      embeds.get(element)?.end();
    }
  });
  addEventListener('temoin:choice', () => {
    for (const embed of embeds.values()) embed.follow();
  });
}
