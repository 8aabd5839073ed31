// Small groups and spans: what may be told of each, and that no subtraction gives more.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, hideSmall, SMALLEST_GROUP } from '../../../src/server/rates/small-groups.ts';
import { SPAN_UNITS, spansOf } from '../../../src/server/rates/spans.ts';

const counts = (choices: number, changes: Partial<Counts> = {}): Counts => ({
  choices,
  purposes: [[Math.floor(choices / 2), choices]],
  shown: 0,
  answered: 0,
  ...changes,
});
const told = (...sizes: readonly (readonly [string | undefined, Counts])[]) =>
  hideSmall(new Map(sizes)).map(({ name, choices }) => [name, choices]);

describe('small groups', () => {
  it.each([
    [
      'none is small',
      [100, 20],
      [
        [20, 'b'],
        [100, 'a'],
      ],
    ],
    [
      'several are, which are told in one sum',
      [100, 19, 12],
      [
        [100, 'a'],
        [31, undefined],
      ],
    ],
    [
      'one is: it takes the next larger one along',
      [500, 100, 3],
      [
        [500, 'a'],
        [103, undefined],
      ],
    ],
    [
      'some are too few even together',
      [500, 100, 3, 2],
      [
        [500, 'a'],
        [105, undefined],
      ],
    ],
    ['all are, and together too', [9, 9], [[undefined, undefined]]],
    ['all are, but not together', [19, 19], [[38, undefined]]],
    ['the only one is', [19], [[undefined, undefined]]],
    [
      'nobody is in one',
      [30, 0],
      [
        [0, 'b'],
        [30, 'a'],
      ],
    ],
  ] as const)('where %s', (_what, sizes, expected) => {
    const names = ['a', 'b', 'c', 'd'];
    const groups = sizes.map((size, at) => [names[at] ?? '', counts(size)] as const);
    expect(told(...groups)).toEqual(expected.map(([size, name]) => [name, size]));
  });

  it('are told in the sum of those that were put together before', () => {
    expect(told(['a', counts(50)], [undefined, counts(70)], ['b', counts(5)])).toEqual([[undefined, 125]]);
    expect(told(['a', counts(50)], [undefined, counts(70)])).toEqual([
      ['a', 50],
      [undefined, 70],
    ]);
  });

  it('within a large one are hidden with another of the same count, and notices shown with their answers', () => {
    const groups = new Map([
      ['a', counts(100, { purposes: [[3, 5]], shown: 400, answered: 90 })],
      ['b', counts(200, { purposes: [[90, 200]], shown: 7, answered: 6 })],
      ['c', counts(300, { purposes: [[90, 300]], shown: 900, answered: 200 })],
    ]);
    expect(hideSmall(groups)).toEqual([
      { name: 'a', choices: 100, purposes: [undefined], shown: undefined, answered: undefined },
      { name: 'b', choices: 200, purposes: [undefined], shown: undefined, answered: undefined },
      { name: 'c', choices: 300, purposes: [[90, 300]], shown: 900, answered: 200 },
    ]);
  });

  it('cannot be told by subtracting all that is told from the sum of all', () => {
    const group = fc.integer({ min: 0, max: 60 }).chain((choices) =>
      fc.record({
        choices: fc.constant(choices),
        purposes: fc.integer({ min: 0, max: choices }).map((decided) => [[0, decided]] as [number, number][]),
        shown: fc.integer({ min: 0, max: 60 }),
        answered: fc.constant(0),
      }),
    );
    const names = fc.option(fc.string(), { nil: undefined });
    const all = fc
      .array(fc.tuple(names, group), { maxLength: 8 })
      .map((pairs) => new Map<string | undefined, Counts>(pairs));
    fc.assert(
      fc.property(all, (groups) => {
        const answer = hideSmall(groups);
        const counted = [...groups.values()];
        for (const [of, ofTold] of [
          [(each: Counts) => each.choices, answer.map((each) => each.choices)],
          [(each: Counts) => each.shown, answer.map((each) => each.shown)],
          [(each: Counts) => each.purposes[0]?.[1] ?? 0, answer.map((each) => each.purposes[0]?.[1])],
        ] as const) {
          const total = counted.reduce((sum, each) => sum + of(each), 0);
          const known = ofTold.filter((count) => count !== undefined);
          for (const count of known) expect(count === 0 || count >= SMALLEST_GROUP).toBe(true);
          const left = total - known.reduce((sum, count) => sum + count, 0);
          const hidden = ofTold.length - known.length;
          // What is left is either a crowd of several, or all that there is.
          expect(
            left === 0 || (left >= SMALLEST_GROUP && hidden > 1) || known.every((count) => count === 0),
          ).toBe(true);
        }
        // One of those that are told in a sum is never alone in it.
        const named = new Set(answer.map(({ name }) => name));
        const merged = [...groups].filter(([name, { choices }]) => !named.has(name) && choices > 0);
        const [rest] = answer.filter(({ name }) => name === undefined);
        if (merged.length === 1 && rest?.choices !== undefined)
          expect(groups.get(undefined)?.choices ?? 0).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('spans', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const texts = (unit: (typeof SPAN_UNITS)[number], from: string, to: string, today = to) =>
    spansOf(unit, { start: day(from), end: day(to) }, day(today)).map(({ start, end, isWhole }) => [
      new Date(start * 86_400_000).toISOString().slice(0, 10),
      end - start,
      isWhole,
    ]);

  it('are weeks from Monday, and months of the calendar; what is cut off or not over is not whole', () => {
    expect(texts('week', '2026-11-25', '2026-12-08', '2026-12-07')).toEqual([
      ['2026-11-25', 5, false],
      ['2026-11-30', 7, true],
      ['2026-12-07', 1, false],
    ]);
    expect(texts('month', '2028-01-31', '2028-03-01')).toEqual([
      ['2028-01-31', 1, false],
      ['2028-02-01', 29, true],
    ]);
    expect(texts('day', '2026-11-28', '2026-11-30', '2026-11-29')).toEqual([
      ['2026-11-28', 1, true],
      ['2026-11-29', 1, false],
    ]);
    expect(texts('week', '2026-11-25', '2026-11-25')).toEqual([]);
  });

  it('have each day of the range once, in order', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.constantFrom(...SPAN_UNITS), range, (unit, [start, days]) => {
        let next = start;
        for (const span of spansOf(unit, { start, end: start + days }, start + days)) {
          expect(span.start).toBe(next);
          expect(span.end).toBeGreaterThan(span.start);
          next = span.end;
        }
        expect(next).toBe(start + days);
      }),
    );
  });
});
