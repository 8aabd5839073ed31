// The cookie jar: reads the choice that this device remembers. Reading is our own (DESIGN §3); writing is in cookie-writer.ts.
import type { Choice } from '../consent/choice.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { choicesInCookies } from '../consent/cookie-value.ts';
import { validChoice } from '../consent/policy.ts';

/**
 * The choice in force on this device, frozen.
 * @returns `undefined` where there is none, or where cookies cannot be read (a sandboxed frame throws)
 */
export const readChoice = (config: Configuration, nowSeconds: number): Choice | undefined => {
  try {
    const choices = choicesInCookies(document.cookie, config.cookie?.name || DEFAULT_COOKIE_NAME);
    const choice = validChoice(config, choices, nowSeconds);
    // The page may look at the choice, and keep it, but not change it.
    if (choice) Object.freeze(choice.decisions);
    return Object.freeze(choice);
  } catch {
    // What the caller sees instead: no choice, so nothing is granted.
    return undefined;
  }
};
