// The publication of a notice: whether it stands in the log, and since when.
import { leafHash } from '../tlog/merkle.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { inclusionProblem, openOrProblem } from './proof-in-words.ts';
import { type EntryClaim, readPublicationEntry } from './widget-publication.ts';

/**
 * Verifies that the log has published a notice. That bytes are this notice, their hash tells.
 * @returns the time of the publication, ISO 8601; in words why that is not shown; never throws
 */
export function verifyNoticePublication(
  hash: string,
  { index, entry, proof, checkpoint }: EntryClaim,
  key: VerifierKey,
): { readonly time: string } | { readonly problem: string } {
  const publication = readPublicationEntry(entry);
  if (publication?.kind !== 'notice' || publication.hash !== hash)
    return { problem: `the entry is no publication of the notice ${hash}` };
  const opened = openOrProblem(checkpoint, key);
  if ('problem' in opened) return opened;
  const misplaced = inclusionProblem(index, leafHash(entry), proof, opened.checkpoint);
  return misplaced === undefined ? { time: publication.time } : { problem: misplaced };
}
