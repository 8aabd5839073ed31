// Checkpoints that somebody kept, held against the roots that the log's entries give at their sizes.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { hashesEqual, type TreeHasher } from '../tlog/merkle.ts';
import type { FindingList } from './finding.ts';

/** A checkpoint from another time or place, whose signature was verified by the key in use. */
export interface KeptCheckpoint extends Pick<Checkpoint, 'size' | 'root'> {
  /** Which one it is, in words: `the checkpoint that you kept`. */
  readonly name: string;
}

/** A kept checkpoint, and whether the entries give what it says; absent where they have not come that far. */
export interface ComparedCheckpoint extends KeptCheckpoint {
  readonly agrees?: boolean | undefined;
}

/** Compares while the entries come, each kept checkpoint once. */
export class KeptRoots {
  readonly #findings: FindingList;
  /** By size. */
  readonly #kept: ComparedCheckpoint[];
  #at = 0;

  /** @param kept compared ones are passed over: so a check goes on where it was interrupted */
  constructor(findings: FindingList, kept: readonly ComparedCheckpoint[]) {
    this.#findings = findings;
    this.#kept = [...kept].sort((a, b) => a.size - b.size);
    while (this.#kept[this.#at]?.agrees !== undefined) this.#at += 1;
  }

  get state(): readonly ComparedCheckpoint[] {
    return this.#kept;
  }

  /** Takes note of a tree that has one leaf more than the last time; of the one without leaves, before the first. */
  see(tree: TreeHasher): void {
    for (let kept = this.#kept[this.#at]; kept && kept.size <= tree.size; kept = this.#kept[this.#at]) {
      const root = tree.root();
      const agrees = hashesEqual(root, kept.root);
      if (!agrees) {
        const message = `${kept.name} says that the first ${kept.size} entries of the log have the root ${encodeBase64(kept.root)}, but the entries that it shows today give ${encodeBase64(root)}: it has signed two histories`;
        this.#findings.error('checkpoint-forked', {}, message);
      }
      this.#kept[this.#at] = { ...kept, agrees };
      this.#at += 1;
    }
  }

  /** Tells of those that are larger than the whole log. */
  finish(size: number): readonly ComparedCheckpoint[] {
    for (const { name, size: keptSize } of this.#kept.filter((kept) => kept.size > size)) {
      const message = `${name} says that the log had ${keptSize} entries, but it shows ${size} today: the end of it was cut off, or an older copy of it is shown`;
      this.#findings.error('log-shrunk', {}, message);
    }
    return this.#kept;
  }
}
