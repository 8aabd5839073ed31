// Succession of a log in PostgreSQL: the new log has a database of its own, and a key that the old one never had.
import { randomBytes } from 'node:crypto';
import { TemoinError } from '../consent/error.ts';
import { emptyRoot, hashesEqual } from '../tlog/merkle.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import { startSequencer } from './sequencer.ts';
import { openSigningKey, type SigningKey } from './signing-key.ts';
import type { NewPublication } from './store/log-store.ts';
import { openPostgresStore } from './store/postgres.ts';
import type { SharedLogStore } from './store/shared-log-store.ts';
import { type EndedLog, nextOrigin, originOfKey, type SuccessionReason, successionOf } from './succession.ts';

/** Where the successor is to be. */
export interface SharedPlace {
  readonly database: string;
  readonly site: string;
  /** Made where there is none. */
  readonly keyFile: string;
}

/**
 * Makes the successor in a database that has no log of the site: the one entry that names the old log, and only then a
 * registered key, so that nobody can begin it otherwise. Where it was interrupted, it goes on.
 * @returns the new log's verifier key
 * @throws TemoinError `data-unusable` where the database has a log of the site already, or the log cannot be begun;
 *   `key-unreadable` where the key cannot be used, or is the old log's
 */
export async function succeedInDatabase(
  ended: EndedLog,
  reason: SuccessionReason,
  { database, site, keyFile }: SharedPlace,
  warn: (message: string) => void,
): Promise<string> {
  const succession = successionOf(ended, reason);
  const store = await openPostgresStore(database, site);
  try {
    await refuseAnother(store, site, succession);
    const key = await newKey(keyFile, ended.vkey);
    const sequencer = await startSequencer({ store, key, now: () => new Date(), randomBytes, warn });
    const { status } = await sequencer.submit({ publication: succession });
    await sequencer.stop();
    if (status !== 'published')
      throw new TemoinError('data-unusable', 'the successor could not be begun; the reason stands above');
    await store.registerKey(key.vkey, key.signCheckpoint({ size: 0, root: emptyRoot() }));
    await store.keepCheckpoint(sequencer.checkpoint);
    return key.vkey;
  } finally {
    await store.close();
  }
}

async function refuseAnother(store: SharedLogStore, site: string, succession: NewPublication): Promise<void> {
  const [registered, { size }] = [await store.readKey(), await store.readHead()];
  const isBegun = size === 1 && (await store.readPublished(succession.hash)) !== undefined;
  if (registered === undefined && (size === 0 || isBegun)) return;
  throw new TemoinError(
    'data-unusable',
    `the database has a log of ${site} already; the successor needs a database of its own`,
  );
}

/** A log whose key was stolen would be succeeded by one that the thief can sign for. */
async function newKey(keyFile: string, endedVkey: string): Promise<SigningKey> {
  const key = await openSigningKey(keyFile, nextOrigin(originOfKey(endedVkey)), 0);
  if (hashesEqual(parseVerifierKey(key.vkey).publicKey, parseVerifierKey(endedVkey).publicKey)) {
    throw new TemoinError(
      'key-unreadable',
      `${keyFile} holds the key of the log that ends; the successor needs a file of its own, which is made`,
    );
  }
  return key;
}
