// The survey: every record of a pack looked through once, before the first byte leaves, for its numbers and for what it names.
import type { WidgetVersion } from '../../consent/notice.ts';
import type { StoredRecord } from '../../consent/record.ts';
import { readKeptRecord } from '../kept-record.ts';
import { readLines } from '../register-lines.ts';
import { NamedNotices } from './named-notices.ts';
import type { Selected } from './selected.ts';
import { Tally } from './tally.ts';

/** Records that the summary tells one by one. */
export const TOLD_MAX = 200;

/** Releases of the widget that are told apart; a log has published some dozens. */
const WIDGETS_MAX = 500;

/** By what records are counted. */
const COUNTED = {
  event: ({ event }: StoredRecord) => event,
  surface: ({ surface }: StoredRecord) => surface,
  gesture: ({ gesture }: StoredRecord) => gesture,
  locale: ({ locale }: StoredRecord) => locale,
  viewport: ({ viewport }: StoredRecord) => viewport,
};

/** One record that the summary tells. */
export interface ToldRecord {
  readonly index: number;
  readonly id: string;
  /** `undefined` where the stored bytes are no record any more. */
  readonly record: StoredRecord | undefined;
}

/** What was found. */
export interface Survey {
  readonly records: number;
  /** Of these, those whose stored bytes are no record any more: they are in the export and the CSV alone. */
  readonly damaged: number;
  /** Receive times of the first and the last record; absent where there is none. */
  readonly first?: string;
  readonly last?: string;
  readonly by: Readonly<Record<keyof typeof COUNTED, Tally>>;
  /** How many records grant and refuse each purpose and service. */
  readonly granted: Tally;
  readonly refused: Tally;
  readonly notices: NamedNotices;
  readonly widgets: readonly WidgetVersion[];
  /** The first of them, in the order of the log. */
  readonly told: readonly ToldRecord[];
}

/** Looks through them. @param size of the checkpoint @param signal ends the work */
export async function surveyOf(
  { store, filter }: Selected,
  size: number,
  signal: AbortSignal,
): Promise<Survey> {
  const notices = new NamedNotices(store, size);
  const widgets = new Map<string, WidgetVersion>();
  const [granted, refused] = [new Tally(), new Tally()];
  const by = {
    event: new Tally(),
    surface: new Tally(),
    gesture: new Tally(),
    locale: new Tally(),
    viewport: new Tally(),
  };
  const told: ToldRecord[] = [];
  let records = 0;
  let damaged = 0;
  let first: string | undefined;
  let last: string | undefined;
  for await (const lines of readLines(store, filter, size)) {
    signal.throwIfAborted();
    for (const { index, id, receivedTime, bytes } of lines) {
      const record = readKeptRecord(bytes);
      records += 1;
      first ??= receivedTime;
      last = receivedTime;
      if (told.length < TOLD_MAX) told.push({ index, id, record });
      if (!record) {
        damaged += 1;
        continue;
      }
      for (const [name, valueIn] of Object.entries(COUNTED)) tallyIn(by, name).add(valueIn(record));
      for (const each of record.granted) granted.add(each);
      for (const each of record.refused) refused.add(each);
      await notices.count(record.notice);
      const { version, integrity } = record.widget;
      if (widgets.size < WIDGETS_MAX) widgets.set(`${version} ${integrity}`, record.widget);
    }
  }
  const span = first === undefined || last === undefined ? {} : { first, last };
  return { records, damaged, ...span, by, granted, refused, notices, widgets: [...widgets.values()], told };
}

// The reason for the cast: the names are those of the table, which has a tally for each.
const tallyIn = (by: Survey['by'], name: string): Tally => by[name as keyof Survey['by']];
