// The notice hash: what names a notice in the cookie, in every record and in the log (REC-3).
import { canonicalJson } from './canonical-json.ts';
import type { Notice } from './notice.ts';
import { sha256Hex } from './sha256.ts';

/** The bytes that are hashed, published and served: RFC 8785. */
export function noticeText(notice: Notice): string {
  return canonicalJson(notice);
}

/** SHA-256 of the canonical JSON, 64 lower-case hex digits. */
export function noticeHash(notice: Notice): string {
  return sha256Hex(noticeText(notice));
}
