// The hold: turns an element that points to a guarded host into the marked form that the release understands.
import { ADDRESSES, isScript } from '../carriers.ts';
import { type Expression, valueWaitsFor } from './address.ts';

/** Elements that load something by themselves (DESIGN §3). */
export const TAGS = /* @__PURE__ */ 'script iframe img video audio source object embed link'.split(' ');

/** By its name, since that is much faster than to match a selector, and every insertion on the page comes by here. */
export const isCarrier = (node: Node | null | undefined): node is Element =>
  // The reason for the cast: whatever is no element has no such name.
  TAGS.includes((node as Element | null | undefined)?.localName as string);

/** Properties and attributes that say what an element loads, and as what. */
export const ADDRESS = /^(src|href|data$|poster|type$)/i;

/** Matches what a link says of itself, if a browser fetches or connects for it. */
export const FETCHES = /style|icon|pre[^v]|manifest|dict/i;

/**
 * Scripts that are held here, but for those that stood in the HTML. The release asks none of these for a nonce: a
 * script inserted by script runs only where the page's policy lets such scripts run, and the browser checks that when
 * it is let go.
 */
export const guarded = new WeakSet<Element>();

/** Scripts that were let go, and elements that the visitor let go once, whatever is granted: never held again on this page. */
export const free = new WeakSet<Element>();

/** Holds an element for the addresses that it has. */
export const hold = (element: Element): void => {
  // Scripts there may be a thousand of.
  for (const name of isScript(element) ? ['src'] : ADDRESSES) keep(element, name, element.getAttribute(name));
};

/** Holds what must be held below a node. */
export const holdIn = (root: ParentNode): void => {
  root.querySelectorAll(`${TAGS}`).forEach(hold);
};

/** Holds an element that stands in the HTML. The parser lets observers look before it runs a script (HTML, "text"). */
export const holdParsed = (element: Element): void => {
  if (isCarrier(element) && !guarded.has(element)) {
    hold(element);
    guarded.delete(element);
  }
};

/**
 * Holds an element for what an attribute of it is about to get; takes the marks back where that may go.
 * @param name one that {@link ADDRESS} matches
 * @param set lets it have that
 * @returns a list where that must not happen, or has happened
 */
export function holdBefore(element: Element, name: string, value: unknown, set: () => void): [] | undefined {
  if (!isCarrier(element) || free.has(element)) return;
  if (isScript(element)) {
    // A script loads only in the document, and is looked at on its way there; until then it may still change.
    if (!element.parentNode) return;
    if (!/^t/i.exec(name)) keep(element, name, value);
    else if (element.src) {
      // A type alone makes no script run: that of a held one is put aside.
      set();
      hold(element);
      return [];
    }
  } else if (keep(element, name, value)) return [];
  // An address that waits without a mark is the page's own affair, such as its lazy loading.
  else if (element.hasAttribute('data-consent') && waits(element, element.getAttribute(`data-${name}`))) {
    element.removeAttribute(`data-${name}`);
    if (!ADDRESSES.some((other) => element.hasAttribute(`data-${other}`)))
      element.removeAttribute('data-consent');
  }
  return;
}

/** What an element must wait for before it may have an address. Most have none, and that must take no time. */
export const waits = (element: Element, address: unknown): Expression =>
  address !== null &&
  !free.has(element) &&
  // The reason for the cast: its name says what it is. What is no link would take a polluted prototype's relation (SEC-5).
  (element.localName !== 'link' || FETCHES.test((element as HTMLLinkElement).rel)) &&
  valueWaitsFor(address);

const keep = (element: Element, name: string, address: unknown): true | undefined => {
  const expression = waits(element, address);
  if (!expression) return;
  if (isScript(element)) {
    if (element.type === 'text/plain') return;
    // Without the attribute, only the browser knows that a script made by script is asynchronous.
    if (element.async) element.async = true;
    element.dataset.type = element.type;
    element.type = 'text/plain';
    guarded.add(element);
  } else {
    element.removeAttribute(name);
    // The reason for the cast: whatever it is, it becomes a text there as in its own attribute.
    element.setAttribute(`data-${name}`, address as string);
  }
  element.setAttribute('data-consent', expression);
  return true;
};
