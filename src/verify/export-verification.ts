// The state of one export's verification: takes the lines in order and gives the verdict at the end.
import type { Publication } from '../consent/publication.ts';
import type { StoredRecord } from '../consent/record.ts';
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { isAskedFor } from './claimed-filter.ts';
import type { ClaimedPeriod } from './claimed-period.ts';
import { verifyEntry } from './entry-evidence.ts';
import { beginBody, type Demands, type ExportBody } from './export-body.ts';
import { readExportHeader } from './export-header.ts';
import { type ExportLine, readExportLine } from './export-reader.ts';
import type { LineFault } from './export-text.ts';
import type { Placing } from './export-tree.ts';
import { type Finding, FindingList, type Place } from './finding.ts';
import { checkSuccession } from './succession.ts';
import type { KnownFolder, WidgetRelease } from './widget-releases.ts';
import type { Cosigned } from './witness-evidence.ts';

const FILTER_CHARS_SHOWN = 200;

/** What was read, whether sound or not. */
export interface ExportCounts {
  /** Lines that have at least an index. */
  readonly entries: number;
  /** Entries that hold a record, damaged ones included. */
  readonly records: number;
  readonly publications: number;
  /** Entries of which the index and leaf alone are there, for whatever reason. */
  readonly erased: number;
  /** Those of them that the log has said it erased. Known of complete exports and of periods alone. */
  readonly erasuresShown: number;
}

/** What the verification of an export found. */
export interface ExportVerdict {
  /** Whether nothing is wrong: no finding is an error. */
  readonly ok: boolean;
  /** In the order of the file; at most 1,000 of each severity. */
  readonly findings: readonly Finding[];
  /** Number of errors and warnings found, those that `findings` leaves out included. */
  readonly errors: number;
  readonly warnings: number;
  readonly counts: ExportCounts;
  /** What the key signed; absent where the header's checkpoint is not to be believed. */
  readonly checkpoint?: Checkpoint;
  /** Whether the export means to have every entry; absent where the header cannot be read. */
  readonly complete?: boolean;
  /** The period that the export has whole where nothing is wrong, and its records; absent from other exports. */
  readonly period?: ClaimedPeriod & { readonly records: number };
  /** Releases of the widget that records name or the log has published; absent where the header cannot be read. */
  readonly widgets?: readonly WidgetRelease[];
  /** The release that the given files are; absent where none were given, or they are of no published one. */
  readonly widgetFolder?: KnownFolder;
  /** Witnesses of the policy that have cosigned the checkpoint; absent without a policy or a checkpoint to believe. */
  readonly cosigned?: readonly Cosigned[];
}

/** Verifies one export by one key. Its lines are not kept. */
export class ExportVerification {
  readonly #key: VerifierKey;
  readonly #demands: Demands;
  readonly #findings = new FindingList();
  readonly #counts = { entries: 0, records: 0, publications: 0, erased: 0, erasuresShown: 0 };
  #body: ExportBody | undefined;
  /** A line that ends too early: the end of a file that was cut short, unless another line follows. */
  #cut: { readonly place: Place; readonly fault: LineFault } | undefined;
  #isReadable = true;
  #haveLeavesDiffered = false;
  /** Whether the first entry says which log this one goes on from. */
  #isSuccessor = false;

  constructor(key: VerifierKey, demands: Demands = {}) {
    this.#key = key;
    this.#demands = demands;
  }

  get entries(): number {
    return this.#counts.entries;
  }

