// The contract of a store whose records can be erased as tests: every adapter runs this same suite
// (src/server/store/erasure-store.ts).
import { expect, it } from 'vitest';
import { tombstoneOf } from '../../src/consent/erasure.ts';
import type { ErasableStore, NewErasure } from '../../src/server/store/erasure-store.ts';
import type { NewEntry } from '../../src/server/store/log-store.ts';
import { append, bytes, caughtUp, idOf, noticeEntry, recordEntry, subjectOf, TIME } from './appending.ts';

/** A place where one log is kept, of which several handles can be open at a time. */
export interface ErasurePlace {
  open(): Promise<ErasableStore>;
  /** Begins to read the log as it is now, beside every handle. @returns what ends that */
  readOn(): Promise<() => Promise<void>>;
  /** Those of the texts that stand anywhere in what the store keeps, as one who has its disk reads it. */
  findOnDisk(texts: readonly string[]): Promise<string[]>;
}

const SALT = new Uint8Array(32).fill(7);

/** An erasure of the records with these numbers, each of which stands at its number less one. */
const erasureOf = (numbers: readonly number[], request?: number): NewErasure => ({
  ids: numbers.map(idOf),
  indexes: numbers.map((n) => n - 1),
  salt: SALT,
  publication: { kind: 'erasure', hash: `erasure of ${numbers}`, bytes: bytes(`{"of":"${numbers}"}`) },
  ...(request !== undefined && { request }),
});

const publicationEntry = (publication: NewErasure['publication']): NewEntry => ({
  bytes: bytes(publication.hash),
  content: { publication },
});

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

const ALICE = subjectOf(100);
const BOB = subjectOf(200);

