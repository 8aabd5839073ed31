// The registration of a log's key in the database that collectors and sequencers share.
import { TemoinError } from '../consent/error.ts';
import { emptyRoot } from '../tlog/merkle.ts';
import { originOf } from './shared-log.ts';
import { openSigningKey, readSigningKey } from './signing-key.ts';
import { openPostgresStore } from './store/postgres.ts';
import { originOfKey } from './succession.ts';

/**
 * Makes the key file of a new log, readable by its owner alone and synced to disk, or takes the one that is there,
 * and registers its public half. To repeat it with the same file does nothing.
 * @returns the verifier key
 * @throws TemoinError `key-unreadable` where the file cannot be used, or another key is registered, in which case no
 *   file is made; `data-unusable` as `openPostgresStore`
 */
export async function createRegisteredKey(database: string, site: string, keyFile: string): Promise<string> {
  const store = await openPostgresStore(database, site);
  try {
    const earlier = await store.readKey();
    const { size } = await store.readHead();
    // Beside a key that is registered, no other is made.
    const key =
      earlier === undefined
        ? await openSigningKey(keyFile, originOf(site), size)
        : await readSigningKey(keyFile, originOfKey(earlier));
    const registered = await store.registerKey(key.vkey, key.signCheckpoint({ size: 0, root: emptyRoot() }));
    if (registered !== key.vkey) {
      throw new TemoinError(
        'key-unreadable',
        `the log of ${site} has the registered key ${registered}, but ${keyFile} holds ${key.vkey}; copy the right file here`,
      );
    }
    return key.vkey;
  } finally {
    await store.close();
  }
}
