// The commitment: what the public log holds of a record, which says nothing about it without the salt (TL-8).
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { StoredRecord } from './record.ts';

/** Bytes of the random salt that makes two equal records' commitments differ and an erased one's meaningless. */
export const SALT_BYTES = 32;

/** First byte of an entry that commits to a record. */
export const COMMITMENT_ENTRY = 0x01;

/** First byte of an entry that is a publication of the operator. */
export const PUBLICATION_ENTRY = 0x02;

/** What the hash of a commitment begins with, so that it is no hash of anything else. */
export const COMMITMENT_DOMAIN = utf8ToBytes('temoin/record/v1\n');

/** The bytes of a record that are hashed and stored: RFC 8785 in UTF-8. */
export function recordBytes(record: StoredRecord): Uint8Array {
  return utf8ToBytes(canonicalJson(record));
}

/**
 * The log's entry for a record: `0x01 ‖ SHA-256("temoin/record/v1\n" ‖ salt ‖ canonical record)`.
 * @param canonicalRecord as {@link recordBytes} gives it; other bytes give another entry
 * @throws RangeError where the salt is not 32 bytes long
 */
export function commitmentEntry(canonicalRecord: Uint8Array, salt: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES)
    throw new RangeError(`a salt has ${SALT_BYTES} bytes, but this one has ${salt.length}`);
  return concatBytes(
    Uint8Array.of(COMMITMENT_ENTRY),
    sha256(concatBytes(COMMITMENT_DOMAIN, salt, canonicalRecord)),
  );
}
