// Succession: a new log that goes on where an old one must not, and that names the old one's last checkpoint.
//
// A log whose key was stolen, whose data are lost or were put back to an earlier state must never sign again. Its
// successor has another origin and another key, and its first entry says where the old one ended (docs/FORMAT.md §6).

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../consent/canonical-json.ts';
import { TemoinError } from '../consent/error.ts';
import { sha256Hex } from '../consent/sha256.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { startSequencer } from './sequencer.ts';
import { openSigningKey } from './signing-key.ts';
import type { LedgerHead } from './signing-ledger.ts';
import { KEY_FILE, STORE_FILE } from './site-log.ts';
import type { NewPublication } from './store/log-store.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** Why a log ends. */
export const SUCCESSION_REASONS = ['rolled-back', 'data-lost', 'key-compromised', 'key-lost'] as const;

/** One of {@link SUCCESSION_REASONS}. */
export type SuccessionReason = (typeof SUCCESSION_REASONS)[number];

/** The log that ends. */
export interface EndedLog {
  /** Its verifier key. */
  readonly vkey: string;
  /** The newest tree that it is known to have signed. */
  readonly last: LedgerHead;
  /** The note that states it, where anybody has kept that. */
  readonly checkpoint?: string;
}

/** A site's first log has no number; those after it count from 2 (docs/FORMAT.md §6). */
const ORIGIN = /^(.+\/temoin\/log)(?:\/([2-9]|[1-9]\d{1,8}))?$/;

/**
 * The origin of the log after this one: `<site>/temoin/log/2` after `<site>/temoin/log`, and so on.
 * @throws TemoinError `option-invalid` where it is no origin of ours
 */
export function nextOrigin(origin: string): string {
  const [, base, number = '1'] = ORIGIN.exec(origin) ?? [];
  if (base === undefined)
    throw new TemoinError('option-invalid', `${JSON.stringify(origin)} is the origin of no log of Témoin`);
  return `${base}/${Number(number) + 1}`;
}

/** The origin of the log that a verifier key is of; its name. */
export const originOfKey = (vkey: string): string => vkey.slice(0, vkey.indexOf('+'));

/** Whether an origin is that of a site's first log, or of one of its successors. */
export const isOriginOf = (origin: string, first: string): boolean => ORIGIN.exec(origin)?.[1] === first;

/** What the first entry of the successor publishes. */
export function successionOf({ vkey, last, checkpoint }: EndedLog, reason: SuccessionReason): NewPublication {
  const { size, root } = last;
  const text = canonicalJson({ checkpoint, reason, root: encodeBase64(root), size, vkey });
  return { kind: 'succession', hash: sha256Hex(text), bytes: utf8ToBytes(text) };
}

/**
 * Makes the successor in an empty data directory: a key, and a log with the one entry that names the old one.
 * @returns the new log's verifier key
 * @throws TemoinError `data-unusable` where the directory has a log already, or the log cannot be begun
 */
export async function succeed(
  ended: EndedLog,
  reason: SuccessionReason,
  dataDirectory: string,
  warn: (message: string) => void,
): Promise<string> {
  const storeFile = join(dataDirectory, STORE_FILE);
  if (existsSync(storeFile)) {
    throw new TemoinError(
      'data-unusable',
      `${dataDirectory} has a log already; the successor needs a data directory of its own`,
    );
  }
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const store = await openSqliteStore(storeFile);
  try {
    const origin = nextOrigin(originOfKey(ended.vkey));
    const key = await openSigningKey(join(dataDirectory, KEY_FILE), origin, 0);
    await store.bind(key.vkey);
    const sequencer = await startSequencer({ store, key, now: () => new Date(), randomBytes, warn });
    const { status } = await sequencer.submit({ publication: successionOf(ended, reason) });
    await sequencer.stop();
    if (status !== 'published')
      throw new TemoinError('data-unusable', 'the successor could not be begun; the reason stands above');
    return key.vkey;
  } finally {
    await store.close();
  }
}
