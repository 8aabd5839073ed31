// What auditors filter and count, over real HTTP: every filter, the roll-ups, and the lines that are really there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { PUBLICATIONS, post, recordFor, Site, signedIn } from './site.ts';

const control = { widthPx: 200, heightPx: 44 };
const parity = { refuse: control, accept: control, actionsToRefuse: 1, actionsToAccept: 1 };

/** Records of two days, each unlike the one before it in something. */
const CHANGES: readonly Partial<ConsentRecord>[] = [
  {},
  { surface: 'preferences', jurisdiction: 'FR' },
  { gesture: 'synthetic', gpc: true },
  { locale: 'en', viewport: 'desktop' },
  { notice: 'ab'.repeat(32), gpc: false },
  { parity: { ...parity, actionsToRefuse: 2 } },
  { parity, widget: { version: '9.9.9', integrity: '0'.repeat(64) } },
];
const FIRST_DAY = [0, 1, 2];

let site: Site;
let serving: Serving;
let get: (path: string) => Promise<Response>;

beforeAll(async () => {
  site = await Site.make();
  let day = '2026-11-23T22:59:00.000Z';
  serving = await site.start({ now: () => new Date(day) });
  for (const [n, changes] of CHANGES.entries()) {
    if (n === FIRST_DAY.length) day = '2026-11-24T01:00:00.000Z';
    expect((await post(serving.url, recordFor(n, changes))).status).toBe(201);
  }
  get = await signedIn(site, serving.url);
});

afterAll(() => site.end());

const json = async (path: string) => (await get(`/temoin/audit/${path}`)).json();

describe('a filter', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['event=refuse-all', [1, 3, 5]],
    ['surface=preferences', [1]],
    ['gesture=synthetic', [2]],
    ['granted=analytics', [0, 2, 4, 6]],
    ['refused=matomo', [1, 3, 5]],
    ['refused=marketing', []],
    ['locale=en', [3]],
    [`notice=${'ab'.repeat(32)}`, [4]],
    ['jurisdiction=FR', [1]],
    ['gpc=true', [2]],
    ['gpc=false', [4]],
    ['gpc=unknown', [0, 1, 3, 5, 6]],
    ['viewport=desktop', [3]],
    ['parity=unequal', [5]],
    ['parity=equal', [6]],
    ['parity=absent', [0, 1, 2, 3, 4]],
    ['widget=9.9.9', [6]],
    ['granted=analytics&gpc=unknown', [0, 6]],
    ['granted=analytics&from=2026-11-24', [4, 6]],
    ['to=2026-11-24', [0, 1, 2]],
    ['search=s3__&locale=en', [3]],
    ['search=s3__&locale=fr', []],
  ];

  it.each(cases)(
    '?%s lists the records that it means, and every export has them',
    async (query, expected) => {
      const { records, total, more, complete, next, lag } = await json(`records?${query}`);
      expect(records.map(({ index }: { index: number }) => index - PUBLICATIONS).reverse()).toEqual(expected);
      expect({ total, more, complete, next, lag }).toEqual({
        total: expected.length,
        more: false,
        complete: true,
        next: null,
        lag: 0,
      });
      const csv = await (await get(`/temoin/audit/export.csv?${query}`)).text();
      expect(
        csv
          .trimEnd()
          .split('\r\n')
          .slice(1)
          .map((line) => Number(line.split(',')[0]) - PUBLICATIONS),
      ).toEqual(expected);
      if (/from|to=/.test(query)) return;
      const text = await (await get(`/temoin/audit/export.jsonl?${query}`)).text();
      const { counts, findings } = await verifyExport(text.split('\n'), parseVerifierKey(serving.vkey));
      expect(findings).toEqual([]);
      expect(counts.records).toBe(expected.length);
    },
  );

  it('shows of each record what it can be filtered by', async () => {
    const { records } = await json('records?limit=2');
    expect(records).toMatchObject([
      { parity: 'equal', widget: '9.9.9', gpc: null },
      { parity: 'unequal', widget: '0.1.0' },
    ]);
    const [first] = (await json('records?jurisdiction=FR')).records;
    expect(first.jurisdiction).toBe('FR');
  });

  it.each([
    'gpc=null',
    'granted=Analytics',
    'notice=ab',
    'locale=%27',
    'jurisdiction=fr',
    'widget=1',
    'parity=no',
  ])('of another form is refused: ?%s', async (query) => {
    for (const path of ['records', 'export.csv', 'export.jsonl']) {
      const response = await get(`/temoin/audit/${path}?${query}`);
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain(`${query.split('=')[0]} must be`);
    }
  });

  it('that an export claims and its records contradict is a finding', async () => {
    const text = await (await get('/temoin/audit/export.jsonl?locale=en')).text();
    const claimed = text.replace('"filter":{"locale":"en"}', '"filter":{"locale":"de"}');
    expect(claimed).not.toBe(text);
    const { findings } = await verifyExport(claimed.split('\n'), parseVerifierKey(serving.vkey));
    expect(findings).toMatchObject([{ code: 'filter-differs' }]);
  });
});

