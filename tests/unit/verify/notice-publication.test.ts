// The publication of a notice: proved with its time, or in words why not.
import { expect, it } from 'vitest';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { verifyNoticePublication } from '../../../src/verify/notice-publication.ts';
import type { EntryClaim } from '../../../src/verify/widget-publication.ts';
import { buildLogOf, flipped, key, otherKey } from './log-builder.ts';

const log = buildLogOf(4);
const index = log.entries.findIndex(({ publication }) => publication?.kind === 'notice');
const publication = log.entries[index]?.publication;
if (!publication) throw new Error('the log that was built has published a notice');
const { hash, time } = publication;
const claim: EntryClaim = {
  index,
  entry: publicationEntry(publication),
  proof: log.proof(index),
  checkpoint: log.checkpoint,
};

it('is proved with the time at which it was published', () => {
  expect(verifyNoticePublication(hash, claim, key)).toEqual({ time });
});

it('is not, whichever byte of the entry is changed', () => {
  for (let at = 0; at < claim.entry.length; at += 1)
    expect(verifyNoticePublication(hash, { ...claim, entry: flipped(claim.entry, at) }, key)).toHaveProperty(
      'problem',
    );
});

it.each([
  ['by another key', () => verifyNoticePublication(hash, claim, otherKey), /does not verify/],
  [
    'at another place',
    () => verifyNoticePublication(hash, { ...claim, index: index + 1 }, key),
    /is not entry/,
  ],
  [
    'of another notice',
    () => verifyNoticePublication('0'.repeat(64), claim, key),
    /no publication of the notice/,
  ],
  [
    'with a proof that is cut short',
    () => verifyNoticePublication(hash, { ...claim, proof: claim.proof.slice(1) }, key),
    /fits no entry/,
  ],
])('is not %s', (_what, verdict, words) => {
  expect(verdict()).toMatchObject({ problem: expect.stringMatching(words) });
});
