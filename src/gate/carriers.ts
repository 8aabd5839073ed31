// The carriers: what a held element is held by, and what lets it go on its own node (DESIGN §3).
import { trusted } from './trusted-types.ts';

/** What carries an address. On a held element each has `data-` in front, except on a script, whose type holds it. */
export const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster', 'srcdoc'];

/** Told by what the element is, since a page may have changed what it says of itself. */
export const isScript = (element: Element): element is HTMLScriptElement =>
  element instanceof HTMLScriptElement;

/** The addresses that an element waits for, by the attribute that each will be in. An inline script has none. */
export function addressesOf(element: Element): [attribute: string, address: string][] {
  const prefix = isScript(element) ? '' : 'data-';
  return ADDRESSES.flatMap((name) => {
    const address = element.getAttribute(prefix + name);
    return address === null ? [] : [[name, address]];
  });
}

/** The element in the words of the ledger: its name and where it leads, without the query. */
export const nameOf = (element: Element): string =>
  `${element.localName} ${addressesOf(element)[0]?.[1].split('?')[0]?.slice(0, 200) || 'inline'}`;

/**
 * Whether no address carries code itself: `javascript:`, `data:` and others are never let go. Of a `srcset` the first
 * candidate is looked at, as images run nothing; the text of a `srcdoc` is taken for a path.
 */
export const hasWebAddresses = (element: Element): boolean =>
  addressesOf(element).every(([, href]) =>
    /^https?:$/.test(Object.assign(document.createElement('a'), { href }).protocol),
  );

/**
 * Takes an element out and puts it back where it was, at once. A frame made by the parser that gets its address later
 * is otherwise loaded again from the session's history, whether it is held by then or not: by Firefox on a reload,
 * by Chromium and Firefox on the way back.
 */
export function putBack(element: Element): void {
  element.parentNode?.insertBefore(element, element.nextSibling);
}

/** Gives an element that is no script its addresses; a media element, or the one around a source, starts over. */
export function giveAddresses(element: Element): void {
  // The same address again would load a frame again.
  const missing = addressesOf(element).filter(([name, address]) => element.getAttribute(name) !== address);
  const [first] = missing;
  if (first && !element.hasAttribute(first[0]) && /^(iframe|object|embed)$/.test(element.localName))
    putBack(element);
  for (const [name, address] of missing) element.setAttribute(name, trusted(element, name, address));
  element.closest<HTMLMediaElement>('audio,video')?.load();
}
