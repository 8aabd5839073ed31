// Erased entries: what the log has said that it erased, held against the leaves of a complete export that stand alone.
import { z } from 'zod';
import { ERASURE_REASONS, hashOfIndexes } from '../consent/erasure.ts';
import { readCanonicalJson } from './canonical-text.ts';
import type { ErasedList } from './export-reader.ts';
import type { FindingList } from './finding.ts';
import { LargeMap } from './large-map.ts';

/** A statement has less than 150. */
const STATEMENT_BYTES_MAX = 1_000;

const statementSchema = z.strictObject({
  count: z.int().min(1),
  indexes: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.enum(ERASURE_REASONS),
});

/** Follows the lines of one complete export, or of one that has a run of entries whole. */
export class ErasedEntries {
  readonly #findings: FindingList;
  readonly #run: { readonly start: number; readonly end: number };
  /** Entries with a leaf alone. */
  readonly #bare = new LargeMap<true>();
  /** The publication that names an entry, by the entry. */
  readonly #erasures = new LargeMap<number>();

  /** @param run outside which nothing is asked of what an erasure lists; absent where the export is complete */
  constructor(findings: FindingList, run = { start: 0, end: Number.POSITIVE_INFINITY }) {
    this.#findings = findings;
    this.#run = run;
  }

  /** Takes note of an entry that has nothing but its leaf. */
  seeBare(index: number): void {
    this.#bare.set(keyOf(index), true);
  }

  /** Takes an erasure whose entry is proved. Only a list with the hash that was published is believed. */
  seeErasure(index: number, content: string | undefined, list: ErasedList | undefined): void {
    // Where a part is malformed, or the text is not what was published, that has its own finding.
    if (content === undefined || (list && !(list.indexes && list.salt))) return;
    const problem = problemOf(index, content, list);
    if (problem !== undefined) {
      this.#findings.error('erasure-unsound', { index }, problem);
      return;
    }
    const { start, end } = this.#run;
    for (const erased of list?.indexes ?? [])
      if (erased >= start && erased < end) this.#erasures.set(keyOf(erased), index);
  }

  /** The publication that says that an entry was erased. */
  erasureOf(index: number): number | undefined {
    return this.#erasures.get(keyOf(index));
  }

  /** Tells erased from missing. @returns how many entries stand alone because they were erased */
  finish(): number {
    for (const [index, erasure] of this.#erasures.entries()) {
      if (this.#bare.get(index)) continue;
      const message = `the publication with index ${erasure} says that this record was erased, but the export still has it, or another entry`;
      this.#findings.error('erased-present', { index: Number(index) }, message);
    }
    let missing = 0;
    let first = Number.POSITIVE_INFINITY;
    let bare = 0;
    for (const [index] of this.#bare.entries()) {
      bare += 1;
      if (this.#erasures.get(index) !== undefined) continue;
      first = Math.min(first, Number(index));
      missing += 1;
    }
    if (missing) {
      const [isAre, isFirst] = missing === 1 ? ['entry has', 'it has'] : ['entries have', 'the first has'];
      const message = `${missing} ${isAre} a leaf alone (${isFirst} index ${first}) and no erasure names ${missing === 1 ? 'it' : 'them'}: taken out of this file or of the log, or erased so shortly before the export that a later one will say so`;
      this.#findings.error('record-missing', {}, message);
    }
    return bare - missing;
  }
}

/** Of one length, which the map's parts need. */
const keyOf = (index: number) => String(index).padStart(16, '0');

function problemOf(index: number, content: string, list: ErasedList | undefined): string | undefined {
  const read = readCanonicalJson(new TextEncoder().encode(content), STATEMENT_BYTES_MAX);
  const statement = statementSchema.safeParse('value' in read ? read.value : undefined);
  if (!statement.success) return 'the log published an erasure whose text is none (docs/FORMAT.md §12)';
  const { indexes, salt } = list ?? {};
  if (!indexes || !salt) return 'the line of this erasure does not list the entries that were erased';
  if (hashOfIndexes(salt, indexes) !== statement.data.indexes)
    return 'the entries that the line lists as erased are not those of the published hash';
  if (indexes.length !== statement.data.count)
    return `the log published the erasure of ${statement.data.count} records, but lists ${indexes.length}`;
  const later = indexes.find((erased) => erased >= index);
  return later === undefined ? undefined : `the erasure names entry ${later}, which came after it`;
}
