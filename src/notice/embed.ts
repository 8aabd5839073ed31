// One held embed: its placeholder for as long as it is held, what the two buttons do, and the element left as it was.
import type { Act } from '../consent/act.ts';
import { placeholderWordsOf } from '../consent/placeholder-words.ts';
import type { Controller } from '../gate/controller.ts';
import { createPlaceholder } from './placeholder.ts';
import { keepOver } from './placeholder-place.ts';
import { placeholderTexts } from './placeholder-texts.ts';

/** A held element that is looked after. */
export interface Embed {
  /** Puts the placeholder where it belongs, or away where there is no room for it. */
  place(): void;
  /** Follows a new choice: says what is missing now, or ends where nothing is. */
  follow(): void;
  /** Takes the placeholder away for good and leaves the element as it was; the focus moves on to it. */
  end(): void;
}

/** What an embed is told, and tells. */
interface Surroundings {
  /** What the element needs and no choice grants. */
  missing(): readonly string[];
  /** The placeholder was put on the page. */
  put(): void;
  /** It has gone for good; unwanted where the page kept taking it away. */
  ended(isUnwanted: boolean): void;
}

/** Smallest box that gets a placeholder, in CSS pixels: below are counting pixels and icons. Sound has 300 × 54. */
const SMALLEST = { width: 120, height: 48 };

/** How often a placeholder is put back at most: two scripts that undo each other would never end. */
const PUT_BACK_LIMIT = 20;

/** Starts to look after a held element. Nothing is on the page before `place()`. */
export function lookAfter(
  controller: Controller,
  element: HTMLElement,
  { missing, put, ended }: Surroundings,
): Embed {
  const { config } = controller;
  const placeholder = createPlaceholder(
    config.theme,
    // A policy that came with the page cannot be loosened for one embed.
    config.guard !== 'server' &&
      ((event) => {
        const act = actOf(event);
        controller.load('decide', ({ once }) => void once(controller, element, missing(), act));
      }),
    (event) => {
      const act = actOf(event);
      controller.load('decide', ({ decide }) => {
        void decide(controller, Object.fromEntries(missing().map((id) => [id, true])), act);
      });
    },
  );
  const { host } = placeholder;
  // What a click needs is there before it, and not at all on a page where nobody comes near.
  for (const type of ['pointerenter', 'focusin'])
    host.addEventListener(type, () => controller.load('decide', () => {}), { once: true });

  const wasInert = element.inert;
  const moveOver = keepOver(element, placeholder);
  const end = (isUnwanted = false) => {
    const hadFocus = host.matches(':focus-within');
    host.remove();
    element.inert = wasInert;
    if (hadFocus) focus(element);
    ended(isUnwanted);
  };
  const follow = () => {
    if (missing().length) placeholder.say(placeholderWordsOf(config, placeholderTexts, missing()));
    else end();
  };
  let isOnPage = false;
  let timesLeft = PUT_BACK_LIMIT;
  follow();
  return {
    place() {
      if (!element.isConnected) return end();
      const { width, height } = element.getBoundingClientRect();
      const hasRoom = width >= SMALLEST.width && height >= SMALLEST.height;
      if (!hasRoom) host.remove();
      else if (host.parentNode !== element.parentNode) {
        if (isOnPage && !timesLeft--) return end(true);
        element.after(host);
        put();
      }
      isOnPage = hasRoom;
      // An empty frame is no stop for the keyboard.
      element.inert = hasRoom || wasInert;
      if (hasRoom) moveOver();
    },
    follow,
    end: () => end(),
  };
}

const actOf = (event: Event): Act => ({
  surface: 'placeholder',
  // A click made by a script grants, but the record shows it (DESIGN §4.2).
  gesture: event.isTrusted ? 'trusted' : 'synthetic',
  locale: placeholderTexts.locale,
  shown: {},
});

/** Where an element takes no focus by itself, it does until it loses it again. */
function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (element.matches(':focus')) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
