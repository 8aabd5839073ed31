// The store as a token shows it, which its holder's requests are answered from.
import { findPeriod, type Period, type PeriodEntries, wholeDaysOf } from '../period.ts';
import type { Scope } from '../store/access-store.ts';
import type { DayRange, RegisterFilter } from '../store/log-store.ts';
import type { ServedStore } from '../thread/reads.ts';
import { isNarrow } from './scope.ts';
import type { TimeIndexes } from './time-indexes.ts';

/** Of the store, what is read for a signed-in auditor. */
type Shown = Pick<
  ServedStore,
  | 'readTiles'
  | 'findRecords'
  | 'readEntries'
  | 'readEntryBytes'
  | 'findOpened'
  | 'findPublications'
  | 'readPublished'
  | 'readRegister'
  | 'countRegister'
  | 'countLines'
  | 'readRollUps'
  | 'readSpanRollUps'
  | 'sumShown'
  | 'readHourRollUps'
  | 'readFacets'
  | 'readRegisterLag'
>;

/** The store as a token shows it. */
export interface ScopedStore extends Shown {
  /** Of these indexes those that the token shows; without any, all that it shows. */
  shownRange(range?: IndexRange): Promise<IndexRange>;
  /** Of these days those of which the token shows every record: a count of a day cannot be taken apart. */
  shownDays(days: DayRange): DayRange;
  /** The day behind the last one that the token shows whole, where that is before today; else the empty text. */
  lastDay(now: Date): string;
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

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Behind all hours that four digits of a year can name. */
const UNITS_END = 100_000_000;

/**
 * The store as a token shows it: what is public, and of records those alone that were received in its time. Everything
 * else answers as if there were no such record.
 * @param times of the same store
 * @param size of the tree that is looked at
 */
export function scopedStore(store: ServedStore, times: TimeIndexes, scope: Scope, size: number): ScopedStore {
  if (isNarrow(scope)) return narrowedStore(store, times, scope, size);
  return {
    ...store,
    findPeriod: (period) => findPeriod(store, period, size),
    isShown: async () => true,
    shownRange: async (range = { start: 0, end: size }) => range,
    shownDays: (days) => days,
    lastDay: () => '',
  };
}

function narrowedStore(store: ServedStore, times: TimeIndexes, scope: Scope, size: number): ScopedStore {
  const days = unitsWithin(scope, DAY_MS);
  const hours = unitsWithin(scope, HOUR_MS);
  let found: Promise<IndexRange> | undefined;
  const shown = () => {
    found ??= rangeOf(scope, times, size);
    return found;
  };
  const narrowed = async ({ days: asked, ...filter }: RegisterFilter): Promise<RegisterFilter> => {
    const within = common(await shown(), filter.within);
    // Days are another way to say what indexes say: of a day that is shown in part they would count the whole.
    const meant = asked ?? (filter.within ? undefined : wholeDaysOf(scope));
    const isWhole = meant && meant.start >= days.start && meant.end <= days.end;
    return { ...filter, within, ...(isWhole && { days: meant }) };
  };
  return {
    readTiles: (positions) => store.readTiles(positions),
    findOpened: (index, direction) => store.findOpened(index, direction),
    findPublications: (kind, from, limit) => store.findPublications(kind, from, limit),
    readPublished: (hash) => store.readPublished(hash),
    readEntryBytes: (from, to) => store.readEntryBytes(from, to),
    readFacets: (numbers) => store.readFacets(numbers),
    readRegisterLag: () => store.readRegisterLag(),
    findPeriod: (period) => findPeriod(store, period, size),
    shownRange: async (range) => common(await shown(), range),
    shownDays: (asked) => common(days, asked),
    lastDay: (now) =>
      days.end * DAY_MS < now.getTime() ? new Date(days.end * DAY_MS).toISOString().slice(0, 10) : '',
    readRollUps: (asked, limit) => store.readRollUps(common(days, asked), limit),
    readSpanRollUps: (spans, limit) =>
      store.readSpanRollUps(
        spans.map((asked) => common(days, asked)),
        limit,
      ),
    sumShown: (spans, limit) =>
      store.sumShown(
        spans.map((asked) => common(days, asked)),
        limit,
      ),
    readRegister: async (filter, page) => store.readRegister(await narrowed(filter), page),
    countRegister: async (filter) => store.countRegister(await narrowed(filter)),

    async countLines(from, to) {
      const { start, end } = common(await shown(), { start: from, end: to });
      return store.countLines(start, end);
    },

    async readHourRollUps(from, to, limit) {
      const { start, end } = common(hours, { start: from, end: to });
      return store.readHourRollUps(start, end, limit);
    },

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

async function rangeOf({ from, to }: Scope, times: TimeIndexes, size: number): Promise<IndexRange> {
  return {
    start: from === undefined ? 0 : await times.indexOf(from, size),
    end: to === undefined ? size : await times.indexOf(to, size),
  };
}

/** The whole days, or hours, of a scope, counted from 1970 on; without end where it has none. */
function unitsWithin({ from, to }: Scope, unitMs: number): IndexRange {
  return {
    start: from === undefined ? 0 : Math.ceil(Date.parse(from) / unitMs),
    end: to === undefined ? UNITS_END : Math.floor(Date.parse(to) / unitMs),
  };
}

function common(range: IndexRange, other: IndexRange = range): IndexRange {
  const start = Math.max(range.start, other.start);
  return { start, end: Math.max(start, Math.min(range.end, other.end)) };
}

const isIn = ({ start, end }: IndexRange, index: number) => index >= start && index < end;
