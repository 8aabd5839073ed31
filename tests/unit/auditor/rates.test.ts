// The rates as the auditor's page makes series, figures and addresses of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFigures, rateFigures } from '../../../src/auditor/rates/figures.ts';
import { type RatesAnswer, ratesAnswer } from '../../../src/auditor/rates/rates-answer.ts';
import { readRatesRoute, writeRatesRoute } from '../../../src/auditor/rates/rates-route.ts';
import { csvOf } from '../../../src/auditor/rates/rates-table.tsx';
import {
  countSeries,
  marksOf,
  percent,
  rateSeries,
  seriesWords,
  spanWords,
  withoutEmptyStart,
} from '../../../src/auditor/rates/series.ts';

const rate = (hits: number, of: number) => ({ hits, of, low: hits / of / 2, high: (1 + hits / of) / 2 });
const group = (at: number | null, choices: number | null, granted: number | null) => ({
  group: at,
  choices,
  rates: [choices === null || granted === null ? null : rate(granted, choices)],
  shown: 0,
  answered: null,
});

const answer: RatesAnswer = ratesAnswer.parse({
  from: '2026-11-09',
  to: '2026-11-30',
  per: 'week',
  by: 'locale',
  smallest: 20,
  purposes: ['analytics'],
  groups: [{ name: 'fr' }, { name: 'pt-BR' }],
  spans: [
    { from: '2026-11-09', to: '2026-11-16', isWhole: true, groups: [] },
    { from: '2026-11-16', to: '2026-11-23', isWhole: true, groups: [group(0, 100, 25), group(null, 30, 3)] },
    { from: '2026-11-23', to: '2026-11-30', isWhole: false, groups: [group(0, 40, 30), group(1, 40, null)] },
  ],
  unread: 0,
  countsShown: false,
  changes: [
    { time: '2026-11-10T00:00:00.000Z', kind: 'widget', index: 3, publications: 1, widget: '0.1.0' },
    {
      time: '2026-11-20T00:00:00.000Z',
      kind: 'notice',
      index: 9,
      publications: 4,
      revision: 2,
      widget: '0.1.0',
    },
    { time: '2026-11-20T00:00:01.000Z', kind: 'widget', index: 13, publications: 1, widget: '0.2.0' },
    { time: '2026-11-24T00:00:00.000Z', kind: 'widget', index: 20, publications: 1 },
  ],
  lag: 0,
});

