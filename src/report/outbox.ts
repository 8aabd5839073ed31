// The outbox: records that no log has acknowledged yet, and the receipts of those that one has.
import { askAgainDays } from '../consent/ask-again.ts';
import type { Configuration } from '../consent/configuration.ts';
import type { ConsentRecord } from '../consent/record.ts';
import { keepItem, keptItems, keptNames, removeItem } from './kept-items.ts';
import { ANSWER_LIMIT_MS } from './send.ts';

/** In front of a record's id. Also known to src/gate/pending.ts. */
const OUTBOX = 'temoin:outbox:';
const RECEIPTS = 'temoin:receipt:';

/** A browser that never reaches its log must not fill up: beyond this the oldest records go. */
const OUTBOX_LIMIT = 50;

/** Receipts kept on the device. */
const RECEIPTS_LIMIT = 20;

const DAY_MS = 86_400_000;

/** A record that waits for the log's answer. */
export interface Waiting {
  readonly record: ConsentRecord;
  /** Whether the device is to keep the receipt; not so for the last record of a visitor who wants to be forgotten. */
  readonly keepsReceipt: boolean;
  /** How often the log has not taken it; absent before the first time. */
  readonly tries?: number;
  /** Unix milliseconds before which it is not sent; absent where it may go at any time. */
  readonly notBeforeMs?: number;
}

/** The records that wait, oldest first. */
export function outbox(): Waiting[] {
  return keptItems<Waiting>(OUTBOX, isWaiting).sort(
    ({ record: a }, { record: b }) => byAge(a.id, b.id) || a.sequence - b.sequence,
  );
}

const isWaiting = ({ record, tries = 0, notBeforeMs = 0 }: Partial<Waiting>) =>
  typeof record?.id === 'string' && Number.isSafeInteger(tries) && Number.isSafeInteger(notBeforeMs);

/** Keeps a record; when this returns it survives the page, unless the device refuses to store. */
export function addToOutbox(waiting: Waiting): void {
  keepItem(OUTBOX + waiting.record.id, waiting);
  // Else there are no more, and none need be read for it while the visitor waits.
  if (keptNames().size > OUTBOX_LIMIT)
    for (const { record } of outbox().slice(0, -OUTBOX_LIMIT)) removeFromOutbox(record.id);
}

/** Writes down that the log has not taken one, unless another page has sent it meanwhile. */
export function noteTry(id: string): void {
  const waiting = outbox().find(({ record }) => record.id === id);
  if (waiting) keepItem(OUTBOX + id, { ...waiting, tries: (waiting.tries ?? 0) + 1 });
}

/** Removes one by its id. */
export function removeFromOutbox(id: string): void {
  removeItem(OUTBOX + id);
}

/** A receipt of a record, a `.tlog-proof` file, with the Unix milliseconds at which it was kept. */
export interface KeptReceipt {
  readonly id: string;
  readonly receipt: string;
  readonly keptAtMs: number;
}

/** Keeps the receipt of a record, a `.tlog-proof` file. */
export function keepReceipt(id: string, receipt: string): void {
  keepItem(RECEIPTS + id, { id, receipt, keptAtMs: Date.now() });
  removeReceipts(receipts().slice(0, -RECEIPTS_LIMIT));
}

/** Removes receipts older than a choice may be: local storage has no expiry of its own, and the notice names one. */
export function dropOldReceipts(config: Configuration): void {
  const oldestMs = Date.now() - askAgainDays(config) * DAY_MS;
  removeReceipts(receipts().filter(({ keptAtMs }) => !(keptAtMs > oldestMs)));
}

/** @returns `undefined` where no log has answered yet */
export function newestReceipt(): string | undefined {
  return receipts().at(-1)?.receipt;
}

/**
 * Removes every receipt, and those to come. Records that still wait stay: they are the evidence of what happened. They may
 * be on their way with the visitor's cookie just now, whose copy the answer would leave behind, also if the page that
 * waits for it is gone. As long as they wait no copy counts by itself (src/gate/cookie-jar.ts), so they wait until no
 * answer can come any more; the next try then sees to what it has left.
 * @returns the ids of those whose receipt would have been kept
 */
export function forgetReceipts(): string[] {
  removeReceipts(receipts());
  const notBeforeMs = Date.now() + ANSWER_LIMIT_MS;
  const waiting = outbox().filter(({ keepsReceipt }) => keepsReceipt);
  return waiting.map((item) => {
    keepItem(OUTBOX + item.record.id, { ...item, keepsReceipt: false, notBeforeMs });
    return item.record.id;
  });
}

/**
 * Listens to {@link forgetReceipts} in the other pages of the site.
 * @param forget called once the receipt of this record is not to be kept any more
 * @returns what stops listening
 */
export function whenForgottenElsewhere(id: string, forget: () => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === OUTBOX + id && newValue?.includes('"keepsReceipt":false')) forget();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** Those that this device has kept, oldest record first. */
export const receipts = (): KeptReceipt[] =>
  keptItems<KeptReceipt>(
    RECEIPTS,
    ({ receipt, id }) => typeof receipt === 'string' && typeof id === 'string',
  ).sort((a, b) => byAge(a.id, b.id) || a.keptAtMs - b.keptAtMs);

/** Ids begin with the millisecond at which they were made (RFC 9562 §5.7), the rest of them is random. */
const byAge = (a: string, b: string) => a.slice(0, 13).localeCompare(b.slice(0, 13));

const removeReceipts = (list: readonly KeptReceipt[]) => {
  for (const { id } of list) removeItem(RECEIPTS + id);
};
