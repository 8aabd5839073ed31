// What is told as unusual, and what is not: planted anomalies are found where they are, and mere chance hardly ever cries.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anomaly, detect } from '../../../../src/server/anomalies/detect.ts';
import type { Series } from '../../../../src/server/anomalies/series.ts';
import { FIRST_HOUR, facets, hoursOfDay, type Making, madeSeries } from './made-series.ts';

const PURPOSES = ['analytics'];
const found = (series: Series) => detect(series, PURPOSES).anomalies.map(({ anomaly }) => anomaly);
const kindsIn = (series: Series) => found(series).map(({ kind }) => kind);

const base: Making = { seed: 1, days: 100, askedDays: 40, mean: 40 };
/** Days counted from the first; asked for are those from 60 on. */
const onDay =
  (day: number, what: ReturnType<NonNullable<Making['planted']>>, hours: readonly number[] = []) =>
  (hour: number) =>
    Math.floor(hour / 24) === day && (!hours.length || hours.includes(hour % 24)) ? what : {};

describe('chance alone', () => {
  it.each([
    ['a small site', 0.4],
    ['a middling one', 6],
    ['a large one', 60],
  ])('cries on %s in no more than the promised part of all looks at 400 days', (_what, mean) => {
    const looks = Array.from({ length: 40 }, (_, seed) =>
      found(madeSeries({ seed: seed + 1, days: 456, askedDays: 400, mean })),
    );
    // Promised is 2 in 100 of each site; 4 or more of 40 would come once in a hundred such tests.
    expect(looks.filter((anomalies) => anomalies.length > 0).length).toBeLessThanOrEqual(3);
  });

  it('cries no more where days scatter by more than chance', () => {
    const wavering = (seed: number) =>
      madeSeries({
        ...base,
        seed,
        planted: (hour) => ({ rate: 0.6 + (Math.floor(hour / 24) % 2 ? 0.08 : -0.08) }),
      });
    expect([1, 2, 3, 4, 5].flatMap((seed) => kindsIn(wavering(seed)))).toEqual([]);
  });

  it('cries no more where weekends decide otherwise than other days', () => {
    const weekends = (seed: number) =>
      madeSeries({
        ...base,
        seed,
        planted: (hour) => ({ rate: Math.floor(hour / 24) % 7 >= 5 ? 0.8 : 0.6 }),
      });
    expect([1, 2, 3].flatMap((seed) => kindsIn(weekends(seed)))).toEqual([]);
  });

  it('cries no more where a script comes in the same hour of every night', () => {
    const nightly = (seed: number) =>
      madeSeries({
        ...base,
        seed,
        planted: (hour) => (hour % 24 === 3 ? { times: 8, synthetic: 0.7 } : {}),
      });
    expect([1, 2, 3].flatMap((seed) => kindsIn(nightly(seed)))).toEqual([]);
  });

  it('is all that is seen of a log that is empty, new, or asked for days that it has not', () => {
    const empty: Series = {
      asked: { start: 10, end: 20 },
      counted: { start: 0, end: 0 },
      days: [],
      hours: [],
      changes: [],
    };
    expect(found(empty)).toEqual([]);
    expect(found(madeSeries({ ...base, days: 3, askedDays: 3 }))).toEqual([]);
    expect(found({ ...madeSeries(base), asked: { start: 0, end: 5 } })).toEqual([]);
  });
});

