// How the tests look at a refusal: by its code, letting any other error through.
import { TlogError, type TlogErrorCode } from '../../../src/tlog/error.ts';

/** The code that `action` is refused with, or 'accepted'. Rethrows whatever is not a TlogError. */
export function refusalOf(action: () => unknown): TlogErrorCode | 'accepted' {
  try {
    action();
    return 'accepted';
  } catch (error) {
    if (error instanceof TlogError) return error.code;
    throw error;
  }
}

/** A copy of the bytes with one bit changed. `at` wraps around, so that any number does. */
export function withBitFlipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const index = at % bytes.length;
  return bytes.map((byte, position) => (position === index ? byte ^ (1 << (bit % 8)) : byte));
}
