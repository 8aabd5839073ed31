// The second cookie: what the answer to a record repeats, for how long, and when it does not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { serverCookie } from '../../../src/server/server-cookie.ts';
import { configuration, post, recordFor, Site } from './site.ts';

const NOW = 1_795_000_000;
const DAY = 86_400;

const choiceAt = (timeSeconds: number) =>
  formatCookieValue({
    subject: 's'.repeat(22),
    time: timeSeconds,
    notice: '0'.repeat(16),
    revision: 2,
    sequence: 1,
    decisions: { analytics: false, social: true },
  });

const value = choiceAt(NOW - DAY);
const cookieFor = (cookies: string | undefined, changes = {}, isSecure = false) =>
  serverCookie({ ...configuration, ...changes }, cookies, NOW, isSecure);

describe('the second cookie', () => {
  it('repeats the choice of the request for the days that it has left', () => {
    expect(cookieFor(`a=b; eu-consent=${value}; c=d`)).toBe(
      `eu-consent-server=${value}; Path=/; Max-Age=${181 * DAY}; SameSite=Lax`,
    );
  });

  it('has the name, the domain and the days of the configuration, and is Secure on https', () => {
    const changes = { cookie: { name: 'choix', domain: 'example.org' }, askAgainDays: 10 };
    expect(cookieFor(`choix=${value}`, changes, true)).toBe(
      `choix-server=${value}; Path=/; Max-Age=${9 * DAY}; SameSite=Lax; Domain=example.org; Secure`,
    );
  });

  it.each([
    ['no cookie at all', undefined],
    ['no choice', 'a=b'],
    ['its own repetition alone', `eu-consent-server=${value}`],
    ['a value that is none', 'eu-consent=1!x'],
    ['two that differ', `eu-consent=${value}; eu-consent=${choiceAt(NOW)}`],
    ['one that has expired', `eu-consent=${choiceAt(NOW - 182 * DAY)}`],
    ['one from the future', `eu-consent=${choiceAt(NOW + 301)}`],
    ['another name that ends alike', `my-eu-consent=${value}`],
  ])('is not set for %s', (_what, cookies) => {
    expect(cookieFor(cookies)).toBeUndefined();
  });

  it('is set once for the same choice twice, as two paths may have it', () => {
    expect(cookieFor(`eu-consent=${value}; eu-consent=${value}`)).toContain('eu-consent-server=');
  });
});

describe('the answer to a record', () => {
  let site: Site;

  beforeEach(async () => {
    site = await Site.make();
  });

  afterEach(() => site.end());

  it('sets it for a page on the log’s own host, and for no other', async () => {
    const now = () => new Date(NOW * 1000);
    const { url } = await site.start({ now, origins: ['https://elsewhere.example'] });
    const cookie = `eu-consent=${value}`;
    const own = await post(url, recordFor(1), { cookie });
    expect(own.status).toBe(201);
    expect(own.headers.getSetCookie()).toEqual([expect.stringContaining(`eu-consent-server=${value};`)]);
    const other = await post(url, recordFor(2), { cookie, origin: 'https://elsewhere.example' });
    expect(other.status).toBe(201);
    expect(other.headers.getSetCookie()).toEqual([]);
    const refused = await post(url, '{}', { cookie });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([422, []]);
  });
});
