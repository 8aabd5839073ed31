// The notices that the records of a pack name: how many name each, since when it is published, and what it says.

import { NO_NOTICE } from '../../consent/choice.ts';
import { parseJson } from '../../consent/configuration.ts';
import { type NoticeDocument, readNoticeDocument } from '../../consent/notice-document.ts';
import type { KeptEntry } from '../store/log-store.ts';
import type { Selected } from './selected.ts';

/** Anybody may name a notice that is none; so many of those are told apart. */
const UNPUBLISHED_MAX = 500;

/** Parsed documents that are held at once: those of some revisions in every language. */
export const DOCUMENTS_MAX = 256;

/** A published notice that records name. */
export interface NamedNotice {
  readonly hash: string;
  /** Index of the entry that publishes it. */
  readonly index: number;
  /** When it was published, by the log's clock; empty where the entry is damaged. */
  readonly time: string;
  /** Records of the pack that name it. */
  readonly records: number;
}

/** Filled while the records are looked through. */
export class NamedNotices {
  readonly #store: Selected['store'];
  readonly #size: number;
  readonly #published = new Map<string, { index: number; time: string; records: number }>();
  readonly #unpublished = new Map<string, number>();
  readonly #documents = new Map<string, NoticeDocument | undefined>();
  #others = 0;

  /** @param size of the checkpoint: what was published later is not published */
  constructor(store: Selected['store'], size: number) {
    this.#store = store;
    this.#size = size;
  }

  /** Counts one record. */
  async count(hash: string): Promise<void> {
    if (hash === NO_NOTICE) return;
    const known = this.#published.get(hash);
    if (known) {
      known.records += 1;
      return;
    }
    const missing = this.#unpublished.get(hash);
    if (missing !== undefined) {
      this.#unpublished.set(hash, missing + 1);
      return;
    }
    const found = await this.#store.readPublished(hash);
    if (found?.kind === 'notice' && found.index < this.#size) {
      const [entry] = await this.#store.readEntries(found.index, found.index + 1);
      this.#published.set(hash, { index: found.index, time: timeOf(entry), records: 1 });
    } else if (this.#unpublished.size < UNPUBLISHED_MAX) this.#unpublished.set(hash, 1);
    else this.#others += 1;
  }

  /** In the order of the log. */
  get published(): readonly NamedNotice[] {
    return [...this.#published]
      .map(([hash, notice]) => ({ hash, ...notice }))
      .sort((a, b) => a.index - b.index);
  }

  /** Hashes that records name and the log has not published, and how many records name others still. */
  get unpublished(): { readonly hashes: readonly string[]; readonly others: number } {
    return { hashes: [...this.#unpublished.keys()], others: this.#others };
  }

  /** The bytes as published. @throws where they are gone since they were counted */
  async bytes(hash: string): Promise<Uint8Array> {
    const found = await this.#store.readPublished(hash);
    if (!found) throw new Error(`the notice ${hash} went away while it was packed`);
    return found.bytes;
  }

  /** What it says; `undefined` where it is not published, or says not all that a notice says. */
  async document(hash: string): Promise<NoticeDocument | undefined> {
    if (!this.#published.has(hash)) return undefined;
    const isHeld = this.#documents.has(hash);
    const document = isHeld
      ? this.#documents.get(hash)
      : readNoticeDocument(parseJson(new TextDecoder().decode(await this.bytes(hash))));
    // A map keeps its order, so that the first is the one that was asked for longest ago.
    this.#documents.delete(hash);
    this.#documents.set(hash, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > DOCUMENTS_MAX && oldest !== undefined) this.#documents.delete(oldest);
    return document;
  }
}

/** When an entry of a publication says that it was made; empty where it can no longer be read. */
export function timeOf(entry: KeptEntry | undefined): string {
  const stated = parseJson(new TextDecoder().decode(entry?.bytes.subarray(1)));
  const time: unknown = Reflect.get(Object(stated), 'time');
  return typeof time === 'string' ? time : '';
}
