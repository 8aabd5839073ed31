// From a file that somebody chose to what the register has of it. Of the file only the id of its record is sent.
import { parseEntryBundle, TILE_WIDTH, tilePath } from '../tlog/tiles.ts';
import type { Session } from './answers.ts';
import { fetchEvidence, fetchLogFile } from './api.ts';
import { AuditError } from './audit-error.ts';
import type { CheckedKey } from './checked-key.ts';
import { besideEvidence, besideNothing, type ReceiptVerdict, readReceipt } from './receipt-verdict.ts';

// A receipt has a record of 8 kB at most, in base64, and a few dozen hashes.
const RECEIPT_BYTES_MAX = 65_536;

/** @throws AuditError where the server does not answer */
export async function lookUpReceipt(
  file: Blob,
  session: Pick<Session, 'size' | 'token'>,
  { key }: Pick<CheckedKey, 'key'>,
): Promise<ReceiptVerdict> {
  if (!key)
    return {
      outcome: 'unproved',
      words: 'Not checked',
      detail: 'There is no usable key to check the receipt against.',
    };
  if (file.size > RECEIPT_BYTES_MAX) {
    return {
      outcome: 'no-receipt',
      words: 'This is no receipt',
      detail: `It has ${file.size.toLocaleString('en')} bytes; a receipt has a few thousand. Its name ends in .tlog-proof.`,
    };
  }
  const receipt = readReceipt(await file.text(), key);
  if ('outcome' in receipt) return receipt;
  try {
    return besideEvidence(receipt, await fetchEvidence(receipt.record.id));
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'not-found') throw error;
    return besideNothing(receipt, session.size, await entryAt(receipt.index), session.token.scope);
  }
}

/** @returns undefined where the log shows no such entry, or not yet; what it shows is believed only by its hash */
async function entryAt(index: number): Promise<Uint8Array | undefined> {
  const place = index % TILE_WIDTH;
  const bytes = await fetchLogFile(tilePath('entries', Math.floor(index / TILE_WIDTH), place + 1));
  try {
    return bytes && parseEntryBundle(bytes)[place];
  } catch {
    // What the caller sees instead: that the log does not show the entry, as of a bundle that is none.
    return undefined;
  }
}
