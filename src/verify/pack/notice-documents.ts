// The notices of a pack as what they say, by hash: read when a record first names one, and a few of them kept.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type NoticeDocument, readNoticeDocument } from '../../consent/notice-document.ts';
import { readCanonicalJson } from '../canonical-text.ts';
import type { PackReader } from './pack-reader.ts';

/** As the evidence of one notice has it. */
export const NOTICE_BYTES_MAX = 1_048_576;

/** Those of one revision in every language, and some more. */
const KEPT_MAX = 128;

/** Where a pack has the notice of a hash. */
export const noticePath = (hash: string): string => `notices/${hash}.json`;

/** Reads them from one pack. */
export class NoticeDocuments {
  readonly #reader: PackReader;
  readonly #kept = new Map<string, NoticeDocument | undefined>();

  constructor(reader: PackReader) {
    this.#reader = reader;
  }

  /** What it says; undefined where the pack has it not, or has something else under its name. */
  async read(hash: string): Promise<NoticeDocument | undefined> {
    if (this.#kept.has(hash)) return this.#kept.get(hash);
    const document = await this.#parse(hash);
    if (this.#kept.size >= KEPT_MAX) this.#kept.clear();
    this.#kept.set(hash, document);
    return document;
  }

  async #parse(hash: string): Promise<NoticeDocument | undefined> {
    const bytes = await this.#reader.readWhole(noticePath(hash), NOTICE_BYTES_MAX);
    if (!bytes || bytesToHex(sha256(bytes)) !== hash) return undefined;
    const read = readCanonicalJson(bytes, NOTICE_BYTES_MAX);
    return 'value' in read ? readNoticeDocument(read.value) : undefined;
  }
}
