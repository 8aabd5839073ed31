// The way into a log, whoever stands behind it: a sequencer in this thread, in another one, or on another machine.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import type { AppendFailure } from './append-failure.ts';
import type { Receipt } from './receipt.ts';
import type { RecordText } from './record-text.ts';
import type { NewPublication } from './store/log-store.ts';

/** What somebody wants to have in the log. */
export type Submitted =
  | {
      readonly record: RecordText;
      /** Whether it was read from the store as pending, and is there byte for byte as `pendingTextOf` spells it. */
      readonly isPending?: boolean;
    }
  | { readonly publication: NewPublication };

/** How it went with a submission. */
export type Outcome =
  /** The record is durable in the log under the signed checkpoint in its receipt, now or since an earlier time. */
  | { readonly status: 'sequenced'; readonly receipt: Receipt }
  /** The same of a record that was pending: whoever waits for its receipt makes it of what the store has. */
  | { readonly status: 'placed' }
  /** The publication is in the log, now or since an earlier time. */
  | { readonly status: 'published' }
  /** The log has, or has erased, another record of this id. */
  | { readonly status: 'conflict' }
  /** Too many wait, it took too long, or the store failed: nothing is known of its fate, and to submit it again is safe. */
  | { readonly status: 'unavailable' };

/** A checkpoint with the note that states it. */
export type SignedCheckpoint = Pick<Checkpoint, 'size' | 'root'> & { readonly note: string };

/** Takes submissions and knows the newest checkpoint. */
export interface LogWriter {
  /** Waits for a place in the log. Never rejects. */
  submit(content: Submitted): Promise<Outcome>;

  /** The newest signed checkpoint. Everything under it is durable. */
  readonly checkpoint: SignedCheckpoint;

  /** Why the last commit failed, or why there will be none; `undefined` where the next may go well. */
  readonly failure: AppendFailure | undefined;

  /** Takes nothing more, and resolves once everything that waits is answered. */
  stop(): Promise<void>;
}

/** A way into the log that can be measured, for those who look after it. */
export interface MeasuredWriter extends LogWriter {
  /** Submissions that wait for their place. */
  readonly waiting: number;
  /** How many entries the register is behind the tree; rejects where nobody can say. */
  registerLag(): Promise<number>;
  /** Has somebody told of every commit that is made here from now on: of how many entries, and the seconds it took. */
  observeCommits(observe: (commits: readonly (readonly [entries: number, seconds: number])[]) => void): void;
}
