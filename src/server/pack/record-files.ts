// The records of a pack in the forms for reading: CSV, ISO/IEC TS 27560 and JSON-LD, each record once in each.
import { setImmediate } from 'node:timers/promises';
import { canonicalJson } from '../../consent/canonical-json.ts';
import { record27560 } from '../../consent/record-27560.ts';
import type { Record27560 } from '../../consent/record-27560-schema.ts';
import { JSONLD_CONTEXT, jsonLdOf } from '../../consent/record-jsonld.ts';
import { exportCsv } from '../export-csv.ts';
import { readKeptRecord } from '../kept-record.ts';
import { readLines } from '../register-lines.ts';
import type { PackedFile } from './packed-file.ts';
import type { Selected } from './selected.ts';
import type { Survey } from './survey.ts';

/** Some milliseconds' work, after which visitors have their turn: this thread answers them too. */
const RECORDS_AT_ONCE = 16;

/** The three files. Damaged records have a line in the first alone: nothing is known of them that the others could say. */
export function recordFiles(
  selected: Selected,
  survey: Survey,
  checkpoint: { readonly size: number; readonly note: string },
): PackedFile[] {
  const { store, filter } = selected;
  const forms = () => formsOf(selected, survey, checkpoint.size);
  return [
    { path: 'records.csv', content: () => exportCsv({ store, checkpoint }, filter) },
    { path: 'records.27560.jsonl', content: () => jsonLines(forms()) },
    { path: 'records.jsonld', content: () => jsonLd(forms()) },
  ];
}

/** @throws where there are not as many records as when they were counted */
async function* formsOf(
  { store, filter }: Selected,
  { notices, records, damaged }: Survey,
  size: number,
): AsyncGenerator<Record27560[]> {
  let count = 0;
  for await (const lines of readLines(store, filter, size)) {
    for (let at = 0; at < lines.length; at += RECORDS_AT_ONCE) {
      const forms: Record27560[] = [];
      for (const { index, bytes } of lines.slice(at, at + RECORDS_AT_ONCE)) {
        const record = readKeptRecord(bytes);
        if (record) forms.push(record27560(record, index, await notices.document(record.notice)));
      }
      count += forms.length;
      yield forms;
      await setImmediate();
    }
  }
  // Else the summary would say another number than the files have.
  if (count !== records - damaged)
    throw new Error('records were erased while they were packed: a pack of what is left can be made again');
}

async function* jsonLines(pages: AsyncIterable<Record27560[]>): AsyncGenerator<string> {
  for await (const forms of pages) yield forms.map((form) => `${canonicalJson(form)}\n`).join('');
}

async function* jsonLd(pages: AsyncIterable<Record27560[]>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSONLD_CONTEXT)},"@graph":[`;
  let before = '\n';
  for await (const forms of pages) {
    let text = '';
    for (const form of forms) {
      text += `${before}${JSON.stringify(jsonLdOf(form))}`;
      before = ',\n';
    }
    yield text;
  }
  yield '\n]}\n';
}
