// The other end of log-process.ts: starts processes on a shared log, puts load on them, and keeps what they answer.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ConsentRecord } from '../../src/consent/record.ts';
import type { Outcome } from '../../src/server/log-writer.ts';
import { receiptText } from '../../src/server/receipt.ts';

/** What a process is told at its start. */
export interface ProcessOptions {
  readonly database: string;
  readonly site: string;
  /** Where it is to be a candidate for sequencing. */
  readonly keyFile?: string;
  /** Whether it sequences without asking for the lease. */
  readonly isHeedless?: boolean;
}

/** A record for a process. */
export interface Question {
  readonly question: number;
  readonly record: ConsentRecord;
}

/** What a process answers, with the newest checkpoint that it knows. */
export interface Reply {
  readonly question: number;
  readonly outcome: Outcome;
  readonly checkpoint: string;
}

/** A running process. */
export class LogProcess {
  readonly #child: ChildProcess;
  readonly #replies = new Map<number, (reply: Reply) => void>();
  #questions = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message) => {
      if (message === 'ready') return;
      // The reason for the cast: both ends are in this folder.
      const reply = message as Reply;
      this.#replies.get(reply.question)?.(reply);
      this.#replies.delete(reply.question);
    });
  }

  static async start(options: ProcessOptions): Promise<LogProcess> {
    const child = fork(fileURLToPath(new URL('log-process.ts', import.meta.url)), [JSON.stringify(options)], {
      execArgv: [],
      // What it warns of is expected here: databases and sequencers go away.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started = new LogProcess(child);
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the process ended with ${code}`))),
    ]);
    return started;
  }

  submit(record: ConsentRecord): Promise<Reply> {
    this.#questions += 1;
    const question = this.#questions;
    return new Promise((resolve) => {
      this.#replies.set(question, resolve);
      this.#child.send({ question, record } satisfies Question);
    });
  }

  /** Ends it as a power cut would: nothing that it does can be finished. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** Visitors who send records to collectors, and send again what was not acknowledged, until the load is ended. */
export class Load {
  readonly #collectors: readonly LogProcess[];
  readonly #recordFor: (n: number) => ConsentRecord;
  readonly #visitors: Promise<void>[];
  #next = 0;
  #isEnded = false;
  /** By record id: the receipt. */
  readonly acknowledged = new Map<string, string>();
  /** Every checkpoint that a process knew when it answered. */
  readonly checkpoints = new Set<string>();
  /** When each acknowledgement came, in milliseconds of `performance.now()`. */
  readonly acknowledgedMs: number[] = [];
  /** Outcomes that no visitor should ever see: each record has one content. */
  readonly conflicts: string[] = [];

  constructor(
    collectors: readonly LogProcess[],
    recordFor: (n: number) => ConsentRecord,
    visitors: number,
    firstRecord = 0,
  ) {
    this.#collectors = collectors;
    this.#recordFor = recordFor;
    this.#next = firstRecord;
    this.#visitors = Array.from({ length: visitors }, () => this.#visit());
  }

  /** Begins no more records, and resolves when every one that was begun is acknowledged. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#visitors);
  }

  async #visit(): Promise<void> {
    while (!this.#isEnded) {
      const n = this.#next;
      this.#next += 1;
      await this.#send(this.#recordFor(n), n);
    }
  }

  async #send(record: ConsentRecord, n: number): Promise<void> {
    // Sent again, it may reach another collector, as behind a load balancer.
    for (let attempt = n; ; attempt += 1) {
      const collector = this.#collectors[attempt % this.#collectors.length];
      if (!collector) throw new Error('there is no collector to send to');
      const { outcome, checkpoint } = await collector.submit(record);
      this.checkpoints.add(checkpoint);
      if (outcome.status === 'sequenced') {
        this.acknowledged.set(record.id, receiptText(outcome.receipt));
        this.acknowledgedMs.push(performance.now());
        return;
      }
      if (outcome.status === 'conflict') {
        this.conflicts.push(record.id);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
