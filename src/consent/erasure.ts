// Erasure: what the log publishes when records are taken out of it, and what is kept of their ids (docs/FORMAT.md §12).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

/**
 * Why records were erased: the visitor asked, they had been kept long enough, a court or an authority ordered it, or
 * they had come back with a backup after they were erased.
 */
export const ERASURE_REASONS = ['subject-request', 'retention', 'order', 'restored'] as const;

/** One of {@link ERASURE_REASONS}. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** What a publication of the kind `erasure` says. It names no subject and, without the salt, no record. */
export interface ErasureStatement {
  /** How many records, at least one. */
  readonly count: number;
  /** {@link hashOfIndexes}, 64 lower-case hex digits. */
  readonly indexes: string;
  readonly reason: ErasureReason;
}

const INDEXES_DOMAIN = utf8ToBytes('temoin/erasure/v1\n');

/** What stands before an id in what {@link tombstoneOf} hashes. */
export const TOMBSTONE_DOMAIN = 'temoin/erased/v1\n';

/** Ties an erasure to its indexes. @param salt 32 random bytes @param indexes increasing */
export function hashOfIndexes(salt: Uint8Array, indexes: readonly number[]): string {
  return bytesToHex(sha256(concatBytes(INDEXES_DOMAIN, salt, utf8ToBytes(canonicalJson(indexes)))));
}

/** The published text, canonical JSON. */
export const erasureText = ({ count, indexes, reason }: ErasureStatement): string =>
  canonicalJson({ count, indexes, reason });

/** What is kept of an erased record's id, so that the record is refused when it is sent again: 64 hex digits. */
export const tombstoneOf = (id: string): string => bytesToHex(sha256(utf8ToBytes(TOMBSTONE_DOMAIN + id)));
