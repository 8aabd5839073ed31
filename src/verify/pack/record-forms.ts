// The records in other forms beside their export: whether each file says what the export says, to the byte.
import type { PackSelection } from '../../consent/pack-manifest.ts';
import type { StoredRecord } from '../../consent/record.ts';
import { readExportLine } from '../export-reader.ts';
import type { FindingList } from '../finding.ts';
import { splitLines } from '../line-splitter.ts';
import { readRecordValue } from '../stored-record.ts';
import { RECORD_FORMS } from './forms.ts';
import { NoticeDocuments } from './notice-documents.ts';
import type { PackReader } from './pack-reader.ts';
import { isSelected } from './pack-selection.ts';
import { TextBeside } from './text-beside.ts';

/**
 * Reads the export once more, and beside it each file that is there. The first place where one says something else is a
 * finding.
 * @returns the paths of those that say the same
 */
export async function compareForms(
  selection: PackSelection,
  reader: PackReader,
  findings: FindingList,
): Promise<readonly string[]> {
  const notices = new NoticeDocuments(reader);
  const beside = RECORD_FORMS.filter(({ path }) => reader.listed(path)).map((form) => ({
    form,
    text: new TextBeside(reader.read(form.path), form.path, findings),
  }));
  if (!beside.length) return [];
  for (const { form, text } of beside) await text.expect(form.head, {}, 'it does not begin as it must');
  let isHeader = true;
  let at = 0;
  for await (const line of splitLines(reader.read('export.jsonl'))) {
    const read = isHeader ? undefined : recordIn(line);
    isHeader = false;
    if (!read) continue;
    const { index, id } = read;
    const place = { index, ...(id !== undefined && { recordId: id }) };
    if (!read.record) {
      for (const { form, text } of beside) {
        const start = id === undefined ? undefined : form.damaged?.(index, id);
        if (start !== undefined) await text.skipLine(start);
      }
      continue;
    }
    if (!isSelected(selection, read.record)) continue;
    const known = { record: read.record, index, notice: await notices.read(read.record.notice) };
    for (const { form, text } of beside)
      await text.expect(form.of(known, at), place, 'it says something else than the export');
    at += 1;
  }
  for (const { form, text } of beside) {
    await text.expect(form.tail, {}, 'it does not end as it must');
    await text.expectEnd();
  }
  return beside.filter(({ text }) => text.isSame).map(({ form }) => form.path);
}

/** What a line has of a record; undefined where it has none. */
function recordIn(
  line: string,
): { readonly index: number; readonly id?: string; readonly record?: StoredRecord } | undefined {
  const read = readExportLine(line);
  if ('fault' in read) return undefined;
  const { index, recordId, content } = read.entry;
  if (content.kind !== 'record' && content.kind !== 'bytes') return undefined;
  const value = content.kind === 'record' ? readRecordValue(content.value) : undefined;
  return {
    index,
    ...(recordId !== undefined && { id: recordId }),
    ...(value && 'record' in value && { record: value.record }),
  };
}
