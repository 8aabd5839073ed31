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
  /** Whether the copy, which an answer of the log has set, has another choice and no newer one: it must not outlive this. */
  readonly isStale: boolean;
  /** Whether the copy is newer. */
  readonly isNewer: boolean;
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
  const isNewer = !!own && !!copy && isOlder(own, copy);
  return {
    own,
    hasLeftovers: owns.some((choice) => own && !isSame(choice, own)),
    isStale: !!own && !!copy && !isNewer && !isSame(copy, own),
    isNewer,
  };
}

/**
 * Sequence numbers of two subjects say nothing of each other: who was forgotten and chose anew in the same second has a
 * lower one. What a script wrote is then taken for the newer.
 */
const isOlder = (own: Choice, copy: Choice) =>
  own.subject === copy.subject ? secondsOlder(own, copy) > 0 : own.time < copy.time;

const isSame = (a: Choice, b: Choice) => formatCookieValue(a) === formatCookieValue(b);

/** The first of several of the very same age. */
function newestOf(choices: readonly Choice[]): Choice | undefined {
  let newest: Choice | undefined;
  for (const choice of choices) if (!newest || secondsOlder(newest, choice) > 0) newest = choice;
  return newest;
}
