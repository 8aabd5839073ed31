// The salt of a commitment as text: base64url without padding (docs/FORMAT.md §7, §8).
import { base64urlnopad } from '@scure/base';
import { SALT_BYTES } from '../consent/commitment.ts';

/** 32 bytes of base64url without padding, in its one spelling; undefined for anything else. Never throws. */
export function decodeSalt(text: string): Uint8Array | undefined {
  try {
    const salt = base64urlnopad.decode(text);
    return salt.length === SALT_BYTES ? salt : undefined;
  } catch {
    // The decoder has one outcome for every malformed text; the caller names the member.
    return undefined;
  }
}
