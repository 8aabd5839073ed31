// The entries of an export as leaves of the log's tree: which are there, in which order, and whether they give its root.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { hashesEqual, TreeHasher } from '../tlog/merkle.ts';
import type { ExportLine } from './export-reader.ts';
import type { FindingList, Place } from './finding.ts';
import { IndexOrder, type IndexRange } from './index-order.ts';
import { inclusionProblem } from './proof-in-words.ts';

const MISSING_RANGES_REPORTED = 100;

/** Where an entry stands: as it must, behind one with a higher index, a second time, or where it proves nothing. */
export type Placing = 'next' | 'late' | 'repeated' | 'unproved';

/** Follows the entries of one export by index and leaf alone. */
export interface LeafTree {
  /** Takes the next entry of the file. A proof is verified wherever there is one. */
  see(entry: ExportLine, line: number, place: Place): Placing;

  /**
   * Says what can be known only at the end: which entries are missing, and whether the leaves give the signed root.
   * @param haveLeavesDiffered whether some entry did not give its leaf, in which case the root tells which is wrong
   */
  finish(haveLeavesDiffered: boolean): void;
}

/** The entries of a complete export, or of one by a filter; tells `findings` what is wrong. */
export class ExportTree implements LeafTree {
  readonly #findings: FindingList;
  readonly #isComplete: boolean;
  readonly #checkpoint: Checkpoint | undefined;
  readonly #order = new IndexOrder();
  /** Of the leaves as the file gives them; given up where one is missing or out of its place. */
  #tree: TreeHasher | undefined = new TreeHasher();
  #highest = -1;
  #erased = 0;

  /** @param checkpoint what the key signed; without one, nothing can be shown but the order of the entries */
  constructor(findings: FindingList, isComplete: boolean, checkpoint: Checkpoint | undefined) {
    this.#findings = findings;
    this.#isComplete = isComplete;
    this.#checkpoint = checkpoint;
  }

  see({ index, leaf, proof, content }: ExportLine, line: number, place: Place): Placing {
    if (this.#checkpoint && index >= this.#checkpoint.size) {
      const message = `line ${line} is beyond the log, which has ${this.#checkpoint.size} entries by its checkpoint`;
      this.#findings.error('entry-beyond-checkpoint', place, message);
      return 'unproved';
    }
    const placing = this.#isComplete ? this.#order.see(index) : this.#compare(index);
    if (placing === 'repeated') {
      this.#findings.error(
        'index-repeated',
        place,
        `line ${line} has an index that stood in an earlier line`,
      );
    } else if (placing === 'late') {
      const message = `line ${line} stands behind the entry with index ${this.#highest}; indexes must increase`;
      this.#findings.error('index-out-of-order', place, message);
    }
    this.#highest = Math.max(this.#highest, index);
    if (content.kind === 'erased') this.#erased += 1;
    if (placing !== 'repeated') this.#append(index, leaf);
    const problem =
      this.#checkpoint && leaf && proof && inclusionProblem(index, leaf, proof, this.#checkpoint);
    if (problem === undefined) return placing;
    this.#findings.error('inclusion-unproved', place, problem);
    return 'unproved';
  }

  finish(haveLeavesDiffered: boolean): void {
    if (!this.#isComplete) return;
    const size = this.#checkpoint?.size ?? this.#highest + 1;
    const missing = this.#order.missingBelow(size);
    this.#reportMissing(missing, size);
    if (!this.#checkpoint || missing.length) return;
    if (this.#tree?.size === size) this.#compareRoot(this.#tree.root(), this.#checkpoint, haveLeavesDiffered);
  }

  #compare(index: number): 'next' | 'late' | 'repeated' {
    if (index === this.#highest) return 'repeated';
    return index > this.#highest ? 'next' : 'late';
  }

  #append(index: number, leaf: Uint8Array | undefined): void {
    if (leaf && this.#tree?.size === index) this.#tree.append(leaf);
    else this.#tree = undefined;
  }

  #reportMissing(missing: readonly IndexRange[], size: number): void {
    for (const { first, last } of missing.slice(0, MISSING_RANGES_REPORTED)) {
      const entries =
        first === last
          ? `the entry with index ${first} is`
          : `the entries with index ${first} to ${last} are`;
      const where =
        last > this.#highest ? ' at the end: the file was cut short, or lines were taken out of it' : '';
      const reason = `${entries} missing${where}; a complete export of this log has 0 to ${size - 1}`;
      this.#findings.error('entries-missing', first === last ? { index: first } : {}, reason);
    }
    const more = missing.length - MISSING_RANGES_REPORTED;
    if (more > 0) this.#findings.error('entries-missing', {}, `${more} more ranges of entries are missing`);
  }

  #compareRoot(root: Uint8Array, checkpoint: Checkpoint, haveLeavesDiffered: boolean): void {
    if (hashesEqual(root, checkpoint.root)) return;
    const roots = `the leaves in this file give the root ${encodeBase64(root)}, but the signed one is ${encodeBase64(checkpoint.root)}`;
    const erased = this.#erased
      ? ` (or the leaf of an erased entry was changed, of which there are ${this.#erased})`
      : '';
    const meaning = haveLeavesDiffered
      ? 'so that a leaf was changed, most likely one of those named above'
      : `though every entry agrees with its own leaf: an entry was replaced together with its leaf${erased}`;
    this.#findings.error('root-differs', {}, `${roots}, ${meaning}`);
  }
}
