// The export of a period that can be verified to be whole: one run of entries, and the proofs of its ends (docs/FORMAT.md §8).
import { TILE_WIDTH } from '../tlog/tiles.ts';
import type { ExportSource } from './export-jsonl.ts';
import { lineOf, placeOf, provedPlaceOf } from './export-line.ts';
import { findPeriod, type Period, type PeriodEntries } from './period.ts';
import { createProofReader, type ProofReader } from './proof-reader.ts';

/** Entries read at once: those of one tile. */
const ENTRIES_AT_ONCE = TILE_WIDTH;

/**
 * The export as pieces of text of whole lines: every entry of the run, and behind them the erasures that name any of it.
 * @throws whatever the store throws, in the middle: half an export must be thrown away
 */
export async function* exportPeriod(source: ExportSource, period: Period): AsyncGenerator<string> {
  const { site, vkey, checkpoint, store } = source;
  const { run } = await findPeriod(store, period, checkpoint.size);
  const header = { checkpoint: checkpoint.note, format: 'temoin/period/v1', period, run, site, vkey };
  yield `${JSON.stringify(header)}\n`;
  const reader = createProofReader(store, checkpoint.size);
  yield* runLines(source, run, reader);
  yield* erasureLines(source, run, reader);
}

async function* runLines(
  { store }: ExportSource,
  { start, end }: PeriodEntries['run'],
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let from = start; from < end; from += ENTRIES_AT_ONCE) {
    const entries = await store.readEntries(from, Math.min(from + ENTRIES_AT_ONCE, end));
    let lines = '';
    for (const entry of entries) {
      const { index } = entry;
      const isEdge = index === start || index === end - 1;
      lines += lineOf(await (isEdge ? provedPlaceOf : placeOf)(index, reader), entry);
    }
    yield lines;
  }
}

/** Erasures come later than what they took, and tell a record that was erased from one that was left out. */
async function* erasureLines(
  { store, checkpoint }: ExportSource,
  { start, end }: PeriodEntries['run'],
  reader: ProofReader,
): AsyncGenerator<string> {
  for (let from = end; ; ) {
    const found = await store.findPublications('erasure', from, ENTRIES_AT_ONCE);
    for (const index of found.filter((at) => at < checkpoint.size)) {
      const [entry] = await store.readEntries(index, index + 1);
      const isNamed = entry?.publication?.erasure?.indexes.some((erased) => erased >= start && erased < end);
      if (entry && isNamed) yield lineOf(await provedPlaceOf(index, reader), entry);
    }
    const last = found.at(-1);
    if (last === undefined || found.length < ENTRIES_AT_ONCE) return;
    from = last + 1;
  }
}
