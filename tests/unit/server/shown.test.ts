// POST /temoin/shown over real HTTP: what is counted, what is refused, and what a stop or a failing store leaves.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { locales } from '../../../src/locales/index.ts';
import { ShownCounter } from '../../../src/server/ingest/shown-counter.ts';
import type { Serving } from '../../../src/server/serve.ts';
import type { ShownCount, SpanShown } from '../../../src/server/store/shown-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { configuration, INTEGRITY, recordFor, SITE, Site } from './site.ts';

const DAY = 20_780;
const NOW = new Date(DAY * 86_400_000 + 1);
const counting = { ...configuration, countShown: true };

const noticeIn = (locale: string) => {
  const texts = locales[locale];
  if (!texts) throw new Error(`no texts of ${locale}`);
  return noticeHash(noticeOf(counting, texts, { version: '0.1.0', integrity: INTEGRITY }));
};
const shown = (changes: object = {}) => ({
  site: SITE,
  notice: noticeIn('fr'),
  locale: 'fr',
  viewport: 'phone',
  ...changes,
});
const tell = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/temoin/shown`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

let site: Site;
let serving: Serving;
beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ configuration: counting, now: () => NOW, origins: ['https://shop.example'] });
});
afterAll(() => site.end());

/** What the file of a stopped server has counted on that day. */
async function countsIn(file: string): Promise<SpanShown[]> {
  const store = await openSqliteStore(file);
  try {
    return await store.sumShown([{ start: DAY, end: DAY + 1 }], 99);
  } finally {
    await store.close();
  }
}

describe('a notice shown', () => {
  it('is counted by day, notice, language and width, to the last one before a stop, and answered with nothing', async () => {
    const other = await Site.make();
    try {
      const { url, close } = await other.start({ configuration: counting, now: () => NOW });
      const told = [
        shown(),
        shown(),
        shown({ viewport: 'desktop' }),
        shown({ notice: noticeIn('en'), locale: 'en' }),
      ];
      for (const body of told) {
        const response = await tell(url, body);
        expect(response.status).toBe(204);
        expect(response.headers.get('set-cookie')).toBeNull();
        expect(response.headers.get('cache-control')).toBe('no-store');
        expect(await response.text()).toBe('');
      }
      await close();
      const count = { span: 0, notice: noticeIn('fr'), locale: 'fr', viewport: 'phone', shown: 2 };
      const counts = await countsIn(other.storeFile);
      expect(counts).toHaveLength(3);
      expect(counts).toEqual(
        expect.arrayContaining([
          count,
          { ...count, viewport: 'desktop', shown: 1 },
          { ...count, notice: noticeIn('en'), locale: 'en', shown: 1 },
        ]),
      );
    } finally {
      await other.end();
    }
  });

  it.each([
    ['another site', shown({ site: 'evil.example' }), 422, 'site: '],
    ['a notice that was never published', shown({ notice: 'ab'.repeat(32) }), 422, 'no notice of this hash'],
    ['the notice of another language', shown({ locale: 'en' }), 422, 'in this language'],
    ['a width that is none', shown({ viewport: 'watch' }), 422, 'viewport: '],
    ['a hash that is none', shown({ notice: "' OR 1=1 --" }), 422, 'notice: '],
    ['a subject', shown({ subject: 's'.repeat(22) }), 422, 'subject'],
    ['a record', recordFor(1), 422, 'Unrecognized keys'],
    ['a list', [shown()], 422, 'body: '],
    ['no JSON', '{', 400, 'not a JSON text'],
    ['too much', JSON.stringify(shown()).padEnd(8_193), 413, '8,192 bytes'],
  ])('that names %s is refused in words', async (_what, body, status, words) => {
    const response = await tell(serving.url, body);
    expect(response.status).toBe(status);
    expect((await response.json()).error.message).toContain(words);
  });

  it('is taken from pages of the site and of allowed origins alone', async () => {
    const statusFrom = async (origin: string) => (await tell(serving.url, shown(), { origin })).status;
    expect(await statusFrom('https://shop.example')).toBe(204);
    expect(await statusFrom('https://evil.example')).toBe(403);
    expect(await statusFrom('null')).toBe(403);
    const preflight = await fetch(`${serving.url}/temoin/shown`, {
      method: 'OPTIONS',
      headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://shop.example',
    ]);
  });

  it('of a site that counts none is refused, and says how to have it', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start();
      const response = await tell(url, shown());
      expect(response.status).toBe(404);
      expect((await response.json()).error).toMatchObject({
        code: 'shown-not-counted',
        message: expect.stringContaining('"countShown": true'),
      });
    } finally {
      await other.end();
    }
  });

  it('has a limit of its own for each network: what it uses up is not that of records', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start({
        configuration: counting,
        trustsProxy: true,
        rateLimit: { perSecond: 0.01, burst: 2 },
      });
      const from = { 'x-forwarded-for': '203.0.113.7' };
      const statuses = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await tell(url, shown(), from)).status);
      expect(statuses).toEqual([204, 204, 429]);
      const record = await fetch(`${url}/temoin/records`, {
        method: 'POST',
        headers: { origin: url, ...from },
        body: JSON.stringify(recordFor(1)),
      });
      expect(record.status).toBe(201);
    } finally {
      await other.end();
    }
  });
});

describe('the counter', () => {
  const notice = { notice: 'aa', locale: 'fr', viewport: 'phone' } as const;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
  });

  it('keeps what a failing store does not take, adds it to what comes later, and says so once', async () => {
    const stored: ShownCount[] = [];
    let fails = true;
    const counter = new ShownCounter({
      addShown: async (counts) => {
        if (fails) throw new Error('disk full');
        stored.push(...counts);
      },
      now: () => NOW,
      warn: (message) => warnings.push(message),
    });
    counter.count(notice);
    await counter.stop();
    counter.count(notice);
    await counter.stop();
    expect(stored).toEqual([]);
    fails = false;
    await counter.stop();
    expect(stored).toEqual([{ day: DAY, ...notice, shown: 2 }]);
    expect(warnings).toEqual(['Notices shown cannot be counted now: disk full']);
  });

  it('stores by itself within about a second', async () => {
    const counter = new ShownCounter({
      addShown: async (counts) => stored.resolve(counts),
      now: () => NOW,
      warn: (message) => warnings.push(message),
    });
    const stored = Promise.withResolvers<readonly ShownCount[]>();
    counter.count(notice);
    expect(await stored.promise).toEqual([{ day: DAY, ...notice, shown: 1 }]);
    await counter.stop();
  });
});
