// One record beside its line in the register: whether the columns by which it is found say what the record says.
import { facetsOf } from '../consent/facets.ts';
import type { StoredRecord } from '../consent/record.ts';
import { quote } from '../tlog/error.ts';
import { type Check, CheckList } from './check.ts';
import type { ExportVerdict } from './export-verification.ts';
import { type Finding, findingAt } from './finding.ts';

/** What the register has of a record; outside text. No proof is made of it, but searches and filters are. */
export interface RegisterColumns extends Readonly<Record<string, unknown>> {
  readonly subject: string;
  readonly receivedTime: string;
  /** Says that the register does not have all facets, so that a filter of one that is absent looks at the record itself. */
  readonly other?: boolean | undefined;
}

/** By the names of the columns, what a record must have there. */
function columnsOf(record: StoredRecord, columns: RegisterColumns | undefined): ReadonlyMap<string, unknown> {
  const { subject, receivedTime } = record;
  const facets = Object.entries(facetsOf({ ...record }));
  const told = facets.filter(([name]) => !columns?.other || name === 'event' || Object.hasOwn(columns, name));
  return new Map(Object.entries({ subject, receivedTime, ...Object.fromEntries(told) }));
}

/**
 * Compares a record with its line. A filter finds the record by the line alone: one that says otherwise hides it, or shows
 * it where it does not belong.
 * @param record as its proved bytes have it
 * @param columns undefined where the register has no such line
 */
export function verifyRegisterColumns(
  record: StoredRecord,
  index: number,
  columns: RegisterColumns | undefined,
): { readonly check: Check; readonly findings: readonly Finding[] } {
  const list = new CheckList({ index, recordId: record.id });
  const proved = columnsOf(record, columns);
  if (!columns) {
    const message =
      'the register has no line for this record: no search finds it. It was taken out, or follows the log in a moment';
    list.failed('register', 'register-differs', message);
  } else {
    const differing = [...proved].filter(([name, value]) => textOf(columns[name]) !== textOf(value));
    if (differing.length) {
      const said = differing.map(
        ([name, value]) =>
          `${name} is ${quote(textOf(columns[name]))} there, and ${textOf(value)} in the record`,
      );
      list.failed('register', 'register-differs', `its line in the register was changed: ${said.join(', ')}`);
    } else {
      list.passed('register', `${[...proved.keys()].join(', ')} are the same in both`);
    }
  }
  const [check] = list.checks;
  if (!check) throw new Error('every branch above adds a check');
  return { check, findings: list.findings };
}

/** A text as it is, a list by its members, and in words what is not there. */
function textOf(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Compares what the register lists with an export that has all of it: a line that was taken out of the register hides its
 * record from every list, and from no such export.
 * @param verdict on the whole log or a period of it
 * @param listed how many records the register listed of the same, asked after the export was made
 * @returns undefined where it lists them all, or more, as where the log has grown since
 */
export function registerCountFinding(
  { counts, period }: Pick<ExportVerdict, 'counts' | 'period'>,
  listed: number,
): Finding | undefined {
  const records = period ? period.records : counts.records;
  if (listed >= records) return undefined;
  const message = `the log has ${records} ${records === 1 ? 'record' : 'records'} here, but the register lists ${listed}: lines were taken out of it, or records erased just now, or it follows the log in a moment; check again`;
  return findingAt('warning', 'register-differs', {}, message);
}
