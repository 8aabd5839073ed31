// The export for reading: the records as CSV (RFC 4180), in a form that spreadsheets open without running it.
import { type Cell, csvHeader, csvLine, RECORD_COLUMNS, recordCsvLine } from '../consent/record-csv.ts';
import type { ExportSource } from './export-jsonl.ts';
import { readKeptRecord } from './kept-record.ts';
import type { RegisterFilter, RegisterLine } from './store/log-store.ts';

const LINES_AT_ONCE = 256;

/** As pieces of text of whole lines, by increasing index. */
export async function* exportCsv(
  { store, checkpoint }: Pick<ExportSource, 'store' | 'checkpoint'>,
  filter: RegisterFilter,
): AsyncGenerator<string> {
  yield csvHeader();
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before: checkpoint.size, limit: LINES_AT_ONCE } as const;
    const { lines, lookedTo } = await store.readRegister(filter, page);
    yield lines.map(lineOf).join('');
    if (lines.length < LINES_AT_ONCE && lookedTo === undefined) return;
    after = lookedTo ?? lines.at(-1)?.index ?? after;
  }
}

function lineOf(line: RegisterLine): string {
  const { index, id, bytes } = line;
  const record = readKeptRecord(bytes);
  if (record) return recordCsvLine(index, id, record);
  // Of a damaged record, what the register's own columns say.
  const known: Readonly<Record<string, Cell>> = {
    subject: line.subject,
    event: line.facets.event,
    receivedTime: line.receivedTime,
  };
  return csvLine([index, id, true, ...RECORD_COLUMNS.map((column) => known[column])]);
}
