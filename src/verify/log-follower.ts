// The state of one check of a log as it is served: takes its bundles in order and gives the verdict at the end.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { decodeHash, encodeBase64 } from '../tlog/encoding.ts';
import { hashesEqual, TreeHasher } from '../tlog/merkle.ts';
import { TILE_WIDTH } from '../tlog/tile-path.ts';
import { type Finding, FindingList, type FindingState } from './finding.ts';
import { type ComparedCheckpoint, KeptRoots } from './kept-roots.ts';
import { readStretch, type ServedBundle, type Stretch, type StretchLeaves } from './log-leaves.ts';
import { LogPublications, type PublicationCounts, type PublicationState } from './log-publications.ts';
import { readPublicEntry } from './publication-entry.ts';

/** Where a check of a log stands, as JSON: from it the check goes on, and comes to the same. */
export interface LogState {
  /** The bundle that comes next. */
  readonly next: number;
  /** Complete subtrees of the entries so far, in base64, widest first; absent where entries could not be read. */
  readonly entries?: readonly string[] | undefined;
  /** The same of the leaves that the tiles have, where they are others; absent also where a tile could not be read. */
  readonly tiles?: readonly string[] | undefined;
  /** Whether tiles and entries have agreed so far, so that `entries` is both. */
  readonly agrees: boolean;
  readonly publications: PublicationState;
  readonly commitments: number;
  readonly kept: readonly (Omit<ComparedCheckpoint, 'root'> & { readonly root: string })[];
  readonly findings: FindingState;
}

/** What a check of a log as it is served found. */
export interface LogVerdict {
  /** Whether nothing is wrong: no finding is an error. */
  readonly ok: boolean;
  /** In the order of the log; at most 1,000 of each severity. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** Entries that commit to records. */
  readonly commitments: number;
  readonly publications: PublicationCounts;
  readonly kept: readonly ComparedCheckpoint[];
}

/** Follows the bundles of one log up to one checkpoint, in memory that grows with the logarithm of its size. */
export class LogFollower {
  readonly #findings: FindingList;
  readonly #checkpoint: Checkpoint;
  readonly #publications: LogPublications;
  readonly #kept: KeptRoots;
  /** Of the entries, and of what the tiles have: the same tree while they agree; given up where one cannot be read. */
  #entries: TreeHasher | undefined;
  #tiles: TreeHasher | undefined;
  #next: number;
  #commitments: number;