  /** Takes the next line that is not empty; `false` where the rest need not be read. */
  read(line: string, number: number): boolean {
    if (this.#cut) this.#refuse(this.#cut.place, { ...this.#cut.fault, isCut: false });
    this.#cut = undefined;
    if (!this.#body) return this.#isReadable && this.#readHeader(line);
    const read = readExportLine(line);
    if ('fault' in read) this.#refuse({ line: number }, read.fault);
    else this.#readEntry(read.entry, number, this.#body);
    return true;
  }

  finish(): ExportVerdict {
    const findings = this.#findings;
    if (this.#cut) {
      const { place, fault } = this.#cut;
      findings.error('file-truncated', place, `the file was cut short here: ${fault.message}`);
    } else if (!this.#body && this.#isReadable) {
      findings.error('file-empty', {}, 'the file is empty');
    }
    this.#body?.tree.finish(this.#haveLeavesDiffered);
    this.#body?.series.finish(this.#body.isComplete, this.#counts.erased);
    this.#body?.widgets.finish(this.#body.isComplete);
    if (this.#body) this.#finishCompleteness(this.#body);
    this.#sayWithoutContent();
    return {
      ok: findings.errors === 0,
      findings: findings.kept,
      errors: findings.errors,
      warnings: findings.warnings,
      counts: this.#counts,
      ...(this.#body?.checkpoint && { checkpoint: this.#body.checkpoint }),
      ...(this.#body && { complete: this.#body.isComplete }),
      ...(this.#body && { widgets: this.#body.widgets.releases }),
      ...(this.#body?.widgets.knownFolder && { widgetFolder: this.#body.widgets.knownFolder }),
      ...(this.#body?.edges && { period: this.#body.edges.verdict }),
      ...(this.#body?.witnesses && { cosigned: this.#body.witnesses.cosigned }),
    };
  }

  #readHeader(line: string): boolean {
    const read = readExportHeader(line);
    if ('fault' in read) {
      this.#refuse({}, read.fault);
      return read.fault.isCut;
    }
    this.#body = beginBody(read.header, this.#key, this.#demands, this.#findings);
    this.#demands.observer?.seeHeader(read.header);
    return true;
  }

  /** What a filtered export, which leaves out what it likes, cannot be asked. */
  #finishCompleteness(body: ExportBody): void {
    const { isComplete, checkpoint, edges, witnesses, heartbeats, receipts, erased } = body;
    if (!isComplete && !edges) return;
    this.#counts.erasuresShown = erased.finish();
    if (!checkpoint) return;
    edges?.finish(this.#findings, checkpoint.size);
    const vouching = witnesses?.holds
      ? 'that the witnesses of the policy have cosigned'
      : 'that the log alone vouches for';
    heartbeats.finish(this.#findings, vouching);
    if (!edges?.period.start) checkSuccession(this.#findings, this.#key.name, this.#isSuccessor);
    receipts.finish(checkpoint, (index) => erased.erasureOf(index), edges?.period);
  }

  #readEntry(entry: ExportLine, line: number, body: ExportBody): void {
    const { isComplete, edges, tree, series, widgets, receipts, erased } = body;
    const { index, recordId, content } = entry;
    this.#count(content.kind);
    const place = { index, ...(recordId !== undefined && { recordId }) };
    const problems = [...entry.problems];
    if (!isComplete && !edges && !entry.proof && !problems.length)
      problems.push('proof is missing in an export that is filtered');
    if (problems.length)
      this.#findings.error('line-malformed', place, `line ${line}: ${problems.join('; ')}`);
    const verdict = verifyEntry(entry, place, this.#findings);
    const { isProved, record, publication } = verdict;
    if (!isProved && entry.leaf) this.#haveLeavesDiffered = true;
    const placing = tree.see(entry, line, place);
    if (placing === 'repeated') return;
    this.#demands.observer?.seeEntry(entry, verdict, isProved && placing !== 'unproved');
    if (entry.leaf) edges?.seeEntry(index);
    if (content.kind === 'erased') erased.seeBare(index);
    receipts.see(index, entry.leaf, isProved && record !== undefined);
    if (!isProved || placing === 'unproved') {
      if (record) series.seeDamaged(record);
      return;
    }
    if (record) {
      if (body.filter && !isAskedFor(body.filter, record)) {
        const message = `the file is filtered by ${JSON.stringify(body.filter).slice(0, FILTER_CHARS_SHOWN)}, which this record is not: the register that chose it does not say what the log says`;
        this.#findings.error('filter-differs', place, message);
      }
      series.seeRecord(record, index, placing === 'late');
      widgets.seeRecord(record, index);
      edges?.seeRecord(record.receivedTime);
    }
    if (publication) {
      if (index === 0) this.#isSuccessor = publication.kind === 'succession';
      series.seePublication(publication, index, placing === 'late');
      if (publication.kind === 'erasure' && content.kind === 'publication')
        erased.seeErasure(index, content.content, content.erasure);
      if (publication.kind === 'widget' && content.kind === 'publication')
        widgets.seePublication(publication, content.content, index);
    }
    this.#seeTime(body, index, placing, record, publication);
  }

  /** Only where the file has one entry behind the other do times tell anything. */
  #seeTime(
    { edges, heartbeats }: ExportBody,
    index: number,
    placing: Placing,
    record: StoredRecord | undefined,
    publication: Publication | undefined,
  ): void {
    const time = record?.receivedTime ?? publication?.time;
    if (time === undefined || (edges && index >= edges.period.end)) return;
    if (placing === 'next') edges?.seeTime(index, time);
    if (publication) heartbeats.seePublication(publication);
    else heartbeats.seeTime(time);
  }

  #count(kind: ExportLine['content']['kind']): void {
    this.#counts.entries += 1;
    if (kind === 'record' || kind === 'bytes') this.#counts.records += 1;
    else if (kind === 'publication') this.#counts.publications += 1;
    else if (kind === 'erased') this.#counts.erased += 1;
  }

  /** A filtered export has no publications that could tell an erased record from one that was taken out. */
  #sayWithoutContent(): void {
    const { erased, entries } = this.#counts;
    if (!erased || this.#body?.isComplete || this.#body?.edges) return;
    this.#findings.warning(
      'content-missing',
      {},
      `${erased} of ${entries} entries ${erased === 1 ? 'has' : 'have'} a leaf alone: erased, or taken out of this file. Of what they hold this file shows nothing`,
    );
  }

  #refuse(place: Place, fault: LineFault): void {
    this.#isReadable = false;
    if (fault.isCut) this.#cut = { place, fault };
    else this.#findings.error(fault.code, place, fault.message);
  }
}
