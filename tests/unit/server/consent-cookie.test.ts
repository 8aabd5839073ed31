// The second cookie: what the answer to a record repeats, for how long, and when it does not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { consentCookie } from '../../../src/server/consent-cookie.ts';
import { configuration, post, recordFor, Site } from './site.ts';

const NOW = 1_795_000_000;
const DAY = 86_400;
const SUBJECT = 's'.repeat(22);
const GRANT = 'analytics:1!social:1';
const REFUSAL = 'analytics:0!social:0';

interface Written {
  readonly decisions?: string;
  readonly time?: number;
  readonly sequence?: number;
  readonly subject?: string;
}

/** A cookie's value as the format describes it, written by hand. */
const value = ({ decisions = GRANT, time = NOW - DAY, sequence = 1, subject = SUBJECT }: Written = {}) =>
  `1!${subject}!${time.toString(36)}!${'0'.repeat(16)}!2!${sequence}!${decisions}`;

const own = (written?: Written) => `eu-consent=${value(written)}`;
const copy = (written?: Written) => `eu-consent-server=${value(written)}`;
const record = { subject: SUBJECT, sequence: 1 };

const answerTo = (cookies: string, changes: Partial<Parameters<typeof consentCookie>[1]> = {}, site = {}) =>
  consentCookie(
    { ...configuration, ...site },
    { cookies, record, nowSeconds: NOW, isSecure: false, ...changes },
  );

/** With what is left of 182 days. */
const repeated = (written: Written = {}) =>
  `eu-consent-server=${value(written)}; Path=/; Max-Age=${(written.time ?? NOW - DAY) + 182 * DAY - NOW}; SameSite=Lax`;
const REMOVED = 'eu-consent-server=; Path=/; Max-Age=0; SameSite=Lax';

describe('the answer to a stored record', () => {
  const second = { sequence: 2, time: NOW - 60 };
  const withdrawn = { ...second, decisions: REFUSAL };

  it.each([
    // The usual order: the device remembers the choice, then its record is sent.
    ['the record of the cookie', own(), repeated()],
    ['the same among other cookies', `a=b; ${own()}; c=d`, repeated()],
    ['the record sent again, once it was repeated', `${own()}; ${copy()}`, repeated()],
    ['the record of a second choice', `${own(second)}; ${copy()}`, repeated(second), 2],
    ['the same cookie twice, as two paths have it', `${own()}; ${own()}`, repeated()],
    // The record before its cookie: the request still carries the choice before.
    ['a withdrawal before its cookie', own(), undefined, 2],
    ['the same, where the grant was repeated', `${own()}; ${copy()}`, undefined, 2],
    ['a first choice before its cookie', '', undefined],
    ['one of a visitor who was forgotten', 'a=b', undefined, 2],
    // The record after a later choice, in another tab, or because the log did not answer.
    ['an old grant after the withdrawal', own(withdrawn), undefined],
    ['the same, where the grant was repeated', `${own(withdrawn)}; ${copy()}`, REMOVED],
    ['the same, where the withdrawal was', `${own(withdrawn)}; ${copy(withdrawn)}`, undefined],
    ['a record of another browser’s number', own({ subject: 'z'.repeat(22) }), undefined],
    [
      'the last record of a visitor who chose anew',
      `${own({ subject: 'z'.repeat(22) })}; ${copy({ time: NOW - 9 * DAY })}`,
      REMOVED,
    ],
    // What else a browser may send.
    ['what only the copy says, as Safari has it after seven days', copy(), undefined],
    ['a copy that is newer', `${own()}; ${copy(withdrawn)}`, undefined],
    [
      'a copy that is newer, and another cookie of the name',
      `${own()}; ${own(withdrawn)}; ${copy({ ...withdrawn, sequence: 3 })}`,
      undefined,
    ],
    ['two that differ', `${own()}; ${own({ decisions: REFUSAL })}`, undefined],
    ['an older one of another path', `${own()}; ${own({ time: NOW - 9 * DAY })}`, undefined],
    ['two that differ, and a copy of the older', `${own(second)}; ${own()}; ${copy()}`, REMOVED, 2],
    [
      'a copy of the same age that says something else',
      `${own({ decisions: REFUSAL })}; ${copy()}`,
      repeated({ decisions: REFUSAL }),
    ],
    [
      'a copy of another subject’s choice in the same second',
      `${own({ decisions: REFUSAL })}; ${copy({ subject: 'z'.repeat(22), sequence: 9 })}`,
      repeated({ decisions: REFUSAL }),
    ],
    ['the same after another record', `${own({ decisions: REFUSAL })}; ${copy()}`, REMOVED, 7],
    ['two copies, one of them older', `${own(withdrawn)}; ${copy()}; ${copy(withdrawn)}`, undefined],
    ['a value that is none', 'eu-consent=1!x', undefined],
    ['a value of a newer version', own().replace('=1!', '=2!'), undefined],
    ['a value that wants an attribute of its own', `${own()}, evil=1`, undefined],
    ['a choice that has expired', own({ time: NOW - 182 * DAY }), undefined],
    ['a choice from the future', own({ time: NOW + 301 }), undefined],
    ['a clock that is a little ahead', own({ time: NOW }), repeated({ time: NOW })],
    ['another name that ends alike', `my-${own()}`, undefined],
  ])('%s', (_what, cookies, expected, sequence = 1) => {
    expect(answerTo(cookies, { record: { ...record, sequence } })).toBe(expected);
  });

  it('has the name, the domain and the days of the configuration, and Secure where the page is on https', () => {
    const site = { cookie: { name: 'choix', domain: 'example.org' }, askAgainDays: 10 };
    expect(answerTo(`choix=${value()}`, { isSecure: true }, site)).toBe(
      `choix-server=${value()}; Path=/; Max-Age=${9 * DAY}; SameSite=Lax; Domain=example.org; Secure`,
    );
    const removed = answerTo(`choix=${value(withdrawn)}; choix-server=${value()}`, { isSecure: true }, site);
    expect(removed).toBe('choix-server=; Path=/; Max-Age=0; SameSite=Lax; Domain=example.org; Secure');
  });

  it('counts the days from the choice, so that no visit and no repetition prolongs them', () => {
    const days = [0, 1, 100, 181].map(
      (passed) => Number(/Max-Age=(\d+)/.exec(answerTo(own({ time: NOW - passed * DAY })) ?? '')?.[1]) / DAY,
    );
    expect(days).toEqual([182, 181, 82, 1]);
  });

  it('goes by the days of the visitor’s place, which the record names', () => {
    const site: Partial<Configuration> = { askAgainDays: { default: 182, 'US-CA': 390 } };
    const daysAt = (jurisdiction: string) =>
      Number(
        /Max-Age=(\d+)/.exec(answerTo(own(), { record: { ...record, jurisdiction } }, site) ?? '')?.[1],
      ) / DAY;
    expect(['FR', 'US-CA', 'US-CO'].map(daysAt)).toEqual([181, 389, 364]);
  });
});

