// What a token shows: the store that its holder's requests are answered from, and the periods that they may ask for.
import { findPeriod, type Period, type PeriodEntries } from '../period.ts';
import type { Scope } from '../store/access-store.ts';
import type { RegisterFilter } from '../store/log-store.ts';
import type { ServedStore } from '../thread/reads.ts';
import type { TimeIndexes } from './time-indexes.ts';

/** Of the store, what is read for a signed-in auditor. */
type Shown = Pick<
  ServedStore,
  | 'readTiles'
  | 'findRecords'
  | 'readEntries'
  | 'findOpened'
  | 'findPublications'
  | 'readPublished'
  | 'readRegister'
  | 'countRegister'
>;

/** The store as a token shows it. */
export interface ScopedStore extends Shown {
  /** See `findPeriod`; of the period asked for, whatever the token shows. */
  findPeriod(period: Period): Promise<PeriodEntries>;
  /**
   * Whether a run of entries has no record but those that the token shows. The export of a period shows its ends by what
   * stands beside it, which may be a record.
   */
  isShown(run: IndexRange): Promise<boolean>;
}

/** Indexes from `start` to before `end`. */
type IndexRange = NonNullable<RegisterFilter['within']>;

/** Erased entries beside a period that are looked through for a record; many more stand there in no real log. */
const BESIDE_MAX = 256;

/** Whether a token shows but a part of the log. */
export const isNarrow = ({ from, to }: Scope): boolean => from !== undefined || to !== undefined;

/**
 * The store as a token shows it: what is public, and of records those alone that were received in its time. Everything
 * else answers as if there were no such record.
 * @param times of the same store
 * @param size of the tree that is looked at
 */
export function scopedStore(store: ServedStore, times: TimeIndexes, scope: Scope, size: number): ScopedStore {
  const find = (period: Period) => findPeriod(store, period, size);
  if (!isNarrow(scope)) return { ...store, findPeriod: find, isShown: async () => true };
  let found: Promise<IndexRange> | undefined;
  const shown = () => {
    found ??= rangeOf(scope, times, size);
    return found;
  };
  const narrowed = async (filter: RegisterFilter): Promise<RegisterFilter> => ({
    ...filter,
    within: common(await shown(), filter.within),
  });
  return {
    readTiles: (positions) => store.readTiles(positions),
    findOpened: (index, direction) => store.findOpened(index, direction),
    findPublications: (kind, from, limit) => store.findPublications(kind, from, limit),
    readPublished: (hash) => store.readPublished(hash),
    findPeriod: find,
    readRegister: async (filter, page) => store.readRegister(await narrowed(filter), page),
    countRegister: async (filter) => store.countRegister(await narrowed(filter)),

    async findRecords(ids) {
      const range = await shown();
      return (await store.findRecords(ids)).filter(({ index }) => isIn(range, index));
    },

    async readEntries(from, to) {
      const range = await shown();
      const entries = await store.readEntries(from, to);
      return entries.map(({ record, ...entry }) =>
        record && isIn(range, entry.index) ? { ...entry, record } : entry,
      );
    },

    async isShown(run) {
      const inside = await shown();
      const before = { start: run.start, end: Math.min(inside.start, run.end) };
      const behind = { start: Math.max(inside.end, run.start), end: run.end };
      for (const { start, end } of [before, behind]) {
        if (end - start > BESIDE_MAX) return false;
        const entries = start < end ? await store.readEntries(start, end) : [];
        if (entries.some(({ record }) => record)) return false;
      }
      return true;
    },
  };
}

/**
 * The period that is meant where this one is asked for: an end that is not said is the token's.
 * @returns in words what is wrong where one that is said lies outside of the token's time: to show less than what was
 *   asked for would be to say that there is no more
 */
export function periodWithin(
  scope: Scope,
  { from, to }: Period,
): { readonly period: Period } | { readonly problem: string } {
  const start = from ?? scope.from;
  const end = to ?? scope.to;
  const isOutside = [start, end].some(
    (time) => time !== undefined && (time < (scope.from ?? time) || time > (scope.to ?? time)),
  );
  if (isOutside || (start !== undefined && end !== undefined && start >= end)) {
    return { problem: `this token is for records ${inWords(scope)}; ask for a period within` };
  }
  return { period: { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) } };
}

/** The time of a scope, as it stands in a sentence. */
export function inWords({ from, to }: Scope): string {
  if (from === undefined) return to === undefined ? 'of all times' : `received before ${to}`;
  return `received from ${from}${to === undefined ? ' on' : ` to before ${to}`}`;
}

async function rangeOf({ from, to }: Scope, times: TimeIndexes, size: number): Promise<IndexRange> {
  return {
    start: from === undefined ? 0 : await times.indexOf(from, size),
    end: to === undefined ? size : await times.indexOf(to, size),
  };
}

function common(range: IndexRange, other: IndexRange = range): IndexRange {
  const start = Math.max(range.start, other.start);
  return { start, end: Math.max(start, Math.min(range.end, other.end)) };
}

const isIn = ({ start, end }: IndexRange, index: number) => index >= start && index < end;
