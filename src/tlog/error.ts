// The one error class of this folder: every refusal carries a code that a caller can branch on.

/** Every failure that this folder tells apart. A code never changes meaning; the message beside it may. */
export type TlogErrorCode =
  // Trees, proofs (RFC 6962, RFC 9162)
  | 'hash-length'
  | 'tree-size'
  | 'tree-index'
  | 'consistency-range'
  // Tiles and entry bundles (c2sp.org/tlog-tiles)
  | 'tile-level'
  | 'tile-index'
  | 'tile-width'
  | 'tile-missing'
  | 'tile-short'
  | 'node-position'
  | 'bundle-count'
  | 'bundle-entry-too-long'
  | 'bundle-truncated'
  // Keys (c2sp.org/signed-note)
  | 'key-name'
  | 'key-length'
  | 'keys-ambiguous'
  | 'vkey-too-long'
  | 'vkey-fields'
  | 'vkey-id'
  | 'vkey-base64'
  | 'vkey-type'
  | 'vkey-id-mismatch'
  // Notes (c2sp.org/signed-note)
  | 'note-too-long'
  | 'note-encoding'
  | 'note-control-character'
  | 'note-text-unterminated'
  | 'note-separator-missing'
  | 'note-signature-missing'
  | 'note-signature-unterminated'
  | 'note-too-many-signatures'
  | 'note-signature-malformed'
  | 'note-signature-length'
  | 'note-signature-invalid'
  | 'note-no-known-signature'
  // Cosignatures, witnesses and policies (c2sp.org/tlog-cosignature, tlog-witness, tlog-policy)
  | 'cosignature-time'
  | 'witness-old-size'
  | 'policy-too-long'
  | 'policy-character'
  | 'policy-line'
  | 'policy-key'
  | 'policy-name'
  | 'policy-threshold'
  | 'policy-member-repeated'
  | 'policy-quorum'
  // Checkpoints (c2sp.org/tlog-checkpoint)
  | 'checkpoint-unterminated'
  | 'checkpoint-too-few-lines'
  | 'checkpoint-empty-line'
  | 'checkpoint-origin'
  | 'checkpoint-size'
  | 'checkpoint-root'
  | 'checkpoint-origin-mismatch'
  // Offline proofs (c2sp.org/tlog-proof)
  | 'proof-too-long'
  | 'proof-header'
  | 'proof-extra'
  | 'proof-index'
  | 'proof-hash'
  | 'proof-too-many-hashes'
  | 'proof-separator-missing'
  | 'proof-checkpoint-missing';

/** Thrown by every function of this folder that refuses something; `cause` is the error underneath, if any. */
export class TlogError extends Error {
  // Written out because a minifier may rename the class.
  override readonly name = 'TlogError';
  readonly code: TlogErrorCode;

  constructor(code: TlogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const QUOTED_CHARS_MAX = 80;

/**
 * Outside text for use in an error message: quoted, control characters escaped, cut after 80 characters.
 * Never throws.
 */
export function quote(text: string): string {
  return text.length > QUOTED_CHARS_MAX
    ? `${JSON.stringify(text.slice(0, QUOTED_CHARS_MAX))}… (${text.length} characters)`
    : JSON.stringify(text);
}