describe('what was planted is found where it is', () => {
  const cases: readonly (readonly [string, Making['planted'] & object, Partial<Anomaly>])[] = [
    [
      'a rate that falls for a day',
      onDay(80, { rate: 0.4 }),
      { kind: 'rate-shift', direction: 'fewer', unit: 'day', purpose: 'analytics', ...hoursOfDay(80) },
    ],
    [
      'a rate that rises for a day',
      onDay(80, { rate: 0.8 }),
      { kind: 'rate-shift', direction: 'more', unit: 'day', ...hoursOfDay(80) },
    ],
    [
      'a rate that is a little lower for a week',
      (hour) => (Math.floor(hour / 168) === 11 ? { rate: 0.54 } : {}),
      { kind: 'rate-shift', direction: 'fewer', unit: 'week', start: FIRST_HOUR + 11 * 168 },
    ],
    [
      'an hour with four times as many records',
      onDay(80, { times: 4 }, [12]),
      { kind: 'volume-shift', direction: 'more', unit: 'hour', start: FIRST_HOUR + 80 * 24 + 12 },
    ],
    [
      'a day with a third of its records',
      onDay(80, { times: 0.3 }),
      { kind: 'volume-shift', direction: 'fewer', unit: 'day', ...hoursOfDay(80) },
    ],
    [
      'six hours without a record',
      onDay(80, { times: 0 }, [10, 11, 12, 13, 14, 15]),
      { kind: 'records-missing', hours: 6, start: FIRST_HOUR + 80 * 24 + 10 },
    ],
    [
      'an hour whose gestures a script made',
      onDay(80, { times: 3, synthetic: 0.7 }, [12]),
      { kind: 'synthetic-burst', unit: 'hour', start: FIRST_HOUR + 80 * 24 + 12 },
    ],
  ];

  it.each(cases)('%s', (_what, planted, expected) => {
    for (const seed of [1, 2, 3])
      expect(found(madeSeries({ ...base, seed, planted }))).toContainEqual(expect.objectContaining(expected));
  });

  it('and nothing but that is told of another day', () => {
    for (const [, planted] of cases) {
      const others = found(madeSeries({ ...base, planted })).filter(
        ({ start, end }) => end <= hoursOfDay(77).start || start >= hoursOfDay(84).end,
      );
      expect(others).toEqual([]);
    }
  });

  it('also at night of a small site, once it has lasted long enough for chance', () => {
    const small = { ...base, mean: 1 };
    const silent = (days: number): Making => ({
      ...small,
      planted: (hour) => (hour >= 80 * 24 && hour < (80 + days) * 24 ? { times: 0 } : {}),
    });
    expect(kindsIn(madeSeries(silent(0.25)))).toEqual([]);
    expect(found(madeSeries(silent(3)))).toMatchObject([
      { kind: 'records-missing', hours: expect.any(Number) },
    ]);
  });

  it('one change of the rate that lasts is told once, from the day on which it came', () => {
    const lasting = madeSeries({ ...base, planted: (hour) => (hour >= 80 * 24 ? { rate: 0.3 } : {}) });
    const shifts = found(lasting).filter(({ kind, unit }) => kind === 'rate-shift' && unit === 'day');
    expect(shifts).toMatchObject([{ start: FIRST_HOUR + 80 * 24, direction: 'fewer' }]);
  });

  it('at any rate, volume and time, where it is large (property)', () => {
    const planted = fc.record({
      seed: fc.integer({ min: 1, max: 1_000 }),
      mean: fc.integer({ min: 20, max: 60 }),
      rate: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      day: fc.integer({ min: 62, max: 98 }),
      hour: fc.integer({ min: 6, max: 23 }),
    });
    fc.assert(
      fc.property(planted, ({ seed, mean, rate, day, hour }) => {
        const other = rate > 0.5 ? rate - 0.4 : rate + 0.4;
        const series = madeSeries({
          ...base,
          seed,
          mean,
          rate,
          planted: (at) => ({
            ...onDay(day, { rate: other })(at),
            ...(at === day * 24 + hour && { times: 6 }),
          }),
        });
        const all = found(series);
        const { start, end } = hoursOfDay(day);
        const at = start + hour;
        expect(all.some((each) => each.kind === 'rate-shift' && each.start <= start && each.end >= end)).toBe(
          true,
        );
        expect(all.some((each) => each.kind === 'volume-shift' && each.start <= at && each.end > at)).toBe(
          true,
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe('heartbeats', () => {
  const quiet = madeSeries(base);
  const due = { start: FIRST_HOUR, end: FIRST_HOUR + 100 * 24 };
  const all = Array.from({ length: 100 * 24 }, (_, at) => FIRST_HOUR + at);
  const beaten = (missing: readonly number[]) => new Set(all.filter((hour) => !missing.includes(hour)));

  it.each<[string, readonly number[], readonly (readonly [number, number])[]]>([
    ['none', [], []],
    ['one hour', [1_500], [[1_500, 1]]],
    ['hours in a row, told as one', [1_500, 1_501, 1_502], [[1_500, 3]]],
    [
      'hours apart, the newest first',
      [1_500, 1_600],
      [
        [1_600, 1],
        [1_500, 1],
      ],
    ],
    ['an hour before the days that are asked for', [1_000], []],
  ])('that are missing in %s', (_what, missing, expected) => {
    const heartbeats = { beaten: beaten(missing.map((hour) => FIRST_HOUR + hour)), due };
    expect(found({ ...quiet, heartbeats })).toEqual(
      expected.map(([hour, hours]) => ({
        kind: 'heartbeat-missing',
        unit: 'hour',
        hours,
        start: FIRST_HOUR + hour,
        end: FIRST_HOUR + hour + hours,
      })),
    );
  });

  it('are due from the first hour of the log to the last one that is over', () => {
    const late = { start: FIRST_HOUR + 99 * 24, end: FIRST_HOUR + 99 * 24 + 2 };
    expect(found({ ...quiet, heartbeats: { beaten: new Set(), due: late } })).toMatchObject([{ hours: 2 }]);
    expect(found(quiet)).toEqual([]);
  });
});

describe('parity', () => {
  const day = FIRST_HOUR / 24 + 90;
  const unequal = (changes: Parameters<typeof facets>[0]) => facets({ parity: 'unequal', ...changes });

  it('that fails is told once for each notice and widget, however rare it is', () => {
    const quiet = madeSeries(base);
    const days = [
      ...quiet.days,
      { day, facets: unequal({}), received: 3 },
      { day: day + 2, facets: unequal({ locale: 'en' }), received: 30 },
      { day: day + 1, facets: unequal({ widget: '0.2.0' }), received: 1 },
      { day: day - 60, facets: unequal({ widget: '0.0.9' }), received: 9 },
    ];
    const told = found({ ...quiet, days }).filter(({ kind }) => kind === 'parity-unequal');
    expect(told).toMatchObject([
      { widget: '0.1.0', records: 33, start: day * 24, end: (day + 3) * 24 },
      { widget: '0.2.0', records: 1, all: 1, start: (day + 1) * 24, end: (day + 2) * 24 },
    ]);
  });
});

describe('very many counts', () => {
  it('of one notice are told as one, however many kinds of records there are', () => {
    const day = FIRST_HOUR / 24 + 90;
    const days = Array.from({ length: 200_000 }, (_, n) => ({
      day: day - (n % 20),
      facets: facets({ parity: 'unequal', event: 'once' }),
      received: 1,
    }));
    expect(found({ ...madeSeries(base), days })).toMatchObject([
      { kind: 'parity-unequal', records: 200_000, start: (day - 19) * 24, end: (day + 1) * 24 },
    ]);
  });
});

describe('what was published then', () => {
  it('stands beside what begins within a day of it', () => {
    const { start } = hoursOfDay(80);
    const at = (hours: number) => new Date((start + hours) * 3_600_000).toISOString();
    const changes = [
      { kind: 'widget', time: at(-25) },
      { kind: 'notice', time: at(-23) },
      { kind: 'notice', time: at(23) },
      { kind: 'widget', time: at(24) },
    ] as const;
    const series = madeSeries({ ...base, planted: onDay(80, { rate: 0.3 }) });
    const [told] = detect({ ...series, changes }, PURPOSES).anomalies;
    expect(told?.changes).toEqual([changes[1], changes[2]]);
  });

  it('and of very many anomalies the newest are told, with how many more there are', () => {
    const quiet = madeSeries(base);
    const beaten = new Set(Array.from({ length: 40 * 12 }, (_, at) => FIRST_HOUR + 60 * 24 + at * 2));
    const due = { start: FIRST_HOUR, end: FIRST_HOUR + 100 * 24 };
    const { anomalies, more } = detect({ ...quiet, heartbeats: { beaten, due } }, PURPOSES);
    expect([anomalies.length, more]).toEqual([200, 280]);
    expect(anomalies[0]?.anomaly.end).toBe(due.end);
  });
});
