// The entries of a log as it publishes them: a commitment, which says nothing, or a publication.
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { COMMITMENT_ENTRY, PUBLICATION_ENTRY } from '../consent/commitment.ts';
import { PUBLICATION_KINDS, type Publication } from '../consent/publication.ts';
import { readCanonicalJson } from './canonical-text.ts';

/** One byte, and a hash. */
const COMMITMENT_BYTES = 1 + sha256.outputLen;

/** A publication has less than 200. */
const PUBLICATION_BYTES_MAX = 4_096;

const publicationSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(PUBLICATION_KINDS),
  time: z.iso.datetime({ precision: 3 }),
});

/** A parsed value as a publication; `undefined` where it is none that this version knows. Never throws. */
export function readPublication(value: unknown): Publication | undefined {
  return publicationSchema.safeParse(value).data;
}

/** What an entry of the log is. */
export type PublicEntry =
  | { readonly kind: 'commitment' }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'unknown'; readonly problem: string };

/** Reads an entry as the log serves it. Never throws. */
export function readPublicEntry(entry: Uint8Array): PublicEntry {
  const [kind] = entry;
  if (kind === COMMITMENT_ENTRY) {
    if (entry.length === COMMITMENT_BYTES) return { kind: 'commitment' };
    return unknown(`a commitment has ${COMMITMENT_BYTES} bytes, but this one has ${entry.length}`);
  }
  if (kind !== PUBLICATION_ENTRY)
    return unknown(`an entry begins with the byte 1 or 2, but this one with ${kind ?? 'nothing'}`);
  const read = readCanonicalJson(entry.subarray(1), PUBLICATION_BYTES_MAX);
  const publication = 'value' in read ? readPublication(read.value) : undefined;
  if (publication) return { kind: 'publication', publication };
  return unknown(
    'problem' in read ? read.problem : 'the log published something that this version does not know',
  );
}

const unknown = (problem: string): PublicEntry => ({ kind: 'unknown', problem });
