// Rates over real HTTP, from records that were really posted and notices that were really counted.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import { wilsonBand } from '../../../src/consent/wilson.ts';
import { locales } from '../../../src/locales/index.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { configuration, INTEGRITY, post, recordFor, SITE, Site, signedIn } from './site.ts';

const counting = { ...configuration, countShown: true };
const noticeIn = (locale: string) => {
  const texts = locales[locale];
  if (!texts) throw new Error(`no texts of ${locale}`);
  return noticeHash(noticeOf(counting, texts, { version: '0.1.0', integrity: INTEGRITY }));
};
const FR = { notice: noticeIn('fr'), locale: 'fr' };
const EN = { notice: noticeIn('en'), locale: 'en' };

let site: Site;
let serving: Serving;
let time = '2026-11-16T10:00:00.000Z';
let records = 0;

/** Posts so many records of today, of which the first `granted` grant all. */
async function choices(amount: number, granted: number, changes: Partial<ConsentRecord> = {}): Promise<void> {
  for (let n = 0; n < amount; n += 1) {
    records += 1;
    const all = n < granted;
    const record = recordFor(2 * records + (all ? 0 : 1), { ...FR, ...changes });
    expect((await post(serving.url, record)).status).toBe(201);
  }
}

async function shown(amount: number, { notice, locale }: typeof FR, viewport: string): Promise<void> {
  for (let n = 0; n < amount; n += 1) {
    const body = JSON.stringify({ site: SITE, notice, locale, viewport });
    const init = { method: 'POST', headers: { origin: serving.url }, body };
    expect((await fetch(`${serving.url}/temoin/shown`, init)).status).toBe(204);
  }
}

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start({ configuration: counting, now: () => new Date(time) });
  // A week before notices are counted.
  await choices(30, 10);
  time = '2026-11-24T10:00:00.000Z';
  await shown(60, FR, 'phone');
  await shown(25, EN, 'phone');
  await choices(40, 30);
  await choices(22, 2, EN);
  await choices(21, 0, { surface: 'preferences', event: 'withdraw' });
  await choices(4, 4, { locale: 'de', notice: 'ab'.repeat(32) });
  await choices(3, 3, { event: 'once', surface: 'placeholder', granted: ['social'], refused: [] });
  // Notices are stored within a second or so.
  await new Promise((resolve) => setTimeout(resolve, 1_300));
});

afterAll(() => site.end());

const ask = async (query: string) => {
  const get = await signedIn(site, serving.url);
  return (await get(`/temoin/audit/rates?${query}`)).json();
};

