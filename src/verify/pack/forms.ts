// The forms in which a pack has its records beside the export that proves them (docs/FORMAT.md §13).
import { canonicalJson } from '../../consent/canonical-json.ts';
import type { NoticeDocument } from '../../consent/notice-document.ts';
import type { StoredRecord } from '../../consent/record.ts';
import { record27560 } from '../../consent/record-27560.ts';
import { csvHeader, recordCsvLine } from '../../consent/record-csv.ts';
import { JSONLD_CONTEXT, jsonLdOf } from '../../consent/record-jsonld.ts';

/** A record with what is known of it. */
export interface KnownRecord {
  readonly record: StoredRecord;
  readonly index: number;
  /** Undefined where the pack does not have it, or it is no notice. */
  readonly notice: NoticeDocument | undefined;
}

/** How a file has the records of an export. */
export interface RecordForm {
  readonly path: string;
  readonly head: string;
  /** @param at how many records stand before this one */
  of(known: KnownRecord, at: number): string;
  readonly tail: string;
  /** How its line of a damaged record begins; absent where it has none. */
  damaged?(index: number, id: string): string;
}

/** In the order of the pack. */
export const RECORD_FORMS: readonly RecordForm[] = [
  {
    path: 'records.csv',
    head: csvHeader(),
    of: ({ record, index }) => recordCsvLine(index, record.id, record),
    tail: '',
    damaged: (index, id) => `${index},${id},true,`,
  },
  {
    path: 'records.27560.jsonl',
    head: '',
    of: ({ record, index, notice }) => `${canonicalJson(record27560(record, index, notice))}\n`,
    tail: '',
  },
  {
    path: 'records.jsonld',
    head: `{"@context":${JSON.stringify(JSONLD_CONTEXT)},"@graph":[`,
    of: ({ record, index, notice }, at) =>
      `${at ? ',\n' : '\n'}${JSON.stringify(jsonLdOf(record27560(record, index, notice)))}`,
    tail: '\n]}\n',
  },
];
