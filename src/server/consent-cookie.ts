// The second cookie: the choice that a request carried, repeated by the answer, since what a script has written some
// browsers drop after seven days (Safari's Intelligent Tracking Prevention; DESIGN §3). Pure.
import { askAgainDays } from '../consent/ask-again.ts';
import { type Configuration, DEFAULT_COOKIE_NAME } from '../consent/configuration.ts';
import { formatCookieValue } from '../consent/cookie-value.ts';
import type { ConsentRecord } from '../consent/record.ts';
import { twoCookiesIn } from '../consent/second-cookie.ts';
import { hostOf, isSameHost, type OriginHeaders } from './origin.ts';

const DAY_SECONDS = 86_400;

/** VP-5: a choice from further ahead than this says nothing; a clock may be wrong by so much. */
const AHEAD_SECONDS_MAX = 300;

/** What a request says, and when. */
export interface CookieRequest {
  /** The `Cookie` header. */
  readonly cookies: string;
  /** The record that it posts, which has been stored. */
  readonly record: Pick<ConsentRecord, 'subject' | 'sequence' | 'jurisdiction'>;
  readonly nowSeconds: number;
  /** Whether the page is on https. */
  readonly isSecure: boolean;
}

/**
 * The value of a `Set-Cookie` header that keeps the visitor's choice for the days that it has left, or has a copy
 * removed that an older choice has left. The value is always the request's own cookie, never one made from a record, and
 * the record decides whether it is repeated: a record may come late, after a withdrawal, or before its cookie.
 *
 * 1. Without a choice in the cookie itself nothing is set: a copy may be all that the browser has kept.
 * 2. A copy that is newer than the cookie stays.
 * 3. The cookie is repeated if it is the one that was written with this record: of its subject and its sequence number.
 * 4. Otherwise a copy that differs from the cookie is removed, so that it cannot outlive the choice after it.
 *
 * Several cookies of the name, as other paths and domains leave behind, are never repeated: the page sees to those.
 * @param configuration of the site; the days are those of the place that the record names
 * @returns `undefined` where nothing is to be set
 */
export function consentCookie(
  configuration: Configuration,
  { cookies, record, nowSeconds, isSecure }: CookieRequest,
): string | undefined {
  const { name = DEFAULT_COOKIE_NAME, domain } = configuration.cookie ?? {};
  const { own, isStale, isNewer, hasLeftovers } = twoCookiesIn(cookies, name);
  if (!own || isNewer) return undefined;
  const setFor = (content: string, seconds: number) =>
    [
      `${name}-server=${content}`,
      'Path=/',
      `Max-Age=${seconds}`,
      'SameSite=Lax',
      ...(domain ? [`Domain=${domain}`] : []),
      ...(isSecure ? ['Secure'] : []),
    ].join('; ');

  const { jurisdiction } = record;
  const days = askAgainDays({ ...configuration, ...(jurisdiction && { jurisdiction }) });
  const leftSeconds = own.time + days * DAY_SECONDS - nowSeconds;
  const isOfRecord = own.subject === record.subject && own.sequence === record.sequence;
  const isValid = leftSeconds > 0 && own.time <= nowSeconds + AHEAD_SECONDS_MAX;
  if (isOfRecord && isValid && !hasLeftovers) return setFor(formatCookieValue(own), leftSeconds);
  return isStale ? setFor('', 0) : undefined;
}

/**
 * The same for a request as Node gives it. Only a page on the log's own host gets the cookie: of another one no page of
 * the site would ever see it. Whether that page is on https its `Origin` says, which no script can forge, and no proxy
 * in front changes.
 */
export function consentCookieFor(
  {
    configuration,
    trustsProxy,
    now,
  }: { readonly configuration: Configuration; readonly trustsProxy: boolean; readonly now: () => Date },
  headers: OriginHeaders,
  record: CookieRequest['record'],
): string | undefined {
  const { origin, cookie } = headers;
  if (typeof origin !== 'string' || typeof cookie !== 'string') return undefined;
  if (!isSameHost(origin, hostOf(headers, trustsProxy))) return undefined;
  const nowSeconds = Math.floor(now().getTime() / 1000);
  return consentCookie(configuration, {
    cookies: cookie,
    record,
    nowSeconds,
    isSecure: origin.startsWith('https:'),
  });
}