describe('the series of rates', () => {
  it('are one for each group, with holes where nobody was and marks where too few were', () => {
    const series = rateSeries(answer, 0);
    expect(series.map((each) => each.group)).toEqual([
      'French (fr)',
      'Brazilian Portuguese (pt-BR)',
      'Others, together',
    ]);
    expect(
      series.map(({ points }) => points.map(({ rate: told }) => (told === null ? 'hidden' : told?.hits))),
    ).toEqual([
      [undefined, 25, 30],
      [undefined, undefined, 'hidden'],
      [undefined, 3, undefined],
    ]);
    expect(countSeries(answer).map(({ points }) => points.map(({ choices }) => choices))).toEqual([
      [undefined, 100, 40],
      [undefined, undefined, 40],
      [undefined, 30, undefined],
    ]);
    const [french, portuguese] = series;
    expect(french && seriesWords(french, 'week')).toBe(
      'From 25% to 75%; last 75% (95% band 38% to 88%), week from 23 Nov 2026.',
    );
    expect(portuguese && seriesWords(portuguese, 'week')).toBe('Nothing can be told.');
  });

  it('tell nothing of a purpose that nobody decided on, and hide nothing of it', () => {
    const [span] = answer.spans.slice(1);
    const nobody = { hits: 0, of: 0, low: 0, high: 1 };
    const groups = span?.groups.map((each) => ({ ...each, rates: [nobody] })) ?? [];
    const before = span ? { ...answer, spans: [{ ...span, groups }] } : answer;
    expect(rateSeries(before, 0).map(({ points }) => points.map((point) => point.rate))).toEqual([
      [undefined],
      [undefined],
    ]);
  });

  it('are but one where nothing is split, also in spans that are too small to tell', () => {
    const [, one, other] = answer.spans;
    const spans = [
      { ...one, groups: [group(0, 100, 25)] },
      { ...other, groups: [group(null, null, null)] },
    ];
    const whole = ratesAnswer.parse({ ...answer, by: null, groups: [{ name: '' }], spans });
    expect(countSeries(whole).map(({ points }) => points.map(({ choices }) => choices))).toEqual([
      [100, null],
    ]);
    expect(rateSeries(whole, 0).map(({ points }) => points.map(({ rate: told }) => told?.hits))).toEqual([
      [25, undefined],
    ]);
  });

  it('begin where the log does, with the changes since then as numbered marks', () => {
    const begun = withoutEmptyStart(answer);
    expect(begun.spans.map(({ from }) => from)).toEqual(['2026-11-16', '2026-11-23']);
    expect(marksOf(begun).map(({ sign, words }) => [sign, words])).toEqual([
      ['1', ['4 notices of revision 2, drawn by widget 0.1.0', 'widget 0.2.0']],
      ['2', ['widget of an unreadable version']],
    ]);
  });

  it('stand in a table, where what is hidden says so', () => {
    const words = { caption: 'Granted', hits: 'Granted', of: 'Decided', untold: 'too few' };
    expect(rateFigures(rateSeries(answer, 0), answer, words)).toEqual({
      caption: 'Granted',
      columns: ['Week (UTC)', 'Group', 'Granted', 'Decided', 'Rate', '95% from', 'to'],
      rows: [
        ['Week from 16 Nov 2026', 'French (fr)', '25', '100', '25%', '13%', '63%'],
        ['Week from 23 Nov 2026 (in part)', 'French (fr)', '30', '40', '75%', '38%', '88%'],
        [
          'Week from 23 Nov 2026 (in part)',
          'Brazilian Portuguese (pt-BR)',
          'not told',
          'too few',
          '',
          '',
          '',
        ],
        ['Week from 16 Nov 2026', 'Others, together', '3', '30', '10%', '5%', '55%'],
      ],
    });
    const { rows } = countFigures(countSeries(answer), answer, { caption: 'Choices', hasShown: false });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual(['Week from 16 Nov 2026', 'French (fr)', '100']);
  });

  it('are spelt by days, weeks and months, and to a tenth where that tells more', () => {
    const span = { from: '2026-11-01' };
    expect((['day', 'week', 'month'] as const).map((per) => spanWords(span, per))).toEqual([
      '1 Nov 2026',
      'week from 1 Nov 2026',
      'November 2026',
    ]);
    expect([0, 0.004, 0.0999, 0.1234, 0.9012, 0.9996, 1].map(percent)).toEqual([
      '0%',
      '0.4%',
      '10%',
      '12%',
      '90.1%',
      '100%',
      '100%',
    ]);
  });
});

describe('the table of figures', () => {
  it('as CSV is no formula, whatever is in it', () => {
    expect(
      csvOf({
        columns: ['a', '=b'],
        rows: [
          ['+1', 'say "no"'],
          ['-', '@x'],
        ],
      }),
    ).toBe('"a","\'=b"\r\n"\'+1","say ""no"""\r\n"\'-","\'@x"\r\n');
  });
});

describe('the address of rates', () => {
  it('is read as it was written, and means no other page', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 9 })
      .map((value) => value.trim())
      .filter(Boolean);
    fc.assert(
      fc.property(fc.record({ from: text, to: text, per: text, by: text }, { requiredKeys: [] }), (route) => {
        expect(readRatesRoute(writeRatesRoute(route))).toEqual(route);
      }),
    );
    for (const other of ['', '#', '#record=1', '#accesses=', '#per=week&from=2026-11-01'])
      expect(readRatesRoute(other)).toBeUndefined();
    expect(writeRatesRoute({})).toBe('#rates');
  });
});
