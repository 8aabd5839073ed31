// The publication: an entry by which the operator puts a time on something public, such as a notice (CNIL-14).
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import { PUBLICATION_ENTRY } from './commitment.ts';

/** What an entry of kind `0x02` says; the bytes behind `hash` are served by that hash. */
export interface Publication {
  /** `configuration`: the configuration as canonical JSON. `notice`: one notice as canonical JSON. */
  readonly kind: 'configuration' | 'notice';
  /** SHA-256 of the published bytes, 64 lower-case hex digits; for a notice that is the notice hash. */
  readonly hash: string;
  /** ISO 8601 in UTC with milliseconds, by the log's clock. */
  readonly time: string;
}

/** The log's entry for a publication: `0x02 ‖` its canonical JSON (RFC 8785). */
export function publicationEntry({ kind, hash, time }: Publication): Uint8Array {
  return concatBytes(Uint8Array.of(PUBLICATION_ENTRY), utf8ToBytes(canonicalJson({ kind, hash, time })));
}
