// The register and its roll-ups as tests that every store runs: whatever is in a log and is asked of it, the answer is
// that of plain filtering and counting in memory.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/consent/canonical-json.ts';
import type { FacetFilter } from '../../src/consent/facets.ts';
import type { ErasableStore } from '../../src/server/store/erasure-store.ts';
import type {
  FacetsCount,
  LogStore,
  NewEntry,
  RegisterFilter,
  RegisterPage,
} from '../../src/server/store/log-store.ts';
import { append, bytes, caughtUp, idOf, noticeEntry } from './appending.ts';

/** A place where one log is kept. */
export interface RegisterPlace {
  open(): Promise<ErasableStore>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2026, 10, 23, 15);

const control = (widthPx: number, contrastHundredths?: number) => ({
  widthPx,
  heightPx: 44,
  ...(contrastHundredths !== undefined && { contrastHundredths }),
});

/** What was measured, and whether refusing was as easy as accepting. */
const PARITIES = [
  ['absent', undefined],
  ['equal', { refuse: control(200, 700), accept: control(200, 700), actionsToRefuse: 1, actionsToAccept: 1 }],
  ['equal', { refuse: control(210), accept: control(200), actionsToRefuse: 1, actionsToAccept: 2 }],
  ['unequal', { refuse: control(199), accept: control(200), actionsToRefuse: 1, actionsToAccept: 1 }],
  [
    'unequal',
    { refuse: control(200, 699), accept: control(200, 700), actionsToRefuse: 1, actionsToAccept: 1 },
  ],
  ['unequal', { refuse: control(200), accept: control(200, 700), actionsToRefuse: 1, actionsToAccept: 1 }],
  ['unequal', { refuse: control(200), accept: control(200), actionsToRefuse: 2, actionsToAccept: 1 }],
] as const;

const NOTICES = ['a'.repeat(64), 'b'.repeat(64)] as const;
const SUBJECTS = ['Tz3kQ9mW0fH2bXc7LrYd4A', 'Tz3kQ9mW0fH2bXc7LrYd4B', 'Aa1_bB2-cC3dD4eE5fF6gG'] as const;

/** What a record says beside subject and time. A log has few of them, so that each is said by many records. */
const facets = fc.record({
  event: fc.constantFrom('grant-all', 'refuse-all', 'custom'),
  surface: fc.constantFrom('first-layer', 'signal'),
  gesture: fc.constantFrom('trusted', 'synthetic'),
  granted: fc.subarray(['analytics', 'social']),
  refused: fc.subarray(['marketing']),
  notice: fc.constantFrom(...NOTICES),
  locale: fc.constantFrom('fr', 'en'),
  revision: fc.constantFrom(1, 2),
  gpc: fc.constantFrom(null, true, false),
  viewport: fc.constantFrom('phone', 'desktop'),
  jurisdiction: fc.constantFrom(undefined, 'FR', 'US-CA'),
  parity: fc.constantFrom(...PARITIES),
  widget: fc.constantFrom('0.1.0', '0.2.0'),
});

