// What the server and the writing thread send each other for records: many in one message, as plain texts.
import type { AppendFailure } from '../append-failure.ts';
import type { Outcome } from '../log-writer.ts';
import type { RetentionRule } from '../retention.ts';
import type { NewPublication } from '../store/log-store.ts';
import type { JoinedTexts } from './joined-texts.ts';

/** Submissions of one turn of the server's event loop. */
export interface Submissions {
  readonly kind: 'submissions';
  /** Number of the log, as it was opened. */
  readonly log: number;
  /** When the server had them, in Unix milliseconds. */
  readonly timeMs: number;
  /** Number of each submission, by which it is answered: first the records', then the publications'. */
  readonly numbers: readonly number[];
  /** Of each record its id, and the text before and after its receive time. */
  readonly records: JoinedTexts;
  readonly publications: readonly NewPublication[];
}

/** One commit: entries that it brought, and seconds that the store took for it. */
export type Commit = readonly [entries: number, seconds: number];

/** Answers of one batch. */
export interface Outcomes {
  readonly kind: 'outcomes';
  readonly log: number;
  /** The newest checkpoint. */
  readonly checkpoint: { readonly size: number; readonly root: Uint8Array; readonly note: string };
  readonly failure: AppendFailure | undefined;
  /** What was committed since the last message, one pair of numbers for each commit. */
  readonly commits: readonly Commit[];
  /** Whose receipts these are, in the same order. */
  readonly sequenced: readonly number[];
  /** The note that all of these receipts end with. */
  readonly receiptsNote: string;
  /** What of each receipt stands before it. */
  readonly receipts: JoinedTexts;
  /** Those that were answered otherwise. */
  readonly others: readonly (readonly [number: number, status: Exclude<Outcome['status'], 'sequenced'>])[];
}

/** What the operator should know of a log. */
export interface Warning {
  readonly kind: 'warning';
  readonly log: number;
  readonly message: string;
}

/** What the writing thread is told to open a log. */
export interface LogPlace {
  readonly log: number;
  readonly storeFile: string;
  readonly keyFile: string;
  readonly ledgerFile: string | undefined;
  /** `<site>/temoin/log`. */
  readonly origin: string;
  readonly batchLimit: number | undefined;
  /** Default: records are kept. */
  readonly retention: RetentionRule | undefined;
}

/** The newest checkpoint, as the writing thread says it. */
export type Newest = Outcomes['checkpoint'];
