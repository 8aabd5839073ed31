// The published notices: that every notice which can stand on a screen was published, and each of them once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import type { LocaleTexts } from '../../../src/consent/locale-texts.ts';
import type { Notice } from '../../../src/consent/notice.ts';
import { noticeHash } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { idsToAsk } from '../../../src/consent/policy.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { locales } from '../../../src/locales/index.ts';
import { anyVisit } from './arbitraries.ts';
import { configuration, WIDGET, withSince } from './examples.ts';

const ALL_LOCALES = Object.values(locales);

/** What the first layer or, where nothing is left to ask, the preferences show a visitor. */
function shown(config: Configuration, choice: Choice | undefined, texts: LocaleTexts): Notice {
  const { all, ids } = idsToAsk(config, choice);
  return noticeOf(config, texts, WIDGET, all || !ids.length ? undefined : ids);
}

/** The ids that each notice of one language asks about; `everything` for the one that asks about all. */
const askedBy = (config: Configuration) =>
  publishedNotices(config, ALL_LOCALES.slice(0, 1), WIDGET).map(({ asks }) => asks ?? 'everything');

describe('the published notices', () => {
  it.each<[string, Configuration, (string | string[])[]]>([
    ['nothing was added', configuration, ['everything']],
    ['a purpose was added', withSince({ social: 2 }), ['everything', ['social']]],
    ['two were added together', withSince({ social: 2, matomo: 2 }), ['everything', ['social', 'matomo']]],
    [
      'two were added one after the other',
      withSince({ social: 2, matomo: 4 }),
      ['everything', ['social', 'matomo'], ['matomo']],
    ],
    ['only something required was added', withSince({ necessary: 2, session: 3 }), ['everything']],
    [
      'something required was added after something optional',
      withSince({ social: 2, session: 3, matomo: 4 }),
      ['everything', ['social', 'matomo'], ['matomo']],
    ],
  ])('ask, where %s, about what is new', (_when, config, expected) => {
    expect(askedBy(config)).toEqual(expected);
  });

  it('are there in every language that ships', () => {
    const notices = publishedNotices(withSince({ social: 2 }), ALL_LOCALES, WIDGET);
    expect(notices.map(({ locale }) => locale)).toEqual(
      ALL_LOCALES.flatMap(({ locale }) => [locale, locale]),
    );
  });

  it('hold every notice that any choice of any revision can bring to a screen (GDPR-5, CNIL-14)', () => {
    fc.assert(
      fc.property(anyVisit, fc.constantFrom(...ALL_LOCALES), ({ config, previous }, texts) => {
        // A notice names its language, so that it can be among those of that language alone.
        const hashes = publishedNotices(config, [texts], WIDGET).map(noticeHash);
        expect(hashes).toContain(noticeHash(shown(config, previous, texts)));
      }),
    );
  });

  it('are each published once', () => {
    fc.assert(
      fc.property(anyVisit, ({ config }) => {
        const hashes = publishedNotices(config, ALL_LOCALES, WIDGET).map(noticeHash);
        expect(new Set(hashes).size).toBe(hashes.length);
      }),
    );
  });
});
