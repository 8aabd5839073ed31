// The hold: turns an element that points to a guarded host into the marked form that the release understands.
import { ADDRESSES, isScript } from '../carriers.ts';
import { waitsFor } from './address.ts';

/** Elements that load something by themselves (DESIGN §3). */
export const TAGS = /* @__PURE__ */ 'script iframe img video audio source object embed link'.split(' ');

/** By its name, since that is much faster than to match a selector, and every insertion on the page comes by here. */
export const isCarrier = (node: Node | null | undefined): node is Element =>
  // The reason for the cast: whatever is no element has no such name.
  TAGS.includes((node as Element | null | undefined)?.localName as string);

/** Matches the attributes that say what they load. */
export const ADDRESS = /^(src|srcset|href|data|poster)$/i;

/**
 * What is held here, but for scripts that stood in the HTML. The release asks none of these for a nonce: a script
 * inserted by script runs only where the page's policy lets such scripts run, and the browser checks that when it is
 * let go.
 */
export const guarded = new WeakSet<Element>();

/** Elements that the visitor let go once, whatever is granted: never held again on this page. */
export const free = new WeakSet<Element>();

/**
 * Holds an element for the addresses that it has.
 * @returns for how many it had to be held and was not yet
 */
export function hold(element: Element): number {
  return ADDRESSES.filter((name) => keep(element, name, element.getAttribute(name))).length;
}

/** Holds what must be held below a node; tells how many elements that were. */
export function holdIn(root: ParentNode): number {
  return [...root.querySelectorAll(`${TAGS}`)].filter(hold).length;
}

/** Holds an element that stands in the HTML. The parser lets observers look before it runs a script (HTML, "text"). */
export function holdParsed(element: Element): void {
  if (isCarrier(element) && hold(element) && isScript(element)) guarded.delete(element);
}

/**
 * Holds an element for an address that it is about to get; takes the marks back where that one is not guarded.
 * @returns whether the browser must not see the address
 */
export function holdBefore(element: Element, name: string, address: unknown): boolean | undefined {
  // A script loads only in the document; until it is there, its type may still change. One that is in a shadow comes
  // into the document with its host, and nobody looks at it again.
  if (
    !isCarrier(element) ||
    (isScript(element) && !element.isConnected && !(element.getRootNode() instanceof ShadowRoot))
  )
    return;
  if (keep(element, name, address)) return !isScript(element);
  if (guarded.has(element)) {
    element.removeAttribute(`data-${name}`);
    if (!isScript(element) && !ADDRESSES.some((other) => element.hasAttribute(`data-${other}`)))
      element.removeAttribute('data-consent');
  }
  return;
}

/** Without an address, there is nothing to wait for: `null` is a path on the page's own host. */
function keep(element: Element, name: string, address: unknown): true | undefined {
  const addresses = name === 'srcset' ? `${address}`.split(/[\s,]+/) : [address];
  const expression = addresses.map(waitsFor).find(Boolean);
  if (!expression || free.has(element)) return;
  if (isScript(element)) {
    if (element.type === 'text/plain') return;
    // Without the attribute, only the browser knows that a script made by script is asynchronous.
    if (element.async) element.async = true;
    if (element.type) element.dataset.type = element.type;
    element.type = 'text/plain';
  } else {
    element.removeAttribute(name);
    // The reason for the cast: whatever it is, it becomes a text there as in its own attribute.
    element.setAttribute(`data-${name}`, address as string);
  }
  element.setAttribute('data-consent', expression);
  guarded.add(element);
  return true;
}
