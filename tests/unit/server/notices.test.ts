// The history of the notice over real HTTP: what was published, what came before it, and how many records refer to it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { previousNotices } from '../../../src/server/notices/previous-notice.ts';
import type { PublicationPlace, PublishedNotice } from '../../../src/server/notices/published-notices.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { configuration, post, recordFor, Site, signedIn } from './site.ts';

const LATER: Configuration = { ...configuration, revision: 3, policy: '/<img src=x onerror=alert(1)>' };
const UNPUBLISHED = 'ab'.repeat(32);
const FIRST_DAY = '2026-11-23T10:00:00.000Z';
const SECOND_DAY = '2026-11-24T10:00:00.000Z';

interface Version {
  readonly hash: string;
  readonly index: number;
  readonly time: string;
  readonly locale: string;
  readonly revision: number;
  readonly asks: readonly string[] | null;
  readonly previous: string | null;
  readonly configuration: string;
  readonly records: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

let site: Site;
let serving: Serving;
let get: (path: string) => Promise<Response>;
let time = FIRST_DAY;
/** Of the first configuration and of the second, in French, asking about all. */
let hashes: readonly string[];

const history = async (query = '', ask = get) => (await ask(`/temoin/audit/notices${query}`)).json();
const whole = ({ notices }: { notices: readonly Version[] }) => notices.filter(({ asks }) => asks === null);
const numbers = ({ records, firstDay, lastDay }: Version) => [records, firstDay, lastDay];

beforeAll(async () => {
  site = await Site.make();
  const now = () => new Date(time);
  let n = 0;
  const write = async (notice: string, locale = 'fr') =>
    expect((await post(serving.url, recordFor(n++, { notice, locale }))).status).toBe(201);

  serving = await site.start({ now });
  get = await signedIn(site, serving.url);
  const [first = ''] = whole(await history('?locale=fr')).map(({ hash }) => hash);
  await write(first);
  await write(first);
  await serving.close();

  time = SECOND_DAY;
  serving = await site.start({ now, configuration: LATER, configurationText: JSON.stringify(LATER) });
  get = await signedIn(site, serving.url);
  hashes = [first, whole(await history('?locale=fr'))[0]?.hash ?? ''];
  for (const notice of [first, hashes[1] ?? '', UNPUBLISHED, '0'.repeat(64)]) await write(notice);
  await vi.waitUntil(async () => (await history()).lag === 0);
});

afterAll(() => site.end());

describe('the history of the notice', () => {
  it('has every version of a language, newest first, since when and how many records refer to it', async () => {
    const answer = await history('?locale=fr');
    expect(answer.notices).toHaveLength(4);
    expect(answer.notices.map(({ locale }: Version) => locale)).toEqual(Array(4).fill('fr'));
    const [newer, older] = whole(answer);
    expect(newer).toMatchObject({ revision: 3, time: SECOND_DAY, previous: hashes[0], layout: 'card' });
    expect(older).toMatchObject({ revision: 2, time: FIRST_DAY, previous: null });
    expect(newer && numbers(newer)).toEqual([1, '2026-11-24', '2026-11-24']);
    expect(older && numbers(older)).toEqual([3, '2026-11-23', '2026-11-24']);
    expect(answer.locales[0]).toEqual({ locale: 'fr', versions: 4, records: 4 });
    const published = await get(`/temoin/notices/${newer?.configuration}`);
    expect(await published.json()).toEqual(LATER);
  });

  it('counts records apart whose notice was never published, and those of no notice', async () => {
    const { unpublished, unpublishedMore, without, untold, more } = await history();
    expect(unpublished).toEqual([
      {
        hash: UNPUBLISHED,
        locale: 'fr',
        revision: 2,
        records: 1,
        erased: 0,
        firstDay: '2026-11-24',
        lastDay: '2026-11-24',
      },
    ]);
    expect({ unpublishedMore, without, untold, more }).toEqual({
      unpublishedMore: 0,
      without: 1,
      untold: 0,
      more: false,
    });
  });

  it('is paged by the index, and no version is on two pages', async () => {
    const seen: number[] = [];
    for (let next: number | null = 2 ** 40; next !== null; ) {
      const page: { notices: Version[]; next: number | null } = await history(`?before=${next}&limit=7`);
      seen.push(...page.notices.map(({ index }) => index));
      next = page.next;
    }
    const all = (await history('?limit=200')).notices.map(({ index }: Version) => index);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(all.length);
  });

  it.each([
    ['one whole day', '2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z', [1, 1], true],
    ['parts of two days', '2026-11-23T09:00:00.000Z', '2026-11-24T11:00:00.000Z', [1, 3], true],
    ['a part of one day', '2026-11-23T09:00:00.000Z', '2026-11-23T11:00:00.000Z', [0, 2], false],
    ['no record', '2026-11-25T09:00:00.000Z', '2026-11-25T11:00:00.000Z', [0, 0], false],
  ])(
    'counts for a token of %s the records of that time alone',
    async (_what, from, to, counts, hasForeign) => {
      const response = await fetch(`${serving.url}/temoin/audit/session`, {
        method: 'POST',
        headers: { origin: serving.url },
        body: JSON.stringify({ token: await site.token(1, { scope: { from, to } }) }),
      });
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const ask = (path: string) => fetch(serving.url + path, { headers: { cookie } });
      const answer = await history('?locale=fr', ask);
      expect(whole(answer).map(({ records }) => records)).toEqual(counts);
      expect(answer.unpublished).toHaveLength(hasForeign ? 1 : 0);
      // A day that is shown in part has values for the filter too.
      const { values } = await (await ask('/temoin/audit/facets')).json();
      expect(values.notice.includes(hashes[0])).toBe(counts.some(Boolean));
    },
  );

  it.each([
    ['?locale=%27', 'locale must be'],
    ['?event=once', 'not a parameter'],
    ['?limit=0', 'limit must be'],
  ])('refuses %s', async (query, words) => {
    const response = await get(`/temoin/audit/notices${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(words);
  });
});

describe('the version before', () => {
  const notice = (index: number, changes: Partial<PublishedNotice> = {}): PublishedNotice => ({
    index,
    hash: `${index}`,
    time: FIRST_DAY,
    entry: new Uint8Array(),
    locale: 'fr',
    revision: 1,
    layout: 'card',
    widget: { version: '0.1.0', integrity: 'a' },
    validityDays: 182,
    asks: undefined,
    ...changes,
  });
  const configured = (...indexes: number[]): PublicationPlace[] =>
    indexes.map((index) => ({ index, hash: `c${index}`, time: FIRST_DAY }));
  const newer = { version: '0.2.0', integrity: 'b' };

  it.each<[string, readonly PublishedNotice[], readonly PublicationPlace[], Record<string, string>]>([
    ['the first one', [notice(1)], configured(0), {}],
    ['after another configuration', [notice(1), notice(3)], configured(0, 2), { 3: '1' }],
    ['after another widget', [notice(1), notice(2, { widget: newer })], configured(0), { 2: '1' }],
    ['of another language', [notice(1), notice(3, { locale: 'en' })], configured(0, 2), {}],
    ['that asks about a part', [notice(1), notice(3, { asks: ['a'] })], configured(0, 2), {}],
    [
      'where each place has its own, by position',
      [notice(1), notice(2), notice(4), notice(5)],
      configured(0, 3),
      { 4: '1', 5: '2' },
    ],
    [
      'where each place has its own, by the days that a choice is good for',
      [notice(1), notice(2, { validityDays: 365 }), notice(4, { validityDays: 365 })],
      configured(0, 3),
      { 4: '2' },
    ],
    [
      'two configurations later, where nothing was new in between',
      [notice(1), notice(5)],
      configured(0, 2, 4),
      { 5: '1' },
    ],
  ])('%s', (_what, notices, configurations, expected) => {
    const found = previousNotices(notices, configurations);
    expect(Object.fromEntries([...found].map(([hash, { hash: before }]) => [hash, before]))).toEqual(
      expected,
    );
  });
});