/** Declares the suite's tests; `place` is called once in each and gives an empty place. */
export function describeErasureStore(place: () => Promise<ErasurePlace>): void {
  async function opened(entries: readonly NewEntry[]) {
    const here = await place();
    const store = await here.open();
    if (entries.length) await append(store, entries);
    await caughtUp(store);
    return { here, store };
  }

  const records = (...numbers: readonly number[]) => numbers.map((n) => recordEntry(n));

  it('takes records out with their salts and register lines, and leaves entries, tree and the rest', async () => {
    const { here, store } = await opened(records(1, 2, 3));
    const head = await store.readHead();
    const before = await store.readEntries(0, 3);
    await store.erase(erasureOf([1, 3]));
    for (const each of [store, await here.open()]) {
      const [first, second, third] = await each.readEntries(0, 3);
      expect(first).toEqual({ index: 0, bytes: before[0]?.bytes });
      expect(second).toEqual(before[1]);
      expect(third).toEqual({ index: 2, bytes: before[2]?.bytes });
      expect((await each.findRecords([1, 2, 3].map(idOf))).map(({ id }) => id)).toEqual([idOf(2)]);
      expect(await each.countLines(0, 9)).toBe(1);
      expect(await each.countRegister({})).toEqual({ lines: 1, isMore: false });
      expect(await each.readRegister({ search: idOf(1) }, { order: 'ascending', limit: 9 })).toEqual({
        lines: [],
      });
      expect(await each.readHead()).toEqual(head);
    }
    await append(store, records(4));
  });

  it('keeps what is to be published until it is in the log, where its list stands beside it', async () => {
    const { store } = await opened(records(1, 2, 3));
    const [first, second] = [erasureOf([1, 2]), erasureOf([3])];
    await store.erase(first);
    await store.erase(second);
    const unpublished = async () => (await store.readUnpublishedErasures()).map(({ hash }) => hash).sort();
    expect(await unpublished()).toEqual([first.publication.hash, second.publication.hash].sort());
    await append(store, [publicationEntry(first.publication), noticeEntry('aa')]);
    expect(await store.readUnpublishedErasures()).toEqual([second.publication]);
    await append(store, [publicationEntry(second.publication)]);
    expect(await store.readUnpublishedErasures()).toEqual([]);
    await append(store, records(7));
    const third = { ...erasureOf([7]), indexes: [6] };
    await store.erase(third);
    expect(await store.readUnpublishedErasures()).toEqual([third.publication]);
    const [entry, notice] = await store.readEntries(3, 5);
    expect(entry?.publication?.erasure).toEqual({ salt: SALT, indexes: [0, 1] });
    expect(notice?.publication).not.toHaveProperty('erasure');
  });

  it('refuses an erasure of which a record is gone already, and takes nothing out for it', async () => {
    const { store } = await opened(records(1, 2, 3));
    await store.erase(erasureOf([2]));
    await expect(store.erase(erasureOf([1, 2, 3]))).rejects.toThrow(/1 of 3 records/);
    expect(await store.findErased([1, 2, 3].map(idOf))).toEqual([idOf(2)]);
    expect((await store.readRecordPlaces(-1, 9)).map(({ index }) => index)).toEqual([0, 2]);
    expect(await store.readUnpublishedErasures()).toHaveLength(1);
  });

  it('knows erased ids by their hash, also of records that it never had', async () => {
    const { here, store } = await opened(records(1, 2));
    expect(await store.findErased([idOf(1)])).toEqual([]);
    await store.erase(erasureOf([1]));
    const hashes = [1, 2, 9].map((n) => tombstoneOf(idOf(n)));
    expect(await store.missingTombstones(hashes)).toEqual(hashes.slice(1));
    await store.addTombstones(hashes.slice(2));
    await store.addTombstones(hashes.slice(2));
    expect(await store.missingTombstones(hashes)).toEqual(hashes.slice(1, 2));
    const again = await here.open();
    expect((await again.findErased([9, 1, 2].map(idOf))).sort()).toEqual([1, 9].map(idOf).sort());
    expect(await again.findErased([])).toEqual([]);
    expect(await again.missingTombstones([])).toEqual([]);
  });

  it('takes what was erased out of everything that it keeps, once nobody reads an older state', async () => {
    const { here, store } = await opened(records(1, 2));
    const texts = [idOf(1), subjectOf(1), '"record 1"'];
    expect(await here.findOnDisk(texts)).toEqual(texts);
    const end = await here.readOn();
    await store.erase(erasureOf([1]));
    expect(await store.scrub()).toBe(false);
    await end();
    expect(await store.scrub()).toBe(true);
    expect(await here.findOnDisk(texts)).toEqual([]);
    expect(await here.findOnDisk([subjectOf(2)])).toEqual([subjectOf(2)]);
    expect(await store.scrub()).toBe(true);
  });

  it('finds places of records by index, and those of one subject', async () => {
    const { store } = await opened([
      noticeEntry('aa'),
      ...[1, 2, 3, 4].map((n) => recordEntry(n, `record ${n}`, { subject: n % 2 ? ALICE : BOB })),
    ]);
    const place = (n: number) => ({ index: n, id: idOf(n) });
    expect(await store.readRecordPlaces(-1, 2)).toEqual([1, 2].map(place));
    expect(await store.readRecordPlaces(2, 9)).toEqual([3, 4].map(place));
    expect(await store.readRecordPlaces(4, 9)).toEqual([]);
    expect(await store.readSubject(ALICE, 9)).toEqual([1, 3].map(place));
    expect(await store.readSubject(ALICE, 1)).toEqual([place(1)]);
    expect(await store.readSubject(ALICE.slice(0, 11), 9)).toEqual([]);
  });

  describeAged(opened);

  it('holds a subject until a time, or until it is released', async () => {
    const { here, store } = await opened([]);
    await store.hold(ALICE, dayOf(20));
    const again = await here.open();
    expect(await again.isHeld(ALICE, dayOf(19))).toBe(true);
    expect(await again.isHeld(ALICE, dayOf(20))).toBe(false);
    expect(await again.isHeld(BOB, dayOf(19))).toBe(false);
    await store.hold(ALICE);
    expect(await again.isHeld(ALICE, dayOf(30))).toBe(true);
    expect(await again.releaseHold(ALICE)).toBe(true);
    expect(await store.isHeld(ALICE, dayOf(1))).toBe(false);
    expect(await again.releaseHold(ALICE)).toBe(false);
  });

  it('gives out requests in their order, and tells how each went once it is done', async () => {
    const { here, store } = await opened(records(1, 2));
    const beside = await here.open();
    const one = await beside.requestErasure({ subject: ALICE, reason: 'subject-request' });
    const two = await beside.requestErasure({ subject: BOB, reason: 'order' });
    expect(await store.readOpenRequest()).toEqual({
      number: one,
      subject: ALICE,
      reason: 'subject-request',
    });
    await store.erase(erasureOf([1], one));
    await store.erase(erasureOf([2], one));
    await store.forgetRequest(one, false);
    expect(await store.readOpenRequest()).toEqual({ number: one, subject: '', reason: 'subject-request' });
    expect(await beside.readOutcome(one)).toBeUndefined();
    await store.finishRequest(one);
    expect(await beside.readOutcome(one)).toEqual({ erased: 2, isHeld: false });
    expect(await store.readOpenRequest()).toEqual({ number: two, subject: BOB, reason: 'order' });
    await store.forgetRequest(two, true);
    await store.finishRequest(two);
    expect(await beside.readOutcome(two)).toEqual({ erased: 0, isHeld: true });
    expect(await store.readOpenRequest()).toBeUndefined();
    expect(await beside.readOutcome(9_999)).toBeUndefined();
  });
}

