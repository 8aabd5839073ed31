// The row: what the auditor's register shows of one record. Pure.
import type { StoredRecord } from '../consent/record.ts';
import { readKeptRecord } from './kept-record.ts';
import type { RegisterLine } from './store/log-store.ts';

/** A row whose stored bytes still are a record. Index and id are the register's, by which it is asked for again. */
export type IntactRow = { readonly index: number; readonly damaged: false } & Pick<
  StoredRecord,
  | 'id'
  | 'subject'
  | 'sequence'
  | 'event'
  | 'surface'
  | 'gesture'
  | 'locale'
  | 'viewport'
  | 'granted'
  | 'refused'
  | 'notice'
  | 'revision'
  | 'receivedTime'
  | 'clientTime'
> & {
    /** The columns by which the record is found; absent where they say what the record says. */
    readonly register?: RegisterColumns;
  };

/** What searches and filters go by. */
type RegisterColumns = Pick<RegisterLine, 'subject' | 'event' | 'receivedTime'>;

/** A row of which only the register's own columns can be shown. */
export type DamagedRow = { readonly damaged: true } & Pick<
  RegisterLine,
  'index' | 'id' | 'subject' | 'event' | 'receivedTime'
>;

/** The row of a line of the register. */
export function rowOf(line: RegisterLine): IntactRow | DamagedRow {
  const { index, id } = line;
  const record = readKeptRecord(line.bytes);
  if (!record) return { index, id, ...columnsOf(line), damaged: true };
  return {
    index,
    id,
    subject: record.subject,
    sequence: record.sequence,
    event: record.event,
    surface: record.surface,
    gesture: record.gesture,
    locale: record.locale,
    viewport: record.viewport,
    granted: record.granted,
    refused: record.refused,
    notice: record.notice,
    revision: record.revision,
    receivedTime: record.receivedTime,
    clientTime: record.clientTime,
    damaged: false,
    ...(!isListedAs(record, line) && { register: columnsOf(line) }),
  };
}

/** The columns of a line alone. */
export function columnsOf({ subject, event, receivedTime }: RegisterLine): RegisterColumns {
  return { subject, event, receivedTime };
}

function isListedAs(record: StoredRecord, { subject, event, receivedTime }: RegisterColumns): boolean {
  return record.subject === subject && record.event === event && record.receivedTime === receivedTime;
}
