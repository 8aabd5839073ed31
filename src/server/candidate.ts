// A candidate: waits for the lease of the log, sequences while it has it, and waits again when it has lost it.
import { setTimeout as pause } from 'node:timers/promises';
import { parseCheckpoint } from '../tlog/checkpoint.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import { startHeartbeat } from './heartbeat.ts';
import { Lease, RENEWAL_MS } from './lease.ts';
import type { LogWriter, SignedCheckpoint } from './log-writer.ts';
import { drainPending } from './pending-drain.ts';
import type { NewPublication } from './store/log-store.ts';
import type { SharedLogStore } from './store/shared-log-store.ts';
import { startTending } from './tending.ts';

/** What the log is sequenced by: the part of a sequencer that is needed here. */
export interface Sequencing extends Pick<LogWriter, 'submit' | 'checkpoint' | 'stop'> {
  /** Does once what is to be done beside the sequencing, such as erasing. Rejects where that is to be tried again. */
  tend?(): Promise<void>;
}

/** What a candidate works with. */
export interface CandidateOptions {
  readonly store: SharedLogStore;
  readonly site: string;
  /** Recovers the log and begins to sequence it; called each time the lease is won. */
  readonly startSequencer: () => Promise<Sequencing>;
  /** Published first, where the log has them not yet. */
  readonly publications: readonly NewPublication[];
  /** Whether the log publishes a heartbeat every hour. */
  readonly hasHeartbeat: boolean;
  readonly now: () => Date;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
}

/** One process that can sequence the log. Of several, one does. */
export class Candidate {
  readonly #options: CandidateOptions;
  readonly #lease: Lease;
  readonly #work: Promise<void>;
  #isStopped = false;
  #active: Sequencing | undefined;
  #lastWarning = '';

  constructor(options: CandidateOptions) {
    this.#options = options;
    this.#lease = new Lease(options.store);
    this.#work = this.#run();
  }

  /** The sequencer while this candidate has the lease and is ready. */
  get active(): Sequencing | undefined {
    return this.#active;
  }

  /** Ends the sequencing, gives the lease back, and resolves when both is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#work;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      try {
        if (await this.#lease.hold()) await this.#sequence();
      } catch (error) {
        this.#warnOnce(`The log is not sequenced here: ${error instanceof Error ? error.message : error}`);
      }
      if (!this.#isStopped) await pause(RENEWAL_MS);
    }
  }

  async #sequence(): Promise<void> {
    const { store, site, warn, now, hasHeartbeat, startSequencer } = this.#options;
    // A renewal that fails is tried again; meanwhile the lease runs out by itself.
    let renewal: Promise<unknown> | undefined;
    const renewing = setInterval(() => {
      renewal = this.#lease.hold().catch(() => undefined);
    }, RENEWAL_MS);
    try {
      const sequencer = await startSequencer();
      try {
        await refuseOlderThanAnswered(store, sequencer.checkpoint);
        await this.#publish(sequencer);
        await store.keepCheckpoint(sequencer.checkpoint);
        this.#active = sequencer;
        this.#lastWarning = '';
        const heartbeat = hasHeartbeat ? await startHeartbeat({ writer: sequencer, now, warn }) : undefined;
        const tending = startTending(() => tend(sequencer, store), warn);
        try {
          await drainPending({
            store,
            sequencer,
            site,
            warn,
            mayGoOn: () => this.#lease.isHeld && !this.#isStopped,
          });
        } finally {
          await tending.stop();
          await heartbeat?.stop();
        }
      } finally {
        this.#active = undefined;
        await sequencer.stop();
      }
    } finally {
      clearInterval(renewing);
      // One that is on its way would take back what is given back.
      await renewal;
      // Where the database is gone, the lease runs out by itself.
      await this.#lease.giveBack().catch(() => undefined);
    }
  }

  async #publish(sequencer: Sequencing): Promise<void> {
    const outcomes = await Promise.all(
      this.#options.publications.map((publication) => sequencer.submit({ publication })),
    );
    if (outcomes.some(({ status }) => status !== 'published')) {
      throw new Error('the configuration, its notices and the widget’s release could not be published');
    }
  }

  /** A database that is away for an hour is told of once. */
  #warnOnce(message: string): void {
    if (message !== this.#lastWarning) this.#options.warn(message);
    this.#lastWarning = message;
  }
}

/** What is published meanwhile, of erasures and by the heart, is to be seen although no record follows it. */
async function tend(sequencer: Sequencing, store: SharedLogStore): Promise<void> {
  await sequencer.tend?.();
  const { checkpoint } = await store.readAnswers([]);
  if (sequencer.checkpoint.size > checkpoint.size) await store.keepCheckpoint(sequencer.checkpoint);
}

/** What was signed stays signed: a shorter tree than the kept checkpoint's, or another of its size, is never signed on. */
async function refuseOlderThanAnswered(
  store: SharedLogStore,
  { size, root }: SignedCheckpoint,
): Promise<void> {
  const { checkpoint } = await store.readAnswers([]);
  const kept = parseCheckpoint(checkpoint.note.slice(0, checkpoint.note.indexOf('\n\n') + 1));
  if (kept.size > size || (kept.size === size && !hashesEqual(kept.root, root))) {
    throw new Error(
      `it has ${size} entries, but a checkpoint of ${kept.size} is signed already; put the newest state of the database back`,
    );
  }
}
