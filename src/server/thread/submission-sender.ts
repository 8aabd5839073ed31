// Sending what is submitted to one log to the writing thread: what arrives together, in one message.
import type { Submitted } from '../log-writer.ts';
import type { NewPublication } from '../store/log-store.ts';
import { joinTexts } from './joined-texts.ts';
import type { Submissions } from './messages.ts';

/** Submissions that are sent before the turn is over: as many as make a commit worth its syncing. */
const SEND_AT = 128;

/** Collects the submissions of one turn of the event loop. */
export class SubmissionSender {
  readonly #log: number;
  readonly #now: () => Date;
  readonly #post: (message: Submissions) => void;
  #recordNumbers: number[] = [];
  #records: string[] = [];
  #publicationNumbers: number[] = [];
  #publications: NewPublication[] = [];

  /** @param post sends to the thread, or drops where there is none */
  constructor(log: number, now: () => Date, post: (message: Submissions) => void) {
    this.#log = log;
    this.#now = now;
    this.#post = post;
  }

  /**
   * Sends it when the turn is over, with all that comes in the same; or at once, where that is so much that the thread
   * could be at work on it meanwhile.
   * @param number by which it is answered
   */
  send(number: number, content: Submitted): void {
    if ('record' in content) {
      const { id, before, after } = content.record;
      this.#recordNumbers.push(number);
      this.#records.push(id, before, after);
    } else {
      this.#publicationNumbers.push(number);
      this.#publications.push(content.publication);
    }
    const count = this.#recordNumbers.length + this.#publicationNumbers.length;
    if (count === 1) setImmediate(() => this.#sendAll());
    else if (count >= SEND_AT) this.#sendAll();
  }

  /** Drops what has not been sent. */
  clear(): void {
    this.#recordNumbers = [];
    this.#records = [];
    this.#publicationNumbers = [];
    this.#publications = [];
  }

  #sendAll(): void {
    if (!this.#recordNumbers.length && !this.#publicationNumbers.length) return;
    this.#post({
      kind: 'submissions',
      log: this.#log,
      timeMs: this.#now().getTime(),
      numbers: [...this.#recordNumbers, ...this.#publicationNumbers],
      records: joinTexts(this.#records),
      publications: this.#publications,
    });
    this.clear();
  }
}
