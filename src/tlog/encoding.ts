// Encodings that the C2SP text formats share, read strictly: one value has exactly one spelling.
import { base64 } from '@scure/base';
import { HASH_BYTES } from './merkle.ts';

// 16 digits hold every safe integer.
const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;

/** An ASCII decimal without sign or leading zero, up to 2^53 - 1; undefined for anything else. Never throws. */
export function parseDecimal(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Bytes of standard base64 with padding (RFC 4648 §4); undefined for anything else, spaces, line breaks and
 * unused bits that are not zero included. The empty text is no bytes. Never throws.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    // The decoder has one outcome for every malformed text; callers name the field in their own error.
    return undefined;
  }
}

/** A 32-byte hash in base64; undefined for anything else. Never throws. */
export function decodeHash(text: string): Uint8Array | undefined {
  const hash = decodeBase64(text);
  return hash?.length === HASH_BYTES ? hash : undefined;
}

/** Standard base64 with padding (RFC 4648 §4), on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}
