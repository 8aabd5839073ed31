// The cookie remover: removes a cookie by its name, wherever it is kept; loaded only when something is decided.
import type { Choice } from '../../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../../consent/configuration.ts';
import { formatCookieValue } from '../../consent/cookie-value.ts';
import { twoCookiesIn } from '../../consent/second-cookie.ts';
import { cookieScopes } from './cookie-scopes.ts';

/**
 * What a cookie may have to be written with to be reached: those of `__Secure-` and `__Host-` names need `Secure`
 * (RFC 6265bis §4.1.3), and those that are partitioned are others than those that are not (CHIPS).
 */
const KINDS = ['', '; Secure', '; Secure; Partitioned'];

/** The raw names of all cookies that the page sees, each as often as there are cookies of it. */
export const cookieNames = () => cookies().map((cookie) => cookie.slice(0, cookie.indexOf('=')));

/**
 * Removes every cookie of a name from every scope that the page can reach, until none is left.
 * @param name raw, as {@link cookieNames} gives it: js-cookie would encode it
 * @returns whether none is left
 */
export function removeCookie(name: string): boolean {
  for (const { domain, path } of cookieScopes(location.hostname, location.pathname)) {
    for (const kind of KINDS) {
      if (!cookieNames().includes(name)) return true;
      // biome-ignore lint/suspicious/noDocumentCookie: at once, and on plain http too, where there is no Cookie Store
      document.cookie = `${name}=; Max-Age=0; Path=${path}${domain ? `; Domain=${domain}` : ''}${kind}`;
    }
  }
  return !cookieNames().includes(name);
}

/**
 * Removes what other paths and domains have kept under the name of a choice that was written just now, and every copy of
 * the choice before it, since they would contradict that; also where the device has refused the new one: no grant may
 * outlive the refusal after it.
 * @returns whether the choice was not the only one, and is to be written again. Never throws
 */
export function removeLeftovers(config: Configuration, choice: Choice): boolean {
  try {
    const name = nameOf(config);
    removeCookie(copyOf(config));
    const copies = cookies().filter((cookie) => cookie.startsWith(`${name}=`));
    if (copies.length < 2 && copies[0] === `${name}=${formatCookieValue(choice)}`) return false;
    removeCookie(name);
    return true;
  } catch {
    // What the caller sees instead: false; a device that refuses cookies keeps none.
    return false;
  }
}

/**
 * Removes the copy that the log's answer has set (DESIGN §3, second cookie) where an older choice is in it, as when the
 * visitor has decided while that answer was on its way. Never throws.
 * @param isForgotten whether a copy must be gone too where there is nothing beside it; usually it is all that a browser has
 *   kept
 */
export function removeStaleCopy(config: Configuration, isForgotten: boolean): void {
  try {
    const { own, isStale } = twoCookiesIn(document.cookie, nameOf(config));
    if (isStale || (isForgotten && !own)) removeCookie(copyOf(config));
  } catch {
    // As below.
  }
}

/** Removes the choice from every scope, and its copy first, which would else stand alone for a moment. Never throws. */
export function removeChoice(config: Configuration): void {
  try {
    for (const name of [copyOf(config), nameOf(config)]) removeCookie(name);
  } catch {
    // What the caller sees instead: nothing; a device that refuses cookies keeps none.
  }
}

const nameOf = (config: Configuration) => config.cookie?.name || DEFAULT_COOKIE_NAME;

const copyOf = (config: Configuration) => `${nameOf(config)}-server`;

const cookies = () => document.cookie.split('; ');
