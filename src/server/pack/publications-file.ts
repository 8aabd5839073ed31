// The publications that the records of a pack name, with proofs to its checkpoint, where its export does not have them itself.
import { lineOf, provedPlaceOf } from '../export-line.ts';
import { createProofReader } from '../proof-reader.ts';
import type { PackSource } from './pack-source.ts';
import type { PackedFile } from './packed-file.ts';
import type { PackedRelease } from './published-files.ts';
import type { Selected } from './selected.ts';
import type { Survey } from './survey.ts';

/** As an export that was filtered (docs/FORMAT.md §8), by increasing index. */
export function publicationsFile(
  { site, vkey, checkpoint, store }: PackSource,
  selected: Selected,
  { notices }: Survey,
  releases: readonly PackedRelease[],
): PackedFile {
  const indexes = [...notices.published, ...releases]
    .map(({ index }) => index)
    .filter((index) => !selected.hasPublication(index))
    .sort((a, b) => a - b);
  return {
    path: 'publications.jsonl',
    async *content() {
      const header = { checkpoint: checkpoint.note, complete: false, format: 'temoin/export/v1', site, vkey };
      yield `${JSON.stringify(header)}\n`;
      const reader = createProofReader(store, checkpoint.size);
      for (const index of indexes) {
        const [entry] = await store.readEntries(index, index + 1);
        if (entry) yield lineOf(await provedPlaceOf(index, reader), entry);
      }
    },
  };
}
