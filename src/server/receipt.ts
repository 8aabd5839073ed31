// The receipt: what a visitor keeps, and what an accepted record is answered with (docs/FORMAT.md §7).
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { formatTlogProof } from '../tlog/tlog-proof.ts';

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly index: number;
  /** Canonical JSON of the record with its `receivedTime`. */
  readonly recordBytes: Uint8Array;
  readonly salt: Uint8Array;
  /** Inclusion proof in the checkpoint's tree, the leaf's sibling first. */
  readonly proof: readonly Uint8Array[];
  /** The checkpoint's signed note. */
  readonly checkpoint: string;
}

/** The receipt's text: a C2SP tlog-proof whose `extra` is the canonical JSON of record and salt. */
export function formatReceipt({ index, recordBytes, salt, proof, checkpoint }: ReceiptParts): string {
  // Canonical as it stands: the record is canonical, and `record` sorts before `salt`.
  const record = new TextDecoder().decode(recordBytes);
  const extra = utf8ToBytes(`{"record":${record},"salt":"${base64urlnopad.encode(salt)}"}`);
  return formatTlogProof({ extra, index, proof, checkpoint });
}
