// Findings: what a verification found wrong, each with a code to branch on and words to read.
import { quote } from '../tlog/error.ts';

/** Every outcome that is told apart. A code never changes meaning; the words beside it may. */
export type FindingCode =
  // The file
  | 'file-empty'
  | 'file-not-export'
  | 'file-truncated'
  | 'format-unknown'
  // Its lines
  | 'header-malformed'
  | 'line-not-utf8'
  | 'line-too-long'
  | 'line-not-json'
  | 'line-malformed'
  // The key and the signed checkpoint
  | 'key-differs'
  | 'checkpoint-unverified'
  | 'site-differs'
  | 'cosignature-unverified'
  | 'witness-quorum-missing'
  // Which entries there are
  | 'index-out-of-order'
  | 'index-repeated'
  | 'entries-missing'
  | 'entry-beyond-checkpoint'
  | 'root-differs'
  | 'inclusion-unproved'
  | 'filter-differs'
  // The log as it is served: its entries and tiles, and what it signed before
  | 'entries-unreadable'
  | 'tile-differs'
  | 'checkpoint-forked'
  | 'log-shrunk'
  | 'growth-unproved'
  // Whether a period is whole
  | 'period-entries-missing'
  | 'period-start-cut'
  | 'period-end-cut'
  | 'period-start-open'
  | 'period-end-open'
  | 'period-not-over'
  | 'entry-outside-run'
  // One entry
  | 'leaf-differs'
  | 'record-damaged'
  | 'record-invalid'
  | 'record-other'
  | 'publication-invalid'
  | 'content-differs'
  // What records say together
  | 'received-time-decreases'
  | 'record-id-repeated'
  | 'notice-unpublished'
  | 'widget-unpublished'
  | 'widget-unsound'
  | 'succession-missing'
  | 'content-missing'
  | 'record-missing'
  | 'erasure-unsound'
  | 'erased-present'
  | 'sequence-gap'
  | 'heartbeat-missing'
  // Files of the widget beside the log
  | 'widget-differs'
  // An evidence pack: what it lies in, its manifest, its files
  | 'pack-unreadable'
  | 'pack-ambiguous'
  | 'pack-too-large'
  | 'pack-path-unsafe'
  | 'pack-path-repeated'
  | 'pack-manifest-missing'
  | 'pack-manifest-malformed'
  | 'pack-file-missing'
  | 'pack-file-unlisted'
  | 'pack-file-unreadable'
  | 'pack-file-differs'
  | 'pack-file-beyond'
  | 'pack-absent'
  // What its files say together
  | 'pack-checkpoint-differs'
  | 'pack-selection-differs'
  | 'pack-notice-missing'
  | 'pack-publication-missing'
  | 'pack-form-differs'
  // A receipt, and a record beside its notice and its line in the register
  | 'receipt-unreadable'
  | 'receipt-dropped'
  | 'receipt-erased'
  | 'receipt-contradicts'
  | 'receipt-outside-period'
  | 'register-differs'
  | 'notice-differs';

/** One thing that is wrong (`error`), or that somebody should look at though it may be innocent (`warning`). */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Where, what is wrong, and the values found. Outside text in it is quoted and cut, but not escaped for a page. */
  readonly message: string;
  /** Index in the log of the entry that this is about; absent where it is not about one. */
  readonly index?: number;
  /** Id of the record that this is about; absent where it is not about one, or none can be read. */
  readonly recordId?: string;
  /** Path in an evidence pack of the file that this is about; absent where it is not about one. */
  readonly path?: string;
}

/** What a finding is about; nothing for the file as a whole. */
export interface Place {
  /** File of an evidence pack, where it is about that. */
  readonly path?: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  readonly index?: number;
  readonly recordId?: string;
}

// How many findings of each severity are kept in full, so that a hostile file cannot fill the memory.
const FINDINGS_KEPT = 1_000;

/** A finding about a place; its message begins with that place in words. */
export function findingAt(
  severity: Finding['severity'],
  code: FindingCode,
  place: Place,
  message: string,
): Finding {
  const { index, recordId, path } = place;
  const where = placeName(place);
  return {
    code,
    severity,
    message: where ? `${where}: ${message}` : message,
    ...(index !== undefined && { index }),
    ...(recordId !== undefined && { recordId }),
    ...(path !== undefined && { path }),
  };
}

/** What was found so far. */
export interface FindingState {
  readonly kept: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

const NOTHING_FOUND: FindingState = { kept: [], errors: 0, warnings: 0 };

/** Collects the findings of one verification. Past 1,000 of a severity they are counted only. */
export class FindingList {
  readonly #kept: Finding[];
  readonly #count: { error: number; warning: number };

  /** @param begun findings of the same verification before it was interrupted */
  constructor({ kept, errors, warnings }: FindingState = NOTHING_FOUND) {
    this.#kept = [...kept];
    this.#count = { error: errors, warning: warnings };
  }

  /** Findings that were kept, in the order in which they were found. */
  get kept(): readonly Finding[] {
    return this.#kept;
  }

  /** Number of errors, kept or not. */
  get errors(): number {
    return this.#count.error;
  }

  /** Number of warnings, kept or not. */
  get warnings(): number {
    return this.#count.warning;
  }

  error(code: FindingCode, place: Place, message: string): void {
    this.add(findingAt('error', code, place, message));
  }

  warning(code: FindingCode, place: Place, message: string): void {
    this.add(findingAt('warning', code, place, message));
  }

  add(finding: Finding): void {
    this.#count[finding.severity] += 1;
    if (this.#count[finding.severity] <= FINDINGS_KEPT) this.#kept.push(finding);
  }
}

function placeName({ path, ...place }: Place): string {
  const inFile = placeInFile(place);
  // A path comes from outside, and may be any text.
  const name = path !== undefined && (/^[\w./-]{1,240}$/.test(path) ? path : quote(path));
  return [name, inFile].filter(Boolean).join(', ');
}

function placeInFile({ line, index, recordId }: Place): string {
  if (recordId !== undefined)
    return index === undefined ? `record ${recordId}` : `record ${recordId} (index ${index})`;
  if (index !== undefined) return `entry with index ${index}`;
  return line === undefined ? '' : `line ${line}`;
}
