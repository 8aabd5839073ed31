// The store of a log whose records can be erased: what is taken out, what must be refused, what is asked and held.
import type { ErasureReason } from '../../consent/erasure.ts';
import type { ErasedIndexes, KeptRecord, LogStore, NewPublication } from './log-store.ts';

/** Which record. */
export type RecordPlace = Pick<KeptRecord, 'index' | 'id'>;

/** One step of erasing: everything that is written with it. */
export interface NewErasure extends ErasedIndexes {
  /** Ids of the records at those indexes, in the same order. */
  readonly ids: readonly string[];
  /** What is to be published of it. */
  readonly publication: NewPublication;
  /** Number of the request that it is counted for. */
  readonly request?: number;
}

/** A record that may have been kept long enough. */
export interface AgedRecord extends RecordPlace {
  readonly event: string;
  readonly receivedTime: string;
  /** When the subject's next record but `once` was received; absent of the last one. */
  readonly supersededTime?: string;
}

/** Somebody wants the records of a subject erased. */
export interface ErasureRequest {
  readonly subject: string;
  readonly reason: ErasureReason;
}

/** How a request went. */
export interface ErasureOutcome {
  readonly erased: number;
  /** Whether nothing was erased because of a legal hold. */
  readonly isHeld: boolean;
}

/** Taking records out of the log: their entries stay. Times are ISO 8601 in UTC with milliseconds. */
export interface ErasureStore {
  /**
   * Removes records with salts and register lines, keeps the hashes of their ids, and what is to be published; all or
   * nothing, durable on return.
   * @throws where one of the records is gone already: whoever else has taken it out publishes that, and what is to be
   *   published here would be wrong. Who reads again which records there are may try again.
   */
  erase(erasure: NewErasure): Promise<void>;

  /**
   * Takes what was removed out of every file of the store.
   * @returns `false` where somebody reads an older state just now: then it must be called again
   */
  scrub(): Promise<boolean>;

  /** What is to be published of erasures and is not in the log yet. */
  readUnpublishedErasures(): Promise<NewPublication[]>;

  /** Those of the ids whose records were erased. */
  findErased(ids: readonly string[]): Promise<string[]>;

  /** Those of the hashes of ids (`tombstoneOf`) that the store does not have. */
  missingTombstones(hashes: readonly string[]): Promise<string[]>;

  /** Keeps hashes of ids that must be refused, of records that the store may never have had. */
  addTombstones(hashes: readonly string[]): Promise<void>;

  /** Records above an index, by index. */
  readRecordPlaces(after: number, limit: number): Promise<RecordPlace[]>;

  /** Records of a subject that the register has, by index. */
  readSubject(subject: string, limit: number): Promise<RecordPlace[]>;

  /** Records above an index that were received by `receivedBy`, by index, without those under a hold at `now`. */
  readAged(receivedBy: string, after: number, now: string, limit: number): Promise<AgedRecord[]>;

  /** Whether a subject's records must be kept at this time. */
  isHeld(subject: string, now: string): Promise<boolean>;

  /** Keeps a subject's records from erasure, until a time or, without one, until released. Replaces an earlier hold. */
  hold(subject: string, until?: string): Promise<void>;

  /** Ends a hold. @returns whether there was one */
  releaseHold(subject: string): Promise<boolean>;

  /** Notes a request for the log's writer, durably. @returns its number */
  requestErasure(request: ErasureRequest): Promise<number>;

  /** The oldest request that is not done; its subject is empty once it has been forgotten. */
  readOpenRequest(): Promise<(ErasureRequest & { readonly number: number }) | undefined>;

  /** Forgets the subject of a request. @param isHeld whether a hold kept its records */
  forgetRequest(number: number, isHeld: boolean): Promise<void>;

  /** Says that a forgotten request is done. */
  finishRequest(number: number): Promise<void>;

  /** How a request went; `undefined` until it is done. */
  readOutcome(number: number): Promise<ErasureOutcome | undefined>;
}

/** The store of a log whose records can be erased. */
export interface ErasableStore extends LogStore, ErasureStore {}

/** Why nothing is erased. */
export const erasedMeanwhile = (gone: number, of: number): Error =>
  new Error(`${gone} of ${of} records were erased meanwhile by somebody else; run one server for each log`);