describe('rates', () => {
  it('are told by week, of each purpose, with a band, notices shown and answers to them', async () => {
    const answer = await ask('from=2026-11-16&to=2026-11-30');
    expect(answer).toMatchObject({
      from: '2026-11-16',
      to: '2026-11-30',
      per: 'week',
      by: null,
      smallest: 20,
      purposes: ['analytics', 'social'],
      groups: [{ name: '' }],
      countsShown: true,
      unread: 0,
      lag: 0,
    });
    const rate = (hits: number, of: number) => {
      const { low, high } = wilsonBand(hits, of);
      return { hits, of, low: Number(low.toFixed(4)), high: Number(high.toFixed(4)) };
    };
    expect(answer.spans).toEqual([
      {
        from: '2026-11-16',
        to: '2026-11-23',
        isWhole: true,
        // No notices were counted, so that nobody knows how many were answered.
        groups: [
          { group: 0, choices: 30, rates: [rate(10, 30), rate(10, 30)], shown: 0, answered: rate(0, 0) },
        ],
      },
      {
        from: '2026-11-23',
        to: '2026-11-30',
        isWhole: false,
        groups: [
          {
            group: 0,
            // Letting one embed go is no choice.
            choices: 87,
            rates: [rate(36, 87), rate(36, 87)],
            shown: 85,
            answered: rate(66, 85),
          },
        ],
      },
    ]);
  });

  it('are split, and the group of four is told in one sum with the next larger one', async () => {
    const { groups, spans } = await ask('from=2026-11-23&to=2026-11-30&by=locale');
    expect(groups.map(({ name }: { name: string }) => name)).toEqual(['fr']);
    const [{ groups: told }] = spans;
    expect(told.map((each: { group: number; choices: number }) => [each.group, each.choices])).toEqual([
      [0, 61],
      [null, 26],
    ]);
  });

  it('by surface have no notices shown, which are shown before anybody answers', async () => {
    const { groups, spans } = await ask('from=2026-11-23&to=2026-11-30&by=surface&per=day');
    expect(groups.map(({ name }: { name: string }) => name)).toEqual(['first-layer', 'preferences']);
    const [{ groups: told }] = spans.filter((span: { groups: unknown[] }) => span.groups.length);
    expect(
      told.map((each: { group: number; choices: number; shown: number; rates: { hits: number }[] }) => [
        each.group,
        each.choices,
        each.rates[0]?.hits,
        each.shown,
      ]),
    ).toEqual([
      [1, 21, 0, null],
      [0, 66, 36, null],
    ]);
  });

  it('by notice name what the log has published of each, and none that may not be told', async () => {
    const { groups } = await ask('from=2026-11-16&to=2026-11-30&by=notice&per=month');
    expect(groups).toEqual([
      { name: FR.notice, notice: { ...published(FR), purposes: ['analytics', 'social'] } },
    ]);
  });

  const published = ({ notice, locale }: typeof FR) => ({
    hash: notice,
    locale,
    revision: 2,
    widget: '0.1.0',
  });

  it('have with them when notices and the widget were published', async () => {
    const { changes } = await ask('from=2026-11-16&to=2026-11-30');
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'notice', time: '2026-11-16T10:00:00.000Z', revision: 2, index: 1 }),
      expect.objectContaining({ kind: 'widget', time: '2026-11-16T10:00:00.000Z', widget: '0.1.0' }),
    ]);
    expect(changes[0].publications).toBe(2 * Object.keys(locales).length);
    expect((await ask('from=2026-11-17&to=2026-11-30')).changes).toEqual([]);
  });

  it('show a token of a period its whole days alone', async () => {
    const scope = { from: '2026-11-17T00:00:00.000Z', to: '2026-11-24T12:00:00.000Z' };
    const get = await signedIn(site, serving.url, { scope });
    const answer = await (await get('/temoin/audit/rates?from=2026-11-17&to=2026-11-24')).json();
    expect(answer.spans.flatMap((span: { groups: unknown[] }) => span.groups)).toEqual([]);
    expect((await get('/temoin/audit/rates?from=2026-11-10&to=2026-11-30')).status).toBe(403);
  });

  it.each([
    ['per=year', 'per must be one of day, week, month'],
    ['per=day&per=week', 'given once'],
    ['by=subject', 'by must be one of notice, locale, viewport, surface'],
    ['per=day&from=2026-01-01&to=2026-11-24', 'at most 100 days apart'],
    ['from=2025-01-01&to=2026-11-24', 'at most 400 days apart'],
    ['from=2026-11-24T10:00:00.000Z', 'must be days'],
    ['event=once', 'not a parameter'],
  ])('refuse ?%s', async (query, words) => {
    const get = await signedIn(site, serving.url);
    const response = await get(`/temoin/audit/rates?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(words);
  });

  it('are refused where more was counted than one answer can take, and told by longer spans', async () => {
    const other = await Site.make();
    try {
      const day = Date.parse('2026-11-29') / 86_400_000;
      const { url } = await other.start({ now: () => new Date('2026-11-29T12:00:00.000Z') });
      const database = new DatabaseSync(other.storeFile);
      database.exec(`PRAGMA busy_timeout = 5000;
        WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 1999)
          INSERT INTO facets SELECT n + 1, n + 1, 'custom',
            '{"event":"custom","granted":[],"refused":["analytics"],"locale":"fr","notice":"' || n || '","viewport":"phone"}'
          FROM n;
        WITH RECURSIVE d (d) AS (SELECT ${day - 60} UNION ALL SELECT d + 1 FROM d WHERE d < ${day})
          INSERT INTO roll_up (day, facets, received) SELECT d, number, 1 FROM d, facets`);
      database.close();
      const get = await signedIn(other, url);
      const refused = await get('/temoin/audit/rates?per=day');
      expect(refused.status).toBe(422);
      expect((await refused.json()).error.code).toBe('too-much-to-count');
      const { spans } = await (await get('/temoin/audit/rates?per=month&from=2026-10-01')).json();
      expect(spans.map((span: { groups: { choices: number }[] }) => span.groups[0]?.choices)).toEqual([
        31 * 2_000,
        29 * 2_000,
      ]);
    } finally {
      await other.end();
    }
  });
});
