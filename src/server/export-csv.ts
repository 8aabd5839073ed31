// The export for reading: the records as CSV (RFC 4180), in a form that spreadsheets open without running it.
import type { StoredRecord } from '../consent/record.ts';
import type { ExportSource } from './export-jsonl.ts';
import { readKeptRecord } from './kept-record.ts';
import type { RegisterFilter, RegisterLine } from './store/log-store.ts';

const LINES_AT_ONCE = 256;

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A cell that begins so may be run as a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A cell with one of these stands in quotes (RFC 4180 §2.6). */
const NEEDS_QUOTES = /[",\r\n]/;

type Cell = string | number | boolean | null | undefined;

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
  parity: ({ parity }) => parity && JSON.stringify(parity),
  clientTime: ({ clientTime }) => clientTime,
  receivedTime: ({ receivedTime }) => receivedTime,
  widgetVersion: ({ widget }) => widget.version,
  widgetIntegrity: ({ widget }) => widget.integrity,
};

/** As pieces of text of whole lines, by increasing index. */
export async function* exportCsv(
  { store, checkpoint }: Pick<ExportSource, 'store' | 'checkpoint'>,
  filter: RegisterFilter,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(['index', 'id', 'damaged', ...Object.keys(COLUMNS)]);
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before: checkpoint.size, limit: LINES_AT_ONCE } as const;
    const { lines, lookedTo } = await store.readRegister(filter, page);
    yield lines.map((line) => csvLine(cellsOf(line))).join('');
    if (lines.length < LINES_AT_ONCE && lookedTo === undefined) return;
    after = lookedTo ?? lines.at(-1)?.index ?? after;
  }
}

/** One line of cells, neutralised and quoted as needed, with its line break. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function cellsOf(line: RegisterLine): Cell[] {
  const { index, id, bytes } = line;
  const record = readKeptRecord(bytes);
  if (record) return [index, id, false, ...Object.values(COLUMNS).map((cellOf) => cellOf(record))];
  // Of a damaged record, what the register's own columns say.
  const known: Readonly<Record<string, Cell>> = {
    subject: line.subject,
    event: line.facets.event,
    receivedTime: line.receivedTime,
  };
  return [index, id, true, ...Object.keys(COLUMNS).map((column) => known[column])];
}

function csvCell(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  const neutral = typeof cell === 'string' && FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
