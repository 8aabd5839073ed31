// Erasing records, in numbered steps that a crash may come between: the next start goes on where it ended.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type ErasureReason, erasureText, hashOfIndexes, tombstoneOf } from '../consent/erasure.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { Sequencer } from './sequencer.ts';
import type { SigningLedger } from './signing-ledger.ts';
import type { ErasureRequest, ErasureStore, RecordPlace } from './store/erasure-store.ts';
import type { TreeStore } from './store/log-store.ts';
import type { PendingStore } from './store/shared-log-store.ts';

/** What erasing works with. All of it belongs to the one writer of the log. */
export interface ErasureOptions {
  readonly store: ErasureStore & Pick<TreeStore, 'readHead'>;
  readonly sequencer: Pick<Sequencer, 'submit' | 'follow'>;
  /** The same store, where records wait in it for their place: those are removed too. */
  readonly pending?: Pick<PendingStore, 'findPending' | 'dropPending'>;
  /** Remembers the hashes of erased ids where no restored backup can undo it. Default: only the store does. */
  readonly ledger?: SigningLedger;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Records in one publication at most. */
const RECORDS_MAX = 512;

/** Ids looked through at once for those that the ledger knows as erased. */
const PLACES_AT_ONCE = 4_096;

const SALT_BYTES = 32;

/** Erases on behalf of a log's one writer. */
export class Erasures {
  readonly #options: ErasureOptions;

  constructor(options: ErasureOptions) {
    this.#options = options;
  }

  /**
   * Erases what the ledger knows as erased and the log still has: a backup has brought it back, or a crash came before
   * it was removed. Nothing needs to be signed for it, so that it happens before anything is served, and also where the
   * log must not go on.
   */
  async eraseNoted(): Promise<void> {
    const { store, ledger, pending } = this.#options;
    const missing = new Set(await store.missingTombstones(ledger?.erased ?? []));
    if (!missing.size) return;
    const isMissing = ({ id }: Pick<RecordPlace, 'id'>) => missing.has(tombstoneOf(id));
    const isPutBack = await this.#isBehindLedger();
    // A request that a crash has interrupted tells why.
    const request = isPutBack ? undefined : await store.readOpenRequest();
    if (request?.subject) {
      const records = (await store.readSubject(request.subject, RECORDS_MAX)).filter(isMissing);
      if (records.length) await this.#remove(records, request.reason, request.number);
    }
    for (let after = -1; ; ) {
      const places = await store.readRecordPlaces(after, PLACES_AT_ONCE);
      const last = places.at(-1);
      if (!last) break;
      after = last.index;
      await this.#removeAll(places.filter(isMissing), isPutBack ? 'restored' : 'retention');
    }
    const waiting = (await pending?.findPending('')) ?? [];
    await pending?.dropPending(waiting.filter((id) => isMissing({ id })));
    // Also of records that came after the backup: they may be sent again.
    await store.addTombstones([...missing]);
    await store.scrub();
  }

  /**
   * Carries out what is requested, and completes what a crash has left.
   * @returns whether nothing is left to do; else it is to be called again
   */
  async carryOut(): Promise<boolean> {
    const { store } = this.#options;
    if (!(await this.#publish())) return false;
    for (;;) {
      const request = await store.readOpenRequest();
      if (!request) return true;
      if (!(await this.#carryOutOne(request))) return false;
    }
  }

  /** Erases records that nobody asked for: by age. Scrubbing them out of the files is left to {@link scrub}. */
  async eraseAged(records: readonly RecordPlace[]): Promise<void> {
    await this.#removeAll(records, 'retention');
    await this.#publish();
  }

  /** Takes what was erased out of the files. @returns `false` where it must be called again */
  scrub(): Promise<boolean> {
    return this.#options.store.scrub();
  }

  async #carryOutOne({ number, subject, reason }: ErasureRequest & { number: number }): Promise<boolean> {
    const { store, sequencer, now } = this.#options;
    if (subject !== '') {
      // 1. Find the records. Under a hold none is touched.
      const isHeld = await store.isHeld(subject, now().toISOString());
      if (!isHeld) {
        // What waits gets no place from here on; what has got one until now is in the register once that is up.
        await this.#dropWaiting(subject);
        if ((await sequencer.follow()) > 0) return false;
        for (;;) {
          const records = await store.readSubject(subject, RECORDS_MAX);
          if (!records.length) break;
          // 2. Note them in the ledger, and 3. remove them.
          await this.#remove(records, reason, number);
        }
        // 4. Publish that, which the next start does where a crash comes first.
        if (!(await this.#publish())) return false;
      }
      // 5. Forget whom it was about.
      await store.forgetRequest(number, isHeld);
    }
    // 6. Take it out of the files; only then it is done.
    if (!(await store.scrub())) return false;
    await store.finishRequest(number);
    return true;
  }

  /** Nothing is published of records that never had a place. */
  async #dropWaiting(subject: string): Promise<void> {
    const { pending, ledger } = this.#options;
    const ids = (await pending?.findPending(subject)) ?? [];
    if (!ids.length) return;
    await ledger?.noteErased(ids.map(tombstoneOf));
    await pending?.dropPending(ids);
  }

  /** Whatever is published is signed: a log that is not behind the ledger has lost no erasure that was published. */
  async #isBehindLedger(): Promise<boolean> {
    const { store, ledger } = this.#options;
    const newest = await ledger?.readNewest();
    return (await store.readHead()).size < (newest?.size ?? 0);
  }

  async #removeAll(records: readonly RecordPlace[], reason: ErasureReason): Promise<void> {
    for (let at = 0; at < records.length; at += RECORDS_MAX)
      await this.#remove(records.slice(at, at + RECORDS_MAX), reason);
  }

  async #remove(records: readonly RecordPlace[], reason: ErasureReason, request?: number): Promise<void> {
    const { store, ledger, randomBytes } = this.#options;
    const ids = records.map(({ id }) => id);
    const indexes = records.map(({ index }) => index);
    // Before they are gone: a backup that is restored from now on must not bring them back.
    await ledger?.noteErased(ids.map(tombstoneOf));
    const salt = randomBytes(SALT_BYTES);
    const text = erasureText({ count: ids.length, indexes: hashOfIndexes(salt, indexes), reason });
    const publication = { kind: 'erasure', hash: sha256Hex(text), bytes: utf8ToBytes(text) } as const;
    await store.erase({ ids, indexes, salt, publication, ...(request !== undefined && { request }) });
  }

  /** @returns whether every erasure is in the log now */
  async #publish(): Promise<boolean> {
    const { store, sequencer } = this.#options;
    for (const publication of await store.readUnpublishedErasures()) {
      const { status } = await sequencer.submit({ publication });
      if (status !== 'published') return false;
    }
    return true;
  }
}
