// The row: what the auditor's register shows of one record. Pure.
import { type Facets, facetsOf, parityVerdict } from '../consent/facets.ts';
import type { StoredRecord } from '../consent/record.ts';
import { readKeptRecord } from './kept-record.ts';
import type { LineFacets } from './store/known-facets.ts';
import type { RegisterLine } from './store/log-store.ts';

/** A row whose stored bytes still are a record. Index and id are the register's, by which it is asked for again. */
export type IntactRow = { readonly index: number; readonly damaged: false } & Omit<
  StoredRecord,
  'v' | 'site' | 'layout' | 'parity' | 'widget'
> &
  Pick<Facets, 'parity' | 'widget'> & {
    /** The columns by which the record is found; absent where they say what the record says. */
    readonly register?: RegisterColumns;
  };

/** What searches and filters go by. */
type RegisterColumns = Pick<RegisterLine, 'subject' | 'receivedTime'> & LineFacets;

/** A row of which only the register's own columns can be shown. */
export type DamagedRow = { readonly damaged: true; readonly event: string } & Pick<
  RegisterLine,
  'index' | 'id' | 'subject' | 'receivedTime'
>;

/** The row of a line of the register. */
export function rowOf(line: RegisterLine): IntactRow | DamagedRow {
  const { index, id, subject, receivedTime, facets } = line;
  const record = readKeptRecord(line.bytes);
  if (!record) return { index, id, subject, receivedTime, event: facets.event ?? '', damaged: true };
  const { v: _v, site: _site, layout: _layout, parity, widget, ...shown } = record;
  return {
    ...shown,
    index,
    id,
    parity: parityVerdict(parity),
    widget: widget.version,
    damaged: false,
    ...(!isListedAs(record, line) && { register: columnsOf(line) }),
  };
}

/** The columns of a line alone. */
export function columnsOf({ subject, receivedTime, facets }: RegisterLine): RegisterColumns {
  return { subject, receivedTime, ...facets };
}

function isListedAs(record: StoredRecord, { subject, receivedTime, facets }: RegisterLine): boolean {
  if (record.subject !== subject || record.receivedTime !== receivedTime) return false;
  const { other, ...listed } = facets;
  // Where there were too many facets, some are not told, and a filter of those looks at the record itself.
  const said = Object.entries(facetsOf({ ...record })).filter(
    ([name]) => !other || name === 'event' || name in listed,
  );
  return JSON.stringify(Object.fromEntries(said)) === JSON.stringify(inOrder(listed));
}

/** With the members in the order in which `facetsOf` gives them. */
const inOrder = (facets: LineFacets) =>
  Object.fromEntries(Object.entries(facets).sort(([a], [b]) => (a < b ? -1 : 1)));
