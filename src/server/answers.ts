// The answers to a batch that was sequenced: to everybody who submitted a record and waits for it, its receipt.
import type { SortedBatch } from './batch.ts';
import type { GrownTree } from './growth.ts';
import type { Outcome, Submitted } from './log-writer.ts';
import { receiptOf } from './receipt.ts';
import type { NewEntry } from './store/log-store.ts';

/** Whoever waits for an outcome. */
interface Answerable {
  readonly content: Submitted;
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
  const outcomeOf = ({ content }: NewEntry, offset: number): Outcome =>
    'publication' in content
      ? { status: 'published' }
      : {
          status: 'sequenced',
          receipt: receiptOf({
            index: firstIndex + offset,
            proofLines: proofs[offset]?.lines ?? '',
            salt: content.record.salt,
            recordText: content.record.text,
            checkpoint,
          }),
        };
  entries.forEach((entry, offset) => {
    let outcome: Outcome | undefined;
    for (const { content, answer } of fresh[offset]?.submissions ?? []) {
      if ('record' in content && content.isPending) {
        answer({ status: 'placed' });
        continue;
      }
      outcome ??= outcomeOf(entry, offset);
      answer(outcome);
    }
  });
}
