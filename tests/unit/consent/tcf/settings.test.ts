// The check of the framework's settings: who is registered, with whom, and what the IAB's policies leave no choice about.
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../../src/consent/configuration-check.ts';
import { site } from './fixture.ts';

const tcf = { cmpId: 31, publisherCC: 'FR', vendors: [755] };
const check = (changes: object, own: object = {}) =>
  checkConfiguration({ ...site, signals: { tcf: { ...tcf, ...changes } }, ...own }, ['en', 'fr']);

describe('signals.tcf', () => {
  it('as it should be', () => {
    expect(
      check({ cmpVersion: 3, stacks: [42], legitimateInterest: false, languages: ['fr', 'en'] }),
    ).toEqual([]);
  });

  const mistakes: [what: string, changes: object, own: object, path: string, message: RegExp][] = [
    ['no number of the IAB (TCF-1)', { cmpId: undefined }, {}, 'signals.tcf.cmpId', /is missing/],
    ['a number that is nobody’s', { cmpId: 1 }, {}, 'signals.tcf.cmpId', /at least 2, but is 1/],
    ['a number beyond the string’s field', { cmpId: 4096 }, {}, 'signals.tcf.cmpId', /at most 4095/],
    ['a country in small letters', { publisherCC: 'fr' }, {}, 'signals.tcf.publisherCC', /capitals.*"fr"/],
    ['no vendor', { vendors: [] }, {}, 'signals.tcf.vendors', /a list of at least 1/],
    [
      'more vendors than a cookie holds',
      { vendors: Array.from({ length: 91 }, (_, at) => at + 1) },
      {},
      'signals.tcf.vendors',
      /a list of at most 90/,
    ],
    [
      'a language that is not shipped',
      { languages: ['fr', 'xx'] },
      {},
      'signals.tcf.languages[1]',
      /one of en, fr.*"xx"/,
    ],
    [
      'languages beside the one',
      { languages: ['fr'] },
      { locale: 'fr' },
      'signals.tcf.languages',
      /beside "locale"/,
    ],
    [
      'a first layer of one’s own (TCF-9)',
      {},
      { texts: { fr: { body: 'Bonjour' } } },
      'texts.fr.body',
      /TCF-9/,
    ],
    [
      'a purpose with an id of the framework',
      {},
      { purposes: [{ id: 'tcf-1' }] },
      'purposes[0].id',
      /begins with tcf-/,
    ],
    [
      'a revision that leaves no room (TCF-8)',
      {},
      { revision: 1_000_000 },
      'revision',
      /at most 999999.*TCF-8/,
    ],
    [
      'an accent on which no text has 5:1 (TCF-10)',
      {},
      { theme: { accent: '#e02d2d' } },
      'theme.accent',
      /TCF-10.*leaves 4\.\d\d:1/,
    ],
  ];
  for (const [what, changes, own, path, message] of mistakes) {
    it(`${what}: ${path}`, () => {
      expect(check(changes, own)).toContainEqual({ path, message: expect.stringMatching(message) });
    });
  }

  it('an accent that does without the framework does, and a darker one with it', () => {
    expect(
      checkConfiguration({ ...site, theme: { accent: '#e02d2d', scheme: 'light' } }, ['en', 'fr']),
    ).toEqual([]);
    expect(check({}, { theme: { accent: '#c51f1f', scheme: 'light' } })).toEqual([]);
  });

  it('a legitimate interest anywhere else stays what no configuration can ask for', () => {
    const purposes = [{ id: 'analytics', legitimateInterest: true }];
    expect(check({}, { purposes })).toContainEqual({
      path: 'purposes[0].legitimateInterest',
      message: expect.stringContaining('EPD-4'),
    });
  });
});
