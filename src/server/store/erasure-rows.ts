// What an erasure reads, from the rows that a database has of it: the same in every one, by the names of the columns.
import type { AgedRecord, RecordPlace } from './erasure-store.ts';
import { integerOf, type Row, textOf } from './row.ts';

/** Which record a row means. */
export const placeOf = (row: Row): RecordPlace => ({
  index: integerOf(row, 'entry_index'),
  id: textOf(row, 'id'),
});

/** `superseded_time` is `null` of a subject's last record. */
const agedOf = (row: Row): AgedRecord => ({
  ...placeOf(row),
  event: textOf(row, 'event'),
  receivedTime: textOf(row, 'received_time'),
  ...(row.superseded_time !== null && { supersededTime: textOf(row, 'superseded_time') }),
});

/**
 * Records that were received by a time, without a look at all that came after it: times never decrease with the index,
 * so where none of a whole slice is of that time, none behind it is. One whose time is damaged is passed over.
 * @param readSlice rows above an index, by index
 */
export async function agedBy(
  readSlice: (after: number, limit: number) => Row[] | Promise<Row[]>,
  receivedBy: string,
  after: number,
  limit: number,
): Promise<AgedRecord[]> {
  const aged: AgedRecord[] = [];
  for (let from = after; aged.length < limit; ) {
    const slice = (await readSlice(from, limit)).map(agedOf);
    const received = slice.filter(({ receivedTime }) => receivedTime <= receivedBy);
    aged.push(...received);
    from = slice.at(-1)?.index ?? from;
    if (!received.length || slice.length < limit) break;
  }
  return aged.slice(0, limit);
}
