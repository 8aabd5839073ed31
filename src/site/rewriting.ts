// A text that is read piece by piece, and given out with some parts replaced.
import { TemoinError } from '../consent/error.ts';

/**
 * Most that is kept of a page that comes in pieces, in characters: of a tag that has not ended, of a `<noscript>`, of
 * a word without white space. Pictures inside addresses make long tags.
 */
const WAITING_MAX = 16_777_216;

/** Offsets count from the beginning of the whole text. What was given out cannot be reached any more. */
export class Rewriting {
  /** What was read and has not been passed yet, and the offset at which it starts. */
  #rest = '';
  #start = 0;
  #output = '';
  #lastCharacter = '';

  /** Offset behind all that was read. */
  get end(): number {
    return this.#start + this.#rest.length;
  }

  read(text: string): void {
    this.#rest += text;
  }

  slice(start: number, end: number): string {
    return this.#rest.slice(start - this.#start, end - this.#start);
  }

  /** Gives out everything before an offset as it is; nothing where that was given out before. */
  passTo(offset: number): void {
    const length = Math.max(0, offset - this.#start);
    this.#give(this.#rest.slice(0, length));
    this.#rest = this.#rest.slice(length);
    this.#start += length;
  }

  /** Gives out everything before `start` as it is, and in place of what follows, up to `end`, another text. */
  replace(start: number, end: number, text: string): void {
    this.passTo(start);
    // A "<" left alone must not begin a tag with what stood behind the removed one.
    this.#give(text || (this.#lastCharacter === '<' ? ' ' : ''));
    this.#rest = this.#rest.slice(end - start);
    this.#start = end;
  }

  /** @throws TemoinError `page-unreadable` where too much waits to be given out */
  refuseEndless(): void {
    if (this.#rest.length <= WAITING_MAX) return;
    throw new TemoinError(
      'page-unreadable',
      `a tag, a <noscript> or a word has not ended after ${WAITING_MAX} characters; a page like that can be marked only as a whole`,
    );
  }

  /** All that was given out since the last call. */
  take(): string {
    const output = this.#output;
    this.#output = '';
    return output;
  }

  #give(text: string): void {
    this.#output += text;
    this.#lastCharacter = text.at(-1) ?? this.#lastCharacter;
  }
}
