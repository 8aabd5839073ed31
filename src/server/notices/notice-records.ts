// How many records refer to each notice, and between which days: from roll-ups, so that it takes as long for many as for few.
import { NO_NOTICE } from '../../consent/choice.ts';
import type { SomeFacets } from '../../consent/facets.ts';
import { HASH } from '../../consent/record-schema.ts';
import type { CutDay, ScopedStore } from '../audit/scoped-store.ts';
import type { FacetsRollUp } from '../store/log-store.ts';

/** Behind all days that four digits of a year can name. */
const DAYS_END = 4_000_000;

/** The records that refer to one notice. */
export interface NoticeRecords {
  /** Those that are listed. */
  readonly records: number;
  /** Those that were, and are erased; where a day is shown in part, not those of that day. */
  readonly erased: number;
  /** Days since 1970 in UTC, of records that are erased too; undefined where there never were any. */
  readonly firstDay: number | undefined;
  readonly lastDay: number | undefined;
  /** As the records say; undefined where there are none. */
  readonly locale: string | undefined;
  readonly revision: number | undefined;
}

/** All records by the notice that they refer to. */
export interface RecordsByNotice {
  /** By notice hash. */
  readonly of: ReadonlyMap<string, NoticeRecords>;
  /** Records of choices for which no notice was shown. */
  readonly without: number;
  /** Records of which the counts do not tell the notice: damaged ones, and those beyond what the table of facets takes. */
  readonly untold: number;
  /** Whether there may be more of all of them than were counted. */
  readonly isMore: boolean;
}

interface Counted extends Omit<FacetsRollUp, 'received'> {
  readonly records: number;
}

/** What a token shows of them. */
export async function recordsByNotice(store: ScopedStore): Promise<RecordsByNotice> {
  const sums = await store.sumRollUps(store.shownDays({ start: 0, end: DAYS_END }));
  const cut = await store.readCutDays();
  const counted = [
    ...sums.map((sum): Counted => ({ ...sum, records: sum.received - sum.erased })),
    ...cut.flatMap(countedOn),
  ];
  const facets = await store.readFacets([...new Set(counted.map((each) => each.facets))]);
  const known = new Map(facets.map((each) => [each.number, each.facets]));
  const of = new Map<string, NoticeRecords>();
  let without = 0;
  let untold = 0;
  for (const each of counted) {
    const { notice, locale, revision }: SomeFacets = known.get(each.facets) ?? {};
    if (notice === undefined || !HASH.test(notice)) untold += each.records;
    else if (notice === NO_NOTICE) without += each.records;
    else of.set(notice, together(of.get(notice), each, { locale, revision }));
  }
  return { of, without, untold, isMore: cut.some(({ isMore }) => isMore) };
}

const countedOn = ({ day, counts }: CutDay): Counted[] =>
  counts.map(({ facets, lines }) => ({ facets, records: lines, erased: 0, firstDay: day, lastDay: day }));

/** Day 0 is that of records whose time is damaged. */
function outermost(days: readonly (number | undefined)[], choose: (...days: number[]) => number) {
  const known = days.filter((day): day is number => day !== undefined && day > 0);
  return known.length ? choose(...known) : undefined;
}

function together(
  before: NoticeRecords | undefined,
  { records, erased, firstDay, lastDay }: Counted,
  said: Pick<NoticeRecords, 'locale' | 'revision'>,
): NoticeRecords {
  return {
    records: (before?.records ?? 0) + records,
    erased: (before?.erased ?? 0) + erased,
    firstDay: outermost([before?.firstDay, firstDay], Math.min),
    lastDay: outermost([before?.lastDay, lastDay], Math.max),
    locale: before?.locale ?? said.locale,
    revision: before?.revision ?? said.revision,
  };
}
