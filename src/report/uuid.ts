// UUIDv7 (RFC 9562 §5.7): ids that sort by time.
import { hexOf } from '../consent/hex.ts';

/**
 * @param timeMs Unix milliseconds
 * @param random 10 random bytes
 */
export function uuidv7(timeMs: number, random: Uint8Array): string {
  // Version 7 in the first byte's upper half, variant 10 in the third's upper two bits.
  const marked = random.map((byte, index) =>
    index === 0 ? (byte & 0x0f) | 0x70 : index === 2 ? (byte & 0x3f) | 0x80 : byte,
  );
  // A time has more than 32 bits.
  const hex = timeMs.toString(16).padStart(12, '0') + hexOf(marked, 2);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
