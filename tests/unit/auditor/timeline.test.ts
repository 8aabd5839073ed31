// What preceded and followed a record for its subject, and where it stands between others.
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/auditor/answers.ts';
import { neighboursOf, placeInFiles } from '../../../src/auditor/place.ts';
import { timelineOf } from '../../../src/auditor/timeline.ts';

type Intact = Extract<Row, { damaged: false }>;

const NO_NOTICE = '0'.repeat(64);
const timeAt = (index: number) => new Date(Date.UTC(2026, 10, 23, 15, 0, index)).toISOString();

const row = (index: number, changes: Partial<Intact> = {}): Intact => ({
  index,
  id: `id-${index}`,
  subject: 'Tz3kQ9mW0fH2bXc7LrYd4A',
  event: 'custom',
  receivedTime: timeAt(index),
  damaged: false,
  sequence: index,
  surface: 'first-layer',
  gesture: 'trusted',
  locale: 'fr',
  viewport: 'phone',
  granted: ['analytics'],
  refused: ['social'],
  notice: 'a'.repeat(64),
  revision: 1,
  clientTime: timeAt(index),
  gpc: null,
  parity: 'equal',
  widget: '0.1.0',
  ...changes,
});
const damaged = (index: number): Row => ({
  index,
  id: `id-${index}`,
  subject: '',
  event: '',
  receivedTime: timeAt(index),
  damaged: true,
});

describe('the timeline of a subject', () => {
  it.each<[string, Partial<Intact>, readonly string[]]>([
    ['nothing', {}, []],
    ['one id more', { granted: ['analytics', 'video'] }, ['newly granted video']],
    [
      'a withdrawal',
      { granted: [], refused: ['analytics', 'social'], event: 'withdraw' },
      ['newly refused analytics'],
    ],
    ['one id less', { refused: [] }, ['no longer asked about social']],
    ['another notice', { notice: 'b'.repeat(64) }, ['another notice was shown']],
    ['no notice', { notice: NO_NOTICE }, ['no notice was shown']],
    [
      'another version of everything',
      { locale: 'en', revision: 2, widget: '0.2.0' },
      [
        'language changed from fr to en',
        'configuration changed from revision 1 to 2',
        'widget changed from version 0.1.0 to 0.2.0',
      ],
    ],
  ])('says what changed: %s', (_name, changes, expected) => {
    expect(timelineOf([row(2, changes), row(1)], 'id-2')?.items.map((item) => item.changes)).toEqual([
      [],
      expected,
    ]);
  });

  it('says that a notice was shown where there was none before', () => {
    const items = timelineOf([row(1, { notice: NO_NOTICE }), row(2)], 'id-1')?.items;
    expect(items?.[1]?.changes).toEqual(['a notice was shown']);
  });

  it('shows three records on either side, compared with those that are not shown, and counts these', () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(at, { granted: at % 2 ? ['analytics'] : [] }));
    const timeline = timelineOf(rows.toReversed(), 'id-4');
    expect(timeline?.items.map((item) => item.row.index)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(timeline).toMatchObject({ earlier: 1, later: 1 });
    expect(timeline?.items[0]?.changes).toEqual(['newly granted analytics']);
  });

  it('names the numbers that are missing, but none beside a damaged record, which has no number', () => {
    const missing = (rows: readonly Row[]) =>
      timelineOf(rows, rows[0]?.id ?? '')?.items.map((item) => item.missing);
    expect(missing([row(1), row(2), row(5)])).toEqual([undefined, undefined, { from: 3, to: 4 }]);
    // Two tabs may have made the same number.
    expect(missing([row(1), row(2, { sequence: 1 })])).toEqual([undefined, undefined]);
    expect(missing([row(1), damaged(2), row(5)])).toEqual([undefined, undefined, undefined]);
  });

  it('is none where the rows do not have the record', () => {
    expect(timelineOf([row(1)], 'id-2')).toBeUndefined();
  });
});

describe('the place of an entry', () => {
  it.each([
    [0, 1, { position: 0, tile: 'tile/0/000.p/1', bundle: 'tile/entries/000.p/1' }],
    [255, 256, { position: 255, tile: 'tile/0/000', bundle: 'tile/entries/000' }],
    [256, 300, { position: 0, tile: 'tile/0/001.p/44', bundle: 'tile/entries/001.p/44' }],
    [
      9_999_999,
      10_000_000,
      { position: 127, tile: 'tile/0/x039/062.p/128', bundle: 'tile/entries/x039/062.p/128' },
    ],
  ])('of index %d in %d entries is in these files', (index, size, expected) => {
    expect(placeInFiles(index, size)).toEqual(expected);
  });

  it('has the nearest records beside it, however far these are', () => {
    const { before, after, inOrder } = neighboursOf([row(9), row(4), row(5), row(2), row(1)], 4, timeAt(4));
    expect([before?.index, after?.index, inOrder]).toEqual([2, 5, true]);
    expect(neighboursOf([row(4)], 4, timeAt(4))).toEqual({
      before: undefined,
      after: undefined,
      inOrder: true,
    });
  });

  it('is out of order where its time is before the one before it, or after the one behind it', () => {
    expect(neighboursOf([row(3), row(4)], 4, timeAt(2)).inOrder).toBe(false);
    expect(neighboursOf([row(4), row(5)], 4, timeAt(6)).inOrder).toBe(false);
    expect(neighboursOf([row(3), row(5)], 4, timeAt(5)).inOrder).toBe(true);
  });
});
