// The words of the auditor's page: what a record says in a sentence, and the short forms of the register.
import { describe, expect, it } from 'vitest';
import {
  lookedWords,
  parityWords,
  remarksOn,
  sentence,
  shortened,
  widgetPublishedWords,
} from '../../../src/auditor/words.ts';
import type { Parity, StoredRecord } from '../../../src/consent/record.ts';
import { counted, languageName, listed, sentenceOf } from '../../../src/consent/record-words.ts';
import { recordOfNumber } from '../verify/log-builder.ts';

const AT = { receivedTime: '2026-11-23T15:14:07.412Z', clientTime: '2026-11-23T15:14:07.000Z' };
const NO_NOTICE = '0'.repeat(64);

const record = (changes: Partial<StoredRecord>) => recordOfNumber(1, { locale: 'fr', ...AT, ...changes });

describe('the sentence of a record', () => {
  it.each<[string, Partial<StoredRecord>, string]>([
    [
      'a refusal on the first layer',
      { event: 'refuse-all' },
      'On 23 November 2026 at 15:14:07 UTC this browser refused everything on the first layer, in French.',
    ],
    [
      'an acceptance in the preferences',
      { event: 'grant-all', surface: 'preferences', locale: 'en' },
      'On 23 November 2026 at 15:14:07 UTC this browser accepted everything in the preferences, in English.',
    ],
    [
      'a choice in part',
      { event: 'custom', surface: 'preferences', granted: ['analytics'], refused: ['social', 'player'] },
      'On 23 November 2026 at 15:14:07 UTC this browser accepted analytics and refused social and player in the preferences, in French.',
    ],
    [
      'a withdrawal that keeps something',
      { event: 'withdraw', surface: 'preferences', granted: ['player'], refused: ['analytics'] },
      'On 23 November 2026 at 15:14:07 UTC this browser withdrew consent in the preferences, in French, keeping player.',
    ],
    [
      'a withdrawal of everything',
      { event: 'withdraw', surface: 'preferences', granted: [] },
      'On 23 November 2026 at 15:14:07 UTC this browser withdrew all consent in the preferences, in French.',
    ],
    [
      'one embed allowed once',
      { event: 'once', surface: 'placeholder', granted: ['player'] },
      'On 23 November 2026 at 15:14:07 UTC this browser allowed one embed to run this one time on a placeholder in the page, in French.',
    ],
    [
      'a choice by script, with no notice',
      { event: 'refuse-all', surface: 'api', notice: NO_NOTICE },
      'On 23 November 2026 at 15:14:07 UTC this browser refused everything through the page’s own script, with no notice shown.',
    ],
    [
      'a signal of the browser',
      { event: 'refuse-all', surface: 'signal', notice: NO_NOTICE },
      'On 23 November 2026 at 15:14:07 UTC this browser refused everything by a signal of the browser, with no notice shown.',
    ],
  ])('tells %s', (_name, changes, expected) => {
    expect(sentenceOf(record(changes))).toBe(expected);
  });
});

describe('the remarks on a record', () => {
  it('say that a script made the gesture', () => {
    expect(remarksOn(record({ gesture: 'synthetic' }))).toEqual([
      'The browser reported that a script made the gesture, not a person.',
    ]);
  });

  it.each([
    ['are silent about a clock that is 300 seconds off', '2026-11-23T15:09:07.412Z', 1],
    ['tell the visitor’s own time where the clock is further behind', '2026-11-23T15:09:06.000Z', 2],
    ['tell the visitor’s own time where the clock is further ahead', '2026-11-23T15:20:00.000Z', 2],
  ])('%s', (_name, clientTime, count) => {
    expect(remarksOn(record({ clientTime }))).toHaveLength(count);
  });

  it('give the visitor’s time in full, with its zone', () => {
    expect(remarksOn(record({ clientTime: '2026-11-23T14:59:00.000Z' }))[1]).toBe(
      'By the visitor’s own clock it was 23 November 2026, 14:59:00 UTC.',
    );
  });
});

describe('parity in words', () => {
  const box = { widthPx: 172, heightPx: 44, contrastHundredths: 720 };
  const equal: Parity = { refuse: box, accept: box, actionsToRefuse: 1, actionsToAccept: 1 };

  it.each<[string, Partial<Parity>, string]>([
    ['equal boxes', {}, '✓ were equal'],
    ['a smaller box', { refuse: { ...box, heightPx: 40 } }, '✕ differed in size'],
    ['a paler label', { refuse: { ...box, contrastHundredths: 300 } }, '✕ differed in contrast'],
    [
      'a contrast measured on one side only',
      { refuse: { widthPx: 172, heightPx: 44 } },
      '✕ differed in contrast',
    ],
    ['one action more', { actionsToRefuse: 2 }, '✕ differed in number of actions'],
    [
      'everything at once',
      { refuse: { widthPx: 10, heightPx: 10 }, actionsToRefuse: 3 },
      '✕ differed in size, contrast and number of actions',
    ],
  ])('names %s', (_name, changes, expected) => {
    expect(parityWords({ ...equal, ...changes })).toBe(expected);
  });
});

describe('the short forms', () => {
  it.each([
    [[], 'nothing'],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('list %j as %s', (ids, expected) => {
    expect(listed(ids)).toBe(expected);
  });

  it.each([
    [0, 'record', '0 records'],
    [1, 'entry', '1 entry'],
    [1_204, 'entry', '1,204 entries'],
    [30, 'day', '30 days'],
    [2, 'access', '2 accesses'],
    [1, 'access', '1 access'],
  ])('count %i %s', (count, noun, expected) => {
    expect(counted(count, noun)).toBe(expected);
  });

  it('keep both ends of a long id, and the whole of a short one', () => {
    expect(shortened('019ab1c2-6f10-7c3e-9d41-5b0e7a2f8c11')).toBe('019ab1c2…8c11');
    expect(shortened('0123456789abc')).toBe('0123456789abc');
  });

  it('name a language, and repeat a tag that names none', () => {
    expect(languageName('fr')).toBe('French');
    expect(languageName('not a tag')).toBe('not a tag');
  });

  it('make a sentence of a finding without ending it twice', () => {
    expect(sentence('the key signed')).toBe('The key signed.');
    expect(sentence('Already one.')).toBe('Already one.');
  });
});

describe('the words on the widget’s release', () => {
  it('say since when the log has published it, that it has not, or why that is not shown', () => {
    const published = { index: 1_203, time: '2026-11-23T15:14:07.412Z', hash: 'ab'.repeat(32) };
    expect(widgetPublishedWords({ published })).toBe(
      '✓ The log has published this release, every file of it by its hash, in entry 1,203: since 23 November 2026 at 15:14:07 UTC.',
    );
    expect(widgetPublishedWords(undefined)).toMatch(/^⚠ The log has not published this release/);
    expect(widgetPublishedWords({ problem: 'the leaf is another' })).toMatch(
      /^✕ .* is not shown: The leaf is another\.$/,
    );
  });
});

describe('how far was looked', () => {
  it('counts from the newest entry to the oldest that was looked at', () => {
    expect(lookedWords(3, 9_980_000, 10_000_000)).toBe(
      'Looked at the newest 20,000 of 10,000,000 entries so far: 3 found on this page.',
    );
    // The log may have grown between the two answers.
    expect(lookedWords(0, 12, 10)).toBe('Looked at the newest 0 of 10 entries so far: 0 found on this page.');
  });
});
