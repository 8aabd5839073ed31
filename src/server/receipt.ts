// The receipt: what a visitor keeps, and what an accepted record is answered with (docs/FORMAT.md §7).

/** A receipt in two parts, since many records of one batch stand under the same checkpoint. */
export interface Receipt {
  /** What is this record's own: everything down to the empty line. ASCII. */
  readonly own: string;
  /** The checkpoint's signed note. */
  readonly checkpoint: string;
}

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly index: number;
  /** Canonical JSON of the record with its `receivedTime`. */
  readonly recordText: string;
  readonly salt: Uint8Array;
  /** Inclusion proof in the checkpoint's tree, the leaf's sibling first: base64, each hash with a line break. */
  readonly proofLines: string;
  /** The checkpoint's signed note. */
  readonly checkpoint: string;
}

/** The text of the file. */
export const receiptText = ({ own, checkpoint }: Receipt): string => own + checkpoint;

/**
 * A C2SP tlog-proof whose `extra` is the canonical JSON of record and salt, which is canonical as it is put together here
 * (the record is, and `record` sorts before `salt`). Byte for byte what `formatTlogProof` (src/tlog) gives; written out
 * because every record of a log that is under load waits for it.
 * @param parts trusted: they come from the sequencer itself
 */
export function receiptOf({ index, recordText, salt, proofLines, checkpoint }: ReceiptParts): Receipt {
  const extra = `{"record":${recordText},"salt":"${asBuffer(salt).toString('base64url')}"}`;
  const spelt = Buffer.from(extra).toString('base64');
  return { own: `c2sp.org/tlog-proof@v1\nextra ${spelt}\nindex ${index}\n${proofLines}\n`, checkpoint };
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