/** What may be due: by the time of each record, and of the one that superseded it. */
function describeAged(opened: (entries: readonly NewEntry[]) => Promise<{ store: ErasableStore }>): void {
  const entry = (n: number, subject: string, day: number, event = 'custom') =>
    recordEntry(n, `record ${n}`, { subject, event, receivedTime: dayOf(day) });

  /** Of each record the index and when it was superseded. */
  const aged = async (store: ErasableStore, receivedBy: string, after: number, now: string, limit = 9) =>
    (await store.readAged(receivedBy, after, now, limit)).map(({ index, supersededTime }) => [
      index,
      supersededTime,
    ]);

  const some = () =>
    opened([
      entry(1, ALICE, 1),
      entry(2, BOB, 2),
      entry(3, ALICE, 3, 'once'),
      entry(4, ALICE, 4),
      entry(5, BOB, 5, 'withdraw'),
    ]);

  it('tells of aged records what superseded each, which letting one embed go never does', async () => {
    const { store } = await some();
    expect(await aged(store, dayOf(9), -1, dayOf(9))).toEqual([
      [0, dayOf(4)],
      [1, dayOf(5)],
      [2, dayOf(4)],
      [3, undefined],
      [4, undefined],
    ]);
    expect((await store.readAged(dayOf(9), 1, dayOf(9), 1))[0]).toEqual({
      index: 2,
      id: idOf(3),
      event: 'once',
      receivedTime: dayOf(3),
      supersededTime: dayOf(4),
    });
    expect(await aged(store, dayOf(2), -1, dayOf(9))).toEqual([
      [0, dayOf(4)],
      [1, dayOf(5)],
    ]);
    expect(await aged(store, dayOf(9), -1, dayOf(9), 2)).toHaveLength(2);
  });

  it('finds the aged behind one whose time is damaged, and none behind those that are not', async () => {
    const { store } = await opened(
      [1, 20, 2, 3, 4, 5, 6].map((day, at) => entry(at + 1, subjectOf(at), day)),
    );
    expect((await aged(store, dayOf(4), -1, dayOf(9), 2)).map(([index]) => index)).toEqual([0, 2]);
    expect((await aged(store, dayOf(4), 2, dayOf(9), 2)).map(([index]) => index)).toEqual([3, 4]);
    expect(await aged(store, dayOf(4), 4, dayOf(9), 2)).toEqual([]);
    expect((await aged(store, dayOf(4), -1, dayOf(9), 9)).map(([index]) => index)).toEqual([0, 2, 3, 4]);
  });

  it('leaves out of the aged what is under a hold, or has no subject because it is damaged', async () => {
    const { store } = await some();
    await store.hold(ALICE, dayOf(10));
    expect((await aged(store, dayOf(9), -1, dayOf(9))).map(([index]) => index)).toEqual([1, 4]);
    expect(await aged(store, dayOf(9), -1, dayOf(10))).toHaveLength(5);
    await append(store, [recordEntry(6, 'record 6', { subject: '', receivedTime: TIME })]);
    await caughtUp(store);
    expect(await aged(store, dayOf(30), -1, dayOf(30))).toHaveLength(5);
  });
}
