// The carriers: what a held element is held by, and what lets it go on its own node (DESIGN §3).
import { partsOf } from './link.ts';

/** What carries an address. On a held element each has `data-` in front, except on a script, whose type holds it. */
export const ADDRESSES = ['src', 'srcset', 'href', 'data', 'poster', 'srcdoc'];

/** Told by what the element is, since a page may have changed what it says of itself. */
export const isScript = (element: unknown): element is HTMLScriptElement =>
  element instanceof HTMLScriptElement;

/** The addresses that an element waits for, by the attribute that each will be in. An inline script has none. */
export const addressesOf = (element: Element): [attribute: string, address: string][] => {
  // Inline scripts there may be a thousand of.
  if (isScript(element) && !element.src) return [];
  return ADDRESSES.flatMap((name) => {
    const address = element.getAttribute(isScript(element) ? name : `data-${name}`);
    return address === null ? [] : [[name, address]];
  });
};

/** The element in the words of the ledger: its name and where it leads, without the query. */
export const nameOf = (element: Element): string => {
  const [first] = addressesOf(element);
  return `${element.localName} ${first ? /^[^?]{0,200}/.exec(first[1]) : 'inline'}`;
};

/**
 * Whether no address carries code itself: `javascript:`, `data:` and others are never let go. Of a `srcset` the first
 * candidate is looked at, as images run nothing; the text of a `srcdoc` is taken for a path.
 */
export const hasWebAddresses = (element: Element): boolean =>
  addressesOf(element).every(([, address]) => /^http/.test(partsOf(address).protocol));

/**
 * Takes an element out and puts it back where it was, at once. A frame made by the parser that gets its address later
 * is otherwise loaded again from the session's history, whether it is held by then or not: by Firefox on a reload,
 * by Chromium and Firefox on the way back.
 */
export const putBack = (element: Element): void => {
  // DOM, "pre-insert": a node that is to come before itself comes before its next sibling.
  element.before(element);
};

/** While the page is being parsed, a script is whole only once an element stands behind it, or behind one around it. */
export const isParsed = (element: Element): unknown =>
  document.readyState !== 'loading' || !isScript(element) || element.closest(':not(:last-child)');
