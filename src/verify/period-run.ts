// The entries of a period as one run of the log's leaves: whether all of the run is there, and is what the tree has.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { RunHasher } from '../tlog/run.ts';
import type { ClaimedPeriod } from './claimed-period.ts';
import type { ExportLine } from './export-reader.ts';
import type { LeafTree, Placing } from './export-tree.ts';
import type { FindingList, Place } from './finding.ts';
import { IndexOrder, type IndexRange } from './index-order.ts';
import { inclusionProblem } from './proof-in-words.ts';

const MISSING_RANGES_REPORTED = 100;

/** Follows the entries of one period export by index and leaf alone, and tells `findings` what is wrong. */
export class PeriodRun implements LeafTree {
  readonly #findings: FindingList;
  readonly #run: Pick<ClaimedPeriod, 'start' | 'end'>;
  readonly #checkpoint: Checkpoint | undefined;
  /** Counted from the run's first entry. */
  readonly #order = new IndexOrder();
  /** Of the leaves as the file gives them; given up where one is missing, out of its place or without its proof. */
  #hasher: RunHasher | undefined;
  #highest = -1;
  #differs = false;

  /** @param checkpoint what the key signed; without one, nothing can be shown but the order of the entries */
  constructor(findings: FindingList, run: ClaimedPeriod, checkpoint: Checkpoint | undefined) {
    this.#findings = findings;
    this.#run = run;
    this.#checkpoint = checkpoint;
    if (!checkpoint || run.end <= checkpoint.size) return;
    const message = `the header states a run of entries up to index ${run.end - 1}, but the log has ${checkpoint.size} entries by its checkpoint`;
    findings.error('entry-beyond-checkpoint', {}, message);
  }

  see(entry: ExportLine, line: number, place: Place): Placing {
    const { index, leaf, proof } = entry;
    const { start, end } = this.#run;
    if (this.#checkpoint && index >= this.#checkpoint.size) {
      const message = `line ${line} is beyond the log, which has ${this.#checkpoint.size} entries by its checkpoint`;
      this.#findings.error('entry-beyond-checkpoint', place, message);
      return 'unproved';
    }
    const isInRun = index >= start && index < end;
    if (!isInRun && !isErasureBehind(entry, end)) {
      const message = `line ${line} is outside the run of entries ${start} to ${end - 1} that the header states, and no erasure behind it`;
      this.#findings.error('entry-outside-run', place, message);
      return 'unproved';
    }
    const placing = isInRun ? this.#order.see(index - start) : this.#compare(index);
    this.#sayPlacing(placing, line, place);
    this.#highest = Math.max(this.#highest, index);
    const needsProof = !isInRun || index === start || index === end - 1;
    if (needsProof && !proof) {
      const message = `line ${line}: proof is missing, which the first and the last entry of a period's run have, and the erasures behind it`;
      this.#findings.error('line-malformed', place, message);
    }
    const problem =
      this.#checkpoint && leaf && proof && inclusionProblem(index, leaf, proof, this.#checkpoint);
    if (problem !== undefined) this.#findings.error('inclusion-unproved', place, problem);
    const isShown = problem === undefined && (proof !== undefined || !needsProof);
    if (isInRun && placing !== 'repeated') this.#append(entry, isShown);
    return isShown ? placing : 'unproved';
  }

  finish(): void {
    const { start, end } = this.#run;
    const missing = this.#order.missingBelow(end - start);
    for (const range of missing.slice(0, MISSING_RANGES_REPORTED)) this.#reportMissing(range);
    const more = missing.length - MISSING_RANGES_REPORTED;
    if (more > 0)
      this.#findings.error('period-entries-missing', {}, `${more} more ranges of entries are missing`);
    if (!this.#differs) return;
    const message = `the leaves of entries ${start} to ${end - 1} do not lead from the proof of the first to that of the last: an entry between was replaced together with its leaf`;
    this.#findings.error('root-differs', {}, message);
  }

  #compare(index: number): 'next' | 'late' | 'repeated' {
    if (index === this.#highest) return 'repeated';
    return index > this.#highest ? 'next' : 'late';
  }

  #sayPlacing(placing: Placing, line: number, place: Place): void {
    if (placing === 'repeated') {
      const message = `line ${line} has an index that stood in an earlier line`;
      this.#findings.error('index-repeated', place, message);
    } else if (placing === 'late') {
      const message = `line ${line} stands behind the entry with index ${this.#highest}; indexes must increase`;
      this.#findings.error('index-out-of-order', place, message);
    }
  }

  /** @param isShown whether the leaf is that of the tree, where the line needs a proof of that */
  #append({ index, leaf, proof = [] }: ExportLine, isShown: boolean): void {
    const { start, end } = this.#run;
    if (index === start && this.#checkpoint && isShown)
      this.#hasher = RunHasher.of(start, this.#checkpoint.size, proof);
    if (!isShown || !leaf || this.#hasher?.next !== index) this.#hasher = undefined;
    if (index === end - 1 && this.#hasher && !this.#hasher.leadsTo(proof)) this.#differs = true;
    if (leaf) this.#hasher?.append(leaf);
  }

  #reportMissing({ first, last }: IndexRange): void {
    const { start, end } = this.#run;
    const [from, to] = [start + first, start + last];
    const entries =
      from === to ? `the entry with index ${from} is` : `the entries with index ${from} to ${to} are`;
    const place = from === to ? { index: from } : {};
    const isAll = from === start && to === end - 1;
    if (from === start && !isAll) {
      const message = `${entries} missing at the beginning of the run, which the header says begins at ${start}`;
      this.#findings.error('period-start-cut', place, message);
    } else if (to === end - 1 && !isAll) {
      const message = `${entries} missing at the end of the run, which the header says ends at ${to}: the file was cut short, or lines were taken out of it`;
      this.#findings.error('period-end-cut', place, message);
    } else {
      const message = `${entries} missing from the run of entries ${start} to ${end - 1}: left out of the period, or lost`;
      this.#findings.error('period-entries-missing', place, message);
    }
  }
}

/** Erasures are published later than what they took: those of the run's entries may stand behind it. */
function isErasureBehind({ index, content }: ExportLine, end: number): boolean {
  return index >= end && content.kind === 'publication' && content.erasure !== undefined;
}
