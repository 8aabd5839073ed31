// Giving addresses: lets go of an element that is no script.
import { addressesOf, putBack } from './carriers.ts';
import { guardsBrowser } from './features.ts';
import { load } from './load-lazily.ts';
import { trusted } from './trusted-types.ts';

/**
 * Gives an element its addresses; a media element, or the one around a source, starts over. What a page's policy may ask
 * a Trusted Types policy for is rare enough for that to be loaded first, where the guard has not brought it.
 * @throws what a page's own policy throws
 */
export const giveAddresses = (element: Element): void => {
  if (guardsBrowser) give(element, trusted);
  else if (!element.matches('embed,object,[data-srcdoc]'))
    give(element, (_element, _name, address) => address);
  else void load('decide', (steps) => give(element, steps.trusted));
};

const give = (element: Element, trust: typeof trusted): void => {
  for (const [name, address] of addressesOf(element)) {
    const present = element.getAttribute(name);
    // The same address again would load a frame again.
    if (present === address) continue;
    if (present === null && element.matches('iframe,object,embed')) putBack(element);
    element.setAttribute(name, trust(element, name, address));
  }
  element.closest<HTMLMediaElement>('audio,video')?.load();
};
