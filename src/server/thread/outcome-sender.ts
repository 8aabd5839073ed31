// Sending the outcomes of a batch back to the server's thread in one message.
import type { MessagePort } from 'node:worker_threads';
import type { Outcome } from '../log-writer.ts';
import type { Sequencer } from '../sequencer.ts';
import { joinTexts } from './joined-texts.ts';
import type { Commit, Outcomes } from './messages.ts';

/** Collects what the sequencer answers for one log, and sends it when the batch is through. */
export class OutcomeSender {
  readonly #port: MessagePort;
  readonly #log: number;
  readonly #sequencer: Pick<Sequencer, 'checkpoint' | 'failure'>;
  #commits: Commit[] = [];
  #sequenced: number[] = [];
  #receipts: string[] = [];
  #others: [number, Exclude<Outcome['status'], 'sequenced'>][] = [];
  /** The checkpoint that the collected receipts stand under. */
  #note = '';
  #isScheduled = false;

  constructor(port: MessagePort, log: number, sequencer: Pick<Sequencer, 'checkpoint' | 'failure'>) {
    this.#port = port;
    this.#log = log;
    this.#sequencer = sequencer;
  }

  /** Sends the outcome of this submission, along with those that are there in the same turn. */
  take(number: number, outcome: Outcome): void {
    if (outcome.status === 'sequenced') {
      const { own, checkpoint } = outcome.receipt;
      // Receipts of two batches never travel under one checkpoint.
      if (this.#receipts.length && checkpoint !== this.#note) this.#send();
      this.#note = checkpoint;
      this.#sequenced.push(number);
      this.#receipts.push(own);
    } else this.#others.push([number, outcome.status]);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => this.#send());
  }

  /** Sends along with the outcomes of a batch what its commit was like. */
  observeCommit(...commit: Commit): void {
    this.#commits.push(commit);
  }

  #send(): void {
    this.#isScheduled = false;
    const { size, root, note } = this.#sequencer.checkpoint;
    const outcomes: Outcomes = {
      kind: 'outcomes',
      log: this.#log,
      checkpoint: { size, root: new Uint8Array(root), note },
      failure: this.#sequencer.failure,
      commits: this.#commits,
      sequenced: this.#sequenced,
      receiptsNote: this.#note,
      receipts: joinTexts(this.#receipts),
      others: this.#others,
    };
    this.#commits = [];
    this.#sequenced = [];
    this.#receipts = [];
    this.#others = [];
    this.#port.postMessage(outcomes);
  }
}
