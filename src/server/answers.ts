// The answers to a batch that was sequenced: to everybody who submitted a record, its receipt.
import type { SortedBatch } from './batch.ts';
import type { GrownTree } from './growth.ts';
import type { Outcome } from './log-writer.ts';
import { receiptOf } from './receipt.ts';
import type { NewEntry } from './store/log-store.ts';

/** Whoever waits for an outcome. */
interface Answerable {
  answer(outcome: Outcome): void;
}

/**
 * Answers all whose contents are new in the log.
 * @param entries of those contents, in the same order
 * @param checkpoint the signed note of the grown tree
 */
export function answerFresh(
  { fresh }: SortedBatch<Answerable>,
  entries: readonly NewEntry[],
  { tree, proofs }: GrownTree,
  checkpoint: string,
): void {
  const firstIndex = tree.size - entries.length;
  entries.forEach(({ content }, offset) => {
    const index = firstIndex + offset;
    const outcome: Outcome =
      'publication' in content
        ? { status: 'published' }
        : {
            status: 'sequenced',
            receipt: receiptOf({
              index,
              proofLines: proofs[offset]?.lines ?? '',
              salt: content.record.salt,
              recordText: content.record.text,
              checkpoint,
            }),
          };
    for (const { answer } of fresh[offset]?.submissions ?? []) answer(outcome);
  });
}
