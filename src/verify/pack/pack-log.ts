// What the exports of a pack say together: which notices and widgets its records name, and which of them the log has published.
import type { PackSelection } from '../../consent/pack-manifest.ts';
import type { StoredRecord } from '../../consent/record.ts';
import type { Checkpoint } from '../../tlog/checkpoint.ts';
import { hashesEqual, TreeHasher } from '../../tlog/merkle.ts';
import type { EntryVerdict } from '../entry-evidence.ts';
import type { ExportObserver } from '../export-body.ts';
import type { ExportHeader } from '../export-header.ts';
import type { ExportLine } from '../export-reader.ts';
import type { FindingList, Place } from '../finding.ts';
import { type ComparedCheckpoint, type KeptCheckpoint, KeptRoots } from '../kept-roots.ts';
import { LargeMap } from '../large-map.ts';
import { NO_NOTICE_SHOWN } from '../notice-evidence.ts';
import { isPeriod, isSelected, selectionInWords, selectionProblem } from './pack-selection.ts';

/** What some records name: the place of the first of them. */
export interface Named {
  readonly place: Place;
}

/** Follows the export of a pack, and then the publications beside it. */
export class PackLog {
  readonly #findings: FindingList;
  readonly #selection: PackSelection;
  readonly #roots: KeptRoots;
  readonly #tree = new TreeHasher();
  #isComplete = false;
  /** By hash. */
  readonly notices = new LargeMap<Named>();
  /** By integrity. */
  readonly widgets = new LargeMap<Named>();
  /** Hashes of the notices and manifests of the widget that are published, as the exports prove. */
  readonly published = new LargeMap<'notice' | 'widget'>();

  constructor(findings: FindingList, selection: PackSelection, kept: readonly KeptCheckpoint[]) {
    this.#findings = findings;
    this.#selection = selection;
    this.#roots = new KeptRoots(findings, kept);
  }

  /** Looks on while `export.jsonl` is verified. */
  get ofExport(): ExportObserver {
    return {
      seeHeader: (header) => this.#seeHeader(header),
      seeEntry: (entry, verdict, isProved) => {
        this.#follow(entry);
        if (!isProved) return;
        this.#seePublication(verdict);
        if (verdict.record) this.#seeRecord(verdict.record, entry.index);
      },
    };
  }

  /** Looks on while `publications.jsonl` is verified. */
  get ofPublications(): ExportObserver {
    const path = 'publications.jsonl';
    return {
      seeHeader: ({ complete, period, filter }) => {
        if (!complete && !period && !filter) return;
        const message = 'it claims to be an export of records, but a pack has nothing but publications in it';
        this.#findings.error('pack-selection-differs', { path }, message);
      },
      seeEntry: ({ index, content }, verdict, isProved) => {
        if (content.kind !== 'publication') {
          const message = 'the entry is no publication, and this file is for nothing else';
          this.#findings.error('pack-selection-differs', { path, index }, message);
        }
        if (isProved) this.#seePublication(verdict);
      },
    };
  }

  /**
   * The checkpoints that were kept. Only a complete export can be held against one of another size; an older pack says nothing
   * of one that came later.
   */
  finish(checkpoint: Checkpoint | undefined): readonly ComparedCheckpoint[] {
    return this.#roots.state.map((kept) => {
      if (kept.agrees !== undefined || kept.size !== checkpoint?.size) return kept;
      const agrees = hashesEqual(kept.root, checkpoint.root);
      if (!agrees) {
        const message = `${kept.name} is of ${kept.size} entries too, but of another root: the log has signed two histories`;
        this.#findings.error('checkpoint-forked', {}, message);
      }
      return { ...kept, agrees };
    });
  }

  #seeHeader(header: ExportHeader): void {
    const problem = selectionProblem(this.#selection, header);
    if (problem !== undefined)
      this.#findings.error('pack-selection-differs', { path: 'export.jsonl' }, problem);
    this.#isComplete = header.complete;
    if (header.complete) this.#roots.see(this.#tree);
  }

  #follow({ index, leaf }: ExportLine): void {
    if (!this.#isComplete || !leaf || this.#tree.size !== index) return;
    this.#tree.append(leaf);
    this.#roots.see(this.#tree);
  }

  #seePublication({ publication }: EntryVerdict): void {
    if (publication?.kind !== 'notice' && publication?.kind !== 'widget') return;
    this.published.set(publication.hash, publication.kind);
  }

  #seeRecord(record: StoredRecord, index: number): void {
    const place = { index, recordId: record.id };
    if (!isSelected(this.#selection, record)) {
      // A period's run begins before it and ends behind it.
      if (isPeriod(this.#selection)) return;
      const message = `the pack is of ${selectionInWords(this.#selection)}, which this one is not`;
      this.#findings.error('pack-selection-differs', place, message);
      return;
    }
    const { notice, widget } = record;
    if (notice !== NO_NOTICE_SHOWN && !this.notices.get(notice)) this.notices.set(notice, { place });
    if (!this.widgets.get(widget.integrity)) this.widgets.set(widget.integrity, { place });
  }
}
