// Reads and verifies a receipt by the pure functions alone, as a visitor would: nothing of the server is used.
import { commitmentEntry } from '../../../src/consent/commitment.ts';
import type { StoredRecord } from '../../../src/consent/record.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { verifyInclusion } from '../../../src/tlog/inclusion.ts';
import { leafHash } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { parseTlogProof } from '../../../src/tlog/tlog-proof.ts';

/** What a verified receipt proves. */
export interface Proved {
  readonly index: number;
  readonly size: number;
  readonly salt: string;
  readonly record: StoredRecord;
}

/** @throws Error where the receipt does not verify by the key */
export function verifiedReceipt(text: string, vkey: string): Proved {
  const { extra = new Uint8Array(), index, proof, checkpoint } = parseTlogProof(text);
  const extraText = new TextDecoder().decode(extra);
  const { record, salt } = JSON.parse(extraText);
  const recordText = extraText.slice('{"record":'.length, extraText.indexOf(',"salt":"'));
  const entry = commitmentEntry(new TextEncoder().encode(recordText), Buffer.from(salt, 'base64url'));
  const { size, root } = openCheckpoint(checkpoint, parseVerifierKey(vkey));
  if (!verifyInclusion({ index, size, leafHash: leafHash(entry), proof, root })) {
    throw new Error(`the receipt of index ${index} does not verify`);
  }
  return { index, size, salt, record };
}
