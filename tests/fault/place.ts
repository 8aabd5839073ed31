// The place of a log that faults happen to: its store, of any kind, with key and ledger in a directory beside.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSigningKey, type SigningKey } from '../../src/server/signing-key.ts';
import { openSigningLedger } from '../../src/server/signing-ledger.ts';
import type { LogStore } from '../../src/server/store/log-store.ts';
import { encodeBase64 } from '../../src/tlog/encoding.ts';
import type { Parts } from './faults.ts';

/** Where a log is, in words that another process can be given. */
export interface FaultPlace {
  /** Module with an export `openStore(address)`, by which a process that is to be killed opens the same store. */
  readonly opener: URL;
  readonly address: string;
  /** For key and ledger. */
  readonly directory: string;
}

const ORIGIN = 'lettre-cyber.example/temoin/log';

/** A signature that was made. */
export interface Signed {
  readonly note: string;
  /** Whether the ledger's file had its head by then. */
  readonly wasNoted: boolean;
}

/** The ledger's file. */
const ledgerFileOf = ({ directory }: Pick<FaultPlace, 'directory'>) => join(directory, 'ledger');

/** The ledger by itself. */
export const openLedger = (place: Pick<FaultPlace, 'directory'>) =>
  openSigningLedger(ledgerFileOf(place), ORIGIN);

/**
 * Opens all parts by the real code.
 * @param onSigned told of every signature that is made, before anybody can have it
 */
export async function openParts<Store extends LogStore>(
  place: Pick<FaultPlace, 'address' | 'directory'>,
  openStore: (address: string) => Promise<Store>,
  onSigned: (signed: Signed) => void,
): Promise<Parts<Store>> {
  const store = await openStore(place.address);
  const { size } = await store.readHead();
  const key = await openSigningKey(join(place.directory, 'log.key'), ORIGIN, size);
  await store.bind(key.vkey);
  const ledgerFile = ledgerFileOf(place);
  return {
    store,
    ledger: await openLedger(place),
    key: observed(key, ledgerFile, onSigned),
    now: () => new Date(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  };
}

function observed(key: SigningKey, ledgerFile: string, onSigned: (signed: Signed) => void): SigningKey {
  return {
    vkey: key.vkey,
    signCheckpoint(tree) {
      const line = `\nhead ${tree.size} ${encodeBase64(tree.root)}\n`;
      const note = key.signCheckpoint(tree);
      onSigned({ note, wasNoted: readFileSync(ledgerFile, 'utf8').includes(line) });
      return note;
    },
  };
}
