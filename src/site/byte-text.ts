// Bytes as text in which each character is one byte, so that a page of any encoding that contains ASCII survives.
import { TemoinError } from '../consent/error.ts';

/** As many arguments as every engine takes at once. */
const CHARACTERS_AT_ONCE = 8192;

/** Each byte as the character of its number. (The Encoding Standard's `latin1` is windows-1252, which is not that.) */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHARACTERS_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHARACTERS_AT_ONCE));
  }
  return text;
}

/** The way back. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** UTF-8's byte order mark as such a text. */
export const UTF_8_MARK = '\xef\xbb\xbf';

/**
 * Refuses what contains no ASCII bytes.
 * @throws TemoinError `page-unreadable` for a text of bytes that begins as UTF-16 does
 */
export function refuseUtf16(text: string): void {
  if (/^(\xff\xfe|\xfe\xff)/.test(text)) {
    throw new TemoinError(
      'page-unreadable',
      'the page is in UTF-16, which cannot be marked; save it as UTF-8',
    );
  }
}
