// The cookie writer: keeps a choice on the device, with js-cookie; loaded only when something is decided.
import Cookies from 'js-cookie';
import type { Choice } from '../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { formatCookieValue } from '../consent/cookie-value.ts';
import { VALIDITY_DAYS } from '../consent/policy.ts';

const DAY_MS = 86_400_000;

/** Keeps a choice until 182 days after it was made, unless the device refuses cookies. Never throws. */
export function writeChoice(config: Configuration, choice: Choice): void {
  try {
    Cookies.set(nameOf(config), formatCookieValue(choice), {
      ...attributes(),
      expires: new Date(choice.time * 1000 + VALIDITY_DAYS * DAY_MS),
    });
  } catch {
    // What the caller sees instead: that the cookie jar does not give the choice back.
  }
}

/** Removes the choice, and the copy that the log's answer may have set. Never throws. */
export function removeChoice(config: Configuration): void {
  try {
    for (const name of [nameOf(config), `${nameOf(config)}-server`]) Cookies.remove(name, attributes());
  } catch {
    // What the caller sees instead: nothing; a device that refuses cookies keeps none.
  }
}

const nameOf = (config: Configuration) => config.cookie?.name || DEFAULT_COOKIE_NAME;

const attributes = () => ({ path: '/', sameSite: 'Lax', secure: location.protocol === 'https:' }) as const;
