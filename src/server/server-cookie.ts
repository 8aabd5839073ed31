// The second cookie: the choice that a request carried, repeated by the answer, since what a script has written some
// browsers drop after seven days (Safari's Intelligent Tracking Prevention; DESIGN §3). Pure.
import { askAgainDays } from '../consent/ask-again.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { parseCookieValue } from '../consent/cookie-value.ts';

const DAY_SECONDS = 86_400;

/** VP-5: a choice from further ahead than this says nothing; a clock may be wrong by so much. */
const AHEAD_SECONDS_MAX = 300;

/**
 * The value of a `Set-Cookie` header that keeps a visitor's choice for the days that it has left: never one made from a
 * record, and never longer than the choice itself.
 * @param configuration of the site, at the visitor's place
 * @param cookies the request's `Cookie` header
 * @param isSecure whether the page is on https
 * @returns `undefined` where the request carried no choice, one that is not valid, or several that differ
 */
export function serverCookie(
  configuration: Configuration,
  cookies: string | undefined,
  nowSeconds: number,
  isSecure: boolean,
): string | undefined {
  const { name = DEFAULT_COOKIE_NAME, domain } = configuration.cookie ?? {};
  const [value, ...others] = new Set(valuesOf(cookies ?? '', name));
  const choice = value === undefined || others.length ? undefined : parseCookieValue(value);
  if (!choice || choice.time > nowSeconds + AHEAD_SECONDS_MAX) return undefined;
  const maxAgeSeconds = choice.time + askAgainDays(configuration) * DAY_SECONDS - nowSeconds;
  if (maxAgeSeconds <= 0) return undefined;
  return [
    `${name}-server=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

function valuesOf(cookies: string, name: string): string[] {
  const start = `${name}=`;
  return cookies
    .split(/; */)
    .flatMap((cookie) => (cookie.startsWith(start) ? [cookie.slice(start.length)] : []));
}
