// The outbox: records that no log has acknowledged yet, and the receipts of those that one has.
import { parseJson } from '../consent/configuration.ts';
import { VALIDITY_DAYS } from '../consent/policy.ts';
import type { ConsentRecord } from '../consent/record.ts';

/** Also read by src/gate/pending.ts. */
const OUTBOX_KEY = 'temoin:outbox';
const RECEIPTS_KEY = 'temoin:receipts';

/** A browser that never reaches its log must not fill up: beyond this the oldest records go. */
const OUTBOX_LIMIT = 50;

/** Receipts kept on the device, newest last. */
const RECEIPTS_LIMIT = 20;

const DAY_MS = 86_400_000;

/** Where local storage is refused, records still leave as long as the page lives. */
const memory: Record<string, string | null> = Object.create(null);

/** A record that waits for the log's answer. */
export interface Waiting {
  readonly record: ConsentRecord;
  /** Whether the device is to keep the receipt; not so for the last record of a visitor who wants to be forgotten. */
  readonly keepsReceipt: boolean;
}

/** The records that wait, oldest first. */
export function outbox(): Waiting[] {
  // The reason for the cast: only this file writes the key; what a stranger put there, the log refuses.
  return (read(OUTBOX_KEY) as Waiting[]).filter((waiting) => waiting?.record?.id);
}

/** Keeps a record; when this returns it survives the page, unless the device refuses to store. */
export function addToOutbox(waiting: Waiting): void {
  write(OUTBOX_KEY, [...outbox(), waiting].slice(-OUTBOX_LIMIT));
}

/** Removes one by its id, among whatever other pages have added meanwhile. */
export function removeFromOutbox(id: string): void {
  write(
    OUTBOX_KEY,
    outbox().filter(({ record }) => record.id !== id),
  );
}

/** A receipt with the Unix milliseconds at which it was kept. */
interface KeptReceipt {
  readonly receipt: string;
  readonly keptAtMs: number;
}

/** Keeps a receipt, a `.tlog-proof` file. */
export function keepReceipt(receipt: string): void {
  write(RECEIPTS_KEY, [...receipts(), { receipt, keptAtMs: Date.now() }].slice(-RECEIPTS_LIMIT));
}

/** Removes receipts older than a choice may be: local storage has no expiry of its own, and the notice names one. */
export function dropOldReceipts(): void {
  const oldestMs = Date.now() - VALIDITY_DAYS * DAY_MS;
  write(
    RECEIPTS_KEY,
    receipts().filter(({ keptAtMs }) => keptAtMs > oldestMs),
  );
}

/** @returns `undefined` where no log has answered yet */
export function newestReceipt(): string | undefined {
  return receipts().at(-1)?.receipt;
}

/**
 * Removes every receipt, and those to come. Records that still wait stay: they are the evidence of what happened.
 */
export function forgetReceipts(): void {
  write(RECEIPTS_KEY, []);
  write(
    OUTBOX_KEY,
    outbox().map(({ record }) => ({ record, keepsReceipt: false })),
  );
}

// The reason for the cast: only this file writes the key, and what a stranger put there is left out.
const receipts = () =>
  (read(RECEIPTS_KEY) as KeptReceipt[]).filter((kept) => typeof kept?.receipt === 'string');

function read(key: string): unknown[] {
  // What this page could not store is newer than what is stored.
  let text = memory[key] ?? null;
  try {
    text ??= localStorage.getItem(key);
  } catch {
    // What the caller sees instead: what this page itself has kept.
  }
  const list = parseJson(text || '');
  return Array.isArray(list) ? list : [];
}

function write(key: string, list: readonly unknown[]): void {
  const text = list.length ? JSON.stringify(list) : null;
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    memory[key] = null;
  } catch {
    // What the caller sees instead: the same list, for as long as the page lives.
    memory[key] = text;
  }
}