describe('the roll-ups', () => {
  it('have the counts of every day by facets, each named once, and of every hour', async () => {
    const answer = await json('roll-ups?from=2026-11-20&to=2026-11-26');
    expect(answer).toMatchObject({ from: '2026-11-20', to: '2026-11-26', next: null, lag: 0 });
    const counted = answer.days.map(
      ({ day, counts }: { day: string; counts: [number, number, number][] }) => [
        day,
        counts.reduce((sum, [, received]) => sum + received, 0),
        counts.map(([position]) => answer.facets[position].surface),
      ],
    );
    expect(counted).toEqual([
      ['2026-11-23', 3, ['first-layer', 'preferences', 'first-layer']],
      ['2026-11-24', 4, Array(4).fill('first-layer')],
    ]);
    expect(answer.facets[1]).toEqual({
      event: 'refuse-all',
      gesture: 'trusted',
      granted: [],
      locale: 'fr',
      notice: '0'.repeat(64),
      parity: 'absent',
      refused: ['analytics', 'social', 'matomo'],
      revision: 2,
      surface: 'preferences',
      viewport: 'phone',
      widget: '0.1.0',
    });
    expect(answer.hours).toEqual([
      { hour: '2026-11-23T22:00:00.000Z', received: 3, synthetic: 1, unequal: 0 },
      { hour: '2026-11-24T01:00:00.000Z', received: 4, synthetic: 0, unequal: 1 },
    ]);
  });

  it('are those of the last 400 days where none are named', async () => {
    expect(await json('roll-ups')).toMatchObject({ from: '2025-10-21', to: '2026-11-25' });
    expect(await json('roll-ups?to=2026-11-24')).toMatchObject({
      from: '2025-10-20',
      days: [{ day: '2026-11-23' }],
    });
  });

  it.each([
    ['from=2026-11-23T15:14:07.000Z', 'must be days'],
    ['from=2025-01-01&to=2026-11-24', 'at most 400 days apart, but are 692'],
    ['from=2026-11-24&to=2026-11-24', 'earlier than to'],
    ['from=2027-01-01', 'earlier than to'],
    ['event=once', 'not a parameter'],
  ])('refuse ?%s', async (query, words) => {
    const response = await get(`/temoin/audit/roll-ups?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(words);
  });

  it('are closed without a session, as the count of lines is', async () => {
    for (const path of ['roll-ups', 'lines'])
      expect((await fetch(`${serving.url}/temoin/audit/${path}`)).status).toBe(401);
  });
});

describe('the lines', () => {
  it('are counted as they are: one that was taken out is missing there, whatever was rolled up', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start();
      for (const n of [0, 1, 2]) await post(url, recordFor(n));
      const inside = await signedIn(other, url);
      const linesOf = async (query = '') => (await inside(`/temoin/audit/lines${query}`)).json();
      expect(await linesOf()).toEqual({ lines: 3, next: null });
      expect(await linesOf(`?before=${PUBLICATIONS + 1}`)).toEqual({ lines: 1, next: null });
      expect(await linesOf('?to=2020-01-01')).toEqual({ lines: 0, next: null });
      other.alter('DELETE FROM register WHERE entry_index = ?', PUBLICATIONS);
      expect(await linesOf()).toEqual({ lines: 2, next: null });
      const totalOf = async (query: string) =>
        (await (await inside(`/temoin/audit/records?${query}`)).json()).total;
      expect(await totalOf('limit=1')).toBe(3);
      // A page that has all of them counts what it has.
      expect(await totalOf('limit=2')).toBe(2);
    } finally {
      await other.end();
    }
  });
});
