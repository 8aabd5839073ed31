// The notice hash: that it is the hash of the served bytes, and that no word can change without it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import type { LocaleTexts } from '../../../src/consent/locale-texts.ts';
import { noticeHash, noticeText } from '../../../src/consent/notice-hash.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { fr } from '../../../src/locales/fr.ts';
import { configuration, SMALLEST, WIDGET } from './examples.ts';
import { whilePolluted } from './polluted.ts';

/** Every text in a value by the path to it, with the way to change it. */
function changesOf<T>(value: T, path = ''): [path: string, changed: T][] {
  // The reason for the casts: the change keeps the shape and every type; only the characters differ.
  if (typeof value === 'string') return [[path, `${value}x` as T]];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    changesOf(member, path ? `${path}.${key}` : key).map(([inner, changed]): [string, T] => [
      inner,
      (Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }) as T,
    ]),
  );
}

/** The smallest configuration, which has something of everything that a notice shows. */
const config: Configuration = JSON.parse(SMALLEST);

describe('the notice hash', () => {
  it('is the SHA-256 of the bytes that are published, as 64 hex digits', () => {
    for (const asks of [undefined, ['social']]) {
      const notice = noticeOf(configuration, fr, WIDGET, asks);
      expect(noticeHash(notice)).toMatch(/^[0-9a-f]{64}$/);
      expect(noticeHash(notice)).toBe(createHash('sha256').update(noticeText(notice)).digest('hex'));
    }
  });

  const shown = (texts: LocaleTexts): LocaleTexts => {
    const { marketing: _marketing, ...purposes } = texts.purposes;
    return { ...texts, purposes };
  };

  it.each(changesOf(shown(fr)).filter(([path]) => !/bodyFor|withdrawIn/.test(path)))(
    'changes with the text %s (REC-3)',
    (_path, texts) => {
      expect(noticeHash(noticeOf(config, texts, WIDGET))).not.toBe(noticeHash(noticeOf(config, fr, WIDGET)));
    },
  );

  it('changes with the text for what is new, where only that is asked (REC-3)', () => {
    const texts = { ...fr, layers: { ...fr.layers, bodyForNew: 'x' } };
    const hashes = [fr, texts].map((locale) => noticeHash(noticeOf(config, locale, WIDGET, ['social'])));
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('changes with the text for other days, where the choice is kept for those (REC-3)', () => {
    const texts = { ...fr, layers: { ...fr.layers, withdrawIn: 'x' } };
    const hashOf = (locale: LocaleTexts, askAgainDays: number) =>
      noticeHash(noticeOf({ ...config, askAgainDays }, locale, WIDGET));
    expect(hashOf(texts, 365)).not.toBe(hashOf(fr, 365));
    expect(hashOf(fr, 365)).not.toBe(hashOf(fr, 366));
  });

  it.each([
    ['site', true],
    ['policy', true],
    ['log', true],
    ['controller.name', true],
    ['controller.contact', true],
    ['purposes.2.id', true],
    ['services.0.id', true],
    ['services.0.purpose', true],
    ['services.0.name', true],
    ['services.0.provider', true],
    ['services.0.policy', true],
    ['services.0.storage.0.kind', true],
    ['services.0.storage.0.name', true],
    ['services.0.hosts.0', false],
    ['$schema', false],
  ])('changes with %s of the configuration: %s (REC-3)', (path, isShown) => {
    const changed = changesOf(config).find(([candidate]) => candidate === path)?.[1];
    if (!changed) throw new Error(`the smallest configuration has no text at ${path}`);
    const isSame = noticeHash(noticeOf(changed, fr, WIDGET)) === noticeHash(noticeOf(config, fr, WIDGET));
    expect(isSame).toBe(!isShown);
  });

  it('changes with the revision, the ids asked about and the widget (REC-3)', () => {
    const notices = [
      noticeOf(config, fr, WIDGET),
      noticeOf({ ...config, revision: 2 }, fr, WIDGET),
      noticeOf({ ...config, purposes: config.purposes.toReversed() }, fr, WIDGET),
      noticeOf(config, fr, { ...WIDGET, version: '0.1.1' }),
      noticeOf(config, fr, { ...WIDGET, integrity: '0'.repeat(64) }),
      noticeOf(config, fr, WIDGET, ['social']),
      noticeOf(config, fr, WIDGET, ['analytics']),
      noticeOf(config, fr, WIDGET, ['social', 'analytics']),
    ];
    expect(new Set(notices.map(noticeHash)).size).toBe(notices.length);
  });

  it('is the same on a page whose Object.prototype is polluted (SEC-5)', () => {
    const hash = noticeHash(noticeOf(configuration, fr, WIDGET));
    expect(
      whilePolluted({ extra: 'x', asks: ['x'] }, () => noticeHash(noticeOf(configuration, fr, WIDGET))),
    ).toBe(hash);
  });
});
