// What the records of one log must agree on among each other: site, time, ids, sequence numbers, notices.
import type { Publication } from '../consent/publication.ts';
import type { StoredRecord } from '../consent/record.ts';
import type { FindingList, Place } from './finding.ts';
import type { IndexRange } from './index-order.ts';
import { LargeMap } from './large-map.ts';
import { NO_NOTICE_SHOWN } from './notice-evidence.ts';
import { ReceivedTimes } from './received-times.ts';
import { SubjectSequences } from './subject-sequences.ts';

const RANGES_SHOWN = 5;

/** Records that name one notice which has not been met so far. */
interface Waiting {
  readonly place: Place;
  count: number;
}

/** Follows the proved records and publications of one log in the order of their indexes. */
export class RecordSeries {
  readonly #findings: FindingList;
  readonly #site: string | undefined;
  readonly #places = new LargeMap<number>();
  readonly #sequences = new SubjectSequences();
  readonly #published = new LargeMap<true>();
  readonly #waiting = new LargeMap<Waiting>();
  readonly #times = new ReceivedTimes();

  /** @param site of the log, by its key; `undefined` where that is in doubt, so that no record is blamed for it */
  constructor(findings: FindingList, site: string | undefined) {
    this.#findings = findings;
    this.#site = site;
  }

  /** @param isLate whether the line stands behind one with a higher index, so that times cannot be compared */
  seeRecord(record: StoredRecord, index: number, isLate: boolean): void {
    const place = { index, recordId: record.id };
    if (this.#site !== undefined && record.site !== this.#site) {
      const message = `the record is of the site ${record.site}, but the log is of ${this.#site}`;
      this.#findings.error('site-differs', place, message);
    }
    if (!isLate) this.#checkTime(record.receivedTime, place);
    const other = this.#places.get(record.id);
    if (other === undefined) this.#places.set(record.id, index);
    else
      this.#findings.error(
        'record-id-repeated',
        place,
        `the entry with index ${other} has a record of the same id`,
      );
    // Two tabs that decide at once may give one number to two records: no finding, since both are there.
    this.#sequences.see(record.subject, record.sequence);
    this.#checkNotice(record.notice, place);
  }

  /** A record that is not what was logged: of what it says, only that it may be the one missing from a sequence. */
  seeDamaged({ subject, sequence }: StoredRecord): void {
    this.#sequences.claim(subject, sequence);
  }

  /** @param isLate as of {@link seeRecord} */
  seePublication({ kind, hash, time }: Publication, index: number, isLate: boolean): void {
    if (!isLate) this.#checkTime(time, { index });
    if (kind !== 'notice') return;
    this.#published.set(hash, true);
    this.#waiting.delete(hash);
  }

  /**
   * Says what can be known only at the end. A notice that was never published is flagged and no error: a page may
   * have been newer than the log’s configuration, and whoever sends a record may name any.
   * @param isComplete whether the export means to have every entry: a filtered one leaves out records of a sequence,
   *   and publications, which says nothing about the log
   * @param withoutContent number of entries with a leaf alone: erased ones may be those missing from a sequence, at its
   *   beginning most of all, where retention takes the oldest first
   */
  finish(isComplete: boolean, withoutContent: number): void {
    if (!isComplete) return;
    for (const [hash, { place, count }] of this.#waiting.entries()) {
      const others = count > 1 ? ` (so ${count > 2 ? 'do' : 'does'} ${count - 1} more)` : '';
      const message = `the record names the notice ${hash}${others}, which no publication in this file has`;
      this.#findings.warning('notice-unpublished', place, message);
    }
    const reason = withoutContent
      ? `dropped, never received, or one of the ${withoutContent} entries without content`
      : 'dropped, or never received';
    for (const { subject, missing } of this.#sequences.gaps(withoutContent > 0)) {
      const message = `of subject ${subject} there is no record with sequence number ${rangesInWords(missing)}: ${reason}`;
      this.#findings.warning('sequence-gap', {}, message);
    }
  }

  #checkTime(receivedTime: string, place: Place): void {
    const problem = this.#times.see(receivedTime);
    if (problem !== undefined) this.#findings.error('received-time-decreases', place, problem);
  }

  #checkNotice(hash: string, place: Place): void {
    if (hash === NO_NOTICE_SHOWN || this.#published.get(hash)) return;
    const waiting = this.#waiting.get(hash);
    if (waiting) waiting.count += 1;
    else this.#waiting.set(hash, { place, count: 1 });
  }
}

/** `3, 5 to 9 and 2 more ranges`. */
function rangesInWords(ranges: readonly IndexRange[]): string {
  const shown = ranges
    .slice(0, RANGES_SHOWN)
    .map(({ first, last }) => (first === last ? `${first}` : `${first} to ${last}`));
  const more = ranges.length - shown.length;
  return `${shown.join(', ')}${more ? ` and ${more} more ranges` : ''}`;
}
