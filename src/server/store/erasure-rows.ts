// What an erasure reads, from the rows that a database has of it: the same in every one, by the names of the columns.
import type { AgedRecord, RecordPlace } from './erasure-store.ts';
import { integerOf, type Row, textOf } from './row.ts';

/** Which record a row means. */
export const placeOf = (row: Row): RecordPlace => ({
  index: integerOf(row, 'entry_index'),
  id: textOf(row, 'id'),
});

/** A record that may have been kept long enough; `superseded_time` is `null` of a subject's last one. */
export const agedOf = (row: Row): AgedRecord => ({
  ...placeOf(row),
  event: textOf(row, 'event'),
  receivedTime: textOf(row, 'received_time'),
  ...(row.superseded_time !== null && { supersededTime: textOf(row, 'superseded_time') }),
});
