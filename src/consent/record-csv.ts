// One line of the CSV export: the cells of a record, in a form that spreadsheets open without running it (RFC 4180). Pure.
import { canonicalJson } from './canonical-json.ts';
import type { StoredRecord } from './record.ts';

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell that begins so may be run as a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A cell with one of these stands in quotes (RFC 4180 §2.6). */
const NEEDS_QUOTES = /[",\r\n]/;

/** What a cell may hold. */
export type Cell = string | number | boolean | null | undefined;

/** What stands in each column of a record that is intact. */
const COLUMNS: Readonly<Record<string, (record: StoredRecord) => Cell>> = {
  site: ({ site }) => site,
  subject: ({ subject }) => subject,
  sequence: ({ sequence }) => sequence,
  event: ({ event }) => event,
  surface: ({ surface }) => surface,
  gesture: ({ gesture }) => gesture,
  granted: ({ granted }) => granted.join(' '),
  refused: ({ refused }) => refused.join(' '),
  notice: ({ notice }) => notice,
  locale: ({ locale }) => locale,
  revision: ({ revision }) => revision,
  layout: ({ layout }) => layout,
  viewport: ({ viewport }) => viewport,
  gpc: ({ gpc }) => gpc,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  // Its members in one order, however the record was read: a verifier makes the line again.
  parity: ({ parity }) => parity && canonicalJson(parity),
  clientTime: ({ clientTime }) => clientTime,
  receivedTime: ({ receivedTime }) => receivedTime,
  widgetVersion: ({ widget }) => widget.version,
  widgetIntegrity: ({ widget }) => widget.integrity,
};

/** The names of the columns that only a record fills, in their order. */
export const RECORD_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** One line of cells, neutralised and quoted as needed, with its line break. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The first line, with the mark before it. */
export const csvHeader = (): string =>
  BYTE_ORDER_MARK + csvLine(['index', 'id', 'damaged', ...RECORD_COLUMNS]);

/** The line of an intact record. @param id as the register has it */
export const recordCsvLine = (index: number, id: string, record: StoredRecord): string =>
  csvLine([index, id, false, ...Object.values(COLUMNS).map((cellOf) => cellOf(record))]);

function csvCell(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  const neutral = typeof cell === 'string' && FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
