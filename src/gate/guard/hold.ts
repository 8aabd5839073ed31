// The hold: turns an element that points to a guarded host into the marked form that the release understands.
import { waitsFor } from './address.ts';

/** Elements that load something by themselves (DESIGN §3). */
export const TAGS = 'script iframe img video audio source object embed link'.split(' ');

/** Selects them. */
export const CARRIERS = TAGS.join();

/** The attributes that say what they load. */
const ADDRESSES = 'src srcset href data poster'.split(' ');

/** Matches each of these attributes. */
export const ADDRESS = RegExp(`^(${ADDRESSES.join('|')})$`);

/**
 * What the guard holds, scripts that the parser inserted apart. The release asks none of these for a nonce: unlike a
 * tag in the HTML, a script inserted by script runs only where the page's policy trusts such scripts, and the browser
 * checks that when it is let go.
 */
export const guarded = new WeakSet<Element>();

/**
 * Holds an element for the addresses that it has.
 * @returns for how many it had to be held and was not yet
 */
export function hold(element: Element): number {
  // The reason for the cast: it has the attribute.
  return ADDRESSES.filter(
    (name) => element.hasAttribute(name) && keep(element, name, element.getAttribute(name) as string),
  ).length;
}

/** Holds what a page's own script inserts. */
export function holdInserted(element: Element): void {
  if (hold(element)) guarded.add(element);
}

/**
 * Holds an element for an address that it is about to get; takes the marks back where that is not guarded.
 * @returns whether the browser must not see the address
 */
export function holdBefore(element: Element, name: string, address: unknown): boolean {
  const value = `${address}`;
  if (!element.matches(CARRIERS)) return false;
  if (element instanceof HTMLScriptElement) {
    // It loads only in the document; until it is there, its type may still change.
    if (element.isConnected && keep(element, name, value)) guarded.add(element);
    return false;
  }
  const kept = keep(element, name, value);
  // The release sets the very address that was held, and needs the marks still.
  if (!kept && guarded.has(element) && element.getAttribute(`data-${name}`) !== value) {
    element.removeAttribute(`data-${name}`);
    element.removeAttribute('data-consent');
  }
  return kept;
}

function keep(element: Element, name: string, value: string): boolean {
  // Of a `srcset` every part counts. In other addresses, white space and commas stand behind the host.
  const expression = value
    .split(/[\s,]+/)
    .map(waitsFor)
    .find(Boolean);
  if (!expression) return false;
  if (element instanceof HTMLScriptElement) {
    if (element.type === 'text/plain') return false;
    // Without the attribute, only the browser knows that a script made by script is asynchronous.
    if (element.async) element.async = true;
    if (element.type) element.dataset.type = element.type;
    element.type = 'text/plain';
  } else {
    element.removeAttribute(name);
    element.setAttribute(`data-${name}`, value);
    guarded.add(element);
  }
  element.setAttribute('data-consent', expression);
  return true;
}
