// Receipts that visitors kept, held beside an export that has all of the log or of a period: whether each record is there, and no other history.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { hashesEqual, TreeHasher } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { type ClaimedPeriod, isWithin } from './claimed-period.ts';
import type { FindingList, Place } from './finding.ts';
import { type ProvedReceipt, proveReceipt } from './receipt.ts';

/** A receipt, by the name that findings call it. */
export interface NamedReceipt {
  readonly name: string;
  /** Text of the `.tlog-proof` file. */
  readonly text: string;
}

/** What the export has at the index of a receipt. */
interface Met {
  readonly leaf: Uint8Array;
  readonly hasRecord: boolean;
}

/** Follows the entries of one export at the places of the receipts. */
export class ReceiptsBeside {
  readonly #findings: FindingList;
  readonly #receipts: { readonly name: string; readonly receipt: ProvedReceipt }[] = [];
  readonly #met = new Map<number, Met | undefined>();
  /** Roots of the export's leaves at the sizes of the receipts' checkpoints. */
  readonly #roots = new Map<number, Uint8Array | undefined>();
  /** Given up where a leaf is missing or out of its place. */
  #tree: TreeHasher | undefined = new TreeHasher();

  constructor(findings: FindingList, receipts: readonly NamedReceipt[], key: VerifierKey) {
    this.#findings = findings;
    for (const { name, text } of receipts) {
      const proved = proveReceipt(text, key);
      if ('receipt' in proved) {
        this.#receipts.push({ name, receipt: proved.receipt });
        this.#met.set(proved.receipt.index, undefined);
        this.#roots.set(proved.receipt.checkpoint.size, undefined);
      } else {
        for (const { code, message } of proved.findings)
          findings.error(code, {}, `receipt ${name}: ${message}`);
      }
    }
  }

  /** Takes the next entry. @param hasRecord whether the record stands there, and is what the leaf commits to */
  see(index: number, leaf: Uint8Array | undefined, hasRecord: boolean): void {
    if (!this.#receipts.length) return;
    if (leaf && this.#met.has(index)) this.#met.set(index, { leaf, hasRecord });
    if (leaf && this.#tree?.size === index) this.#tree.append(leaf);
    else this.#tree = undefined;
    if (this.#tree && this.#roots.has(this.#tree.size)) this.#roots.set(this.#tree.size, this.#tree.root());
  }

  /**
   * @param checkpoint of the export, which must be complete, or have a period whole
   * @param erasureOf the index of the publication by which the log has said that it erased an entry
   * @param period that the export has; absent where it is complete
   */
  finish(
    checkpoint: Checkpoint,
    erasureOf: (index: number) => number | undefined,
    period?: ClaimedPeriod,
  ): void {
    for (const { name, receipt } of this.#receipts) {
      const place = { index: receipt.index, recordId: receipt.record.id };
      const contradiction = this.#contradictionOf(receipt, checkpoint);
      if (contradiction !== undefined)
        this.#findings.error('receipt-contradicts', place, `receipt ${name}: ${contradiction}`);
      else if (period && (receipt.index < period.start || receipt.index >= period.end))
        this.#sayOutside(name, receipt, period);
      else if (!this.#met.get(receipt.index)?.hasRecord) this.#sayGone(name, place, erasureOf(place.index));
    }
  }

  #contradictionOf({ index, leaf, checkpoint: signed }: ProvedReceipt, { size, root }: Checkpoint) {
    const both = 'the log has signed two histories; keep both files, they prove it';
    if (signed.size === size && !hashesEqual(signed.root, root))
      return `its checkpoint has the size of the export’s, ${size}, and another root: ${both}`;
    if (index >= size)
      return `it proves entry ${index} under a checkpoint of ${signed.size} entries, but the export ends at ${size}: ask for a later one; where the log has no more, it was put back`;
    const rootThen = this.#roots.get(signed.size);
    if (rootThen && !hashesEqual(rootThen, signed.root))
      return `the export’s first ${signed.size} entries give another root than its checkpoint: ${both}`;
    const met = this.#met.get(index);
    if (met && !hashesEqual(met.leaf, leaf)) return `the export has another leaf at index ${index}: ${both}`;
    return undefined;
  }

  #sayOutside(name: string, { index, record }: ProvedReceipt, period: ClaimedPeriod): void {
    const place = { index, recordId: record.id };
    const received = `receipt ${name}: the log has acknowledged this record as received at ${record.receivedTime}`;
    if (isWithin(period, record.receivedTime)) {
      const message = `${received}, inside the period, but at an index outside the run that the export calls whole: its times decrease`;
      this.#findings.error('receipt-contradicts', place, message);
    } else {
      const message = `${received}, outside the period: this export tells nothing of it`;
      this.#findings.warning('receipt-outside-period', place, message);
    }
  }

  #sayGone(name: string, place: Place, erasure: number | undefined): void {
    const said = `receipt ${name}: the log has acknowledged this record, but the export does not have it`;
    if (erasure === undefined)
      this.#findings.error('receipt-dropped', place, `${said}, and no erasure names it: it was dropped`);
    else {
      const message = `${said}: it was erased, as the publication with index ${erasure} says`;
      this.#findings.warning('receipt-erased', place, message);
    }
  }
}
