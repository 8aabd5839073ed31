// The store of a log that many processes share: what only such a store does, beyond the contract of every store.
import type { ErasableStore } from './erasure-store.ts';
import type { KeptRecord } from './log-store.ts';

/** A record that a collector has taken and that has no place in the log yet. */
export interface PendingRecord {
  readonly id: string;
  /** Canonical JSON of the record, without a `receivedTime`. */
  readonly bytes: Uint8Array;
}

/** Of ids that were to be kept, those that the store knew before; an id that is in the log is in neither list. */
export interface EarlierIds {
  /** Those that were pending, with what they have. */
  readonly pending: readonly PendingRecord[];
  readonly erased: readonly string[];
}

/** A signed checkpoint as it is kept for those who have no key. */
export interface KeptCheckpoint {
  readonly size: number;
  /** The signed note. */
  readonly note: string;
}

/**
 * Records on their way from many collectors to the one sequencer. What is pending is no part of the log: no read of
 * the contract above shows it. `commit` gives a pending record its place, and so ends its waiting. Until then its bytes
 * never change: who has read and checked them may have the commit leave them as they are (`timeAt` of a new record).
 */
export interface PendingStore {
  /**
   * Keeps records until they are sequenced; durable on return. An id that is there already keeps what it has, and one
   * that was erased is not kept.
   */
  addPending(records: readonly PendingRecord[]): Promise<EarlierIds>;

  /**
   * What waits for its place and is due, the longest waiting first.
   * @param except ids that are left out: those that are being given a place
   */
  readPending(limit: number, except: readonly string[]): Promise<PendingRecord[]>;

  /**
   * Puts records that could not be sequenced behind the others: each is due again after a delay that doubles from
   * half a second to an hour. So they neither hold up the others nor are lost. Ids that do not wait are passed over.
   */
  postponePending(ids: readonly string[]): Promise<void>;

  /** Ids of the records without a place in which a subject stands, wherever in their bytes. */
  findPending(subject: string): Promise<string[]>;

  /** Removes records that have no place, and keeps the hashes of their ids: they are refused from now on. */
  dropPending(ids: readonly string[]): Promise<void>;

  /** Keeps a checkpoint, unless one of a larger tree is kept; durable on return. */
  keepCheckpoint(checkpoint: KeptCheckpoint): Promise<void>;

  /** The kept checkpoint, and of the records with these ids those that are in its tree; all read at one moment. */
  readAnswers(ids: readonly string[]): Promise<{ checkpoint: KeptCheckpoint; records: KeptRecord[] }>;
}

/** Who sequences. It spares the sequencers needless conflicts; that the log does not fork rests on `commit` alone. */
export interface LeaseStore {
  /**
   * Takes or renews the lease, by the database's clock.
   * @param holder who asks, one name for each attempt at sequencing
   * @returns whether the holder has the lease for `durationMs` from now on; `false` where another has it
   */
  holdLease(holder: string, durationMs: number): Promise<boolean>;

  /** Gives the lease back, so that the next need not wait; does nothing where another has it. */
  releaseLease(holder: string): Promise<void>;
}

/** Which key signs. Only the machines of sequencers have it; collectors know its public half from here. */
export interface KeyStore {
  /**
   * Registers the log's verifier key with the checkpoint of the empty log that it has signed, unless a key is
   * registered. Durable on return.
   * @returns the verifier key that is registered then, this one or an earlier one
   */
  registerKey(vkey: string, emptyNote: string): Promise<string>;

  /** The registered verifier key; `undefined` where there is none. */
  readKey(): Promise<string | undefined>;
}

/** The store of a log that many processes on many machines work on. */
export interface SharedLogStore extends ErasableStore, PendingStore, LeaseStore, KeyStore {}
