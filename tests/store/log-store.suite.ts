// The contract of a store as tests: every adapter runs this same suite (src/server/store/log-store.ts).
import { expect, it } from 'vitest';
import type { LogStore, NewEntry } from '../../src/server/store/log-store.ts';
import { emptyRoot } from '../../src/tlog/merkle.ts';
import {
  append,
  bytes,
  caughtUp,
  growthOf,
  idOf,
  noticeEntry,
  recordEntry,
  subjectOf,
  TIME,
  textOf,
  treeOf,
} from './appending.ts';

/** A place where one log is kept, of which several handles can be open at a time. */
export interface Place {
  open(): Promise<LogStore>;
}

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeLogStore(place: () => Promise<Place>): void {
  const opened = async () => {
    const here = await place();
    return { here, store: await here.open() };
  };

  it('begins with the head of the empty tree', async () => {
    const { store } = await opened();
    expect(await store.readHead()).toEqual({ size: 0, root: emptyRoot(), time: '1970-01-01T00:00:00.000Z' });
    expect(await store.readEntries(0, 10)).toEqual([]);
    expect(await store.readTiles([{ level: 0, index: 0 }])).toEqual([undefined]);
  });

  it('gives back every entry with what stands behind it, and a tree of the same root', async () => {
    const { store } = await opened();
    await append(store, [noticeEntry('aa'), recordEntry(1)]);
    await append(store, [recordEntry(2)]);
    const head = await store.readHead();
    expect(head).toMatchObject({ size: 3, time: TIME });
    expect((await treeOf(store, 3)).root).toEqual(head.root);
    const [notice, first, second] = await store.readEntries(0, 3);
    expect(notice).toEqual({
      index: 0,
      bytes: bytes('entry of aa'),
      publication: { index: 0, hash: 'aa', kind: 'notice', bytes: bytes('{}') },
    });
    const kept = { index: 1, id: idOf(1), salt: new Uint8Array(32).fill(1), bytes: bytes(textOf(1)) };
    expect(first).toEqual({ index: 1, bytes: bytes('entry of record 1'), record: kept });
    expect(second?.record?.id).toBe(idOf(2));
    expect(await store.findRecords([idOf(9), idOf(1)])).toEqual([kept]);
    expect(await store.readPublished('aa')).toEqual(notice?.publication);
    expect(await store.readPublished('bb')).toBeUndefined();
  });

  it('reads ranges by index, the end excluded, and leaves out what is not there', async () => {
    const { store } = await opened();
    await append(store, [recordEntry(1), recordEntry(2), recordEntry(3)]);
    const indexes = async (from: number, to: number) =>
      (await store.readEntries(from, to)).map(({ index }) => index);
    expect(await indexes(1, 2)).toEqual([1]);
    expect(await indexes(2, 100)).toEqual([2]);
    expect(await indexes(1, 1)).toEqual([]);
    expect(await store.readEntryBytes(1, 100)).toEqual([2, 3].map((n) => bytes(`entry of record ${n}`)));
    expect(await store.readEntryBytes(1, 1)).toEqual([]);
  });

  it('replaces a partial tile by the wider one and starts the next when it is full', async () => {
    const { store } = await opened();
    await append(store, [recordEntry(1)]);
    const many = Array.from({ length: 256 }, (_, n) => recordEntry(n + 2));
    await append(store, many);
    const tiles = await store.readTiles([
      { level: 0, index: 0 },
      { level: 0, index: 1 },
      { level: 1, index: 0 },
    ]);
    expect(tiles.map((tile) => tile?.length)).toEqual([256 * 32, 32, 32]);
    expect((await treeOf(store, 257)).root).toEqual((await store.readHead()).root);
  });

  it('refuses a growth whose head has moved, and writes nothing of it', async () => {
    const { here, store: first } = await opened();
    const second = await here.open();
    const ours = await growthOf(first, [recordEntry(1)]);
    const theirs = await growthOf(second, [recordEntry(2)]);
    expect(await first.commit(ours)).toBe('committed');
    expect(await second.commit(theirs)).toBe('head-moved');
    expect(await second.readHead()).toEqual(ours.to);
    expect(await second.findRecords([idOf(2)])).toEqual([]);
    expect((await second.readEntries(0, 9)).map((entry) => entry.record?.id)).toEqual([idOf(1)]);
  });

  it('refuses a growth from a head of the same size and another root', async () => {
    const { store } = await opened();
    await append(store, [recordEntry(1)]);
    const growth = await growthOf(store, [recordEntry(2)]);
    const forked = { ...growth, from: { size: 1, root: new Uint8Array(32) } };
    expect(await store.commit(forked)).toBe('head-moved');
    expect((await store.readHead()).size).toBe(1);
  });

  it.each([
    ['an id that the log has', [recordEntry(3), recordEntry(1, 'other content')]],
    ['a published hash that the log has', [recordEntry(3), noticeEntry('aa')]],
    ['the same id twice in one growth', [recordEntry(3), recordEntry(3, 'other content')]],
  ])('rejects %s and leaves head, entries and tiles as they were', async (_what, entries) => {
    const { store } = await opened();
    await append(store, [noticeEntry('aa'), recordEntry(1)]);
    const before = await store.readHead();
    const growth = await growthOf(store, entries);
    await expect(store.commit(growth)).rejects.toThrow();
    expect(await store.readHead()).toEqual(before);
    expect(await store.readEntries(2, 9)).toEqual([]);
    expect(await store.findRecords([idOf(3)])).toEqual([]);
    expect((await store.readTiles([{ level: 0, index: 0 }]))[0]).toHaveLength(2 * 32);
    await append(store, [recordEntry(3)]);
    expect((await store.readHead()).size).toBe(3);
  });

  it('has everything again after it was closed and opened', async () => {
    const { here, store } = await opened();
    await append(store, [noticeEntry('aa'), recordEntry(1)]);
    const head = await store.readHead();
    const entries = await store.readEntries(0, 2);
    await store.close();
    const again = await here.open();
    expect(await again.readHead()).toEqual(head);
    expect(await again.readEntries(0, 2)).toEqual(entries);
    await append(again, [recordEntry(2)]);
  });

  it('is tied to one key once it has entries', async () => {
    const { store } = await opened();
    expect(await store.readVkey()).toBe('');
    await store.bind('a.example/temoin/log+00000001+AAAA');
    await store.bind('b.example/temoin/log+00000002+AAAA');
    await append(store, [recordEntry(1)]);
    await store.bind('b.example/temoin/log+00000002+AAAA');
    expect(await store.readVkey()).toBe('b.example/temoin/log+00000002+AAAA');
    await expect(store.bind('a.example/temoin/log+00000001+AAAA')).rejects.toThrow(/correct "site"/);
    await expect(store.bind('b.example/temoin/log+00000003+BBBB')).rejects.toThrow(/right log\.key/);
  });

  it.each([
    ['everything', {}, [1, 2, 3, 4, 5]],
    ['a whole id', { search: idOf(2) }, [2]],
    ['the beginning of an id', { search: idOf(1).slice(0, 20) }, [1, 2, 3, 4, 5]],
    ['a whole subject', { search: subjectOf(3) }, [3]],
    ['the beginning of a subject', { search: 'subject-4' }, [4]],
    ['a beginning that only another spelling has', { search: 'SUBJECT-4' }, []],
    ['a wildcard of SQL, taken literally', { search: 'subj%' }, []],
    ['an event', { event: 'refuse-all' }, [1, 3, 5]],
    ['an event and a beginning', { event: 'refuse-all', search: 'subject-4' }, []],
  ] as const)('finds in the register %s', async (_what, filter, expected) => {
    const { store } = await opened();
    await append(store, [noticeEntry('aa'), ...[1, 2, 3, 4, 5].map((n) => recordEntry(n))]);
    await caughtUp(store);
    const { lines } = await store.readRegister(filter, { order: 'ascending', limit: 10 });
    expect(lines.map(({ index }) => index)).toEqual(expected);
    expect(await store.countRegister(filter)).toEqual({ lines: expected.length, isMore: false });
  });

  it('finds in the register what lies within a range of indexes, and with it what else is asked for', async () => {
    const { store } = await opened();
    await append(store, [noticeEntry('aa'), ...[1, 2, 3, 4, 5].map((n) => recordEntry(n))]);
    await caughtUp(store);
    const found = async (filter: Parameters<LogStore['readRegister']>[0]) => {
      const { lines } = await store.readRegister(filter, { order: 'ascending', limit: 10 });
      expect(await store.countRegister(filter)).toEqual({ lines: lines.length, isMore: false });
      return lines.map(({ index }) => index);
    };
    expect(await found({ within: { start: 2, end: 5 } })).toEqual([2, 3, 4]);
    expect(await found({ within: { start: 0, end: 0 } })).toEqual([]);
    expect(await found({ within: { start: 2, end: 5 }, event: 'refuse-all' })).toEqual([3]);
    expect(await found({ within: { start: 2, end: 5 }, search: 'subject-5' })).toEqual([]);
  });

  it('finds the nearest entry with something behind it, in both directions', async () => {
    const { store } = await opened();
    expect(await store.findOpened(0, 'up')).toBeUndefined();
    expect(await store.findOpened(9, 'down')).toBeUndefined();
    await append(store, [recordEntry(1), noticeEntry('aa'), recordEntry(2), noticeEntry('bb')]);
    expect(await store.findOpened(0, 'up')).toBe(0);
    expect(await store.findOpened(1, 'up')).toBe(1);
    expect(await store.findOpened(4, 'up')).toBeUndefined();
    expect(await store.findOpened(2, 'down')).toBe(2);
    expect(await store.findOpened(99, 'down')).toBe(3);
  });

  it('finds the erasures that were published from an index on', async () => {
    const { store } = await opened();
    const erasure = (hash: string): NewEntry => ({
      bytes: bytes(`entry of ${hash}`),
      content: { publication: { hash, kind: 'erasure', bytes: bytes('{}') } },
    });
    await append(store, [erasure('e0'), noticeEntry('aa'), recordEntry(1), erasure('e3'), erasure('e4')]);
    expect(await store.findPublications('erasure', 0, 10)).toEqual([0, 3, 4]);
    expect(await store.findPublications('erasure', 1, 1)).toEqual([3]);
    expect(await store.findPublications('erasure', 5, 10)).toEqual([]);
    expect(await store.findPublications('notice', 0, 10)).toEqual([1]);
    expect(await store.findPublications('widget', 0, 10)).toEqual([]);
    expect(await store.readPublications('erasure', 1, 1)).toEqual([
      { index: 3, entry: bytes('entry of e3'), bytes: bytes('{}') },
    ]);
    expect((await store.readPublications('erasure', 0, 10)).map(({ index }) => index)).toEqual([0, 3, 4]);
    expect(await store.readPublications('widget', 0, 10)).toEqual([]);
  });

  it('finds a record by its id although it was damaged before the register came to it', async () => {
    const { store } = await opened();
    const entry = recordEntry(1);
    if (!('record' in entry.content)) throw new Error('no record');
    const { record } = entry.content;
    const damaged = { ...record, text: 'x', bytes: bytes('no JSON') };
    await append(store, [{ ...entry, content: { record: damaged } }, recordEntry(2)]);
    await caughtUp(store);
    const { lines } = await store.readRegister({ search: idOf(1) }, { order: 'ascending', limit: 10 });
    expect(lines.filter(({ id }) => id === idOf(1))).toMatchObject([{ facets: { damaged: true } }]);
    expect(await store.countLines(0, 9)).toBe(2);
  });

  it('pages the register by index in both directions, the bounds excluded', async () => {
    const { store } = await opened();
    await append(
      store,
      [1, 2, 3, 4, 5].map((n) => recordEntry(n)),
    );
    await caughtUp(store);
    const page = async (options: Parameters<LogStore['readRegister']>[1]) =>
      (await store.readRegister({}, options)).lines.map(({ index }) => index);
    expect(await page({ order: 'descending', limit: 2 })).toEqual([4, 3]);
    expect(await page({ order: 'descending', before: 3, limit: 2 })).toEqual([2, 1]);
    expect(await page({ order: 'ascending', after: 0, before: 3, limit: 9 })).toEqual([1, 2]);
    const { lines } = await store.readRegister({}, { order: 'ascending', limit: 1 });
    expect(lines).toMatchObject([
      { id: idOf(1), subject: subjectOf(1), facets: { event: 'refuse-all' }, receivedTime: TIME },
    ]);
  });
}
