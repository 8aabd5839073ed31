// The hashed notice: what a record names it by, made before the click where that can be, since it takes longer than that may.
import { bare } from '../consent/bare.ts';
import type { Configuration } from '../consent/configuration.ts';
import { hexOf } from '../consent/hex.ts';
import type { Notice } from '../consent/notice.ts';
import { noticeHash, noticeText } from '../consent/notice-hash.ts';
import { noticeOf } from '../consent/notice-of.ts';
import { widget } from '../consent/widget-version.ts';
import { texts } from './texts.ts';

/** A notice, whole, with the hash that names it. */
export interface HashedNotice {
  readonly notice: Notice;
  readonly hash: string;
}

/** What was hashed ahead: one notice that asks about everything, and perhaps one that asks about what is new. */
const ahead = bare<HashedNotice>();

const noticeFor = (config: Configuration, asks: readonly string[] | undefined) =>
  noticeOf(config, texts(), widget, asks);

/**
 * Has the notice hashed by the browser itself where it can, which it cannot on plain http. Called when the visitor comes near
 * to answering: before that most visits need no hash, and after it there is no time.
 * A page has one configuration, and it must be given each time.
 * @param asks ids that are asked about; everything where it is left out
 */
export async function hashed(
  config: Configuration,
  asks: readonly string[] | undefined,
): Promise<HashedNotice> {
  const known = ahead[`${asks}`];
  if (known) return known;
  const notice = noticeFor(config, asks);
  const text = noticeText(notice);
  const digest = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  const made = { notice, hash: digest ? hexOf(new Uint8Array(digest), 2) : noticeHash(notice) };
  ahead[`${asks}`] = made;
  return made;
}

/** The same at once, made now where it was not made ahead. */
export function hashedNotice(config: Configuration, asks: readonly string[] | undefined): HashedNotice {
  const made = (notice: Notice) => ({ notice, hash: noticeHash(notice) });
  return ahead[`${asks}`] ?? made(noticeFor(config, asks));
}
