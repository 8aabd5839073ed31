// A text that is compared with an expected one piece by piece, as both come: neither is ever held whole.
import { concatBytes } from '@noble/hashes/utils.js';
import type { FindingList, Place } from '../finding.ts';

const NEWLINE = 0x0a;
const LINE_BYTES_MAX = 1_048_576;

const encoder = new TextEncoder();

/** One file of a pack. After its first difference, of which it tells, nothing more is read of it. */
export class TextBeside {
  readonly #parts: AsyncIterator<Uint8Array>;
  readonly #path: string;
  readonly #findings: FindingList;
  #buffer: Uint8Array = new Uint8Array();
  #isSame = true;

  constructor(parts: AsyncIterable<Uint8Array>, path: string, findings: FindingList) {
    this.#parts = parts[Symbol.asyncIterator]();
    this.#path = path;
    this.#findings = findings;
  }

  /** Whether nothing else than what was expected was there so far. */
  get isSame(): boolean {
    return this.#isSame;
  }

  /** @param what what it means where the text goes on differently */
  async expect(text: string, place: Place, what: string): Promise<void> {
    let expected = encoder.encode(text);
    while (this.#isSame && expected.length) {
      if (!this.#buffer.length && !(await this.#more())) {
        await this.#differ(place, `${what}: it ends before`);
        return;
      }
      const length = Math.min(expected.length, this.#buffer.length);
      for (let at = 0; at < length; at += 1) {
        if (this.#buffer[at] === expected[at]) continue;
        await this.#differ(place, what);
        return;
      }
      expected = expected.subarray(length);
      this.#buffer = this.#buffer.subarray(length);
    }
  }

  /** Passes over the next line where it begins so. */
  async skipLine(start: string): Promise<void> {
    if (!this.#isSame) return;
    const expected = encoder.encode(start);
    while (this.#buffer.length < expected.length && (await this.#more()));
    if (!expected.every((byte, at) => this.#buffer[at] === byte)) return;
    for (;;) {
      const end = this.#buffer.indexOf(NEWLINE);
      if (end !== -1) {
        this.#buffer = this.#buffer.subarray(end + 1);
        return;
      }
      if (this.#buffer.length > LINE_BYTES_MAX || !(await this.#more())) return;
    }
  }

  async expectEnd(): Promise<void> {
    if (this.#isSame && (this.#buffer.length || (await this.#more())))
      await this.#differ({}, 'it goes on behind the last record of the export');
  }

  async #more(): Promise<boolean> {
    const part = await this.#parts.next();
    if (part.done) return false;
    // A copy, since the source may use its buffer again.
    this.#buffer = this.#buffer.length ? concatBytes(this.#buffer, part.value) : part.value.slice();
    return true;
  }

  async #differ(place: Place, message: string): Promise<void> {
    this.#isSame = false;
    this.#findings.error('pack-form-differs', { path: this.#path, ...place }, message);
    await this.#parts.return?.(undefined);
  }
}
