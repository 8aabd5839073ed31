// The second cookie, which repeats the choice where scripts' cookies do not last (DESIGN §3): when it contradicts the first.
import type { Choice } from './choice.ts';
import { choicesInCookies, formatCookieValue } from './cookie-value.ts';
import { secondsOlder } from './policy.ts';

/** The two as a device, or a request, has them; `undefined` where there is none that can be understood. */
export interface TwoCookies {
  /** What a script of the site has written: the newest of that name. */
  readonly own: Choice | undefined;
  /** Whether there is another of that name, with another choice. */
  readonly hasLeftovers: boolean;
  /** What an answer of the log has set: the newest of that name. */
  readonly copy: Choice | undefined;
  /** Whether the copy is older than the own one, or of the very same age with another choice: it must not outlive that. */
  readonly isStale: boolean;
}

/**
 * @param cookies a `Cookie` header, or `document.cookie`
 * @param name of the first cookie
 */
export function twoCookiesIn(cookies: string, name: string): TwoCookies {
  const found = choicesInCookies(cookies, name);
  const owns = found.flatMap(([key, choice]) => (key === name ? [choice] : []));
  const own = newestOf(owns);
  const copy = newestOf(found.flatMap(([key, choice]) => (key === name ? [] : [choice])));
  return {
    own,
    hasLeftovers: owns.some((choice) => own && !isSame(choice, own)),
    copy,
    isStale: !!own && !!copy && secondsOlder(copy, own) >= 0 && !isSame(copy, own),
  };
}

const isSame = (a: Choice, b: Choice) => formatCookieValue(a) === formatCookieValue(b);

/** The first of several of the very same age. */
function newestOf(choices: readonly Choice[]): Choice | undefined {
  let newest: Choice | undefined;
  for (const choice of choices) if (!newest || secondsOlder(newest, choice) > 0) newest = choice;
  return newest;
}
