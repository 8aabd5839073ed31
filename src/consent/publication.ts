// The publication: an entry by which the operator puts a time on something public, such as a notice (CNIL-14).
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import { PUBLICATION_ENTRY } from './commitment.ts';

/**
 * What may be published, each as canonical JSON: the `configuration`; a `notice`; the manifest of a release of the
 * `widget` (widget-manifest.ts); the `heartbeat` of an hour, which shows that the log was there; an `erasure` of records;
 * the `succession` of another log, with its last checkpoint.
 */
export const PUBLICATION_KINDS = [
  'configuration',
  'notice',
  'widget',
  'heartbeat',
  'erasure',
  'succession',
] as const;

/** One of {@link PUBLICATION_KINDS}. */
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What an entry of kind `0x02` says; the bytes behind `hash` are served by that hash. */
export interface Publication {
  readonly kind: PublicationKind;
  /** SHA-256 of the published bytes, 64 lower-case hex digits; for a notice that is the notice hash. */
  readonly hash: string;
  /** ISO 8601 in UTC with milliseconds, by the log's clock. */
  readonly time: string;
}

/** The log's entry for a publication: `0x02 ‖` its canonical JSON (RFC 8785). */
export function publicationEntry({ kind, hash, time }: Publication): Uint8Array {
  return concatBytes(Uint8Array.of(PUBLICATION_ENTRY), utf8ToBytes(canonicalJson({ kind, hash, time })));
}

/** Whether a text read from outside names a kind of publication that this version knows. */
export const isPublicationKind = (text: string): text is PublicationKind =>
  PUBLICATION_KINDS.some((kind) => kind === text);