/** One record after the other, each with one of the facets of its log. */
const said = fc.record({
  facets: fc.nat(),
  subject: fc.constantFrom(...SUBJECTS),
  /** Since the record before it. */
  laterMs: fc.integer({ min: 0, max: 30 * HOUR_MS }),
  isDamaged: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Said = Of<typeof facets> & Omit<Of<typeof said>, 'facets'>;

const wanted = {
  event: fc.constantFrom('grant-all', 'refuse-all', 'once'),
  surface: fc.constantFrom('first-layer', 'signal'),
  gesture: fc.constantFrom('trusted', 'synthetic'),
  granted: fc.constantFrom('analytics', 'social', 'matomo'),
  refused: fc.constant('marketing'),
  notice: fc.constantFrom(...NOTICES),
  locale: fc.constantFrom('fr', 'en', 'de'),
  gpc: fc.constantFrom('true', 'false', 'unknown'),
  viewport: fc.constantFrom('phone', 'desktop'),
  jurisdiction: fc.constantFrom('FR', 'US-CA'),
  parity: fc.constantFrom('equal', 'unequal', 'absent'),
  widget: fc.constantFrom('0.1.0', '9.9.9'),
} satisfies Record<keyof FacetFilter, fc.Arbitrary<string>>;

const NAMES = Object.keys(wanted) as (keyof FacetFilter)[];

/** Up to two facets, so that there is nearly always something to be found. */
const filters: fc.Arbitrary<RegisterFilter> = fc
  .tuple(
    fc.subarray(NAMES, { maxLength: 2 }),
    fc.record(wanted),
    fc.option(fc.constantFrom('Tz3k', SUBJECTS[0], idOf(3), idOf(0).slice(0, 20), 'none'), { freq: 4 }),
    fc.option(fc.tuple(fc.nat(40), fc.nat(40)), { freq: 3 }),
  )
  .map(([names, values, search, ends]) => ({
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    ...(search !== null && { search }),
    ...(ends && { within: { start: Math.min(...ends), end: Math.max(...ends) } }),
  }));

/** A record of the log as the test knows it. */
interface Known extends Said {
  readonly index: number;
  readonly receivedMs: number;
  isListed: boolean;
  isErased: boolean;
}

function entryOf({
  isDamaged,
  receivedMs,
  parity,
  widget,
  laterMs: _laterMs,
  index,
  ...record
}: Known): NewEntry {
  const [, measured] = parity;
  const { isListed: _isListed, isErased: _isErased, ...facets } = record;
  const receivedTime = new Date(receivedMs).toISOString();
  const text = isDamaged
    ? `damaged ${index}`
    : canonicalJson({ ...facets, parity: measured, widget: { version: widget }, receivedTime });
  return {
    bytes: bytes(`entry ${index} of ${text}`),
    content: { record: { id: idOf(index), salt: new Uint8Array(32), text, bytes: bytes(text) } },
  };
}

/** The same question asked of what the test knows. */
function isMeant(record: Known, { search, within, days: _days, ...asked }: RegisterFilter): boolean {
  const { index, isDamaged, subject } = record;
  if (within && (index < within.start || index >= within.end)) return false;
  if (search && !idOf(index).startsWith(search) && (isDamaged || !subject.startsWith(search))) return false;
  const values: FacetFilter = {
    // The reason for the cast: those members that a filter can name are texts, but for the ones below.
    ...(record as unknown as FacetFilter),
    gpc: record.gpc === null ? 'unknown' : `${record.gpc}`,
    parity: record.parity[0],
  };
  return Object.entries(asked).every(([name, value]) => {
    if (isDamaged) return false;
    if (name === 'granted' || name === 'refused') return record[name].some((id) => id === value);
    return values[name as keyof FacetFilter] === value;
  });
}

function facetsOf(record: Known): string {
  if (record.isDamaged) return '{"damaged":true}';
  const { gpc, jurisdiction } = record;
  return canonicalJson({ ...placelessOf(record), gpc, jurisdiction });
}

/** What days are counted by: all facets but the place. */
function dayFacetsOf(record: Known): string {
  if (record.isDamaged) return '{"damaged":true}';
  return canonicalJson({ ...placelessOf(record), day: true, other: true });
}

function placelessOf(record: Known) {
  const { event, surface, gesture, granted, refused, notice, locale, revision } = record;
  const { viewport, parity, widget } = record;
  const names = { event, surface, gesture, granted, refused, notice, locale, revision };
  return { ...names, viewport, parity: parity[0], widget };
}

/** All pages of a filter, one behind the other. */
async function pagesOf(store: LogStore, filter: RegisterFilter, order: RegisterPage['order'], limit: number) {
  const indexes: number[] = [];
  for (let questions = 0; ; questions += 1) {
    const last = indexes.at(-1);
    const from = last === undefined ? {} : order === 'ascending' ? { after: last } : { before: last };
    const { lines, lookedTo } = await store.readRegister(filter, { order, limit, ...from });
    expect(lookedTo).toBeUndefined();
    indexes.push(...lines.map(({ index }) => index));
    if (lines.length < limit) return indexes;
    expect(questions).toBeLessThan(100);
  }
}

/** The roll-ups of all days as texts, without those of which nothing was ever received. */
async function rollUpsOf(store: LogStore): Promise<string[]> {
  const rows = await store.readRollUps({ start: 0, end: 100_000 }, 10_000);
  const facets = new Map(
    (await store.readFacets(rows.map(({ facets }) => facets))).map((each) => [each.number, each.facets]),
  );
  return rows
    .map(({ day, facets: number, ...counts }) => canonicalJson([day, facets.get(number), counts]))
    .sort();
}

/** How often each text stands in a list. */
function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

async function namedCounts(store: LogStore, counted: readonly FacetsCount[]) {
  const met = await store.readFacets(counted.map(({ facets }) => facets));
  const texts = new Map(met.map(({ number, facets }) => [number, canonicalJson(facets)]));
  return Object.fromEntries(counted.map(({ facets, lines }) => [texts.get(facets), lines]));
}

/** All days taken together: by facets, as texts. */
async function spansOf(store: LogStore): Promise<string[]> {
  const spans = await store.sumRollUps({ start: 0, end: 100_000 });
  const met = await store.readFacets(spans.map(({ facets }) => facets));
  const texts = new Map(met.map(({ number, facets }) => [number, canonicalJson(facets)]));
  return spans.map(({ facets, ...counts }) => `${texts.get(facets)} ${canonicalJson(counts)}`).sort();
}

function spansIn(known: readonly Known[]): string[] {
  const spans = countedBy(known, dayFacetsOf, (of) => ({
    received: of.length,
    erased: of.filter(({ isErased }) => isErased).length,
    firstDay: Math.min(...of.map(dayOf)),
    lastDay: Math.max(...of.map(dayOf)),
  }));
  return spans.map(([text, counts]) => `${text} ${canonicalJson(counts)}`).sort();
}

/** Counts by a key, of what the register has ever listed. */
function countedBy<T>(known: readonly Known[], keyOf: (record: Known) => string, count: (of: Known[]) => T) {
  const listed = known.filter(({ isListed }) => isListed);
  return [...Map.groupBy(listed, keyOf)].map(([key, of]) => [key, count(of)] as const);
}

const hourOf = ({ isDamaged, receivedMs }: Known) => (isDamaged ? 0 : Math.floor(receivedMs / HOUR_MS));
const dayOf = (record: Known) => Math.floor(hourOf(record) / 24);

async function eraseAll(store: ErasableStore, gone: readonly Known[], name: string): Promise<void> {
  if (!gone.length) return;
  await store.erase({
    ids: gone.map(({ index }) => idOf(index)),
    indexes: gone.map(({ index }) => index),
    salt: new Uint8Array(32),
    publication: { kind: 'erasure', hash: name, bytes: bytes('{}') },
  });
}

/**
 * Declares the suite's tests; `place` is called once in each run and gives an empty place.
 * @param numRuns how many logs are made up
 */
export function describeRegister(place: () => Promise<RegisterPlace>, numRuns: number): void {
  it('lists and counts what plain filtering does, page by page, also after erasures at any moment', async () => {
    const logs = fc.record({
      pool: fc.array(facets, { minLength: 1, maxLength: 5 }),
      batches: fc.array(fc.array(said, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      slices: fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 4, maxLength: 4 }),
      erased: fc.array(fc.nat(30), { maxLength: 6 }),
      asked: fc.array(filters, { minLength: 6, maxLength: 9 }),
      limit: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(logs, async ({ pool, batches, slices, erased, asked, limit }) => {
        const store = await (await place()).open();
        const known: Known[] = [];
        let receivedMs = START_MS;
        for (const [at, batch] of batches.entries()) {
          const entries = batch.map((each) => {
            receivedMs += each.laterMs;
            // The reason for the cast: the pool has at least one.
            const says = pool[each.facets % pool.length] as Of<typeof facets>;
            const index = known.length;
            const record = { ...says, ...each, index, receivedMs, isListed: false, isErased: false };
            known.push(record);
            return entryOf(record);
          });
          await append(store, entries);
          // The register is behind when some of it is erased.
          const lag = await store.followTree(slices[at] ?? 1);
          for (const record of known.slice(0, known.length - lag)) record.isListed ||= !record.isErased;
          const gone = known.filter(
            ({ index, isErased }) => !isErased && erased[at] !== undefined && index % 7 === erased[at] % 7,
          );
          await eraseAll(store, gone, `erasure ${at}`);
          for (const record of gone) record.isErased = true;
        }
        await caughtUp(store);
        for (const record of known) record.isListed ||= !record.isErased;
        const lines = known.filter(({ isErased }) => !isErased);
        for (const filter of asked) {
          const expected = lines.filter((record) => isMeant(record, filter)).map(({ index }) => index);
          expect(await pagesOf(store, filter, 'ascending', limit)).toEqual(expected);
          expect(await pagesOf(store, filter, 'descending', limit)).toEqual(expected.toReversed());
          expect(await store.countRegister(filter)).toEqual({ lines: expected.length, isMore: false });
        }
        const days = countedBy(
          known,
          (record) => `${dayOf(record)},${dayFacetsOf(record)}`,
          (of) => ({ erased: of.filter(({ isErased }) => isErased).length, received: of.length }),
        );
        expect(await rollUpsOf(store)).toEqual(
          days.map(([key, counts]) => `[${key},${canonicalJson(counts)}]`).sort(),
        );
        expect(await spansOf(store)).toEqual(spansIn(known));
        const [from, to] = [limit, known.length - 1];
        const counted = await store.countFacets(from, to, known.length);
        const between = lines.filter(({ index }) => index >= from && index < to);
        expect(await namedCounts(store, counted)).toEqual(tally(between.map(facetsOf)));
        const first = await store.countFacets(from, to, 2);
        expect(await namedCounts(store, first)).toEqual(tally(between.slice(0, 2).map(facetsOf)));
        const hours = countedBy(
          known,
          (record) => `${hourOf(record)}`,
          (of) => ({
            received: of.length,
            synthetic: of.filter(({ isDamaged, gesture }) => !isDamaged && gesture === 'synthetic').length,
            unequal: of.filter(({ isDamaged, parity }) => !isDamaged && parity[0] === 'unequal').length,
          }),
        );
        expect(await store.readHourRollUps(0, 1_000_000, 10_000)).toEqual(
          hours.map(([hour, counts]) => ({ hour: Number(hour), ...counts })).sort((a, b) => a.hour - b.hour),
        );
        await store.close();
      }),
      { numRuns },
    );
  });

  const record = (index: number, changes: Partial<Known> = {}): Known => ({
    index,
    receivedMs: START_MS + index,
    event: 'custom',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: [],
    refused: [],
    notice: NOTICES[0],
    locale: 'fr',
    revision: 1,
    gpc: null,
    viewport: 'phone',
    jurisdiction: undefined,
    parity: PARITIES[0],
    widget: '0.1.0',
    subject: SUBJECTS[0],
    laterMs: 0,
    isDamaged: false,
    isListed: true,
    isErased: false,
    ...changes,
  });

  it('counts whole days by what was rolled up, and tells where it counted no further', async () => {
    const store = await (await place()).open();
    const day = Math.floor(START_MS / DAY_MS);
    const known = [0, 1, 2, 3, 4].map((n) =>
      record(n, { receivedMs: (day + n) * DAY_MS, locale: n % 2 ? 'en' : 'fr' }),
    );
    await append(store, known.map(entryOf));
    await caughtUp(store);
    const within = { start: 1, end: 4 };
    const days = { start: day + 1, end: day + 4 };
    for (const filter of [{ within }, { within, days }]) {
      expect(await store.countRegister(filter)).toEqual({ lines: 3, isMore: false });
      expect(await store.countRegister({ ...filter, locale: 'en' })).toEqual({ lines: 2, isMore: false });
    }
    expect((await store.readRollUps(days, 2)).map((each) => each.day)).toEqual([day + 1, day + 2]);
    const shown = { notice: NOTICES[0], locale: 'fr', viewport: 'phone', shown: 7 } as const;
    await store.addShown([{ day: day + 2, ...shown }]);
    const spans = [days, { start: 0, end: day + 2 }, { start: -1, end: 1 }];
    const ofDays = (await store.readFacets([1, 2, 3, 4])).filter(({ facets }) => facets.day);
    const [fr, en] = ofDays.map(({ number, facets }) => [number, facets.locale]);
    expect([fr?.[1], en?.[1]]).toEqual(['fr', 'en']);
    expect(await store.readSpanRollUps(spans, 9)).toEqual([
      { span: 0, facets: fr?.[0], received: 1, besideShown: 1 },
      { span: 0, facets: en?.[0], received: 2, besideShown: 0 },
      { span: 1, facets: fr?.[0], received: 1, besideShown: 0 },
      { span: 1, facets: en?.[0], received: 1, besideShown: 0 },
    ]);
    expect(await store.readSpanRollUps(spans, 3)).toHaveLength(3);
    expect(await store.countLines(1, 4)).toBe(3);
  });

  it('finds and counts a record of more ids than its table takes', async () => {
    const store = await (await place()).open();
    const ids = Array.from({ length: 90 }, (_, n) => `service-${n}`.padEnd(30, '-'));
    const long = { granted: ids, gesture: 'synthetic', parity: PARITIES[3] } as Partial<Known>;
    await append(store, [record(0), record(1, long), record(2, { granted: ['analytics'] })].map(entryOf));
    await caughtUp(store);
    const [short, alone, third] = (await store.readFacets([1, 2, 3, 4, 5])).filter(
      ({ facets }) => !facets.day,
    );
    expect(alone?.facets).toEqual({ event: 'custom', other: true });
    for (const each of [short, third]) expect(each?.facets.locale).toBe('fr');
    expect(await pagesOf(store, { granted: ids[89] ?? '' }, 'descending', 2)).toEqual([1]);
    expect(await pagesOf(store, { event: 'custom' }, 'descending', 2)).toEqual([2, 1, 0]);
    expect(await store.readHourRollUps(0, 1_000_000, 9)).toMatchObject([
      { received: 3, synthetic: 1, unequal: 1 },
    ]);
  });

  it('keeps its table of facets small, whatever visitors send, and finds what is beyond it a part at a time', async () => {
    const store = await (await place()).open();
    const country = (n: number) => `X${n}`;
    const room = 20_000;
    const beyond = 4_200;
    // Every place is another one; of those that find no room, the very first is granted something.
    const known = Array.from({ length: room + beyond }, (_, n) =>
      record(n, {
        jurisdiction: country(n) as Known['jurisdiction'],
        ...(n === room && { granted: ['analytics'] }),
        ...(n < 300 && { locale: 'en' }),
        ...(n % 3 === 0 && { event: 'grant-all' }),
      }),
    );
    await append(store, [...known.map(entryOf), noticeEntry('aa')]);
    while ((await store.followTree(4_096)) > 0);
    // With those that days are counted by, of which there are four before, and one and three of lines behind.
    const last = room + 4;
    const [most] = await store.readFacets([last + 5]);
    expect(most).toBeUndefined();
    expect((await store.readFacets([last, last + 1])).map(({ facets }) => facets.other === true)).toEqual([
      false,
      true,
    ]);
    const found = async (filter: RegisterFilter, page: Partial<RegisterPage> = {}) => {
      const part = await store.readRegister(filter, { order: 'descending', limit: 9, ...page });
      return { ...part, lines: part.lines.map(({ index }) => index) };
    };
    expect(await found({ jurisdiction: country(77) }, { before: room })).toEqual({ lines: [77] });
    expect(await found({ jurisdiction: country(room + 7) }, { order: 'ascending' })).toMatchObject({
      lines: [room + 7],
    });
    expect(await found({ event: 'grant-all' }, { limit: 2 })).toEqual({
      lines: [room + beyond - 2, room + beyond - 5],
    });
    // Of many facets, and none of them near.
    expect(await found({ locale: 'en' }, { limit: 2 })).toEqual({ lines: [299, 298] });
    // All but the place is told of each, so that nothing has to be looked at.
    expect(await found({ granted: 'analytics' })).toEqual({ lines: [room] });
    expect(await store.countRegister({ granted: 'analytics' })).toEqual({ lines: 1, isMore: false });
    expect(await store.countRegister({ locale: 'fr' })).toEqual({
      lines: room + beyond - 300,
      isMore: false,
    });
    // By their facets, and by what all of them begin with.
    const far = { jurisdiction: country(room) };
    for (const filter of [far, { ...far, search: 'Tz3k' }]) {
      const first = await found(filter);
      expect(first).toEqual({ lines: [], lookedTo: expect.any(Number) });
      expect(await found(filter, { before: first.lookedTo ?? 0 })).toMatchObject({ lines: [room] });
    }
    expect(await store.countRegister(far)).toEqual({ lines: 0, isMore: true });
    // What they are known by still rules them out.
    expect(await found({ ...far, locale: 'de' })).toEqual({ lines: [] });
    expect(await store.countRegister({})).toEqual({ lines: room + beyond, isMore: false });
  });
}
