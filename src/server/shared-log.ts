// The log of a site in a database that many processes share: this one collects, and with a key may sequence too.
import { TemoinError } from '../consent/error.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import { Candidate } from './candidate.ts';
import { startCollector } from './collector.ts';
import type { RetentionRule } from './retention.ts';
import type { SequencerOptions } from './sequencer.ts';
import { eraseNoted, startSequencing } from './shared-sequencing.ts';
import { readSigningKey, type SigningKey } from './signing-key.ts';
import { openSigningLedger, type SigningLedger } from './signing-ledger.ts';
import type { SiteLog } from './site-log.ts';
import type { NewPublication } from './store/log-store.ts';
import { openPostgresStore } from './store/postgres.ts';
import type { SharedLogStore } from './store/shared-log-store.ts';
import { isOriginOf, originOfKey } from './succession.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** Which log, and what this process does for it. */
export interface SharedLogOptions
  extends Pick<SequencerOptions, 'now' | 'randomBytes' | 'warn' | 'batchLimit' | 'queueLimit'> {
  /** Address of the database. */
  readonly database: string;
  readonly site: string;
  /** File with the log's key, where this process is to be a candidate for sequencing. Never made here. */
  readonly keyFile?: string;
  /** What the sequencer publishes when it begins. */
  readonly publications: readonly NewPublication[];
  /** Whether the sequencer publishes a heartbeat every hour. */
  readonly hasHeartbeat: boolean;
  /** Where a sequencer here notes what it signs; see `openSigningLedger`. */
  readonly ledgerFile?: string;
  /** Asked, before a sequencer here signs anything, what they know of the log. */
  readonly witnesses: readonly WitnessAddress[];
  /** How long records are kept where this process sequences. Default: for ever. */
  readonly retention?: RetentionRule;
}

/** The origin of a site's log, under which its key signs. */
export const originOf = (site: string): string => `${site}/temoin/log`;

/**
 * Opens a shared log. Returns without waiting for a sequencer: until there is one, records wait in the database.
 * @throws TemoinError `data-unusable` where the database cannot hold a log safely, or no key is registered;
 *   `key-unreadable` where the key file is missing or holds another key than the registered one; `ledger-unusable`
 */
export async function openSharedLog(options: SharedLogOptions): Promise<SiteLog> {
  const store = await openPostgresStore(options.database, options.site);
  let ledger: SigningLedger | undefined;
  try {
    const vkey = await registeredKey(store, options.site);
    const { keyFile, site } = options;
    const key = keyFile ? await registeredSigningKey(keyFile, site, vkey) : undefined;
    if (key && options.ledgerFile !== undefined)
      ledger = await openSigningLedger(options.ledgerFile, originOfKey(vkey));
    const sequencing = key && { ...options, store, key, ...(ledger && { ledger }) };
    if (sequencing) await eraseNoted(sequencing);
    const { warn, queueLimit } = options;
    const limits = queueLimit === undefined ? {} : { queueLimit };
    const collector = await startCollector({ store, key: parseVerifierKey(vkey), warn, ...limits });
    const candidate =
      sequencing && new Candidate({ ...options, store, startSequencer: () => startSequencing(sequencing) });
    return {
      store,
      vkey,
      addShown: (counts) => store.addShown(counts),
      writer: {
        // A publication finds a place only in the process that sequences.
        async submit(content) {
          if ('record' in content) return collector.submit(content);
          return candidate?.active?.submit(content) ?? { status: 'unavailable' };
        },
        get checkpoint() {
          return collector.checkpoint;
        },
        get failure() {
          return collector.failure;
        },
        get waiting() {
          return collector.waiting;
        },
        registerLag: () => store.readRegisterLag(),
        // Commits are the sequencer's, which may be on another machine.
        observeCommits: () => undefined,
        stop: () => collector.stop(),
      },
      async close() {
        // The collector first: what waits here may need the sequencer that is here.
        await collector.stop();
        await candidate?.stop();
        await ledger?.close();
        await store.close();
      },
    };
  } catch (error) {
    await ledger?.close();
    await store.close();
    throw error;
  }
}

async function registeredKey(store: SharedLogStore, site: string): Promise<string> {
  const vkey = await store.readKey();
  if (vkey === undefined) {
    throw new TemoinError(
      'data-unusable',
      `the log of ${site} has no key in the database; make one on the machine that is to sequence: temoin key create --database <url> --config <file> --key <file>`,
    );
  }
  return vkey;
}

async function registeredSigningKey(path: string, site: string, vkey: string): Promise<SigningKey> {
  // That of the site's first log, or of the successor that the database has been begun with.
  const registered = originOfKey(vkey);
  const key = await readSigningKey(
    path,
    isOriginOf(registered, originOf(site)) ? registered : originOf(site),
  );
  if (key.vkey !== vkey) {
    throw new TemoinError(
      'key-unreadable',
      `the key in ${path} is ${key.vkey}, but the log's registered key is ${vkey}; put the right file there`,
    );
  }
  return key;
}