describe('over HTTP', () => {
  let site: Site;
  beforeEach(async () => {
    site = await Site.make();
  });
  afterEach(() => site.end());

  const now = () => new Date(NOW * 1000);
  const posted = recordFor(1);
  const cookie = own({ subject: posted.subject });

  it('is set for a page on the log’s own host, with what was stored, and for no other', async () => {
    const { url } = await site.start({ now, origins: ['https://elsewhere.example'] });
    const first = await post(url, posted, { cookie });
    expect([first.status, first.headers.getSetCookie()]).toEqual([
      201,
      [repeated({ subject: posted.subject })],
    ]);
    expect(await first.text()).toContain('c2sp.org/tlog-proof@v1');
    const again = await post(url, posted, { cookie });
    expect([again.status, again.headers.getSetCookie()]).toEqual([
      201,
      [repeated({ subject: posted.subject })],
    ]);
    const without = await post(url, posted);
    expect([without.status, without.headers.getSetCookie()]).toEqual([201, []]);
    const other = await post(url, posted, { cookie, origin: 'https://elsewhere.example' });
    expect([other.status, other.headers.getSetCookie()]).toEqual([201, []]);
  });

  it('is not set with an answer that stores nothing', async () => {
    const { url } = await site.start({ now });
    await post(url, posted);
    for (const [body, status] of [
      ['{', 400],
      [{ ...posted, site: 'other.example' }, 422],
      [{ ...posted, locale: 'en' }, 409],
    ] as const) {
      const response = await post(url, body, { cookie });
      expect([response.status, response.headers.getSetCookie()]).toEqual([status, []]);
    }
  });

  it('is Secure where the page is on https, behind a proxy that says which host was addressed', async () => {
    const { url } = await site.start({ now, trustsProxy: true });
    const headers = { cookie, 'x-forwarded-host': 'www.example.org' };
    const secure = await post(url, posted, { ...headers, origin: 'https://www.example.org' });
    expect(secure.headers.getSetCookie()).toEqual([`${repeated({ subject: posted.subject })}; Secure`]);
    const plain = await post(url, posted, { ...headers, origin: 'http://www.example.org' });
    expect(plain.headers.getSetCookie()).toEqual([repeated({ subject: posted.subject })]);
  });
});
