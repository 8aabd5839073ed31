// The export that can be verified: JSON Lines, a header and one line for each entry (docs/FORMAT.md §8).
import { TILE_WIDTH } from '../tlog/tiles.ts';
import { lineOf, placeOf, provedPlaceOf } from './export-line.ts';
import { createProofReader, type ProofReader } from './proof-reader.ts';
import type { ContentStore, RegisterFilter, RegisterReads, TreeStore } from './store/log-store.ts';

/** What an export is made from, and of which state of the log. */
export interface ExportSource {
  readonly store: ContentStore &
    Pick<RegisterReads, 'readRegister' | 'findOpened' | 'findPublications'> &
    Pick<TreeStore, 'readTiles'>;
  readonly site: string;
  readonly vkey: string;
  /** The checkpoint that the export stands under; what the log has got since is left out. */
  readonly checkpoint: { readonly size: number; readonly note: string };
}

/** What a header can say that an export was filtered by. */
type ClaimedFilter = Omit<RegisterFilter, 'within' | 'days'>;

/** Entries read at once: those of one tile. */
const ENTRIES_AT_ONCE = TILE_WIDTH;

/**
 * The export as pieces of text of whole lines. Without a filter it is complete; with one it has the records that the
 * filter means, each with its proof.
 * @throws whatever the store throws, in the middle: half an export must be thrown away
 */
export async function* exportJsonl(source: ExportSource, filter: ClaimedFilter): AsyncGenerator<string> {
  const { site, vkey, checkpoint, store } = source;
  const isComplete = Object.keys(filter).length === 0;
  const header = {
    checkpoint: checkpoint.note,
    complete: isComplete,
    ...(!isComplete && { filter }),
    format: 'temoin/export/v1',
    site,
    vkey,
  };
  yield `${JSON.stringify(header)}\n`;
  const reader = createProofReader(store, checkpoint.size);
  yield* isComplete ? completeLines(source, reader) : filteredLines(source, filter, reader);
}

async function* completeLines(
  { store, checkpoint }: ExportSource,
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let from = 0; from < checkpoint.size; from += ENTRIES_AT_ONCE) {
    const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, checkpoint.size));
    let lines = '';
    for (const entry of entries) lines += lineOf(await placeOf(entry.index, reader), entry);
    yield lines;
  }
}

async function* filteredLines(
  { store, checkpoint }: ExportSource,
  filter: ClaimedFilter,
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const page = { order: 'ascending', after, before: checkpoint.size, limit: ENTRIES_AT_ONCE } as const;
    const { lines: found, lookedTo } = await store.readRegister(filter, page);
    let lines = '';
    for (const record of found) lines += lineOf(await provedPlaceOf(record.index, reader), { record });
    yield lines;
    if (found.length < ENTRIES_AT_ONCE && lookedTo === undefined) return;
    after = lookedTo ?? found.at(-1)?.index ?? after;
  }
}