  /**
   * @param checkpoint whose signature was verified
   * @param kept each not compared yet; with a state, those of the state go on
   */
  constructor(checkpoint: Checkpoint, kept: readonly ComparedCheckpoint[], state?: LogState) {
    this.#checkpoint = checkpoint;
    this.#findings = new FindingList(state?.findings);
    this.#publications = new LogPublications(this.#findings, state?.publications);
    this.#next = state?.next ?? 0;
    this.#commitments = state?.commitments ?? 0;
    const size = Math.min(this.#next * TILE_WIDTH, checkpoint.size);
    this.#entries = state ? treeOf(size, state.entries) : new TreeHasher();
    this.#tiles = !state || state.agrees ? this.#entries : treeOf(size, state.tiles);
    this.#kept = new KeptRoots(this.#findings, state ? state.kept.map(readKept) : kept);
    if (this.#entries) this.#kept.see(this.#entries);
  }

  /** Findings may be added before the first bundle. */
  get findings(): FindingList {
    return this.#findings;
  }

  /** The stretch that comes next; `undefined` at the end. */
  get next(): Stretch | undefined {
    return this.stretch(this.#next);
  }

  /** The stretch of a bundle; `undefined` beyond the end. */
  stretch(bundle: number): Stretch | undefined {
    const start = bundle * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, this.#checkpoint.size - start);
    return width > 0 ? { bundle, width, start } : undefined;
  }

  /** Takes what was served for {@link next}. */
  take(served: ServedBundle): void {
    const stretch = this.next;
    if (!stretch) return;
    const read = readStretch(stretch, served, this.#findings);
    this.#grow(read);
    read.entries?.forEach((entry, at) => {
      this.#seeEntry(entry, stretch.start + at);
    });
    this.#next += 1;
  }

  /** To be asked between two bundles. */
  get state(): LogState {
    const { kept, errors, warnings } = this.#findings;
    return {
      next: this.#next,
      entries: this.#entries?.peaks.map(encodeBase64),
      ...(this.#tiles !== this.#entries && { tiles: this.#tiles?.peaks.map(encodeBase64) }),
      agrees: this.#tiles === this.#entries,
      publications: this.#publications.state,
      commitments: this.#commitments,
      kept: this.#kept.state.map((kept) => ({ ...kept, root: encodeBase64(kept.root) })),
      findings: { kept: [...kept], errors, warnings },
    };
  }

  /** @param vouching what vouches for the checkpoint, in words */
  finish(keyName: string, vouching: string): LogVerdict {
    const findings = this.#findings;
    this.#compareRoots();
    const publications = this.#publications.finish(keyName, vouching);
    const kept = this.#kept.finish(this.#checkpoint.size);
    return {
      ok: findings.errors === 0,
      findings: findings.kept,
      errors: findings.errors,
      warnings: findings.warnings,
      commitments: this.#commitments,
      publications,
      kept,
    };
  }

  #grow({ leaves, served }: StretchLeaves): void {
    if (leaves === served && this.#tiles === this.#entries) {
      this.#append(leaves);
      return;
    }
    if (this.#tiles === this.#entries && this.#entries)
      this.#tiles = TreeHasher.after(this.#entries.size, this.#entries.peaks);
    if (!served) this.#tiles = undefined;
    for (const leaf of served ?? []) this.#tiles?.append(leaf);
    this.#append(leaves);
  }

  #append(leaves: readonly Uint8Array[] | undefined): void {
    const both = this.#tiles === this.#entries;
    if (!leaves) {
      this.#entries = undefined;
      if (both) this.#tiles = undefined;
    }
    for (const leaf of leaves ?? []) {
      this.#entries?.append(leaf);
      if (this.#entries) this.#kept.see(this.#entries);
    }
  }

  #seeEntry(bytes: Uint8Array, index: number): void {
    const entry = readPublicEntry(bytes);
    if (entry.kind === 'commitment') this.#commitments += 1;
    else if (entry.kind === 'publication') this.#publications.see(entry.publication, index);
    else this.#findings.error('publication-invalid', { index }, entry.problem);
  }

  #compareRoots(): void {
    const signed = this.#checkpoint.root;
    if (!this.#entries || hashesEqual(this.#entries.root(), signed)) return;
    const roots = `the ${this.#checkpoint.size} entries that the log serves give the root ${encodeBase64(this.#entries.root())}, but the signed one is ${encodeBase64(signed)}`;
    const agreed = this.#kept.state.findLast(({ agrees }) => agrees);
    const where = agreed ? `; up to entry ${agreed.size - 1} they are what ${agreed.name} says` : '';
    const meaning =
      this.#tiles !== this.#entries && this.#tiles && hashesEqual(this.#tiles.root(), signed)
        ? ', which the tiles give: the entries that differ from their tiles were changed after they were logged'
        : ': an entry was changed together with its tile, put in, or taken out';
    this.#findings.error('root-differs', {}, roots + meaning + where);
  }
}

function treeOf(size: number, peaks: readonly string[] | undefined): TreeHasher | undefined {
  return peaks && TreeHasher.after(size, peaks.map(hashOf));
}

function readKept(kept: LogState['kept'][number]): ComparedCheckpoint {
  return { ...kept, root: hashOf(kept.root) };
}

/** Of no bytes where the text is none, which no root equals. */
const hashOf = (text: string) => decodeHash(text) ?? new Uint8Array();
