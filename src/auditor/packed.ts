// What of the register can be taken along as an evidence pack: what somebody else can verify, and nothing else.
import { type Filter, filterQuery, hasPeriod, hasSelection, periodOf, START } from './route.ts';

/** A whole subject, which a record id (36 characters) is not. */
const SUBJECT = /^[\w-]{22}$/;

/** What a pack is of. */
export interface Packed {
  /** As it stands behind "Evidence pack": empty of everything. */
  readonly words: string;
  /** The query of the pack's address, without `?`. */
  readonly query: string;
}

/** The pack of a subject. */
export const packOfSubject = (subject: string): Packed => ({
  words: 'of this subject',
  query: `${new URLSearchParams({ subject })}`,
});

/** The pack of a notice version. */
export const packOfNotice = (notice: string): Packed => ({
  words: 'of this notice version',
  query: `${new URLSearchParams({ notice })}`,
});

/**
 * What can be packed where this filter is set: a period is packed whole, as its export is; a notice version and a subject
 * where nothing else is asked for.
 * @returns undefined where nobody could tell from a pack that it has all that the filter means
 */
export function packedBy(filter: Filter): Packed | undefined {
  if (filter.others?.length) return undefined;
  if (hasPeriod(filter)) {
    const words = hasSelection(filter) ? 'of the whole period' : '';
    return { words, query: filterQuery(periodOf(filter)) };
  }
  if (!hasSelection(filter)) return { words: '', query: '' };
  const { search, notice } = filter;
  const isOnly = (alone: Partial<Filter>) => filterQuery(filter) === filterQuery({ ...START, ...alone });
  if (notice && isOnly({ notice })) return packOfNotice(notice);
  if (SUBJECT.test(search) && isOnly({ search })) return packOfSubject(search);
  return undefined;
}
