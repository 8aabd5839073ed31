// The export for reading: the records as CSV (RFC 4180), in a form that spreadsheets open without running it.
import { type Cell, csvHeader, csvLine, RECORD_COLUMNS, recordCsvLine } from '../consent/record-csv.ts';
import type { ExportSource } from './export-jsonl.ts';
import { readKeptRecord } from './kept-record.ts';
import { readLines } from './register-lines.ts';
import type { RegisterFilter, RegisterLine } from './store/log-store.ts';

/** As pieces of text of whole lines, by increasing index. */
export async function* exportCsv(
  { store, checkpoint }: Pick<ExportSource, 'store' | 'checkpoint'>,
  filter: RegisterFilter,
): AsyncGenerator<string> {
  yield csvHeader();
  for await (const lines of readLines(store, filter, checkpoint.size)) yield lines.map(lineOf).join('');
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
