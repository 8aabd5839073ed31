// A device with cookies on it, and what may run there: the whole way from the cookies to the policy.
import type { Configuration } from '../../../src/consent/configuration.ts';
import { choicesInCookies } from '../../../src/consent/cookie-value.ts';
import { isGranted, validChoice } from '../../../src/consent/policy.ts';
import { idsOf, loaded, NOTICE, NOW, SUBJECT } from './examples.ts';

/** Asked about beside the configuration's own ids: none of them may ever run. */
const STRANGERS = ['ghost', 'temoin', '', 'required', 'constructor', 'toString', '__proto__'];

/** A cookie as the format describes it, written by hand: what is tested must not depend on our own writer. */
export function cookie(
  decisions: string,
  { time = NOW - 60, revision = 3, sequence = 1, name = 'eu-consent', version = 1 } = {},
): string {
  return `${name}=${version}!${SUBJECT}!${time.toString(36)}!${NOTICE}!${revision}!${sequence}!${decisions}`;
}

/** Every id that may run, required ones included, in the order of the configuration. */
export function whatRuns(config: Configuration, cookies: readonly string[]): string[] {
  const page = loaded(config);
  const choice = validChoice(page, choicesInCookies(cookies.join('; '), 'eu-consent'), NOW);
  return [...idsOf(config), ...STRANGERS].filter((id) => isGranted(page, choice, id));
}
