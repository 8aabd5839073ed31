// The cookie jar: reads the choice that this device remembers. Reading is our own (DESIGN §3); writing is in cookie-writer.ts.
import type { Choice } from '../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { choicesInCookies } from '../consent/cookie-value.ts';
import { validChoice } from '../consent/policy.ts';
import { choiceInForce } from '../consent/presumption.ts';
import { isSomethingDue } from './pending.ts';

declare global {
  interface Navigator {
    /** W3C Global Privacy Control §2; whatever is not exactly `true` says nothing. */
    readonly globalPrivacyControl?: unknown;
  }
}

/**
 * The choice that this device remembers, frozen.
 * @returns `undefined` where there is none, or where cookies cannot be read (a sandboxed frame throws)
 */
export const readChoice = (config: Configuration): Choice | undefined => {
  try {
    const name = config.cookie?.name || DEFAULT_COOKIE_NAME;
    const { cookie } = document;
    // A copy alone is what a browser has kept for long, or what an answer has brought after the visitor was forgotten: its
    // record waits then. Where it is only a sweep that is due, the visitor is asked once more than needed.
    if (cookie.includes(`${name}=`) || (cookie.includes(`${name}-`) && !isSomethingDue(true)))
      return validChoice(config, choicesInCookies(cookie, name), Date.now() / 1000);
  } catch {
    // What the caller sees instead: no choice, so nothing is granted.
  }
  return undefined;
};

/**
 * The choice in force on this device where the law of the place may ask for an opt-out alone (src/consent/presumption.ts);
 * frozen. Nothing is granted there where the browser's signal (GPC-2) or cookies cannot be read at all, or a cookie of
 * that name says nothing that can be understood (DESIGN §4.1).
 * @param choice that the device remembers
 */
export const inForceHere = (config: Configuration, choice: Choice | undefined): Choice | undefined => {
  let isOptedOut = true;
  try {
    isOptedOut =
      navigator.globalPrivacyControl === true ||
      !(choice || !document.cookie.includes(config.cookie?.name || DEFAULT_COOKIE_NAME));
  } catch {
    // What the page sees instead: a refusal.
  }
  return choiceInForce(config, choice, isOptedOut);
};
