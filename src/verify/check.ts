// Checks: the questions that a proof answers one by one, each with its answer in words, so that a page can number them.
import { type Finding, type FindingCode, findingAt, type Place } from './finding.ts';

/** The questions, in the order in which they are asked. */
export type CheckName =
  /** Can the receipt be read at all? */
  | 'receipt'
  /** Are the stored bytes a record, in the one spelling that the log commits to? */
  | 'record'
  /** Do record and salt give the leaf? */
  | 'commitment'
  /** Is the checkpoint signed by the key, and of the key's log? */
  | 'checkpoint'
  /** Is the checkpoint cosigned as the policy asks? Asked only where there is one. */
  | 'witnesses'
  /** Is the leaf at that index of the tree that the checkpoint states? */
  | 'inclusion'
  /** Is the record of the site whose log it is? */
  | 'site'
  /** Does the register, by which records are searched and filtered, say what the record says? */
  | 'register'
  /** Do the notice's bytes have the hash that the record names? */
  | 'notice-hash'
  /** Do notice and record agree where they say the same thing? */
  | 'notice-members';

/** One answered question. */
export interface Check {
  readonly name: CheckName;
  /** `false` also where the question could not be asked because an earlier one failed; `detail` says so. */
  readonly passed: boolean;
  /** What was compared with what, or why not. One sentence without a full stop, in plain words. */
  readonly detail: string;
  /** Of the finding, where the question failed by itself. */
  readonly code?: FindingCode;
}

/** Collects checks, and a finding for each that failed. */
export class CheckList {
  readonly checks: Check[] = [];
  readonly findings: Finding[] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  passed(name: CheckName, detail: string): void {
    this.checks.push({ name, passed: true, detail });
  }

  failed(name: CheckName, code: FindingCode, detail: string): void {
    this.checks.push({ name, passed: false, detail, code });
    this.findings.push(findingAt('error', code, this.#place, detail));
  }

  /** For a question that needs the answer of one that failed: no finding, since that one has its own. */
  notAsked(name: CheckName, detail: string): void {
    this.checks.push({ name, passed: false, detail });
  }
}
