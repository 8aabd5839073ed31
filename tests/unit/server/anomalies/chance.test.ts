// Chances by exact tails: against sums that are plain, and what must hold of any of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfCount,
  chanceOfDifference,
  chanceOfMore,
  median,
  scatter,
} from '../../../../src/server/anomalies/chance.ts';

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** Of all ways to deal `successes` among both, those that give the first as many or more. */
function plainChanceOfMore(some: number, all: number, otherSome: number, otherAll: number): number {
  const successes = some + otherSome;
  let ways = 0;
  for (let k = some; k <= Math.min(all, successes); k += 1)
    if (successes - k <= otherAll) ways += choose(all, k) * choose(otherAll, successes - k);
  return ways / choose(all + otherAll, successes);
}

const shares = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 25 }), fc.nat(25), fc.nat(25))
  .map(([all, otherAll, some, otherSome]) => ({
    share: { some: Math.min(some, all), all },
    other: { some: Math.min(otherSome, otherAll), all: otherAll },
  }));

describe('the chance of a share', () => {
  it.each([
    // Fisher's tea: four of four cups told, once in seventy times.
    [4, 4, 0, 4, 1 / 70],
    [3, 4, 1, 4, 17 / 70],
    [1, 2, 1, 2, 1],
  ])('of %d in %d, beside %d in %d', (some, all, otherSome, otherAll, chance) => {
    expect(chanceOfMore({ some, all }, { some: otherSome, all: otherAll })).toBeCloseTo(chance, 12);
  });

  it('is the sum of all ways, where it is more', () => {
    fc.assert(
      fc.property(shares, ({ share, other }) => {
        const chance = chanceOfMore(share, other);
        const isMore = share.some * other.all > other.some * share.all;
        const plain = plainChanceOfMore(share.some, share.all, other.some, other.all);
        expect(chance).toBeCloseTo(isMore ? plain : 1, 9);
        expect(chanceOfDifference(share, other)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is small and no error of counting where there are millions', () => {
    const before = { some: 6_000_000, all: 10_000_000 };
    expect(chanceOfDifference({ some: 600_000, all: 1_000_000 }, before)).toBe(1);
    const off = chanceOfDifference({ some: 602_000, all: 1_000_000 }, before);
    // 3.9 standard deviations.
    expect(off).toBeGreaterThan(5e-5);
    expect(off).toBeLessThan(2e-4);
    expect(chanceOfDifference({ some: 400_000, all: 1_000_000 }, before)).toBeLessThan(1e-100);
  });
});

describe('the chance of a count', () => {
  it('is that of a coin where there is one time before', () => {
    // 10 of 10 heads, or none.
    expect(chanceOfCount(10, 0, 1)).toBeCloseTo(2 / 1024, 12);
    expect(chanceOfCount(0, 10, 1)).toBeCloseTo(2 / 1024, 12);
    expect(chanceOfCount(5, 5, 1)).toBe(1);
  });

  it('is that of no record in a time that had some in each of eight weeks', () => {
    expect(chanceOfCount(0, 160, 8)).toBeCloseTo(2 * (8 / 9) ** 160, 15);
  });
});

describe('the middle and the scatter', () => {
  it.each([
    [[], 0, 0],
    [[7], 7, 0],
    [[1, 3], 2, 1.4826],
    [[1, 2, 3, 4, 1_000], 3, 1.4826],
  ])('of %j are %d and %d', (values, middle, deviation) => {
    expect(median(values)).toBe(middle);
    expect(scatter(values)).toBeCloseTo(deviation, 10);
  });
});
