// What a pack was made of: whether its export is of the selection that the manifest states, and which records are.
import type { PackSelection } from '../../consent/pack-manifest.ts';
import type { StoredRecord } from '../../consent/record.ts';
import { isWithin, periodInWords } from '../claimed-period.ts';
import type { ExportHeader } from '../export-header.ts';

/** Whether a record is one that the pack was made of. */
export function isSelected(selection: PackSelection, record: StoredRecord): boolean {
  if ('notice' in selection) return record.notice === selection.notice;
  if ('subject' in selection) return record.subject === selection.subject;
  return isWithin({ ...selection, start: 0, end: 0 }, record.receivedTime);
}

/** Whether the selection is a period: its export has entries at either end that are not of it. */
export function isPeriod(selection: PackSelection): boolean {
  return 'from' in selection || 'to' in selection;
}

/** In words: `of the notice 0c98…`. */
export function selectionInWords(selection: PackSelection): string {
  if ('notice' in selection) return `the records of the notice ${selection.notice}`;
  if ('subject' in selection) return `the records of the subject ${selection.subject}`;
  return isPeriod(selection) ? periodInWords(selection) : 'the whole log';
}

/** Why the export is of something else than the manifest says; undefined where it is of that. */
export function selectionProblem(selection: PackSelection, header: ExportHeader): string | undefined {
  const asked = `the manifest says that the pack has ${selectionInWords(selection)}`;
  const { filter = {}, period, complete } = header;
  const filteredBy = JSON.stringify(filter).slice(0, 200);
  if (isPeriod(selection)) {
    const { from, to } = { from: undefined, to: undefined, ...selection };
    if (period && period.from === from && period.to === to) return undefined;
    return `${asked}, but the export is ${period ? `of the records ${periodInWords(period)}` : 'of no period'}`;
  }
  if (period) return `${asked}, but the export is of the records ${periodInWords(period)}`;
  const wanted =
    'notice' in selection
      ? { notice: selection.notice }
      : 'subject' in selection
        ? { search: selection.subject }
        : {};
  const isSame = JSON.stringify(wanted) === JSON.stringify(filter);
  if (isSame && !(complete && Object.keys(wanted).length)) return undefined;
  return `${asked}, but the export is ${complete ? 'of the whole log' : `filtered by ${filteredBy}`}`;
}
