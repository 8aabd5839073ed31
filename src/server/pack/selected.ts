// What was selected for a pack, as the log has it: which lines of the register, and which export.
import type { PackSelection } from '../../consent/pack-manifest.ts';
import { type ExportSource, exportJsonl } from '../export-jsonl.ts';
import { exportPeriod } from '../export-period.ts';
import { findPeriod, type PeriodEntries } from '../period.ts';
import type { RegisterFilter, RegisterPart } from '../store/log-store.ts';

/** A selection in a state of the log. */
export interface Selected {
  readonly selection: PackSelection;
  readonly store: ExportSource['store'];
  /** The lines of the register that it means. */
  readonly filter: RegisterFilter;
  /** Whether the export has an entry itself where it is a publication. */
  hasPublication(index: number): boolean;
  /** The export that can be verified, as pieces of text of whole lines. */
  exportLines(): AsyncGenerator<string>;
}

/** @param known where the period is, if that has been found already */
export async function select(
  source: ExportSource,
  selection: PackSelection,
  known?: PeriodEntries,
): Promise<Selected> {
  const { store, checkpoint } = source;
  if ('notice' in selection) return filtered(source, selection, { notice: selection.notice });
  if ('subject' in selection) {
    const theirs = { ...source, store: ofSubject(store, selection.subject) };
    return filtered(theirs, selection, { search: selection.subject });
  }
  const { from, to } = selection;
  if (from === undefined && to === undefined) {
    const isComplete = !source.isPart;
    return { ...filtered(source, selection, {}), hasPublication: () => isComplete };
  }
  const { inside, run } = known ?? (await findPeriod(store, selection, checkpoint.size));
  return {
    selection,
    store,
    filter: { within: inside },
    hasPublication: (index) => index >= run.start && index < run.end,
    exportLines: () => exportPeriod(source, selection, run),
  };
}

function filtered(
  source: ExportSource,
  selection: PackSelection,
  filter: Pick<RegisterFilter, 'notice' | 'search'>,
): Selected {
  const { store } = source;
  return {
    selection,
    store,
    filter,
    hasPublication: () => false,
    exportLines: () => exportJsonl(source, filter),
  };
}

/**
 * A search finds what begins so, record ids too; and a browser may call itself what another's record id begins with. Of the
 * lines that are found, those of the subject alone are left.
 */
function ofSubject(store: ExportSource['store'], subject: string): ExportSource['store'] {
  return {
    readTiles: (positions) => store.readTiles(positions),
    findRecords: (ids) => store.findRecords(ids),
    readEntries: (from, to) => store.readEntries(from, to),
    readEntryBytes: (from, to) => store.readEntryBytes(from, to),
    readPublished: (hash) => store.readPublished(hash),
    findOpened: (index, direction) => store.findOpened(index, direction),
    findPublications: (kind, from, limit) => store.findPublications(kind, from, limit),
    async readRegister(filter, page): Promise<RegisterPart> {
      const found = await store.readRegister(filter, page);
      const lines = found.lines.filter((line) => line.subject === subject);
      // A page that is no longer full would pass for the last one.
      const lookedTo =
        found.lookedTo ?? (found.lines.length === page.limit ? found.lines.at(-1)?.index : undefined);
      return { lines, ...(lines.length < page.limit && lookedTo !== undefined && { lookedTo }) };
    },
  };
}
