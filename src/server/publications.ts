// What the operator publishes of a configuration at start: itself, and every notice that it can put on a screen. Pure.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../consent/canonical-json.ts';
import type { Configuration } from '../consent/configuration.ts';
import type { LocaleTexts } from '../consent/locale-texts.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { noticeText } from '../consent/notice-hash.ts';
import { atPlacesApart } from '../consent/places.ts';
import { publishedNotices } from '../consent/published-notices.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { NewPublication } from './store/log-store.ts';

/**
 * The publications of a configuration, each as canonical JSON; in an order of their own, the configuration first.
 * @param locales every language that a notice may be shown in
 * @param isAnywhere whether visitors are of several places, and so are shown what the law of theirs asks for
 */
export function publicationsOf(
  configuration: Configuration,
  locales: readonly LocaleTexts[],
  widget: WidgetVersion,
  isAnywhere = false,
): NewPublication[] {
  const all = isAnywhere ? atPlacesApart(configuration) : [configuration];
  const notices = all.flatMap((each) => publishedNotices(each, locales, widget));
  return [
    publicationOf('configuration', canonicalJson(configuration)),
    ...notices.map((notice) => publicationOf('notice', noticeText(notice))),
  ];
}

function publicationOf(kind: NewPublication['kind'], text: string): NewPublication {
  return { kind, hash: sha256Hex(text), bytes: utf8ToBytes(text) };
}
