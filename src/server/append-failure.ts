// Why a log cannot append, as a class that may be told to anybody: it names no file, no value and no visitor.
import { TemoinError } from '../consent/error.ts';

/** The classes, most of them by what has to be looked at. */
export type AppendFailure =
  /** No room on the disk of the data or the ledger. */
  | 'disk-full'
  /** The ledger could not be written. */
  | 'ledger-unusable'
  /** The store no longer leads to what was signed. */
  | 'log-rolled-back'
  /** The store is damaged. */
  | 'data-unusable'
  /** The store refused the commit, or did not answer. */
  | 'store-failed'
  /** The thread that writes has ended; it is started again. */
  | 'thread-ended'
  /** The server is about to end. */
  | 'stopping';

/** SQLite's result code SQLITE_FULL (sqlite.org/rescode.html#full). */
const SQLITE_FULL = 13;

const CODES: readonly unknown[] = ['ledger-unusable', 'log-rolled-back', 'data-unusable'];

/** The class of an error of the store or the ledger. */
export function appendFailureOf(error: unknown): AppendFailure {
  const { code, errcode, cause } = Object(error);
  if (errcode === SQLITE_FULL || code === 'ENOSPC' || Object(cause).code === 'ENOSPC') return 'disk-full';
  // The reason for the cast: the codes in the list are classes too.
  return error instanceof TemoinError && CODES.includes(code) ? (code as AppendFailure) : 'store-failed';
}
